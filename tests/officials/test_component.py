"""The component on a Doc: what is stored where, alone and after others, on any tokenizer."""

from __future__ import annotations

import spacy
from spacy.tokens import DocBin

import vn_directives
from vn_directives.officials.component import officials_of, persons_of

TEXT = (
    "Bí thư Thành ủy Lê Hải An chủ trì. Dự có bà Trần Thị Bình, Chủ tịch UBND quận. "
    "Đồng chí Bí thư Thành ủy yêu cầu; ông An kết luận."
)
NAMES = ["Lê Hải An", "Trần Thị Bình", "An"]
OFFICIALS = [
    ("Lê Hải An", ("Bí thư Thành ủy",)),
    ("Trần Thị Bình", ("Chủ tịch UBND quận",)),
]


def test_the_whole_pipeline() -> None:
    doc = vn_directives.load()(TEXT)
    assert [person.text for person in doc._.persons] == NAMES
    assert [(o.name, o.titles) for o in doc._.officials] == OFFICIALS
    assert [span.text for span in doc.spans["persons"]] == NAMES
    assert [span.label_ for span in doc.spans["persons"]] == ["PERSON"] * 3
    assert doc.spans["persons"][2].kb_id_ == "Lê Hải An"
    assert doc.spans["persons"][2]._.person.name == "Lê Hải An"
    assert [ent.text for ent in doc.ents if ent.label_ == "PERSON"] == NAMES


def test_alone_on_a_foreign_tokenizer() -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("vn_officials", config={"set_ents": False})
    doc = nlp(TEXT)
    assert [(o.name, o.titles) for o in doc._.officials] == OFFICIALS
    assert doc.ents == ()


def test_records_without_the_component() -> None:
    doc = spacy.blank("xx")(TEXT)
    assert [person.text for person in persons_of(doc)] == NAMES
    assert [official.name for official in officials_of(doc)] == [name for name, _ in OFFICIALS]


def test_records_survive_a_docbin() -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("vn_officials")
    doc = nlp(TEXT)
    data = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (again,) = DocBin().from_bytes(data).get_docs(nlp.vocab)
    assert again._.officials == doc._.officials
    assert again._.persons == doc._.persons


def test_a_title_leads_to_its_official() -> None:
    doc = vn_directives.load()(TEXT)
    last = doc._.titles[-1]
    ref = ("titles", len(doc._.titles) - 1)
    (official,) = [o for o in doc._.officials if ref in o.mention_refs]
    assert official.name == "Lê Hải An"
    assert "Đồng chí Bí thư Thành ủy"[10:] == last.text or last.text == "Bí thư Thành ủy"
