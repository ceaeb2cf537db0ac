"""Subjects behind what stands between them and the document, or before it."""

from __future__ import annotations

import pytest

from tests.directives.reading import directives_in
from vn_directives.directives.documents import documents_in


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        # what an issuer was or is called
        (
            "Quyết định 5/2031/QĐ-UBND ngày 2/3/2031 của UBND tỉnh Hà Tây (trước đây) quy định phí "
            "bến phà.",
            "quy định phí bến phà",
        ),
        (
            "Công văn 5-CV/TU ngày 2/3/2031 của Ban Thường vụ Tỉnh ủy (nay là Thành ủy) về bến phà",
            "bến phà",
        ),
        ("Quyết định 5/QĐ-UBND của UBND tỉnh Hà Tây (phần phụ lục) về việc lập chợ An", None),
        # what the document is called for short
        (
            "Quyết định số 71/QĐ-XPVPHC (Quyết định 71) ngày 2/3/2031 về việc xử phạt Bến Mây",
            "xử phạt Bến Mây",
        ),
        ("Quyết định số 71/QĐ-XPVPHC (Quyết định 72) về việc xử phạt Bến Mây", None),
        # invitations to load it, and stars
        ("Công văn 5/SGTVT TẠI ĐÂY năm 2031 về việc mở lại bến phà.", "mở lại bến phà"),
        ("Nghị định số 5/2031/NĐ-CP ngày 2/3/2031 của* *Chính phủ về bến phà;", "bến phà"),
        ("Chỉ thị 5-CT/TW của Ban Bí thư về *“Mở bến, giữ đò”* ở xã.", "Mở bến, giữ đò"),
        ("Nghị quyết 5/2031/NQ-HĐND về việc về việc đặt tên bến phà.", "đặt tên bến phà"),
        # issuers in a row, and ones that are no known body
        ("Kết luận số 5-KL/TW ngày 2/3/2031 của Bộ Chính trị, Ban Bí thư về bến phà;", "bến phà"),
        (
            "Quyết định số 5/QĐ-BTC của Bộ trưởng, Trưởng ban Tổ chức (nay là Bộ Nội vụ) cho phép "
            "hợp nhất hai bến phà.",
            "cho phép hợp nhất hai bến phà",
        ),
        ("Kết luận số 5-KL/TW của Bộ Chính trị, Ban Bí thư và các bộ", None),
        ("Thực hiện Kế hoạch số 5-KH/TU của Tỉnh ủy, UBND tỉnh ban hành Kế hoạch mở bến.", None),
        ("Thông báo 5 của Tòa Giám mục Bến Mây về lễ ở bến phà.", "lễ ở bến phà"),
        ("Thông báo 5 của Tòa Giám mục Bến Mây có nêu về lễ ở bến phà.", None),
        # what a letter says, behind its issuer
        (
            "Xét Tờ trình số 5/TTr-UBND ngày 2/3/2031 của UBND tỉnh Mây Sơn đề nghị ban hành Nghị "
            "quyết về phí bến phà;",
            "đề nghị ban hành Nghị quyết về phí bến phà",
        ),
        (
            "Quyết định số 5/QĐ-UBND của UBND tỉnh Hà Tây, ban hành quy định về phí bến phà.",
            "ban hành quy định về phí bến phà",
        ),
        ("Quyết định 5-QĐNS/TW của Bộ Chính trị phân công Lê Văn Nên.", "phân công Lê Văn Nên"),
        # where the text speaks of itself
        (
            "Bãi bỏ Nghị định 5/2031/NĐ-CP về quản lý bến phà sông Mây (trừ Điều 5 Nghị định này)",
            "quản lý bến phà sông Mây",
        ),
    ],
)
def test_what_stands_between(text: str, subject: str | None) -> None:
    assert directives_in(text)[0].subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "Ngày 2/3/2031, tại Quyết định số 5/QĐ-TTg, Thủ tướng Chính phủ Lê Văn An đã quyết "
            "định bổ nhiệm bà Trần Thị Mây giữ chức Thứ trưởng Bộ Y tế.",
            "bổ nhiệm bà Trần Thị Mây giữ chức Thứ trưởng Bộ Y tế",
        ),
        (
            "Tại Quyết định 5/QĐ-TTg Thủ tướng Chính phủ thành lập Ban Chỉ đạo bến phà Mây.",
            "thành lập Ban Chỉ đạo bến phà Mây",
        ),
        ("Tại Quyết định số 5/QĐ-TTg, Thủ tướng Chính phủ yêu cầu các tỉnh giữ bến phà.", None),
        ("Thực hiện Quyết định số 5/QĐ-TTg, Bộ Y tế thành lập đoàn kiểm tra bến phà.", None),
        ("Tại Quyết định số 5/QĐ-TTg, ông An được bổ nhiệm làm Thứ trưởng.", None),
    ],
)
def test_what_the_issuer_does(text: str, subject: str | None) -> None:
    assert directives_in(text)[0].subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "Trẻ hưởng trợ cấp theo quy định tại khoản 2 Điều 6 Nghị định 5/2031/NĐ-CP quy định "
            "một số chế độ đối với trẻ ở bến phà.",
            "quy định một số chế độ đối với trẻ ở bến phà",
        ),
        ("Căn cứ theo quy định tại Điều 6 Nghị định 5/2031/NĐ-CP quy định mức phí phà.", None),
        ("Bên cạnh đó, quy định tại Điều 6 Nghị định 5/2031/NĐ-CP quy định mức phí phà.", None),
        ("Bãi bỏ khoản 5 Điều 53 Nghị định 5/2031/NĐ-CP quy định về vé phà.", None),
        (
            "Điều 6 Quy chế quản lý bến phà sông Mây ban hành kèm theo Quyết định 5/QĐ-UBND",
            "Quy chế quản lý bến phà sông Mây",
        ),
        (
            "Điều 6 Quy chế quản lý bến phà ban hành kèm theo Quyết định 5/QĐ-UBND ngày 2/3/2031 "
            "về việc ban hành Quy chế quản lý bến phà sông Mây.",
            "ban hành Quy chế quản lý bến phà sông Mây",
        ),
        (
            "Điều 6 Quy chế bến phà ban hành kèm theo Quyết định 5/QĐ-UBND; Quyết định 5/QĐ-UBND "
            "về việc ban hành Quy chế quản lý bến phà sông Mây.",
            None,
        ),
        ("Điều 6 Quy chế ban hành kèm theo Quyết định 5/QĐ-UBND nêu", None),
        ("Danh mục bến phà theo Mẫu số 2 ban hành kèm theo Nghị định 5/2031/NĐ-CP", None),
    ],
)
def test_a_part_and_the_whole(text: str, subject: str | None) -> None:
    assert directives_in(text)[0].subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "Toàn văn Nghị định 5/2031/NĐ-CP về thuế phà\n\nNgày 2/3/2031, Chính phủ ban hành Nghị "
            "định 5/2031/NĐ-CP quy định chi tiết Luật Thuế bến phà.",
            "quy định chi tiết Luật Thuế bến phà",
        ),
        (
            "Nghị định 5/2031/NĐ-CP về thuế phà\n\nTheo Nghị định 5/2031/NĐ-CP về thuế bến phà thì",
            "thuế phà",
        ),
    ],
)
def test_the_subject_is_that_of_a_whole_citation(text: str, subject: str) -> None:
    (document,) = documents_in(directives_in(text))
    assert document.subject == subject
