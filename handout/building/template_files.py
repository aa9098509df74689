"""Template files: an institution's .pptx or .potx file, read and looked over."""

from __future__ import annotations

from pathlib import Path

from handout.diagnostics import Diagnostic, Span, error, warning
from handout.errors import FitError, RenderError, SourceError
from handout.layout.slides.slide_template import SlideTemplate
from handout.layout.slides.template_gaps import template_gaps

MOST_BYTES = 100 * 1024 * 1024
"""The largest file."""


def read_template_file(path: Path) -> tuple[SlideTemplate, tuple[Diagnostic, ...]]:
    """Return a template with a warning for each thing that it lacks. Raises SourceError where it cannot be used."""
    from handout.renderers.pptx import read_template

    place = Span(str(path))
    try:
        if path.stat().st_size > MOST_BYTES:
            raise RenderError(f"the template is larger than {MOST_BYTES // 1024**2} MB")
        template = read_template(path.read_bytes(), path.name)
        return template, tuple(warning(place, gap) for gap in template_gaps(template))
    except OSError as problem:
        raise SourceError([error(place, f"cannot be read: {(problem.strerror or str(problem)).lower()}")]) from problem
    except (RenderError, FitError) as problem:
        raise SourceError([error(place, str(problem))]) from problem
