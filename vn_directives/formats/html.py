"""Saved web pages: the main text, without menus and footers, by trafilatura."""

from __future__ import annotations

import re
from typing import Any

from vn_directives.extras import need
from vn_directives.formats.content import Content, iso_day
from vn_directives.formats.encodings import decode

_TABLE_ROW = re.compile(r"^\|.*", re.MULTILINE)
_CELL_EDGE = re.compile(r"\s*\|\s*")
_JSON_LD_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]*)"')
# Where pages state when they were published, the most explicit first.
_DATE_PATHS = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//meta[@name='pubdate' or @name='DC.date.issued' or @name='dc.date']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//article//time/@datetime",
)


def read(data: bytes) -> Content:
    """Main text, title and day of publication of a page.

    The day is one that the page states in its markup; it is never guessed from running text.
    """
    trafilatura = need("trafilatura", "html")
    tree = _parse(decode(data))
    if tree is None:
        raise ValueError("no text in the page")
    date = _date(tree)
    page = trafilatura.bare_extraction(
        tree, favor_recall=True, include_comments=False, with_metadata=True
    )
    if page is not None and page.text:
        return Content(_TABLE_ROW.sub(_cells, page.text), page.title, date)
    # Nothing that looks like an article: a notice of a line or two, or a bare list.
    for element in tree.xpath("//script|//style|//title"):
        element.drop_tree()
    text = "\n".join(filter(None, map(str.strip, tree.text_content().splitlines())))
    if not text:
        raise ValueError("no text in the page")
    return Content(text, None, date)


def _parse(html: str) -> Any:
    # Bytes: a declaration of another encoding in the page must not matter any more.
    parser = need("lxml.html", "html").HTMLParser(encoding="utf-8")
    if not html.strip():
        return None
    return need("lxml.html", "html").document_fromstring(html.encode("utf-8", "replace"), parser)


def _date(tree: Any) -> str | None:
    for path in _DATE_PATHS:
        for value in tree.xpath(path):
            if day := iso_day(value.strip()):
                return day
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        if match := _JSON_LD_DATE.search(script):
            return iso_day(match[1].strip())
    return None


def _cells(row: re.Match[str]) -> str:
    return "\n".join(filter(None, _CELL_EDGE.split(row[0])))
