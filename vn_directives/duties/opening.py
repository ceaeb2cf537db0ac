"""The beginning of what can be a duty."""

from __future__ import annotations

from typing import NamedTuple

from vn_directives.duties.skipping import skip_signs
from vn_directives.duties.vocabulary import is_action, modal_end
from vn_directives.matching import Reading


class Opening(NamedTuple):
    """The beginning of a part.

    Attributes:
        start: the first word of the action.
        who: those who are to act, from one word to another (exclusive), where they are named.
        modal: whether a modal verb or a colon says that they have to.
        action: whether the action begins with a known verb.
        reported: whether the part says what somebody did: no duty.
        leads: whether those who are to act begin the part.
        other: whether something else is the subject: ``kết luận thanh tra phải``.
    """

    start: int
    who: tuple[int, int] | None = None
    modal: bool = False
    action: bool = False
    reported: bool = False
    leads: bool = False
    other: bool = False

    @classmethod
    def at(cls, reading: Reading, i: int, limit: int) -> Opening | None:
        """A modal verb or an action right at word `i`."""
        end = modal_end(reading, i, limit)
        if end > i:
            end = skip_signs(reading, end, limit)
            return cls(end, None, True, is_action(reading, end, limit))
        return cls(i, None, False, True) if is_action(reading, i, limit) else None
