"""How the name of a foreigner sounds, in whatever letters it is written.

``Vladimir Putin`` is ``V.Pu-tin``, and ``Bounnhang Vorachith`` ``Bun-nhăng Vô-la-chít``: of the
consonants, the same are left.
"""

from __future__ import annotations

import re
import unicodedata

from vn_directives.matching.names import surnames
from vn_directives.orthography import fold, slug

_PARTS = re.compile(r"[^ .]+")
_SYLLABLES = re.compile(r"[-'’‘ʼ`]")
_IN_ONE_WORD = re.compile(r"[aeiouy][bcdfghjklmnpqrstvwxz]+[aeiouy]")  # no Vietnamese syllable
_LETTERS = (
    (re.compile(r"(?<=[aeiouy])(?:ch|ck|c|k|g)$"), "k"),  # Vích, Đắc
    (re.compile(r"(?<=[aeiouy])[bpvf]f?$"), "p"),  # Ri-ba-cốp, Rybakov
    (re.compile(r"n[gh](?![aeiouy])|nh"), "n"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"tr|th"), "t"),
    (re.compile(r"[sc]h|[xzj]|c(?=[eiy])"), "s"),
    (re.compile(r"kh|qu|[cq]"), "k"),
    (re.compile(r"l"), "r"),
    (re.compile(r"(?<=[b-df-hj-np-tv-xz])h|(?<=.)h(?![aeiouy])"), ""),  # Chhum, Mahn
)
_NOT_HEARD = re.compile(r"(?<=.)[aeiouy]+")  # but at the beginning of a name
_DOUBLE = re.compile(r"(.)\1+")


def sounds(name: str) -> tuple[str, str] | None:
    """What is heard of a foreigner's name, and of its last word; None of a Vietnamese one.

    Args:
        name: as a text writes it: ``V.Pu-tin`` gives ``vptn`` and ``ptn``.
    """
    parts = _PARTS.findall(unicodedata.normalize("NFC", fold(name).lower))
    if not parts or not _is_foreign(parts):
        return None
    heard = [_heard(part) for part in parts]
    return _consonants("".join(heard)), _consonants(heard[-1])


def _is_foreign(parts: list[str]) -> bool:
    joined = any(_SYLLABLES.search(part) for part in parts)
    return joined or parts[0] not in surnames() or any(map(_has_several, parts))


def _has_several(part: str) -> bool:
    """Whether a word has several syllables, which no Vietnamese one has."""
    return _IN_ONE_WORD.search(slug(part)) is not None


def _heard(part: str) -> str:
    """A word in one spelling of its sounds."""
    syllables = []
    for syllable in map(slug, _SYLLABLES.split(part)):
        for written, sound in _LETTERS:
            syllable = written.sub(sound, syllable)
        syllables.append(syllable)
    return "".join(syllables)


def _consonants(heard: str) -> str:
    return _DOUBLE.sub(r"\1", _NOT_HEARD.sub("", heard))
