"""The pipeline as spaCy users meet it: by name, by configuration, stored, copied, in processes."""

import gc
import json
import multiprocessing
import pickle
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import entry_points
from weakref import ref

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import DocBin, Span

import vn_directives
from tests.conftest import ARTICLE, ROOT
from tests.timing import assert_linear
from vn_directives import full_record, pipeline, to_record
from vn_directives.kinds import KINDS, MENTIONS
from vn_directives.pipeline import COMPONENTS

_NLP = vn_directives.load()
# What each component says that it stores on the Doc.
STORES = {
    name: [
        key
        for attribute in _NLP.get_pipe_meta(name).assigns
        if attribute.startswith("doc._.") and (key := attribute.removeprefix("doc._.")) in KINDS
    ]
    for name in COMPONENTS
    if name != "vn_linker"  # it completes the records of others
}
STORES = {name: keys for name, keys in STORES.items() if keys}


@pytest.fixture(scope="module")
def docs(nlp):
    """An article, and the texts of the examples: together they hold records of every kind."""
    texts = [path.read_text(encoding="utf-8") for path in ROOT.glob("examples/*.txt")]
    return [nlp(text) for text in [ARTICLE, *texts]]


def test_every_kind_is_stored_by_one_component_and_found(docs):
    assert sorted(key for keys in STORES.values() for key in keys) == sorted(KINDS)
    assert [key for key in KINDS if not any(to_record(doc)[key] for doc in docs)] == []


FACTORIES = [e.name for e in entry_points(group="spacy_factories") if e.name.startswith("vn_")]


@pytest.mark.parametrize("name", sorted({*FACTORIES} - {"vn_ner", "vn_repair", "vn_vocabulary"}))
def test_a_component_assigns_what_it_says_and_requires_nothing(name, docs):
    """What `analyze_pipes` tells is true: alone, a component stores what it does behind others."""
    blank = spacy.blank("xx")
    config = (
        {"set_ents": True} if "set_ents" in Language.get_factory_meta(name).default_config else {}
    )
    blank.add_pipe(name, config=config)
    said = blank.analyze_pipes()
    assert said["problems"] == {name: []}
    stored = set()
    for whole in docs:
        doc = blank(whole.text)
        stored |= {"doc.spans"} if doc.spans else set()
        stored |= {"doc.ents"} if doc.ents else set()
        if doc.has_annotation("SENT_START"):
            stored |= {"token.is_sent_start", "doc.sents"}
        for kind in KINDS.values():
            found = kind.stored(doc)
            if found is None:
                continue
            stored.add(f"doc._.{kind.key}")
            stored |= {f"span._.{kind.name}"} if found and kind.is_mention else set()
            if name == "vn_linker" or kind.key not in ("bodies", "directives", "documents"):
                assert found == kind.stored(whole)  # the linker completes the others of `whole`
    assert stored == set(said["summary"][name]["assigns"])


def test_finds_what_an_article_says(nlp):
    record = to_record(nlp(ARTICLE))
    assert {body["text"] for body in record["bodies"]} >= {"Công an quận", "Đảng ủy các phường"}
    assert record["directives"][0]["key"] == "30-CT/TU"
    assert record["officials"][0]["name"] == "Trần Quang Vinh"


def test_mentions_quote_the_text(docs):
    for record in map(to_record, docs):
        mentions = [m for kind in MENTIONS for m in record[kind.key]]
        assert mentions
        for mention in mentions:
            assert record["text"][mention["start"] : mention["end"]] == mention["text"]


@pytest.mark.parametrize("kind", MENTIONS, ids=lambda kind: kind.key)
def test_spans_lead_to_their_records(docs, kind):
    for doc in docs:
        records = getattr(doc._, kind.key)
        assert len(records) == len(doc.spans[kind.key])
        for span, record in zip(doc.spans[kind.key], records, strict=True):
            assert (span.label_, span.kb_id_) == (kind.label, record.canonical)
            assert record.text in span.text  # whose tokens may reach farther
            found = getattr(span._, kind.name)
            assert found == record if record.text == span.text else found in records


def test_ents_are_set_and_can_be_switched_off():
    assert {ent.label_ for ent in vn_directives.load()(ARTICLE).ents} >= {"TITLE", "DATE", "BODY"}
    nlp = spacy.blank("vi")
    nlp.add_pipe("vn_dates", config={"set_ents": False})
    doc = nlp(ARTICLE)
    assert doc._.dates and not doc.ents


def test_an_entity_as_long_as_the_text_costs_each_mention_the_same():
    nlp = spacy.blank("vi")
    dates = nlp.add_pipe("vn_dates")

    def with_entity(count):
        doc = nlp.make_doc("Họp ngày 5/8/2020. " * count)
        doc.ents = [Span(doc, 0, len(doc), "MINE")]
        return doc

    doc = dates(with_entity(3))
    assert len(doc._.dates) == 3 and [ent.label_ for ent in doc.ents] == ["MINE"]
    assert_linear(with_entity, dates, 300, 4)


# --- Names, declarations, configuration --------------------------------------------------------


def test_declarations_are_complete(nlp):
    analysis = nlp.analyze_pipes()
    assert analysis["problems"] == {name: [] for name in nlp.pipe_names}
    for name, keys in STORES.items():
        assigned = set(analysis["summary"][name]["assigns"])
        for kind in map(KINDS.__getitem__, keys):
            if kind.is_mention:
                assert {f"span._.{kind.name}", "doc.spans"} <= assigned
                assert ("doc.ents" in assigned) == (kind.key != "duties")  # no entity is as long


@pytest.mark.parametrize("name", STORES)
def test_declarations_are_true(name):
    nlp = spacy.blank("xx")
    nlp.add_pipe(name)
    record = to_record(nlp(ARTICLE))
    assert set(record) == {"text", *STORES[name]}


def test_config_round_trip(nlp):
    config = nlp.config.to_str()
    rebuilt = spacy.util.load_model_from_config(spacy.util.Config().from_str(config))
    assert rebuilt.pipe_names == list(COMPONENTS)
    assert to_record(rebuilt(ARTICLE)) == to_record(nlp(ARTICLE))


def test_every_part_can_be_named_in_a_config():
    config = {"nlp": {"tokenizer": {"@tokenizers": "vn_directives.Tokenizer.v1"}}}
    nlp = spacy.blank("vi", config=config)
    for name in COMPONENTS:
        nlp.add_pipe(name)
    assert to_record(nlp(ARTICLE)) == to_record(vn_directives.load()(ARTICLE))


@pytest.mark.parametrize("language", ["vi", "xx", "en"])
def test_each_component_by_name_without_importing_the_package(language, run_python, nlp):
    printed = run_python(
        "import json, sys, spacy\n"
        "text, language, stores = json.loads(sys.argv[1])\n"
        "assert 'vn_directives' not in sys.modules\n"
        "found = {}\n"
        "for name, keys in stores.items():\n"
        "    nlp = spacy.blank(language)\n"
        "    nlp.add_pipe(name)\n"
        "    doc = nlp(text)\n"
        "    for key in keys:\n"
        "        value = getattr(doc._, key)\n"
        "        found[key] = value and [record.to_dict() for record in value]\n"
        "print(json.dumps(found))\n",
        json.dumps([ARTICLE, language, STORES]),
    )
    found = json.loads(printed)
    with nlp.select_pipes(disable="vn_linker"):  # which completes what they find
        expected = full_record(nlp(ARTICLE))
    # Alone, without the other components and with other words, each finds the same.
    assert found == {key: expected[key] for keys in STORES.values() for key in keys}


def test_entry_points_do_not_load_grammars_or_models(run_python):
    printed = run_python("import sys, spacy\nspacy.blank('xx')\nprint(*sys.modules)\n")
    loaded = set(printed.split())
    assert "vn_directives.dates.component" in loaded
    heavy = {"pyvi", "sklearn", "underthesea", "pandas", "pyarrow"}
    assert not heavy & {name.partition(".")[0] for name in loaded}
    assert not [n for n in loaded if n.startswith("vn_directives.") and n.endswith("grammar")]


def test_import_has_no_warnings(run_python):
    run_python(
        "import warnings\nimport spacy\nwarnings.simplefilter('error')\n"
        "import vn_directives\nvn_directives.load()('Chiều 31/7')\n"
    )


# --- Stored and copied -------------------------------------------------------------------------


def test_to_disk_and_load_in_a_new_process(nlp, tmp_path, run_python):
    nlp.to_disk(tmp_path / "pipeline")
    printed = run_python(
        "import json, sys, spacy\n"
        "doc = spacy.load('pipeline')(sys.argv[1])\n"
        "from vn_directives import to_record\n"
        "print(json.dumps(to_record(doc)))\n",
        ARTICLE,
    )
    assert json.loads(printed) == to_record(nlp(ARTICLE))


def test_to_bytes(nlp):
    other = vn_directives.load().from_bytes(nlp.to_bytes())
    assert to_record(other(ARTICLE)) == to_record(nlp(ARTICLE))


def test_pickled_pipeline(nlp):
    other: Language = pickle.loads(pickle.dumps(nlp))
    assert to_record(other(ARTICLE)) == to_record(nlp(ARTICLE))


def test_docbin(nlp):
    doc = nlp(ARTICLE)
    stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (read,) = DocBin().from_bytes(stored).get_docs(spacy.blank("vi").vocab)
    assert to_record(read) == to_record(doc)


# --- Several texts, several processes ----------------------------------------------------------

TEXTS = [ARTICLE, "", "Ngày 5/8, UBND huyện ban hành Công văn số 12/UBND-VX.", ARTICLE.upper()]


def test_pipe(nlp):
    assert [to_record(doc) for doc in nlp.pipe(TEXTS)] == [to_record(nlp(t)) for t in TEXTS]


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_pipe_in_processes(method, nlp, run_python, tmp_path):
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"this platform cannot {method}")
    (tmp_path / "texts.json").write_text(json.dumps(TEXTS), encoding="utf-8")
    printed = run_python(
        "import json, multiprocessing, sys\n"
        "import vn_directives\n"
        "if __name__ == '__main__':\n"
        "    multiprocessing.set_start_method(sys.argv[1])\n"
        "    texts = json.load(open('texts.json', encoding='utf-8'))\n"
        "    docs = list(vn_directives.load().pipe(texts, n_process=2, batch_size=1))\n"
        "    assert all(s._.date for doc in docs for s in doc.spans['dates'])\n"
        "    print(json.dumps([vn_directives.to_record(doc) for doc in docs]))\n",
        method,
    )
    assert json.loads(printed) == [to_record(nlp(text)) for text in TEXTS]


def test_threads(nlp):
    texts = [ARTICLE, ARTICLE.upper(), ARTICLE.replace(" ", "  "), "Thành ủy họp", *ARTICLE.split()]
    expected = [to_record(nlp(text)) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda text: to_record(nlp(text)), texts)) == expected


def test_docs_do_not_share_results(nlp):
    first, second = nlp(ARTICLE), nlp("Không có gì.")
    assert second._.dates == [] and first._.dates


def test_nothing_of_a_doc_outlives_it(nlp):
    """No circle of references: memory is free for the next text at once, not when it is sought."""
    nlp(ARTICLE)
    gc.collect()
    gc.disable()
    try:
        doc = nlp(ARTICLE)
        reading = ref(doc.user_data.page.reading)
        del doc
        assert reading() is None
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_long_texts_are_not_refused(nlp):
    assert nlp.max_length > 10_000_000


def test_memory_zone(nlp):
    expected = to_record(nlp(ARTICLE))
    for i in range(3):
        with nlp.memory_zone():
            assert to_record(nlp(ARTICLE + f"Mục{i}"))["dates"] == expected["dates"]


def test_a_vocabulary_with_many_words_forgets_new_ones_after_a_batch(monkeypatch):
    monkeypatch.setattr(pipeline, "_KEPT_WORDS", 200)
    nlp = vn_directives.load()
    for i in range(60):
        with pipeline.batch_zone(nlp):
            found = to_record(nlp(f"{ARTICLE} mục{i} phần{i} tiết{i} khoản{i} điểm{i}"))
            assert len(found["dates"]) == len(to_record(nlp(ARTICLE))["dates"])
    assert "mục0" in nlp.vocab.strings
    assert "mục59" not in nlp.vocab.strings
