"""Times of the day: ``16h``, ``8 giờ 30 phút``, ``08:35``, ``3 giờ chiều``."""

from __future__ import annotations

from typing import NamedTuple

from vn_directives.dates.words import SEPARATORS, Words

# The hours to which a part of the day adds twelve.
_AFTER_NOON = {
    "TMI": range(1, 5),
    "TAF": range(1, 12),
    "TEV": range(4, 12),
    "TNI": range(6, 12),
}


# What stands behind a clock of twelve hours, and the hours that it adds.
_MERIDIEMS = {"am": 0, "sa": 0, "pm": 12, "ch": 12}

# What follows the hour.
CLOCK_SIGNS = frozenset(["h", "g", "giờ", ":"])


_MINUTE_SIGNS = frozenset(["'", "’", "p"])  # behind the minutes


class Clock(NamedTuple):
    """A time of the day and the word after it."""

    end: int
    hour: int
    minute: int | None
    part_of_day: str | None


def read_clock(words: Words, k: int) -> Clock | None:
    """The time that begins with word `k`."""
    hour = words.number(k, 0, 24)
    if hour is None:
        return None
    sign = words.at[k + 1]
    if sign in ("h", "g"):
        read = _letter(words, k + 2)
    elif sign == "giờ":
        read = _hours(words, k + 2)
    elif sign == ":" and words.glued(k + 1):
        read = _colon(words, k + 2)
    elif sign == "." and words.at[k + 3] in _MINUTE_SIGNS and words.glued(k + 3):
        read = _letter(words, k + 2)  # 14.40’
    else:
        return None
    if read is None:
        return None
    end, minute = read
    if (hours := _MERIDIEMS.get(words.at[end])) is not None and words.inline(end) and hour <= 12:
        return Clock(end + 1, hour % 12 + hours, minute, None)
    part = words.vocabulary.parts_of_day.longest(words.at, end)
    if part is None or not words.inline(end):
        return Clock(end, hour, minute, None)
    if hour in _AFTER_NOON.get(part[1], ()):
        hour += 12
    elif hour == 12 and part[1] == "TNI":
        hour = 24  # 12 giờ đêm
    return Clock(part[0], hour, minute, part[1])


def read_clock_after(words: Words, k: int) -> Clock | None:
    """A time after a date, as portals write it: ``31/03/2021 08:35``, ``31/03/2021, 08:35``."""
    begin = k + 1 if words.at[k] in (",", "-", "|") and words.at[k + 2] == ":" else k
    clock = read_clock(words, begin)
    return clock if clock is not None and words.inline(k) else None


def _letter(words: Words, k: int) -> tuple[int, int | None] | None:
    """What follows ``h``: minutes, ``30'``; no other letters, and not the day of a date."""
    if not words.glued(k):
        minute = words.number(k, 0, 59) if words.inline(k) and len(words.at[k]) == 2 else None
        if minute is None or words.at[k + 1] in SEPARATORS or words.at[k + 1] == "tháng":
            return k, None
        return (k + 2 if words.at[k + 1] == "phút" else k + 1), minute
    minute = words.number(k, 0, 59)
    if minute is None:
        return None if words.at[k].isalnum() else (k, None)
    sign = words.at[k + 1]
    if sign == "phút" or (sign in _MINUTE_SIGNS and words.glued(k + 1)):
        return k + 2, minute
    return k + 1, minute


def _hours(words: Words, k: int) -> tuple[int, int | None]:
    """What follows ``giờ``: ``30 phút``, ``30``, ``rưỡi``; not the day of a date."""
    if words.at[k] == "rưỡi":
        return k + 1, 30
    minute = words.number(k, 0, 59) if words.inline(k) else None
    unit = words.at[k + 1]
    if minute is not None and (unit == "phút" or (unit in _MINUTE_SIGNS and words.glued(k + 1))):
        return k + 2, minute
    if minute is not None and len(words.at[k]) == 2 and words.at[k + 1] not in SEPARATORS:
        return k + 1, minute
    return k, None


def _colon(words: Words, k: int) -> tuple[int, int | None] | None:
    """Two digits of minutes after ``:``, and perhaps seconds."""
    minute = words.number(k, 0, 59)
    if minute is None or len(words.at[k]) != 2 or not words.glued(k):
        return None
    if words.at[k + 1] == ":" and words.goes_on(k + 1):
        return k + 3, minute
    return k + 1, minute
