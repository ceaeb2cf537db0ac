"""What the record of a body says."""

import pytest

from tests.marks import check, parse
from vn_directives.bodies.grammar import find_bodies
from vn_directives.bodies.record import BodyRecord
from vn_directives.matching import Reading


def _find(text: str) -> dict[str, BodyRecord]:
    """The bodies of a text by their words; the last of each."""
    return {body.text: body for body in find_bodies(Reading(text))}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("BTV Tỉnh uỷ", "Ban Thường vụ Tỉnh ủy"),
        ("UBMTTQ VN TP. Huế", "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Huế"),
        ("Sở GD-ĐT Hà Nội", "Sở Giáo dục và Đào tạo Hà Nội"),
        ("Bộ NN&PTNT", "Bộ Nông nghiệp và Phát triển nông thôn"),
        ("ỦY BAN NHÂN DÂN\nXÃ ĐÔNG SƠN", "Ủy ban nhân dân xã Đông Sơn"),
        ("BCH TW Đảng", "Ban Chấp hành Trung ương Đảng"),
        ("ban chỉ đạo 35", "Ban Chỉ đạo 35"),
        ("CA Q. Bình Thạnh", "Công an quận Bình Thạnh"),
        ("Cơ quan CSĐT Công an huyện Vân Canh", "Cơ quan Cảnh sát điều tra Công an huyện Vân Canh"),
    ],
)
def test_canonical_name(text: str, name: str) -> None:
    (body,) = find_bodies(Reading(text))
    assert body.text == text
    assert (body.name, body.canonical) == (name, name)


@pytest.mark.parametrize(
    "example",
    [
        '<b kind=committee branch=party level=district place="Lê Chân">Quận ủy Lê Chân</b>',
        '<b kind=organ branch=party level=district parent="Quận ủy Hải An" place="Hải An">'
        "Ban Thường vụ Quận ủy Hải An</b>",
        "<b kind=organ branch=legislature level=province>Thường trực HĐND tỉnh</b>",
        "<b kind=committee branch=state level=commune collective=True place=None>UBND các xã</b>",
        "<b kind=committee branch=state level=commune collective=True>UBND cấp xã</b>",
        "<b kind=department branch=state level=province>Sở Y tế</b>",
        "<b kind=ministry branch=state level=central parent=None>Bộ Quốc phòng</b>",
        '<b kind=unit parent="Bộ Y tế">Vụ Pháp chế Bộ Y tế</b>',
        '<b kind=committee level=province place="Hải Phòng">UBND thành phố Hải Phòng</b>',
        '<b kind=committee level=district place="Quy Nhơn">UBND thành phố Quy Nhơn</b>',
        "<b kind=command branch=military place=None>Quân khu 5</b>",
        "<b kind=court branch=judiciary level=central>Tòa án nhân dân tối cao</b>",
        "<b kind=front branch=front>MTTQ</b> và <b kind=mass branch=mass>Hội Nông dân xã</b>",
        "<b kind=steering level=province collective=False>Ban Chỉ đạo 389 tỉnh</b>",
        '<b kind=steering parent="Quận ủy">Ban Chỉ đạo</b> của <b>Quận ủy</b>',
        '<b level=central place="Nhật Bản">Quốc hội Nhật Bản</b>',
    ],
)
def test_attributes(example: str) -> None:
    check(example, "b", find_bodies(Reading(parse(example)[0])))


def test_a_bare_name_takes_the_place_that_the_text_names() -> None:
    found = _find("Quận ủy Hải An họp. UBND quận và Công an quận Hải An dự. Quận ủy yêu cầu.")
    assert found["UBND quận"].implied_place == "Hải An"
    assert found["UBND quận"].evidence in {"quận Hải An", "Quận ủy Hải An"}
    assert found["UBND quận"].key == "ủy ban nhân dân quận hải an"
    assert found["Quận ủy"].key == found["Quận ủy Hải An"].key
    assert found["Quận ủy Hải An"].implied_place is None


def test_a_city_is_known_by_its_districts() -> None:
    found = _find("Bí thư Quận ủy Lê Chân báo cáo Ban Thường vụ Thành ủy.")
    body = found["Ban Thường vụ Thành ủy"]
    assert (body.implied_place, body.level) == ("Hải Phòng", "province")
    assert body.evidence == "Quận ủy Lê Chân"


def test_a_province_is_known_by_its_site() -> None:
    body = _find("(binhdinh.gov.vn) - Chiều 5/3, UBND tỉnh họp.")["UBND tỉnh"]
    assert (body.implied_place, body.evidence) == ("Bình Định", "binhdinh.gov.vn")


def test_a_list_shares_its_place() -> None:
    found = _find("Thường trực HĐND, UBND tỉnh Phú Thọ tiếp công dân")
    body = found["Thường trực HĐND"]
    assert (body.place, body.implied_place) == (None, "Phú Thọ")
    assert (body.level, body.evidence) == ("province", "UBND tỉnh Phú Thọ")


@pytest.mark.parametrize(
    "text",
    [
        "UBND tỉnh họp.",
        "Sáp nhập tỉnh Gia Lai và tỉnh Bình Định: UBND tỉnh trình đề án.",
    ],
)
def test_nothing_is_implied_where_the_text_does_not_say(text: str) -> None:
    body = _find(text)["UBND tỉnh"]
    assert (body.implied_place, body.evidence) == (None, None)


def test_spellings_of_one_body_share_a_key() -> None:
    text = (
        "Uỷ ban Nhân dân TP. Huế, UBND thành phố Huế, ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ; "
        "Ban Chỉ đạo phòng, chống dịch, Ban chỉ đạo phòng chống dịch, Ban Chỉ đạo."
    )
    keys = [body.key for body in find_bodies(Reading(text))]
    assert keys == ["ủy ban nhân dân thành phố huế"] * 3 + ["ban chỉ đạo phòng chống dịch"] * 3


def test_different_bodies_have_different_keys() -> None:
    text = "UBND tỉnh Phú Thọ, UBND tỉnh Gia Lai, HĐND tỉnh Phú Thọ, Sở Y tế, Sở Nội vụ, UBND xã"
    bodies = find_bodies(Reading(text))
    assert len({body.key for body in bodies}) == len(bodies) == 6
