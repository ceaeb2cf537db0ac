"""The component `vn_ner`: a model's finds beside those of the rules."""

import re
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import vn_directives
from vn_directives.ner.component import FOUND, ModelFinds
from vn_directives.ner.filling import Find, fill


@Language.factory("stand_in")
def make_stand_in(nlp: Language, name: str, phrases: list[Any], score: float) -> Any:
    """What stands in for `spancat`: finds phrases, and says how sure it is."""

    def find(doc: Doc) -> Doc:
        spans = [
            doc.char_span(match.start(), match.end(), label=label)
            for label, phrase in phrases
            for match in re.finditer(re.escape(phrase), doc.text)
        ]
        doc.spans["sc"] = [span for span in spans if span]
        doc.spans["sc"].attrs["scores"] = [score] * len(doc.spans["sc"])
        return doc

    return find


def model_of(*phrases: tuple[str, str], score: float = 0.9) -> Language:
    """A model that finds these phrases, each with its label."""
    nlp = spacy.blank("vi")
    nlp.add_pipe("stand_in", config={"phrases": list(phrases), "score": score})
    return nlp


def pipeline_with(*patterns: tuple[str, str]) -> Language:
    nlp = vn_directives.load()
    nlp.add_pipe("vn_ner", after="vn_officials").use(model_of(*patterns))
    return nlp


def test_without_a_model_nothing_changes() -> None:
    nlp = vn_directives.load()
    text = "Sáng 3/5, Bí thư Đảng ủy xã Lê Văn Tám phát biểu."
    before = vn_directives.to_record(nlp(text))
    nlp.add_pipe("vn_ner", after="vn_officials")
    assert vn_directives.to_record(nlp(text)) == before


def test_finds_fill_what_the_rules_left() -> None:
    nlp = pipeline_with(("PERSON", "Kpă H'Lan"), ("BODY", "Cảng vụ Mũi Né"))
    doc = nlp("Chủ rẫy Kpă H'Lan gọi Cảng vụ Mũi Né lúc 8h ngày 5/6.")
    assert [person.text for person in doc._.persons] == ["Kpă H'Lan"]
    assert [(body.text, body.kind) for body in doc._.bodies] == [("Cảng vụ Mũi Né", "unknown")]
    assert [(span.text, span.label_) for span in doc.spans[FOUND]] == [
        ("Kpă H'Lan", "PERSON"),
        ("Cảng vụ Mũi Né", "BODY"),
    ]
    assert {ent.label_ for ent in doc.ents} == {"PERSON", "BODY", "DATE"}


@pytest.mark.parametrize(
    ("label", "phrase"),
    [
        ("BODY", "Chỉ thị số 30-CT/TU ngày 5/6/2020"),
        ("PERSON", "ngày 5/6/2020"),
        ("TITLE", "30-CT/TU"),
        ("BODY", "Thành ủy"),
        ("PERSON", "Thành ủy"),
        ("PERSON", "Văn Tám"),
        ("BODY", "Lê Văn Tám"),
        ("DATE", "đọc"),
        ("DIRECTIVE", "đọc"),
    ],
)
def test_nothing_that_the_rules_found_is_touched(label: str, phrase: str) -> None:
    text = "Đồng chí Lê Văn Tám đọc Chỉ thị số 30-CT/TU ngày 5/6/2020 của Ban Thường vụ Thành ủy."
    rules = vn_directives.to_record(vn_directives.load()(text))
    assert rules["directives"] and rules["dates"] and rules["bodies"] and rules["persons"]
    assert vn_directives.to_record(pipeline_with((label, phrase))(text)) == rules


@pytest.mark.parametrize("phrase", ["Hà Tĩnh", "Huyện Vân Canh", "Lan", "hái chè", "Hà\nLan"])
def test_what_is_no_name_in_full_is_no_person(phrase: str) -> None:
    doc = pipeline_with(("PERSON", phrase))(f"Hôm qua ở rẫy có {phrase} đi qua.")
    assert doc._.persons == []


def test_a_title_of_the_model_makes_its_holder_an_official() -> None:
    nlp = pipeline_with(
        ("TITLE", "Cảng trưởng Cảng vụ Mũi Né"),
        ("BODY", "Cảng vụ Mũi Né"),
    )
    doc = nlp("Đồng chí Lê Văn Tám, Cảng trưởng Cảng vụ Mũi Né, phát biểu.")
    (title,) = doc._.titles
    assert (title.role, title.body) == ("Cảng trưởng", "Cảng vụ Mũi Né")
    assert [(official.name, official.titles) for official in doc._.officials] == [
        ("Lê Văn Tám", ("Cảng trưởng Cảng vụ Mũi Né",))
    ]


@pytest.mark.parametrize(("threshold", "count"), [(0.6, 1), (0.8, 0)])
def test_the_model_must_be_sure(threshold: float, count: int) -> None:
    nlp = vn_directives.load()
    nlp.add_pipe("vn_ner", after="vn_officials", config={"threshold": threshold}).use(
        model_of(("PERSON", "Kpă H'Lan"), score=0.7)
    )
    assert len(nlp("Chủ rẫy Kpă H'Lan hái chè.")._.persons) == count


CUT = "Đồng chí Lê Văn Tám, Phó Chủ tịch phụ trách văn xã, phát biểu."


@pytest.mark.parametrize(
    ("label", "phrase"),
    [
        ("TITLE", "Phó Chủ tịch phụ trách văn xã"),  # goes on where the rules stopped
        ("TITLE", "Chủ tịch"),  # stops before
        ("TITLE", "tịch phụ trách"),  # crosses an edge
        ("BODY", "Phó Chủ tịch"),  # is a title
        ("BODY", "Tám, Phó Chủ tịch"),
    ],
)
def test_a_mention_of_the_rules_stays_as_it_is(label: str, phrase: str) -> None:
    rules = vn_directives.to_record(vn_directives.load()(CUT))
    assert [title["text"] for title in rules["titles"]] == ["Phó Chủ tịch"]
    assert vn_directives.to_record(pipeline_with((label, phrase))(CUT)) == rules


def test_a_body_is_no_title() -> None:
    doc = pipeline_with(("TITLE", "Ban Thường vụ Thành ủy"))("Ban Thường vụ Thành ủy họp.")
    assert doc._.titles == [] and len(doc._.bodies) == 1


def test_the_surest_find_is_taken_first() -> None:
    doc = vn_directives.load()("Chiều nay Cảng vụ Mũi Né vắng mặt.")
    finds = [Find("BODY", 10, 31, 0.6), Find("BODY", 10, 24, 0.9)]
    assert [(find.start, find.end) for find in fill(doc, finds)] == [(10, 24)]


def test_each_label_has_its_threshold() -> None:
    finds = ModelFinds(threshold=0.5, thresholds={"PERSON": 0.9})
    found = [Find("PERSON", 0, 1, 0.8), Find("BODY", 0, 1, 0.8), Find("DATE", 0, 1, 0.8)]
    assert [find.label for find in finds.choose(found)] == ["BODY"]


@pytest.mark.parametrize("before", ["đường", "phố", "cầu", "hồ"])
def test_what_is_named_after_a_person_is_none(before: str) -> None:
    doc = pipeline_with(("PERSON", "Kpă Klơng"))(f"Xe rẽ vào {before} Kpă Klơng.")
    assert doc._.persons == []


def test_long_texts_are_read_in_pieces() -> None:
    finds = ModelFinds()
    finds.use(model_of(("PERSON", "Kpă H'Lan")))
    text = "Hôm qua trời mưa to. Kpă H'Lan hái chè.\n" * 200
    doc = vn_directives.load()(text)
    found = finds.find(doc)
    assert len(found) == 200
    assert {text[find.start : find.end] for find in found} == {"Kpă H'Lan"}


def test_the_model_is_saved_with_the_pipeline(tmp_path: Path) -> None:
    nlp = pipeline_with(("PERSON", "Kpă H'Lan"))
    text = "Chủ rẫy Kpă H'Lan hái chè."
    wanted = vn_directives.to_record(nlp(text))
    nlp.get_pipe("vn_ner").thresholds = {"BODY": 0.8}
    nlp.to_disk(tmp_path)
    loaded = spacy.load(tmp_path)
    assert vn_directives.to_record(loaded(text)) == wanted
    assert loaded.get_pipe("vn_ner").thresholds == {"BODY": 0.8}
    copy = vn_directives.load()
    copy.add_pipe("vn_ner", after="vn_officials")
    copy.from_bytes(nlp.to_bytes())
    assert vn_directives.to_record(copy(text)) == wanted


def test_finds_survive_storage_and_processes() -> None:
    nlp = pipeline_with(("PERSON", "Kpă H'Lan"))
    (doc,) = nlp.pipe(["Chủ rẫy Kpă H'Lan hái chè."], n_process=1)
    docs = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (loaded,) = DocBin().from_bytes(docs).get_docs(nlp.vocab)
    assert loaded._.persons == doc._.persons
    parallel = list(nlp.pipe(["Chủ rẫy Kpă H'Lan hái chè."] * 2, n_process=2))
    assert [len(doc._.persons) for doc in parallel] == [1, 1]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Kpă", "ủy " * 2000])
def test_any_text(text: str) -> None:
    assert pipeline_with(("PERSON", "Kpă"))(text).text == text
