"""Where a text refers to a numbered document: type word, ``số``, and a symbol or bare number.

The scan starts from the numbers of the text. A number is looked at when the word before it can
introduce one, or when a dash or slash and a letter follow; what stands to its left is then read
backwards. Positions are word numbers unless called offsets (into the folded text).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from vn_directives.directives.symbols import Symbol, parse_symbol
from vn_directives.directives.vocabulary import (
    GENERIC,
    DocumentType,
    TypeWord,
    last_words,
    misprinted_type_words,
    not_documents,
    plain,
    programmes,
    qualifiers,
    type_named,
    type_words,
    words_called,
)
from vn_directives.matching import Reading

_JOINTS = frozenset([",", ";", "và", "&", "hoặc", "hay"])
_SIGN = re.compile("[-/]")
_SIGNS = frozenset(["/", "-", "*", "."])
# Abbreviations to which newspapers glue the number: NĐ100, TT78/2021.
_GLUED_TYPES = frozenset(["nq", "nđ", "qđ", "tt"])
_CLAUSE_SIGNS = frozenset('.;:!?()[]“”"')
_MAX_QUALIFIERS = 2
_MAX_QUALIFYING = 4  # words that say what a contract or judgment is about
# A bare number within these years is more often a year: "kế hoạch 2021".
_FIRST_YEAR, _LAST_YEAR = 1945, 2040
_MAX_FAR = 10  # words between a type word and số
_MAX_LAW_NAME = 30  # words between Luật and số
_LAWS = frozenset(["L", "BL", "PL"])
_LEGISLATURE = ("QH", "UBTVQH", "LCT", "PL", "HĐNN")


@dataclass(slots=True)
class Reference:
    """A reference as found, before its meaning is worked out.

    Attributes:
        start, end: folded offsets of the mention.
        first: the word with which the mention begins.
        after: the word that follows the mention.
        symbol: the symbol, or None for a bare number.
        number: the number as written (``05``), with a letter (``36a``).
        year: of a bare ``46/2016``.
        word: the type word before the number (of an enumeration: before its first number).
        group: the same for all members of an enumeration that shares a type word.
    """

    start: int
    end: int
    first: int
    after: int
    symbol: Symbol | None
    number: str
    year: int | None
    word: TypeWord | None
    group: int


@dataclass(slots=True)
class _Introduction:
    """What stands before a number."""

    first: int  # the word with which it begins
    word: TypeWord | None
    marked: bool  # whether it has số
    plain: bool = True  # whether the type word stands as it should, so that a bare number will do


def find_references(reading: Reading) -> list[Reference]:
    """All references, in text order."""
    return list(_Scan(reading).run())


class _Scan:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.words = reading.words
        self.cased = reading.cased
        self.group = 0

    def run(self) -> Iterator[Reference]:
        done = 0
        for i in self._candidates():
            if i < done:
                continue
            found = self._read(i)
            while found is not None:
                yield found
                done = found.after
                found = self._next_in_enumeration(found)

    def _candidates(self) -> list[int]:
        """The numbers that can be a document's: the literal scan before any grammar."""
        words = self.words
        before = last_words()
        found = []
        for word, places in self.reading.index.items():
            if not "0" <= word[0] <= "9":
                continue
            for i in places:
                if (i and words[i - 1] in before) or self._goes_on(i):
                    found.append(i)
        found.sort()
        return found

    def _goes_on(self, i: int) -> bool:
        """Whether a sign and a code, or a sign, a year and a sign follow the number at word `i`."""
        words = self.words
        if i + 2 >= len(words) or words[i + 1] not in _SIGNS:
            return False
        after = words[i + 2]
        return after.isalpha() or (len(after) == 4 and words[i + 3 : i + 4] in (["/"], ["-"]))

    def _read(self, i: int) -> Reference | None:
        """The reference whose number is word `i`, or None."""
        if not self._stands_free(i):
            return None
        offset = self.reading.starts[i]
        intro = self._introduction(i)
        symbol = parse_symbol(self.cased, offset, introduced=intro.marked or intro.word is not None)
        self.group += 1
        if symbol is not None:
            if _may_be_law(intro.word, symbol):
                intro = self._law_name(intro, symbol) or intro
            if intro.word is None:
                if self._is_other_number(intro.first - 1, symbol):
                    return None
                intro = self._far_type_word(intro, symbol) or intro
            return self._reference(i, symbol.end, intro, symbol, None)
        if intro.word is None or not intro.plain:
            return None
        return self._bare(i, intro)

    def _reference(
        self, i: int, end: int, intro: _Introduction, symbol: Symbol | None, year: int | None
    ) -> Reference:
        starts = self.reading.starts
        first = i if intro.word is None else intro.first
        number = self.cased[starts[i] : end] if symbol is None else symbol.digits + symbol.suffix
        return Reference(
            start=starts[first],
            end=end,
            first=first,
            after=bisect_left(starts, end, i),
            symbol=symbol,
            number=_SIGN.split(number)[0].strip(),
            year=year if symbol is None else symbol.year,
            word=intro.word,
            group=self.group,
        )

    # What stands before the number

    def _stands_free(self, i: int) -> bool:
        """Whether no larger number, code or address goes on into the number."""
        start = self.reading.starts[i]
        if start == 0:
            return True
        char = self.cased[start - 1]
        if char.isspace() or char in "([{“\"'‘*>|&,;":
            return not (char == "," and start > 1 and self.cased[start - 2].isdigit())
        before = self.words[i - 2] if i > 1 else ""
        if char == ":":
            return not before.isdecimal()
        if char in ".-":
            return before == "số"
        return char.isalpha() and (  # số31-QĐ/TW, NĐ100
            self.words[i - 1] in ("số", "hiệu") or self._is_glued_type(i - 1)
        )

    def _is_glued_type(self, last: int) -> bool:
        return self.words[last] in _GLUED_TYPES and self.reading.written(last).isupper()

    def _introduction(self, i: int) -> _Introduction:
        words = self.words
        j = self._before_markup(i - 1)
        colon = j > 0 and words[j] in (":", ".", "-")
        if colon:
            j -= 1
        marked = False
        if j > 0 and words[j] == "hiệu" and words[j - 1] == "số":
            j -= 2
            marked = True
        elif j >= 0 and (words[j] == "số" or self._is_misprinted_mark(j)):
            j -= 2 if j and words[j - 1] == "số" else 1  # "số số 46-CT/TW"
            marked = True
        j = self._before_markup(j)
        if marked and self._is_header(j + 1):
            return _Introduction(j + 1, None, True)
        if colon and not marked and words[j + 1] != ":":
            return _Introduction(i, None, False)
        k = j
        if marked and k >= 0 and words[k] in ("(", ":"):
            k -= 1
        word = self._type_word(k, i, marked)
        if word is not None:
            return word
        return _Introduction(j + 1, None, marked)

    def _before_markup(self, j: int) -> int:
        """The last word before word ``j + 1`` that is no star (at most two are skipped)."""
        for _ in range(2):
            if j > 0 and self.words[j] == "*":
                j -= 1
        return j

    def _is_misprinted_mark(self, j: int) -> bool:
        """Whether word `j` is a ``số`` with wrong marks (``sổ``, ``so``) after a type word."""
        if not 0 < len(self.words[j]) < 3 or plain(self.words[j]) not in ("so", "o"):
            return False
        return j > 0 and misprinted_type_words().longest(self.words, j - 1) is not None

    def _is_header(self, i: int) -> bool:
        """Whether ``Số`` at word `i` begins a line: the number line of a letterhead."""
        return "\n" in self.reading.gap(i) and self.reading.written(i)[0].isupper()

    def _type_word(self, last: int, i: int, marked: bool) -> _Introduction | None:
        """The introduction whose type word, with what qualifies it, ends at word `last`."""
        words = self.words
        if last > 1 and words[last] == ")" and words[last - 2] == "(":  # Nghị quyết (NQ) 28
            last -= 3
        nearest = self._type_word_at(last, i)
        end = last
        for _ in range(_MAX_QUALIFIERS):
            qualifier = qualifiers().longest(words, end) if end >= 0 else None
            if qualifier is None:
                break
            end = qualifier[0] - 1
            qualified = self._type_word_at(end, i)
            if qualified is not None and self._is_qualified(qualified, nearest):
                return _Introduction(*qualified, marked, plain=marked)
        if nearest is not None:
            return _Introduction(*nearest, marked)
        found = misprinted_type_words().longest(words, last) if last >= 0 else None
        if found is not None and self._holds_together(found[0], i):
            return _Introduction(*found, marked, plain=marked)
        return None

    def _type_word_at(self, last: int, i: int) -> tuple[int, TypeWord] | None:
        found = type_words().longest(self.words, last) if last >= 0 else None
        return found if found is not None and self._is_type_word(*found, last, i) else None

    def _is_qualified(
        self, qualified: tuple[int, TypeWord], nearest: tuple[int, TypeWord] | None
    ) -> bool:
        """Whether what follows a type word qualifies it, though it is a type word itself.

        ``Công văn hướng dẫn số 5`` is a công văn; ``Hướng dẫn thực hiện Kết luận số 5`` speaks of
        a kết luận.
        """
        if nearest is None:
            return True
        if nearest[0] <= qualified[0]:
            return False  # thông tư liên tịch
        return self.reading.written(nearest[0])[0].islower()

    def _is_type_word(self, first: int, word: TypeWord, last: int, i: int) -> bool:
        if word.short:
            capitals = sum(char.isupper() for char in self.reading.written(last))
            return capitals > 1 and self._holds_together(first, i)
        if (
            self.words[first] == "luật"
            and first
            and self.words[first - 1] in words_called("not_law")
        ):
            return False
        if self.words[first] == "lệnh" and not self.reading.written(first)[0].isupper():
            return False
        return self._holds_together(first, i)

    def _holds_together(self, first: int, i: int) -> bool:
        """Whether at most one line break, and no empty line, stands in words ``first:i + 1``."""
        reading = self.reading
        between = reading.cased[reading.ends[first] : reading.starts[i]]
        return between.count("\n") <= 1

    def _is_other_number(self, last: int, symbol: Symbol) -> bool:
        """Whether a form, standard, judgment, contract or place stands before the number."""
        found = not_documents().longest(self.words, last) if last >= 0 else None
        if found is not None:  # "phòng số 5/A1", but "Bộ Quốc phòng số 5/2020/TT-BQP"
            return found[1] != "places" or (symbol.code_type is None and symbol.year is None)
        for j in range(last - 1, max(-1, last - 1 - _MAX_QUALIFYING), -1):  # hợp đồng tín dụng số 5
            if not self.words[j + 1].isalpha() or "\n" in self.reading.gap(j + 1):
                return False
            found = not_documents().longest(self.words, j)
            if found is not None and found[1] == "papers":
                return True
        return False

    def _far_type_word(self, intro: _Introduction, symbol: Symbol) -> _Introduction | None:
        """The introduction from the type word on where other words stand before ``số``.

        ``Quyết định đình chỉ thi công số 9/QĐ-UBND``, ``Chỉ thị của Thủ tướng số 9/CT-TTg``. A
        symbol without a type code lets small words only stand between.
        """
        reading, words = self.reading, self.words
        if not intro.marked or "\n" in reading.gap(intro.first):
            return None
        for j in range(intro.first - 1, max(-1, intro.first - 1 - _MAX_FAR), -1):
            if words[j] in words_called("far_stops") or not words[j].isalpha():
                return None
            found = type_words().longest(words, j)
            if found is not None and not found[1].short and reading.written(found[0])[0].isupper():
                kind = found[1].type
                fits = kind is None or symbol.code_type in (None, kind)
                return _Introduction(*found, True) if fits else None
            if "\n" in reading.gap(j) or (
                symbol.code_type is None and (words[j] == "của" or reading.written(j)[0].isupper())
            ):
                return None
        return None

    def _law_name(self, intro: _Introduction, symbol: Symbol) -> _Introduction | None:
        """The introduction from ``Luật`` on, where a law's name stands before its number."""
        words, reading = self.words, self.reading
        after = bisect_left(reading.starts, symbol.end, intro.first)
        found: _Introduction | None = None
        for j in range(intro.first - 1, max(-1, intro.first - 1 - _MAX_LAW_NAME), -1):
            word = words[j]
            if "\n\n" in reading.gap(j + 1):
                break
            if word in _CLAUSE_SIGNS and not (word == "(" and j == intro.first - 1):
                break
            if word == "," and not reading.written(j + 1)[0].islower():
                break
            head = type_words().longest(words, j) if word in ("luật", "lệnh") else None
            if head is None or not reading.written(head[0])[0].isupper() or head[1].type is None:
                continue
            if head[1].type.abbr not in _LAWS:
                continue
            found = _Introduction(*head, intro.marked)
            # "Luật sửa đổi một số điều của Luật Đất đai số …": the number is the outer law's,
            # unless that law is said to have been amended itself.
            amended = words[after : after + 1] == ["đã"] or words[after : after + 1] == ["được"]
            if amended or words[head[0] - 2 : head[0]] != ["điều", "của"]:
                break
        return found

    # A number without a symbol

    def _bare(self, i: int, intro: _Introduction) -> Reference | None:
        assert intro.word is not None
        kind = intro.word.type or GENERIC
        end = self._bare_end(i)
        if end is None:
            return None
        year = self._short_year(end)
        if year:
            if not (intro.marked or kind.bare in ("noun", "strict") or kind.abbr == "L"):
                return None
            return self._reference(i, year[0], intro, None, year[1])
        if not self._is_bare_number(i, end, intro, kind):
            return None
        return self._reference(i, end, intro, None, None)

    def _bare_end(self, i: int) -> int | None:
        """The folded offset at which the bare number at word `i` ends; None if it is none."""
        reading = self.reading
        end = reading.ends[i]
        if not 1 <= end - reading.starts[i] <= 6:
            return None
        follows = self.cased[end : end + 2]
        if follows[:1].isalpha():
            if follows[0] in "abcđ" and not follows[1:].isalnum():
                return end + 1
            return None
        if follows[:1] in (".", ",", ":") and follows[1:].isalnum():
            return None
        return end

    def _short_year(self, end: int) -> tuple[int, int] | None:
        """End and value of the year in ``46/2016`` or ``19-2017``, or None."""
        if self.cased[end : end + 1] not in ("/", "-"):
            return None
        digits = self.cased[end + 1 : end + 6]
        year = digits[:4]
        if not (year.isdecimal() and len(year) == 4 and year[:2] in ("19", "20")):
            return None
        if digits[4:].isalnum() or self.cased[end + 5 : end + 7].lstrip()[:1] == "/":
            return None
        return end + 5, int(year)

    def _is_bare_number(self, i: int, end: int, intro: _Introduction, kind: DocumentType) -> bool:
        reading, words = self.reading, self.words
        if self._goes_on_after(end):
            return False
        if kind.bare == "symbol" or (kind.bare == "so" and not intro.marked):
            return False
        after = bisect_left(reading.starts, end, i)
        follower = words[after] if after < len(words) and "\n" not in reading.gap(after) else ""
        if follower in words_called("measures"):
            return False
        if follower in ("năm", "ngày") and not self._dates_the_document(after):
            return False
        if intro.marked:
            return True
        assert intro.word is not None
        if "\n" in reading.gap(i):
            return False
        capital = reading.written(intro.first)[0].isupper()
        is_year = _FIRST_YEAR <= int(words[i]) <= _LAST_YEAR
        if is_year and not (kind.bare in ("noun", "strict") and follower == "của"):
            return False
        if intro.word.short:
            return kind.abbr in ("NQ", "NĐ", "QĐ", "TTLT") or follower in words_called("owners")
        if kind.bare == "noun" or (kind.bare == "strict" and capital and int(words[i]) > 99):
            return follower not in words_called("counted") or follower in words_called("owners")
        needs_owner = kind.bare == "owned" or (kind.bare == "verb" and not capital)
        if needs_owner and follower not in words_called("owners"):
            return False
        name = self.cased[reading.starts[intro.first] : end].lower()
        return name not in programmes() and self._is_not_counted(after)

    def _goes_on_after(self, end: int) -> bool:
        """Whether a sign goes on the number that ends at a folded offset: a ratio, a range."""
        follows = self.cased[end : end + 2]
        return (
            follows[:1] in ("/", "_")
            or follows == " /"
            or (follows[:1] == "-" and follows[1:].isalnum())
        )

    def _dates_the_document(self, after: int) -> bool:
        """Whether ``ngày`` or ``năm`` at a word begins a date, and nothing is counted by it.

        ``Kế hoạch 5 năm 2021 - 2025`` is a plan for five years.
        """
        words = self.words
        if not words[after + 1 : after + 2] or not words[after + 1].isdecimal():
            return False
        if words[after] == "ngày":
            return True
        return len(words[after - 1]) > 1 and words[after + 2 : after + 3] != ["-"]

    def _is_not_counted(self, after: int) -> bool:
        words, reading = self.words, self.reading
        if after >= len(words) or "\n" in reading.gap(after):
            return True
        word = words[after]
        return (
            word in words_called("followers")
            or not word[0].isalpha()
            or reading.written(after)[0].isupper()
        )

    # Enumerations

    def _next_in_enumeration(self, found: Reference) -> Reference | None:
        """The next member of an enumeration that shares the type word: ``15, 16 và 19``."""
        if found.word is None:
            return None
        words, reading = self.words, self.reading
        i = found.after
        joints = 0
        while i < len(words) and joints < 2 and words[i] in _JOINTS:
            if "\n" in reading.gap(i + 1):
                return None
            i += 1
            joints += 1
        if not joints:
            return None
        if i < len(words) and words[i] == "số":
            i += 1
        if i >= len(words) or not words[i].isdecimal() or not self._stands_free(i):
            return None
        intro = _Introduction(i, None, True)
        symbol = parse_symbol(self.cased, reading.starts[i], introduced=True)
        if symbol is not None:
            end, year = symbol.end, None
        else:
            bare_end = self._bare_end(i)
            if bare_end is None:
                return None
            short = self._short_year(bare_end)
            end, year = short or (bare_end, None)
            after = bisect_left(reading.starts, end, i)
            if not year and (self._goes_on_after(end) or not self._may_end(after)):
                return None
        member = self._reference(i, end, intro, symbol, year)
        if symbol is None or _shares_type(found, symbol):
            member.word = found.word
        member.group = found.group
        return member

    def _may_end(self, after: int) -> bool:
        """Whether a bare number of an enumeration can be followed by this word."""
        words, reading = self.words, self.reading
        if after >= len(words) or "\n" in reading.gap(after):
            return True
        if words[after] == "%":
            return False
        if words[after] in ("năm", "ngày"):
            return self._dates_the_document(after)
        return words[after] in words_called("followers") or not words[after][0].isalnum()


def _shares_type(found: Reference, symbol: Symbol) -> bool:
    """Whether a symbol in an enumeration can be of the type of the member before it."""
    assert found.word is not None
    kind, code = found.word.type, symbol.code_type
    if kind is None or code is None:
        return symbol.segments[0].startswith(_LEGISLATURE) or kind in (None, type_named("CV"))
    return code == kind or (found.symbol is not None and code == found.symbol.code_type)


def _may_be_law(word: TypeWord | None, symbol: Symbol) -> bool:
    """Whether the symbol is the legislature's, and the word before it may be of a law's name.

    ``Luật Quy hoạch số 21/2017/QH14``: a quy hoạch has no such number.
    """
    if not symbol.segments[0].startswith(_LEGISLATURE):
        return False
    return word is None or word.type is None or word.type.abbr not in ("NQ", "NQLT", *_LAWS)
