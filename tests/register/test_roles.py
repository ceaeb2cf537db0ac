"""What texts call somebody without the body in which he is it: a role, and no position."""

import pytest

from vn_directives.cli.answers import lines_of
from vn_directives.register.site import write_site

NAME = "Khuất Duy Tước"


def _told(register):
    posts, roles = (
        register.sql(f"SELECT title FROM {table} ORDER BY title").rows()
        for table in ("positions", "roles")
    )
    return [row["title"] for row in posts], [row["title"] for row in roles]


@pytest.mark.parametrize(
    ("title", "is_post"),
    [
        pytest.param("Bộ trưởng Bộ Y tế", True, id="a body"),
        pytest.param("Bộ trưởng", False, id="none"),
        pytest.param("Phó Chủ nhiệm", False, id="a deputy of none"),
        pytest.param("Bí thư Đảng ủy", False, id="a noun of a body alone"),
        pytest.param("Trưởng Ban Chỉ đạo", False, id="a committee without its task"),
        pytest.param("Trưởng Ban Chỉ đạo Phát triển rừng", True, id="a committee with it"),
        pytest.param("Bí thư Đảng ủy Sở Y tế tỉnh Lào Cai", True, id="a whole name"),
        pytest.param("Sư đoàn trưởng Sư đoàn 304", True, id="a unit that is no body"),
        pytest.param("Tổng Thư ký Liên Hợp Quốc", True, id="a body without an identifier"),
        pytest.param("Thủ tướng", True, id="an office of which a country has one"),
        pytest.param("Phó Thủ tướng", True, id="a deputy of such an office"),
        pytest.param("Bí thư Huyện ủy Bảo Yên", True, id="a place"),
    ],
)
def test_a_post_tells_its_body(joined, title, is_post):
    posts, roles = _told(joined(f"Ngày 3/3/2016, {title} {NAME} họp."))
    assert (len(posts), len(roles)) == ((1, 0) if is_post else (0, 1))


def test_a_role_is_the_post_that_another_text_tells(joined):
    bare = f"Ngày 3/3/2016, Bộ trưởng {NAME} họp."
    assert _told(joined(bare)) == ([], ["Bộ trưởng"])
    assert _told(joined(bare, f"Ngày 4/3/2016, Bộ trưởng Bộ Y tế {NAME} họp.")) == (
        ["Bộ trưởng Bộ Y tế"],
        [],
    )


def test_a_role_has_its_times_and_its_sentences(joined):
    register = joined(
        f"Ngày 3/3/2016, Chủ nhiệm {NAME} họp.",
        f"Ngày 5/4/2017, Chủ nhiệm {NAME} dự lễ.",
        f"Từ năm 2011 đến năm 2013, {NAME} làm Tham mưu trưởng.",
    )
    answer = register.person(NAME)
    assert not answer.rows("positions")
    earlier, seen = answer.rows("roles")
    assert (earlier["held_from"], earlier["held_to"]) == ("2011", "2013")
    assert earlier["status"] == "former" and earlier["first_seen"] is None
    assert list(map(str, (seen["first_seen"], seen["last_seen"]))) == ["2016-03-03", "2017-04-05"]
    assert [source["text"] for source in seen["sources"]] == ["0", "1"]
    lines = [line.strip() for line in lines_of(answer)]
    assert lines.index("roles (2)") > lines.index(NAME)
    assert "Tham mưu trưởng" in lines and not [line for line in lines if "role id" in line]


def test_the_pages_tell_roles_behind_positions(joined, tmp_path):
    register = joined(
        f"Ngày 3/3/2016, Bộ trưởng {NAME} họp.",
        f"Ngày 5/4/2017, Bí thư Tỉnh ủy Lào Cai {NAME} dự lễ.",
    )
    write_site(register, tmp_path / "site")
    index, persons = (
        (tmp_path / "site" / "data" / f"{name}.js").read_text(encoding="utf-8")
        for name in ("index", "persons-0")
    )
    assert '"titles":["Bí thư Tỉnh ủy Lào Cai","Bộ trưởng"]' in index
    assert '"roles":[{"role_id":' in persons


def test_nobody_is_seen_in_a_role_that_is_told_as_past(joined):
    register = joined(f"Ngày 5/4/2017, nguyên Chủ nhiệm {NAME} dự lễ.")
    (role,) = register.person(NAME).rows("roles")
    assert (role["status"], role["first_seen"]) == ("former", None)
    assert str(role["former_seen"]) == "2017-04-05"


def test_roles_of_two_namesakes_stay_apart(joined):
    register = joined(
        f"Ngày 3/3/2016, Bộ trưởng Bộ Y tế {NAME} họp.",
        f"# {NAME}\n\n**{NAME}** (sinh năm 1912, mất năm 1970) là chính khách.\n\n"
        f"Từ năm 1951 đến năm 1953, ông làm Tham mưu trưởng.",
    )
    (role,) = register.sql("SELECT * FROM roles").rows()
    (post,) = register.sql("SELECT * FROM positions").rows()
    assert role["person_id"] != post["person_id"]
