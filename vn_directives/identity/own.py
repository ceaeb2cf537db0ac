"""Which place a body is of, as its own words and the places of the text tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vn_directives.bodies.record import BodyRecord
from vn_directives.bodies.regions import is_of_region, is_of_some_host
from vn_directives.identity.context import Context
from vn_directives.identity.countries import Countries
from vn_directives.identity.holders import Holders
from vn_directives.identity.mentions import Named, units_named
from vn_directives.identity.naming import kinds_in
from vn_directives.identity.national import HOME, is_of_unit
from vn_directives.identity.rows import Rows
from vn_directives.matching.reading import Reading
from vn_directives.places.countries import home
from vn_directives.places.nouns import UNIT_LEVELS, committees, nouns
from vn_directives.places.units import Unit, units
from vn_directives.vocabulary.vocabulary import compiled

NEAR = 60  # words
_PROVINCE = frozenset({"tỉnh"})


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


OPEN = Where(None)
WHOLE_COUNTRY = Where("", HOME, "stated")
SOMEWHERE = Where("")  # of a country, or of the whole country as a part of some body


def where_of(context: Context, unit: Unit) -> Where:
    """The place of a body of a unit that the text, or something beside it, tells."""
    return Where(context.path(unit), unit.id, context.known_by_hint(unit.id) or "context")


def is_other_kind(body: BodyRecord, where: Where | None) -> bool:
    """Whether the text's city would be the place of a body of a province: ``Bộ CHQS tỉnh``."""
    unit = units().get(where.id or "") if where is not None else None
    if unit is None or unit.level != "province" or unit.kind in _PROVINCE:
        return False
    return kinds_in(body.name) == _PROVINCE and not Context.may_be_called(unit, _PROVINCE)


def district_of(context: Context, body: BodyRecord, latest: Where) -> Where | None:
    """The district of a ``Phòng`` that is named near a body of a commune."""
    unit = units().get(latest.id or "")
    if body.kind != "division" or not context.old or unit is None:
        return None
    above = units().get(unit.parent or "") if unit.level == "commune" else None
    return where_of(context, above) if above is not None else None


class OwnPlaces:
    """The places of the bodies of a text that their own words tell, or the row they stand in.

    Args:
        reading: the text.
        bodies: the bodies, in text order.
        ranges: the words of each.
        context: the places of the text.
        countries: its countries.
        holders: who holds its titles.
    """

    def __init__(
        self,
        reading: Reading,
        bodies: Sequence[BodyRecord],
        ranges: Sequence[tuple[int, int]],
        context: Context,
        countries: Countries,
        holders: Holders,
    ) -> None:
        self._reading = reading
        self._bodies = bodies
        self._words = ranges
        self._context = context
        self._countries = countries
        self._inside = self._places_inside()
        self.rows = Rows(reading, bodies, ranges, self._inside, context.places, holders)

    def of(self, i: int, local: Where) -> Where | None:
        """The place of a body; None where its own words tell nothing.

        Args:
            i: the number of the body.
            local: the place of the latest body of a place.
        """
        body = self._bodies[i]
        context, inside = self._context, self._inside[i]
        if body.collective:
            return self._many(i, body, local)
        if ", " in body.name and body.name == _both_committees():
            return Where("* ")
        if is_of_region(body) and (body.level != "central" or self._countries.abroad is None):
            return WHOLE_COUNTRY
        if isinstance(inside, Unit):
            return Where(context.path(inside), inside.id, "stated")
        if inside is not None:
            return Where(inside, None, "stated")
        if body.level == "central":
            if is_of_some_host(body.name):
                return SOMEWHERE  # Đảng ủy Bộ: of which ministry?
            id = self._countries.of(body)
            return WHOLE_COUNTRY if id == HOME else Where("", id, "stated" if id else None)
        if body.place is not None:
            return self._unknown(body, body.place)
        abroad = self._countries.of_row(body)  # Bí thư Tỉnh ủy, Phó Thủ tướng Trung Quốc
        if abroad is not None and body.level in UNIT_LEVELS:
            return Where("", abroad, "context")
        unit = self.rows.ahead(i) or self.rows.before(i)
        if unit is not None:
            return where_of(context, unit)
        if body.level in UNIT_LEVELS:
            return self._of_level(i, body, str(body.level))
        return self._implied(body) or self._of_kind(i, body)

    def _of_kind(self, i: int, body: BodyRecord) -> Where | None:
        """``Thành ủy``, ``UBND thành phố``: of a city, whatever its level."""
        kinds = kinds_in(body.name)
        place = self._context.nearest(self._words[i][0], None, kinds) if kinds else None
        if place is None and body.kind == "division" and body.parent is None and is_of_unit(body):
            place = self._district_near(i)
        return self._at(place) if place is not None else None

    def _district_near(self, i: int) -> Named | None:
        """The district named just before: a ``Phòng`` is rather of it than of a province."""
        place = self._context.nearest(self._words[i][0], "district")
        before = self._words[i][0] - place.first if place is not None else -1
        return place if 0 <= before < NEAR else None

    def _at(self, place: Named) -> Where:
        """A place named in the text, as that of a body."""
        unit = place.unit
        if unit is None:
            return Where(self._context.path_of(place), None, "context")
        return where_of(self._context, unit)

    def _unknown(self, body: BodyRecord, name: str) -> Where:
        """A named place that is no known unit, or one of several."""
        if name == home():  # Tỉnh ủy Việt Nam: a heading over all of them
            of_units = body.level in UNIT_LEVELS or kinds_in(body.name)
            if of_units and body.kind != "command":
                return Where("* ")
            return WHOLE_COUNTRY  # Bộ đội Biên phòng Việt Nam
        if body.kind == "command" and body.level != "province" and body.name.endswith(name):
            return WHOLE_COUNTRY
        context = self._context
        if body.level == "province":
            found = units_named(name, ("province",), None)
            if len(found) == 1:
                return Where(context.path(found[0]), found[0].id, "stated")
            return Where(name)
        above = context.province_unit()
        if above is None or body.level not in UNIT_LEVELS[1:]:
            return OPEN
        if body.level == "commune" and context.old:
            if context.district is None:
                return OPEN
            above = units()[context.district]
        return Where(f"{context.path(above)} > {name}", None, "context")

    def _of_level(self, i: int, body: BodyRecord, level: str) -> Where | None:
        """``Tỉnh ủy``, ``UBND quận``: the unit of that level that the text is about."""
        context = self._context
        implied = self._implied(body)
        if implied is not None and (level != "province" or context.province in (None, implied.id)):
            return implied
        kinds = kinds_in(body.name)
        unit = context.province_unit() if level == "province" else None
        if unit is not None and context.may_be_called(unit, kinds):
            return where_of(context, unit)
        place = context.nearest(self._words[i][0], level, kinds)
        if place is not None:
            return self._at(place)
        return self._around(i, kinds) if level == "district" and context.old else OPEN

    def _around(self, i: int, kinds: frozenset[str]) -> Where:
        """The district in which the commune lies that the text names: ``UBND huyện``."""
        inner = self._context.nearest(self._words[i][0], "commune")
        unit = inner.unit if inner is not None else None
        above = units().get(unit.parent or "") if unit is not None else None
        if (
            above is None
            or above.level != "district"
            or not self._context.may_be_called(above, kinds)
        ):
            return OPEN
        return where_of(self._context, above)

    def _implied(self, body: BodyRecord) -> Where | None:
        """The place that the text's bodies room took a bare name to stand for."""
        name = body.implied_place
        if name is None:
            return None
        context = self._context
        for place in context.places:
            unit = place.unit if place.name == name and not place.aside else None
            if unit is not None and body.level in (None, unit.level):
                return Where(context.path(unit), unit.id, "context")
        levels = (body.level,) if body.level in UNIT_LEVELS else ("province",)
        found = units_named(name, levels, None)
        fitting = [u for u in found if context.province in (None, u.id.partition(".")[0])]
        if len(fitting) == 1 and not context.is_aside(fitting[0]):
            return where_of(context, fitting[0])
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

    def _places_inside(self) -> list[Unit | str | None]:
        """For each body the unit of the place that its name ends with; its path where unknown."""
        places = self._context.places
        found: list[Unit | str | None] = []
        n = 0
        for body, (first, last) in zip(self._bodies, self._words, strict=True):
            while n and n < len(places) and places[n - 1].first >= first:
                n -= 1
            while n < len(places) and places[n].first < first:
                n += 1
            inside: Unit | str | None = None
            k = n
            while k < len(places) and places[k].last <= last:
                inside = places[k].unit or self._context.path_of(places[k])
                k += 1
            unit = is_of_some_host(body.name.removesuffix(f" {body.place}"))
            found.append(None if unit else inside)  # Đảng ủy Trung đoàn Sông Lô
        return found


@compiled
def _both_committees() -> str:
    """What stands for those of all provinces and central cities."""
    kinds = (noun.name for noun in nouns().values() if "province" in noun.levels)
    return ", ".join(committees()[kind] for kind in kinds)
