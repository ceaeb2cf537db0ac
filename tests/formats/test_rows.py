"""CSV and Parquet as input, packed files, and the names of their columns."""

from __future__ import annotations

import datetime
import io
import json
from pathlib import Path
from typing import Any

import pytest

from vn_directives.formats import Columns, Place, Problem, Text, find_sources, read_texts

BODY = Columns("body", "key", ("url", "source"))


def read(path: Path, columns: Columns = BODY, most: int = 10_000, **options: Any) -> list[Any]:
    return list(read_texts(find_sources([str(path)]), most, columns, **options))


def shown(items: list[Any]) -> list[Any]:
    return [
        (item.id, item.content, dict(item.kept)) if isinstance(item, Text) else item.reason
        for item in items
    ]


CSV = '''\ufeffkey,url,body,date,other
a,https://example.org/a,"Chỉ thị số 5, ngày 5/7
của UBND ""tỉnh""",2020-08-01,x
b,,Xong.,,
,https://example.org/c,,,
'''


@pytest.mark.parametrize(("ending", "delimiter"), [(".csv", ","), (".csv", ";"), (".tsv", "\t")])
def test_csv(tmp_path: Path, ending: str, delimiter: str) -> None:
    path = tmp_path / f"a{ending}"
    path.write_text(CSV.replace("5, ngày", "5 ngày").replace(",", delimiter), encoding="utf-8")
    found = read(path)
    assert shown(found) == [
        (
            "a",
            'Chỉ thị số 5 ngày 5/7\ncủa UBND "tỉnh"',
            {"url": "https://example.org/a"},
        ),
        ("b", "Xong.", {}),
        (f"a{ending}:5", "", {"url": "https://example.org/c"}),
    ]
    assert [item.name for item in found] == [f"{path}:{line}" for line in (2, 4, 5)]
    assert [item.date for item in found] == ["2020-08-01", None, None]
    assert sum(item.size for item in found) <= path.stat().st_size
    for number, item in enumerate(found):
        assert read(path, behind=item.place) == found[number + 1 :]


def test_csv_that_is_damaged_is_named_by_line_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b'body\n"a"b\ngood\n\xff\nlast\n"open\nto the end\n')
    found = read(path)
    assert shown(found)[1:4:2] == [("a.csv:3", "good", {}), ("a.csv:5", "last", {})]
    assert [(Path(item.name).name, item.reason) for item in found if isinstance(item, Problem)] == [
        ("a.csv:2", "not CSV: ',' expected after '\"'"),
        ("a.csv:4", "not UTF-8"),
        ("a.csv:6", "not CSV: unexpected end of data"),
    ]


@pytest.mark.parametrize("data", [b"", b"text,id\nXong.,1\n"])
def test_a_table_without_the_column_of_texts_is_one_problem(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    (problem,) = read(path)
    assert problem.name == str(path)
    names = "text, id" if data else ""
    reason = f"no column 'body' (see --text-column); the columns are {names}"
    assert problem.reason == reason


def test_a_cell_beyond_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"body\n{'a' * 900}\nb\n", encoding="utf-8")
    assert len(read(path, most=1000)) == 2
    assert "more than" in read(path, most=500)[-1].reason


def _write_parquet(path: Path, columns: dict[str, Any], rows: int = 2) -> None:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    parquet.write_table(arrow.table(columns), path, row_group_size=rows)


def test_parquet(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    _write_parquet(
        path,
        {
            "key": [1, 2, None, 4, 5],
            "body": ["Một.", "Hai.", "Ba.", None, "Năm."],
            "source": [["a", "b"], None, None, None, ["c"]],
            "date": [datetime.date(2020, 8, 1)] * 5,
            "other": [b"\xff"] * 5,
        },
    )
    found = read(path)
    assert shown(found) == [
        (1, "Một.", {"source": ["a", "b"]}),
        (2, "Hai.", {}),
        ("a.parquet:3", "Ba.", {}),
        'not an object with a string "body"',
        (5, "Năm.", {"source": ["c"]}),
    ]
    assert found[3].name == f"{path}:4" and found[3].id == 4
    assert found[0].date == "2020-08-01"
    assert sum(item.size for item in found) == path.stat().st_size
    for number, item in enumerate(found):
        assert read(path, behind=item.place) == found[number + 1 :]
    assert read(tmp_path) and len(read(tmp_path)) == 5  # in a folder too


def test_texts_in_bytes_are_decoded(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    _write_parquet(path, {"key": [b"a"], "body": ["Ngày 5/7".encode("utf-16")]})
    assert shown(read(path)) == [("a", "Ngày 5/7", {})]


def test_what_is_no_parquet_is_named(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    path = tmp_path / "a.parquet"
    path.write_bytes(b"PAR1 but nothing more")
    (problem,) = read(path)
    assert problem.name == str(path) and problem.reason
    _write_parquet(path, {"text": ["a"]})
    assert read(path)[0].reason == "no column 'body' (see --text-column); the columns are text"


def test_zstd(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")

    def pack(name: str, data: bytes) -> Path:
        with arrow.CompressedOutputStream(str(tmp_path / name), "zstd") as stream:
            stream.write(data)
        return tmp_path / name

    lines = b"".join(b'{"key": %d, "body": "x"}\n' % n for n in range(9))
    found = read(pack("a.jsonl.zst", lines))
    assert [item.id for item in found] == [*range(9)]
    assert sum(item.size for item in found) == (tmp_path / "a.jsonl.zst").stat().st_size
    assert read(pack("a.txt.zst", b"Xong."))[0].content == "Xong."
    assert read(pack("a.csv.zst", b"body\nXong.\n"))[0].content == "Xong."
    cut = tmp_path / "cut.jsonl.zst"
    cut.write_bytes((tmp_path / "a.jsonl.zst").read_bytes()[:-4])
    assert "Truncated" in read(cut)[-1].reason
    cut.write_bytes(b"no zstd")
    assert read(cut)[0].name == str(cut)
    bomb = pack("bomb.txt.zst", bytes(20_000))
    assert "more than" in read(bomb)[0].reason


def test_json_lines_have_columns_too(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = [
        {"key": "a", "body": "Xong.", "text": "no", "url": "u", "source": {"name": "s"}},
        {"key": "b", "text": "no"},
    ]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert shown(read(path)) == [
        ("a", "Xong.", {"url": "u", "source": {"name": "s"}}),
        'not an object with a string "body"',
    ]


def test_reading_goes_on_behind_any_line(tmp_path: Path, monkeypatch: Any) -> None:
    lines = [json.dumps({"key": n, "body": "ă" * n}, ensure_ascii=False) for n in range(6)]
    data = "\n\n".join(lines)
    path = tmp_path / "a.jsonl"
    path.write_text("\ufeff" + data, encoding="utf-8")
    found = read(path)
    assert [item.place.line for item in found] == [1, 3, 5, 7, 9, 11]
    for number, item in enumerate(found):
        assert read(path, behind=item.place) == found[number + 1 :]
    assert read(path, behind=Place(0)) == []
    for number in (0, 3):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
        rest = list(read_texts(find_sources("-"), 10_000, BODY, found[number].place))
        assert [item.id for item in rest] == [*range(number + 1, 6)]
