"""The words that tell how documents bear on one another."""

from __future__ import annotations

from typing import Any, NamedTuple

from vn_directives.matching import Trie
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon


class Cue(NamedTuple):
    """A phrase that tells a relation.

    Attributes:
        type: the type of the relation.
        needs: ``start`` where the phrase must begin the sentence to tell it of the text itself,
            ``near`` where the document must follow closely; else empty.
    """

    type: str
    needs: str


@compiled
def _lexicon() -> Any:
    return current_lexicon("relations")


@compiled
def cues() -> Trie[Cue]:
    """The phrases that stand before the document that is acted on, or between the two."""
    return Trie(
        (entry["form"], Cue(entry["type"], entry.get("needs", ""))) for entry in _lexicon()["cues"]
    )


@compiled
def cues_after() -> Trie[str]:
    """The phrases that stand behind the document that is acted on, with their types."""
    return Trie((entry["form"], entry["type"]) for entry in _lexicon()["after"])


@compiled
def pairs_called(key: str) -> frozenset[tuple[str, ...]]:
    """A list of pairs of words of the lexicon."""
    return frozenset(tuple(form.split()) for form in _lexicon()[key])


@compiled
def words_called(key: str) -> frozenset[str]:
    """A list of words of the lexicon."""
    return frozenset(_lexicon()[key])


@compiled
def ranks() -> dict[str, int]:
    """How far an issuer's documents stand below the laws, by its code in capitals; ``*`` for a
    ministry.
    """
    order = _lexicon()["force"]
    return {code.upper(): rank for rank, codes in enumerate(order) for code in codes}
