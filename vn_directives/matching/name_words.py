"""Words within names and in place of them: what is no syllable of one, or in small letters."""

from __future__ import annotations

from collections.abc import Mapping

from vn_directives.matching.lexicon import Trie
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon


@compiled
def never() -> dict[str, tuple[frozenset[str], bool]]:
    """What begins no syllable of a name; before which words; whether it may be the last one."""
    return {
        entry["form"].lower(): (frozenset(entry.get("before", ())), entry.get("last", False))
        for entry in current_lexicon("names")["never"]
    }


@compiled
def no_syllables() -> tuple[Mapping[str, tuple[frozenset[str], bool]], frozenset[str]]:
    """What `never` and `particles` tell."""
    return never(), particles()


@compiled
def particles() -> frozenset[str]:
    """What stands in small letters within the names of foreigners: ``de``, ``von``."""
    return frozenset(entry["form"] for entry in current_lexicon("names")["particles"])


@compiled
def said() -> Trie[str]:
    """Verbs and function words that go on behind a name in capitals."""
    return _forms("not_in_capitals")


@compiled
def known_persons() -> Trie[str]:
    """Persons whom everybody knows, by names that have no surname or are those of places, too."""
    return _forms("known")


@compiled
def deeds() -> Trie[str]:
    """What a person does and no street or ward, behind a name that is that of a place, too."""
    return _forms("deeds")


def _forms(name: str) -> Trie[str]:
    entries = current_lexicon("names")[name]
    return Trie((entry["form"], entry["form"]) for entry in entries)


@compiled
def nicknames() -> Trie[str]:
    """What persons whom everybody knows are called by instead of the name: ``Bác Hồ``."""
    entries = current_lexicon("names")["called"]
    return Trie((entry["form"], entry["name"].lower()) for entry in entries)
