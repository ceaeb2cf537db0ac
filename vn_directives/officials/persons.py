"""Where persons are named.

A name is certain after an honorific, a rank, a degree or a title, and in a list after another
name. Elsewhere it takes a common surname and two more syllables, and no word before it for a thing
that is named after people (``đường``, ``trường``). What is certain once is a name everywhere.
"""

from __future__ import annotations

from collections import Counter

from vn_directives.matching import Reading
from vn_directives.officials.aliases import aliases
from vn_directives.officials.called import after_callings
from vn_directives.officials.cells import in_cells
from vn_directives.officials.context import Found, Name, Taken
from vn_directives.officials.naming import openings
from vn_directives.officials.pages import of_page
from vn_directives.officials.repeated import again
from vn_directives.officials.running import in_running_text
from vn_directives.officials.titled import after_titles, before_titles, known

_SHORTEST = 3  # syllables of a name from which others run on


def find_names(reading: Reading, taken: Taken) -> list[Name]:
    """The names of a text, in text order."""
    found = Found()
    if "|" in reading.cased:
        in_cells(reading, taken, found)
    after_callings(reading, taken, found)
    capitals = _capitals(reading)
    if taken.title_ends:
        after_titles(reading, taken, found)
        before_titles(reading, taken, found)
    doubtful: dict[int, int] = {}
    if capitals:
        known(reading, taken, found, capitals)
        doubtful = in_running_text(reading, taken, found, capitals)
    if reading.words[:1] == ["#"]:
        of_page(reading, taken, found)
    if not found.names and len(found.pending) < 2:
        return []  # what is doubtful or short takes a name that is certain, or to stand twice
    again(reading, taken, found, doubtful)
    aliases(reading, taken, found, capitals)
    names = _with_small(reading, sorted(found.names.values()))
    for name in names:
        if name.last - name.first > _SHORTEST:
            return _without_glue(reading, names)
    return names


def _capitals(reading: Reading) -> list[int]:
    """The words with a capital with which a name may begin by its form."""
    cased, starts = reading.cased, reading.starts
    capitals = []
    for i in reading.places_of(openings()):
        if cased[starts[i]].isupper():
            capitals.append(i)
    return capitals


def _with_small(reading: Reading, names: list[Name]) -> list[Name]:
    """Names with the last syllable in small letters, where the text has the whole in capitals."""
    words, whole = reading.words, set()
    for name in names:
        if name.last - name.first == _SHORTEST:
            whole.add(tuple(words[name.first : name.last]))
    if not whole:
        return names
    for n, name in enumerate(names):
        last = name.last + 1
        if last - name.first != _SHORTEST or tuple(words[name.first : last]) not in whole:
            continue
        if reading.gap(name.last) == " " and reading.written(name.last).islower():
            names[n] = name._replace(last=last)
    return names


def _without_glue(reading: Reading, names: list[Name]) -> list[Name]:
    """Cut what runs on from a name that stands alone elsewhere: ``Lê Đình Vũ Hà Tĩnh``.

    But not where the longer one stands more often, as in ``Lê Thị Vũ Hà`` and ``Lê Thị Vũ hà``.
    """
    words = reading.words
    full = Counter(tuple(words[name.first : name.last]) for name in names if name.full)
    cut = []
    for name in names:
        whole = full[tuple(words[name.first : name.last])]
        for last in (name.last - 1, name.last - 2):
            if last - name.first < _SHORTEST:
                break
            if full[tuple(words[name.first : last])] >= max(whole, 1):
                name = name._replace(last=last)
                break
        cut.append(name)
    return cut
