"""Documents that are told apart by what is said around them."""

import pytest

from tests.register.test_joining import ids
from vn_directives.register.wordings import wordings

# What a number of other documents stand beside.
MANY = "; ".join(f"Nghị định số {n}/2019/NĐ-CP" for n in range(100, 400)) + "."
FISHING = (
    "Ngư dân nợ ngân hàng vì máy chính của tàu vỏ thép đóng theo {} hỏng liên tục, hợp đồng bảo "
    "hiểm thân tàu không chi trả và tổ thẩm định của ngành thủy sản vào cuộc."
)
SCHOOLS = (
    "Hiệu trưởng than phiền chứng chỉ bồi dưỡng chức danh nghề nghiệp theo {} làm khó giáo viên "
    "hợp đồng, còn tổ bộ môn ngoại ngữ thiếu người đứng lớp buổi chiều."
)


@pytest.mark.parametrize(
    "second, documents",
    [
        (FISHING.format("Nghị định 45"), 1),
        (SCHOOLS.format("Nghị định 45"), 2),
        (FISHING.format("Nghị định 45 năm 2012"), 2),  # of another year
        (FISHING.format("Nghị định 45/BTC"), 2),  # another issuer's
    ],
)
def test_a_bare_number_is_the_document_of_which_others_say_the_same(joined, second, documents):
    register = joined(MANY, FISHING.format("Nghị định 45/2014/NĐ-CP"), second)
    assert len([id for id in ids(register) if "45" in id and "/2019/" not in id]) == documents


@pytest.mark.parametrize(
    "second, documents",
    [
        ("Chủ tàu vỏ thép đóng theo Nghị định 45 kể chuyện.", 1),
        ("Chủ tàu vỏ thép đóng theo Nghị định 45/CP kể chuyện.", 2),
        ("Ngày 5/3/2011, chủ tàu vỏ thép đóng theo Nghị định 45 kể chuyện.", 2),  # before it
        ("Chủ trường đóng theo Nghị định 45 kể chuyện.", 2),
    ],
)
def test_of_a_bare_number_a_little_is_enough_that_no_other_has(joined, second, documents):
    others = "Thửa đất vườn ao theo Nghị định 45/2019/NĐ-CP."
    register = joined(MANY, others, FISHING.format("Nghị định 45/2014/NĐ-CP"), second)
    assert len([id for id in ids(register) if "45" in id and "/2019/" not in id]) == documents


@pytest.mark.parametrize("second, documents", [(FISHING, 1), (SCHOOLS, 2)])
def test_bare_numbers_of_which_texts_say_the_same_are_one(joined, second, documents):
    register = joined(
        MANY, FISHING.format("Nghị định 45"), f"Mới đây. {second.format('Nghị định 45')}"
    )
    assert len([id for id in ids(register) if "45-NĐ" in id]) == documents


def test_one_whose_issuer_is_known_gives_the_identifier(joined):
    register = joined(
        MANY,
        f"Ngày 5/3/2016. {FISHING.format('Quyết định 45 của Bộ Tài chính')}",
        f"Ngày 5/3/2017. {FISHING.format('Quyết định 45')}",
    )
    assert [id for id in ids(register) if "45-QĐ" in id] == ["vn/bo-tai-chinh/45-QĐ/?~2016"]


def test_another_subject_is_of_another_document(joined):
    told = "Nghị quyết số 08-NQ/TW của Bộ Chính trị về {}."
    register = joined(
        MANY,
        *(f"Nghị quyết số {n}-NQ/TW của Bộ Chính trị về việc {n}." for n in range(20, 40)),
        "Ngày 5/3/2018, Nghị quyết số 08-NQ/TW ngày 16/1/2017 của Bộ Chính trị về phát triển du "
        "lịch thành ngành kinh tế mũi nhọn.",
        told.format("đẩy mạnh xây dựng công nghiệp quốc phòng an ninh trong thời kỳ đổi mới"),
    )
    assert len([id for id in ids(register) if "/8-NQ" in id]) == 2


def test_pairs_stand_within_a_phrase():
    text = "tàu cá, *vỏ*  thép Nghị định 45 năm nay\ntàu vỏ. Vỏ thép"
    at = text.index("Nghị")
    found = wordings(text, [{"number": 7, "begins": at, "ends": at + len("Nghị định 45")}])
    assert {row["number"] for row in found} == {7}
    # tàu cá | vỏ thép | năm nay, nay tàu, tàu vỏ | (vỏ thép again)
    assert len(found) == 5
