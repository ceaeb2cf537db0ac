"""A document cut into pieces for retrieval, each with the path of the unit that it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spacy.tokens import Doc

from vn_directives.outline.component import outline_of, path_of
from vn_directives.page import text_of
from vn_directives.structure.parts import part_elements

# Cut into what they hold, however short they are.
_HOLDING = ("attached", "part", "chapter", "section", "subsection")


def to_chunks(doc: Doc, max_length: int = 2000) -> list[dict[str, Any]]:
    """The text of a document in pieces: an article, or its clauses where it is longer.

    A unit that is not longer than `max_length` is one piece; of a longer one the parts before and
    between its own units are pieces, and each of these. All pieces together are the whole text.

    Args:
        doc: a Doc; its outline is that of ``vn_outline``, or found now.
        max_length: characters of a piece; a unit without units of its own may be longer.

    Returns:
        Dictionaries with ``path`` (``Chương II > Điều 5``), ``headings`` (those of the path),
        ``start``, ``end`` and ``text``.
    """
    units = outline_of(doc)
    text = text_of(doc)
    holding = {part_elements()[element] for element in _HOLDING}
    children: dict[int | None, list[int]] = {}
    for number, unit in enumerate(units):
        if not unit.quoted:
            children.setdefault(unit.parent, []).append(number)

    def pieces() -> Iterator[tuple[int, int, int | None]]:
        stack: list[tuple[int, int, int | None]] = [(0, len(text), None)]
        while stack:
            start, end, i = stack.pop()
            inner = children.get(i, [])
            whole = i is not None and units[i].kind not in holding and end - start <= max_length
            if whole or not inner:
                yield start, end, i
                continue
            first = units[inner[0]].start
            edges = [units[k].start for k in inner[1:]] + [end]
            below = [(units[k].start, edge, k) for k, edge in zip(inner, edges, strict=True)]
            stack.extend(reversed(below))
            if first > start:
                yield start, first, i

    found: list[dict[str, Any]] = []
    for start, end, i in pieces():
        headings: list[str] = []
        above: int | None = i
        while above is not None:
            heading = units[above].heading
            headings += [heading] if heading else []
            above = units[above].parent
        found.append(
            {
                "path": "" if i is None else path_of(units, units[i]),
                "headings": headings[::-1],
                "start": start,
                "end": end,
                "text": text[start:end],
            }
        )
    return found
