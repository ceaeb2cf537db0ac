"""What breaks mentions: lines cut, capitals, cells, signs of all kinds."""

from __future__ import annotations

import pytest

import vn_directives
from tests.directives.reading import directives_in
from tests.marks import check, parse
from vn_directives.bodies.grammar import find_bodies
from vn_directives.dates.grammar import find_dates
from vn_directives.matching import Reading
from vn_directives.officials.grammar import find_officials
from vn_directives.titles.grammar import find_titles

BODIES = [
    # in capitals, before the office or the motto below
    "TM. <b>ỦY BAN NHÂN DÂN PHƯỜNG</b>\nPHÓ CHỦ TỊCH\n\nLê Thị Nga",
    "<b>HỘI ĐỒNG NHÂN DÂN HUYỆN</b>\nKẾ HOẠCH\nTổ chức kỳ họp",
    "<b>UBND XÃ</b>\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "<b>CÔNG AN TỈNH</b>\nGIÁM ĐỐC\n\nĐại tá Trần Văn Hậu",
    "<b>ĐẢNG ỦY PHƯỜNG</b>\nBÍ THƯ\n\nTrần Văn An",
    "<b>ỦY BAN NHÂN DÂN\nXÃ LƯƠNG MINH</b>\nTHÔNG BÁO",
    "**<b>ỦY BAN NHÂN DÂN **\nTỈNH HÀ TĨNH</b>\n-------",
    # in capitals, before a sentence or a verb
    "<b>ỦY BAN NHÂN DÂN HUYỆN</b> Xét đề nghị của",
    "PHÓ CHỦ TỊCH <b>UBND XÃ</b> KIỂM TRA CÔNG TÁC PHÒNG DỊCH",
    "CỦA <b>UBND TỈNH</b> BÃI BỎ MỘT PHẦN QUY ĐỊNH",
    "<b>UBND XÃ TÂN TIẾN</b> TỔ CHỨC HỘI NGHỊ",
    # names with signs
    "<b>UBND xã Nam Hà-Lâm Hà</b> và <b>Đảng ủy xã K'Tria</b> họp",
    "<b>MTTQ xã Tân Lập</b>-Chủ tịch Trần Văn An",
    # forms
    "Gửi <b>BTT UBMT xã</b> và <b>Bộ CHBĐBP tỉnh Quảng Trị</b>",
    "<b>Phòng THADS khu vực 2</b> và <b>Cục THADS tỉnh Lạng Sơn</b>",
    "<b>Tổ công tác chuyên trách chuyển đổi số</b> của <b>UBND tỉnh</b>",
    "Lớp đã bầu Ban Cán sự lớp; <b>Ban Cán sự đảng UBND tỉnh</b> họp",
    # a stretch of provinces, the end of a sentence
    "<b>UBND các tỉnh, thành phố ven biển từ Quảng Ninh đến Cà Mau</b> trực",
    "gửi <b>UBND các tỉnh, thành phố</b> từ ngày 1/8",
    "lãnh đạo <b>UBND TP</b>. Như đã đưa tin",
    # what the text defines
    "<b>Liên hiệp các Hội Khoa học và Kỹ thuật</b> (LHH) họp. Chủ tịch <b>LHH</b> nói",
    "<b>Ban Quản lý dự án huyện Vĩnh Bảo</b> (sau đây gọi tắt là <b>Ban QLDA</b>). "
    "Giám đốc <b>Ban QLDA</b> báo cáo",
    "<b>Ban Chỉ đạo chống buôn lậu tỉnh</b> (gọi tắt là <b>BCĐ 389</b>). <b>BCĐ 389</b> họp",
    "<b>Sở Y tế</b> (TP.HCM), <b>Công an tỉnh</b> (PC45) và PC45",
    "<b>Liên hiệp các Hội Khoa học và Kỹ thuật</b> (LHH). Quyết định số 12/QĐ-LHH",
    # a document that the text calls so is not its issuer
    "Nghị định số 910/2031/NĐ-CP của <b>Chính phủ</b> (sau đây gọi là Nghị định 910). "
    "Nghị định 910 nêu",
    "Quy định của <b>Ban Bí thư</b> (gọi tắt là Quy định 22). Theo Quy định 22 thì",
    "kế hoạch của <b>UBND tỉnh Hà Nam</b> (gọi tắt là Kế hoạch). Kế hoạch nêu rõ",
    "Nghị quyết của <b>Quốc hội</b> (viết tắt là NQ 18). NQ 18 nêu",
    # nor is an office its body
    "Chủ tịch <b>UBND tỉnh Hà Nam</b> (sau đây gọi là Chủ tịch). Chủ tịch giao <b>Sở Y tế</b>",
]


@pytest.mark.parametrize("example", BODIES)
def test_bodies(example: str) -> None:
    check(example, "b", find_bodies(Reading(parse(example)[0])))


def test_a_short_form_is_the_same_body() -> None:
    text = "Ban Quản lý dự án huyện Vĩnh Bảo (gọi tắt là Ban QLDA). Ban QLDA và Văn phòng HĐND xã"
    long, told, short, _ = find_bodies(Reading(text))
    assert long.key == told.key == short.key and long.name == short.name


def test_a_law_that_is_called_so_is_no_person() -> None:
    text = (
        "Luật Hộ tịch năm 2014 (sau đây gọi là Luật Hộ tịch) và ông Lê Văn Vũ (sau đây gọi là "
        "ông Vũ)"
    )
    doc = vn_directives.load()(text)
    names = [span.text for span in doc.spans["persons"]]
    assert names == ["Lê Văn Vũ", "Vũ"]


def test_a_joint_office_has_a_name_of_its_own() -> None:
    text = "Văn phòng HĐND và UBND xã Tân Lập; Văn phòng UBND xã Tân Lập"
    joint, single = find_bodies(Reading(text))
    assert joint.name == "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Tân Lập"
    assert joint.key != single.key


DATES = [
    "Từ <d value=2025-03-05/2025-03-09>ngày 05 – 09 tháng 3 năm 2025</d>",
    "<d value=XXXX-04-02/XXXX-04-04>ngày 2-4 tháng 4</d>, còn <d value=XXXX-04-02>ngày 2-4</d>",
    "vào <d value=2013-05>tháng năm năm 2013</d>",
    "Lúc <d value=2025-09-12T09:20>9h 20, thứ Sáu, ngày 12/9/2025</d>",
    "<d value=XXXX-08-15T16>16h 15/8</d> khởi hành",
    "<d value=2020-07-30T14:15>30/07/2020 2:15 CH</d>; <d value=2020-07-30T00:15>30/07/2020 "
    "12:15 AM</d>",
    "Sáng nay (<d value=XXXX-06-07>7-6</d>), và tỉ số (7-6)",
    "Trong <d value=2025-08>tháng 8</d>,<d value=2025-09>9/2025</d>",
    "Tập huấn hai ngày: <d value=2026-08-24>24</d> và <d value=2026-08-25>25 tháng 8 năm 2026</d>",
    "Thu hoạch ngày 7,5 tấn",
    "<d value=2021-08-31T09:00>31 Thg 8, 2021 - 09:00</d>",
    "<d value=2021-03-16>ngày 1 6 tháng 3 năm 2021</d>",
    "<d value=XXXX-09-01>Ngày 1</d>, <d value=XXXX-09-02>ngày 2 tháng 9</d>; mùng 3 Tết",
]


@pytest.mark.parametrize("example", DATES)
def test_dates(example: str) -> None:
    check(example, "d", find_dates(Reading(parse(example)[0])))


PERSONS = [
    # lines in capitals
    "ĐỒNG CHÍ <p>TRẦN VĂN HÒA</p> THĂM, TẶNG QUÀ GIA ĐÌNH CHÍNH SÁCH",
    "CHỦ TỊCH UBND TỈNH <p>LÊ THỊ NGA</p> TIẾP CÔNG DÂN",
    "CHÚC MỪNG ĐỒNG CHÍ <p>NGUYỄN VĂN DỰ</p>\nBÍ THƯ ĐẢNG ỦY",
    "GIÁM ĐỐC SỞ Y TẾ QUYẾT ĐỊNH PHÂN CÔNG NHIỆM VỤ",
    "BAN HÀNH VÀ CÔNG BỐ DANH MỤC THỦ TỤC",
    # offices after honorifics
    "Giao đồng chí Thủ quỹ, đồng chí Phó Trạm trưởng và ông Lớp trưởng",
    "Gặp đồng chí <p>Thư</p> và đồng chí <p>Lê Thị Thư</p>",
    "Mời đồng chí Bí thư và ông <p>Phó Đức Hải</p> dự",
    # the highlands, foreigners
    "Bà <p>H' Yim Kđoh</p> và ông <p>Y Thanh Hà Niê Kđăm</p> dự",
    "Tổng thống Pháp <p>Jean-Marie Duval</p> thăm",
    "Ông <p>Lê Văn An</p>-Phó Chủ tịch UBND xã",
    # cells
    "STT\tHọ và tên\n1\t<p>Trần Văn Hạnh</p>\tChủ tịch UBND xã",
    "đường 2 Trần Văn Hạnh",
    # lines
    "đồng chí <p>Nguyễn\nVăn An</p> phát biểu",
    "Đồng chí\n<p>Lê Hoàng</p>\nBí thư Tỉnh ủy",
]


@pytest.mark.parametrize("example", PERSONS)
def test_persons(example: str) -> None:
    reading = Reading(parse(example)[0])
    bodies = find_bodies(reading)
    check(example, "p", find_officials(reading, bodies, find_titles(reading, bodies)).persons)


DIRECTIVES = [
    "(xem <d type=QĐ>45/NV-QĐ</d> và <d type=TT>1012/BNV-TT</d>)",
    "Trả lời <d type=CV>văn bản 1246/UBND-TT</d> và <d type=CV>1246/UBND-TT</d>",
    "<d type=KL>kết luận giám định số 25/KL-PC09</d> của cơ quan giám định",
    "<d type=QĐ>Quyết định khởi tố bị can số 14/QĐ-CSĐT</d>",
    "Bản án số 14/2019/HS-ST và vụ án số 12",
    "<d type=NĐ number=30>Nghị định số 30／2020／NĐ－CP</d>",
    "VỀ VIỆC BÃI BỎ <d type=QĐ>QUYẾT ĐỊNH\nSỐ 09/2022/QĐ-UBND</d> NGÀY 25/3/2022",
    "Thực hiện <d type=NQ>Nghị quyết số\n18-NQ/TW</d> và <d type=NĐ>Nghị định\n30/2020/NĐ-CP</d>",
]


@pytest.mark.parametrize("example", DIRECTIVES)
def test_directives(example: str) -> None:
    check(example, "d", directives_in(parse(example)[0]))


OFFICIALS = [
    # adjuncts before the subject
    (
        "Thừa ủy quyền Chủ tịch UBND huyện, Chánh Văn phòng Lê Văn Tám ký thông báo.",
        {"Lê Văn Tám": ["Chánh Văn phòng"]},
    ),
    (
        "Sau báo cáo của Giám đốc Sở Y tế, Bí thư Huyện ủy Trần Văn Hòa nói.",
        {"Trần Văn Hòa": ["Bí thư Huyện ủy"]},
    ),
    # cards and cells
    (
        "Trần Văn Hạnh\nBí thư Đảng ủy xã\nLê Thị Nga\nPhó Bí thư Đảng ủy xã",
        {"Trần Văn Hạnh": ["Bí thư Đảng ủy xã"], "Lê Thị Nga": ["Phó Bí thư Đảng ủy xã"]},
    ),
    (
        "1\nTrần Văn Hạnh\nChủ tịch UBND xã\nTrưởng ban\n2\nLê Thị Nga\nPhó Chủ tịch UBND xã",
        {
            "Trần Văn Hạnh": ["Chủ tịch UBND xã", "Trưởng ban"],
            "Lê Thị Nga": ["Phó Chủ tịch UBND xã"],
        },
    ),
    (
        "Trần Văn Hạnh\tBí thư Huyện ủy\nLê Thị Nga\tChủ tịch UBND huyện",
        {"Trần Văn Hạnh": ["Bí thư Huyện ủy"], "Lê Thị Nga": ["Chủ tịch UBND huyện"]},
    ),
    (
        "CHỦ TỊCH\n\nTrần Văn Hạnh\n\nPHÓ CHỦ TỊCH\n\nLê Thị Nga",
        {"Trần Văn Hạnh": ["CHỦ TỊCH"], "Lê Thị Nga": ["PHÓ CHỦ TỊCH"]},
    ),
    # right behind the name
    ("Bà Lê Thị Nga Phó Chủ tịch HĐND xã chủ trì.", {"Lê Thị Nga": ["Phó Chủ tịch HĐND xã"]}),
    (
        "Ông Lê Văn Tám, Chủ tịch UBND xã Trần Văn Hòa cùng dự.",
        {"Trần Văn Hòa": ["Chủ tịch UBND xã"]},
    ),
    # signatures
    (
        "GIÁM ĐỐC\n(Ký và đóng dấu)\n\nTrần Đình Khánh",
        {"Trần Đình Khánh": ["GIÁM ĐỐC"]},
    ),
    ("Nơi nhận: | CHỦ TỊCH\n | Trần Văn Hậu", {"Trần Văn Hậu": ["CHỦ TỊCH"]}),
]


@pytest.mark.parametrize(("text", "officials"), OFFICIALS)
def test_officials(text: str, officials: dict[str, list[str]]) -> None:
    reading = Reading(text)
    bodies = find_bodies(reading)
    found = find_officials(reading, bodies, find_titles(reading, bodies)).officials
    assert {o.name: list(o.titles) for o in found} == officials
