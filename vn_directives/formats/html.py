"""Saved web pages: the main text, without menus and footers, by trafilatura.

The tree is made ready for it: wrappers within a hundred others are opened, as it and the parser go
down by recursion, and paragraphs that repeat the one before are marked, as it would drop them. What
has more elements than an article is read as it stands.
"""

from __future__ import annotations

import re
from typing import Any

from vn_directives.bounds import HTML_ELEMENTS, UNPACKED_BYTES
from vn_directives.extras import need
from vn_directives.formats.content import Content, iso_day
from vn_directives.formats.encodings import decode

_TABLE_ROW = re.compile(r"^\|.*", re.MULTILINE)
_CELL_EDGE = re.compile(r"\s*\|\s*")
_DEPTH = 100
_WRAPPERS = frozenset(["div", "span", "section", "article", "main", "center", "font", "b", "i"])
_INLINE = frozenset(
    ["a", "abbr", "b", "em", "font", "i", "small", "span", "strong", "sub", "sup", "u"]
)
_UNSEEN = frozenset(["script", "style", "title", "noscript", "template"])
# Characters of private use that tell equal paragraphs apart.
_FIRST_MARK, _MARKS = 0xF0000, 0xFFFE
_REPEATED = re.compile(f"[{chr(_FIRST_MARK)}-{chr(_FIRST_MARK + _MARKS)}]")
_JSON_LD_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]*)"')
# Where pages state when they were published, the most explicit first.
_DATE_PATHS = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//meta[@name='pubdate' or @name='DC.date.issued' or @name='dc.date']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//article//time/@datetime",
)


def read(data: bytes, most: int = UNPACKED_BYTES) -> Content:
    """Main text, title and day of publication of a page.

    The day is one that the page states in its markup; it is never guessed from running text.
    """
    trafilatura = need("trafilatura", "html")
    tree = _parse(decode(data))
    if tree is None:
        raise ValueError("no text in the page")
    date = _date(tree)
    if sum(1 for _ in tree.iter()) > HTML_ELEMENTS:
        return Content(_plain(tree), tree.findtext(".//title"), date)
    _open_wrappers(tree)
    _mark_repeated(tree)
    page = trafilatura.bare_extraction(
        tree, favor_recall=True, include_comments=False, with_metadata=True
    )
    if page is not None and page.text:
        text = _REPEATED.sub("", page.text)
        return Content(_TABLE_ROW.sub(_cells, text), page.title, date)
    # Nothing that looks like an article: a notice of a line or two, or a bare list.
    return Content(_plain(tree), None, date)


def _plain(tree: Any) -> str:
    """All text of a page, block by block."""
    pieces: list[str] = []
    for event, element in need("lxml.etree", "html").iterwalk(tree, events=("start", "end")):
        block = not isinstance(element.tag, str) or element.tag not in _INLINE
        if event == "start":
            pieces.append("\n" if block else "")
            if isinstance(element.tag, str) and element.tag not in _UNSEEN:
                pieces.append(element.text or "")
        else:
            pieces.append("\n" if block else "")
            pieces.append(element.tail or "")
    text = _REPEATED.sub("", "".join(pieces))
    text = "\n".join(filter(None, map(str.strip, text.splitlines())))
    if not text:
        raise ValueError("no text in the page")
    return text


def _open_wrappers(tree: Any) -> None:
    """Put what stands in wrappers within a hundred others in their place."""
    depth, deep = 0, {}
    for event, element in need("lxml.etree", "html").iterwalk(tree, events=("start", "end")):
        if event == "start" and depth >= _DEPTH and element.tag in _WRAPPERS:
            deep[element] = True
        elif element not in deep:
            depth += 1 if event == "start" else -1
    for element in deep:
        element.drop_tag()


def _mark_repeated(tree: Any) -> None:
    """Tell paragraphs with the text of the one before from it."""
    for element in tree.iter("p", "li"):
        before = element.getprevious()
        if before is None or before.tag != element.tag:
            number, text = 0, element.text_content()
            continue
        same, text = text, element.text_content()
        if same == text:
            number += 1
            end = chr(_FIRST_MARK + number % _MARKS)
            if len(element):
                element[-1].tail = (element[-1].tail or "") + end
            else:
                element.text = (element.text or "") + end


def _parse(html: str) -> Any:
    # Bytes: a declaration of another encoding in the page must not matter any more.
    parser = need("lxml.html", "html").HTMLParser(encoding="utf-8", huge_tree=True)
    html = _REPEATED.sub("\ufffd", html)
    if not html.strip():
        return None
    tree = need("lxml.html", "html").document_fromstring(html.encode("utf-8", "replace"), parser)
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise ValueError("elements are nested too deeply: more than 2,000 levels")
    return tree


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
