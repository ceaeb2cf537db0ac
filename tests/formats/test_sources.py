"""Files, folders, patterns and standard input."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from tests.formats.pdfs import pdf
from vn_directives import full_record
from vn_directives.formats import Problem, Text, find_sources, read_texts
from vn_directives.records import doc_of, record_of

TEXT = "Ban Thường vụ Quận ủy Vạn Hòa ban hành Chỉ thị số 7-CT/QU."


def write(path: Path, data: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def read(*paths: Path | str) -> list[Any]:
    return list(read_texts(find_sources(map(str, paths))))


def only(path: Path | str) -> Any:
    (found,) = read(path)
    return found


@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a", "a.md"])
def test_a_named_file_is_text_unless_its_ending_says_otherwise(tmp_path: Path, name: str) -> None:
    path = write(tmp_path / name, TEXT)
    assert only(path) == Text(str(path), name, TEXT, len(TEXT.encode()))


def test_gzip_is_opened_whatever_is_inside(tmp_path: Path) -> None:
    data = gzip.compress(TEXT.encode())
    found = only(write(tmp_path / "a.txt.gz", data))
    assert (found.id, found.content, found.size) == ("a.txt.gz", TEXT, len(data))
    lines = gzip.compress(b"".join(b'{"id": %d, "text": "x"}\n' % i for i in range(9)))
    found = read(write(tmp_path / "a.jsonl.gz", lines))
    assert [text.id for text in found] == [*range(9)]
    assert sum(text.size for text in found) == len(lines)


def test_a_folder_is_read_through_in_order_and_names_hold_the_path(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.txt", ".git/x.txt", "b/.x.txt", "photo.jpg"):
        write(tmp_path / name, TEXT)
    (tmp_path / "empty.txt").mkdir()
    assert [source.id for source in read(tmp_path)] == ["a.txt", "b/1.txt", "b/2.txt"]


def test_the_output_of_a_run_is_not_its_input(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", TEXT)
    out = write(tmp_path / "report.html", "<p>")
    assert [source.id for source in find_sources([str(tmp_path)], leave_out=out)] == ["a.txt"]


def test_a_folder_with_nothing_to_read_is_a_problem(tmp_path: Path) -> None:
    write(tmp_path / "photo.jpg", TEXT)
    assert "no file with one of the endings .doc, .docx, " in only(tmp_path).reason


def test_a_pattern_is_expanded_where_the_shell_did_not(tmp_path: Path) -> None:
    for name in ("a/1.txt", "a/b/2.txt", "a/b/3.html"):
        write(tmp_path / name, TEXT)
    found = read(f"{tmp_path}/**/*.txt")
    assert [Path(source.id).name for source in found] == ["1.txt", "2.txt"]
    assert only(f"{tmp_path}/*.pdf").reason == "no file matches this pattern"
    assert only(write(tmp_path / "[1].txt", TEXT)).content == TEXT


def test_json_lines(tmp_path: Path) -> None:
    lines = [
        {"id": 7, "text": "a", "title": "T", "date": "2020-08-01T07:30:00+07:00"},
        {"text": "b", "title": 5, "date": "2020-02-30"},
        {"id": "c", "body": "no text"},
        ["no object"],
        {"id": "d", "text": "lone \ud83d surrogate"},
    ]
    data = "\ufeff" + "\n".join(map(json.dumps, lines)) + "\n\n{broken\n"
    path = write(tmp_path / "x.jsonl", data.encode() + b'{"text": "\xff"}')
    found = read(path)
    texts = [item for item in found if isinstance(item, Text)]
    assert [(text.id, text.content, text.title, text.date) for text in texts] == [
        (7, "a", "T", "2020-08-01"),
        ("x.jsonl:2", "b", None, None),
        ("d", "lone \ufffd surrogate", None, None),
    ]
    problems = [item for item in found if isinstance(item, Problem)]
    assert [problem.name for problem in problems] == [f"{path}:{i}" for i in (2, 3, 4, 7, 8)]
    assert sum(item.size for item in found) == path.stat().st_size


@pytest.mark.parametrize("data", [TEXT, json.dumps({"id": "-", "text": TEXT})])
def test_standard_input_is_text_or_json_lines(data: str, monkeypatch: Any) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
    found = only("-")
    assert (found.id, found.content) == ("-", TEXT)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("missing.txt", None, "No such file"),
        ("a.txt", b"\x80\x81\xff Quoc \xfe", "not UTF-8: byte 0x80 at offset 0; nor"),
        ("a.txt.gz", b"plain", "[Nn]ot a gzip"),
        ("b.txt.gz", gzip.compress(b"text" * 99, mtime=0)[:-9], "end-of-stream"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "save it as .docx"),
        ("a.docx", b"not a zip", "."),
        ("a.pdf", b"not a pdf", "."),
        ("b.pdf", pdf([[]]), "a scanned page needs OCR|OCR reads nothing"),
        ("a.html", b"", "no text in the page"),
    ],
)
def test_what_cannot_be_read_is_named_with_the_reason_and_the_rest_goes_on(
    tmp_path: Path, name: str, data: bytes | None, reason: str
) -> None:
    bad = tmp_path / name if data is None else write(tmp_path / name, data)
    good = write(tmp_path / "good.txt", TEXT)
    first, second = read(bad, good)
    assert isinstance(first, Problem)
    assert first.name == str(bad)
    with pytest.raises(ValueError, match=reason):
        raise ValueError(first.reason)
    assert second.content == TEXT


@pytest.mark.parametrize(
    ("name", "package", "extra"),
    [("a.html", "trafilatura", "html"), ("a.docx", "docx", "docx"), ("a.pdf", "pypdf", "pdf")],
)
def test_a_missing_extra_is_named(
    tmp_path: Path, monkeypatch: Any, name: str, package: str, extra: str
) -> None:
    monkeypatch.setitem(__import__("sys").modules, package, None)
    found = only(write(tmp_path / name, "x"))
    assert f"pip install 'vn-directives[{extra}]'" in found.reason


def test_the_date_of_a_text_is_the_reference_date_of_its_doc(nlp: Language) -> None:
    text = Text("a", "a.html", "Chiều 31/7, Quận ủy Vạn Hòa họp.", 0, "Họp", "2020-08-01")
    doc = doc_of(nlp, text)
    assert doc._.reference_date == "2020-08-01"
    assert doc._.dates[0].resolved == "2020-07-31TAF"
    record = record_of(nlp, text)
    assert (record["id"], record["title"], record["date"]) == ("a.html", "Họp", "2020-08-01")
    assert full_record(record)["dates"] == [doc._.dates[0].to_dict()]
