"""In which body a post is held that a text tells by its role alone."""

import pytest

import vn_directives
from vn_directives.register.facts import facts_of
from vn_directives.register.names import with_body


@pytest.fixture(scope="module")
def nlp():
    return vn_directives.load()


def posts(nlp, text):
    facts = facts_of(vn_directives.to_record(nlp(text), id="1"))
    names = {person["official"]: person["name"] for person in facts["persons"]}
    return [(names[p["official"]], p["title"], p["body_id"]) for p in facts["positions"]]


BOX = (
    "# Khuất Duy Tước\n\n| Khuất Duy Tước |\n|---|\n{office} | |\n| Nhiệm kỳ | 2016 – 2021 |\n"
    "{line}\n| Tiền nhiệm | Lê Hoài Đức |\n"
)


@pytest.mark.parametrize(
    ("office", "line", "post"),
    [
        (
            "Bộ trưởng Bộ Y tế",
            "| Thứ trưởng | Thạch Thị Mẫn |",
            ("Thạch Thị Mẫn", "Thứ trưởng Bộ Y tế", "vn/bo-y-te"),
        ),
        (
            "Bí thư Tỉnh ủy Lào Cai",
            "| Phó Bí thư (2) | Thạch Thị Mẫn |",
            ("Thạch Thị Mẫn", "Phó Bí thư Tỉnh ủy Lào Cai", "10/tinh-uy"),
        ),
        (
            "Chủ tịch UBND tỉnh Lào Cai",
            "| Chủ tịch Quốc hội | |\n| Phó Chủ tịch | Thạch Thị Mẫn |",
            (
                "Thạch Thị Mẫn",
                "Phó Chủ tịch Ủy ban nhân dân tỉnh Lào Cai",
                "10/uy-ban-nhan-dan",
            ),
        ),
        (
            "| Bộ trưởng Bộ Y tế",
            "| Thứ trưởng | Thạch Thị Mẫn |",
            ("Thạch Thị Mẫn", "Thứ trưởng Bộ Y tế", "vn/bo-y-te"),
        ),
        # who leads the body of the office, or is in it
        (
            "Chính ủy Quân khu 9",
            "| Tư lệnh | Thạch Thị Mẫn |",
            ("Thạch Thị Mẫn", "Tư lệnh Quân khu 9", "vn/quan-khu-9"),
        ),
        # a second term: the line of its office is lost
        (
            "Bộ trưởng Bộ Y tế",
            "| Nhiệm kỳ | 2021 – 2023 |\n| Thứ trưởng | Thạch Thị Mẫn |",
            ("Thạch Thị Mẫn", "Thứ trưởng", None),
        ),
        # another office: Chủ tịch of what the box does not tell
        (
            "Phó Thủ tướng Chính phủ",
            "| Chủ tịch | Thạch Thị Mẫn |",
            ("Thạch Thị Mẫn", "Chủ tịch", None),
        ),
    ],
)
def test_a_box_names_the_body_once(nlp, office, line, post):
    assert post in posts(nlp, BOX.format(office=office, line=line))


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "# Ban Dân vận Trung ương\n\nTrưởng ban: Lê Hoài Đức\n\n"
            "- Phó Trưởng ban: Thạch Thị Mẫn\n",
            ("Thạch Thị Mẫn", "Phó Trưởng Ban Dân vận Trung ương", "vn/trung-uong/ban-dan-van"),
        ),
        (
            "# Bộ Y tế\n\n## Lãnh đạo\n\n- Thạch Thị Mẫn, Thứ trưởng\n",
            ("Thạch Thị Mẫn", "Thứ trưởng Bộ Y tế", "vn/bo-y-te"),
        ),
        # the body of the nearest heading, which leads nobody in this role
        (
            "# Bộ Y tế\n\n## Cục Quản lý dược\n\n- Thứ trưởng: Thạch Thị Mẫn\n",
            ("Thạch Thị Mẫn", "Thứ trưởng", None),
        ),
        # a heading that names another body behind other words, an item that begins with one
        (
            "# Ban Dân vận Trung ương\n\n## Danh sách Ban Tổ chức Trung ương\n\n"
            "- Phó Trưởng ban: Thạch Thị Mẫn\n",
            ("Thạch Thị Mẫn", "Phó Trưởng Ban Tổ chức Trung ương", "vn/trung-uong/ban-to-chuc"),
        ),
        (
            "# Ban Dân vận Trung ương\n\n## Lãnh đạo\n\n- Ban Tổ chức Trung ương (1930-1948)\n\n"
            "- Phó Trưởng ban: Thạch Thị Mẫn\n",
            ("Thạch Thị Mẫn", "Phó Trưởng Ban Tổ chức Trung ương", "vn/trung-uong/ban-to-chuc"),
        ),
        # such an item ends with its section, and a heading with one of its level
        (
            "# Ban Dân vận Trung ương\n\n## Tiền thân\n\n- Ban Tổ chức Trung ương\n\n"
            "## Lãnh đạo\n\n- Phó Trưởng ban: Thạch Thị Mẫn\n",
            ("Thạch Thị Mẫn", "Phó Trưởng Ban Dân vận Trung ương", "vn/trung-uong/ban-dan-van"),
        ),
        (
            "# Bộ Y tế\n\n## Cục Quản lý dược\n\n## Lãnh đạo\n\n- Thứ trưởng: Thạch Thị Mẫn\n",
            ("Thạch Thị Mẫn", "Thứ trưởng Bộ Y tế", "vn/bo-y-te"),
        ),
        # a unit in the line, or in that which goes on below
        (
            "# Ban Dân vận Trung ương\n\n- Ban Nhà khách; Trưởng ban: Thạch Thị Mẫn\n",
            ("Thạch Thị Mẫn", "Trưởng Ban Nhà khách", None),
        ),
        (
            "# Ban Dân vận Trung ương\n\n- Đội xe,\n*Trưởng ban: Thạch Thị Mẫn*\n",
            ("Thạch Thị Mẫn", "Trưởng Ban", None),
        ),
        # an item in the line above
        (
            "# Trung ương Đoàn\n\n- Tỉnh Đoàn Lào Cai,\n*Bí thư: Thạch Thị Mẫn*\n",
            ("Thạch Thị Mẫn", "Bí thư Tỉnh đoàn Lào Cai", "10/tinh-doan"),
        ),
        # a list below a title that is a heading itself
        (
            "# Ban Dân vận Trung ương\n\n[sửa | sửa mã nguồn]### Phó Trưởng ban\n\n"
            "- Thạch Thị Mẫn\n",
            ("Thạch Thị Mẫn", "Phó Trưởng Ban Dân vận Trung ương", "vn/trung-uong/ban-dan-van"),
        ),
        (
            "# Ban Dân vận Trung ương\n\n### Phó Trưởng ban\n\n- Thạch Thị Mẫn\n",
            ("Thạch Thị Mẫn", "Phó Trưởng Ban Dân vận Trung ương", "vn/trung-uong/ban-dan-van"),
        ),
        # prose tells of other bodies, too
        (
            "# Bộ Y tế\n\nNăm 1960, tách ra một bộ (Bộ trưởng: Thạch Thị Mẫn).\n",
            ("Thạch Thị Mẫn", "Bộ trưởng", None),
        ),
        (
            "# Bộ Y tế\n\n- Trưởng ban: Thạch Thị Mẫn\n",
            ("Thạch Thị Mẫn", "Trưởng Ban", None),
        ),
    ],
)
def test_a_heading_names_the_body_of_a_list(nlp, text, post):
    assert post in posts(nlp, text)


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        (
            "Năm 1958, Bộ Y tế được thành lập, do ông Khuất Duy Tước làm Bộ trưởng.",
            "Bộ trưởng Bộ Y tế",
            "vn/bo-y-te",
        ),
        (
            "Bộ Y tế do ông Khuất Duy Tước kiêm Bộ trưởng.",
            "Bộ trưởng Bộ Y tế",
            "vn/bo-y-te",
        ),
        (
            "Bộ Y tế họp. Ban Bí thư gồm ba Ủy viên: Khuất Duy Tước, Lê Thế Ất, Lê Thế Quế.",
            "Ủy viên Ban Bí thư",
            "vn/ban-bi-thu",
        ),
        (
            "Tháng 5/1991, Tỉnh ủy Lào Cai được tái lập, ông Khuất Duy Tước được bầu làm Bí thư.",
            "Bí thư Tỉnh ủy Lào Cai",
            "10/tinh-uy",
        ),
        (
            "Ông Lê Thế Ất giữ chức Bí thư Tỉnh ủy Lào Cai, Khuất Duy Tước làm Phó Bí thư.",
            "Phó Bí thư Tỉnh ủy Lào Cai",
            "10/tinh-uy",
        ),
        (
            "Lê Thế Ất là Chủ tịch UBND tỉnh Lào Cai, các phó chủ tịch là Khuất Duy Tước, Lê Ba.",
            "Phó Chủ tịch Ủy ban nhân dân tỉnh Lào Cai",
            "10/uy-ban-nhan-dan",
        ),
        (
            "Ông Lê Thế Ất làm Phó Giám đốc Sở Y tế tỉnh Lào Cai (Giám đốc là Khuất Duy Tước).",
            "Giám đốc Sở Y tế tỉnh Lào Cai",
            "10/so-y-te",
        ),
        (
            "Lê Thế Ất giữ chức Chủ tịch UBND tỉnh Lào Cai. Lê Thế Quế, Khuất Duy Tước làm Phó "
            "Chủ tịch.",
            "Phó Chủ tịch Ủy ban nhân dân tỉnh Lào Cai",
            "10/uy-ban-nhan-dan",
        ),
        # who comes to a body, or is among those of it
        (
            "Năm 1993, ông Khuất Duy Tước về Cục Đê điều giữ chức Phó Cục trưởng.",
            "Phó Cục trưởng Cục Đê điều",
            "vn/cuc-de-dieu",
        ),
        (
            "Danh sách Bộ Tư lệnh Quân khu 9 gồm: Lê Thế Ất (Tư lệnh), Khuất Duy Tước (Phó Tư "
            "lệnh).",
            "Phó Tư lệnh Bộ Tư lệnh Quân khu 9",
            "vn/quan-khu-9/bo-tu-lenh",
        ),
        # units and societies that are no bodies
        (
            "Trung đoàn 45 được thành lập, do Lê Thế Ất làm Trung đoàn trưởng, Khuất Duy Tước "
            "làm Chính ủy.",
            "Chính ủy Trung đoàn 45",
            None,
        ),
        (
            "Năm 1950, hội lập ra Hội Nuôi ong Sông An do ông Khuất Duy Tước làm Hội trưởng.",
            "Hội trưởng Hội Nuôi ong Sông An",
            None,
        ),
        (
            "Đoàn công tác của Bộ Y tế do ông Khuất Duy Tước làm Trưởng đoàn đến thăm.",
            "Trưởng Đoàn công tác của Bộ Y tế",
            None,
        ),
        (
            "Đến nay **Liên minh Mái chèo, Cánh buồm Sông An** do Khuất Duy Tước làm Chủ tịch.",
            "Chủ tịch Liên minh Mái chèo, Cánh buồm Sông An",
            None,
        ),
        (
            "Trung đoàn 45 ra đời trên cơ sở Tiểu đoàn 9, do Khuất Duy Tước làm Tiểu đoàn trưởng.",
            "Tiểu đoàn trưởng",
            None,
        ),
        (
            "Hội Nuôi ong Sông An đổi tên và do Khuất Duy Tước làm Hội trưởng.",
            "Hội trưởng",
            None,
        ),
        (
            "Lê Thế Ất là Giám đốc Sở Y tế tỉnh Lào Cai. Ông gặp Khuất Duy Tước, Phó Giám đốc.",
            "Phó Giám đốc",
            None,
        ),
        # of another unit in the clause, or nobody's
        (
            "Ngành tách khỏi Bộ Y tế và bổ nhiệm ông Khuất Duy Tước làm Bộ trưởng.",
            "Bộ trưởng",
            None,
        ),
        (
            "Ban Dân vận Trung ương được thành lập cùng một ban điều tra do ông Khuất Duy Tước làm "
            "Trưởng ban.",
            "Trưởng Ban",
            None,
        ),
        ("Bộ Y tế họp với ông Khuất Duy Tước, khi đó là Bộ trưởng.", "Bộ trưởng", None),
    ],
)
def test_a_clause_names_the_body_before_who_leads_it(nlp, text, title, body):
    assert ("Khuất Duy Tước", title, body) in posts(nlp, text)


ROW = "Từ năm 1990, bà Thạch Thị Mẫn là {}."


@pytest.mark.parametrize(
    ("row", "title", "body"),
    [
        (
            "Phó Bí thư (1990 - 1994) rồi Bí thư Tỉnh ủy Lào Cai",
            "Phó Bí thư Tỉnh ủy Lào Cai",
            "10/tinh-uy",
        ),
        ("Vụ phó, Vụ trưởng Vụ Tài vụ", "Vụ phó Vụ Tài vụ", "vn/vu-tai-vu"),
        ("Phó Tư lệnh - Tham mưu trưởng Quân khu 9", "Phó Tư lệnh Quân khu 9", "vn/quan-khu-9"),
        ("Chính ủy kiêm Tư lệnh Quân khu 9", "Chính ủy Quân khu 9", "vn/quan-khu-9"),
        (
            "Phó Chủ tịch kiêm Tổng thư ký Hội Luật gia Việt Nam",
            "Phó Chủ tịch Hội Luật gia Việt Nam",
            "vn/hoi-luat-gia",
        ),
        # units and societies that are no bodies
        (
            "Phó Tư lệnh kiêm Tham mưu trưởng Mặt trận 479",
            "Phó Tư lệnh Mặt trận 479",
            None,
        ),
        ("Phó Chính ủy rồi Chính ủy Lữ đoàn 45", "Phó Chính ủy Lữ đoàn 45", None),
        (
            "Tổng thư ký kiêm Phó Chủ tịch Hội Nuôi ong Lào Cai",
            "Tổng Thư ký Hội Nuôi ong Lào Cai",
            None,
        ),
        ("Lữ đoàn trưởng của Lữ đoàn 45", "Lữ đoàn trưởng Lữ đoàn 45", None),
        ("Chủ tịch đầu tiên của Hội Nuôi ong Lào Cai", "Chủ tịch Hội Nuôi ong Lào Cai", None),
        (
            "Chủ tịch và Tổng Thư ký của Hội Nuôi ong Lào Cai",
            "Chủ tịch Hội Nuôi ong Lào Cai",
            None,
        ),
        ("Chủ tịch thứ hai của Hội Nuôi ong Lào Cai", "Chủ tịch Hội Nuôi ong Lào Cai", None),
        ("Chủ tịch của Hội", "Chủ tịch", None),
        ("Chánh Văn phòng của Lê Thế Ất", "Chánh Văn phòng", None),
        # of another unit, of the whole army, of what another man leads
        ("Trung đoàn trưởng, Chính ủy Sư đoàn 45", "Trung đoàn trưởng", None),
        (
            "Phó Tổng Tham mưu trưởng kiêm Tư lệnh Mặt trận 479",
            "Phó Tổng Tham mưu trưởng",
            "vn/quan-doi-nhan-dan-viet-nam",
        ),
        ("Phó Chủ tịch, Giám đốc Lâm trường Sông An", "Phó Chủ tịch", None),
        # over others in the row
        (
            "quyền Cục trưởng, Cục trưởng, Bí thư Đảng ủy Cục Quản lý dược",
            "Quyền Cục trưởng Cục Quản lý dược",
            None,
        ),
        ("Tổng cục trưởng, Bí thư Đảng ủy Tổng cục", "Tổng cục trưởng", None),
        # two offices, two bodies; an office of the Party's organ
        ("Phó Chủ tịch, Chánh Văn phòng Bộ Y tế", "Phó Chủ tịch", None),
        ("Phó Chính ủy, Bí thư Quân khu ủy Quân khu 9", "Phó Chính ủy Quân khu 9", "vn/quan-khu-9"),
        ("Chính ủy kiêm Bí thư Quân khu ủy Chiến khu Cao Sơn", "Chính ủy Chiến khu Cao Sơn", None),
        ("Phó Tư lệnh Tham mưu trưởng Quân khu 9", "Phó Tư lệnh Quân khu 9", "vn/quan-khu-9"),
        (
            "Chủ tịch và từ năm 1993, là Phó Chủ tịch Hội Nuôi ong Lào Cai",
            "Chủ tịch Hội Nuôi ong Lào Cai",
            None,
        ),
        ("Viện trưởng và Phó Viện trưởng Viện Lúa", "Viện trưởng Viện Lúa", None),
        ("Chính ủy, Bí thư Đảng ủy Quân khu 9", "Chính ủy Quân khu 9", "vn/quan-khu-9"),
        # words between a role and its body
        ("Bộ trưởng đầu tiên của Bộ Vật tư", "Bộ trưởng Bộ Vật tư", "vn/bo-vat-tu"),
        ("Tư lệnh thứ 14 của Quân khu 9", "Tư lệnh Quân khu 9", "vn/quan-khu-9"),
        ("Bộ trưởng được Quốc hội bầu", "Bộ trưởng", None),
        ("Bộ trưởng |\nBộ Vật tư |\n", "Bộ trưởng Bộ Vật tư", "vn/bo-vat-tu"),
        # an organ of the Party in the body that she leads, or of the committee in which she is
        (
            "Bí thư Ban cán sự đảng, Bộ trưởng Bộ Vật tư",
            "Bí thư Ban Cán sự đảng Bộ Vật tư",
            "vn/bo-vat-tu/ban-can-su-dang",
        ),
        (
            "Phó Bí thư Đảng ủy, Tư lệnh Quân khu 9",
            "Phó Bí thư Đảng ủy Quân khu 9",
            "vn/quan-khu-9/dang-uy",
        ),
        (
            "ủy viên Ban Thường vụ, Phó Bí thư Tỉnh ủy Lào Cai",
            "Ủy viên Ban Thường vụ Tỉnh ủy Lào Cai",
            "10/tinh-uy/ban-thuong-vu",
        ),
        ("Ủy viên Đảng ủy, Ủy viên Ủy ban Thường vụ Quốc hội", "Ủy viên Đảng ủy", None),
        # a member of the committee of the place in which she has the next post
        (
            "Tỉnh ủy viên, Bí thư Chi bộ, Giám đốc Sở Y tế tỉnh Lào Cai",
            "Tỉnh ủy viên Tỉnh ủy Lào Cai",
            "10/tinh-uy",
        ),
        (
            "Thành ủy viên, Phó Chủ tịch HĐND TP.HCM",
            "Thành ủy viên Thành ủy thành phố Hồ Chí Minh",
            "79/thanh-uy",
        ),
        (
            "Huyện ủy viên, Chủ tịch UBND huyện Thạch Thất",
            "Huyện ủy viên Huyện ủy Thạch Thất",
            "01.276/huyen-uy",
        ),
        (
            "Tỉnh ủy viên; Giám đốc Sở Y tế tỉnh Lào Cai",
            "Tỉnh ủy viên Tỉnh ủy Lào Cai",
            "10/tinh-uy",
        ),
        ("Thành ủy viên, Giám đốc Sở Y tế tỉnh Lào Cai", "Thành ủy viên", None),
        ("Tỉnh ủy viên, Thứ trưởng Bộ Vật tư", "Tỉnh ủy viên", None),
        # whatever body with such an organ the text names elsewhere
        (
            "Bí thư Ban Cán sự đảng, Bộ trưởng Bộ Vật tư. "
            "Bí thư Ban Cán sự đảng Bộ Y tế Lê Thế Ất họp",
            "Bí thư Ban Cán sự đảng Bộ Vật tư",
            "vn/bo-vat-tu/ban-can-su-dang",
        ),
        (
            "Bí thư Đảng ủy, Tổng Giám đốc Thông tấn xã Việt Nam. "
            "Bí thư Đảng ủy Bộ Y tế Lê Thế Ất họp",
            "Bí thư Đảng ủy",
            None,
        ),
        (
            "Bí thư Đảng ủy, Chủ tịch HĐND phường Cốc Lếu",
            "Bí thư Đảng ủy phường Cốc Lếu",
            "10.080.02644/dang-uy",
        ),
    ],
)
def test_a_row_names_the_body_behind_the_last(nlp, row, title, body):
    assert (title, body) in [post[1:] for post in posts(nlp, ROW.format(row))]


@pytest.mark.parametrize(
    ("post", "title"),
    [
        (
            "Trưởng phòng Công tác quần chúng, Cục Chính trị, Quân khu 9",
            "Trưởng Phòng Công tác quần chúng, Cục Chính trị, Quân khu 9",
        ),
        (
            "Giám đốc Trung tâm Lưu trữ ảnh của Bộ Y tế",
            "Giám đốc Trung tâm Lưu trữ ảnh của Bộ Y tế",
        ),
        ("Trưởng phòng 2 thuộc Cục Đê điều", "Trưởng phòng 2, Cục Đê điều"),
        (
            "Phó Giám đốc Trung tâm Lưu trữ ảnh (Ban Tổ chức Tỉnh ủy Lào Cai)",
            "Phó Giám đốc Trung tâm Lưu trữ ảnh, Ban Tổ chức Tỉnh ủy Lào Cai",
        ),
        (
            "Trưởng phòng Đào tạo tại Trường Đại học Y Lào Cai từ năm 2003",
            "Trưởng Phòng Đào tạo, Trường Đại học Y Lào Cai",
        ),
        (
            "Phó Giám đốc Trung tâm Lưu trữ ảnh, Học viện Địa chất, Đại học Quốc gia Sông An",
            "Phó Giám đốc Trung tâm Lưu trữ ảnh, Học viện Địa chất, Đại học Quốc gia Sông An",
        ),
        (
            "Phó Vụ trưởng Vụ Nghiên cứu, Ủy ban Kiểm tra Trung ương",
            "Phó Vụ trưởng Vụ Nghiên cứu, Ủy ban Kiểm tra Trung ương",
        ),
        # what may be the next clause, a congress, or what the body is
        (
            "Giám đốc Trung tâm Lưu trữ ảnh, Công ty Sông An đã bán đất",
            "Giám đốc Trung tâm Lưu trữ ảnh",
        ),
        ("Trưởng Ban Văn kiện tại Hội nghị Sông An", "Trưởng Ban Văn kiện"),
        ("Trưởng Ban Văn kiện, cơ quan cao nhất của Hội", "Trưởng Ban Văn kiện"),
        # the body is known, is the unit in short or another of its kind, or another title's
        ("Bộ trưởng Bộ Y tế, Bộ Vật tư", "Bộ trưởng Bộ Y tế"),
        ("Chính ủy Sư đoàn 45, Bí thư Đảng ủy Quân khu 9", "Chính ủy Sư đoàn 45"),
        ("Trưởng phòng Công tác quần chúng, xã đoàn phó", "Trưởng Phòng Công tác quần chúng"),
    ],
)
def test_a_unit_has_its_owner_in_the_title(nlp, post, title):
    assert ("Thạch Thị Mẫn", title) in [p[:2] for p in posts(nlp, f"Bà Thạch Thị Mẫn là {post}.")]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("- Ban Thính giả - Trưởng ban: Thạch Thị Mẫn", "Trưởng Ban Thính giả"),
        ("- Ban Thính giả (TG1); Trưởng ban: Thạch Thị Mẫn", "Trưởng Ban Thính giả"),
        ("- Trung tâm Lưu chiểu - Giám đốc: Thạch Thị Mẫn", "Giám đốc Trung tâm Lưu chiểu"),
        ("- Khuất Duy Tước - Trưởng ban: Thạch Thị Mẫn", "Trưởng Ban"),
        ("- Trưởng ban: Thạch Thị Mẫn", "Trưởng Ban"),
    ],
)
def test_a_line_of_a_list_begins_with_the_unit(nlp, line, title):
    assert title in [post[1] for post in posts(nlp, f"# Báo Sông An\n\n## Đơn vị\n\n{line}\n")]


OF_PAGE = "# {page}\n\n## Truyền thống\n\n{section}\n\n- Khuất Duy Tước\n- Lê Hoài Đức\n"


@pytest.mark.parametrize(
    ("page", "section", "title"),
    [
        (
            "Học viện Sông An (Việt Nam)",
            "## Chính ủy qua các thời kỳ",
            "Chính ủy Học viện Sông An",
        ),
        (
            "Binh đoàn 45, Bộ Quốc phòng",
            "## Lãnh đạo qua các thời kỳ\n\n### Phó Tư lệnh",
            "Phó Tư lệnh Binh đoàn 45",
        ),
        (
            "Binh đoàn 45, Bộ Quốc phòng",
            "## Chủ nhiệm Chính trị qua các thời kỳ",
            "Chủ nhiệm Chính trị Binh đoàn 45",
        ),
        ("Sở Y tế tỉnh Lào Cai", "## Chủ nhiệm Chính trị qua các thời kỳ", "Chủ nhiệm Chính trị"),
        # a unit between, a page on something else
        ("Binh đoàn 45", "## Đoàn kinh tế 7\n\n### Chính ủy", "Chính ủy"),
        ("Chiến dịch Sông An", "## Chính ủy qua các thời kỳ", "Chính ủy"),
    ],
)
def test_a_page_names_the_unit_of_those_in_its_sections(nlp, page, section, title):
    assert posts(nlp, OF_PAGE.format(page=page, section=section))[0][1:] == (title, None)


UNITS = "# Quân khu 9\n\n## Đơn vị\n\n{}"
PAIR = "Chỉ huy trưởng: Đại tá Lê Thế Ất\n\nChính ủy: Đại tá Khuất Duy Tước\n\n"
LED = ["10/bo-chi-huy-quan-su"] * 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (UNITS.format("- Bộ Chỉ huy Quân sự tỉnh Lào Cai\n\n" + PAIR), LED),
        (UNITS.format("#### Bộ Chỉ huy Quân sự tỉnh Lào Cai\n\n- " + PAIR), LED),
        (UNITS.format("| 1 | Bộ Chỉ huy Quân sự tỉnh Lào Cai\n" + PAIR), LED),
        # the line of the next body is lost
        (
            UNITS.format("- Bộ Chỉ huy Quân sự tỉnh Lào Cai\n\n" + PAIR)
            + "Chỉ huy trưởng: Đại tá Đàm Thế Quế\n\nChính ủy: Đại tá Lưu Thế Bính\n",
            [*LED, None, None],
        ),
        # a sentence that leads in
        (
            "# Thống kê\n\nNăm 1946 có bầu cử. Ban Thường trực Quốc hội mới gồm:\n\n"
            "- Trưởng ban: Lê Thế Ất\n- Phó Trưởng ban: Khuất Duy Tước\n",
            ["vn/quoc-hoi/ban-thuong-truc"] * 2,
        ),
        # a heading over leaders, in a section of the page
        ("# Quân khu 9\n\n## Lãnh đạo hiện nay\n\n- " + PAIR, [None, "vn/quan-khu-9"]),
        ("# Quân khu 9\n\n#### Lãnh đạo hiện nay\n\n- " + PAIR, [None, None]),
        # a line that is more than the body
        (
            UNITS.format("- Bộ Chỉ huy Quân sự tỉnh Lào Cai có một trường\n\n" + PAIR),
            [None, None],
        ),
    ],
)
def test_a_line_names_the_body_of_the_offices_below(nlp, text, found):
    assert [body for _, _, body in posts(nlp, text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "2. Đoàn Kinh tế 45\n\n- Địa chỉ: Sông An\n- Đoàn trưởng: Lê Thế Ất\n- Chính ủy: {}",
            "Chính ủy Đoàn Kinh tế 45, Quân khu 9",
        ),
        (
            "**3.** **Viện Nước ngầm** (VNN): 2 phố Sông An\n\n- Viện trưởng: {}",
            "Viện trưởng Viện Nước ngầm, Quân khu 9",
        ),
        (
            "### Trung tâm Nước ngầm\n\n- Phó Giám đốc: {}",
            "Phó Giám đốc Trung tâm Nước ngầm, Quân khu 9",
        ),
        ("- Đảng ủy Sông An nhiệm kỳ 2020 - 2025\n- Bí thư: {}", "Bí thư Đảng ủy Sông An"),
        # beside its first office
        ("**Cục Đá vôi**- Chủ nhiệm: Lê Thế Ất\n- Chính ủy: {}", "Chính ủy Cục Đá vôi"),
        ("**Lê Thế Ất**- Chủ nhiệm: Sông An\n- Chính ủy: {}", "Chính ủy"),
        # who cannot lead it, a list, a line that is another office, more than the unit
        ("- Nhà máy Nước ngầm\n- Chính ủy: {}", "Chính ủy"),
        ("- Viện Nước ngầm, Viện Đá vôi\n- Viện trưởng: {}", "Viện trưởng"),
        ("- Viện Nước ngầm[4] Phó: Lê Thế Ất\n- Viện trưởng: {}", "Viện trưởng"),
        # its second head: another unit's line is lost
        ("- Viện Nước ngầm\n- Viện trưởng: Lê Thế Ất\n\n- Viện trưởng: {}", "Viện trưởng"),
    ],
)
def test_a_line_names_the_unit_of_the_offices_below(nlp, text, found):
    told = posts(nlp, UNITS.format(text.format("Khuất Duy Tước")))
    assert [title for name, title, _ in told if name == "Khuất Duy Tước"] == [found]


def test_the_standing_committee_of_the_assembly_has_its_head(nlp):
    for rank, body in (("", "vn/quoc-hoi/ban-thuong-truc"), ("Phó Chủ tịch", "vn/quoc-hoi")):
        told = f"Năm 1950, ông Lê Thế Ất là {rank or 'Trưởng ban'} Thường trực Quốc hội."
        assert [body for _, _, body in posts(nlp, told)] == [body]


def test_a_noun_stands_once():
    assert with_body("Trưởng phòng", "Phòng Tài vụ") == "Trưởng Phòng Tài vụ"
    assert with_body("Phó Trưởng Ban", "Ban Dân vận") == "Phó Trưởng Ban Dân vận"
    assert with_body("Chánh Văn phòng", "Văn phòng Quốc hội") == "Chánh Văn phòng Quốc hội"
    assert with_body("Bộ trưởng", "Bộ Y tế") == "Bộ trưởng Bộ Y tế"
    assert with_body("Phó Tư lệnh", "Bộ Tư lệnh 86") == "Phó Tư lệnh Bộ Tư lệnh 86"
    assert (
        with_body("Ủy viên Thường vụ", "Ban Thường vụ Tỉnh ủy") == "Ủy viên Ban Thường vụ Tỉnh ủy"
    )


SIGNED = (
    "{issuer}\n-------\nSố: 12/{code}\n"
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
    "Lào Cai, ngày 10 tháng 7 năm 2021\n\nQUYẾT ĐỊNH\nVề kế hoạch\n\n"
    "Điều 1. Giao Bộ Y tế và Ủy ban nhân dân cấp xã thực hiện.\n\n{title}\n\n\nKhuất Duy Tước\n"
)


@pytest.mark.parametrize(
    ("issuer", "code", "title", "body"),
    [
        ("**ỦY BAN NHÂN DÂN**\n**TỈNH LÀO CAI**", "QĐ-UBND", "CHỦ TỊCH", "10/uy-ban-nhan-dan"),
        ("THỦ TƯỚNG CHÍNH PHỦ", "QĐ-TTg", "PHÓ THỦ TƯỚNG", "vn/chinh-phu"),
        # the letterhead is lost
        ("", "QĐ-BYT", "THỨ TRƯỞNG", "vn/bo-y-te"),
        ("", "QĐ-BNV", "THỨ TRƯỞNG", None),
        ("", "QĐ-BYT", "CHỦ TỊCH", None),
    ],
)
def test_who_signs_holds_a_post_in_the_body_that_issues(nlp, issuer, code, title, body):
    text = SIGNED.format(issuer=issuer, code=code, title=title)
    assert [(name, id) for name, _, id in posts(nlp, text)] == [("Khuất Duy Tước", body)]


def test_the_office_of_all_provinces_is_nobodys_post(nlp):
    page = "# Khuất Duy Tước\n\nKhuất Duy Tước sinh năm 1960, là Phó Bí thư Tỉnh ủy Lào Cai.\n\n"
    page += "## Xem thêm\n\n- Danh sách Bí thư Tỉnh ủy Việt Nam khóa X\n"
    assert [title for _, title, _ in posts(nlp, page)] == ["Phó Bí thư Tỉnh ủy Lào Cai"]


def test_names_of_anybody_are_nobodys(nlp):
    told = "Ví dụ: đồng chí Nguyễn Văn A, Thứ trưởng Bộ Y tế; đồng chí Lê Văn Tý, Vụ trưởng."
    facts = facts_of(vn_directives.to_record(nlp(told), id="1"))
    assert [person["name"] for person in facts["persons"]] == ["Lê Văn Tý"]


@pytest.mark.parametrize(
    ("leader", "post"),
    [
        ("Phó Thủ tướng", "vn/ban-chi-dao-do-thi-hoa"),
        ("Giám đốc Sở Y tế tỉnh Lào Cai", "10/ban-chi-dao-do-thi-hoa"),
    ],
)
def test_a_steering_committee_is_where_its_leader_is(nlp, leader, post):
    led = f"{leader} Khuất Duy Tước, Trưởng Ban Chỉ đạo Đô thị hóa, phát biểu."
    found = posts(nlp, f"Tại UBND tỉnh Lào Cai, {led} UBND tỉnh Lào Cai báo cáo.")
    assert post in [body for _, _, body in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Lê Thế Ất phát biểu.", 1),
        ("Bộ trưởng - Trưởng ban Tổ chức Cán bộ Chính phủ Lê Thế Ất phát biểu.", 1),
        ("Bộ trưởng Chủ nhiệm Văn phòng Chính phủ Lê Thế Ất phát biểu.", 1),
        ("Thứ trưởng, Phó Chủ nhiệm Ủy ban Dân tộc Lê Thế Ất phát biểu.", 1),
        ("Thứ trưởng, Chủ nhiệm Tổng cục Hậu cần Lê Thế Ất phát biểu.", 2),
        ("Bộ trưởng, Trưởng Ban Chỉ đạo Phòng chống thiên tai Lê Thế Ất phát biểu.", 2),
        ("Bộ trưởng Bộ Y tế, Chủ nhiệm Ủy ban Dân tộc Lê Thế Ất phát biểu.", 2),
    ],
)
def test_who_is_minister_as_head_of_an_agency_has_one_post(nlp, text, found):
    assert len(posts(nlp, text)) == found


PAGE = "# Ban Tổ chức Trung ương\n\n## Lịch sử\n\nBan có {}.\n\n"
LISTED = "- Lê Thế Ất (1961 - 1965)\n- Khuất Duy Tước (1966 - 1970)\n"
MINISTER = [("Lê Thế Ất", "Bộ trưởng Bộ Vật tư", "vn/bo-vat-tu")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            PAGE.format("Cục Quản trị") + "## Phó Trưởng ban qua các thời kỳ\n\n" + LISTED,
            ["vn/trung-uong/ban-to-chuc"] * 2,
        ),
        (  # a heading beside, not above
            "# Lãnh đạo qua các năm\n\n## Ban Tổ chức Trung ương\n\nBan có ba vụ.\n\n"
            "## Phó Trưởng ban\n\n" + LISTED,
            [None] * 2,
        ),
        (
            "# Quân khu 9\n\n## Phó Tư lệnh qua các thời kỳ\n\n" + LISTED,
            ["vn/quan-khu-9"] * 2,
        ),
        (  # of a school of theirs
            "# Quân khu 9\n\n## Đơn vị\n\n- Trường Quân sự\n- Chính ủy: Lê Thế Ất\n",
            ["vn/quan-khu-9/truong-quan-su"],
        ),
        (
            "# Trung ương Đoàn\n\n- Đoàn khối Doanh nghiệp,\n*Bí thư: Lê Thế Ất*\n",
            [None],
        ),
        (  # of a body that nobody knows
            "# Ban Tổ chức Trung ương\n\n- Ban Giao vận lâm thời (1950-1951)\n\n"
            "- Ủy viên: Lê Thế Ất\n\n- Ban Đảng vụ Trung ương (1952-1954)\n\n"
            "- Ủy viên: Lê Hoài Đức\n",
            [None, "vn/trung-uong/ban-dang-vu"],
        ),
        (  # an earlier name
            "# Ban Tổ chức Trung ương\n\n- Ban Đảng vụ Trung ương/Ban Cán bộ (1952-1954)\n\n"
            "- Ủy viên: Lê Hoài Đức\n",
            ["vn/trung-uong/ban-dang-vu"],
        ),
        (
            "# Hội đồng Quốc phòng và An ninh\n\n## Danh sách HĐQP\n\n- Ủy viên: Lê Thế Ất\n\n"
            "## Danh sách HĐQP&AN\n\n- Ủy viên: Lê Hoài Đức\n",
            ["vn/hoi-dong-quoc-phong", "vn/hoi-dong-quoc-phong-va-an-ninh"],
        ),
    ],
)
def test_a_heading_names_the_body_of_those_below_it(nlp, text, found):
    assert [body for _, _, body in posts(nlp, text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Năm 1969, Bộ Vật tư được thành lập, do ông Lê Thế Ất làm Bộ trưởng.", MINISTER),
        ("Bộ Vật tư do Phó Thủ tướng Lê Thế Ất kiêm Bộ trưởng.", MINISTER),
        ("Năm 1969 thành lập **Bộ Vật tư** (Bộ trưởng: Lê Thế Ất).", MINISTER),
        ("- Bộ Vật tư (1969), Bộ trưởng: Lê Thế Ất", MINISTER),
        (
            "Ngày 2/3/1970, Bộ Vật tư họp. Lê Thế Ất làm Bộ trưởng.",
            [("Lê Thế Ất", "Bộ trưởng", None)],
        ),
    ],
)
def test_a_clause_names_the_body_before_the_title(nlp, text, found):
    assert [post for post in posts(nlp, text) if post[1].startswith("Bộ trưởng")] == found


PAGE = (
    "# Khuất Duy Tước\n\nKhuất Duy Tước | |\n|---|---|\nChức vụ | |\n"
    "| Nhiệm kỳ | {term} |\n| {office} | Thạch Thị Mẫn |\n| Tiền nhiệm | Lê Hoài Đức |\n\n"
    "Khuất Duy Tước giữ chức {post}.\n"
)
NOW = "3 tháng 10 năm 2025 – nay74 ngày"
FIRST = "9 tháng 4 năm 2016 – 22 tháng 5 năm 2023 7 năm, 43 ngày"


@pytest.mark.parametrize(
    ("term", "office", "post", "title"),
    [
        (
            FIRST,
            "Thứ trưởng",
            "Bộ trưởng Bộ Y tế từ tháng 4 năm 2016 đến tháng 5 năm 2023",
            "Thứ trưởng Bộ Y tế",
        ),
        (
            FIRST,
            "Bộ trưởng",
            "Thứ trưởng Bộ Y tế từ ngày 9 tháng 4 năm 2016",
            "Bộ trưởng Bộ Y tế",
        ),
        # of a head and a deputy: a year alone, about that day, both go on
        (FIRST, "Thứ trưởng", "Bộ trưởng Bộ Y tế từ năm 2016", "Thứ trưởng Bộ Y tế"),
        (FIRST, "Thứ trưởng", "Bộ trưởng Bộ Y tế từ ngày 30/3/2016", "Thứ trưởng Bộ Y tế"),
        (NOW, "Phó Bí thư", "Bí thư Tỉnh ủy Lào Cai", "Phó Bí thư Tỉnh ủy Lào Cai"),
        # the only body that the person was ever over, in a part of the term
        (FIRST, "Thứ trưởng", "Bộ trưởng Bộ Y tế từ tháng 6 năm 2016", "Thứ trưởng Bộ Y tế"),
        # another term, another office, both of a head, two bodies
        (NOW, "Phó Bí thư", "Bí thư Tỉnh ủy Lào Cai từ năm 2019", "Phó Bí thư"),
        (NOW, "Phó Bí thư", "Bí thư Tỉnh ủy Lào Cai đến năm 2025", "Phó Bí thư"),
        (FIRST, "Bộ trưởng", "Bộ trưởng Bộ Y tế từ năm 2016", "Bộ trưởng"),
        (
            FIRST,
            "Thứ trưởng",
            "Bộ trưởng Bộ Y tế từ năm 2016, Bộ trưởng Bộ Tài chính từ năm 2016",
            "Thứ trưởng",
        ),
        (FIRST, "Thứ trưởng", "Bộ trưởng Bộ Y tế (2016 - 2023)", "Thứ trưởng Bộ Y tế"),
        (FIRST, "Phó Chủ tịch", "Bộ trưởng Bộ Y tế từ tháng 4 năm 2016", "Phó Chủ tịch"),
        (FIRST, "Bộ trưởng", "Chính ủy Bộ Tư lệnh Thủ đô từ tháng 4 năm 2016", "Bộ trưởng"),
        ("tháng 4", "Thứ trưởng", "Bộ trưởng Bộ Y tế từ tháng 4 năm 2016", "Thứ trưởng"),
    ],
)
def test_the_text_tells_the_office_of_a_term_whose_line_is_lost(nlp, term, office, post, title):
    found = posts(nlp, PAGE.format(term=term, office=office, post=post))
    assert [told for name, told, _ in found if name == "Thạch Thị Mẫn"] == [title]


def test_a_term_is_that_of_the_person_of_the_page(nlp):
    page = PAGE.format(term=FIRST, office="Thứ trưởng", post="Bí thư Tỉnh ủy Lào Cai")
    other = "Ông Lê Thế Ất là Bộ trưởng Bộ Y tế từ ngày 9 tháng 4 năm 2016.\n"
    assert ("Thạch Thị Mẫn", "Thứ trưởng", None) in posts(nlp, page + other)
