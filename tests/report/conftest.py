"""Reports opened in a headless Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from vn_directives.report import render_report

Opener = Callable[..., Any]


@pytest.fixture
def open_report(browser: Any, tmp_path: Path) -> Iterator[Opener]:
    """Opens the report on some records; fails when the page complains or asks for anything."""
    complaints: list[str] = []
    pages: list[Any] = []

    def open_it(records: list[Any], width: int = 1440, height: int = 900, **options: Any) -> Any:
        path = tmp_path / "report.html"
        path.write_text(render_report(records, **options), encoding="utf-8")
        page = browser.new_page(viewport={"width": width, "height": height})
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.on(
            "request",
            lambda request: request.url == path.as_uri() or complaints.append(request.url),
        )
        page.goto(path.as_uri())
        pages.append(page)
        return page

    yield open_it
    for page in pages:
        page.close()
    assert complaints == []
