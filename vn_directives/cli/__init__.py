"""The command line: ``vn-directives extract``, ``show`` and ``tables``."""

from vn_directives.cli.commands import app

__all__ = ["app"]
