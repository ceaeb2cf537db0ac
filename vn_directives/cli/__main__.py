"""``python -m vn_directives.cli``: the same as ``vn-directives``."""

from vn_directives.cli.commands import app

app(prog_name="vn-directives")
