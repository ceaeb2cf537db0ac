"""Which texts are read, and which fold trains on which: split by source, and by lexicon.

The source of a text is what its id begins with, up to the first dash or slash: ``hd-0412.txt`` and
``hd/0412.txt`` are of the source ``hd``, and so is a sentence of it, ``hd-0412.txt#96``.
"""

import re
from collections import defaultdict
from typing import NamedTuple
from zlib import crc32

DEV = 8  # one text in so many chooses the model and its thresholds
_LINE = 80  # characters of a line that no two texts share by chance


class Fold(NamedTuple):
    """One way to split.

    Attributes:
        name: the name of its folder.
        group: of the two groups of sources, the one that trains; None for both.
        test, dev: the tenths of the lexicon that the rules lack where the fold is tested, and where
            its thresholds are chosen. Its training text is labeled without either.
    """

    name: str
    group: int | None
    test: tuple[int, ...] = ()
    dev: tuple[int, ...] = ()


FOLDS = (Fold("first", 0, (0, 1), (2, 3)), Fold("second", 1, (4, 5), (6, 7)), Fold("all", None))


def source_of(id):
    """The source of a text."""
    return re.split(r"[-/#]", str(id), maxsplit=1)[0]


def chosen(texts, most, gold=()):
    """At most so many different texts, the same each time; none shares a long line with gold."""
    kept_out = {line for record in gold for line in _long_lines(record["text"])}
    different = {text["text"]: text for text in texts}.values()
    good = [text for text in different if kept_out.isdisjoint(_long_lines(text["text"]))]
    return sorted(good, key=lambda text: (_chance(text["id"]), str(text["id"])))[:most]


def groups(texts):
    """The texts in two groups that share no source and are about as large; the larger first."""
    of_source = defaultdict(list)
    for text in texts:
        of_source[source_of(text["id"])].append(text)
    two = ([], [])
    for name in sorted(of_source, key=lambda name: (-len(of_source[name]), name)):
        min(two, key=len).extend(of_source[name])
    return two


def parts(fold, two):
    """The texts of a fold that train it, that choose its thresholds, and that test it."""
    own = [*two[0], *two[1]] if fold.group is None else two[fold.group]
    train = [text for number, text in enumerate(own) if number % DEV]
    return train, own[::DEV], [] if fold.group is None else two[1 - fold.group]


def _long_lines(text):
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return {line for line in lines if len(line) >= _LINE}


def _chance(id):
    return crc32(str(id).encode())
