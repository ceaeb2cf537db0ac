"""Which office a title says, in one spelling, for joining what texts say of one person."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vn_directives.identity.national import HOME, country_id
from vn_directives.orthography import ROMAN_NUMBERS, slug
from vn_directives.places.countries import country_at_end
from vn_directives.register.alike import one_body, one_office, spelled_out
from vn_directives.register.texts import Record
from vn_directives.titles.vocabulary import deputy, roles, state_words
from vn_directives.vocabulary import compiled

_COUNTRY = re.compile(
    r"(?:^|-)(?:nuoc-)?(?:cong-hoa-xa-hoi-chu-nghia-viet-nam|chxhcn-viet-nam|vnch|vn"
    r"|viet-nam(?:-dan-chu)?(?:-cong-hoa)?)(?=-|$)"
)
# Words of a body that texts write or leave out: its rank in the army, who appoints it, what it was
# charged with later (`chống tham nhũng, lãng phí, tiêu cực`).
_LOOSE = re.compile(
    r"^(?:bo-tu-lenh|quan-chung|binh-chung)-(?=.)|-trung-uong(?:-dang)?$|-va(?=-)"
    r"|^trung-uong-(?=(?:hoi|lien|tong)-)|^(?:uy-ban-)?(?:trung-uong-)?(?=mat-tran|lien-minh-cac)"
    r"|^ban-(?=thanh-tra-chinh-phu)|^bo-chi-huy-(?=chien-dich-)|(?<=chong-tham-nhung)(?:-lang-phi)?-tieu-cuc$"
)
_CENTRE = re.compile(r"^(?:ban-chap-hanh-)?trung-uong(?:-dang(?:-lao-dong|-cong-san)?)?$")
_PARTY = re.compile(r"trung-uong|dang(?:-lao-dong|-cong-san)?")  # who heads it heads its committee
_OF_PARTY = re.compile(r"(?:pho-)?chu-tich(?:-thuong-truc)?|bi-thu-thu-nhat")
_COMMITTEES = (r"(?:dang|tinh|thanh)-uy", r"(?:dang|huyen|quan|thi|thanh)-uy")  # of levels
_MINISTRY = "bo"  # one that is not named: Chánh Văn phòng Bộ
_LEVELS = {"province": 0, "district": 1}
_OWN_COMMITTEES = ("tinh-uy", "huyen-uy")
_MEMBER = " ủy viên"
_LED = {"Bí thư": _OWN_COMMITTEES, "Chủ tịch": ("uy-ban-nhan-dan", "uy-ban-nhan-dan")}
_HEAD_OF_STATE = "Chủ tịch nước"
_AT = " tại"  # Đại sứ Việt Nam tại Lào
_SAME_STATE = {"dong-duong": HOME}  # its Party is that of the country
_COMMITTEE = "Đảng ủy"
_ARMYS_COMMITTEE = "quan-uy"
_OF_ARMY = re.compile(r"\bQuân|Quốc phòng|Cựu chiến binh|Biên phòng")
# What soldiers lead: offices of the ministry, their schools and hospitals, veterans; but nothing of
# the police that is called so (`Tổng cục Hậu cần - Kỹ thuật`, `Tổng cục Chính trị CAND`).
_ARMYS = re.compile(
    r"(?:[Cc]ục|[Vv]iện|Trường|Văn phòng|Thanh tra) (?:[\w ]+ )?(?:Quân (?!chúng)|Bộ Quốc phòng)"
    r"|[Cc]ục (?:Chính trị|Hậu cần|Cung cấp|Kỹ thuật|Tác chiến)(?! ?[-–]| và|[\w ]* Công an| CAND)"
    r"|Học viện Quốc phòng|Bộ Tổng Tham mưu|Hội Cựu chiến binh Việt Nam"
)
_SAYS_NO_MORE = ("dac-menh-toan-quyen", "chinh-thuc", "kiem-nhiem")  # ranks
_OF_DEPUTY = re.compile(r"(?:chuyen-trach|phu-trach|ve)(?:-|$)")  # Phó Tư lệnh [về] Chính trị
# Quân khu bốn, Liên khu V; `năm` without its marks is the south, too.
_NUMBERED = re.compile(r"(?<=khu-)(?:mot|hai|ba|bon|sau|bay|tam|chin|[ivx]{1,4})(?=$|/)")
_NUMBERS = {sign.lower(): str(number) for sign, number in ROMAN_NUMBERS.items()}
_WORDS = ("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin")
_NUMBERS |= {word: str(number) for number, word in enumerate(_WORDS, 1)}
# Of a role and a rank alone: Ủy viên Thường vụ
_SAYS_BODY: dict[str, tuple[str, str | None]] = {
    "uy-vien-thuong-vu": ("uy-vien", "ban-thuong-vu"),
}


@dataclass(frozen=True, slots=True)
class Office:
    """An office as a text tells it.

    Attributes:
        role: what its holder is there, ranks in one order: ``pho-truong-ban-thuong-truc``.
        body: what the text tells of the body, without its place: ``ban-to-chuc``; or None.
        post: the office, where the text tells it whole; or None.
    """

    role: str
    body: str | None
    post: str | None

    def at_home(self, is_central: bool) -> str | None:
        """The office, of this country where nothing says of which it is: ``thu-tuong|vn``."""
        if self.post is not None or not is_central or self.body is None:
            return self.post
        return self.of(HOME).post

    def of(self, country: str) -> Office:
        """The office in a country: ``pho-thu-tuong|lao``."""
        is_of_state = f"-{self.body}-" in f"-{self.role}-"  # Phó Thủ tướng
        behind = "" if is_of_state else f"/{self.body}"
        return Office(self.role, self.body, f"{self.role}|{country}{behind}")


def office_of(
    title: Record, body: Record | None, id: str | None, own: str | None, within: str | None = None
) -> Office:
    """The office of a title.

    Args:
        title: a title, with its canonical name.
        body: its body, or None.
        id: the identifier of the body, None where its place is not known.
        own: the body's identifier without the place, or the body that the title itself says.
        within: the identifier of the unit that a title without a body names (``Bí thư Hà Nội``).
    """
    name: str = title["role"]
    alike, said = _in_other_words(name)
    place, _, behind = (id or "").partition("/")
    if id:
        parts = [_with_noun(name, behind), *(word for word in said if word != behind)]
        level = place.count(".") if place[:1].isdigit() else None
    else:
        level = _LEVELS.get(title.get("level") or "")
        rest, place = _behind_role(title)
        place = _at_level(within, level) or place
        if name == "Chủ tịch" and place and not rest:
            name = alike = _HEAD_OF_STATE
        parts = [_with_noun(name, _of_place(own, body)), *said]
        if not own and not (said and level is not None):
            parts = ["-".join([*said, rest])]
    role = _role(alike, title.get("rank") or "")
    place = _SAME_STATE.get(place, place)
    if name in _whole():
        return Office(role, slug(name), f"{role}|{place}" if place else None)
    return _in(role, _led(_body("/".join(filter(None, parts)).strip("-"), level), role), place)


def _in(role: str, body: str, place: str) -> Office:
    """The office of a role in a body, of that which the role says where none is told."""
    role, body = one_office(role, body)
    if not body:
        said, of = _SAYS_BODY.get(role, (role, None))
        return Office(said, of, None)
    if body == role:  # of the State
        return Office(role, body, f"{role}|{place}" if place else None)
    return Office(role, body, f"{role}|{place}/{body}" if place else None)


def _at_level(within: str | None, level: int | None) -> str | None:
    """A unit, if it is of a level."""
    return within if within and within.count(".") == level else None


def held_in(title: Record, body: Record | None) -> Record | None:
    """The body of a post, none where it is one of a province for a post of the centre.

    ``Thứ trưởng Công an`` in a text of Hà Nội is nobody of the ``Công an thành phố Hà Nội``.
    """
    is_central = roles("level").get(title["role"]) == "central"
    return None if body and is_central and (body.get("id") or "")[:1].isdigit() else body


def is_soldiers(title: Record, body: Record | None) -> bool | None:
    """Whether a post is one of the army; None where it may be, or soldiers have such posts too."""
    role = title["role"]
    if role in roles("army") or (body and body.get("branch") == "military"):
        return True
    if body and role in roles("member") and slug(body["name"]).startswith(_ARMYS_COMMITTEE):
        return True
    told = f"{title['name']} {body['name']}" if body else title["name"]
    if role not in roles("member") and _ARMYS.search(told):
        return True
    if body and body["name"].startswith(_COMMITTEE) and (body.get("id") or "?")[0] == "?":
        return None  # Bí thư Đảng ủy: of whom, nobody says
    open_to_all = role in roles("member") or role in roles("elected") or role in roles("within")
    if open_to_all or not (body or title.get("level")) or _OF_ARMY.search(title["name"]):
        return None
    return False


def _of_place(own: str | None, body: Record | None) -> str:
    """A body with a place that is no unit of this country: ``Thành ủy`` of a city abroad."""
    place = body.get("place") if body else None
    return f"{own}-{slug(place)}" if own and place else own or ""


def _in_other_words(role: str) -> tuple[str, list[str]]:
    """A role as most say it, and the body that the word says: ``Tỉnh ủy viên``, ``UVTW``."""
    if role in roles("within"):
        return roles("within")[role][0], []
    if role.endswith(_MEMBER):
        return role[-len(_MEMBER) :].strip(), [slug(role.removesuffix(" viên"))]
    alike, *said = roles("alike").get(role, (role,))
    return alike, list(map(slug, said))


def _role(role: str, rank: str) -> str:
    """A role with its ranks: ``pho-chu-tich-thuong-truc``."""
    said = slug(rank)
    for word in _SAYS_NO_MORE:
        said = said.replace(word, "")
    first = slug(deputy())
    is_deputy = said.startswith(first)
    if is_deputy or role in roles("deputy_of"):
        said = said.removeprefix(first).replace("thu-nhat", "thuong-truc")
        said = _OF_DEPUTY.sub("", said.strip("-"))
    of = slug(role)
    if is_deputy:
        of = of.replace("thu-nhat", "thuong-truc")  # Phó Bí thư thứ nhất
    return "-".join(filter(None, (first * is_deputy, of, said.strip("-"))))


def _behind_role(title: Record) -> tuple[str, str]:
    """What a title without a body says behind its role: a body (``bo-ngoai-giao``), a country."""
    role: str = title["role"]
    if (level := title.get("level")) in _LEVELS:
        return _LED.get(role, ("", ""))[_LEVELS[level]], ""
    name: str = title["name"]
    name = name[len(next((w for w in state_words() if name.lower().startswith(w)), "")) :]
    place = ""
    found = _state_at_end(title, name) if level == "central" else None
    if found is not None and not name[len(found[0]) + 1 :].islower():
        name, country = found
        place = country_id(country) or ""
        if name.endswith(_AT):
            sender = country_at_end(name.removesuffix(_AT))
            return f"{slug(_AT)}-{place}", (country_id(sender[1]) if sender else HOME) or ""
    words = slug(name).split("-")
    for word in slug(f"{title.get('rank') or ''} {role}").split("-"):
        if word in words:
            words.remove(word)
    rest = _COUNTRY.sub("", "-".join(words)).strip("-")
    return _with_noun(role, rest), place


def _state_at_end(title: Record, name: str) -> tuple[str, str] | None:
    """The name of a title without the country with which it ends, and that; None without one."""
    state = title.get("state")
    return (name.removesuffix(f" {state}"), state) if state else country_at_end(name)


def _with_noun(role: str, body: str) -> str:
    """A body with the noun of those that somebody in a role leads: ``Bộ trưởng [Bộ] Công an``."""
    nouns = roles("leads").get(role, ())
    noun = slug(nouns[0]) if len(nouns) == 1 and nouns[0].endswith(" ") else ""
    if not body or not noun or "/" in body or f"{body}-".startswith(f"{noun}-"):
        return body
    return f"{noun}-{body}"


def _body(own: str, level: int | None) -> str:
    """A body without its place in one spelling, the committee of a level by one name."""
    parts = spelled_out(own).split("/")
    if len(parts) > 1 and parts[-1] == "ban-chap-hanh":
        parts.pop()
    parts = [_LOOSE.sub("", _COUNTRY.sub("", part)).replace("dang-bo", "dang-uy") for part in parts]
    parts = [_NUMBERED.sub(lambda said: _NUMBERS.get(said[0], said[0]), part) for part in parts]
    if len(parts) > 1 and (_PARTY.fullmatch(parts[0]) or parts[0] == _MINISTRY):
        parts.pop(0)
    if _CENTRE.fullmatch(parts[0]):
        parts[0] = "trung-uong"
    if (
        level is not None
        and level < len(_COMMITTEES)
        and re.fullmatch(_COMMITTEES[level], parts[0])
    ):
        parts[0] = _OWN_COMMITTEES[level]
    return one_body("/".join(parts))


def _led(body: str, role: str) -> str:
    """A body as who leads it in a role is called: the committee of the Party is the Party."""
    return "dang" if _PARTY.fullmatch(body) and _OF_PARTY.fullmatch(role) else body


@compiled
def _whole() -> frozenset[str]:
    """The roles of which a country has one: nothing behind them says more."""
    said = roles("alike").keys() | roles("within").keys()
    central = {role for role, level in roles("level").items() if level == "central"}
    return frozenset(central & (roles("complete").keys() | roles("after_title").keys()) - said)
