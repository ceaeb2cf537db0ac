"""Since when somebody no longer held a post to which a text tells when another came."""

import pytest

import vn_directives
from vn_directives.records import full_record
from vn_directives.register.replaced import with_ends
from vn_directives.structure.sentences import sentence_starts


@pytest.fixture(scope="module")
def ends():
    """The end of the post of each who was replaced, by the name."""
    nlp = vn_directives.load()

    def read(text):
        record = vn_directives.full_record(nlp(text), "1")
        told = with_ends(full_record({**record, "text": text}), [0, *sentence_starts(text)])
        return {one["name"]: one.get("to") for one in told if one["rule"] == "replaced"}

    return read


@pytest.mark.parametrize(
    "text, end",
    [
        ("Ngày 5/7/2025, HĐND tỉnh bầu ông Lê Hải An làm Chủ tịch UBND tỉnh {}.", "2025-07-05"),
        ("Năm 1977 - 1983, ông Lê Hải An làm Bí thư Tỉnh ủy {}.", "1977"),
        ("HĐND tỉnh bầu ông Lê Hải An làm Chủ tịch UBND tỉnh {}.", None),
        (
            "Năm 2010, ông Lê Hải An làm Bí thư Huyện ủy Kim Bảng. Bà Vũ Thị Sen làm Bí thư "
            "Tỉnh ủy {}.",
            None,
        ),
        (
            "Ngày 5/7/2025, ông Lê Hải An làm Bí thư Tỉnh ủy.\nBà Vũ Thị Sen làm Chủ tịch UBND "
            "tỉnh {}.",
            None,
        ),
    ],
)
def test_who_was_replaced_left_when_the_other_came(ends, text, end):
    assert ends(text.format("thay ông Trần Văn Bình")) == {"Trần Văn Bình": end}
