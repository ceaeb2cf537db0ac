"""Placeholder."""
from __future__ import annotations

def find_dates(*args):
    return []
