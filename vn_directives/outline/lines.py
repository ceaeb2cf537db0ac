"""The lines of a text that begin a unit, and which of them stand in quotations.

Offsets are into the folded text. Everything is one pass over the lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vn_directives.structure.parts import division_openings, divisions, written
from vn_directives.vocabulary.vocabulary import compiled

_MARKUP = r"[ \t*_#>|~\u00a0]*"
_MOST_QUOTED = 600  # lines of one quotation
_NUMBER = r"[IVXLC]+|\d+"
# What stands behind the names of parts.
_NUMBERS = {
    "part": rf"\s+(?P<part_no>(?:THỨ|thứ)\s+\w+|{_NUMBER})\b",
    "chapter": rf"\s+(?P<chapter_no>{_NUMBER})\b",
    "subsection": rf"\s+(?P<subsection_no>{_NUMBER})\b",
    "section": rf"\s+(?P<section_no>{_NUMBER})\b",
    "article": r"\s+(?P<article_no>\d{1,3}[a-zđ]?)(?:[*_ ]*[.:](?!\d)|[*_ ]*$)",
    "appendix": r"(?:\s+(?:SỐ\s+|số\s+)?(?P<appendix_no>[IVXLC]+|\d{1,2}[A-Z]?)\b)?",
}
_IN_SENTENCE = r"(?! (?!số\b)[a-zđ])(?! (?:số )?\w+(?: [a-zđ]|[,;]))"  # Phụ lục kèm theo
_SIGNS = (
    r"(?P<roman>(?P<roman_no>[IVX]{1,6})\s*[.\-/)](?=\s|[*_])[*_]*)"
    r"|(?P<deep>(?P<deep_no>\d{1,2}(?:\.\d{1,2}){1,3})\.?(?=\s|[*_]))"
    r"|(?P<clause>(?P<clause_no>\d{1,3}[a-zđ]?)\s?[.)](?!\d)[*_]*)"
    r"|(?P<point>(?P<point_no>[a-zđ]{1,2})[*_]?\)[*_]*)"
    r"|(?P<dash>[-+•](?=\s))"
)
_KINDS = (
    "part", "chapter", "subsection", "section", "article", "appendix", "roman", "deep", "clause",
    "point", "dash",
)  # fmt: skip


@compiled
def _head() -> re.Pattern[str]:
    """The beginning of a line that begins a unit; a group is named by its kind."""
    names = {kind: "|".join(written(kind)) for kind in _NUMBERS}
    names["appendix"] = f"{_IN_SENTENCE}|".join(written("appendix"))
    named = (f"(?P<{kind}>(?:{names[kind]}){behind})" for kind, behind in _NUMBERS.items())
    return re.compile(
        rf"(?=(?P<markup>{_MARKUP}))(?P=markup)(?P<quote>[“\"«']*){_MARKUP}"
        rf"(?:{'|'.join(named)}|{_SIGNS})"
    )


@compiled
def _alone() -> re.Pattern[str]:
    """The line of a name whose number stands on the next."""
    names = "|".join(sorted({*divisions(), *division_openings()}))
    return re.compile(rf"{_MARKUP}[“\"«]*{_MARKUP}(?:{names}){_MARKUP}", re.IGNORECASE)


class Head(NamedTuple):
    """A line that begins a unit, or may.

    Attributes:
        start: where the line begins, behind blanks.
        body: where what follows the number begins.
        end: the end of the line.
        kind: one of `_KINDS`.
        number: as written, or None.
        opens: whether a quotation begins with the line.
        quoted: whether the line stands in a quotation.
        after_end: whether the line before is over: blank, or closed by a sign.
    """

    start: int
    body: int
    end: int
    kind: str
    number: str | None
    opens: bool
    quoted: bool
    after_end: bool


def lines_of(cased: str) -> list[tuple[int, int]]:
    """The offsets of the lines."""
    found, start = [], 0
    for line in cased.split("\n"):
        found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def begins_unit(cased: str, start: int, end: int) -> bool:
    """Whether a line begins like a unit: with its name and number, or a mark."""
    return _head().match(cased, start, end) is not None


def heads_of(cased: str, lines: Sequence[tuple[int, int]]) -> Iterator[Head]:
    """The lines that begin a unit."""
    quoted = _quoted(cased, lines)
    head, alone = _head(), _alone()
    done = 0
    for n, (start, end) in enumerate(lines):
        if start == end or start < done:
            continue
        if end - start < 24 and alone.fullmatch(cased, start, end) and n + 1 < len(lines):
            done = end = lines[n + 1][1]  # the number stands on the next line
        match = head.match(cased, start, end)
        if match is None:
            continue
        kind = next(name for name in _KINDS if match[name] is not None)
        number = match[f"{kind}_no"] if kind != "dash" else None
        before = cased[lines[n - 1][0] : lines[n - 1][1]].rstrip(" *_|\t") if n else ""
        yield Head(
            match.start(kind),
            match.end(),
            end,
            kind,
            number,
            bool(match["quote"]),
            quoted[n] or bool(match["quote"]),
            not before or before[-1] in '.;:!?”")/' or before.isupper(),
        )


def without_open_quotations(heads: Sequence[Head]) -> list[Head]:
    """The same lines, where an article that goes on the document's own ends a quotation that
    nobody has closed: no later one has its number.
    """
    own = [_number_of(head) for head in heads if head.kind == "article" and not head.quoted]
    found: list[Head] = []
    article = following = 0  # the last own article, and how many own ones there were
    ended = False
    for head in heads:
        ended = ended and head.quoted and not head.opens
        if head.quoted and not head.opens and head.after_end and head.kind == "article":
            later = own[following] if following < len(own) else 0
            ended = ended or (_number_of(head) == article + 1 and later in (0, article + 2))
        if ended:
            head = head._replace(quoted=False)
        elif head.kind == "article" and not head.quoted:
            following += 1
        if head.kind == "article" and not head.quoted:
            article = _number_of(head)
        found.append(head)
    return found


def _number_of(head: Head) -> int:
    return int((head.number or "0").rstrip("abcdefghijklmnopqrstuvwxyzđ"))


def _quoted(cased: str, lines: Sequence[tuple[int, int]]) -> list[bool]:
    """For each line, whether it goes on a quotation that a line before has opened."""
    inside = [False] * len(lines)
    last = -1
    for n, closing in _quotations([cased[start:end] for start, end in lines]):
        if n > last and closing - n <= _MOST_QUOTED:
            inside[n + 1 : closing + 1] = [True] * (closing - n)
            last = closing
    return inside


def _quotations(lines: Sequence[str]) -> list[tuple[int, int]]:
    """The lines that open a quotation, each with the one that closes it, in text order."""
    found = []
    depth = 0
    curly: list[tuple[int, int]] = []  # opening lines, with how many were open before them
    straight: list[int] = []
    for n, line in enumerate(lines):
        before, odd = depth, line.count('"') % 2 == 1
        depth += line.count("“") - line.count("”")
        while curly and curly[-1][1] >= depth:
            found.append((curly.pop()[0], n))
        if odd:
            found += [(opening, n) for opening in straight]
            straight.clear()
        begins = line.lstrip(" *_|\t")[:1] == '"'
        if begins and (odd or depth > before):
            straight.append(n)
        elif depth > before:
            curly.append((n, before))
    return sorted(found)
