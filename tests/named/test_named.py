"""Where the name of a document begins and ends, and which document is meant."""

from __future__ import annotations

import pytest

from tests.marks import check, parse
from tests.named.reading import named_in
from tests.timing import assert_linear

EXTENTS = [
    # a name, with and without its year
    "theo <named name='Luật Đất đai'>Luật Đất đai</named> thì".replace("'", '"'),
    '<named name="Luật Đất đai" year=2013 key=45/2013/QH13>Luật Đất đai năm 2013</named>.',
    "<named year=2015 key=91/2015/QH13>Bộ luật Dân sự 2015</named> quy định",
    "<named type=HP year=1992>Hiến pháp năm 1992</named>, <named type=HP>Hiến pháp</named> nói",
    "<named type=PL key=25/2005/PL-UBTVQH11>Pháp lệnh Cảnh vệ</named> (2005)",
    "một số điều của <named>Luật An\ntoàn, vệ sinh lao động</named> về kiểm định",
    # other spellings of one name
    '<named name="Luật Phòng cháy và chữa cháy">Luật phòng cháy, chữa cháy</named> cũ',
    '<named name="Luật Phòng cháy và chữa cháy">Luật PCCC</named> năm',
    '<named name="Luật Thi đua, khen thưởng">Luật Thi đua khen thưởng</named>',
    '<named name="Luật Hôn nhân và gia đình" year=2014>Luật HN&GĐ 2014</named>',
    '<named name="Bộ luật Hình sự" key=100/2015/QH13>BLHS 2015</named>; '
    '<named name="Bộ luật Lao động" key=45/2019/QH14>Luật Lao động năm 2019</named>',
    '<named name="Luật Hợp tác xã">LUẬT HỢP TÁC XÃ</named>',
    # coordinated
    "<named>Luật Đất đai</named>, <named>Luật Nhà ở</named> và <named>Luật Xây dựng</named>",
    # acts that amend others are one name
    "<named>Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức</named>",
    "<named>Luật sửa đổi, bổ sung một số điều của 11 luật có liên quan đến quy hoạch</named> đã",
    "<named>Luật sửa đổi, bổ sung Điều 170 của Luật Doanh nghiệp</named> được",
    # names that the registry does not hold
    "<named>Luật Sân bay vũ trụ</named> được trình; <named>Luật Cấp, thoát nước</named> thì chưa",
    "dự án <named is_draft=True key=None>Luật Đường thủy đô thị</named>. Luật sẽ",
    # a draft has no number
    "Góp ý dự thảo <named is_draft=True key=None>Luật Đất đai</named> (sửa đổi)",
    # papers of the Party
    "theo <named type=NQ>Nghị quyết Đại hội XIII của Đảng</named> đã nêu",
    '<named name="Nghị quyết Đại hội XII của Đảng">Nghị quyết Đại hội đại biểu toàn quốc lần thứ '
    "XII của Đảng</named>",
    "<named>Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX</named>, nhiệm kỳ 2020 - 2025",
    "<named key=04-NQ/TW>Nghị quyết Trung ương 4 khóa XII</named> và"
    " <named key=12-NQ/TW>Nghị quyết Trung ương 4 (khóa XI)</named>",
    "<named key=04-NQ/TW>Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XII</named>",
    '<named type=ĐL name="Điều lệ Đảng">Điều lệ Đảng Cộng sản Việt Nam</named>,'
    " <named type=CL>Cương lĩnh</named>",
]

NOT_NAMED = [
    "Luật sư Trần Văn Minh nói",
    "theo pháp luật đất đai và quy định của pháp luật",
    "kỷ luật lao động; quy luật giá trị",
    "Luật này có hiệu lực từ ngày 01/7/2025; các luật về thuế",
    "Luật số 87/2025/QH15 sửa đổi",
    "Luật Đất đai số 31/2024/QH15 là một văn bản có số",
    "Công ty Luật TNHH Hà Minh, Trường Đại học Luật Hà Nội",
    "nghị quyết đại hội cổ đông; điều lệ công ty; cương lĩnh hành động",
    "bảo vệ hiến pháp; đạo luật mới",
]


@pytest.mark.parametrize("example", EXTENTS)
def test_extent(example: str) -> None:
    check(example, "named", named_in(parse(example)[0]))


@pytest.mark.parametrize("text", NOT_NAMED)
def test_is_no_name(text: str) -> None:
    assert named_in(text) == []


@pytest.mark.parametrize(
    ("text", "day", "key"),
    [
        ("theo Luật Đất đai", "2012-05-01", "13/2003/QH11"),
        ("theo Luật Đất đai", "2020-05-01", "45/2013/QH13"),
        ("theo Luật Đất đai", "2025-05-01", "31/2024/QH15"),
        ("theo Luật Đất đai", None, None),  # several versions, and no date
        ("theo Luật Hộ tịch", None, "60/2014/QH13"),  # there is one
        # a stated day or year goes before the date of the text
        ("Căn cứ Luật Đất đai ngày 29/11/2013", "2025-05-01", "45/2013/QH13"),
        ("Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", None, "72/2025/QH15"),
        ("Luật Tổ chức chính quyền địa phương 2025", "2025-04-01", "65/2025/QH15"),
        # the other mentions of the text
        ("Luật Đất đai năm 2013 quy định. Điều 5 Luật Đất đai", "2025-05-01", "45/2013/QH13"),
        # passed and not yet in force
        (
            "Luật Khám bệnh, chữa bệnh (sửa đổi) được Quốc hội thông qua",
            "2023-02-04",
            "15/2023/QH15",
        ),
        ("theo Luật Khám bệnh, chữa bệnh", "2023-02-04", "40/2009/QH12"),
        # a revision that is still a bill, and one that was passed of late
        ("cho ý kiến về Luật Đất đai (sửa đổi)", "2020-02-04", None),
        ("quy định của Luật Đất đai (sửa đổi)", "2024-09-04", "31/2024/QH15"),
        # passed on a day, or by an Assembly, of which the registry has no version
        ("Luật Đất đai (ban hành ngày 5-11-1957).", "2020-05-01", None),
        ("Luật Đất đai ban hành ngày 26/11/2003", "2020-05-01", "13/2003/QH11"),
        ("Luật Đất đai do Quốc hội khóa II thông qua", "2020-05-01", None),
        ("Luật Đất đai do Quốc hội khóa XIII thông qua", "2020-05-01", "45/2013/QH13"),
        ("Quốc hội khóa XI đã thông qua Luật Đất đai", "2020-05-01", "13/2003/QH11"),
        # the act with which a law was amended
        ("Bộ luật Hình sự sửa đổi 2017", None, "12/2017/QH14"),
        ("Luật sửa đổi, bổ sung một số điều của Luật Đấu giá tài sản", None, "37/2024/QH15"),
    ],
)
def test_version(text: str, day: str | None, key: str | None) -> None:
    assert named_in(text, day)[-1].key == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        # the time of the sentence
        ("Ngày 5/6/2009, bà Mai khiếu nại rằng phường vi phạm Luật Đất đai.", "13/2003/QH11"),
        ("Ông An bị truy tố năm 2002 theo Điều 285 Bộ luật Hình sự.", "15/1999/QH10"),
        ("Năm 1985, xã lập hợp tác xã theo Luật Thủy sản.", None),
        ("Ngày 26/11/2003, Quốc hội thông qua Luật Hợp tác xã và Luật Thủy sản.", "17/2003/QH11"),
        # it is none that the law came after
        ("Năm 2018, dự án lỡ hẹn; đến năm 2025 vẫn theo Luật Đất đai.", "31/2024/QH15"),
        ("Bà Mai (sinh năm 1980) được cấp sổ theo Luật Đất đai.", "31/2024/QH15"),
        ("Từ năm 2009 đến nay, phường thu tiền trái Luật Đất đai.", "31/2024/QH15"),
        ("Ngày 5/6/2009, bà Mai khiếu nại. Phường theo Luật Đất đai.", "31/2024/QH15"),
        ("Theo Hiến pháp năm 2013 và Luật Đất đai, phường thu hồi.", "31/2024/QH15"),
        ("Theo Nghị định 5/2009/NĐ-CP ngày 5/6/2009 và Luật Đất đai.", "31/2024/QH15"),
        # the document in whose subject it stands
        ("Nghị định 5/2015/NĐ-CP quy định chi tiết Luật Đất đai.", "45/2013/QH13"),
        ("Nghị định 5/2024/NĐ-CP quy định chi tiết Luật Đất đai.", "31/2024/QH15"),
        # another country
        ("Luật Đất đai của Lào có hai phần.", None),
        ("Nhà ở Ấn Độ theo Luật Đất đai.", None),
        ("Luật Đất đai của Việt Nam có hai phần.", "31/2024/QH15"),
        ("Người ở Lào theo Luật Đất đai của Việt Nam.", "31/2024/QH15"),
        ("Sách về Luật Thương mại quốc tế bán chạy.", None),
    ],
)
def test_a_law_is_that_of_its_sentence(text: str, key: str | None) -> None:
    assert named_in(text, "2025-12-01")[-1].key == key


def test_the_latest_day_of_a_text_tells_its_version() -> None:
    (record,) = named_in("Ngày 5/3/2010, ông trình bày Luật Thanh tra.")
    assert record.key == "22/2004/QH11"


@pytest.mark.parametrize("end", ["(", "(năm 2014", "(2014", "(sửa đổi", "(sửa đổi năm 2024"])
def test_a_text_may_end_within_what_is_said_behind_a_name(end: str) -> None:
    assert named_in(f"theo Luật Đất đai {end}")[0].name == "Luật Đất đai"


def test_canonical_is_the_number_or_the_name() -> None:
    assert named_in("Luật Đất đai năm 2013")[0].canonical == "45/2013/QH13"
    assert named_in("Hiến pháp năm 1980")[0].canonical == "Hiến pháp 1980"


@pytest.mark.parametrize(
    "unit",
    [
        *("Luật ", "Luật sửa đổi, ", "Luật A, ", "Nghị quyết Đại hội ", "Bộ "),
        "ngày 5/6/2009 theo Luật Đất đai, ",  # all in one sentence
        "ở nhà theo Luật Đất đai, ",
    ],
)
def test_time_is_linear(unit: str) -> None:
    assert_linear(lambda count: unit * count, named_in, 800, 10)


def test_parts_of_a_law_called_by_name() -> None:
    first, second = named_in("theo điểm a khoản 2, khoản 3 Điều 5 Luật Nhà ở và Luật Đất đai")
    assert first.locators == ("điểm a", "khoản 2", "khoản 3", "Điều 5")
    article = ("điều", "5")
    assert first.parts == ((article, ("khoản", "2"), ("điểm", "a")), (article, ("khoản", "3")))
    assert second.parts == ()
    (third,) = named_in("Chương III của Luật Đất đai năm 2013")
    assert third.parts == ((("chương", "III"),),)
