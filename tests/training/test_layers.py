"""What the models of the training project are made of."""

import numpy as np
import pytest
import spacy
from thinc.api import NumpyOps

import vn_directives
from vn_directives.ner.embedding import features_of, make_embed
from vn_directives.ner.scorer import make_scorer
from vn_directives.ner.suggester import make_suggester


def suggested(text: str, max_size: int = 14) -> set[str]:
    doc = vn_directives.load().make_doc(text)
    return {doc[start:end].text for start, end in make_suggester(max_size)([doc]).data.tolist()}


def test_suggestions_end_with_lines_sentences_and_semicolons() -> None:
    found = suggested("Kính gửi: Sở Xây dựng; Bà Lan. Ông Hùng\nTP. Vinh")
    assert {"Sở Xây dựng", "Bà Lan", "Ông Hùng", "TP. Vinh"} <= found
    assert not [text for text in found if {"\n", ";", ":"} & set(text) or "Lan." in text]


def test_suggestions_begin_with_a_capital_and_end_with_a_word() -> None:
    found = suggested("“Tổ 3”, (xã An Hòa) và ban chỉ đạo CT/TU")
    assert {"Tổ 3", "An Hòa", "CT/TU"} <= found
    assert not [text for text in found if not text[0].isupper() or text[-1] in "“,"]


def test_suggestions_are_no_longer_than_allowed() -> None:
    doc = vn_directives.load().make_doc("Anh Em Ta " * 10)
    sizes = [end - start for start, end in make_suggester(3)([doc]).data.tolist()]
    assert max(sizes) == 3 and len(sizes) == len(set(map(tuple, make_suggester(3)([doc]).data)))


@pytest.mark.parametrize("text", ["", "\n", ". . .", ";"])
def test_texts_without_words_have_no_suggestions(text: str) -> None:
    docs = [vn_directives.load().make_doc(text)] * 2
    ragged = make_suggester()(docs)
    assert ragged.lengths.tolist() == [0, 0] and ragged.dataXd.shape == (0, 2)


def test_spellings_of_one_word_look_the_same() -> None:
    assert features_of("ủy ban") == features_of("uỷ ban")
    assert features_of("Lê Văn Tám")[1] == features_of("lê")[1]
    assert features_of("Lê Văn Tám")[2] == features_of("tám")[2]
    assert features_of("Lê Văn Tám")[3] != features_of("Bún Văn Tám")[3], "a surname is seen"


@pytest.mark.parametrize("text", ["", "Sáng 3/5, Lê Văn Tám đọc Chỉ thị 30."])
def test_each_token_has_a_vector(text: str) -> None:
    doc = vn_directives.load().make_doc(text)
    layer = make_embed(8)
    layer.initialize()
    assert [vectors.shape for vectors in layer.predict([doc])] == [(len(doc), 8)]


def test_a_model_that_is_sure_and_wrong_still_learns() -> None:
    layer = make_scorer(nO=1, nI=1)
    layer.initialize()
    layer.layers[0].set_param("W", np.array([[-20.0]], dtype="f"))
    scores, learn = layer(NumpyOps().asarray2f([[1.0]]), is_train=True)
    assert scores[0, 0] < 1e-6
    learn(scores - 1)
    assert layer.layers[0].get_grad("b")[0] == pytest.approx(-1)


def test_the_parts_are_known_to_configs() -> None:
    for registry, name in (
        ("misc", "vn_directives.MentionSuggester.v1"),
        ("layers", "vn_directives.CrossEntropyLogistic.v1"),
        ("architectures", "vn_directives.SyllableEmbed.v1"),
    ):
        assert spacy.registry.has(registry, name)
