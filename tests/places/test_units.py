"""The administrative units: their ids, where they lie, what became of them."""

import pytest

from vn_directives.places.units import named_units, path_of, predecessors, successors, units


def _ids(name: str, kind: str) -> list[str]:
    return [unit.id for other, unit in named_units() if (other, unit.kind) == (name, kind)]


@pytest.mark.parametrize(
    ("id", "kind", "path", "until"),
    [
        ("31", "thành phố", ("Hải Phòng",), None),
        ("31.306", "quận", ("Hải Phòng", "Hải An"), "2025-06-30"),
        ("79.769", "thành phố", ("Hồ Chí Minh", "Thủ Đức"), "2025-06-30"),
        ("31.11413", "phường", ("Hải Phòng", "Hải An"), None),
        ("22.hoanh-bo", "huyện", ("Quảng Ninh", "Hoành Bồ"), "2019"),
        ("ha-tay", "tỉnh", ("Hà Tây",), "2008"),
    ],
)
def test_a_unit(id: str, kind: str, path: tuple[str, ...], until: str | None) -> None:
    unit = units()[id]
    assert (unit.kind, path_of(unit), unit.until) == (kind, path, until)


def test_a_code_of_today_may_have_been_a_neighbours() -> None:
    """The office gives Bắc Ninh the code 24 since 2025, which was Bắc Giang's: the id stays."""
    assert units()["24"].name == "Bắc Giang"
    assert units()["27"].name == "Bắc Ninh"
    assert successors("24") == ("27",)


@pytest.mark.parametrize(
    ("old", "new"),
    [("30", "31"), ("ha-tay", "01"), ("22.hoanh-bo", "22.193"), ("79.quan-2", "79.769")],
)
def test_successors_and_predecessors_agree(old: str, new: str) -> None:
    assert new in successors(old)
    assert old in predecessors(new)


def test_a_district_was_followed_by_communes() -> None:
    (district,) = _ids("Vĩnh Bảo", "huyện")
    communes = [units()[id] for id in successors(district)]
    assert "Vĩnh Bảo" in [commune.name for commune in communes]
    assert {commune.province for commune in communes} == {"Hải Phòng"}
    assert all(commune.since == "2025-07-01" for commune in communes)


def test_every_commune_of_2025_is_made_of_older_ones() -> None:
    today = [unit for unit in units().values() if unit.since]
    assert len(today) == 3321
    assert all(unit.id in successors(old) for unit in today[::50] for old in predecessors(unit.id))
    assert all(predecessors(unit.id) for unit in today)


def test_a_former_name_keeps_the_id() -> None:
    assert _ids("Thừa Thiên Huế", "tỉnh") == ["46"]
    assert _ids("Huế", "thành phố") == ["46.hue", "46"]  # a city of the province, until 2024


def test_existence() -> None:
    assert units()["31.306"].until == "2025-06-30"
    assert units()["31.11413"].since == "2025-07-01"
    assert units()["ha-tay"].until == "2008"
