"""The words with the problem, as a finding shows them."""

SHORT = 90
"""The most characters of an excerpt."""


def shortened(text: str, most: int = SHORT) -> str:
    """Return a text in one line, cut at a word with an ellipsis where it is longer than `most`."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(",;:") + "…"
