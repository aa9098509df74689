"""Tables: native tables with a header row, in their placeholder."""

from __future__ import annotations

from collections.abc import Sequence

from handout.layout.slides.deck import FittedTable, Paragraph
from handout.layout.slides.slide_kinds import TableSlide
from handout.layout.slides.slide_type import TextStyle
from handout.renderers.pptx.markup import DRAWING, emu, line, non_visual, placement, solid
from handout.renderers.pptx.text import TextWriter, hundredths, spacing
from handout.renderers.pptx.theme import TABLE_STYLE


class TableWriter:
    """Writes one table."""

    def __init__(
        self, table: FittedTable, look: TableSlide, head: TextStyle, body: TextStyle, text: TextWriter, style: str
    ) -> None:
        self.table, self.look, self.text = table, look, text
        self.style = style
        self.dressed = style == TABLE_STYLE
        """Whether cells have the deck's own look; the style of a template has another."""
        self.styles = head, body

    def xml(self, number: int, name: str, tag: str) -> str:
        """Return the table in the placeholder of `tag`."""
        table = self.table
        columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in table.columns)
        rows = "".join(self._row(index, row) for index, row in enumerate(table.rows))
        direction = f' rtl="{int(self.text.base == "rtl")}"'
        flags = f'{direction} firstRow="1" firstCol="1"'
        properties = f"<a:tblPr{flags}><a:tableStyleId>{self.style}</a:tableStyleId></a:tblPr>"
        return (
            f"<p:graphicFrame><p:nvGraphicFramePr>{non_visual(number, name, table.alt)}<p:cNvGraphicFramePr>"
            f'<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>{tag}</p:nvPr></p:nvGraphicFramePr>'
            f'{placement(table.box, "p:xfrm")}<a:graphic><a:graphicData uri="{DRAWING[:-5]}/table">'
            f"<a:tbl>{properties}<a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic>"
            "</p:graphicFrame>"
        )

    def _row(self, index: int, cells: Sequence[Paragraph]) -> str:
        written = "".join(self._cell(index, column, cell) for column, cell in enumerate(cells))
        return f'<a:tr h="{emu(self.table.heights[index])}">{written}</a:tr>'

    def _cell(self, row: int, column: int, cell: Paragraph) -> str:
        focus = column == self.table.focus
        style = self.styles[0 if row == 0 else 1]
        size = round(style.size * self.table.scale)
        bold = f' b="{int(style.bold or (row > 0 and (column == 0 or focus)))}"'
        fill = solid("paper" if focus and row == 0 else style.color) if self.dressed else ""
        leading = spacing("lnSpc", style.leading * self.table.scale)
        looks = f' sz="{hundredths(size)}"{bold}'
        paragraph = self.text.paragraph(cell, inside=leading, run=looks, fill=fill)
        return f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{paragraph}</a:txBody>{self._looks(row, column)}</a:tc>"

    def _looks(self, row: int, column: int) -> str:
        """Return a cell's margins, and where it is in the focus column its frame and ground."""
        table = self.table
        side, above = self.look.side_padding, table.padding
        anchor = "b" if row == 0 else "ctr"
        # The first column is flush with the title.
        near = 0.0 if self.dressed and column == 0 and table.focus != 0 else side
        left, right = (side, near) if self.text.base == "rtl" else (near, side)
        margins = f'marL="{emu(left)}" marR="{emu(right)}" marT="{emu(above)}" marB="{emu(above)}" anchor="{anchor}"'
        if column != table.focus or not self.dressed:
            return f"<a:tcPr {margins}/>"
        frame = line("accent", self.look.frame)
        sides = "".join(frame.replace("a:ln", tag) for tag in ("a:lnL", "a:lnR"))
        if row == 0:
            sides += frame.replace("a:ln", "a:lnT") + frame.replace("a:ln", "a:lnB")
        elif row == len(table.rows) - 1:
            sides += frame.replace("a:ln", "a:lnB")
        return f"<a:tcPr {margins}>{sides}{solid('accent' if row == 0 else 'tint')}</a:tcPr>"
