"""A long topic, made by a rule: forty sections of every form, sixty references, and charts."""

from functools import cache

from handout.reading import parse_document

SECTIONS, REFERENCES = 40, 60
WORDS = (
    *("care", "plan", "visit", "sleep", "walk", "water", "doctor", "question", "answer", "family", "morning"),
    *("evening", "week", "number", "result", "change", "reason", "sign", "choice", "risk", "benefit", "medicine"),
    *("label", "record", "support", "habit", "sugar", "pressure", "heart", "breath"),
)


def words(start, count):
    """A sentence of so many words."""
    said = " ".join(WORDS[(start * 7 + step * (1 + start % 5)) % len(WORDS)] for step in range(count))
    return f"{said.capitalize()}."


def cited(number):
    """A citation of one or two references."""
    first, second = (number * 3) % REFERENCES, (number * 3 + 1) % REFERENCES
    return f"[@r{first}; @r{second}]" if number % 2 else f"[@r{first}]"


def part(number):
    """What stands in a section."""
    said = f"{words(number, 14)}{cited(number)}"
    items = ", ".join(f'"{words(number + step, 8 + number % 9)}"' for step in range(3 + number % 5))
    terms = ", ".join(f'{{ term = "{WORDS[step]}", text = "{words(number + step, 9)}" }}' for step in range(3))
    rows = ", ".join(f'["{WORDS[step]}", "{words(step, 6)}", "{number + step}"]' for step in range(3 + number % 9))
    nodes = ", ".join(f'"{WORDS[step]}"' for step in range(3))
    values = [number + step for step in range(4)]
    two = f'{{ name = "One", values = {values} }}, {{ name = "Two", values = {values[::-1]} }}'
    forms = [
        f'text = "{said}"\npoints = [{items}]',
        f'text = "{said}"\nsteps = [{items}]',
        f'text = "{said}"\npoints = [{terms}]',
        f'text = "{said}"\ntable = {{ header = ["Word", "Says", "Count"], rows = [{rows}], caption = "A count" }}',
        f'text = "{said}"\ndiagram = {{ kind = "chain", nodes = [{nodes}], alt = "Three words in a row." }}',
        f'points = [{items}]\nchart = {{ kind = "bar", categories = ["a", "b", "c", "d"], '
        f'series = [{{ name = "Count", values = {values} }}], unit = "%", alt = "Four bars." }}',
        f'text = "{" ".join(words(number + step, 18) for step in range(9))}{cited(number)}"',
        f'text = "{said}"\nchart = {{ kind = "line", categories = ["a", "b", "c", "d"], '
        f'series = [{two}], alt = "Lines." }}',
    ]
    return forms[number % len(forms)]


def reference(number):
    """A reference to an invented article."""
    authors = ", ".join(f'{{ family = "{WORDS[number % 27].capitalize()}", given = "{letter}." }}' for letter in "ABC")
    return (
        f'[[reference]]\nid = "r{number}"\ntype = "article-journal"\ntitle = "{words(number, 12)[:-1]} {number}"\n'
        f'author = [{authors}]\ncontainer-title = "Journal of Examples"\n'
        f'volume = {number + 1}\npage = "{number}-{number + 9}"\n'
        f'issued = {1960 + number}\nDOI = "10.5555/{number}"\n'
    )


@cache
def long():
    """The topic."""
    head = (
        'language = "en-US"\nid = "long"\ntitle = "A long talk about small habits"\n'
        f'main_message = "{words(3, 16)}"\nteach_back = ["{words(5, 8)}"]\nmax_pages = 60\n'
        '[clinic]\nname = "Example Clinic"\nphone = "(202) 555-0142"\ncolor = "#0A5767"\n'
        '[governance]\nversion = "1.0"\n[talk]\npresenter = "Dr. A. Example"\n'
        'objectives = ["Name one habit", "Explain the reason", "Plan a week"]\n'
        f'[nutshell]\npoints = ["{words(1, 9)}", "{words(2, 9)}", "{words(4, 9)}"]\n'
    )
    sections = (
        f'[[section]]\nheading = "{words(number, 5 + number % 4)[:-1]} {number + 1}"\n{part(number)}\n'
        for number in range(SECTIONS)
    )
    references = (reference(number) for number in range(REFERENCES))
    return parse_document(head + "".join(sections) + "".join(references)).document
