"""What is said of a document behind its subject, and issuers in coordination."""

from __future__ import annotations

import pytest

from tests.directives.reading import directives_in

CODIFIED = (
    "Thông tư số 203/2016/TT-BTC Quy định mức thu, chế độ thu, nộp phí thẩm định ngày 09/11/2016 "
    "của Bộ Tài chính, có hiệu lực thi hành kể từ ngày 01/01/2017"
)
FIELDS = ("issued_on", "issuer", "effective_on")


@pytest.mark.parametrize(
    ("text", "issued_on", "issuer", "effective_on"),
    [
        (CODIFIED, "2016-11-09", "Bộ Tài chính", "2017-01-01"),
        (
            "Thông tư số 3/2019/TT-BYT sửa đổi Thông tư số 5/2015/TT-BYT ngày 17/3/2015 của Bộ "
            "trưởng Bộ Y tế ngày 28/3/2019 của Bộ Y tế, có hiệu lực từ ngày 1/5/2019.",
            "2019-03-28",
            "Bộ Y tế",
            "2019-05-01",
        ),
        (  # a date of another year is not the document's
            "Nghị định số 3/2019/NĐ-CP quy định mức thu, theo cuộc họp ngày 5/5/2020 của Chính phủ",
            None,
            None,
            None,
        ),
        (  # the issuer is left out
            "Nghị định 55/2019/NĐ-CP về việc họp ngày 3/4/2019 của, có hiệu lực từ ngày 1/1/2020",
            "2019-04-03",
            None,
            "2020-01-01",
        ),
        (  # the day stands right behind the mention
            "Thông tư 36/2025/TT-BYT có hiệu lực từ ngày 08/01/2026.",
            None,
            None,
            "2026-01-08",
        ),
        (
            "Thông tư 36/2025/TT-BYT hết hiệu lực từ ngày 08/01/2026.",
            None,
            None,
            None,
        ),
        (
            "Nghị quyết liên tịch số 12/2019/NQLT-CP-UBTVQH ngày 5/5/2019 của Chính phủ và Ủy ban "
            "Thường vụ Quốc hội về trồng hoa",
            "2019-05-05",
            "Chính phủ và Ủy ban Thường vụ Quốc hội",
            None,
        ),
        (  # one body issues; the other belongs to the sentence
            "Theo Nghị quyết số 12/NQ-CP ngày 5/5/2019 của Chính phủ, Bộ Y tế chủ trì.",
            "2019-05-05",
            "Chính phủ",
            None,
        ),
    ],
)
def test_what_is_said_of_a_document(
    text: str, issued_on: str | None, issuer: str | None, effective_on: str | None
) -> None:
    first = directives_in(text)[0]
    assert [getattr(first, name) for name in FIELDS] == [issued_on, issuer, effective_on]


def test_the_subject_ends_where_date_and_issuer_stand() -> None:
    (only,) = directives_in(CODIFIED)
    assert only.subject == "Quy định mức thu, chế độ thu, nộp phí thẩm định"


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định 73 nói gì?\nChính phủ ban hành Nghị định mới (số 73/2024/NĐ-CP).",
        "Theo Nghị định 73, lương tăng.\n\nNghị định quy định mức lương số 73/2024/NĐ-CP đã rõ.",
        "NHỮNG ĐIỂM MỚI CỦA NGHỊ ĐỊNH 73\n" + "Lương tăng dần. " * 300 + "Nghị định 73/2024/NĐ-CP.",
    ],
)
def test_a_bare_number_gets_the_key_of_the_full_form(text: str) -> None:
    found = directives_in(text)
    assert len(found) == 2
    assert {mention.key for mention in found} == {"73/2024/NĐ-CP"}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Nghị định 5/2031/NĐ-CP về bến phà có hiệu lực từ ngày 01/3/2031.", ["2031-03-01"]),
        ("Nghị định 5/2031/NĐ-CP (**có hiệu lực** kể từ ngày **01/3/2031**).", ["2031-03-01"]),
        ("Nghị định 5/2031/NĐ-CP sẽ chính thức có hiệu lực từ 01/3/2031.", ["2031-03-01"]),
        ("Nghị định 5/2031/NĐ-CP về bến phà sẽ có hiệu lực.", [None]),
        (  # told of the one in whose subject the other stands
            "Nghị định 5/2031/NĐ-CP sửa đổi Nghị định 6/2029/NĐ-CP về bến phà có hiệu lực từ ngày "
            "01/3/2031.",
            ["2031-03-01", None],
        ),
        (
            "Nghị định 5/2031/NĐ-CP sửa đổi Nghị định 6/2029/NĐ-CP có hiệu lực từ ngày 01/3/2031.",
            ["2031-03-01", None],
        ),
        (
            "Nghị định 5/2031/NĐ-CP ngày 2/3/2031 về bến phà có hiệu lực kể từ ngày ký.",
            ["2031-03-02"],
        ),
        (
            "Quyết định 5/QĐ-BYT về bến phà có hiệu lực từ ngày ký ban hành (tức ngày 2/3/2031).",
            ["2031-03-02"],
        ),
        ("Quyết định 5/QĐ-BYT về bến phà có hiệu lực từ ngày ký.", [None]),
        (  # of the one that replaces it, and of a part of it
            "Quy định này thay thế Quy định 5-QĐ/TW ngày 2/3/2031 và có hiệu lực từ ngày ký.",
            [None],
        ),
        ("Trừ Điều 5 Luật số 5/2031/QH16 có hiệu lực từ ngày 01/3/2031.", [None]),
        ("Điều 5 Luật số 5/2031/QH16 (có hiệu lực từ ngày 01/3/2031).", ["2031-03-01"]),
    ],
)
def test_day_of_effect_behind_the_subject(text: str, days: list[str | None]) -> None:
    assert [directive.effective_on for directive in directives_in(text)] == days
