"""The numbers and bullets that Word puts before paragraphs by itself (``word/numbering.xml``).

They are in no paragraph's text. A paragraph, or its style, names a list (``numId``) and a level of
it; the definition of the list says how a level counts (``numFmt``, ``start``, ``lvlRestart``) and
what it shows (``lvlText``: ``Điều %1.``, ``%1.%2.``). Lists of one definition go on counting
together, unless one of them says where it begins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from vn_directives.bounds import LIST_LABEL, LIST_LEVELS, LIST_NUMBER, STYLE_ANCESTORS
from vn_directives.orthography import roman

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
_NUMBER = re.compile("[0-9]{1,9}")
_PLACE = re.compile("%([1-9])")
_PLAIN_BULLETS = frozenset("-–—+*•")
_MOST_ROMAN = 3999
_MOST_LETTERS = 780  # thirty rounds of the alphabet, as far as Word goes


class _Level(NamedTuple):
    start: int
    form: str
    text: str
    glued: bool  # nothing stands between the number and the paragraph
    restart: int | None  # starts again after a level below this one; None: after each higher one
    decimal: bool  # numbers of higher levels are written in figures
    style: str | None


class _List(NamedTuple):
    levels: Mapping[int, _Level]
    begins: Mapping[int, int]  # level to the number at which this list begins
    counts: dict[int, int]  # level to its last number, shared by the lists of one definition


class Numbering:
    """Counts the lists of one document, whose paragraphs are asked for in reading order."""

    def __init__(self, document: Any) -> None:
        """Takes the lists and styles of a document of python-docx."""
        root = _root(document.part)
        self._styles = {
            style.get(_W + "styleId"): style
            for style in document.styles.element.iterchildren(_W + "style")
        }
        self._default = next(
            (
                name
                for name, style in self._styles.items()
                if style.get(_W + "type") == "paragraph" and style.get(_W + "default") in _TRUE
            ),
            None,
        )
        self._lists = {} if root is None else dict(self._read(root))
        self._begun: set[tuple[int, int]] = set()
        self._of_style: dict[str | None, tuple[int | None, int | None, str | None]] = {}

    def label(self, paragraph: Any) -> str:
        """What stands before a paragraph (``w:p``), with the blank behind it, or ``""``."""
        if not self._lists:
            return ""
        number, level, style = self._place(paragraph.find(_W + "pPr"))
        found = self._lists.get(number) if number else None
        if found is None or number is None:
            return ""
        if level is None:
            level = next((i for i, each in found.levels.items() if each.style == style), 0)
        if level not in found.levels:
            return ""
        self._count(number, level, found)
        return _shown(level, found)

    def _place(self, properties: Any) -> tuple[int | None, int | None, str | None]:
        number = level = None
        style = self._default
        if properties is not None:
            number, level = _list_and_level(properties)
            style = _value(properties, "pStyle") or style
        if number is not None:
            return number, level or 0, None
        if style not in self._of_style:
            self._of_style[style] = self._place_of_style(style)
        number, of_style, style = self._of_style[style]
        return number, of_style if level is None else level, style

    def _place_of_style(self, name: str | None) -> tuple[int | None, int | None, str | None]:
        level = None
        for _ in range(STYLE_ANCESTORS):
            style = self._styles.get(name)
            if style is None:
                break
            properties = style.find(_W + "pPr")
            if properties is not None:
                number, own = _list_and_level(properties)
                level = own if level is None else level
                if number is not None:
                    return number, level, name
            name = _value(style, "basedOn")
        return None, None, None

    def _read(self, root: Any) -> Iterator[tuple[int, _List]]:
        definitions = {
            _value(each, "", "abstractNumId"): each for each in _all(root, "abstractNum")
        }
        lists = {_whole(_value(each, "", "numId")): each for each in _all(root, "num")}
        read: dict[str | None, tuple[dict[int, _Level], dict[int, int]]] = {}
        for number, element in lists.items():
            name = _value(element, "abstractNumId")
            name = self._linked(definitions.get(name), lists) or name
            if number is None or name not in definitions:
                continue
            if name not in read:
                read[name] = dict(_levels(definitions[name])), {}
            levels, counts = read[name]
            changed: dict[int, _Level] = {}
            begins: dict[int, int] = {}
            for each in _all(element, "lvlOverride"):
                changed.update(_levels(each))
                level = _whole(_value(each, "", "ilvl"))
                begin = _whole(_value(each, "startOverride"))
                if level is not None and begin is not None:
                    begins[level] = min(begin, LIST_NUMBER)
            yield number, _List({**levels, **changed} if changed else levels, begins, counts)

    def _linked(self, definition: Any, lists: Mapping[int | None, Any]) -> str | None:
        """The definition that another one borrows through a style of lists (``numStyleLink``)."""
        name = None if definition is None else _value(definition, "numStyleLink")
        if name is None:
            return None
        element = lists.get(self._place_of_style(name)[0])
        return None if element is None else _value(element, "abstractNumId")

    def _count(self, number: int, level: int, found: _List) -> None:
        counts = found.counts
        begins = level in found.begins and (number, level) not in self._begun
        if begins or level not in counts:
            self._begun.add((number, level))
            counts[level] = _start(level, found)
        else:
            counts[level] += 1
        for deeper in range(level + 1, LIST_LEVELS):
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart is None or level < restart:
                counts.pop(deeper, None)


def _start(level: int, found: _List) -> int:
    return found.begins.get(level, found.levels[level].start)


def _shown(level: int, found: _List) -> str:
    own = found.levels[level]
    if own.form == "bullet":
        text = own.text if len(own.text) > 1 or own.text in _PLAIN_BULLETS else "•"
    else:

        def number(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            if place not in found.levels:
                return ""
            form = "decimal" if own.decimal else found.levels[place].form
            return _written(found.counts.get(place, _start(place, found)), form)

        text = _PLACE.sub(number, own.text)
    words = " ".join(text.split())
    return words + ("" if not words or (own.glued and not text[-1].isspace()) else " ")


def _written(number: int, form: str) -> str:
    write = _FORMS.get(form)
    return write(number) if write else str(number)


def _roman(number: int) -> str:
    return roman(number) if 0 < number <= _MOST_ROMAN else str(number)


def _letters(number: int) -> str:
    if not 0 < number <= _MOST_LETTERS:
        return str(number)
    rounds, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (rounds + 1)


_FORMS: dict[str, Callable[[int], str]] = {
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperRoman": _roman,
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "decimalZero": lambda number: f"{number:02d}",
    "none": lambda number: "",
    "bullet": lambda number: "",
}
"""How numbers are written; any other form is written in figures."""


def _levels(parent: Any) -> Iterator[tuple[int, _Level]]:
    for each in _all(parent, "lvl"):
        level = _whole(_value(each, "", "ilvl"))
        if level is None or level >= LIST_LEVELS:
            continue
        text = (_value(each, "lvlText") or "")[:LIST_LABEL]
        form = _value(each, "numFmt") or "decimal"
        if form == "bullet" and not text:
            form = "none"
        legal = each.find(_W + "isLgl")
        yield (
            level,
            _Level(
                start=min(_whole(_value(each, "start")) or 0, LIST_NUMBER),
                form=form,
                text=text,
                glued=_value(each, "suff") == "nothing",
                restart=_whole(_value(each, "lvlRestart")),
                decimal=legal is not None and legal.get(_W + "val", "1") in _TRUE,
                style=_value(each, "pStyle"),
            ),
        )


_TRUE = frozenset(("1", "true", "on"))


def _root(part: Any) -> Any:
    try:
        numbering = part.part_related_by(_RELATIONSHIP)
    except KeyError:
        return None
    return getattr(numbering, "element", None)


def _list_and_level(properties: Any) -> tuple[int | None, int | None]:
    place = properties.find(_W + "numPr")
    if place is None:
        return None, None
    return _whole(_value(place, "numId")), _whole(_value(place, "ilvl"))


def _all(parent: Any, name: str) -> Iterator[Any]:
    children: Iterator[Any] = parent.iterchildren(_W + name)
    return children


def _value(element: Any, child: str, attribute: str = "val") -> str | None:
    """An attribute of a child of an element, or of the element itself (``child`` empty)."""
    found = element.find(_W + child) if child else element
    value: str | None = None if found is None else found.get(_W + attribute)
    return value


def _whole(value: str | None) -> int | None:
    return int(value) if value is not None and _NUMBER.fullmatch(value) else None
