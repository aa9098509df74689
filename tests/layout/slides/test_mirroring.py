from handout.layout.slides.mirroring import mirrored_layout
from tests.layout.slides.decks import HEAD, deck, layout


def mirror(box, width=960):
    x, y, wide, high = box
    return width - x - wide, y, wide, high


def test_every_box_is_where_a_mirror_shows_it():
    before, after = layout(), mirrored_layout(layout())
    assert after.master.title.boxes[0] == mirror(before.master.title.boxes[0])
    assert after.master.icon == mirror(before.master.icon)
    assert after.master.art[0].boxes[0] == mirror(before.master.art[0].boxes[0])
    assert after.lead.placeholder.boxes[0] == mirror(before.lead.placeholder.boxes[0])
    assert after.sources.boxes[0] == mirror(before.sources.boxes[0])
    assert after.slides.references.qr == mirror(before.slides.references.qr)
    assert after.slides.three_frames.frames[0] == mirror(before.slides.three_frames.frames[0])
    assert after.slides.title.cover == mirror(before.slides.title.cover)


def test_the_first_card_stands_at_the_right():
    cards = mirrored_layout(layout()).slides.three_cards.card
    assert cards.box(0).x > cards.box(2).x


def test_what_stands_in_a_card_is_mirrored_in_it():
    before, after = layout().slides.three_icon_cards, mirrored_layout(layout()).slides.three_icon_cards
    assert after.icon_box == mirror(before.icon_box, before.card.boxes[0][2])
    assert after.card.inset == (before.card.inset[2], before.card.inset[1], before.card.inset[0], before.card.inset[3])


def test_discs_of_objectives_stand_at_the_right():
    before, after = layout().slides.objectives, mirrored_layout(layout()).slides.objectives
    assert after.disc_x == 960 - before.disc_x - before.disc


def test_twice_mirrored_is_as_before():
    assert mirrored_layout(mirrored_layout(layout())) == layout()


def test_languages_from_right_to_left_get_the_mirrored_layout():
    arabic = deck("", HEAD.replace('"en"', '"ar"'))
    assert arabic.right_to_left
    assert arabic.layout == mirrored_layout(layout())
    assert not deck("").right_to_left
