"""Symbols of the whole country, in one spelling."""

from __future__ import annotations

import pytest

from vn_directives.register.documents import document_row, symbol_key
from vn_directives.register.national import law_meant


def linked(symbol: str, kind: str, **told: object) -> str:
    document = {"key": symbol, "symbol": symbol, "type": kind, "id": symbol, **told}
    document.setdefault("number", int(symbol.partition("/")[0]))
    return document_row(document, 0)["linked_id"]


@pytest.mark.parametrize(
    ("symbol", "kind", "id"),
    [
        ("71/2031/NDD-CP", "NĐ", "71/2031/NĐ-CP"),
        ("71/2031/NĐ-CPP", "NĐ", "71/2031/NĐ-CP"),
        ("71/2031/CP", "NĐ", "71/2031/NĐ-CP"),
        ("71/2031/TT-BTC", "TT", "71/2031/TT-BTC"),
        ("71/2031/BTC", "TT", "71/2031/TT-BTC"),  # the type is left out
        ("71/2000/TTg", "QĐ", "71/2000/QĐ-TTg"),
        # before 1998 the year was no part of the symbol
        ("71/1994/NĐ-CP", "NĐ", "vn/chinh-phu/71-NĐ/1994"),
        ("71/1981/QĐ-CP", "QĐ", "vn/chinh-phu/71-QĐ/1981"),
        ("71/1958/TTg", "NĐ", "vn/thu-tuong-chinh-phu/71-NĐ/1958"),
        ("71/1996/TT-BYT", "TT", "71/1996/TT-BYT"),
    ],
)
def test_slips_and_old_symbols(symbol: str, kind: str, id: str) -> None:
    assert linked(symbol, kind) == id


def test_the_assembly_is_that_of_the_day() -> None:
    symbol = "71/NQ-UBTVQH14"
    assert linked(symbol, "NQ", issued_on="2024-11-14") == "71/NQ-UBTVQH15"
    assert linked(symbol, "NQ", issued_on="2019-11-14") == symbol
    assert linked(symbol, "NQ", issued_on="2021-03-14") == symbol  # of an election


@pytest.mark.parametrize(
    ("symbol", "meant"),
    [
        ("100/2015/QH20", "100/2015/QH13"),  # Bộ luật Hình sự
        ("45/2013/QH14", "45/2013/QH14"),  # Luật Đất đai, or 45/2019/QH14
        ("45/2013/QH13", "45/2013/QH13"),
        ("999/2013/QH14", "999/2013/QH14"),  # no law of that number is known
        ("97/2025/QH13", "97/2025/QH13"),  # of the year, or of the term: open
        ("71/2031/QH16", "71/2031/QH16"),
    ],
)
def test_a_term_that_did_not_sit_in_that_year_is_a_slip(symbol: str, meant: str) -> None:
    assert law_meant(symbol) == meant


def test_a_slip_in_the_number_of_a_law_is_put_right_by_its_name() -> None:
    assert law_meant("97/2025/QH13", "Luật Phí và lệ phí") == "97/2015/QH13"
    assert law_meant("97/2025/QH13", "Luật Hải đăng") == "97/2025/QH13"
    assert linked("21/2017/QH12", "L", subject="Luật Quy hoạch") == "21/2017/QH14"


def test_of_several_bodies_of_a_symbol_none_issues_alone() -> None:
    told = {"issuer_name": "Bộ Tài chính", "issuer_code": "BTC", "number": 71, "type": "TTLT"}
    joint = {"key": "x", "symbol": "71/2031/TTLT-BTC-BCT", "id": "71/2031/TTLT-BTC-BCT", **told}
    row = document_row(joint, 0)
    assert (row["issuer"], row["issuer_id"]) == (None, None)
    row = document_row({**joint, "issuer": "Bộ Tài chính - Bộ Công Thương"}, 0)
    assert row["issuer"] == "Bộ Tài chính - Bộ Công Thương"


def test_letters_of_symbols() -> None:
    assert symbol_key("5/KH-BCDDBC") == symbol_key("05-KH/BCĐBC")
    assert symbol_key(None) is None


@pytest.mark.parametrize(
    ("symbol", "kind", "name", "issuer"),
    [
        ("71/2031/TT-NHNN", "TT", "Ngân hàng Nhà nước Việt Nam", "vn/ngan-hang-nha-nuoc-viet-nam"),
        ("71/2031/QĐ-CTN", "QĐ", "Chủ tịch nước", "vn/chu-tich-nuoc"),
        (
            "71/2031/UBTVQH16",
            "NQ",
            "Ủy ban Thường vụ Quốc hội khóa XVI",
            "vn/uy-ban-thuong-vu-quoc-hoi",
        ),
        ("71/2031/NĐ-CP", "NĐ", None, "vn/chinh-phu"),
        ("71/2031/TT-XYZ", "TT", None, None),
    ],
)
def test_who_issues_what_the_whole_country_numbers(symbol, kind, name, issuer) -> None:
    told = {"key": symbol, "symbol": symbol, "id": symbol, "number": 71, "type": kind}
    assert document_row({**told, "issuer_name": name}, 0)["issuer_id"] == issuer


def test_an_order_is_the_presidents_whatever_it_publishes() -> None:
    assert linked("71/LCT", "PL", year=1961) == "vn/chu-tich-nuoc/71-LCT/1961"
    assert linked("71/LCT", "L", issued_on="1961-03-02") == "vn/chu-tich-nuoc/71-LCT/1961"


@pytest.mark.parametrize(
    ("told", "subject"),
    [
        ("VỀ VIỆC MỞ BẾN PHÀ", "MỞ BẾN PHÀ"),
        ("V/v: mở bến phà", "mở bến phà"),
        ("về nghề cá và về bến phà[3]", "nghề cá và về bến phà"),
        ("quy định về bến phà", "quy định về bến phà"),
        (None, None),
    ],
)
def test_a_subject_is_told_without_what_leads_it_in(told: str | None, subject: str | None) -> None:
    document = {"key": "5", "symbol": "5/QĐ-X", "type": "QĐ", "number": 5, "subject": told}
    assert document_row(document, 0)["subject"] == subject
