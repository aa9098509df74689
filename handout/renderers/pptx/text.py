"""Text: paragraphs, runs and the styles of levels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from handout.content.languages import Direction
from handout.layout.slides.deck import FittedText, Paragraph
from handout.layout.slides.slide_type import TextStyle, shown_size
from handout.renderers.pptx.direction import NEAR, Side, direction_of, is_held, own_alignment, paragraph_side
from handout.renderers.pptx.markup import SCHEME_COLORS, emu, escape, quote, solid
from handout.renderers.pptx.relationships import Relationships
from handout.typography.isolation import DirectedPiece, isolate
from handout.typography.spans import TextSpan

FACES = {"headings": "mj", "text": "mn"}
ANCHORS = {"top": "t", "middle": "ctr", "bottom": "b"}

LEFT_TO_RIGHT_LANGUAGE = "en-US"
"""What words from left to right are taken to be in a deck from right to left: PowerPoint orders the signs and spaces of
a run by its language."""

_HEBREW = re.compile("[\u0590-\u05ff\ufb1d-\ufb4f]")
_BOLD = re.compile(' b="[01]"')

RAISED, LOWERED = 30_000, -25_000
"""Where superscripts and subscripts are, in thousandths of a per cent; PowerPoint sets them smaller by itself."""


def typeface(face: str) -> str:
    """Return the theme font of a face for all scripts."""
    kind = FACES[face]
    return f'<a:latin typeface="+{kind}-lt"/><a:ea typeface="+{kind}-ea"/><a:cs typeface="+{kind}-cs"/>'


def hundredths(points: float) -> int:
    """Return a type size or a leading in hundredths of a point."""
    return round(points * 100)


def spacing(tag: str, points: float) -> str:
    """Return an exact space: the leading ("lnSpc") or the space above ("spcBef")."""
    return f'<a:{tag}><a:spcPts val="{hundredths(points)}"/></a:{tag}>'


def bullet(style: TextStyle, start: int = 1) -> str:
    """Return what is before a paragraph of a style."""
    if style.bullet == "none":
        return "<a:buNone/>"
    color = f'<a:buClr><a:schemeClr val="{SCHEME_COLORS[style.bullet_color]}"/></a:buClr>'
    if style.bullet == "disc":
        return f'{color}<a:buFont typeface="Arial"/><a:buChar char="•"/>'
    first = f' startAt="{start}"' if start > 1 else ""
    return f'{color}<a:buFont typeface="+{FACES[style.face]}-lt"/><a:buAutoNum type="arabicPeriod"{first}/>'


def level_style(level: int, style: TextStyle, align: str, right_to_left: bool) -> str:
    """Return the style of a level, counted from 1, of a placeholder on a layout or a master."""
    font = f"{solid(style.color)}{typeface(style.face)}"
    side = own_alignment(align, right_to_left)
    return (
        f'<a:lvl{level}pPr marL="{emu(style.left)}" indent="{-emu(style.hang)}" algn="{side}" '
        f'defTabSz="914400" rtl="{int(right_to_left)}" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        f"{spacing('lnSpc', style.leading)}{spacing('spcBef', style.before)}{bullet(style)}"
        f'<a:defRPr sz="{hundredths(style.size)}" b="{int(style.bold)}" kern="1200">{font}</a:defRPr>'
        f"</a:lvl{level}pPr>"
    )


class TextWriter:
    """Writes the paragraphs of one part: it knows the language, and keeps the part's links."""

    def __init__(self, language: str, right_to_left: bool, relationships: Relationships) -> None:
        self.language = language
        self._relationships = relationships
        self.base: Direction = direction_of(right_to_left)
        self._far = "lIns" if right_to_left else "rIns"

    def body(
        self,
        text: FittedText,
        styles: Sequence[TextStyle],
        far_inset: float,
        *,
        alignments: Sequence[str] = (),
        flush: bool = False,
        marks_inherited: bool = True,
        exact: bool = True,
    ) -> str:
        """Return the content of a placeholder whose own inset where lines end is `far_inset` points.

        `alignments` are those of its levels, by default where lines begin; `flush` says whether paragraphs that run the
        other way are at their own side. `marks_inherited` says whether its layout knows what is before its
        paragraphs, `exact` whether its spaces are lengths.
        """
        inset = f' {self._far}="{emu(far_inset + text.narrowed)}"' if text.narrowed else ""
        fit = f"<a:bodyPr{inset}/>"
        # PowerPoint shrinks what is too high, and only that: other text keeps a smaller size only where it says so.
        if text.scale < 1 and not text.fixed:
            fit = f'<a:bodyPr{inset}><a:normAutofit fontScale="{round(text.scale * 100_000)}"/></a:bodyPr>'
        written = ""
        for index, each in enumerate(text.paragraphs):
            style = styles[min(each.level, len(styles) - 1)]
            align = alignments[min(each.level, len(alignments) - 1)] if alignments else NEAR[self.base]
            held = is_held(each.text, style, each.unmarked) and not flush
            side = paragraph_side(each.text, self.base, align, held=held, flush=flush)
            size = f' sz="{hundredths(shown_size(style, text.scale))}"' if text.fixed else ""
            indents, mark = _mark(each, style, marks_inherited)
            level = f' lvl="{each.level}"' if each.level else ""
            # Spaces of a template are shares of a line, which shrink by themselves.
            spaces = _spaces(style, text.scale if exact else 1.0, index == 0)
            written += self.paragraph(each, side, indents + level, spaces + mark, size)
        return f"{fit}<a:lstStyle/>{written}"

    def paragraph(
        self,
        paragraph: Paragraph,
        side: Side | None = None,
        attributes: str = "",
        inside: str = "",
        run: str = "",
        fill: str = "",
    ) -> str:
        """Return a paragraph; `run` and `fill` are attributes and colour that all its runs take.

        `attributes` and `inside` are what else sets it apart from its level's style on the layout.
        """
        side = side or paragraph_side(paragraph.text, self.base, NEAR[self.base])
        properties = f"<a:pPr{attributes}{side.attributes}" + (f">{inside}</a:pPr>" if inside else "/>")
        runs = "".join(
            self.run(span, paragraph.links, direction, run, fill)
            for span, direction in _in_order(paragraph.spans, side.direction)
        )
        return f"<a:p>{properties}{runs or self.end(run)}</a:p>"

    def end(self, attributes: str = "") -> str:
        """Return the end of a paragraph without runs."""
        return f"<a:endParaRPr{self._lang('', self.base)}{attributes}/>"

    def line(self, text: str, align: str) -> str:
        """Return a literal line at one side of its box, such as a footer."""
        paragraph = Paragraph(spans=(TextSpan(text),))
        return self.paragraph(paragraph, paragraph_side(text, self.base, align))

    def _lang(self, text: str, direction: Direction) -> str:
        """Return the language of a run: the deck's own, where its script runs the other way a likely one."""
        language = self.language
        if direction != self.base:
            other = "he" if _HEBREW.search(text) else "ar"
            language = LEFT_TO_RIGHT_LANGUAGE if direction == "ltr" else other
        return f" lang={quote(language)}" + ("" if language.lower().startswith("en") else ' altLang="en-US"')

    def run(
        self, span: TextSpan, links: Sequence[str], direction: Direction, attributes: str = "", fill: str = ""
    ) -> str:
        """Return one run."""
        inside = solid(span.color) if span.color else fill  # type: ignore[arg-type]
        if span.mark:
            target = self._relationships.link(links[span.mark - 1])
            inside += f'<a:hlinkClick r:id="{target}"/>'
        looks = attributes
        if span.bold is not None:
            looks = _BOLD.sub("", looks) + f' b="{int(span.bold)}"'
        if span.italic:
            looks += ' i="1"'
        if span.rise:
            looks += f' baseline="{RAISED if span.rise > 0 else LOWERED}"'
        looks = self._lang(span.text, direction) + looks
        properties = f"<a:rPr{looks}>{inside}</a:rPr>" if inside else f"<a:rPr{looks}/>"
        return f"<a:r>{properties}<a:t>{escape(span.text)}</a:t></a:r>"


def _in_order(spans: Sequence[TextSpan], direction: Direction) -> Iterator[tuple[TextSpan, Direction]]:
    """Yield the spans of a paragraph, cut where its direction changes, with the isolates that keep each part so."""
    pieces = isolate("".join(span.text for span in spans), direction)
    if len(pieces) == 1 and not pieces[0].opening:
        yield from ((span, pieces[0].direction) for span in spans)
        return
    start = 0
    for span in spans:
        end = start + len(span.text)
        for piece in pieces:
            if piece.start < end and start < piece.end:
                yield span._replace(text=_cut(span.text, start, piece)), piece.direction
        start = end


def _cut(text: str, start: int, piece: DirectedPiece) -> str:
    """Return the part of a piece that a span beginning at `start` has, with what is around the piece."""
    end = start + len(text)
    opening = piece.opening if piece.start >= start else ""
    closing = piece.closing if piece.end <= end else ""
    return f"{opening}{text[max(piece.start - start, 0) : piece.end - start]}{closing}"


def _spaces(style: TextStyle, scale: float, first: bool) -> str:
    """Return the leading and the space above of shrunk text; the first paragraph has no space above at all."""
    # PowerPoint shrinks the type of a shrunk text, but not spaces in points.
    leading = spacing("lnSpc", style.leading * scale) if scale < 1 else ""
    if not style.before or (scale == 1 and not first):
        return leading
    return leading + spacing("spcBef", 0 if first else style.before * scale)


def _mark(paragraph: Paragraph, style: TextStyle, inherited: bool) -> tuple[str, str]:
    """Return the indents and the mark that a paragraph does not have from its layout."""
    if paragraph.unmarked and (style.bullet != "none" or style.hang):
        return ' marL="0" indent="0"', "<a:buNone/>"
    if not inherited and style.bullet != "disc":
        mark = bullet(style, paragraph.start).replace("<a:buFont", '<a:buSzPct val="100000"/><a:buFont')
        return f' marL="{emu(style.left)}" indent="{-emu(style.hang)}"', mark
    return "", bullet(style, paragraph.start) if style.bullet == "number" and paragraph.start > 1 else ""
