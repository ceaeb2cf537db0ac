"""Fixtures for all tests."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

import vn_directives

ROOT = Path(__file__).parent.parent

ARTICLE = """\
Trang chủ | Tin tức | Văn bản
Quận ủy Hải An triển khai Chỉ thị số 30-CT/TU

Chiều 31/7/2020, Ban Thường vụ Quận ủy Hải An tổ chức hội nghị triển khai Chỉ thị số 30-CT/TU ngày
30/7/2020 của Ban Thường vụ Thành ủy về phòng, chống dịch bệnh.

Đồng chí Trần Quang Vinh, Ủy viên Ban Thường vụ Thành ủy, Bí thư Quận ủy chủ trì hội nghị. Cùng dự
có đồng chí Lê Thị Thu Hằng, Phó Bí thư Thường trực Quận ủy.

Phát biểu kết luận, đồng chí Trần Quang Vinh yêu cầu Đảng ủy các phường thực hiện nghiêm Chỉ thị số
30; giao Công an quận tăng cường tuần tra trước ngày 5/8. Đến nay, dịch bệnh đã
được kiểm soát.

Ban Thường vụ Quận ủy yêu cầu:
- Trung tâm Y tế quận: lấy mẫu xét nghiệm.
"""


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default pipeline. Shared: not to be changed by a test."""
    return vn_directives.load()


@pytest.fixture
def run_python(tmp_path: Path) -> Callable[..., str]:
    """Run code in a new interpreter, outside the source tree; returns what it prints."""

    def run(code: str, *arguments: str, **environment: str) -> str:
        script = tmp_path / "script.py"
        script.write_text(code, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, str(script), *arguments],
            cwd=tmp_path,
            env={**os.environ, "PYTHONUTF8": "1", **environment},
            capture_output=True,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A headless Chromium, driven by playwright.

    Of a module and not of the session: while it is open its event loop counts as running, and
    neither a second one nor a notebook can run in the same process.
    """
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.skip("Chromium is not installed (apt-get install chromium)")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()
