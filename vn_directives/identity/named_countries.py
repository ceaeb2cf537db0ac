"""The countries that a text names, and which of them it is about."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from vn_directives.bodies.writing import is_capital
from vn_directives.identity.holders import is_foreign
from vn_directives.identity.national import HOME, id_of_form, is_former, no_countries
from vn_directives.matching.function_words import kin
from vn_directives.matching.names import honorific_ends, is_syllable
from vn_directives.matching.reading import Reading
from vn_directives.places.countries import country_at, country_starts
from vn_directives.vocabulary.vocabulary import compiled

_MORE = 3  # how many times as often as the next one, and the square as often as this country
_MANY = 3  # how often a text that is about another country names it
_ELSEWHERE = 4  # how often a text that is about several others names them
_LEAD = 80  # words at the beginning of a text
_SAYS = 300  # characters of the sentence that says what a page is about
_HEADING = 60  # characters of a heading that is a name
_DELEGATION = "đoàn"
_LED = 24  # words of a delegation before its country, and of its head behind it
_DOES = frozenset({".", "dẫn", "tiếp", "gặp", "kiến", "thăm", "sang", "đến", "dự", "đoàn"})
# Before Anh, Đức, Nga, which are persons too.
_BEFORE = frozenset({"nước", "thống", "tướng", "phủ", "hội", "ở", "tại", "bang", "quốc", "của"})
_BEFORE |= {"trưởng", "quân", "người", "dân", "chống", "sứ"}


class NamedCountries:
    """The countries that a text names.

    Args:
        reading: the text.
        signs: how many places and documents of this country it names.

    Attributes:
        about: the identifier of the other country that the text is about, None where it is about
            this one, or several.
        elsewhere: whether the text is about other countries, one or several.
        foremost: the other country that it names by far the most, or None.
        here: how often it names this one, its places and its documents.
        of_former_state: whether it begins with a state that was within this one, or is about
            somebody of it.
    """

    def __init__(self, reading: Reading, signs: int) -> None:
        self._words = reading.words
        self._mentions = list(_mentions(reading))
        self._starts = [first for first, _, _ in self._mentions]
        self._former = [(first, id) for first, _, id in self._mentions if is_former(id)]
        self._of_heading = self._in_heading(reading)
        counts = Counter(id for _, _, id in self._mentions if id not in no_countries())
        named = counts.pop(HOME, 0)
        self.here = named + signs
        (country, most), (_, next) = (*counts.most_common(2), (None, 0), (None, 0))[:2]
        self.foremost = country if most >= _MORE * next else None
        least = _MORE * max(next, self.here * _MORE)
        if not named and self._mentions and self._mentions[0][2] == country:
            least = max(_MORE * next, 2 * signs)  # its places may be called as ours
        is_told = most >= _MANY and (
            most >= least or (most >= 2 * next and _is_of_foreigner(reading))
        )
        self.about = country if is_told else None
        self.of_former_state = bool(self._former) and (
            self._former[0][0] < _LEAD or self._says_what_it_is_of(reading)
        )
        total = counts.total()
        self.elsewhere = self.about is not None or (
            total >= max(_ELSEWHERE, self.here * _MORE * _MORE)
        )

    def _in_heading(self, reading: Reading) -> str | None:
        """The former state that is named in the heading of a page."""
        heading = reading.cased.find("\n") if reading.cased.startswith("#") else 0
        in_it = (id for first, id in self._former[:1] if reading.starts[first] < heading)
        return next(in_it, None)

    def _says_what_it_is_of(self, reading: Reading) -> bool:
        """Whether the sentence that says what a page is about names a state within this country.

        It begins with a bold name below a box: ``**Lê An** là một tướng lĩnh của Quân lực …``.
        """
        begin = reading.cased.find("\n**")
        if begin < 0 or not reading.cased.startswith("# "):
            return False
        end = reading.cased.find(". ", begin, begin + _SAYS)
        starts = reading.starts
        return any(begin < starts[i] < max(end, begin) for i, _ in self._former)

    def before(self, i: int, within: int) -> str | None:
        """The one other country named in the words before word `i`; None for none or several."""
        n = bisect_left(self._starts, i)
        found = None
        while n and self._starts[n - 1] >= i - within:
            n -= 1
            id = self._mentions[n][2]
            if id in (HOME, found) or id in no_countries():
                continue
            if found is not None:
                return None
            found = id
        return found

    def of_delegation(self, i: int) -> str | None:
        """The country of the delegation whose head's titles go on to word `i`.

        So in: Đoàn đại biểu Lào do đồng chí A, Ủy viên Bộ Chính trị; đoàn Lào của Bộ trưởng.
        """
        n = bisect_left(self._starts, i) - 1
        if n < 0:
            return None
        first, end, id = self._mentions[n]
        words = self._words
        led = end + (words[end : end + 1] == [","])
        if i - end > _LED or words[led : led + 1] not in (["do"], ["của"]):
            return None
        before = words[max(first - _LED, 0) : first]
        if _DELEGATION not in before or id in no_countries():
            return None
        said = [*before[len(before) - before[::-1].index(_DELEGATION) :], *words[led:i]]
        return None if _DOES.intersection(said) else id

    def latest_former(self, i: int) -> str | None:
        """The state within this country that the heading names.

        Else the one that is named last before word `i`, or first behind it.
        """
        if self._of_heading is not None:
            return self._of_heading
        n = bisect_left(self._former, (i, ""))
        return self._former[max(n - 1, 0)][1] if self._former else None

    def latest(self, i: int, within: int) -> str | None:
        """The other country named last in the words before word `i`."""
        n = bisect_left(self._starts, i)
        while n and self._starts[n - 1] >= i - within:
            n -= 1
            id = self._mentions[n][2]
            if id != HOME and id not in no_countries():
                return id
        return None


def _mentions(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """The countries named: their words, end exclusive, and identifier."""
    reach, words = 0, reading.words
    for j in reading.places_of(country_starts()):
        if j < reach or not is_capital(reading, j):
            continue
        found = country_at(words, j)
        if found is not None and _is_one(reading, j, found[0]):
            reach = found[0]
            yield j, reach, id_of_form(found[1])


def _is_of_foreigner(reading: Reading) -> bool:
    """Whether the heading is the name of a person from elsewhere: the text is a life."""
    heading = reading.cased[: _HEADING + 1].lstrip("# \n").partition("\n")[0]
    name = heading.partition("(")[0].strip()
    return len(heading) < _HEADING and name.istitle() and is_foreign(name)


def _is_one(reading: Reading, j: int, end: int) -> bool:
    """Whether a name of one syllable is that of the country: ``Anh``, ``Nga`` are persons too."""
    words = reading.words
    if end > j + 1 or not is_syllable(words[j]):
        return True
    before = words[j - 1] if j else ""
    if before in _BEFORE:
        return True
    if not before.isalpha() or before in _called() or reading.written(j).isupper():
        return False
    behind = end < len(words) and reading.gap(end) == " " and is_capital(reading, end)
    return not behind and not is_capital(reading, j - 1)


@compiled
def _called() -> frozenset[str]:
    """What calls a person whose name may be a country's as well: ``ông Đức``."""
    return honorific_ends() | kin()
