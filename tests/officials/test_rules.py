"""Each construction alone: which titles it gives to whom."""

from __future__ import annotations

import pytest

from tests.officials.test_persons import read
from vn_directives.bodies.grammar import find_bodies
from vn_directives.matching import Reading
from vn_directives.officials.context import Taken
from vn_directives.officials.grammar import full_names
from vn_directives.officials.links import RULES, find_links
from vn_directives.officials.persons import find_names
from vn_directives.officials.row import Row
from vn_directives.titles.grammar import find_titles

Held = dict[str, list[str]]


def linked(text: str, rules: list[str]) -> Held:
    """The titles that these constructions give, by the name of the person."""
    reading = Reading(text)
    bodies = find_bodies(reading)
    titles = find_titles(reading, bodies)
    body_words = [reading.word_range(body.start, body.end) for body in bodies]
    title_words = [reading.word_range(title.start, title.end) for title in titles]
    names = find_names(reading, Taken(body_words, title_words))
    texts = [reading.cased[reading.starts[n.first] : reading.ends[n.last - 1]] for n in names]
    who = full_names(reading, names, texts)
    row = Row(reading, names, titles, title_words, who, dict(body_words))
    found: Held = {}
    for link in sorted(find_links(row, rules), key=lambda link: (link.person, link.title)):
        assert link.rule in rules
        found.setdefault(who[link.person], []).append(titles[link.title].text)
    return found


CASES: list[tuple[str, str, Held]] = [
    ("before_name", "Bí thư Thành ủy Lê Hải An nói", {"Lê Hải An": ["Bí thư Thành ủy"]}),
    (
        "before_name",
        "Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Lê Hải An nói",
        {"Lê Hải An": ["Phó Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"]},
    ),
    (
        "before_name",
        "các Phó Chủ tịch UBND tỉnh Lê Hải An, Trần Văn Bình và Vũ Thị Hoa dự",
        {
            "Lê Hải An": ["Phó Chủ tịch UBND tỉnh"],
            "Trần Văn Bình": ["Phó Chủ tịch UBND tỉnh"],
            "Vũ Thị Hoa": ["Phó Chủ tịch UBND tỉnh"],
        },
    ),
    ("before_name", "Bí thư Thành ủy giao ông Lê Hải An", {}),
    ("before_name", "Bí thư Thành ủy\nLê Hải An", {}),
    ("after_name", "ông Lê Hải An, Bí thư Thành ủy, nói", {"Lê Hải An": ["Bí thư Thành ủy"]}),
    ("after_name", "Lê Hải An (Bí thư Thành ủy)", {"Lê Hải An": ["Bí thư Thành ủy"]}),
    # of many others
    ("after_name", "**Giám đốc:** Lê Hải An**Chính ủy**: Trần Văn Bình", {}),
    ("after_name", "**Lê Hải An**, Bí thư Thành ủy, nói", {"Lê Hải An": ["Bí thư Thành ủy"]}),
    (
        "after_label",
        "**Bộ trưởng: Lê Hải An, sinh năm 1970****Thứ trưởng:**- Trần Văn Bình\n- Võ Thị Hoa",
        {"Lê Hải An": ["Bộ trưởng"], "Trần Văn Bình": ["Thứ trưởng"]},
    ),
    ("after_name", "có ông Lê Hải An, Bộ trưởng các Bộ: Y tế, Công an dự", {}),
    ("after_name", "có ông Lê Hải An, Thứ trưởng các bộ Y tế, Tư pháp dự", {}),
    ("after_name", "có ông Lê Hải An, Chủ tịch UBND các tỉnh dự", {}),
    (
        "after_name",
        "ông Lê Hải An, Ủy viên Trung ương Đảng các khóa V, VI, dự",
        {"Lê Hải An": ["Ủy viên Trung ương Đảng"]},
    ),
    (
        "by_verb",
        "Ông Lê Hải An giữ các chức vụ: Phó Bí thư Khu ủy; Bí thư Tỉnh ủy các tỉnh Sơn La, Lào Cai",
        {"Lê Hải An": ["Phó Bí thư Khu ủy", "Bí thư Tỉnh ủy"]},
    ),
    (
        "after_name",
        "ông Lê Hải An nguyên Bí thư Thành ủy",
        {"Lê Hải An": ["nguyên Bí thư Thành ủy"]},
    ),
    (
        "after_name",
        "các đồng chí: Lê Hải An, Bí thư Huyện ủy; Trần Văn Bình, Vũ Thị Hoa, Phó Chủ tịch UBND "
        "huyện; Đỗ Mạnh Cường, Trưởng Công an huyện.",
        {
            "Lê Hải An": ["Bí thư Huyện ủy"],
            "Trần Văn Bình": ["Phó Chủ tịch UBND huyện"],
            "Vũ Thị Hoa": ["Phó Chủ tịch UBND huyện"],
            "Đỗ Mạnh Cường": ["Trưởng Công an huyện"],
        },
    ),
    (
        "after_name",
        "ông Lê Hải An, ông Trần Văn Bình, Trưởng Công an xã, đến",
        {"Trần Văn Bình": ["Trưởng Công an xã"]},
    ),
    ("after_name", "Lê Hải An báo cáo Bí thư Thành ủy", {}),
    (
        "by_verb",
        "bầu đồng chí Lê Hải An làm Bí thư Huyện ủy",
        {"Lê Hải An": ["Bí thư Huyện ủy"]},
    ),
    (
        "by_verb",
        "miễn nhiệm chức vụ Chủ tịch UBND huyện đối với ông Lê Hải An",
        {"Lê Hải An": ["Chủ tịch UBND huyện"]},
    ),
    (
        "by_verb",
        "bầu bổ sung 3 đồng chí: Lê Hải An, Trần Văn Bình, Vũ Thị Hoa làm Ủy viên Ban Chấp hành "
        "Đảng bộ huyện",
        {
            "Lê Hải An": ["Ủy viên Ban Chấp hành Đảng bộ huyện"],
            "Trần Văn Bình": ["Ủy viên Ban Chấp hành Đảng bộ huyện"],
            "Vũ Thị Hoa": ["Ủy viên Ban Chấp hành Đảng bộ huyện"],
        },
    ),
    (
        "by_verb",
        "Ông Lê Hải An, bà Trần Thị Bình và ông Vũ Văn Hòa đều là Phó Chủ tịch UBND huyện.",
        {
            "Lê Hải An": ["Phó Chủ tịch UBND huyện"],
            "Trần Thị Bình": ["Phó Chủ tịch UBND huyện"],
            "Vũ Văn Hòa": ["Phó Chủ tịch UBND huyện"],
        },
    ),
    (
        "by_verb",
        "Lê Hải An và Trần Văn Bình lần lượt được bầu làm Bí thư và Phó Bí thư Huyện ủy",
        {"Lê Hải An": ["Bí thư"], "Trần Văn Bình": ["Phó Bí thư Huyện ủy"]},
    ),
    ("by_verb", "Ông Lê Hải An gặp Bí thư Huyện ủy", {}),
    ("by_verb", "Ông Lê Hải An về. Năm 2010 làm Bí thư Huyện ủy", {}),
    (
        "under_heading",
        "Phó Chủ tịch UBND huyện:\n1. Lê Hải An\n2. Trần Văn Bình (phụ trách văn xã)\n3. Vũ Hoa\n",
        {
            "Lê Hải An": ["Phó Chủ tịch UBND huyện"],
            "Trần Văn Bình": ["Phó Chủ tịch UBND huyện"],
        },
    ),
    (
        "under_heading",
        "## Chủ tịch UBND tỉnh qua các thời kỳ\n- 1991 - 1996: Lê Hải An\n- 1996 - nay: Trần Văn "
        "Bình\n",
        {"Lê Hải An": ["Chủ tịch UBND tỉnh"], "Trần Văn Bình": ["Chủ tịch UBND tỉnh"]},
    ),
    (
        "under_heading",
        "- Phó Trưởng ban\n- Lê Hải An, Giám đốc Sở Y tế\n- Trần Văn Bình\n- Thư ký\n- Vũ Thị Hoa",
        {"Lê Hải An": ["Phó Trưởng ban"], "Trần Văn Bình": ["Phó Trưởng ban"]},
    ),
    (  # the next label stands at the end of a member's line
        "under_heading",
        "- Cục trưởng:\n**Lê Hải An** - Phó Cục trưởng:\n- Trần Văn Bình\n- Vũ Thị Hoa\n",
        {
            "Lê Hải An": ["Cục trưởng"],
            "Trần Văn Bình": ["Phó Cục trưởng"],
            "Vũ Thị Hoa": ["Phó Cục trưởng"],
        },
    ),
    (  # but no label, where the line goes on
        "under_heading",
        "- Ủy viên:\n- Lê Hải An - Trưởng ban: phụ trách chung\n- Trần Văn Bình\n",
        {"Lê Hải An": ["Ủy viên"], "Trần Văn Bình": ["Ủy viên"]},
    ),
    (  # one of two, and nothing says which of them
        "under_heading",
        "## Phó Tư lệnh, Phó Chính ủy qua các thời kỳ\n- Lê Hải An (1985 - 1988)\n- Trần Văn Bình "
        "(Phó Chính ủy 1989 - 1993)\n- Vũ Thị Hoa (1994 - 1998)\n",
        {"Trần Văn Bình": ["Phó Chính ủy"]},
    ),
    (  # both at once
        "under_heading",
        "## Phó Tư lệnh, Tham mưu trưởng qua các thời kỳ\n- Lê Hải An\n- Trần Văn Bình\n",
        {
            "Lê Hải An": ["Phó Tư lệnh", "Tham mưu trưởng"],
            "Trần Văn Bình": ["Phó Tư lệnh", "Tham mưu trưởng"],
        },
    ),
    ("under_heading", "Chủ tịch UBND tỉnh yêu cầu:\n- Lê Hải An\n", {}),
    ("under_heading", "CHỦ TỊCH\nLê Hải An\n", {}),
    ("after_label", "Bí thư Huyện ủy: Lê Hải An", {"Lê Hải An": ["Bí thư Huyện ủy"]}),
    (
        "after_label",
        "có 2 Phó Bí thư gồm các đồng chí: Lê Hải An, Trần Văn Bình.",
        {"Lê Hải An": ["Phó Bí thư"], "Trần Văn Bình": ["Phó Bí thư"]},
    ),
    (
        "after_label",
        "Ủy viên Ban Thường vụ gồm các đồng chí: Lê Hải An, Trần Văn Bình",
        {"Lê Hải An": ["Ủy viên Ban Thường vụ"], "Trần Văn Bình": ["Ủy viên Ban Thường vụ"]},
    ),
    (
        "after_label",
        "các Phó Chủ tịch là ông Lê Hải An, bà Trần Thị Bình",
        {"Lê Hải An": ["Phó Chủ tịch"], "Trần Thị Bình": ["Phó Chủ tịch"]},
    ),
    (
        "after_label",
        "các Phó Trưởng ban: Lê Hải An (Chủ tịch UBND xã), Trần Văn Bình (Trưởng Công an xã)",
        {"Lê Hải An": ["Phó Trưởng ban"], "Trần Văn Bình": ["Phó Trưởng ban"]},
    ),
    (
        "after_label",
        "| Phó Trưởng ban (2) | Lê Hải An Trần Văn Bình |",
        {"Lê Hải An": ["Phó Trưởng ban"], "Trần Văn Bình": ["Phó Trưởng ban"]},
    ),
    ("after_label", "Bí thư Huyện ủy khen Lê Hải An", {}),
    (
        "below_name",
        "Lê Hải An\nBí thư Huyện ủy\n",
        {"Lê Hải An": ["Bí thư Huyện ủy"]},
    ),
    ("below_name", "Nơi gửi: Lê Hải An\nBí thư Huyện ủy\n", {}),
    (
        "in_table_row",
        "| 1 | Lê Hải An | 12/3/1970 | Nam | Bí thư Huyện ủy |\n"
        "| 2 | Trần Văn Bình | 2/4/1975 | Nam | Chủ tịch UBND huyện |",
        {"Lê Hải An": ["Bí thư Huyện ủy"], "Trần Văn Bình": ["Chủ tịch UBND huyện"]},
    ),
    (
        "in_table_row",
        "| Lê Hải An | x | Bí thư Huyện ủy | Trần Văn Bình |",
        {"Lê Hải An": ["Bí thư Huyện ủy"]},
    ),
    ("in_table_row", "| Chủ tịch | Lê Hải An | x | Bí thư Huyện ủy | Trần Văn Bình |", {}),
    (
        "in_name_cell",
        "| Lê Hải An\nPhó Bí thư Huyện ủy Chủ tịch UBND huyện |\n| Trần Văn Bình\nỦy viên |",
        {
            "Lê Hải An": ["Phó Bí thư Huyện ủy", "Chủ tịch UBND huyện"],
            "Trần Văn Bình": ["Ủy viên"],
        },
    ),
    ("in_name_cell", "Lê Hải An\nPhó Bí thư Huyện ủy |", {}),
    ("in_name_cell", "| Lê Hải An\nPhó Bí thư Huyện ủy\nTrần Văn Bình |", {}),
    (
        "in_infobox",
        "# Lê Hải An\n\nLê Hải An | |\nBí thư Huyện ủy Tân Hồng | |\n| Nhiệm kỳ | 1959 - 1961 |\n",
        {"Lê Hải An": ["Bí thư Huyện ủy Tân Hồng"]},
    ),
    (
        "in_life",
        "# Lê Hải An\n\n- 1976 - 1981: Bí thư Huyện ủy Tân Hồng\n- Từ năm 1981 đến năm 1985 là Phó "
        "Chủ tịch UBND tỉnh, rồi Chủ tịch UBND tỉnh.\n",
        {
            "Lê Hải An": [
                "Bí thư Huyện ủy Tân Hồng",
                "Phó Chủ tịch UBND tỉnh",
                "Chủ tịch UBND tỉnh",
            ]
        },
    ),
    (
        "in_life",
        "Họ và tên: Lê Hải An. Sinh ngày: 2/3/1960.\n+ Tháng 4/1978 - 9/1990: Cán bộ Huyện đoàn, "
        "Bí thư Huyện đoàn;\n+ 1995 - 2000: Tỉnh ủy viên, Trưởng Ban Dân vận Tỉnh ủy.",
        {
            "Lê Hải An": [
                "Bí thư Huyện đoàn",
                "Tỉnh ủy viên",
                "Trưởng Ban Dân vận Tỉnh ủy",
            ]
        },
    ),
    (
        "in_life",
        "# Lê Hải An\n\nNăm 2010, ông được Thủ tướng Trần Văn Bình bổ nhiệm giữ chức Thứ trưởng Bộ "
        "Y tế. Ông gặp Vũ Văn Hòa, người là Bí thư Tỉnh ủy.",
        {"Lê Hải An": ["Thứ trưởng Bộ Y tế"]},
    ),
    (
        "in_life",
        "# Lê Hải An\n\nCha ông là Chủ tịch UBND xã. Chủ tịch nước truy tặng ông Huân chương. "
        "Bí thư Tỉnh ủy đến viếng.",
        {},
    ),
    (
        "in_life",
        "# Lê Hải An\n\nNgày 23 tháng 1 năm 2019, Thủ tướng ký quyết định giao việc cho ông.",
        {},
    ),
    ("in_life", "Lê Hải An đến. Từ năm 1981 là Phó Chủ tịch UBND tỉnh.", {}),
    (
        "introduced",
        "Hôm nay, Chủ tịch UBND tỉnh Hà Nam vừa ký văn bản gửi các sở. Theo đó, ông Lê Hải An giao "
        "Sở Y tế.",
        {"Lê Hải An": ["Chủ tịch UBND tỉnh Hà Nam"]},
    ),
    (
        "introduced",
        "Chủ tịch UBND tỉnh Hà Nam vừa ký văn bản. Ông Lê Hải An, người dân, rất vui.",
        {},
    ),
    (
        "introduced",
        "Thực hiện chỉ đạo của Chủ tịch UBND tỉnh Hà Nam. Theo đó, ông Lê Hải An giao Sở Y tế.",
        {},
    ),
    # more of each
    (
        "before_name",
        "nguyên Chủ tịch UBND huyện Lê Hải An và Bí thư Đảng ủy xã Trần Văn Bình",
        {
            "Lê Hải An": ["nguyên Chủ tịch UBND huyện"],
            "Trần Văn Bình": ["Bí thư Đảng ủy xã"],
        },
    ),
    (
        "before_name",
        "2 Phó Giám đốc Sở Y tế Lê Hải An, Trần Văn Bình",
        {"Lê Hải An": ["Phó Giám đốc Sở Y tế"], "Trần Văn Bình": ["Phó Giám đốc Sở Y tế"]},
    ),
    (
        "before_name",
        "ca khúc về Chủ tịch Hồ Chí Minh",
        {"Hồ Chí Minh": ["Chủ tịch"]},
    ),
    ("before_name", "vào Lăng viếng Chủ tịch UBND thành phố Hồ Chí Minh", {}),
    ("before_name", "Khu di tích Chủ tịch Hồ Chí Minh", {}),
    ("before_name", "đường Nguyễn Văn Linh, Chủ tịch UBND quận đến", {}),
    ("after_name", "Lê Hải An – Bí thư Tỉnh ủy – đến", {"Lê Hải An": ["Bí thư Tỉnh ủy"]}),
    (
        "after_name",
        "đồng chí Lê Hải An (sinh năm 1970, Bí thư Đảng ủy xã)",
        {"Lê Hải An": ["Bí thư Đảng ủy xã"]},
    ),
    (
        "after_name",
        "Lê Hải An, Phó Vụ trưởng Vụ Pháp chế, Bộ Y tế, Bí thư Chi bộ Vụ Pháp chế",
        {"Lê Hải An": ["Phó Vụ trưởng Vụ Pháp chế", "Bí thư Chi bộ Vụ Pháp chế"]},
    ),
    (
        "after_name",
        "tưởng nhớ đồng chí Lê Hải An, Ban Chấp hành Trung ương Đảng, Chủ tịch nước báo tin",
        {},
    ),
    ("after_name", "Lê Hải An, theo Bí thư Tỉnh ủy, đã đi", {}),
    ("after_name", "Lê Hải An; Bí thư Tỉnh ủy giao", {}),
    (
        "by_verb",
        "ông Lê Hải An được Chủ tịch UBND TP. Hải Phòng bổ nhiệm làm Phó Giám đốc Sở Y tế",
        {"Lê Hải An": ["Phó Giám đốc Sở Y tế"]},
    ),
    (
        "by_verb",
        "Bà Lê Thị An trúng cử Đại biểu Quốc hội khóa XV",
        {"Lê Thị An": ["Đại biểu Quốc hội"]},
    ),
    ("by_verb", "Ông Lê Hải An họp về bầu cử đại biểu Quốc hội", {}),
    (
        "by_verb",
        "bổ nhiệm chức vụ Giám đốc Sở Y tế cho ông Lê Hải An",
        {"Lê Hải An": ["Giám đốc Sở Y tế"]},
    ),
    (
        "by_verb",
        "Ông Lê Hải An thôi giữ chức Chủ tịch UBND huyện để làm Bí thư Huyện ủy",
        {"Lê Hải An": ["Chủ tịch UBND huyện", "Bí thư Huyện ủy"]},
    ),
    (
        "by_verb",
        "ông Lê Hải An, chồng bà Trần Thị Bình, làm Trưởng Công an xã",
        {"Lê Hải An": ["Trưởng Công an xã"]},
    ),
    (
        "by_verb",
        "sau khi Lê Hải An từ chức Chủ tịch nước, bà trở thành Quyền Chủ tịch nước",
        {"Lê Hải An": ["Chủ tịch nước"]},
    ),
    (
        "by_verb",
        "Các ông Lê Hải An, Trần Văn Bình được bầu làm Phó Chủ tịch HĐND xã",
        {"Lê Hải An": ["Phó Chủ tịch HĐND xã"], "Trần Văn Bình": ["Phó Chủ tịch HĐND xã"]},
    ),
    (
        "by_verb",
        "trong đó đồng chí Lê Hải An - giữ chức Bí thư Huyện ủy",
        {"Lê Hải An": ["Bí thư Huyện ủy"]},
    ),
    ("by_verb", "Lê Hải An kết luận vụ Giám đốc Sở Y tế", {}),
    (
        "under_heading",
        "Các Ủy viên Ban Chỉ đạo gồm các ông, bà sau đây:\n- Ông Lê Hải An, Trưởng Công an xã;\n"
        "- Bà Trần Thị Bình.\n",
        {"Lê Hải An": ["Ủy viên Ban Chỉ đạo"], "Trần Thị Bình": ["Ủy viên Ban Chỉ đạo"]},
    ),
    (
        "under_heading",
        "### Bí thư Huyện ủy\n\n1. Lê Hải An (1990 - 1995)\n\n2. Trần Văn Bình (1995 - 2000)\n",
        {"Lê Hải An": ["Bí thư Huyện ủy"], "Trần Văn Bình": ["Bí thư Huyện ủy"]},
    ),
    (
        "under_heading",
        "**Phó Chủ tịch HĐND tỉnh:**\n- Lê Hải An\n- Trần Văn Bình\nTin khác\n- Vũ Thị Hoa\n",
        {"Lê Hải An": ["Phó Chủ tịch HĐND tỉnh"], "Trần Văn Bình": ["Phó Chủ tịch HĐND tỉnh"]},
    ),
    ("under_heading", "Ý kiến của Chủ tịch UBND tỉnh về việc này:\n- Lê Hải An\n", {}),
    (
        "after_label",
        "Bí thư: Lê Hải An; Phó Bí thư: Trần Văn Bình, Vũ Thị Hoa.",
        {
            "Lê Hải An": ["Bí thư"],
            "Trần Văn Bình": ["Phó Bí thư"],
            "Vũ Thị Hoa": ["Phó Bí thư"],
        },
    ),
    (
        "after_label",
        "| Phó Trưởng ban | Lê Hải An (thường trực) Trần Văn Bình (đến 12/2018) |\n",
        {"Lê Hải An": ["Phó Trưởng ban"], "Trần Văn Bình": ["Phó Trưởng ban"]},
    ),
    (
        "after_label",
        "Thứ trưởng Bộ Quốc phòng, Trung tướng, Viện sĩ Lê Hải An",
        {"Lê Hải An": ["Thứ trưởng Bộ Quốc phòng"]},
    ),
    ("after_label", "Chủ tịch UBND huyện, bà con và ông Lê Hải An", {}),
    (
        "in_table_row",
        "| Trần Văn Bình | x |\n| Lê Hải An | Hà Nam | Giám đốc Sở Y tế |",
        {"Lê Hải An": ["Giám đốc Sở Y tế"]},
    ),
    (
        "in_life",
        "# Lê Hải An\n\nÔng làm Trưởng ty Công an, Phó Bí thư Tỉnh ủy Cần Thơ.\n",
        {"Lê Hải An": ["Trưởng ty Công an", "Phó Bí thư Tỉnh ủy Cần Thơ"]},
    ),
    (
        "in_life",
        "# Lê Hải An\n\nÔng nguyên là Ủy viên Trung ương Đảng khóa V; Bí thư Tỉnh ủy Hà Nam.",
        {"Lê Hải An": ["nguyên là Ủy viên Trung ương Đảng", "Bí thư Tỉnh ủy Hà Nam"]},
    ),
    (
        "in_life",
        "Năm 2010, ông được bổ nhiệm làm Sư đoàn trưởng Sư đoàn 2.\n\nNăm 2012, ông được điều động "
        "giữ chức Tham mưu trưởng Quân khu 5.\n\nBà Trần Thị Bình đến thăm.",
        {},
    ),
    (
        "in_life",
        "# Lê Hải An\n\nVợ ông, bà Trần Thị Bình, là Chủ tịch Hội LHPN huyện.",
        {},
    ),
    (
        "by_verb",
        "cho ông Lê Hải An thôi Ủy viên Ban Thường vụ Tỉnh ủy, thôi chức Bí thư Huyện ủy",
        {"Lê Hải An": ["Ủy viên Ban Thường vụ Tỉnh ủy", "Bí thư Huyện ủy"]},
    ),
    (
        "by_verb",
        "Lê Hải An trải qua nhiều cương vị như Chánh Văn phòng Bộ Y tế",
        {"Lê Hải An": ["Chánh Văn phòng Bộ Y tế"]},
    ),
    (
        "by_verb",
        "Lê Hải An được giao thêm nhiệm vụ Chính ủy Sư đoàn 2",
        {"Lê Hải An": ["Chính ủy Sư đoàn 2"]},
    ),
    (
        "by_verb",
        "Lê Hải An giữ trọng trách Bí thư Tỉnh ủy Hà Nam",
        {"Lê Hải An": ["Bí thư Tỉnh ủy Hà Nam"]},
    ),
    ("by_verb", "Lê Hải An thực hiện nhiệm vụ Bí thư Tỉnh ủy giao", {}),
    (
        "in_infobox",
        "# Lê Hải An\n\n| Lê Hải An | |\n| Bí thư Huyện ủy | |\n| Nhiệm kỳ | 1969 - 1978 |\n",
        {"Lê Hải An": ["Bí thư Huyện ủy"]},
    ),
    (
        "in_infobox",  # the label of an empty cell below an office of the page's
        "# Lê Hải An\n\nLê Hải An | |\nBí thư Huyện ủy Tân Hồng | |\n| Nhiệm kỳ | 1959 - 1961 |\n"
        "| Chủ tịch Quốc hội | |\n| Nhiệm kỳ | 1955 - 1958 |\n",
        {"Lê Hải An": ["Bí thư Huyện ủy Tân Hồng"]},
    ),
    ("in_infobox", "Ông Lê Hải An\nBí thư Huyện ủy Tân Hồng | |\n| Nhiệm kỳ | 1959 - 1961 |\n", {}),
]


@pytest.mark.parametrize(("rule", "text", "held"), CASES, ids=str)
def test_one_rule_alone(rule: str, text: str, held: Held) -> None:
    assert linked(text, [rule]) == held


@pytest.mark.parametrize(
    "text",
    [
        "bầu ông Lê Hải An làm Chủ tịch UBND tỉnh thay ông Trần Văn Bình",
        "bầu ông Lê Hải An làm Chủ tịch UBND tỉnh thay cho ông Trần Văn Bình",
    ],
)
def test_who_is_replaced_held_the_title(text: str) -> None:
    title = ["Chủ tịch UBND tỉnh"]
    assert linked(text, ["by_verb", "replaced"]) == {"Lê Hải An": title, "Trần Văn Bình": title}
    found = read(text)
    kinds = {
        official.name: [one.kind for same in positions for one in same]
        for official, positions in zip(found.officials, found.given, strict=True)
    }
    assert kinds == {"Lê Hải An": ["appointed"], "Trần Văn Bình": ["former"]}


@pytest.mark.parametrize(
    ("rows", "held"),
    [
        ("| Chủ tịch UBND huyện | 9/2005-12/2008 | |", ["Chủ tịch UBND huyện"]),
        ("| X | Chủ tịch UBND huyện | 9/2005 | nay | |", ["Chủ tịch UBND huyện"]),
        (
            "| Bí thư Huyện ủy | 9/2005-12/2008 | |\n| Giám đốc Sở Y tế | 2008-2010 | |",
            ["Bí thư Huyện ủy", "Giám đốc Sở Y tế"],
        ),
        # the holder stands in another column, or is not known as a person
        ("| Chủ tịch UBND huyện | 9/2005-12/2008 | Trần Văn Bình |", []),
        (
            "| 9 | A Lềnh | Trưởng Phòng Y tế | 4/2003-9/2005 | |\n"
            "| Chủ tịch UBND huyện | 9/2005-12/2008 | |",
            [],
        ),
        # of another's row, which tells no term, or of another table
        (
            "| 9 | Trần Văn Bình | Hà Nam | |\n| Chủ tịch UBND huyện | 9/2005-12/2008 | |",
            [],
        ),
        ("\n| Chủ tịch UBND huyện | 9/2005-12/2008 | |", []),
        # units, and what is no term
        ("| Văn phòng Chủ tịch UBND huyện | 9/2005-12/2008 | |", []),
        ("| Phòng Y tế | 2003-2005 | |\n| Chủ tịch UBND huyện | 9/2005-12/2008 | |", []),
        ("| Chủ tịch UBND huyện | 1974 | Hà Nam |", []),
    ],
)
def test_a_name_that_spans_rows(rows: str, held: list[str]) -> None:
    headings = "| TT | Tên | Chức vụ | Nhiệm kỳ | Ghi chú |\n|---|---|---|---|---|"
    table = f"{headings}\n| 8 | Lê Hải An | Bí thư Huyện ủy | 4/2003-9/2005 | |\n{rows}\n"
    found = linked(table, ["after_name", "in_table_row"])
    assert found == {"Lê Hải An": ["Bí thư Huyện ủy", *held]}


def test_every_rule_is_tested_alone() -> None:
    assert {rule for rule, _, _ in CASES} | {"replaced"} == set(RULES)


def test_hundreds_of_names_under_one_title() -> None:
    surnames, middle = ["Lê", "Trần", "Phạm", "Hoàng", "Đỗ", "Vũ"], ["Văn", "Hữu", "Đức", "Quang"]
    given = ["An", "Bình", "Cường", "Dũng", "Giang", "Hải", "Khánh", "Lâm", "Nam", "Phúc"]
    names = [f"{a} {b} {c}" for a in surnames for b in middle for c in given]
    title = "Ủy viên Ban Chấp hành Đảng bộ tỉnh"
    for text in (
        f"{title} gồm các đồng chí: {', '.join(names)}.",
        f"## {title}\n" + "\n".join(f"{n}. {name}" for n, name in enumerate(names, 1)),
        f"bầu {len(names)} đồng chí: {', '.join(names)} làm {title}.",
    ):
        found = read(text).officials
        assert len(found) == len(names)
        assert {official.titles for official in found} == {(title,)}


def test_a_pronoun_before_any_name_is_told_by_the_titles_it_shares() -> None:
    text = (
        "Năm 2010, ông được bổ nhiệm làm Sư đoàn trưởng Sư đoàn 2.\n\nNăm 2012, ông được điều động "
        "giữ chức Tham mưu trưởng Quân khu 5.\n\nNăm 2018, Thủ tướng Trần Văn Bình đến thăm.\n\n"
        "- Đại tá Lê Hải An, Sư đoàn trưởng Sư đoàn 2, tặng quà"
    )
    titles = ["Sư đoàn trưởng Sư đoàn 2", "Tham mưu trưởng Quân khu 5"]
    found = {official.name: list(official.titles) for official in read(text).officials}
    assert found == {"Trần Văn Bình": ["Thủ tướng"], "Lê Hải An": titles}


def test_a_pronoun_of_nobody_named_is_nobody_else() -> None:
    text = (
        "Năm 2021, bà tái đắc cử chức Phó Chủ tịch nước. Bà tiếp Tổng thống Hoa Kỳ Joe Biden.\n"
        "Ngày 18/1/2023, bà trở thành Quyền Chủ tịch nước."
    )
    found = {official.name: list(official.titles) for official in read(text).officials}
    assert found == {"Joe Biden": ["Tổng thống Hoa Kỳ"]}


def test_other_names_are_of_the_same_official() -> None:
    (official,) = read(
        "Bí thư Tỉnh ủy Lê Hải An (tên thật là Trần Văn Bình), bí danh Vũ Văn Hòa. Bí thư Tỉnh ủy "
        "Lê Hải An đến."
    ).officials
    assert (official.name, official.aliases) == ("Lê Hải An", ("Trần Văn Bình", "Vũ Văn Hòa"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lê Hải An (1950–2016), tên khác là Trần Văn Bình, nguyên Bí thư Tỉnh ủy.",
            [("Lê Hải An", ("Trần Văn Bình",))],
        ),
        (
            "Hồ có tên khác là Trần Văn Bình. Bí thư Lê Hải An đến.",
            [("Lê Hải An", ())],
        ),
        (
            "# Tố Vân\n\n**Lê Quốc Thực**, bút danh **Tố Vân**, là nhà thơ.\n\n"
            "Tố Vân tên khai sinh là Lê Quốc Thực. Ông là Bí thư Tỉnh ủy.",
            [("Tố Vân", ("Lê Quốc Thực",))],
        ),
        (
            "Lê Hải An, bí danh hoạt động cách mạng là **Tám Bình**. Ông là Bí thư Tỉnh ủy.",
            [("Lê Hải An", ("Tám Bình",))],
        ),
        (
            "| Lê Hải An (Trần Quốc Bình) | Ủy viên |",
            [("Lê Hải An", ("Trần Quốc Bình",))],
        ),
        (
            "Bí thư Lê Hải An (Trần Quốc Bình) họp. Chủ tịch Trần Quốc Bình dự.",
            [("Lê Hải An", ()), ("Trần Quốc Bình", ())],
        ),
        (
            "Bí thư Lê Hải An (Trần Quốc Bình) họp. Ông Lê Hải An (Trần Quốc Bình) phát biểu.",
            [("Lê Hải An", ("Trần Quốc Bình",))],
        ),
        (
            "Bí thư Lê Hải An (Trần Quốc Bình) và Chủ tịch Vũ Văn Hòa (Trần Quốc Bình).",
            [("Lê Hải An", ()), ("Vũ Văn Hòa", ())],
        ),
    ],
)
def test_a_second_name_is_another_name_where_nobody_else_has_it(text, expected) -> None:
    found = [(official.name, official.aliases) for official in read(text).officials]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (
            "ông Lê Hải An, Chủ tịch UBND xã An Bình, và ông Lê Hải An, Chủ tịch UBND xã Tân Hòa",
            ["Lê Hải An", "Lê Hải An (2)"],
        ),
        (
            "ông Lê Hải An, Chủ tịch UBND xã An Bình, và ông Lê Hải An, Bí thư Đảng ủy xã An Bình",
            ["Lê Hải An"],
        ),
        (
            "Lê Hải An, nguyên Chủ tịch UBND xã An Bình. Lê Hải An, Chủ tịch UBND xã Tân Hòa",
            ["Lê Hải An"],
        ),
    ],
)
def test_positions_that_exclude_one_another_are_of_two_persons(text: str, keys: list[str]) -> None:
    assert [official.key for official in read(text).officials] == keys


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ông Lê Hải An là Phó Chủ tịch sau khi Chủ tịch Vũ Văn Hòa từ trần. Ông được bầu làm "
            "Bí thư Tỉnh ủy Lào Cai.",
            "Lê Hải An",
        ),
        (
            "Bà Lê Hải An là vợ của Chủ tịch Vũ Hòa. Ông được bầu làm Bí thư Tỉnh ủy Lào Cai.",
            None,
        ),
        # in one sentence, or where the clause comes first, it is he
        (
            "Đó là lời của Chủ tịch Vũ Văn Hòa, khi ông được bầu làm Bí thư Tỉnh ủy Lào Cai.",
            "Vũ Văn Hòa",
        ),
        (
            "Khi Chủ tịch Vũ Văn Hòa đến Huế. Ông được bầu làm Bí thư Tỉnh ủy Lào Cai.",
            "Vũ Văn Hòa",
        ),
    ],
)
def test_a_pronoun_goes_on_with_the_subject(text, name) -> None:
    holders = [o.name for o in read(text).officials if "Bí thư Tỉnh ủy Lào Cai" in o.titles]
    assert holders == [name] * (name is not None)


def test_a_pronoun_holds_what_it_was() -> None:
    text = "Ông Lê Hải An đến. Ông nguyên là Phó Chủ tịch Quốc hội."
    found = {official.name: list(official.titles) for official in read(text).officials}
    assert found == {"Lê Hải An": ["nguyên là Phó Chủ tịch Quốc hội"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chủ tịch UBND xã: Ng. Văn Hùng. Ông Nguyễn Văn Hùng nói.", ("Ng. Văn Hùng",)),
        ("Giám đốc Sở Y tế Ng.V. Hùng ký. Đồng chí Nguyễn Văn Hùng nói.", ("Ng.V. Hùng",)),
        ("Bí thư Huyện ủy Nguyễn Văn Hùng (N.V. Hùng) nói.", ("N.V. Hùng",)),
        ("Chủ tịch UBND tỉnh Nguyễn Văn Hùng họp. Ng. Hùng phát biểu.", ("Ng. Hùng",)),
        ("Người ký: Nguyen Van Hung. Chủ tịch UBND xã Nguyễn Văn Hùng ký.", ("Nguyen Van Hung",)),
        ("Chủ tịch UBND xã Nguyễn Văn Hùng nói. Đơn vị T. Hùng mạnh thêm.", ()),
        ("Chủ tịch UBND xã Nguyễn Văn Hùng nói. Tr. Hùng nghe.", ()),
        ("Chủ tịch Nguyễn Văn Hùng và Phó Chủ tịch Ngô Văn Hùng dự. N.V. Hùng nói.", ()),
    ],
)
def test_shortened_names(text: str, expected: tuple[str, ...]) -> None:
    assert read(text).officials[0].aliases == expected


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("Giám đốc Công an tỉnh Ng. Hữu Phước thăm xã.", "Giám đốc Công an tỉnh", "Ng. Hữu Phước"),
        ("PCT UBND xã Ng. T. Hoa; Bí thư vắng.", "PCT UBND xã", "Ng. T. Hoa"),
    ],
)
def test_a_shortened_surname_is_no_place(text: str, title: str, name: str) -> None:
    (official,) = read(text).officials
    assert (official.name, official.titles) == (name, (title,))
