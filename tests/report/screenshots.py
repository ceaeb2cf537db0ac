"""Renew the pictures of the documentation: ``python -m tests.report.screenshots``."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import vn_directives
from vn_directives.report import render_report

ROOT = Path(__file__).parent.parent.parent
TITLE = "Tỉnh ủy Hà Nam triển khai Chỉ thị số 12-CT/TU"


def main() -> None:
    """Show the article of the documentation at the widths of a desk and of a telephone."""
    text = (ROOT / "docs" / "data" / "article.txt").read_text(encoding="utf-8")
    page_text = render_report([vn_directives.load()(text)], title=TITLE)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder) / "report.html"
        path.write_text(page_text, encoding="utf-8")
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name, width, height in (("report", 1440, 810), ("report-phone", 390, 844)):
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto(path.as_uri())
            page.screenshot(path=ROOT / "docs" / "images" / f"{name}.png")


if __name__ == "__main__":
    main()
