"""Names of persons and posts in one spelling, for comparing them across texts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from vn_directives.matching.names import surnames
from vn_directives.orthography import fold, slug
from vn_directives.titles.vocabulary import ranks_before, roles, state_words
from vn_directives.vocabulary import compiled, current_lexicon

Record = Mapping[str, Any]

_SIGNS = re.compile(r"[^\w\s]+")
# A word that a table glues to the name in front of it: "Lê Văn Antừ 5 tháng 1".
_GLUED = re.compile(r"(?<=\w\w)(?:từ|đến)$")
_PLACEHOLDER = re.compile(r" (?:Văn|Thị) [A-X]\.?$")
# Posts that one person holds in a body at a time.
_HEADS = (
    *("bi-thu", "chu-tich", "giam-doc", "truong"),
    *("chanh", "bo-truong", "thu-tuong", "chu-nhiem"),
)
_LEAST = 2  # words of a name behind a Christian one
# Surnames as they are shortened in writing: "Ng. Văn A".
_SHORT = {"ng": "nguyễn", "ngx": "nguyễn", "tr": "trần", "ph": "phạm", "h": "h"}


# Both letters write one sound at the end of a syllable: Trí and Trý, Mĩ and Mỹ.
_Y = re.compile(r"(?<=[bcdđghklmnprstvx])[yỳýỷỹỵ]$")
_I = dict(zip("yỳýỷỹỵ", "iìíỉĩị", strict=True))


def name_key(name: str) -> str:
    """A name in small letters and one spelling, with its marks: ``nguyễn văn an``."""
    words = _SIGNS.sub(" ", fold(untitled(name)).lower).split()
    words = [_Y.sub(lambda y: _I[y[0]], _GLUED.sub("", word)) for word in words]
    if words and words[0] in _SHORT and len(words) > 1:
        words[0] = _SHORT[words[0]]
    if len(words) > _LEAST and words[0] in _baptismal() and words[1] in surnames():
        words = words[1:]  # Giuse Trần Văn Hòa
    return " ".join(words)


def untitled(name: str) -> str:
    """A name without the titles of a court before it: ``Samdech Techo Heng Samrin``."""
    return _titles().sub("", unicodedata.normalize("NFC", name))


@compiled
def _titles() -> re.Pattern[str]:
    forms = "|".join(re.escape(entry["form"]) for entry in current_lexicon("names")["titles"])
    return re.compile(rf"^(?:(?:{forms}) (?=[^ ]+ ))+", re.IGNORECASE)


@compiled
def _baptismal() -> frozenset[str]:
    """The Christian names that Vietnamese names follow, as words of keys."""
    forms = (entry["form"] for entry in current_lexicon("names")["baptismal"])
    return frozenset(fold(form).lower for form in forms)


def spelled(name: str) -> str:
    """A name as it is shown: NFC, words in capitals or small letters with a capital first."""
    words = fold(unicodedata.normalize("NFC", name)).cased.split()
    words = [_GLUED.sub("", word) for word in words]
    if any(word.isupper() and len(word) > 2 for word in words) or name.islower():
        words = [word[:1].upper() + word[1:].lower() for word in words]
    return " ".join(words)


def initials(key: str) -> str:
    """The first letters of all words of a key but the last, and that word: ``n v an``."""
    words = key.split()
    return " ".join([*(word[0] for word in words[:-1]), *words[-1:]])


def is_shortened(key: str) -> bool:
    """Whether words of a key are initials alone."""
    return any(len(word) == 1 and not word.isdigit() for word in key.split()[:-1])


def is_placeholder(name: str) -> bool:
    """Whether a name is that of anybody, in an example or a report: ``Nguyễn Văn A``."""
    return _PLACEHOLDER.search(name) is not None


def plain(text: str) -> str:
    """A text without marks, in small letters, for searching."""
    return slug(text).replace("-", " ")


_COUNTRY = " Việt Nam"
_VN = re.compile(r"\bVN\b")


def role_key_of(title: Record, body: Record | None) -> str:
    """What a title says without the name of its body: ``pho-truong-ban``, ``bi-thu``.

    Args:
        title: a title, with its canonical name.
        body: the body of the title, or None.
    """
    name: str = title["name"]
    if body is not None and not body["name"].endswith(_COUNTRY):
        name = name.removesuffix(_COUNTRY)
    if body is None and title.get("level") is None:
        short = name  # Viện trưởng Viện Chiến lược: the field tells which office it is
    else:
        short = name.removesuffix(body["name"]).strip() if body else ""
        if not short or short == name:
            short = " ".join(filter(None, (title.get("rank"), title["role"])))
        first, _, noun = title["role"].partition(" ")
        if noun and short.endswith(first):
            short = f"{short} {noun}"  # Trưởng [Ban Tổ chức] is a Trưởng Ban
    state = next((words for words in state_words() if short.lower().startswith(words)), "")
    short = short[len(state) :]
    return slug(_VN.sub("Việt Nam", short))


def role_of(title: Record) -> str:
    """A role with its ranks where they stand in writing: ``Phó Bí thư Thường trực``."""
    rank = title.get("rank") or ""
    before = next((word for word in ranks_before() if f"{rank} ".startswith(f"{word} ")), "")
    return " ".join(filter(None, (before, title["role"], rank.removeprefix(before).strip())))


def role_within(title: Record) -> tuple[str, str]:
    """The role and the body of an office that one word tells: ``UVTW`` is a uy-vien of trung-uong.

    The body is that of the person, if one is known in which they are such a one.
    """
    role, body = roles("within")[title["role"]]
    return slug(f"{role} {title.get('rank') or ''}"), slug(body)


def identifier_behind_place(body: Record) -> str:
    """A body's identifier without its place: ``thanh-uy/ban-thuong-vu``."""
    if id := body.get("id"):
        return str(id).partition("/")[2]
    return slug(body["name"])


def is_of_head(role_key: str) -> bool:
    """Whether a role is one that one person has in a body at a time: ``bi-thu``."""
    return role_key.startswith(_HEADS)


def with_body(title: str, body: str) -> str:
    """A title with a body behind it: ``Phó Trưởng Ban`` and ``Ban Dân vận`` have one ``Ban``.

    So ``Ủy viên Thường vụ`` and ``Ban Thường vụ`` have one ``Thường vụ``, but not ``Phó Tư lệnh``
    and ``Bộ Tư lệnh``: a rank alone is no role.
    """
    words = body.split(" ")
    for begin, least in ((0, 1), (1, 2)):
        for end in range(len(words), begin + least - 1, -1):
            noun = f" {' '.join(words[begin:end])}"
            role = title[: -len(noun)]
            if title.lower().endswith(noun.lower()) and (not begin or " " in role):
                return f"{role} {body}"
    return f"{title} {body}"


def shown(name: str) -> str:
    """A title as it begins a line."""
    return name[:1].upper() + name[1:]


def in_one_line(text: str | None) -> str | None:
    """Words of a text in one spelling, where it has any: NFC, with blanks for breaks of lines."""
    return text and " ".join(unicodedata.normalize("NFC", text).split())
