"""The components ``vn_places`` and ``vn_linker`` in a pipeline, and what became of bodies."""

import pytest
import spacy
from spacy.tokens import Doc, DocBin

import vn_directives
from vn_directives.identity.history import preceded_by, succeeded_by

TEXT = (
    "Ngày 31/7/2020, Quận ủy Hải An, thành phố Hải Phòng họp triển khai Chỉ thị số 30-CT/TU ngày "
    "30/7/2020 của Ban Thường vụ Thành ủy. UBND quận Hải An và UBND các phường dự."
)


@pytest.fixture(scope="module")
def nlp():
    return vn_directives.load()


def test_spans_and_entities_carry_the_identifiers(nlp):
    doc = nlp(TEXT)
    assert doc.spans["bodies"][0].kb_id_ == "31.306/quan-uy"
    assert {ent.text: ent.kb_id_ for ent in doc.ents}["Quận ủy Hải An"] == "31.306/quan-uy"
    assert doc.spans["directives"][0].kb_id_ == "31/thanh-uy/30-CT/2020"
    assert doc.spans["places"][0].kb_id_ == "place:31.306"
    assert doc._.documents[0].id == "31/thanh-uy/30-CT/2020"


def test_the_linker_alone_finds_what_it_needs(nlp):
    alone = spacy.blank("xx")
    alone.add_pipe("vn_linker")
    assert alone(TEXT)._.bodies == nlp(TEXT)._.bodies


def test_identifiers_survive_storage(nlp):
    doc = nlp(TEXT)
    stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (other,) = DocBin(store_user_data=True).from_bytes(stored).get_docs(nlp.vocab)
    for copy in (other, Doc(nlp.vocab).from_bytes(doc.to_bytes())):
        assert copy._.bodies == doc._.bodies
        assert copy._.places == doc._.places
        assert [span.kb_id_ for span in copy.spans["bodies"]] == [
            span.kb_id_ for span in doc.spans["bodies"]
        ]


def test_the_day_of_the_text_tells_the_time_of_its_places(nlp):
    for day, path in (("2024-05-06", "Hải Phòng > Vĩnh Bảo"), ("2025-08-06", "Hải Phòng")):
        doc = nlp.make_doc("UBND các xã của huyện Vĩnh Bảo và tỉnh nhà họp tại Hải Phòng.")
        doc._.reference_date = day
        places = {place.text: place.path for place in nlp(doc)._.places}
        assert places["huyện Vĩnh Bảo"] == "Hải Phòng > Vĩnh Bảo"
        assert path.startswith(places["Hải Phòng"])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("vn/bo-giao-thong-van-tai", "vn/bo-xay-dung"),
        ("vn/bo-tai-nguyen-va-moi-truong", "vn/bo-nong-nghiep-va-moi-truong"),
        ("vn/trung-uong/ban-tuyen-giao", "vn/trung-uong/ban-tuyen-giao-va-dan-van"),
        ("31/so-ke-hoach-va-dau-tu", "31/so-tai-chinh"),
        ("64/so-giao-thong-van-tai", "64/so-xay-dung"),
    ],
)
def test_what_became_of_a_body(old, new):
    assert succeeded_by(old) == new
    assert old in preceded_by(new)


@pytest.mark.parametrize("id", ["vn/bo-y-te", "31/thanh-uy", "vn/quoc-hoi"])
def test_a_body_that_goes_on(id):
    assert succeeded_by(id) is None


def test_nothing_named_nothing_found(nlp):
    for text in ("", "Trời hôm nay đẹp.", "Chủ tịch Hồ Chí Minh", "đường Hải Phòng"):
        assert nlp(text)._.places == []
