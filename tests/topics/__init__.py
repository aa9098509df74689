"""Topics that the tests build."""

from pathlib import Path

from handout.reading import read_document

TOPICS = Path(__file__).parent
EXAMPLE = TOPICS.parent.parent / "content.toml"
FOOT_CARE = TOPICS / "foot-care.toml"


def example():
    """The example topic."""
    return read_document(EXAMPLE)


def foot_care():
    """A topic twice as long, with every kind of part."""
    return read_document(FOOT_CARE)


def asthma():
    """A short topic, with other parts and another clinic."""
    return read_document(TOPICS / "asthma.toml")


ALL = {"example": example, "foot care": foot_care, "asthma": asthma}
FOR_LEAFLETS = ("example", "asthma")
"""A leaflet has six panels; foot care needs more."""
