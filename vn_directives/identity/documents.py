"""Identifiers of documents: ``31/thanh-uy/30-CT/2020``, ``30/2020/NĐ-CP``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from vn_directives.bodies.record import BodyRecord
from vn_directives.directives.record import DirectiveRecord
from vn_directives.directives.vocabulary import issuers_of
from vn_directives.header.record import HeaderRecord
from vn_directives.identity.context import Context
from vn_directives.identity.history import central_names
from vn_directives.identity.listing import ProvinceList
from vn_directives.identity.national import listed
from vn_directives.orthography import fold_phrase, slug
from vn_directives.places.nouns import committees
from vn_directives.places.units import Unit, units

# Laws, decrees, circulars: numbered by the year, the same all over the country.
_NATIONAL = re.compile(r"\d+(?:\.\d+)?/\d{4}/(?!.*(?:UBND|HĐND|UB$))\S+")
_YEAR = 4
_LETTER = re.compile(r"\d+([A-Za-zđĐ])(?=[-/])")  # 33B-HĐBT is not 33-HĐBT
# In whose name a committee of the Party acts: what they issue is the committee's.
_STANDING = frozenset(["ban-thuong-vu", "thuong-truc", "ban-chap-hanh"])
_CENTRE = "vn/trung-uong"
# Of which every province has one.
_OF_PROVINCE = frozenset(["uy-ban-nhan-dan", "hoi-dong-nhan-dan"])


class DocumentLinker:
    """Finds the identifiers of the documents of one text.

    Args:
        bodies: its bodies with their identifiers.
        context: its places.
        header: its frame, or None.
        lists: where it lists provinces.
    """

    def __init__(
        self,
        bodies: Sequence[BodyRecord],
        context: Context,
        header: HeaderRecord | None,
        lists: ProvinceList,
    ) -> None:
        self._context = context
        self._lists = lists
        self._mentions: dict[str, list[DirectiveRecord]] = {}
        self._header = header
        self._ids: dict[str, str] = {}
        self._open: set[str] = set()
        for body in bodies:
            if body.id is not None and body.id[0] != "?":
                self._ids.setdefault(_plain(body.text), body.id)
            else:
                self._open.add(_plain(body.text))

    def link(self, mentions: Sequence[DirectiveRecord]) -> list[DirectiveRecord]:
        """The records, with the identifier of the document that each refers to."""
        told: dict[str, DirectiveRecord] = {}
        self._mentions = {}
        for mention in mentions:
            self._mentions.setdefault(mention.key or mention.canonical, []).append(mention)
        for mention in mentions:  # the date and the issuer may stand with another mention
            known = told.setdefault(mention.key or mention.canonical, mention)
            if known is not mention:
                told[mention.key or mention.canonical] = replace(
                    known,
                    issued_on=known.issued_on or mention.issued_on,
                    issuer=known.issuer or mention.issuer,
                    year=known.year or mention.year,
                    symbol=max(known.symbol or "", mention.symbol or "", key=len) or None,
                    issuer_code=known.issuer_code or mention.issuer_code,
                    issuer_name=known.issuer_name or mention.issuer_name,
                    branch=known.branch or mention.branch,
                )
        ids = {key: self._id(document) for key, document in told.items()}
        return [replace(m, id=ids[m.key or m.canonical]) for m in mentions]

    def _id(self, document: DirectiveRecord) -> str:
        symbol = document.symbol
        if symbol is not None and _NATIONAL.fullmatch(symbol):
            return symbol
        year = str(document.year or "")
        if document.issued_on is not None and year not in (symbol or "").split("/"):
            year = document.issued_on[:_YEAR]  # 5-NQ/TW năm 2025 ngày 22/12/2024
        header = self._header
        if not year and header is not None and symbol is not None and header.symbol == symbol:
            year = (header.issued_on or "")[:_YEAR]
        letter = _LETTER.match(symbol or "")
        number = f"{document.number}{letter[1].lower() if letter else ''}-{document.type or '?'}"
        return f"{self._issuer(document)}/{number}/{year or '?'}"

    def _issuer(self, document: DirectiveRecord) -> str:
        """The identifier of the issuer, ``?`` and what is known of it where it is open."""
        code, party = document.issuer_code, document.branch == "party"
        if party and code == "TW":
            return _CENTRE
        if document.issuer_name is not None and slug(document.issuer_name) in central_names():
            return f"vn/{_national(document.issuer_name, party)}"
        issuer = document.issuer or self._of_frame(document)
        found = self._body(issuer) if issuer is not None else None
        if found is not None:
            return _of_committee(found) if party else found
        level = _committee_level(code) if party and code is not None else None
        if level is not None and code is not None:
            unit = self._unit(level)
            return (
                f"{unit.id}/{slug(committees()[unit.kind])}"
                if unit is not None
                else f"?/{slug(code)}"
            )
        name = issuer or document.issuer_name
        if name is None:
            return "?"
        place = self._listed(document) if issuer is None and slug(name) in _OF_PROVINCE else None
        return f"{place or '?'}/{slug(name)}"

    def _listed(self, document: DirectiveRecord) -> str | None:
        """The province beside which the document stands, or in whose rows of a list."""
        mentions = self._mentions[document.key or document.canonical]
        for place_of in (self._lists.province_beside, self._lists.province_at):
            found = {place_of(m.start, m.end) for m in mentions} - {None}
            if found:
                return found.pop() if len(found) == 1 else None
        return None

    def _of_frame(self, document: DirectiveRecord) -> str | None:
        """The issuer in the letterhead, of the document that the text is."""
        header = self._header
        is_self = header is not None and header.symbol and header.symbol == document.symbol
        return header.issuer if header is not None and is_self else None

    def _body(self, issuer: str) -> str | None:
        """The identifier of an issuer as written; of the body, where an office issued it."""
        words = _plain(issuer).split()
        for i in range(len(words)):
            name = " ".join(words[i:])
            if name in self._ids:
                return self._ids[name]
            if name in self._open:  # Đảng ủy UBND tỉnh, not UBND tỉnh
                return None
        return None

    def _unit(self, level: str) -> Unit | None:
        context = self._context
        if level == "province":
            return context.province_unit()
        return units()[context.district] if context.district is not None else None


def _of_committee(id: str) -> str:
    """The body of the Party that numbers what one issues: ``01/thanh-uy`` for its standing organs,
    ``01/thanh-uy/ban-to-chuc`` by itself.
    """
    parts = id.split("/")[:3]
    return "/".join(parts[:2] if parts[-1] in _STANDING else parts)


def _committee_level(code: str) -> str | None:
    """The level of the committee of the Party that an issuer code stands for, if it is one."""
    known = set(committees().values())
    return next((i.level for i in issuers_of(code) if known.issuperset(i.name.split(", "))), None)


def _national(name: str, party: bool) -> str:
    """The identifier of a national issuer: its organs stand behind the Central Committee."""
    for centre in listed("party_centre"):
        organ = name.removesuffix(f" {centre}")
        if party and organ != name and organ.startswith(listed("party_organs")):
            return f"{slug(listed('party_centre')[-1])}/{slug(organ)}"
    return slug(name)


def _plain(text: str) -> str:
    return " ".join(fold_phrase(text.replace("*", " ")).split())  # bold in parts
