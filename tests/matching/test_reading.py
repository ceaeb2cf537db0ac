"""A reading is the folded text, cut into words, whatever was met before."""

import re
import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from vn_directives.matching import Reading
from vn_directives.matching.reading import words_of
from vn_directives.matching.runs import Repertoire, runs_of
from vn_directives.orthography import fold
from vn_directives.vocabulary import Vocabulary, default_vocabulary

WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")
TEXT = st.text(alphabet="aủUỷỦhòaÐđ1٣²30-/_.,(“ \n\u00a0\u200b\u0309\u0323\u200d\ufeff–İΣßŉ")
SOUGHT = frozenset(["ủ", "a", "đ", "1"])


@given(st.one_of(st.text(), TEXT))
def test_words_and_their_offsets(text: str) -> None:
    reading = Reading(text)
    assert len(reading.cased) == len(reading.lower)
    assert reading.words == WORD.findall(reading.lower)
    spans = zip(reading.starts, reading.ends, strict=True)
    assert [reading.lower[start:end] for start, end in spans] == reading.words
    origins = [reading.origin(i, i + 1) for i in range(len(reading.cased))]
    assert all(0 <= start <= end <= len(text) for start, end in origins)
    assert origins == sorted(origins)


@given(st.text(alphabet="aủUỷỦhòaÐđ130-/_.,(“ \n\u00a0\u200b–İΣß"))
def test_it_is_the_folded_text(text: str) -> None:
    for written in (text, unicodedata.normalize("NFD", text)):
        reading, folded = Reading(written), fold(written)
        spelled = (folded.cased.replace("\n", " "), folded.lower.replace("\n", " "))
        assert (reading.cased.replace("\n", " "), reading.lower.replace("\n", " ")) == spelled
        assert reading.cased.count("\n") == reading.lower.count("\n")
        assert reading.words == words_of(written)
        edges = range(len(folded.cased))
        assert [reading.origin(i, i + 1) for i in edges] == [folded.origin(i, i + 1) for i in edges]


@given(TEXT)
@settings(deadline=None)  # the first line break reads the names of places
def test_what_is_sought_is_found(text: str) -> None:
    reading = Reading(text)
    words = list(enumerate(reading.words))
    assert reading.places_of(SOUGHT) == [i for i, word in words if word in SOUGHT]
    assert reading.number_places == [i for i, word in words if word.isdigit() and word[0] <= "9"]


@given(TEXT, TEXT)
def test_nothing_depends_on_what_was_met_before(before: str, text: str) -> None:
    def view(reading: Reading) -> tuple[object, ...]:
        return reading.cased, reading.words, reading.starts, reading.places_of(SOUGHT)

    Reading(before)
    known = view(Reading(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("vn_directives.matching.runs._repertoire", Repertoire())
        assert view(Reading(text)) == known


def test_a_reading_outlives_what_it_was_made_of(monkeypatch: pytest.MonkeyPatch) -> None:
    reading = Reading("Thành ủy ban hành 2 chỉ thị")
    monkeypatch.setattr("vn_directives.matching.runs._repertoire", Repertoire())
    runs_of("khác hẳn")
    assert reading.places_of(frozenset(["ủy", "thị"])) == [1, 6]
    assert reading.number_places == [4]


def test_any_number_of_sets_can_be_sought() -> None:
    reading = Reading("Thành ủy 7", vocabulary=Vocabulary())
    for i in range(200):
        assert reading.places_of(frozenset([str(i), f"{i} "])) == ([2] if i == 7 else [])
    assert reading.places_of(frozenset(["ủy"])) == [1]
    assert Reading("7 ủy", vocabulary=reading.vocabulary).places_of(frozenset(["ủy"])) == [1]


def test_threads_may_ask_for_new_sets_at_once() -> None:
    vocabulary = Vocabulary()
    words = [f"chữ{i}" for i in range(150)]

    def seek(shift: int) -> list[list[int]]:
        order = words[shift:] + words[:shift]
        reading = Reading(" ".join(order), vocabulary=vocabulary)
        return [reading.places_of(frozenset([word[:3], f"{i}"])) for i, word in enumerate(order)]

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(seek, range(0, 150, 10)))
    for shift, places in zip(range(0, 150, 10), found, strict=True):
        numbers = [int(word[3:]) for word in words[shift:] + words[:shift]]
        starts = list(range(0, 300, 2))
        assert places[0] == sorted({*starts, *(2 * i + 1 for i, n in enumerate(numbers) if n == 0)})


def test_the_sets_of_words_that_are_looked_for_are_those_of_no_text(nlp: Language) -> None:
    """Each would be kept for ever, and looked up in every later text."""
    text = "Ông {0} Văn {1}, Chủ tịch UBND xã. Tác giả {2} Van {3}; bà {0} Thị {1} cho biết."
    text += " N.V. {1} nói."
    nlp(text.format("Nguyễn", "Hùng", "Nguyen", "Hung"))
    known = len(default_vocabulary().marks.sets)
    nlp(text.format("Trần", "Bình", "Tran", "Binh") + text.format("Đặng", "Thủy", "Dang", "Thuy"))
    assert len(default_vocabulary().marks.sets) == known
