import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handout.reading.references.latex import decoded, decoded_url, unread_commands
from handout.reading.references.latex_commands import SYMBOLS


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"{\"O}rjan {\AA}str{\"o}m", "Örjan Åström"),
        (r"D\'ej\`a vu, Nu\~nez, \c{c}a, \v Skoda, {\L}uk, Stra{\ss}e", "Déjà vu, Nuñez, ça, Škoda, Łuk, Straße"),
        (r"Mar{\'\i}a, Mar\'{\i}a, \'{\'e}", "María, María, é\u0301"),
        (r"B{\' a}tori, M{\" u}ller, na{\" \i}ve caf{\' e}, \v S", "Bátori, Müller, naïve café, Š"),
        (r"Nguy{\~{\^e}}n, {\~{\u a}}, \textcommabelow{S}erban, \d{\^o}", "Nguyễn, ẵ, Șerban, ộ"),
        (r"\~{}x, \^{}, \'{}", "~x, ^, ´"),
        (r"Erd\H{o}s, \.Zaneta, \k{a}, \u{g}, \r{u}", "Erdős, Żaneta, ą, ğ, ů"),
        (r"A \& B, 10\%, \$5, a\_b, \#1", "A & B, 10%, $5, a_b, #1"),
        (r"5--6 --- a ``quote'' and `one'", "5–6 — a “quote” and `one'"),
        (r"\emph{in vitro}, {\it Mus}, \textbf{b}, \textsc{sc}", "<i>in vitro</i>, <i>Mus</i>, <b>b</b>, <sc>sc</sc>"),
        (r"Ca\textsuperscript{2+}, Ca$^{2+}$", "Ca<sup>2+</sup>, Ca<sup>2+</sup>"),
        (r"H$_2$O, $\alpha_2$", "H<sub>2</sub>O, α<sub>2</sub>"),
        (r"{\textbeta}1 $\leqslant$5\,mg {\textalpha}-thal: 37{\textcelsius}", "β1 ≤5 mg α-thal: 37 °C"),
        (r"{\textonehalf} dose, 5\textperthousand, 3\textminus{}1, $\geqslant$65", "½ dose, 5‰, 3−1, ≥65"),
        (r"A 5{\({}^{\mbox{th}}\)} trial of H\(_2\)O", "A 5<sup>th</sup> trial of H<sub>2</sub>O"),
        (r"37$^\circ$C, 37$^{\circ}$C, $\bar{x}$, $\not=$, $10^{-3}$", "37°C, 37°C, x̄, ≠, 10<sup>-3</sup>"),
        (r"1\frac{1}{2} tablets, $\frac{a+b}{2}$", "1 1/2 tablets, (a+b)/2"),
        (r"\cyrchar \CYRM\cyri\cyrr, \mathrm{IC}$_{50}$", r"\cyrchar Мир, IC<sub>50</sub>"),
        ("$5 and $10, $5--$10 mg, $ \\leq $5", "$5 and $10, $5–$10 mg,  ≤5"),
        (r"$x^$ and $2^\foo$", r"x and 2<sup>\foo </sup>"),
        (r"p $<$ .05, 5\textdegree C, \copyright{} X~Y", "p < .05, 5°C, © X Y"),
        (r"\unknown{kept} \noopsort{gone}here \href{https://example.org}{words}", r"\unknown{kept} here words"),
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


@pytest.mark.parametrize(
    ("source", "written"),
    [
        (r"$\lessthanorso$5 mg", r"\lessthanorso 5 mg"),
        (r"3\mystery1 and 3\mystery{}1", r"3\mystery 1 and 3\mystery{}1"),
        (r"a dose of \.5 mg", r"a dose of \.5 mg"),
        (r"\SI{5}{mg}, \ce{H2O}", r"\SI{5}{mg}, \ce{H2O}"),
        (r"\SI{5}{\micro\gram} twice", r"\SI{5}{\micro\gram} twice"),
        (r"\SIrange{1}{5}{mg}\alpha", r"\SIrange{1}{5}{mg}α"),
        (r"a\footnote{Take 5 mg} b\cite{c}", r"a\footnote{Take 5 mg} b\cite{c}"),
        (r"\foo{never {closed", r"\foo{never {closed"),
        (r"5\+3, 5\*3", r"5\+3, 5*3"),
    ],
)
def test_a_command_that_is_not_known_stays_as_it_is_written(source, written):
    assert decoded(source) == written
    assert unread_commands(source)


@given(st.text(alphabet="abc1259 .,{}$^_\\()-~'", max_size=30))
def test_no_digit_of_a_title_is_lost_or_added(source):
    assert re.findall(r"\d", decoded(source)) == re.findall(r"\d", source)


@given(st.lists(st.sampled_from(sorted(SYMBOLS)), min_size=1, max_size=5))
def test_a_known_symbol_prints_something_between_numbers(names):
    source = "5".join(f"{{\\{name}}}" for name in names)
    assert unread_commands(source) == ()


def test_what_is_read_needs_no_report():
    assert unread_commands(r"{\textbeta} \'{e} $\geq$ \emph{x} \url{https://example.org/\~doe}") == ()
    assert unread_commands(r"\foo \bar{x} \foo{y}") == (r"\foo",)


def test_addresses_lose_only_escapes():
    assert decoded_url(r"https://example.org/\~{}x/a\_b\&c\%20") == "https://example.org/~x/a_b&c%20"
    assert decoded_url(r"{https://example.org/{a}}") == "https://example.org/{a"
