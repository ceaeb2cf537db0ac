"""The documents of a text as rows of the register."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from vn_directives.days import day_of, year_of
from vn_directives.named.vocabulary import law_numbered
from vn_directives.orthography import slug
from vn_directives.register.areas import of_area

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
_ELECTED = {2002: 11, 2007: 12, 2011: 13, 2016: 14, 2021: 15, 2026: 16}
_ASSEMBLY = re.compile(r"/QH\d+$")
_QUOTED = ("như sau", ", như sau", ", cụ thể")  # what stands before a quotation
_FOOTNOTE = re.compile(r"[\[\]]")
# Laws and resolutions of the Assembly were numbered in two rows until then.
_ONE_ROW_SINCE = 2016
_SIGNS = re.compile(r"[\s/-]+|(?<=\d)(?=[A-ZĐ]{2})")  # 780NQ/TVQH
_CALLED = ("L", "PL", "HP")  # their name is more than the line below their type
_CAPITALS = re.compile(r"(?<=[-/])TTG$")  # as a heading in capitals has it
_OF_DECREE = re.compile(r"/NĐ-CP$")  # whatever a text calls it
# Symbols of the whole country hold the year: those of decrees always since 1998.
_NATIONAL = re.compile(r"[\d.]+/(?P<year>\d{4})/\S+")
_YEAR_IN_DECREES_SINCE = 1998
_NO_SLASH = re.compile(r"^([\d.]+/(?:19|20)\d\d)-?(?=[A-ZĐ])")  # 67/2014NĐ-CP
_OF_YEAR = re.compile(r"\d+[/-]\d{4}")
_SPELLINGS = (
    (re.compile(r"(?i)/N[DĐ]-?CP$"), "/NĐ-CP"),
    (re.compile(r"(?i)/Q[DĐ]-TTg$"), "/QĐ-TTg"),
)
_DECREE = re.compile(r"(?:\d+[-/]SL)?")
_PRESIDENT = "vn/chu-tich-nuoc"
_PARTY = "vn/trung-uong"
_ISSUERS = ("Bộ ", "Chính phủ", "Thủ tướng", "Quốc hội", "Ủy ban Thường vụ Quốc hội")
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
    "CP": re.compile(r"(?i)(?!(phó )?thủ\s+tướng|bộ |sở |văn phòng)"),
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
    national = _NATIONAL.fullmatch(id)
    is_national = bool(national or _OF_TERM.match(id))
    parts = [] if is_national else id.split("/")
    issuer = _national(document) if is_national else issuing(closed("/".join(parts[:-2]) or None))
    hint = None if is_national or issuer else "/".join(parts[1:-2]) or None
    issuer = issuer or _OFFICES.get(hint or "")
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
        "subject": _FOOTNOTE.split(document.get("subject") or "")[0].strip().rstrip("./") or None,
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
    issuer, code = document.get("issuer") or "", document.get("issuer_code") or ""
    if issuer and document.get("issuer_name"):
        pattern = next((p for start, p in _OF_CODE.items() if code.startswith(start)), None)
        issuer = issuer if pattern is None or pattern.match(issuer) else ""
    return " ".join((issuer or document.get("issuer_name") or "").split()) or None


def _identifier(document: Record) -> str:
    """The identifier of a document, of those of the whole country the same however it is written.

    ``76/2025/NQ-UBTVQH15`` and ``76/2025/UBTVQH15`` are one; a resolution of a National Assembly, a
    number for each term, needs no year; a decree of the President (``Sắc lệnh``) no place.
    """
    id = document.get("id") or "?"
    symbol = (document.get("symbol") or "").upper().replace(" ", "")
    if without := _NO_TERM.match(symbol):
        symbol = f"{symbol}{_assembly_of(int(without['year']), document.get('issued_on'))}"
    if term := _OF_TERM.match(symbol):
        if document.get("type") == "NQ" and int((term["year"] or "9999/")[:4]) < _ONE_ROW_SINCE:
            return f"{term['number']}/{term['year']}NQ-{term['code']}"
        return f"{term['number']}/{term['year'] or 'NQ-'}{term['code']}"
    if (old := _OF_GOVERNMENT.fullmatch(symbol)) and int(old["year"]) < _APART_SINCE:
        return f"vn/chinh-phu/{old['number']}-NQ/{old['year']}"
    if document.get("type") == "SL" and _DECREE.fullmatch(symbol):
        year = document.get("year") or year_of(document.get("issued_on")) or "?"
        return f"{_PRESIDENT}/{document['number']}-SL/{year}"
    return _national_identifier(document, id) or of_area(document, _of_office(document, id))


def _assembly_of(year: int, day: str | None) -> int | str:
    """The term of the National Assembly of a year, of that of an election by the day; or empty."""
    known = [term for elected, term in _ELECTED.items() if elected < year]
    if year in _ELECTED and day is not None and day[5:7] > "07":
        return _ELECTED[year]
    return known[-1] if known and year not in _ELECTED else ""


def _national_identifier(document: Record, id: str) -> str | None:
    """The symbol of a decree or of another document that the whole country numbers by years."""
    written = "".join((document.get("symbol") or "").split())
    symbol = _NO_SLASH.sub(r"\1/", written)
    for pattern, spelling in _SPELLINGS:
        symbol = pattern.sub(spelling, symbol)
    is_spelled = id == document.get("symbol") or _OF_DECREE.search(symbol)
    if is_spelled and _NATIONAL.fullmatch(symbol):
        return symbol
    if document.get("type") != "NĐ" or document.get("issuer_code") not in (None, "CP"):
        return None
    year = document.get("year") or year_of(document.get("issued_on")) or 0
    by_government = id.startswith("vn/chinh-phu/") or _OF_YEAR.fullmatch(written)
    if year < _YEAR_IN_DECREES_SINCE or not by_government:
        return None
    return f"{document['number']:02d}/{year}/NĐ-CP"


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
    return f"vn/{slug(name)}" if name.startswith(_ISSUERS) else None


def _is_of_assembly(document: Record, id: str) -> bool:
    """Whether it is an act of the Assembly without its symbol, which another text may tell."""
    bodies = ("vn/quoc-hoi/", "vn/uy-ban-thuong-vu-quoc-hoi/")
    return not document.get("symbol") and id.startswith(bodies)


def symbol_key(symbol: str | None) -> str | None:
    """A symbol in one spelling: ``51-NQ-TW`` of ``51-NQ/TW``, ``051/NQ-TW`` and ``51-NQ/TƯ``."""
    return symbol and _SIGNS.sub("-", symbol.upper()).lstrip("0").replace("TƯ", "TW")


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
        "year": named.get("year"),
        "term": None,
        "is_closed": True,
        "symbol": key,
        "code": None,
        "subject": law.name if law is not None else named["name"],
        "is_self": False,
        "issuer_id": "vn/quoc-hoi" if _ASSEMBLY.search(key) else None,
    }
    if (term := term_of(named["name"])) is not None:
        row |= {"issuer_id": _PARTY, "term": term, "is_closed": False}
        row |= {"linked_id": f"{_PARTY}/{row['document_no']}-{named['type']}/?"}
    return row


def take_frame(row: Row, header: Record) -> None:
    """Take in what the frame of a text tells of the document that it is."""
    row["is_self"] = True
    row["issued_on"] = row["issued_on"] or day_of(header.get("issued_on"))
    row["issuer"] = row["issuer"] or header.get("issuer")
    if header.get("subject") and row["type"] not in _CALLED:
        row |= {"subject": header["subject"], "is_part": False}


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
        "subject": header.get("subject"),
        "is_self": True,
    }


def closed(id: str | None) -> str | None:
    """An identifier, None where it leaves something open."""
    return None if id is None or id.startswith("?") or "/?" in id else id


def take_part(row: Row, told: Sequence[Record], text: str) -> None:
    """Take in whether the subject of a document is told of a part of it alone (``Điều 5 … về …``);
    what leads to the words of an article (``… về lập vi bằng như sau:``) is none.

    Args:
        row: the document.
        told: its mentions that tell a subject.
        text: that of the record.
    """
    row["is_part"] = bool(told) and all(mention.get("locators") for mention in told)
    if row["is_part"] and all(_is_heading(mention, text) for mention in told):
        row["subject"] = None


def _is_heading(mention: Record, text: str) -> bool:
    """Whether the subject that a mention tells leads to the words of an article."""
    subject = mention["subject"]
    begin = text.find(subject, mention["end"])
    after = text[begin + len(subject) :][:20] if begin >= 0 else ""
    return after.lstrip("* ").startswith(_QUOTED)
