"""What is known of a title."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vn_directives.kind import Kind, Mention, Ref, referred


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleRecord(Mention):
    """A position in a body.

    Attributes:
        name: the canonical form, abbreviations expanded, in one spelling.
        role: the head of the title (``Bí thư``, ``Chủ tịch``, ``Ủy viên``).
        rank: what stands before or after the head (``Phó``, ``Thường trực``), or None.
        former: whether the position is said to be a past one (``nguyên``, ``cựu``, ``cố``).
        acting: whether it is held in an acting capacity (``Quyền``).
        body: the body in which the position is held, as written, or None.
        body_ref: that body, or None.
        level: the level of the position: central, province, district, commune, or None.
    """

    name: str
    role: str
    rank: str | None = None
    former: bool = False
    acting: bool = False
    body: str | None = None
    body_ref: Ref | None = None
    level: str | None = None

    @property
    def canonical(self) -> str:
        """The canonical form."""
        return self.name


def _implied(item: Mapping[str, Any], record: Mapping[str, Any]) -> dict[str, Any]:
    """What follows from the other fields, see `Kind.implied`."""
    text, rank = item.get("text") or "", item.get("rank") or ""
    body = referred(record, item.get("body_ref"))
    before, behind = text, ""
    if body and body["start"] >= item["start"]:
        before, behind = text[: body["start"] - item["start"]], text[body["end"] - item["start"] :]
    role = before.strip()
    if role.startswith(rank):
        role = role[len(rank) :].lstrip()
    return {
        "name": f"{before}{body['name']}{behind}" if body else text,
        "role": role.capitalize(),
        "body": body.get("text"),
        "level": body.get("level"),
    }


TITLES = Kind(
    key="titles",
    record=TitleRecord,
    name="title",
    label="TITLE",
    color="#0d9488",
    title="Titles",
    alike="name",
    implied=_implied,
    shown=("name", "role", "rank", "former", "acting", "level"),
    precedes=True,
)
