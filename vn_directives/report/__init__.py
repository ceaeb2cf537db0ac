"""One self-contained page on what was found in texts."""

from vn_directives.report.page import render_report

__all__ = ["render_report"]
