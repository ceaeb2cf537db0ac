"""PDF files with text: columns, ligatures, hyphens, blanks within words, running heads."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.formats.pdfs import pdf
from vn_directives.formats import Text, find_sources, read_texts
from vn_directives.formats.layers import lines_of_layer

pytest.importorskip("pypdf")


def text_of(tmp_path: Path, *pages: list[str]) -> str:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(list(pages)))
    (text,) = read_texts(find_sources([str(path)]), ocr="never")
    assert isinstance(text, Text)
    return text.content


def test_sides_that_the_text_goes_across_are_read_one_after_the_other(tmp_path: Path) -> None:
    lines = [
        "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "TỈNH HÀ NAM\tĐộc lập - Tự do - Hạnh phúc",
        "Số: 15/QĐ-UBND\tHà Nam, ngày 20 tháng 2 năm 2023",
        "Điều 1. Sở Nông nghiệp và Phát triển nông thôn báo cáo Ủy ban nhân dân tỉnh về đê điều.",
        "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN",
        "- Lưu: VT.\tCHỦ TỊCH",
    ]
    assert text_of(tmp_path, lines).split("\n") == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH HÀ NAM",
        "Số: 15/QĐ-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Hà Nam, ngày 20 tháng 2 năm 2023",
        lines[3],
        "Nơi nhận:",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
    ]


def test_a_page_that_cannot_be_laid_out_is_read_as_it_stands() -> None:
    class Page:
        def extract_text(self, extraction_mode: str = "plain") -> str:
            if extraction_mode == "layout":
                raise ZeroDivisionError
            return "Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Lưu: VT. CHỦ TỊCH"

    assert lines_of_layer(Page()) == ["Nơi nhận: TM. ỦY BAN NHÂN DÂN", "- Lưu: VT. CHỦ TỊCH"]


def test_sides_in_reading_order_stay_as_they_are(tmp_path: Path) -> None:
    lines = ["ỦY BAN NHÂN DÂN", "Số: 15/QĐ-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert text_of(tmp_path, lines).split("\n") == lines


def test_ligatures_are_letters(tmp_path: Path) -> None:
    assert text_of(tmp_path, ["oﬃce, ﬁle, ﬂy"]) == "office, file, fly"


def test_a_hyphen_at_the_end_of_a_line_stays_within_its_word(tmp_path: Path) -> None:
    lines = ["Sở báo cáo theo Quyết định số 15/QĐ-", "UBND giai đoạn 2021-", "2025 như sau."]
    assert text_of(tmp_path, lines).startswith("Sở báo cáo theo Quyết định số 15/QĐ-UBND giai")
    assert text_of(tmp_path, ["Tổ chức thi -", "đấu."]).replace("\n", " ") == "Tổ chức thi - đấu."


def test_blanks_within_a_word_are_read_over(tmp_path: Path, nlp) -> None:
    text = text_of(tmp_path, ["Ngh ị định số 151/2013/NĐ-CP", "T H Ô N G   B Á O"])
    assert text.startswith("Ngh ị định")  # the text stays as it is
    (directive,) = nlp(text)._.directives
    assert directive.read_as == "Nghị định số 151/2013/NĐ-CP"


def test_running_heads_and_numbers_are_left_out(tmp_path: Path) -> None:
    head = "CÔNG BÁO/Số 415 + 416/Ngày 10-5-2021"
    first = [head, "Ủy ban nhân dân tỉnh báo cáo Thủ tướng", "2"]
    second = [head, "Chính phủ trước ngày 15 tháng 9 năm 2021.", "3"]
    assert text_of(tmp_path, first, second) == f"{first[1]}\n{second[1]}"
