"""Texts and Docs in small batches: a component works through one before the next begins.

The code and the words of one component fit the caches of a processor, those of all do not: over
short texts that is a fifth of the time, and more on a busy machine.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias, TypeVar

from spacy.tokens import Doc
from spacy.util import raise_error

T = TypeVar("T")

_MOST = 64
_TOKENS = 20_000  # what is longer gains nothing

ErrorHandler: TypeAlias = Callable[[str, Any, list[Doc], Exception], None]


class Batched:
    """A component that takes a stream of Docs in small batches.

    Attributes:
        name: the component's name in the pipeline.
    """

    name: str
    _on_error: ErrorHandler = staticmethod(raise_error)

    def __call__(self, doc: Doc) -> Doc:
        """Work on a Doc; returns the same Doc."""
        raise NotImplementedError

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = _MOST) -> Iterator[Doc]:
        """Work on the Docs of a stream, in order; a Doc that fails goes to the error handler.

        Args:
            stream: the Docs.
            batch_size: spaCy's; batches here have at most 64 Docs and some 20,000 tokens.
        """
        for batch in in_batches(stream, len, _TOKENS, min(batch_size, _MOST)):
            done: deque[Doc] = deque()
            while batch:  # what is handed on is not kept here
                doc = batch.popleft()
                try:
                    done.append(self(doc))
                except Exception as error:
                    self._on_error(self.name, self, [doc], error)
            while done:
                yield done.popleft()

    def set_error_handler(self, error_handler: ErrorHandler) -> None:
        """Have another function told which Doc failed, as `Language.set_error_handler` does."""
        self._on_error = error_handler

    def get_error_handler(self) -> ErrorHandler:
        """The function that is told which Doc failed; it raises the error unless another is set."""
        return self._on_error


def in_batches(
    things: Iterable[T], length_of: Callable[[T], int], enough: int, most: int = _MOST
) -> Iterator[deque[T]]:
    """The things in batches.

    Args:
        things: read lazily.
        length_of: gives the length of one.
        enough: a batch of such a length, or more, ends.
        most: so many are in a batch.
    """
    batch: deque[T] = deque()
    length = 0
    for thing in things:
        batch.append(thing)
        length += length_of(thing)
        if len(batch) >= most or length >= enough:
            yield batch
            batch, length = deque(), 0
    if batch:
        yield batch
