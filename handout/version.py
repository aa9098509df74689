"""The version of handout."""

__version__ = "0.1.0"
