"""The vocabulary of a pipeline, and what grammars compile from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from inspect import CO_VARARGS
from threading import RLock
from typing import Any, ParamSpec, TypeVar, cast

from vn_directives.matching.data import load_lexicon
from vn_directives.vocabulary.layers import apply
from vn_directives.vocabulary.marks import Marks

T = TypeVar("T")
P = ParamSpec("P")


class Vocabulary:
    """What a pipeline knows of words: immutable; whatever is compiled from it is kept with it.

    Two vocabularies share nothing but the inventories of words, which depend on texts alone.

    Args:
        entries: what is added to the library's own entries, exchanged or removed, see
            `vn_directives.vocabulary.entries`; of entries with one id the last wins.

    Attributes:
        entries: the same.
        marks: the sets of words that grammars look for, see `vn_directives.vocabulary.marks`.
        compiled: what functions under `compiled` made of it, by function and arguments.
        lock: held while something is compiled.

    Raises:
        ValueError: an entry is not as it should be.
    """

    __slots__ = ("__weakref__", "_lexicons", "compiled", "entries", "lock", "marks")

    def __init__(self, entries: Sequence[dict[str, Any]] = ()) -> None:
        self.entries = tuple(entries)
        self._lexicons = apply(self.entries) if entries else {}
        self.marks = Marks()
        self.compiled: dict[Any, Any] = {}
        self.lock = RLock()  # what is compiled may need something else that is

    def lexicon(self, name: str) -> Any:
        """The content of the lexicon of this name. Not to be changed by the caller."""
        return self._lexicons[name] if name in self._lexicons else load_lexicon(name)

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Within, in this thread, functions under `compiled` are those of this vocabulary."""
        token = _current.set(self)
        try:
            yield
        finally:
            _current.reset(token)

    def __reduce__(self) -> Any:
        return (Vocabulary, (self.entries,)) if self.entries else (default_vocabulary, ())


# Of the thread: a page sets it while one of its components works, where it has one of its own.
_DEFAULT = Vocabulary()
_current = ContextVar("vocabulary", default=_DEFAULT)


def compiled(make: Callable[P, T]) -> Callable[P, T]:
    """A function of the vocabulary in use (and of plain values) that is computed once for each.

    The value is kept on the vocabulary, and gone with it. Several threads may ask at once: one
    computes. The value must not be changed by anyone. The function reads lexicons by
    `current_lexicon`, and otherwise calls functions under `compiled` alone.
    """

    current = _current.get

    # Asked for many times in each text: the paths of what is known already are kept short.
    @wraps(make)
    def of(*args: Any) -> Any:
        vocabulary = current()
        try:
            return vocabulary.compiled[of, args]
        except KeyError:
            return _compile(vocabulary, (of, args), make, *args)

    @wraps(make)
    def of_nothing() -> Any:
        vocabulary = current()
        try:
            return vocabulary.compiled[of_nothing]
        except KeyError:
            return _compile(vocabulary, of_nothing, make)

    @wraps(make)
    def of_one(arg: Any) -> Any:
        vocabulary = current()
        try:
            return vocabulary.compiled[of_one, arg]
        except KeyError:
            return _compile(vocabulary, (of_one, arg), make, arg)

    code = make.__code__  # type: ignore[attr-defined]
    if code.co_flags & CO_VARARGS or code.co_argcount > 1:
        return cast("Callable[P, T]", of)
    return cast("Callable[P, T]", of_one if code.co_argcount else of_nothing)


def _compile(vocabulary: Vocabulary, key: Any, make: Callable[..., Any], *args: Any) -> Any:
    """Compute what a function says of a vocabulary, and keep it; one thread at a time."""
    with vocabulary.lock:
        if key not in vocabulary.compiled:
            vocabulary.compiled[key] = make(*args)
        return vocabulary.compiled[key]


def remembered(make: Callable[P, T]) -> Callable[P, T]:
    """As `compiled`, for a function of what texts say: only the values asked for last are kept."""

    @compiled
    def values() -> Callable[P, T]:
        return cast("Callable[P, T]", lru_cache(maxsize=4096)(make))

    @wraps(make)
    def of(*args: P.args, **kwargs: P.kwargs) -> T:
        return values()(*args, **kwargs)

    return cast("Callable[P, T]", of)


def current_lexicon(name: str) -> Any:
    """The lexicon of this name of the vocabulary in use. Not to be changed by the caller."""
    return _current.get().lexicon(name)


def default_vocabulary() -> Vocabulary:
    """The library's own vocabulary, without anything added: one for all pipelines."""
    return _DEFAULT
