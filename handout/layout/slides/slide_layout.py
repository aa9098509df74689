"""Slide layout: the look of a deck, as a layout file of format "pptx" describes it. Lengths are points."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from handout.caches import kept
from handout.layout.layout_structs import LayoutStruct, Length, Size
from handout.layout.palette import Colors
from handout.layout.slides.slide_kinds import Art, BoxNumbers, FramesSlide, KindName, Placeholder, SlideKind, SlideKinds
from handout.layout.slides.slide_type import SlideFonts, SlideStyleName, SlideType, TextStyle


class Master(LayoutStruct, frozen=True, kw_only=True):
    """What all slides share."""

    title: Placeholder
    body: Placeholder
    footer: Placeholder
    number: Placeholder
    icon: BoxNumbers | None = None
    """Where a section's icon is; None: nowhere."""
    art: tuple[Art, ...] = ()


class Lead(LayoutStruct, frozen=True, kw_only=True):
    """The line between title and content, and how the content gives way to it."""

    placeholder: Placeholder
    top: Length
    """Where content begins on slides without a lead line."""
    top_below: Length
    """Where it begins below a lead line."""
    bottom: Length
    """What stays where it is; what is lower rises a little."""

    def lowered(self, box: BoxNumbers) -> BoxNumbers:
        """Return a box of the content pressed into the room below a lead line."""
        share = (self.bottom - self.top_below) / (self.bottom - self.top)
        x, y, width, height = box
        return x, self.bottom - (self.bottom - y) * share, width, height * share


class SlideLayout(LayoutStruct, frozen=True, kw_only=True):
    """The look of a deck."""

    format: Literal["pptx"]
    extends: str = ""
    """The layout this one varies; settled before this is read."""
    description: str = ""
    """What `handout layouts` says of it."""
    template: str = ""
    """An institution's .pptx or .potx file, next to the layout's own: its look replaces this one's."""
    name: Annotated[str, Meta(min_length=1)]
    """What PowerPoint calls the theme."""
    size: tuple[Size, Size]
    """Width and height of a slide."""
    fonts: SlideFonts
    colors: Colors
    type: SlideType
    master: Master
    lead: Lead
    sources: Placeholder
    """The line of sources."""
    slides: SlideKinds
    without: tuple[KindName, ...] = ()
    """Kinds of slides that the deck does without: what they would show becomes a list."""

    def style(self, name: SlideStyleName) -> TextStyle:
        """Return a style of the type scale."""
        style: TextStyle = getattr(self.type, name)
        return style

    def kind(self, name: str, lead: bool = False) -> SlideKind:
        """Return a kind of slide; with `lead` the form of it that has room for a lead line."""
        kind: SlideKind = getattr(self.slides, name)
        return lowered_kind(kind, self.lead) if lead else kind

    def has(self, kind: str) -> bool:
        """Return whether the deck may have slides of a kind."""
        return kind not in self.without

    def title_of(self, kind: SlideKind) -> Placeholder:
        """Return the title placeholder of a kind of slide."""
        return kind.title or self.master.title


@kept(256)
def lowered_kind(kind: SlideKind, lead: Lead) -> SlideKind:
    """Return a kind of slide with its content pressed into the room below a lead line; captions stay."""
    changes: dict[str, object] = {
        key: msgspec.structs.replace(placeholder, boxes=tuple(lead.lowered(box) for box in placeholder.boxes))
        for key, placeholder in kind.placeholders.items()
        if key != "caption"
    }
    if isinstance(kind, FramesSlide):
        changes["frames"] = tuple(lead.lowered(box) for box in kind.frames)
    changes["art"] = tuple(
        msgspec.structs.replace(art, boxes=tuple(lead.lowered(box) for box in art.boxes)) for art in kind.art
    )
    return msgspec.structs.replace(kind, **changes)
