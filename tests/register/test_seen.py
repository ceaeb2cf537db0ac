"""On which day a text sees somebody in a post, and what a post is that no text sees."""

import json

import pytest

from vn_directives.register import Register, build_register
from vn_directives.register.reading import read_records


@pytest.fixture
def positions(tmp_path):
    """The positions and roles that a text of a day tells of, those that began first."""

    def read(day, text):
        line = json.dumps({"id": "1", "date": day, "text": text})
        (tmp_path / "texts.jsonl").write_text(line, encoding="utf-8")
        records = list(read_records([str(tmp_path / "texts.jsonl")], 1 << 20))
        build_register(records, tmp_path / "r.duckdb")
        register = Register(tmp_path / "r.duckdb")
        sql = "SELECT status, CAST(first_seen AS VARCHAR) AS first_seen"
        posts, roles = (f"{sql}, held_from FROM {table}" for table in ("positions", "roles"))
        rows = register.sql(f"{posts} UNION ALL {roles} ORDER BY held_from").rows()
        return [{name: row[name] for name in ("status", "first_seen")} for row in rows]

    return read


LIFE = (
    "# Khuất Duy Tước\n\n**Khuất Duy Tước** (sinh năm 1930) là chính khách, Bộ trưởng Bộ Y tế.\n"
    "\nNăm 1951, ông vào ngành. Năm 1958, ông học ở Huế. Năm 1963, ông về Vinh.\n"
)


PAST = LIFE.replace(", Bộ trưởng Bộ Y tế", "")
OPENS = PAST + "Năm {}, Bộ trưởng Bộ Y tế Khuất Duy Tước mở bệnh viện. "


PAGE = (
    "Vân Lĩnh\n| Hành chính | |\n|---|---|\n| Tỉnh lỵ | Vân Thành |\n"
    "| Chủ tịch UBND tỉnh Lào Cai | Khuất Duy Tước |\n\n"
    "**Vân Lĩnh** là một tỉnh. Năm 1951, tỉnh được lập. Năm 1958, có đường sắt. Năm 1963, có mỏ.\n"
)


BOARD = (
    PAST + "Năm 1964, ông học. Năm 1965, ông nghỉ. Năm 1966, ông về.\n\n"
    "## Ban Chấp hành khóa {}\n\nNgày 3/10/{}, Hội bầu Ban Chấp hành.\n\n"
    "- Lê A (1970) - Thứ trưởng Bộ Y tế\n- Khuất Duy Tước (1930) - Bộ trưởng Bộ Y tế\n"
)


@pytest.mark.parametrize(
    "text, day",
    [
        pytest.param(PAGE, "2021-06-01", id="who leads a place, in the box of its page"),
        pytest.param(
            PAGE.replace("| Hành chính | |", "| 5/3/1934 – 19/5/1941 | |"),
            None,
            id="who led a body in its time",
        ),
        pytest.param(
            PAGE.replace("| Chủ tịch", "| Tên khác | Quê hương của Chủ tịch"),
            None,
            id="who is named in another line of the box",
        ),
        pytest.param(
            PAGE.replace("| Tỉnh lỵ |", "| Giải thể | 1970 |\n| Tỉnh lỵ |"),
            None,
            id="nobody leads a place that is no more",
        ),
        pytest.param(
            PAGE.replace("| Tỉnh lỵ | Vân Thành |", "| Sinh | 1930 |"),
            None,
            id="a superior in the box of a person is of another time",
        ),
        pytest.param(LIFE, None, id="a life tells of no day of its own"),
        pytest.param(LIFE + "\nTháng 3 năm 2021, ông nghỉ.\n", None, id="nor by its last day"),
        pytest.param(
            LIFE.replace("Bộ trưởng", "hiện là Bộ trưởng"), "2021-06-01", id="who holds it now"
        ),
        pytest.param(
            LIFE.replace("Y tế.", "Y tế (3.2020-nay)."), "2021-06-01", id="who holds it until now"
        ),
        pytest.param(
            LIFE.replace("Y tế.", "Y tế (2001-2003), Lê A (2003-nay)."),
            None,
            id="who came before the one that holds it",
        ),
        pytest.param(
            LIFE.replace("Y tế.", "Y tế, theo ông Lê A hiện nay đã bãi bỏ."),
            None,
            id="what is so now",
        ),
        pytest.param(
            LIFE.replace("Y tế.", "Y tế, hiện là người dân ở Vinh."),
            None,
            id="what one is now that held it",
        ),
        pytest.param(
            LIFE.replace("là chính", "năm 2021 là chính"), "2021-06-01", id="in a line of that year"
        ),
        pytest.param(
            f"{PAST}\n## Lãnh đạo hiện nay\n\n- Bộ trưởng Bộ Y tế: Khuất Duy Tước\n",
            "2021-06-01",
            id="in a list of who is in office now",
        ),
        pytest.param(
            f"{PAST}\n## Ban đương nhiệm\n\n### Ủy viên\n\n"
            "| 1 | Khuất Duy Tước | Bộ trưởng Bộ Y tế |\n",
            "2021-06-01",
            id="in a table below such a heading",
        ),
        pytest.param(
            f"{PAST}\n## Hiện nay\n\nBệnh viện do Bộ trưởng Bộ Y tế Khuất Duy Tước mở.\n",
            None,
            id="in a sentence below one",
        ),
        pytest.param(
            f"{PAST}\n## Lãnh đạo hiện nay\n\n## Lãnh đạo qua các thời kỳ\n\n"
            "- Bộ trưởng Bộ Y tế: Khuất Duy Tước\n",
            None,
            id="below the next heading",
        ),
        pytest.param(
            BOARD.format("I (2020 - 2025)", "2020"), "2021-06-01", id="of the term of now"
        ),
        pytest.param(
            BOARD.format("I (2020 - 2025)", "2016"), None, id="which tells of years before"
        ),
        pytest.param(BOARD.format("I (2016 - 2021)", "2021"), None, id="of one that is just over"),
        pytest.param(
            BOARD.format("I (2020 - 2025)", "2020") + "\n## Khóa II (2025 - 2030)\n",
            None,
            id="of one that another followed",
        ),
        pytest.param(
            LIFE.replace("là chính", "năm 2021 (1970) là chính"), "2021-06-01", id="a birth aside"
        ),
        pytest.param(
            LIFE.replace("chính khách", "chính khách (truy cập ngày 5 tháng 3 năm 2021)"),
            None,
            id="the day when a page was read is none of its line",
        ),
        pytest.param(
            "Sáng nay, Bộ trưởng Bộ Y tế Khuất Duy Tước thăm bệnh viện mở năm 1951.",
            "2021-06-01",
            id="a report that tells an old year",
        ),
        pytest.param(
            "Sáng nay, bệnh viện họp. Năm 1951, Bộ trưởng Bộ Y tế Khuất Duy Tước mở bệnh viện.",
            None,
            id="behind an old year in its sentence",
        ),
        pytest.param(
            "### Nhiệm kỳ 2011 - 2016\n\n- Bộ trưởng Bộ Y tế: Khuất Duy Tước\n",
            None,
            id="below the heading of a term that is over",
        ),
        pytest.param(
            "### Nhiệm kỳ 2016 - 2021\n\n- Bộ trưởng Bộ Y tế: Khuất Duy Tước\n",
            "2021-06-01",
            id="below that of one that is not",
        ),
        pytest.param(
            "### Khóa V\n\nLê A\n\n### Khóa IV\n\n#### Lãnh đạo\n\n"
            "- Bộ trưởng Bộ Y tế: Khuất Duy Tước\n",
            None,
            id="below the number of a term that another followed",
        ),
        pytest.param(
            "### Khóa IV\n\n- Bộ trưởng Bộ Y tế: Khuất Duy Tước\n\n### Khóa III\n\nLê A\n\n"
            "### Đại biểu Hội đồng nhân dân khóa IX\n\nLê B\n",
            "2021-06-01",
            id="below that of the last one",
        ),
        pytest.param(
            "Trong thời gian giữ các chức vụ Bộ trưởng Bộ Y tế, ông Khuất Duy Tước đã sai phạm.",
            None,
            id="whose time in it is told",
        ),
        pytest.param(
            "Bộ trưởng Bộ Y tế Khuất Duy Tước nói về thời gian giữ các chức vụ ở Vinh.",
            "2021-06-01",
            id="who tells of another time himself",
        ),
        pytest.param(
            'Vinh họp.**^**"Bộ trưởng Bộ Y tế Khuất Duy Tước thăm Vinh". Báo Vinh.\n',
            None,
            id="in a note",
        ),
        pytest.param(
            "Bệnh viện mở năm 1951. Sáng nay, Bộ trưởng Bộ Y tế Khuất Duy Tước thăm bệnh viện.",
            "2021-06-01",
            id="behind one in another sentence",
        ),
    ],
)
def test_on_which_day_a_text_sees_somebody(positions, text, day):
    assert positions("2021-06-01", text)[0]["first_seen"] == day


EVENT = "Bệnh viện mở năm 1951. Ngày 5/6/2014, {}Bộ trưởng Bộ Y tế Khuất Duy Tước đến thăm.\n"


@pytest.mark.parametrize(
    "text, day",
    [
        pytest.param(EVENT.format(""), "2014-06-05", id="an event"),
        pytest.param(
            EVENT.format("").replace("Ngày", "Trước đó, ngày"), "2014-06-05", id="behind an adverb"
        ),
        pytest.param(
            EVENT.format("trường đón ông Lê A và "), "2014-06-05", id="who took part with others"
        ),
        pytest.param(
            EVENT.format("trường mừng ngày 5/3/1961 với "), None, id="that tells another day"
        ),
        pytest.param(
            EVENT.format("trường đón người sau này là "), None, id="what somebody was later"
        ),
        pytest.param(EVENT.format("nhớ khi còn gặp "), None, id="when they met before"),
        pytest.param(
            EVENT.format("").replace("Ngày", "Khi bệnh viện mở lại, ngày"),
            "2014-06-05",
            id="a day that opens a clause",
        ),
        pytest.param(
            EVENT.format("").replace("Ngày", "Mãi đến ngày"), "2014-06-05", id="behind other words"
        ),
        pytest.param(
            EVENT.format("").replace("Ngày 5/6/2014, ", "Theo thư ngày 5/6/2014, "),
            None,
            id="no day that opens a clause",
        ),
        pytest.param(EVENT.format("").replace("Ngày", "^ Ngày"), None, id="in a note"),
        pytest.param(
            EVENT.format("").replace(" Bộ Y tế", ""), None, id="a post of which the role is told"
        ),
    ],
)
def test_who_is_seen_on_the_day_that_opens_a_sentence(positions, text, day):
    assert positions("2021-06-01", PAST + text)[0]["first_seen"] == day


@pytest.mark.parametrize(
    "year, status",
    [
        pytest.param(2014, "held", id="a few years before"),
        pytest.param(2006, "former", id="long before"),
    ],
)
def test_the_status_of_who_is_seen_at_an_event(positions, year, status):
    text = EVENT.format("").replace("2014", str(year))
    assert positions("2021-06-01", PAST + text)[0]["status"] == status


def test_a_report_is_not_of_the_old_day_that_it_tells(positions):
    text = "Sáng nay, Bộ trưởng Bộ Y tế Khuất Duy Tước dự lễ mừng ngày 5/3/1961."
    assert positions(None, text)[0]["first_seen"] is None
    text = text.replace("1961", "2021")
    assert positions(None, text)[0]["first_seen"] == "2021-03-05"


@pytest.mark.parametrize(
    "year, status",
    [
        pytest.param(1976, "former", id="before there was a web"),
        pytest.param(2006, "undated", id="not so"),
    ],
)
def test_the_status_of_what_a_text_of_no_day_tells(positions, year, status):
    assert positions(None, OPENS.format(year))[0]["status"] == status


@pytest.mark.parametrize(
    "told, day",
    [
        pytest.param("Sáng 5/3/2021, Bộ họp.", "2021-03-05", id="its own"),
        pytest.param("Theo Quyết định số 12/QĐ-BYT ngày 5/3/2021.", None, id="of a document"),
        pytest.param(
            "Theo Quyết định số 12/QĐ-BYT ngày 5/3/2021, sáng 5/3/2021 Bộ họp.",
            "2021-03-05",
            id="of a document and its own",
        ),
        pytest.param("Chiều 6/7, tỉnh họp. Việc này có từ 5/3/2011.", None, id="of no year"),
        pytest.param(
            "Chiều 6/3, tỉnh họp theo kế hoạch năm 2021. Việc này có từ 5/3/2021.",
            "2021-03-06",
            id="of a year that is known",
        ),
        pytest.param("Bộ được thành lập ngày 5/3/2021.", None, id="of its beginning"),
        pytest.param("| Ngày kết thúc | 5/3/2021 |", None, id="of its end"),
        pytest.param("Sáng 5/3/1981, Bộ họp.", None, id="before there was a web"),
    ],
)
def test_of_which_day_a_text_is(positions, told, day):
    text = f"Bộ trưởng Bộ Y tế Khuất Duy Tước chủ trì.\n{told}\n"
    assert positions(None, text)[0]["first_seen"] == day


@pytest.mark.parametrize(
    "text, status",
    [
        pytest.param(LIFE, "undated", id="held at a time that no text tells"),
        pytest.param(OPENS.format(1996), "former", id="in a sentence of then"),
        pytest.param(OPENS.format(2016), "undated", id="of a few years before"),
        pytest.param(
            OPENS.format("1996 có bằng, hiện là").replace(", Bộ", " Bộ"), "held", id="then and now"
        ),
        pytest.param(
            PAST + "| K9 (1976 - 1981) | Khuất Duy Tước | Bộ trưởng Bộ Tài chính |\n",
            "undated",
            id="a row of a table",
        ),
        pytest.param(BOARD.format("I (2013 - 2018)", "2013"), "former", id="a row of a term over"),
        pytest.param(BOARD.format("I (2015 - 2020)", "2015"), "undated", id="of one just over"),
        pytest.param(
            BOARD.format("I (2013 - 2018)", "2013").replace("- Bộ", "- hiện là Bộ"),
            "held",
            id="in a row of then, of who holds it now",
        ),
        pytest.param(
            "# Lê A\n| Bộ trưởng Bộ Y tế | |\n| Nhiệm kỳ | 2011 - 2016 |\n"
            f"| Thứ trưởng | Khuất Duy Tước |\n\n{PAST}",
            "former",
            id="below the term of a head in a box",
        ),
        pytest.param(LIFE.replace("Bộ trưởng", "hiện là Bộ trưởng"), "held", id="held now"),
        pytest.param(
            LIFE + "Năm 1963, ông được bổ nhiệm làm Bộ trưởng Bộ Y tế.\n", "former", id="long ago"
        ),
        pytest.param(
            LIFE + "Năm 2010, ông được bổ nhiệm làm Bộ trưởng Bộ Y tế.\n",
            "former",
            id="ten years ago",
        ),
        pytest.param(
            LIFE + "Năm 2015, ông được bổ nhiệm làm Bộ trưởng Bộ Y tế.\n", "former", id="a term ago"
        ),
        pytest.param(
            LIFE + "Năm 2017, ông được bổ nhiệm làm Bộ trưởng Bộ Y tế.\n", "appointed", id="not so"
        ),
        pytest.param(
            LIFE + "Năm 2017, ông được bổ nhiệm làm Bộ trưởng Bộ Y tế.\n"
            "Năm 2018, bà Mạc Thị Vân được bổ nhiệm làm Bộ trưởng Bộ Y tế.\n",
            "former",
            id="another came to lead since",
        ),
        pytest.param(
            LIFE + "Năm 2017, ông được bổ nhiệm làm Thứ trưởng Bộ Y tế.\n"
            "Năm 2018, bà Mạc Thị Vân được bổ nhiệm làm Thứ trưởng Bộ Y tế.\n",
            "appointed",
            id="another deputy",
        ),
    ],
)
def test_the_status_of_what_no_text_sees(positions, text, status):
    assert positions("2021-06-01", text)[0]["status"] == status


NOTE = LIFE.replace(", Bộ trưởng Bộ Y tế", "") + '\n^Mạc Vân{}. "{}". Báo Vân Thành.{}\n'
MADE, DAY = "Ông Khuất Duy Tước làm Bộ trưởng Bộ Y tế", " (ngày 5 tháng 6 năm 2020)"


@pytest.mark.parametrize(
    "text, day",
    [
        (NOTE.format(DAY, MADE, ""), "2020-06-05"),
        (NOTE.format("", MADE, " Ngày 5/6/2020. Truy cập ngày 7 tháng 8 năm 2020."), "2020-06-05"),
        (NOTE.format("", MADE, " Truy cập ngày 7 tháng 8 năm 2020."), None),
        (NOTE.format("", MADE, "\nNgày 7 tháng 8 năm 2020, có mỏ."), None),
        (NOTE.format(" (ngày 5/6/2020). Sau đó", MADE, ""), None),
    ],
)
def test_a_note_sees_a_post_on_the_day_of_the_article(positions, text, day):
    assert positions("2021-06-01", text)[0]["first_seen"] == day


BOX = "# Khuất Duy Tước\n\nKhuất Duy Tước | |\n|---|---|\n| Sinh | 2 tháng 3, 1950 |\n{}\n"
HOLDS = "Năm 2019, ông được bổ nhiệm làm Bộ trưởng Bộ Y tế.\n"


@pytest.mark.parametrize(
    "text, status",
    [
        ("Ông Khuất Duy Tước hiện là Bộ trưởng Bộ Y tế.", ["held"]),
        ("# Bộ Y tế\n\n## Lãnh đạo hiện nay\n\n- Bộ trưởng: Khuất Duy Tước\n", ["held"]),
        ("# Bộ Y tế\n\n## Lãnh đạo\n\n- Bộ trưởng: Khuất Duy Tước\n", ["undated"]),
        (
            "Bà Mạc Thị Vân hiện là Bí thư Tỉnh ủy Lào Cai; ông Khuất Duy Tước, Bộ trưởng Bộ Y tế.",
            ["held", "undated"],
        ),
    ],
)
def test_what_a_text_of_no_day_says_is_held_now(positions, text, status):
    assert sorted(one["status"] for one in positions(None, text)) == status


@pytest.mark.parametrize(
    "opening, status",
    [
        (BOX.format("| Mất | 4 tháng 5, 2021 (71 tuổi) |"), "former"),
        (BOX.format("Khuất Duy Tước (2/3/1950 – 4/5/2021) là một nhà giáo."), "former"),
        (BOX.format("Khuất Duy Tước (sinh 2/3/1950) là một nhà giáo."), "held"),
        (BOX.format("Thân phụ là Khuất Duy Tâm (1920 – 2003)."), "held"),
    ],
)
def test_the_dead_hold_no_post(positions, opening, status):
    assert positions("2021-06-01", f"{opening}\n{HOLDS}")[0]["status"] == status


def test_of_another_the_page_on_the_dead_does_not_tell_so(positions):
    text = BOX.format("| Mất | 4 tháng 5, 2021 |") + HOLDS.replace("ông", "bà Mạc Thị Vân")
    assert positions("2021-06-01", text)[0]["status"] == "held"
