"""Renderers: one room a file format; they paint what layout decided."""
