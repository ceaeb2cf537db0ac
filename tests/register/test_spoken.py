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
    "TTg": "Thủ tướng Chính phủ",
    "BTC": "Bộ Tài chính",
    "Trưởng BTC": "Trưởng Ban Tổ chức",
    # alone that of an office that needs no body
    "TBT": "Tổng Bí thư",
    "CVP": "CVP",
    # both in one
    "GĐSYT Hà Nội": "Giám đốc Sở Y tế Hà Nội",
    "PCTUBND tỉnh Lào Cai": "Phó Chủ tịch Ủy ban nhân dân tỉnh Lào Cai",
    "CTCP Sông Đà": "CTCP Sông Đà",
    # of several words
    "CT UBTW MTTQ VN": "Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    # a deputy without marks
    "pho giam doc so y te": "Phó giam doc so y te",
    "phố Huế": "phố Huế",
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
