"""A record as a summary for human eyes, at home in 80 columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from vn_directives.kind import Kind
from vn_directives.kinds import ALL

_INDENT = 2
_LEFT = 25  # columns of the left part; 80 leave 50 for the right one
_LEVELS = ("central", "province", "district", "commune")

Mentions = list[dict[str, Any]]
Row = tuple[str, str]


def print_summary(record: dict[str, Any], console: Console) -> None:
    """Print what a record holds, the most telling first.

    Args:
        record: as `vn_directives.full_record` makes it.
        console: where to print; its width is kept to.
    """
    console.print(Rule(Text(str(record.get("id", "")), style="bold"), characters="─"))
    sections = (
        ("This document", _frame(record.get("header"))),
        ("Officials", _officials(record.get("officials", []))),
        ("Documents", _documents(record.get("directives", []))),
        ("Duties", _duties(record.get("duties", []))),
        ("Instructions", _instructions(record.get("instructions", []))),
        *((kind.title, _listed(kind, record.get(kind.key, []))) for kind in ALL if kind.listed),
        ("Bodies", _bodies(record.get("bodies", []))),
        ("Dates", _dates(record.get("dates", []))),
    )
    for heading, rows in sections:
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(width=_LEFT, overflow="fold", style="cyan")
        table.add_column(overflow="fold")
        for left, right in rows:
            table.add_row(Text(left), Text(right))
        if table.row_count:
            console.print(Text(heading, style="bold"))
            console.print(Padding(table, (0, 0, 0, _INDENT)))
    console.print()


def _frame(header: dict[str, Any] | None) -> Iterator[Row]:
    """What the frame of a text that is itself an official document says of it."""
    if header:
        symbol = header["symbol"] or header["type"] or "–"
        facts = _joined(_day(header["issued_on"]), header["issuer"])
        yield symbol, "\n".join(filter(None, (facts, header["subject"])))
        if signer := _joined(header["signer"], header["signer_title"], separator=", "):
            yield "signed by", signer


def _officials(officials: Mentions) -> Iterator[Row]:
    for official in officials:
        yield official["name"], "\n".join(official["titles"])


def _documents(directives: Mentions) -> Iterator[Row]:
    for group in _grouped(directives, "key", "text").values():
        fullest = max((mention["text"] for mention in group), key=len)
        if fullest.isdecimal():  # a member of an enumeration
            fullest = group[0]["key"]
        facts = _joined(_day(_first(group, "issued_on")), _first(group, "issuer"))
        yield _line(fullest), _joined(facts, _times(len(group)), separator=" ") or "–"


def _instructions(instructions: Mentions) -> Iterator[Row]:
    for speaker, group in _grouped(instructions, "speaker").items():
        orders = (_joined(order["text"], order["addressee"], separator=" → ") for order in group)
        yield _line(speaker or "–"), "\n".join(orders)


def _duties(duties: Mentions) -> Iterator[Row]:
    """Who is to do what, those that are due first before the others."""
    for duty in sorted(duties, key=lambda duty: min(duty["due"], default="~")):
        told = _joined(
            duty["due"] and f"until {', '.join(duty['due'])}",
            duty["by"] and f"told by {duty['by']}",
        )
        yield _line(duty["who"]) or "–", "\n".join(filter(None, (_line(duty["text"]), told)))


def _listed(kind: Kind[Any], records: Mentions) -> Iterator[Row]:
    """The records of a kind that says so: a mention and the fields that it shows."""
    for record in records:
        values = [_shown(record.get(name)) for name in kind.shown]
        left = record["text"] if kind.is_mention else values.pop(0)
        yield _line(left) or "–", _joined(*(value for value in values if value != left))


def _shown(value: Any, between: Sequence[str] = ("; ", ", ", " ")) -> str:
    """A value in the words of a reader; lists nest: ``điều 5, khoản 2; điều 6``."""
    if isinstance(value, list):
        return between[0].join(_shown(part, between[1:] or between) for part in value)
    if value in (None, False):
        return ""
    return "yes" if value is True else str(value).replace("_", " ")


def _bodies(bodies: Mentions) -> Iterator[Row]:
    by_level = _grouped(bodies, "level")
    for level in (*_LEVELS, None):
        if level in by_level:
            names = Counter(_line(body.get("name") or body["text"]) for body in by_level[level])
            yield level or "other", "\n".join(_counted(names))


def _dates(dates: Mentions) -> Iterator[Row]:
    for value, group in sorted(_grouped(dates, "resolved", "value").items()):
        yield value, ", ".join(_counted(Counter(_line(date["text"]) for date in group)))


def _grouped(mentions: Mentions, *keys: str) -> dict[Any, Mentions]:
    """Mentions that agree in the first of these keys that they fill, in order of appearance."""
    groups: dict[Any, Mentions] = {}
    for mention in mentions:
        value = next((mention[key] for key in keys if mention.get(key)), None)
        groups.setdefault(value, []).append(mention)
    return groups


def _counted(names: Counter[str]) -> Iterable[str]:
    return (_joined(name, _times(count), separator=" ") for name, count in names.items())


def _first(mentions: Mentions, key: str) -> str | None:
    return next((_line(mention[key]) for mention in mentions if mention.get(key)), None)


def _times(count: int) -> str:
    return f"×{count}" if count > 1 else ""


def _day(date: str | None) -> str | None:
    """``2020-07-30`` as Vietnamese readers write it: ``30/7/2020``."""
    if date is None:
        return None
    return "/".join(str(int(part)) for part in reversed(date.split("-")))


def _joined(*parts: str | None, separator: str = " · ") -> str:
    return separator.join(_line(part) for part in parts if part)


def _line(text: str) -> str:
    """A mention that was broken over lines, on one line."""
    return " ".join(text.split())
