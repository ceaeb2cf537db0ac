"""What holds of damaged text as of any: offsets, the text, what is stored, and how it is read."""

from __future__ import annotations

import pickle
import random

import pytest
import spacy
from spacy.tokens import Doc, DocBin

import vn_directives
from tests.conftest import ARTICLE
from tests.marks import parse
from tests.repair.test_damaged_words import DAMAGED
from tests.safety.checks import check_doc
from vn_directives.brevity import full
from vn_directives.matching.mending import Mending, mended
from vn_directives.matching.reading import Reading

TEXT = "\n\n".join(parse(example)[0] for example in DAMAGED.values())


def _records(doc: Doc) -> object:
    return vn_directives.full_record(doc)


def test_damaged_text_as_a_whole_is_sound(nlp) -> None:
    doc = nlp(TEXT)
    check_doc(doc, TEXT)
    mended_mentions = [body for body in doc._.bodies if body.read_as]
    assert len(mended_mentions) > 5
    for body in mended_mentions:
        assert body.read_as != body.text == TEXT[body.start : body.end]


@pytest.mark.parametrize("seed", range(20))
def test_random_damage_harms_nothing(nlp, seed: int) -> None:
    rng = random.Random(seed)
    text = "".join(_damaged(char, rng) for char in ARTICLE)
    doc = nlp(text)
    check_doc(doc, text)
    assert full(vn_directives.to_record(doc)) == _records(doc)


def _damaged(char: str, rng: random.Random) -> str:
    if rng.random() > 0.03:
        return char
    confusions = {"i": "l", "ủ": "ú", "ị": "i", "ộ": "ô", "ỉ": "i", "0": "O", "1": "l", " ": ""}
    return confusions.get(char, rng.choice([char, "", char + " "]))


def test_what_is_stored_comes_back(nlp) -> None:
    doc = nlp(TEXT)
    wanted = _records(doc)
    assert _records(Doc(nlp.vocab).from_bytes(doc.to_bytes())) == wanted
    (copy,) = DocBin(store_user_data=True, docs=[doc]).get_docs(nlp.vocab)
    assert _records(copy) == wanted
    assert _records(pickle.loads(pickle.dumps(doc))) == wanted
    assert _records(nlp(doc)) == wanted  # a second run changes nothing
    assert full(vn_directives.to_record(doc)) == wanted


@pytest.mark.parametrize("component", ["vn_dates", "vn_bodies", "vn_titles", "vn_directives"])
def test_each_component_reads_damaged_text_alone(nlp, component: str) -> None:
    alone = spacy.blank("vi")
    alone.add_pipe(component)
    kind = component.removeprefix("vn_")
    wanted = [(r.start, r.end, r.read_as) for r in getattr(nlp(TEXT)._, kind)]
    assert [(r.start, r.end, r.read_as) for r in getattr(alone(TEXT)._, kind)] == wanted


def test_words_of_a_mended_text_lead_to_the_text_as_written() -> None:
    text = "do C hính phủ và Uy\u0309 ban"
    mendings = [Mending(3, 13, "Chính phủ")]
    reading = Reading(text, mendings=mendings)
    assert reading.words == ["do", "chính", "phủ", "và", "ủy", "ban"]
    quotes = [reading.quote(*edges)[2] for edges in zip(reading.starts, reading.ends, strict=True)]
    assert (quotes[0], *quotes[3:]) == ("do", "và", "Uy\u0309", "ban")
    assert reading.quote(reading.starts[1], reading.ends[2]) == (3, 13, "C hính phủ")
    assert reading.read_as(3, 13) == "Chính phủ"
    assert reading.read_as(0, 16) == "do Chính phủ và"
    assert reading.read_as(14, 16) is None


def test_the_offsets_of_a_mended_text_ascend() -> None:
    text, offsets = mended("abc def", [Mending(0, 3, "abcde"), Mending(4, 7, "d")])
    assert text == "abcde d"
    assert offsets == sorted(offsets) and len(offsets) == len(text) + 1
    assert (offsets[0], offsets[5], offsets[6], offsets[7]) == (0, 3, 4, 7)
