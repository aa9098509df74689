"""PDF: a Flow as a tagged, archival file (PDF/UA-1 and PDF/A-2A). ReportLab lives only here."""

from handout.renderers.pdf.rendering import render_pdf

__all__ = ["render_pdf"]
