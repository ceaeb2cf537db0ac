"""Cutting a text at its blanks: the one step that segmentation and recognisers share.

A *run* is what stands between blanks, with the blanks after it. Whatever is made of a run (its
syllables, the words that grammars see) is made once and used for every text that has it.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import Any, NamedTuple

import numpy as np

from vn_directives.matching.inventory import Inventory, Numbers
from vn_directives.orthography import Folded, fold

# Characters of distinct runs: some 75,000 runs; 1,500 articles have 50,000.
_KEPT_CHARACTERS = 1 << 19

# A telephone number may hold blanks.
TELEPHONE = r"(?:\+84|\(0\d{2,3}\)|0\d{2,3})(?:[ .-]?\d{3,4}){2,3}(?![\w/])"
# The first alternative is most runs: what cannot begin with a telephone number.
_RUN = re.compile(rf"[^\s(“\":+0]\S*\s*|(?:[(“\":]{{0,2}}{TELEPHONE}\S*|\S+)\s*|\s+")
_BREAK = re.compile(r"(\n\s*)")
# One run, and neither two nor a part of one, as what may begin a telephone number.
_BEGUN = r"[(“\":]{0,2}(?:\+84|\(0\d{2,3}\)|0\d{2,3})(?:[.-]?\d{3,4}){0,2} ?\Z"
_CLEAR = re.compile(rf"(?!{_BEGUN})\S+(?: *|\s*\n\s*)|[ \n]+")


class Repertoire:
    """The runs met so far, and what they are made of.

    Attributes:
        runs: the distinct runs, folded.
        pieces: their words as grammars see them (`vn_directives.matching.reading.Piece`).
        syllables: their syllables (`vn_directives.segmentation.syllables.Syllable`).
    """

    def __init__(self) -> None:
        self.runs: Inventory[str, Folded] = Inventory(fold)
        self.pieces: Inventory[Any, Any] = Inventory(_itself)
        self.syllables: Inventory[Any, Any] = Inventory(_itself)
        self._clear, self._last = _Clear(self.runs, " "), _Clear(self.runs, "")
        self._characters = self._counted = 0

    def is_full(self) -> bool:
        """Whether it holds so much that it is better to begin anew."""
        runs = self.runs.things
        if self._counted < len(runs):  # most texts have none but known ones
            new = runs[self._counted :]
            self._counted += len(new)
            self._characters += sum(map(written_length, new))
        return self._characters > _KEPT_CHARACTERS

    def cut(self, text: str) -> Numbers:
        """The numbers of the runs of a text.

        Nearly every blank is one alone, and a run is what stands between two. To split a text there
        takes half of the time that the regular expression needs, which cuts the other lines.
        """
        one_line = "\n" not in text and "  " not in f" {text} "
        pieces = text.split(" ") if one_line else _pieces(text)
        last = [pieces.pop()] if pieces and not text[-1].isspace() else []
        try:
            numbers = map(self._clear.__getitem__, pieces), map(self._last.__getitem__, last)
            return np.fromiter(chain(*numbers), np.intp, len(pieces) + len(last))
        except _Unclear:
            return self.runs.numbers(_RUN.findall(text))


class _Unclear(Exception):
    """What stands between two blanks is perhaps not one run."""


class _Clear(dict[str, int]):
    """The numbers of runs by what is written without the blank after it.

    Args:
        runs: the runs met so far.
        blank: the one blank after those that end with none; nothing for the last run of a text.
    """

    def __init__(self, runs: Inventory[str, Folded], blank: str) -> None:
        self._number, self._blank = runs.number, blank

    def __missing__(self, piece: str) -> int:
        run = piece if piece[-1:].isspace() else piece + self._blank
        if not _CLEAR.fullmatch(run):
            raise _Unclear
        return self.setdefault(piece, self._number(run))


def _pieces(text: str) -> list[str]:
    """What stands between two blanks, line by line; the breaks after a line belong to its last."""
    pieces: list[str] = []
    lines = [*_BREAK.split(text), ""]
    for line, gap in zip(lines[::2], lines[1::2], strict=True):
        if "  " in f" {line} ":
            pieces += _RUN.findall(line + gap)
        else:
            pieces += line.split(" ")
            pieces[-1] += gap
    return pieces


def _itself(part: Any) -> Any:
    return part


class Runs(NamedTuple):
    """The runs of a text; all of them together are the whole text.

    Attributes:
        numbers: the number of each run in ``repertoire.runs``.
        repertoire: where they are known.
    """

    numbers: Numbers
    repertoire: Repertoire


def written_length(run: Folded) -> int:
    """The characters of a run in the text as written."""
    return len(run.text)


_repertoire = Repertoire()


def runs_of(text: str) -> Runs:
    """The runs of any string; blanks at its beginning are one of their own."""
    global _repertoire
    if _repertoire.is_full():
        _repertoire = Repertoire()
    repertoire = _repertoire
    return Runs(repertoire.cut(text), repertoire)
