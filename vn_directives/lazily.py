"""Values of an object that are computed when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class lazy(Generic[T]):
    """As `functools.cached_property`, without its lock, which takes longer than most values.

    Args:
        make: computes the value from the object, which belongs to one thread.
    """

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, of: None, owner: Any) -> lazy[T]: ...
    @overload
    def __get__(self, of: object, owner: Any) -> T: ...
    def __get__(self, of: object | None, owner: Any) -> lazy[T] | T:
        if of is None:
            return self
        value = of.__dict__[self._name] = self._make(of)
        return value
