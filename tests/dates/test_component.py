"""The component in a spaCy pipeline."""

from __future__ import annotations

import datetime

import pytest
import spacy
from spacy.tokens import DocBin

from vn_directives.dates.component import dates_of
from vn_directives.dates.record import DateRecord
from vn_directives.kinds import KINDS

TEXT = "Chiều 4/7, đoàn kiểm tra huyện. Hôm nay, đoàn báo cáo về kết quả năm 2020."


@pytest.fixture(scope="module")
def pipeline():
    nlp = spacy.blank("vi")
    nlp.add_pipe("vn_dates")
    return nlp


def test_dates_and_relative_dates_are_kept_apart(pipeline):
    doc = pipeline(TEXT)
    assert [date.text for date in doc._.dates] == ["Chiều 4/7", "năm 2020"]
    assert [date.text for date in doc._.relative_dates] == ["Hôm nay"]
    assert [span.label_ for span in doc.spans["dates"]] == ["DATE", "DATE"]
    assert [span.label_ for span in doc.spans["relative_dates"]] == ["RELATIVE_DATE"]
    assert [(ent.text, ent.label_) for ent in doc.ents] == [
        ("Chiều 4/7", "DATE"),
        ("năm 2020", "DATE"),
    ]
    assert doc.spans["dates"][1].kb_id_ == "2020"
    assert doc.spans["dates"][1]._.date == doc._.dates[1]
    assert doc.spans["relative_dates"][0]._.relative_date == doc._.relative_dates[0]
    assert {"dates", "relative_dates"} <= KINDS.keys()


@pytest.mark.parametrize(
    "day",
    ["2021-08-10", "2021-08-10T09:00", datetime.date(2021, 8, 10), datetime.datetime(2021, 8, 10)],
)
def test_a_doc_carries_its_reference_date(pipeline, day):
    doc = pipeline.make_doc(TEXT)
    doc._.reference_date = day
    doc = pipeline(doc)
    assert doc._.dates[0].resolved == "2021-07-04TAF"
    assert doc._.relative_dates[0].resolved == "2021-08-10"
    stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (read,) = DocBin().from_bytes(stored).get_docs(pipeline.vocab)
    assert read._.reference_date == doc._.reference_date == "2021-08-10"


def test_reference_dates_in_a_stream(pipeline):
    def docs():
        for year in (2019, 2022):
            doc = pipeline.make_doc(TEXT)
            doc._.reference_date = f"{year}-08-10"
            yield doc, year

    found = {year: doc._.dates[0].resolved for doc, year in pipeline.pipe(docs(), as_tuples=True)}
    assert found == {2019: "2019-07-04TAF", 2022: "2022-07-04TAF"}


def test_a_reference_date_in_the_configuration():
    nlp = spacy.blank("vi")
    nlp.add_pipe("vn_dates", config={"reference_date": "2021-08-10"})
    assert nlp(TEXT)._.dates[0].resolved == "2021-07-04TAF"
    doc = nlp.make_doc(TEXT)
    doc._.reference_date = "2022-08-10"
    assert nlp(doc)._.dates[0].resolved == "2022-07-04TAF"


@pytest.mark.parametrize("day", ["10/8/2021", "today", "2021-02-30"])
def test_a_reference_date_must_be_one(day):
    nlp = spacy.blank("vi")
    with pytest.raises(ValueError, match="is not an ISO date"):
        nlp.add_pipe("vn_dates", config={"reference_date": day})
    with pytest.raises(ValueError, match="is not an ISO date"):
        nlp.make_doc(TEXT)._.reference_date = day


def test_stored_docs_keep_their_dates(pipeline):
    doc = pipeline(TEXT)
    stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (read,) = DocBin().from_bytes(stored).get_docs(pipeline.vocab)
    assert read._.dates == doc._.dates
    assert read._.relative_dates == doc._.relative_dates
    assert isinstance(read._.dates[0], DateRecord)


def test_dates_of_a_doc_without_the_component():
    doc = spacy.blank("vi")("ngày 30/7/2020")
    (found,) = dates_of(doc)
    assert found.date() == datetime.date(2020, 7, 30)


def test_records_are_plain_values(pipeline):
    record = pipeline("Từ ngày 13 - 15/10/2020, đoàn đi")._.dates[0].to_dict()
    assert record["value"] == "2020-10-13/2020-10-15"
    assert (record["day"], record["until"], record["calendar"]) == (13, "2020-10-15", "gregorian")
    assert list(record)[:6] == ["start", "end", "text", "read_as", "value", "resolved"]
