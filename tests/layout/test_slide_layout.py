import msgspec
import pytest

from handout.layout.slides.slide_kinds import SlideKinds
from handout.layout.slides.slide_layout import Lead, SlideLayout
from tests.layout.slides.decks import layout, layout_data

WIDTH, HEIGHT = 960, 540


def every_kind():
    for name in SlideKinds.__struct_fields__:
        for with_lead in (False, True) if layout().kind(name).lead else (False,):
            yield pytest.param(layout().kind(name, with_lead), id=f"{name}{' with lead' * with_lead}")


@pytest.mark.parametrize("kind", [*every_kind()])
def test_every_placeholder_lies_on_the_slide(kind):
    for placeholder in (layout().title_of(kind), *kind.placeholders.values()):
        for x, y, width, height in placeholder.boxes:
            assert 0 <= x <= x + width <= WIDTH
            assert 0 <= y <= y + height <= HEIGHT


@pytest.mark.parametrize("kind", [*every_kind()])
def test_no_two_placeholders_of_a_slide_overlap(kind):
    placeholders = [layout().title_of(kind), *kind.placeholders.values()]
    if kind.sources:
        placeholders.append(layout().sources)
    if kind.footer:
        placeholders += [layout().master.footer, layout().master.number]
    boxes = [placeholder.box(index) for placeholder in placeholders for index in range(len(placeholder.boxes))]
    for index, box in enumerate(boxes):
        assert not any(box.overlaps(other) for other in boxes[:index]), kind.name


@pytest.mark.parametrize("kind", [param.values[0] for param in every_kind() if param.values[0].lead])
def test_content_below_a_lead_line_keeps_clear_of_it(kind):
    lowered = [layout().lead.lowered(box) for placeholder in kind.placeholders.values() for box in placeholder.boxes]
    lead = layout().lead.placeholder.box()
    assert all(y >= lead.bottom for _, y, _, _ in lowered)


def test_content_is_pressed_into_what_a_lead_line_leaves():
    lead = Lead(placeholder=layout().lead.placeholder, top=100, top_below=200, bottom=400)
    assert lead.lowered((10, 100, 50, 300)) == (10, 200, 50, pytest.approx(200))
    assert lead.lowered((10, 250, 50, 150)) == (10, pytest.approx(300), 50, pytest.approx(100))


def test_captions_stay_where_they_are():
    plain, lowered = (layout().kind("table", with_lead) for with_lead in (False, True))
    assert plain.caption == lowered.caption
    assert plain.table != lowered.table


def test_no_legal_size_is_under_what_a_lecture_hall_can_read():
    layout_type = layout().type
    small = {
        "footer",
        "number",
        "sources",
        "address",
        "reference",
        "caption",
        "caption_quiet",
        "monogram",
        "clinic",
        "presenter",
    }
    for name in layout_type.__struct_fields__:
        style = getattr(layout_type, name)
        assert style.least >= (12 if name in small else 18), name
    assert layout_type.title.least >= 28
    assert layout_type.caption.least >= 16


def test_a_minimum_above_the_size_is_the_size():
    data = layout_data()
    data["type"]["prose"]["minimum"] = 99
    assert msgspec.convert(data, SlideLayout).style("prose").least == 24


def test_faces_for_other_scripts_go_by_their_code():
    assert layout().fonts.scripts.by_code["Arab"] == "Arial"
    assert "Cyrl" not in layout().fonts.scripts.by_code
