"""Pages that were laid on the scanner askew are made level; places are those on the page."""

from __future__ import annotations

import math
from typing import Any

import pytest

from tests.formats.test_columns import page, text_of
from vn_directives.formats.scans import page_of_record
from vn_directives.formats.turning import turn_of, turned_back


def written(turn: float) -> Any:
    """A page with lines of words, drawn as bars, turned clockwise by so many degrees."""
    image = pytest.importorskip("PIL.Image").new("L", (1654, 2339), 250)
    draw = pytest.importorskip("PIL.ImageDraw").Draw(image)
    for top in range(300, 1500, 54):
        for left in range(200, 1400, 110):
            draw.rectangle((left, top, left + 90, top + 26), 30)
    return image.rotate(-turn, fillcolor=250)


@pytest.mark.parametrize("turn", [0, 0.2, -0.6, 1, -1, 2, -2.8])
def test_the_turn_of_a_page_is_told(turn: float) -> None:
    assert turn_of(written(turn)) == pytest.approx(turn if abs(turn) > 0.8 else 0, abs=0.15)


def test_a_page_without_writing_is_not_turned() -> None:
    image = pytest.importorskip("PIL.Image")
    assert turn_of(image.new("L", (1654, 2339), 250)) == 0
    assert turn_of(image.new("L", (10, 10), 250)) == 0
    assert turn_of(written(0.3).rotate(90, expand=True)) == 0


@pytest.mark.parametrize("turn", [0.0, 1.5, -2.0])
def test_a_place_on_a_level_page_is_told_on_the_page_as_scanned(turn: float) -> None:
    left, top, right, bottom = turned_back((1200, 300, 1300, 330), turn, 1654, 2339)
    rise = math.tan(math.radians(turn)) * (1250 - 827)  # about the middle of the page
    assert (top + bottom) / 2 == pytest.approx(315 + rise, abs=2)
    lean = math.tan(math.radians(turn)) * (2339 / 2 - 315)
    assert (left + right) / 2 == pytest.approx(1250 + lean, abs=2)
    assert right - left == 100 and 30 <= bottom - top <= 34


def test_the_record_tells_places_on_the_page_as_scanned() -> None:
    scan = page("Sở Y tế báo cáo về Kế hoạch số 08/KH-UBND")
    level = page_of_record(1, scan, 0)[1]["words"]
    text, record = page_of_record(1, scan._replace(turn=2.0), 0)
    assert text_of(scan) == [text]
    assert [word[:2] for word in record["words"]] == [word[:2] for word in level]
    assert record["words"][0] == [0, 2, *turned_back(tuple(level[0][2:]), 2.0, 1654, 2339)]
