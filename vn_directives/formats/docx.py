"""Word files (``.docx``): paragraphs and table cells in reading order, by python-docx.

The numbers that Word makes stand before their paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from vn_directives.bounds import UNPACKED_BYTES
from vn_directives.extras import need
from vn_directives.formats.content import Content, TooLarge
from vn_directives.formats.encodings import repair
from vn_directives.formats.numbering import Numbering


def read(data: bytes, most: int = UNPACKED_BYTES) -> Content:
    """Text and title; no date, as the file's own is that of the template more often than not."""
    docx = need("docx", "docx")
    # A part never unpacks to more than it says here.
    with ZipFile(BytesIO(data)) as archive:
        if sum(part.file_size for part in archive.infolist()) > most:
            raise TooLarge(most)
    document = docx.Document(BytesIO(data))
    text = "\n".join(_lines(document, Numbering(document)))
    return Content(repair(text), document.core_properties.title or None)


def _lines(container: Any, numbering: Numbering) -> Iterator[str]:
    for block in container.iter_inner_content():
        if hasattr(block, "rows"):
            seen = set()
            for row in block.rows:
                for cell in row.cells:
                    if cell._tc not in seen:  # a merged cell is listed once for each of its places
                        seen.add(cell._tc)
                        yield from _lines(cell, numbering)
        else:
            label, text = numbering.label(block._p), block.text
            if label.endswith(" "):
                text = text.lstrip(" \t")
            yield label + text if text else label.rstrip()
