"""Theme: the colours and fonts that everything in the deck follows, and its table style."""

from __future__ import annotations

from handout.layout.palette import Palette
from handout.layout.slides.slide_kinds import TableSlide
from handout.layout.slides.slide_type import SlideFonts
from handout.renderers.pptx.markup import DRAWING, HEAD, line, quote

TABLE_STYLE = "{7A5C1E0B-3D4F-4B6A-9C8E-2F1D0A6B4C3E}"
"""Names the deck's own table style."""

BUILT_IN_TABLE_STYLE = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"
"""Names the table style that PowerPoint takes by default; it follows the theme of an institution's template."""

COLOR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)

_SOLID = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINES = "".join(
    f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{_SOLID}<a:prstDash val="solid"/></a:ln>'
    for width in (6350, 12700, 19050)
)
_EFFECTS = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3


def theme_xml(name: str, fonts: SlideFonts, palette: Palette) -> str:
    """Return the theme part."""
    formats = (
        f"<a:fmtScheme name={quote(name)}><a:fillStyleLst>{_SOLID * 3}</a:fillStyleLst>"
        f"<a:lnStyleLst>{_LINES}</a:lnStyleLst><a:effectStyleLst>{_EFFECTS}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_SOLID * 3}</a:bgFillStyleLst></a:fmtScheme>"
    )
    return (
        f'{HEAD}<a:theme xmlns:a="{DRAWING}" name={quote(name)}><a:themeElements>{_colors(name, palette)}'
        f"<a:fontScheme name={quote(name)}>{_font('major', fonts.headings, fonts)}{_font('minor', fonts.text, fonts)}"
        f"</a:fontScheme>{formats}</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def _colors(name: str, palette: Palette) -> str:
    places = {
        "dk1": palette.ink,
        "lt1": palette.paper,
        "dk2": palette.secondary,
        "lt2": palette.tint,
        "accent1": palette.accent,
        "accent2": palette.mid,
        "accent3": palette.on_accent,
        "accent4": palette.rule,
        # Where a user reaches for a fifth and sixth colour, these keep their contrast on white.
        "accent5": palette.secondary,
        "accent6": palette.ink,
        "hlink": palette.accent,
        "folHlink": palette.secondary,
    }
    colors = "".join(f'<a:{place}><a:srgbClr val="{color[1:]}"/></a:{place}>' for place, color in places.items())
    return f"<a:clrScheme name={quote(name)}>{colors}</a:clrScheme>"


def _font(kind: str, family: str, fonts: SlideFonts) -> str:
    scripts = "".join(
        f'<a:font script="{code}" typeface={quote(face)}/>' for code, face in fonts.scripts.by_code.items()
    )
    latin = f'<a:latin typeface={quote(family)}/><a:ea typeface=""/><a:cs typeface=""/>'
    return f"<a:{kind}Font>{latin}{scripts}</a:{kind}Font>"


def table_styles_xml(name: str, look: TableSlide) -> str:
    """Return the part with the deck's table style: rules between rows, a bold header and first column."""
    rule, head = line("rule", look.rule), line("secondary", look.head_rule)
    none = line(None, 0)
    borders = "".join(
        f"<a:{side}>{each}</a:{side}>"
        for side, each in (
            ("left", none),
            ("right", none),
            ("top", none),
            ("bottom", rule),
            ("insideH", rule),
            ("insideV", none),
        )
    )
    font = '<a:fontRef idx="minor"/><a:schemeClr val="tx1"/>'
    return (
        f'{HEAD}<a:tblStyleLst xmlns:a="{DRAWING}" def="{TABLE_STYLE}"><a:tblStyle styleId="{TABLE_STYLE}" '
        f"styleName={quote(name)}><a:wholeTbl><a:tcTxStyle>{font}</a:tcTxStyle><a:tcStyle><a:tcBdr>{borders}</a:tcBdr>"
        f'<a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl><a:firstCol><a:tcTxStyle b="on">{font}</a:tcTxStyle>'
        f'<a:tcStyle><a:tcBdr/></a:tcStyle></a:firstCol><a:firstRow><a:tcTxStyle b="on">{font}</a:tcTxStyle>'
        f"<a:tcStyle><a:tcBdr><a:bottom>{head}</a:bottom></a:tcBdr></a:tcStyle></a:firstRow></a:tblStyle></a:tblStyleLst>"
    )
