"""How the words of a question are read: with marks or without, short forms in full."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any
from unicodedata import normalize

from vn_directives.orthography import slug
from vn_directives.titles.vocabulary import deputy, state_words
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

_OR = re.compile(r", (?:Thành|Thị) ủy$|, Thành đoàn$")  # of a code that several levels have
_MINISTRY = "Bộ "
_GLUED = re.compile(r"(?<!\S)([A-ZĐ]{2,})(\d{1,3})(?!\S)")


def readings(text: str) -> Iterator[Any]:
    """A question as it is written, and in capitals: so words without marks are read as well."""
    text = normalize("NFC", text).strip()
    for form in dict.fromkeys((text, text.upper())):
        yield _reader()(form)


def in_full(text: str) -> str:
    """A text with names for short forms: ``Bí thư TU``, ``UBND các huyện``, ``BT Bộ Y tế``."""
    words = _GLUED.sub(r"\1 \2", normalize("NFC", text)).split(" ")  # QK5
    words = [*_parted(words[0]), *words[1:]]
    if len(words) == 1 and words[0] in _ministries():
        return _ministries()[words[0]]
    first = next((n for n, word in enumerate(words) if word.lower() not in _before()), 0)
    short, rest = words[first], _bodies_in_full(words[first + 1 :])
    role = _role_of(short, " ".join(rest))
    return " ".join([*words[:first], *([role, *rest] if role else _bodies_in_full(words[first:]))])


def _bodies_in_full(words: Sequence[str]) -> list[str]:
    """Words with the names of bodies for their short forms; what these say again is said once."""
    said: list[str] = []
    n = 0
    while n < len(words):
        longest = range(min(_most(), len(words) - n), 0, -1)
        end = next((n + m for m in longest if " ".join(words[n : n + m]) in _of_short()), None)
        if end is None:
            said.append(words[n])
            n += 1
            continue
        full = _of_short()[" ".join(words[n:end])].split(" ")
        n = end
        said += full[_shared(said, full) :]
        n += _shared(said, words[n:])
    return said


def _shared(said: Sequence[str], more: Sequence[str]) -> int:
    """How many words at the end of some others begin with: ``Hội`` before ``Hội Liên hiệp …``."""
    most = min(len(said), len(more))
    return next((n for n in range(most, 0, -1) if list(said[-n:]) == list(more[:n])), 0)


def _parted(word: str) -> list[str]:
    """The letters of a role and the short form of the body that its holders lead: ``CTQH``.

    Words without marks may begin with a deputy's mark, too, which no text leaves out: ``pho``.
    """
    if word.lower() == slug(deputy()):
        return [deputy()]
    if word in _of_short() or not word.isalpha() or not word.isupper():
        return [word]
    parts = ((word[:n], word[n:]) for n in range(2, len(word) - 1))
    led = (part for part in parts if _is_led(part[0], _of_short().get(part[1], "")))
    return list(next(led, (word,)))


def _is_led(short: str, body: str) -> bool:
    """Whether letters are those of a role whose holders lead a body."""
    return bool(body) and any(body.startswith(nouns) for nouns in _able(short).values())


def _able(short: str) -> dict[str, tuple[str, ...]]:
    """The roles that letters may be of, with those whom their holders lead."""
    able = dict(_by_letters().get(short, {}))
    if short.startswith(deputy()[0]):
        able |= {f"{deputy()} {role}": of for role, of in _by_letters().get(short[1:], {}).items()}
    return able


def _role_of(short: str, rest: str) -> str | None:
    """The role that the first letters of its words mean before a body: ``CN Ủy ban``, ``PGĐ Sở``.

    Several roles may have them: the one is meant whose holders lead such a body. Alone they mean
    one that needs none: ``TBT``.
    """
    able = _able(short)
    led = [role for role, nouns in able.items() if rest.startswith(nouns)]
    meant = led or (list(able) if rest else [role for role in able if role in _whole()])
    return next(iter(meant)) if len(meant) == 1 else None


@compiled
def _whole() -> frozenset[str]:
    """The roles that are an office by themselves: ``Tổng Bí thư``."""
    heads = current_lexicon("titles")["heads"]
    return frozenset(entry["role"] for entry in heads if entry.get("complete"))


@compiled
def _before() -> frozenset[str]:
    """The words before a role, in small letters: ``phó``, ``nguyên``."""
    return frozenset((deputy().lower(), *(word.strip() for word in state_words())))


@compiled
def _by_letters() -> dict[str, dict[str, tuple[str, ...]]]:
    """The roles by the first letters of their words, each with those whom its holders lead."""
    able: dict[str, dict[str, tuple[str, ...]]] = {}
    for entry in current_lexicon("titles")["heads"]:
        role = entry["role"]
        letters = "".join(word[0] for word in role.split(" ")).upper()
        if len(letters) > 1:
            of = able.setdefault(letters, {})
            of[role] = (*of.get(role, ()), *entry.get("leads", ()))
    return able


@compiled
def _of_short() -> dict[str, str]:
    """The bodies that short forms mean, where it is one; those of symbols (``BYT``), too."""
    meant: dict[str, set[str]] = {}
    for entry in current_lexicon("bodies")["heads"]:
        for form in (*entry["forms"], *entry.get("weak", ())):
            if any(word.isupper() and word.isalpha() for word in form.split(" ")):
                meant.setdefault(form, set()).add(entry["name"])
    titles = {form for head in current_lexicon("titles")["heads"] for form in head["forms"]}
    for entry in current_lexicon("issuers")["issuers"]:
        code, name = entry["code"], entry["name"]
        if code not in titles and not _OR.search(name):
            meant.setdefault(code, {name})
    return {form: names.pop() for form, names in meant.items() if len(names) == 1}


@compiled
def _ministries() -> dict[str, str]:
    """The ministries by the codes of their symbols, which alone mean them: ``BTC``."""
    issuers = current_lexicon("issuers")["issuers"]
    return {
        entry["code"]: entry["name"] for entry in issuers if entry["name"].startswith(_MINISTRY)
    }


@compiled
def _most() -> int:
    """The most words of a short form: ``UBTƯ MTTQ Việt Nam``."""
    return max(len(form.split(" ")) for form in _of_short())


@cache
def _reader() -> Any:
    import spacy

    import vn_directives  # noqa: F401 - the extensions of a Doc

    return spacy.blank("xx")
