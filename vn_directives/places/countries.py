"""Countries and unions of countries, by all their names, from ``lexicons/countries.json``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from vn_directives.matching.lexicon import Trie
from vn_directives.matching.reading import words_of
from vn_directives.orthography import fold_phrase
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

_NONE: frozenset[str] = frozenset()


class _Form(NamedTuple):
    """A way to write a country.

    Attributes:
        text: as in the lexicon.
        not_before: the words behind it that make another word of it.
        only_after: the words one of which stands before it, else it is none; empty for most.
    """

    text: str
    not_before: frozenset[str]
    only_after: frozenset[str]


def country_at(words: Sequence[str], i: int) -> tuple[int, str] | None:
    """The end (a word number, exclusive) and the name of the country at word `i`.

    What kind of state it is may stand before the name: ``nước Lào``, ``Cộng hòa Hồi giáo Iran``;
    the name that is given is that of the lexicon, without it.
    """
    if i >= len(words) or words[i] not in country_openings():
        return None  # most words
    found = _named(words, i)
    if found is None and words[i] in _regimes().first_words:
        start = i
        while (regime := _regimes().longest(words, start)) is not None:
            start = regime[0]
        found = _named(words, start) if start > i else None
    return found


def _named(words: Sequence[str], i: int) -> tuple[int, str] | None:
    found = _countries().longest(words, i)
    if found is None:
        return None
    end, form = found
    if form.not_before and end < len(words) and words[end] in form.not_before:
        return None  # Chính phủ Liên hiệp Quốc gia
    if form.only_after and (not i or words[i - 1] not in form.only_after):
        return None  # Ngân hàng Quốc gia Việt Nam
    return end, form.text


def country_starts() -> frozenset[str]:
    """The words with which the names of countries begin, in lower case."""
    return _countries().first_words


def country_at_end(name: str) -> tuple[str, str] | None:
    """A name in one spelling without the country with which it ends, and that: ``Quốc hội Lào``."""
    if name.rpartition(" ")[2].lower() not in _last_words():
        return None
    words, said = name.split(), words_of(name)
    for i in range(1, len(words)):
        found = country_at(said, len(said) - len(words_of(" ".join(words[i:]))))
        if found is not None and found[0] == len(said):
            return " ".join(words[:i]), found[1]
    return None


@compiled
def _last_words() -> frozenset[str]:
    return frozenset(fold_phrase(form).rpartition(" ")[2] for form, _ in country_forms())


@compiled
def country_openings() -> frozenset[str]:
    """The words with which a country can begin: as `country_starts`, or what state it is."""
    return country_starts() | _regimes().first_words


def country_forms() -> Iterator[tuple[str, dict[str, Any]]]:
    """Each way to write a country, with its entry.

    That of this country is marked ``home``, those of states that were within it ``former`` (with
    the first and the last of their ``years``), those of several countries together ``union``,
    cities and regions abroad ``part``.
    """
    for entry in current_lexicon("countries")["countries"]:
        for form in (entry["name"], *entry.get("forms", ())):
            yield form, entry


@compiled
def parts() -> frozenset[str]:
    """The names of regions and cities abroad, of which some are given names: Vân Nam."""
    return frozenset(form for form, entry in country_forms() if entry.get("part"))


@compiled
def home_forms() -> frozenset[str]:
    """The names of this country: CHXHCN Việt Nam."""
    return frozenset(form for form, entry in country_forms() if entry.get("home"))


@compiled
def home() -> str:
    """The name of this country."""
    return next(str(entry["name"]) for _, entry in country_forms() if entry.get("home"))


@compiled
def home_words() -> list[str]:
    """The words of its name, in lower case."""
    return words_of(home())


@compiled
def _regimes() -> Trie[None]:
    return Trie((regime, None) for regime in current_lexicon("countries")["regimes"])


def _is_short(form: str, entry: dict[str, Any]) -> bool:
    """Whether a form is one syllable, or ends in a common word (``Liên Hợp Quốc``)."""
    return " " not in form or bool(entry.get("union"))


@compiled
def _countries() -> Trie[_Form]:
    return Trie(
        (
            form,
            _Form(
                form,
                # Mỹ thuật; but not: Hoa Kỳ nhân dịp này
                frozenset(entry.get("not_before", _NONE) if _is_short(form, entry) else _NONE),
                frozenset(entry.get("only_after", _NONE)),
            ),
        )
        for form, entry in country_forms()
    )
