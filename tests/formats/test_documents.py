"""Web pages, Word and PDF files."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from tests.formats.pdfs import pdf
from tests.formats.test_encodings import as_tcvn3
from vn_directives.formats import Problem, find_sources, read_texts

PARAGRAPHS = [
    "Chiều 31/7, tại trụ sở Quận ủy Vạn Hòa, đồng chí Lê An Nhiên, Bí thư Quận ủy, chủ trì hội "
    "nghị quán triệt Chỉ thị số 7-CT/QU của Ban Thường vụ Quận ủy về phòng, chống lụt bão.",
    "Đồng chí Lê An Nhiên yêu cầu Đảng ủy các phường tập trung thực hiện tốt các nhiệm vụ được "
    "giao, báo cáo kết quả về Văn phòng Quận ủy trước ngày 15/8 để tổng hợp.",
    "Các đại biểu đã thảo luận, làm rõ những khó khăn trong quá trình triển khai thực hiện.",
]
HEAD = """<title>Quận ủy Vạn Hòa họp - Báo Ven Sông</title>
<meta property="og:title" content="Quận ủy Vạn Hòa họp">
<meta property="article:published_time" content="2020-08-01T07:30:00+07:00">"""


def read(path: Path, data: bytes) -> Any:
    path.write_bytes(data)
    (found,) = read_texts(find_sources([str(path)]))
    assert not isinstance(found, Problem), found.reason
    return found


def page(head: str, *paragraphs: str) -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<!doctype html><html lang=vi><head><meta charset=utf-8>{head}</head><body>"
        '<nav><a href="/">Trang chủ</a> <a href="/tin">Tin tức</a> <a href="/lh">Liên hệ</a></nav>'
        f"<article><h1>Quận ủy Vạn Hòa họp</h1>{body}</article>"
        "<footer>Bản quyền 2024 thuộc Báo Ven Sông. Ngày 01/01/2024</footer></body></html>"
    )


class TestHtml:
    @pytest.fixture(autouse=True)
    def _extra(self) -> None:
        pytest.importorskip("trafilatura")

    def test_the_main_text_is_kept_without_menu_and_footer(self, tmp_path: Path) -> None:
        found = read(tmp_path / "a.html", page(HEAD, *PARAGRAPHS).encode())
        lines = found.content.split("\n")
        assert [line for line in lines if line in PARAGRAPHS] == PARAGRAPHS
        assert "Trang chủ" not in found.content
        assert "Bản quyền" not in found.content
        assert (found.id, found.title, found.date) == (
            "a.html",
            "Quận ủy Vạn Hòa họp",
            "2020-08-01",
        )

    @pytest.mark.parametrize(
        "head",
        [
            '<meta itemprop="datePublished" content="2020-08-01">',
            '<meta name="pubdate" content=" 2020-08-01 07:30">',
            '<script type="application/ld+json">{"datePublished": "2020-08-01T07:30Z"}</script>',
        ],
    )
    def test_where_pages_state_their_date(self, tmp_path: Path, head: str) -> None:
        found = read(tmp_path / "a.html", page(head, *PARAGRAPHS).encode())
        assert found.date == "2020-08-01"

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "latin-1"])
    def test_the_encoding_is_that_of_the_bytes(self, tmp_path: Path, encoding: str) -> None:
        html = page('<meta charset="windows-1258">', *PARAGRAPHS)
        if encoding == "latin-1":
            html = as_tcvn3(html)
        assert PARAGRAPHS[0] in read(tmp_path / "a.html", html.encode(encoding)).content

    def test_a_page_that_states_no_date_has_none(self, tmp_path: Path) -> None:
        assert read(tmp_path / "a.html", page("", *PARAGRAPHS).encode()).date is None

    def test_a_page_of_one_line_is_read_whole(self, tmp_path: Path) -> None:
        found = read(tmp_path / "a.htm", b"<p>Ch\xe1\xbb\x89 th\xe1\xbb\x8b 7-CT/QU</p>")
        assert found.content == "Chỉ thị 7-CT/QU"

    def test_table_cells_are_lines(self, tmp_path: Path) -> None:
        table = "<table><tr><td>QUẬN ỦY VẠN HÒA</td><td>ĐẢNG CỘNG SẢN VIỆT NAM</td></tr></table>"
        found = read(tmp_path / "a.html", page(HEAD, *PARAGRAPHS, table).encode())
        assert {"QUẬN ỦY VẠN HÒA", "ĐẢNG CỘNG SẢN VIỆT NAM"} <= {*found.content.split("\n")}
        assert "|" not in found.content


def test_word_paragraphs_and_cells_in_reading_order(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    table = document.add_table(2, 2)
    table.cell(0, 0).text = "QUẬN ỦY VẠN HÒA\nBAN TỔ CHỨC"
    table.cell(0, 1).text = "ĐẢNG CỘNG SẢN VIỆT NAM"
    merged = table.cell(1, 0).merge(table.cell(1, 1))
    merged.text = "Số 12-TB/BTC"
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    document.core_properties.title = "Thông báo"
    file = io.BytesIO()
    document.save(file)
    found = read(tmp_path / "a.docx", file.getvalue())
    assert found.content.split("\n") == [
        "QUẬN ỦY VẠN HÒA",
        "BAN TỔ CHỨC",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Số 12-TB/BTC",
        *PARAGRAPHS,
    ]
    assert (found.title, found.date) == ("Thông báo", None)


def test_a_pdf_is_read_with_its_broken_lines_joined(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    first = ["QUẬN ỦY VẠN HÒA", "Chiều 31/7, đồng chí Lê An Nhiên, Bí thư Quận", "ủy, ký chỉ thị."]
    second = ["Trang hai."]
    found = read(tmp_path / "a.pdf", pdf([first, second], "Thông báo"))
    assert found.content.split("\n") == [
        "QUẬN ỦY VẠN HÒA",
        "Chiều 31/7, đồng chí Lê An Nhiên, Bí thư Quận ủy, ký chỉ thị.",
        "Trang hai.",
    ]
    assert found.title == "Thông báo"
