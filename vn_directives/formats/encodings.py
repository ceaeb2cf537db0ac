"""Bytes to text: UTF-8, UTF-16, and the legacy encodings in which old Vietnamese files are kept.

A legacy file does not say what it is. It is decoded in every encoding that is known here, and
the one whose words are Vietnamese syllables is taken; where none is, the file is refused rather
than read as noise. The same is done for text that an older program turned into Unicode letter by
letter (``Céng hoµ``, ``Coäng hoøa``): UTF-8 on the outside, a font encoding within.

Tables: TCVN 5712:1993 in its ABC arrangement (the .Vn fonts), VNI for Windows (a letter followed
by a mark), Windows code page 1258 (Python's codec).
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import cache

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# The letters that no Western encoding has: a text with some of them is Unicode already.
_VIETNAMESE_ONLY = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9\u0300\u0301\u0303\u0309\u0323]")
_WORD = re.compile(r"[^\s!-/:-@\[-`{-~\u2010-\u2027]+")  # up to a blank, a sign, dash or quote
_ASCII_LETTER = re.compile("[A-Za-z]")
_EVIDENCE = 0.8  # the share of words with marks that must be Vietnamese syllables
_FEWEST_WORDS = 3  # below this a text that is valid UTF-8 is left as it is
_SAMPLE = 100_000  # characters on which an encoding is judged

_ONSET = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
_RIME = (
    "(?:(?:oa|oă|oe|oo|uâ|uê|uơ|uy|uyê|uya|iê|yê|ươ|uô|[aăâeêioôơuưy])(?:ch|ng|nh|[cmnpt])"
    "|(?:ia|ya|ua|ưa|uya)"
    "|(?:iê|yê|uyê|ươ|uô|oa|oe|uâ|uê|uơ|uy|[aâeêioôơuưăy])[iuyo]?)"
)
_SYLLABLE = re.compile(f"{_ONSET}{_RIME}")
_TCVN3 = """
    B5-B9 àảãáạ  A8 ă  BB-BE ằẳẵắ  C6 ặ  A9 â  C7-CB ầẩẫấậ  AE đ
    CC è  CE-D1 ẻẽéẹ  AA ê  D2-D6 ềểễếệ  D7-D8 ìỉ  DC-DE ĩíị
    DF ò  E1-E4 ỏõóọ  AB ô  E5-E9 ồổỗốộ  AC ơ  EA-EE ờởỡớợ
    EF ù  F1-F4 ủũúụ  AD ư  F5-F9 ừửữứự  FA-FE ỳỷỹýỵ  A1-A7 ĂÂÊÔƠƯĐ
"""
_TONE_MARKS = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))


class UnknownEncoding(ValueError):
    """The bytes are not in an encoding that is known here."""


def decode(data: bytes) -> str:
    """The text of a file.

    Raises:
        UnknownEncoding: no known encoding fits; the message names those that were tried.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return repair(data.decode(encoding, "replace"))
    try:
        return repair(data.decode(_utf16_without_mark(data) or "utf-8"))
    except UnicodeDecodeError as error:
        best, text = _best_legacy(data)
        if best >= _EVIDENCE:
            return text
        raise UnknownEncoding(
            f"not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}; nor does it read "
            "as Vietnamese in UTF-16, Windows-1258, TCVN3 (ABC) or VNI; convert it to UTF-8"
        ) from None


def repair(text: str) -> str:
    """The text itself, or, where it is TCVN3 or VNI in the guise of Unicode, what it stands for."""
    sample = text[:_SAMPLE]
    if sample.isascii() or _VIETNAMESE_ONLY.search(sample):
        return text
    if len(_marked_words(sample)) < _FEWEST_WORDS:
        return text
    data = _as_bytes(text)
    if data is None:
        return text
    best, repaired = _best_legacy(data)
    return repaired if best >= _EVIDENCE and best > _evidence(text) else text


def _utf16_without_mark(data: bytes) -> str | None:
    # The blanks and plain letters of a UTF-16 text have their zero bytes on one side.
    head = data[:1000]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if not head or len(data) % 2 or min(even, odd) or 5 * max(even, odd) < len(head):
        return None
    return "utf-16-le" if odd else "utf-16-be"


def _as_bytes(text: str) -> bytes | None:
    """The bytes of a text whose characters are all in Windows-1252 or Latin-1, else None."""
    try:
        return text.encode("cp1252", "latin1-rest")
    except UnicodeEncodeError:
        return None


def _latin1_rest(error: UnicodeError) -> tuple[bytes | str, int]:
    # The five codes that Windows-1252 leaves empty are kept as they are.
    if isinstance(error, UnicodeEncodeError):
        return error.object[error.start : error.end].encode("latin-1"), error.end
    if isinstance(error, UnicodeDecodeError):
        return error.object[error.start : error.end].decode("latin-1"), error.end
    raise error


codecs.register_error("latin1-rest", _latin1_rest)


def _best_legacy(data: bytes) -> tuple[float, str]:
    candidates = (_cp1258(data), _tcvn3(data), _vni(data))
    return max(((_evidence(text), text) for text in candidates), key=lambda pair: pair[0])


def _evidence(text: str) -> float:
    """The share of Vietnamese syllables among the words with letters that are not ASCII."""
    words = _marked_words(text[:_SAMPLE])
    return sum(map(_is_syllable, words)) / len(words) if words else 0.0


def _marked_words(text: str) -> list[str]:
    return [
        word for word in _WORD.findall(text) if not word.isascii() and _ASCII_LETTER.search(word)
    ]


def _is_syllable(word: str) -> bool:
    if word[1:] != word[1:].lower() and word != word.upper():
        return False
    bare = unicodedata.normalize("NFD", word.lower()).translate(_TONE_MARKS)
    return _SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)) is not None


def _cp1258(data: bytes) -> str:
    return unicodedata.normalize("NFC", data.decode("cp1258", "replace"))


def _western(data: bytes) -> str:
    # The fonts have letters of their own; dashes, quotes and bullets are those of Windows.
    return data.decode("cp1252", "latin1-rest")


def _tcvn3(data: bytes) -> str:
    return _western(data).translate(_tcvn3_table())


def _vni(data: bytes) -> str:
    table, pattern = _vni_table()
    return pattern.sub(lambda match: table[match[0]], _western(data))


@cache
def _tcvn3_table() -> dict[int, str]:
    table: dict[int, str] = {}
    codes = _TCVN3.split()
    for code, letters in zip(codes[::2], codes[1::2], strict=True):
        first = int(code[:2], 16)
        table.update({first + i: letter for i, letter in enumerate(letters)})
    return table


@cache
def _vni_table() -> tuple[dict[str, str], re.Pattern[str]]:
    tones = "\u0301\u0300\u0309\u0303\u0323"  # acute, grave, hook, tilde, dot
    table = {"ñ": "đ", "ô": "ơ", "ö": "ư", "î": "ỵ"}
    table |= {sign: "i" + tone for sign, tone in zip("íìæóò", tones, strict=True)}
    marks = {
        "": dict(zip("ùøûõï", tones, strict=True)),
        "\u0302": {"â": "", **dict(zip("áàåãä", tones, strict=True))},
        "\u0306": {"ê": "", **dict(zip("éèúüë", tones, strict=True))},
    }
    circumflex, breve = "\u0302", "\u0306"
    for written, letter, shapes in (
        ("a", "a", ("", circumflex, breve)),
        ("e", "e", ("", circumflex)),
        ("o", "o", ("", circumflex)),
        ("ô", "ơ", ("",)),
        ("u", "u", ("",)),
        ("ö", "ư", ("",)),
        ("y", "y", ("",)),
    ):
        for shape in shapes:
            table |= {written + sign: letter + shape + tone for sign, tone in marks[shape].items()}
    table = {code: unicodedata.normalize("NFC", letter) for code, letter in table.items()}
    table |= {code.upper(): letter.upper() for code, letter in table.items()}
    # Capital letters are also written with a small mark (``Aù``).
    table |= {code[0].upper() + code[1:]: letter.upper() for code, letter in table.items()}
    longest_first = sorted(table, key=len, reverse=True)
    return table, re.compile("|".join(map(re.escape, longest_first)))
