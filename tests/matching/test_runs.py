"""A text is cut at its blanks: the fast way gives the runs that the regular expression gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timing import assert_linear
from vn_directives.matching import runs
from vn_directives.matching.runs import Repertoire, runs_of

PARTS = [
    "a", "bà", " ", "  ", "\n", "\n\n", " \n", "\t", "\r\n", "\u00a0", "\u2003", "\x1c", "\u0301",
    "0", "091", "0912", "345", "678", "0912.345", "(024)", "+84", "(", "“", ":", "-", "TP.", ".",
]  # fmt: skip


def cut(text: str) -> list[str]:
    """The runs of a text as written."""
    numbers, repertoire = runs_of(text)
    return [repertoire.runs.things[number].text for number in numbers]


@given(st.lists(st.sampled_from(PARTS), max_size=15).map("".join))
def test_runs_are_those_of_the_regular_expression(text: str) -> None:
    for _ in range(2):  # with runs met for the first time, and with known ones
        assert cut(text) == runs._RUN.findall(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("a b", ["a ", "b"]),
        ("a b ", ["a ", "b "]),
        (" a  b\n\n c\n", [" ", "a  ", "b\n\n ", "c\n"]),
        ("a \n b\tc", ["a \n ", "b\t", "c"]),
        ("gọi 0912 345 678 ngay", ["gọi ", "0912 345 678 ", "ngay"]),
        ("gọi (024) 3825 4321", ["gọi ", "(024) 3825 4321"]),
        ("năm 2024\n0912 345", ["năm ", "2024\n", "0912 ", "345"]),
    ],
)
def test_runs(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_a_run_is_known_by_one_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "_repertoire", Repertoire())
    numbers, repertoire = runs_of("a b  a b\na b")
    assert numbers.tolist() == [0, 1, 0, 2, 0, 3]
    assert runs_of("a b\t\na b  ").repertoire is repertoire
    assert len(repertoire.runs) == 5


@pytest.mark.parametrize("part", ["a", " ", "\n", "a \n", "a\t", "091 ", "  a", "+84 "])
def test_linear(part: str) -> None:
    assert_linear(lambda size: part * size, runs_of, 20_000, 4)
