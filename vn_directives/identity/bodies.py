"""Which place each body is of, and its identifier: ``31.306/quan-uy/ban-thuong-vu``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from vn_directives.bodies.record import BodyRecord
from vn_directives.identity.context import Context
from vn_directives.identity.countries import Countries
from vn_directives.identity.mentions import Named, units_named
from vn_directives.identity.naming import identifier, joined, kinds_in
from vn_directives.identity.national import HOME, is_anybodys, is_of_level
from vn_directives.matching.reading import Reading
from vn_directives.orthography import slug
from vn_directives.places.nouns import UNIT_LEVELS
from vn_directives.places.units import Unit, units

# Bodies of these kinds are of the whole country where nothing says otherwise.
_NATIONAL = frozenset(
    {"front", "mass", "party", "ministry", "government", "command", "unit", "agency"}
)
_OF_NATIONAL = ("Quân khu ", "Tổng cục ", "Bộ Tư lệnh ", "Bộ Tổng ", "Quân chủng ")
_REGIONAL = ("Xứ ủy", "Khu ủy", "Liên khu ủy", "Quân khu")
_OF_THE_STATE = ("Việt Nam", "Trung ương", "Chính phủ", "Quốc hội", "Nhà nước", "quốc gia")
_OWNERS = frozenset({"ministry", "police", "command", "unit", "department", "agency"})
_TO_OWNER = frozenset({(",",), ("(",), ("thuộc",), (",", "thuộc"), ()})
_NEAR = 60  # words
_COUNTRY = "Việt Nam"
_BOTH_COMMITTEES = "Tỉnh ủy, Thành ủy"


@dataclass(frozen=True, slots=True)
class Where:
    """The place of a body.

    Attributes:
        path: see `vn_directives.bodies.record.BodyRecord`, or None.
        id: the unit's id, ``vn``, a country's name, or None.
        known_by: as in `vn_directives.identity.record.PlaceRecord`.
    """

    path: str | None
    id: str | None = None
    known_by: str | None = None


_OPEN = Where(None)
_WHOLE_COUNTRY = Where("", HOME, "stated")
_SOMEWHERE = Where("")  # of a country, or of the whole country as a part of some body


class BodyLinker:
    """Finds the places of the bodies of one text.

    Args:
        reading: the text.
        bodies: its bodies, in text order.
        context: its places.
    """

    def __init__(
        self,
        reading: Reading,
        bodies: Sequence[BodyRecord],
        context: Context,
    ) -> None:
        self._reading = reading
        self._bodies = bodies
        self._context = context
        self._words = [reading.word_range(body.start, body.end) for body in bodies]
        self._inside = self._places_inside()
        self._countries = Countries(reading, bodies, self._words, bool(context.places))

    def link(self) -> list[BodyRecord]:
        """The records, with their place and identifier."""
        found: list[Where | None] = []
        named: dict[str, tuple[Where, str]] = {}  # the place and identifier by the key of a body
        local = _OPEN  # the latest body of a place
        for i, body in enumerate(self._bodies):
            where = self._own(i, body, local)
            found.append(where)
            if where is not None and where.id and not where.path and not body.collective:
                named.setdefault(body.key, (where, identifier(body, where.id)))
            if where is not None and where.id and where.path:
                local = where
        # What says nothing itself is of the body that it belongs to, or of the one named last.
        latest = next((where for where in found if where and where.id and where.path), _OPEN)
        latest_at = 0  # the word behind it
        records = []
        for i, body in enumerate(self._bodies):
            where, id = self._by_owner_behind(i, found) or (found[i], None)
            if where is None:
                where = self._of_owner(i, body, found) or self._by_itself(body)
                where = where or self._many_before(i, found)
                if where in (None, _SOMEWHERE) and body.key in named:
                    where, id = named[body.key]
                where = where or self._of_association(i, found)
                where = where or self._near(i, latest, latest_at)
            elif where.path and where.id:
                latest, latest_at = where, self._words[i][1]
            if id is None and not (where.path or "").startswith("*"):
                id = identifier(body, where.id)
                if where.id is not None:
                    named.setdefault(body.key, (where, id))
            records.append(replace(body, place_path=where.path, id=id, known_by=where.known_by))
            found[i] = where
        return records

    def _places_inside(self) -> list[Unit | str | None]:
        """For each body the unit of the place that its name ends with; its path where unknown."""
        places = self._context.places
        found: list[Unit | str | None] = []
        n = 0
        for first, last in self._words:
            while n and n < len(places) and places[n - 1].first >= first:
                n -= 1
            while n < len(places) and places[n].first < first:
                n += 1
            inside: Unit | str | None = None
            k = n
            while k < len(places) and places[k].last <= last:
                inside = places[k].unit or self._context.path_of(places[k])
                k += 1
            found.append(inside)
        return found

    def _own(self, i: int, body: BodyRecord, local: Where) -> Where | None:
        """The place that a body's own words tell; None where they tell nothing."""
        context, inside = self._context, self._inside[i]
        if body.collective:
            return self._many(i, body, local)
        if ", " in body.name and body.name == _BOTH_COMMITTEES:
            return Where("* ")
        if isinstance(inside, Unit):
            return Where(context.path(inside), inside.id, "stated")
        if inside is not None:
            return Where(inside, None, "stated")
        if body.level == "central":
            id = self._countries.of(body)
            return _WHOLE_COUNTRY if id == HOME else Where("", id, "stated" if id else None)
        if body.place is not None:
            return self._unknown(body, body.place)
        if body.level in UNIT_LEVELS:
            return self._of_level(i, body, str(body.level))
        return self._implied(body) or self._of_kind(i, body)

    def _of_kind(self, i: int, body: BodyRecord) -> Where | None:
        """``Thành ủy``, ``UBND thành phố``: of a city, whatever its level."""
        kinds = kinds_in(body.name)
        place = self._context.nearest(self._words[i][0], None, kinds) if kinds else None
        if place is None and body.kind == "division" and body.parent is None:
            place = self._district_near(i)
        return self._at(place) if place is not None else None

    def _district_near(self, i: int) -> Named | None:
        """The district named just before: a ``Phòng`` is rather of it than of a province."""
        place = self._context.nearest(self._words[i][0], "district")
        before = self._words[i][0] - place.first if place is not None else -1
        return place if 0 <= before < _NEAR else None

    def _at(self, place: Named) -> Where:
        """A place named in the text, as that of a body."""
        unit = place.unit
        if unit is None:
            return Where(self._context.path_of(place), None, "context")
        known = self._context.known_by_hint(unit.id)
        return Where(self._context.path(unit), unit.id, known or "context")

    def _unknown(self, body: BodyRecord, name: str) -> Where:
        """A named place that is no known unit, or one of several."""
        if name == _COUNTRY:  # Tỉnh ủy Việt Nam: a heading over all of them
            of_units = body.level in UNIT_LEVELS or kinds_in(body.name)
            return Where("* ") if of_units else _WHOLE_COUNTRY
        if body.kind == "command" and body.level != "province" and body.name.endswith(name):
            return _WHOLE_COUNTRY
        context = self._context
        if body.level == "province":
            found = units_named(name, ("province",), None)
            if len(found) == 1:
                return Where(context.path(found[0]), found[0].id, "stated")
            return Where(name)
        above = context.province_unit()
        if above is None or body.level not in UNIT_LEVELS[1:]:
            return _OPEN
        if body.level == "commune" and context.old:
            if context.district is None:
                return _OPEN
            above = units()[context.district]
        return Where(f"{context.path(above)} > {name}", None, "context")

    def _of_level(self, i: int, body: BodyRecord, level: str) -> Where | None:
        """``Tỉnh ủy``, ``UBND quận``: the unit of that level that the text is about."""
        context = self._context
        implied = self._implied(body)
        if implied is not None and (level != "province" or context.province in (None, implied.id)):
            return implied
        unit = context.province_unit() if level == "province" else None
        if unit is not None:
            known = context.known_by_hint(unit.id)
            return Where(context.path(unit), unit.id, known or "context")
        kinds = kinds_in(body.name) if level != "province" else frozenset()
        place = context.nearest(self._words[i][0], level, kinds)
        return self._at(place) if place is not None else _OPEN

    def _implied(self, body: BodyRecord) -> Where | None:
        """The place that the text's bodies room took a bare name to stand for."""
        name = body.implied_place
        if name is None:
            return None
        context = self._context
        for place in context.places:
            unit = place.unit if place.name == name else None
            if unit is not None and body.level in (None, unit.level):
                return Where(context.path(unit), unit.id, "context")
        levels = (body.level,) if body.level in UNIT_LEVELS else ("province",)
        found = units_named(name, levels, None)
        fitting = [u for u in found if context.province in (None, u.id.partition(".")[0])]
        if len(fitting) == 1:
            known = context.known_by_hint(fitting[0].id)
            return Where(context.path(fitting[0]), fitting[0].id, known or "context")
        return None

    def _many(self, i: int, body: BodyRecord, local: Where) -> Where:
        """Bodies of many places: ``* `` and the place within which they are."""
        context, inside = self._context, self._inside[i]
        if isinstance(inside, Unit):
            return Where(f"* {context.path(inside)}", None, "stated")
        province = context.province_unit()
        if body.level not in UNIT_LEVELS[1:] or province is None or not context.is_local:
            return Where("* ")
        if body.level == "commune" and context.old:
            unit = units().get(context.district or local.id or "")
            if unit is not None and unit.level == "district":
                return Where(f"* {context.path(unit)}", None, "context")
        return Where(f"* {context.path(province)}", None, "context")

    def _of_owner(self, i: int, body: BodyRecord, found: Sequence[Where | None]) -> Where | None:
        """The place of the body that it belongs to, named behind it: ``của Quận ủy``."""
        if body.parent is None:
            behind = i + 1 < len(found) and self._words[i + 1][0] == self._words[i][1]
            return found[i + 1] if behind else None
        for k in range(i, min(i + 3, len(self._bodies))):
            if self._bodies[k].name == body.parent:
                return found[k]
        return None

    def _by_owner_behind(self, i: int, found: Sequence[Where | None]) -> tuple[Where, str] | None:
        """The place and identifier of ``Vụ Pháp chế, Bộ Y tế``, ``Phòng Tham mưu thuộc Công an``.

        For one that says too little by itself and has the body that it belongs to right behind it.
        """
        body = self._bodies[i]
        if body.parent is not None or i + 1 == len(self._bodies):
            return None
        if body.kind != "division" and not is_anybodys(body):
            return None
        owner, where, behind = self._bodies[i + 1], found[i + 1], self._words[i + 1][0]
        between = tuple(self._reading.words[self._words[i][1] : behind])
        if owner.kind not in _OWNERS or owner.collective or between not in _TO_OWNER:
            return None
        if where is None:
            where = self._by_itself(owner)
        if where is None or where.id is None:
            return None
        return where, joined(identifier(owner, where.id), slug(body.name))

    def _by_itself(self, body: BodyRecord) -> Where | None:
        """The whole country, for a body that is of it where nothing says otherwise."""
        name = body.name
        if is_of_level(body):
            return None
        if name.endswith(_OF_THE_STATE):
            return _WHOLE_COUNTRY
        parent = body.parent or ""
        if parent.startswith(_OF_NATIONAL) and name.endswith(parent):
            return _WHOLE_COUNTRY  # Đảng ủy Quân khu 7
        if body.kind not in _NATIONAL and not name.startswith(_REGIONAL):
            return None
        if is_anybodys(body):
            return _SOMEWHERE
        abroad = self._countries.abroad
        return Where("", abroad, "context") if abroad is not None else _WHOLE_COUNTRY

    def _of_association(self, i: int, found: Sequence[Where | None]) -> Where | None:
        """The country of the association named just before: ``Hội X bầu ban chấp hành``."""
        if self._bodies[i].kind != "organ":
            return None
        first = self._words[i][0]
        if first and self._reading.words[first - 1] == "bầu":  # of whoever elects it
            return _OPEN
        if not i:
            return None
        before, where = self._bodies[i - 1], found[i - 1]
        national = before.kind in ("mass", "front") and where == _WHOLE_COUNTRY
        near = first - self._words[i - 1][1] < _NEAR
        return _SOMEWHERE if national and near else None

    def _near(self, i: int, latest: Where, at: int) -> Where:
        """The place of the body named last, where that is near or the text is about one place."""
        context = self._context
        province = context.province_unit() if context.is_local else None
        if not latest.path and province is not None and is_of_level(self._bodies[i]):
            known = context.known_by_hint(province.id)
            return Where(context.path(province), province.id, known or "context")
        if not latest.path or not (context.is_local or 0 <= self._words[i][0] - at < _NEAR):
            return _OPEN
        return Where(latest.path, latest.id, "context")

    def _many_before(self, i: int, found: Sequence[Where | None]) -> Where | None:
        """The places of the many bodies named before in the same sentence."""
        before = found[i - 1] if i else None
        if before is None or not (before.path or "").startswith("*"):
            return None
        between = self._reading.words[self._words[i - 1][1] : self._words[i][0]]
        return before if "." not in between else None
