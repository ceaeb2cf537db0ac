"""What somebody leaves on a day to come to something else."""

from __future__ import annotations

import pytest

import vn_directives

_NLP = vn_directives.load()
_DAY = "2020-07-05"


@pytest.mark.parametrize(
    ("text", "comes"),
    [
        ("thôi giữ chức Giám đốc Sở Y tế để làm Phó Chủ tịch UBND tỉnh", True),
        ("thôi nhiệm Giám đốc Sở Y tế để giữ chức Phó Chủ tịch UBND tỉnh", True),
        ("thôi làm Giám đốc Sở Y tế, chuyển sang làm Phó Chủ tịch UBND tỉnh", True),
        ("được cho thôi giữ chức Phó Chủ tịch UBND tỉnh để nghỉ hưu", False),
        ("xin thôi để chữa bệnh, thôi giữ chức Phó Chủ tịch UBND tỉnh", False),
    ],
)
def test_what_is_left_for_another_post(text: str, comes: bool) -> None:
    held = _NLP(f"Ngày 5/7/2020, ông Lê Văn An {text}.")._.positions
    told = {(p.status, p.from_, p.to) for p in held}
    assert told == {("former", None, _DAY), *([("appointed", _DAY, None)] if comes else [])}
