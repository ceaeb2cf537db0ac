"""The text of pictures of pages, by Tesseract: a program of its own, with Vietnamese.

Pages are read at once on all cores, each by a process of one thread.
"""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
import subprocess
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from typing import Any

from vn_directives.bounds import OCR_PIXELS, OCR_SECONDS
from vn_directives.extras import MissingExtra, need
from vn_directives.formats.grids import grids_of
from vn_directives.formats.pieces import measures_of
from vn_directives.formats.rules import without_rules
from vn_directives.formats.sparse import with_cells
from vn_directives.formats.turning import turn_of
from vn_directives.formats.words import Scan, Word

_PROGRAM = "tesseract"
_LANGUAGE = "vie"
_PAPER = 255  # white, in the corners of a page that is turned
_SPARSE = "11"  # how a page is parted: pieces of text anywhere
_DPI = 300
_SMALL = 1_700  # pixels of the width of a page below which a picture is made twice as large
_DOUBTFUL = 40  # confidence below which signs alone are specks
_SIGNS = frozenset("-–—+•*/&%“”\"'():;.,…")  # that stand alone in writing; others are specks
_SPECKS = re.compile(r"^[_|~`]+[-–—]*(?=\w)")  # glued to the first letter of a word
_HOW = (
    "pip install 'vn-directives[ocr]', and the program tesseract with Vietnamese "
    "(Debian: apt-get install tesseract-ocr tesseract-ocr-vie)"
)


class MissingProgram(MissingExtra):
    """Tesseract, or its Vietnamese, is not there; the message says how to install it."""


def check_engine() -> None:
    """Check that OCR can be done here.

    Raises:
        MissingExtra: a package, the program or its language is missing.
    """
    for module in ("PIL.Image", "pypdfium2"):
        try:
            need(module, "ocr")
        except MissingExtra:
            raise MissingExtra(f"a scanned page needs OCR: {_HOW}") from None
    if _LANGUAGE not in _languages(shutil.which(_PROGRAM)):
        raise MissingProgram(f"a scanned page needs OCR: {_HOW}")


@cache
def _languages(program: str | None) -> frozenset[str]:
    """The languages that the program knows; none where it is missing."""
    if program is None:
        return frozenset()
    done = subprocess.run([program, "--list-langs"], capture_output=True, encoding="utf-8")
    return frozenset(done.stdout.split())


def picture_pages(data: bytes) -> Iterator[Any]:
    """The pages of a picture file, a TIFF may hold several: images of ``PIL``."""
    image = need("PIL.Image", "ocr").open(io.BytesIO(data))
    for number in range(getattr(image, "n_frames", 1)):
        image.seek(number)
        width, height = image.size
        if width * height > OCR_PIXELS:
            raise ValueError(f"a picture of {width} × {height} pixels is too large")
        yield _in_black(image)


def pdf_pages(data: bytes, numbers: Iterable[int]) -> Iterator[Any]:
    """Pictures of some pages of a PDF, numbered from 0: images of ``PIL``; or what is wrong."""
    pdfium = need("pypdfium2", "ocr")
    document = pdfium.PdfDocument(data)
    try:
        for number in numbers:
            try:
                yield _in_black(_picture_of(document[number]))
            except pdfium.PdfiumError as error:
                yield f"it cannot be drawn: {error}"
    finally:
        document.close()


def _picture_of(page: Any) -> Any:
    width, height = page.get_size()
    scale = min(_DPI / 72, (OCR_PIXELS / max(width * height, 1)) ** 0.5)
    picture = page.render(scale=scale).to_pil()
    page.close()
    return picture


def _in_black(image: Any) -> Any:
    """A page in grey on which coloured ink is pale: red stamps, signatures in blue."""
    if image.mode in ("1", "L", "LA"):
        return image.convert("L")
    lighter = need("PIL.ImageChops", "ocr").lighter
    red, green, blue = image.convert("RGB").split()
    return lighter(lighter(red, green), blue)


def read_pages(images: Iterable[Any]) -> Iterator[Scan]:
    """What is read on each page, in their order; a few pages are held at once.

    Args:
        images: of ``PIL``; a string in the place of one says why there is none.
    """
    workers = os.cpu_count() or 1
    window: deque[Future[Scan]] = deque()
    with ThreadPoolExecutor(workers) as pool:
        try:
            for image in images:
                window.append(pool.submit(_read, image))
                if len(window) > workers:
                    yield window.popleft().result()
            while window:
                yield window.popleft().result()
        finally:
            for future in window:
                future.cancel()


def _read(image: Any) -> Scan:
    """What is read on a page; one that cannot be read is none the others wait for."""
    if isinstance(image, str):
        return Scan(0, 0, [], fault=image)
    width, height = image.size
    turn = turn_of(image)
    if turn:
        image = image.rotate(turn, need("PIL.Image", "ocr").BICUBIC, fillcolor=_PAPER)
    image, rules = without_rules(image)
    times = 2 if min(width, height) < _SMALL else 1
    if times > 1:
        image = image.resize((times * width, times * height))
    picture = io.BytesIO()
    image.save(picture, "PPM")
    mode = "1" if "osd" in _languages(shutil.which(_PROGRAM)) else "3"
    try:
        words = list(_words(_table(picture.getvalue(), mode), times))
        if words and rules:
            slope, line = measures_of(words)
            grids = grids_of(rules, slope, line)
            if grids:
                pieces = _words(_table(picture.getvalue(), _SPARSE), times)
                words = with_cells(words, pieces, grids, slope)
    except ValueError as error:
        return Scan(width, height, [], fault=str(error))
    return Scan(width, height, words, rules, turn=turn)


def _table(picture: bytes, mode: str) -> str:
    """What Tesseract tells of a picture.

    Args:
        picture: a file of one.
        mode: how the page is parted.

    Raises:
        ValueError: it tells nothing.
    """
    program = shutil.which(_PROGRAM) or _PROGRAM
    try:
        done = subprocess.run(
            [program, "stdin", "stdout", "-l", _LANGUAGE, "--psm", mode, "--dpi", str(_DPI), "tsv"],
            input=picture,
            capture_output=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            timeout=OCR_SECONDS,
        )
    except subprocess.TimeoutExpired:
        raise ValueError(f"OCR took more than {OCR_SECONDS} s") from None
    if done.returncode:
        why = done.stderr.decode(errors="replace").strip().split("\n")[-1]
        raise ValueError(f"OCR failed: {why}")
    return done.stdout.decode("utf-8", errors="replace")


def _words(table: str, times: int) -> Iterator[Word]:
    """The words of Tesseract's table, the picture having been so many times as large."""
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = _SPECKS.sub("", (row.get("text") or "").strip())
        if row.get("level") != "5" or not text:
            continue
        confidence = max(float(row["conf"]), 0)
        is_sign = not any(map(str.isalnum, text))
        if is_sign and (confidence < _DOUBTFUL or not _SIGNS.issuperset(text)):
            continue
        left, top, width, height = (int(row[n]) for n in ("left", "top", "width", "height"))
        yield Word(
            text,
            left // times,
            top // times,
            (left + width) // times,
            (top + height) // times,
            tuple(int(row[n]) for n in ("block_num", "par_num", "line_num")),
            confidence,
        )
