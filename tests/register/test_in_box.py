"""Who leads a body, or led it, as the box at the head of a page tells."""

from __future__ import annotations

import pytest

import vn_directives
from vn_directives.register.facts import facts_of

_NLP = vn_directives.load()
_LATER = "\n## Lịch sử\n\nNgày 5/6/2009, trụ sở bị cháy. Ngày 7/8/2025, tỉnh công bố nghị quyết.\n"
_OF_TIMES = "".join(f"Tháng 5 năm {year}, trụ sở được sửa.\n" for year in range(1990, 2001))


@pytest.mark.parametrize(
    ("box", "status", "seen"),
    [
        # of a body, below how long a term is
        (
            "| Bộ Y tế | |\n|---|---|\n| Nhiệm kỳ | 5 năm |\n| Thứ trưởng | Khuất Duy Tước |",
            "held",
            1,
        ),
        # below a term that is long over
        (
            "Lê An | |\n|---|---|\n| Nhiệm kỳ | 3 tháng 5 năm 1976 – 4 tháng 6 năm 19815 năm, 32 "
            "ngày |\n| Phó Bí thư | Khuất Duy Tước |",
            "former",
            False,
        ),
        # of two, the one above it
        (
            "Lê An | |\n|---|---|\n| Nhiệm kỳ | 2020 – nay |\n| Chủ tịch | Vũ Đức Hòa |\n"
            "| Nhiệm kỳ | 1999 – 2004 |\n| Phó Bí thư | Khuất Duy Tước |",
            "former",
            False,
        ),
        # which goes on, or was over a short time ago
        (
            "Lê An | |\n|---|---|\n| Nhiệm kỳ | 1998 – 2003 |\n| Chủ tịch | Vũ Đức Hòa |\n"
            "| Nhiệm kỳ | 2020 – nay |\n| Phó Bí thư | Khuất Duy Tước |",
            "held",
            False,
        ),
        (
            "Lê An | |\n|---|---|\n| Nhiệm kỳ | 2016 – 2021 |\n| Phó Bí thư | Khuất Duy Tước |",
            "held",
            False,
        ),
        # of a body that is no more
        ("|---|---|\n| Giải thể | 1/7/2025 |\n| Chủ tịch UBND | Khuất Duy Tước |", "former", False),
        ("|---|---|\n| Thành lập | 1/7/1997 |\n| Chủ tịch UBND | Khuất Duy Tước |", "held", True),
    ],
)
def test_in_the_box_of_a_page(box: str, status: str, seen: bool) -> None:
    text = f"# Xuân Sơn\n\n{box}\n{_LATER}{_OF_TIMES}"
    facts = facts_of(vn_directives.to_record(_NLP(text), id="1"))
    who = next(p["official"] for p in facts["persons"] if p["name"] == "Khuất Duy Tước")
    (post,) = (p for p in facts["positions"] if p["official"] == who)
    assert (post["status"], post["seen_on"] is not None) == (status, seen)


@pytest.mark.parametrize(
    ("life", "body"),
    [
        # the only such office that its person ever had, whose line in the box is lost
        ("Năm 2004, ông về hưu. Ông từng làm Bí thư Tỉnh ủy Lào Cai.", "10/tinh-uy"),
        # of two, or of another time, nobody says which it is
        ("Ông từng làm Bí thư Tỉnh ủy Lào Cai, Bí thư Huyện ủy Bắc Hà.", None),
        ("Từ năm 2010 đến năm 2015, ông là Bí thư Tỉnh ủy Lào Cai.", None),
    ],
)
def test_office_of_a_box_whose_line_is_lost(life: str, body: str | None) -> None:
    box = "| Lê An | |\n|---|---|\n| Nhiệm kỳ | 1998 – 2003 |\n| Phó Bí thư | Khuất Duy Tước |\n"
    text = f"# Lê An\n\n{box}\n**Lê An** (sinh năm 1940) là chính khách. {life}\n"
    facts = facts_of(vn_directives.to_record(_NLP(text), id="1"))
    who = next(p["official"] for p in facts["persons"] if p["name"] == "Khuất Duy Tước")
    assert {p["body_id"] for p in facts["positions"] if p["official"] == who} == {body}
