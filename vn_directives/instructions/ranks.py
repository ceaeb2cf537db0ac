"""How high bodies and the holders of titles stand, in one number."""

from __future__ import annotations

from vn_directives.bodies.record import BodyRecord
from vn_directives.officials.record import PersonRecord
from vn_directives.places.nouns import city, committees
from vn_directives.titles.record import TitleRecord
from vn_directives.titles.vocabulary import roles

# Ranks: those of a level, and more for those who lead it. A city is a province or part of one.
_LEVELS = {"central": 16, "province": 12, "city": 11, "district": 8, "commune": 4}
_LEADS = 2
_PARTY = 1  # the Party's committee leads the state's of its level
OUTSIDE = 1
"""The rank of an association or club, which petitions the state."""
MINISTRY = _LEVELS["central"]
GOVERNMENT = MINISTRY + _LEADS
HIGHEST = GOVERNMENT + _LEADS
_LEADING = frozenset({"committee", "assembly", "council", "government", "party"})
_STANDING = ("Ban Thường vụ", "Thường trực")  # they act for the committee
_STANDS = {"highest": HIGHEST, "government": GOVERNMENT}  # of titles, as the lexicon says


def rank_of(record: TitleRecord | BodyRecord | PersonRecord, body: BodyRecord | None) -> int | None:
    """How high a body or the holder of a title stands; None where the text does not say.

    A district's people's committee (10) stands below the Party's (11) and above its departments
    (8); the Government (18) above the ministries (16) and below the National Assembly and the
    leading bodies of the Party (20).

    Args:
        record: a mention.
        body: it, or the body of the title.
    """
    if isinstance(record, PersonRecord):
        return None
    if isinstance(record, BodyRecord):
        name = record.name.casefold()
        names_city = city() in name or committees()[city()].casefold() in name
        return _rank(record.level or ("city" if names_city else None), record)
    if record.role in (stands := roles("stands")):
        return _STANDS[stands[record.role]]
    if body is None and record.level is None and record.name != record.role:
        return OUTSIDE if record.role in roles("chairs") else None
    return _rank(record.level or (body.level if body else None), body)


def _rank(level: str | None, body: BodyRecord | None) -> int | None:
    if level not in _LEVELS:
        return None
    leads = body is None or body.kind in _LEADING or body.name.startswith(_STANDING)
    if level == "central" and body and leads:
        if body.branch in ("party", "legislature"):
            return HIGHEST
        leads = body.kind == "government"
    party = leads and body is not None and body.branch == "party"
    return _LEVELS[level] + _LEADS * leads + _PARTY * party


def unit_rank(level: str | None) -> int | None:
    """The rank of those who lead a place of this level."""
    return _LEVELS[level] + _LEADS if level in _LEVELS else None
