"""The frame of official documents: real layouts, invented bodies, places, people and numbers."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

import vn_directives
from tests.timing import assert_linear
from vn_directives.header.component import header_of
from vn_directives.header.head import code_type
from vn_directives.header.record import HeaderRecord
from vn_directives.header.vocabulary import appendices, document_types, furniture
from vn_directives.matching import Reading, load_lexicon

DECISION = """ỦY BAN NHÂN DÂN
TỈNH YÊN SƠN
Số: 1204/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Yên Sơn, ngày 05 tháng 8 năm 2024
QUYẾT ĐỊNH
Về việc thành lập Tổ công tác cải cách hành chính
và chuyển đổi số của tỉnh
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
Căn cứ Luật Tổ chức chính quyền địa phương;
Điều 1. Thành lập Tổ công tác.
Nơi nhận:
- Như Điều 3;
- Sở Nội vụ, các sở,
ngành liên quan;
- Lưu: VT, NC.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
(đã ký)
Nguyễn Hữu Phước"""

# The two columns of the page in rows of a table.
OFFICIAL_LETTER = """UBND HUYỆN TÂN LẬP | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG NỘI VỤ | Độc lập – Tự do – Hạnh phúc
Số: 56/PNV-CCHC | Tân Lập, ngày 3 tháng 02 năm 2023
V/v rà soát thủ tục
hành chính quý I
Kính gửi:
- Các phòng, ban chuyên môn;
- UBND các xã, thị trấn.
Thực hiện Kế hoạch số 12/KH-UBND, Phòng Nội vụ đề nghị các đơn vị rà soát.
Nơi nhận: | TRƯỞNG PHÒNG
- Như trên; |
- Lưu: VT. | Trần Thị Minh Hạnh"""

# Both columns on one line, as a text layer of a PDF gives them.
PLAN = """ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHƯỜNG AN KHÊ Độc lập - Tự do - Hạnh phúc
Số: 07/KH-UBND An Khê, ngày 12 tháng 01 năm 2025
KẾ HOẠCH
Cải cách hành chính năm 2025
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn Tám"""

PARTY_DIRECTIVE = """TỈNH ỦY SÔNG HIẾN
*
Số 14-CT/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Sông Hiến, ngày 9 tháng 3 năm 2022
CHỈ THỊ
CỦA BAN THƯỜNG VỤ TỈNH ỦY
về tăng cường sự lãnh đạo của Đảng đối với công tác dân vận
Thời gian qua, các cấp ủy đã quan tâm công tác dân vận.
Nơi nhận:
- Ban Bí thư (để báo cáo),
- Các huyện ủy, thành ủy,
- Lưu Văn phòng Tỉnh ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ THƯỜNG TRỰC
Hoàng Quốc Bảo"""

PARTY_GUIDE = """ĐẢNG BỘ TỈNH SÔNG HIẾN
BAN TỔ CHỨC
*
Số 05- HD/BTCTU
ĐẢNG CỘNG SẢN VIỆT NAM
Sông Hiến, ngày 20/4/2023
HƯỚNG DẪN
đánh giá, xếp loại chất lượng chi bộ
Căn cứ quy định của Ban Tổ chức Trung ương, Ban Tổ chức hướng dẫn như sau:
K/T TRƯỞNG BAN
PHÓ TRƯỞNG BAN
Đinh Văn Cường"""

FRONT_NOTICE = """ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM
HUYỆN ĐẠI HÒA
BAN THƯỜNG TRỰC
Số:     /TB-MTTQ-BTT
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đại Hoà, ngày     tháng 6 năm 2021
THÔNG BÁO
Kết quả hội nghị hiệp thương lần thứ ba
Ngày 14/6/2021, Ban Thường trực đã họp.
TM. BAN THƯỜNG TRỰC
CHỦ TỊCH
Phạm Thị Ngọc Ánh"""

SUBMISSION = """SỞ TÀI CHÍNH     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 88 /TTr-STC     Hà Yên, ngày 1 tháng 12 năm 2020
TỜ TRÌNH
Về việc phân bổ dự toán năm 2021
Kính gửi: Ủy ban nhân dân tỉnh Hà Yên
Sở Tài chính trình Ủy ban nhân dân tỉnh xem xét.
GIÁM ĐỐC

ThS. Vũ Đình Long"""

RESOLUTION = """HỘI ĐỒNG NHÂN DÂN
THÀNH PHỐ HẢI LONG
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 15/2022/NQ-HĐND
Hải Long, ngày 08 tháng 12 năm 2022
NGHỊ QUYẾT
Quy định mức thu lệ phí hộ tịch trên địa bàn thành phố
HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HẢI LONG
KHÓA XV, KỲ HỌP THỨ 9
Căn cứ Luật Phí và lệ phí;
CHỦ TỊCH
Bùi Thanh Tùng"""

REPORT = """SỞ GIÁO DỤC VÀ ĐÀO TẠO
TRUNG TÂM GIÁO DỤC THƯỜNG XUYÊN
Số: 31/BC-TTGDTX
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
BÁO CÁO
Sơ kết học kỳ I năm học 2023 - 2024
Trong học kỳ I, trung tâm đã hoàn thành nhiệm vụ.
TL. GIÁM ĐỐC
TRƯỞNG PHÒNG ĐÀO TẠO
Ngô Thị Lan"""

LAW = """QUỐC HỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Luật số: 12/2019/QH14
**LUẬT**
**THƯ VIỆN CÔNG CỘNG**
Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
Quốc hội ban hành Luật Thư viện công cộng."""

DISPATCH = """THỦ TƯỚNG CHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 41/CĐ-TTg
CÔNG ĐIỆN
Về việc ứng phó mưa lũ tại các tỉnh miền núi phía Bắc
Thủ tướng Chính phủ yêu cầu các địa phương chủ động ứng phó.
Q. THỦ TƯỚNG
Đỗ Minh Quân"""

DOCUMENTS: list[tuple[str, dict[str, Any]]] = [
    (
        DECISION,
        {
            "issuer": "ỦY BAN NHÂN DÂN TỈNH YÊN SƠN",
            "parent": None,
            "number": 1204,
            "symbol": "1204/QĐ-UBND",
            "code": "QĐ-UBND",
            "type": "QĐ",
            "subject": "Về việc thành lập Tổ công tác cải cách hành chính "
            "và chuyển đổi số của tỉnh",
            "place": "Yên Sơn",
            "issued_on": "2024-08-05",
            "recipients": ("Như Điều 3", "Sở Nội vụ, các sở, ngành liên quan"),
            "signing_forms": ("KT.",),
            "signed_for": ("CHỦ TỊCH",),
            "signer_title": "PHÓ CHỦ TỊCH",
            "signer": "Nguyễn Hữu Phước",
        },
    ),
    (
        OFFICIAL_LETTER,
        {
            "issuer": "PHÒNG NỘI VỤ",
            "parent": "UBND HUYỆN TÂN LẬP",
            "symbol": "56/PNV-CCHC",
            "type": "CV",
            "subject": "V/v rà soát thủ tục hành chính quý I",
            "place": "Tân Lập",
            "issued_on": "2023-02-03",
            "addressees": ("Các phòng, ban chuyên môn", "UBND các xã, thị trấn"),
            "recipients": ("Như trên",),
            "signing_forms": (),
            "signer_title": "TRƯỞNG PHÒNG",
            "signer": "Trần Thị Minh Hạnh",
        },
    ),
    (
        PLAN,
        {
            "issuer": "ỦY BAN NHÂN DÂN PHƯỜNG AN KHÊ",
            "symbol": "07/KH-UBND",
            "number": 7,
            "type": "KH",
            "subject": "Cải cách hành chính năm 2025",
            "place": "An Khê",
            "issued_on": "2025-01-12",
            "signing_forms": ("TM.", "KT."),
            "signed_for": ("ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
            "signer_title": "PHÓ CHỦ TỊCH",
            "signer": "Lê Văn Tám",
        },
    ),
    (
        PARTY_DIRECTIVE,
        {
            "issuer": "TỈNH ỦY SÔNG HIẾN",
            "parent": None,
            "symbol": "14-CT/TU",
            "code": "CT/TU",
            "type": "CT",
            "subject": "CỦA BAN THƯỜNG VỤ TỈNH ỦY về tăng cường sự lãnh đạo của Đảng "
            "đối với công tác dân vận",
            "place": "Sông Hiến",
            "issued_on": "2022-03-09",
            "recipients": ("Ban Bí thư (để báo cáo)", "Các huyện ủy, thành ủy"),
            "signing_forms": ("TM.",),
            "signed_for": ("BAN THƯỜNG VỤ",),
            "signer_title": "PHÓ BÍ THƯ THƯỜNG TRỰC",
            "signer": "Hoàng Quốc Bảo",
        },
    ),
    (
        PARTY_GUIDE,
        {
            "issuer": "BAN TỔ CHỨC",
            "parent": "ĐẢNG BỘ TỈNH SÔNG HIẾN",
            "number": 5,
            "symbol": "05-HD/BTCTU",
            "type": "HD",
            "subject": "đánh giá, xếp loại chất lượng chi bộ",
            "issued_on": "2023-04-20",
            "signing_forms": ("KT.",),
            "signer_title": "PHÓ TRƯỞNG BAN",
            "signer": "Đinh Văn Cường",
        },
    ),
    (
        FRONT_NOTICE,
        {
            "issuer": "BAN THƯỜNG TRỰC",
            "parent": "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM HUYỆN ĐẠI HÒA",
            "number": None,
            "symbol": None,
            "code": "TB-MTTQ-BTT",
            "type": "TB",
            "subject": "Kết quả hội nghị hiệp thương lần thứ ba",
            "place": "Đại Hoà",
            "issued_on": "2021-06-XX",
            "signer": "Phạm Thị Ngọc Ánh",
        },
    ),
    (
        SUBMISSION,
        {
            "issuer": "SỞ TÀI CHÍNH",
            "symbol": "88/TTr-STC",
            "type": "TTr",
            "subject": "Về việc phân bổ dự toán năm 2021",
            "place": "Hà Yên",
            "issued_on": "2020-12-01",
            "addressees": ("Ủy ban nhân dân tỉnh Hà Yên",),
            "signer_title": "GIÁM ĐỐC",
            "signer": "Vũ Đình Long",
        },
    ),
    (
        RESOLUTION,
        {
            "issuer": "HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HẢI LONG",
            "symbol": "15/2022/NQ-HĐND",
            "code": "NQ-HĐND",
            "type": "NQ",
            "subject": "Quy định mức thu lệ phí hộ tịch trên địa bàn thành phố",
            "issued_on": "2022-12-08",
            "signer_title": "CHỦ TỊCH",
            "signer": "Bùi Thanh Tùng",
        },
    ),
    (
        REPORT,
        {
            "issuer": "TRUNG TÂM GIÁO DỤC THƯỜNG XUYÊN",
            "parent": "SỞ GIÁO DỤC VÀ ĐÀO TẠO",
            "type": "BC",
            "place": None,
            "issued_on": None,
            "signing_forms": ("TL.",),
            "signed_for": ("GIÁM ĐỐC",),
            "signer_title": "TRƯỞNG PHÒNG ĐÀO TẠO",
            "signer": "Ngô Thị Lan",
        },
    ),
    (
        LAW,
        {
            "issuer": "QUỐC HỘI",
            "symbol": "12/2019/QH14",
            "type": "L",
            "subject": "THƯ VIỆN CÔNG CỘNG",
        },
    ),
    (
        DISPATCH,
        {
            "issuer": "THỦ TƯỚNG CHÍNH PHỦ",
            "symbol": "41/CĐ-TTg",
            "type": "CĐ",
            "signing_forms": ("Q.",),
            "signed_for": (),
            "signer_title": "THỦ TƯỚNG",
            "signer": "Đỗ Minh Quân",
        },
    ),
]


NLP = spacy.blank("xx")


def frame(text: str) -> HeaderRecord | None:
    """The text's own frame."""
    return header_of(NLP.make_doc(text))


KINDS = [expected["type"] for _, expected in DOCUMENTS]

CAPITALS = """
BAN CHỈ HUY PHÒNG THỦ DÂN SỰ
TỈNH HÀ YÊN
Số: 07/CĐ-BCH

CÔNG ĐIỆN KHẨN
VỀ VIỆC ỨNG PHÓ VỚI MƯA LŨ
TRƯỞNG BAN CHỈ HUY PHÒNG THỦ DÂN SỰ TỈNH ĐIỆN:
- CHỦ TỊCH UBND CÁC XÃ, PHƯỜNG.

Theo dự báo, mưa lớn còn kéo dài.

KT. TRƯỞNG BAN
PHÓ TRƯỞNG BAN
(ĐÃ KÝ)
PHÓ CHỦ TỊCH UBND TỈNH
PHÓ ĐỨC THÀNH
"""


def test_a_telegram_all_in_capitals() -> None:
    header = frame(CAPITALS)
    assert header is not None
    assert (header.type, header.subject) == ("CĐ", "VỀ VIỆC ỨNG PHÓ VỚI MƯA LŨ")
    assert (header.signer_title, header.signer) == ("PHÓ TRƯỞNG BAN", "PHÓ ĐỨC THÀNH")


@pytest.mark.parametrize(("text", "expected"), DOCUMENTS, ids=KINDS)
def test_the_frame_of_a_document(text: str, expected: dict[str, Any]) -> None:
    header = frame(text)
    assert header is not None
    assert {name: getattr(header, name) for name in expected} == expected


@pytest.mark.parametrize("text", [text for text, _ in DOCUMENTS], ids=KINDS)
def test_decomposed_letters_and_blank_lines_change_nothing(text: str) -> None:
    plain = frame(text)
    spread = unicodedata.normalize("NFD", text.replace("\n", "\n\n\u00a0\n"))
    other = frame(spread)
    assert plain is not None and other is not None
    left, right = plain.to_dict(), other.to_dict()
    for name in left.keys() - {"parts", "start", "end"}:
        assert unicodedata.normalize("NFC", str(right[name])) == str(left[name]), name


@pytest.mark.parametrize("text", [text for text, _ in DOCUMENTS], ids=KINDS)
def test_parts_say_where_each_value_stands(text: str) -> None:
    header = frame(text)
    assert header is not None
    assert all(text[part.start : part.end] == part.text for part in header.parts)
    named = {part.name for part in header.parts}
    for name in ("issuer", "subject", "place", "signer", "signer_title"):
        assert (name in named) == (getattr(header, name) is not None)


@pytest.mark.parametrize(
    "text",
    [
        "Chiều 3/5, Quận ủy Đông Hòa tổ chức hội nghị triển khai Chỉ thị số 12-CT/TU.",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐƠN XIN XÁC NHẬN\nKính"
        " gửi: UBND xã Tân Lập\nTôi tên là Nguyễn Văn An.",
        "THÔNG BÁO TUYỂN DỤNG VIÊN CHỨC\nTrung tâm Y tế thông báo tuyển dụng như sau.",
        "Kế hoạch của huyện\nNgày 5/8/2024, UBND huyện ban hành Kế hoạch số 12/KH-UBND.",
        "Số 12 phố Huế, Hà Nội\nHà Nội, ngày 5 tháng 8 năm 2024 trời mưa.",
        "",
    ],
    ids=["article", "form", "headline", "report of a plan", "address", "empty"],
)
def test_other_texts_have_no_frame(text: str) -> None:
    assert frame(text) is None


@pytest.mark.parametrize(
    ("code", "type"),
    [
        ("QĐ-UBND", "QĐ"),
        ("CT/TU", "CT"),
        ("TTr-STC", "TTr"),
        ("UBND-VX", None),
        ("QH15", "NQ"),
        ("QĐi/TW", "QyĐ"),
        ("CTHĐ/HU", "CTr"),
    ],
)
def test_a_code_names_the_type(code: str, type: str | None) -> None:
    assert code_type(code) == type


def test_every_entry_of_the_lexicon_matches_its_examples() -> None:
    lexicon = load_lexicon("header")
    for entry in lexicon["types"]:
        for example in entry["examples"]:
            reading = Reading(example)
            assert document_types().longest(reading.words, 0) == (
                len(reading.words),
                entry["type"],
            )
    for section, trie in (("notes", furniture()), ("attachments", appendices())):
        for entry in lexicon[section]:
            for example in entry["examples"]:
                assert trie.longest(Reading(example).words, 0) is not None, example
    for entry in lexicon["signing_forms"]:
        for example in entry["examples"]:
            text = DECISION.replace("KT. CHỦ TỊCH", example)
            header = frame(text)
            assert header is not None and header.signing_forms == (entry["form"] + ".",)


RETOLD = """# Tin pháp luật

Chủ tịch UBND tỉnh vừa ký Chỉ thị số 12/CT-UBND về phòng cháy.{more}

## CHỈ THỊ

## Về tăng cường công tác phòng cháy

{below}

Điều 1. Giao Sở Y tế kiểm tra.
"""
_PREAMBLE = "*Căn cứ Luật Phòng cháy;*"


@pytest.mark.parametrize(
    ("more", "below", "symbol"),
    [
        ("", _PREAMBLE, "12/CT-UBND"),
        (" Chỉ thị số 12/CT-UBND có hiệu lực ngay.", _PREAMBLE, "12/CT-UBND"),
        (" Kế hoạch số 3/KH-UBND vẫn còn.", _PREAMBLE, "12/CT-UBND"),
        (" Nó thay Chỉ thị số 9/CT-UBND.", _PREAMBLE, None),
        ("", "Bài viết nêu điểm mới của văn bản.", None),
    ],
)
def test_a_lead_names_the_document_that_stands_below(
    more: str, below: str, symbol: str | None
) -> None:
    found = frame(RETOLD.format(more=more, below=below))
    assert (found.symbol if found is not None else None) == symbol


def test_the_component_stores_the_frame_or_none() -> None:
    nlp = spacy.blank("vi")
    nlp.add_pipe("vn_header")
    doc = nlp(DECISION)
    assert doc._.header.symbol == "1204/QĐ-UBND"
    assert vn_directives.to_record(doc)["header"]["signer"] == "Nguyễn Hữu Phước"
    copy = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert copy._.header == doc._.header
    article = nlp("Chiều 3/5, Quận ủy Đông Hòa họp.")
    assert article._.header is None
    assert vn_directives.to_record(article)["header"] is None


@settings(deadline=None)
@given(st.text(alphabet="Số:12/QĐ-UBND\n |.TMKCHỦỊ, ngàythágnăm20*ừ̀", max_size=300))
def test_any_text_gives_a_frame_or_none_with_right_offsets(text: str) -> None:
    header = frame(DECISION[:120] + text)
    for part in header.parts if header else ():
        assert (DECISION[:120] + text)[part.start : part.end] == part.text


@pytest.mark.parametrize(
    "unit",
    [
        "Số: ",
        "TM. ",
        "\nKT. CHỦ TỊCH",
        "\nNơi nhận:",
        "Kính gửi ",
        "CỘNG ",
        "QUYẾT ĐỊNH\n",
        "ngày … ",
        " .",
    ],
)
def test_time_is_linear_in_hostile_texts(unit: str) -> None:
    assert_linear(lambda times: DECISION + unit * times, frame, 2_000, 10)
