"""The words by which texts are known to speak of one thing.

By the words near its mentions a document is told from others of its number: a ``Nghị định 67`` of
which texts say ``tàu vỏ thép`` is that of which other texts say so. A duty told again in the same
words, to the same and for the same day, is one duty.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any
from zlib import crc32

from vn_directives.register.names import name_key

Row = dict[str, Any]

_REACH = 160  # characters before and behind a mention
_MENTIONS = 2  # of a document, the first ones
_DUTY = 8  # words; fewer are told to many, of many things: ``hoàn thành trong năm 2025``
_PHRASE = re.compile(r"(?:[^\W\d_]+[ *\n]+)+[^\W\d_]+")
_SPACE = re.compile(r"[ *\n]+")


def wordings(text: str, citations: Iterable[Mapping[str, Any]]) -> list[Row]:
    """The pairs of neighbouring words near the documents of a text, each as the number of its hash.

    Args:
        text: that of the record.
        citations: where its documents are mentioned.
    """
    seen = Counter[int]()
    pairs: dict[tuple[int, int], None] = {}
    for citation in citations:
        number, begin, end = citation["number"], citation["begins"], citation["ends"]
        seen[number] += 1
        if seen[number] > _MENTIONS:
            continue
        for part in (text[max(0, begin - _REACH) : begin], text[end : end + _REACH]):
            for phrase in _PHRASE.findall(unicodedata.normalize("NFC", part).lower()):
                words = _SPACE.split(phrase)
                for pair in pairwise(words):
                    pairs[number, crc32(" ".join(pair).encode())] = None
    return [{"number": number, "pair": pair} for number, pair in pairs]


def told_again_as(
    duty: Mapping[str, Any], body_id: str | None, when: Iterable[str | None]
) -> str | None:
    """What a duty has in common with the same one in another text; None where none is known by it.

    Args:
        duty: that of the record.
        body_id: the body that is to act, if it is known.
        when: the days on which it is due, and what it comes again with.
    """
    who = body_id or name_key(duty.get("who") or "")
    action = name_key(duty["text"])
    days = [day or "" for day in when]
    if not (who and any(days)) or action.count(" ") + 1 < _DUTY:
        return None
    return "|".join((who, action, *days))
