# make demo       extract everything from the examples and show it; build a register and ask it
# make test       run the tests
# make check      lint, formatting, types
# make benchmark  measure speed, memory and start-up; writes benchmark.json
#
# The first use makes a virtual environment. PYTHON chooses the interpreter (3.10 to 3.13), VENV the
# folder of the environment, INSTALL what pip installs ("." for a copy instead of a link), and EXTRAS
# what comes with it for the tests (dev,spark,ray,underthesea tests the engines too).

PYTHON ?= python3
VENV ?= .venv
INSTALL ?= --editable .
EXTRAS ?= dev
BIN = $(VENV)/bin

.PHONY: demo test check benchmark

demo: $(VENV)/.installed
	$(BIN)/vn-directives extract examples -o $(VENV)/examples.jsonl
	$(BIN)/vn-directives show examples
	$(BIN)/python -m pip install --quiet --disable-pip-version-check $(subst .,.[register],$(INSTALL))
	$(BIN)/vn-directives register build examples/register.jsonl -o $(VENV)/register.duckdb
	$(BIN)/vn-directives register who "Bí thư Thành ủy" --place "Hải Phòng" --on 2020-07-31 -r $(VENV)/register.duckdb

test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -m "not benchmark" -rs --numprocesses auto --dist loadfile

check: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

benchmark: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -m benchmark tests/benchmarks --capture=no

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check $(INSTALL)
	touch $@

$(VENV)/.installed-dev: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check $(subst .,.[$(EXTRAS)],$(INSTALL))
	touch $@ $(VENV)/.installed
