"""Every entry of the lexicons matches its own examples."""

from __future__ import annotations

from typing import Any

import pytest

from tests.directives.reading import directives_in
from vn_directives.directives.vocabulary import issuers_of, type_of_code
from vn_directives.matching import load_lexicon

TYPES = load_lexicon("document_types")["types"]
ISSUERS = load_lexicon("issuers")["issuers"]
BARE = load_lexicon("document_types")["bare"]


@pytest.mark.parametrize("entry", TYPES, ids=lambda entry: entry["name"])
def test_types(entry: dict[str, Any]) -> None:
    assert entry["bare"] in BARE
    assert entry["examples"]
    for example in entry["examples"]:
        (record,) = directives_in(example)
        assert example.startswith(record.text) and record.type == entry["abbr"]
    for code in entry["codes"]:
        kind = type_of_code(code)
        assert kind is not None and kind.abbr == entry["abbr"]


@pytest.mark.parametrize("entry", ISSUERS, ids=lambda entry: f"{entry['code']}-{entry['name']}")
def test_issuers(entry: dict[str, Any]) -> None:
    for example in entry["examples"]:
        day = entry.get("valid_from") or entry.get("valid_to")
        dated = f"{example} ngày {'/'.join(reversed(day.split('-')))}" if day else example
        (record,) = directives_in(f"số {dated}")
        assert record.text == example
        assert (record.issuer_code, record.issuer_name) == (entry["code"], entry["name"])
    for variant in entry.get("variants", ()):
        assert entry["name"] in {issuer.name for issuer in issuers_of(variant)}


def test_entries_are_sorted_and_successors_known() -> None:
    codes = [entry["code"] for entry in ISSUERS]
    assert codes == sorted(codes)
    assert {entry["successor"] for entry in ISSUERS if "successor" in entry} <= set(codes)
