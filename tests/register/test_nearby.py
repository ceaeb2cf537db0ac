"""The body of a post that the sentence before, a congress, a box or a table tells."""

import pytest

import vn_directives
from tests.timing import assert_linear
from vn_directives.register.facts import facts_of


@pytest.fixture(scope="module")
def nlp():
    return vn_directives.load()


def posts(nlp, text):
    facts = facts_of(vn_directives.to_record(nlp(text), id="1"))
    names = {person["official"]: person["name"] for person in facts["persons"]}
    return [(names[p["official"]], p["title"], p["body_id"]) for p in facts["positions"]]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Năm 1961, Ban Dân vận Trung ương được thành lập. Ông Lê Hoài Đức được cử làm "
            "Trưởng ban.",
            ("Lê Hoài Đức", "Trưởng Ban Dân vận Trung ương", "vn/trung-uong/ban-dan-van"),
        ),
        # one sentence on
        (
            "Chính phủ quyết định thành lập Bộ Thủy sản. Ông Lê Hoài Đức làm Bộ trưởng. "
            "Ông Khuất Duy Tước làm Thứ trưởng.",
            ("Khuất Duy Tước", "Thứ trưởng Bộ Thủy sản", "vn/bo-thuy-san"),
        ),
        # who it is stands behind
        (
            "Ngày 5/6/1961, Bộ Thủy sản ra mắt tại Hà Nội. Bộ trưởng đầu tiên là Lê Hoài Đức.",
            ("Lê Hoài Đức", "Bộ trưởng Bộ Thủy sản", "vn/bo-thuy-san"),
        ),
        # a unit that is no body
        (
            "Quân khu ra lệnh thành lập Trung đoàn 918. Ông Lê Hoài Đức được chỉ định làm "
            "Trung đoàn trưởng.",
            ("Lê Hoài Đức", "Trung đoàn trưởng Trung đoàn 918", None),
        ),
        # another time, a body of its own sentence, one that is not founded, a name in part
        (
            "Năm 1961, Ban Dân vận Trung ương được thành lập. Năm 1975, ông Lê Hoài Đức làm "
            "Trưởng ban.",
            ("Lê Hoài Đức", "Trưởng Ban", None),
        ),
        (
            "Ông đến thăm Ban Dân vận Trung ương. Ông Lê Hoài Đức làm Trưởng ban.",
            ("Lê Hoài Đức", "Trưởng Ban", None),
        ),
        (
            "Liên minh các lực lượng tiến bộ, vì hòa bình được thành lập. Ông Lê Hoài Đức làm "
            "Chủ tịch.",
            ("Lê Hoài Đức", "Chủ tịch", None),
        ),
    ],
)
def test_what_the_sentence_before_founds(nlp, text, post):
    assert post in posts(nlp, text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Sáng 5/6, đoàn công tác của Bộ Y tế do ông Lê Hoài Đức, Thứ trưởng Bộ Y tế làm "
            "trưởng đoàn đã đến Lào Cai.",
            "Trưởng Đoàn công tác của Bộ Y tế",
        ),
        (
            "Đoàn đại biểu Quốc hội Lào do bà Lê Hoài Đức làm Trưởng đoàn thăm Huế.",
            "Trưởng Đoàn đại biểu Quốc hội Lào",
        ),
        (
            "Liên đoàn Cờ Việt Nam và đoàn kỳ thủ do ông Lê Hoài Đức làm trưởng đoàn đến Huế.",
            "Trưởng Đoàn kỳ thủ",
        ),
        ("Tập đoàn Sông An cử đoàn do ông Lê Hoài Đức làm trưởng đoàn.", "Trưởng Đoàn"),
        ("Đoàn do ông Lê Hoài Đức làm trưởng đoàn đã đến Lào Cai.", "Trưởng Đoàn"),
        ("Đoàn đã đến thăm Bộ Y tế do ông Lê Hoài Đức làm trưởng đoàn.", "Trưởng Đoàn"),
        ("Đoàn thứ nhất do ông Lê Hoài Đức làm trưởng đoàn.", "Trưởng Đoàn"),
        (
            "Đoàn Sở Y tế, Sở Nội vụ tỉnh Lào Cai do ông Lê Hoài Đức làm trưởng đoàn vào viếng.",
            "Trưởng Đoàn Sở Y tế, Sở Nội vụ tỉnh Lào Cai",
        ),
        (
            "Phái đoàn Chính phủ gồm 5 người do ông Lê Hoài Đức làm Trưởng đoàn lên đường.",
            "Trưởng Đoàn Chính phủ",
        ),
        (
            "Đoàn kỳ thủ Huế do ông Vũ Hải An làm trưởng đoàn và đoàn kỳ thủ Lào do ông Lê Hoài "
            "Đức làm trưởng đoàn.",
            "Trưởng Đoàn kỳ thủ Lào",
        ),
        ("Đoàn thứ nhất và đoàn thứ hai do ông Lê Hoài Đức làm trưởng đoàn.", "Trưởng Đoàn"),
    ],
)
def test_a_delegation(nlp, text, title):
    assert title in [post[1] for post in posts(nlp, text)]


SOCIETY = "# Hội Làm vườn Việt Nam\n\n## Lịch sử\n\n{line}\n"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (
            "Đại hội lần thứ 2 họp năm 1990. Đại hội đã bầu ông Khuất Duy Tước làm Chủ tịch; "
            "ông Lê Hoài Đức làm Phó Chủ tịch.",
            "Phó Chủ tịch Hội Làm vườn Việt Nam",
        ),
        # no congress, another body of that kind
        ("Năm 1990, ông Khuất Duy Tước và ông Lê Hoài Đức làm Phó Chủ tịch.", "Phó Chủ tịch"),
        (
            "Sau Đại hội bầu lại, Ủy ban nhân dân tỉnh Lào Cai có ông Lê Hoài Đức làm "
            "Phó Chủ tịch.",
            None,
        ),
    ],
)
def test_whom_a_congress_elects(nlp, line, title):
    found = [post[1] for post in posts(nlp, SOCIETY.format(line=line)) if post[0] == "Lê Hoài Đức"]
    assert (found == [title]) if title else all("Làm vườn" not in one for one in found)


def test_a_box_of_a_unit(nlp):
    box = "# Khuất Duy Tước\n\n| Khuất Duy Tước |\n|---|\n{} | |\n| Nhiệm kỳ | 2016 – 2021 |\n{}\n"
    society = box.format("Tổng Thư ký Hội Làm vườn Lào Cai", "| Chủ tịch | Lê Hoài Đức |")
    assert ("Lê Hoài Đức", "Chủ tịch Hội Làm vườn Lào Cai", None) in posts(nlp, society)
    other = box.format("Giám đốc Quỹ Bảo vệ rừng Lào Cai", "| Chủ tịch | Lê Hoài Đức |")
    assert ("Lê Hoài Đức", "Chủ tịch", None) in posts(nlp, other)


TABLE = (
    "# Danh sách Bí thư\n\n| STT | Bí thư | Chức vụ | {head} |\n|---|---|---|---|\n"
    "| 1 | Khuất Duy Tước | Bí thư Tỉnh ủy Lào Cai | Lê Hoài Đức Phó Bí thư |\n"
)


def test_a_column_of_deputies(nlp):
    post = ("Lê Hoài Đức", "Phó Bí thư Tỉnh ủy Lào Cai", "10/tinh-uy")
    assert post in posts(nlp, TABLE.format(head="Phó Bí thư"))
    assert post not in posts(nlp, TABLE.format(head="Ghi chú"))


def test_an_organ_in_a_heading_leads_nobody(nlp):
    text = (
        "# Tỉnh ủy Lào Cai\n\n## Ban Thường vụ Tỉnh ủy\n\n### Khóa II\n\n- Phó Bí thư:\n"
        "- Lê Hoài Đức\n"
    )
    assert ("Lê Hoài Đức", "Phó Bí thư Tỉnh ủy Lào Cai", "10/tinh-uy") in posts(nlp, text)


@pytest.mark.parametrize(
    "piece",
    [
        "Bộ Thủy sản được thành lập. Ông Lê Hoài Đức làm Thứ trưởng. ",
        "Đoàn công tác do ông Lê Hoài Đức làm trưởng đoàn, ",
        "Đại hội bầu Lê Hoài Đức làm Chủ tịch, ",
        "| Lê Hoài Đức Phó Bí thư | Khuất Duy Tước Bí thư Tỉnh ủy |\n",
        "Ban lãnh đạo Hội gồm Lê Hoài Đức - Chủ tịch, ",
    ],
)
def test_time_is_linear(nlp, piece):
    def record(size):
        return vn_directives.to_record(nlp("# Hội Làm vườn\n\n" + piece * size), id="1")

    assert_linear(record, facts_of, 100, 4)


LEADERS = "# {page}\n\n## {heading}\n\n- {line}\n"


@pytest.mark.parametrize(
    ("page", "heading", "line", "title"),
    [
        (
            "Bộ Y tế",
            "Lãnh đạo hiện nay",
            "Lê Hoài Đức, Ủy viên Trung ương Đảng, Phó Bí thư Thường trực Đảng ủy, Thứ trưởng",
            "Phó Bí thư Thường trực Đảng ủy Bộ Y tế",
        ),
        (
            "Quân đoàn 7",
            "Lãnh đạo hiện nay",
            "Chính ủy: Thiếu tướng Lê Hoài Đức, Bí thư Đảng ủy",
            "Bí thư Đảng ủy Quân đoàn 7",
        ),
        ("Bộ Y tế", "Lịch sử", "Lê Hoài Đức, Bí thư Đảng ủy, đến thăm", "Bí thư Đảng ủy"),
        (
            "Bộ Y tế",
            "Lãnh đạo hiện nay",
            "Chủ tịch Hội Làm vườn Việt Nam: Lê Hoài Đức, Bí thư Đảng ủy",
            "Bí thư Đảng ủy",
        ),
        (
            "Quân khu 9",
            "Cục Chính trị",
            "Phó Chủ nhiệm: Đại tá Lê Hoài Đức",
            "Phó Chủ nhiệm Cục Chính trị Quân khu 9",
        ),
    ],
)
def test_the_organs_of_the_body_of_a_page(nlp, page, heading, line, title):
    text = LEADERS.format(page=page, heading=heading, line=line)
    assert title in [post[1] for post in posts(nlp, text)]


def test_an_organ_of_an_organ(nlp):
    line = "Lê Hoài Đức, Ủy viên Ban Thường vụ Đảng ủy"
    told = posts(nlp, LEADERS.format(page="Bộ Y tế", heading="Lãnh đạo hiện nay", line=line))
    assert "vn/bo-y-te/dang-uy/ban-thuong-vu" in [post[2] for post in told]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Ông Lê Hoài Đức là Bí thư Đảng ủy, Giám đốc Công ty Cổ phần Sông An.",
            "Bí thư Đảng ủy Công ty Cổ phần Sông An",
        ),
        ("Ông Lê Hoài Đức là Bí thư Đảng ủy, Hiệu trưởng nhà trường.", "Bí thư Đảng ủy"),
        (
            "Ông Lê Hoài Đức là Bí thư Đảng ủy, Tổng Giám đốc Tập đoàn EVN.",
            "Bí thư Đảng ủy Tập đoàn EVN",
        ),
        (
            "Ông Lê Hoài Đức là Bí thư Đảng ủy, Hiệu trưởng Trường Đại học Y Lào Cai.",
            "Bí thư Đảng ủy Trường Đại học Y Lào Cai",
        ),
    ],
)
def test_the_committee_of_what_is_no_body(nlp, text, title):
    assert title in [post[1] for post in posts(nlp, text)]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Từ năm 1961, ông Lê Hoài Đức là Tỉnh ủy viên rồi Ủy viên Thường vụ Tỉnh ủy Lào Cai.",
            ("Lê Hoài Đức", "Tỉnh ủy viên Tỉnh ủy Lào Cai", "10/tinh-uy"),
        ),
        (
            "Ông Lê Hoài Đức (Tỉnh ủy viên, đại biểu HĐND tỉnh Lào Cai) đến thăm.",
            ("Lê Hoài Đức", "Tỉnh ủy viên Tỉnh ủy Lào Cai", "10/tinh-uy"),
        ),
        (
            "Ông Lê Hoài Đức là Ủy viên Thường vụ, Phó Bí thư Thường trực Tỉnh ủy Lào Cai.",
            ("Lê Hoài Đức", "Ủy viên Thường vụ Tỉnh ủy Lào Cai", "10/tinh-uy/ban-thuong-vu"),
        ),
        (
            "Ông Lê Hoài Đức, Tỉnh ủy viên, và ông Khuất Duy Tước, Bí thư Tỉnh ủy Lào Cai, họp.",
            ("Lê Hoài Đức", "Tỉnh ủy viên Tỉnh ủy Lào Cai", "10/tinh-uy"),
        ),
        # a later time
        (
            "Ông Lê Hoài Đức là Tỉnh ủy viên; sau đó học tại Tỉnh ủy Lào Cai.",
            ("Lê Hoài Đức", "Tỉnh ủy viên", None),
        ),
    ],
)
def test_a_member_of_the_committee_behind(nlp, text, post):
    assert post in posts(nlp, text)


UNIT = "# Quân đoàn 7\n\n## {heading}\n\n{line}\n"


@pytest.mark.parametrize(
    ("heading", "line", "title"),
    [
        (
            "Tư lệnh qua các thời kỳ",
            "- 1981 – 1984: Lê Hoài Đức, Đại tá, nguyên Phó Tư lệnh (1979 – 1981)",
            "Nguyên Phó Tư lệnh Quân đoàn 7",
        ),
        (
            "Lịch sử",
            "Bộ Tư lệnh Quân đoàn gồm có: Đại tá Khuất Duy Tước - Tư lệnh, Đại tá Lê Hoài Đức - "
            "Chính ủy.",
            "Chính ủy Quân đoàn 7",
        ),
        (
            "Lãnh đạo hiện nay",
            "- Tư lệnh:\n**Khuất Duy Tước** - Phó Tư lệnh:\n- Lê Hoài Đức",
            "Phó Tư lệnh Quân đoàn 7",
        ),
        (
            "Tướng lĩnh",
            "- 1981 – 1984: Lê Hoài Đức, Đại tá, nguyên Phó Tư lệnh (1979 – 1981)",
            "Nguyên Phó Tư lệnh",
        ),
    ],
)
def test_the_army(nlp, heading, line, title):
    found = posts(nlp, UNIT.format(heading=heading, line=line))
    assert ("Lê Hoài Đức", title) in [post[:2] for post in found]


REPORT = "{headline}\n\nPhe đối lập ở {a} lên tiếng. Hôm qua, {line}. Người dân {a} chờ đợi.\n"


@pytest.mark.parametrize(
    ("headline", "line", "title"),
    [
        ("Bầu cử ở Romania", "Thủ tướng Mirela Popescu từ chức", "Thủ tướng Romania"),
        ("Bầu cử ở Romania", "Tổng thống Mirela Popescu chê Pháp", "Tổng thống"),
        ("Bầu cử ở Romania và Pháp", "Thủ tướng Mirela Popescu từ chức", "Thủ tướng"),
        ("Tin thế giới", "Thủ tướng Mirela Popescu từ chức", "Thủ tướng"),
        ("Bầu cử ở Romania", "Thủ tướng Lê Hoài Đức chúc mừng", "Thủ tướng"),
    ],
)
def test_the_country_of_a_report(nlp, headline, line, title):
    text = REPORT.format(headline=headline, a="Romania", line=line)
    assert [post[1] for post in posts(nlp, text)] == [title]


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        (
            "Bộ Quốc phòng quyết định thành lập Bộ chỉ huy chiến dịch Sông An gồm:",
            "Phó Tư lệnh Bộ chỉ huy chiến dịch Sông An",
        ),
        ("Bộ Quốc phòng họp, " * 20 + "thành lập Bộ chỉ huy mặt trận Sông An, gồm:", None),
        ("Bộ Quốc phòng quyết định thành lập Hội đồng Sông An gồm:", "Phó Tư lệnh"),
        ("Dự họp có:", "Phó Tư lệnh"),
    ],
)
def test_what_a_lead_in_founds(nlp, lead, title):
    text = f"{lead}\n- Tư lệnh: Đại tướng Lê Hoài Đức, các Phó Tư lệnh gồm Khuất Duy Tước, Lê A.\n"
    found = [post[1] for post in posts(nlp, text) if post[0] == "Khuất Duy Tước"]
    assert found == [title or "Phó Tư lệnh Bộ chỉ huy mặt trận Sông An"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Dự họp, về phía Bộ Y tế, có Thứ trưởng Lê Hoài Đức.", "Thứ trưởng Bộ Y tế"),
        ("Kết quả còn thấp. Với Bộ Y tế, Thứ trưởng Lê Hoài Đức nói.", "Thứ trưởng Bộ Y tế"),
        ("Kết quả còn thấp.\nVới Bộ Y tế, Thứ trưởng Lê Hoài Đức nói.", "Thứ trưởng Bộ Y tế"),
        ("Khi làm việc với Bộ Y tế, Thứ trưởng Lê Hoài Đức nói.", "Thứ trưởng"),
    ],
)
def test_the_side_on_which_somebody_is(nlp, text, title):
    assert [post[1] for post in posts(nlp, text)] == [title]


@pytest.mark.parametrize(
    ("said", "title", "body"),
    [
        # behind a comma, or another office of it
        (
            "Vụ trưởng, Vụ Pháp chế, Bộ Y tế",
            "Vụ trưởng Vụ Pháp chế",
            "vn/bo-y-te/vu-phap-che",
        ),
        (
            "Chánh Văn phòng, kiêm người phát ngôn của UBND tỉnh Lào Cai",
            "Chánh Văn phòng Ủy ban nhân dân tỉnh Lào Cai",
            "10/uy-ban-nhan-dan/van-phong",
        ),
        (
            "Chánh Văn phòng - người phát ngôn Sở Y tế tỉnh Lào Cai",
            "Chánh Văn phòng Sở Y tế tỉnh Lào Cai",
            "10/so-y-te/van-phong",
        ),
        (
            "Chánh Thanh tra, Sở Nội vụ tỉnh Lào Cai",
            "Chánh Thanh tra Sở Nội vụ tỉnh Lào Cai",
            "10/so-noi-vu/thanh-tra",
        ),
        # what nobody in the office leads
        ("Giám đốc, Ủy ban nhân dân tỉnh Lào Cai", "Giám đốc", None),
    ],
)
def test_the_body_behind_a_comma(nlp, said, title, body):
    read = posts(nlp, f"Ông Khuất Duy Tước, {said} cho biết.")
    assert (title, body) in [post[1:] for post in read]
