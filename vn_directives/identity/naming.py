"""The names of bodies in their identifiers: ``Ban Thường vụ Quận ủy`` is quan-uy/ban-thuong-vu."""

from __future__ import annotations

from vn_directives.bodies.record import BodyRecord
from vn_directives.identity.national import HOME, is_anybodys, listed, one_name, other_at_end
from vn_directives.orthography import slug
from vn_directives.places.countries import country_at_end
from vn_directives.places.nouns import committees, unit_levels
from vn_directives.vocabulary.vocabulary import compiled


def kinds_in(name: str) -> frozenset[str]:
    """The type of unit that the name of a body says: ``Quận ủy``, ``Ủy ban nhân dân huyện``."""
    lower = name.lower()
    for kind, committee in reversed(committees().items()):
        if committee.lower() in lower:
            several = any(noun in name for noun in listed("regional"))  # Liên Tỉnh ủy
            return frozenset() if several else frozenset({kind})
    return next((frozenset({kind}) for kind in _kinds() if lower.endswith(f" {kind}")), frozenset())


@compiled
def _kinds() -> list[str]:
    """The nouns of units, the longest first."""
    return sorted(unit_levels(), key=len, reverse=True)


def identifier(body: BodyRecord, place: str | None) -> str:
    """A body's identifier: the place's, then its names from the outer to the inner one."""
    own, parent = body.name, body.parent
    names = []
    if parent is not None and own.endswith(f" {parent}"):
        names.append(_owner(parent, body.place))
        own = own[: -len(parent) - 1]
    elif parent is not None and (place == HOME or body.kind == "organ"):  # Vụ Pháp chế của Bộ
        names.append(_owner(parent, body.place))
    names.append(_without_place(own, body.place) if not names else own)
    if place == HOME and body.kind == "steering" and is_anybodys(body):
        place = None
    parts = [_without_country(name, place) for name in names]
    return "/".join([place or "?", *(one_name(parts) if place == HOME else parts)])


def joined(owner: str, name: str) -> str:
    """The identifier of a body of this name that belongs to the body `owner`."""
    place, *parts = owner.split("/")
    names = [*parts, name]
    return "/".join([place, *(one_name(names) if place == HOME and len(names) == 2 else names)])


def _owner(name: str, place: str | None) -> str:
    """The name of the body that another belongs to, without its place or the country."""
    short = _without_place(name, place)
    found = country_at_end(short)
    if found is not None and found[0] in listed("of_the_state"):
        return found[0]  # Hội đồng Dân tộc của Quốc hội Việt Nam
    return short


def _without_country(name: str, place: str | None) -> str:
    """The slug of a name without the other country at its end, with which the identifier begins."""
    at_end = place not in (None, HOME) and other_at_end(name) == place
    return slug(name).removesuffix(f"-{place}") if at_end else slug(name)


def _without_place(name: str, place: str | None) -> str:
    """A body's name without the place at its end and the noun before that."""
    if place is not None and name.endswith(f" {place}"):
        name = name[: -len(place) - 1]
    for kind in _kinds():
        if name.endswith(f" {kind}"):
            return name[: -len(kind) - 1]
    return name
