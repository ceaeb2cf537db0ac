"""Texts made at random of everything that a document may hold, and what fails on them.

    python -m tests.safety.fuzz --count 300000 --seed 1

Draws from the lexicons and the dictionary, marks and blanks of Unicode, numbers, brackets within
brackets and the frames of documents; checks what must hold of any text (`tests.safety.checks`),
and that none takes more than a tenth of a second or 50 MB. What fails is made as short as it can be
and printed, once for each kind; the exit code is then 1.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

import srsly
from spacy.language import Language

from tests.safety.checks import check_doc, check_text
from vn_directives import load
from vn_directives.pipeline import batch_zone
from vn_directives.segmentation.dictionary import pyvi_words

MOST_SECONDS = 0.1
MOST_BYTES = 50 * 1024 * 1024
_LONGEST = 1000  # characters of a text, at most
_BATCH = 500
_STORED = 100  # of so many texts one is stored and read again
_SHRINK_SECONDS = 60
_KINDS = 25  # of failures, after which a run stops

MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323\u0313\u0332\u0340\u0344\u20dd\u0e31"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2069\u061c\ufeff\ufe0f"
BLANKS = " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2003\u2009\u200a\u2028\u2029\u202f\u3000"
SIGNS = "/-–—‑_.,;:()[]{}<>“”\"'‘’«»&*#|=~+•…%§№?!@\\^`$€°\x00\x07\x1b\ufffd\ufffe"
LETTERS = "ĐðÐđƠơƯưÅİıſßﬁЀАВЕ٣३²½Ⅳ①ǅ\U0001f1fb\U0001f1f3\U0001d400\U00020000"
NUMBERS = (
    *("0", "1", "5", "07", "12", "31", "32", "99", "100", "1945", "2020", "2026", "9999", "00000"),
    *(
        "1.234",
        "1,5",
        "1.500.000",
        "12a",
        "15b",
        "5/8",
        "31/7/2020",
        "30-4",
        "16h30",
        "8:05",
        "24/7",
    ),
    *("9" * 25, "I", "II", "IV", "XIII", "XXXX", "2015-2020", "20-25", "1 2 3", "0913 123 456"),
)
SYMBOLS = (
    *("30-CT/TU", "16/CT-TTg", "30/2020/NĐ-CP", "1246/UBND-VX", "12/KH - UBND", "33/2013/QH13"),
    *("QĐ-UBND", "NQ/TW", "/KH-UBND", "01/TTLT-BTP-BNV", "67 CP", "Số:", "số", "V/v", "QH", "TU"),
    *(
        "TM.",
        "KT.",
        "TL.",
        "đ/c",
        "Đ/c",
        "TP.",
        "Q.1",
        "http://a.vn/b?c=1",
        "a.b@c.gov.vn",
        "www.x",
    ),
)
FRAMES = (
    "ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\n-------\nSố: 5/QĐ-UBND\nHà Nam, ngày 5 tháng 8 năm 2020\n",
    "ĐẢNG CỘNG SẢN VIỆT NAM\nTỈNH ỦY\n*\nSố 30-CT/TU\n",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n",
    "QUYẾT ĐỊNH\nVề việc phê duyệt đề án\n",
    "Kính gửi:\n- Sở Y tế;\n- Ủy ban nhân dân các xã, phường.\n",
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;\n",
    "QUYẾT ĐỊNH:\nĐiều 1. Giao Sở Tài chính chủ trì.\nĐiều 2. Chánh Văn phòng chịu trách nhiệm.\n",
    "Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\n",
    "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nNguyễn Văn An\n",
    "| STT | Đơn vị | Nội dung |\n|---|---|---|\n| 1 | Sở Y tế | Kiểm tra |\n",
    "Đồng chí Lê Thị Bình, Phó Bí thư Thường trực Tỉnh ủy yêu cầu: \n",
)
_CLASPS = ("()", "[]", "“”", '""', "«»", "<>", "{}", "**", "__")


class Failure(NamedTuple):
    """What failed on a text; failures of one `kind` are told once."""

    kind: str
    message: str
    text: str


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value[:80].replace("_", " ")
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(key)
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


@cache
def phrases_by_field() -> dict[str, frozenset[str]]:
    """Every string in each field of each lexicon."""
    return {
        f"{path.name}: {field}": frozenset(_strings({field: value}))
        for path in files("vn_directives.lexicons").iterdir()
        if path.name.endswith(".json")
        for field, value in srsly.json_loads(path.read_text(encoding="utf-8")).items()
    }


@cache
def lexicon_phrases() -> tuple[str, ...]:
    """Every string in the lexicons."""
    return tuple(sorted(frozenset().union(*phrases_by_field().values())))


@cache
def _words() -> tuple[str, ...]:
    return tuple(pyvi_words().split("\n"))


def make_text(rng: random.Random) -> str:
    """A text of up to a thousand characters."""
    text = _compound(rng, rng.randint(0, 2))
    for _ in range(rng.choice((0, 0, 1, 1, 2, 4))):
        text = _disturbed(rng, text)
    return text[:_LONGEST]


def _compound(rng: random.Random, depth: int) -> str:
    pieces = [_piece(rng, depth) for _ in range(rng.randint(1, rng.choice((2, 4, 8, 16))))]
    joint = rng.choice((" ", " ", " ", " ", "", "\n", ", ", "; ", " và ", " - ", "/", "\n- ", "  "))
    return joint.join(pieces)


def _piece(rng: random.Random, depth: int) -> str:
    roll = rng.random()
    if roll < 0.45:
        return rng.choice(lexicon_phrases())
    if roll < 0.55:
        return rng.choice(_words())
    if roll < 0.65:
        return rng.choice(NUMBERS)
    if roll < 0.74:
        return rng.choice(SYMBOLS)
    if roll < 0.80:
        frame = rng.choice(FRAMES)
        cut = rng.randrange(len(frame)) if rng.random() < 0.4 else 0
        return frame[cut:] if rng.random() < 0.5 else frame[: len(frame) - cut]
    if roll < 0.86:
        return rng.choice(SIGNS + BLANKS + INVISIBLE + LETTERS + MARKS) * rng.choice(
            (1, 1, 1, 3, 40)
        )
    if roll < 0.90:
        return rng.choice(lexicon_phrases()) * rng.choice((1, 2, 5, 30))
    if depth <= 0:
        return chr(rng.choice((rng.randrange(0x300), rng.randrange(0xD800), 0x1F600)))
    inner = _compound(rng, depth - 1)
    opens, closes = rng.choice(_CLASPS)
    return opens * rng.choice((1, 1, 3)) + inner + closes * rng.choice((0, 1, 1, 3))


def _disturbed(rng: random.Random, text: str) -> str:
    at = rng.randint(0, len(text))
    roll = rng.randrange(10)
    if roll == 0:
        return unicodedata.normalize(rng.choice(("NFD", "NFC", "NFKC", "NFKD")), text)
    if roll == 1:
        return rng.choice((str.upper, str.lower, str.title, str.swapcase))(text)
    if roll == 2:
        return re.sub(r"(?<=\w) (?=\w)", rng.choice(("\n", "", "\u00a0", "  ", " \n ")), text)
    if roll == 3:
        return text[:at] + text[at + rng.randint(1, 4) :]
    if roll == 4:
        return text[at:] + text[:at]
    if roll == 5:
        return text[:at] + rng.choice(MARKS) * rng.choice((1, 2)) + text[at:]
    if roll == 6:
        return "".join(c + rng.choice(MARKS) if rng.random() < 0.05 else c for c in text)
    if roll == 7:
        return "".join(c + rng.choice(INVISIBLE) if rng.random() < 0.05 else c for c in text)
    if roll == 8:
        return text[:at] + rng.choice(BLANKS) * rng.choice((1, 3)) + text[at:]
    return text[:at] + rng.choice(SIGNS) + text[at:]


def failure_of(nlp: Language, text: str, stored: bool = True) -> Failure | None:
    """What fails on a text, or None; `stored` tries the bytes too, which takes the longest."""
    clock = time.perf_counter
    for _ in range(4):  # a busy machine may disturb a measurement, not three of processor time
        before = peak_memory(reset=True)
        start = clock()
        try:
            doc = nlp(text)
            seconds, grown = clock() - start, peak_memory() - before
            if seconds <= MOST_SECONDS and grown <= MOST_BYTES:
                check_text(nlp, text) if stored else check_doc(doc, text)
                return None
        except Exception as error:
            return _failure(error, text)
        clock = time.process_time
    kind = "memory" if grown > MOST_BYTES else "time"
    return Failure(kind, f"{seconds:.2f} s, {grown / 1e6:.0f} MB", text)


def _failure(error: Exception, text: str) -> Failure:
    frames = []
    traceback = error.__traceback__
    while traceback is not None:
        frames.append(f"{traceback.tb_frame.f_code.co_name}:{traceback.tb_lineno}")
        traceback = traceback.tb_next
    message = str(error).split("\n")[0]
    told = re.sub(r"['\"].*|\d+", "…", message) if isinstance(error, AssertionError) else ""
    return Failure(f"{type(error).__name__} {frames[-1]} {told}", message, text)


def peak_memory(reset: bool = False) -> int:
    """The highest resident memory since the last reset; 0 where it cannot be told."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    if reset:
        Path("/proc/self/clear_refs").write_text("5")
    match = re.search(r"VmHWM:\s+(\d+) kB", status.read_text())
    return int(match[1]) * 1024 if match else 0


def shrink(text: str, fails: Callable[[str], bool]) -> str:
    """The shortest text that still fails and that leaving out pieces leads to."""
    end = time.monotonic() + _SHRINK_SECONDS
    size = max(len(text) // 2, 1)
    while time.monotonic() < end:
        at, before = 0, text
        while at < len(text) and time.monotonic() < end:
            shorter = text[:at] + text[at + size :]
            if fails(shorter):
                text = shorter
            else:
                at += size
        if size == 1 and text == before:
            break
        size = max(size // 2, 1)
    return text


def fuzz(nlp: Language, seed: int, count: int, seconds: float) -> Iterator[Failure | int]:
    """Read texts made at random: each new kind of failure, made short; now and then how many."""
    rng = random.Random(seed)
    kinds: set[str] = set()
    end = time.monotonic() + seconds
    for batch in range(0, count, _BATCH):
        if time.monotonic() > end or len(kinds) >= _KINDS:
            return
        with batch_zone(nlp):
            for n in range(min(_BATCH, count - batch)):
                failure = failure_of(nlp, make_text(rng), stored=n % _STORED == 0)
                if failure is not None and failure.kind not in kinds:
                    kinds.add(failure.kind)
                    yield _shortest(nlp, failure)
        yield min(batch + _BATCH, count)


def _shortest(nlp: Language, failure: Failure) -> Failure:
    def fails(text: str) -> bool:
        found = failure_of(nlp, text)
        return found is not None and found.kind == failure.kind

    return failure_of(nlp, shrink(failure.text, fails)) or failure


def main() -> int:
    """Run as a script."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--count", type=int, default=300_000, help="how many texts")
    parser.add_argument("--seed", type=int, default=1, help="which ones")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="stop after so long")
    options = parser.parse_args()
    nlp = load()
    nlp(" ".join(FRAMES))  # what is read once is read
    failures = done = 0
    start = time.monotonic()
    for found in fuzz(nlp, options.seed, options.count, options.seconds):
        if isinstance(found, int):
            done = found
            if done % 10_000 == 0:
                print(f"{done:,} texts, {time.monotonic() - start:.0f} s", file=sys.stderr)
        else:
            failures += 1
            print(f"{found.kind}\n  {found.message}\n  {found.text!r}", flush=True)
    print(f"{done:,} texts, {failures} kinds of failure, {time.monotonic() - start:.0f} s")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
