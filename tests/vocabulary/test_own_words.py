"""Words of one's own: added, exchanged, removed; kept apart, stored, and checked."""

import json
import multiprocessing
import pickle
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import spacy

import vn_directives
from vn_directives.places.gazetteer import gazetteer
from vn_directives.places.units import units
from vn_directives.vocabulary import Vocabulary, default_vocabulary
from vn_directives.vocabulary.check import failed_examples
from vn_directives.vocabulary.entries import KINDS, own_entries, read_entries
from vn_directives.vocabulary.problems import problems

PATH = Path(__file__).parent.parent.parent / "examples" / "own_words.json"
TEXT = (
    "Tổng Điều phối Nguyễn Văn An thúc giục UBNDx huyện Kim Thành báo cáo Cục Chuyển đổi xanh "
    "theo Thư tín hiệu số 5/TTH-BCT."
)
OWN = {
    "bodies": ["UBNDx huyện Kim Thành", "Cục Chuyển đổi xanh"],
    "titles": ["Tổng Điều phối"],
    "directives": ["Thư tín hiệu số 5/TTH-BCT"],
    "instructions": ["thúc giục"],
}


@pytest.fixture(scope="module")
def own():
    return vn_directives.load(vocabulary=PATH)


def found(nlp, text=TEXT):
    records = nlp(text)._
    return {key: [mention.text for mention in getattr(records, key)] for key in OWN}


def test_own_words_are_read(own):
    assert found(own) == OWN


def test_two_vocabularies_do_not_touch_one_another(own, nlp):
    before = found(nlp)
    assert before != OWN
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(lambda i: found((own, nlp)[i % 2]), range(40)))
    assert results[::2] == [OWN] * 20
    assert results[1::2] == [before] * 20


def test_they_are_stored_with_the_pipeline(own, tmp_path):
    own.to_disk(tmp_path)
    assert found(spacy.load(tmp_path)) == OWN
    other = vn_directives.load(vocabulary=[])
    other.from_bytes(own.to_bytes())
    assert found(other) == OWN


def test_they_go_along_to_other_processes(own):
    docs = list(own.pipe([TEXT, TEXT], n_process=2))
    assert [body.text for body in docs[1]._.bodies] == OWN["bodies"]
    copy = pickle.loads(pickle.dumps(own.get_pipe("vn_vocabulary")))
    assert copy.vocabulary.entries == tuple(read_entries(PATH))
    assert pickle.loads(pickle.dumps(default_vocabulary())) is default_vocabulary()


def test_a_component_in_any_pipeline_takes_files(tmp_path):
    nlp = spacy.blank("xx")
    nlp.add_pipe("vn_vocabulary", config={"paths": [str(PATH)]})
    nlp.add_pipe("vn_bodies")
    assert [body.text for body in nlp(TEXT)._.bodies] == OWN["bodies"]
    lost = spacy.blank("xx")
    lost.add_pipe("vn_vocabulary", config={"paths": [str(tmp_path / "none.json")]})
    with pytest.raises(FileNotFoundError, match=r"none\.json"):
        lost(TEXT)


def test_the_last_of_several_files_wins(tmp_path):
    late = tmp_path / "late.json"
    late.write_text(json.dumps({"entries": [{"id": "title/tong-dieu-phoi", "remove": True}]}))
    assert found(vn_directives.load(vocabulary=[PATH, late]))["titles"] == []


def test_entries_of_the_library_are_exchanged_and_removed(nlp):
    ministry = own_entries("body")["body/bo-chinh-tri"]
    other = {**ministry, "id": "body/bo-chinh-tri", "branch": "state"}
    pipe = spacy.blank("xx")
    pipe.add_pipe("vn_vocabulary", config={"entries": [other]})
    pipe.add_pipe("vn_bodies")
    assert nlp("Bộ Chính trị họp.")._.bodies[0].branch == "party"
    assert pipe("Bộ Chính trị họp.")._.bodies[0].branch == "state"
    pipe = spacy.blank("xx")
    pipe.add_pipe("vn_vocabulary", config={"entries": [{"id": "body/ban-bi-thu", "remove": True}]})
    pipe.add_pipe("vn_bodies")
    assert nlp("Ban Bí thư họp.")._.bodies
    assert not pipe("Ban Bí thư họp.")._.bodies


def test_every_own_entry_has_an_id_and_is_right():
    for kind in KINDS:
        entries = own_entries(kind)
        assert entries
        assert not problems([{**entry, "id": id} for id, entry in entries.items()])


ALL_KINDS = [
    (
        {"id": "field/departments.kinh-te-xanh", "list": "departments", "name": "Kinh tế xanh"},
        "Sở Kinh tế xanh họp với Sở Nội vụ.",
        lambda doc: [body.text for body in doc._.bodies],
        ["Sở Kinh tế xanh", "Sở Nội vụ"],
    ),
    (
        {"id": "law/luat-kinh-te-xanh", "name": "Luật Kinh tế xanh", "passed": "2024-06-20"},
        "Căn cứ Luật Kinh tế xanh ngày 20 tháng 6 năm 2024;",
        lambda doc: [named.year for named in doc._.named],
        [2024],
    ),
    (
        {"id": "unit/lien-xa", "name": "liên xã", "levels": ["commune"]},
        "UBND liên xã Hòa An họp.",
        lambda doc: [body.level for body in doc._.bodies],
        ["commune"],
    ),
    (
        {"id": "words/instructions.adverbs", "add": {"words": ["siêu tốc"]}},
        "Bí thư Huyện ủy siêu tốc yêu cầu các xã báo cáo.",
        lambda doc: [order.text for order in doc._.instructions],
        ["yêu cầu"],
    ),
    (
        {"id": "place/31.hoa-son-moi", "kind": "xã", "name": "Hòa Sơn Mới"},
        "UBND xã Hòa Sơn Mới, thành phố Hải Phòng họp.",
        lambda doc: [(body.id, body.place_path) for body in doc._.bodies],
        [("31.hoa-son-moi/uy-ban-nhan-dan", "Hải Phòng > Hòa Sơn Mới")],
    ),
    (
        {"id": "post-verb/tiep-quan", "form": "tiếp quản", "comes": True},
        "Ông Vũ Văn An tiếp quản chức vụ Giám đốc Sở Y tế.",
        lambda doc: [position.status for position in doc._.positions],
        ["appointed"],
    ),
    (
        {"id": "title-prefix/tro", "form": "trợ", "rank": True},
        "đồng chí trợ Chủ tịch UBND xã An Bình",
        lambda doc: [(title.text, title.rank) for title in doc._.titles],
        [("trợ Chủ tịch UBND xã An Bình", "trợ")],
    ),
]


@pytest.mark.parametrize(("entry", "text", "read", "right"), ALL_KINDS, ids=lambda v: str(v)[:20])
def test_entries_of_every_kind_are_added(entry, text, read, right):
    entry = entry if "add" in entry else {**entry, "examples": [text]}
    own = vn_directives.load()
    own.add_pipe("vn_vocabulary", "words", config={"entries": [entry]}, first=True)
    assert read(own(text)) == right


def test_fields_laws_units_and_lists_are_changed_and_removed():
    changes = [
        {"id": "field/departments.noi-vu", "remove": True},
        {"id": "unit/tinh", "add": {"forms": ["tỉnh nhà"]}},
        {"id": "words/duties.adverbs", "remove": True},
        {"id": "law/luat-dat-dai", "remove": True},
    ]
    own, library = Vocabulary(changes), default_vocabulary()
    names = [field["name"] for field in own.lexicon("bodies_fields")["departments"]]
    assert "Nội vụ" not in names
    assert len(names) + 1 == len(library.lexicon("bodies_fields")["departments"])
    assert own.lexicon("units")["units"][0]["forms"] == ["tỉnh nhà"]
    assert own.lexicon("duties")["adverbs"] == []
    assert own.lexicon("duties")["verbs"] == library.lexicon("duties")["verbs"]
    assert len(own.lexicon("laws")["laws"]) + 1 == len(library.lexicon("laws")["laws"])


PLACES = [
    {"id": "place/dong-hai", "kind": "tỉnh", "name": "Đông Hải", "forms": ["Đông-Hải"]},
    {"id": "place/dong-hai.vinh-lai", "kind": "huyện", "name": "Vĩnh Lại"},
    {"id": "place/dong-hai.vinh-lai.an-thuy", "kind": "xã", "name": "An Thủy Đông"},
    {"id": "place/31.306", "remove": True},
    {"id": "place/66", "add": {"forms": ["Đắc-lắc"]}},
]


def ids_of_places(nlp, text):
    return [place.id for place in nlp(text)._.places]


def test_places_of_ones_own_lie_in_one_another(nlp):
    own = vn_directives.load()
    own.add_pipe("vn_vocabulary", config={"entries": PLACES}, first=True)
    text = "Chủ tịch UBND tỉnh Đông Hải yêu cầu UBND huyện Vĩnh Lại và xã An Thuỷ Đông báo cáo."
    places = own(text)._.places
    assert [(place.level, place.path) for place in places] == [
        ("province", "Đông Hải"),
        ("district", "Đông Hải > Vĩnh Lại"),
        ("commune", "Đông Hải > Vĩnh Lại > An Thủy Đông"),
    ]
    assert ids_of_places(own, "Hội nghị họp tại Đông-Hải.") == ["dong-hai"]
    assert ids_of_places(own, "UBND tỉnh Đắc-lắc họp.") == ["66"]
    assert set(ids_of_places(nlp, text)) == {None}  # not known to other pipelines


def test_removed_places_are_gone_with_those_in_them(nlp):
    own = Vocabulary(PLACES)
    with own.in_use():
        assert not {id for id in units() if id.startswith("31.306")}
        assert "31.307" in units()
    assert "31.306.11413" in units()


def test_pipelines_with_the_librarys_places_share_them(own):
    own("UBND huyện Kim Thành họp.")
    with own.get_pipe("vn_vocabulary").vocabulary.in_use():
        mine = gazetteer()
    assert mine is gazetteer()


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_own_words_in_processes_however_they_are_started(method, run_python, own):
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"this platform cannot {method}")
    printed = run_python(
        "import json, multiprocessing, sys\n"
        "import vn_directives\n"
        "if __name__ == '__main__':\n"
        "    multiprocessing.set_start_method(sys.argv[1])\n"
        "    own = vn_directives.load(vocabulary=sys.argv[2])\n"
        "    docs = list(own.pipe([sys.argv[3]] * 4, n_process=2, batch_size=1))\n"
        "    print(json.dumps([vn_directives.to_record(doc) for doc in docs]))\n",
        method,
        str(PATH),
        TEXT,
    )
    assert json.loads(printed) == [vn_directives.to_record(own(TEXT))] * 4


def test_the_examples_are_tried(own):
    entries = read_entries(PATH)
    assert failed_examples(own, entries) == []
    wrong = [{**entries[0], "examples": ["Cục Chuyển đổi nâu"]}]
    assert failed_examples(own, wrong) == [
        "body/cuc-chuyen-doi-xanh: examples: nothing is found in 'Cục Chuyển đổi nâu'"
    ]


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"id": "ministry/x"}, "id: it begins with one of body/"),
        ({"name": "Cục"}, "entry 1: id"),
        ({"id": "body/x", "remove": True}, "body/x: there is no such entry"),
        ({"id": "body/uy-ban-nhan-dan", "add": {"forms": "U"}}, "add: forms: it is a list"),
        (
            {"id": "verb/x", "form": "x", "strength": "might", "examples": ["x"]},
            "strength: 'might'",
        ),
        ({"id": "verb/x", "strength": "order", "examples": ["x"]}, "form: it is missing"),
        ({"id": "verb/x", "colour": "red"}, "colour: there is no such field"),
        ({"id": "title/x", "complete": "yes"}, "complete: it is true or false"),
        ({"id": "words/xyz", "words": ["x"]}, "words/xyz: id: there is no such list of words"),
        (
            {"id": "words/duties.adverb", "add": {"words": ["x"]}},
            "no such entry to change; is words/duties.adverbs meant?",
        ),
        ({"id": "field/x.y", "list": "xyz", "name": "Y"}, "list: 'xyz': it is none of"),
        (
            {"id": "body/uy-ban-nhan-dan", "add": {"form": ["U"]}},
            "body/uy-ban-nhan-dan: add: form: there is no such field",
        ),
        ({"id": "body/uy-ban-nhan-dan", "ad": {"forms": ["U"]}}, "ad: there is no such field"),
        ({"id": "body/bo-chinh-tri", "remove": "yes"}, "remove: it is true"),
        (
            {"id": "body/bo-chinh-tri", "remove": True, "nam": "x"},
            "nam: there is nothing but remov",
        ),
        ({"id": "body/x", "takes": ["parnet"]}, "takes: 'parnet': it is none of country, field"),
        ({"id": "place/99.x", "kind": "xã", "name": "X"}, "id: there is no place/99 in which"),
        ({"id": "place/31", "kind": "huyện", "name": "X"}, "id: no huyện has 0 wider units"),
        ({"id": "place/31.x", "kind": "làng", "name": "X"}, "kind: 'làng': it is none of huyện"),
        (
            {"id": "place/31.x", "kind": "xã", "name": "X", "valid_from": "5/8/2026"},
            "valid_from: '5/8/2026': it is a day",
        ),
    ],
)
def test_what_is_wrong_is_said(entry, message):
    with pytest.raises(ValueError, match=re.escape(message)):
        Vocabulary([entry])


def test_a_file_holds_entries_and_nothing_else(tmp_path):
    path = tmp_path / "words.json"
    path.write_text(json.dumps({"entries": [], "entires": [{"id": "body/x"}]}))
    with pytest.raises(ValueError, match=r"words\.json: entires: there is nothing but entries"):
        read_entries(path)
