# onrecord: make demo, make test. Everything is set up in .venv/; nothing is installed elsewhere.
PYTHON ?= python3
SHARED ?= ../shared
BIN := .venv/bin
MAKEFLAGS += --no-print-directory

.PHONY: demo test check bench measures journeys docs lock format clean

demo: .venv/run.stamp  ## Set up, build the case of examples/, print its chronology, write case.html.
	@$(BIN)/onrecord build examples/kochkor-water --json case.json --html case.html
	@echo "Open case.html in a browser: every statement there leads to the passage that makes it."

test: .venv/dev.stamp  ## Set up and run the tests (no network, random order, warnings are errors).
	@$(BIN)/python -m pytest

check: .venv/dev.stamp  ## What CI checks beside the tests: lint, format, types, import contracts.
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/python -m compileall -q src

journeys: .venv/journeys.stamp  ## The command line and the page in a real browser, where there is one.
	@$(BIN)/python -m pytest tests/journeys -p no:randomly

bench: .venv/dev.stamp  ## Quality and speed on SHARED (default ../shared), in one table, against the floors.
	@$(BIN)/python benchmarks/gate.py $(SHARED)

measures: .venv/dev.stamp  ## Write the tables of docs/measures.md anew from SHARED.
	@$(BIN)/python benchmarks/errors.py $(SHARED)/cases --into docs/measures.md
	@$(BIN)/python benchmarks/reliability.py $(SHARED)/cases --into docs/measures.md
	@$(BIN)/python benchmarks/ablations.py $(SHARED)/cases --into docs/measures.md

docs: .venv/dev.stamp  ## Write the generated pages of docs/ (the command reference).
	@$(BIN)/python docs/generate.py

lock: .venv/dev.stamp  ## Pin every dependency with its hashes.
	@$(BIN)/pip install -q uv
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
	  pyproject.toml --extra russian --group build -o requirements.lock
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
	  pyproject.toml --extra russian --group build --group test --group check --group bench -c requirements.lock -o requirements-dev.lock
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
	  pyproject.toml --extra russian --group build --group test --group journeys -c requirements-dev.lock -o requirements-journeys.lock

format: .venv/dev.stamp  ## Put the code into shape.
	@$(BIN)/ruff check --fix-only -q .
	@$(BIN)/ruff format -q .

clean:  ## Remove what make made.
	rm -rf .venv case.html case.json

.venv/run.stamp: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "onrecord needs Python 3.11 or later: make PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Setting up .venv (about a minute the first time) ..."
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --only-binary :all: --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/dev.stamp: .venv/run.stamp requirements-dev.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --only-binary :all: --require-hashes -r requirements-dev.lock
	@touch $@

.venv/journeys.stamp: .venv/dev.stamp requirements-journeys.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --only-binary :all: --require-hashes -r requirements-journeys.lock
	@touch $@
