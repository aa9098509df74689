"""Capitals: English words that say nothing about the case of a title: names keep theirs, small words have none."""

from __future__ import annotations

from typing import Final

_EPONYMS: Final = (
    "Alzheimer", "Asperger", "Barrett", "Beck", "Behçet", "Bell", "Cohen", "Crohn", "Cushing", "Ebola",
    "Epstein", "Fabry", "Graves", "Guillain", "Hamilton", "Hashimoto", "Helicobacter", "Hodgkin", "Huntington",
    "Kawasaki", "Kegel", "Lewy", "Lyme", "Marfan", "Medicare", "Medicaid", "Ménière", "Montgomery", "Parkinson",
    "Prader", "Raynaud", "Rett", "Sjögren", "Tourette", "Turner", "Wilson", "Zika",
)  # fmt: skip
_PLACES: Final = (
    "Africa", "African", "America", "American", "Americans", "Arab", "Arabic", "Asia", "Asian", "Australia",
    "Australian", "Austria", "Austrian", "Bangladesh", "Belgian", "Belgium", "Brazil", "Brazilian", "Britain",
    "British", "California", "Canada", "Canadian", "Caribbean", "Caucasian", "Chicago", "Chile", "China", "Chinese",
    "Cochrane", "Colombia", "Cuba", "Czech", "Danish", "Denmark", "Dutch", "Egypt", "England", "English", "Ethiopia",
    "Europe", "European", "Europeans", "Finland", "Finnish", "Florida", "France", "French", "German", "Germany",
    "Ghana", "Greece", "Greek", "Hispanic", "Hong", "Hungary", "India", "Indian", "Indonesia", "Iran", "Iraq",
    "Ireland", "Irish", "Israel", "Italian", "Italy", "Japan", "Japanese", "Kenya", "Kingdom", "Kong", "Korea",
    "Korean", "Latin", "Latina", "Latino", "London", "Malaysia", "Mediterranean", "Mexican", "Mexico", "Nepal",
    "Netherlands", "Nigeria", "Norway", "Norwegian", "Pacific", "Pakistan", "Peru", "Philippines", "Poland", "Polish",
    "Portugal", "Portuguese", "Russia", "Russian", "Scotland", "Scottish", "Singapore", "Spain", "Spanish", "Sweden",
    "Swedish", "Swiss", "Switzerland", "Taiwan", "Texas", "Thailand", "Turkey", "Turkish", "Uganda", "Ukraine",
    "Vietnam", "Vietnamese", "Wales", "Welsh", "York", "Zealand",
)  # fmt: skip
_CALENDAR: Final = (
    "January", "February", "April", "June", "July", "August", "September", "October", "November", "December",
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Christmas", "Ramadan",
)  # fmt: skip
_PEOPLES: Final = (
    "Bayes", "Bayesian", "Buddhist", "Christian", "Covid", "Google", "Internet", "Islamic", "Jewish", "Likert",
    "Medline", "Muslim", "PubMed", "Twitter", "Facebook",
)  # fmt: skip
_PLACES_OF_TWO: Final = ("States", "United")

PROPER: Final = frozenset(word.casefold() for word in (*_EPONYMS, *_PLACES, *_CALENDAR, *_PEOPLES, *_PLACES_OF_TWO))
"""Names that have a capital in the midst of a sentence, folded."""

BEFORE_NAMES: Final = frozenset(("east", "great", "new", "north", "northern", "saudi", "south", "southern", "west"))
"""Words that have a capital where a name follows them, as in South Africa."""

NEUTRAL: Final = frozenset(
    (
        "a", "about", "above", "across", "after", "against", "along", "among", "an", "and", "around", "as", "at",
        "before", "behind", "below", "beneath", "beside", "between", "beyond", "but", "by", "de", "despite", "down",
        "during", "et", "for", "from", "if", "in", "inside", "into", "la", "le", "like", "near", "nor", "of", "off",
        "on", "onto", "or", "out", "outside", "over", "past", "per", "since", "so", "than", "the", "through",
        "throughout", "to", "toward", "towards", "under", "until", "up", "upon", "v", "versus", "via", "vs", "with",
        "within", "without", "yet",
    )
)  # fmt: skip
"""Words that stay small in most kinds of Title Case too."""
