"""The words that stand near the mentions of a document.

By them one is told from others of its number: a ``Nghị định 67`` of which texts say ``tàu vỏ thép``
is that of which other texts say so.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any
from zlib import crc32

Row = dict[str, Any]

_REACH = 160  # characters before and behind a mention
_MENTIONS = 2  # of a document, the first ones
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
