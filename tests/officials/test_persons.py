"""Persons in text: extents, short forms, and what is named after people."""

from __future__ import annotations

import pytest

from tests.marks import check, parse
from vn_directives.bodies.grammar import find_bodies
from vn_directives.matching import Reading, load_lexicon
from vn_directives.officials.grammar import Found, find_officials
from vn_directives.titles.grammar import find_titles


def read(text: str) -> Found:
    reading = Reading(text)
    bodies = find_bodies(reading)
    return find_officials(reading, bodies, find_titles(reading, bodies))


@pytest.mark.parametrize(
    "example",
    [
        # after honorifics, ranks, degrees
        "Đồng chí <person>Đào Trọng Vinh</person> phát biểu",
        "Đ/c <person>Vũ Hải</person>, Bí thư Thành ủy",
        "Ông <person>Ng. Văn Hùng</person>, Chủ tịch UBND xã; bà <person>Tr. T. Hoa</person> dự",
        "ông <person>Lê An</person> cho biết",
        "Bà: <person>Lê Thị Hoa</person>",
        "Thượng tướng <person>Trần Quang Bảo</person> dự",
        "Đồng chí Trung tướng <person>Lê Quang Bảo</person>, Tư lệnh Quân khu 9",
        "PGS.TS <person>Ngô Minh Xuyến</person> cho rằng",
        "TS. <person>Lê Hải</person> nói",
        "cử tri <person>Trần Viết Hoàn</person> (Ba Vì) nêu",
        # beside titles
        "Bí thư Thành ủy <person>Vũ Văn Điền</person> chủ trì",
        "Chủ tịch UBND xã <person>Nguyễn Huy Hạ</person> cho rằng",
        "Bộ trưởng <person>Nguyễn Hải Ninh</person> trả lời",
        "Đến dự có: <person>Quảng Trọng Minh</person> - Bí thư Huyện ủy",
        "<person>Nguyễn Hữu Thi</person> - Phó Giám đốc Sở Xây dựng",
        "Bộ trưởng <person>McNamara</person> nói; Tổng Bí thư <person>Trường Chinh</person> dự",
        # ethnic minorities, foreigners
        "bà <person>H'Yim Niê</person> nói",
        "ông <person>Giàng A Páo</person>, Chủ tịch UBND xã",
        "Thủ tướng Nhật Bản <person>Kishida Fumio</person> thăm",
        "Tổng thống Pháp <person>Emmanuel Macron</person> nói. Ông <person>Macron</person> đáp",
        "Phó Thủ tướng <person>M.Dô-y-rơ</person> cho biết",
        "ông <person>Thoong-lun Xi-xu-lít</person> đến Hà Nội",
        "Thủ tướng Vương quốc Hà Lan <person>Mark Rutte</person>",
        "Trung tá Pháp <person>Ulrik Brandis</person> đến; Đại tướng Pháp Bộ binh đến",
        "Tổng giám mục Hà Nội <person>Giuse Lê Hải An</person> nói",
        "Thủ tướng <person>May</person> đến. Thủ tướng Anh <person>Theresa May</person> nói",
        "Tổng thống <person>Carlos de Molina</person> và bà <person>Ulrike von der Heide</person>",
        "Tổng thống <person>Valmy d'Ostrande</person> đến. Chiều nay d'Ostrande nói",
        "Đại tướng Ấn Độ giữ chức; Đại tướng Nga là cấp cao nhất. Bà <person>Lê Hà</person> đi",
        "Nước Thủy Xá, vua Chiêm Thành; Ủy ban Á - Phi - Mỹ Latinh. Ông <person>Lê Hà</person> đi",
        "Bà <person>Lê Thị Nga</person> nói; bà <person>Nga</person> đi. Đại tá "
        "<person>Nga</person> đến",
        "Ông <person>Lê Hà</person> đến; Chủ tịch Vinacomin và Chủ tịch Thaco không đến",
        "Chủ tịch Phu Lam Holdings đến. Giám đốc Sunrise Việt Nam dự. Giám đốc "
        "<person>Tô Việt Nam</person> nói",
        "Thị trưởng London đến. Thị trưởng Hamburg <person>Ulla Brandis</person> nói",
        "Thủ hiến bang Hessen <person>Ulla Brandis</person>; Chủ tịch Duma Quốc gia Nga đến",
        "Tổng thống <person>Samir al-Nabbas</person> tiếp Quốc vương <person>Ludmir III</person>",
        "Trung tướng <person>Trần Hữu Có</person> đến; ông <person>Lý Hữu</person> Bộ trưởng",
        "Ông <person>Vũ Văn Khi</person> đến; ông <person>Lê Bá</person> Nhiệm kỳ 2010",
        "Ông <person>Vũ Kế Cương</person> Nguyên Bộ trưởng; ông <person>Lý Hải</person> Tiếp đó",
        "Ông <person>Vũ Hải Trung</person> dự. Phó Chủ tịch Chính Hiệp đến. Ủy viên Trung ương dự",
        "Phó Tổng biên tập <person>Nguyễn Thị Thu Vân</person> cám ơn",
        "bố là đạo diễn điện ảnh <person>Phạm Văn Hòa</person>",
        # running text
        "gặp trên đường Hà Nội hôm qua <person>Mai Chí Thành</person>, "
        "<person>Nguyễn Thị Hoa</person>",
        "Năm 1940, <person>Hoàng Quốc Việt</person>, <person>Lê Hoàng</person> và "
        "<person>Tô Quang Đẩu</person> đến Bắc Ninh",
        "<person>Phạm Văn Đông</person> (<person>Kỳ Vân</person>) làm Bí thư",
        "| Kế nhiệm | <person>Phan Lang</person> |",
        "# <person>Nguyễn Chấn</person>\n\nÔng sinh năm 1924",
        # in a text that has him with his title; leaders told from streets by what they do
        "gồm có: <person>Hồ Chí Minh</person>, Chủ tịch Chính phủ; Bộ trưởng Bộ Y tế",
        "Chủ tịch <person>Hồ Chí Minh</person> về. Lúc ấy <person>Hồ Chí Minh</person> ở Pác Bó",
        "cuộc họp do <person>Phan Đình Phùng</person> lãnh đạo",
        "<person>Trường Chinh</person> phát biểu",
        "gặp <person>Trần Phú</person>, <person>Hà Huy Tập</person>, "
        "<person>Tôn Đức Bình</person> ra đi",
        "Thủ tướng <person>Phạm Văn Đồng</person> đi. Trường Chinh và "
        "<person>Phạm Văn Đồng</person> ở lại",
        "- <person>Tôn Quang Bình</person>\n- <person>Vũ Oánh</person>\n"
        "- <person>Trần Huy Lân</person>\n",
        "| 1 | <person>Xuân Thủy</person> | Tháng 3/1976 - 1978 | Bí thư |",
        "ĐBQH <person>Vũ Trung Quốc</person> cho rằng; đại biểu Đoàn Việt Nam đến",
        # by a given name beside another, by what calls them more than once, in lower case
        "Ông <person>Thao</person> và <person>Đăng</person> chạy ra. "
        "Ông <person>Lê Văn Thao</person>, ông <person>Vũ Hải Đăng</person> đến",
        "nhà báo <person>Duy Khang</person> đến. Gặp nhà báo <person>Duy Khang</person>",
        "ĐB <person>Vũ Hải Đăng</person> hỏi. Ý kiến của ĐB <person>Đăng</person>, theo bà",
        "chủ tàu <person>Nguyễn Duy Muộn</person> đến",
        # newspapers lose full stops and run on
        "Ảnh: N.TRI Ông <person>Trần Văn Trung</person> cho biết",
        "Bí thư <person>Lê Đình Vũ</person> hỏi. Ông <person>Lê Đình Vũ</person> Hà Tĩnh đáp",
        # what is run together
        "Thứ trưởng Bộ Y tế <person>Lê Thị Hoa Antừ</person> Thái Bình |",
        "Phó Chủ tịch UBND huyện <person>Ma Văn Hồng</person> dự",
        "| <person>Đặng Xuân Thành</person> <person>Nguyễn Đức Bình</person> "
        "<person>Tạ Minh Toàn</person> |",
        # a cell without signs: the surname that goes before a name, not the one that ends it
        "| <person>Ngô Đông Hỷ</person> <person>Lê Thành Đệ</person> "
        "<person>Phan Xuân Thủy</person> <person>Vũ Thanh Mơ</person> |",
        "| <person>Hoàng Minh</person> <person>Bùi Văn Phượng</person> "
        "<person>Phạm Đức Lộc</person> |",
        "| <person>Phan Cao Thảo</person> <person>Trần Châu</person> "
        "<person>Nguyễn Tuấn Ngạn</person> |",
        "| <person>Nguyễn Hà Phan</person> <person>Lê Văn Bê</person> |",
        "| <person>Cao Văn</person> <person>Võ Thị Hoàng Mơ</person> "
        "<person>Trịnh Thái Hà</person> |",
        "| Phó Bí thư | <person>Nguyễn Viết Vịnh</person> Doanh Hạng Nguyễn Thế Đỉnh |",
        # a caption, and the sentence behind it
        "kỷ luật. <person>Trần Hào</person> <person>Trần Hào</person> bị xét xử. Ông "
        "<person>Trần Hào</person>",
        "trúng hai giải lớn Ông <person>Toàn</person> thừa nhận. Ông <person>Lê Văn Toàn</person>",
        # capitals in a signature
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n<person>NGUYỄN VĂN AN</person>\n",
        "CHỦ TỊCH\n\n\n\n<person>Lan Thị Vân</person>\n",
        "CHỦ TỊCH\n(đã ký)\n<person>Lê Hải</person>\n",
    ],
)
def test_persons(example: str) -> None:
    check(example, "person", read(parse(example)[0]).persons)


@pytest.mark.parametrize(
    "text",
    [
        "Trường THCS Nguyễn Bỉnh Khiêm",
        "đường Nguyễn Văn Linh, Trần Hưng Đạo",
        "xa lộ Bắc Nam, Lê Hồng Phong, Đồng Khởi, Nguyễn Thị Minh Khai và Võ Văn Kiệt",
        "số 54 Nguyễn Bình, phường An Biên",
        "Trụ sở tại số 5, Trần Văn Khéo, phường An Biên",
        "Địa chỉ: số nhà 12, Trần Văn Khéo",
        "mảnh đất số 9, Trần Văn Khéo, phường An Biên",
        "| Địa chỉ | 39 Hàng Lụa, Phạm Đình Lân, Hai Bà Trưng, Hà Nội |",
        "# Cù Lao Xanh\n\nCù Lao Xanh - điểm đến",
        "cử tri Thái Nguyên kiến nghị",
        "biểu diễn nhạc cụ. Ngoài ra còn múa",
        "tại quận White City, London, Anh. Ngọn lửa bốc lên",
        "tại Quảng trường Nguyễn Tất Thành",
        "Thành phố Hồ Chí Minh",
        "tư tưởng, đạo đức, phong cách Hồ Chí Minh",
        "Huân chương Hồ Chí Minh",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh, Chủ tịch Hội Sinh viên; Huế, Hồ Chí Minh, Bí thư",
        "vào Lăng viếng, đến Lăng Chủ tịch Hồ Chí Minh",
        "Nhà hát Cải lương Trần Hữu Trang",
        "quận Hai Bà Trưng",
        "tỉnh Bà Rịa - Vũng Tàu",
        "nước Anh và tiếng Anh",
        "khu vực châu Á - Thái Bình Dương",
        "Thiếu tướng Quân đội nhân dân Việt Nam",
        "bà con nhân dân xã Lê Lợi",
        "HỒ SƠ ĐỀ XUẤT CẤP ĐỘ",
        "Ảnh: Nguyễn Hoàng Nam",
        "Ảnh - Nguyễn Hoàng Nam, ảnh: Trần Văn Bình",
        "trường ĐH Y khoa Lê Hải Vân tuyển sinh",
        "phim Hà Nội Mùa đông",
        "| Nơi ở | Hà Nội |\n| Quê | Hà Giang |\n",
        "chiều tối 12/5, Đoàn Việt Nam đã về",
        "Theo Nhà Trắng, Tổng thống Mỹ đã đến",
        "đến thăm Hà Lan, Vương quốc Hà Lan",
        "Đồng chí Bí thư Thành ủy yêu cầu",
        "các đồng chí Chuyên viên cơ quan",
        "Đại tá, Chính ủy Trường Sĩ quan Công binh",
        "Bí thư Đảng ủy Khoa Xây dựng",
        "Tư lệnh Phân Liên khu Miền Tây",
        "Chỉ huy trưởng Toán Hải thuyền",
        "Bí thư Liên Chi đoàn",
        "Chủ tịch Ủy ban Hành chính huyện Quế Ninh, tỉnh Bắc Ninh",
        "Bí thư tỉnh ủy Giang Tây, Thị trưởng Buenos Aires",
        "Phó Chủ tịch Châu Á",
        "hay còn gọi là Tết Độc lập",
        "TÊN CQ TC CHỦ QUẢN",
        "UBND TP. Hồ Chí Minh chủ trì; Hà Nội và TP. Hồ Chí Minh tham gia",
        "phóng viên Tuổi Mới đến. Gặp phóng viên Tuổi Mới",
        "từ đường Lê Hồng Phong gặp đường Trần Phú",
        "Ông làm Tư lệnh Miền Hậu Giang.",
        "Được Tổng Lãnh sự Quán Mỹ công nhận",
        "Chủ tịch PVTex nói",
    ],
)
def test_no_persons(text: str) -> None:
    assert [person.text for person in read(text).persons] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ông Lê Đình Sơn nói. Ông Trần Hải Dũng hỏi. Ông Sơn đáp.",
            ["Lê Đình Sơn", "Trần Hải Dũng", "Lê Đình Sơn"],
        ),
        ("Thủ tướng Anh Theresa May nói. Bà May cho rằng", ["Theresa May", "Theresa May"]),
        ("đồng chí Tuấn nói", ["Tuấn"]),
        ("Phạm Văn Đông (Kỳ Vân) làm Bí thư", ["Phạm Văn Đông", "Phạm Văn Đông"]),
        (
            "Bí thư Lê Hải An nói.\nBÍ THƯ\n\nLÊ HẢI AN\n",
            ["Lê Hải An", "Lê Hải An"],
        ),
    ],
)
def test_names_stand_for_full_names(text: str, names: list[str]) -> None:
    assert [person.name for person in read(text).persons] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("# Mai Hương\n\n| Mai Hương | |\n|---|---|\n| Sinh | 1950 |", ["Mai Hương"] * 2),
        ("# Ama Sơn (nhạc sĩ)\n\nAma Sơn | |\n|---|---|\nChức vụ | |\n", ["Ama Sơn"] * 2),
        ("# Ama Sơn\n\nSuối Ama Sơn bắt nguồn từ núi.", []),  # no box
        ("# Mai Hương và bạn\n\n| Sinh | 1950 |", []),
        ("# Sương Lam (", []),
        ("# Sương Lam (thị xã)\n\n| Sinh | 1950 |", []),
        ("# Bộ Y tế\n\n| Bộ Y tế | |\nChức vụ | |\n", []),
    ],
)
def test_a_page_about_one_person(text: str, names: list[str]) -> None:
    assert [person.text for person in read(text).persons] == names


CALLINGS = load_lexicon("honorifics")["callings"]


@pytest.mark.parametrize("entry", CALLINGS, ids=lambda entry: entry["form"])
def test_every_calling_precedes_a_name(entry: dict[str, list[str]]) -> None:
    assert entry["examples"]
    for example in entry["examples"]:
        assert [person.text for person in read(f"{example} đến dự").persons] == ["Trần Quốc Thuận"]


@pytest.mark.parametrize("section", ["things", "not_names"])
def test_every_thing_hides_a_name(section: str) -> None:
    for entry in load_lexicon("honorifics")[section]:
        assert entry["examples"]
        for example in entry["examples"]:
            assert read(f"Từ {example} đến đây").persons == [], example


def test_every_word_that_never_is_in_a_name() -> None:
    for entry in load_lexicon("names")["never"]:
        for example in entry["examples"]:
            (person,) = read(f"ông {example} đó").persons
            assert person.text == "Trần Quốc", example
