"""What of a Doc survives where. The mentions are made by hand: no grammar is needed for this."""

import pickle
from dataclasses import MISSING, fields, replace

import pytest
import spacy
from spacy.tokens import Doc, DocBin, Span

from vn_directives import full_record, to_record
from vn_directives.bodies.record import BodyRecord
from vn_directives.dates.record import DateRecord
from vn_directives.entities import Entities, set_flat_ents
from vn_directives.kinds import ALL, KINDS, MENTIONS
from vn_directives.officials.record import OfficialRecord
from vn_directives.storage import (
    decode_record,
    encode_record,
    has_records,
    put_mentions,
    put_records,
    refresh_spans,
)
from vn_directives.titles.record import TitleRecord

TEXT = "Chiều 31/7, ông Trần Quang Vinh, Bí thư Quận ủy Hải An dự họp"


def _mention(cls, text, quote, **values):
    """A record of the quote; fields that do not matter here are None."""
    start = text.index(quote)
    required = {field.name: None for field in fields(cls) if field.default is MISSING}
    return cls(**required | {"start": start, "end": start + len(quote), "text": quote} | values)


BODY = _mention(
    BodyRecord, TEXT, "Quận ủy Hải An", name="Quận ủy Hải An", kind="committee", key="b1"
)
DATE = _mention(DateRecord, TEXT, "Chiều 31/7", value="XXXX-07-31TAF", resolved="2020-07-31TAF")
TITLE = _mention(
    TitleRecord,
    TEXT,
    "Bí thư Quận ủy Hải An",
    name="Bí thư Quận ủy",
    role="Bí thư",
    body=BODY.text,
    body_ref=("bodies", 0),
)
OFFICIAL = OfficialRecord(
    name="Trần Quang Vinh", titles=("Bí thư Quận ủy Hải An",), key="Trần Quang Vinh"
)


@pytest.fixture(params=["xx", "en", "vi"])
def doc(request) -> Doc:
    doc = spacy.blank(request.param)(TEXT)
    put_mentions(doc, "dates", [DATE], set_ents=True)
    put_mentions(doc, "bodies", [BODY], set_ents=True)
    put_mentions(doc, "titles", [TITLE], set_ents=True)
    put_records(doc, "officials", [OFFICIAL])
    return doc


def assert_whole(doc: Doc) -> None:
    """All records are there and found from their spans."""
    assert doc._.dates == [DATE]
    assert doc._.bodies == [BODY]
    assert doc._.titles == [TITLE]
    assert doc._.officials == [OFFICIAL]
    assert doc.spans["dates"][0]._.date == DATE
    assert doc.spans["bodies"][0]._.body == BODY
    assert doc.spans["titles"][0]._.title == TITLE
    assert_spans(doc)


def assert_spans(doc: Doc) -> None:
    """The spans are there, with label and canonical form, and the flat view."""
    found = {key: [(s.text, s.label_, s.kb_id_) for s in doc.spans[key]] for key in doc.spans}
    assert found == {
        "dates": [("Chiều 31/7", "DATE", "2020-07-31TAF")],
        "bodies": [("Quận ủy Hải An", "BODY", "Quận ủy Hải An")],
        "titles": [("Bí thư Quận ủy Hải An", "TITLE", "Bí thư Quận ủy")],
    }
    assert [(ent.text, ent.label_, ent.kb_id_) for ent in doc.ents] == [
        ("Chiều 31/7", "DATE", "2020-07-31TAF"),
        ("Bí thư Quận ủy Hải An", "TITLE", "Bí thư Quận ủy"),
    ]


def test_stored(doc):
    assert_whole(doc)
    assert has_records(doc, "titles")
    assert not has_records(doc, "directives")
    assert doc._.directives == []


def test_bytes(doc):
    assert_whole(Doc(doc.vocab).from_bytes(doc.to_bytes()))


def test_disk(doc, tmp_path):
    doc.to_disk(tmp_path / "doc")
    assert_whole(Doc(doc.vocab).from_disk(tmp_path / "doc"))


def test_pickle(doc):
    assert_whole(pickle.loads(pickle.dumps(doc)))


def test_copy(doc):
    copy = doc.copy()
    assert_whole(copy)
    put_records(copy, "officials", [])
    assert_whole(doc)


def test_docbin_with_user_data(doc):
    stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (read,) = DocBin().from_bytes(stored).get_docs(spacy.blank("xx").vocab)
    assert_whole(read)


def test_docbin_without_user_data_keeps_the_spans(doc):
    stored = DocBin(docs=[doc]).to_bytes()
    (read,) = DocBin().from_bytes(stored).get_docs(spacy.blank("xx").vocab)
    assert_spans(read)
    assert read._.dates == []
    assert read.spans["dates"][0]._.date is None


def test_from_docs_keeps_the_spans(doc):
    with pytest.warns(UserWarning, match="W101"):
        joined = Doc.from_docs([doc, doc])
    assert [span.text for span in joined.spans["bodies"]] == ["Quận ủy Hải An"] * 2
    assert joined._.bodies == []


def test_part_of_a_doc_has_no_records_with_offsets_of_the_whole(doc):
    part = doc[4:].as_doc(copy_user_data=True)
    assert part._.bodies == []
    assert not has_records(part, "bodies")


def test_read_in_a_process_that_only_imports_the_package(doc, tmp_path, run_python):
    DocBin(store_user_data=True, docs=[doc]).to_disk(tmp_path / "docs.spacy")
    printed = run_python(
        "import spacy, vn_directives, json, sys\n"
        "from spacy.tokens import DocBin\n"
        "docs = DocBin().from_disk('docs.spacy').get_docs(spacy.blank('xx').vocab)\n"
        "print(json.dumps([vn_directives.to_record(doc) for doc in docs]))\n"
    )
    assert spacy.util.srsly.json_loads(printed) == [to_record(doc)]


def test_record_to_plain_values():
    assert TITLE.to_dict()["body_ref"] == ["bodies", 0]
    assert OFFICIAL.to_dict()["titles"] == ["Bí thư Quận ủy Hải An"]
    assert list(DATE.to_dict())[:3] == ["start", "end", "text"]


def test_to_record(doc):
    record = to_record(doc, id="a.txt")
    assert list(record) == ["id", "text", "dates", "bodies", "titles", "officials"]
    assert record["text"] == TEXT
    assert record["officials"] == [{"name": "Trần Quang Vinh", "titles": ["Bí thư Quận ủy Hải An"]}]
    assert full_record(doc)["officials"] == [OFFICIAL.to_dict()]
    assert "id" not in to_record(doc)


@pytest.mark.parametrize(
    "name",
    ["os:system", "vn_directives.cli.__main__:app", "vn_directives.kind:Record", "x", 5, None],
)
def test_what_only_looks_like_a_record_is_left_alone(name):
    foreign = {"__vn_directives__": name, "fields": {"x": 1}}
    assert decode_record(foreign) is foreign
    other = {"__vn_directives__": name}
    assert decode_record(other) is other


def test_reading_imports_nothing_that_a_file_names(doc, tmp_path, run_python):
    doc.user_data["x"] = {"__vn_directives__": "vn_directives.cli.__main__:app", "fields": {}}
    DocBin(store_user_data=True, docs=[doc]).to_disk(tmp_path / "docs.spacy")
    run_python(
        "import spacy, vn_directives, sys\n"
        "from spacy.tokens import DocBin\n"
        "(doc,) = DocBin().from_disk('docs.spacy').get_docs(spacy.blank('xx').vocab)\n"
        "assert doc._.bodies and 'vn_directives.cli' not in sys.modules\n"
    )


def _encoded(record, **changes):
    encoded = encode_record(record)
    fields = {**encoded["fields"], **changes}
    return {**encoded, "fields": {k: v for k, v in fields.items() if v is not MISSING}}


def test_records_of_another_version_are_read():
    assert decode_record(_encoded(BODY, added_later=5)) == BODY
    assert decode_record(_encoded(BODY, branch=MISSING)) == BODY


@pytest.mark.parametrize(
    ("record", "changes", "message"),
    [
        (BODY, {"name": MISSING}, "bodies: name is missing"),
        (BODY, {"name": 5}, "bodies: name is 5, not str"),
        (BODY, {"start": "1"}, "bodies: start is '1', not int"),
        (BODY, {"start": True}, "bodies: start is True, not int"),
        (BODY, {"start": float("nan")}, "bodies: start is nan, not int"),
        (DATE, {"anchor": [1, 2, 3]}, r"dates: anchor is \(1, 2, 3\), not"),
        (OFFICIAL, {"titles": "Bí thư"}, "officials: titles is 'Bí thư', not"),
    ],
)
def test_stored_fields_are_checked(record, changes, message):
    with pytest.raises(ValueError, match=message):
        decode_record(_encoded(record, **changes))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"start": -1}, "bodies: start is -1, outside the text"),
        ({"end": 10_000}, "bodies: end is 10000, outside the text"),
        ({"start": 50, "end": 40}, "bodies: end is 40, before start 50"),
        ({"text": "Quận ủy"}, "bodies: text is 'Quận ủy', which does not stand there"),
    ],
)
def test_stored_offsets_are_checked(doc, changes, message):
    put_records(doc, "bodies", [decode_record(_encoded(BODY, **changes))])
    read = Doc(doc.vocab).from_bytes(doc.to_bytes())
    assert read._.dates == [DATE]
    for look in (lambda: read._.bodies, lambda: to_record(read)):
        with pytest.raises(ValueError, match=message):
            look()


@pytest.mark.parametrize(
    ("kind", "changes", "message"),
    [
        ("titles", {"body_ref": ("bodies", 9)}, r"titles: body_ref is \('bodies', 9\), and there"),
        ("titles", {"body_ref": ("bodies", -1)}, r"titles: body_ref is \('bodies', -1\)"),
        ("titles", {"body_ref": ("dates", 0)}, "titles: body_ref .*, which is none of the bodies"),
        ("duties", {"who_refs": (("titles", 0), ("bodies", 9))}, "duties: who_refs is .* 9"),
        ("duties", {"instruction_ref": ("instructions", 5)}, "duties: instruction_ref is"),
        ("duties", {"deadlines": "date_ref"}, "duties: date_ref is .*'dates', 99"),
        ("outline", {"parent": 7}, "outline: parent is 7, and the record itself is number"),
    ],
)
def test_stored_references_are_checked(nlp, kind, changes, message):
    text = (
        "Điều 1. Giao Sở Y tế.\nĐiều 2. UBND tỉnh Hà Nam yêu cầu Chủ tịch UBND huyện Bình Lục báo "
        "cáo trước ngày 5/8/2020."
    )
    doc = nlp(text)
    assert to_record(Doc(doc.vocab).from_bytes(doc.to_bytes())) == to_record(doc)
    last = KINDS[kind].stored(doc)[-1]
    if changes == {"deadlines": "date_ref"}:
        changes = {"deadlines": (replace(last.deadlines[0], date_ref=("dates", 99)),)}
    KINDS[kind].store(doc, [*KINDS[kind].stored(doc)[:-1], replace(last, **changes)])
    with pytest.raises(ValueError, match=message):
        to_record(Doc(doc.vocab).from_bytes(doc.to_bytes()))


def test_a_stored_value_of_another_kind_is_refused(doc):
    put_records(doc, "bodies", [DATE])
    with pytest.raises(ValueError, match=r"bodies: DateRecord.* is no BodyRecord"):
        to_record(Doc(doc.vocab).from_bytes(doc.to_bytes()))


def test_records_stay_right_when_tokens_are_merged_or_split(doc):
    before = to_record(doc)
    with doc.retokenize() as retokenizer:
        retokenizer.merge(doc[0:2])
    body = doc.spans["bodies"][0]
    with doc.retokenize() as retokenizer:
        heads = [body[-1], body[-1]]
        retokenizer.split(body[-1], [body[-1].text[:1], body[-1].text[1:]], heads=heads)
    assert to_record(doc) == before
    for record in doc._.bodies:
        assert doc.text[record.start : record.end] == record.text
    assert refresh_spans(doc) is doc
    assert doc.spans["bodies"][0].text == BODY.text
    assert doc.spans["bodies"][0]._.body == BODY
    assert doc.spans["titles"][0]._.title == TITLE


def test_every_kind_is_readable_on_a_bare_doc():
    doc = spacy.blank("xx")("một hai")
    for kind in ALL:
        assert getattr(doc._, kind.key) == (None if kind.is_single else [])
    for kind in MENTIONS:
        assert getattr(doc[0:1]._, kind.name) is None


# --- Tokens that do not fit the mentions -------------------------------------------------------


def test_edges_inside_tokens_keep_exact_offsets_in_the_record():
    doc = Doc(spacy.blank("xx").vocab, words=["từ31/7-5/8", "họp"])
    first = _mention(DateRecord, doc.text, "31/7", value="XXXX-07-31")
    second = _mention(DateRecord, doc.text, "5/8", value="XXXX-08-05")
    put_mentions(doc, "dates", [first, second], set_ents=True)
    assert [span.text for span in doc.spans["dates"]] == ["từ31/7-5/8"] * 2
    assert [doc.text[date.start : date.end] for date in doc._.dates] == ["31/7", "5/8"]
    assert doc.spans["dates"][0]._.date == first  # spans alike: the first record
    assert [ent.text for ent in doc.ents] == ["từ31/7-5/8"]


def test_a_span_of_other_tokens_has_no_record(doc):
    assert doc[0:1]._.date is None
    assert doc[len(doc) - 1 :]._.title is None


def test_an_empty_doc_stores_nothing():
    doc = spacy.blank("xx")("")
    put_mentions(doc, "dates", [], set_ents=True)
    assert doc._.dates == [] and has_records(doc, "dates")
    assert len(doc.spans["dates"]) == 0


# --- doc.ents ----------------------------------------------------------------------------------


def _doc_of_letters() -> Doc:
    return Doc(spacy.blank("xx").vocab, words=list("abcdefgh"))


def _letters(cls, quote, **fields):
    return _mention(cls, "a b c d e f g h ", " ".join(quote), **fields)


def _body(quote):
    return _letters(BodyRecord, quote, name=quote, kind="organ", key=quote)


def _title(quote):
    return _letters(TitleRecord, quote, name=quote, role=quote)


def _ents(doc):
    return [(ent.text.replace(" ", ""), ent.label_) for ent in doc.ents]


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        ("bc", "abc", [("abc", "TITLE")]),
        ("abc", "bc", [("abc", "BODY")]),
        ("bc", "bc", [("bc", "TITLE")]),
        ("ab", "cd", [("ab", "BODY"), ("cd", "TITLE")]),
        ("abc", "cde", [("cde", "TITLE")]),
        ("abcd", "cde", [("abcd", "BODY")]),
    ],
)
def test_longest_then_title_then_first(first, then, expected):
    doc = _doc_of_letters()
    put_mentions(doc, "bodies", [_body(first)], set_ents=True)
    put_mentions(doc, "titles", [_title(then)], set_ents=True)
    assert _ents(doc) == expected
    assert [s.text.replace(" ", "") for key in doc.spans for s in doc.spans[key]] == [first, then]


def test_one_long_mention_drives_out_several():
    doc = _doc_of_letters()
    put_mentions(doc, "bodies", [_body("ab"), _body("d"), _body("gh")], set_ents=True)
    put_mentions(doc, "titles", [_title("bcde")], set_ents=True)
    assert _ents(doc) == [("bcde", "TITLE"), ("gh", "BODY")]
    assert doc[0].ent_iob_ == "O"


def test_nested_mentions_of_one_kind():
    doc = _doc_of_letters()
    put_mentions(doc, "bodies", [_body("abc"), _body("c"), _body("de")], set_ents=True)
    assert _ents(doc) == [("abc", "BODY"), ("de", "BODY")]


@pytest.mark.parametrize("order", [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]])
def test_order_of_new_spans_makes_no_difference(order):
    doc = _doc_of_letters()
    doc.ents = [Span(doc, 6, 7, label="LOC")]
    places = [(0, 2), (1, 4), (5, 6), (6, 8)]
    set_flat_ents(doc, [Span(doc, *places[i], label="BODY") for i in order])
    assert _ents(doc) == [("bcd", "BODY"), ("f", "BODY"), ("g", "LOC")]


def test_entities_of_others_stay():
    doc = _doc_of_letters()
    doc.ents = [Span(doc, 1, 2, label="BODY", kb_id="Q1"), Span(doc, 5, 6, label="LOC")]
    put_mentions(doc, "bodies", [_body("abc"), _body("ef"), _body("h")], set_ents=True)
    assert _ents(doc) == [("b", "BODY"), ("f", "LOC"), ("h", "BODY")]
    assert doc.ents[0].kb_id_ == "Q1"


def test_running_twice_changes_nothing():
    doc = _doc_of_letters()
    for _ in range(2):
        put_mentions(doc, "bodies", [_body("bc")], set_ents=True)
        put_mentions(doc, "titles", [_title("abc")], set_ents=True)
        assert _ents(doc) == [("abc", "TITLE")]


def test_ents_switched_off():
    doc = _doc_of_letters()
    put_mentions(doc, "bodies", [_body("abc")], set_ents=False)
    assert doc.ents == () and len(doc.spans["bodies"]) == 1


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ("keep", [("b", "LOC"), ("def", "ORG"), ("h", "BODY")]),
        ("replace", [("abc", "BODY"), ("de", "BODY"), ("h", "BODY")]),
        ("longest", [("abc", "BODY"), ("def", "ORG"), ("h", "BODY")]),
    ],
)
def test_entities_of_others_stay_or_go_as_one_says(policy, expected):
    doc = _doc_of_letters()
    doc.ents = [Span(doc, 1, 2, label="LOC"), Span(doc, 3, 6, label="ORG")]
    mentions = [_body("abc"), _body("de"), _body("h")]
    put_mentions(doc, "bodies", mentions, set_ents=Entities(policy=policy))
    assert _ents(doc) == expected


def test_entities_may_have_other_labels():
    doc = _doc_of_letters()
    ents = Entities(labels={"BODY": "ORG"})
    put_mentions(doc, "bodies", [_body("bc"), _body("fg")], set_ents=ents)
    assert _ents(doc) == [("bc", "ORG"), ("fg", "ORG")]
    assert {span.label_ for span in doc.spans["bodies"]} == {"BODY"}
    put_mentions(doc, "titles", [_title("abc")], set_ents=True)
    assert _ents(doc) == [("abc", "TITLE"), ("fg", "ORG")]


def test_mentions_that_are_stored_anew_take_their_entities_along():
    doc = _doc_of_letters()
    doc.ents = [Span(doc, 7, 8, label="BODY")]
    put_mentions(doc, "bodies", [_body("abc"), _body("e")], set_ents=True)
    put_mentions(doc, "bodies", [_body("bc")], set_ents=True)
    assert _ents(doc) == [("bc", "BODY"), ("h", "BODY")]


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"policy": "drop"}, "ents_policy 'drop' is none of keep, replace, longest"),
        ({"labels": {"BDY": "ORG"}}, "no label of this library: BDY"),
    ],
)
def test_settings_of_entities_are_checked(settings, message):
    with pytest.raises(ValueError, match=message):
        Entities(**settings)


def test_settings_of_entities_by_config(tmp_path):
    nlp = spacy.blank("xx")
    config = {"ents_labels": {"BODY": "ORG"}, "ents_policy": "replace"}
    nlp.add_pipe("vn_bodies", config=config)
    nlp.to_disk(tmp_path)
    doc = spacy.load(tmp_path).make_doc("Quận ủy Hải An họp")
    doc.ents = [Span(doc, 2, 4, label="LOC")]
    assert [(e.text, e.label_) for e in nlp.get_pipe("vn_bodies")(doc).ents] == [
        ("Quận ủy Hải An", "ORG")
    ]
