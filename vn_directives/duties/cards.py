"""Tasks with labelled lines below them: ``1. Lập quy hoạch``, ``- Chủ trì: Sở Xây dựng``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vn_directives.duties.assignees import Assignees
from vn_directives.duties.rows import Row
from vn_directives.duties.segments import TextLine, trim
from vn_directives.duties.vocabulary import COLON, is_action, phrases
from vn_directives.matching import Reading
from vn_directives.matching.reading import words_of
from vn_directives.structure.layout import layout_of
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

_LABELS = ("who_labels", "due_labels", "task_columns", "other_labels")
_MOST_LINES = 12  # of a card
_MOST_TASKS = 30  # that one label is of


class _Label(NamedTuple):
    """A labelled line: the kind of its label, and the words behind the colon."""

    kind: str
    first: int
    last: int


@compiled
def _last_words() -> frozenset[str]:
    """The words with which labels end that say who is to do a task."""
    return frozenset(words_of(label)[-1] for label in current_lexicon("duties")["who_labels"])


def has_cards(reading: Reading) -> bool:
    """Whether there may be a task with a label that says who is to do it."""
    words, last = reading.words, _last_words()
    return any(i and words[i - 1] in last for i in reading.places_of(COLON))


def task_cards(reading: Reading, assignees: Assignees, lines: Sequence[TextLine]) -> Iterator[Row]:
    """The tasks of which a label says who is to do them, in text order."""
    if not has_cards(reading):
        return
    cards = _Cards(reading, assignees, lines)
    for n in range(len(cards.lines)):
        label = cards.label(n)
        if label and label.kind == "who_labels" and not cards.tells(label):
            yield from cards.rows(n, label)


class _Cards:
    """The lines of one text, as labels and tasks."""

    def __init__(self, reading: Reading, assignees: Assignees, lines: Sequence[TextLine]) -> None:
        self._reading = reading
        self._assignees = assignees
        self._layout = layout_of(reading)
        self.lines = lines

    def label(self, n: int) -> _Label | None:
        """The label of a line, where it begins with one, a colon and what it labels."""
        words, line = self._reading.words, self.lines[n]
        for kind in _LABELS:
            found = phrases(kind).longest(words, line.begin)
            if found and words[found[0] : found[0] + 1] == [":"] and found[0] + 1 < line.last:
                first, last = trim(self._reading, found[0] + 1, line.last)
                return _Label(kind, first, last) if first < last else None
        return None

    def tells(self, who: _Label) -> bool:
        """Whether a label says at length who does what: ``Đơn vị thực hiện: Sở A rà soát …``."""
        end = self._assignees.end_at(who.first, who.last)
        return end is not None and is_action(self._reading, end, who.last)

    def rows(self, n: int, who: _Label) -> Iterator[Row]:
        """The tasks that stand above the label `who` in line `n`."""
        above = n - 1
        labels = [(n, who)]
        task = None
        while above >= 0 and n - above < _MOST_LINES and (label := self.label(above)):
            if label.kind == "who_labels":
                return  # this label is a second one of the same task
            if label.kind == "task_columns":
                task = label
            labels.append((above, label))
            above -= 1
        below = n + 1
        while below < len(self.lines) and below - n < _MOST_LINES:
            label = self.label(below)
            if label is None or label.kind in ("task_columns", "who_labels"):
                break
            labels.append((below, label))
            below += 1
        due = next(((x.first, x.last) for _, x in labels if x.kind == "due_labels"), None)
        taken = frozenset(self._line(line) for line, _ in labels)
        tasks = self._tasks(above, n)
        for line in tasks:
            words = trim(self._reading, self.lines[line].begin, self.lines[line].last)
            yield Row(taken | {self._line(line)}, words, (who.first, who.last), due)
        if not tasks and task and is_action(self._reading, task.first, task.last):
            yield Row(taken, (task.first, task.last), (who.first, who.last), due)

    def _line(self, n: int) -> int:
        return self._layout.line_of(self.lines[n].begin)

    def _tasks(self, n: int, label: int) -> list[int]:
        """The line of the task in line `n`; of tasks in one list with their label, all of them."""
        if n < 0 or not self._is_task(n):
            return []
        found = [n]
        mark = self.lines[n].mark
        if mark and mark == self.lines[label].mark:
            while n and len(found) < _MOST_TASKS and self.lines[n - 1].mark == mark:
                n -= 1
                if not self._is_task(n):
                    break
                found.append(n)
        return found[::-1]

    def _is_task(self, n: int) -> bool:
        if self.label(n):
            return False
        return is_action(self._reading, self.lines[n].begin, self.lines[n].last)
