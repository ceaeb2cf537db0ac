"""The value of a date expression."""

from __future__ import annotations

from dataclasses import dataclass

from vn_directives.storage import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRecord(Mention):
    """A date expression and its value.

    Attributes:
        value: ISO 8601 with ``X`` for what the expression does not say, TIMEX3 parts of the day.
        resolved: the value completed from the document, or None.
        mod: BEFORE, AFTER, START, MID, END, or None.
    """

    value: str
    resolved: str | None = None
    mod: str | None = None

    @property
    def canonical(self) -> str:
        """The completed value where the document lets one know it, else the value."""
        return self.resolved or self.value
