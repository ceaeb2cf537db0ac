"""The force of documents: none can change what stands above it.

The order is that of the laws on the promulgation of legal documents: National Assembly and its
Standing Committee, Government, Prime Minister, ministries, people's councils, people's committees.
"""

from __future__ import annotations

from vn_directives.directives.symbols import Symbol, parse_symbol
from vn_directives.relations.vocabulary import ranks
from vn_directives.vocabulary.vocabulary import remembered

_CHANGES = frozenset(["amends", "replaces", "repeals"])
_CARRIES_OUT = frozenset(["implements", "guides"])


def may_act(subject: str | None, type_: str, object_: str | None) -> bool:
    """Whether a document can do this to another, by their keys; True where their force is open."""
    if type_ not in _CHANGES and type_ not in _CARRIES_OUT:
        return True
    (above, year), (below, before) = _standing(subject or ""), _standing(object_ or "")
    if type_ in _CHANGES and year is not None and before is not None and year < before:
        return False  # none changes what comes after it
    if above is None or below is None:
        return True
    if type_ == "guides":
        return above > below
    return above <= below if type_ in _CHANGES else above >= below


@remembered
def _standing(key: str) -> tuple[int | None, int | None]:
    """How far a document of the state stands below the laws, and the year of its number."""
    symbol = parse_symbol(key, 0, introduced=True) if key[:1].isdigit() else None
    return (None, None) if symbol is None else (_rank_of(symbol), symbol.year)


def _rank_of(symbol: Symbol) -> int | None:
    for segment in symbol.code.issuer_segments or symbol.code.segments:
        known = ranks().get(segment.rstrip("0123456789").upper())
        if known is not None:
            return known
    central = [i for i in symbol.code.issuers if i.level == "central" and i.branch == "state"]
    return ranks()["*"] if central and len(central) == len(symbol.code.issuers) else None
