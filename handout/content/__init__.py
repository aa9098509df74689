"""Content: what is said. Document, sections, blocks, inlines, references, clinic; nothing of how it looks."""
