"""Optional packages, each behind an extra of this package."""

from __future__ import annotations

from importlib import import_module
from typing import Any


class MissingExtra(ImportError):
    """A package that an extra installs is not there; the message says how to install it."""


def need(module: str, extra: str) -> Any:
    """Import an optional module.

    Args:
        module: the module to import, dotted where it is inside a package.
        extra: the extra of vn-directives that installs it.

    Raises:
        MissingExtra: it is not installed.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] != module.split(".")[0]:
            raise
        package = module.split(".")[0]
        raise MissingExtra(
            f"this needs the package {package!r}: pip install 'vn-directives[{extra}]'"
        ) from error
