"""Bodies on any text: exact offsets, all encodings, headings, furniture, foreign tokens, time."""

import unicodedata

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from tests.timing import assert_linear, seconds
from vn_directives.bodies.grammar import find_bodies
from vn_directives.matching import Reading, load_lexicon

TEXT = (
    "Trang chủ | Tin tức\nChiều 31/7, Ban Thường vụ Quận uỷ Lê Chân họp với UBND TP. Hải Phòng, "
    "Sở Nông nghiệp và Môi trường, Ban Chỉ đạo phòng, chống dịch bệnh COVID-19 quận (UBND các "
    "phường).\nỦY BAN MTTQ VIỆT NAM\nPHƯỜNG ĐÔNG KHÊ\n© Cổng thông tin"
)
WANTED = [
    "Ban Thường vụ Quận uỷ Lê Chân",
    "UBND TP. Hải Phòng",
    "Sở Nông nghiệp và Môi trường",
    "Ban Chỉ đạo phòng, chống dịch bệnh COVID-19 quận",
    "UBND các phường",
    "ỦY BAN MTTQ VIỆT NAM\nPHƯỜNG ĐÔNG KHÊ",
]
_HEADS = load_lexicon("bodies")["heads"]
_FORMS = [form for head in _HEADS for form in (head["name"], *head["forms"])]
_OTHERS = [
    *("tỉnh", "TP.", "các", "cấp", "xã", "Gia Lai", "Nguyễn Văn An", "phòng, chống", "và", "Y tế"),
    *(",", "-", "/", "(", ")", "\n", "30-CT/TU", "của", "khóa XV", "3", "Trưởng", "Luật", "của"),
]
_PIECES = st.sampled_from([*_FORMS, *_OTHERS])


def test_the_sample() -> None:
    assert [body.text for body in find_bodies(Reading(TEXT))] == WANTED


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_unicode_forms_give_the_same_bodies(form: str) -> None:
    text = unicodedata.normalize(form, TEXT)
    found = find_bodies(Reading(text))
    assert [unicodedata.normalize("NFC", body.text) for body in found] == WANTED
    for body in found:
        assert text[body.start : body.end] == body.text


def test_headings_in_capitals() -> None:
    text = "KẾ HOẠCH CỦA UBND TỈNH GIA LAI VÀ SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG VỀ MẠNG NỘI BỘ PHƯỜNG"
    found = [body.text for body in find_bodies(Reading(text))]
    assert found == ["UBND TỈNH GIA LAI", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"]
    for text, name in (
        ("CHỦ TỊCH UBND TỈNH ĐIỆN:", "UBND TỈNH"),
        ("CHỦ TỊCH UBND THỊ XÃ ĐIỆN BÀN:", "UBND THỊ XÃ ĐIỆN BÀN"),
        ("UBND XÃ ĐIỆN MINH: HỌP", "UBND XÃ ĐIỆN MINH"),
    ):
        assert [body.text for body in find_bodies(Reading(text))] == [name]


def test_foreign_tokens_do_not_move_the_offsets() -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("vn_bodies")
    # Cut in the middle of words.
    doc = Doc(nlp.vocab, words=["Quận", "ủy Lê C", "hân họp"], spaces=[True, False, False])
    (body,) = nlp.get_pipe("vn_bodies")(doc)._.bodies
    assert (body.start, body.end, body.text) == (0, 15, "Quận ủy Lê Chân")


@given(st.lists(_PIECES, max_size=30), st.sampled_from([" ", "", "\n"]))
def test_any_sequence_of_pieces(pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    last = 0
    for body in find_bodies(Reading(text)):
        assert last <= body.start < body.end
        assert text[body.start : body.end] == body.text
        assert body.name and body.kind and body.key
        last = body.end


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    for body in find_bodies(Reading(text)):
        assert text[body.start : body.end] == body.text


@given(st.lists(_PIECES, max_size=15))
def test_decomposed_text_gives_the_same_bodies(pieces: list[str]) -> None:
    text = " ".join(pieces)
    composed = find_bodies(Reading(text))
    decomposed = find_bodies(Reading(unicodedata.normalize("NFD", text)))
    assert [body.name for body in composed] == [body.name for body in decomposed]
    assert [body.key for body in composed] == [body.key for body in decomposed]


@pytest.mark.parametrize(
    "piece",
    [
        "Ban Thường vụ ",
        "Thường trực ",
        "Văn phòng ",
        "Văn phòng HĐND và ",
        "UBND xã, ",
        "UBND tỉnh, huyện, xã ",
        "Ban Chỉ đạo phòng, chống ",
        "Sở Nông nghiệp và ",
        "Chi bộ ",
        "Bộ Aaa Bbb ",
        "UBND-HĐND-",
        "QU - ",
        "Luật Tổ chức Quốc hội và ",
        "UBND huyện Aa Bb, huyện Cc Dd, ",
        "Cục Quản lý ",
        "a.gov.vn ",
        "tỉnh Gia Lai ",
        "MTTQ " + "Việt Nam " * 200,
        "TAND " + "khu vực 3 " * 200,
        "TAND " + "cấp cao tại " * 200,
        "MTTQ " + "Việt Nam khu vực 3 " * 200,
        "UBND " + "xã, " * 200,
        "Đảng ủy " * 200,
        "các các cấp cấp ",
        "BAN\nTHƯỜNG\nVỤ\n",
    ],
)
def test_time_is_linear(piece: str) -> None:
    copies = max(6000 // len(piece), 1)
    assert_linear(lambda number: Reading(piece * number), find_bodies, copies, 8)


def test_bodies_cost_a_fraction_of_cutting_words() -> None:
    """Against ``spacy.blank("vi")`` in the same run: about a seventh; asserted is a half."""
    pytest.importorskip("pyvi")
    others = ["Người dân trên địa bàn cùng nhau dọn dẹp đường làng, ngõ xóm."] * 8
    text = " ".join([TEXT, *others] * 10)
    nlp = spacy.blank("vi")
    ours, words = seconds(lambda: find_bodies(Reading(text)), lambda: nlp.make_doc(text), repeats=5)
    assert ours < words / 2
