"""Pages drawn as a scanner would give them: pictures of text, in PNG or PDF."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

FONTS = Path("/usr/share/fonts/truetype")
_FONT = FONTS / "dejavu/DejaVuSerif.ttf"
_PAGE = (1654, 2339)  # A4 at 200 dpi


def needs_ocr() -> None:
    """Skip a test where OCR cannot be done."""
    pytest.importorskip("PIL.Image")
    pytest.importorskip("pypdfium2")
    pytest.importorskip("pypdf")
    if not _FONT.exists():
        pytest.skip("needs the DejaVu fonts to draw a page")
    program = shutil.which("tesseract")
    if program is None:
        pytest.skip("needs the program tesseract")
    languages = subprocess.run([program, "--list-langs"], capture_output=True, encoding="utf-8")
    if "vie" not in languages.stdout.split():
        pytest.skip("needs Tesseract's Vietnamese (tesseract-ocr-vie)")


def drawn(lines: list[str], size: int = 34) -> Any:
    """A page with lines of text, one below the other."""
    from PIL import Image, ImageDraw, ImageFont

    page = Image.new("L", _PAGE, 255)
    draw, font = ImageDraw.Draw(page), ImageFont.truetype(str(_FONT), size)
    for n, line in enumerate(lines):
        draw.text((170, 200 + 60 * n), line, 0, font)
    return page


def as_file(pages: list[Any], kind: str) -> bytes:
    """The bytes of a file of pages, at 200 dpi."""
    out = io.BytesIO()
    more = {"save_all": True, "append_images": pages[1:]} if len(pages) > 1 else {}
    pages[0].save(out, kind, resolution=200, dpi=(200, 200), **more)
    return out.getvalue()
