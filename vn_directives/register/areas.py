"""The province of a document whose committee or council is told without its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from vn_directives.orthography import fold_phrase
from vn_directives.places.units import named_provinces

_OF_STATE = re.compile(r"(?:\?|\d\d)/((?:uy-ban|hoi-dong)-nhan-dan/.*)")
# What stands before the province in whose area a document holds.
_AREA = re.compile(r"trên địa bàn |đơn vị hành chính cấp [^;]{0,60}?(?:của|thuộc) ")


def of_area(document: Mapping[str, Any], id: str) -> str:
    """The identifier with the province in whose area a document holds, as its subject says
    (``… trên địa bàn tỉnh Hưng Yên``, ``sắp xếp đơn vị hành chính cấp xã của tỉnh Hưng Yên``),
    where the words for its issuer name none.
    """
    found = _OF_STATE.fullmatch(id)
    subject = fold_phrase(document.get("subject") or "")
    ends = [area.end() for area in _AREA.finditer(subject)]
    if found is None or not ends:
        return id
    issuer = fold_phrase(document.get("issuer") or "")
    of: set[str] = set()
    for name, unit in named_provinces():
        folded = fold_phrase(name)
        if folded in issuer:
            return id
        if any(subject.startswith(f"{unit.kind} {folded}", end) for end in ends):
            of.add(unit.id)
    return f"{of.pop()}/{found[1]}" if len(of) == 1 else id
