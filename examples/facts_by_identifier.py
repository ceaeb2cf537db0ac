"""Join a table of one's own to the bodies that texts name, by their identifiers.

Usage: python facts_by_identifier.py
"""

from __future__ import annotations

from spacy.kb import InMemoryLookupKB

import vn_directives

# What a newsroom may know of bodies: any table keyed by identifier.
SITES = {
    "31/thanh-uy": "https://example.org/hai-phong/thanh-uy",
    "31.306/quan-uy": "https://example.org/hai-phong/hai-an",
    "vn/bo-y-te": "https://example.org/bo-y-te",
}
TEXTS = (
    "Thành ủy Hải Phòng giao Quận ủy Hải An kiểm tra việc phòng dịch.",
    "Tại Hải Phòng, Bộ Y tế đề nghị Thành ủy chỉ đạo các quận.",
    "Thành ủy yêu cầu báo cáo.",  # of which city nobody says
)


def main() -> None:
    """Print what the table knows of each body, then the same through spaCy's knowledge base."""
    nlp = vn_directives.load()
    for text in TEXTS:
        doc = nlp(text)
        for span in doc.spans["bodies"]:
            print(f"{span.text} ({span.kb_id_}): {SITES.get(span.kb_id_, 'unknown')}")

    base = InMemoryLookupKB(nlp.vocab, entity_vector_length=1)
    for id in SITES:
        base.add_entity(entity=id, freq=1, entity_vector=[1.0])
        base.add_alias(alias=id, entities=[id], probabilities=[1.0])
    doc = nlp(TEXTS[0])
    known = [span.kb_id_ for span in doc.spans["bodies"] if base.contains_alias(span.kb_id_)]
    print("in the knowledge base:", ", ".join(known))


if __name__ == "__main__":
    main()
