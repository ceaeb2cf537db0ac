"""Frames as pages and converters give them: anywhere in a text, broken, several in one text."""

from __future__ import annotations

from typing import Any

import pytest
import spacy
from spacy.tokens import Doc

import vn_directives
from tests.timing import assert_linear
from vn_directives.header.component import headers_of
from vn_directives.header.record import HeaderRecord

NLP = spacy.blank("xx")

LEAD = """**Tình trạng:**
|
Đã biết
|
## Quy định mới về vườn hoa
**Ngày 19/11/2025, UBND tỉnh Sông Hiến ban hành Quyết định 31/QĐ-UBND về trồng hoa.**
- Vườn hoa được trồng ở mọi nơi trong tỉnh, gồm cả các trường học, bệnh viện và công viên.
Xem chi tiết tại Quyết định 31/QĐ-UBND có hiệu lực từ ngày 19/11/2025.
"""
DECISION = """|
**ỦY
BAN NHÂN DÂN **
TỈNH SÔNG HIẾN
-------
|
**CỘNG
HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số:
31/QĐ-UBND
|
*Sông
Hiến, ngày 19 tháng
11 năm 2025*
|
**QUYẾT ĐỊNH**
PHÊ DUYỆT KẾ
HOẠCH TRỒNG HOA TRONG TỈNH
**CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH**
*Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;*
**QUYẾT ĐỊNH:**
**Điều 1. **Phê duyệt Kế hoạch kèm theo Quyết định này.
|
*Nơi
nhận:*
-
Như Điều 3;
- PCT UBND Đào Văn Bình;
- Lưu: VT.
|
**KT.
CHỦ TỊCH **
PHÓ CHỦ TỊCH
**Mai
Sơn**
|
"""
PLAN = """**KẾ HOẠCH**
TRỒNG HOA TRONG TỈNH
*(Ban hành kèm theo Quyết định số 31/QĐ-UBND ngày 19/11/2025 của Chủ tịch UBND tỉnh)*
I. MỤC TIÊU
1. Trồng hoa.
"""
TEMPLATE = """Mẫu số 01
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: ..../GP-UBND
......, ngày ... tháng ... năm 20...
GIẤY PHÉP
CHỦ TỊCH
(Ký, ghi rõ họ tên)
"""
LETTER = """BỘ TÀI CHÍNH
**CỤC THUẾ**
-------
|
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
|
Số: 5706/CT-CS
*V/v
hoàn thuế*
|
*Hà Nội, ngày 01 tháng 12
năm 2025.*
|
**Kính gửi:** Thuế tỉnh Sông Hiến.
Cục Thuế nhận được công văn số 12/SHI-KTr.
|
Nơi nhận:
- Như trên;
- Lưu: VT, CS.
|
**TL. CỤC TRƯỞNG**
KT. TRƯỞNG BAN CHÍNH SÁCH,
THUẾ QUỐC TẾ
PHÓ TRƯỞNG BAN
Đặng Thị
Hồng Thu
|
"""


def frames(text: str) -> list[HeaderRecord]:
    """The frames of a text."""
    return list(headers_of(NLP.make_doc(text)))


def head_of(body: str, date: str = "Sông Hiến, ngày 9 tháng 3 năm 2022") -> str:
    """A decision with this signature or date."""
    return (
        "UBND TỈNH SÔNG HIẾN\nSố: 12/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"{date}\nQUYẾT ĐỊNH\nVề việc trồng hoa\nĐiều 1. Trồng hoa.\n{body}"
    )


def test_a_frame_below_a_lead_broken_by_a_converter() -> None:
    (frame,) = frames(LEAD + DECISION)
    assert (frame.symbol, frame.type, frame.issued_on) == ("31/QĐ-UBND", "QĐ", "2025-11-19")
    assert frame.issuer == "ỦY BAN NHÂN DÂN TỈNH SÔNG HIẾN"
    assert frame.place == "Sông Hiến"
    assert frame.subject == "PHÊ DUYỆT KẾ HOẠCH TRỒNG HOA TRONG TỈNH"
    assert frame.recipients == ("Như Điều 3", "PCT UBND Đào Văn Bình")
    assert (frame.signing_forms, frame.signed_for) == (("KT.",), ("CHỦ TỊCH",))
    assert (frame.signer_title, frame.signer) == ("PHÓ CHỦ TỊCH", "Mai Sơn")
    assert (LEAD + DECISION)[frame.start :].startswith("ỦY\nBAN")


def test_a_document_and_what_it_issues() -> None:
    own, plan = frames(DECISION + PLAN)
    assert (own.symbol, own.signer, own.issued_with) == ("31/QĐ-UBND", "Mai Sơn", None)
    assert (plan.type, plan.subject) == ("KH", "TRỒNG HOA TRONG TỈNH")
    assert (plan.symbol, plan.issued_on, plan.issued_with) == (None, None, "31/QĐ-UBND")
    assert own.end <= plan.start


def test_an_appendix_with_a_signature_of_its_own() -> None:
    text = (
        head_of("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nHoàng Nam")
        + "\nPHỤ LỤC I\nDANH SÁCH VƯỜN HOA\nVườn hoa thứ nhất\nGIÁM ĐỐC SỞ XÂY DỰNG\nLê Thị Bình"
        + "\nPHỤ LỤC II\nDANH SÁCH CÂY\nCây thứ nhất\nNGƯỜI LẬP BIỂU\n(Ký, ghi rõ họ tên)\n"
    )
    own, appendix = frames(text)
    assert own.signer == "Hoàng Nam" and own.issued_with is None
    assert (appendix.type, appendix.signer) == (None, "Lê Thị Bình")
    assert appendix.subject == "PHỤ LỤC I DANH SÁCH VƯỜN HOA"
    assert appendix.issued_with == own.symbol
    assert vn_directives.load()(text)._.header.signer == "Hoàng Nam"


def test_the_party_in_a_subject_is_no_letterhead() -> None:
    (frame,) = frames(
        "TỈNH ỦY SÔNG HIẾN\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 12-QĐ/TU\n"
        "Sông Hiến, ngày 9 tháng 3 năm 2022\nQUY ĐỊNH\nVỀ TÊN GỌI ĐẢNG CỘNG SẢN VIỆT NAM\n-----\n"
        "- Căn cứ Điều lệ Đảng;\n"
    )
    assert (frame.symbol, frame.subject) == ("12-QĐ/TU", "VỀ TÊN GỌI ĐẢNG CỘNG SẢN VIỆT NAM")


def test_two_documents_in_one_text() -> None:
    text = DECISION + LETTER
    first, second = frames(text)
    assert (first.symbol, first.signer) == ("31/QĐ-UBND", "Mai Sơn")
    assert (second.symbol, second.signer) == ("5706/CT-CS", "Đặng Thị Hồng Thu")


def test_a_code_that_is_a_type_too_is_of_a_letter_by_what_the_document_is() -> None:
    (letter,) = frames(LETTER)
    assert (letter.type, letter.symbol, letter.issued_on) == ("CV", "5706/CT-CS", "2025-12-01")
    assert (letter.issuer, letter.parent) == ("CỤC THUẾ", "BỘ TÀI CHÍNH")
    assert letter.subject == "V/v hoàn thuế"
    assert letter.signed_for == ("CỤC TRƯỞNG", "TRƯỞNG BAN CHÍNH SÁCH, THUẾ QUỐC TẾ")
    assert letter.signer_title == "PHÓ TRƯỞNG BAN"
    (directive,) = frames(
        LETTER.replace("*V/v\nhoàn thuế*", "").replace("**Kính gửi:**", "**CHỈ THỊ**\n")
    )
    assert directive.type == "CT"


def test_the_text_of_a_form_to_be_filled_in_has_no_frame() -> None:
    assert frames("# Mẫu giấy phép\nDưới đây là mẫu:\n" + TEMPLATE) == []
    (own,) = frames(DECISION + TEMPLATE)
    assert own.symbol == "31/QĐ-UBND"


def test_a_table_of_what_is_known_above_the_letterhead() -> None:
    table = "Số hiệu: | 31/QĐ-UBND\nNgười ký: | Mai Sơn\nNgày ban hành: | 19/11/2025\n"
    (frame,) = frames(table + DECISION)
    assert (frame.symbol, frame.issued_on) == ("31/QĐ-UBND", "2025-11-19")


def test_marks_within_words() -> None:
    text = DECISION.replace("ngày 19", "ng**ày 19").replace("Mai\nSơn", "Mai Thanh S**ơn")
    (frame,) = frames(text)
    assert (frame.issued_on, frame.signer) == ("2025-11-19", "Mai Thanh Sơn")


def test_many_documents_take_time_by_their_number() -> None:
    def documents(times: int) -> Doc:
        return NLP.make_doc((DECISION + PLAN) * times)

    assert len(headers_of(documents(20))) == 40
    assert_linear(documents, headers_of, 20, 10)


@pytest.mark.parametrize(
    ("date", "issued_on"),
    [
        ("Sông Hiến, ngày     tháng 11 năm 2014", "2014-11-XX"),
        ("Sông Hiến, ngày … tháng … năm 2014", "2014-XX-XX"),
        ("Sông Hiến, ngày … tháng năm 2014", "2014-XX-XX"),
        ("Sông Hiến, ngày 26 tháng      năm 2014", "2014-XX-26"),
        ("Sông Hiến ngày 05/11/2014", "2014-11-05"),
        ("Thành phố Hồ Chí Minh, ngày 5 tháng 11năm 2014", "2014-11-05"),
        ("Sông Hiến, tháng 11", None),
    ],
)
def test_a_blank_in_the_date_stays_blank(date: str, issued_on: str | None) -> None:
    (frame,) = frames(head_of("", date))
    assert frame.issued_on == issued_on


def test_a_law_is_of_the_day_on_which_it_was_passed() -> None:
    text = (
        "QUỐC HỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Luật số: 12/2019/QH14\nLUẬT\nTHƯ VIỆN CÔNG CỘNG\nĐiều 1. Nghị quyết số 5/2018/QH14 đã "
        "được thông qua ngày 5/6/2018.\nLuật này được Quốc hội khóa XIV, kỳ họp thứ 8 thông qua "
        "ngày 21 tháng 11 năm 2019."
    )
    (law,) = frames(text)
    assert (law.issuer, law.type, law.issued_on) == ("QUỐC HỘI", "L", "2019-11-21")
    (none,) = frames(text.partition("\nLuật này")[0])
    assert none.issued_on is None


@pytest.mark.parametrize(
    ("block", "title", "signers"),
    [
        ("CHỦ TỊCH\n(Ký, ghi rõ họ tên)\nHoàng Nam", "CHỦ TỊCH", ["Hoàng Nam"]),
        ("CHỦ TỊCH\n(Đã ký và đóng dấu)\nThượng tướng Lê Vịnh", "CHỦ TỊCH", ["Lê Vịnh"]),
        ("GIÁM ĐỐC\nGS.TS. Cù Ngọc Trang", "GIÁM ĐỐC", ["Cù Ngọc Trang"]),
        ("KT. BỘ TRƯỞNG,\nCHỦ NHIỆM\nPHÓ CHỦ NHIỆM\nPhan Mạnh", "PHÓ CHỦ NHIỆM", ["Phan Mạnh"]),
        ("CHỦ TỊCH\nNgười ký: UBND tỉnh\nEmail: a@b.vn\nHà Lan Anh", "CHỦ TỊCH", ["Hà Lan Anh"]),
        ("GIÁM ĐỐC | CHỦ TỊCH\nVũ Văn An | Lê Thị Bình", "GIÁM ĐỐC", ["Vũ Văn An", "Lê Thị Bình"]),
        ("CHỦ TỊCH\nNgười ký: Hà Lan Anh\nEmail: a@b.vn", "CHỦ TỊCH", ["Hà Lan Anh"]),
        ("TM. UBND XÃKT. CHỦ TỊCHPHÓ CHỦ TỊCH(Đã ký)Hà Lan Anh", "PHÓ CHỦ TỊCH", ["Hà Lan Anh"]),
        ("( Đã ký) Lê Vịnh Long", None, ["Lê Vịnh Long"]),
        ("T/M BAN BÍ THƯ\nLê Vịnh Long", None, ["Lê Vịnh Long"]),
        ("(Đã ký) Công văn đến", None, []),
        ("CHỦ TỊCH\n(Đã ký)", None, []),
        ("Người nộp đơn\nHoàng Nam", None, []),
    ],
)
def test_signatures(block: str, title: str | None, signers: list[str]) -> None:
    (frame,) = frames(head_of(block))
    assert list(frame.signers) == signers
    assert frame.signer == (signers[0] if signers else None)
    assert title is None or frame.signer_title == title


@pytest.mark.parametrize(
    ("name", "issuer"),
    [
        ("**THỦ TƯỚNG\nCHÍNH PHỦ**", "THỦ TƯỚNG CHÍNH PHỦ"),
        ("**VĂN\nPHÒNG CHÍNH PHỦ**", "VĂN PHÒNG CHÍNH PHỦ"),
        ("UBND TỈNH SÔNG\nHIẾN\n**TRUNG TÂM DỊCH VỤ CÔNG**", "TRUNG TÂM DỊCH VỤ CÔNG"),
        ("BỘ\nY\nTẾ", "BỘ Y TẾ"),
        ("BỘ NÔNG NGHIỆP\nVÀ \nMÔI TRƯỜNG", "BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"),
        ("SỞ Y TẾ\nBỆNH VIỆN ĐA KHOA SÔNG HIẾN", "BỆNH VIỆN ĐA KHOA SÔNG HIẾN"),
        ("CHỦ TỊCH ỦY BAN\nNHÂN DÂN\nTỈNH SÔNG HIẾN", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SÔNG HIẾN"),
    ],
)
def test_names_over_several_lines(name: str, issuer: str) -> None:
    (frame,) = frames(head_of("").replace("UBND TỈNH SÔNG HIẾN", name, 1))
    assert frame.issuer == issuer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "|\n**Kính gửi:**\n|\n- Các sở;\n|\nBộ Y tế đề nghị các sở báo cáo.\n|\nNơi nhận:\n"
            "- Như trên;\n|\n**KT. BỘ TRƯỞNG**\nTHỨ TRƯỞNG\nPhan Tâm\n|",
            {"type": "CV", "symbol": None, "issued_on": None, "signer": "Phan Tâm"},
        ),
        (
            "**THÔNG BÁO**\nKẾT LUẬN CỦA CHỦ TỊCH UBND TỈNH\nNgày 18/11/2025, đã họp.\nNơi nhận:\n"
            "- Các sở;\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nPhan Văn Tâm",
            {"type": "TB", "symbol": None, "issued_on": None, "signer": "Phan Văn Tâm"},
        ),
        (
            "**NGHỊ QUYẾT**\n**Về trồng hoa**\n**QUỐC HỘI**\n*Căn cứ Hiến pháp;*\nĐiều 1. Hoa."
            "\n*Nghị quyết này được Quốc hội khóa XV thông qua ngày 16 tháng** 6* *năm 2025.*",
            {"type": "NQ", "issuer": "QUỐC HỘI", "issued_on": "2025-06-16"},
        ),
        (
            "THÔNG TƯ\nQUY ĐỊNH VỀ HOA\nBộ trưởng Bộ Y tế ban hành Thông tư quy định về hoa.\n"
            "Nơi nhận:\n- Các sở;\nBỘ TRƯỞNG\nPhan Văn Tâm\nPHỤ LỤC\n"
            "*(Kèm theo Thông tư số 9/2031/TT-BYT ngày 5/6/2031 của Bộ trưởng Bộ Y tế)*",
            {"symbol": "9/2031/TT-BYT", "issued_on": "2031-06-05", "issuer": "Bộ trưởng Bộ Y tế"},
        ),
        (
            "THÔNG TƯ\nSỬA ĐỔI THÔNG TƯ SỐ 9/2031/TT-BYT\nNơi nhận:\n- Các sở;\nBỘ TRƯỞNG\n"
            "Phan Văn Tâm\nPHỤ LỤC\n(Kèm theo Thông tư số 9/2031/TT-BYT)",
            {"symbol": None, "signer": "Phan Văn Tâm"},
        ),
    ],
    ids=["letter", "notice", "resolution", "appendix", "appendix of another"],
)
def test_a_document_that_has_lost_its_letterhead(text: str, expected: dict[str, Any]) -> None:
    (frame,) = frames(text)
    assert {name: getattr(frame, name) for name in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "BÁO ĐIỆN TỬ ĐẢNG CỘNG SẢN VIỆT NAM. ngày 28 tháng 4 năm 2021.\nNghị quyết số 5-NQ/TW",
        "QUỐC HỘI NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKỲ HỌP\nSố 44 - 46 Trần Phú",
        "Kính gửi: Quý Thành viên\nThực hiện Nghị định 13/2023/NĐ-CP, chúng tôi cập nhật.",
        "Mẫu quyết định năm 2025\n**QUYẾT ĐỊNH**\nVề việc thôi việc\nCăn cứ Luật Viên chức",
        "QUYẾT ĐỊNH\nCủa người chơi trong ván cờ hôm qua đã làm cả hội trường ngạc nhiên.",
        "Chủ tịch nói: Nơi nhận, hình thức gửi báo cáo: ...\nBÁO CÁO\nTM. ABC",
    ],
)
def test_other_texts_have_none(text: str) -> None:
    assert frames(text) == []


def test_the_number_in_the_letterhead_is_the_document_itself() -> None:
    nlp = vn_directives.load()
    doc = nlp(LETTER + "Công văn số 5706/CT-CS thay Công văn số 12/CT-CS ngày 1/2/2025.")
    own, other, again, _ = doc._.directives
    assert (own.is_self, own.type, own.type_source) == (True, "CV", "document")
    assert (own.issued_on, own.issuer) == ("2025-12-01", "CỤC THUẾ")
    assert own.symbol == doc._.header.symbol
    assert not other.is_self and not again.is_self
    document = next(d for d in doc._.documents if d.key == "5706/CT-CS")
    assert document.is_self and len(document.mention_refs) == 2
    assert any(date.value == doc._.header.issued_on for date in doc._.dates)
    assert doc._.headers == [doc._.header]


@pytest.mark.parametrize(
    "names, issuer, parent",
    [
        (
            "CHÍNH PHỦ - ỦY BAN TRUNG ƯƠNG\nMẶT TRẬN TỔ QUỐC VIỆT NAM",
            "CHÍNH PHỦ - ỦY BAN TRUNG ƯƠNG MẶT TRẬN TỔ QUỐC VIỆT NAM",
            None,
        ),
        ("ĐẢNG ỦY KHỐI\nMẶT TRẬN TỔ QUỐC VIỆT NAM", "MẶT TRẬN TỔ QUỐC VIỆT NAM", "ĐẢNG ỦY KHỐI"),
    ],
)
def test_a_central_committee_goes_on_with_its_organisation(
    names: str, issuer: str, parent: str | None
) -> None:
    text = f"""{names}
Số: 9/2014/NQLT-CP-UBTƯMTTQVN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 5 tháng 8 năm 2014
NGHỊ QUYẾT LIÊN TỊCH
Hướng dẫn phối hợp thực hiện
Điều 1. Phạm vi
"""
    header = headers_of(NLP(text))[0]
    assert (header.issuer, header.parent) == (issuer, parent)


def test_a_body_inside_a_line_that_begins_no_name() -> None:
    text = """CỦA ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
Số: 12/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lào Cai, ngày 3 tháng 4 năm 2024
QUYẾT ĐỊNH
Về việc thử máy
Điều 1. Giao Sở Y tế chủ trì.
"""
    header = headers_of(NLP(text))[0]
    assert (header.symbol, header.type) == ("12/QĐ-UBND", "QĐ")
