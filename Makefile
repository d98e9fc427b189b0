# Needs only make and Python 3.11 or newer with pip and venv; all else is installed into $(VENV), checked by hash.
PYTHON ?= python3.13 python3.12 python3.11 python3
VENV ?= .venv
ARGS ?=
BIN := $(VENV)/bin
READY := $(VENV)/ready
SUITABLE := import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))

.DELETE_ON_ERROR:
.PHONY: demo scenarios calibration answers gallery test mechanisms guides media smoke browser lint types contracts check-all bench lock \
	clean help

demo: $(READY) ## ten years of the whole country: a summary, and figures in results/
	$(BIN)/leerwerk run scenarios/baseline.yaml $(ARGS)

scenarios: $(READY) ## the whole library of scenarios against the baseline, in results/scenarios/ (goes on after a stop)
	$(BIN)/leerwerk scenarios $(ARGS)

calibration: $(READY) ## fit the model to what was observed and validate it, in results/ (about an hour; goes on after a stop)
	$(BIN)/leerwerk calibrate --adopt scenarios/ensemble.parquet $(ARGS)
	$(BIN)/leerwerk validate $(ARGS)

answers: $(READY) ## what limits scaling, and the standing questions, in results/ (hours; goes on after a stop; ARGS=--force: anew)
	$(BIN)/leerwerk limits baseline --scale 0.2 $(ARGS)
	for file in experiments/[1-9]-*.yaml experiments/scale.yaml; do $(BIN)/leerwerk question $$file $(ARGS) || exit; done

# Small runs for the figures that no committed result has.
gallery: $(READY) ## docs/gallery.md: every figure, from committed results and small runs (some minutes)
	$(BIN)/leerwerk run baseline --no-figures --quiet --out results/gallery/run --force
	$(BIN)/leerwerk compare baseline policy-finance --scale 0.1 --months 60 --no-figures --quiet --out results/gallery/comparison --force
	$(BIN)/leerwerk effect beroepentuin --programme beroepentuin --no-figures --quiet --out results/gallery/effect --force
	$(BIN)/leerwerk gallery results/gallery/run results/gallery/comparison results/gallery/effect results/spread/baseline \
		results/criteria-sobol results/criteria-morris results/limits/baseline-scale0.2 results/questions/3-ways-to-scale \
		results/scenarios results/validation results/calibration --lang en

test: $(READY) ## the tests (ARGS="-k luck" for some)
	$(BIN)/pytest --dist worksteal -m "not paired and not browser and not guide and not media" $(ARGS)

mechanisms: $(READY) ## every mechanism switched off or moved, in pairs of runs on five seeds
	$(BIN)/pytest -m "mechanism or paired" $(ARGS)

guides: $(READY) ## every block of code of the guides, from the first to the last
	$(BIN)/pytest -m guide $(ARGS)

media: $(READY) ## every figure for a screen, a slide and paper, in both languages: is every word on the page and legible?
	$(BIN)/pytest -m media $(ARGS)

smoke: $(READY) ## the fast, telling tests
	$(BIN)/pytest -m smoke $(ARGS)

browser: $(VENV)/browser ## the pages in a Chromium, which must be there (installs what watching needs, once)
	$(BIN)/pytest -m browser $(ARGS)

lint: $(READY) ## mistakes, style and layout
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY) ## types, strictly
	$(BIN)/mypy

contracts: $(READY) ## who may import whom
	$(BIN)/lint-imports --no-logo

check-all: lint types contracts ## lint, types and contracts

bench: $(READY) ## how fast, beside plain Mesa
	$(BIN)/python -m tests.benchmarks $(ARGS)

lock: $(READY) ## choose the newest versions that pyproject.toml allows, for all systems and Pythons
	$(BIN)/python -m venv --clear $(VENV)/lock
	$(VENV)/lock/bin/pip install -qq uv
	$(VENV)/lock/bin/uv pip compile --quiet --upgrade --universal --generate-hashes --no-emit-index-url --no-header \
		--no-annotate --python-version 3.11 --extra dev --output-file requirements.lock pyproject.toml
	$(VENV)/lock/bin/uv pip compile --quiet --upgrade --universal --generate-hashes --no-emit-index-url --no-header \
		--no-annotate --python-version 3.11 --extra dev --extra watch --extra browser \
		--constraint requirements.lock --output-file requirements-browser.lock pyproject.toml

clean: ## forget the environment and every cache
	rm -rf $(VENV) build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

help: ## this list
	@echo 'make TARGET [PYTHON=python3.12] [VENV=.venv] [ARGS=...]'
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 12

# A command that exists may still fail (a version manager's placeholder), so each candidate is tried.
$(VENV)/locked: requirements.lock
	@for python in $(PYTHON); do "$$python" -c '$(SUITABLE)' 2>/dev/null && break; python=; done; \
	test -n "$$python" || { echo 'leerwerk needs Python 3.11 or newer with pip and venv, and none of these is:' \
		'$(PYTHON). Name one: make PYTHON=/path/to/python3.12' >&2; exit 1; }; \
	echo "Setting up $(VENV) with $$("$$python" --version), once; it takes a minute." && \
	"$$python" -m venv --clear $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --compile --require-hashes -r requirements.lock
	@touch $@

$(VENV)/browser: $(READY) requirements-browser.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --compile --require-hashes -r requirements-browser.lock
	@touch $@

# Compiled at once, even where Python is told not to write bytecode: every later start is faster.
$(READY): $(VENV)/locked pyproject.toml
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q sim
	@touch $@
