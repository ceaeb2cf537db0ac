"""Where a text says that somebody speaks or acts: a verb of saying or acting with its subject."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from vn_directives.instructions.vocabulary import phrases, reports_at
from vn_directives.matching import Reading
from vn_directives.matching.function_words import pronouns
from vn_directives.vocabulary.vocabulary import compiled

if TYPE_CHECKING:
    from vn_directives.instructions.actors import Cast, Chain

_APPOSITION = 8  # words of an apposition that is no known title
_NOT_SUBJECT = frozenset(
    {"của", "với", "cho", "về", "tại", "theo", "cùng", "được", "bị", "do", "từ", "đến", "tới"}
    | {"bởi", "gửi", "trình", "mưu", "giúp"}
)
_SIGNS = frozenset({":", ",", "-", "("})
_place_of = attrgetter("place")


class Speech(NamedTuple):
    """A verb of saying or acting at a word.

    Attributes:
        place: the word.
        chain: its subject, or None.
        first: else the first word of the honorific that is its subject.
    """

    place: int
    chain: Chain | None
    first: int | None


@compiled
def _openings() -> frozenset[str]:
    """The words behind a chain of actors that may make it the subject of a report."""
    return phrases("reports").first_words | phrases("adverbs").first_words | _SIGNS


def find_speeches(reading: Reading, cast: Cast) -> list[Speech]:
    """Where the text says that somebody speaks or acts, in text order."""
    words, openings = reading.words, _openings()
    found: list[Speech] = []
    for chain in cast.chains:
        after = words[chain.last] if chain.last < len(words) else ""
        if after not in openings:
            continue
        if chain.first and words[chain.first - 1] in _NOT_SUBJECT:
            continue
        person = after in _SIGNS and chain.names_person
        if (person and after == ":") or _reports(reading, cast, chain.last, person):
            found.append(Speech(chain.last, chain, None))
    others = ((i, i + 1) for i in reading.places_of(pronouns()) if _stands_alone(reading, i))
    for first, last in sorted({*cast.references, *others}):
        if _reports(reading, cast, last):
            found.append(Speech(last, None, first))
    return sorted(found, key=_place_of)


def _stands_alone(reading: Reading, i: int) -> bool:
    """Whether no name follows the pronoun at word `i`, so that it stands for somebody."""
    after = reading.written(i + 1) if i + 1 < len(reading.words) else ""
    return after.islower() and reading.written(i)[0].isupper()


def _reports(reading: Reading, cast: Cast, i: int, apposition: bool = False) -> bool:
    """Whether a verb of saying or acting is at word `i`, or behind an unknown apposition.

    Args:
        reading, cast: the text and its actors.
        i: a word number.
        apposition: whether an apposition may begin there.
    """
    words, openings = reading.words, _openings()
    beyond = i + (_APPOSITION if apposition else 0) + 1
    for k in range(i, min(beyond, len(words))):
        if k > i and (k in cast.starting or "\n" in reading.gap(k)):
            return False
        if words[k] in ":.;":
            return False
        if words[k] not in openings:
            continue
        if reports_at(words, k):
            return True
    return False
