"""What holds for any text: offsets, Unicode forms, time."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.timing import assert_linear
from vn_directives.bodies.grammar import find_bodies
from vn_directives.bodies.record import BodyRecord
from vn_directives.matching import Reading
from vn_directives.officials.grammar import find_officials
from vn_directives.titles.grammar import find_titles

PIECES = [
    *("Bí thư", "Chủ tịch", "Phó", "Trưởng", "nguyên", "Quyền", "Thường trực", "Ủy viên", "Hội"),
    *("Thành ủy", "UBND tỉnh", "Bộ trưởng", "các", "đồng chí", "ông", "Ông", "làm", "và", "khóa X"),
    *(
        "Lê Hải An",
        "Trần Bình",
        "An",
        "H'Yim",
        "K'",
        "Hà Nội",
        "giữ chức vụ",
        "bổ nhiệm",
        "đối với",
    ),
    *(", ", "; ", ": ", " - ", "(", ")", "\n", ".", "|", "#", "“", "ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    *("(đã ký)", "đối với"),
]
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))


def everything(text: str):  # type: ignore[no-untyped-def]
    reading = Reading(text)
    bodies = find_bodies(reading)
    titles = find_titles(reading, bodies)
    return titles, find_officials(reading, bodies, titles)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_offsets_are_those_of_the_text(text: str) -> None:
    titles, found = everything(text)
    for mentions in (titles, found.persons):
        assert [text[m.start : m.end] for m in mentions] == [m.text for m in mentions]
        assert all(a.end <= b.start for a, b in pairwise(mentions))
    for official in found.officials:
        assert official.titles
        assert set(official.titles) <= {titles[n].text for _, n in official.title_refs}
        assert set(official.title_refs) <= set(official.mention_refs)
        assert all(0 <= start < end <= len(text) for start, end in official.pronouns)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_unicode_form_makes_no_difference(text: str) -> None:
    results = []
    for form in ("NFC", "NFD"):
        titles, found = everything(unicodedata.normalize(form, text))
        strings = [m.text for m in (*titles, *found.persons)]
        strings += [t for official in found.officials for t in (official.name, *official.titles)]
        results.append([unicodedata.normalize("NFC", string) for string in strings])
    assert results[0] == results[1]


HOSTILE = {
    "titles in the rows of a table": "| Lê Văn An | | Bí thư Huyện ủy Tân Hồng\n",
    "names": "Lê Hải An, ",
    "one name": "An ",
    "heads": "Bí thư ",
    "titles": "Chủ tịch UBND tỉnh, ",
    "prefixes": "Phó nguyên Quyền ",
    "groups": "các Phó Chủ tịch Lê An, ",
    "one person, many titles": "Lê Hải An, Bí thư Tỉnh ủy, Chủ tịch UBND xã; ",
    "signs": "Lê Hải An (((((( ",
    "titles alone": "Bí thư Tỉnh ủy Lê Hải An. Bí thư Tỉnh ủy. Đồng chí yêu cầu. ",
    "verbs": "bầu Lê An làm làm làm Bí thư ",
    "letters": "a",
    "capitals": "CHỦ TỊCH\n",
    "apostrophes": "H'A'",
    "initials": "A.",
    "callings": "đồng chí ông bà ",
    "pipes": "| Bí thư | Lê Hải An ",
    "organisations": "Chủ tịch Hội Khoa học và ",
    "posts of a life": "Ông Lê Hải An từng là Bí thư Tỉnh ủy, Chủ tịch UBND xã; ",
    "a title before those posts": "Lê An, Bí thư xã, từng là Chủ tịch UBND xã, Trưởng ban; ",
}


Made: TypeAlias = tuple[Reading, list[BodyRecord]]


def with_bodies(text: str) -> Made:
    reading = Reading(text)
    return reading, find_bodies(reading)


def read(made: Made) -> None:
    find_officials(*made, find_titles(*made))


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_is_linear(piece: str) -> None:
    assert_linear(lambda length: with_bodies(piece * (length // len(piece))), read, 10_000, 8)


@pytest.mark.parametrize(
    "piece",
    [
        "Ng. V. An, ",
        "Nguyễn Văn An (N.V.A), ",
        "Ông Vũ An (Lê Bình), ",
        "bí danh Năm Lửa, Hai Sơn. ",
        "Bác Hồ. ",
    ],
)
def test_time_is_linear_in_other_names(piece: str) -> None:
    named = "Nguyễn Văn An. Hồ Chí Minh. "
    assert_linear(
        lambda length: with_bodies(named + piece * (length // len(piece))), read, 20_000, 8
    )


@pytest.mark.parametrize("title", ["Bí thư, ", "kiêm Bí thư Tỉnh ủy, "])
def test_time_is_linear_in_many_titles_behind_many_names(title: str) -> None:
    def made(times: int) -> Made:
        return with_bodies("Lê Văn An, " * times + title * times)

    assert_linear(made, read, 400, 4)


def test_time_is_linear_in_many_titles_in_the_cell_behind_many_names() -> None:
    def made(count: int) -> str:
        return f"| Bí thư | {'Lê Văn An (x) ' * count}| {'- Bí thư Huyện ủy ' * count}|"

    assert_linear(lambda count: with_bodies(made(count)), read, 300, 4)


def test_time_is_linear_in_many_lines_of_unknown_members() -> None:
    def made(count: int) -> Made:
        return with_bodies("## Bí thư\n\n" + "- xyz abc 1950\n" * count + "- Lê Văn An (1951)\n")

    assert_linear(made, read, 2000, 8)
