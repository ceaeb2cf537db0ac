"""The documents of a text as rows of the register."""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from vn_directives.days import day_of, year_of
from vn_directives.named.vocabulary import law_numbered
from vn_directives.orthography import slug
from vn_directives.register.areas import of_area
from vn_directives.register.national import (
    NATIONAL,
    assembly_of,
    law_meant,
    national_identifier,
)
from vn_directives.register.subjects import subject_cited, subject_in

Row = dict[str, Any]
Record = Mapping[str, Any]

# What a National Assembly or its Standing Committee adopts, with the number of its term.
_OF_TERM = re.compile(
    r"(?P<number>\d+)/(?:(?P<year>\d{4}/)(?:NQ-|PL-)?|NQ-)(?P<code>(?:UBTV)?QH\d+)$"
)
# What the Government adopts in writing of two kinds was numbered in one row, until 2024.
_OF_GOVERNMENT = re.compile(r"0*(?P<number>\d+)/(?P<year>\d{4})/NQ-CP")
_APART_SINCE = 2025
_NO_TERM = re.compile(r"\d+/(?P<year>\d{4})/QH$")  # 72/2025/QH: the term is left out
_DIGITS = "0123456789"
_ASSEMBLY = re.compile(r"/QH\d+$")
# Laws and resolutions of the Assembly were numbered in two rows until then.
_ONE_ROW_SINCE = 2016
_SIGNS = re.compile(r"[\s/-]+|(?<=\d)(?=[A-ZĐ]{2})")  # 780NQ/TVQH
_CALLED = ("L", "PL", "HP")  # their name is more than the line below their type
_JOINT = re.compile(r"[/-][A-ZĐ]*(?:LT|LN)[/-][A-ZĐ]+-[A-ZĐ]")  # TTLT-BTC-BCT
_CAPITALS = re.compile(r"(?<=[-/])TTG$")  # as a heading in capitals has it
_OF_DECREE = re.compile(r"/NĐ-CP$")  # whatever a text calls it
_DECREE = re.compile(r"(?:\d+[-/]SL)?")
_ORDER = re.compile(r"\d+[-/]LCT$")  # of the President, whatever it publishes
_PRESIDENT = "vn/chu-tich-nuoc"
_PARTY = "vn/trung-uong"
_TERM = re.compile(r"khóa ([IVX]+)\b")
_ROMAN = {"I": 1, "V": 5, "X": 10}

DIGITS = 16
"""How many digits of a digest identify a text."""

# What is issued by an organ that acts for its committee is numbered and signed as the committee's.
_STANDING = frozenset({"ban-thuong-vu", "thuong-truc", "ban-chap-hanh"})
# Offices of which there is one in the country, called for short.
_OFFICES = {"thu-tuong": "vn/thu-tuong-chinh-phu", "chu-tich-nuoc": _PRESIDENT}
_PREMIER = re.compile(r"(?:Phó )?Thủ tướng\b")
# What one whose code stands in a symbol is called.
_OF_CODE = {
    "TTg": re.compile(r"(?i).*thủ tướng"),
    "CP": re.compile(r"(?i)(?!(phó )?thủ\s+tướng|bộ |sở |văn phòng|(ủy|uỷ) ban)"),
    "VPCP": re.compile(r"(?i)(?!bộ trưởng$)"),
    "QH": re.compile(r"(?i)quốc hội"),
    "UBTVQH": re.compile(r"(?i)(ủy|uỷ) ban|ubtv"),
}
_BY_PREMIER = ("QĐ", "CT", "CĐ", "CV")  # decrees and resolutions are the Government's
_CENTRE = frozenset(
    {"vn/bo-chinh-tri", "vn/ban-bi-thu", "vn/trung-uong-dang", "vn/ban-chap-hanh-trung-uong-dang"}
    | {"vn/trung-uong-dang/ban-chap-hanh", "vn/ban-chap-hanh-trung-uong"}
)


def document_row(document: Record, number: int) -> Row:
    """A numbered document, as the text tells of it."""
    id = _identifier(document)
    national = NATIONAL.fullmatch(id)
    is_national = bool(national or _OF_TERM.match(id))
    parts = [] if is_national else id.split("/")
    issuer = _national(document) if is_national else issuing(closed("/".join(parts[:-2]) or None))
    hint = None if is_national or issuer else "/".join(parts[1:-2]) or None
    issuer = issuer or _OFFICES.get(hint or "")
    if _is_joint(document):
        issuer = None
    term = term_of(document.get("term"))
    year = document.get("year") or year_of(document.get("issued_on"))
    return {
        "key": document["key"],
        "number": number,
        "linked_id": id,
        "issuer_id": issuer,
        "issuer_hint": hint,
        "type": _type_of(document, id),
        "document_no": document["number"],
        "year": int(parts[-1]) if parts and parts[-1].isdigit() else year,
        "is_closed": is_national or ("?" not in id and not _is_of_assembly(document, id)),
        "symbol": _symbol_of(document),
        "code": document.get("issuer_code"),
        "issuer": _issuer_of(document),
        "issued_on": _day_of(document, national and national["year"]),
        "effective_on": document.get("effective_on"),
        "subject": subject_cited(document.get("subject")),
        "term": term if issuer == _PARTY else None,
        "is_self": bool(document.get("is_self")),
    }


def _symbol_of(document: Record) -> str | None:
    return _CAPITALS.sub("TTg", document.get("symbol") or "") or None


def _day_of(document: Record, year: str | None) -> str | None:
    """The day of a document, None where its symbol is of another year."""
    day = document.get("issued_on")
    return day if day is None or year is None or day.startswith(year) else None


def _issuer_of(document: Record) -> str | None:
    """Who issues a document, in words, on one line; whom its code names, where it was signed by, or
    is said to be of, somebody who cannot issue it: ``Thủ tướng ký Nghị quyết 53/NQ-CP``.
    """
    if _is_joint(document):
        return None
    issuer, code = document.get("issuer") or "", document.get("issuer_code") or ""
    if issuer and document.get("issuer_name"):
        pattern = next((p for start, p in _OF_CODE.items() if code.startswith(start)), None)
        issuer = issuer if pattern is None or pattern.match(issuer) else ""
    return " ".join((issuer or document.get("issuer_name") or "").split()) or None


def _is_joint(document: Record) -> bool:
    """Whether several bodies issue it, of which the symbol tells the codes, the text no names."""
    return not document.get("issuer") and bool(_JOINT.search(document.get("symbol") or ""))


def _identifier(document: Record) -> str:
    """The identifier of a document, of those of the whole country the same however it is written.

    ``76/2025/NQ-UBTVQH15`` and ``76/2025/UBTVQH15`` are one; a resolution of a National Assembly, a
    number for each term, needs no year; a decree of the President (``Sắc lệnh``) no place.
    """
    id = document.get("id") or "?"
    symbol = (document.get("symbol") or "").upper().replace(" ", "")
    day = document.get("issued_on")
    if without := _NO_TERM.match(symbol):
        symbol = f"{symbol}{assembly_of(int(without['year']), day) or ''}"
    symbol = law_meant(symbol, document.get("subject"))
    if term := _OF_TERM.match(symbol):
        if document.get("type") == "NQ" and int((term["year"] or "9999/")[:4]) < _ONE_ROW_SINCE:
            return f"{term['number']}/{term['year']}NQ-{term['code']}"
        sat = assembly_of(int(day[:4]), day) if day and not term["year"] else None
        code = term["code"] if sat is None else f"{term['code'].rstrip(_DIGITS)}{sat}"
        return f"{term['number']}/{term['year'] or 'NQ-'}{code}"
    if (old := _OF_GOVERNMENT.fullmatch(symbol)) and int(old["year"]) < _APART_SINCE:
        return f"vn/chinh-phu/{old['number']}-NQ/{old['year']}"
    if (by_president := _of_president(document, symbol)) is not None:
        return by_president
    return national_identifier(document, id) or of_area(document, _of_office(document, id))


def _of_president(document: Record, symbol: str) -> str | None:
    """The identifier of a decree (``Sắc lệnh``) or an order (``34/LCT``) of the President."""
    kind = "LCT" if _ORDER.match(symbol) else document.get("type")
    if kind != "LCT" and not (kind == "SL" and _DECREE.fullmatch(symbol)):
        return None
    year = document.get("year") or year_of(document.get("issued_on")) or "?"
    return f"{_PRESIDENT}/{document['number']}-{kind}/{year}"


def _of_office(document: Record, id: str) -> str:
    """The identifier in the row of the office, or of the Party's centre, that numbers it."""
    issuer, *own = id.rsplit("/", 2)
    if len(own) < 2:
        return id
    by_premier = document.get("type") in _BY_PREMIER and document.get("issuer_code") != "CP"
    if issuer in _CENTRE:
        issuer = _PARTY
    elif issuer.startswith("?/"):
        issuer = _OFFICES.get(issuer[2:], issuer)
    elif issuer == "vn/chinh-phu" and by_premier and _PREMIER.match(document.get("issuer") or ""):
        issuer = _OFFICES["thu-tuong"]
    return "/".join((issuer, *own))


def _type_of(document: Record, id: str) -> str | None:
    return "NĐ" if _OF_DECREE.search(id) else document.get("type")


def _national(document: Record) -> str | None:
    """The body that issues a document whose symbol is its own in the whole country."""
    name = _TERM.sub("", document.get("issuer_name") or "").strip()
    if document.get("type") == "NĐ" and not name:
        return "vn/chinh-phu"
    return f"vn/{slug(name)}" if name else None


def _is_of_assembly(document: Record, id: str) -> bool:
    """Whether it is an act of the Assembly without its symbol, which another text may tell."""
    bodies = ("vn/quoc-hoi/", "vn/uy-ban-thuong-vu-quoc-hoi/")
    return not document.get("symbol") and id.startswith(bodies)


def symbol_key(symbol: str | None) -> str | None:
    """A symbol in one spelling: ``51-NQ-TW`` of ``51-NQ/TW``, ``051/NQ-TW`` and ``51-NQ/TƯ``; an Đ
    that is typed as ``DD`` is one.
    """
    if symbol is None:
        return None
    return _SIGNS.sub("-", symbol.upper()).lstrip("0").replace("TƯ", "TW").replace("DD", "Đ")


def issuing(id: str | None) -> str | None:
    """The body in whose name a document is issued: the committee for its standing organs."""
    if id is None:
        return None
    if id in _CENTRE:
        return _PARTY
    place, _, own = id.partition("/")
    committee, _, organ = own.partition("/")
    return f"{place}/{committee}" if organ in _STANDING and committee.endswith("uy") else id


def term_of(text: str | None) -> int | None:
    """The number of a term: 12 of ``khóa XII``."""
    found = _TERM.search(text or "")
    if found is None:
        return None
    values = [_ROMAN[letter] for letter in found[1]]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def named_row(named: Record, number: int) -> Row:
    """A law or a resolution of the Party, called by name, whose number is known."""
    key = named["key"]
    row: Row = dict.fromkeys(("issuer_hint", "issued_on", "effective_on", "issuer"))
    digits = key.partition("/")[0].partition("-")[0]
    law = law_numbered().get(key)
    row |= {
        "key": key,
        "number": number,
        "linked_id": key,
        "type": named["type"],
        "document_no": int(digits) if digits.isdigit() else None,
        "year": law.year if law is not None else named.get("year"),
        "term": None,
        "is_closed": True,
        "symbol": key,
        "code": None,
        "subject": law.name if law is not None else named["name"],
        "is_self": False,
        "issuer_id": _adopting(key),
    }
    if (term := term_of(named["name"])) is not None:
        row |= {"issuer_id": _PARTY, "term": term, "is_closed": False}
        row |= {"linked_id": f"{_PARTY}/{row['document_no']}-{named['type']}/?"}
    return row


def _adopting(key: str) -> str | None:
    """The body that adopts what has this symbol."""
    if _ASSEMBLY.search(key):
        return "vn/quoc-hoi"
    return "vn/uy-ban-thuong-vu-quoc-hoi" if "UBTVQH" in key else None


def take_day(row: Row, named: Record, days: Mapping[int, str | None]) -> None:
    """Take in the day behind the name of a law: ``Luật Luật sư ngày 29/6/2006``.

    Args:
        row: the law.
        named: where it is named.
        days: the days of the text, by where they begin.
    """
    day = days.get(named["end"] + 1)
    if day is not None and year_of(day) == row["year"]:
        row["issued_on"] = row["issued_on"] or day


def take_frame(row: Row, header: Record) -> None:
    """Take in what the frame of a text tells of the document that it is."""
    row["is_self"] = True
    row["issued_on"] = row["issued_on"] or day_of(header.get("issued_on"))
    row["issuer"] = row["issuer"] or header.get("issuer")
    if header.get("subject") and row["type"] not in _CALLED:
        row |= {"subject": subject_in(header["subject"]), "is_part": False}


def unnumbered_row(header: Record, number: int, text: str) -> Row:
    """The text itself, an official document whose number is left blank."""
    row: Row = dict.fromkeys(("issuer_id", "issuer_hint", "document_no", "symbol", "code"))
    issued_on = header.get("issued_on")
    return row | {
        "key": "this",
        "number": number,
        "linked_id": f"text/{sha256(text.encode('utf-8', 'replace')).hexdigest()[:DIGITS]}",
        "type": header.get("type"),
        "year": year_of(issued_on),
        "term": None,
        "is_closed": True,
        "issuer": header.get("issuer"),
        "issued_on": day_of(issued_on),
        "effective_on": None,
        "subject": subject_in(header.get("subject")),
        "is_self": True,
    }


def closed(id: str | None) -> str | None:
    """An identifier, None where it leaves something open."""
    return None if id is None or id.startswith("?") or "/?" in id else id
