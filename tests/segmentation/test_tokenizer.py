"""The tokenizer as spaCy sees it: nothing is lost, engines can be chosen, it serialises."""

import builtins
import pickle
import unicodedata
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.vocab import Vocab

from tests.segmentation.texts import ARTICLE, ODD, naughty_strings, nfd, random_sentences
from tests.timing import seconds
from vn_directives.segmentation.engines import ENGINES
from vn_directives.segmentation.tokenizer import VietnameseTokenizer

VOCAB = Vocab()
TOKENIZER = VietnameseTokenizer(VOCAB)


def config(engine: str, words: tuple[str, ...] = ()) -> dict[str, object]:
    tokenizer = {"@tokenizers": "vn_directives.Tokenizer.v1", "engine": engine, "words": [*words]}
    return {"nlp": {"tokenizer": tokenizer}}


def blank(engine: str, words: tuple[str, ...] = ()) -> Language:
    return spacy.blank("vi", config=config(engine, words))


@pytest.fixture(params=sorted(ENGINES))
def engine(request: pytest.FixtureRequest) -> str:
    if request.param == "underthesea":
        pytest.importorskip("underthesea")
    return request.param


# Nothing is lost


@pytest.mark.parametrize("text", [*ODD, *naughty_strings(), ARTICLE, nfd(ARTICLE)])
def test_text_is_kept(text: str, engine: str) -> None:
    doc = VietnameseTokenizer(VOCAB, engine)(text)
    assert doc.text == text
    assert all(token.text for token in doc)


@given(st.text())
def test_any_text_is_kept(text: str) -> None:
    assert TOKENIZER(text).text == text


@given(st.text(alphabet="Tủỉy .\n\u0301\u0309\u200b\u00a0-/0123,A👨\u200d", max_size=80))
def test_any_text_of_troublesome_characters_is_kept(text: str) -> None:
    assert TOKENIZER(text).text == text


def test_blank_texts() -> None:
    assert len(TOKENIZER("")) == 0
    assert len(TOKENIZER(" ")) == 1
    assert len(TOKENIZER("\n\n\n \t\t \n\n\n")) == 1
    assert len(TOKENIZER("\n" * 10_000)) == 1
    assert len(TOKENIZER("a\n" * 10_000)) == 20_000


def test_blanks_stand_where_spacy_has_them() -> None:
    for text in ("  a  b \n c", "I   like cheese.", "a\u00a0b", "\ta", "a \n"):
        assert [t.text_with_ws for t in TOKENIZER(text)] == [
            t.text_with_ws for t in spacy.blank("vi").tokenizer(text)
        ]


def test_word_over_several_blanks() -> None:
    # spaCy's own test for Vietnamese asks for this.
    assert "văn  bản" in [token.text for token in TOKENIZER("Đây là một văn  bản khác")]


def test_word_over_a_blank_of_another_kind() -> None:
    assert [token.text for token in TOKENIZER("Thành\u00a0ủy họp")] == ["Thành\u00a0ủy", "họp"]


def test_no_word_over_a_line_end(engine: str) -> None:
    tokens = [token.text for token in VietnameseTokenizer(VOCAB, engine)("Thành\nủy")]
    assert tokens == ["Thành", "\n", "ủy"]


def test_long_word_and_long_line() -> None:
    assert [len(token) for token in TOKENIZER("x" * 1_000_000)] == [1_000_000]
    text = "Thành ủy chỉ đạo. " * 20_000
    assert TOKENIZER(text).text == text
    assert seconds(lambda: TOKENIZER(text), repeats=1) < [10]


def test_half_a_surrogate_pair() -> None:
    with pytest.raises(ValueError, match=r"half a surrogate pair, .* at character 6"):
        TOKENIZER("Thành \ud800 ủy")


# Unicode forms


@pytest.mark.parametrize("text", [ARTICLE, *random_sentences(50, seed=7)])
def test_decomposed_is_segmented_like_composed(text: str, engine: str) -> None:
    tokenizer = VietnameseTokenizer(VOCAB, engine)
    composed = unicodedata.normalize("NFC", text)
    expected = [nfd(token.text) for token in tokenizer(composed)]
    assert [token.text for token in tokenizer(nfd(text))] == expected


# Engines


ENGINE_CASES = [
    ("Thành ủy yêu cầu", "Thành_ủy yêu_cầu"),
    (
        "Chỉ thị số 30-CT/TU ngày 30/7/2020,đồng chí",
        "Chỉ_thị số 30-CT/TU ngày 30/7/2020 , đồng_chí",
    ),
    ("Ủy ban nhân dân tỉnh", "Ủy_ban nhân_dân tỉnh"),
    ("TP.Hạ Long", None),
    ("gửi a@b.vn trước 16h30", "gửi a@b.vn trước 16h30"),
]


@pytest.mark.parametrize(("text", "expected"), ENGINE_CASES)
def test_engines(engine: str, text: str, expected: str | None) -> None:
    doc = blank(engine)(text)
    assert doc.text == text
    if expected is not None:
        assert " ".join(token.text.replace(" ", "_") for token in doc) == expected


def test_engine_syllables_joins_the_vocabulary_only() -> None:
    words = [token.text for token in blank("syllables")("Thành ủy nghiên cứu sáng tạo")]
    assert words == ["Thành ủy", "nghiên", "cứu", "sáng", "tạo"]


def test_unknown_engine() -> None:
    with pytest.raises(ValueError, match="'jieba'; there are pyvi, syllables, underthesea"):
        blank("jieba")


def test_missing_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *args: object, **kwargs: object) -> object:
        if name.startswith("underthesea"):
            raise ModuleNotFoundError(f"No module named {name!r}")
        return real(name, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ModuleNotFoundError, match=r"pip install vn-directives\[underthesea\]"):
        blank("underthesea")


# Words of the user


def test_added_words(engine: str) -> None:
    nlp = blank(engine, ("Công nghệ thông tin", "COVID-19"))
    nlp.tokenizer.add_words(["tàu điện ngầm Nhổn"])
    text = "Phòng CÔNG  nghệ thông\u00a0tin, covid-19 và tàu điện ngầm Nhổn; tàu điện"
    tokens = [token.text for token in nlp(text)]
    assert {"CÔNG  nghệ thông\u00a0tin", "covid-19", "tàu điện ngầm Nhổn"} <= set(tokens)
    assert nlp.tokenizer.words == ["Công nghệ thông tin", "COVID-19", "tàu điện ngầm Nhổn"]


def test_added_words_go_before_the_vocabulary() -> None:
    tokenizer = VietnameseTokenizer(VOCAB, "pyvi", ["Ban Thường vụ", "ngày 5"])
    tokens = [token.text for token in tokenizer("Ủy viên Ban Thường vụ họp ngày 5")]
    assert tokens == ["Ủy viên", "Ban Thường vụ", "họp", "ngày 5"]


def test_added_word_is_found_decomposed_and_with_the_other_tone_placement() -> None:
    tokenizer = VietnameseTokenizer(VOCAB, "syllables", ["hoà giải viên"])
    for text in ("hòa giải viên", "hoà giải viên", nfd("Hoà giải viên")):
        assert len(tokenizer(text)) == 1


def test_added_word_does_not_cross_a_line() -> None:
    tokenizer = VietnameseTokenizer(VOCAB, "syllables", ["hòa giải"])
    assert len(tokenizer("hòa\ngiải")) == 3


def test_full_stop_of_an_abbreviation_is_never_in_an_added_word() -> None:
    tokenizer = VietnameseTokenizer(VOCAB, "syllables", ["đô TP."])
    assert [t.text for t in tokenizer("đô TP. Huế")] == ["đô", "TP.", "Huế"]
    assert [t.text for t in tokenizer("đô TP. Trong")] == ["đô", "TP", ".", "Trong"]


@pytest.mark.parametrize("phrase", ["", "  "])
def test_blank_word_is_refused(phrase: str) -> None:
    with pytest.raises(ValueError, match="at least one"):
        TOKENIZER.add_words([phrase])


# Serialisation


def assert_same(tokenizer: VietnameseTokenizer, other: VietnameseTokenizer) -> None:
    assert (other.engine, other.words) == (tokenizer.engine, tokenizer.words)
    assert [t.text for t in other(ARTICLE)] == [t.text for t in tokenizer(ARTICLE)]


@pytest.fixture
def special() -> VietnameseTokenizer:
    return VietnameseTokenizer(VOCAB, "syllables", ["triển khai Chỉ thị"])


def test_bytes(special: VietnameseTokenizer) -> None:
    assert_same(special, VietnameseTokenizer(VOCAB).from_bytes(special.to_bytes()))


def test_disk(special: VietnameseTokenizer, tmp_path: Path) -> None:
    special.to_disk(tmp_path / "tokenizer")
    assert_same(special, VietnameseTokenizer(VOCAB).from_disk(tmp_path / "tokenizer"))


def test_pickle(special: VietnameseTokenizer) -> None:
    assert_same(special, pickle.loads(pickle.dumps(special)))


def test_pipeline_on_disk(tmp_path: Path) -> None:
    nlp = blank("syllables", ("triển khai",))
    nlp.tokenizer.add_words(["Chỉ thị số"])
    nlp.to_disk(tmp_path / "nlp")
    assert_same(nlp.tokenizer, spacy.load(tmp_path / "nlp").tokenizer)


def test_words_of_a_vocabulary_that_is_read_anew(tmp_path: Path) -> None:
    nlp = blank("syllables")
    nlp.to_disk(tmp_path / "nlp")
    text = "lời chưa gặp bao giờ"
    nlp(text)
    for _ in range(2):
        nlp.from_disk(tmp_path / "nlp")
        assert nlp(text).text == text


def test_words_of_another_vocabulary() -> None:
    tokenizer = VietnameseTokenizer(spacy.blank("xx").vocab, "syllables")
    for _ in range(2):
        assert tokenizer("lời mới toanh").text == "lời mới toanh"
        tokenizer.vocab = spacy.blank("xx").vocab


def test_words_of_a_memory_zone() -> None:
    nlp = blank("syllables")
    nlp("lời trong")
    for _ in range(2):
        with nlp.memory_zone():
            assert nlp("lời trong vùng").text == "lời trong vùng"
        assert "vùng" not in nlp.vocab.strings
    assert nlp("lời trong vùng").text == "lời trong vùng"


def test_pipeline_in_bytes() -> None:
    nlp = blank("syllables", ("triển khai",))
    assert_same(
        nlp.tokenizer, spacy.blank("vi", config=config("pyvi")).from_bytes(nlp.to_bytes()).tokenizer
    )


def test_other_languages_may_use_it() -> None:
    nlp = spacy.blank("xx", config=config("pyvi"))
    assert [token.text for token in nlp("Thành ủy họp")] == ["Thành ủy", "họp"]


def test_pipe() -> None:
    assert [len(doc) for doc in TOKENIZER.pipe(["Thành ủy", "", "họp bàn"])] == [1, 0, 2]
