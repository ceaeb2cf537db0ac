"""Which offices and bodies are one under several names: facts of the domain, from the lexicon.

The trade unions' confederation has had two names, who sits in the ``Ban Bí thư`` is a ``Bí thư
Trung ương Đảng``, and the ``Cục trưởng Cục Chính trị`` of an army is its ``Chủ nhiệm Chính trị``.
"""

from __future__ import annotations

import re

from vn_directives.orthography import slug
from vn_directives.titles.vocabulary import deputy
from vn_directives.vocabulary import compiled, current_lexicon

_STAFF_ROLE = "chu-nhiem"
_OF_STAFF = frozenset({_STAFF_ROLE, "cuc-truong"})
_SERVICE = "quan-chung-"
_UNIT = r"(?:quan|su-doan|lu-doan|trung-doan|bo-(?:doi|tu-lenh|chi-huy)|tong-cuc|lien-khu|mat-tran)"


def spelled_out(body: str) -> str:
    """A body without the short forms of words: ``quan-chung-pk-kq``."""
    return _short().sub(lambda found: _of_short()[found[0]], body)


def one_body(body: str) -> str:
    """A body by one of its names: ``tong-cong-doan``, ``uy-ban-hanh-chinh/van-phong``."""
    found = _names().match(body)
    return _bodies()[found[0]] + body[found.end() :] if found else body


def one_office(role: str, body: str) -> tuple[str, str]:
    """A role and a body as they are most called.

    Args:
        role: in one spelling, with its ranks: ``pho-cuc-truong``.
        body: in one spelling, without its place: ``quan-khu-2/cuc-chinh-tri``.
    """
    rank = f"{slug(deputy())}-" if role.startswith(f"{slug(deputy())}-") else ""
    role = rank + _head(role.removeprefix(rank), body)
    staff = _staff().fullmatch(body) if role.removeprefix(rank) in _OF_STAFF else None
    if staff is not None:
        unit = (staff["unit"] or "").removeprefix(_SERVICE)  # of the army
        of = "/".join(filter(None, (staff["of"], unit)))
        return f"{rank}{_STAFF_ROLE}-{staff['field']}", of
    parent, _, last = body.rpartition("/")
    found = _offices().get((role, last))
    return (found[0], parent or found[1]) if found and (parent or found[1]) else (role, body)


def _head(role: str, body: str) -> str:
    """The head of a body as most say it: of a ``Viện``, for ``Giám đốc``, ``Viện trưởng``."""
    last = body.rpartition("/")[2]
    same = (head for noun, head in _heads().get(role, ()) if f"{last}-".startswith(f"{noun}-"))
    return next(same, role)


@compiled
def _heads() -> dict[str, list[tuple[str, str]]]:
    """By their role, the nouns of what somebody heads, and what most call the head of it."""
    found: dict[str, list[tuple[str, str]]] = {}
    for entry in current_lexicon("identity")["heads"]:
        head, *others = map(slug, entry["roles"])
        for role in others:
            found.setdefault(role, []).extend((slug(noun), head) for noun in entry["of"])
    return found


@compiled
def _bodies() -> dict[str, str]:
    entries = current_lexicon("identity")["one_office"]
    return {
        _named(form): _named(entry["name"])
        for entry in entries
        if "held" not in entry
        for form in entry["forms"]
    }


@compiled
def _names() -> re.Pattern[str]:
    forms = sorted(_bodies(), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(forms)})(?=[-/]|$)")


@compiled
def _offices() -> dict[tuple[str, str], tuple[str, str]]:
    """The role and the body that are meant by a role and an organ of that body."""
    entries = current_lexicon("identity")["one_office"]
    return {
        (slug(role), slug(form)): (slug(entry.get("is", role)), _named(entry["name"]))
        for entry in entries
        for role in entry.get("held", ())
        for form in entry["forms"]
    }


@compiled
def _of_short() -> dict[str, str]:
    entries = current_lexicon("identity")["short"]
    return {slug(entry["form"]): slug(entry["of"]) for entry in entries}


@compiled
def _short() -> re.Pattern[str]:
    forms = sorted(_of_short(), key=len, reverse=True)
    return re.compile(rf"(?<![^/-])(?:{'|'.join(forms)})(?![^/-])")


@compiled
def _staff() -> re.Pattern[str]:
    fields = sorted(map(slug, current_lexicon("identity")["staffs"]), key=len, reverse=True)
    return re.compile(
        rf"(?:(?P<of>.+)/)?(?:cuc|phong)-(?P<field>{'|'.join(fields)})(?:-(?P<unit>{_UNIT}.*))?"
    )


def _named(name: str) -> str:
    """The name of a body of the whole country in one spelling."""
    return re.sub(r"-(?:trung-uong|dang|viet-nam)$|-va(?=-)", "", slug(name))
