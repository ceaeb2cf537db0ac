"""The words of a text as the grammar of dates reads them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from vn_directives.dates.points import DatePoint
from vn_directives.dates.vocabulary import Vocabulary
from vn_directives.matching.function_words import numerals
from vn_directives.matching.reading import Reading

vocabulary = cache(Vocabulary)

END = "\n"  # stands where the text has no more words
SEPARATORS = frozenset("/-.")
DEICTIC = frozenset(["nay", "này", "ngoái", "qua", "tới", "sau", "trước", "kia"])
# Numbers of one or two digits, and of four digits that can be a year.
SMALL_NUMBERS = {digits: n for n in range(100) for digits in (str(n), f"{n:02}")}
YEARS = {str(year): year for year in range(1000, 2200)}

_MONTHS = frozenset(["thg", "th"])

_AHEAD = (END,) * 8  # no rule looks further than this past a word that it has read


@dataclass(slots=True)
class Found:
    """An expression: words ``begin:end`` and what they say.

    Attributes:
        point, until: the value; `until` only for an interval.
        headed: whether a word (``ngày``, ``chiều``, ``năm`` …) or a full ``d/m/yyyy`` shows that
            the numbers are a date.
        separator: ``/``, ``-`` or ``.`` of a numeric day or month, else "".
        lunar: whether a word says so.
    """

    begin: int
    end: int
    point: DatePoint
    until: DatePoint | None = None
    headed: bool = True
    separator: str = ""
    lunar: bool = False

    @property
    def last(self) -> DatePoint:
        """The point nearest to what follows."""
        return self.point if self.until is None else self.until


class Words:
    """The words of a text, with what stands between them.

    Attributes:
        reading: the text.
        at: its words, and `END` a few times after the last, so that looking ahead is safe.
        starts, ends: the folded character offsets of each word.
        vocabulary: the words of dates.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.at = [*reading.words, *_AHEAD]
        for k in reading.places_of(_MONTHS):
            if self.at[k + 1].isdigit() and k and self.at[k - 1].isdigit():
                self.at[k] = "tháng"  # 30 Thg 7, 2020
        end = len(reading.cased) + 1
        self.starts = [*reading.starts, *(end,) * len(_AHEAD)]
        self.ends = reading.ends
        self._text = reading.cased
        self.vocabulary = vocabulary()

    def glued(self, k: int) -> bool:
        """Whether nothing stands between word `k` and the one before it."""
        return k > 0 and self.starts[k] == self.ends[k - 1]

    def near(self, k: int) -> bool:
        """Whether word `k` may go on the expression of the word before: no blank line between."""
        start, end = self.ends[k - 1], self.starts[k]
        return end - start < 2 or self._text.count("\n", start, end) < 2

    def inline(self, k: int) -> bool:
        """Whether word `k` stands on the line of the word before it."""
        start, end = self.ends[k - 1], self.starts[k]
        return start == end or "\n" not in self._text[start:end]

    def before(self, k: int) -> str:
        """The word before word `k` on its line, or ""."""
        return self.at[k - 1] if k and self.inline(k) else ""

    def is_name(self, k: int) -> bool:
        """Whether word `k` follows on the line and begins with a capital."""
        if k >= len(self.ends) or not self.inline(k):
            return False
        return self.reading.written(k)[0].isupper()

    def mod(self, k: int) -> str | None:
        """What the word directly before word `k` says of it: BEFORE, AFTER, START, MID, END."""
        mod = self.vocabulary.mods.get(self.at[k - 1])
        return mod if mod is not None and self.inline(k) else None

    def number(self, k: int, low: int, high: int) -> int | None:
        """The number of one or two digits at word `k`, if it lies in the range."""
        number = SMALL_NUMBERS.get(self.at[k])
        return number if number is not None and low <= number <= high else None

    def year(self, k: int) -> int | None:
        """The number of four digits at word `k`, if it can be a year."""
        return YEARS.get(self.at[k])

    def early_year(self, k: int) -> int | None:
        """``năm 938``, where no noun makes it a count and no era puts it before year 1."""
        word, after = self.at[k], self.at[k + 1]
        if len(word) != 3 or not (word.isdigit() and word.isascii()) or word[0] == "0":
            return None
        alone = not after[0].isalnum() or after in self.vocabulary.followers
        return int(word) if alone and after != "trước" and not self.goes_on(k + 1) else None

    def count(self, k: int) -> int | None:
        """The number at word `k`, in digits or as one word."""
        return self.number(k, 1, 99) or numerals().get(self.at[k])

    def year_after(self, k: int, *, bare: bool = False) -> tuple[int | None, int]:
        """The year after a day, month, quarter, and where it ends.

        Args:
            k: the word at which ``[,] năm 2020`` may begin.
            bare: whether ``[,] 2020`` will do.
        """
        at = k
        if self.at[at] == "," and self.near(at + 1):
            at += 1
        if self.at[at] == "năm" and self.near(at) and self.near(at + 1):
            at += 1
            year = self.year(at) or self.early_year(at)
        elif bare and self.inline(at):
            year = self.year(at)
        else:
            return None, k
        if year is None or self.goes_on(at + 1):
            return None, k
        return year, at + 1

    def separates(self, k: int) -> bool:
        """Whether the sign at `k` joins two numbers; a dash or slash may have blanks, a dot not."""
        if self.at[k] == ".":
            return self.glued(k) and self.glued(k + 1)
        return self.at[k] in "/-" and self.inline(k) and self.inline(k + 1)

    def goes_on(self, k: int) -> bool:
        """Whether word `k` goes on a number: ``/5``, ``.000``, ``,5``, without a blank."""
        return (
            self.at[k] in ("/", "-", ".", ",", ":")
            and self.glued(k)
            and self.at[k + 1].isdigit()
            and self.glued(k + 1)
        )
