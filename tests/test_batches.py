"""Docs in small batches: what a stream gives is what its texts give one by one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, islice
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

import vn_directives
from vn_directives import to_record
from vn_directives.batches import Batched, in_batches
from vn_directives.formats import Text
from vn_directives.records import record_of, records_of_batch

ORDER = "Chủ tịch UBND tỉnh giao Sở Y tế báo cáo trước ngày {}/4/2024."


class Fragile(Batched):
    """Fails at a Doc with the word ``hỏng``."""

    name = "fragile"

    def __call__(self, doc: Doc) -> Doc:
        if "hỏng" in doc.text:
            raise ValueError("hỏng")
        return doc


def test_batches_end_by_number_and_by_length() -> None:
    found = [list(batch) for batch in in_batches(["a", "b", "cccc", "d", ""], len, 4, most=2)]
    assert found == [["a", "b"], ["cccc"], ["d", ""]]


def test_batches_are_made_as_they_are_asked_for() -> None:
    assert list(next(in_batches(count(), lambda _: 1, 3))) == [0, 1, 2]


def test_pipe_gives_what_single_calls_give() -> None:
    nlp = vn_directives.load()
    texts = [ORDER.format(day) for day in range(1, 31)] * 5 + ["", " \n", "x" * 30_000]
    assert list(map(to_record, nlp.pipe(texts))) == [to_record(nlp(text)) for text in texts]


def test_pipe_reads_no_further_than_a_batch() -> None:
    nlp = spacy.blank("vi")
    nlp.add_pipe("vn_dates")
    read = []

    def texts() -> Iterator[str]:
        for i in count():
            read.append(i)
            yield f"ngày {i % 28 + 1}/4/2024"

    assert [doc._.dates[0].value for doc in islice(nlp.pipe(texts()), 2)] == [
        "2024-04-01",
        "2024-04-02",
    ]
    assert len(read) < 100


def test_a_doc_that_fails_stops_the_stream() -> None:
    nlp = spacy.blank("vi")
    with pytest.raises(ValueError, match="hỏng"):
        list(Fragile().pipe(map(nlp, ["tốt", "hỏng"])))


def test_a_doc_that_fails_goes_to_the_error_handler() -> None:
    @Language.factory("fragile_for_test")
    def make(nlp: Language, name: str) -> Fragile:
        return Fragile()

    nlp = spacy.blank("vi")
    nlp.add_pipe("fragile_for_test")
    nlp.add_pipe("vn_dates")
    failed: list[str] = []
    nlp.set_error_handler(lambda name, proc, docs, error: failed.extend(d.text for d in docs))
    texts = ["ngày 3/4/2024", "hỏng", "ngày 5/4/2024"]
    assert [doc.text for doc in nlp.pipe(texts)] == [texts[0], texts[2]]
    assert failed == ["hỏng"]


def texts_of(*contents: str) -> list[Text]:
    return [Text(str(i), i, content, 0) for i, content in enumerate(contents)]


def test_a_text_that_fails_leaves_the_others_of_its_batch() -> None:
    nlp = vn_directives.load()
    texts = texts_of("ngày 3/4/2024", "nửa ký tự \ud800", "ngày 5/4/2024")
    first, second, third = records_of_batch(nlp, texts)
    assert isinstance(second, ValueError)
    assert [first, third] == [record_of(nlp, text) for text in (texts[0], texts[2])]


def test_each_text_of_a_batch_has_its_own_date() -> None:
    nlp = vn_directives.load()
    texts: list[Any] = [
        Text(str(year), year, "Trước ngày 3/4, UBND xã báo cáo.", 0, None, f"{year}-01-15")
        for year in (2021, 2022)
    ]
    resolved = [r["dates"][0]["resolved"] for r in records_of_batch(nlp, texts) if r]
    assert resolved == ["2021-04-03", "2022-04-03"]
