"""Colours, displaCy options and what notebooks show."""

from __future__ import annotations

import pickle
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy import displacy

import vn_directives
from vn_directives.bodies.record import BodyRecord
from vn_directives.display import COLORS, tint
from vn_directives.kinds import MENTIONS
from vn_directives.notebook import records_html
from vn_directives.officials.record import OfficialRecord
from vn_directives.storage import put_mentions, put_records

TEXT = "Quận ủy Vạn Hòa <họp>"


def body(text: str = "Quận ủy Vạn Hòa", **values: Any) -> BodyRecord:
    given = {"name": text, "kind": "committee", "key": "b1", **values}
    return BodyRecord(start=0, end=len(text), text=text, **given)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.add(tag)


def tags(html: str) -> set[str]:
    parser = _Tags()
    parser.feed(html)
    return parser.tags


def test_every_entity_has_a_colour() -> None:
    options = vn_directives.displacy_options()
    assert [*options["ents"]] == [*options["colors"]] == [*COLORS]
    assert [*COLORS] == [kind.label for kind in MENTIONS]


@pytest.mark.parametrize(("color", "light"), [("#000000", "#bfbfbf"), ("#ffffff", "#ffffff")])
def test_tints_are_light(color: str, light: str) -> None:
    assert tint(color) == light


@pytest.mark.parametrize("style", ["ent", "span"])
def test_displacy_shows_mentions_in_the_colours(style: str) -> None:
    doc = spacy.blank("xx")(TEXT)
    put_mentions(doc, "bodies", [body()], set_ents=True)
    options = {**vn_directives.displacy_options(), "spans_key": "bodies"}
    html = displacy.render(doc, style=style, options=options, jupyter=False)
    assert tint(COLORS["BODY"]) in html
    assert "&lt;họp&gt;" in html or style == "span"


def test_a_record_is_a_table_of_what_it_says() -> None:
    html = body("<Quận ủy> & A", parent="<script>")._repr_html_()
    assert "&lt;Quận ủy&gt; &amp; A" in html
    assert tags(html) == {"table", "tr", "th", "td"}
    assert "parent" in html
    assert "branch" not in html


def test_a_list_of_records_is_a_table_without_empty_columns() -> None:
    doc = spacy.blank("xx")(TEXT)
    put_mentions(doc, "bodies", [body(), body(level="district")], set_ents=False)
    put_records(doc, "officials", [OfficialRecord(name="An", titles=("Bí thư", "<b>"))])
    html = doc._.bodies._repr_html_()
    assert html.count("<tr>") == 3
    assert "level" in html
    assert "branch" not in html
    assert "Bí thư<br>&lt;b&gt;" in doc._.officials._repr_html_()
    assert doc._.bodies == [body(), body(level="district")]
    assert doc._.titles._repr_html_() == "<p>none</p>"


def test_a_row_opens_to_its_place_in_the_text() -> None:
    doc = vn_directives.load()("Hôm qua,\nđồng chí Lê An Nhiên, Bí thư Quận ủy <Hải An>, đi thăm.")
    html = doc._.titles._repr_html_()
    assert "<summary>31</summary><div " in html
    assert ">Hôm qua, đồng chí Lê An Nhiên, <mark>Bí thư Quận ủy</mark>" in html
    assert "&lt;Hải An&gt;" in html
    assert "ref" not in html
    (position,) = doc._.positions
    assert "<mark>Bí thư Quận ủy</mark>" in doc._.positions._repr_html_()  # by what it refers to
    assert pickle.loads(pickle.dumps(doc._.positions)) == [position]


def test_a_press_on_a_column_sorts_by_it(browser: Any, tmp_path: Path) -> None:
    doc = spacy.blank("xx")("Sở B và Sở Ă và Sở A10 và Sở A9")
    names = ("Sở B", "Sở Ă", "Sở A10", "Sở A9")
    found = [(doc.text.index(name), name) for name in names]
    bodies = [
        BodyRecord(start=i, end=i + len(name), text=name, name=name, kind="agency", key=name)
        for i, name in found
    ]
    put_mentions(doc, "bodies", bodies, set_ents=False)
    path = tmp_path / "table.html"
    path.write_text(f"<meta charset=utf-8>{doc._.bodies._repr_html_()}", encoding="utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    column = page.locator("tbody td:nth-child(2)")
    assert column.all_text_contents() == ["Sở B", "Sở Ă", "Sở A10", "Sở A9"]
    for wanted in (["Sở A9", "Sở A10", "Sở Ă", "Sở B"], ["Sở B", "Sở Ă", "Sở A10", "Sở A9"]):
        page.locator("th", has_text="text").click()
        assert column.all_text_contents() == wanted
    page.locator("th").first.click()
    assert column.all_text_contents() == ["Sở B", "Sở Ă", "Sở A10", "Sở A9"]
    page.close()


def test_a_long_list_is_cut() -> None:
    assert "… and 70 more" in records_html([body().to_dict()] * 120)
