"""One page per Doc: everything is computed once, and anew when what it was made of has changed."""

import gc
import pickle
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from weakref import ref

import pytest
import spacy
from spacy.tokens import Doc

import vn_directives
from vn_directives.bodies import grammar as bodies_grammar
from vn_directives.bodies.component import bodies_of
from vn_directives.bodies.record import BODIES
from vn_directives.matching import reading as reading_module
from vn_directives.page import page_of, reading_of, text_of
from vn_directives.storage import put_mentions, put_records
from vn_directives.titles.component import titles_of

TEXT = (
    "Chiều 4/7/2024, Chủ tịch UBND huyện Kim Thành Trần Văn Bảo yêu cầu Phòng Nội vụ thực hiện "
    "Kế hoạch số 12/KH-UBND của UBND huyện trước ngày 5/8."
)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """How many readings were made, and how often the bodies of a text were read."""
    counts = {"readings": 0, "bodies": 0}
    make, find = reading_module.Reading.__init__, bodies_grammar.find_bodies

    def __init__(self: object, *args: object) -> None:
        counts["readings"] += 1
        make(self, *args)  # type: ignore[arg-type]

    def find_bodies(reading: object) -> object:
        counts["bodies"] += 1
        return find(reading)  # type: ignore[arg-type]

    monkeypatch.setattr(reading_module.Reading, "__init__", __init__)
    monkeypatch.setattr("vn_directives.bodies.component._grammar", lambda: find_bodies)
    return counts


@pytest.mark.parametrize("name", ["vn_instructions", "vn_directives", "vn_officials"])
def test_a_component_alone_reads_everything_once(name, counted):
    nlp = spacy.blank("xx")
    nlp.add_pipe(name)
    nlp(TEXT)
    assert counted == {"readings": 1, "bodies": 1}


def test_components_share_a_reading_however_docs_are_handed_on(nlp, counted):
    docs = [nlp.make_doc(text) for text in (TEXT, TEXT, "UBND huyện")]
    for _, component in nlp.pipeline:
        docs = [component(doc) for doc in docs]
    assert counted == {"readings": 3, "bodies": 3}


def test_so_do_threads(counted):
    nlp = spacy.blank("xx")
    for name in ("vn_instructions", "vn_directives", "vn_titles", "vn_bodies"):
        nlp.add_pipe(name)
    texts = [f"Chủ tịch UBND xã số {i}" for i in range(2000)]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda text: nlp(text)._.bodies[0].text, texts))
    assert set(found) == {"UBND xã"}
    assert counted == {"readings": 2000, "bodies": 2000}


def test_a_page_goes_with_its_doc(nlp):
    doc = nlp(TEXT)
    page = page_of(doc)
    assert page is page_of(doc)
    assert text_of(doc) == TEXT
    gone = ref(doc)
    del doc
    assert gone() is None or (gc.collect() and gone() is None)
    assert page.doc() is None


def test_copies_and_parts_have_pages_of_their_own(nlp):
    doc = nlp(TEXT)
    page = page_of(doc)
    part = doc[3:8].as_doc(copy_user_data=True)
    stored = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    for other in (doc.copy(), pickle.loads(pickle.dumps(doc)), part, stored):
        assert text_of(other) == other.text
        assert reading_of(other) is not page.reading
    assert page_of(doc) is page
    assert list(doc.copy()._.bodies) == list(stored._.bodies) == list(doc._.bodies)


def test_the_user_data_are_the_users(nlp):
    doc = nlp(TEXT)
    doc.user_data = {}
    assert BODIES.stored(doc) is None
    assert bodies_of(doc)[0].text == "UBND huyện Kim Thành"


def test_what_was_read_of_exchanged_mentions_is_read_again():
    nlp = spacy.blank("xx")
    doc = nlp(TEXT)
    assert titles_of(doc)[0].text == "Chủ tịch UBND huyện Kim Thành"
    assert titles_of(doc) is titles_of(doc)
    put_mentions(doc, "bodies", bodies_of(doc)[1:], set_ents=False)
    assert "Chủ tịch UBND huyện Kim Thành" not in [title.text for title in titles_of(doc)]


def test_so_is_what_components_have_stored(nlp):
    doc = nlp(TEXT)
    (before,) = doc._.directives
    assert before.issuer == "UBND huyện"
    bodies = [body for body in doc._.bodies if body.text != "UBND huyện"]
    put_mentions(doc, "bodies", bodies, set_ents=True)
    (after,) = doc._.directives
    assert after.issuer is None
    assert doc._.documents[0].issuer is None


def test_what_a_user_stored_is_left_alone(nlp):
    doc = nlp(TEXT)
    mine = [replace(doc._.directives[0], issuer="tôi")]
    put_mentions(doc, "directives", mine, set_ents=True)
    put_mentions(doc, "bodies", [], set_ents=True)
    assert [directive.issuer for directive in doc._.directives] == ["tôi"]
    assert "Chủ tịch UBND huyện Kim Thành" not in [title.text for title in doc._.titles]


def test_another_reference_date_resolves_the_dates_anew(nlp):
    doc = nlp.make_doc("Hạn cuối là ngày 5/8.")
    doc = nlp(doc)
    assert doc._.dates[0].resolved is None
    doc._.reference_date = "2024-07-01"
    assert doc._.dates[0].resolved == "2024-08-05"


def test_an_exchange_in_a_component_between_is_heard(nlp):
    @spacy.Language.component("drop_bodies")
    def drop_bodies(doc):
        put_records(doc, "bodies", [])
        return doc

    other = vn_directives.load()
    other.add_pipe("drop_bodies")
    assert other(TEXT)._.directives[0].issuer is None
    assert nlp(TEXT)._.directives[0].issuer == "UBND huyện"
