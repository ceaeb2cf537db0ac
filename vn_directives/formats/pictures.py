"""Pictures of pages (PNG, JPEG, TIFF), by OCR."""

from __future__ import annotations

from vn_directives.bounds import UNPACKED_BYTES
from vn_directives.formats.content import Content, TooLarge
from vn_directives.formats.scans import Ocr, page_of_record


def read(data: bytes, most: int = UNPACKED_BYTES, ocr: Ocr = "auto") -> Content:
    """The text of a picture, and where on it each word stands."""
    if ocr == "never":
        raise ValueError("a picture is read by OCR only")
    from vn_directives.formats.ocr import check_engine, picture_pages, read_pages

    check_engine()
    text, pages = "", []
    for number, scan in enumerate(read_pages(picture_pages(data)), 1):
        text += "\n" if text else ""
        piece, page = page_of_record(number, scan, len(text))
        text += piece
        pages.append(page)
        if len(text) > most:
            raise TooLarge(most)
    if not text.strip():
        raise ValueError("no word is found on it by OCR")
    return Content(text, pages=tuple(pages))
