"""The page as a file: what stands in it, and the command that writes it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import spacy
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from tests.report.records import article
from vn_directives.cli import app
from vn_directives.records import full_record
from vn_directives.report import render_report


def data_of(page: str) -> Any:
    (data,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)
    return json.loads(data)


def test_records_and_docs_are_taken() -> None:
    doc = spacy.blank("xx")("Quận ủy Vạn Hòa")
    assert data_of(render_report([article(), doc])) == [
        full_record(article()),
        {"text": "Quận ủy Vạn Hòa"},
    ]


def test_the_page_names_no_other_file() -> None:
    page = render_report([])
    assert not re.search(r"https?:|\bsrc=|@import|url\(|<link", page)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_out_of_the_page_as_it_went_in(text: str) -> None:
    page = render_report([{"id": text, "text": text}], title=text)
    assert data_of(page) == [{"id": text, "text": text}]
    assert page.count("<script") == 3


def test_lone_surrogates_do_not_break_the_file() -> None:
    assert "\ufffd" in data_of(render_report([{"text": "\ud800"}]).encode().decode())[0]["text"]


def test_the_command_writes_one_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Chỉ thị số 7-CT/QU ngày 5/6/2020.", encoding="utf-8")
    out = tmp_path / "out.html"
    for _ in range(2):  # the page of the first run is no text of the second
        result = CliRunner().invoke(app, ["report", str(tmp_path), "-o", str(out)])
        assert result.exit_code == 0, result.output
        (found,) = data_of(out.read_text(encoding="utf-8"))
        assert found["directives"][0]["symbol"] == "7-CT/QU"


def test_the_command_takes_records_and_a_title(tmp_path: Path) -> None:
    path, out = tmp_path / "records.jsonl", tmp_path / "out.html"
    path.write_text(json.dumps(article()), encoding="utf-8")
    arguments = ["report", "--records", str(path), "-o", str(out), "--title", "A & B"]
    assert CliRunner().invoke(app, arguments).exit_code == 0
    page = out.read_text(encoding="utf-8")
    assert "<title>A &amp; B</title>" in page
    assert data_of(page) == [full_record(article())]
