"""The command line: ``vn-directives extract`` and ``vn-directives show``."""

from vn_directives.cli.commands import app

__all__ = ["app"]
