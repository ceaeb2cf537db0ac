"""In which body somebody holds a post that a text tells by its role alone.

An infobox and a list of leaders name the body once: in the title at the head of the box, or in the
heading or the item above (``# Ban Tổ chức Trung ương``, ``- Phó Trưởng ban: Lê A``). A clause names
it before who leads it (``Bộ Y tế được thành lập, do Lê A làm Bộ trưởng``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from vn_directives.register.bare import is_bare, is_known, leads
from vn_directives.register.before import Before
from vn_directives.register.blocks import LABEL, Blocks
from vn_directives.register.boxes import bodies_of_boxes
from vn_directives.register.clauses import Clauses
from vn_directives.register.columns import head_above, head_of_row
from vn_directives.register.delegations import delegation_led
from vn_directives.register.groups import Groups
from vn_directives.register.headings import BOLD, Headings
from vn_directives.register.heads import Heads
from vn_directives.register.nouns import Nouns
from vn_directives.register.on_office import bodies_of_lists
from vn_directives.register.organs import ARMYS_ORGANS, Organs
from vn_directives.register.over import EDIT
from vn_directives.register.owners import Owners
from vn_directives.register.sharing import ORGANS, Sharing
from vn_directives.register.terms import Terms
from vn_directives.register.texts import Record, body_of
from vn_directives.register.told_in import unit_told
from vn_directives.register.units import in_unit, unit_beside
from vn_directives.titles.vocabulary import roles

_EDIT = rf"(?:{EDIT})?"
_ITEM = re.compile(rf"{_EDIT}[ ]*(?:[-+•|]|\*(?!\*)|\d{{1,2}}[.)])")  # a line of a list or table
_NOTHING = re.compile(r"[ *#]*")
_IN_HEADING = re.compile(rf"{_EDIT}#+[ *]*")
_ALL_TIMES = re.compile(r" qua ")  # ## Thứ trưởng qua các thời kỳ
_LABELLED = re.compile(
    r"[* ]*(?:\([^()\n]{1,30}\))?[* ]*[,;(–-]?[* ]*\n?[* ]*"
)  # Vụ Pháp chế, Vụ trưởng: A
_NEAR = 400  # characters from a label to a name of its line, or of those below
_SAID = 60  # characters before a title in which its line names a unit


class Offices:
    """The bodies of the bare titles of one text.

    Args:
        text: the text.
        titles, bodies: its records.
        terms: those of the person that it is on.
    """

    def __init__(
        self, text: str, titles: Sequence[Record], bodies: Sequence[Record], terms: Terms
    ) -> None:
        self._text, self._titles, self._bodies = text, titles, bodies
        self._body_starts = [body["start"] for body in bodies]
        self._headings = Headings(text, bodies)
        self._in_units: dict[int, Record] = {}
        self._told_of: dict[int, tuple[Record | None, Record | None]] = {}
        self._boxed = bodies_of_boxes(text, titles, bodies, terms)
        self._boxed |= bodies_of_lists(text, titles, bodies)
        self._sharing = Sharing(text, titles, bodies)
        self._blocks = Blocks(text, titles, bodies)
        self._clauses = Clauses(text, bodies)
        self._before = Before(text, bodies, self._clauses)
        self._owners = Owners(text, titles, bodies)
        self._groups = Groups(text, titles, bodies)
        self._heads = Heads(text, titles, bodies)
        self._organs = Organs(text, titles, bodies, self._heads)
        self._nouns = Nouns(text, bodies, self._heads.unit, self._heads.page)

    def body_of(self, number: int) -> Record | None:
        """The body of a title that names none, None where nothing else tells it."""
        found, title = self._of_posts(number), self._with_unit(number)
        if is_known(found):
            return found
        own = found or body_of(title, self._bodies)
        return (None if is_known(own) else self._nouns.body_of(title, own)) or found

    def _of_posts(self, number: int) -> Record | None:
        """The body that the title tells, or one beside it, or where it stands."""
        own, alone = self._alone(number)
        is_sure = is_known(own) and own.get("known_by") != "context"
        is_told = alone is not None and (own is None or alone["name"] != own["name"])
        if is_sure or (is_told and not is_known(own)):
            return alone
        return self._groups.beside(number, own, self._body_in) or alone

    def _alone(self, number: int) -> tuple[Record | None, Record | None]:
        """The own body of a title, and its body whatever its holder leads beside it."""
        title, lent = self._titles[number], self._lent(number)
        own = lent or body_of(title, self._bodies)
        if own is None or is_known(own):
            return own, lent or self._heads.of_society(own)
        headed = lent is not None or self._organs.is_heading(title["start"])
        return own, self._organs.body_of(own, title["start"], headed=headed) or lent

    def _body_in(self, number: int) -> Record | None:
        """The body of a title, or its unit that is none and has a name alone."""
        body = self._alone(number)[1] or body_of(self._titles[number], self._bodies)
        if is_known(body):
            return body
        title = self.title_of(number)
        told = unit_told(title, self.name_of(title, None))
        return {"name": told} if told else None

    def _lent(self, number: int) -> Record | None:
        """The body of a title that names none."""
        title = self._titles[number]
        if number in self._boxed:
            return self._boxed[number] if "id" in self._boxed[number] else None
        shared = self._sharing.body_of(number)
        if shared is None and is_bare(title):
            shared = self._labelled(title)
        if shared is None and self._is_of_noun(number):
            return self._heads.body_of_noun(title)
        if shared is not None or not is_bare(self._with_unit(number)):
            return shared
        near = self._near(number)
        if near is not None or self._heads.unit_of(number):
            return near
        records = self._text, self._titles, self._bodies
        return head_of_row(*records, number) or head_above(*records, number)

    def _near(self, number: int) -> Record | None:
        """The body of a bare title that its clause, the line above or a heading tells."""
        body, told = self._told(number)
        if body is not None or told is not None:
            return body or told
        if not (number in self._heads or self._is_listed(self._titles[number])):
            return None
        above = self._above(number)
        return above if above is not None and "id" in above else None

    def title_of(self, number: int) -> Record:
        """A title that is in no body, with the unit that its row, its line or the page names."""
        if number in self._boxed:
            return in_unit(self._titles[number], self._boxed[number]["name"])
        title = self._with_unit(number)
        if self._is_of_noun(number):
            return in_unit(title, self._heads.unit)
        if not is_bare(title):
            return title
        unit = self._heads.unit_of(number)
        if not unit and self._is_listed(title):
            unit = (self._above(number) or {}).get("name", "")
        return in_unit(title, unit)

    def name_of(self, title: Record, lent: Record | None) -> str:
        """What a title is called, with the body that is lent to it or whose its unit is."""
        if lent is not None:
            title = in_unit(title, lent["name"])
            if is_known(lent):
                return str(title["name"])
        words = "" if lent is not None else self._owners.words_behind(title)
        words = words or self._owners.words_above(title, self._owners_above(title))
        return f"{title['name']}{words}"

    def _owners_above(self, title: Record) -> list[str]:
        """The body of the page, and before it its department in whose section a title stands."""
        if not self._heads.is_of_body:
            return []
        above = self._headings.above(title["start"])
        names = [b["name"] for level, b, _ in above if 1 < level < BOLD]
        return [*(name for name in names[-1:] if name in ARMYS_ORGANS), self._heads.unit]

    def _is_of_noun(self, number: int) -> bool:
        """Whether a title has the noun alone of the page's body, and no other is nearer."""
        title = self._titles[number]
        body = body_of(title, self._bodies)
        if is_known(body) or not self._heads.is_of_noun(title):
            return False
        above = self._headings.above(title["start"])
        return not any(level > 1 and leads(title["role"], b["name"]) for level, b, _ in above)

    def _with_unit(self, number: int) -> Record:
        """A title, with the unit that the next in its row names for both, or that is beside it."""
        if number not in self._in_units:
            title = self._sharing.title_of(number)
            unit = self._unit_of(number, title) if is_bare(title) else ""
            self._in_units[number] = in_unit(title, unit)
        return self._in_units[number]

    def _unit_of(self, number: int, title: Record) -> str:
        beside = unit_beside(self._text, title)
        if beside:
            return beside
        body, told = self._told(number)
        if told is not None:
            return ""
        below = body is None and self._blocks.unit_of(title)
        words = below or delegation_led(self._text, title) or self._clauses.unit_of(title)
        return words or (self._before.find(title) or {}).get("name", "")

    def _told(self, number: int) -> tuple[Record | None, Record | None]:
        """The body of the line above a title, and that of the clause in which it stands."""
        if number not in self._told_of:
            title = self._titles[number]
            told = self._clauses.body_of(title)
            before = self._before.find(title) if told is None else None
            told = before if before is not None and "id" in before else told
            self._told_of[number] = self._blocks.body_of(title), told
        return self._told_of[number]

    def _labelled(self, title: Record) -> Record | None:
        """The body right before a title with a colon: ``Vụ Pháp chế, Vụ trưởng: Lê A``."""
        start = title["start"]
        n = bisect_left(self._body_starts, start) - 1
        if n < 0 or not LABEL.match(self._text, title["end"]):
            return None
        body = self._bodies[n]
        if not _LABELLED.fullmatch(self._text, body["end"], start):
            return None
        return body if leads(title["role"], body["name"]) else None

    def _above(self, number: int) -> Record | None:
        """The body of the headings and the item that a title stands under, the nearest first.

        One that stands behind other words counts where somebody in the role leads such a body. What
        is read in part, or not at all, has a name alone.
        """
        title = self._titles[number]
        if number not in self._heads and self._names_unit(title):
            return None
        for _, body, begins in reversed(self._headings.above(title["start"])):
            if leads(title["role"], body["name"]):
                return self._heads.committee_of(body)
            if begins and not body["name"].startswith(ORGANS):
                return self._heads.formerly(title["role"], body)
        return None

    def _names_unit(self, title: Record) -> bool:
        """Whether the line says before a title what it is of: ``- Ban Quân lực; Trưởng ban: A``."""
        start = title["start"]
        line = self._text[max(0, start - _SAID) : start].rstrip("* ")
        if line.endswith((",\n", ";\n")):
            return True  # - Tỉnh đoàn Hà Giang,⏎Bí thư: A
        said = line.rpartition("\n")[2].lstrip("-+•* ")
        return said.startswith(tuple(roles("leads").get(title["role"], ())))

    def is_next(self, number: int, names: Sequence[tuple[int, int]]) -> bool:
        """Whether a title is the label of those behind it, and somebody's names stand before it."""
        title = self._titles[number]
        end = title["end"]
        near = [start for start, _ in names if abs(start - end) < _NEAR]
        return bool(near) and max(near) < end and self._heads.is_label(title)

    def _is_listed(self, title: Record) -> bool:
        """Whether a title stands in a line of a list or a table, or begins one; not in prose."""
        line = self._text.rfind("\n", 0, title["start"]) + 1
        heads = _IN_HEADING.fullmatch(self._text, line, title["start"]) is not None
        if heads and _ALL_TIMES.match(self._text, title["end"]):
            return True
        if self._text[title["end"] : title["end"] + 2].lstrip(" ")[:1].islower():
            return False
        if title["role"] in roles("army"):
            # units below, and their schools, have such posts too
            return heads or self._blocks.is_below_leaders(title)
        begins = _NOTHING.fullmatch(self._text, line, title["start"])
        return heads or begins is not None or _ITEM.match(self._text, line) is not None
