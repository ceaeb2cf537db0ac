"""What stays one piece, and what comes apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.segmentation.texts import ARTICLE, ODD, nfd
from tests.timing import assert_linear
from vn_directives.matching import runs
from vn_directives.matching.runs import Repertoire, runs_of
from vn_directives.segmentation.syllables import Syllables, syllables_of


def cut(text: str) -> Syllables:
    return syllables_of(runs_of(text))


def pieces(text: str) -> list[str]:
    return [syllable.text for syllable in cut(text)]


@pytest.mark.parametrize(
    "whole",
    [
        # document numbers
        "30-CT/TU",
        "16/CT-TTg",
        "30/2020/NĐ-CP",
        "1246/UBND-VX",
        "21-KH/ĐU",
        "05/2019/L-CTN",
        "66.25/2026/NQ-CP",
        "12a/QĐ-UBND",
        "83/2025/QH15",
        "09/2021/NQLT/UBTVQH14-CP",
        "2136-QĐNS/TW",
        "15/TTr-STNMT",
        "7-QyĐ/TW",
        "57/NQ-TW",
        "08/KH-BGD&ĐT",
        # dates and clocks
        "30/7/2020",
        "30/7",
        "7/2020",
        "22.4",
        "22.4.2020",
        "28-4-2022",
        "28-4",
        "4-2022",
        "13-15/10/2020",
        "30/4-1/5",
        "2015-2020",
        "16h30",
        "16h",
        "7g30",
        "08:35",
        "08:35:20",
        # numbers
        "1.500.000",
        "1.500.000,75",
        "83,2",
        "43/43",
        # addresses
        "van.phong-1@haiphong.gov.vn",
        "https://haiphong.gov.vn/tin?id=30&b=1",
        "www.haiphong.gov.vn",
        "baohaiphong.com.vn",
        # telephones
        "0225.3842.123",
        "0225 3842 123",
        "(0225) 3842123",
        "0912 345 678",
        "+84 912 345 678",
        # abbreviations
        "T.Ư",
        "Đ/c",
        "đ/c",
        "V/v",
        "...",
    ],
)
@pytest.mark.parametrize("context", ["{}", "({})", "“{}”,", "số {} và", "a: {};", "{}\n"])
def test_one_piece(whole: str, context: str) -> None:
    found = pieces(context.format(whole))
    assert whole in found
    assert pieces(context.format("x"))[: found.index(whole)] == found[: found.index(whole)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TP.Hạ Long", "TP. Hạ Long"),
        ("TP. Hạ Long", "TP. Hạ Long"),
        ("UBND TP.", "UBND TP ."),
        ("UBND TP.\nHọp", "UBND TP . Họp"),
        ("ThS. Lê", "ThS. Lê"),
        ("Th.S. Lê", "Th.S. Lê"),
        ("PGS.TS Lê", "PGS. TS Lê"),
        ("Q.1", "Q. 1"),
        ("Nguyễn Văn A.", "Nguyễn Văn A ."),
        ("của MTTQ.", "của MTTQ ."),
        ("20/4/2021,đồng", "20/4/2021 , đồng"),
        ("30/7/2020.Đồng", "30/7/2020 . Đồng"),
        ("ngày30/7/2020", "ngày 30/7/2020"),
        ("số31-CT/TW", "số 31-CT/TW"),
        ("57/NQ-TWngày", "57/NQ-TW ngày"),
        ("2031của", "2031 của"),
        ("21,22/4", "21 , 22/4"),
        ("21/4,28/4", "21/4 , 28/4"),
        ("12-Ban", "12 - Ban"),
        ("12/Nguyễn", "12 / Nguyễn"),
        ("COVID-19", "COVID - 19"),
        ("/KH-UBND", "/ KH - UBND"),
        ("http://a.vn).", "http://a.vn ) ."),
        ("a@b", "a @ b"),
        ("Bộ TT&TT. Nay", "Bộ TT & TT . Nay"),
        ("QU-HĐND", "QU - HĐND"),
    ],
)
def test_comes_apart(text: str, expected: str) -> None:
    assert pieces(text) == expected.split(" ")


@pytest.mark.parametrize("text", [*ODD, ARTICLE])
def test_nothing_is_lost(text: str) -> None:
    assert "".join(s.text + s.gap for s in cut(text)) == text.lstrip()


@given(st.text())
def test_nothing_is_lost_of_any_text(text: str) -> None:
    assert "".join(s.text + s.gap for s in cut(text)) == text.lstrip()
    assert all(pieces(text))


@given(st.text(alphabet="0123456789/-.,:@hA aĐ(+w\n\u0301", max_size=60))
def test_cut_is_the_same_when_all_is_known(text: str) -> None:
    first = list(cut(text))
    assert list(cut(text)) == first


def test_composed_and_decomposed() -> None:
    composed, decomposed = cut(ARTICLE), cut(nfd(ARTICLE))
    assert decomposed.forms == composed.forms
    assert decomposed.words == composed.words
    assert [s.whole for s in decomposed] == [s.whole for s in composed]
    assert pieces(nfd(ARTICLE)) == list(map(nfd, pieces(ARTICLE)))


def test_words_are_folded() -> None:
    assert cut("Uỷ HOÀ Quý Ðảng").words == ["ủy", "hòa", "quý", "đảng"]


def test_what_is_kept_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "_KEPT_CHARACTERS", 1000)
    for i in range(20):
        cut(" ".join(f"{i}x{j}" for j in range(100)) + " " + "x" * 10_000)
    assert len(runs_of("a").repertoire.runs) == 1


@pytest.mark.parametrize(
    "unit",
    ["a", "1", "1.", "1/", "1-", "A-", "a.", "a@", "a+", "://", "ab://", "www.", "0912 ", "(", ".",
     "Đ/", "1h", "a\u0301", "\u0301", "\u200b", "1,", "30-CT/", "TP.", "-", "\n", " "],
)  # fmt: skip
def test_linear_time(unit: str) -> None:
    def cut_anew(text: str) -> None:
        runs._repertoire = Repertoire()  # so that nothing is known yet
        cut(text)

    assert_linear(lambda size: "x" + unit * (size // len(unit)), cut_anew, 10_000, 4)
