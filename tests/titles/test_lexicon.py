"""Every entry of the lexicon is found in its own examples."""

from __future__ import annotations

import pytest

from tests.titles.test_titles import titles
from vn_directives.matching import Reading, load_lexicon
from vn_directives.titles.vocabulary import heads, phrases

LEXICON = load_lexicon("titles")
IN_SCOPE = [entry for entry in LEXICON["heads"] if not entry.get("outside")]


@pytest.mark.parametrize(
    ("entry", "example"),
    [(entry, example) for entry in IN_SCOPE for example in entry["examples"]],
    ids=lambda value: value if isinstance(value, str) else value["forms"][0],
)
def test_head(entry: dict[str, object], example: str) -> None:
    text = f"đồng chí {example}."
    if entry.get("after_title"):
        text = f"Ủy viên Bộ Chính trị, {example}."
    if entry.get("elected"):
        text = f"trúng cử {example}."
    assert example in [title.text for title in titles(text)]


@pytest.mark.parametrize("section", ["ranks", "prefixes"])
def test_parts(section: str) -> None:
    for entry in LEXICON[section]:
        for example in entry["examples"]:
            assert example in [title.text for title in titles(f"đồng chí {example}.")], example


@pytest.mark.parametrize("section", ["outside", "not_titles"])
def test_what_makes_no_title(section: str) -> None:
    for entry in LEXICON[section]:
        for example in entry["examples"]:
            assert titles(example) == [], example


def test_what_goes_on_with_no_title() -> None:
    for entry in LEXICON["no_units"]:
        for example in entry["examples"]:
            [title] = titles(f"làm {example}.")
            assert example[len(title.text) :].lower().startswith(f" {entry['form'].lower()}")


def test_what_goes_on_with_a_title() -> None:
    for entry in LEXICON["goes_on"]:
        for example in entry["examples"]:
            [title] = titles(f"làm {example}.")
            assert title.text == example


def test_outside_heads() -> None:
    for entry in LEXICON["heads"]:
        if entry.get("outside"):
            assert entry["examples"]
            for example in entry["examples"]:
                assert titles(f"ông Lê Hải An, {example}") == []


@pytest.mark.parametrize("section", ["organisations", "fields"])
def test_open_names(section: str) -> None:
    for entry in LEXICON[section]:
        for example in entry["examples"]:
            found = titles(f"đồng chí {example}.")
            assert found, example
            # a body may end where the example goes on
            assert found[0].text.startswith(example.split(" Cựu")[0]), example


@pytest.mark.parametrize(
    "form", [entry["form"] for entry in load_lexicon("stops")["stops"] if "title" in entry["ends"]]
)
def test_stops(form: str) -> None:
    title = "Chủ tịch Hội Cựu giáo chức tỉnh"
    assert titles(f"đồng chí {title} {form}.")[0].text == title


@pytest.mark.parametrize("name", [e["name"] for e in load_lexicon("bodies_fields")["ministries"]])
def test_ministries(name: str) -> None:
    title = f"Bộ trưởng {name}"
    assert title in [found.text for found in titles(f"đồng chí {title}.")]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Bộ trưởng KH-ĐT", "Bộ trưởng Kế hoạch và Đầu tư"),
        ("Thứ trưởng Nông nghiệp & PTNT", "Thứ trưởng Nông nghiệp và Phát triển nông thôn"),
        ("Bộ trưởng Lao động, Thương binh & Xã hội", "Bộ trưởng Lao động - Thương binh và Xã hội"),
    ],
)
def test_ministries_have_one_name(written: str, name: str) -> None:
    assert [title.name for title in titles(f"đồng chí {written} phát biểu")] == [name]


@pytest.mark.parametrize(
    "section",
    ["heads", "prefixes", "ranks", "organisations", "outside", "fields"],
)
def test_every_form_has_examples(section: str) -> None:
    trie = heads() if section == "heads" else phrases(section)
    for entry in LEXICON[section]:
        assert entry["examples"]
        for form in entry.get("forms", [entry.get("form")]):
            words = Reading(form).words
            assert trie.longest(words, 0) is not None
