"""Who held an office, and when, as the table or list below its heading tells."""

from __future__ import annotations

import pytest

import vn_directives
from tests.timing import assert_linear

_NLP = vn_directives.load()
_COLUMNS = (
    "| TT | Họ tên Năm sinh-năm mất |\nThời gian | Cấp bậc | Chức vụ cuối cùng |\n"
    "|---|---|---|---|---|\n"
)
_HEADING = "## Tư lệnh qua các thời kỳ\n\n[sửa | sửa mã nguồn]" + _COLUMNS
_LIST = "## Danh sách các Bộ trưởng\n\n[sửa | sửa mã nguồn]" + _COLUMNS.replace(
    "Họ tên", "Bộ trưởng |"
)
_OWN = (
    "## Danh sách Bộ trưởng\n\n| TT | Họ tên | Bắt đầu | Kết thúc | Chức vụ | Ghi chú |\n"
    "|---|---|---|---|---|---|\n"
)
_FROM = "2 tháng 1 năm 1965"
_FIRST = "| 1 | Lê Hải An (1920-1990) |\n1965 - 1970 | Thiếu tướng | |\n"
_LAST = "| 3 | Vũ Đức Hòa (1931-2001) |\n1978 - 1984 | Trung tướng | |\n"
_AN = ("Lê Hải An", "1965", "1970")
_BINH = ("Trần Văn Bình", "1970", "1978")
_HOA = ("Vũ Đức Hòa", "1978", "1984")


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        (  # another post alone in the last cell of a row that lines break
            _HEADING + _FIRST + "| 2 | Trần Văn Bình (1925-) |\n1970 - 1978 | Thiếu tướng |\n"
            "Phó Tư lệnh Quân khu 9 |\n" + _LAST,
            [_AN, _BINH, _HOA],
        ),
        (  # behind the time of the row
            _HEADING + _FIRST + "| 2 | Trần Văn Bình\n|\n1970 - 1978 | Trưởng phòng Tác chiến\n"
            "| |\n" + _LAST,
            [_AN, _BINH, _HOA],
        ),
        (  # a note before the life, and one behind it
            _HEADING
            + _FIRST
            + "| 2 | Trần Văn Bình[12] (1925-) [13]\n|\n1970 - 1978 | Đại tá | |\n"
            + _LAST,
            [_AN, _BINH, _HOA],
        ),
        (  # nobody knows when he was born
            _HEADING + _FIRST + "| 2 | Trần Văn Bình (?)\n|\n1970 - 1978 | Đại tá | |\n" + _LAST,
            [_AN, _BINH, _HOA],
        ),
        (  # a long note
            _HEADING
            + _FIRST
            + "| 2 | Trần Văn Bình |\n1970 - 1978 | Đại tá | "
            + "Hoạt động bí mật trong nhiều năm, bị bắt rồi được thả. " * 8
            + "|\n"
            + _LAST,
            [_AN, _BINH, _HOA],
        ),
        (  # a column named as somebody is called, a legend
            "Thiếu tướng Đỗ Minh Năm phát biểu.\n\n"
            + _HEADING.replace("| TT", "In nghiêng là Phó Tư lệnh phụ trách.\n\n| TT")
            + _FIRST
            + _LAST,
            [_AN, _HOA],
        ),
        (  # a column named by a sign, and its legend
            "## Tư lệnh qua các thời kỳ\n\n- Ghi chú: # = Số thứ tự\n\n"
            + _COLUMNS.replace("TT", "#")
            + _FIRST
            + _LAST,
            [_AN, _HOA],
        ),
        (  # the link before a heading
            "## Lãnh đạo\n\n[sửa | sửa mã nguồn]### Tư lệnh\n\n" + _COLUMNS + _FIRST + _LAST,
            [_AN, _HOA],
        ),
        (  # the name in the line below its number
            _HEADING + _FIRST + "| 2 |\nTrần Văn Bình |\n1970 - 1978 | Đại tá | |\n" + _LAST,
            [_AN, _BINH, _HOA],
        ),
        (  # whom a row that lines break names besides holds nothing
            _HEADING + _FIRST + "| 2 | Trần Văn Bình (1925-) |\n1970 - 1978 | Đại tá |\n"
            "Đỗ Thị Mai | |\n" + _LAST,
            [_AN, _BINH, _HOA],
        ),
        (  # the next group
            _HEADING + _FIRST + "| Phó Tư lệnh | |\n" + _LAST,
            [_AN],
        ),
        (  # the rows of a body
            _HEADING.replace("Tư lệnh", "Bí thư Tỉnh ủy")
            + _FIRST
            + "Tỉnh ủy Hà Nam Ninh\n| ||||\n"
            + _LAST,
            [_AN],
        ),
        (  # the table ends
            _HEADING + _FIRST + "\n## Chú thích\n\n" + _LAST,
            [_AN],
        ),
        (  # a name that no list knows in a list
            "## Tư lệnh qua các thời kỳ\n- Lê Hải An (1965 - 1970)\n- Hồng Sơn\n"
            "- Vũ Đức Hòa (1978 - 1984)\n",
            [_AN, _HOA],
        ),
        (  # notes that cut the lines of a list, and bold type
            "## Tư lệnh qua các thời kỳ\n- 1965-1970, Lê Hải An\n**,**Thiếu tướng (1966)\n"
            "[12]Chủ nhiệm Chính trị Quân khu 3 (1975-1980) - 1970-1978, Trần Văn Bình, Đại tá\n"
            "[13]nguyên Sư đoàn trưởng Sư đoàn 312 - 1978-1984, Vũ Đức Hòa, Đại tá\n",
            [_AN, _BINH, _HOA],
        ),
        (  # a list by name, degrees, and who but stood in
            _LIST
            + "| 1 | GS. TS. Lê Hải An(1920-1990) |\n1965 | 1970 | |\n".replace("1965", _FROM)
            + "| - | Trần Văn Bình |\n1970 | 1978 | |\n"
            + _LAST,
            [("Lê Hải An", "1965-01-02", "1970"), _HOA],
        ),
        (  # groups of other names, with the years in which they were so called
            _LIST
            + "| Bộ trưởng Bộ Thủy lợi (1960-1970) | ||||\n"
            + _FIRST
            + "| Bộ trưởng Bộ Nông nghiệp (1970-nay) | ||||\n"
            + _LAST,
            [_AN, _HOA],
        ),
        (  # the terms of congresses before the names
            _LIST
            + _FIRST.replace("| 1 |", "| 1 | Nhiệm kỳ Đại hội I (1961-1966) |")
            + _LAST.replace("| 3 |", "| 2 | Nhiệm kỳ Đại hội II (1976-1981) |"),
            [_AN, _HOA],
        ),
        (  # a line for each cell, and a rank behind the name
            _LIST + _FIRST + "| 2 | Trần Văn Bình\n(1925-1999) |\nĐại tá |\n"
            "2 tháng 1 năm 1970\n|\n3 tháng 2 năm 1978\n|\nQuyền Bộ trưởng Bộ Thủy lợi\n|\n"
            + _LAST,
            [_AN, ("Trần Văn Bình", "1970-01-02", "1978-02-03"), _HOA],
        ),
        (  # who is in office
            _LIST + _FIRST + "| 2 | Trần Văn Bình |\n2 tháng 1 năm 2020 | đương nhiệm\n|\n| |\n",
            [_AN, ("Trần Văn Bình", "2020-01-02", None)],
        ),
        (  # the holders of two offices in one row
            _LIST.replace("Cấp bậc", "Thứ trưởng") + _FIRST.replace("Thiếu tướng", "Đỗ Thị Mai"),
            [],
        ),
        (  # whose rows say that they held another office, or seats beside it
            _OWN
            + "| 1 | Lê Hải An (1920-1990) |\n1965 | 1970 | Chủ nhiệm Ủy ban Thủy lợi | |\n"
            + "| 2 | Trần Văn Bình (1925-) |\n1970 | 1978 | Ủy viên Trung ương Đảng | |\n"
            + "| 3 | Vũ Đức Hòa (1931-2001) |\n1978 | 1984 | Bộ trưởng Bộ Thủy lợi | |\n",
            [_BINH, _HOA],
        ),
        (  # rows of a body and its years
            _LIST + _FIRST + "Bộ Đại học (1970-1990)\n| ||||\n" + _LAST,
            [_AN],
        ),
        (  # the text ends with the day
            "## Bí thư qua các thời kỳ\n\n- Lê Hải An, từ 2 tháng 1 năm 2020",
            [("Lê Hải An", "2020-01-02", None)],
        ),
        (  # a society's name before the years
            "## Chủ tịch qua các thời kỳ\n\n- Khóa I Hội 1965 - 1970: Lê Hải An\n"
            "- Khóa II Hội 1978 - 1984: Vũ Đức Hòa\n",
            [_AN, _HOA],
        ),
        (  # of many units
            _LIST.replace("các Bộ trưởng", "Giám đốc Công an các tỉnh") + _FIRST + _LAST,
            [],
        ),
        (  # the next list
            "## Tư lệnh qua các thời kỳ\n- Lê Hải An (1965 - 1970)\n- Khen thưởng của đơn vị\n"
            "- Vũ Đức Hòa (1978 - 1984)\n",
            [_AN],
        ),
    ],
)
def test_holders_below_a_heading(text: str, holders: list[tuple[str, str, str | None]]) -> None:
    held = [p for p in _NLP(text)._.positions if p.rule == "under_heading"]
    assert [(p.name, p.from_, p.to) for p in held if not p.title.startswith("Phó")] == holders


@pytest.mark.benchmark
def test_time_is_linear() -> None:
    row = "| Đại tá | Trần Văn Bình | Bí thư Huyện ủy | 1970 |\n"  # of no holder
    assert_linear(lambda n: _HEADING + _FIRST + row * n, _NLP, 200, 4)
