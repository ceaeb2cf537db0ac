"""What a folded stretch is in the text as written."""

from hypothesis import given
from hypothesis import strategies as st

from vn_directives.orthography import fold


def test_mark_without_a_letter_before_an_invisible_character() -> None:
    """The mark keeps a place of its own, behind the sign; no stretch ends before its start."""
    assert fold("/\u0301\u200d").origin(0, 1) == (0, 1)
    assert fold("\u200c0\u0300").origin(0, 1) == (1, 2)


@given(st.text(alphabet="aủU\u0309\u0323\u200d\ufeff /\u00ad"))
def test_offsets_lie_in_the_text_in_order(text: str) -> None:
    folded = fold(text)
    origins = [folded.origin(i, i + 1) for i in range(len(folded.cased))]
    assert all(0 <= start <= len(text) and 0 <= end <= len(text) for start, end in origins)
    assert origins == sorted(origins)
