"""The command line: ``vn-directives extract``, ``show``, ``tables`` and ``report``."""

from vn_directives.cli.commands import app

__all__ = ["app"]
