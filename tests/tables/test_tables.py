"""Tables from Docs and from extraction records."""

from __future__ import annotations

import csv
import json
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from vn_directives.bodies.record import BodyRecord
from vn_directives.directives.record import DirectiveRecord
from vn_directives.kinds import KINDS
from vn_directives.officials.record import OfficialRecord, PersonRecord
from vn_directives.records import to_record
from vn_directives.storage import put_mentions, put_records
from vn_directives.tables import TABLES, columns, to_dataframe, to_rows, write_tables
from vn_directives.titles.record import TitleRecord

TEXT = "Bí thư Quận ủy Vạn Hòa Lê An Nhiên ký Chỉ thị số 7-CT/QU."
BODY = BodyRecord(
    start=7, end=22, text="Quận ủy Vạn Hòa", name="Quận ủy Vạn Hòa", kind="committee", key="b1"
)


@pytest.fixture
def doc() -> Any:
    """A Doc with one record of most kinds, stored by hand: no component needs to run."""
    doc = spacy.blank("xx")(TEXT)
    put_mentions(doc, "bodies", [BODY], set_ents=False)
    title = TitleRecord(
        start=0,
        end=22,
        text="Bí thư Quận ủy Vạn Hòa",
        name="Bí thư Quận ủy Vạn Hòa",
        role="Bí thư",
        body=BODY.text,
        body_ref=("bodies", 0),
    )
    put_mentions(doc, "titles", [title], set_ents=False)
    person = PersonRecord(start=23, end=34, text="Lê An Nhiên", name="Lê An Nhiên")
    put_mentions(doc, "persons", [person], set_ents=False)
    official = OfficialRecord(name="Lê An Nhiên", titles=("Bí thư Quận ủy Vạn Hòa", "Quận ủy viên"))
    put_records(doc, "officials", [official])
    directive = DirectiveRecord(
        start=38, end=56, text="Chỉ thị số 7-CT/QU", type="CT", number=7, symbol="7-CT/QU"
    )
    put_mentions(doc, "directives", [directive], set_ents=False)
    return doc


def test_mentions_are_in_text_order_with_the_outer_first(doc: Any) -> None:
    rows = to_rows([doc], ids=["a.txt"])
    assert [(row["kind"], row["text"]) for row in rows] == [
        ("titles", "Bí thư Quận ủy Vạn Hòa"),
        ("bodies", "Quận ủy Vạn Hòa"),
        ("persons", "Lê An Nhiên"),
        ("directives", "Chỉ thị số 7-CT/QU"),
    ]
    assert {row["doc_id"] for row in rows} == {"a.txt"}
    assert all(TEXT[row["start"] : row["end"]] == row["text"] for row in rows)


@pytest.mark.parametrize("table", TABLES)
def test_a_doc_its_record_and_its_json_give_the_same_rows(doc: Any, table: str) -> None:
    record = to_record(doc, "a.txt")
    rows = to_rows([record], table)
    assert rows == to_rows([doc], table, ids=["a.txt"])
    assert rows == to_rows([json.loads(json.dumps(record))], table)
    assert all(list(row) == list(columns(table)) for row in rows)


def test_references_join_tables_and_lists_stay_lists(doc: Any) -> None:
    (title,), (body,) = to_rows([doc], "titles"), to_rows([doc], "bodies")
    assert title["body"] == "Quận ủy Vạn Hòa"
    assert title["body_ref"] == body["ref"] == "bodies/0"
    (official,) = to_rows([doc], "officials")
    assert official["titles"] == ["Bí thư Quận ủy Vạn Hòa", "Quận ủy viên"]


def test_records_in_a_record_are_a_table() -> None:
    deadline = {"start": 10, "end": 15, "text": "ngày 5", "kind": "date", "date_ref": ["dates", 0]}
    duty = {"start": 0, "end": 9, "text": "báo cáo", "deadlines": [deadline, deadline]}
    record = {"id": "x", "duties": [duty | {"deadlines": []}, duty]}
    rows = to_rows([record], "duties_deadlines")
    assert [(row["ref"], row["text"], row["date_ref"]) for row in rows] == [
        ("duties/1", "ngày 5", "dates/0")
    ] * 2
    assert "deadlines" not in columns("duties")


def test_offsets_and_references_in_lists_become_strings() -> None:
    record = {
        "officials": [
            {
                "name": "Lê An Nhiên",
                "titles": ["Bí thư"],
                "mention_refs": [["persons", 0], ["titles", 2]],
                "pronouns": [[0, 11], [20, 24]],
            }
        ],
        "dates": [{"anchor": [3, 7]}],
        "header": {"issuer": "UBND xã Đông Lâm", "recipients": []},
    }
    (official,) = to_rows([record], "officials")
    assert official["mention_refs"] == ["persons/0", "titles/2"]
    assert official["pronouns"] == ["0-11", "20-24"]
    assert to_rows([record], "dates")[0]["anchor"] == "3-7"
    (header,) = to_rows([record, {"header": None}], "header")
    assert (header["issuer"], header["recipients"]) == ("UBND xã Đông Lâm", [])


def test_documents_without_an_id_are_numbered(doc: Any) -> None:
    assert [row["doc_id"] for row in to_rows([doc, doc], "directives")] == ["0", "1"]


def test_a_record_with_fewer_or_more_fields_has_the_same_columns() -> None:
    record = {"id": "x", "directives": [{"start": 0, "end": 1, "text": "9", "extra": 1}]}
    (row,) = to_rows([record], "directives")
    assert list(row) == list(columns("directives"))
    assert (row["number"], row["text"]) == (None, "9")


def test_an_unknown_table_is_refused_with_the_names_of_the_known() -> None:
    with pytest.raises(
        ValueError, match="no table 'people'; the tables are texts, mentions, obligations"
    ):
        to_rows([], "people")


# The contract's columns: renaming or retyping one breaks users' queries.
CONTRACT = {
    "mentions": "doc_id:string ref:string kind:string start:integer end:integer text:string",
    "directives": "doc_id:string start:integer end:integer text:string type:string number:integer"
    " symbol:string key:string issued_on:string issuer:string",
    "titles": "doc_id:string start:integer end:integer text:string name:string body:string",
    "bodies": "doc_id:string start:integer end:integer text:string name:string key:string",
    "persons": "doc_id:string start:integer end:integer text:string name:string",
    "dates": "doc_id:string start:integer end:integer text:string value:string resolved:string"
    " mod:string",
    "relative_dates": "doc_id:string start:integer end:integer text:string unit:string"
    " shift:integer direction:string resolved:string mod:string",
    "instructions": "doc_id:string start:integer end:integer text:string speaker:string"
    " addressee:string",
    "duties": "doc_id:string start:integer end:integer text:string who:string by:string"
    " strength:string instruction:string",
    "obligations": "doc_id:string start:integer end:integer text:string who:string by:string"
    " due_from:date due_to:date due_text:string ref:string",
    "documents": "doc_id:string key:string type:string number:integer issued_on:string",
    "officials": "doc_id:string name:string",
    "header": "doc_id:string issuer:string symbol:string issued_on:string",
}


def test_every_kind_has_a_table() -> None:
    nested = {"duties_deadlines", "header_parts", "headers_parts"}
    assert {*TABLES} == {"texts", "mentions", "obligations", *KINDS, *nested}


@pytest.mark.parametrize("table", TABLES)
def test_columns_are_stable(table: str) -> None:
    found = columns(table)
    for column in CONTRACT.get(table, "").split():
        name, _, kind = column.partition(":")
        assert found[name] == kind
    assert columns("officials")["titles"] == "list of strings"


@pytest.mark.parametrize("library", ["pandas", "polars"])
@pytest.mark.parametrize("table", TABLES)
def test_dataframes_have_the_columns_and_types_with_rows_and_without(
    doc: Any, table: str, library: Any
) -> None:
    pytest.importorskip(library)
    full, empty = (to_dataframe(docs, table, library=library) for docs in ([doc], []))
    assert list(full.columns) == list(empty.columns) == list(columns(table))
    assert list(full.dtypes) == list(empty.dtypes)
    rows = full.to_dict("records") if library == "pandas" else full.to_dicts()
    same = [{key: _plain(value) for key, value in row.items()} for row in rows]
    assert same == to_rows([doc], table)


def _plain(value: Any) -> Any:
    """A cell as `to_rows` gives it: nothing for NA, an ISO day for a date."""
    if type(value).__name__ in ("NAType", "NaTType"):
        return None
    return value.isoformat()[:10] if isinstance(value, date) else value


def test_csv_files_open_in_a_spreadsheet(doc: Any, tmp_path: Path) -> None:
    counts = write_tables([to_record(doc, 'a, "b"\n.txt')], tmp_path / "out")
    assert counts["directives"] == 1
    assert sorted(path.stem for path in (tmp_path / "out").iterdir()) == sorted(TABLES)
    path = tmp_path / "out" / "officials.csv"
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["doc_id"] == 'a, "b"\n.txt'
    assert row["titles"] == "Bí thư Quận ủy Vạn Hòa; Quận ủy viên"


def test_parquet_files_keep_types(doc: Any, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    record = to_record(doc, "a.txt")
    write_tables([record], tmp_path, "parquet")
    for table in TABLES:
        found = parquet.read_table(tmp_path / f"{table}.parquet").to_pylist()
        rows = [{name: _plain(value) for name, value in row.items()} for row in found]
        assert rows == to_rows([record], table)


def test_tables_are_complete_or_absent(doc: Any, tmp_path: Path) -> None:
    def records() -> Any:
        yield to_record(doc, "a.txt")
        raise RuntimeError("the disk is gone")

    with pytest.raises(RuntimeError):
        write_tables(records(), tmp_path)
    assert list(tmp_path.iterdir()) == []


@settings(deadline=None)  # it writes every file
@given(text=st.text(min_size=1), number=st.integers(-(2**70), 2**70))
def test_any_value_survives_csv(text: str, number: int) -> None:
    record = {"id": "x", "directives": [{"start": 0, "end": 1, "text": text, "number": number}]}
    with tempfile.TemporaryDirectory() as folder:
        write_tables([record], Path(folder), for_spreadsheets=False)
        with (Path(folder) / "directives.csv").open(encoding="utf-8-sig", newline="") as file:
            (row,) = csv.DictReader(file)
    known = sys.version_info >= (3, 11)  # the csv module's own limit before
    assert row["text"] == (text if known else text.replace("\0", "\ufffd"))
    assert row["number"] == str(number)


RELEASE = {
    "id": "release",
    "text": "Quận ủy Hải An",
    "title": "Tin",
    "date": "2020-08-07",
    "bodies": [
        {"start": 0, "end": 14, "text": "Quận ủy Hải An", "id": "31.306/quan-uy"},
        {"start": 0, "end": 14, "text": "Thành ủy", "id": "31/thanh-uy"},
    ],
    "titles": [{"start": 0, "end": 14, "text": "Bí thư Quận ủy", "body_ref": ["bodies", 0]}],
    "persons": [{"start": 0, "end": 3, "text": "Tô An", "name": "Tô An"}],
    "officials": [
        {"name": "Tô An", "key": "Tô An", "mention_refs": [["persons", 0], ["titles", 0]]}
    ],
    "directives": [
        {"start": 0, "end": 3, "text": "7-CT/TU", "issued_on": "2020-07", "id": "31/thanh-uy/7"}
    ],
    "documents": [
        {"key": "9-KH/QU", "type": "KH", "number": 9, "symbol": "9-KH/QU", "is_self": True}
        | {"issued_on": "2020-08-01", "id": "31.306/quan-uy/9-KH/2020"}
    ],
    "positions": [
        {"name": "Tô An", "from": "2019-05-01", "to": "2021", "official_ref": ["officials", 0]}
        | {"title_ref": ["titles", 0], "body_ref": ["bodies", 0]}
        | {"document_ref": ["directives", 0]}
    ],
    "duties": [
        {"start": 0, "end": 3, "text": "làm", "who_refs": [["bodies", 1], ["titles", 0]]}
        | {"by_ref": ["persons", 0], "under_refs": [["directives", 0], ["directives", 0]]}
    ],
    "relations": [{"from": "this", "to": "7-CT/TU", "to_ref": ["directives", 0]}],
}


def test_a_text_says_which_document_it_is() -> None:
    (row,) = to_rows([RELEASE], "texts")
    assert (row["title"], row["date"], row["date_by"]) == ("Tin", "2020-08-07", "given")
    assert row["characters"] == 14
    assert (row["document_id"], row["document_type"]) == ("31.306/quan-uy/9-KH/2020", "KH")
    assert (row["document_number"], row["document_symbol"]) == (9, "9-KH/QU")


@pytest.mark.parametrize(
    "day, found",
    [("2020-07-30", "2020-07-30"), ("2020-07", None), ("2020-07-01/2020-07-30", None), (3, None)],
)
def test_a_text_without_a_date_has_that_of_its_header(day: Any, found: str | None) -> None:
    (row,) = to_rows([{"text": "", "header": {"issued_on": day, "number": 4}}], "texts")
    assert (row["date"], row["date_by"]) == (found, "header" if found else None)
    assert (row["document_number"], row["document_id"]) == (4, None)


def test_identifiers_join_texts() -> None:
    """Whatever a row refers to, its identifier stands in the row."""
    (position,) = to_rows([RELEASE], "positions")
    assert position["official_key"] == "Tô An"
    assert (position["body_id"], position["place_id"]) == ("31.306/quan-uy", "31.306")
    assert position["document_id"] == "31/thanh-uy/7"
    for table in ("duties", "obligations"):
        (duty,) = to_rows([RELEASE], table)
        assert duty["ref"] == "duties/0"
        assert duty["who_body_ids"] == ["31/thanh-uy", "31.306/quan-uy"]
        assert duty["who_official_keys"] == ["Tô An"]
        assert (duty["by_official_key"], duty["by_body_id"]) == ("Tô An", None)
        assert duty["under_document_ids"] == ["31/thanh-uy/7"]
    (relation,) = to_rows([RELEASE], "relations")
    assert relation["from_document_id"] == "31.306/quan-uy/9-KH/2020"
    assert relation["to_document_id"] == "31/thanh-uy/7"
    assert [row["place_id"] for row in to_rows([RELEASE], "bodies")] == ["31.306", "31"]
    ids = {row["kind"]: row["id"] for row in to_rows([RELEASE], "mentions")}
    assert (ids["persons"], ids["titles"], ids["directives"]) == ("Tô An", "Tô An", "31/thanh-uy/7")


def test_full_days_are_dates_and_the_rest_stays_text(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    write_tables([RELEASE], tmp_path, "parquet")
    positions = parquet.read_table(tmp_path / "positions.parquet")
    assert str(positions.schema.field("from_date").type) == "date32[day]"
    (row,) = positions.to_pylist()
    assert (row["from"], row["from_date"]) == ("2019-05-01", date(2019, 5, 1))
    assert (row["to"], row["to_date"]) == ("2021", None)
    for table, column in (("texts", "date"), ("obligations", "due_to"), ("dates", "date")):
        schema = parquet.read_schema(tmp_path / f"{table}.parquet")
        assert str(schema.field(column).type) == "date32[day]"
