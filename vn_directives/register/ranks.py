"""Titles that tell a rank: ``Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc`` is one office, the second."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vn_directives.register.bare import is_bare
from vn_directives.register.texts import Record, body_of
from vn_directives.titles.vocabulary import roles

_BESIDE = re.compile(r"[ *\n]*[,–-][ *\n]*| ")


def is_rank(text: str, titles: Sequence[Record], bodies: Sequence[Record], number: int) -> bool:
    """Whether a title tells the rank of the office behind it: ``Bộ trưởng, Chủ nhiệm …``.

    Args:
        text: the text.
        titles, bodies: its records.
        number: of the title.
    """
    title = titles[number]
    ranks = roles("rank_of").get(title["role"])
    if not ranks or number + 1 >= len(titles) or not is_bare(title):
        return False
    behind = titles[number + 1]
    said = {behind["role"], f"{behind.get('rank')} {behind['role']}"}
    beside = _BESIDE.fullmatch(text, title["end"], behind["start"])
    if beside is None or said.isdisjoint(ranks):
        return False
    body = body_of(behind, bodies)
    return body is None or body["kind"] != "steering"
