"""What is known of a Doc while it is worked on: one page, kept with the Doc and gone with it.

The page holds the text, its reading, and whatever was computed of it once, so that components share
it in any order, with others between them, and in threads. It knows what was computed from what: a
component that has stored records is run again when records that it had read are exchanged (by a
model, by a user's component, by an assignment).

spaCy does not carry the page: a Doc that was copied or stored begins a new one when asked.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import cache, wraps
from types import MethodType
from typing import Any, TypeAlias, TypeVar
from weakref import ref

from spacy.tokens import Doc

from vn_directives.matching.mending import Mending
from vn_directives.matching.reading import Reading
from vn_directives.matching.runs import Runs, runs_of
from vn_directives.vocabulary import Vocabulary, default_vocabulary

C = TypeVar("C")
T = TypeVar("T")

_LIBRARY = default_vocabulary()
_Keys: TypeAlias = tuple[str, ...]  # of kinds
_Kept: TypeAlias = tuple[Any, set[str], int]  # what was computed, of which kinds, and when


class Page:
    """One text at work.

    Args:
        doc: the Doc, to which only a weak reference is kept.
        text: ``doc.text``, where it is known already.
        runs: the runs of the text, where they are known already.

    Attributes:
        text: ``doc.text``.
        vocabulary: the words that the grammars know; see `use`.
        unmarked: whether the text has no marks; None where it is to tell.
        doc: a weak reference to the Doc.
        reads: the kinds on which depends what is being computed: whoever reads records of a kind
            adds it.
    """

    __slots__ = (
        "_changed",
        "_clock",
        "_kept",
        "_reading",
        "_runs",
        "_step",
        "_steps",
        "_written",
        "doc",
        "reads",
        "text",
        "unmarked",
        "vocabulary",
    )

    def __init__(self, doc: Doc, text: str | None = None, runs: Runs | None = None) -> None:
        self.text: str = doc.text if text is None else text
        self.vocabulary = _LIBRARY
        self.unmarked: bool | None = None
        self.doc = ref(doc)
        self._runs = runs
        self._reading: Reading | None = None
        self._kept: dict[Hashable, _Kept] = {}
        self._clock = 0  # how often records were exchanged
        self._changed: dict[str, int] = {}  # when those of a kind were
        self.reads: set[str] = set()
        self._written: set[str] = set()  # the kinds that steps have stored
        self._step: _Step | None = None  # the one that runs
        self._steps: dict[Callable[[Doc], object], _Step] = {}  # that have run, in that order

    @property
    def reading(self) -> Reading:
        """The text as grammars see it, made once."""
        if self._reading is None:
            if self.vocabulary is _LIBRARY:
                self._reading = self._read()
            else:
                with self.vocabulary.in_use():
                    self._reading = self._read()
        return self._reading

    def _read(self) -> Reading:
        runs = runs_of(self.text) if self._runs is None else self._runs
        return Reading(self.text, runs, self.vocabulary, _repair()(runs, self.unmarked))

    def use(self, doc: Doc, vocabulary: Vocabulary, unmarked: bool | None) -> None:
        """Read the text with another vocabulary, or as one with or without marks, from now on."""
        if vocabulary is self.vocabulary and unmarked is self.unmarked:
            return
        self.vocabulary, self.unmarked, self._reading = vocabulary, unmarked, None
        self._kept.clear()
        for step in list(self._steps):
            self.run(doc, step)

    def once(self, doc: Doc, name: Hashable, make: Callable[[Doc], T]) -> T:
        """What `make` says of the Doc: computed once, and anew when what it has read has changed.

        Args:
            doc: the Doc of the page.
            name: what is computed.
            make: computes it, reading records by `vn_directives.storage.records_of` and what is
                built on it.
        """
        kept = self._kept.get(name)
        if kept is None or (self._changed and not self._is_fresh(kept)):
            outer, self.reads = self.reads, set()
            try:
                if self.vocabulary is _LIBRARY:
                    value = make(doc)
                else:
                    with self.vocabulary.in_use():
                        value = make(doc)
                kept = self._kept[name] = value, self.reads, self._clock
            finally:
                self.reads = outer
        found: T = kept[0]
        self.reads |= kept[1]
        return found

    def _is_fresh(self, kept: _Kept) -> bool:
        """Whether nothing that was read for it has changed since."""
        changed, (_, reads, clock) = self._changed, kept
        return all(changed.get(key, 0) <= clock for key in reads)

    def wrote(self, doc: Doc, key: str, before: Any, now: Any) -> None:
        """Say that the records of a kind were stored: by the step that runs, or by a user.

        Args:
            doc: the Doc of the page.
            key: the kind.
            before: what was stored before, None if nothing was.
            now: what is stored now.
        """
        if before is None and (kept := self._kept.get(key)) is not None:
            before = kept[0]  # what others have read by now
        changed = before is not None and before is not now and list(before) != list(now)
        if changed:
            self._clock += 1
            self._changed[key] = self._clock
        step = self._step
        if step is not None:
            step.writes += (key,)
            if changed:
                step.changes += (key,)
        elif self._steps:
            self._settle(doc, (key,), (key,) if changed else ())

    def run(self, doc: Doc, step: Callable[[Doc], object], again: bool = True) -> None:
        """Run a step of a pipeline, and again whenever others exchange what it has read.

        Args:
            doc: the Doc of the page.
            step: a component, or a part of it: reads and stores records.
            again: whether it may be run again.
        """
        this = self._do(doc, step)
        if again:
            self._steps[step] = this
        if this.changes or not self._written.isdisjoint(this.writes):
            self._settle(doc, this.writes, this.changes, this)
        self._written.update(this.writes)

    def _do(self, doc: Doc, step: Callable[[Doc], object]) -> _Step:
        this, reads, outer = _Step(), self.reads, self._step
        this.reads = self.reads = set()
        self._step = this
        try:
            if self.vocabulary is _LIBRARY:
                step(doc)
            else:
                with self.vocabulary.in_use():
                    step(doc)
        finally:
            self.reads, self._step = reads, outer
        return this

    def _settle(self, doc: Doc, writes: _Keys, changes: _Keys, by: _Step | None = None) -> None:
        """Forget the steps that stored what is exchanged now; run those again that had read it."""
        steps, changed = self._steps, set(changes)
        for step, done in list(steps.items()):
            if done is by:
                continue
            if not set(writes).isdisjoint(done.writes):
                del steps[step]
            elif not changed.isdisjoint(done.reads):
                steps[step] = done = self._do(doc, step)
                changed.update(done.changes)


@cache
def _repair() -> Callable[[Runs, bool | None], tuple[Mending, ...]]:
    """What finds where a text is damaged, imported with the first text that is read."""
    from vn_directives.repair.grammar import mendings_of

    return mendings_of


class _Step:
    """What a component, or a part of it, has done: the kinds that it read, stored and changed."""

    reads: set[str]
    writes: _Keys = ()
    changes: _Keys = ()


class UserData(dict[Any, Any]):
    """The ``user_data`` of a Doc, with its page; copied and stored, it is a plain dict.

    Attributes:
        page: the page of the Doc.
    """

    __slots__ = ("page",)
    page: Page

    def __reduce__(self) -> Any:
        return dict, (dict(self),)


def new_page(doc: Doc, text: str | None = None, runs: Runs | None = None) -> Page:
    """Begin the page of a Doc.

    Args:
        doc: the Doc.
        text: ``doc.text``, where it is known already.
        runs: the runs of the text, where they are known already.
    """
    data = UserData(doc.user_data)
    data.page = page = Page(doc, text, runs)
    doc.user_data = data
    return page


def page_of(doc: Doc) -> Page:
    """The page of a Doc."""
    try:
        page: Page = doc.user_data.page
    except AttributeError:
        return new_page(doc)
    # A part of a Doc, or a copy, may have been given the user data of the whole.
    return page if page.doc() is doc else new_page(doc)


def text_of(doc: Doc) -> str:
    """``doc.text``, put together from the tokens once."""
    return page_of(doc).text


def reading_of(doc: Doc) -> Reading:
    """The reading of a Doc's text."""
    page = page_of(doc)
    reading = page._reading  # nearly always made by now: the property takes a call
    return page.reading if reading is None else reading


def as_step(call: Callable[[C, Doc], object]) -> Callable[[C, Doc], Doc]:
    """Make a method of a component that reads and stores records a step, see `Page.run`."""

    @wraps(call)
    def run(self: C, doc: Doc) -> Doc:
        page_of(doc).run(doc, MethodType(call, self))  # equal whenever it is made
        return doc

    return run
