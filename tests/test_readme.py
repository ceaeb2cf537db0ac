"""The README's code prints what the README says."""

from tests.conftest import ROOT
from tests.docs.pages import renewed


def test_code_prints_what_the_readme_says():
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    assert renewed(page) == page, "renew it with `python -m tests.docs.pages README.md`"
