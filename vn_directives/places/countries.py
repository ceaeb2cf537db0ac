"""Countries and unions of countries, by all their names, from ``lexicons/countries.json``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from vn_directives.matching.lexicon import Trie
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon


def country_at(words: Sequence[str], i: int) -> tuple[int, str] | None:
    """The end (a word number, exclusive) and the name of the country at word `i`."""
    found = _countries().longest(words, i)
    if found is None:
        return None
    end, (form, not_before) = found
    if not_before and end < len(words) and words[end] in not_before:
        return None  # Chính phủ Liên hiệp Quốc gia
    return end, form


def country_starts() -> frozenset[str]:
    """The words with which the names of countries begin, in lower case."""
    return _countries().first_words


def country_forms() -> Iterator[tuple[str, dict[str, Any]]]:
    """Each way to write a country, with its entry; that of this country is marked ``home``."""
    for entry in current_lexicon("countries")["countries"]:
        for form in (entry["name"], *entry.get("forms", ())):
            yield form, entry


@compiled
def home() -> str:
    """The name of this country."""
    return next(str(entry["name"]) for _, entry in country_forms() if entry.get("home"))


@compiled
def _countries() -> Trie[tuple[str, frozenset[str]]]:
    return Trie(
        (form, (form, frozenset(entry.get("not_before", ())))) for form, entry in country_forms()
    )
