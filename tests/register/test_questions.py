"""Questions as people write them: days, places, bodies and documents in many words."""

import datetime

import pytest
from typer.testing import CliRunner

import vn_directives
from vn_directives.cli import app
from vn_directives.register import Register, build_register, facts_of
from vn_directives.register.question import NotADay, days_of, places_named

DIRECTIVE = """TỈNH ỦY HÀ NAM
*
Số 12-CT/TU
ĐẢNG CỘNG SẢN VIỆT NAM

Hà Nam, ngày 10 tháng 3 năm 2022

CHỈ THỊ
về tăng cường quản lý đất đai, khoáng sản trên địa bàn tỉnh

Ban Thường vụ Tỉnh ủy yêu cầu:
1. Sở Tài nguyên và Môi trường báo cáo kết quả trước ngày 15 hằng tháng.
2. Huyện ủy Kim Bảng thanh tra các mỏ đá, báo cáo chậm nhất 10 ngày kể từ ngày ký.
3. Sở Tài chính bố trí kinh phí trong 10 ngày làm việc kể từ ngày ký.

T/M BAN THƯỜNG VỤ
BÍ THƯ

Vũ Khắc Tường
"""
TEXTS = {
    "chi-thi": DIRECTIVE,
    "quyen": "Ngày 3/2/2023, Chủ tịch UBND tỉnh Hà Nam Lại Duy Hưởng trao quyết định giao bà Hà "
    "Thị Bích Liễu làm Quyền Giám đốc Sở Y tế tỉnh Hà Nam.",
    "thoi": "Ông Ngô Đức Thuyên thôi giữ chức Giám đốc Sở Giáo dục và Đào tạo Hà Nam từ ngày "
    "1/2/2023.",
    "kim-bang": "Ngày 20/5/2022, Bí thư Huyện ủy Kim Bảng Đoàn Thế Nghiêm thăm xã Thanh Sơn, tỉnh "
    "Hà Nam.",
    "gia-dat": "Ngày 5/9/2023, UBND tỉnh Hà Nam ban hành Quyết định số 03/2023/QĐ-UBND về bảng giá "
    "đất, thay thế Quyết định số 12/2020/QĐ-UBND ngày 20/1/2020 của UBND tỉnh Hà Nam.",
    "vinh-phuc": "Ngày 7/9/2023, UBND tỉnh Vĩnh Phúc ban hành Quyết định số 03/2023/QĐ-UBND về "
    "phân cấp quản lý đường bộ.",
    "truoc-day": "Ngày 1/3/2024, Tỉnh ủy Nam Định gặp mặt. Tháng 5 năm 1999, ông Doãn Tử Khiêm "
    "được bầu làm Bí thư Tỉnh ủy Nam Định.",
    "nam-dinh": "Ngày 2/3/2020, Bí thư Tỉnh ủy Nam Định Thái Quang Lịch và Phó Bí thư Thường "
    "trực Tỉnh ủy Nam Định Kiều Văn Sơn dự lễ.",
    "pho": "Ngày 3/3/2020, đồng chí Kiều Văn Sơn, Phó Bí thư Tỉnh ủy Nam Định, phát biểu.",
    "hung-yen": "Ngày 1/5/2024, Bí thư Hưng Yên Mạc Thế Uyên thăm nông dân.",
    "ban-bi-thu": "Ngày 9/4/2021, Thường trực Ban Bí thư Bạch Ngọc Lâm thăm Tỉnh ủy Nam Định.",
    "hue": "Ngày 20/1/2026, Chủ tịch UBND thành phố Huế Vi Hồng Quảng thăm Bộ Y tế.",
    "tp-hue": "Ngày 20/1/2016, ông Lê Minh Thuận, Chủ tịch UBND thành phố Huế, tỉnh Thừa Thiên "
    "Huế, dự lễ.",
    "tuyen-giao": "Ngày 4/7/2024, Trưởng Ban Tuyên giáo Tỉnh ủy Hà Nam Khổng Thị Duyên tiếp Tư "
    "lệnh Quân khu 3 Tiêu Công Bằng.",
    "cac-huyen": "Ngày 4/7/2024, Chủ tịch UBND tỉnh Hà Nam Trịnh Quang Diễn yêu cầu Ủy ban nhân "
    "dân các huyện, thành phố báo cáo kết quả tiêm phòng trước ngày 20/7/2024.",
    "giao": "Ngày 4/6/2024, Chủ tịch UBND tỉnh Hà Nam Trịnh Quang Diễn yêu cầu Giám đốc Sở "
    "NN&PTNT kiểm tra\nđê điều trước ngày 20/6/2024.",
}


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("questions") / "r.duckdb"
    nlp = vn_directives.load()
    build_register(
        [vn_directives.to_record(nlp(text), id=name) for name, text in TEXTS.items()], path
    )
    return path


@pytest.fixture
def register(path):
    with Register(path) as register:
        yield register


@pytest.mark.parametrize(
    "text, days",
    [
        ("2020-07-31", ("2020-07-31", "2020-07-31")),
        ("31/7/2020", ("2020-07-31", "2020-07-31")),
        ("31.7.2020", ("2020-07-31", "2020-07-31")),
        ("ngày 31 tháng 7 năm 2020", ("2020-07-31", "2020-07-31")),
        ("2020-02", ("2020-02-01", "2020-02-29")),
        ("tháng 7/2020", ("2020-07-01", "2020-07-31")),
        ("quý III/2021", ("2021-07-01", "2021-09-30")),
        ("2020", ("2020-01-01", "2020-12-31")),
    ],
)
def test_days(text, days):
    assert days_of(text) == days


@pytest.mark.parametrize(
    "text", ["", "hôm nay", "31/2/2020", "2020-13-01", "31/7", "1/1/20 2/2/20"]
)
def test_no_days(text):
    with pytest.raises(NotADay):
        days_of(text)


@pytest.mark.parametrize(
    "name, ids",
    [
        ("Hai Phong", ("31",)),
        ("thanh pho hai phong", ("31",)),
        ("TP Hai Phong", ("31",)),
        ("ha nam", ("35",)),
        ("Hà Nan", ()),
        ("Hái Phòng", ()),
        ("", ()),
    ],
)
def test_places(name, ids):
    assert places_named(name) == ids


@pytest.mark.parametrize(
    "title, place, day, names",
    [
        ("Bí thư Tỉnh ủy", "Hà Nam", "10/3/2022", ["Vũ Khắc Tường"]),
        ("bi thu tinh uy", "ha nam", "2022-03-10", ["Vũ Khắc Tường"]),
        ("chu tich ubnd tinh ha nam", None, "2023-02-03", ["Lại Duy Hưởng"]),
        ("BÍ THƯ TỈNH UỶ HÀ NAM", None, datetime.date(2022, 3, 10), ["Vũ Khắc Tường"]),
        ("Bi\u0301 thư Ti\u0309nh u\u0309y", "Ha\u0300 Nam", "2022-03-10", ["Vũ Khắc Tường"]),
        ("Bí thư Huyện ủy Kim Bảng", "Hà Nam", None, ["Đoàn Thế Nghiêm"]),
        ("Bí thư Huyện ủy", "Hà Nam", None, ["Đoàn Thế Nghiêm"]),
        ("Bí thư Tỉnh ủy", "Hà Nan", None, []),
        # Who leads a unit, called by the unit; short forms; titles read in a sentence alone.
        ("Bí thư huyện Kim Bảng", None, None, ["Đoàn Thế Nghiêm"]),
        ("bi thu huyen Kim Bang", "Hà Nam", None, ["Đoàn Thế Nghiêm"]),
        ("Bí thư Hà Nam", None, "2022-03-10", ["Vũ Khắc Tường"]),
        ("Bí thư TU", "Hà Nam", "2022-03-10", ["Vũ Khắc Tường"]),
        ("Chủ tịch tỉnh Hà Nam", None, "2023-02-03", ["Lại Duy Hưởng"]),
        ("Chủ tịch tỉnh", "Hà Nam", "2023-02-03", ["Lại Duy Hưởng"]),
        ("Phó Chủ tịch tỉnh Hà Nam", None, None, []),
        ("Chủ tịch huyện Kim Bảng", None, None, []),
        ("Bí thư tỉnh Hưng Yên", None, "2024-05-01", ["Mạc Thế Uyên"]),
        ("Bí thư Tỉnh ủy Hưng Yên", None, "2024-05-01", ["Mạc Thế Uyên"]),
        ("Thường trực Ban Bí thư", None, "2021-04-09", ["Bạch Ngọc Lâm"]),
        # A city that has become a province is asked for by one name.
        ("Chủ tịch TP Huế", None, None, ["Lê Minh Thuận", "Vi Hồng Quảng"]),
        ("Chủ tịch UBND TP Huế", None, "2016-01-20", ["Lê Minh Thuận"]),
        ("Chủ tịch UBND xã", "Huế", None, []),
        # Organs of the Party without its committee; short forms with a number.
        ("Trưởng ban Tuyên giáo", "Hà Nam", "2024-07-04", ["Khổng Thị Duyên"]),
        ("Trưởng ban Tuyên giáo Hà Nam", None, None, ["Khổng Thị Duyên"]),
        ("Trưởng ban Tuyên giáo", "Nam Định", None, []),
        ("Tư lệnh QK3", None, "2024-07-04", ["Tiêu Công Bằng"]),
        ("Tư lệnh QK4", None, "2024-07-04", []),
        # Of one who left it within a year no text tells the beginning.
        ("Giám đốc Sở GD&ĐT", "Hà Nam", "2022-06-01", ["Ngô Đức Thuyên"]),
        ("Giám đốc Sở GD&ĐT", "Hà Nam", "2019-06-01", []),
        ("Giám đốc Sở GD&ĐT", "Hà Nam", "2023-06-01", []),
        # Who was seen in it soon after; not who came long before, nor for longer than two terms.
        ("Bí thư Tỉnh ủy", "Nam Định", "2019-12-01", ["Thái Quang Lịch"]),
        ("Bí thư Tỉnh ủy", "Nam Định", "2018-12-01", []),
        ("Bí thư Tỉnh ủy", "Nam Định", "2022-12-01", ["Thái Quang Lịch"]),
        ("Bí thư Tỉnh ủy", "Nam Định", "2031-12-01", []),
        ("Bí thư Tỉnh ủy", "Nam Định", "2001-12-01", ["Doãn Tử Khiêm"]),
        ("Phó Bí thư Tỉnh ủy", "Nam Định", "2020-03-02", ["Kiều Văn Sơn"]),
    ],
)
def test_who(register, title, place, day, names):
    assert [row["name"] for row in register.who(title, place, day).rows()] == names


@pytest.mark.parametrize(
    "name",
    [
        "Ủy ban nhân dân tỉnh Hà Nam",
        "UBND tỉnh Hà Nam",
        "ubnd tinh ha nam",
        "UBND, tỉnh Hà Nam",
        "Chủ tịch UBND tỉnh Hà Nam",
        "35/uy-ban-nhan-dan",
    ],
)
def test_body(register, name):
    answer = register.body(name)
    assert [row["body_id"] for row in answer.rows()] == ["35/uy-ban-nhan-dan"]
    holders = {row["name"] for row in answer.rows("positions")}
    assert holders == {"Lại Duy Hưởng", "Trịnh Quang Diễn"}
    assert [row["symbol"] for row in answer.rows("issued")][:1] == ["12/2020/QĐ-UBND"]


def test_organ(register):
    """What a standing organ issues is its committee's."""
    issued = register.body("Ban Thường vụ Tỉnh ủy Hà Nam").rows("issued")
    assert [row["symbol"] for row in issued] == ["12-CT/TU"]


@pytest.mark.parametrize(
    "words, ids",
    [
        ("12-CT/TU", ["35/tinh-uy/12-CT/2022"]),
        ("12/CT-TU", ["35/tinh-uy/12-CT/2022"]),
        ("012-ct/tu", ["35/tinh-uy/12-CT/2022"]),
        ("Chỉ thị số 12", ["35/tinh-uy/12-CT/2022"]),
        ("chi thi so 12", ["35/tinh-uy/12-CT/2022"]),
        ("Chỉ thị 12 của Ban Thường vụ Tỉnh ủy Hà Nam", ["35/tinh-uy/12-CT/2022"]),
        ("Chỉ thị số 12 ngày 10/3/2022", ["35/tinh-uy/12-CT/2022"]),
        ("Chỉ thị số 12 ngày 11/3/2022", []),
        ("Chỉ thị số 1", []),
        ("Quyết định số 12/2020", ["35/uy-ban-nhan-dan/12-QĐ/2020"]),
        (
            "3/2023/QĐ-UBND",
            ["26/uy-ban-nhan-dan/3-QĐ/2023", "35/uy-ban-nhan-dan/3-QĐ/2023"],
        ),
        ("Quyết định số 03/2023/QĐ-UBND của UBND tỉnh Hà Nam", ["35/uy-ban-nhan-dan/3-QĐ/2023"]),
        ("con mèo", []),
        ("chi thi 12", ["35/tinh-uy/12-CT/2022"]),
        ("Chỉ thị 12 Tỉnh ủy Hà Nam", ["35/tinh-uy/12-CT/2022"]),
        ("chi thi 12 tinh uy ha nam", ["35/tinh-uy/12-CT/2022"]),
        ("chi thi 12 cua tinh uy nam dinh", []),
        ("QD 12/2020", ["35/uy-ban-nhan-dan/12-QĐ/2020"]),
        ("12/2020/QD-UBND", ["35/uy-ban-nhan-dan/12-QĐ/2020"]),
        ("NQ 12", []),
        ("ke hoach", []),
    ],
)
def test_document(register, words, ids):
    assert sorted(row["document_id"] for row in register.document(words).rows()) == ids


def test_due(register):
    """From the day of the document on; in any words; what comes again apart."""
    answer = register.due("2022-03", "2022-03")
    assert [(row["who"], row["due_to"]) for row in answer.rows()] == [
        ("Huyện ủy Kim Bảng", "2022-03-20")  # and no working days
    ]
    assert [(row["who"], row["every"]) for row in answer.rows("recurring")] == [
        ("Sở Tài nguyên và Môi trường", "month")
    ]
    assert not register.due("2022-01", "2022-02").rows("recurring")
    for body in ("UBND các huyện", "Ủy ban nhân dân các huyện, thành phố", "ubnd cac huyen"):
        rows = register.due(body=body).rows()
        assert [row["due_to"] for row in rows] == ["2024-07-20"]
    for body in ("Giám đốc Sở NN&PTNT", "so nn&ptnt", "Sở Nông nghiệp và Phát triển nông thôn"):
        rows = register.due(body=body).rows()
        assert [row["action"] for row in rows] == ["kiểm tra đê điều trước ngày 20/6/2024"]


def test_a_body_of_no_place(register):
    assert not register.body("HĐND tỉnh Hà Nan")
    assert not register.body("UBND tỉnh Hà Nan")


def test_no_register(tmp_path):
    import duckdb

    other = tmp_path / "other.duckdb"
    duckdb.connect(str(other)).close()
    text = tmp_path / "text.duckdb"
    text.write_text("no register", encoding="utf-8")
    for wrong in (other, text):
        with pytest.raises(OSError, match="no register"):
            Register(wrong)
        done = CliRunner().invoke(app, ["register", "person", "A", "-r", str(wrong)])
        assert done.exit_code == 1
        assert "no register" in done.stderr


def test_symbols_in_capitals():
    text = "THỰC HIỆN CHỈ THỊ SỐ 32/CT-TTG NGÀY 21/10/2025\nThực hiện Chỉ thị số 32/CT-TTg."
    facts = facts_of(vn_directives.to_record(vn_directives.load()(text)))
    assert [row["symbol"] for row in facts["documents"]] == ["32/CT-TTg"]


def test_what_is_not_understood(path):
    def ask(*words):
        done = CliRunner().invoke(app, ["register", *words, "-r", str(path)])
        return done.exit_code, " ".join(done.stderr.split())

    code, said = ask("who", "Bí thư Tỉnh ủy", "--place", "Hà Nan")
    assert code == 1 and "Hà Nan" in said
    code, said = ask("who", "Bí thư Tỉnh ủy", "--place", "Trường Nan")
    assert code == 1 and "Trường Nan" in said and "company" not in said
    code, said = ask("who", "con mèo")
    assert code == 1 and "con mèo" in said and "company" not in said
    code, said = ask("who", "Tổng Giám đốc Tập đoàn Sông An")
    assert code == 1 and "company" in said
    code, said = ask("who", "Bí thư Tỉnh ủy", "--place", "Nam Định", "--on", "1980-01-01")
    assert code == 1 and "but of others" in said
    code, said = ask("who", "Bí thư Tỉnh ủy", "--place", "Cà Mau", "--on", "1980-01-01")
    assert code == 1 and "of others" not in said
    code, said = ask("who", "Bí thư Tỉnh ủy", "--on", "hôm qua")
    assert code == 2 and "hôm qua" in said
    code, said = ask("who", "Bí thư Tỉnh ủy", "--on", "2022")
    assert code == 2 and "not one day" in said
    for words in (
        ("due", "--body", "Bộ Mèo"),
        ("person", "Lê Mèo"),
        ("document", "9/CT-MEO"),
        ("body", "Bộ Mèo"),
    ):
        code, said = ask(*words)
        assert code == 1 and f"{words[-1]} is nothing that" in said, words
    code, said = ask("due", "--body", "Sở Tài chính", "--from", "1990", "--to", "1991")
    assert code == 1 and "is nothing that" not in said
    code, said = ask("due", "--from", "31/2/2020")
    assert code == 2 and "31/2/2020" in said


def test_an_office_of_a_country_is_of_this_one_but_for_foreigners(joined):
    """``Thủ tướng`` without a country: also who has posts in a state that was within this one."""
    register = joined(
        "Ngày 3/5/2016, Thủ tướng Thạch Văn Mẫn họp.",
        "Ngày 4/5/2016, Thủ tướng Harlan Brewstock đến thăm, gặp Thủ tướng Thạch Văn Mẫn.",
        "Ngày 5/5/1966, Thủ tướng Khuất Duy Tước họp. Ngày 6/5/1966, Tổng trưởng Quốc phòng "
        "Việt Nam Cộng hòa Khuất Duy Tước từ chức.",
        "Ngày 7/5/1954, Thủ tướng Quốc gia Việt Nam Vương Thế Khôi từ chức.",
    )
    assert [row["name"] for row in register.who("Thủ tướng").rows()] == ["Thạch Văn Mẫn"]
    persons = register.sql("SELECT person_id FROM persons").rows()
    assert len(persons) == 4


def test_a_post_of_another_country_is_of_it_alone(joined):
    """Nobody else is told who has that role: of no country, of this one, or of a third."""
    register = joined(
        "Ngày 3/5/2016, Chủ tịch Quốc hội Khuất Thị Mẫn đón Chủ tịch Quốc hội Lào Bua Xavang.",
        "Ngày 4/5/2016, Tổng thống Nga Harlan Brewstock thăm Hà Nội; cùng dự có Đại sứ Israel Dov "
        "Amiel và Đại sứ Việt Nam tại Nga Thạch Văn Tước.",
        "Bộ trưởng Ngoại giao Ấn Độ Anand Kapil Rao từng đến Hà Nội.",
    )
    for title, name in (
        ("Chủ tịch Quốc hội Lào", "Bua Xavang"),
        ("Chủ tịch Quốc hội", "Khuất Thị Mẫn"),
        ("Chủ tịch Quốc hội Việt Nam", "Khuất Thị Mẫn"),
        ("Tổng thống Nga", "Harlan Brewstock"),
        ("Đại sứ Israel", "Dov Amiel"),
        ("Đại sứ Việt Nam tại Nga", "Thạch Văn Tước"),
    ):
        assert [row["name"] for row in register.who(title, on="2016-05-04").rows()] == [name], title
    assert [row["name"] for row in register.who("Tổng thống", "Nga").rows()] == ["Harlan Brewstock"]
    for title in ("Chủ tịch Quốc hội Campuchia", "Tổng thống Mỹ", "Đại sứ Việt Nam tại Mỹ"):
        assert not register.who(title) and not register.who(title, on="2016-05-04")
    answer = register.who("Bộ trưởng Ngoại giao Ấn Độ", on="2016-05-04")
    assert not answer
    assert [row["name"] for row in answer.to_dict()["otherwise"]] == ["Anand Kapil Rao"]


def test_deputies_of_the_state_are_of_this_one(joined):
    """The standing one among them."""
    register = joined(
        "Ngày 3/5/2016, Phó Thủ tướng Khuất Duy Mẫn họp.",
        "Ngày 3/5/2016, Phó Thủ tướng Thường trực Thạch Văn Tước họp.",
        "Ngày 3/5/2016, Phó Thủ tướng Hà Lan Jan de Wit đến thăm.",
    )
    for title, names in (
        ("Phó Thủ tướng", {"Khuất Duy Mẫn", "Thạch Văn Tước"}),
        ("Phó Thủ tướng Chính phủ", {"Khuất Duy Mẫn", "Thạch Văn Tước"}),
        ("Phó Thủ tướng thường trực Chính phủ", {"Thạch Văn Tước"}),
        ("Phó Thủ tướng Hà Lan", {"Jan de Wit"}),
    ):
        assert {row["name"] for row in register.who(title, on="2016-05-03").rows()} == names, title


def test_an_ambassador_is_asked_with_where_he_is_or_without(joined):
    register = joined(
        "Ngày 3/5/2016, Đại sứ EU tại Việt Nam Marco Bellini gặp Đại sứ Vương quốc Na Uy tại Việt "
        "Nam Ingrid Solheim và Đại sứ Việt Nam tại Na Uy Khuất Duy Mẫn.",
    )
    for title, name in (
        ("Đại sứ EU", "Marco Bellini"),
        ("Đại sứ Liên minh châu Âu tại Việt Nam", "Marco Bellini"),
        ("Đại sứ Na Uy", "Ingrid Solheim"),
        ("Đại sứ Việt Nam tại Na Uy", "Khuất Duy Mẫn"),
    ):
        assert [row["name"] for row in register.who(title, on="2016-05-03").rows()] == [name], title
    for name in ("ông Mẫn", "ong Man", "Mẫn", "Đại sứ Khuất Duy Mẫn"):
        assert [row["name"] for row in register.person(name).rows()] == ["Khuất Duy Mẫn"], name
    assert not register.person("ông Tước")


def test_a_row_of_titles_is_asked_by_the_last(joined):
    register = joined(
        "Ngày 3/5/2016, Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Khuất Duy Mẫn họp với Bí thư Đảng "
        "ủy, Chính ủy Quân khu 2 Thạch Văn Tước và Bộ trưởng Bộ Y tế Quàng Thị Mến.",
    )
    for title, name in (
        ("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ", "Khuất Duy Mẫn"),
        ("Bộ trưởng, Chủ nhiệm VPCP", "Khuất Duy Mẫn"),
        ("Bí thư Đảng ủy, Chính ủy Quân khu 2", "Thạch Văn Tước"),
    ):
        assert [row["name"] for row in register.who(title, on="2016-05-03").rows()] == [name], title


def test_titles_of_one_man_may_be_joined_by_other_signs(joined):
    register = joined(
        "Ngày 3/5/2016, Phó Tư lệnh kiêm Tham mưu trưởng Quân khu 2 Khuất Duy Mẫn họp."
    )
    for title in ("Phó Tư lệnh - Tham mưu trưởng Quân khu 2", "Phó TL kiêm Tham mưu trưởng QK2"):
        assert [row["name"] for row in register.who(title).rows()] == ["Khuất Duy Mẫn"], title


def test_a_body_by_the_beginning_of_its_name(joined):
    """Where nobody of the body itself is told of; a body behind a comma is no place."""
    register = joined(
        "Ngày 3/5/2017, Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn Khuất Duy Mẫn đến.",
        "Ngày 3/5/1980, Bộ trưởng Bộ Nông nghiệp Quàng Thị Mến đến.",
        "Ngày 3/5/2017, Cục trưởng Cục Chống tham nhũng Thạch Văn Tước trả lời.",
    )
    for title, day, names in (
        ("Bộ trưởng Nông nghiệp", "2017-05-03", ["Khuất Duy Mẫn"]),
        ("Bộ trưởng Bộ Y tế", "2017-05-03", []),
        ("Cục trưởng Cục Chống tham nhũng, Thanh tra Chính phủ", "2017-05-03", ["Thạch Văn Tước"]),
    ):
        assert [row["name"] for row in register.who(title, on=day).rows()] == names, title


def test_a_post_whose_place_its_text_tells(joined):
    """By another name of its body (`MTTQ`), and by words."""
    register = joined(
        "Ngày 3/5/2016, tại Lào Cai, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Lào Cai Khuất Duy Mẫn gặp "
        "Giám đốc Sở Lao động - Thương binh và Xã hội tỉnh Thạch Văn Tước.",
    )
    for title, name in (
        ("Chủ tịch MTTQ tỉnh Lào Cai", "Khuất Duy Mẫn"),
        ("Giám đốc Sở Lao động Lào Cai", "Thạch Văn Tước"),
    ):
        assert [row["name"] for row in register.who(title).rows()] == [name], title


def test_a_post_by_its_words(joined):
    """Of units that no grammar finds, and with words left out; of no other number or field."""
    register = joined(
        "Ngày 3/5/2016, Tư lệnh Quân chủng Hải quân Khuất Duy Mẫn đón Lữ đoàn trưởng Lữ đoàn Tàu "
        "ngầm 189 Thạch Văn Tước.",
        "Ngày 4/5/2016, Bộ trưởng Bộ Giao thông vận tải Lường Bá Hảo họp với Bộ trưởng Bộ Y tế "
        "Quàng Thị Mến.",
    )
    for title, name in (
        ("Lữ đoàn trưởng Lữ đoàn 189", "Thạch Văn Tước"),
        ("tu lenh hai quan", "Khuất Duy Mẫn"),
        ("Bộ trưởng Giao thông", "Lường Bá Hảo"),
        ("bo truong giao thong van tai", "Lường Bá Hảo"),
    ):
        assert [row["name"] for row in register.who(title, on="2016-05-04").rows()] == [name], title
    for title in ("Lữ đoàn trưởng Lữ đoàn 126", "Phó Tư lệnh Hải quân", "Bộ trưởng Xây dựng"):
        assert not register.who(title), title


def test_a_person_by_any_name_behind_titles(joined):
    register = joined(
        "Ngày 3/5/2016, Bộ trưởng Bộ Y tế Khuất Duy Mẫn (tên thật là Khuất Văn Đước) đến thăm.",
        "Ngày 4/5/2016, Bộ trưởng Bộ Tài chính Lường Bá Mẫn họp.",
    )
    for name in (
        "Khuất Duy Mẫn",
        "khuat duy man",
        "ông Khuất Duy Mẫn",
        "Bộ trưởng Khuất Duy Mẫn",
        "Khuất Văn Đước",
        "khuat van duoc",
    ):
        rows = register.person(name).rows()
        assert [(row["name"], row["other_names"]) for row in rows] == [
            ("Khuất Duy Mẫn", ["Khuất Văn Đước"])
        ], name
    assert len(register.person("Mẫn")) == 2  # a part of both
    assert not register.person("ông Khuất Duy Tước")


def test_a_document_of_an_office(joined):
    register = joined(
        "Thực hiện Chỉ thị số 26/CT-TTg ngày 3/5/2016 của Thủ tướng Chính phủ, Bộ Y tế họp. Chỉ "
        "thị số 26-CT/TW ngày 4/6/2015 của Ban Bí thư nói khác."
    )
    for words in ("Chỉ thị số 26 của Thủ tướng", "Chỉ thị 26 của Thủ tướng Chính phủ"):
        assert [row["symbol"] for row in register.document(words).rows()] == ["26/CT-TTg"]


def test_a_unit_without_an_identifier(joined):
    register = joined(
        "Ngày 3/5/2016, Lữ đoàn trưởng Lữ đoàn Tàu ngầm 189 Thạch Văn Tước đón Lữ đoàn trưởng Lữ "
        "đoàn 126 Lường Bá Hảo."
    )
    for unit, name in (("Lữ đoàn 126", "Lường Bá Hảo"), ("lu doan tau ngam 189", "Thạch Văn Tước")):
        assert [row["name"] for row in register.body(unit).rows("positions")] == [name]
    assert not register.body("Lữ đoàn 12")


def test_duties_of_all_of_a_kind_with_their_plural_or_without(joined):
    register = joined(
        "Ngày 4/7/2024, Chủ tịch UBND tỉnh Hà Nam yêu cầu UBND xã, phường báo cáo trước ngày "
        "20/7/2024."
    )
    for body in ("UBND các xã, phường", "UBND xã, phường", "ubnd cac xa, phuong"):
        assert len(register.due("7/2024", "7/2024", body).rows()) == 1, body


def test_a_person_by_other_names_in_bold_type(joined):
    register = joined(
        "# Khuất Duy Mẫn\n\n**Khuất Duy Mẫn** (1907-1968), bí danh **Nguyễn Như**, **Hoàng Tú "
        "Hữu**, hoặc **Năm Lửa**, nguyên Bí thư Tỉnh ủy Lào Cai.",
        "# Thạch Văn Tước\n\n**Thạch Văn Tước** hay **Sáu Tước** là Bí thư Tỉnh ủy Lào Cai từ năm "
        "1990, gặp **Vũ Hải Lâm** và **Quàng Thị Mến**.",
    )
    for name, persons in (
        ("Nguyễn Như", ["Khuất Duy Mẫn"]),
        ("Hoàng Tú Hữu", ["Khuất Duy Mẫn"]),
        ("Năm Lửa", ["Khuất Duy Mẫn"]),
        ("Sáu Tước", ["Thạch Văn Tước"]),
        ("Vũ Hải Lâm", []),
    ):
        assert [row["name"] for row in register.person(name).rows()] == persons, name


def test_letters_that_no_lexicon_has_are_those_of_words(joined):
    register = joined(
        "Ngày 3/5/2017, Cục trưởng Cục Nghệ thuật biểu diễn Khuất Duy Mẫn gặp ông Thạch Văn Tước, "
        "Chủ tịch Hội Khoa học và Kỹ thuật nông nghiệp Hà Tĩnh.",
    )
    for title, names in (
        ("Cục trưởng Cục NTBD", ["Khuất Duy Mẫn"]),
        ("Chủ tịch Hội KHKT nông nghiệp Hà Tĩnh", ["Thạch Văn Tước"]),
        ("Cục trưởng Cục NTBM", []),
        ("Cục trưởng Cục NT", []),
    ):
        assert [row["name"] for row in register.who(title).rows()] == names, title
