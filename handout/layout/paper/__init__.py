"""Paper: a Document in a PaperLayout, as a Flow of pages."""
