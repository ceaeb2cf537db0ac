"""Extraction over Arrow record batches."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from tests.engines.texts import short_texts
from vn_directives import full_record, load, to_record
from vn_directives.formats import Text
from vn_directives.kinds import KINDS

pyarrow = pytest.importorskip("pyarrow")

from vn_directives import arrow  # noqa: E402
from vn_directives.arrow import extract_batches, extract_table, schema  # noqa: E402

TEXTS = short_texts(40)


def table(**columns: Any) -> Any:
    return pyarrow.table(columns)


def records_in(table: Any) -> list[dict[str, Any]]:
    """The rows as the command line writes them: without what is absent."""
    found = table.to_pylist()
    for row in found:
        for name in ("error", "title", "date", "id"):
            if row[name] is None:
                del row[name]
    return found


def plain(record: dict[str, Any]) -> Any:
    """The full record, with references as tables and Arrow write them."""
    return json.loads(json.dumps(full_record(record)), object_hook=_with_names)


def _with_names(values: dict[str, Any]) -> dict[str, Any]:
    for name, value in values.items():
        if name.endswith("_ref") and value:
            values[name] = "{}/{}".format(*value)
        elif name.endswith("_refs"):
            values[name] = ["{}/{}".format(*ref) for ref in value]
    return values


def test_the_columns_are_those_of_a_record() -> None:
    assert schema().names == ["id", "text", "title", "date", *KINDS, "error"]


def test_batches_give_the_same_records_as_the_pipeline(nlp: Language) -> None:
    ids = [f"{i}.txt" for i in range(len(TEXTS))]
    batches = table(id=ids, text=TEXTS, other=ids).to_batches(max_chunksize=7)
    found = list(extract_batches(batches))
    assert [batch.num_rows for batch in found] == [7, 7, 7, 7, 7, 5]
    wanted = [plain(to_record(nlp(text), id)) for text, id in zip(TEXTS, ids, strict=True)]
    assert records_in(pyarrow.Table.from_batches(found)) == wanted


def test_a_pipeline_with_own_words() -> None:
    own = load(vocabulary=Path(__file__).parent.parent.parent / "examples" / "own_words.json")
    text = "UBNDx huyện Kim Thành"
    for nlp, wanted in ((own, [text]), (pickle.loads(pickle.dumps(own)), [text]), (None, [])):
        found = extract_table(table(text=[text]), nlp=nlp).to_pylist()[0]
        assert [body["text"] for body in found["bodies"] if body["text"] == text] == wanted


def test_a_bad_row_is_an_error_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    real = arrow.records_of_batch

    def fails(nlp: Language, texts: Iterable[Text]) -> Iterator[Any]:
        for text in texts:
            if text.content == "fail":
                yield RuntimeError("boom")
            elif text.content == "large":
                yield {"id": text.id, "directives": [{"number": 2**70}]}
            else:
                yield from real(nlp, [text])

    monkeypatch.setattr(arrow, "records_of_batch", fails)
    texts = ["Chỉ thị số 7-CT/QU", None, "fail", "large", "Quận ủy Hải An"]
    found = extract_table(table(id=[1, 2, 3, 4, 5], text=texts)).to_pylist()
    assert [row["id"] for row in found] == ["1", "2", "3", "4", "5"]
    assert [row["error"] and row["error"].partition(":")[0] for row in found] == [
        None,
        "TypeError",
        "RuntimeError",
        "OverflowError",
        None,
    ]
    assert found[0]["directives"][0]["symbol"] == "7-CT/QU"
    assert found[1]["directives"] is None


def test_bytes_are_decoded_and_the_date_is_the_reference_date() -> None:
    found = extract_table(
        table(
            body=["Chiều 31/7".encode(), "Chiều 31/7".encode("utf-16"), b"\x80\x81\xff Qu"],
            date=["2020-08-01", None, None],
        ),
        text="body",
    ).to_pylist()
    assert [row["text"] for row in found] == ["Chiều 31/7", "Chiều 31/7", None]
    assert found[0]["dates"][0]["resolved"] == "2020-07-31TAF"
    assert found[2]["error"].startswith("UnknownEncoding: not UTF-8")
    assert [row["id"] for row in found] == [None, None, None]


def test_a_column_that_is_not_there_is_named() -> None:
    with pytest.raises(KeyError, match="no column 'body'; there are id, text"):
        extract_table(table(id=["1"], text=["a"]), text="body")


def test_an_empty_table_has_the_columns() -> None:
    empty = table(text=pyarrow.array([], pyarrow.string()))
    assert extract_table(empty).schema == schema()


def test_a_dataset_on_disk(tmp_path: Path) -> None:
    dataset = pytest.importorskip("pyarrow.dataset")
    parquet = pytest.importorskip("pyarrow.parquet")
    parquet.write_table(table(id=["a", "b"], text=TEXTS[:2]), tmp_path / "in.parquet")
    batches = dataset.dataset(tmp_path / "in.parquet").to_batches()
    with parquet.ParquetWriter(tmp_path / "out.parquet", schema()) as writer:
        for batch in extract_batches(batches):
            writer.write_batch(batch)
    found = parquet.read_table(tmp_path / "out.parquet")
    assert found.column("id").to_pylist() == ["a", "b"]
    assert found.column("text").to_pylist() == TEXTS[:2]
