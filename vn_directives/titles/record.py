"""What is known of a title."""

from __future__ import annotations

from dataclasses import dataclass

from vn_directives.bodies.record import BodyRecord
from vn_directives.kind import Kind, Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleRecord(Mention):
    """A position in a body.

    Attributes:
        name: the canonical form, abbreviations expanded, in one spelling.
        role: the head of the title (``Bí thư``, ``Chủ tịch``, ``Ủy viên``).
        rank: what stands before or after the head (``Phó``, ``Thường trực``), or None.
        former: whether the position is said to be a past one (``nguyên``, ``cựu``, ``cố``).
        acting: whether it is held in an acting capacity (``Quyền``).
        body: the body in which the position is held, as a mention, or None.
        level: the level of the position: central, province, district, commune, or None.
    """

    name: str
    role: str
    rank: str | None = None
    former: bool = False
    acting: bool = False
    body: BodyRecord | None = None
    level: str | None = None

    @property
    def canonical(self) -> str:
        """The canonical form."""
        return self.name


TITLES = Kind(
    key="titles",
    record=TitleRecord,
    name="title",
    label="TITLE",
    color="#0d9488",
    title="Titles",
    shown=("name", "role", "rank", "former", "acting", "level"),
    precedes=True,
)
