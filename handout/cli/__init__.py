"""The command line: `handout`. Each command's module is imported when the command runs."""

from __future__ import annotations

import sys

from handout.cli.group import handout

__all__ = ["handout", "main"]


def main() -> None:
    """Run the command line and leave with its exit status: 0 done, 1 some source or job failed, 2 wrong usage."""
    try:
        handout(prog_name="handout")
    except BrokenPipeError:
        # Whoever read the output has seen enough.
        sys.stderr.close()
        sys.exit(1)
    except Exception as error:
        # A problem of ours is no concern of the user's but for how to tell us.
        from handout.cli.console import report_error

        report_error(f"handout made a mistake: {type(error).__name__}: {error}; please report it with your files")
        sys.exit(1)
