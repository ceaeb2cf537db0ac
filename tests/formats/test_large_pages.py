"""Web pages that are deep, long, or repeat themselves: nothing is lost, nothing takes for ever."""

from __future__ import annotations

import pytest

pytest.importorskip("trafilatura")

from tests.timing import seconds
from vn_directives.bounds import HTML_ELEMENTS
from vn_directives.formats.html import read

SENTENCE = "Đoạn văn số {} nói về việc phòng, chống dịch bệnh trên địa bàn quận."


def page(count: int, before: str = "", sentence: str = SENTENCE) -> bytes:
    paragraphs = "".join(f"<p>{sentence.format(i)}</p>" for i in range(count))
    return f"<html><head><title>A</title></head><body>{before}{paragraphs}</body></html>".encode()


@pytest.mark.parametrize("levels", [10, 300, 400, 1900])
def test_nothing_is_lost_in_nested_elements(levels: int) -> None:
    lines = read(page(150, "<div>" * levels)).text.split("\n")
    assert lines == [SENTENCE.format(i) for i in range(150)]


def test_what_is_nested_too_deeply_for_the_parser_is_an_error() -> None:
    with pytest.raises(ValueError, match="nested too deeply"):
        read(page(150, "<div>" * 3000))


def test_a_page_longer_than_an_article_is_read_as_it_stands() -> None:
    count = 4 * HTML_ELEMENTS
    data = page(count, "<script>var a</script>")
    content = read(data)
    assert content.text.split("\n") == [SENTENCE.format(i) for i in range(count)]
    assert content.title == "A"
    assert seconds(lambda: read(data), repeats=1) < [10]


@pytest.mark.parametrize("inner", ["{}", "<b>{}</b>", "{}<br>"])
def test_equal_paragraphs_in_a_row_are_kept(inner: str) -> None:
    sentence = inner.format("Không có thay đổi về nhân sự trong kỳ họp lần này của Hội đồng.")
    text = read(page(5, f"<p>{SENTENCE}</p>", sentence)).text
    assert text.count("Không có thay đổi về nhân sự") == 5
    assert text.isprintable() or all(char == "\n" or char.isprintable() for char in text)
