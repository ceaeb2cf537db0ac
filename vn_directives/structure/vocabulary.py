"""The words by which to tell where lines go on, from ``layout.json`` and its neighbours."""

from __future__ import annotations

import re
from typing import Any

from vn_directives.places.units import named_units
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

_WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")


@compiled
def words(section: str) -> frozenset[str]:
    """A list of single words."""
    return frozenset(current_lexicon("layout")[section])


@compiled
def phrases(section: str) -> frozenset[str]:
    """A list of phrases, their words and signs joined by blanks."""
    return frozenset(" ".join(_WORD.findall(form)) for form in current_lexicon("layout")[section])


@compiled
def openings() -> frozenset[str]:
    """The words with which a line of a letterhead or signature begins."""
    return phrases("opening") | bodies()


@compiled
def parts() -> frozenset[str]:
    """With what addressees and recipients begin, the colon included."""
    return frozenset(f"{form} :" for form in phrases("addressed") | phrases("recipients"))


@compiled
def places() -> frozenset[str]:
    """The names of places that have more than one word."""
    return frozenset(name.lower() for name, _ in named_units() if " " in name)


@compiled
def surnames() -> frozenset[str]:
    """The surnames that begin a name more often than anything else."""
    return frozenset(
        entry["form"].lower()
        for entry in current_lexicon("names")["surnames"]
        if entry.get("common")
    )


def _entries(name: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = current_lexicon(name)["heads"]
    return entries


@compiled
def roles() -> frozenset[str]:
    """The heads of titles that a body follows."""
    return frozenset(
        form.lower()
        for entry in _entries("titles")
        if not entry.get("outside")
        for form in entry["forms"]
    )


@compiled
def bodies() -> frozenset[str]:
    """The words with which the names of bodies begin."""
    return frozenset(
        form.lower() for entry in _entries("bodies") for form in (*entry["forms"], entry["name"])
    )


@compiled
def open_bodies() -> frozenset[str]:
    """Those of them with which none ends."""
    return frozenset(
        form.lower()
        for entry in _entries("bodies")
        if set(entry.get("needs", ())) & {"field", "parent", "field+parent", "number"}
        for form in (*entry["forms"], entry["name"])
    )
