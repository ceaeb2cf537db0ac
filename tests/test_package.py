"""The package as others get it: built, installed in a new environment, used without the sources."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

_MEGABYTE = 1 << 20
USE = """
import sys, warnings
warnings.simplefilter("error")
import vn_directives
assert "site-packages" in vn_directives.__file__, vn_directives.__file__
warnings.simplefilter("default")  # what spaCy's own dependencies say is not ours to answer for
nlp = vn_directives.load()
doc = nlp("Chiều 31/7/2020, Ban Thường vụ Quận ủy Hải An triển khai Chỉ thị số 30-CT/TU.")
print([record.text for key in ("dates", "bodies", "directives") for record in getattr(doc._, key)])
import importlib.resources
for folder, ending in (("lexicons", ".json"), ("report", ".js")):
    names = [f.name for f in importlib.resources.files(f"vn_directives.{folder}").iterdir()]
    print(sorted(name for name in names if name.endswith(ending)))
"""


def run(*command: str | Path, cwd: Path) -> str:
    """Run a program; returns what it prints, and fails with what it complains about."""
    # Nothing of this checkout may be seen: neither by PYTHONPATH nor by the current folder.
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env={**environment, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel that was built from the sdist."""
    pytest.importorskip("build")
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", folder, ROOT, cwd=folder)
    return folder


def data_files() -> set[str]:
    """The files of the package that are not Python, as named in the repository."""
    listed = run("git", "ls-files", "vn_directives", cwd=ROOT).splitlines()
    return {name for name in listed if not name.endswith(".py")}


def test_the_metadata_is_what_an_index_accepts(built: Path) -> None:
    pytest.importorskip("twine")
    run(sys.executable, "-m", "twine", "check", "--strict", *built.iterdir(), cwd=built)


def test_wheels_are_the_same_byte_for_byte(built: Path, tmp_path: Path) -> None:
    """The one from the sources is the one from the sdist, built at another time and place."""
    run(sys.executable, "-m", "build", "--wheel", "--outdir", tmp_path, ROOT, cwd=tmp_path)
    (wheel,) = built.glob("*.whl")
    assert (tmp_path / wheel.name).read_bytes() == wheel.read_bytes()


def test_the_wheel_holds_the_package_and_is_small(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    assert wheel.stat().st_size < 5 * _MEGABYTE
    names = set(zipfile.ZipFile(wheel).namelist())
    assert data_files() <= names
    assert "vn_directives/py.typed" in names
    assert not any(name.startswith(("tests/", "examples/", "docs/")) for name in names)


def test_the_sdist_holds_what_is_needed_to_test_it(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert data_files() <= names
    assert {"README.md", "LICENSE", "pyproject.toml", "tests/test_package.py"} <= names
    assert {"training/README.md", "tools/read_corpus.py"} <= names  # what the docs lead to


def test_the_wheel_works_in_a_new_environment(built: Path, tmp_path: Path) -> None:
    """It borrows the dependencies: that they install too is seen by .ci/run, once."""
    (wheel,) = built.glob("*.whl")
    run(sys.executable, "-m", "venv", "--without-pip", tmp_path / "env", cwd=tmp_path)
    programs = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    python = programs / "python"
    own = run(python, "-c", "import site; print(site.getsitepackages()[0])", cwd=tmp_path).strip()
    borrowed = [path for path in sys.path if Path(path).name == "site-packages"]
    Path(own, "borrowed.pth").write_text("\n".join(borrowed), encoding="utf-8")
    run(
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "--quiet",
        "--no-deps",
        "--ignore-installed",
        wheel,
        cwd=tmp_path,
    )
    found, lexicons, scripts = run(programs / "python", "-c", USE, cwd=tmp_path).splitlines()
    assert found == str(["Chiều 31/7/2020", "Ban Thường vụ Quận ủy Hải An", "Chỉ thị số 30-CT/TU"])
    here = ROOT / "vn_directives"
    assert lexicons == str(sorted(path.name for path in here.glob("lexicons/*.json")))
    assert scripts == str(sorted(path.name for path in here.glob("report/*.js")))
    (tmp_path / "a.txt").write_text("Chỉ thị số 30-CT/TU", encoding="utf-8")
    assert '"symbol":"30-CT/TU"' in run(
        programs / "vn-directives", "extract", "a.txt", cwd=tmp_path
    )
