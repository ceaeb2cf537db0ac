"""What holds of any text: offsets, Unicode forms, running time."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.directives.reading import directives_in
from tests.timing import assert_linear
from vn_directives.directives.grammar import find_directives
from vn_directives.matching import Reading

PIECES = st.sampled_from(
    [
        *"/-_.,;:()&*\n ",
        *("Chỉ thị", "nghị quyết", "Luật", "NQ", "số", "Số:", "và", "của", "ngày", "năm", "Điều"),
        *("30", "5", "2020", "1.234", "12a", "CT", "TU", "NĐ", "CP", "UBND", "QH15", "TTg", "Bộ"),
        *("30-CT/TU", "16/CT-TTg", "30/2020/NĐ-CP", "30/7/2020", "Chính phủ", "về việc", "“", "”"),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES).map("".join), st.lists(PIECES).map(" ".join))


@given(TEXTS)
@settings(deadline=None)
def test_offsets(text: str) -> None:
    end = 0
    for record in directives_in(text):
        assert text[record.start : record.end] == record.text
        assert end <= record.start < record.end
        assert record.number >= 0
        assert record.key
        end = record.end


@given(st.lists(PIECES).map(" ".join))
@settings(deadline=None)
def test_unicode_form_makes_no_difference(text: str) -> None:
    nfc, nfd = (
        [
            (unicodedata.normalize("NFC", record.text), record.type, record.symbol, record.key)
            for record in directives_in(unicodedata.normalize(form, text))
        ]
        for form in ("NFC", "NFD")
    )
    assert nfc == nfd


HOSTILE = {
    "digits": lambda n: "1" * 8 * n,
    "slashes": lambda n: "1/" * n,
    "dashes and capitals": lambda n: "1-A" * n,
    "segments": lambda n: "số 1/" + "QĐ-" * n,
    "capitals": lambda n: "số 1/" + "A" * 8 * n,
    "small letters": lambda n: "số 1/" + "a" * 8 * n,
    "years": lambda n: "số 5/2020/" * n,
    "số": lambda n: "số " * n + "1",
    "blanks": lambda n: "số" + " " * n + "5" + " " * n + "/QĐ-UBND",
    "stars": lambda n: "số" + "*" * n + "5/QĐ-UBND",
    "type words": lambda n: "Nghị quyết " * n + "5",
    "qualifiers": lambda n: "Quyết định " + "thực hiện " * n + "số 5",
    "law names": lambda n: "Luật " * n + "số 12/2020/QH14 " * n,
    "locators": lambda n: "khoản 1 " * n + "Điều 5 Nghị định 1/2020/NĐ-CP " * n,
    "enumeration": lambda n: "Nghị quyết 1" + ", 2" * n,
    "one number, many documents": lambda n: " ".join(f"số 1/QĐ-{i:x}X".upper() for i in range(n)),
    "one document, many mentions": lambda n: "Nghị quyết 1/NQ-CP, " * n + "Nghị quyết 1, " * n,
    "subjects": lambda n: (
        "Nghị định 1/2020/NĐ-CP về " + "( " * n + "Nghị định 1/2020/NĐ-CP về a " * n
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_is_linear(name: str) -> None:
    assert_linear(
        lambda n: Reading(HOSTILE[name](n)),
        lambda reading: find_directives(reading, [], [], []),
        size=250,
        times=8,
    )


def test_no_type_word_is_read_twice() -> None:
    assert [record.text for record in directives_in("CHI THI 0/NQ 0")] == ["CHI THI 0/NQ"]
