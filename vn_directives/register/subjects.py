"""What a document is on, of all that a text tells of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

Row = dict[str, Any]
Record = Mapping[str, Any]

_LED_IN = re.compile(r"(?i)\A(?:v/v|về(?:\s+việc)?)\s*:?\s+")
_FOOTNOTE = re.compile(r"[\[\]]")
_OPENS = ('"', "“")
# A title between quotes, of which no question is one, and what ends its place in a list of sources.
_QUOTED = re.compile(r'[^"“”\n?]{5,500}["”](?=[.*]| ?\()')


def subject_in(told: str | None) -> str | None:
    """A subject without what leads it in below a type: ``VỀ VIỆC …``, ``V/v …``."""
    return _LED_IN.sub("", (told or "").strip()) or None


def subject_cited(told: str | None) -> str | None:
    """A subject of a sentence, up to a footnote or the end of the sentence."""
    return subject_in(_FOOTNOTE.split(told or "")[0].rstrip("./ "))


def take_subject(row: Row, told: Sequence[Record], text: str) -> None:
    """Take in which of the subjects that a text tells of a document is its own.

    That is the one of its title as a list of sources quotes it, ``"Nghị định số 5/2003/NĐ-CP về
    việc thành lập huyện A và huyện B".``: a sentence tells what it says on that sentence's matter
    (``ban hành Nghị định số 5/2003/NĐ-CP về việc thành lập huyện A``). One that is told of a part
    alone (``Điều 5 … về …``) is none of the whole.

    Args:
        row: the document; gets ``is_titled``, ``is_part`` and the subject.
        told: its mentions that tell a subject.
        text: the text.
    """
    titled = next((one for one in told if _is_quoted(text, one)), None)
    row["is_titled"] = titled is not None
    row["is_part"] = bool(told) and all(one.get("locators") for one in told)
    if titled is not None:
        row["subject"] = subject_cited(titled["subject"])


def _is_quoted(text: str, mention: Record) -> bool:
    """Whether a mention begins a title between quotes, in letters of both cases."""
    start = mention["start"]
    if not text.startswith(_OPENS, start - 1, start) or mention["subject"].isupper():
        return False
    return _QUOTED.match(text, mention["end"]) is not None
