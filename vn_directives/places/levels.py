"""What an identifier tells of a level: ``31.306/quan-uy`` is of a district."""

from __future__ import annotations

_COMMUNE = 5  # digits of the code of a commune; that of a district has three


def level_in(id: str | None) -> str | None:
    """The level that an identifier tells: of the unit with which it begins, ``vn`` is the centre.

    Where the last part is no code of the office a district is meant.
    """
    place = (id or "").partition("/")[0]
    province, _, within = place.partition(".")
    if not within:
        return {"": None, "vn": "central"}.get(province, "province")
    is_commune = "." in within or (len(within) == _COMMUNE and within.isdigit())
    return "commune" if is_commune else "district"
