"""Positions in lists of holders and in tables: when each held the post."""

from __future__ import annotations

import pytest

from tests.positions.test_positions import AN, Told, told

BINH = "Trần Văn Bình"
CAO = "Vũ Văn Cao"
TIMES = "## Tham mưu trưởng qua các thời kỳ\n\n"


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        (
            TIMES + "- -2007, Lê Hải An, Thiếu tướng (2006)\n- 2007-nay, Trần Văn Bình",
            [
                (AN, "Tham mưu trưởng", "former", None, "2007"),
                (BINH, "Tham mưu trưởng", "held", "2007", None),
            ],
        ),
        (
            TIMES + "- 2007, Lê Hải An, Thiếu tướng\n- từ 2009, Trần Văn Bình",
            [
                (AN, "Tham mưu trưởng", "former", "2007", None),
                (BINH, "Tham mưu trưởng", "held", "2009", None),
            ],
        ),
        (
            "### Tham mưu trưởng\n\n[sửa | sửa mã nguồn]- 1979-1979, Lê Hải An (1926-2001)\n"
            "[3]quê Nam Định - 1979-1986, Trần Văn Bình",
            [
                (AN, "Tham mưu trưởng", "former", "1979", "1979"),
                (BINH, "Tham mưu trưởng", "former", "1979", "1986"),
            ],
        ),
        # the bracket at the end of an item is of the post of the list, not of what he is besides
        (
            "**Phó Giám đốc:**\n\n- Lê Hải An, Ủy viên Trung ương Đảng (đến 4/2021)\n",
            [
                (AN, "Phó Giám đốc", "held", None, None),
                (AN, "Ủy viên Trung ương Đảng", "held", None, None),
            ],
        ),
        (
            "Quê ở xã:\n- Lê Hải An, Ủy viên Trung ương Đảng (1986 - 1991)\n",
            [(AN, "Ủy viên Trung ương Đảng", "former", "1986", "1991")],
        ),
        (
            "- Lê Hải An (đến 5/2021), Ủy viên Trung ương Đảng (đến 4/2021)\n- Trần Văn Bình, "
            "Ủy viên Ban Thường vụ Tỉnh ủy (2010 - 2015), Giám đốc Sở Y tế (2015 - 2020)\n",
            [
                (AN, "Ủy viên Trung ương Đảng", "former", None, "2021-04"),
                (BINH, "Ủy viên Ban Thường vụ Tỉnh ủy", "former", "2010", "2015"),
                (BINH, "Giám đốc Sở Y tế", "former", "2015", "2020"),
            ],
        ),
        # what a note tells behind a name
        (
            "Phó Giám đốc:\n- Lê Hải An (nghỉ hưu từ tháng 10/2018)\n- Trần Văn Bình - chuyển công "
            "tác từ ngày 4 tháng 9 năm 2021",
            [
                (AN, "Phó Giám đốc", "former", None, "2018-10"),
                (BINH, "Phó Giám đốc", "former", None, "2021-09-04"),
            ],
        ),
        (
            "## Thứ trưởng qua các thời kỳ\n- Lê Hải An: nguyên Thứ trưởng, nghỉ hưu ngày 5/6/2011"
            "\n- Trần Văn Bình, sau là Bí thư Tỉnh ủy, nghỉ hưu năm 2015",
            [
                (AN, "Thứ trưởng", "former", None, "2011-06-05"),
                (AN, "nguyên Thứ trưởng", "former", None, None),
                (BINH, "Thứ trưởng", "former", None, None),
                (BINH, "Bí thư Tỉnh ủy", "held", None, None),
            ],
        ),
        (
            "Phó Chủ tịch:\n- Lê Hải An (bầu bổ sung tại kỳ họp thứ 8, từ tháng 10/2018)\n- Trần "
            "Văn Bình (3/2020 đến nay)",
            [
                (AN, "Phó Chủ tịch", "held", "2018-10", None),
                (BINH, "Phó Chủ tịch", "held", "2020-03", None),
            ],
        ),
        (
            "- Phó Giám đốc: Trần Văn Bình (sinh năm 1973) (nguyên Trưởng phòng). (03/2024 - nay)\n"
            "- Giám đốc: Lê Hải An, đảm nhiệm từ tháng 4.2012",
            [
                (BINH, "Phó Giám đốc", "held", "2024-03", None),
                (AN, "Giám đốc", "held", "2012-04", None),
            ],
        ),
        (
            "- Phó Trưởng ban: Trần Văn Bình, Lê Hải An (bổ sung 1976)",
            [
                (BINH, "Phó Trưởng ban", "held", None, None),
                (AN, "Phó Trưởng ban", "held", "1976", None),
            ],
        ),
        (
            "**Phó Trưởng ban**\n- Lê Hải An, từ 4.2020–4.2021\n- Trần Văn Bình (? - 1947)",
            [
                (AN, "Phó Trưởng ban", "former", "2020-04", "2021-04"),
                (BINH, "Phó Trưởng ban", "held", None, None),
            ],
        ),
        # tables below a heading
        (
            "## Phó Giám đốc qua các thời kỳ\n"
            "| Từ | Đến | Họ tên | Năm phong | Học hàm |\n"
            "|---|---|---|---|---|\n"
            "| 1993 | 2015, tháng 5 | Lê Hải An | (1992) | |\n"
            "| 2020 | nay | Trần Văn Bình | (2022) | |",
            [
                (AN, "Phó Giám đốc", "former", "1993", "2015-05"),
                (BINH, "Phó Giám đốc", "held", "2020", None),
            ],
        ),
        (
            "## Phó Giám đốc qua các thời kỳ\n"
            "| Từ | Đến | Họ tên |\n"
            "|---|---|---|\n"
            "| 2015 | 2014 | Lê Hải An |",
            [(AN, "Phó Giám đốc", "former", None, None)],
        ),
        (
            "## Phó Giám đốc qua các thời kỳ\n"
            "| STT | Họ tên và năm sinh năm mất |\n"
            "Thời gian đảm nhiệm | Cấp bậc tại nhiệm | Cấp bậc cao nhất | Chức vụ cuối | Nguồn |\n"
            "|---|---|---|---|---|---|---|---|\n"
            "| 1 | Lê Hải An(1913-1997) |\n"
            "1974-1987 | Thiếu tướng | Viện trưởng Viện Y học | |\n"
            "| 2 | Trần Văn Bình |\n"
            "1987-1990 | Võ Văn Thanh | Đại tá | |",
            [
                (AN, "Phó Giám đốc", "former", "1974", "1987"),
                (AN, "Viện trưởng Viện Y học", "former", None, None),
                (BINH, "Phó Giám đốc", "former", "1987", "1990"),
            ],
        ),
        (
            "## Giám đốc qua các thời kỳ\n"
            "| Tên | Sinh, mất | Thời gian |\n"
            "|---|---|---|\n"
            "| Lê Hải An | (1/10/1932 - 28/6/1996) |\n"
            "(22/6/1987 - 8/10/1992) |\n"
            "| Trần Văn Bình | 5-5-1937 | 4/8/1994[13] | 2/7/1999 |",
            [
                (AN, "Giám đốc", "former", "1987-06-22", "1992-10-08"),
                (BINH, "Giám đốc", "former", "1994-08-04", "1999-07-02"),
            ],
        ),
        # seats that holders of the post of a table have beside it: not of its terms
        (
            "| STT | Tên | Nhiệm kỳ | Chức vụ | Ghi chú |\n|---|---|---|---|---|\n"
            "| 1 | Lê Hải An | 2/1996 - 4/2001 | Ủy viên Bộ Chính trị Bí thư Trung ương Đảng | |\n"
            "| 2 | Trần Văn Bình | 4/2001 - 7/2007 | Ủy viên Trung ương Đảng | |\n"
            "| 3 | Vũ Văn Cao | 7/2007 - 2/2016 | Bí thư Trung ương Đảng Bí thư Tỉnh ủy Sơn La |\n",
            [
                (AN, "Ủy viên Bộ Chính trị", "held", None, None),
                (AN, "Bí thư Trung ương Đảng", "held", None, None),
                (BINH, "Ủy viên Trung ương Đảng", "held", None, None),
                (CAO, "Bí thư Trung ương Đảng", "held", None, None),
                (CAO, "Bí thư Tỉnh ủy Sơn La", "former", "2007-07", "2016-02"),
            ],
        ),
        # but where each post has its own term
        (
            "| STT | Tên | Chức vụ khi được bầu | Chức vụ đảm nhiệm |\n|---|---|---|---|\n"
            "| 1 | Lê Hải An | Bí thư Tỉnh ủy Sơn La | Bí thư Trung ương Đảng | 6/1991-7/1996 |\n",
            [
                (AN, "Bí thư Tỉnh ủy Sơn La", "former", None, None),
                (AN, "Bí thư Trung ương Đảng", "former", "1991-06", "1996-07"),
            ],
        ),
        # a column tells since when; rows have lost cells before it; years alone are of birth
        (
            "| Tên | Chức vụ | Năm sinh | Quê quán | Nhậm chức | Việc |\n|---|---|---|---|\n"
            "| Lê Hải An | Phó Tư lệnh | 1970 | Ninh Bình | Tháng 8 năm 2024 | Hậu cần |\n"
            "| Trần Văn Bình | Phó Tư lệnh | 1969 | Tháng 6 năm 2020 | Hậu cần | |\n"
            "| Vũ Văn Cao | Phó Tư lệnh | 1971 | Hà Nội | đi học từ 5/2023 | |\n",
            [
                (AN, "Phó Tư lệnh", "held", "2024-08", None),
                (BINH, "Phó Tư lệnh", "held", "2020-06", None),
                (CAO, "Phó Tư lệnh", "held", None, None),
            ],
        ),
        # the holder in the row below, and the day in the next
        (
            "| Bộ Y tế | |\n|---|---|\nBộ trưởng đương nhiệm | |\nLê Hải An | |\n"
            "| từ 8 tháng 4 năm 2021 | |\n| Thứ trưởng | Trần Văn Bình |\n| Lập | 1945 |\n",
            [
                (AN, "Bộ trưởng", "held", "2021-04-08", None),
                (BINH, "Thứ trưởng", "held", None, None),
            ],
        ),
        (
            "| Bộ Y tế | |\n|---|---|\nBộ trưởng đương nhiệm | |\n| từ 8 tháng 4 năm 2021 | |\n"
            "Lê Hải An | |\n",
            [],
        ),
        # its columns are named below the name of a table
        (
            "[sửa | sửa mã nguồn]| Những người lãnh đạo | |||\n|---|---|---|---|\n"
            "| Chức vụ | Tên | Đảng | Từ |\n"
            "| Chủ tịch nước | Lê Hải An | Đảng Cộng sản | 3/8/2024 |\n"
            "| Phó Chủ tịch nước | Trần Văn Bình | 6/4/2021 | |\n",
            [
                (AN, "Chủ tịch nước", "held", "2024-08-03", None),
                (BINH, "Phó Chủ tịch nước", "held", "2021-04-06", None),
            ],
        ),
        # not since when they held what another column tells
        (
            "| Tên | Nhậm chức | Chức vụ trước đó | Ngày sinh |\n|---|---|---|---|\n"
            "| Lê Hải An | 3/8/2024 | Bí thư Tỉnh ủy Sơn La | 6/4/1961 |\n",
            [(AN, "Bí thư Tỉnh ủy Sơn La", "former", None, None)],
        ),
        (
            "| Tên | Chức vụ | Ngày sinh | Nhậm chức |\n|---|---|---|---|\n"
            "| Lê Hải An | Giám đốc Sở Y tế | 6/4/1961 | 3/8/2024 |\n",
            [(AN, "Giám đốc Sở Y tế", "held", None, None)],
        ),
        # nor since they came to the party
        (
            "| Chức vụ | Tên | Vào Đảng | Nhậm chức |\n|---|---|---|---|\n"
            "| Giám đốc Sở Y tế | Lê Hải An | 3/2/1995 | 3/2020 |\n",
            [(AN, "Giám đốc Sở Y tế", "held", "2020-03", None)],
        ),
        (
            "| Chức vụ | Tên | Ngày sinh |\n|---|---|---|\n"
            "| Chủ tịch nước | Lê Hải An | 6/4/1961 |\n",
            [(AN, "Chủ tịch nước", "held", None, None)],
        ),
        # items that run together on a line: a title before a colon and a name is the next one's
        (
            "Cục trưởng: Đại tá Lê Hải An Phó Cục trưởng: Đại tá Trần Văn Bình",
            [
                (AN, "Cục trưởng", "held", None, None),
                (BINH, "Phó Cục trưởng", "held", None, None),
            ],
        ),
        (
            "- Thiếu tướng Lê Hải An - Phó Chính ủy: Đại tá\n**Trần Văn Bình**",
            [],
        ),
        (
            "- Thiếu tướng Lê Hải An Phó Bí thư: Tư lệnh Quân khu 5",
            [
                (AN, "Phó Bí thư", "held", None, None),
                (AN, "Tư lệnh Quân khu 5", "held", None, None),
            ],
        ),
        # the mark of length in the place of a colon
        (
            "- Giám đốcː Thiếu tướng Lê Hải An\n- Phó Giám đốcː Đại tá Trần Văn Bình",
            [
                (AN, "Giám đốc", "held", None, None),
                (BINH, "Phó Giám đốc", "held", None, None),
            ],
        ),
        # a name behind the post of a row is its deputy's, where a column is of deputies
        (
            "Xem\n\n| Tên | Nhiệm kỳ | Chức vụ | Phó Bí thư |\n|---|---|---|---|\n"
            "| 1 | Niê (Ba) |\n3/1951-7/1951 | Bí thư Tỉnh ủy Phú Thọ | Lê Hải An | |\n",
            [],
        ),
        (
            "Xem\n\n| Nhiệm kỳ | Chức vụ | Tên |\n|---|---|---|\n"
            "| 3/1951-7/1951 | Bí thư Tỉnh ủy Phú Thọ | Lê Hải An |\n",
            [(AN, "Bí thư Tỉnh ủy Phú Thọ", "held", None, None)],
        ),
    ],
)
def test_years_in_lists(text: str, positions: list[Told]) -> None:
    assert told(text) == positions
