# The one entry: `make help` lists what there is. Every target sets up what it needs in .venv.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help setup demo test check bench golden floors lock clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

$(STAMP): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

setup: $(STAMP) ## make .venv with the locked dependencies

demo: $(STAMP) ## build the bundled article, print what was found, write exports/
	$(BIN)/kg demo --exports exports

test: check ## everything that CI runs
	$(BIN)/pytest -q

check: $(STAMP) ## format, lint, types, and which way imports go
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(STAMP) ## time the build against the bare spaCy pipeline, in one run
	$(BIN)/python -m tests.bench.bench

golden: $(STAMP) ## write the golden files anew; look at the diff before you commit
	$(BIN)/pytest -q tests/golden --update-golden

floors: $(STAMP) ## raise the quality floors to what is reached now (refuses to lower one)
	$(BIN)/python -m tests.quality.floors --raise

lock: ## resolve the dependencies anew, with hashes
	$(PYTHON) -m venv .lock && .lock/bin/pip install --quiet uv
	.lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --group dev pyproject.toml --output-file requirements.lock
	rm -rf .lock

clean: ## remove what the targets made
	rm -rf $(VENV) .lock .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
