"""What titles are is said with the title: one that a user adds stands alone and has a rank."""

from __future__ import annotations

from vn_directives.instructions.ranks import GOVERNMENT, rank_of
from vn_directives.matching import Reading
from vn_directives.titles.grammar import find_titles
from vn_directives.titles.vocabulary import roles
from vn_directives.vocabulary import Vocabulary

OWN = {
    "id": "title/tong-quan-tran",
    "role": "Tổng Quản trấn",
    "forms": ["Tổng Quản trấn"],
    "complete": True,
    "definite": True,
    "stands": "government",
    "examples": ["Tổng Quản trấn"],
}


def test_an_attribute_of_a_title() -> None:
    assert "Bộ trưởng" in roles("definite")
    assert "Đại biểu" not in roles("definite")
    assert roles("directs") == {"Đại biểu": False}


def test_a_title_of_ones_own_ranks() -> None:
    with Vocabulary([OWN]).in_use():
        (title,) = find_titles(Reading("Tổng Quản trấn cho biết"), [])
        assert rank_of(title, None) == GOVERNMENT
        assert "Tổng Quản trấn" in roles("definite")
    assert "Tổng Quản trấn" not in roles("definite")
