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
