"""PDF files with a text layer, by pypdf."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from vn_directives.bounds import UNPACKED_BYTES
from vn_directives.extras import need
from vn_directives.formats.content import Content, TooLarge
from vn_directives.formats.encodings import repair

_FULL_LINE = 0.8  # of the longest line of the page: shorter ones end a paragraph or a heading


def read(data: bytes, most: int = UNPACKED_BYTES) -> Content:
    """Text and title of a PDF; lines that the page's width broke are joined again."""
    reader = need("pypdf", "pdf").PdfReader(BytesIO(data))
    pages, size = [], 0
    for page in reader.pages:  # of which pypdf unpacks none that is large beyond reason
        pages.append("\n".join(_paragraphs(page.extract_text())))
        size += len(pages[-1])
        if size > most:
            raise TooLarge(most)
    text = "\n".join(pages)
    if not text.strip():
        raise ValueError("no text layer: a scanned page needs OCR first")
    title = reader.metadata.title if reader.metadata else None
    return Content(repair(text), title or None)


def _paragraphs(page: str) -> Iterator[str]:
    lines = [line.strip() for line in page.splitlines()]
    full = _FULL_LINE * max(map(len, lines), default=0)
    paragraph = ""
    for line in lines:
        paragraph = f"{paragraph} {line}" if paragraph else line
        if len(line) < full or line.endswith((".", ";", ":", "!", "?")):
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph
