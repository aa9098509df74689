import pytest

from handout.reading.references.latex import decoded, decoded_url


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"{\"O}rjan {\AA}str{\"o}m", "Örjan Åström"),
        (r"D\'ej\`a vu, Nu\~nez, \c{c}a, \v Skoda, {\L}uk, Stra{\ss}e", "Déjà vu, Nuñez, ça, Škoda, Łuk, Straße"),
        (r"Mar{\'\i}a, Mar\'{\i}a, \'{\'e}", "María, María, é\u0301"),
        (r"Erd\H{o}s, \.Zaneta, \k{a}, \u{g}, \r{u}", "Erdős, Żaneta, ą, ğ, ů"),
        (r"A \& B, 10\%, \$5, a\_b, \#1", "A & B, 10%, $5, a_b, #1"),
        (r"5--6 --- a ``quote'' and `one'", "5–6 — a “quote” and `one'"),
        (r"\emph{in vitro}, {\it Mus}, \textbf{b}, \textsc{sc}", "<i>in vitro</i>, <i>Mus</i>, <b>b</b>, <sc>sc</sc>"),
        (r"Ca\textsuperscript{2+}, Ca$^{2+}$", "Ca<sup>2+</sup>, Ca<sup>2+</sup>"),
        (r"H$_2$O, $\alpha_2$", "H<sub>2</sub>O, α<sub>2</sub>"),
        (r"p $<$ .05, 5\textdegree C, \copyright{} X~Y", "p < .05, 5°C, © X Y"),
        (r"\unknown{kept} \noopsort{gone}here \href{https://example.org}{words}", "kept here words"),
        ("costs $5 and {PTSD}", "costs $5 and PTSD"),
        ("plain words < & > _ ^", "plain words < & > _ ^"),
        ("open { and shut }", "open  and shut "),
        ("shut } alone", "shut } alone"),
        (r"\url{https://example.org/a_b%20c}", "https://example.org/a_b%20c"),
        ("a\\", "a\\"),
        ("", ""),
    ],
)  # fmt: skip
def test_latex_becomes_text_with_the_tags_of_csl(source, text):
    assert decoded(source) == text


@pytest.mark.parametrize("piece", ["{", "}", r"\it ", r"\'", "$", "^", "{}", "{{a", "\\"])
def test_hostile_fields_end_and_raise_nothing(piece):
    assert isinstance(decoded(piece * 30_000 + "$$", protects=True), str)


def test_addresses_lose_only_escapes():
    assert decoded_url(r"https://example.org/\~{}x/a\_b\&c\%20") == "https://example.org/~x/a_b&c%20"
    assert decoded_url(r"{https://example.org/{a}}") == "https://example.org/{a"
