"""Who speaks in an official document: its issuer, or who is said to conclude or pass it."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from vn_directives.bodies.record import BodyRecord
from vn_directives.header.record import HeaderRecord
from vn_directives.instructions.actors import Cast, Speaker
from vn_directives.instructions.vocabulary import phrases
from vn_directives.matching import Reading
from vn_directives.structure.layout import layout_of

_PASSED = frozenset({"thông"})
_PASSING = 30  # words from who passes a document to ``thông qua``
_FOLLOWS = ["như", "sau", ":"]
_FOLLOWS_FIRST = frozenset(_FOLLOWS[:1])
_ADVERBS = 4  # words between who leads in a paper and the verb
_first_of = attrgetter("first")


def issuer_of(reading: Reading, cast: Cast, header: HeaderRecord | None) -> Speaker | None:
    """Who speaks in an official document: its issuer, as the running text names it in full."""
    if header is None or header.issuer is None:
        return (header and leading(reading, cast)) or _passing(reading, cast)
    name = header.issuer.casefold() + " "
    place = (header.parent or header.issuer).casefold().split()[-1]
    for actor in cast.actors:
        if not isinstance(actor.record, BodyRecord):
            continue
        text = actor.record.text.casefold()
        if (
            f"{text} ".startswith(name)
            and text.split()[-1] == place
            and not actor.record.text.isupper()
        ):
            return Speaker(actor.record.text, "body", actor.record, None)
    return Speaker(header.issuer, "body", None, None)


def leading(reading: Reading, cast: Cast) -> Speaker | None:
    """Who leads in a paper without a letterhead: ``Phó Thủ tướng … đã kết luận như sau:``."""
    words, layout = reading.words, layout_of(reading)
    lead_ins = phrases("lead_ins")
    for i in reading.places_of(_FOLLOWS_FIRST):
        if words[i : i + 3] != _FOLLOWS:
            continue
        n = bisect_left(cast.chains, layout.lines[layout.line_of(i)].first, key=_first_of)
        while n < len(cast.chains) and cast.chains[n].last < i:
            chain = cast.chains[n]
            behind = range(chain.last, min(chain.last + _ADVERBS, i))
            if any(lead_ins.longest(words, k) for k in behind):
                speaker = cast.speaker(chain)
                if speaker and not speaker.generic:
                    return speaker
            n += 1
    return None


def _passing(reading: Reading, cast: Cast) -> Speaker | None:
    """Who passed the document of which a text is a part, as its end says.

    ``Nghị quyết này đã được Hội đồng nhân dân tỉnh … thông qua``.
    """
    words = reading.words
    for i in reading.places_of(_PASSED):
        if words[i : i + 2] != ["thông", "qua"]:
            continue
        for k in range(i - 1, max(i - _PASSING, 1), -1):
            actor = cast.starting.get(k)
            passed = words[k - 1] == "được" and "này" in words[max(k - 4, 0) : k]
            if passed and actor and isinstance(actor.record, BodyRecord):
                return Speaker(actor.record.text, "body", actor.record, None)
    return None
