"""Renew the pictures of the documentation: ``python -m tests.report.screenshots``."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import vn_directives
from vn_directives.register import Register, build_register
from vn_directives.register.reading import read_records
from vn_directives.register.site import write_site
from vn_directives.report import render_report

ROOT = Path(__file__).parent.parent.parent
TITLE = "Tỉnh ủy Hà Nam triển khai Chỉ thị số 12-CT/TU"


def main() -> None:
    """Show the article at the widths of a desk and of a telephone, and the example's register."""
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
        records = read_records([str(ROOT / "examples" / "register.jsonl")], most=1_000_000)
        build_register(list(records), f"{folder}/register.duckdb")
        with Register(f"{folder}/register.duckdb") as register:
            write_site(register, Path(folder))
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto((Path(folder) / "index.html").as_uri())
        page.wait_for_selector("h1")
        page.screenshot(path=ROOT / "docs" / "images" / "register.png")


if __name__ == "__main__":
    main()
