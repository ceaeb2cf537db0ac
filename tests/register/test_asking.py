"""Questions to the small corpus, with the answers that a reader finds."""

import json

import pytest
from typer.testing import CliRunner

from vn_directives.cli import app

UBND_PHO = "Phó Chủ tịch UBND thành phố"


@pytest.mark.parametrize(
    "title, place, day, names",
    [
        ("Bí thư Thành ủy", "Hải Phòng", "2020-07-31", ["Nghiêm Bá Lộc"]),
        ("Bí thư Thành ủy", "thành phố Hải Phòng", "2021-12-31", ["Nghiêm Bá Lộc"]),
        ("Bí thư Thành ủy Hải Phòng", None, "2024-01-01", ["Khúc Anh Dũng"]),
        ("Bí thư Thành ủy", "Hải Phòng", None, ["Nghiêm Bá Lộc", "Khúc Anh Dũng"]),
        ("Bí thư Quận ủy", "Hải Phòng > Hải An", "2024-06-01", ["Đinh Lệ Thủy"]),
        ("Bí thư Quận ủy Hải An", None, "2022-06-01", ["Lưu Quang Tiệp"]),
        (UBND_PHO, "Hải Phòng", "2020-10-01", ["Hà Vĩnh Tuấn"]),
        (UBND_PHO, "Hải Phòng", "2022-10-01", ["Hà Vĩnh Tuấn", "Vương Thế Khôi"]),
        ("Giám đốc Công an", "Lào Cai", "2022-01-01", ["Trần Văn Hùng"]),
        ("Bí thư Thành ủy", "Hải Phòng", "2001-01-01", []),
        ("Bí thư Thành ủy", "Đà Nẵng", None, []),
        ("Bí thư Huyện ủy", None, None, ["Lưu Quang Tiệp", "Đinh Lệ Thủy", "Vương Thế Khôi"]),
        ("Bí thư Tỉnh ủy", "Hải Phòng > Hải An", None, []),
        ("Phó Chủ tịch UBND tỉnh", "Hải Phòng", "2020-10-01", ["Hà Vĩnh Tuấn"]),
        ("con mèo", None, None, []),
    ],
)
def test_who(register, title, place, day, names):
    assert [row["name"] for row in register.who(title, place, day).rows()] == names


def test_person(register):
    """The career in order, asked without marks, each position with its sentences."""
    answer = register.person("vuong the khoi")
    assert [(row["title"], row["held_from"]) for row in answer.rows("positions")] == [
        ("Bí thư Huyện ủy Vĩnh Bảo", None),
        ("Phó Chủ tịch Ủy ban nhân dân thành phố Hải Phòng", "2021-06-25"),
    ]
    for row in answer.rows("positions"):
        assert row["sources"]
        assert all(source["sentence"] for source in row["sources"])
    assert len(answer.rows("duties")) == 2
    assert not register.person("Nguyễn Không Ai")


def test_document(register):
    answer = register.document("Chỉ thị số 30-CT/TU")
    ours = "31/thanh-uy/30-CT/2020"
    assert [row["document_id"] for row in answer.rows()] == [ours, "10/tinh-uy/30-CT/2021"]
    only = register.document(ours)
    assert only.rows()[0]["text"] == "2020-chi-thi-30"
    assert {row["text"] for row in only.rows("cited_by")} == {
        "2020-chi-thi-30",
        "2020-chi-thi-30-tren-bao",
        "2020-hai-an",
        "2020-ke-hoach-212",
        "2020-mau-thuan",
        "2022-bi-thu-moi",
    }


def test_due(register):
    rows = register.due("2020-08-01", "2020-08-31").rows()
    assert [(row["who"], row["due_to"]) for row in rows] == [
        ("Đảng ủy các phường", "2020-08-05"),
        ("Sở Y tế", "2020-08-15"),
        ("Ban Cán sự đảng UBND thành phố", "2020-08-20"),
    ]
    assert [row["due"] for row in register.due(body="31/so-y-te").rows()] == [
        "2020-08-15",
        "2020-09-30",
    ]
    # A quarter is due as long as it lasts.
    assert register.due("2020-11-01", "2020-11-30").rows()[0]["who"] == "Sở Tài chính"


def test_body(register):
    answer = register.body("31/thanh-uy")
    assert [row["name"] for row in answer.rows("positions")] == ["Nghiêm Bá Lộc", "Khúc Anh Dũng"]
    assert [row["symbol"] for row in answer.rows("issued")] == ["30-CT/TU"]
    by_name = register.body("Huyện ủy Cát Hải")
    assert [row["body_id"] for row in by_name.rows()] == ["31.317/huyen-uy"]
    assert [row["due_to"] for row in by_name.rows("duties")] == ["2023-06-01"]


def test_results(register):
    answer = register.who("Bí thư Thành ủy", "Hải Phòng")
    assert answer.arrow().num_rows == len(answer.dataframe()) == len(answer) == 2
    assert len(register.sql("FROM texts WHERE name = ?", ["2019-vinh-bao"])) == 1


@pytest.mark.parametrize(
    "command",
    [
        ["who", "Bí thư Thành ủy", "--place", "Hải Phòng", "--on", "2020-07-31"],
        ["person", "Vương Thế Khôi"],
        ["document", "30-CT/TU"],
        ["due", "--from", "2020-08-01", "--to", "2020-08-31", "--body", "31/so-y-te"],
        ["body", "31/thanh-uy"],
    ],
)
def test_command_line(path, command):
    call = ["register", *command, "--register", str(path)]
    done = CliRunner().invoke(app, [*call, "--json"])
    assert done.exit_code == 0, done.output
    assert next(iter(json.loads(done.stdout).values()))
    done = CliRunner().invoke(app, call)
    assert done.exit_code == 0
    assert "» 20" in done.stdout  # the texts that say so


def test_an_answer_in_words(path):
    call = ["register", "who", "Bí thư Thành ủy", "--place", "Hải Phòng", "--on", "2020-07-31"]
    lines = CliRunner().invoke(app, [*call, "--register", str(path)]).stdout.splitlines()
    assert lines[:3] == [
        "holders (1)",
        "  Nghiêm Bá Lộc",
        "    title: Bí thư Thành ủy Hải Phòng",
    ]
    assert "    certainty: seen (in texts of about that day)" in lines
    assert "    told as past on: 2022-10-03" in lines
    call = ["register", "due", "--from", "2020-08-01", "--to", "2020-08-10", "-r", str(path)]
    lines = CliRunner().invoke(app, call).stdout.splitlines()
    assert lines[:3] == ["duties (1)", "  Đảng ủy các phường", "    told by: Lưu Quang Tiệp"]
    assert "    due: 2020-08-05" in lines
    assert not any("#" in line for line in lines)


def test_posts_stand_below_their_person(path):
    call = ["register", "person", "Vương Thế Khôi", "-r", str(path)]
    lines = CliRunner().invoke(app, call).stdout.splitlines()
    assert lines[:2] == ["persons (1)", "  Vương Thế Khôi"]
    number = next(i for i, line in enumerate(lines) if line.startswith("    positions ("))
    assert lines[number + 1].startswith("      ")
    assert not any(line.startswith("positions") for line in lines)
    assert not any("name: Vương Thế Khôi" in line for line in lines)


def test_no_answer(path):
    done = CliRunner().invoke(app, ["register", "person", "Không Ai", "-r", str(path)])
    assert done.exit_code == 1
    assert "nothing" in done.stderr


def test_no_register(tmp_path):
    done = CliRunner().invoke(app, ["register", "person", "A", "-r", str(tmp_path / "none")])
    assert done.exit_code == 1
    assert "no register" in done.stderr


def test_build_from_the_command_line(tmp_path):
    from tests.register.conftest import CORPUS

    out = tmp_path / "r.duckdb"
    call = ["register", "build", str(CORPUS), "-o", str(out)]
    assert CliRunner().invoke(app, call).exit_code == 0
    done = CliRunner().invoke(app, [*call, str(tmp_path / "missing.txt"), "--add"])
    assert done.exit_code == 1
    assert "missing.txt" in done.stderr
    assert "16 texts" in done.stderr
