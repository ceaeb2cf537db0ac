"""Records as Docs, `.spacy` files and IOB columns, and back."""

import io
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from typer.testing import CliRunner

import vn_directives
from tests.marks import parse
from vn_directives.cli import app
from vn_directives.training.conll import from_conll, to_conll
from vn_directives.training.convert import convert
from vn_directives.training.docs import ALL_SPANS, from_doc, to_doc

KINDS = {"body": "bodies", "title": "titles", "person": "persons", "date": "dates"}
EXAMPLE = (
    "<date value=XXXX-07-31TAF>Chiều 31/7</date>, <title>Bí thư <body>Quận ủy Hải An</body></title>"
    " <person>Lê Văn Tám</person> dự họp.\n<person>Vũ Ân</person> vắng."
)


def record_of(example: str, **extra: Any) -> dict[str, Any]:
    text, marks = parse(example)
    record: dict[str, Any] = {"id": "one", "text": text, **{kind: [] for kind in KINDS.values()}}
    for mark in marks:
        mention = {"start": mark.start, "end": mark.end, "text": mark.text, **mark.attributes}
        record[KINDS[mark.label]].append(mention)
    return record | extra


def offsets(record: dict[str, Any]) -> dict[str, list[tuple[int, int]]]:
    return {kind: [(m["start"], m["end"]) for m in record.get(kind, [])] for kind in KINDS.values()}


def test_a_doc_holds_each_kind_all_of_them_and_the_flat_view(nlp: Language) -> None:
    doc, misfits = to_doc(record_of(EXAMPLE), nlp.make_doc)
    assert misfits == []
    assert [span.text for span in doc.spans["bodies"]] == ["Quận ủy Hải An"]
    assert len(doc.spans[ALL_SPANS]) == 5
    assert [(ent.text, ent.label_) for ent in doc.ents] == [
        ("Chiều 31/7", "DATE"),
        ("Bí thư Quận ủy Hải An", "TITLE"),
        ("Lê Văn Tám", "PERSON"),
        ("Vũ Ân", "PERSON"),
    ]


def test_what_a_span_cannot_hold_comes_back(nlp: Language) -> None:
    record = record_of(EXAMPLE, officials=[{"name": "Lê Văn Tám", "titles": []}], source="báo")
    doc, _ = to_doc(record, nlp.make_doc)
    docs = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (loaded,) = DocBin().from_bytes(docs).get_docs(spacy.blank("vi").vocab)
    assert from_doc(loaded) == record


def test_a_changed_span_changes_the_record(nlp: Language) -> None:
    doc, _ = to_doc(record_of(EXAMPLE), nlp.make_doc)
    doc.spans["persons"] = list(doc.spans["persons"])[:1]
    record = from_doc(doc)
    assert [m["text"] for m in record["persons"]] == ["Lê Văn Tám"]
    assert record["dates"][0]["value"] == "XXXX-07-31TAF"


def test_entities_alone_make_a_record() -> None:
    nlp = spacy.blank("xx")
    doc = nlp("Ông Lê Văn Tám")
    doc.ents = [doc.char_span(4, 14, label="PERSON")]
    assert from_doc(doc) == {
        "text": "Ông Lê Văn Tám",
        "persons": [{"start": 4, "end": 14, "text": "Lê Văn Tám"}],
    }


def test_the_docs_of_a_pipeline_make_the_records_that_it_found(nlp: Language) -> None:
    doc = nlp("Chiều 31/7, đồng chí Lê Văn Tám, Bí thư Quận ủy Hải An phát biểu.")
    assert from_doc(doc) == vn_directives.to_record(doc)


def test_a_mention_inside_a_token_is_reported_and_nothing_is_learnt_of_the_token() -> None:
    record = record_of("ở <body>UBND</body>-huyện Vĩnh Bảo <person>An</person>")
    blank = spacy.blank("xx")

    def make_doc(text: str) -> Doc:
        return Doc(blank.vocab, words=text.split(" "))

    doc, (misfit,) = to_doc(record, make_doc)
    assert (misfit.kind, misfit.text, misfit.tokens) == ("bodies", "UBND", ("UBND-huyện",))
    assert str(misfit) == "one: bodies 'UBND' at 2 does not fit the tokens 'UBND-huyện'"
    assert [token.ent_iob_ for token in doc] == ["O", "", "O", "O", "B"]
    assert to_conll(doc).splitlines()[3] == "UBND-huyện\t-"
    assert offsets(from_doc(doc)) == offsets(record), "the record keeps it"


def test_columns_have_the_flat_view_and_the_offsets(nlp: Language) -> None:
    record = record_of(EXAMPLE)
    doc, _ = to_doc(record, lambda text: nlp.get_pipe("vn_sentences")(nlp.make_doc(text)))
    columns = to_conll(doc, record["id"])
    assert columns.splitlines()[2:7] == [
        "Chiều\tB-DATE",
        "31/7\tI-DATE",
        ",\tO",
        "Bí thư\tB-TITLE",
        "Quận ủy\tI-TITLE",
    ]
    (back,) = from_conll(columns.splitlines())
    assert (back["id"], back["text"]) == ("one", record["text"])
    assert offsets(back) == {**offsets(record), "bodies": []}


def test_columns_of_other_tools_are_read() -> None:
    lines = ["Lê B-PERSON", "Văn I-PERSON", "Tám I-PERSON", "họp O", "", "Tỉnh_ủy NN B-BODY", ""]
    assert list(from_conll(lines)) == [
        {"text": "Lê Văn Tám họp", "persons": [{"start": 0, "end": 10, "text": "Lê Văn Tám"}]},
        {"text": "Tỉnh_ủy", "bodies": [{"start": 0, "end": 7, "text": "Tỉnh_ủy"}]},
    ]


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["Lê\tB-PER"], "line 1: unknown label 'PER'"),
        (['# text = "Lê An"', "Lê\tO", "Ân\tO"], "line 3: the text does not go on with 'Ân' at 2"),
        (["một"], "line 1: "),
    ],
)
def test_broken_columns_are_named(lines: list[str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        list(from_conll(lines))


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])), st.data())
def test_any_text_and_mentions_survive_both_ways(text: str, data: st.DataObject) -> None:
    nlp = spacy.blank("xx")
    edges = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(edges, edges).filter(lambda p: p[0] < p[1]), unique=True))
    mentions = [{"start": a, "end": b, "text": text[a:b]} for a, b in sorted(pairs)]
    record = {"text": text, "persons": sorted(mentions, key=lambda m: (m["start"], -m["end"]))}
    doc, misfits = to_doc(record, nlp.make_doc)
    assert from_doc(doc) == record
    assert len(misfits) + len(doc.spans["persons"]) == len(mentions)
    (back,) = from_conll(io.StringIO(to_conll(doc)))
    assert back["text"] == text


def test_the_command_converts_between_all_formats(tmp_path: Path) -> None:
    first = tmp_path / "a.jsonl"
    record = record_of(EXAMPLE)
    first.write_text(json.dumps(record, ensure_ascii=False) + "\n\n", encoding="utf-8")
    names = ["a.jsonl", "b.spacy", "c.jsonl", "d.conll", "e.iob", "f.jsonl"]
    for source, target in pairwise(names):
        done = CliRunner().invoke(app, ["convert", str(tmp_path / source), str(tmp_path / target)])
        assert done.exit_code == 0, done.output
        assert "1 texts, 0 mentions fit no tokens" in done.stderr
    assert json.loads((tmp_path / "c.jsonl").read_text(encoding="utf-8")) == record
    last = json.loads((tmp_path / "f.jsonl").read_text(encoding="utf-8"))
    assert offsets(last) == {**offsets(record), "bodies": []}


def test_the_command_names_what_fits_no_tokens(tmp_path: Path, nlp: Language) -> None:
    record = record_of("Số 12/K<body>H-UBND</body>")
    (tmp_path / "a.jsonl").write_text(json.dumps(record), encoding="utf-8")
    done = CliRunner().invoke(
        app, ["convert", str(tmp_path / "a.jsonl"), str(tmp_path / "b.spacy")]
    )
    assert done.exit_code == 0
    assert "one: bodies 'H-UBND' at 7 does not fit the tokens '12/KH-UBND'" in done.stderr


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", "", "the ending says no format"),
        ("a.spacy", "x", "is no .spacy file"),
        ("a.conll", "một", "line 1: "),
    ],
)
def test_the_command_says_what_is_wrong(
    tmp_path: Path, name: str, content: str, message: str
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    done = CliRunner().invoke(app, ["convert", str(tmp_path / name), str(tmp_path / "out.jsonl")])
    assert done.exit_code == 1
    assert message in done.stderr
    assert not (tmp_path / "out.jsonl").exists()


def test_converting_reports_to_the_caller(tmp_path: Path, nlp: Language) -> None:
    record = record_of("Số 12/K<body>H-UBND</body>")
    (tmp_path / "a.jsonl").write_text(json.dumps(record), encoding="utf-8")
    misfits: list[Any] = []
    assert convert(tmp_path / "a.jsonl", tmp_path / "b.conll", nlp, misfits.append) == 1
    assert [misfit.text for misfit in misfits] == ["H-UBND"]


def test_what_a_mention_that_is_gone_has_told_for_others_is_kept(nlp: Language) -> None:
    text = "Quận ủy Hải An họp. Quận ủy Hải An giao Công an quận Hải An báo cáo."
    doc = nlp(text)
    doc.spans["bodies"] = list(doc.spans["bodies"])[1:]
    whole = vn_directives.full_record(from_doc(doc))
    assert whole["bodies"] == vn_directives.full_record(nlp(text))["bodies"][1:]
    order = whole["instructions"][0]
    assert order["speaker_ref"] == ["bodies", 0]
    assert whole["bodies"][0]["text"] == "Quận ủy Hải An"
    assert order["addressee_ref"] == ["bodies", 1]


def test_nothing_refers_to_a_mention_that_is_gone(nlp: Language) -> None:
    doc = nlp("Quận ủy Hải An giao Công an quận Hải An báo cáo trước ngày 20/5/2024.")
    doc.spans["bodies"], doc.spans["dates"] = [], []
    whole = vn_directives.full_record(from_doc(doc))
    assert whole["bodies"] == whole["dates"] == []
    assert whole["instructions"][0]["speaker_ref"] is None
    (deadline,) = whole["duties"][0]["deadlines"]
    assert (deadline["value"], deadline["date_ref"]) == ("2024-05-20", None)
