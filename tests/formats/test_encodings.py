"""Encodings: UTF-8, UTF-16, and the legacy Vietnamese ones by the evidence of their words."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_directives.formats.encodings import (
    UnknownEncoding,
    _tcvn3_table,
    _vni_table,
    decode,
    repair,
)

TEXT = (
    "Chiều 31/7, đồng chí Lê Thị Hoài An, Bí thư Quận ủy Vạn Hòa, chủ trì hội nghị quán triệt "
    "Chỉ thị số 7-CT/QU của Ban Thường vụ Quận ủy; yêu cầu các phường chuẩn bị kỹ, thực hiện "
    "những nhiệm vụ được giao, đẩy mạnh tuyên truyền tới từng tổ dân phố, hộ gia đình ở huyện."
)
LETTERS = "aàảãáạăằẳẵắặâầẩẫấậđeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"


def as_tcvn3(text: str) -> str:
    back = {letter: chr(code) for code, letter in _tcvn3_table().items()}
    return "".join(back.get(char, back.get(char.lower(), char)) for char in text)


def as_vni(text: str) -> str:
    back = {letter: code for code, letter in _vni_table()[0].items()}
    return "".join(back.get(char, char) for char in text)


def as_cp1258(text: str) -> bytes:
    """Letters with their shape, tones apart: what Windows writes."""
    out = []
    for char in unicodedata.normalize("NFC", text):
        try:
            out.append(char.encode("cp1258"))
        except UnicodeEncodeError:
            base, *marks = unicodedata.normalize("NFD", char)
            tones = [mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"]
            shape = "".join(mark for mark in marks if mark not in tones)
            out.append(unicodedata.normalize("NFC", base + shape).encode("cp1258"))
            out.append("".join(tones).encode("cp1258"))
    return b"".join(out)


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        as_cp1258(TEXT),
        as_tcvn3(TEXT).encode("latin-1"),
        as_vni(TEXT).encode("latin-1"),
        as_tcvn3(TEXT).encode("utf-8"),
        as_vni(TEXT).encode("utf-8"),
        as_vni(TEXT).encode("latin-1").decode("cp1252").encode("utf-8"),
    ],
    ids=[
        "utf-8",
        "utf-8 with a mark",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "windows-1258",
        "tcvn3",
        "vni",
        "tcvn3 as unicode",
        "vni as unicode",
        "vni as windows-1252",
    ],
)
def test_every_known_encoding_gives_the_text(data: bytes) -> None:
    assert decode(data) == TEXT


@pytest.mark.parametrize(
    "legacy",
    ["Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"],
    ids=["TCVN3", "VNI"],
)
def test_the_motto_as_old_programs_show_it(legacy: str) -> None:
    assert repair(legacy).replace("oà", "òa") == "Cộng hòa xã hội chủ nghĩa Việt Nam"


@pytest.mark.parametrize(("written", "name"), [(as_tcvn3, "TCVN3"), (as_vni, "VNI")])
def test_dashes_quotes_and_bullets_of_windows_stay_in_old_fonts(written: Any, name: str) -> None:
    text = f"• “{TEXT}” – Quận ủy…"
    assert repair(written(text)) == text, name
    assert decode(written(text).encode("cp1252", "latin1-rest")) == text, name


def test_the_tables_hold_every_letter_once() -> None:
    assert {*_tcvn3_table().values()} == {*LETTERS, *"ĂÂÊÔƠƯĐ"} - {*"aeiouy"}
    letters = [letter for code, letter in _vni_table()[0].items() if code == code.lower()]
    assert {*letters} == {*LETTERS} - {*"aeiouy"}
    assert repair(as_vni(TEXT.upper())) == TEXT.upper()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Quan uy Van Hoa",
        "café, señor, Müller, façade, naïve, Ångström: déjà vu à la carte",
        "À, cà phê và bánh mì: ba tô canh, hai lít",  # Vietnamese without a rare letter
        "Hà",
        "µ ¶ · ¸ ¹",
        "Ngày 5-6 – “Vì dân”",
    ],
)
def test_text_that_is_unicode_stays_as_it_is(text: str) -> None:
    assert decode(text.encode()) == repair(text) == text


@pytest.mark.parametrize(
    "data",
    [
        b"\x80\x81\xfe\xff\x90 \x91\x92\x93\x94 \xc3\xb0\xff\xf0\x9f",
        "Größe, Straße, Müller und Söhne, schöne Grüße".encode("latin-1"),
        "Quốc hội".encode()[:-1] + b"\xff",
        "公文".encode("gbk"),
    ],
)
def test_what_fits_nothing_is_refused_with_what_to_do(data: bytes) -> None:
    with pytest.raises(UnknownEncoding, match=r"Windows-1258, TCVN3 \(ABC\) or VNI; convert it to"):
        decode(data)


@given(st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"])))
def test_utf8_text_with_vietnamese_letters_is_never_changed(text: str) -> None:
    text = "Đ" + text
    assert decode(text.encode()) == text


@given(st.binary())
def test_any_bytes_give_a_text_or_the_one_error(data: bytes) -> None:
    try:
        assert isinstance(decode(data), str)
    except UnknownEncoding as error:
        assert "not UTF-8" in str(error)
