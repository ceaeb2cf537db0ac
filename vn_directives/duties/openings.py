"""How what can be a duty begins: ``Đối với …, Sở Y tế cần`` + ``rà soát``.

Joining words, a topic, those who are to act, and a modal verb may stand before the action.
"""

from __future__ import annotations

from vn_directives.duties.assignees import Assignees
from vn_directives.duties.opening import Opening
from vn_directives.duties.skipping import (
    behind_bracket,
    behind_label,
    joins_nouns,
    leading_words,
    skip_aside,
    skip_joins,
)
from vn_directives.duties.unknown import (
    attributed,
    behind_name,
    charged,
    with_last_unknown,
    with_rest,
)
from vn_directives.duties.vocabulary import (
    MODALS,
    NARRATING,
    NO_MODAL_BEHIND,
    NOMINAL,
    is_action,
    is_timing,
    is_verb,
    many,
    modal_end,
    phrase_end,
    report,
    tells,
)
from vn_directives.matching import Reading

_TOPIC = 70  # words of a topic
_SAYING = 12  # words between who says something and what
_SAYS = frozenset([":", ",", "rằng", "là"])
_MANY = 16  # words of many who are to act
_NARROWING = 9  # words of unknown sense between those who act and the modal verb
_RELATIVE = 40  # words between those who are to act and the modal verb
_GIVEN = "được"  # được giao, được phân công
_TASK = ["nhiệm", "vụ"]  # giao Sở Y tế nhiệm vụ + chủ trì
_ORDERS = (["giao"], ["đề", "nghị"], ["yêu", "cầu"])
_NOUNS_TOO = ("lãnh", "phòng")  # verbs, and: Lãnh đạo tỉnh …, Phòng Nội vụ …
_ASKING = frozenset(verb[0] for verb in _ORDERS)
_TROUBLE = frozenset(["mắc", "khăn", "sinh", "cập", ")"])  # vướng mắc, phát sinh
_ENDS_TOPIC = frozenset([",", ":", "thì"])
_NOT_MODAL_BEFORE = frozenset(
    ["thiết", "cẩu", "trục", "chăng", "là", "không", "trả", "chịu", "cù", "kíp", "lòng"]
)


class Openings:
    """Reads the beginnings of the parts of one text.

    Args:
        reading: the text.
        assignees: finds those who are to act in it.
    """

    def __init__(self, reading: Reading, assignees: Assignees) -> None:
        self._reading = reading
        self._assignees = assignees

    def read(self, i: int, limit: int) -> Opening | None:
        """How the part from word `i` to `limit` begins; None where nothing like a duty does."""
        i = skip_joins(self._reading, i, limit)
        if i >= limit:
            return None
        if self._reading.words[i] in leading_words():
            i = behind_label(self._reading, i, limit)
            found = self._behind_aside(i, limit)
            if found or i == limit:
                return found
        ordered = self._ordered(i, limit)
        if ordered:
            return ordered
        is_noun = self._reading.words[i] in _NOUNS_TOO and self._assignees.end_at(i, limit)
        if is_noun or self._assignees.filling(i, limit):
            return self._acting(i, limit)
        found = Opening.at(self._reading, i, limit) or self._acting(i, limit)
        return found or self._behind_topic(i, limit) or self._many(i, limit)

    def _behind_aside(self, i: int, limit: int) -> Opening | None:
        """``Theo chức năng, nhiệm vụ`` + ``công bố …``, where no one who is to act stands in it."""
        words, after = self._reading.words, skip_aside(self._reading, i, limit)
        commas = (k for k in range(i, after) if words[k] == ",")
        if after == i or any(self._assignees.end_at(k + 1, limit) for k in commas):
            return None
        return Opening.at(self._reading, after, limit)

    def _many(self, i: int, limit: int) -> Opening | None:
        """Many whom nobody knows, and what they are to do: ``Các cơ sở nuôi tôm: Ghi chép …``."""
        words = self._reading.words
        if words[i] not in many() or not NOMINAL.isdisjoint(words[i + 2 : i + 3]):
            return None  # Các dịch vụ: …
        end = next((k for k in range(i + 1, min(i + _MANY, limit)) if words[k] in ":,;.("), limit)
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
            found = Opening.at(self._reading, after, limit)
        return found._replace(modal=True) if found and not found.reported else None

    def told(self, i: int, limit: int, known: bool) -> Opening:
        """How the content of a directing verb begins at word `i`.

        Args:
            i, limit: words.
            known: whether those told stand before it.
        """
        after = behind_bracket(self._reading, i, limit)
        if known and after > i and is_verb(self._reading, after, limit):
            i = after  # Bộ Nội vụ (BNV) + rà soát
        start = skip_joins(self._reading, i, limit)
        rest = (
            (with_rest(self._reading, i, limit) or with_rest(self._reading, start, limit))
            if known
            else None
        )
        return rest or self._content(start, limit, known)

    def _content(self, i: int, limit: int, known: bool) -> Opening:
        """The content of a directing verb, behind joining words."""
        if self._reading.words[i : i + 2] == _TASK and is_verb(self._reading, i + 2, limit):
            i += 2
        found = Opening.at(self._reading, i, limit)
        if found is None and not known:
            found = self._acting(i, limit)
        if found is None or found.reported:
            found = self._behind_modal(i, min(limit, i + _RELATIVE))
            if found is None and not known:
                topic = phrase_end("topics", self._reading, i, limit) > i
                found = None if topic else behind_name(self._reading, i, limit)
                found = found or self._behind_topic(i, limit)
            if known and found:
                found = found._replace(who=None)
        return found or Opening(i)

    def said(self, verb: int, limit: int, directs: bool) -> Opening | None:
        """How what somebody says begins, behind ``:``, ``,``, ``rằng`` or ``là``.

        Behind a verb that `directs` a modal verb may do without: ``nhấn mạnh phải …``.
        """
        words = self._reading.words
        end = report(self._reading, verb, limit)[0]
        if directs and modal_end(self._reading, end, limit) > end:
            return Opening.at(self._reading, end, limit)
        for k in range(verb, min(verb + _SAYING, limit)):
            if words[k] in _SAYS:
                return self.read(k + 1, limit)
        return None

    def _acting(self, i: int, limit: int) -> Opening | None:
        """Those who are to act at word `i`, and what they are to do."""
        last = self._assignees.end_at(i, limit)
        if last is None or not is_verb(self._reading, last, limit):
            last = self._assignees.filling(i, limit) or last
        if last is None:
            return None
        who = (i, last)
        words = self._reading.words
        after = behind_bracket(self._reading, last, limit)
        if after < limit and words[after] == ":":
            return self._behind_colon(after + 1, limit, who)
        if after < limit and words[after] == ",":
            after += 1
        after = skip_aside(self._reading, after, limit)
        plain = Opening.at(self._reading, after, limit)
        if self._is_reported(after, limit, plain):
            return Opening(after, who, reported=True, leads=True)
        given = words[after : after + 1] == [_GIVEN]
        if plain is None or given or (words[i] in many() and not plain.modal):
            found = charged(self._reading, i, last, limit)
            if found:
                return found
        found = attributed(self._reading, i, after, limit)
        if found:
            return found
        if plain:
            return plain._replace(who=who, leads=True)
        if after >= limit:
            return Opening(limit, who, leads=True)
        return (
            self._narrowed(i, last, limit)
            or self._before_topic(who, after, limit)
            or with_last_unknown(self._reading, i, last, limit)
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

    def _narrowed(self, i: int, last: int, limit: int) -> Opening | None:
        """Those who act with words that nobody knows before a modal verb: ``các hộ nuôi … cần``."""
        words = self._reading.words
        for k in range(last, min(limit, last + _NARROWING)):
            if words[k] in ",;:(" or tells(self._reading, k, limit):
                return None
            if words[k] in MODALS:
                modal = self._modal(i, k, limit)
                end = last if is_timing(words, last) else k
                return modal and modal._replace(who=(i, end), leads=True, other=False)
        return None

    def _behind_colon(self, i: int, limit: int, who: tuple[int, int]) -> Opening:
        i = skip_joins(self._reading, i, limit)
        found = Opening.at(self._reading, i, limit)
        if found is None and phrase_end("asides", self._reading, i, limit) > i:
            found = self._behind_topic(i, limit)  # Căn cứ nguồn vốn, bố trí …
        if found and found.who is None:
            return found._replace(who=who, modal=True, leads=True)
        return Opening(i, who, leads=True, reported=i < limit)

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
            if words[k] in MODALS:
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
        return self._reading.words[i] == "theo" and self._assignees.end_at(i + 1, comma) == comma

    def _behind_modal(self, i: int, end: int) -> Opening | None:
        words = self._reading.words
        for k in range(i + 1, end):
            if words[k] in MODALS:
                found = self._modal(i, k, end)
                if found:
                    return found
        return None

    def _after_comma(self, begin: int, k: int, limit: int) -> Opening | None:
        start = skip_joins(self._reading, k, limit)
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
        plain = Opening.at(self._reading, start, limit)
        if plain is None or (not plain.modal and joins_nouns(self._reading, begin, k)):
            return None
        return None if not plain.modal and self._repeats(begin, k) else plain

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
        who = self._assignees.before(i, k)
        other = (
            who is None and words[k - 1] != "," and phrase_end("topics", self._reading, i, k) == i
        )
        if who is None and not NARRATING.isdisjoint(words[i:k]):
            return None
        return Opening(end, who, True, is_action(self._reading, end, limit), other=other)
