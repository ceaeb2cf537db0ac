"""Positions: the years that a sentence tells of a post, where no word ties them to it."""

from __future__ import annotations

import pytest

from tests.positions.test_positions import AN, Told, told

LIFE = "# Lê Hải An\n\n**Lê Hải An** sinh năm 1920, quê Nam Định.\n\n"
LONG = (
    "Ngày 5 tháng 9 năm 2018, tại hội nghị tổng kết công tác của ngành và triển khai nhiệm vụ "
    "những tháng cuối năm trên địa bàn các huyện miền núi phía Tây và các xã dọc tuyến biên giới "
    "với nước bạn Lào, có đại diện nhiều cơ quan cùng dự, đã trao quyết định "
)


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        # behind terms, and behind the body whose first holder somebody is
        (
            "Ông Lê Hải An là Chủ tịch Hội Nông dân Việt Nam khóa I và khóa II từ 1958 đến 1963.",
            [(AN, "Chủ tịch Hội Nông dân Việt Nam", "former", "1958", "1963")],
        ),
        (
            "Ông Lê Hải An là Tổng thư ký đầu tiên của Hội kiến trúc sư khóa I và II "
            "từ 1958 đến 1963.",
            [(AN, "Tổng thư ký", "former", "1958", "1963")],
        ),
        (
            "Ông Lê Hải An, Thứ trưởng đầu tiên Bộ Năng lượng (1981 - 1986), kể lại.",
            [(AN, "Thứ trưởng", "former", "1981", "1986")],
        ),
        (
            "Ông Lê Hải An, Thứ trưởng đầu tiên của Bộ Năng lượng ra đời từ 1981 đến 1986, kể lại.",
            [(AN, "Thứ trưởng", "held", None, None)],
        ),
        # told in the sentence before, and taken up
        (
            LIFE + "Năm 1960, ông về Nam Định. Cùng năm, ông được bổ nhiệm làm Giám đốc Sở Y tế.",
            [(AN, "Giám đốc Sở Y tế", "appointed", "1960", None)],
        ),
        (
            LIFE + "Tháng 5/1960, ông về Nam Định. Cũng trong năm này, ông được cử làm Giám đốc "
            "Sở Y tế.",
            [(AN, "Giám đốc Sở Y tế", "appointed", "1960", None)],
        ),
        (
            LIFE + "Tháng 5/1960, ông dự Đại hội. Tại Đại hội này, ông được bầu làm Bí thư Huyện "
            "ủy Ý Yên.",
            [(AN, "Bí thư Huyện ủy Ý Yên", "appointed", "1960-05", None)],
        ),
        (
            LIFE + "Tháng 5/1960, ông về Nam Định. Tại đây, ông được cử làm Giám đốc Sở Y tế.",
            [(AN, "Giám đốc Sở Y tế", "appointed", None, None)],
        ),
        (
            LIFE + "Năm 1960 - 1963, ông học. Cùng năm, ông được bổ nhiệm làm Giám đốc Sở Y tế.",
            [(AN, "Giám đốc Sở Y tế", "appointed", None, None)],
        ),
        (
            LIFE + "Năm 1960, ông về Nam Định.\n\n## Công tác\n\nCùng năm, ông Lê Hải An được "
            "bổ nhiệm làm Giám đốc Sở Y tế.",
            [(AN, "Giám đốc Sở Y tế", "appointed", None, None)],
        ),
        # of all posts of one item among others, and not of an item alone
        (
            LIFE + "Ông từng giữ các chức vụ: Huyện ủy viên, Trưởng phòng Nông nghiệp kiêm "
            "Giám đốc Sở Y tế (1994-2000); Bí thư Huyện ủy (2000-2003).",
            [
                (AN, "Huyện ủy viên", "former", "1994", "2000"),
                (AN, "Trưởng phòng Nông nghiệp", "former", "1994", "2000"),
                (AN, "Giám đốc Sở Y tế", "former", "1994", "2000"),
                (AN, "Bí thư Huyện ủy", "former", "2000", "2003"),
            ],
        ),
        (
            LIFE + "Ông từng giữ các chức vụ: Huyện ủy viên, Bí thư Huyện ủy (2000-2003).",
            [
                (AN, "Huyện ủy viên", "former", None, None),
                (AN, "Bí thư Huyện ủy", "former", "2000", "2003"),
            ],
        ),
        # behind a note that begins a line, and not behind a note in the next one
        (
            "- Lê Hải An, Thiếu tướng, nguyên Giám đốc Sở Y tế\n[25](2000–2007) - Vũ Bình\n",
            [(AN, "nguyên Giám đốc Sở Y tế", "former", "2000", "2007")],
        ),
        (
            "- Lê Hải An, Thiếu tướng, nguyên Giám đốc Sở Y tế\n[25] - (2000–2007), Vũ Bình\n",
            [(AN, "nguyên Giám đốc Sở Y tế", "former", None, None)],
        ),
        # since when somebody is what stands before, and not what follows
        (
            LIFE + "Ông là hội viên Hội Nhà báo từ 1997 - 2004, là Bí thư Huyện ủy.",
            [(AN, "Bí thư Huyện ủy", "held", None, None)],
        ),
        (
            LIFE + "Từ 1997 - 2004, là Bí thư Huyện ủy.",
            [(AN, "Bí thư Huyện ủy", "former", "1997", "2004")],
        ),
        (
            LIFE + "Ông là hội viên Hội Nhà báo, và từ 1997 - 2004, là Bí thư Huyện ủy.",
            [(AN, "Bí thư Huyện ủy", "former", "1997", "2004")],
        ),
        # what somebody was in a year, and what else
        (
            LIFE + "Năm 1952, ông là Phó Giám đốc Sở Y tế, Huyện ủy viên.",
            [
                (AN, "Phó Giám đốc Sở Y tế", "held", "1952", None),
                (AN, "Huyện ủy viên", "held", "1952", None),
            ],
        ),
        (
            "Cuối năm 1952, Lê Hải An là Giám đốc Sở Y tế, đồng thời là Huyện ủy viên.",
            [
                (AN, "Giám đốc Sở Y tế", "held", "1952", None),
                (AN, "Huyện ủy viên", "held", "1952", None),
            ],
        ),
        (
            LIFE + "- Tháng 3 năm 1969, Phó Giám đốc Sở Y tế và là Huyện ủy viên.",
            [
                (AN, "Phó Giám đốc Sở Y tế", "held", "1969-03", None),
                (AN, "Huyện ủy viên", "held", "1969-03", None),
            ],
        ),
        (
            LIFE + "Năm 1952, ông là Giám đốc Sở Y tế (Khu 8 cũ), kiêm Huyện ủy viên.",
            [
                (AN, "Giám đốc Sở Y tế", "held", "1952", None),
                (AN, "Huyện ủy viên", "held", "1952", None),
            ],
        ),
        # of all posts in the line of a career, but for those with years of their own
        (
            LIFE + "Từ tháng 8/1957 đến tháng 7/1959: Cán bộ Sở Y tế; Tỉnh ủy viên (6/1958); Bí "
            "thư Đảng ủy Sở Y tế.",
            [
                (AN, "Tỉnh ủy viên", "held", "1958-06", None),
                (AN, "Bí thư Đảng ủy Sở Y tế", "former", "1957-08", "1959-07"),
            ],
        ),
        (
            LIFE + "- 1957 - 1959: Cán bộ Sở Y tế; sau đó là Bí thư Đảng ủy Sở Y tế.",
            [(AN, "Bí thư Đảng ủy Sở Y tế", "held", None, None)],
        ),
        (
            LIFE + "- 1957 - 1959: Cán bộ Sở Y tế. Ông còn học ở Vinh; là Bí thư Đảng ủy Sở Y tế.",
            [(AN, "Bí thư Đảng ủy Sở Y tế", "held", None, None)],
        ),
        (
            LIFE + "Ngày 4 tháng 11 năm 1965: được bầu làm Tỉnh ủy viên; là Bí thư Đảng ủy Sở Y "
            "tế.",
            [
                (AN, "Tỉnh ủy viên", "appointed", "1965-11-04", None),
                (AN, "Bí thư Đảng ủy Sở Y tế", "appointed", None, None),
            ],
        ),
        # several posts of one line in a box, and who is but named in it
        (
            "# Lê Hải An\n\nLê Hải An | |\n|---|---|\nBộ trưởng, Chủ nhiệm Ủy ban Dân tộc kiêm "
            "Trưởng Ban Dân vận | |\n| Nhiệm kỳ | 9 tháng 9 năm 1992 – 1997 |\n",
            [
                (AN, "Bộ trưởng", "former", "1992-09-09", "1997"),
                (AN, "Chủ nhiệm Ủy ban Dân tộc", "former", "1992-09-09", "1997"),
                (AN, "Trưởng Ban Dân vận", "former", "1992-09-09", "1997"),
            ],
        ),
        (
            "# Lê Hải An\n\nLê Hải An | |\n|---|---|\nTổ trưởng Tổ Nghiên cứu của Thủ tướng | |\n"
            "| Nhiệm kỳ | 1992 – 1997 |\n",
            [(AN, "Tổ trưởng Tổ Nghiên cứu", "former", "1992", "1997")],
        ),
        # the term below a long line of an infobox, or one with a year of its own
        (
            "Lê Hải An\n| Chức vụ | |\n|---|---|\n"
            "Chính ủy, Bí thư Quân khu ủy Quân khu Việt Bắc | |\n"
            "| Nhiệm kỳ | 6 tháng 6, 1957 – 1976 |\n"
            "Thứ trưởng Bộ Công an (thuộc Bộ Nội vụ cho đến tháng 8 năm 1953) | |\n"
            "| Nhiệm kỳ | 1951 – 1955 |\n",
            [
                (AN, "Chính ủy", "former", "1957-06-06", "1976"),
                (AN, "Bí thư Quân khu ủy Quân khu Việt Bắc", "former", "1957-06-06", "1976"),
                (AN, "Thứ trưởng Bộ Công an", "former", "1951", "1955"),
            ],
        ),
        # parts of years in the columns of a table
        (
            "| Tên | Bắt đầu | Kết thúc | Chức vụ |\n|---|---|---|---|\n"
            "| Lê Hải An | Cuối 1939 | Đầu 1941 | Bí thư Tỉnh ủy Sơn La |\n",
            [(AN, "Bí thư Tỉnh ủy Sơn La", "former", "1939", "1941")],
        ),
        # the term of who elects is not when
        (
            "Ngày 5 tháng 7 năm 2019, tại kỳ họp thứ 12 (bất thường) của HĐND tỉnh khóa XIII, "
            "nhiệm kỳ 2016 - 2021, ông Lê Hải An được bầu làm Giám đốc Sở Y tế.",
            [(AN, "Giám đốc Sở Y tế", "appointed", "2019-07-05", None)],
        ),
        (
            "Năm 2001, ông Lê Hải An là Giám đốc Sở Y tế, nhiệm kỳ 2001 - 2005 được bầu làm Bí thư "
            "Huyện ủy.",
            [
                (AN, "Giám đốc Sở Y tế", "held", "2001", None),
                (AN, "Bí thư Huyện ủy", "appointed", None, None),
            ],
        ),
        (
            "Đại hội Đảng bộ huyện, nhiệm kỳ 2020 - 2025, bầu ông Lê Hải An làm Bí thư Huyện ủy.",
            [(AN, "Bí thư Huyện ủy", "appointed", None, None)],
        ),
        (
            "Nhiệm kỳ 2005 - 2010 và 2010 - 2015, ông Lê Hải An bị cách chức Bí thư Huyện ủy.",
            [(AN, "Bí thư Huyện ủy", "former", None, None)],
        ),
        # the day that opens a line is far from the post of a man of many titles
        (
            LIFE + LONG + "bổ nhiệm ông Lê Hải An giữ chức vụ Giám đốc Sở Y tế.",
            [(AN, "Giám đốc Sở Y tế", "appointed", "2018-09-05", None)],
        ),
        (
            LIFE
            + LONG
            + "cho ông Vũ Văn Bình thay ông Lê Hải An được bầu giữ chức Bí thư Huyện ủy.",
            [(AN, "Bí thư Huyện ủy", "appointed", None, None)],
        ),
        # the day on which another was appointed, in the paragraph before; and the same day
        (
            "Ngày 29/7/2020, ông Vũ Văn Bình được bổ nhiệm làm Phó Giám đốc Sở Y tế.\n\nHội nghị "
            "bầu ông Lê Hải An làm Bí thư Huyện ủy.",
            [
                ("Vũ Văn Bình", "Phó Giám đốc Sở Y tế", "appointed", "2020-07-29", None),
                (AN, "Bí thư Huyện ủy", "appointed", None, None),
            ],
        ),
        (
            "Ngày 29/7/2020, ông Vũ Văn Bình được bổ nhiệm làm Phó Giám đốc Sở Y tế.\n\nCùng ngày, "
            "hội nghị bầu ông Lê Hải An làm Bí thư Huyện ủy.",
            [
                ("Vũ Văn Bình", "Phó Giám đốc Sở Y tế", "appointed", "2020-07-29", None),
                (AN, "Bí thư Huyện ủy", "appointed", "2020-07-29", None),
            ],
        ),
        # a member who became something else; a member since then
        (
            "- Phó trưởng ban: Lê Hải An (từ 1960 là trưởng ban)",
            [
                (AN, "Phó trưởng ban", "former", None, "1960"),
                (AN, "trưởng ban", "held", "1960", None),
            ],
        ),
        (
            "- Phó trưởng ban: Lê Hải An (từ 1960)",
            [(AN, "Phó trưởng ban", "held", "1960", None)],
        ),
        # a post of one year
        (
            "### Phó Giám đốc Sở Y tế\n\n- 1979–1979, Lê Hải An, Thiếu tướng (1986)\n",
            [(AN, "Phó Giám đốc Sở Y tế", "former", "1979", "1979")],
        ),
        # who was it already when something happened
        (
            "Đến tháng 6 năm 2002, báo chí đưa tin Lê Hải An (lúc đó đương là Giám đốc Sở Y tế) bị "
            "khởi tố.",
            [(AN, "Giám đốc Sở Y tế", "former", None, None)],
        ),
        (
            LIFE + "Đến năm 1955, ông là Giám đốc Sở Y tế.",
            [(AN, "Giám đốc Sở Y tế", "held", "1955", None)],
        ),
        # on a day, after a year, or as somebody who was it already
        (
            LIFE + "Ngày 3 tháng 5 năm 1975, ông là Giám đốc Sở Y tế.",
            [(AN, "Giám đốc Sở Y tế", "held", None, None)],
        ),
        (
            LIFE + "Sau năm 1975, ông là Giám đốc Sở Y tế.",
            [(AN, "Giám đốc Sở Y tế", "held", None, None)],
        ),
        (
            LIFE + "Năm 1955, khi đang là Giám đốc Sở Y tế, ông bị thương.",
            [(AN, "Giám đốc Sở Y tế", "held", None, None)],
        ),
        (
            LIFE + "Năm 1955, ông vẫn là Giám đốc Sở Y tế.",
            [(AN, "Giám đốc Sở Y tế", "held", None, None)],
        ),
        # behind a title that is come to
        (
            LIFE + "Ông trở thành Giám đốc Sở Y tế năm 1961, rồi về hưu năm 1970.",
            [(AN, "Giám đốc Sở Y tế", "appointed", "1961", None)],
        ),
        (
            LIFE + "Ông còn là Giám đốc Sở Y tế trong các năm 1961 - 1964.",
            [(AN, "Giám đốc Sở Y tế", "former", "1961", "1964")],
        ),
        (
            "Ngày 22/5/1981, ông Lê Hải An trúng cử đại biểu Quốc hội năm 1981 ở Nam Định.",
            [(AN, "đại biểu Quốc hội", "appointed", "1981-05-22", None)],
        ),
        # at the end of a text
        (
            LIFE + "Ông được bầu làm Bí thư Huyện ủy trong thời gian",
            [(AN, "Bí thư Huyện ủy", "appointed", None, None)],
        ),
        # what a committee was to write, and a term
        (
            LIFE + "Ông được cử làm Ủy viên Ủy ban sửa đổi Hiến pháp 1980.",
            [(AN, "Ủy viên Ủy ban sửa đổi Hiến pháp", "appointed", None, None)],
        ),
        (
            LIFE + "Ông được bầu làm Bí thư Huyện ủy kỳ 1981 - 1985.",
            [(AN, "Bí thư Huyện ủy", "appointed", None, None)],
        ),
        # the time of a meeting that elects, of none of the posts that come later
        (
            LIFE + "Tại Đại hội Đảng bộ tỉnh lần thứ II (tháng 2 năm 1951), ông được bầu làm "
            "Tỉnh ủy viên.",
            [(AN, "Tỉnh ủy viên", "appointed", "1951-02", None)],
        ),
        (
            LIFE + "Tại Đại hội Đảng bộ tỉnh lần thứ II (tháng 2 năm 1951), ông được bầu vào Tỉnh "
            "ủy, sau đó được phân công làm Giám đốc Sở Y tế.",
            [(AN, "Giám đốc Sở Y tế", "appointed", None, None)],
        ),
        (
            LIFE + "Sau khi bị ốm (1951), ông được bầu làm Tỉnh ủy viên.",
            [(AN, "Tỉnh ủy viên", "appointed", None, None)],
        ),
        # a month and a colon at the head of a line of a career
        (
            LIFE + "- 7/2016: Bí thư Huyện ủy, Chủ tịch HĐND huyện.",
            [
                (AN, "Bí thư Huyện ủy", "held", "2016-07", None),
                (AN, "Chủ tịch HĐND huyện", "held", "2016-07", None),
            ],
        ),
        # a line of a career that goes on until now
        (
            LIFE + "- 7/2016 - nay: Bí thư Huyện ủy, Chủ tịch HĐND huyện.",
            [
                (AN, "Bí thư Huyện ủy", "held", "2016-07", None),
                (AN, "Chủ tịch HĐND huyện", "held", "2016-07", None),
            ],
        ),
        (
            LIFE + "Năm 2016, ông học ở Vinh - nay là Bí thư Huyện ủy.",
            [(AN, "Bí thư Huyện ủy", "held", None, None)],
        ),
        # who takes up a post, or is chosen to be something, comes to it, not who was it then
        (
            LIFE + "Tháng 9 năm 1976, ông về công tác ở tỉnh, nhậm chức Giám đốc Sở Y tế.",
            [(AN, "Giám đốc Sở Y tế", "appointed", "1976-09", None)],
        ),
        (
            LIFE + "Ngày 5 tháng 9 năm 1976, ông được bầu là Bí thư Huyện ủy.",
            [(AN, "Bí thư Huyện ủy", "appointed", "1976-09-05", None)],
        ),
        (
            LIFE + "Ngày 5 tháng 9 năm 1976, ông gặp lại bạn cũ khi là Bí thư Huyện ủy.",
            [(AN, "Bí thư Huyện ủy", "held", None, None)],
        ),
        # besides, far behind who appoints
        (
            LIFE + "Tháng 9 năm 1976, ông được Thủ tướng Chính phủ ký quyết định bổ nhiệm làm Phó "
            "Giám đốc Sở Y tế tỉnh Thái Bình, đồng thời là Chủ tịch Hội Chữ thập đỏ.",
            [
                (AN, "Phó Giám đốc Sở Y tế tỉnh Thái Bình", "appointed", "1976-09", None),
                (AN, "Chủ tịch Hội Chữ thập đỏ", "appointed", "1976-09", None),
            ],
        ),
        # over the term of the post before
        (
            "Ngày 5/9/2016, ông Lê Hải An được bầu làm Bí thư Huyện ủy nhiệm kỳ 2014 - 2019, kiêm "
            "giữ chức Chủ tịch HĐND huyện.",
            [
                (AN, "Bí thư Huyện ủy", "appointed", "2016-09-05", None),
                (AN, "Chủ tịch HĐND huyện", "appointed", "2016-09-05", None),
            ],
        ),
        # from and to a part of a year
        (
            LIFE + "Từ đầu năm 1946 đến cuối năm 1949, ông là Bí thư Tỉnh ủy.",
            [(AN, "Bí thư Tỉnh ủy", "former", "1946", "1949")],
        ),
        (
            LIFE + "Từ giữa 1946 đến cuối 1949: Bí thư Tỉnh ủy.",
            [(AN, "Bí thư Tỉnh ủy", "former", "1946", "1949")],
        ),
        # the time in brackets behind what opens a sentence, not of what is told by the way
        (
            LIFE + "Năm 25 tuổi (1950), ông được bầu làm Tỉnh ủy viên.",
            [(AN, "Tỉnh ủy viên", "appointed", "1950", None)],
        ),
        (
            LIFE + "Khi về Bộ Y tế (1978), ông làm Thứ trưởng Bộ Y tế.",
            [(AN, "Thứ trưởng Bộ Y tế", "appointed", "1978", None)],
        ),
        (
            LIFE + "Trong chiến tranh (1946 - 1954), ông được bầu làm Tỉnh ủy viên.",
            [(AN, "Tỉnh ủy viên", "appointed", None, None)],
        ),
        (
            LIFE + "Năm đó, ông dạy ở trường (1978), được bầu làm Tỉnh ủy viên.",
            [(AN, "Tỉnh ủy viên", "appointed", None, None)],
        ),
        # what somebody is besides, or is made, begins on the day told
        (
            LIFE + "Năm 1975 ông còn kiêm thêm chức Chủ tịch Hội Chữ thập đỏ.",
            [(AN, "Chủ tịch Hội Chữ thập đỏ", "held", "1975", None)],
        ),
        (
            LIFE + "Ngày 17/12/2003, ông được phân công là Chủ tịch Hội Chữ thập đỏ.",
            [(AN, "Chủ tịch Hội Chữ thập đỏ", "appointed", "2003-12-17", None)],
        ),
        (
            LIFE + "Ngày 17/12/2003, ông là Chủ tịch Hội Chữ thập đỏ.",
            [(AN, "Chủ tịch Hội Chữ thập đỏ", "held", None, None)],
        ),
        (
            LIFE + "Ông học ở Vinh. Năm 1985, Ủy viên Ban Thường vụ Thành ủy.",
            [(AN, "Ủy viên Ban Thường vụ Thành ủy", "held", "1985", None)],
        ),
        # behind a title: a term by its name, and what stands behind a note
        (
            LIFE + "Ông từng là Bộ trưởng Bộ Y tế trong giai đoạn 1957-1985.",
            [(AN, "Bộ trưởng Bộ Y tế", "former", "1957", "1985")],
        ),
        (
            LIFE + "Ông nguyên là Bí thư Tỉnh ủy Thái Bình[32](2012 - 2014).",
            [(AN, "nguyên là Bí thư Tỉnh ủy Thái Bình", "former", "2012", "2014")],
        ),
        # who leads what is founded begins then, not who leads what another joins
        (
            "Ngày 5/9/1961, tỉnh thành lập Đoàn Thủy lợi do ông Lê Hải An làm Trưởng đoàn.",
            [(AN, "Trưởng đoàn", "appointed", "1961-09-05", None)],
        ),
        (
            "Năm 1961, chị về tổ do ông Lê Hải An làm Trưởng đoàn.",
            [(AN, "Trưởng đoàn", "held", None, None)],
        ),
        (
            "Ngày 5/9/2016, Đoàn công tác của Ủy ban nhân dân thành phố Bắc Ninh do ông Lê Hải An, "
            "Phó Chủ nhiệm Văn phòng, làm Trưởng đoàn đến thăm.",
            [
                (AN, "Phó Chủ nhiệm Văn phòng", "held", None, None),
                (AN, "Trưởng đoàn", "held", None, None),
            ],
        ),
        (
            "Ngày 5/9/1961, một ban do ông Trần Bình làm Trưởng ban ra mắt, ông Lê Hải An "
            "được trao chức Phó Chủ tịch UBND huyện.",
            [
                ("Trần Bình", "Trưởng ban", "held", None, None),
                (AN, "Phó Chủ tịch UBND huyện", "appointed", "1961-09-05", None),
            ],
        ),
        # who had come to a post before another replaced him, and what he is when he gets another
        (
            "Ngày 5/9/2016, bà Trần Thị Bình được bầu làm Bí thư Huyện ủy thay ông Lê Hải An đã "
            "được bầu làm Bí thư Tỉnh ủy.",
            [
                ("Trần Thị Bình", "Bí thư Huyện ủy", "appointed", "2016-09-05", None),
                (AN, "Bí thư Huyện ủy", "former", None, None),
                (AN, "Bí thư Tỉnh ủy", "appointed", None, None),
            ],
        ),
        (
            "Ngày 5/9/2016, tỉnh bổ nhiệm ông Lê Hải An (đương nhiệm Bí thư Huyện ủy) giữ chức "
            "Giám đốc Sở Y tế.",
            [
                (AN, "Bí thư Huyện ủy", "held", None, None),
                (AN, "Giám đốc Sở Y tế", "appointed", "2016-09-05", None),
            ],
        ),
    ],
)
def test_year_of_a_sentence(text: str, positions: list[Told]) -> None:
    assert told(text) == positions


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        # until somebody retires or dies
        (
            LIFE + "Năm 1976, ông làm Giám đốc Sở Y tế cho đến khi nghỉ hưu năm 1984.",
            [(AN, "Giám đốc Sở Y tế", "former", "1976", "1984")],
        ),
        (
            "Ông Lê Hải An là Giám đốc Sở Y tế từ năm 1976 cho tới khi ông qua đời ngày 3/5/1984.",
            [(AN, "Giám đốc Sở Y tế", "former", "1976", "1984-05-03")],
        ),
        (
            LIFE + "Ông được bầu làm Bí thư Huyện ủy cho đến khi huyện có điện năm 1984.",
            [(AN, "Bí thư Huyện ủy", "appointed", None, None)],
        ),
        (
            LIFE + "Ông được bầu làm Bí thư Huyện ủy cho đến khi mất mùa năm 1984.",
            [(AN, "Bí thư Huyện ủy", "appointed", None, None)],
        ),
        (
            LIFE + "Ông được bầu làm Bí thư Huyện ủy cho đến khi mất tại Hà Nội năm 1984.",
            [(AN, "Bí thư Huyện ủy", "former", None, "1984")],
        ),
        (
            LIFE + "Ông làm Bí thư Huyện ủy cho đến khi nghỉ hưu. Năm 1984, ông về quê.",
            [(AN, "Bí thư Huyện ủy", "appointed", None, None)],
        ),
        # since then, but not of whom there have been others since then
        (
            "Ông Lê Hải An hiện giữ chức Giám đốc Sở Y tế kể từ ngày 3/8/2024.",
            [(AN, "Giám đốc Sở Y tế", "held", "2024-08-03", None)],
        ),
        (
            "Ông Lê Hải An là một trong số 21 người giữ chức Giám đốc Sở Y tế kể từ năm 1976 đến "
            "nay.",
            [(AN, "Giám đốc Sở Y tế", "held", None, None)],
        ),
        (
            "Ông Lê Hải An là người thứ ba giữ chức Giám đốc Sở Y tế kể từ năm 1976.",
            [(AN, "Giám đốc Sở Y tế", "appointed", None, None)],
        ),
        # all posts of one time
        (
            "Ông Lê Hải An làm Giám đốc Sở Y tế kiêm Bí thư Huyện ủy kiêm Trưởng ban Tổ chức Tỉnh "
            "ủy từ 1969 đến 1976.",
            [
                (AN, "Giám đốc Sở Y tế", "former", "1969", "1976"),
                (AN, "Bí thư Huyện ủy", "former", "1969", "1976"),
                (AN, "Trưởng ban Tổ chức Tỉnh ủy", "former", "1969", "1976"),
            ],
        ),
        # what stands behind a post is of it, not of the next one
        (
            LIFE + "Ông từng giữ chức Chủ tịch Hội Nông dân tỉnh Lào Cai từ năm 1968 đến năm 1977, "
            "Phó Giám đốc Sở Y tế kiêm Chủ tịch Hội Người mù của tỉnh Lào Cai từ năm 1969 đến "
            "năm 1976.",
            [
                (AN, "Chủ tịch Hội Nông dân tỉnh Lào Cai", "former", "1968", "1977"),
                (AN, "Phó Giám đốc Sở Y tế", "former", "1969", "1976"),
                (AN, "Chủ tịch Hội Người mù của tỉnh Lào Cai", "former", "1969", "1976"),
            ],
        ),
        (
            LIFE + "Trong thời gian từ năm 1968 đến năm 1977, ông là Bí thư Huyện ủy.",
            [(AN, "Bí thư Huyện ủy", "former", "1968", "1977")],
        ),
        # behind the body whose post it is
        (
            "Ông Lê Hải An từng là Bộ trưởng Bộ Nội vụ của Chính phủ Cách mạng lâm thời Cộng hòa "
            "miền Nam Việt Nam từ năm 1969 đến năm 1976.",
            [(AN, "Bộ trưởng Bộ Nội vụ", "former", "1969", "1976")],
        ),
        (
            "Ông Lê Hải An từng là Bộ trưởng Bộ Nội vụ của Chính phủ sang thăm nước bạn từ năm "
            "1969 đến năm 1976.",
            [(AN, "Bộ trưởng Bộ Nội vụ", "former", None, None)],
        ),
        # after a year is not in it, nor what somebody only became afterwards
        (
            LIFE + "Sau năm 1975, ông làm Bí thư Huyện ủy.",
            [(AN, "Bí thư Huyện ủy", "appointed", None, None)],
        ),
        (
            "Ngày 1/5/1974, ông Lê Hải An (sau trở thành Bí thư Tỉnh ủy) đến thăm nhà máy.",
            [(AN, "Bí thư Tỉnh ủy", "appointed", None, None)],
        ),
        # a note tells of itself
        (
            '^Báo Nhân Dân, 23/04/2010, Sở Nội vụ ^"Ông Lê Hải An làm Bí thư Tỉnh ủy".',
            [(AN, "Bí thư Tỉnh ủy", "appointed", None, None)],
        ),
        (
            "Ngày 23/4/2010, Thủ tướng bổ nhiệm một số lãnh đạo.[^1] Ông Lê Hải An giữ chức Bí thư "
            "Tỉnh ủy.",
            [(AN, "Bí thư Tỉnh ủy", "appointed", "2010-04-23", None)],
        ),
        # the day of another announcement does not go over to one whose year is not told
        (
            LIFE + "Ngày 28/11/2024, Quốc hội phê chuẩn việc bổ nhiệm Bộ trưởng Bộ Tài chính đối "
            "với ông Lê Hải An.\n\nChiều 18/2, Quốc hội phê chuẩn việc bổ nhiệm các Bộ trưởng. "
            "Ông Lê Hải An giữ chức Bộ trưởng Bộ Y tế.",
            [
                (AN, "Bộ trưởng Bộ Tài chính", "appointed", "2024-11-28", None),
                (AN, "Bộ trưởng Bộ Y tế", "appointed", None, None),
            ],
        ),
    ],
)
def test_year_of_an_end_or_of_another_post(text: str, positions: list[Told]) -> None:
    assert told(text) == positions
