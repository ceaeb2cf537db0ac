"""``vn-directives register``: build a register of a corpus, ask it, show it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from vn_directives.cli.answers import lines_of
from vn_directives.cli.options import DEFAULT_MAX_SIZE, MEGABYTE, MaxSize, Processes
from vn_directives.cli.output import writing_to
from vn_directives.cli.running import ending_quietly
from vn_directives.cli.settings import (
    OwnWords,
    PipelineName,
    ReferenceDate,
    Verbs,
    settings_of,
)
from vn_directives.formats import Problem

if TYPE_CHECKING:
    from vn_directives.register import Answer, Register

app = typer.Typer(
    no_args_is_help=True,
    help="A register of a corpus: who held which position, what documents say of one another, "
    "what is due.",
)

TextsOrRecords = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Texts as for `extract`, records that it wrote (JSON Lines), or Parquet of either.",
        show_default=False,
    ),
]
RegisterFile = Annotated[
    Path,
    typer.Option(
        "--register", "-r", metavar="FILE", help="The register; a folder of Parquet from Spark."
    ),
]
RegisterPath = Annotated[
    Path, typer.Argument(metavar="FILE", help="The register; a folder of Parquet from Spark.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")]
DEFAULT = Path("register.duckdb")


@app.command()
def build(
    paths: TextsOrRecords,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The DuckDB file to write.")
    ] = DEFAULT,
    add: Annotated[bool, typer.Option("--add", help="Add the texts to those of the file.")] = False,
    threshold: Annotated[
        float | None,
        typer.Option(
            min=0.0,
            max=2.0,
            help="From which score on two officials of one name are taken for one person.",
            show_default="0.7",
        ),
    ] = None,
    n_process: Processes = 1,
    max_size: MaxSize = DEFAULT_MAX_SIZE,
    vocabulary: OwnWords = None,
    pipeline: PipelineName = None,
    reference_date: ReferenceDate = None,
    verbs: Verbs = None,
) -> None:
    """Make a register of texts or records: one DuckDB file, whole or as it was before.

    With what texts are read counts for texts alone: records are taken as they are.

    What cannot be read is named on standard error and left out; the exit code is then 1.
    """
    from vn_directives.register import THRESHOLD, build_register
    from vn_directives.register.reading import read_records

    settings = settings_of(vocabulary, pipeline, reference_date, verbs)
    problems: list[Problem] = []

    def records() -> Iterator[dict[str, Any]]:
        for item in read_records(paths, max_size * MEGABYTE, n_process, settings):
            if isinstance(item, Problem):
                problems.append(item)
                print(f"vn-directives: {item.name}: {item.reason}", file=sys.stderr)
            else:
                yield item

    with ending_quietly():
        counts = build_register(
            records(), output, add=add, threshold=THRESHOLD if threshold is None else threshold
        )
    for table in ("texts", "persons", "positions", "bodies", "documents", "relations", "duties"):
        print(f"{counts[table]:>9,} {table}", file=sys.stderr)
    raise typer.Exit(1 if problems else 0)


@app.command()
def who(
    title: Annotated[str, typer.Argument(help="Such as `Bí thư Thành ủy`.")],
    place: Annotated[str | None, typer.Option(help="The place of the body.")] = None,
    on: Annotated[
        str | None,
        typer.Option(metavar="DAY", help="Who held it on that day (2020-07-31, 31/7/2020)."),
    ] = None,
    register: RegisterFile = DEFAULT,
    as_json: AsJson = False,
) -> None:
    """Who holds or held a post."""
    with ending_quietly(), _open(register) as opened, _days():
        _print(opened.who(title, place, on), as_json)


@app.command()
def person(name: str, register: RegisterFile = DEFAULT, as_json: AsJson = False) -> None:
    """The career of a person, with the texts that tell it."""
    with ending_quietly(), _open(register) as opened:
        _print(opened.person(name), as_json)


@app.command()
def document(symbol: str, register: RegisterFile = DEFAULT, as_json: AsJson = False) -> None:
    """What a document is, what it rests on, what implements it, every text that cites it."""
    with ending_quietly(), _open(register) as opened:
        _print(opened.document(symbol), as_json)


@app.command()
def due(
    begin: Annotated[
        str | None, typer.Option("--from", metavar="DAY", help="First day, or month (2020-07).")
    ] = None,
    end: Annotated[
        str | None, typer.Option("--to", metavar="DAY", help="Last day, or month.")
    ] = None,
    body: Annotated[str | None, typer.Option(help="Who is to act: identifier or name.")] = None,
    register: RegisterFile = DEFAULT,
    as_json: AsJson = False,
) -> None:
    """What is due within a time, and for whom."""
    with ending_quietly(), _open(register) as opened, _days():
        _print(opened.due(begin, end, body), as_json)


@app.command()
def body(
    body: Annotated[str, typer.Argument(metavar="BODY", help="Identifier or name.")],
    register: RegisterFile = DEFAULT,
    as_json: AsJson = False,
) -> None:
    """Who led a body when, what it issued, what it was told to do."""
    with ending_quietly(), _open(register) as opened:
        _print(opened.body(body), as_json)


@app.command()
def site(
    register: RegisterPath = DEFAULT,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FOLDER", help="The folder to write to.")
    ] = Path("site"),
) -> None:
    """Write pages to look at: they need no network and no server, open `index.html`."""
    from vn_directives.register.site import write_site

    with ending_quietly(), _open(register) as opened:
        count = write_site(opened, output)
    print(f"{output / 'index.html'}: {count:,} files", file=sys.stderr)


class ExportFormat(str, Enum):
    """What a register can be exported to."""

    popolo = "popolo"


@app.command()
def export(
    register: RegisterPath = DEFAULT,
    to: Annotated[ExportFormat, typer.Option(help="The format.")] = ExportFormat.popolo,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write to FILE: all of it or nothing."),
    ] = None,
) -> None:
    """Write persons, organizations, posts, memberships and areas as Popolo JSON."""
    from vn_directives.register.popolo import to_popolo

    with ending_quietly(), _open(register) as opened, writing_to(output) as write:
        text = json.dumps(to_popolo(opened), ensure_ascii=False, indent=1)
        write(f"{text}\n".encode())


def _open(path: Path) -> Register:
    from vn_directives.register import Register

    return Register(path)


@contextmanager
def _days() -> Iterator[None]:
    """Say which day of a question is none."""
    from vn_directives.register.question import NotADay

    try:
        yield
    except NotADay as error:
        raise typer.BadParameter(str(error)) from None


def _why(name: str) -> str:
    """Why nothing is found for what a question names."""
    from vn_directives.register.question import is_left_out

    if is_left_out(name):
        return (
            "is of a company, a school, a hospital or a newspaper: most posts in them are left out"
        )
    return "is nothing that the register knows"


def _print(answer: Answer, as_json: bool) -> None:
    """Print an answer; the exit code is 1 where there is none."""
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    if as_json:
        print(json.dumps(answer.to_dict(), ensure_ascii=False, indent=1))
    else:
        for line in lines_of(answer):
            print(line)
    if not answer:
        said = "the register has nothing on that"
        if answer.otherwise is not None:
            said = "the register tells of nobody on that day, but of others, or without a day"
        said += "".join(f"; {name} {_why(name)}" for name in answer.unknown)
        print(f"vn-directives: {said}", file=sys.stderr)
        raise typer.Exit(1)
