# Everything a newcomer needs: `make run`, then `make test`. The environment is made in .venv, from constraints.txt alone.

PYTHON ?= $(firstword $(foreach name,python3.13 python3.12 python3.11 python3,$(if $(shell $(name) -c $(SUPPORTED) 2>/dev/null && echo yes),$(name))))
SUPPORTED := 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))'

BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check
STAMP := .venv/installed
SAMPLES := samples/articles

.DEFAULT_GOAL := help
.PHONY: help run test check static eval bench scale faults fuzz audit lock clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(STAMP) ## read the sample articles and publish a warehouse in ./data
	$(BIN)/accords run $(SAMPLES)
	@printf '\nTry next:\n'
	@printf '  %s\n' \
	  '$(BIN)/accords status' \
	  "$(BIN)/accords query 'select agreement_id, title, lifecycle_stage, signed_edtf from agreements'" \
	  '$(BIN)/accords extract $(SAMPLES)/wire/*' \
	  '$(BIN)/accords run FOLDER-OF-YOUR-OWN'

test: $(STAMP) ## run all tests, in three processes
	$(BIN)/python -m pytest --numprocesses 3 --dist loadfile --no-loadscope-reorder

check: static audit test ## what CI runs, style, types, layers and all tests, and the audit

static: $(STAMP) ## style, types and layers, without the tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

audit: $(STAMP) ## ask for known vulnerabilities of what is installed; skipped, and said so, where no index answers
	$(BIN)/python -m tests.audit

fuzz: $(STAMP) ## read spoilt files of all formats, 20 minutes; MINUTES=5 and SEED=1000 change that
	$(BIN)/python -m tests.fuzz $(if $(MINUTES),--minutes $(MINUTES)) $(if $(SEED),--seed $(SEED))

eval: $(STAMP) ## measure how good extraction and reconciliation are, some minutes; CASES=1 shows errors; more in CONTRIBUTING.md
	$(BIN)/python -m tests.evaluation $(if $(ONLY),--only $(ONLY)) $(if $(DEVSETS),--devsets '$(DEVSETS)') $(if $(CASES),--cases) $(if $(README),--readme) $(if $(FLOORS),--floors $(FLOORS))

bench: $(STAMP) ## measure speed, some minutes; TEXTS=FOLDER adds text files of your own
	$(BIN)/python -m bench $(if $(TEXTS),--texts '$(TEXTS)')

scale: $(STAMP) ## measure resolution over made-up lakes; MENTIONS='10000 100000 1000000' takes long
	$(BIN)/python -m bench.resolution $(MENTIONS)

# Hashes are checked for every package, pip first (an old one can't check those of extras); the project is installed in place.
$(STAMP): constraints.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "error: no Python 3.11, 3.12 or 3.13 with venv found; install one or run: make PYTHON=/path/to/python" >&2; exit 1; }
	@echo 'Making .venv: some minutes, the first time'
	$(PYTHON) -m venv --clear .venv
	@awk '/^pip==/, !/\\$$/' constraints.txt > .venv/pip.txt
	$(PIP) install --require-hashes --requirement .venv/pip.txt
	$(PIP) install --require-hashes --requirement constraints.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	touch $@

faults: $(STAMP) ## break things on purpose, long form: about two hours
	$(BIN)/python -m pytest tests/faults --faults long --override-ini faulthandler_timeout=0

lock: ## choose new versions of all dependencies (needs uv), for every supported Python
	printf 'pip>=26\nsetuptools>=77\n' | uv pip compile --upgrade --universal --python-version 3.11 --extra dev \
	  --generate-hashes --no-header --no-annotate --output-file constraints.txt pyproject.toml -

clean: ## remove the environment and caches; ./data stays
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache build *.egg-info
