"""Bodies of the whole country, and of others: which names are one, which say too little.

``Ban Chấp hành Trung ương`` and ``Trung ương Đảng`` are one body; ``Vụ Pháp chế`` alone may be that
of any ministry; ``Hạ viện`` is another country's, and so is ``Đảng Nhân dân Cách mạng Lào``.
"""

from __future__ import annotations

from collections.abc import Iterator

from vn_directives.bodies.record import BodyRecord
from vn_directives.orthography import fold_phrase, slug
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

HOME = "vn"
_OF_A_STATE = "nuoc-"
_PARTIES = ("Đảng ", "Trung ương Đảng ")
# Organs of these kinds that are called by their kind alone may be those of any body.
_KINDS = frozenset({"organ", "group", "steering", "unit", "committee", "command"})


def country_id(name: str) -> str | None:
    """The identifier of a country: ``hoa-ky`` for ``Mỹ`` too, ``vn`` for this one."""
    return _countries().get(slug(name).removeprefix(_OF_A_STATE))


def country_in(body: BodyRecord) -> str | None:
    """The other country with which the name of a party ends, or None."""
    name = body.parent if body.parent is not None and not _is_party(body.name) else body.name
    if not _is_party(name):
        return None
    words = slug(name).split("-")
    for i in range(1, len(words)):
        found = _countries().get("-".join(words[i:]))
        if found is not None:
            return None if found == HOME else found
    return None


def is_abroad(body: BodyRecord) -> bool:
    """Whether only other countries have such a body: ``Thượng viện``, ``đảng Bảo thủ``."""
    name = slug(body.name)
    if name in _listed("abroad"):
        return True
    return body.kind == "party" and body.name.startswith("Đảng ") and name not in _at_home()


def is_anybodys(body: BodyRecord) -> bool:
    """Whether a name without a parent and a place may be that of many: ``Ban Thường vụ``."""
    if body.parent is not None or body.place is not None:
        return False
    if slug(body.name) in _listed("in_each"):
        return True
    return body.level is None and body.kind in _KINDS and body.name in _heads()


def one_name(names: list[str]) -> list[str]:
    """The parts of the identifier of a national body, from the outer inwards, in one spelling."""
    if len(names) > 1:
        outer = _same().get(names[0], names[0])
        names = [_owners().get(outer, outer), *names[1:]]
        whole = f"{names[1]}-{names[0]}"
    else:
        whole = names[0]
    one = _same().get(whole)
    return names if one is None else [one]


def _is_party(name: str) -> bool:
    return name.startswith(_PARTIES)


def _pairs(section: str) -> Iterator[tuple[str, str]]:
    for entry in current_lexicon("identity")[section]:
        for form in entry["forms"]:
            yield slug(form), slug(entry["name"])


@compiled
def _same() -> dict[str, str]:
    return dict(_pairs("same"))


@compiled
def _owners() -> dict[str, str]:
    return dict(_pairs("organs_of"))


@compiled
def _countries() -> dict[str, str]:
    """The identifiers of countries by their names."""
    found = {slug(name): slug(name) for name in current_lexicon("bodies_words")["countries"]}
    return found | dict(_pairs("countries"))


@compiled
def country_starts() -> frozenset[str]:
    """The words with which the names of countries begin, in lower case."""
    names = current_lexicon("bodies_words")["countries"]
    return frozenset(fold_phrase(name).split()[0] for name in names)


@compiled
def _names_by_section() -> dict[str, frozenset[str]]:
    lexicon = current_lexicon("identity")
    return {
        section: frozenset(map(slug, lexicon[section]))
        for section in ("abroad", "in_each", "parties_at_home")
    }


def _listed(section: str) -> frozenset[str]:
    return _names_by_section()[section]


def _at_home() -> frozenset[str]:
    return _listed("parties_at_home")


@compiled
def _heads() -> frozenset[str]:
    """The names of heads that tell no level by themselves."""
    return frozenset(
        head["name"] for head in current_lexicon("bodies")["heads"] if head.get("level") is None
    )
