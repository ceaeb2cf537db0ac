"""From which day a document is in force, as its own text says: ``Quyết định này có hiệu lực …``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from vn_directives.vocabulary import compiled, current_lexicon

_SINCE = r"\s+có\s+hiệu\s+lực(?:\s+thi\s+hành)?\s+(?:kể\s+)?từ\s+"
# Nghị quyết này được Hội đồng nhân dân tỉnh thông qua ngày … và có hiệu lực từ ngày …
_PASSED = r"(?:\s+(?:đã\s+)?được\s[^.;:]{0,200}?\sthông\s+qua[^.;:]{0,60}?(?:,|\s+và)?)?"
# Quyết định có hiệu lực …, of this one alone at such a beginning
_ITEM = r"(?:^|\*\*|^(?:Điều )?\d{1,3}[.:])[ ]?"
_CONSOLIDATED = "VBHN"  # says what the amended document said
_SIGNED = re.compile(
    r"(?:ngày|khi)\s+(?:(?:ký|ban\s+hành)|(?:được\s+(?:[^\W\d_]+\s+){0,6})?thông\s+qua)\b"
)
_QUOTED = re.compile(r"“[^”\n]*$|\"$")
_LONG = 200  # characters before it in its line


def in_force_from(
    text: str, document: Mapping[str, Any], days: Mapping[int, str | None]
) -> str | None:
    """The day from which a text that is a document is in force, ISO; None where it does not say.

    Args:
        text: the text.
        document: what is known of the document: its type, and its day, meant by ``từ ngày ký``.
        days: the days of the text, by where they begin.
    """
    told = None if _CONSOLIDATED in (document["symbol"] or "") else _told(document["type"])
    for found in told.finditer(text) if told else ():
        if _QUOTED.search(text[max(0, found.start() - _LONG) : found.start()]):
            continue  # of the document that this one amends
        if found.end() in days:
            return days[found.end()]
        return document["issued_on"] if _SIGNED.match(text, found.end()) else None
    return None


@compiled
def _told(type: str | None) -> re.Pattern[str] | None:
    """Words behind which the day stands, of a type of document; None of one that is not known."""
    entries = current_lexicon("document_types")["types"]
    words = [entry["name"].split() for entry in entries if entry["abbr"] == type]
    name = "|".join(r"\s+".join(map(re.escape, parts)) for parts in words)
    this = rf"(?:\b(?:{name})\s+này|{_ITEM}(?:{name})(?=\s+có\b))"
    return re.compile(rf"{this}{_PASSED}{_SINCE}", re.MULTILINE) if words else None
