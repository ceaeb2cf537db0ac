"""Which delegation somebody leads: ``Đoàn công tác của Bộ Y tế do ông Lê A làm trưởng đoàn``."""

from __future__ import annotations

import re

from vn_directives.register.clauses import sentence_begin
from vn_directives.register.texts import Record

_HEAD = "Trưởng Đoàn"
_MADE = "làm "
_BY = " do "
_FAR = 420  # characters of a sentence
_LONG = 140  # characters of a name
_SIGN = re.compile(r"[;:(\n]|, ")
# What is called so is none behind the words that make another word of it.
_NOUN = re.compile(
    r"(?<!\w)(?P<of>(?:trung ương|thành|tỉnh|quận|huyện|thị|xã|phường|chi|phái|công|liên|tập|quân"
    r"|binh|sư|lữ|trung|tiểu|đại) )?đoàn (?=\w)",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:đã|đang|sẽ|đến|có|gồm|tiếp|thăm|viếng|vừa|được|làm|thực hiện|tham gia|vượt)\b|^thứ\b"
)


def delegation_led(text: str, title: Record) -> str:
    """The words of the delegation that somebody leads, empty where none is told.

    Args:
        text: the text.
        title: a title that says a role alone.
    """
    start: int = title["start"]
    if title["role"] != _HEAD or not text.endswith(_MADE, 0, start):
        return ""
    first = sentence_begin(text, max(0, start - _FAR), start)
    by = text.rfind(_BY, first, start)
    if by < 0:
        return ""
    for sign in _SIGN.finditer(text, max(first, by - _LONG), by):
        first = sign.end()
    nouns = (noun.end() for noun in _NOUN.finditer(text, first, by) if not noun["of"])
    name = text[next(nouns, by) : by].rstrip(", ")
    return f"Đoàn {name}" if name and not _VERB.search(name) else ""
