"""Small topics, one or more for each kind of slide, whose texts are long enough to take several lines."""

from tests.layout.slides.decks import HEAD, REFERENCES

LONG = "words that go on and on, so that they take more than one line"

TALK = f"""language = "en"
title = "A title of two lines on its slide"
main_message = "A message of {LONG}."
subtitle = "A subtitle of {LONG}"
teach_back = ["A question of {LONG}?"]
[clinic]
name = "Example Clinic, a name of {LONG}"
phone = "(555) 555-0100"
email = "care@clinic.example"
[governance]
version = "1.0"
[nutshell]
points = ["A point of {LONG}", "Another of {LONG}"]
[talk]
presenter = "Dr. A."
event = "An event of {LONG}"
disclosures = "A disclosure of {LONG}. It goes on for a second line of the slide."
objectives = ["Explain an objective of {LONG} of the slide", "Name two", "Name three"]
closing = "A closing line of {LONG}"
[more]
url = "https://clinic.example/a"
label = "A label"
"""


def section(body, lead=True):
    """A topic of one section, whose text is a lead line."""
    text = 'text = "A lead of a few words."\n' if lead else ""
    return f'{HEAD}\n[[section]]\nheading = "A heading of {LONG}"\nicon = "clock"\n{text}{body}\n'


def terms(count, icon="", term="Term", text=f"Text of {LONG}."):
    """Points with terms."""
    drawn = f', icon = "{icon}"' if icon else ""
    points = (f'{{ term = "{term} {n}", text = "{text}"{drawn} }}' for n in range(count))
    return f"points = [{', '.join(points)}]"


def diagram(kind, count, icon=""):
    """Stations with sentences."""
    drawn = f', icon = "{icon}"' if icon else ""
    text = f"Said of it in a few words{' of two lines' if count == 2 else ''}"
    label = "A station named at length, on two lines" if count == 2 else "Station"
    nodes = ", ".join(f'{{ label = "{label} {n}", text = "{text}"{drawn} }}' for n in range(count))
    return f'diagram = {{ kind = "{kind}", nodes = [{nodes}], alt = "x", caption = "A caption" }}'


def chart(kind, count, unit=""):
    """Figures."""
    names = ", ".join(f'"group number {n}"' for n in range(count))
    series = f'[{{ name = "s", values = {[1] * count} }}]'
    said = f'kind = "{kind}", categories = [{names}], series = {series}, unit = "{unit}"'
    return f'chart = {{ {said}, alt = "x", caption = "c" }}'


def table(rows):
    """A table of a row of two lines and more of one."""
    more = '["Other", "c", "d"], ' * (rows - 1)
    head = 'caption = "c", focus = 2, header = ["", "One", "Two"]'
    return f'table = {{ {head}, rows = [["Row", "A cell of {LONG}", "b"], {more}] }}'


CITING = '[[section]]\nheading = "H"\ntext = "A claim [@one]."\n'

CASES = {
    "title": TALK,
    "points": section(f'text = "A lead of {LONG} of the slide."\npoints = ["One of {LONG} [@one]", "Two"]', lead=False)
    + REFERENCES,
    "prose": section(f'text = "A text of {LONG}.\\n\\nAnother."\n', lead=False),
    "term_rows": section(terms(4, text="A few words.")),
    "term_list": section(terms(4, term="A term too long for its column")),
    "steps": section(f'steps = ["One of {LONG}", "Two"]'),
    "two_cards": section(terms(2)),
    "three_cards": section(terms(3)),
    "two_icon_cards": section(terms(2, "clock", text="A few words on two lines, or on one.")),
    "three_icon_cards": section(terms(3, "clock", text="A few words on two lines.")),
    "two_nodes": section(diagram("chain", 2)),
    "three_nodes": section(diagram("chain", 3)),
    "four_nodes": section(diagram("chain", 4)),
    "two_frames": section(diagram("chain", 2, "clock")),
    "three_frames": section(diagram("chain", 3, "clock")),
    "four_frames": section(diagram("chain", 4, "clock")),
    "three_node_cycle": section(diagram("cycle", 3)),
    "four_node_cycle": section(diagram("cycle", 4)),
    "five_node_cycle": section(diagram("cycle", 5)),
    "six_node_cycle": section(diagram("cycle", 6)),
    "chart": section(chart("bar", 2) + "\n[[section.block]]\n" + chart("line", 2)),
    "one_array": section(chart("icon-array", 1, "10 people")),
    "two_arrays": section(chart("icon-array", 2, "10 people")),
    "three_arrays": section(chart("icon-array", 3, "10 people")),
    "table": section(table(2)),
    "figure": section('figure = { file = "a.png", alt = "x", caption = "c" }'),
    "text_and_chart": section(
        f'points = ["One of {LONG} of the slide", "Two"]\n' + chart("bar", 2) + "\n[[section.block]]\n"
        f'text = "A text of {LONG}. {LONG}. {LONG}. {LONG}."\n[[section.block]]\n' + chart("line", 2),
        lead=False,
    ),
    "text_and_figure": section(
        f'points = ["One of {LONG} of the slide", "Two"]\nfigure = {{ file = "a.png", alt = "x", caption = "c" }}',
        lead=False,
    ),
    "references": HEAD + CITING + '[more]\nurl = "https://clinic.example/a"\nlabel = "A label"\n' + REFERENCES,
    "more_references": HEAD + CITING + REFERENCES,
}
"""A topic that shows each kind of slide."""

CASES["long_table"] = section(table(6), lead=False)
CASES["fallback"] = HEAD + '[[section]]\nheading = "' + "✓✓ → " * 12 + '"\ntext = "Words."\n'
CASES |= dict.fromkeys(("disclosures", "objectives", "message", "nutshell", "discussion", "closing"), TALK)
CASES["statement"] = CASES["prose"]
