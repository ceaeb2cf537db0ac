"""What the training project does with texts, words and the lexicon."""

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


@pytest.mark.parametrize(("id", "source"), [("hd-12", "hd"), ("hd/a-1.txt", "hd"), ("tin", "tin")])
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


def test_what_the_rules_do_not_know_is_always_exchanged(nlp: Language) -> None:
    text = swapped(nlp, TEXT, share=0)["text"]
    assert "Bí thư Huyện ủy Vĩnh An" in text and "Sở Y tế" in text
    assert "Đỏ" not in text


def test_thresholds_are_chosen_by_precision() -> None:
    import holdout

    from vn_directives.ner.filling import Find

    right = [(Find("BODY", n, n + 1, 0.99 - n / 1000), True) for n in range(40)]
    wrong = [(Find("BODY", n, n + 1, 0.9 - n / 1000), False) for n in range(40)]
    few = [(Find("TITLE", n, n + 1, 0.99), True) for n in range(5)]
    found = holdout.thresholds_of([*wrong, *right, *few])
    assert found["TITLE"] == holdout.NEVER, "a few prove nothing"
    assert 0.89 < found["BODY"] <= 0.95
