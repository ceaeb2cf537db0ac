"""Each engine joins the syllables that its own package joins."""

import string
from collections.abc import Iterable

import pytest
from pyvi.ViTokenizer import ViTokenizer

from tests.samples import sample_texts
from tests.segmentation.test_treebank_style import OFFICIAL, STORIES
from tests.segmentation.texts import ARTICLE, ODD, random_sentences, syllables
from vn_directives.segmentation.engines import ENGINES, load_engine

SENTENCES = [sentence.replace("_", " ") for sentence in STORIES + OFFICIAL]


def joined(forms: list[str], continues: Iterable[bool]) -> list[str]:
    words: list[str] = []
    for form, inside in zip(forms, continues, strict=True):
        if inside:
            words[-1] += "_" + form
        else:
            words.append(form)
    return words


@pytest.mark.parametrize("text", [ARTICLE, *SENTENCES, *ODD, *random_sentences(200, seed=11)])
def test_pyvi(text: str) -> None:
    forms = ViTokenizer.sylabelize(text)[1]
    if forms and not any(set(form) <= set(string.whitespace) for form in forms):
        expected = ViTokenizer.tokenize(text)
        assert " ".join(joined(forms, load_engine("pyvi")(syllables(forms)))) == expected


def test_pyvi_on_real_texts() -> None:
    pyvi = load_engine("pyvi")
    for text in sample_texts(15):
        for line in text.split("\n"):
            if forms := ViTokenizer.sylabelize(line)[1]:
                assert " ".join(joined(forms, pyvi(syllables(forms)))) == ViTokenizer.tokenize(line)


@pytest.mark.parametrize("text", SENTENCES)
def test_underthesea(text: str) -> None:
    underthesea = pytest.importorskip("underthesea")
    words = underthesea.word_tokenize(text)
    forms = [syllable for word in words for syllable in word.split(" ")]
    expected = [word.replace(" ", "_") for word in words]
    assert joined(forms, load_engine("underthesea")(syllables(forms))) == expected


@pytest.mark.parametrize("engine", sorted(ENGINES))
@pytest.mark.parametrize(
    "forms", [[], ["a"], ["\u0301"], ["0912 345 678", "ủy", "ban"], ["👨", "."]]
)
def test_one_answer_for_each_syllable(engine: str, forms: list[str]) -> None:
    if engine == "underthesea":
        pytest.importorskip("underthesea")
    continues = load_engine(engine)(syllables(forms))
    assert len(continues) == len(forms)
    assert not any(continues[:1])
