from tests.layout.slides.decks import section, texts

CHART = 'chart = { kind = "bar", categories = ["a", "b"], series = [{ values = [1, 2] }], alt = "x" }'
LINE = CHART.replace('"bar"', '"line"')
LONG = " ".join(["Some words that take their room on a slide."] * 8)


def kinds(body):
    return [slide.kind for slide in section(body)]


def test_points_stand_beside_the_chart_that_follows_them():
    slides = section(f'points = ["One", "Two"]\n{CHART}')
    assert [slide.kind for slide in slides] == ["text_and_chart"]
    assert texts(slides[0], "body") == [["One", "Two"]]


def test_a_text_that_is_too_long_for_a_lead_line_stands_beside():
    assert kinds(f'text = "{LONG}"\n{LINE}') == ["text_and_chart"]
    assert kinds(f'text = "A short text."\n{LINE}') == ["chart"]


def test_paragraphs_beside_have_no_bullets():
    slide = section(f'text = "{LONG}"\n{CHART}')[0]
    text = next(each for each in slide.texts if each.placeholder == "body")
    assert all(paragraph.unmarked for paragraph in text.paragraphs)


def test_what_does_not_fit_beside_goes_before():
    many = ", ".join(f'"{LONG}"' for _ in range(2))
    assert kinds(f"points = [{many}]\n{CHART}") == ["points", "chart"]


def test_terms_keep_their_cards():
    terms = 'points = [{ term = "A", text = "a" }, { term = "B", text = "b" }]'
    assert kinds(f"{terms}\n{CHART}") == ["two_cards", "chart"]


def test_counts_and_tables_keep_the_whole_width():
    table = 'table = { header = ["", "A"], rows = [["x", "y"]], caption = "c" }'
    assert kinds(f'points = ["One"]\n{table}') == ["points", "table"]
    array = CHART.replace('"bar"', '"icon-array"').replace("alt", 'unit = "10 people", alt')
    assert "text_and_chart" not in kinds(f'points = ["One"]\n{array}')


def test_a_slide_may_ask_for_points_and_a_part_of_its_section():
    body = f'text = "Said on paper."\n{CHART}\n[[section.slide]]\npoints = ["Own point"]\nuse = "chart"'
    slides = section(body)
    assert [slide.kind for slide in slides] == ["text_and_chart"]
    assert texts(slides[0], "body") == [["Own point"]]
