"""Tasks with labelled lines below them: ``1. Lập quy hoạch``, ``- Chủ trì: Sở Xây dựng``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vn_directives.duties.rows import Row
from vn_directives.duties.segments import trim
from vn_directives.duties.vocabulary import is_action, phrases
from vn_directives.matching import Reading
from vn_directives.structure.layout import Layout, layout_of
from vn_directives.vocabulary.vocabulary import compiled

_LABELS = ("who_labels", "due_labels", "task_columns", "other_labels")
_MOST_LINES = 12  # of a card
_MOST_TASKS = 30  # that one label is of


class _Label(NamedTuple):
    """A labelled line: the kind of its label, and the words behind the colon."""

    kind: str
    first: int
    last: int


@compiled
def _signs() -> frozenset[str]:
    return phrases("who_labels").first_words


def has_cards(reading: Reading) -> bool:
    """Whether there may be a task with a label that says who is to do it."""
    return any(
        (found := phrases("who_labels").longest(reading.words, i)) is not None
        and reading.words[found[0] : found[0] + 1] == [":"]
        for i in reading.places_of(_signs())
    )


def task_cards(reading: Reading) -> Iterator[Row]:
    """The tasks of which a label says who is to do them, in text order."""
    if not has_cards(reading):
        return
    cards = _Cards(reading, layout_of(reading))
    for n in range(len(cards.layout.lines)):
        label = cards.label(n)
        if label and label.kind == "who_labels":
            yield from cards.rows(n, label)


class _Cards:
    """The lines of one text, as labels and tasks."""

    def __init__(self, reading: Reading, layout: Layout) -> None:
        self._reading = reading
        self.layout = layout

    def _begin(self, n: int) -> int:
        """The first word of a line behind its mark."""
        item = self.layout.item_of_line(n)
        begin = item.first if item and item.kind != "hash" else self.layout.lines[n].first
        while begin < self.layout.lines[n].last and self._reading.words[begin] in "*_":
            begin += 1
        return begin

    def label(self, n: int) -> _Label | None:
        """The label of a line, where it begins with one and a colon."""
        words, begin, last = self._reading.words, self._begin(n), self.layout.lines[n].last
        for kind in _LABELS:
            found = phrases(kind).longest(words, begin)
            if found and words[found[0] : found[0] + 1] == [":"] and found[0] + 1 < last:
                return _Label(kind, *trim(self._reading, found[0] + 1, last))
        return None

    def rows(self, n: int, who: _Label) -> Iterator[Row]:
        """The tasks that stand above the label `who` in line `n`."""
        above = n - 1
        labels = [(n, who)]
        task = None
        while above >= 0 and n - above < _MOST_LINES and (label := self.label(above)):
            if label.kind == "who_labels":
                return  # another card; this label is a second one of the same task
            if label.kind == "task_columns":
                task = label
            labels.append((above, label))
            above -= 1
        below = n + 1
        while below < len(self.layout.lines) and below - n < _MOST_LINES:
            label = self.label(below)
            if label is None or label.kind in ("task_columns", "who_labels"):
                break
            labels.append((below, label))
            below += 1
        due = next(((x.first, x.last) for _, x in labels if x.kind == "due_labels"), None)
        lines = frozenset(line for line, _ in labels)
        tasks = self._tasks(above, n)
        for line in tasks:
            words = trim(self._reading, self._begin(line), self.layout.lines[line].last)
            yield Row(lines | {line}, words, (who.first, who.last), due)
        if not tasks and task and is_action(self._reading, task.first, task.last):
            yield Row(lines, (task.first, task.last), (who.first, who.last), due)

    def _tasks(self, n: int, label: int) -> list[int]:
        """The line of the task in line `n`; of tasks in one list with their label, all of them."""
        if n < 0 or not self._is_task(n):
            return []
        task, own = self.layout.item_of_line(n), self.layout.item_of_line(label)
        found = [n]
        if task and own and task.kind == own.kind and task.parent == own.parent:
            while len(found) < _MOST_TASKS and n > 0 and self._is_task(n - 1):
                before = self.layout.item_of_line(n - 1)
                if before is None or (before.kind, before.parent) != (task.kind, task.parent):
                    break
                n -= 1
                found.append(n)
        return found[::-1]

    def _is_task(self, n: int) -> bool:
        if self.label(n):
            return False
        return is_action(self._reading, self._begin(n), self.layout.lines[n].last)
