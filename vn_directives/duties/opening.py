"""How what can be a duty begins: ``Đối với …, Sở Y tế cần`` + ``rà soát``.

Joining words, a topic, those who are to act, and a modal verb may stand before the action.
"""

from __future__ import annotations

from typing import NamedTuple

from vn_directives.bodies.vocabulary import known_field
from vn_directives.duties.vocabulary import (
    NO_MODAL_BEHIND,
    is_action,
    is_timing,
    many,
    modal_end,
    phrase_end,
    phrases,
    report,
)
from vn_directives.instructions.actors import Cast
from vn_directives.instructions.addressees import find_addressee
from vn_directives.instructions.vocabulary import institutions, organs
from vn_directives.matching import Reading
from vn_directives.titles.record import TitleRecord
from vn_directives.vocabulary.vocabulary import compiled

_SIGNS = frozenset(",:;.*_“”\"-'")
_TOPIC = 70  # words of a topic
_SAYING = 12  # words between who says something and what
_SAYS = frozenset([":", ",", "rằng", "là"])
_BODY = ["tổ", "chức"]  # cơ quan, tổ chức
_HEADS = 3  # words of "các Tập đoàn"
_HEADING = 40  # words of those who act, in the heading of an item
_HEAD = 16  # words of an item that only names who acts
_NARROWING = 9  # words of unknown sense between those who act and the modal verb
_RELATIVE = 40  # words between those who are to act and the modal verb
_ASIDE = 25  # words of "theo chức năng, nhiệm vụ"
_BEFORE = 14  # words of those who act right before a modal verb
_MOST_MEMBERS = 12
_PLACING = frozenset(["tại", "ở", "thuộc", "của"])
_REST = 7  # words of unknown sense at the end of those who are told
_GIVEN = "được"  # được giao, được phân công
_TASK = ["nhiệm", "vụ"]  # giao Sở Y tế nhiệm vụ + chủ trì
_ORDERS = (["giao"], ["đề", "nghị"], ["yêu", "cầu"])
_ASKING = frozenset(verb[0] for verb in _ORDERS)
_TROUBLE = frozenset(["mắc", "khăn", "sinh", "cập", ")"])  # vướng mắc, phát sinh
_MODALS = frozenset(["cần", "phải", "hãy"])
_NO_NAMES = ("topics", "connectives", "adverbs", "asides")
_LABELS = ("who_labels", "other_labels", "due_labels")
_NOMINAL = frozenset(["tác", "việc", "động", "vụ", "vực"])
_BEFORE_VERBS = frozenset(["để", "nghị", "phép", "cho"])
_CONSIDER = ["xem", "xét"]
_ENDS_TOPIC = frozenset([",", ":", "thì"])
_ENDS_ASIDE = frozenset(["quyền", "vụ", "lý", "mình", "này", "vị"])
_GROUPS = (["cơ", "quan"], ["đơn", "vị"], ["tổ", "chức"], ["doanh", "nghiệp"], ["cơ", "sở"])
_BEFORE_ACTORS = frozenset(
    [",", "và", "nhưng", "thì", "là", "do", "vậy", "để", "phương", "tức", "rằng", "mạnh", "ý", "rõ"]
)
_NARRATING = frozenset(["đã", "sẽ", "đang", "tôi", "nếu", "vì", "rằng"])
_ROLES = (["cơ"], ["đơn"], ["thường"])  # - Cơ quan thường trực
_DONE = frozenset(["đã", "được", "sẽ"])
_NOT_MODAL_BEFORE = frozenset(
    ["thiết", "cẩu", "trục", "chăng", "là", "không", "trả", "chịu", "cù", "kíp", "lòng"]
)


class Opening(NamedTuple):
    """The beginning of a part.

    Attributes:
        start: the first word of the action.
        who: those who are to act, from one word to another (exclusive), where they are named.
        modal: whether a modal verb or a colon says that they have to.
        action: whether the action begins with a known verb.
        reported: whether the part says what somebody did: no duty.
        leads: whether those who are to act begin the part.
        other: whether something else is the subject: ``kết luận thanh tra phải``.
    """

    start: int
    who: tuple[int, int] | None = None
    modal: bool = False
    action: bool = False
    reported: bool = False
    leads: bool = False
    other: bool = False


class Openings:
    """Reads the beginnings of the parts of one text."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self._reading = reading
        self._cast = cast

    def read(self, i: int, limit: int) -> Opening | None:
        """How the part from word `i` to `limit` begins; None where nothing like a duty does."""
        i = self.skip_joins(i, limit)
        if i >= limit:
            return None
        if self._reading.words[i] in _leading():
            i = self._behind_label(i, limit)
            found = self._behind_aside(i, limit)
            if found or i == limit:
                return found
        ordered = self._ordered(i, limit)
        if ordered:
            return ordered
        leads = self._reading.words[i] == "lãnh" and self.actors(i, limit)  # Lãnh đạo tỉnh …
        if leads or self._filling(i, limit):
            return self._acting(i, limit)
        found = self._plain(i, limit) or self._acting(i, limit)
        return found or self._behind_topic(i, limit) or self._many(i, limit)

    def _behind_label(self, i: int, limit: int) -> int:
        """The first word behind ``Cơ quan thực hiện:``; `limit` behind what labels nobody."""
        for kind in _LABELS:
            end = phrase_end(kind, self._reading, i, limit)
            if end > i and self._reading.words[end : end + 1] == [":"]:
                return end + 1 if kind == _LABELS[0] else limit
        return i

    def _behind_aside(self, i: int, limit: int) -> Opening | None:
        """``Theo chức năng, nhiệm vụ`` + ``công bố …``, where no one who is to act stands in it."""
        words, after = self._reading.words, self._skip_aside(i, limit)
        commas = (k for k in range(i, after) if words[k] == ",")
        if after == i or any(self.actors(k + 1, limit) for k in commas):
            return None
        return self._plain(after, limit)

    def _many(self, i: int, limit: int) -> Opening | None:
        """Many whom nobody knows, and what they are to do: ``Các cơ sở nuôi tôm: Ghi chép …``."""
        words = self._reading.words
        if words[i] not in many() or not _NOMINAL.isdisjoint(words[i + 2 : i + 3]):
            return None  # Các dịch vụ: …
        end = next((k for k in range(i + 1, min(i + _HEAD, limit)) if words[k] in ":,;.("), limit)
        if end >= limit or words[end] != ":":
            return None
        found = self._behind_colon(end + 1, limit, (i, end))
        return found if found.action else None

    def _ordered(self, i: int, limit: int) -> Opening | None:
        """``giao Sở Y tế chủ trì``, ``đề nghị báo cáo`` in what somebody is told already."""
        words = self._reading.words
        if i >= limit or words[i] not in _ASKING:
            return None
        after = next((i + len(verb) for verb in _ORDERS if words[i : i + len(verb)] == verb), i)
        if after == i:
            return None
        after += words[after : after + 1] == ["cho"]
        found = self._acting(after, limit)
        if found is None and words[i] != "giao":
            found = self._plain(after, limit)
        return found._replace(modal=True) if found and not found.reported else None

    def told(self, i: int, limit: int, known: bool) -> Opening:
        """How the content of a directing verb begins at word `i`.

        Args:
            i, limit: words.
            known: whether those told stand before it.
        """
        after = self._behind_bracket(i, limit)
        if known and after > i and self._is_verb(after, limit):
            i = after  # Bộ Nội vụ (BNV) + rà soát
        start = self.skip_joins(i, limit)
        rest = (self._rest(i, limit) or self._rest(start, limit)) if known else None
        return rest or self._content(start, limit, known)

    def _content(self, i: int, limit: int, known: bool) -> Opening:
        """The content of a directing verb, behind joining words."""
        if self._reading.words[i : i + 2] == _TASK and self._is_verb(i + 2, limit):
            i += 2
        found = self._plain(i, limit)
        if found is None and not known:
            found = self._acting(i, limit)
        if found is None or found.reported:
            found = self._behind_modal(i, min(limit, i + _RELATIVE))
            if found is None and not known:
                topic = phrase_end("topics", self._reading, i, limit) > i
                found = None if topic else self._behind_name(i, limit)
                found = found or self._behind_topic(i, limit)
            if known and found:
                found = found._replace(who=None)
        return found or Opening(i)

    def _rest(self, i: int, limit: int) -> Opening | None:
        """Those told whose last words nobody knows, and what they are to do.

        ``yêu cầu các doanh nghiệp`` + ``viễn thông nghiêm túc rà soát``, ``giao các sở`` + ``và
        Savitex kiểm tra``.
        """
        reading, words = self._reading, self._reading.words
        first = i + (words[i : i + 1] == ["và"])
        if first >= limit or self._is_verb(first, limit):
            return self._attributed(i, i, limit)
        placed = words[i] in _PLACING and not reading.written(min(i + 1, limit - 1)).islower()
        free = first == i and not placed
        if free and any(phrase_end(kind, reading, i, limit) > i for kind in _NO_NAMES):
            return None
        for k in range(first + 1, min(first + _REST, limit)):
            if not words[k - 1].isalnum() or words[k - 1] in _NARRATING:
                return None
            if self._tells(k - 1, limit):
                return None
            named = first > i and not reading.written(k - 1).islower() and self._is_verb(k, limit)
            if reading.written(k).islower() and (named or self._is_surely(k, limit)):
                plain = self._plain(k, limit)
                return plain._replace(who=(i, k), leads=True) if plain and plain.action else None
        return None

    def _tells(self, k: int, limit: int) -> bool:
        """Whether a verb of saying begins at word `k`."""
        said, sense = report(self._reading, k, limit)
        speaks = said > k and sense != "states"
        return speaks or phrase_end("deeds", self._reading, k, limit) > k

    def _is_surely(self, k: int, limit: int) -> bool:
        """Whether a modal verb or an action surely begins at word `k`."""
        strong = phrase_end("strong", self._reading, k, limit) > k
        return strong or modal_end(self._reading, k, limit) > k

    def said(self, verb: int, limit: int, directs: bool) -> Opening | None:
        """How what somebody says begins, behind ``:``, ``,``, ``rằng`` or ``là``.

        Behind a verb that `directs` a modal verb may do without: ``nhấn mạnh phải …``.
        """
        words = self._reading.words
        end = report(self._reading, verb, limit)[0]
        if directs and modal_end(self._reading, end, limit) > end:
            return self._plain(end, limit)
        for k in range(verb, min(verb + _SAYING, limit)):
            if words[k] in _SAYS:
                return self.read(k + 1, limit)
        return None

    def _behind_name(self, i: int, limit: int) -> Opening | None:
        """Those whose name nobody knows, and what they are to do: ``Hội đồng thẩm định …``."""
        if i >= limit or not self._reading.written(i)[0].isupper():
            return None
        start = self._strong(i, limit)
        return (start and Opening(start, (i, start), action=True, leads=True)) or None

    def heading(self, i: int, limit: int) -> tuple[int, int] | None:
        """Those who act, where they fill the heading of an item: ``Các hộ nuôi tôm ven biển``.

        Whose name goes on with words that nobody knows; a dash or bracket explains who they are.
        """
        words = self._reading.words
        last = self.actors(i, limit)
        if last is None:
            return None
        end = next((k for k in range(i, limit) if self._explains(k)), limit)
        if end < last or end > i + _HEADING:
            return (i, end) if end < last else None
        if end > last and words[i] not in many():
            return None
        for k in range(last, end):
            if words[k] in ":." or phrase_end("strong", self._reading, k, limit) > k:
                return None
            if modal_end(self._reading, k, limit) > k or words[k] in _DONE:
                return None
        return i, end

    def _explains(self, k: int) -> bool:
        """Whether a sign at word `k` begins what says who those are that a heading names."""
        words = self._reading.words
        return words[k] in "(*" or (words[k] == "-" and words[k + 1 : k + 2] in _ROLES)

    def actors(self, i: int, limit: int) -> int | None:
        """The end of those who act at word `i`, several with semicolons between them too."""
        if i >= limit:
            return None
        told = find_addressee(self._reading, self._cast, i)
        if told is None or not told.known or told.first != i or told.foreign:
            return None
        end = told.last
        words = self._reading.words
        for _ in range(_MOST_MEMBERS):
            end = self._elided(end, limit)
            if end + 1 >= limit or words[end] not in ";,":
                break
            told = find_addressee(self._reading, self._cast, end + 1)
            if told is None or not told.known or told.first != end + 1 or told.last > limit:
                break
            end = told.last
        return min(self._behind_title(i, end, limit), limit)

    def _behind_title(self, i: int, end: int, limit: int) -> int:
        """The end of those whose title stands before a colon: ``Bộ trưởng: Bộ Y tế, …``."""
        actor = self._cast.starting.get(i)
        if actor is None or not isinstance(actor.record, TitleRecord) or actor.body:
            return end
        if end + 1 >= limit or self._reading.words[end] != ":":
            return end
        told = find_addressee(self._reading, self._cast, end + 1)
        if told is None or not told.known or not self._is_verb(told.last, limit):
            return end
        return told.last

    def _filling(self, i: int, limit: int) -> int | None:
        """The end of an institution whose name fills the line: ``(1) Phòng Y tế, dân số``."""
        words, reading = self._reading.words, self._reading
        if i >= limit or not reading.written(i)[0].isupper():
            return None
        if words[i] not in organs() and institutions().longest(words, i) is None:
            return None
        while limit > i and words[limit - 1] in _SIGNS:
            limit -= 1
        if not 1 < limit - i <= _HEAD or not reading.written(i + 1)[0].isupper():
            return None
        for k in range(i + 2, limit):
            if words[k] in ":;.(" or phrase_end("strong", reading, k, limit) > k:
                return None
            if modal_end(reading, k, limit) > k:
                return None
        return limit

    def _elided(self, end: int, limit: int) -> int:
        """The end of the members whose head stands before the colon: ``các Bộ: Công an, Y tế``."""
        words, reading = self._reading.words, self._reading
        before = words[max(end - _HEADS, 0) : max(end - 1, 0)]
        if end + 1 >= limit or words[end] != ":" or "các" not in before:
            return end
        if not reading.written(end + 1)[0].isupper():
            return end
        member = end + 1
        for k in range(end + 2, min(end + _TOPIC, limit)):
            if words[k - 1] == ",":
                member = k
            known = known_field(reading, member, "ministries")
            if known and k < known[0]:
                continue  # Giáo dục và Đào tạo
            if words[k] in ";.:(" or phrase_end("asides", reading, k, limit) > k:
                return k
            inner = words[k - 2] in ":," and not reading.written(k - 1).islower()  # Quốc phòng
            if reading.written(k).islower() and not inner and self._is_verb(k, limit):
                return k
        return end

    def skip_joins(self, i: int, limit: int) -> int:
        """The first word behind signs and joining words: ``Bên cạnh đó,``."""
        words = self._reading.words
        while True:
            start = i
            while i < limit and words[i] in _SIGNS:
                i += 1
            end = phrase_end("connectives", self._reading, i, limit)
            if end > i and (words[end : end + 1] in ([","], [":"]) or self._joins(i, end)):
                i = end
            if i == start:
                return i

    def _joins(self, i: int, end: int) -> bool:
        """Whether joining words need no comma behind them."""
        return phrase_end("joins", self._reading, i, end) == end

    def _plain(self, i: int, limit: int) -> Opening | None:
        """A modal verb or an action right here."""
        end = modal_end(self._reading, i, limit)
        if end > i:
            end = self._skip_signs(end, limit)
            return Opening(end, None, True, is_action(self._reading, end, limit))
        if is_action(self._reading, i, limit):
            return Opening(i, None, False, True)
        return None

    def _skip_signs(self, i: int, limit: int) -> int:
        while i < limit and self._reading.words[i] in ":*_":
            i += 1
        return i

    def _acting(self, i: int, limit: int) -> Opening | None:
        """Those who are to act at word `i`, and what they are to do."""
        last = self.actors(i, limit)
        if last is None or not self._is_verb(last, limit):
            last = self._filling(i, limit) or last
        if last is None:
            return None
        who = (i, last)
        words = self._reading.words
        after = self._behind_bracket(last, limit)
        if after < limit and words[after] == ":":
            return self._behind_colon(after + 1, limit, who)
        if after < limit and words[after] == ",":
            after += 1
        after = self._skip_aside(after, limit)
        plain = self._plain(after, limit)
        if self._is_reported(after, limit, plain):
            return Opening(after, who, reported=True, leads=True)
        given = words[after : after + 1] == [_GIVEN]
        if plain is None or given or (words[i] in many() and not plain.modal):
            charged = self._charged(i, last, limit)
            if charged:
                return charged
        attributed = self._attributed(i, after, limit)
        if attributed:
            return attributed
        if plain:
            return plain._replace(who=who, leads=True)
        if after >= limit:
            return Opening(limit, who, leads=True)
        return (
            self._narrowed(i, last, limit)
            or self._before_topic(who, after, limit)
            or self._with_unknown(i, last, limit)
        )

    def _is_reported(self, i: int, limit: int, plain: Opening | None) -> bool:
        """Whether those who act are said to have done or said something at word `i`."""
        said = report(self._reading, i, limit)[0]
        if said == i:
            return False
        return plain is None or said > phrase_end("verbs", self._reading, i, limit)

    def _before_topic(self, who: tuple[int, int], i: int, limit: int) -> Opening | None:
        """Those who act before a topic: ``Sở Y tế, đối với các xã, cần …``."""
        comma = self._reading.words[who[1] : who[1] + 1] == [","]
        if not comma and phrase_end("topics", self._reading, i, limit) == i:
            return None
        inner = self._behind_topic(i, limit)
        return inner._replace(who=who, leads=True) if inner and inner.who is None else None

    def _with_unknown(self, i: int, last: int, limit: int) -> Opening | None:
        """A list of those who act in which nobody knows the last ones."""
        words = self._reading.words
        if words[last] not in ",(" and "," not in words[i:last]:
            return None
        start = self._strong(last, limit)
        end = start or last
        while end > last and words[end - 1] in _MODALS:
            end -= 1
        modal = start is not None and end < start
        return Opening(start or last, (i, end), modal, start is not None, leads=True)

    def _narrowed(self, i: int, last: int, limit: int) -> Opening | None:
        """Those who act with words that nobody knows before a modal verb: ``các hộ nuôi … cần``."""
        words = self._reading.words
        for k in range(last, min(limit, last + _NARROWING)):
            if words[k] in ",;:(" or self._tells(k, limit):
                return None
            if words[k] in _MODALS:
                modal = self._modal(i, k, limit)
                end = last if is_timing(words, last) else k
                return modal and modal._replace(who=(i, end), leads=True, other=False)
        return None

    def _charged(self, i: int, last: int, limit: int) -> Opening | None:
        """Those who act with words that nobody knows before a charge: ``… được giao có nhiệm vụ``.

        What many do may be such words too: ``Các cơ quan quyết định cấp vốn có trách nhiệm``.
        """
        words = self._reading.words
        for k in range(last, min(limit, last + _RELATIVE)):
            if words[k] in ".;:(" or words[k] in _NARRATING:
                return None
            if words[k] == "có" and words[k - 1] != "không":
                end = modal_end(self._reading, k, limit)
                if end > k:
                    action = is_action(self._reading, end, limit)
                    return Opening(end, (i, k - (words[k - 1] == ",")), True, action, leads=True)
        return None

    def _attributed(self, i: int, verb: int, limit: int) -> Opening | None:
        """Those who act with what they always do: ``Các đơn vị cung cấp điện nghiêm túc …``."""
        words = self._reading.words
        if words[verb - 2 : verb] not in _GROUPS:
            return None
        first = phrase_end("attributes", self._reading, verb, limit)
        if first == verb:
            return None
        for k in range(first, min(limit, verb + _REST + _REST)):
            if self._is_surely(k, limit) and words[k - 1] != ",":
                plain = self._plain(k, limit)
                return plain and plain._replace(who=(i, k), leads=True)
            if words[k] in ".;:(" or words[k] in _NARRATING:
                return None
        return None

    def _strong(self, i: int, limit: int) -> int | None:
        """Where an action surely begins behind members that nobody knows."""
        for k in range(i + 1, min(i + _TOPIC, limit)):
            if self._reading.words[k] in ";:":
                return None
            if (
                phrase_end("strong", self._reading, k, limit) > k
                and self._reading.written(k).islower()
            ):
                return k
        return None

    def _behind_colon(self, i: int, limit: int, who: tuple[int, int]) -> Opening:
        i = self.skip_joins(i, limit)
        found = self._plain(i, limit)
        if found is None and phrase_end("asides", self._reading, i, limit) > i:
            found = self._behind_topic(i, limit)  # Căn cứ nguồn vốn, bố trí …
        if found and found.who is None:
            return found._replace(who=who, modal=True, leads=True)
        return Opening(i, who, leads=True, reported=i < limit)

    def _behind_bracket(self, i: int, limit: int) -> int:
        """The first word behind a bracket at word `i`, and behind signs of emphasis."""
        words = self._reading.words
        if i < limit and words[i] == "(":
            i = self._close(i, limit) or i
        while i < limit and words[i] in "*_":
            i += 1
        return i

    def _close(self, i: int, limit: int) -> int | None:
        for k in range(i, min(i + 40, limit)):
            if self._reading.words[k] == ")":
                return k + 1
        return None

    def _skip_aside(self, i: int, limit: int) -> int:
        """The end of ``theo chức năng, nhiệm vụ được giao``, or `i`."""
        if phrase_end("asides", self._reading, i, limit) == i:
            return i
        for k in range(i + 1, min(i + _ASIDE, limit)):
            if self._reading.words[k - 1] == "giao" or (
                self._reading.words[k - 1] == ","
                and self._is_verb(k, limit)
                and not self._is_list(i, k)
            ):
                if self._reading.words[k : k + 1] == [","]:
                    k += 1
                if self._reading.words[k : k + 1] != ["và"] and self._is_verb(k, limit):
                    return k
            given = self._reading.words[k : k + 1] == ["được"]  # nhiệm vụ được giao và Kế hoạch này
            if self._reading.words[k - 1] in _ENDS_ASIDE and not given and self._is_verb(k, limit):
                return k
        return i

    def _is_verb(self, i: int, limit: int) -> bool:
        return is_action(self._reading, i, limit) or modal_end(self._reading, i, limit) > i

    def _behind_topic(self, i: int, limit: int) -> Opening | None:
        """``Đối với công tác …, cần``: a topic, then those who act, a modal verb or an action."""
        words = self._reading.words
        topic = phrase_end("topics", self._reading, i, limit) > i
        end = min(limit, i + _TOPIC)
        begin = i
        for k in range(i + 1, end):
            if topic and words[k - 1] in _ENDS_TOPIC:
                found = self._after_comma(begin, k, limit)
                if found and not found.modal and self._is_source(i, k - 1):
                    return None
                if found:
                    return found
                begin = k
            if words[k] in _MODALS:
                modal = self._modal(i, k, limit)
                if modal:
                    return modal
            asked = self._asked(k, limit) if words[k] in _ASKING else None
            if asked:
                return asked
        return None

    def _asked(self, k: int, limit: int) -> Opening | None:
        """Those who are asked to act where there are difficulties: ``nếu vướng mắc đề nghị …``."""
        found = self._ordered(k, limit) if self._reading.words[k - 1] in _TROUBLE else None
        return found if found and found.who else None

    def _is_source(self, i: int, comma: int) -> bool:
        """Whether a topic only says whose words follow: ``Theo lãnh đạo huyện,``."""
        return self._reading.words[i] == "theo" and self.actors(i + 1, comma) == comma

    def _behind_modal(self, i: int, end: int) -> Opening | None:
        words = self._reading.words
        for k in range(i + 1, end):
            if words[k] in _MODALS:
                found = self._modal(i, k, end)
                if found:
                    return found
        return None

    def _after_comma(self, begin: int, k: int, limit: int) -> Opening | None:
        start = self.skip_joins(k, limit)
        ordered = self._ordered(start, limit)
        if ordered:
            return ordered
        acting = self._acting(start, limit)
        if acting:
            return (
                acting._replace(leads=False)
                if acting.modal or acting.action or acting.reported
                else None
            )
        plain = self._plain(start, limit)
        if plain is None or (not plain.modal and self._is_list(begin, k)):
            return None
        return None if not plain.modal and self._repeats(begin, k) else plain

    def _is_list(self, begin: int, k: int) -> bool:
        """Whether the comma before word `k` joins two nouns: ``phòng, chống``."""
        words = self._reading.words
        if words[k - 2] in ("phòng", "cấp", "ban", "tổ"):
            return True
        if words[k - 2] in ("quan", "vị") and words[k : k + 2] == _BODY:
            return True
        if words[k - 3 : k - 1] == _CONSIDER:
            return True  # xem xét, giải quyết
        if words[k - 4] in _BEFORE_VERBS and is_action(self._reading, k - 3, k - 1):
            return True  # để tổng hợp, báo cáo
        for i in range(max(begin, k - 7), k - 1):
            if words[i] in _NOMINAL and is_action(self._reading, i + 1, k - 1):
                return True
        return begin < k - 1 and k - begin < 6 and is_action(self._reading, begin, k - 1)

    def _repeats(self, begin: int, k: int) -> bool:
        """Whether what stands at word `k` goes on with nouns: ``quy hoạch A, quy hoạch B``."""
        words = self._reading.words
        return any(words[n : n + 2] == words[k : k + 2] for n in range(begin, k - 2))

    def _modal(self, i: int, k: int, limit: int) -> Opening | None:
        """The modal verb at word `k` of the part that begins at word `i`."""
        words = self._reading.words
        if words[k - 1] in NO_MODAL_BEHIND or words[k + 1 : k + 2] in (["thiết"], ["là"]):
            return None
        if words[k + 1 : k + 2] and words[k + 1] in _NOT_MODAL_BEFORE:
            return None
        end = modal_end(self._reading, k, limit)
        if end >= limit or end == k:
            return None
        who = self._actor_before(i, k)
        other = (
            who is None and words[k - 1] != "," and phrase_end("topics", self._reading, i, k) == i
        )
        if who is None and not _NARRATING.isdisjoint(words[i:k]):
            return None
        return Opening(end, who, True, is_action(self._reading, end, limit), other=other)

    def _actor_before(self, i: int, k: int) -> tuple[int, int] | None:
        """Those who act right before the modal verb at word `k`."""
        words = self._reading.words
        while k > i and words[k - 1] in ("cũng", "vẫn", "đều", "còn", "luôn", "lại"):
            k -= 1
        found = None
        for start in range(k - 1, max(i, k - _BEFORE) - 1, -1):
            if words[start] in ".;:":
                break
            if start > i and words[start - 1] not in _BEFORE_ACTORS and words[start] not in many():
                continue
            told = find_addressee(self._reading, self._cast, start)
            if told and told.known and not told.foreign and told.last == k:
                found = (start, k)
        return found


@compiled
def _leading() -> frozenset[str]:
    """The first words of labels, ``Cơ quan thực hiện:``, and of ``theo chức năng, nhiệm vụ``."""
    return frozenset().union(*(phrases(kind).first_words for kind in (*_LABELS, "asides")))
