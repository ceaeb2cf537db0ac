"""The kinds of administrative units, as texts write them: ``tỉnh``, ``TP.``, ``đặc khu``."""

from __future__ import annotations

from dataclasses import dataclass

from vn_directives.matching.lexicon import Trie
from vn_directives.matching.reading import words_of
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

UNIT_LEVELS = ("province", "district", "commune")
"""The levels of the units that are in the gazetteer, the widest first."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # one object for each entry
class Noun:
    """The noun for a kind of unit, from ``units.json``.

    Attributes:
        name: in full (``thành phố``).
        levels: of which its units may be; a city is a province or part of one.
        level: the one level, ``city`` where only the name tells, None abroad.
        is_unit: whether they are in the gazetteer.
        numbered: whether a number may be their name (``Quận 1``).
        nameless: whether they have no name of their own (``cơ sở``, ``khu vực``).
        common: whether it is an everyday word too, and a unit only behind a title (``bản``).
        not_before: the words before which it is part of another word: ``xã hội``.
        committee: the Party's committee of such a unit (``Quận ủy``), or None.
        valid_from, valid_to: the first and the last day on which there were such units, or None.
    """

    name: str
    levels: tuple[str, ...]
    level: str | None
    is_unit: bool
    numbered: bool
    nameless: bool
    common: bool
    not_before: frozenset[str]
    committee: str | None
    valid_from: str | None
    valid_to: str | None


@compiled
def nouns() -> dict[str, Noun]:
    """All nouns by their names."""
    return {noun.name: noun for noun, _ in _entries()}


@compiled
def city() -> str:
    """The noun of units of which only the name tells the level: ``thành phố``."""
    return next(noun.name for noun in nouns().values() if noun.level == "city")


@compiled
def forms() -> Trie[Noun]:
    """All nouns by the ways to write them."""
    return Trie(spellings())


@compiled
def forms_before_names() -> Trie[Noun]:
    """As `forms`, without those that are everyday words too."""
    return Trie((form, noun) for form, noun in spellings() if not noun.common)


@compiled
def spellings() -> list[tuple[str, Noun]]:
    """The ways to write each noun."""
    return [(form, noun) for noun, forms in _entries() for form in forms]


@compiled
def _entries() -> list[tuple[Noun, list[str]]]:
    return [
        (
            Noun(
                name=entry["name"],
                levels=tuple(entry["levels"]),
                level="city" if len(entry["levels"]) > 1 else next(iter(entry["levels"]), None),
                is_unit=bool(entry["levels"]) and set(entry["levels"]) <= {*UNIT_LEVELS},
                numbered=entry.get("numbered", False),
                nameless=entry.get("nameless", False),
                common=entry.get("common", False),
                not_before=frozenset(entry.get("not_before", ())),
                committee=entry.get("committee"),
                valid_from=entry.get("valid_from"),
                valid_to=entry.get("valid_to"),
            ),
            [entry["name"], *entry.get("forms", ())],
        )
        for entry in current_lexicon("units")["units"]
    ]


@compiled
def unit_levels() -> dict[str, tuple[str, ...]]:
    """The levels of which the units of the gazetteer may be, by their noun."""
    return {noun.name: noun.levels for noun in nouns().values() if noun.is_unit}


@compiled
def kinds_from(level: str) -> frozenset[str]:
    """The nouns of the units of which this is the widest level: cities are among the provinces."""
    return frozenset(kind for kind, levels in unit_levels().items() if levels[0] == level)


@compiled
def unit_starts() -> frozenset[str]:
    """The words with which the nouns of the units of the gazetteer begin."""
    return frozenset(words_of(form)[0] for form, noun in spellings() if noun.is_unit)


@compiled
def unit_words() -> frozenset[str]:
    """The words of the nouns of the units of the gazetteer."""
    words = (word for form, noun in spellings() if noun.is_unit for word in words_of(form))
    return frozenset(word for word in words if word.isalpha())


@compiled
def cities() -> dict[str, str]:
    """The cities by their abbreviations, in lower case: ``hcm``."""
    return {
        words_of(form)[0]: entry["name"]
        for entry in current_lexicon("units")["cities"]
        for form in entry["forms"]
    }


@compiled
def joined() -> list[tuple[str, str | None]]:
    """What stands for units of several kinds (``quận, huyện``), with their level."""
    return [(entry["form"], entry["level"]) for entry in current_lexicon("units")["joined"]]


@compiled
def committees() -> dict[str, str]:
    """The committees of the Party, by the noun of the unit."""
    return {noun.name: noun.committee for noun in nouns().values() if noun.committee}
