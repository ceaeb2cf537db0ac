"""Numbers for the things that texts are made of, and tables of what is known of each thing.

Texts repeat themselves: a big corpus has some ten thousand distinct words. What a word is (a
number, the first word of a phrase, a name in capitals) is found out when it is first met, and kept
in an array; for a text, which is an array of numbers, the answer for all words is one look-up.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from threading import Lock
from typing import Any, Generic, TypeAlias, TypeVar
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from vn_directives.vocabulary.marks import NUMBERS, Marks

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
Numbers: TypeAlias = NDArray[np.intp]
Borne: TypeAlias = tuple[int, list[tuple[int, ...]], NDArray[np.bool_]]  # see `Inventory.marks`


class Inventory(Generic[K, T]):
    """Distinct things, each with a number; a thing not met before gets the next one.

    A function whose values are kept must be the same object at every call, and depend on its one
    argument alone.

    Args:
        make: gives the thing that a key stands for, once.

    Attributes:
        things: the things, by number.
    """

    def __init__(self, make: Callable[[K], T]) -> None:
        self.things: list[T] = []
        self._make = make
        self._number_of = _Lookup(self._add)
        self._tables: dict[Callable[[T], Any], _Table] = {}
        self._parts: dict[Callable[[T], Any], _Parts] = {}
        self._marked: WeakKeyDictionary[Marks, _Marked] = WeakKeyDictionary()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self.things)

    def numbers(self, keys: Sequence[K]) -> Numbers:
        """The number of the thing of each key."""
        return np.fromiter(map(self._number_of.__getitem__, keys), np.intp, len(keys))

    def number(self, key: K) -> int:
        """The number of the thing of one key."""
        return self._number_of[key]

    def _add(self, key: K) -> int:
        thing = self._make(key)
        with self._lock:  # a Doc may be made in any thread
            number = self._number_of.get(key)
            if number is None:
                number = len(self.things)
                self.things.append(thing)
                self._number_of[key] = number
            return number

    def values(
        self, numbers: Numbers, function: Callable[[T], Any], dtype: Any, width: int = 0
    ) -> NDArray[Any]:
        """What a function says of each of the things with these numbers.

        Args:
            numbers: any numbers of things.
            function: gives one value, or a tuple of `width` values.
            dtype: the type of the values.
            width: how many values the function gives, if they are a tuple.

        Returns:
            The values in the order of the numbers; if they are tuples, `width` rows of them.
        """
        table = self._tables.get(function)
        if table is None:
            table = _Table(self.things, function, dtype, width)
            table = self._tables.setdefault(function, table)
        return table[numbers]

    def parts(
        self,
        numbers: Numbers,
        function: Callable[[T], Iterable[Any]],
        inventory: Inventory[Any, Any],
    ) -> tuple[Numbers, Numbers]:
        """The parts that a function finds in each of the things with these numbers, in order.

        Returns:
            The numbers of the parts in their inventory, and how many parts each thing has.
        """
        parts = self._parts.get(function)
        if parts is None:
            parts = self._parts.setdefault(function, _Parts(self.things, function, inventory))
        return parts[numbers]

    def marks(self, marks: Marks, word_of: Callable[[T], str]) -> Borne:
        """The marks that the words of all things bear.

        Args:
            marks: sets of words; what is known of them is forgotten with them.
            word_of: gives the word of a thing.

        Returns:
            How many sets had a mark by now, the marks of each thing, by its number, and for each
            whether it bears any.
        """
        marked = self._marked.get(marks)
        if marked is None:
            marked = self._marked.setdefault(marks, _Marked(self.things, word_of))
        return marked.of(marks)


class _Lookup(dict[Any, int]):
    """A dict that adds what it is asked for."""

    def __init__(self, add: Callable[[Any], int]) -> None:
        self._add = add

    def __missing__(self, key: Any) -> int:
        return self._add(key)


class _Table:
    """The values of a function for the things of an inventory."""

    def __init__(
        self, things: list[Any], function: Callable[[Any], Any], dtype: Any, width: int
    ) -> None:
        self._things = things
        self._function = function
        # The values of one thing stand side by side: they are fetched together.
        self._values = np.zeros((256, width) if width else 256, dtype)
        self._known = 0
        self._lock = Lock()

    def __getitem__(self, numbers: Numbers) -> NDArray[Any]:
        if self._known < len(self._things):
            self._learn()
        values: NDArray[Any] = self._values.take(numbers, axis=0).T
        return values

    def _learn(self) -> None:
        with self._lock:
            new = list(map(self._function, self._things[self._known :]))
            if not new:
                return  # another thread has learned it meanwhile
            known = self._known + len(new)
            values = with_room(self._values, known)
            values[self._known : known] = np.array(new, values.dtype)
            self._values, self._known = values, known


class _Marked:
    """The marks that the things of an inventory bear."""

    def __init__(self, things: list[Any], word_of: Callable[[Any], str]) -> None:
        self._things = things
        self._word_of = word_of
        self._borne: Borne = 0, [], np.zeros(256, np.bool_)
        self._lock = Lock()

    def of(self, marks: Marks) -> Borne:
        known, borne, _ = self._borne
        if len(borne) < len(self._things) or known < len(marks.sets):
            with self._lock:
                self._borne = self._learned(marks.sets)
        return self._borne

    def _learned(self, sets: tuple[frozenset[str], ...]) -> Borne:
        (known, borne, bears), word_of, things = self._borne, self._word_of, self._things
        first = len(borne)
        if known < len(sets):  # new ones: another thread may be reading the old ones
            old = zip(map(word_of, things), borne, strict=False)
            borne = [its + _marks_of(word, sets, known) for word, its in old]
            bears, first = np.zeros(len(bears), np.bool_), 0
        borne += [_marks_of(word, sets) for word in map(word_of, things[len(borne) :])]
        bears = with_room(bears, len(borne))
        bears[first : len(borne)] = list(map(bool, borne[first:]))
        return len(sets), borne, bears


def _marks_of(word: str, sets: tuple[frozenset[str], ...], known: int = 0) -> tuple[int, ...]:
    """The marks of the sets that have a word, but for the first that are known already."""
    is_number = word[0] <= "9" and word.isdigit()
    return tuple(
        mark
        for mark, those in enumerate(sets[known:], known)
        if word in those or (is_number and those is NUMBERS)
    )


class _Parts:
    """The parts of the things of an inventory: all in one array, and where those of each stand."""

    def __init__(
        self,
        things: list[Any],
        function: Callable[[Any], Iterable[Any]],
        inventory: Inventory[Any, Any],
    ) -> None:
        self._things = things
        self._function = function
        self._inventory = inventory
        self._all: Numbers = np.zeros(256, np.intp)
        self._places = np.zeros((256, 2), np.int64)  # how many, and where they end
        self._known = self._used = 0
        self._lock = Lock()

    def __getitem__(self, numbers: Numbers) -> tuple[Numbers, Numbers]:
        if self._known < len(self._things):
            self._learn()
        found = self._places.take(numbers, axis=0)
        counts, ends = found[:, 0], found[:, 1]
        total = np.add.accumulate(counts)  # takes half as long as `cumsum`
        places = (ends - total).repeat(counts)
        places += np.arange(len(places))
        return self._all.take(places), counts

    def _learn(self) -> None:
        with self._lock:
            new = [list(self._function(thing)) for thing in self._things[self._known :]]
            flat = self._inventory.numbers([part for parts in new for part in parts])
            used, known = self._used + len(flat), self._known + len(new)
            everything = with_room(self._all, used)
            everything[self._used : used] = flat
            counts = np.array(list(map(len, new)))
            places = with_room(self._places, known)
            places[self._known : known, 0] = counts
            places[self._known : known, 1] = self._used + counts.cumsum()
            self._all, self._places, self._used, self._known = everything, places, used, known


def with_room(values: NDArray[Any], size: int) -> NDArray[Any]:
    """The array, or one that begins with it and has room for `size` things."""
    if size <= len(values):
        return values
    longer = np.zeros((2 * size, *values.shape[1:]), values.dtype)
    longer[: len(values)] = values
    return longer
