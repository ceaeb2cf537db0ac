"""Which delegation somebody leads: ``Đoàn công tác của Bộ Y tế do ông Lê A làm trưởng đoàn``."""

from __future__ import annotations

import re

from vn_directives.register.clauses import sentence_begin
from vn_directives.register.texts import Record

_HEAD = "Trưởng Đoàn"
_MADE = "làm "
_BY = re.compile(r",? (?:do|gồm|(?:đã )?bầu) ")
_FAR = 420  # characters of a sentence
_LONG = 140  # characters of a name
# What is called so is none behind the words that make another word of it.
_NOUN = re.compile(
    r"(?<!\w)(?P<of>(?:trung ương|thành|tỉnh|quận|huyện|thị|xã|phường|chi|công|liên|tập|quân"
    r"|binh|sư|lữ|trung|tiểu|đại|trưởng) )?(?:phái )?đoàn (?=\w)",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:đã|đang|sẽ|đến|có|gồm|tiếp|thăm|viếng|vừa|được|làm|thực hiện|tham gia|vượt|dự|thứ)\b"
    r"|[;:\n]"
)


def delegation_led(text: str, title: Record) -> str:
    """The words of the delegation that somebody leads, empty where none is told.

    It is the last before who leads it of which nothing else is told, with all of whom it is:
    ``Đoàn Sở Y tế, Sở Nội vụ do ông Lê A làm trưởng đoàn``.

    Args:
        text: the text.
        title: a title that says a role alone.
    """
    start: int = title["start"]
    if title["role"] != _HEAD or not text.endswith(_MADE, 0, start):
        return ""
    first = sentence_begin(text, max(0, start - _FAR), start)
    words, end = "", first
    for noun in _NOUN.finditer(text, first, start):
        by = _BY.search(text, noun.end(), min(start, noun.end() + _LONG))
        name = text[noun.end() : by.start()] if by else ""
        if by and name and noun.start() >= end and not noun["of"] and not _VERB.search(name):
            words, end = f"Đoàn {name}", by.end()
    return words
