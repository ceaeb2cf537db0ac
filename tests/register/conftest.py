import json
from pathlib import Path

import pytest

from tests.conftest import ROOT
from vn_directives.register import Register, build_register
from vn_directives.register.reading import read_records

CORPUS = ROOT / "examples" / "register.jsonl"


@pytest.fixture(scope="session")
def records() -> list[dict]:
    """The records of the small corpus."""
    return list(read_records([str(CORPUS)], 1 << 30))


@pytest.fixture(scope="session")
def path(records: list[dict], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register of the small corpus."""
    path = tmp_path_factory.mktemp("register") / "register.duckdb"
    build_register(records, path)
    return path


@pytest.fixture
def register(path: Path) -> Register:
    with Register(path) as register:
        yield register


@pytest.fixture
def joined(tmp_path):
    """A register of a few texts."""

    def join(*texts):
        lines = [json.dumps({"id": str(n), "text": text}) for n, text in enumerate(texts)]
        (tmp_path / "texts.jsonl").write_text("\n".join(lines), encoding="utf-8")
        records = list(read_records([str(tmp_path / "texts.jsonl")], 1 << 20))
        build_register(records, tmp_path / "r.duckdb")
        return Register(tmp_path / "r.duckdb")

    return join


@pytest.fixture
def periods(joined):
    """When a text says that each person held a post or was in a role, and its status."""

    def read(text):
        rows = joined(text).sql(
            "SELECT name, held_from, held_to, status FROM persons JOIN ("
            "FROM positions SELECT person_id, held_from, held_to, status UNION ALL "
            "FROM roles SELECT person_id, held_from, held_to, status) USING (person_id)"
        )
        return {row.pop("name"): tuple(row.values()) for row in rows.rows()}

    return read
