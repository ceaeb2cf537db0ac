"""Short forms in questions."""

from __future__ import annotations

import pytest

from vn_directives.register.spoken import in_full

SHORT = {
    # the letters of a role, by whom its holders lead
    "BT Bộ Y tế": "Bộ trưởng Bộ Y tế",
    "BT Huyện ủy Bát Xát": "Bí thư Huyện ủy Bát Xát",
    "CN UBKT TW": "Chủ nhiệm Ủy ban Kiểm tra Trung ương",
    "PCT UBND tỉnh": "Phó Chủ tịch Ủy ban nhân dân tỉnh",
    "nguyên CT HĐND tỉnh": "nguyên Chủ tịch Hội đồng nhân dân tỉnh",
    "ĐS Việt Nam tại Lào": "Đại sứ Việt Nam tại Lào",
    # the codes of symbols
    "Bộ trưởng BYT": "Bộ trưởng Bộ Y tế",
    "Chủ nhiệm UBKTTW": "Chủ nhiệm Ủy ban Kiểm tra Trung ương",
    "STC tỉnh Lào Cai": "Sở Tài chính tỉnh Lào Cai",
    "CTN": "Chủ tịch nước",
    # nothing twice
    "Chủ tịch Hội LHPN tỉnh": "Chủ tịch Hội Liên hiệp Phụ nữ tỉnh",
    "Chủ tịch MTTQ Việt Nam": "Chủ tịch Mặt trận Tổ quốc Việt Nam",
    # neither roles nor bodies
    "TP Hải Phòng": "TP Hải Phòng",
    "Chủ tịch TP HCM": "Chủ tịch TP HCM",
    "BT TP Đà Nẵng": "BT TP Đà Nẵng",
    "ASEAN": "ASEAN",
}


@pytest.mark.parametrize("text", SHORT)
def test_in_full(text):
    assert in_full(text) == SHORT[text]
