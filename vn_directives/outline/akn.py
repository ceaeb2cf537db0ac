"""A document as Akoma Ntoso 3, the OASIS standard for legislative documents.

The frame is metadata and preface, the outline the body with ``eId`` by the naming convention of the
standard (``chp_II__art_5__para_2__point_a``), references are ``ref``, and what the document amends
stands in ``activeModifications``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from spacy.tokens import Doc

from vn_directives.directives.component import directives_of
from vn_directives.directives.record import DirectiveRecord
from vn_directives.header.component import header_of
from vn_directives.kind import Part
from vn_directives.named.component import named_of
from vn_directives.named.record import NamedRecord
from vn_directives.outline.component import outline_of, unit_at
from vn_directives.outline.record import UnitRecord
from vn_directives.page import text_of
from vn_directives.references.component import references_of
from vn_directives.relations.component import relations_of
from vn_directives.structure.parts import ATTACHED, part_elements
from vn_directives.vocabulary.vocabulary import compiled

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
# For an element of an outline that of the standard, and its abbreviation in an eId.
_ELEMENTS = {
    "attached": ("hcontainer", "hcontainer"),
    "appendix": ("hcontainer", "hcontainer"),
    "part": ("part", "part"),
    "chapter": ("chapter", "chp"),
    "section": ("section", "sec"),
    "subsection": ("subsection", "subsec"),
    "article": ("article", "art"),
    "clause": ("paragraph", "para"),
    "point": ("point", "point"),
    "I.": ("section", "sec"),
    "1.": ("paragraph", "para"),
    "1.1.": ("subparagraph", "subpara"),
    "a)": ("point", "point"),
    "-": ("indent", "indent"),
}
_MODIFICATIONS = {"amends": "substitution", "replaces": "repeal", "repeals": "repeal"}
_INVALID = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def to_akn(doc: Doc) -> str:
    """The document as one XML string."""
    return _Writer(doc).write()


class _Writer:
    """Writes one document."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = text_of(doc)
        self.units = outline_of(doc)
        self.header = header_of(doc)
        self.ids = self._ids()
        self.links = sorted(self._links())
        self._next = 0  # the first reference that is not written yet

    def write(self) -> str:
        header = self.header
        root = ET.Element("akomaNtoso", xmlns=NAMESPACE)
        work = ET.SubElement(root, "act", name=(header and header.type) or "document")
        self._meta(work)
        children: dict[int | None, list[int]] = {}
        for i, unit in enumerate(self.units):
            if not unit.quoted:
                children.setdefault(unit.parent, []).append(i)
        tops = children.get(None, [])
        first = self.units[tops[0]].start if tops else len(self.text)
        preface = ET.SubElement(work, "preface", eId="preface")
        self._paragraphs(preface, 0, first)
        body = ET.SubElement(work, "body", eId="body")
        if not tops:
            whole = ET.SubElement(body, "hcontainer", eId="hcontainer_1", name="text")
            self._paragraphs(ET.SubElement(whole, "content"), 0, len(self.text))
        edges = [self.units[i].start for i in tops[1:]] + [len(self.text)] * bool(tops)
        for i, edge in zip(tops, edges, strict=True):
            self._unit(body, i, edge, children)
        ET.indent(root)
        return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode")

    def _links(self) -> Iterator[tuple[int, int, str]]:
        """Where a text refers to a document or to a unit of its own, and to which IRI."""
        directives: Sequence[DirectiveRecord] = directives_of(self.doc)
        named: Sequence[NamedRecord] = named_of(self.doc)
        for one in directives:
            yield one.start, one.end, _iri(one.key or one.text) + _fragment(one.parts)
        for law in named:
            if law.key is not None:
                yield law.start, law.end, _iri(law.key) + _fragment(law.parts)
        for reference in references_of(self.doc):
            if reference.unit_refs:
                yield reference.start, reference.end, f"#{self.ids[reference.unit_refs[0][1]]}"

    def _ids(self) -> list[str]:
        """The eId of each unit: those of the units that hold it, joined by two underscores."""
        ids: list[str] = []
        used: dict[str, int] = {}
        for unit in self.units:
            short = _elements()[unit.kind][1]
            number = _plain(unit.number or "")
            own = f"{short}_{number or used.get(f'{unit.parent}{short}', 0) + 1}"
            eid = own if unit.parent is None else f"{ids[unit.parent]}__{own}"
            used[f"{unit.parent}{short}"] = used.get(f"{unit.parent}{short}", 0) + 1
            used[eid] = used.get(eid, 0) + 1
            ids.append(eid if used[eid] == 1 else f"{eid}-{used[eid]}")
        return ids

    def _meta(self, work: ET.Element) -> None:
        header = self.header
        symbol = (header and header.symbol) or "unknown"
        day = header.issued_on if header and header.issued_on else "0001-01-01"
        day = day.replace("XX", "01")
        meta = ET.SubElement(work, "meta")
        identification = ET.SubElement(meta, "identification", source="#vn_directives")
        iri = _iri(symbol)
        for level, suffix in (
            ("FRBRWork", ""), ("FRBRExpression", "/vie@"), ("FRBRManifestation", "/vie@.xml")
        ):  # fmt: skip
            part = ET.SubElement(identification, level)
            ET.SubElement(part, "FRBRthis", value=f"{iri}{suffix}/!main")
            ET.SubElement(part, "FRBRuri", value=f"{iri}{suffix}")
            ET.SubElement(part, "FRBRdate", date=day, name="issue")
            ET.SubElement(part, "FRBRauthor", href="#issuer")
            if level == "FRBRWork":
                ET.SubElement(part, "FRBRcountry", value="vn")
                ET.SubElement(part, "FRBRnumber", value=symbol)
            elif level == "FRBRExpression":
                ET.SubElement(part, "FRBRlanguage", language="vie")
        changes = [
            r for r in relations_of(self.doc) if r.from_ == "this" and r.type in _MODIFICATIONS
        ]
        if changes:
            analysis = ET.SubElement(meta, "analysis", source="#vn_directives")
            active = ET.SubElement(analysis, "activeModifications")
            for n, relation in enumerate(changes, 1):
                kind = _MODIFICATIONS[relation.type]
                change = ET.SubElement(active, "textualMod", type=kind, eId=f"pmod_{n}")
                unit = unit_at(self.doc, relation.start)
                at = "preface" if unit is None else self.ids[self.units.index(unit)]
                ET.SubElement(change, "source", href=f"#{at}")
                ET.SubElement(change, "destination", href=_iri(relation.to))
        references = ET.SubElement(meta, "references", source="#vn_directives")
        issuer = (header and header.issuer) or "unknown"
        ET.SubElement(
            references, "TLCOrganization", eId="issuer", href="/ontology/organization/issuer",
            showAs=_clean(issuer),
        )  # fmt: skip
        ET.SubElement(
            references, "TLCOrganization", eId="vn_directives",
            href="/ontology/organization/vn_directives", showAs="vn_directives",
        )  # fmt: skip

    def _unit(
        self, parent: ET.Element, i: int, end: int, children: dict[int | None, list[int]]
    ) -> None:
        unit = self.units[i]
        name, _ = _elements()[unit.kind]
        element = ET.SubElement(parent, name, eId=self.ids[i])
        if name == "hcontainer":
            element.set("name", "attachment" if unit.kind == ATTACHED else "appendix")
        ET.SubElement(element, "num").text = unit.label
        if unit.heading:
            ET.SubElement(element, "heading").text = _clean(unit.heading)
        inner = children.get(i, [])
        first = self.units[inner[0]].start if inner else end
        holder = ET.SubElement(element, "intro" if inner else "content")
        self._paragraphs(holder, self._body(unit, first), first)
        edges = [self.units[k].start for k in inner[1:]] + [end] * bool(inner)
        for k, edge in zip(inner, edges, strict=True):
            self._unit(element, k, edge, children)

    def _body(self, unit: UnitRecord, end: int) -> int:
        """Where the text of a unit begins, behind its number and heading."""
        begin = unit.start
        if unit.number is not None:
            at = self.text.find(unit.number, begin, begin + 40)
            begin = at + len(unit.number) if at >= 0 else begin
        for word in (unit.heading or "").split():
            at = self.text.find(word, begin, begin + len(word) + 12)
            if at < 0:
                break
            begin = at + len(word)
        while begin < end and self.text[begin] in " .:)-–*_\t/":
            begin += 1
        return begin

    def _paragraphs(self, parent: ET.Element, start: int, end: int) -> None:
        """The paragraphs of a stretch of the text, with its references."""
        at = start
        for line in self.text[start:end].splitlines(keepends=True):
            stop = at + len(line)
            if line.strip():
                self._paragraph(ET.SubElement(parent, "p"), at, stop)
            at = stop
        if not len(parent):
            ET.SubElement(parent, "p")

    def _paragraph(self, element: ET.Element, start: int, end: int) -> None:
        last: ET.Element | None = None

        def write(text: str) -> None:
            if last is None:
                element.text = (element.text or "") + _clean(text)
            else:
                last.tail = (last.tail or "") + _clean(text)

        at = start
        while self._next < len(self.links) and self.links[self._next][0] < end:
            first, after, href = self.links[self._next]
            self._next += 1
            if first < at or after > end:
                continue
            write(self.text[at:first])
            last = ET.SubElement(element, "ref", href=href)
            last.text = _clean(self.text[first:after])
            at = after
        write(self.text[at:end].rstrip())


@compiled
def _elements() -> dict[str, tuple[str, str]]:
    """The element and its abbreviation of what an outline calls a unit."""
    return {part_elements().get(kind, kind): element for kind, element in _ELEMENTS.items()}


def _iri(symbol: str) -> str:
    """The IRI of a document: country, kind, number."""
    return "/akn/vn/act/" + re.sub(r"[^\w.\-]+", "-", symbol).strip("-").lower()


def _fragment(parts: Sequence[Part]) -> str:
    """The first of the parts of another document, as the end of an IRI: ``~art_5__para_2``."""
    if not parts:
        return ""
    elements = _elements()
    steps = [(elements[kind][1], number) for kind, number in parts[0] if kind in elements]
    return "".join(
        f"{'__' if n else '~'}{short}_{_plain(number)}" for n, (short, number) in enumerate(steps)
    )


def _plain(number: str) -> str:
    return re.sub(r"[^\w.]+", "-", number).strip("-.")


def _clean(text: str) -> str:
    """Text without the characters that XML does not know."""
    return _INVALID.sub("\ufffd", text)
