"""The columns of a page are read one after the other, the rows of its tables across."""

from __future__ import annotations

import math
import random

import pytest

from tests.timing import assert_linear
from vn_directives.formats.columns import reading_order
from vn_directives.formats.grids import grids_of
from vn_directives.formats.pieces import measures_of
from vn_directives.formats.scans import boxes_of, page_of_record
from vn_directives.formats.sparse import with_cells
from vn_directives.formats.words import Rule, Scan, Word

_LETTER, _HEIGHT = 16, 36  # of a word: pixels of a letter, and from marks to tails


def page(*lines: str | tuple[int, str], turned: float = 0) -> Scan:
    """A page whose words stand where they stand in the lines, a letter being so many pixels wide.

    Args:
        lines: each 54 pixels below the last one, or so many as stand before it; a line of the
            engine, whatever columns it goes over.
        turned: by how many degrees the page is.
    """
    words, y = [], 100
    for n, line in enumerate(lines):
        below, text = line if isinstance(line, tuple) else (54, line)
        y += below
        x = 0
        for piece in text.split(" "):
            if piece:
                left, right = 100 + x * _LETTER, 100 + (x + len(piece)) * _LETTER - 6
                top = y + round(left * math.tan(math.radians(turned)))
                words.append(Word(piece, left, top, right, top + _HEIGHT, (1, 1, n), 90))
            x += len(piece) + 1
    return Scan(1654, 2339, words)


def text_of(scan: Scan) -> list[str]:
    text, record = page_of_record(1, scan, 0)
    written = {text[start:end] for start, end, *_ in record["words"]}
    assert written == {word.text for word in scan.words}
    return text.split("\n")


def test_a_letterhead_is_read_down_its_sides() -> None:
    lines = (
        "   ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "     TỈNH HÀ NAM                  Độc lập - Tự do - Hạnh phúc",
        "    Số: 15/QĐ-UBND             Hà Nam, ngày 20 tháng 2 năm 2023",
        (80, "                         QUYẾT ĐỊNH"),
        "                Về việc phòng, chống thiên tai",
    )
    expected = [
        "ỦY BAN NHÂN DÂN",
        "TỈNH HÀ NAM",
        "Số: 15/QĐ-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Hà Nam, ngày 20 tháng 2 năm 2023",
        "QUYẾT ĐỊNH",
        "Về việc phòng, chống thiên tai",
    ]
    for turned in (0, 0.7, -0.7):
        assert text_of(page(*lines, turned=turned)) == expected


def test_the_motto_begins_its_side_without_a_wide_blank() -> None:
    scan = page(
        "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "             TỈNH HÀ NAM                  Độc lập - Tự do - Hạnh phúc",
    )
    assert text_of(scan) == [
        "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN",
        "TỈNH HÀ NAM",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    prose = "Ngày đó Chủ tịch nước CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM đến"
    assert reading_order(page(prose).words)[0].cells[0][0].text == "Ngày"


def test_letterheads_of_the_party_and_without_a_motto() -> None:
    scan = page(
        "   TỈNH ỦY HÀ NAM                  ĐẢNG CỘNG SÁN VIỆT NAM",
        "         *                     Hà Nam, ngày 12 tháng 5 năm 2021",
        "   Số 30-CT/TU",
    )
    assert text_of(scan)[:3] == ["TỈNH ỦY HÀ NAM", "*", "Số 30-CT/TU"]
    scan = page(
        "   CÔNG TY CẤP NƯỚC              Hà Nam, ngày 12 tháng 5 năm 2021",
        "   Số: 30/TB-CN                  Kính gửi quý khách hàng",
    )
    assert text_of(scan)[:2] == ["CÔNG TY CẤP NƯỚC", "Số: 30/TB-CN"]


def test_a_short_heading_is_no_line_of_a_side() -> None:
    scan = page(
        "ĐẢNG ỦY CÁC CƠ QUAN TỈNH AN                     ĐẢNG CỘNG SẢN VIỆT NAM",
        "Số 15-CT/ĐU                                    An, ngày 5 tháng 6 năm 2022",
        "                                CHỈ THỊ",
        "                     về công tác phòng, chống lụt bão",
    )
    assert text_of(scan)[4:] == ["CHỈ THỊ", "về công tác phòng, chống lụt bão"]


def test_a_signature_is_read_behind_the_recipients() -> None:
    scan = page(
        "1. Sở Tài chính báo cáo Ủy ban nhân dân tỉnh trước ngày 20 tháng 8.",
        "Nơi nhận:                              TM. ỦY BAN NHÂN DÂN",
        "- Như trên;                              KT. CHỦ TỊCH",
        (30, "- Sở Y tế;"),
        (24, "                                        PHÓ CHỦ TỊCH"),
        (30, "- Lưu: VT."),
        (120, "                                       Lê Thị Mai Hoa"),
    )
    assert text_of(scan)[1:] == [
        "Nơi nhận:",
        "- Như trên;",
        "- Sở Y tế;",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Lê Thị Mai Hoa",
    ]


def test_two_who_sign_beside_one_another() -> None:
    scan = page(
        "       THƯ KÝ                            CHỦ TỌA",
        (160, "    Lê Thị Hoa                       Trần Văn Bách"),
    )
    assert text_of(scan) == ["THƯ KÝ", "Lê Thị Hoa", "CHỦ TỌA", "Trần Văn Bách"]


def test_rows_of_a_table_stay_rows() -> None:
    scan = page(
        "STT      NỘI DUNG               ĐƠN VỊ",
        "1        Rà soát văn bản        Sở Tư pháp",
        "2        Báo cáo kết quả        Sở Tài chính",
        "Các đơn vị báo cáo trước ngày 20 tháng 8 năm 2024 theo quy định này.",
    )
    assert text_of(scan) == [
        "STT\tNỘI DUNG\tĐƠN VỊ",
        "1\tRà soát văn bản\tSở Tư pháp",
        "2\tBáo cáo kết quả\tSở Tài chính",
        "Các đơn vị báo cáo trước ngày 20 tháng 8 năm 2024 theo quy định này.",
    ]


def test_columns_of_prose_are_read_one_after_the_other() -> None:
    left = "Sở Tài chính báo cáo kết quả về"
    right = "các xã và thị trấn của huyện đó"
    scan = page(*[f"{left}      {right}"] * 6)
    assert " ".join(text_of(scan)) == " ".join([left] * 6 + [right] * 6)


def test_a_line_that_the_engine_takes_for_two_is_one() -> None:
    line = page("Sở Y tế báo cáo về Kế hoạch số 08/KH-UBND ngày 5").words
    left, top = line[9].left, line[9].top
    halves = [
        line[9]._replace(text="08/KH-UB", right=left + 120),
        line[9]._replace(text="ND", left=left + 123, top=top + 3, line=(2,)),
    ]
    rest = [word._replace(top=top + 3, line=(2,)) for word in line[10:]]
    text, record = page_of_record(
        1, Scan(1654, 2339, [*halves[1:], *rest, *line[:9], halves[0]]), 0
    )
    assert text == "Sở Y tế báo cáo về Kế hoạch số 08/KH-UBND ngày 5"
    start = text.index("08/")
    (box,) = boxes_of({"text": text, "pages": [record]}, start, start + 10)
    assert box.right == line[9].right / 1654


def test_a_list_with_wide_indents_has_no_columns() -> None:
    scan = page("1.      Sở Tài chính.", "2.      Sở Y tế.")
    assert text_of(scan) == ["1. Sở Tài chính.", "2. Sở Y tế."]


def grid(rows: list[int], columns: list[int], turned: float = 0) -> list[Rule]:
    """The pieces of the lines of a table across and down, on a page that is turned by so much."""
    lean = math.tan(math.radians(turned))
    across = [
        Rule(left, top + round(lean * left), left + 20, top + round(lean * left))
        for top in rows
        for left in range(columns[0], columns[-1] - 19, 20)
    ]
    down = [
        Rule(left, top + round(lean * left), left, top + 20 + round(lean * left))
        for left in columns
        for top in range(rows[0], rows[-1] - 19, 20)
    ]
    return across + down


def test_lines_that_are_drawn_make_the_cells_of_a_table() -> None:
    scan = page(
        "Phân công nhiệm vụ như sau, các đơn vị báo cáo kết quả:",
        "STT  Nội dung             Đơn vị chủ trì       Thời hạn",
        "I. Công tác chuẩn bị năm 2023",
        "     Rà soát thủ tục",
        (18, "1                         Sở Tư pháp và"),
        (6, "                                               30/6/2023"),
        (30, "     thuộc thẩm quyền"),
        (18, "                          Sở Nội vụ"),
        "2    Báo cáo kết quả xong Sở Tài chính -",
        "                          Kế hoạch             31/8/2023",
        "Các đơn vị báo cáo trước ngày 20 tháng 8 năm 2024.",
    )
    rules = [  # no line goes down through the heading
        rule
        for rule in grid([199, 254, 304, 434, 544], [100, 170, 500, 840, 1040])
        if rule.left < rule.right or rule.left in (100, 1040) or not 239 < rule.top < 304
    ]
    underlined = [Rule(160, 180, 180, 180), Rule(180, 180, 200, 180)]
    assert text_of(scan._replace(rules=[*rules, *underlined])) == [
        "Phân công nhiệm vụ như sau, các đơn vị báo cáo kết quả:",
        "STT\tNội dung\tĐơn vị chủ trì\tThời hạn",
        "I. Công tác chuẩn bị năm 2023",
        "1\tRà soát thủ tục thuộc thẩm quyền\tSở Tư pháp và Sở Nội vụ\t30/6/2023",
        "2\tBáo cáo kết quả xong\tSở Tài chính - Kế hoạch\t31/8/2023",
        "Các đơn vị báo cáo trước ngày 20 tháng 8 năm 2024.",
    ]


def test_a_cell_over_two_rows_stands_in_the_first() -> None:
    lines = (
        "1    Rà soát              Sở Tư pháp, Sở",
        "2    Báo cáo              Nội vụ",
        "3    Kiểm tra             Sở Y tế",
        "Các đơn vị báo cáo trước ngày 20 tháng 8 năm 2024.",
    )
    for turned in (0, 0.7):
        whole = grid([140, 194, 248, 302], [100, 170, 500, 840], turned)
        rules = [  # the second line does not go over the last column
            rule
            for rule in whole
            if rule.left == rule.right or rule.left < 500 or not 190 < rule.top < 215
        ]
        assert text_of(page(*lines, turned=turned)._replace(rules=rules)) == [
            "1\tRà soát\tSở Tư pháp, Sở Nội vụ",
            "2\tBáo cáo",
            "3\tKiểm tra\tSở Y tế",
            lines[-1],
        ]


def test_words_of_a_table_are_those_read_piece_by_piece() -> None:
    words = page(
        "Sở Y tế rà soát kết quả về các xã",
        "2    Báo xáo              Sở Tài chính",
        "3    Kiểm tra             Sở Y tế",
        "4    Rà soát              Sở Nội vụ",
    ).words
    pieces = page("Sai", "     Báo cáo              Sở Tài chính").words
    slope, height = measures_of(words)
    grids = grids_of(grid([194, 248, 302, 356], [100, 170, 500, 840]), slope, height)
    read = sorted(word.text for word in with_cells(words, pieces, grids, slope))
    assert read == sorted("cáo" if word.text == "xáo" else word.text for word in words)


def test_time_is_linear_in_the_number_of_words() -> None:
    lines = ["STT      NỘI DUNG      ĐƠN VỊ", "Sở Tài chính báo cáo kết quả về các xã."]
    assert_linear(lambda n: page(*lines * n).words, reading_order, 100, 4)


def test_time_is_linear_in_the_number_of_cells() -> None:
    line = "Sở Y tế     "
    assert_linear(lambda n: page(line * n).words, reading_order, 500, 4)


@pytest.mark.parametrize("seed", range(40))
def test_every_word_is_read_once(seed: int) -> None:
    rng = random.Random(seed)
    texts = ["Sở", "NƠI", "Nơi nhận:", "ĐẢNG CỘNG SẢN", "1.", "-", "CỘNG HÒA XÃ", "x" * 30]
    words = []
    for n in range(rng.randrange(1, 40)):
        x, y = rng.randrange(1200), rng.randrange(600)
        for text in rng.choices(texts, k=rng.randrange(1, 7)):
            width, height = rng.randrange(200), rng.randrange(50)
            words.append(Word(text, x, y, x + width, y + height, (n,), rng.randrange(100)))
            x += width + rng.choice([0, 10, 10, 30, 200])
    rows, columns = (sorted(rng.sample(range(0, 1200, 20), rng.randrange(1, 9))) for _ in "ab")
    read = [word for line in reading_order(words, grid(rows, columns)) for word in line.words]
    assert sorted(read) == sorted(words)
