"""The vocabulary of a pipeline, and what grammars compile from it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from threading import Lock, RLock
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from vn_directives.vocabulary.marks import Marks

T = TypeVar("T")
P = ParamSpec("P")


class Vocabulary:
    """What a pipeline knows of words: immutable; whatever is compiled from it is kept with it.

    Two vocabularies share nothing but the inventories of words, which depend on texts alone.

    Attributes:
        marks: the sets of words that grammars look for, see `vn_directives.vocabulary.marks`.
        compiled: what functions under `compiled` made of it, by function and arguments.
    """

    __slots__ = ("__weakref__", "compiled", "lock", "marks")

    def __init__(self) -> None:
        self.marks = Marks()
        self.compiled: dict[Any, Any] = {}
        self.lock = RLock()  # what is compiled may need something else that is

    def lexicon(self, name: str) -> Any:
        """The content of the lexicon of this name. Not to be changed by the caller."""
        from vn_directives.matching.lexicon import load_lexicon

        return load_lexicon(name)


def compiled(
    make: Callable[Concatenate[Vocabulary, P], T],
) -> Callable[Concatenate[Vocabulary, P], T]:
    """A function of a vocabulary (and of further plain values) that is computed once for each.

    The value is kept on the vocabulary, and gone with it. Several threads may ask at once: one
    computes. The value must not be changed by anyone.
    """

    @wraps(make)
    def of(vocabulary: Vocabulary, *args: P.args, **kwargs: P.kwargs) -> T:
        key = (of, *args) if args else of
        try:
            return vocabulary.compiled[key]  # type: ignore[no-any-return]
        except KeyError:
            with vocabulary.lock:
                if key not in vocabulary.compiled:
                    vocabulary.compiled[key] = make(vocabulary, *args, **kwargs)
                return vocabulary.compiled[key]  # type: ignore[no-any-return]

    return cast("Callable[Concatenate[Vocabulary, P], T]", of)


_lock = Lock()
_default: Vocabulary | None = None


def default_vocabulary() -> Vocabulary:
    """The library's own vocabulary, without anything added: one for all pipelines."""
    global _default
    if _default is None:
        with _lock:
            _default = _default or Vocabulary()
    return _default
