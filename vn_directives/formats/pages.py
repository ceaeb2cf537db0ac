"""The pages of a document as one text, be they scanned or have they a text layer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from vn_directives.formats.content import TooLarge
from vn_directives.formats.heads import between_heads
from vn_directives.formats.scans import lines_of, page_of_record
from vn_directives.formats.words import Scan, joint

_FULL_LINE = 0.8  # of the longest line of the page: shorter ones end a paragraph or a heading
_NAMED = 10  # pages with the same fault


def joined(pages: Sequence[list[str] | Scan], most: int) -> tuple[str, list[dict[str, Any]]]:
    """The pages as one text, without numbers and running heads, and what is told of those scanned.

    Args:
        pages: each as the lines of its text layer, or as it was read by OCR.
        most: bytes of text that there may be.
    """
    seen = [lines_of(page) if isinstance(page, Scan) else page for page in pages]
    written = [[line if isinstance(line, str) else line.text for line in lines] for lines in seen]
    pieces: list[str] = []
    told = []
    at = 0
    for n, (first, last) in enumerate(between_heads(written)):
        page = pages[n]
        if isinstance(page, Scan):
            lines = [line for line in seen[n][first:last] if not isinstance(line, str)]
            piece, record = page_of_record(n + 1, page, at, lines)
            told.append(record)
        else:
            piece = "\n".join(_paragraphs(written[n][first:last]))
        pieces.append(piece)
        at += len(piece) + 1
        if at > most:
            raise TooLarge(most)
    return "\n".join(pieces), told


def faults_of(scans: Mapping[int, Scan]) -> str | None:
    """Which scanned pages, by number from 0, could not be read and why, or None."""
    pages: dict[str, list[str]] = {}
    for number, scan in scans.items():
        if scan.fault:
            pages.setdefault(scan.fault, []).append(str(number + 1))
    told = (
        f"page {', '.join(numbers[:_NAMED])}{' …' if len(numbers) > _NAMED else ''}: {fault}"
        for fault, numbers in pages.items()
    )
    return "; ".join(told) or None


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """The lines of a text layer, those that the width of the page broke joined again."""
    full = _FULL_LINE * max(map(len, lines), default=0)
    paragraph = ""
    for line in lines:
        paragraph = f"{paragraph}{joint(paragraph, line)}{line}" if paragraph else line
        if len(line) < full or line.endswith((".", ";", ":", "!", "?")):
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph
