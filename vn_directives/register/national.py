"""Symbols that are a document's own in the whole country, in one spelling, slips put right."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from vn_directives.days import year_of
from vn_directives.named.vocabulary import law_numbered

Record = Mapping[str, Any]

NATIONAL = re.compile(r"[\d.]+/(?P<year>\d{4})/\S+")
"""What holds the year: decrees always since 1998."""

_YEAR_IN_DECREES_SINCE = 1998
_NO_SLASH = re.compile(r"^([\d.]+/(?:19|20)\d\d)-?(?=[A-ZĐ])")  # 67/2014NĐ-CP
_OF_YEAR = re.compile(r"\d+[/-]\d{4}")
_SPELLINGS = (
    (re.compile(r"(?i)/N[DĐ]-?CP$"), "/NĐ-CP"),
    (re.compile(r"(?i)/Q[DĐ]-TTg$"), "/QĐ-TTg"),
)
# A type that stands before the number alone: Thông tư 15/2025/BGDĐT.
_NO_TYPE = re.compile(r"(?P<number>[\d.]+/\d{4})/(?P<issuer>B[A-ZĐ&]+|TTg)")
_TYPES = ("TT", "QĐ")
_OLD = re.compile(r"0*(?P<number>\d+)/(?P<year>\d{4})/(?:[A-ZĐ]{2}[-/])?(?P<issuer>CP|TTg|HĐBT)")
_OLD_ISSUERS = {
    "CP": "vn/chinh-phu",
    "TTg": "vn/thu-tuong-chinh-phu",
    "HĐBT": "vn/hoi-dong-bo-truong",
}
_LAW = re.compile(r"0*(?P<number>\d+)/(?P<year>\d{4})/QH(?P<term>\d+)")
_ELECTED = {2002: 11, 2007: 12, 2011: 13, 2016: 14, 2021: 15, 2026: 16}


def assembly_of(year: int, day: str | None) -> int | None:
    """The term of the National Assembly of a year, of that of an election by the day; or None."""
    known = [term for elected, term in _ELECTED.items() if elected < year]
    if year in _ELECTED and day is not None and day[5:7] > "07":
        return _ELECTED[year]
    return known[-1] if known and year not in _ELECTED else None


def law_meant(symbol: str, name: str | None = None) -> str:
    """The symbol of a law; where no Assembly of that term sat in that year (``21/2017/QH12``), the
    only known one of that number and of this year or term, or of several the one of that name.
    """
    written = _LAW.fullmatch(symbol)
    if written is None or symbol in law_numbered():
        return symbol
    sat = assembly_of(int(written["year"]), None)
    if sat is None or str(sat) == written["term"]:
        return symbol
    known = filter(None, map(_LAW.fullmatch, law_numbered()))
    alike = [
        law[0]
        for law in known
        if law["number"] == written["number"]
        and (law["year"] == written["year"] or law["term"] == written["term"])
    ]
    if len(alike) > 1:
        alike = [law for law in alike if law_numbered()[law].name == name]
    return alike[0] if len(alike) == 1 else symbol


def national_identifier(document: Record, id: str) -> str | None:
    """The symbol of a decree or of another document that the whole country numbers by years.

    Before 1998 the year was no part of it: ``112/1994/NĐ-CP`` is the ``112-CP`` of that year.

    Args:
        document: as an extraction record has it.
        id: its identifier in its text.
    """
    written = "".join((document.get("symbol") or "").split())
    kind, symbol = document.get("type"), _NO_SLASH.sub(r"\1/", written)
    for pattern, spelling in _SPELLINGS:
        symbol = pattern.sub(spelling, symbol)
    if (old := _OLD.fullmatch(symbol)) and int(old["year"]) < _YEAR_IN_DECREES_SINCE and kind:
        return f"{_OLD_ISSUERS[old['issuer']]}/{old['number']}-{kind}/{old['year']}"
    is_spelled = id == document.get("symbol") or symbol.endswith("/NĐ-CP")
    if is_spelled and (whole := NATIONAL.fullmatch(symbol)):
        if kind == "NĐ" and int(whole["year"]) >= _YEAR_IN_DECREES_SINCE:  # 114/2021/NĐ-CO
            return f"{symbol.rpartition('/')[0]}/NĐ-CP"
        if kind in _TYPES and (short := _NO_TYPE.fullmatch(symbol)):
            return f"{short['number']}/{kind}-{short['issuer']}"
        return symbol
    if kind != "NĐ" or document.get("issuer_code") not in (None, "CP"):
        return None
    year = document.get("year") or year_of(document.get("issued_on")) or 0
    by_government = id.startswith("vn/chinh-phu/") or _OF_YEAR.fullmatch(written)
    if year < _YEAR_IN_DECREES_SINCE or not by_government:
        return None
    return f"{document['number']:02d}/{year}/NĐ-CP"
