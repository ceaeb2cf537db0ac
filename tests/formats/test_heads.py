"""Numbers of pages and running heads are no part of a text."""

from __future__ import annotations

from tests.formats.test_columns import page
from tests.timing import assert_linear
from vn_directives.formats.heads import between_heads
from vn_directives.formats.pages import faults_of, joined
from vn_directives.formats.scans import boxes_of
from vn_directives.formats.words import Scan

HEAD = "CÔNG BÁO/Số {} + {}/Ngày 10-5-2021"


def kept(*pages: list[str]) -> list[list[str]]:
    bounds = between_heads(pages)
    return [lines[first:last] for lines, (first, last) in zip(pages, bounds, strict=True)]


def test_numbers_of_pages_are_left_out() -> None:
    assert kept(["2", "Sở Y tế", "báo cáo"], ["Trang 3/7", "- Sở Nội vụ"], ["- 4 -"]) == [
        ["Sở Y tế", "báo cáo"],
        ["- Sở Nội vụ"],
        ["- 4 -"],
    ]


def test_running_heads_and_feet_are_left_out() -> None:
    first = [HEAD.format(415, 416), "NGHỊ ĐỊNH", "do Bộ", "Mẫu in ngày 3/5/2021 10:21"]
    second = ["3", "CÔNG BÁO/Sô 415 + 416/Ngày 10-5-2021", "trưởng Bộ", "Mẫu in ngày 4/5/2021 9:02"]
    assert kept(first, second) == [["NGHỊ ĐỊNH", "do Bộ"], ["trưởng Bộ"]]


def test_heads_of_left_and_right_pages_take_turns() -> None:
    left, right = "Quy chế làm việc của Ủy ban", "Phân công công việc"
    texts = ["Sở Y tế báo cáo.", "Giao Công an tỉnh.", "Cục Thuế rà soát.", "Các huyện đôn đốc."]
    pages = [[right if n % 2 else left, text, "Hết."] for n, text in enumerate(texts)]
    assert kept(*pages) == [page[1:] for page in pages]


def test_what_two_pages_begin_or_end_with_alike_is_no_head() -> None:
    letterhead = ["ỦY BAN NHÂN DÂN XÃ", "Số: 5/QĐ-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    for lines in (
        [*letterhead, "QUYẾT ĐỊNH", "Lê Thị Mai Hoa"],  # documents of one office, and who signs
        ["Điều 5. Trách nhiệm thi hành", "Sở Y tế"],
        ["STT\tNội dung\tĐơn vị", "1\tRà soát\tSở Y tế"],
        ["Sở Y tế"],
    ):
        assert kept(lines, lines) == [lines, lines]


def test_a_sentence_goes_on_over_a_running_head(nlp) -> None:
    pages = [
        page(HEAD.format(1, 2), (80, "Sở Y tế báo cáo Thủ tướng"), (300, "2")),
        page(HEAD.format(1, 2), (80, "Chính phủ trước ngày 15 tháng 9 năm 2021.")),
    ]
    text, records = joined(pages, 1000)
    assert text == "Sở Y tế báo cáo Thủ tướng\nChính phủ trước ngày 15 tháng 9 năm 2021."
    titles = [title.text for title in nlp(text)._.titles]
    assert titles == ["Thủ tướng\nChính phủ"]
    start = text.index("Thủ tướng")
    boxes = boxes_of({"text": text, "pages": records}, start, start + len(titles[0]))
    assert [box.page for box in boxes] == [1, 2]


def test_pages_that_are_blank_or_cannot_be_read_are_told(nlp) -> None:
    scans = [page("Sở Y tế báo cáo."), Scan(10, 10, []), Scan(10, 10, [], fault="OCR failed: x")]
    text, records = joined([*scans, ["Sở Nội vụ."]], 1000)
    assert text == "Sở Y tế báo cáo.\n\n\nSở Nội vụ."
    assert [record.get("fault") for record in records] == [
        None,
        "no word is found on it by OCR",
        "OCR failed: x",
    ]
    assert faults_of(dict(enumerate([*scans, scans[2]]))) == "page 3, 4: OCR failed: x"
    assert faults_of({0: scans[0], 1: scans[1]}) is None


def test_time_is_linear_in_the_number_of_pages() -> None:
    assert_linear(
        lambda n: [[HEAD.format(k, k), "a", "b"] for k in range(n)], between_heads, 200, 4
    )
