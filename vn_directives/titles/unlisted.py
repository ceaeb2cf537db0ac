"""Units right behind a title that no list knows, and the province or district of the office."""

from __future__ import annotations

from vn_directives.bodies.record import BodyRecord
from vn_directives.matching import Reading
from vn_directives.matching.names import begins_name, callings, common_surnames, is_syllable
from vn_directives.matching.stops import stops
from vn_directives.places.countries import country_at
from vn_directives.titles.alone import Candidate
from vn_directives.titles.country import mission_end
from vn_directives.titles.organisation import at_sign, is_foreign, organisation_end, place_end
from vn_directives.titles.parts import Tail
from vn_directives.titles.place import joined_places_end
from vn_directives.titles.tail import place_tail, unit_noun
from vn_directives.titles.vocabulary import heads, phrases, prefixes

_OF_UNITS = frozenset(("organisation", "place"))
_UNIONS = frozenset(("hiệp", "minh"))
_SHARED = frozenset(("committee", "organisation", "mass"))  # kinds of bodies
_OF_PARTIES = frozenset(("tỉnh", "thành", "quận", "huyện", "xã", "kỳ"))
_BOARDS = frozenset(("steering", "council"))  # kinds of bodies
_OF_SEVERAL = frozenset(("đảng", "chính"))  # Đảng ủy các khu công nghiệp, Chính ủy các lực lượng
_ALWAYS_MANY = frozenset(("khu", "lực"))  # các khu công nghiệp, các lực lượng vũ trang
_CODE = 2  # letters before the number of a unit
_LONGEST_UNIT = 9  # words of a unit that is not known


def go_on(reading: Reading, candidate: Candidate) -> None:
    """Take in the name of a unit that no list knows, right behind a title."""
    head = candidate.head
    end = _party_end(reading, candidate.last)
    if end > candidate.last:
        _extend(reading, candidate, end)
        return
    if not head.takes & _OF_UNITS or (head.complete and "country" in head.takes):
        return
    _go_on_over_units(reading, candidate)
    for end in (
        mission_end(reading, candidate.first, candidate.last),
        joined_places_end(reading, candidate.last),
    ):
        if end > candidate.last and candidate.tail is not None and not candidate.tail.outside:
            _extend(reading, candidate, end)


def _go_on_over_units(reading: Reading, candidate: Candidate) -> None:
    tail, head = candidate.tail, candidate.head
    if tail is not None and (tail.outside or (tail.body is None and tail.level is not None)):
        return
    if tail is not None and tail.body is not None and tail.body.place is not None:
        return
    end = _known_end(reading, candidate.last, tail)
    if end == candidate.last:
        end = _unlisted_end(reading, candidate.last)
    if end == candidate.last and not head.elected:
        end = _unit_end(reading, end, None if tail is None else tail.body)
    if end > candidate.last:
        _extend(reading, candidate, end)


def _extend(reading: Reading, candidate: Candidate, end: int) -> None:
    """Let a title go on to word `end`, with no body that is known."""
    tail = candidate.tail
    text = reading.cased[reading.starts[candidate.last] : reading.ends[end - 1]]
    name, overlap = (f"{tail.name} {text}", tail.overlap) if tail is not None else (text, 0)
    candidate.tail = Tail(end, name, overlap=overlap)
    candidate.last = end


def _party_end(reading: Reading, i: int) -> int:
    """The end of an old party's province or village at word `i`: Bí thư Tỉnh [bộ Việt Minh]."""
    words = reading.words
    if words[i : i + 1] != ["bộ"] or words[i - 1] not in _OF_PARTIES:
        return i
    if reading.gap(i) != " " or reading.written(i)[0].isupper():
        return i
    named = at_sign(reading, i + 1) or reading.written(i + 1)[0].isupper()  # xã bộ hành
    return organisation_end(reading, i, i + 1) if named else i


def _known_end(reading: Reading, i: int, tail: Tail | None) -> int:
    """The end of a name that goes on at word `i` with words that begin no clause, else `i`.

    So in: Chủ tịch Hội Liên hiệp học sinh [- sinh viên]. What is done may be many things, too:
    trình Chủ tịch UBND tỉnh các dự án; such words stand behind boards and councils alone.
    """
    words = reading.words
    if i >= len(words) or reading.gap(i) != " ":
        return i
    found = phrases("goes_on").longest(words, i)
    if found is None or words[i - 1] == words[found[0] - 1]:
        return i
    if reading.written(i)[0].isupper() and found[1][0].islower():
        return i
    before = set(words[max(0, i - _LONGEST_UNIT) : i])
    if words[i] == "và" and before.isdisjoint(words[i + 2 : i + 3]):
        return i  # Giám đốc Sở Công Thương và các khu; but: Ban Quản lý Khu kinh tế và các khu
    whole = words[i - 1] == "ủy" or unit_noun(words, i - 1) is not None
    if whole and (words[i] != "các" or words[i - 2] not in _OF_SEVERAL):
        return i  # Bí thư Huyện ủy nhân dân tin yêu
    board = tail is not None and (tail.body is None or tail.body.kind in _BOARDS)
    if words[i] == "các" and words[i + 1] not in _ALWAYS_MANY and not board:
        return i
    end = organisation_end(reading, i, found[0])
    return end - (words[end - 1] == "tổng")  # thanh niên [tổng Cổ Loa]: a place with a name


def _unlisted_end(reading: Reading, i: int) -> int:
    """Where the name of a unit ends that no list knows and a title goes on with, at word `i`.

    So in: Tư lệnh [Phương diện quân Nam], Phó Chủ tịch Trung ương Hội [Hữu nghị Việt - Lào]. A
    person's name has capitals only, and a clause that is glued to a title begins with a function
    word. Where none stands there, `i`.
    """
    words = reading.words
    if i + 1 >= len(words) or reading.gap(i) != " ":
        return i
    if words[i] == "các" and words[i - 1] in _UNIONS:  # Liên hiệp [các Hội Văn học]
        return i if stops("title").longest(words, i + 1) else organisation_end(reading, i, i + 2)
    if not reading.written(i)[0].isupper():
        return i
    if words[i + 1].isdigit() and reading.gap(i + 1) == "" and len(words[i]) <= _CODE:
        return i + 2 if words[i + 2 : i + 3] not in (["/"], ["-"]) else i  # Chính ủy B8, T3/2015
    if _is_no_unit(reading, i):
        return i
    end = organisation_end(reading, i, i + 1)
    if is_foreign(reading, end - 1) and is_foreign(reading, end - 2):
        end -= 2  # Chủ tịch Diễn đàn Nghề cá thế giới Taro Yamada
    small = any(reading.written(j)[0].islower() for j in range(i, end))
    length = sum(word.isalnum() for word in words[i:end])
    return end if small and length <= _LONGEST_UNIT else i


def _is_no_unit(reading: Reading, i: int) -> bool:
    """Whether a name, a title, a rank, a term or a clause begins with the capital at word `i`."""
    words = reading.words
    if not is_syllable(words[i]) or reading.written(i).isupper() or begins_name(reading, i):
        return True
    if words[i] in prefixes() or words[i] in common_surnames():
        return True
    if words[i + 1] == "-" and reading.gap(i + 1) == reading.gap(i + 2) == "":
        return True  # Phó Chủ tịch Na-ta-li A-đa-mô
    if callings().longest(words, i) or heads().longest(words, i):
        return True
    if phrases("no_units").longest(words, i) or country_at(words, i) is not None:
        return True
    return stops("title").longest(words, i) is not None


def _unit_end(reading: Reading, i: int, body: BodyRecord | None) -> int:
    """The end of a province or district at word `i`, else `i`: Ủy viên Quân sự [tỉnh An Giang].

    Of a body that others have beside the nation the name of a province or a region is enough:
    Chủ tịch Ủy ban Quân sự [Hà Nội], Chủ tịch Hội Chữ thập đỏ [của miền Nam].
    """
    words = reading.words
    if words[i - 1].isdigit() or i + 1 >= len(words) or reading.gap(i) != " ":
        return i  # Ủy ban Quân chính 4 tỉnh
    shared = body is not None and body.kind in _SHARED and body.level in (None, "central")
    within = words[i] == "tại" and shared and body is not None and body.branch != "state"
    start = i + (within or words[i] == "của")
    found = place_tail(reading, start)
    if found is None or reading.written(found.end - 1)[0].islower():
        return i
    named = start > i or place_end(reading, i) == found.end  # Chủ tịch Hội Phụ nữ Hà Thị Hoa
    plain = shared and named and not within
    if unit_noun(words, start) is None and not plain:
        return i
    country = country_at(words, found.end)
    return found.end if country is None else country[0]
