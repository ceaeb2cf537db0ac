"""Placeholder."""
from __future__ import annotations

def find_directives(*args):
    return []
