"""The body of a deputy in a table that has a column of them: that of the head in the row.

::

    | STT | Bí thư | Chức vụ | Phó Bí thư |
    | 1 | Lê A | Bí thư Tỉnh ủy Lào Cai | Lê B Phó Bí thư Thường trực |

So it is of the head in the line above, where both begin their lines.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from vn_directives.register.bare import is_known
from vn_directives.register.documents import closed
from vn_directives.register.texts import START, Record, body_of
from vn_directives.titles.vocabulary import deputy, roles

_LONG = 3000  # characters of a table
_ROW = 500  # characters


def head_of_row(
    text: str, titles: Sequence[Record], bodies: Sequence[Record], number: int
) -> Record | None:
    """The body that the head of a row leads, for a bare title in the column of deputies.

    Args:
        text: the text.
        titles, bodies: its records.
        number: that of the title.
    """
    title, word = titles[number], deputy()
    start: int = title["start"]
    if not (title.get("rank") or "").startswith(word):
        return None
    first = text.rfind("\n\n", max(0, start - _LONG), start)
    if first < 0 or text.find(f"| {word} {title['role']} |", first, start) < 0:
        return None
    heads = [
        one
        for one in titles[bisect_left(titles, first, key=START) : number]
        if one["role"] == title["role"] and not (one.get("rank") or "").startswith(word)
    ]
    if not heads or start - heads[-1]["end"] > _ROW:
        return None
    led = [body_of(head, bodies) for head in heads]
    ids = {closed(body.get("id")) for body in led if body is not None}
    return led[-1] if is_known(led[-1]) and len(ids) == 1 else None


def head_above(
    text: str, titles: Sequence[Record], bodies: Sequence[Record], number: int
) -> Record | None:
    """The body of the head at the beginning of the line above, for a deputy at that of a line.

    Args:
        text: the text.
        titles, bodies: its records.
        number: that of the title.
    """
    title, head = titles[number], titles[number - 1] if number else None
    start: int = title["start"]
    if head is None or text[start - 1 : start] != "\n" or title["role"] not in roles("deputy_of"):
        return None
    line = text.rfind("\n", max(0, start - _ROW), start - 1) + 1
    body = body_of(head, bodies)
    is_over = roles("deputy_of")[title["role"]] == head["role"] and not head.get("rank")
    begins = line <= head["start"] and not text[line : head["start"]].strip("-–+•|*# ")
    return body if is_over and begins and is_known(body) else None
