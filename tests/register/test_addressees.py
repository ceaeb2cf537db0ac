"""Duties that are told to all of a kind, asked for by one of them."""

from __future__ import annotations

import pytest

from vn_directives.register.addressees import is_one_of
from vn_directives.register.question import body_named

CASES = (
    # body, those told to act, province of the text, whether it is one of them
    ("UBND tỉnh Lào Cai", "Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương", None, True),
    ("UBND tỉnh Lào Cai", "Bộ Y tế, UBND các tỉnh", "40", True),
    ("UBND TP Hà Nội", "Chủ tịch UBND các tỉnh, thành phố", None, True),
    ("UBND TP Huế", "UBND các tỉnh, thành phố", None, True),
    ("UBND TP Huế", "UBND các huyện, thành phố", "10", False),
    ("UBND tỉnh Lào Cai", "UBND các tỉnh: Lào Cai, Yên Bái", None, True),
    ("Chủ tịch UBND tỉnh Yên Bái", "Chủ tịch UBND các tỉnh Lào Cai và Yên Bái", None, True),
    ("UBND tỉnh Cao Bằng", "UBND các tỉnh: Lào Cai, Yên Bái", None, False),
    ("UBND tỉnh Cà Mau", "UBND các tỉnh, thành phố từ Hà Tĩnh đến Khánh Hòa", None, False),
    ("UBND tỉnh Lào Cai", "UBND các tỉnh miền Trung", None, False),
    ("UBND tỉnh Lào Cai", "UBND các huyện, thành phố", "10", False),
    ("HĐND tỉnh Lào Cai", "UBND các tỉnh", None, False),
    ("Sở Y tế Hà Nội", "UBND các tỉnh", None, False),
    ("UBND huyện Bát Xát", "UBND các huyện, thị xã, thành phố", "10", True),
    ("UBND huyện Bát Xát", "UBND các huyện", "15", False),
    ("UBND huyện Bát Xát", "UBND các huyện Bảo Yên, Bát Xát", "10", True),
    ("UBND huyện Bát Xát", "UBND các xã", "10", False),
    ("Bộ Công Thương", "các bộ, ngành, địa phương", None, True),
    ("Bộ Công Thương", "Bộ trưởng, Thủ trưởng cơ quan ngang bộ", None, True),
    ("Bộ Công Thương", "Bộ trưởng các Bộ: Công Thương, Quốc phòng", None, True),
    ("Bộ Công Thương", "các Bộ Y tế, Quốc phòng", None, False),
    ("Bộ Công Thương", "các bộ phận chuyên môn", None, False),
    ("Bộ Chính trị", "các bộ, ngành", None, False),
    ("Bộ Tổng Tham mưu", "các bộ, ngành", None, False),
    ("Bộ Công Thương", "các cơ quan", None, False),
    ("Sở Y tế Hà Nội", "các sở, ban, ngành", "01", True),
    ("Sở Y tế Hà Nội", "các Sở Y tế", None, True),
    ("Sở Y tế Hà Nội", "các Sở Xây dựng", None, False),
    ("Sở Y tế Hà Nội", "các sở, ban, ngành", "79", False),
    ("UBND các tỉnh", "UBND các tỉnh", None, False),  # by its words already
)


@pytest.mark.parametrize(("body", "who", "place", "is_told"), CASES)
def test_one_of_those_told(body, who, place, is_told):
    asked = body_named(body)
    assert asked is not None
    assert is_one_of(asked, who, place) is is_told


def test_what_all_are_told_is_due_for_one(joined):
    register = joined(
        "Ngày 4/6/2024, Thủ tướng Chính phủ yêu cầu UBND các tỉnh: Lào Cai, Yên Bái báo cáo "
        "thiệt hại trước ngày 20/6/2024; UBND các tỉnh, thành phố trực thuộc Trung ương "
        "rà soát dân cư trước ngày 30/6/2024.",
    )
    days = {
        body: [row["due_to"] for row in register.due(body=body).rows()]
        for body in ("UBND tỉnh Lào Cai", "UBND tỉnh Cà Mau", "Bộ Y tế")
    }
    assert days == {
        "UBND tỉnh Lào Cai": ["2024-06-20", "2024-06-30"],
        "UBND tỉnh Cà Mau": ["2024-06-30"],
        "Bộ Y tế": [],
    }
