"""The grammar of titles: ``[state] [Phó] head [rank] [body, place, country or organisation]``.

A scan finds the heads (``Bí thư``, ``Chủ tịch``, ``Trưởng``); from each, the title grows to the
left over states and ``Phó``, to the right over ranks and the body that stands there. A head alone
is a title only where the text uses it as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from vn_directives.bodies.record import BodyRecord
from vn_directives.matching import Reading, Trie
from vn_directives.matching.names import begins_name
from vn_directives.places.gazetteer import longest_place
from vn_directives.titles.alone import (
    Candidate,
    has_capital,
    is_acronym_by_name,
    is_held,
    stands_alone,
)
from vn_directives.titles.naming import name_of
from vn_directives.titles.parts import Bodies, Tail
from vn_directives.titles.record import TitleRecord
from vn_directives.titles.tail import find_tail
from vn_directives.titles.unlisted import go_on
from vn_directives.titles.vocabulary import (
    Head,
    Prefix,
    heads,
    phrases,
    prefixes,
    ranks,
    ranks_behind,
)

_ELECTED = (["trúng", "cử"], ["đắc", "cử"], ["chức", "vụ"])  # but not: bầu cử đại biểu Quốc hội
_MOST_PREFIXES = 6  # words before a head: nguyên là Quyền Phó
_SEPARATORS = frozenset([",", "-", "/", ";", "&", "và", "kiêm", "hoặc"])


def find_titles(reading: Reading, bodies: Sequence[BodyRecord]) -> list[TitleRecord]:
    """The titles of a text, in text order.

    Args:
        reading: the text.
        bodies: the bodies found in it.
    """
    trie = heads()
    matches = list(trie.matches(reading.words, reading.places_of(trie.first_words)))
    if not matches:
        return []
    candidates = _candidates(reading, matches, Bodies(reading, bodies))
    kept: list[Candidate] = []
    for n, candidate in enumerate(candidates):
        before = candidates[n - 1] if n else None
        after = candidates[n + 1] if n + 1 < len(candidates) else None
        if candidate.sure or _in_a_row(reading, before, candidate, after):
            candidate.sure = True
            kept.append(candidate)
    if not kept:
        return []
    numbers = {(body.start, body.end): n for n, body in enumerate(bodies)}
    records = []
    for candidate in kept:
        records.append(_record(reading, candidate, numbers))
    return records


def _candidates(
    reading: Reading, matches: Iterable[tuple[int, tuple[int, Head]]], bodies: Bodies
) -> list[Candidate]:
    found: list[Candidate] = []
    words, others = reading.words, phrases("not_titles")
    done = none = 0
    outside: set[str] = set()  # roles that this text uses of companies, schools, hospitals
    for i, (head_end, head) in matches:
        if i < done or i < none or bodies.holds(i):
            continue
        near = words[max(0, i - 2) : i + 1]
        if not others.first_words.isdisjoint(near) and _is_part_of_other(reading, i, others):
            continue
        candidate = _grow(reading, bodies, i, head_end, head, done)
        if candidate is None:
            none = head_end  # Tổng Giám đốc of a firm is no Giám đốc
            continue
        if head.outside or (candidate.tail is not None and candidate.tail.outside):
            outside.add(head.role)
            done = candidate.last
            continue
        if candidate.tail is None and head.role in outside:
            continue
        found.append(candidate)
        done = candidate.last
    return found


def _is_part_of_other(reading: Reading, i: int, others: Trie[str]) -> bool:
    """Whether the word at `i` belongs to a phrase that is no title: Đại sứ quán, chức [vụ]."""
    starts = range(max(0, i - 2), i + 1)
    for start, (end, form) in others.matches(reading.words, starts):
        if end > i and _is_written_so(reading, start, form):
            return True
    return False


def _is_written_so(reading: Reading, start: int, form: str) -> bool:
    """Whether the text has a capital where the phrase begins with one, and none inside it else.

    So ``Phủ Thủ tướng`` is not in "chính phủ Thủ tướng", nor ``chức vụ`` in "giữ chức Vụ trưởng".
    """
    first, *rest = form.split()
    if first[0].isupper() and reading.written(start)[0].islower():
        return False
    written = (reading.written(start + 1 + n)[0] for n in range(len(rest)))
    return all(
        word[0].isupper() or char.islower() for word, char in zip(rest, written, strict=True)
    )


def _grow(
    reading: Reading, bodies: Bodies, i: int, head_end: int, head: Head, floor: int
) -> Candidate | None:
    """The title around the head at word `i`; None where the head needs more than there is."""
    words = reading.words
    first, prefixes, former, acting = _prefixes(reading, bodies, i, floor)
    rank_end, suffixes = _suffixes(reading, bodies, head_end)
    tail = find_tail(reading, bodies, head, head_end, rank_end)
    if tail is None and "title" in head.takes:
        tail = _held_title(reading, bodies, head_end)
    if tail is None:
        if head.needs_body and not head.outside and not is_acronym_by_name(reading, i, head_end):
            return None
        suffixes = _closed(reading, suffixes)
        last = suffixes[-1][0] if suffixes else head_end
    else:
        last = tail.end
    ranks_found = prefixes
    if head.rank:
        ranks_found.append(head.rank)
    for _, form, _ in suffixes:
        if form:
            ranks_found.append(form)
    if tail is not None and (behind := _behind_body(reading, tail)) is not None:
        last = behind[0]
        ranks_found.append(behind[1])
    if head.elected and not _is_elected(reading, first):
        return None
    candidate = Candidate(first, last, head, ranks_found, former, acting, tail, False)
    if tail is not None and not tail.outside:
        candidate.sure = True
    elif head.complete:
        candidate.sure = words[i] != "bt"
    elif head.after_title:
        candidate.sure = is_held(reading, candidate)
    else:
        candidate.sure = stands_alone(reading, candidate)
    if candidate.sure:
        go_on(reading, candidate)
    return candidate


def _is_elected(reading: Reading, first: int) -> bool:
    """Whether the words before say that somebody comes to the position, or leaves it."""
    words = reading.words
    before = words[max(0, first - 2) : first]
    return before[-1:] in (["làm"], ["chức"]) or before in _ELECTED


def _held_title(reading: Reading, bodies: Bodies, i: int) -> Tail | None:
    """The title of whom the holder works for: ``Trợ lý [Bộ trưởng Bộ Ngoại giao]``."""
    for start in (i, i + 1):  # Phó Thủ tướng
        match = heads().longest(reading.words, start)
        if match is not None and "title" not in match[1].takes and "\n" not in reading.gap(i):
            it = _grow(reading, bodies, start, *match, i)
            if it is not None and it.sure and it.first == i:
                return Tail(it.last, reading.cased[reading.starts[i] : reading.ends[it.last - 1]])
    return None


def _prefixes(
    reading: Reading, bodies: Bodies, i: int, floor: int
) -> tuple[int, list[str], bool, bool]:
    """What stands before a head: its first word, ranks, and whether it is former or acting."""
    words, known = reading.words, prefixes()
    found: list[str] = []
    states = set()
    floor = max(floor, i - _MOST_PREFIXES)
    while i > floor and words[i - 1] in known:
        if reading.gap(i).strip(" ") or bodies.holds(i - 1):
            break
        prefix = next((p for p in known[words[i - 1]] if _stands(reading, p, i, floor)), None)
        if prefix is None:
            break
        if prefix.rank is not None:
            found.insert(0, prefix.rank)
        states.add(prefix.state)
        i -= len(prefix.words)
    return i, found, "former" in states, "acting" in states


def _stands(reading: Reading, prefix: Prefix, end: int, floor: int) -> bool:
    """Whether a prefix stands before word `end`, and is no other word nor the end of a name."""
    words, first = reading.words, end - len(prefix.words)
    if first < floor or words[first:end] != prefix.words:
        return False
    if prefix.not_after and first > floor and words[first - 1] in prefix.not_after:
        return False
    return not prefix.ends_names or _is_state(reading, first)


def _is_state(reading: Reading, i: int) -> bool:
    """Whether the word is a state and not the end of a name (``Thái Nguyên``)."""
    if reading.written(i)[0].islower() or i == 0:
        return True
    if reading.written(i).isupper() and reading.written(i - 1).isupper():  # QUỐC TANG NGUYÊN …
        place = longest_place(reading, i - 1)
        return place is None or place[0] <= i
    return reading.written(i - 1)[0].islower() or not reading.words[i - 1].isalpha()


def _suffixes(reading: Reading, bodies: Bodies, i: int) -> tuple[int, list[tuple[int, str, bool]]]:
    """The ranks after a head: where they end, and each with its end and whether it is loose."""
    found: list[tuple[int, str, bool]] = []
    words, trie = reading.words, ranks()
    while i < len(words) and words[i] in trie.first_words and "\n" not in reading.gap(i):
        match = trie.longest(words, i)
        if match is None or bodies.starting(i):  # Ủy viên [Thường vụ Tỉnh ủy]: a body
            break
        end, (form, loose) = match
        found.append((end, form, loose))
        i = end
    return i, found


def _closed(reading: Reading, suffixes: list[tuple[int, str, bool]]) -> list[tuple[int, str, bool]]:
    """The ranks behind a bare head, up to a loose one that begins another phrase."""
    for n, (end, name, loose) in enumerate(suffixes):
        if loose and not (name and _ends_phrase(reading, end)):
            return suffixes[:n]
    return suffixes


def _behind_body(reading: Reading, tail: Tail) -> tuple[int, str] | None:
    """The rank behind a body, and its end: ``Ủy viên Trung ương Đảng [dự khuyết]``."""
    if tail.body is None or tail.end >= len(reading.words) or reading.gap(tail.end) != " ":
        return None
    return ranks_behind().longest(reading.words, tail.end)


def _ends_phrase(reading: Reading, i: int) -> bool:
    """Whether no lower-case word goes on at word `i`."""
    return (
        i >= len(reading.words)
        or "\n" in reading.gap(i)
        or not reading.words[i].isalpha()
        or begins_name(reading, i)
    )


def _in_a_row(
    reading: Reading, before: Candidate | None, it: Candidate, after: Candidate | None
) -> bool:
    """Whether a bare head stands in a row of titles: ``Bí thư, Chủ tịch UBND xã``."""
    if before is not None and before.sure and _joined(reading, before.last, it.first):
        return True
    return (
        after is not None
        and after.sure
        and has_capital(reading, it)
        and _joined(reading, it.last, after.first)
    )


def _joined(reading: Reading, end: int, start: int) -> bool:
    """Whether nothing but one separator stands between two titles."""
    return start == end + 1 and reading.words[end] in _SEPARATORS


def _record(
    reading: Reading, candidate: Candidate, numbers: Mapping[tuple[int, int], int]
) -> TitleRecord:
    tail = candidate.tail
    body = tail.body if tail is not None else None
    start, end, text = reading.quote(
        reading.starts[candidate.first], reading.ends[candidate.last - 1]
    )
    return TitleRecord(
        start=start,
        end=end,
        text=text,
        name=name_of(
            candidate.head.role,
            tuple(candidate.ranks),
            candidate.former,
            candidate.acting,
            None if tail is None else (tail.name, tail.overlap),
        ),
        role=candidate.head.role,
        rank=" ".join(candidate.ranks) or None,
        former=candidate.former,
        acting=candidate.acting,
        body=None if body is None else body.text,
        body_ref=None if body is None else ("bodies", numbers[body.start, body.end]),
        level=(tail.level if tail is not None else None) or candidate.head.level,
    )
