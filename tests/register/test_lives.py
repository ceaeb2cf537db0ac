"""When somebody was born and died: read behind the name, in a table, on a page; namesakes apart."""

import pytest

from vn_directives import load, to_record
from vn_directives.register.facts import facts_of

NLP = load()
PAGE = "# Khuất Duy Tước\n\nKhuất Duy Tước | |\n|---|---|\n"
POST = "Từ năm 1977, ông là Bộ trưởng Bộ Tài chính."
TABLE = "| TT | Họ tên | Năm sinh – năm mất | Chức vụ |\n|---|---|---|---|\n"


def life_in(text: str, name: str = "Khuất Duy Tước") -> set[tuple[str | None, str | None]]:
    rows = facts_of(to_record(NLP(text), "a"))["persons"]
    return {(row["born"], row["died"]) for row in rows if row["name"] == name}


@pytest.mark.parametrize(
    "text, life",
    [
        ("Bộ trưởng Khuất Duy Tước (1912 – 1990) là người Hà Nội.", ("1912", "1990")),
        ("- Khuất Duy Tước (1957-), Bí thư Tỉnh ủy Lào Cai", ("1957", None)),
        ("Ông Khuất Duy Tước (SN 1979), Giám đốc Sở Y tế, bị bắt.", ("1979", None)),
        ("Ông Khuất Duy Tước (tức Lân, sinh năm 1920), Bộ trưởng", ("1920", None)),
        ("Ông Khuất Duy Tước, sinh ngày 2/3/1957, là Bí thư Tỉnh ủy.", ("1957-03-02", None)),
        (
            "**Khuất Duy Tước** (1 tháng 2 năm 1912 – 3 tháng 4 năm 1990) là Bộ trưởng.",
            ("1912-02-01", "1990-04-03"),
        ),
        (
            "Bộ trưởng Khuất Duy Tước (sinh năm 1912 – mất năm 1990) là người Hà Nội.",
            ("1912", "1990"),
        ),
        (TABLE + "| 1 | Khuất Duy Tước | 1912–1990 | Bộ trưởng |", ("1912", "1990")),
        (TABLE + "| 1 | Khuất Duy Tước | 1957 | Bộ trưởng |", ("1957", None)),
        (
            PAGE + "| Sinh | 1 tháng 2, 1912 Hà Nội |\n| Mất | 1990 |\n" + POST,
            ("1912-02-01", "1990"),
        ),
        (PAGE + POST + "\n\n- Sinh năm 1912\n- Mất năm 1990\n", ("1912", "1990")),
        (
            PAGE + "| Mất | 3 tháng 4, 1990 |\n\n**Khuất Duy Tước** tức **Lân** (1912 – 1990) là "
            "Bộ trưởng.",
            ("1912", "1990-04-03"),
        ),
    ],
)
def test_a_life_is_told(text, life):
    assert life_in(text) == {life}


@pytest.mark.parametrize(
    "text",
    [
        "Bí thư Tỉnh ủy: Khuất Duy Tước (1977 - 1983)",  # a term
        "Phó Tổng Thư ký: Khuất Duy Tước (1958 - 1988)",  # a long one
        "Bí thư Tỉnh ủy: Khuất Duy Tước (2015 - )",
        "Bí thư Tỉnh ủy Khuất Duy Tước (1985)",
        "Ông Khuất Duy Tước, sinh hoạt tại Chi bộ 3 từ 1985, là Bí thư Đảng ủy.",
        "| Tên | Nhiệm kỳ | Năm sinh |\n|---|---|---|\n| Khuất Duy Tước | 1957–1990 | Bí thư |",
        PAGE + "| Sinh | Hà Nội |\n| Nhiệm kỳ | 1977 - 1983 |\n" + POST,
        PAGE + "Khuất Duy Tước (Bí thư Tỉnh ủy Hà Nam 1977 - 1983) nghỉ hưu.\n" + POST,
    ],
)
def test_another_time_is_no_life(text):
    assert life_in(text) == {(None, None)}


def persons_of(register, name="Khuất Duy Tước"):
    found = register.sql("SELECT texts, born FROM persons WHERE name = ? ORDER BY born", [name])
    return [(row["texts"], row["born"]) for row in found.rows()]


COMMON = [f"Bí thư Khuất {name} họp." for name in ("Văn Hùng", "Thị Vân", "Bá Lộc")]


@pytest.mark.parametrize(
    "other, persons",
    [
        ("1979", [(1, "1957"), (1, "1979")]),
        ("1958", [(2, "1957")]),  # a slip
    ],
)
def test_who_was_born_in_another_year_is_not_he(joined, other, persons):
    register = joined(
        "Ông Khuất Duy Tước (SN 1957), Thứ trưởng Bộ Tài chính, họp.",
        f"Ông Khuất Duy Tước (SN {other}), Thứ trưởng Bộ Tài chính, họp.",
        *COMMON,
    )
    assert persons_of(register) == persons


def test_whom_no_birth_tells_is_the_one_of_his_body(joined):
    register = joined(
        "Ông Khuất Duy Tước (SN 1957), Thứ trưởng Bộ Tài chính, họp.",
        "Ông Khuất Duy Tước (SN 1979), Giám đốc Sở Y tế tỉnh Lào Cai, họp.",
        "Thứ trưởng Bộ Tài chính Khuất Duy Tước phát biểu.",
        "Giám đốc Sở Y tế tỉnh Lào Cai Khuất Duy Tước phát biểu.",
        *COMMON,
    )
    assert persons_of(register) == [(2, "1957"), (2, "1979")]


def test_who_died_in_one_year_is_one(joined):
    register = joined(
        "Bộ trưởng Bộ Tài chính Khuất Duy Tước (1912 – 1990).",
        "Bộ trưởng Bộ Tài chính Khuất Duy Tước (1919 – 1990).",
    )
    assert persons_of(register) == [(2, "1912")]


def test_nobody_holds_a_post_as_a_child(joined):
    register = joined(
        "Ông Khuất Duy Tước (SN 1979), Thứ trưởng Bộ Tài chính, họp.",
        "Khuất Duy Tước: Bộ trưởng Bộ Lao động 1978-1985.",
    )
    assert persons_of(register) == [(1, "1979"), (1, None)]


def test_the_day_is_told_where_a_text_tells_it(joined):
    register = joined(
        "Bộ trưởng Bộ Tài chính Khuất Duy Tước (1912 – 1990).",
        "Bộ trưởng Bộ Tài chính Khuất Duy Tước (sinh ngày 1 tháng 2 năm 1912).",
        "Bộ trưởng Bộ Tài chính Khuất Duy Tước (SN 1912).",
    )
    assert persons_of(register) == [(3, "1912-02-01")]
    assert register.person("Khuất Duy Tước").to_dict()["persons"][0]["died"] == "1990"
