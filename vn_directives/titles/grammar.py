"""Placeholder."""
from __future__ import annotations

def find_titles(*args):
    return []
