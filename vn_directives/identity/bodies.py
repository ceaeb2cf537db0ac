"""Which place each body is of, and its identifier: ``31.306/quan-uy/ban-thuong-vu``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from vn_directives.bodies.record import BodyRecord
from vn_directives.identity.beside import Beside
from vn_directives.identity.context import Context
from vn_directives.identity.countries import Countries
from vn_directives.identity.holders import Holders
from vn_directives.identity.naming import identifier, joined
from vn_directives.identity.national import (
    is_anybodys,
    is_of_any,
    is_of_level,
    listed,
    of_an_office,
)
from vn_directives.identity.own import (
    NEAR,
    OPEN,
    SOMEWHERE,
    WHOLE_COUNTRY,
    OwnPlaces,
    Where,
    district_of,
    is_other_kind,
    where_of,
)
from vn_directives.identity.rules import GeneralRules
from vn_directives.identity.several import Several
from vn_directives.identity.times import in_its_time
from vn_directives.matching.reading import Reading
from vn_directives.orthography import slug
from vn_directives.places.nouns import UNIT_LEVELS

# Bodies of these kinds are of the whole country where nothing says otherwise.
_NATIONAL = frozenset(
    {"front", "mass", "party", "ministry", "government", "command", "unit", "agency"}
)
_OWNERS = frozenset({"ministry", "police", "command", "unit", "department", "agency"})
_WHERE = "nơi"
_BESIDE = 25  # words
_LINE = 5  # words: the next line of a letterhead
_CODE = 6  # words
_TO_OWNER = frozenset({(",",), ("-",), ("(",), ("thuộc",), (",", "thuộc"), ()})


class BodyLinker:
    """Finds the places of the bodies of one text.

    Args:
        reading: the text.
        bodies: its bodies, in text order.
        context: its places.
        holders: who holds the titles of the text.
        signs: how many places and documents of this country the text names.
        rules: where it tells what rules say in general.
    """

    def __init__(
        self,
        reading: Reading,
        bodies: Sequence[BodyRecord],
        context: Context,
        holders: Holders,
        signs: int,
        rules: GeneralRules,
    ) -> None:
        self._reading, self._rules = reading, rules
        self._bodies = bodies
        self._context = context
        self._words = [reading.word_range(body.start, body.end) for body in bodies]
        self._countries = Countries(reading, bodies, self._words, signs, holders)
        self._several = Several(reading, bodies, self._words)
        self._is_of_kind = self._several.are_of_a_kind(context)
        self._own = OwnPlaces(reading, bodies, self._words, context, self._countries, holders)
        self._beside = Beside(reading, self._words, context)

    def link(self) -> list[BodyRecord]:
        """The records, with their place and identifier."""
        found, named = self._told()
        # What says nothing itself is of the body that it belongs to, or of the one named last.
        latest = next((where for where in found if where and where.id and where.path), OPEN)
        latest_at = 0  # the word behind it
        records = []
        for i, body in enumerate(self._bodies):
            where, id = self._by_owner_behind(i, found) or (found[i], None)
            if where is None:
                where, id = self._by_others(i, found, named)
                where = where or self._guessed(i, latest, latest_at)
                if where is OPEN and body.key in named and not is_of_any(body):
                    where, id = named[body.key]
            elif where.path and where.id:
                latest, latest_at = where, self._words[i][1]
            if id is None and not (where.path or "").startswith("*"):
                where = self._beside.settle(i, body, where)
                id = identifier(body, where.id)
                if where.id is not None:
                    named.setdefault(body.key, (where, id))
            if id is not None:
                id = in_its_time(id, self._reading, *self._words[i], self._context.day)
            records.append(replace(body, place_path=where.path, id=id, known_by=where.known_by))
            found[i] = where
        return records

    def _told(self) -> tuple[list[Where | None], dict[str, tuple[Where, str]]]:
        """The places that the bodies' own words tell.

        And of the bodies of no place within the country, the place and identifier by their key.
        """
        found: list[Where | None] = []
        named: dict[str, tuple[Where, str]] = {}
        local = OPEN  # the latest body of a place
        for i, body in enumerate(self._bodies):
            where = self._own.of(i, local)
            if self._is_general(i, body, where):
                where = OPEN
            elif self._several.are_many(i) or (where in (None, OPEN) and self._several.are_some(i)):
                where = Where("* ")
            found.append(where)
            if where is None or not where.id:
                continue
            if where.path:
                local = where
            elif not body.collective:
                named.setdefault(body.key, (where, identifier(body, where.id)))
        return found, named

    def _is_general(self, i: int, body: BodyRecord, where: Where | None) -> bool:
        """Whether a body is that of any place: in a rule, ``Sở Xây dựng nơi có dự án``."""
        first, end = self._words[i]
        words = self._reading.words
        if (
            body.collective
            or body.level == "central"
            or (where is not None and where.known_by in (None, "stated"))
        ):
            return False
        if where is None and (body.parent is not None or body.kind in _NATIONAL):
            return False
        if words[end : end + 1] == [_WHERE] or is_other_kind(body, where):
            return True
        if self._is_of_kind and body.level in UNIT_LEVELS:
            return True
        return self._rules.hold(self._reading.starts[first])

    def _by_others(
        self, i: int, found: Sequence[Where | None], named: Mapping[str, tuple[Where, str]]
    ) -> tuple[Where | None, str | None]:
        """The place of a body that says nothing itself, and, where it is known, its identifier."""
        body = self._bodies[i]
        if (where := self._of_same_level(i, found)) is not None:
            return where, None
        where = self._of_owner(i, body, found) or self._in_box(i, found) or self._by_itself(body)
        where = where or self._many_before(i, found)
        if where in (None, SOMEWHERE) and body.key in named:
            known = named[body.key]
            if not known[0].path or slug(body.key) != slug(body.name):  # the key says of which
                return known
        return where or self._of_association(i, found), None

    def _of_owner(self, i: int, body: BodyRecord, found: Sequence[Where | None]) -> Where | None:
        """The place of the body that it belongs to, named behind it: ``của Quận ủy``."""
        if body.parent is None:
            if of_an_office(self._reading.words, self._words[i][1]):
                return WHOLE_COUNTRY
            behind = i + 1 < len(found) and self._words[i + 1][0] == self._words[i][1]
            return found[i + 1] if behind else None
        for k in range(i, min(i + 3, len(self._bodies))):
            if self._bodies[k].name == body.parent:
                return found[k]
        return None

    def _in_box(self, i: int, found: Sequence[Where | None]) -> Where | None:
        """The place of a front in the box of a province: ``| Chủ tịch UBMTTQ |`` below its HĐND."""
        body, before = self._bodies[i], found[i - 1] if i else None
        if body.branch != "front" or body.level == "central" or before is None or not before.path:
            return None
        start, end = self._reading.ends[self._words[i - 1][1] - 1], self._words[i][0]
        lines = self._reading.cased[start : self._reading.starts[end]].split("\n")
        listed = len(lines) == 2 and lines[1].startswith("|") and lines[1].count("|") == 1
        return before if listed else None

    def _by_owner_behind(self, i: int, found: Sequence[Where | None]) -> tuple[Where, str] | None:
        """The place and identifier of ``Vụ Pháp chế, Bộ Y tế``, ``Phòng Tham mưu thuộc Công an``.

        For one that says too little by itself and has the body that it belongs to right behind it.
        """
        body = self._bodies[i]
        if body.parent is not None or i + 1 == len(self._bodies):
            return None
        level = is_of_level(body)
        if body.kind != "division" and not (level or is_anybodys(body)):
            return None
        owner, where, behind = self._bodies[i + 1], found[i + 1], self._words[i + 1][0]
        between = tuple(self._reading.words[self._words[i][1] : behind])
        if between[:1] == ("(",) and ")" in between[1:_CODE]:  # (C03), Bộ Công an
            between = between[between.index(")") + 1 :]
        if owner.kind not in _OWNERS or owner.collective or between not in _TO_OWNER:
            return None
        if "-" in between and "\n" in self._reading.gap(behind - 1):
            return None  # the next item of a list
        if where is None:
            where = self._by_itself(owner)
        if where is None or where.id is None:
            return None
        own = identifier(body, where.id)  # Chi cục Môi trường (Sở Xây dựng Hà Nội) is 01/chi-cuc-…
        return where, own if level else joined(identifier(owner, where.id), slug(body.name))

    def _by_itself(self, body: BodyRecord) -> Where | None:
        """The whole country, for a body that is of it where nothing says otherwise."""
        name = body.name
        if any(one.startswith(listed("national")) for one in (name, body.parent or "")):
            return self._whole_country()
        if is_of_level(body):
            return None
        if name.endswith(listed("of_the_state")):
            return WHOLE_COUNTRY
        parent = (body.parent or "").removeprefix("Đảng ủy ")
        if parent in listed("of_national"):
            return SOMEWHERE  # Ủy ban Kiểm tra Đảng ủy Quân khu: of which one?
        if parent.startswith(listed("of_national")) and name.endswith(parent):
            return WHOLE_COUNTRY  # Đảng ủy Quân khu 7
        outer = parent if parent and name.endswith(parent) else name
        if body.kind not in _NATIONAL and not outer.startswith(listed("regional")):
            return None
        return SOMEWHERE if is_anybodys(body) else self._whole_country()

    def _whole_country(self) -> Where:
        """The country that the text is about."""
        abroad = self._countries.abroad
        return Where("", abroad, "context") if abroad is not None else WHOLE_COUNTRY

    def _of_association(self, i: int, found: Sequence[Where | None]) -> Where | None:
        """The country of the association named just before: ``Hội X bầu ban chấp hành``."""
        if self._bodies[i].kind != "organ":
            return None
        first = self._words[i][0]
        if first and self._reading.words[first - 1] == "bầu":  # of whoever elects it
            return OPEN
        if not i:
            return None
        before, where = self._bodies[i - 1], found[i - 1]
        national = before.kind in ("mass", "front") and where == WHOLE_COUNTRY
        near = first - self._words[i - 1][1] < NEAR
        return SOMEWHERE if national and near else None

    def _guessed(self, i: int, latest: Where, at: int) -> Where:
        """The place that the sentence tells, or that of the body named last."""
        if self._bodies[i].kind == "steering" and self._own.rows.is_central(i):
            return WHOLE_COUNTRY  # Chủ tịch nước, Trưởng Ban Chỉ đạo
        unit = self._own.rows.at(i)
        return where_of(self._context, unit) if unit else self._near(i, latest, at)

    def _near(self, i: int, latest: Where, at: int) -> Where:
        """The place of the body named last, where that is near or the text is about one place."""
        context = self._context
        province = context.province_unit() if context.is_local else None
        if not latest.path and province is not None and is_of_level(self._bodies[i]):
            return where_of(context, province)
        body, away = self._bodies[i], self._words[i][0] - at
        if body.kind == "police" and is_anybodys(body) and self._several.are_ministries(i):
            return OPEN
        if not latest.path or not (context.is_local or 0 <= away < NEAR):
            return OPEN
        if not context.is_told and is_of_any(body):
            start, end = self._reading.starts[self._words[i][0]], self._reading.ends[max(at - 1, 0)]
            apart = away > _LINE and "\n" in self._reading.cased[end:start]
            if apart or not 0 <= away < _BESIDE:
                return OPEN  # Đảng ủy, Ban Thường vụ: of whichever organisation
        if body.name == "Đảng ủy" and "." not in (latest.id or ""):
            return OPEN  # that of a province is called otherwise
        return district_of(context, body, latest) or Where(latest.path, latest.id, "context")

    def _of_same_level(self, i: int, found: Sequence[Where | None]) -> Where | None:
        """The place of the body before, for one that is said to be of the same level as it.

        So in: UBND cấp xã báo cáo Ban Chỉ huy Quân sự cùng cấp.
        """
        end, words = self._words[i][1], self._reading.words
        if words[end : end + 2] != ["cùng", "cấp"]:
            return None
        before = found[i - 1] if i else None
        return before if before is not None and before.path else Where("* ")

    def _many_before(self, i: int, found: Sequence[Where | None]) -> Where | None:
        """The places of the many bodies named before in the same sentence."""
        before = found[i - 1] if i else None
        if before is None or not (before.path or "").startswith("*"):
            return None
        between = self._reading.words[self._words[i - 1][1] : self._words[i][0]]
        return before if "." not in between else None
