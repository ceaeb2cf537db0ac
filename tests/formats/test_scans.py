"""Scanned pages are read by OCR, and a mention can be traced to its place on the page."""

from __future__ import annotations

import io
import json
import random
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.formats.pdfs import pdf
from tests.formats.scans import as_file, drawn, needs_ocr
from vn_directives.cli import app
from vn_directives.extras import MissingExtra
from vn_directives.formats import Problem, Text, find_sources, read_texts
from vn_directives.formats.scans import boxes_of, page_of_record
from vn_directives.formats.words import Scan, Word

FIRST = [
    "ỦY BAN NHÂN DÂN",
    "TỈNH HÀ NAM",
    "Số: 15/QĐ-UBND",
    "QUYẾT ĐỊNH",
    "Căn cứ Nghị định số 151/2013/NĐ-CP ngày 1 tháng 11 năm 2013",
    "của Chính phủ về công tác văn thư; Ủy ban nhân dân tỉnh giao",
]
SECOND = ["2", "Sở Tài chính báo cáo kết quả trước ngày 20 tháng 8 năm 2024."]


def outcomes(path: Path, data: bytes, ocr: Any = "auto") -> list[Text | Problem]:
    path.write_bytes(data)
    return list(read_texts(find_sources([str(path)]), ocr=ocr))


@pytest.mark.parametrize(("name", "kind"), [("a.pdf", "PDF"), ("a.tiff", "TIFF")])
def test_a_scan_is_read_page_by_page(tmp_path: Path, name: str, kind: str) -> None:
    needs_ocr()
    data = as_file([drawn(FIRST), drawn([]), drawn(SECOND)], kind)
    (text,) = outcomes(tmp_path / name, data)
    assert isinstance(text, Text)
    sentence = " ".join(FIRST[4:])  # the width of the page broke it
    lines = text.content.split("\n")
    assert lines == [*FIRST[:4], sentence, "", SECOND[1]]  # without the number of the page
    pages = text.kept["pages"]
    assert [page["page"] for page in pages] == [1, 2, 3]
    assert text.content[pages[2]["start"] : pages[2]["end"]] == SECOND[1]
    assert [page.get("fault") for page in pages] == [None, "no word is found on it by OCR", None]
    assert pages[0]["confidence"] > 0.8


def test_a_mention_is_traced_to_its_place_on_the_page(tmp_path: Path) -> None:
    needs_ocr()
    path = tmp_path / "a.png"
    path.write_bytes(as_file([drawn(FIRST)], "PNG"))
    done = CliRunner().invoke(app, ["extract", str(path)])
    record = json.loads(done.stdout)
    (decree,) = (d for d in record["directives"] if d.get("symbol") == "151/2013/NĐ-CP")
    (box,) = boxes_of(record, decree["start"], decree["end"])
    assert box.page == 1
    line = (200 + 60 * 4) / 2339, (200 + 60 * 5) / 2339
    assert line[0] <= box.top < box.bottom <= line[1]
    assert 0.1 < box.left < box.right < 0.9
    assert record["header"]["symbol"] == "15/QĐ-UBND"


def test_only_pages_without_text_are_read_by_ocr(tmp_path: Path) -> None:
    needs_ocr()
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter()
    for part in (pdf([["Trang một có chữ."]]), as_file([drawn(SECOND)], "PDF")):
        for page in PdfReader(io.BytesIO(part)).pages:
            writer.add_page(page)
    mixed = io.BytesIO()
    writer.write(mixed)
    (text,) = outcomes(tmp_path / "a.pdf", mixed.getvalue())
    assert isinstance(text, Text)
    assert text.content == f"Trang một có chữ.\n{SECOND[1]}"
    assert [page["page"] for page in text.kept["pages"]] == [2]
    (text,) = outcomes(tmp_path / "a.pdf", mixed.getvalue(), "always")
    assert isinstance(text, Text)
    assert [page["page"] for page in text.kept["pages"]] == [1, 2]
    (text,) = outcomes(tmp_path / "a.pdf", mixed.getvalue(), "never")
    assert isinstance(text, Text) and text.content == "Trang một có chữ.\n"


@pytest.mark.parametrize("name", ["a.pdf", "a.png"])
def test_what_is_missing_is_named(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pypdf")
    monkeypatch.setattr("shutil.which", lambda program: None)
    (problem,) = outcomes(tmp_path / name, pdf([[]]))
    assert isinstance(problem, Problem)
    assert "pip install 'vn-directives[ocr]'" in problem.reason
    assert "apt-get install tesseract-ocr tesseract-ocr-vie" in problem.reason


def test_pages_that_cannot_be_read_are_named_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pypdf")

    def missing() -> None:
        raise MissingExtra("a scanned page needs OCR: …")

    monkeypatch.setattr("vn_directives.formats.ocr.check_engine", missing)
    problem, text = outcomes(tmp_path / "a.pdf", pdf([["Trang một có chữ."], []]))
    assert isinstance(problem, Problem) and problem.reason.startswith("page 2: a scanned page")
    assert isinstance(text, Text) and text.content == "Trang một có chữ.\n"


def test_a_page_that_ocr_cannot_read_is_named_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs_ocr()
    monkeypatch.setattr("vn_directives.formats.ocr.OCR_SECONDS", 0.001)
    problem, text = outcomes(tmp_path / "a.pdf", pdf([["Trang một có chữ."], []]))
    assert isinstance(problem, Problem) and problem.reason == "page 2: OCR took more than 0.001 s"
    assert isinstance(text, Text) and text.content == "Trang một có chữ.\n"
    (problem,) = outcomes(tmp_path / "a.tiff", as_file([drawn(FIRST)], "TIFF"))
    assert isinstance(problem, Problem) and problem.reason == "OCR took more than 0.001 s"


def test_without_ocr_a_scan_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    (problem,) = outcomes(tmp_path / "a.pdf", pdf([[]]), "never")
    assert isinstance(problem, Problem) and "--ocr auto" in problem.reason
    (problem,) = outcomes(tmp_path / "a.png", b"", "never")
    assert isinstance(problem, Problem) and problem.reason == "a picture is read by OCR only"


def test_a_blank_picture_is_named(tmp_path: Path) -> None:
    needs_ocr()
    (problem,) = outcomes(tmp_path / "a.png", as_file([drawn([])], "PNG"))
    assert isinstance(problem, Problem)
    assert problem.reason == "no word is found on it by OCR"


def test_what_is_no_picture_and_what_is_too_large_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs_ocr()
    (problem,) = outcomes(tmp_path / "a.png", b"no picture")
    assert isinstance(problem, Problem) and "cannot identify image" in problem.reason
    monkeypatch.setattr("vn_directives.formats.ocr.OCR_PIXELS", 1000)
    (problem,) = outcomes(tmp_path / "a.png", as_file([drawn(SECOND)], "PNG"))
    assert isinstance(problem, Problem)
    assert problem.reason == "a picture of 1654 × 2339 pixels is too large"


def test_pictures_in_a_folder_are_read_only_by_name(tmp_path: Path) -> None:
    for name in ("a.txt", "b.png"):
        (tmp_path / name).write_text("Chỉ thị số 5-CT/TU", encoding="utf-8")
    assert [Path(source.path).name for source in find_sources([str(tmp_path)])] == ["a.txt"]
    assert len(find_sources([str(tmp_path / "*.png")])) == 1


def test_a_tab_parts_the_cells_of_a_row() -> None:
    words = [
        Word("Sở", 100, 100, 150, 130, (1, 1, 1), 90),
        Word("Y", 160, 100, 180, 130, (1, 1, 1), 90),
        Word("20", 400, 100, 470, 130, (1, 1, 1), 90),
        Word("đồng", 480, 100, 520, 130, (1, 1, 1), 90),
    ]
    text, page = page_of_record(1, Scan(1000, 1000, words), 0)
    assert text == "Sở Y\t20 đồng"
    assert [text[start:end] for start, end, *_ in page["words"]] == ["Sở", "Y", "20", "đồng"]


def test_lines_that_the_width_of_the_page_broke_are_joined() -> None:
    def line(number: int, *texts: str) -> list[Word]:
        top = 40 * number
        return [
            Word(text, 100 * n, top, 100 * n + 80, top + 30, (1, 1, number), 90)
            for n, text in enumerate(texts)
        ]

    words = [
        *line(1, "Sở", "Y", "tế", "báo", "cáo", "Ủy"),
        *line(2, "ban", "nhân", "dân", "tỉnh", "Hà", "Nam."),
        *line(3, "Sở", "Nội", "vụ", "rà", "soát"),
        *line(4, "trước", "ngày", "5"),
    ]
    text, page = page_of_record(1, Scan(1000, 1000, words), 0)
    assert text.split("\n") == [
        "Sở Y tế báo cáo Ủy ban nhân dân tỉnh Hà Nam.",
        "Sở Nội vụ rà soát",
        "trước ngày 5",
    ]
    record = {"text": text, "pages": [page]}
    start = text.index("Ủy ban")
    first, second = boxes_of(record, start, start + len("Ủy ban nhân dân"))
    assert first.bottom <= second.top


def test_a_letterhead_in_two_columns_is_read(tmp_path: Path) -> None:
    needs_ocr()
    from tests.benchmarks.scan_bench import documents
    from tests.benchmarks.scan_bench import drawn as drawn_document

    document = next(documents())
    path = tmp_path / "a.png"
    path.write_bytes(as_file([drawn_document(document, 200, random.Random(1))], "PNG"))
    frame = json.loads(CliRunner().invoke(app, ["extract", str(path)]).stdout)["header"]
    assert frame["issuer"] == "ỦY BAN NHÂN DÂN TỈNH HÀ NAM"
    assert frame["symbol"] == "152/QĐ-UBND"
    assert frame["issued_on"] == "2023-02-20"
    assert frame["signer"] == "Lê Thị Mai Hoa"


def test_a_table_is_read_by_its_lines(tmp_path: Path) -> None:
    needs_ocr()
    from tests.benchmarks.scan_layouts import Page, Table
    from tests.benchmarks.scan_layouts import drawn as drawn_page

    rows = [
        ["STT", "Nội dung", "Đơn vị chủ trì", "Thời hạn"],
        ["1", "Rà soát thủ tục thuộc thẩm quyền của quận", "Phòng Tư pháp", "30/6/2023"],
        ["2", "Kiểm tra các phường", "Phòng Văn hóa và Thông tin", "31/8/2023"],
    ]
    page = drawn_page(Page([Table([0.1, 0.35, 0.3, 0.25], rows)]), 200)
    (text,) = outcomes(tmp_path / "a.png", as_file([page], "PNG"))
    assert isinstance(text, Text)
    assert [line.split("\t") for line in text.content.split("\n")] == rows


def test_a_stretch_over_two_lines_has_two_boxes() -> None:
    words = [
        Word("Sở", 100, 100, 200, 150, (1, 1, 1), 90),
        Word("Tài", 220, 90, 300, 150, (1, 1, 1), 90),
        Word("chính", 100, 200, 250, 260, (1, 1, 2), 60),
    ]
    text, page = page_of_record(3, Scan(1000, 2000, words), 5)
    assert text == "Sở Tài\nchính"
    record = {"text": "....\n" + text, "pages": [page]}
    assert boxes_of(record, 5, 17) == [(3, 0.1, 0.045, 0.3, 0.075), (3, 0.1, 0.1, 0.25, 0.13)]
    assert boxes_of(record, 0, 5) == []
    assert boxes_of({"text": text}, 0, 5) == []


def test_a_ministry_ends_with_its_column(nlp) -> None:
    doc = nlp("BỘ Y TẾ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 8412/BYT-CL")
    assert [body.text for body in doc._.bodies] == ["BỘ Y TẾ"]
