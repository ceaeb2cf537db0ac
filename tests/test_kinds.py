"""What the declarations of the kinds promise, and what follows from them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

import pytest

from vn_directives.kind import Mention
from vn_directives.kinds import ALL, KINDS, MENTIONS, Records
from vn_directives.tables import columns


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.key)
def test_a_declaration_is_whole(kind) -> None:
    assert KINDS[kind.key] is kind is getattr(Records, kind.key)
    assert re.fullmatch("[a-z]+(_[a-z]+)*", kind.key) and kind.title
    is_mention = issubclass(kind.record, Mention) and not kind.is_single
    assert [bool(kind.name), bool(kind.label), bool(kind.color)] == [is_mention] * 3
    assert set(kind.shown) <= columns(kind.key).keys()
    assert kind.shown or not kind.listed


@pytest.mark.parametrize("field", ["name", "label", "color"])
def test_no_two_kinds_look_alike(field: str) -> None:
    values = [getattr(kind, field) for kind in MENTIONS]
    assert len({*values}) == len(values)


CLASH = """
import json, sys, warnings
from spacy.tokens import Doc, Span
Span.set_extension("date", default=None)
Doc.set_extension("header", default="theirs")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    import vn_directives
assert Span.get_extension("date") == (None, None, None, None)
doc = vn_directives.load()("Chiều 31/7/2020 họp")
span = doc.spans["dates"][0]
found = [str(w.message) for w in caught], span._.date, span._.vn_date.value, doc._.header
vn_directives.prefix_extensions("official_")
assert not Doc.has_extension("dates") and not Span.has_extension("vn_date")
assert span._.official_date == doc._.official_dates[0]
vn_directives.prefix_extensions("")
print(json.dumps([*found, span._.vn_date.value, doc._.dates[0].value]))
"""


def test_names_that_another_library_has_are_left_to_it(run_python) -> None:

    caught, theirs, ours, header, again, dates = json.loads(run_python(CLASH))
    (message,) = caught
    assert "another library has set doc._.header, span._.date" in message
    assert "'vn_' before its name" in message
    assert (theirs, header) == (None, "theirs")
    assert ours == again == dates == "2020-07-31TAF"


def test_records_of_ones_own_may_make_values() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Amount(Mention):
        value: float
        parts: list[str] = field(default_factory=list)

        def __post_init__(self) -> None:
            if self.value < 0:
                raise ValueError(f"no amount: {self.value}")

    first, second = (Amount(start=0, end=1, text="5", value=5) for _ in range(2))
    assert first == second and first.parts == [] and first.parts is not second.parts
    with pytest.raises(ValueError, match="no amount"):
        Amount(start=0, end=1, text="5", value=-5)
