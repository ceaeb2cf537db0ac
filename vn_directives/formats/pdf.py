"""PDF files: their text layer by pypdf, pages without one by OCR."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from vn_directives.bounds import UNPACKED_BYTES
from vn_directives.extras import MissingExtra, need
from vn_directives.formats.content import Content, TooLarge
from vn_directives.formats.encodings import repair
from vn_directives.formats.layers import lines_of_layer
from vn_directives.formats.pages import faults_of, joined
from vn_directives.formats.scans import Ocr
from vn_directives.formats.words import Scan

_FEW_LETTERS = 80  # beside a picture: a stamp, the note of a digital signature
_BREAK = "\f"  # between pages while they are put together


def read(data: bytes, most: int = UNPACKED_BYTES, ocr: Ocr = "auto") -> Content:
    """Text and title of a PDF; lines that the page's width broke are joined again.

    Args:
        data: the file.
        most: bytes of text that it may have.
        ocr: which pages are read by OCR.
    """
    reader = need("pypdf", "pdf").PdfReader(BytesIO(data))
    layers: list[str] = []
    lacking: list[int] = []  # the pages without text, by number from 0
    size = 0
    for number, page in enumerate(reader.pages):  # pypdf unpacks none large beyond reason
        layer = "\n".join(lines_of_layer(page)).replace(_BREAK, " ")
        layers.append(layer)
        size += len(layer)
        if size > most:
            raise TooLarge(most)
        if ocr == "always" or _lacks_text(layer, page):
            lacking.append(number)
    has_text = any(layer.strip() for layer in layers)
    scans, warning = _scanned(data, lacking, ocr, has_text)
    if not has_text and not scans:
        raise ValueError("no text layer: a scanned page needs OCR (--ocr auto)")
    texts = repair(_BREAK.join(layers)).split(_BREAK)
    text, pages = joined([scans.get(n, text.split("\n")) for n, text in enumerate(texts)], most)
    if not text.strip():
        raise ValueError(warning or "no text layer, and OCR reads nothing on the pages")
    title = reader.metadata.title if reader.metadata else None
    return Content(text, title or None, pages=tuple(pages), warning=warning)


def _lacks_text(layer: str, page: Any) -> bool:
    letters = sum(map(str.isalnum, layer))
    return letters == 0 or (letters < _FEW_LETTERS and _has_picture(page))


def _has_picture(page: Any) -> bool:
    resources: Any = page.get("/Resources")
    drawn = resources.get_object().get("/XObject") if resources else None
    return any(
        drawing.get_object().get("/Subtype") == "/Image"
        for drawing in (drawn.get_object().values() if drawn else ())
    )


def _scanned(
    data: bytes, numbers: list[int], ocr: Ocr, has_text: bool
) -> tuple[dict[int, Scan], str | None]:
    """What OCR reads on some pages, and what is wrong where it cannot be had."""
    if ocr == "never" or not numbers:
        return {}, None
    from vn_directives.formats.ocr import check_engine, pdf_pages, read_pages

    try:
        check_engine()
    except MissingExtra as error:
        if ocr == "always" or not has_text:
            raise
        told = ", ".join(str(number + 1) for number in numbers[:10])
        return {}, f"page {told}: {error}; the text is read without"
    scans = dict(zip(numbers, read_pages(pdf_pages(data, numbers)), strict=True))
    return scans, faults_of(scans)
