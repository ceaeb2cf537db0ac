"""The content of one file, by the kind that the ending of its name says."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import partial
from importlib import import_module
from typing import Any, NamedTuple

from vn_directives.bounds import UNPACKED_BYTES
from vn_directives.formats.encodings import decode
from vn_directives.formats.scans import Ocr

_SURROGATES = re.compile("[\ud800-\udfff]")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")


class Content(NamedTuple):
    """What a file holds.

    Attributes:
        text: what is read.
        title: the title that the file states, or None.
        date: the day of publication that it states (``2020-07-31``), or None.
        pages: of a scan, what was read where on each page, see ``docs/scans.md``.
        warning: what of the file is left out, or None.
    """

    text: str
    title: str | None = None
    date: str | None = None
    pages: tuple[dict[str, Any], ...] = ()
    warning: str | None = None


class TooLarge(ValueError):
    """A text has more bytes than may be read at once."""

    def __init__(self, most: int) -> None:
        super().__init__(f"more than {most / 1024**2:,.0f} MB of text; see --max-size")


def _read_text(data: bytes, most: int, ocr: Ocr) -> Content:
    return Content(decode(data))


def _read_with(module: str, data: bytes, most: int, ocr: Ocr) -> Content:
    content: Content = import_module(f"vn_directives.formats.{module}").read(data, most)
    return content


def _read_pages_with(module: str, data: bytes, most: int, ocr: Ocr) -> Content:
    content: Content = import_module(f"vn_directives.formats.{module}").read(data, most, ocr)
    return content


def _refuse_doc(data: bytes, most: int, ocr: Ocr) -> Content:
    raise ValueError("the old Word format is not read; save it as .docx")


PICTURES = (".png", ".jpg", ".jpeg", ".tif", ".tiff")
"""The endings of pictures, which are read by OCR."""

READERS: dict[str, Callable[[bytes, int, Ocr], Content]] = {
    ".txt": _read_text,
    ".html": partial(_read_with, "html"),
    ".htm": partial(_read_with, "html"),
    ".docx": partial(_read_with, "docx"),
    ".pdf": partial(_read_pages_with, "pdf"),
    ".doc": _refuse_doc,
    **dict.fromkeys(PICTURES, partial(_read_pages_with, "pictures")),
}
"""The reader for each ending of a file's name; what has another ending is read as text."""


def read_content(
    data: bytes, ending: str, most: int = UNPACKED_BYTES, ocr: Ocr = "auto"
) -> Content:
    """The content of a file.

    Args:
        data: its bytes.
        ending: of its name, in lower case, with the dot.
        most: how many bytes a packed format may unpack to.
        ocr: which pages of a PDF, and whether pictures, are read by OCR.

    Raises:
        Exception: whatever a broken file makes its format's library raise; the message says why.
    """
    content = READERS.get(ending, _read_text)(data, most, ocr)
    return content._replace(text=without_surrogates(content.text))


def iso_day(value: Any) -> str | None:
    """The day at the beginning of an ISO date or time, or None."""
    match = _ISO_DAY.match(value) if isinstance(value, str) else None
    try:
        return match and date.fromisoformat(match[0]).isoformat()
    except ValueError:
        return None


def fault_in_date(value: Any) -> str | None:
    """What is wrong with a stated day of publication, or None; nothing stated is right."""
    if value in (None, "") or iso_day(value):
        return None
    return f"date: {value!r} is no ISO date (2020-07-31)"


def without_surrogates(text: str) -> str:
    """The text with lone surrogates, which no file can hold, as U+FFFD; as long as before."""
    return _SURROGATES.sub("\ufffd", text)
