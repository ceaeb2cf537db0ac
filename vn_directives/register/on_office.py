"""The body of an office on which a page is, where its lists name the office by its role alone.

``# Bộ trưởng Bộ Y tế (Việt Nam)`` has a heading ``## Danh sách Bộ trưởng``, and a table below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vn_directives.register.bare import is_bare
from vn_directives.register.over import EDIT
from vn_directives.register.texts import Record, body_of

_MARK = len("# ")
_HEADING = re.compile(rf"(?:{EDIT})?#{{2,6}} *(?:Danh sách )?(?:[Cc]ác )?")


def bodies_of_lists(
    text: str, titles: Sequence[Record], bodies: Sequence[Record]
) -> dict[int, Record]:
    """The bodies of the titles in headings of a page on the office, by their numbers.

    Args:
        text: the text.
        titles, bodies: its records.
    """
    office = titles[0] if titles and titles[0]["start"] == _MARK else None
    body = body_of(office, bodies) if office is not None else None
    if office is None or body is None or not text.startswith("#"):
        return {}
    alike = (office["role"], office.get("rank"))
    return {
        number: body
        for number, title in enumerate(titles)
        if (title["role"], title.get("rank")) == alike
        and is_bare(title)
        and _HEADING.fullmatch(text, text.rfind("\n", 0, title["start"]) + 1, title["start"])
    }
