"""What the training project does with texts, words and the lexicon."""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

import vn_directives

SCRIPTS = Path(__file__).parents[2] / "training" / "scripts"


@pytest.fixture(scope="module", autouse=True)
def scripts() -> Iterator[None]:
    """The scripts as modules, as they see one another."""
    sys.path.insert(0, str(SCRIPTS))
    yield
    sys.path.remove(str(SCRIPTS))


def texts_of(*ids: str) -> list[dict[str, Any]]:
    return [{"id": id, "text": f"Bài {id}."} for id in ids]


@pytest.mark.parametrize(
    ("id", "source"), [("hd-12", "hd"), ("hd/a-1.txt", "hd"), ("tin", "tin"), ("tin#0", "tin")]
)
def test_the_source_of_a_text_is_what_its_id_begins_with(id: str, source: str) -> None:
    import folds

    assert folds.source_of(id) == source


def test_groups_share_no_source_and_are_about_as_large() -> None:
    import folds

    ids = [*(f"a-{n}" for n in range(6)), *(f"b-{n}" for n in range(4)), "c-1", "d-1"]
    one, other = folds.groups(texts_of(*ids))
    assert len(one) == len(other) == 6
    sources = [{text["id"][0] for text in group} for group in (one, other)]
    assert not sources[0] & sources[1]


def test_every_text_of_a_fold_has_one_part() -> None:
    import folds

    two = folds.groups(texts_of(*(f"{'ab'[n % 2]}-{n}" for n in range(40))))
    for fold in folds.FOLDS:
        train, dev, test = ([text["id"] for text in part] for part in folds.parts(fold, two))
        assert len({*train, *dev, *test}) == len(train) + len(dev) + len(test) == 40
        assert train and dev


def test_a_text_that_shares_a_long_line_with_gold_is_left_out() -> None:
    import folds

    line = "Một dòng dài " * 8
    texts = [{"id": "a", "text": f"Mở đầu.\n  {line}\n"}, {"id": "b", "text": "Ngắn.\n"}]
    gold = [{"text": f"{line}\nNgắn.\n"}]
    assert [text["id"] for text in folds.chosen(texts, 9, gold)] == ["b"]
    assert len(folds.chosen([*texts, *texts], 9)) == 2, "a text that stands there twice is one"
    assert len(folds.chosen(texts, 9)) == 2 and len(folds.chosen(texts, 1)) == 1


def test_the_tenths_are_the_lexicon() -> None:
    import lexicon

    parts = [{entry["id"] for entry in lexicon.removed((tenth,))} for tenth in range(10)]
    assert len(set.union(*parts)) == sum(map(len, parts)) > 900
    assert min(map(len, parts)) > 60


def test_rules_without_a_tenth_lose_what_is_in_it() -> None:
    import lexicon

    text = "Sáng 3/5, Quốc hội và Chính phủ họp với ông Lê Văn Tám, Bí thư Huyện ủy Vĩnh An."
    entry = "body/quoc-hoi"
    tenth = next(n for n in range(10) if any(e["id"] == entry for e in lexicon.removed((n,))))
    found = {body.text for body in lexicon.rules()(text)._.bodies}
    less = {body.text for body in lexicon.rules((tenth,))(text)._.bodies}
    assert "Quốc hội" in found and "Quốc hội" not in less


def swapped(nlp: Language, text: str, **how: float) -> dict[str, Any]:
    import swap

    pool = [nlp.make_doc("trăng sáng ngoài thềm nhà cũ kỹ càng thêm vắng lặng " * 4)]
    doc = nlp(text)
    record = vn_directives.full_record(doc)
    mentions = {kind: record[kind] for kind in ("bodies", "titles", "persons", "dates")}
    made: dict[str, Any] = swap.Swapper(random.Random(1), pool, **how)(doc, mentions)
    return made


TEXT = "Sáng 3/5, ông Lê Văn Tám, Bí thư Huyện ủy Vĩnh An, thăm Sở Y tế và Cúc Phương Đỏ."


def test_words_of_the_lexicon_are_exchanged_and_mentions_move_along(nlp: Language) -> None:
    made = swapped(nlp, TEXT, share=1, within=1)
    text = made["text"]
    assert text.startswith("Sáng 3/5, ") and "ông Lê Văn Tám, " in text
    assert not {"Sở", "Huyện", "Bí"} & set(text.split())
    (person,) = (text[m["start"] : m["end"]] for m in made["persons"])
    assert person == "Lê Văn Tám"
    before = vn_directives.full_record(nlp(TEXT))
    for kind in ("bodies", "titles"):
        assert len(made[kind]) == len(before[kind])
        for old, new in zip(before[kind], made[kind], strict=True):
            now = text[new["start"] : new["end"]]
            assert now != old["text"] and len(now.split()) == len(old["text"].split())
            assert [w[0].isupper() for w in now.split()] == [
                w[0].isupper() for w in old["text"].split()
            ]


def test_what_the_rules_do_not_know_is_exchanged_as_well(nlp: Language) -> None:
    text = swapped(nlp, TEXT, share=0, unknown=1)["text"]
    assert "Bí thư Huyện ủy Vĩnh An" in text and "Sở Y tế" in text
    assert "Đỏ" not in text
    assert swapped(nlp, TEXT, share=0, unknown=0)["text"] == TEXT


def test_thresholds_are_chosen_by_precision() -> None:
    import holdout

    from vn_directives.ner.filling import Find

    right = [(Find("BODY", n, n + 1, 0.99 - n / 1000), True) for n in range(40)]
    wrong = [(Find("BODY", n, n + 1, 0.9 - n / 1000), False) for n in range(40)]
    few = [(Find("TITLE", n, n + 1, 0.99), True) for n in range(5)]
    found = holdout.thresholds_of([*wrong, *right, *few])
    assert found["TITLE"] == holdout.NEVER, "a few prove nothing"
    assert 0.89 < found["BODY"] <= 0.95


def test_sentences_that_are_read_otherwise_train_nothing(nlp: Language) -> None:
    import corpus
    import lexicon

    quoc_hoi = next(
        n for n in range(10) if any(e["id"] == "body/quoc-hoi" for e in lexicon.removed((n,)))
    )
    text = "Sở Y tế đã họp. Sáng 3/5, Quốc hội họp. Chủ tịch nước tiếp ông Lê Văn Tám."
    less = lexicon.rules((quoc_hoi,))(text)
    doubtful = corpus.unlike(less, nlp(text))
    assert [less[i].text for i in sorted(doubtful)] == ["Quốc hội"]
    kept = [piece.text for piece in corpus.pieces(less, doubtful)]
    assert kept == ["Sở Y tế đã họp.", "Chủ tịch nước tiếp ông Lê Văn Tám."]
    assert [piece.text for piece in corpus.pieces(less, set())] == [text]


def test_the_surest_disagreements_of_models_and_rules_come_first_and_by_turns(
    nlp: Language,
) -> None:
    import disagree

    from vn_directives.ner.filling import Find

    text = "Sở Y tế họp với Tổ Xanh. Hội Đỏ vắng. Thủ tướng Chính phủ vào Quốc hội."
    doc = nlp(text)

    def finds(**scores: float) -> list[Find]:
        return [
            Find("BODY", text.index(words), text.index(words) + len(words), score)
            for name, score in scores.items()
            for words in [name.replace("_", " ")]
        ]

    one = finds(Sở_Y_tế=0.9, Tổ_Xanh=0.9, Hội_Đỏ=0.99, Quốc_hội=0.1)
    other = finds(Sở_Y_tế=0.9, Tổ_Xanh=0.8, Hội_Đỏ=0.97, Quốc_hội=0.2, Thủ_tướng=0.3)
    found = list(disagree.disagreements(doc, [one, other]))
    assert [(item["text"], item["rules"], item["sure"]) for item in found] == [
        ("Tổ Xanh", False, 0.85),
        ("Hội Đỏ", False, 0.98),
        ("Quốc hội", True, 0.85),
    ]
    several = list(disagree.sentences(doc, "a-1", found))
    records = disagree.surest_first([*several, *disagree.sentences(doc, "a-2", found)])
    assert [record["text"] for record in records] == [
        "Hội Đỏ vắng.",
        "Thủ tướng Chính phủ vào Quốc hội.",
        "Sở Y tế họp với Tổ Xanh.",
    ]
    assert [body["text"] for body in records[1]["bodies"]] == ["Chính phủ", "Quốc hội"]
    assert records[0]["bodies"] == [] and records[0]["id"] == f"a-1#{text.index('Hội')}"


def test_what_was_corrected_comes_as_records_or_as_an_export_of_label_studio(
    nlp: Language, tmp_path: Path
) -> None:
    import corpus

    from vn_directives.training.label_studio import to_task

    text = "Gặp ở Tổ Xanh Thẳm."
    body = {"start": 6, "end": 18, "text": text[6:18]}
    records = [{"id": f"{id}#0", "text": text, "bodies": [body], "titles": []} for id in "ab"]
    lines, tasks = tmp_path / "corrected.jsonl", tmp_path / "export.json"
    lines.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    tasks.write_text(json.dumps([to_task(r) for r in records]), encoding="utf-8")
    for path in (lines, tasks):
        (record,) = corpus.corrected([path], {"b"}, nlp)
        assert record["id"] == "a#0", "a source that is tested trains nothing"
        assert [found["text"] for found in record["bodies"]] == ["Tổ Xanh Thẳm"]
