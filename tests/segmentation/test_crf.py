"""pyvi's model, decoded anew, gives pyvi's labels."""

import os
import pickle
import random
from itertools import pairwise

import pytest
from pyvi.ViTokenizer import ViTokenizer

from tests.samples import sample_texts
from tests.segmentation.texts import ARTICLE, ODD, random_sentences, syllables
from vn_directives.segmentation import crf
from vn_directives.segmentation.crf import Decoder, Weights, pyvi_decoder, read_crfsuite
from vn_directives.segmentation.dictionary import Dictionary


def pyvi_labels(sentences: list[list[str]]) -> list[list[bool]]:
    features = [ViTokenizer.sent2features(sentence, False) for sentence in sentences]
    predicted = ViTokenizer.model.predict(features)
    return [[label == "I_W" for label in labels] for labels in predicted]


def decode(forms: list[str], decoder: Decoder | None = None) -> list[bool]:
    labels: list[bool] = (decoder or pyvi_decoder()).decode(syllables(forms)).tolist()
    return labels


def assert_same_labels(texts: list[str]) -> None:
    sentences = [cut for text in texts if (cut := ViTokenizer.sylabelize(text)[1])]
    for sentence, expected in zip(sentences, pyvi_labels(sentences), strict=True):
        assert decode(sentence) == expected, sentence


def test_labels_of_random_sentences() -> None:
    assert_same_labels(random_sentences(3000, seed=1))


def test_labels_of_odd_texts() -> None:
    assert_same_labels([ARTICLE, *ARTICLE.split("\n"), ARTICLE.upper(), ARTICLE.title(), *ODD])


def test_labels_of_syllables_in_any_order() -> None:
    chance = random.Random(2)
    forms = [form for text in random_sentences(300, seed=3) for form in text.split()]
    sentences = [chance.choices(forms, k=chance.randint(1, 30)) for _ in range(1000)]
    sentences += [[form] for form in forms[:300]]
    assert [decode(sentence) for sentence in sentences] == pyvi_labels(sentences)


def test_labels_of_real_texts() -> None:
    assert_same_labels([line for text in sample_texts(40) for line in text.split("\n")])


def test_no_syllables() -> None:
    assert decode([]) == []


@pytest.mark.parametrize("transitions", [((0, 1), (2, 0)), ((1, -1), (-1, 2)), ((0, 3), (-3, 0))])
def test_best_path(transitions: tuple[tuple[float, float], tuple[float, float]]) -> None:
    # Against trying every path.
    scores = {"a": 0.5, "b": -1.5, "c": 2.5, "d": -0.25}
    weights = Weights({f"word.lower():{s}": score for s, score in scores.items()}, transitions)
    decoder = Decoder(weights, Dictionary([]))
    chance = random.Random(4)
    for _ in range(200):
        forms = chance.choices("abcd", k=chance.randint(1, 7))

        def total(path: int, forms: list[str] = forms) -> float:
            labels = [path >> i & 1 for i in range(len(forms))]
            return sum(scores[s] * label for s, label in zip(forms, labels, strict=True)) + sum(
                transitions[a][b] for a, b in pairwise(labels)
            )

        found = sum(inside << i for i, inside in enumerate(decode(forms, decoder)))
        assert total(found) == pytest.approx(max(map(total, range(1 << len(forms)))))


def test_other_data_is_refused() -> None:
    with pytest.raises(ValueError, match="not a CRFsuite model"):
        read_crfsuite(b"lCRF" + bytes(100), inside="I_W")


class _Malicious:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.putenv, ("VN_DIRECTIVES_HARMED", "1")  # type: ignore[return-value]


def test_pickle_runs_nothing() -> None:
    harmless = crf._inert_unpickle(pickle.dumps(_Malicious(), protocol=2))
    assert type(harmless) is crf._Inert
    with pytest.raises(pickle.UnpicklingError):
        crf._inert_unpickle(
            b"\x80\x02c_codecs\nencode\nX\x01\x00\x00\x00aX\x05\x00\x00\x00rot13\x86R."
        )


def test_scikit_learn_is_not_imported(run_python) -> None:
    printed = run_python(
        "import sys, spacy\n"
        "from vn_directives.segmentation.tokenizer import VietnameseTokenizer\n"
        "doc = VietnameseTokenizer(spacy.blank('xx').vocab)('Thành ủy Hải Phòng')\n"
        "print(len(doc), [m for m in ('sklearn', 'sklearn_crfsuite', 'pyvi') if m in sys.modules])"
    )
    assert printed.split(maxsplit=1) == ["2", "[]\n"]
