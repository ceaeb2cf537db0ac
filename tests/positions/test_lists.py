"""Positions in lists of holders and in tables: when each held the post."""

from __future__ import annotations

import pytest

from tests.positions.test_positions import AN, Told, told

BINH = "Trần Văn Bình"
TIMES = "## Tham mưu trưởng qua các thời kỳ\n\n"


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        (
            TIMES + "- -2007, Lê Hải An, Thiếu tướng (2006)\n- 2007-nay, Trần Văn Bình",
            [
                (AN, "Tham mưu trưởng", "former", None, "2007"),
                (BINH, "Tham mưu trưởng", "held", "2007", None),
            ],
        ),
        (
            TIMES + "- 2007, Lê Hải An, Thiếu tướng\n- từ 2009, Trần Văn Bình",
            [
                (AN, "Tham mưu trưởng", "former", "2007", None),
                (BINH, "Tham mưu trưởng", "held", "2009", None),
            ],
        ),
        (
            "### Tham mưu trưởng\n\n[sửa | sửa mã nguồn]- 1979-1979, Lê Hải An (1926-2001)\n"
            "[3]quê Nam Định - 1979-1986, Trần Văn Bình",
            [
                (AN, "Tham mưu trưởng", "former", "1979", "1979"),
                (BINH, "Tham mưu trưởng", "former", "1979", "1986"),
            ],
        ),
    ],
)
def test_years_in_lists(text: str, positions: list[Told]) -> None:
    assert told(text) == positions
