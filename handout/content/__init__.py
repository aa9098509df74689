"""Content: what is said. Document, sections, blocks, inlines, references, clinic, languages; nothing of how it looks."""
