"""The gazetteer and the places at the end of a body's name."""

from pathlib import Path

import pytest

import vn_directives
from vn_directives.bodies.place import read_place
from vn_directives.matching import Reading
from vn_directives.places.gazetteer import gazetteer, longest_place

_CITY = ("thành phố", "province")


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Hải Phòng", ("thành phố", "province", "Hải Phòng")),
        ("Hà Tây", ("tỉnh", "province", "Hà Tây")),  # dissolved in 2008
        ("Bình Định", ("tỉnh", "province", "Bình Định")),  # dissolved in 2025
        ("Lê Chân", ("quận", "district", "Hải Phòng")),  # until 2025
        ("Lê Chân", ("phường", "commune", "Hải Phòng")),  # since 2025
        ("Quy Nhơn", ("thành phố", "district", "Bình Định")),
        ("Côn Đảo", ("đặc khu", "commune", "Hồ Chí Minh")),
        ("Thanh Hoá", ("tỉnh", "province", "Thanh Hóa")),
        ("Phan Rang–Tháp Chàm", ("thành phố", "district", "Ninh Thuận")),
        ("Ea H’leo", ("huyện", "district", "Đắk Lắk")),
    ],
)
def test_a_name_has_its_units(name: str, unit: tuple[str, str, str]) -> None:
    reading = Reading(f"{name}.")
    found = longest_place(reading, 0)
    assert found is not None
    end, units = found
    assert end == len(reading.words) - 1
    assert unit in [(u.kind, u.level, u.province) for u in units]


@pytest.mark.parametrize("text", ["hải phòng", "Hải phòng", "Hải\n\nPhòng", "Không Đâu", ""])
def test_no_place(text: str) -> None:
    assert longest_place(Reading(text), 0) is None


def test_the_units_are_those_of_the_decrees() -> None:
    """63 provinces before 1 July 2025, 34 since then with 3,321 communes, 13 special zones."""
    units = {(name, unit) for name, units in gazetteer().items() for unit in units}
    assert len({unit.province for _, unit in units if unit.level == "district"}) == 63
    assert len({unit for _, unit in units if unit.kind == "đặc khu"}) <= 13
    assert len({name for name, unit in units if unit.kind == "đặc khu"}) == 13
    cities = {unit.province for _, unit in units if (unit.kind, unit.level) == _CITY}
    assert {"Hà Nội", "Huế", "Hải Phòng", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ"} <= cities


def test_all_data_is_small() -> None:
    folder = Path(vn_directives.__file__).parent / "lexicons"
    assert (folder / "places.json").stat().st_size < 600_000


@pytest.mark.parametrize(
    ("text", "form", "level", "many"),
    [
        ("tỉnh", "tỉnh", "province", False),
        ("tỉnh Gia Lai", "tỉnh Gia Lai", "province", False),
        ("TP. Quy Nhơn", "thành phố Quy Nhơn", "district", False),
        ("Q.1", "quận 1", "district", False),
        ("các phường", "các phường", "commune", True),
        ("15 phường", "15 phường", "commune", True),
        ("cấp xã", "cấp xã", "commune", True),
        ("các cấp", "các cấp", None, True),
        ("xã, phường, thị trấn", "xã, phường, thị trấn", "commune", True),
        ("huyện Không Tên", "huyện Không Tên", "district", False),
        ("khu vực 3 - Hải Phòng", "khu vực 3 - Hải Phòng", "region", False),
        ("Đà Nẵng", "Đà Nẵng", "province", False),
    ],
)
def test_read_place(text: str, form: str, level: str | None, many: bool) -> None:
    reading = Reading(f"UBND {text}, sáng nay")
    tail = read_place(reading, 1)
    assert tail is not None
    assert tail.end == 1 + len(Reading(text).words)
    assert (tail.form, tail.level, tail.many) == (form, level, many)


@pytest.mark.parametrize("text", ["xã hội", "tỉnh táo", "Huệ", "các đơn vị", "buôn lậu", "- tỉnh"])
def test_read_no_place(text: str) -> None:
    assert read_place(Reading(f"UBND {text}"), 1) is None
