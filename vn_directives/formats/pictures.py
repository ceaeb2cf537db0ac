"""Pictures of pages (PNG, JPEG, TIFF), by OCR."""

from __future__ import annotations

from vn_directives.bounds import UNPACKED_BYTES
from vn_directives.formats.content import Content
from vn_directives.formats.pages import faults_of, joined
from vn_directives.formats.scans import BLANK, Ocr


def read(data: bytes, most: int = UNPACKED_BYTES, ocr: Ocr = "auto") -> Content:
    """The text of a picture, and where on it each word stands."""
    if ocr == "never":
        raise ValueError("a picture is read by OCR only")
    from vn_directives.formats.ocr import check_engine, picture_pages, read_pages

    check_engine()
    scans = list(read_pages(picture_pages(data)))
    text, pages = joined(scans, most)
    warning = faults_of(dict(enumerate(scans)))
    if not text.strip():
        raise ValueError(next((s.fault for s in scans if s.fault), BLANK))
    return Content(text, pages=tuple(pages), warning=warning)
