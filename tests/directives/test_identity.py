"""Which mentions are of one document."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from tests.directives.reading import directives_in
from vn_directives.directives.documents import documents_in

KEYS = [
    ("Chỉ thị số 30 và Chỉ thị 30-CT/TU", ["30-CT/TU", "30-CT/TU"]),
    ("Nghị quyết 17, Nghị quyết 21", ["NQ 17", "NQ 21"]),
    ("Quyết định 4078 QĐ UBND; Quyết định 4078/QĐ-UBND", ["4078/QĐ-UBND"] * 2),
    ("Nghị quyết số 57/NQ-TW; Nghị quyết 57-NQ/TW; Nghị quyết 57-NQ/TW", ["57-NQ/TW"] * 3),
    ("Quyết định số 5/QD-UBND; QĐ 05/QĐ-UBND; Quyết định số 5/QĐ", ["05/QĐ-UBND"] * 3),
    ("Nghị định 30/2020/NĐ-CP; Nghị định 30/2020; Nghị định 30", ["30/2020/NĐ-CP"] * 3),
    ("Kế hoạch 5/KH-BCĐBC; Kế hoạch 5/KH-BCDDBC", ["5/KH-BCDDBC"] * 2),  # Đ typed as DD
    ("Nghị định 30/2020/NĐ-CP; Nghị định 30/2016", ["30/2020/NĐ-CP", "30/2016"]),
    ("Thưởng theo Nghị định 30 năm 2022: Nghị định 30/2020/NĐ-CP nêu", ["30/2020/NĐ-CP"] * 2),
    ("Nghị định 30 năm 2016 thay bằng Nghị định 30/2020/NĐ-CP", ["NĐ 30", "30/2020/NĐ-CP"]),
    ("Chỉ thị 30-CT/TU; Nghị quyết 30; Chỉ thị 31", ["30-CT/TU", "NQ 30", "CT 31"]),
    # a bare number means what was said last
    ("Chỉ thị 5/CT-TTg, Chỉ thị 5/CT-UBND, Chỉ thị 5", ["5/CT-TTg", "5/CT-UBND", "5/CT-UBND"]),
    ("Chỉ thị 5 nêu; Chỉ thị 5/CT-TTg", ["5/CT-TTg", "5/CT-TTg"]),
    # the same number of another issuer, term or year is another document
    (
        "Nghị quyết 18 của Quốc hội; Nghị quyết 18-NQ/TW của Bộ Chính trị; Nghị quyết 18 của Bộ "
        "Chính trị",
        ["NQ 18", "18-NQ/TW", "18-NQ/TW"],
    ),
    (
        "Chỉ thị 35-CT/TW ngày 18/10/1998; Chỉ thị 35-CT/TW ngày 30/5/2019; Chỉ thị 35-CT/TW",
        ["35-CT/TW", "35-CT/TW, 2019-05-30", "35-CT/TW, 2019-05-30"],
    ),
    ("Nghị quyết 9/NQ; Nghị quyết 9/NQ của Bộ Chính trị", ["9/NQ", "9/NQ"]),
    (
        "Nghị quyết 9-NQ/TW của Bộ Chính trị khóa XII; Nghị quyết 9-NQ/TW Khóa XII",
        ["9-NQ/TW", "9-NQ/TW"],
    ),
    (
        "Kế hoạch 15/KH-UBND của UBND tỉnh Bắc Giang; Kế hoạch 15/KH-UBND của UBND huyện Yên Thế",
        ["15/KH-UBND", "15/KH-UBND, 2"],
    ),
]


@pytest.mark.parametrize(("text", "keys"), KEYS)
def test_keys(text: str, keys: list[str]) -> None:
    assert [record.key for record in directives_in(text)] == keys


def test_documents_gather_what_their_mentions_say() -> None:
    text = (
        "Chỉ thị số 30 nêu rõ. Chỉ thị số 30-CT/TU ngày 30/7/2020 của Ban Thường vụ Thành ủy về "
        "phòng dịch; Chỉ thị 30-CT/TU; Nghị quyết 17."
    )
    mentions = directives_in(text)
    documents = documents_in(mentions)
    assert [d.key for d in documents] == ["30-CT/TU", "NQ 17"]
    directive = documents[0]
    assert directive.symbol == "30-CT/TU"
    assert directive.issued_on == "2020-07-30"
    assert directive.issuer == "Ban Thường vụ Thành ủy"
    assert directive.subject == "phòng dịch"
    assert [mentions[n].text for _, n in directive.mention_refs] == [
        "Chỉ thị số 30",
        "Chỉ thị số 30-CT/TU",
        "Chỉ thị 30-CT/TU",
    ]


def test_the_component_stores_mentions_and_documents(nlp: Language) -> None:
    doc = nlp("Thực hiện Chỉ thị số 30-CT/TU của Thành ủy và Chỉ thị 30.")
    assert [d.text for d in doc._.directives] == ["Chỉ thị số 30-CT/TU", "Chỉ thị 30"]
    assert [span.kb_id_ for span in doc.spans["directives"]] == ["?/tu/30-CT/?"] * 2
    assert len(doc._.documents) == 1
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.documents == doc._.documents
