"""Who is to do what in a list: ``1. Sở Y tế: …``.

A list that an instruction opens gives a task for each item that begins with those who are to act.
An official document gives such tasks without a verb that opens them (``TỔ CHỨC THỰC HIỆN``): there
a colon, a duty, or items below must follow.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from vn_directives.header.record import HeaderRecord
from vn_directives.instructions.actors import Cast
from vn_directives.instructions.addressees import find_addressee
from vn_directives.instructions.content import Inside, Item, item_at, line_end
from vn_directives.instructions.record import TaskRecord
from vn_directives.instructions.vocabulary import phrases
from vn_directives.matching import Reading

_FRAME = frozenset({"symbol", "type", "subject", "place", "issued_on", "issuer", "parent"})
_MANY = frozenset({"các", "toàn", "tất", "mọi"})
_RECIPIENTS = "nơi nhận"
_HEADING = 40  # characters between the heading of the recipients and the first of them
_DASH = 3


class Tasks:
    """Finds the tasks of one text."""

    def __init__(self, reading: Reading, cast: Cast, inside: Inside) -> None:
        self._reading = reading
        self._cast = cast
        self._inside = inside

    def of_list(self, items: Iterable[Item], instruction: int) -> list[TaskRecord]:
        """The tasks of the list that an instruction opens.

        Args:
            items: the items of the list.
            instruction: where the instruction starts in the text as written.
        """
        tasks = (self._task(item, item.end, instruction) for item in items)
        return [task for task in tasks if task]

    def of_document(self, header: HeaderRecord) -> list[TaskRecord]:
        """The tasks of the lists of an official document, from its head to its recipients."""
        begin, end = self._body(header)
        cased = self._reading.cased
        lines: list[Item] = []
        while begin < end:
            stop = line_end(cased, begin, end)
            lines.append(item_at(cased, begin, stop) or Item(-1, begin, stop))
            begin = stop + 1
        tasks: list[TaskRecord] = []
        levels = [self._level(item) for item in lines]
        ends = _ends(lines, levels)
        for item, level, stop in zip(lines, levels, ends, strict=True):
            if level is not None and self._assigns(item, level, stop):
                task = self._task(item, stop, None)
                if task:
                    tasks.append(task)
        return tasks

    def _body(self, header: HeaderRecord) -> tuple[int, int]:
        """Where the text of a document begins and ends between the parts of its frame."""
        reading = self._reading
        head = max((part.end for part in header.parts if part.name in _FRAME), default=0)
        feet = [part.start for part in header.parts if part.name not in _FRAME]
        foot = min((start for start in feet if start > head), default=len(reading.text))
        first, _ = reading.word_range(head, head)
        last, _ = reading.word_range(foot, foot)
        offsets = [*reading.starts, len(reading.cased)]
        end = offsets[last]
        heading = reading.lower.rfind(_RECIPIENTS, max(end - _HEADING, 0), end)
        return offsets[first], heading if heading >= 0 else end

    def _level(self, item: Item) -> int | None:
        """How deep an item stands: I. (0), 1. (1), a) (2), - (3); None without a mark."""
        if item.mark < 0:
            return None
        mark = self._reading.cased[item.mark : item.start].strip(" (")
        if mark[0].isdigit():
            return 1
        if mark[0].isalpha():
            return 0 if mark[0].isupper() else 2
        return _DASH

    def _assigns(self, item: Item, level: int, stop: int) -> bool:
        """Whether an item begins with those who are to act, and a duty follows."""
        reading = self._reading
        first = bisect_left(reading.starts, item.start)
        if first not in self._cast.starting and _MANY.isdisjoint(reading.words[first : first + 1]):
            return False  # a label: Đơn vị chủ trì: …
        told = find_addressee(reading, self._cast, first)
        if told is None or not told.known or told.first != first:
            return False
        rest = told.last
        if rest >= len(reading.words) or reading.starts[rest] >= item.end:
            return level < _DASH and stop > item.end  # items below say what is to be done
        return (
            reading.words[rest] == ":"
            or reading.words[rest : rest + 3] == ["có", "trách", "nhiệm"]
            or phrases("openings").longest(reading.words, rest) is not None
        )

    def _task(self, item: Item, stop: int, instruction: int | None) -> TaskRecord | None:
        """The task of an item whose content goes up to the folded offset `stop`."""
        reading = self._reading
        first = bisect_left(reading.starts, item.start)
        told = find_addressee(reading, self._cast, first)
        if told is None or not told.known or told.first != first:
            return None
        rest = told.last
        while rest < len(reading.words) and reading.words[rest] in ":-,":
            rest += 1
        if rest >= len(reading.words) or reading.starts[rest] >= stop:
            return None
        start, end, text = reading.quote(reading.starts[first], reading.ends[told.last - 1])
        content = reading.cased[reading.starts[rest] : stop].rstrip()
        begin = reading.starts[rest]
        begin, stop, _ = reading.quote(begin, begin + len(content))
        return TaskRecord(
            start=start,
            end=end,
            text=text,
            content_start=begin,
            content_end=stop,
            deadlines=self._inside.deadlines(begin, stop),
            documents=self._inside.documents(begin, stop),
            instruction=instruction,
        )


def _ends(lines: list[Item], levels: list[int | None]) -> list[int]:
    """Where the content of each item ends: before the next item that is not below it."""
    ends = [item.end for item in lines]
    below: list[tuple[int, int]] = []  # the items still open: level, line number
    for n, level in enumerate(levels):
        if level is not None:
            while below and below[-1][0] >= level:
                below.pop()
            below.append((level, n))
        for _, opened in below:
            ends[opened] = lines[n].end
    return ends
