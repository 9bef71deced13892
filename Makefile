# Newsroom. `make run` serves it, `make test` tests it; `make help` lists the rest.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
# Python's own start-up reads these; a shell's PYTHONPATH or activated environment must not leak in.
unexport PYTHONPATH PYTHONHOME
# What pip tells, a line for each package that is fetched; Python compiles what is used when it is first used.
FETCHED := 200
INSTALLED := 710
TOLD := '/^ *Downloading / { n++; printf "  %d %s\n", n, $$2 " " $$3 " " $$4; fflush() } \
  /^Installing / { print "  installing …"; fflush() } /^FAILED$$/ { exit 1 }'
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help run setup test fuzz mutants messages lint format lock evaluate bench clean

help:  ## what can be made
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' $(MAKEFILE_LIST)

run: setup  ## set everything up and serve on 127.0.0.1:$PORT
	@PORT=$(PORT) exec $(BIN)/python manage.py serve

setup: $(VENV)/.running  ## set up alone: environment, database, gazetteer, index, sample copy
	@$(BIN)/python manage.py prepare

test: lint  ## style and types, then all tests: on SQLite, on PostgreSQL and in a browser
	@$(BIN)/python manage.py gazetteer
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m tests.run $(ARGS)

fuzz: $(VENV)/.testing  ## read what a fuzzer invents, 200,000 times: make fuzz ARGS="--seconds 600"
	@$(BIN)/python manage.py gazetteer
	@$(BIN)/python -m tests.fuzz $(ARGS)

mutants: $(VENV)/.testing  ## break lines on purpose and count how many the tests notice: make mutants ARGS="store --survivors"
	@$(BIN)/python manage.py gazetteer
	@$(BIN)/python -m tests.mutants $(ARGS)

messages: $(VENV)/.testing  ## bring the catalogues of the pages' words up to date
	@DJANGO_SETTINGS_MODULE=newsroom.settings $(BIN)/python -m tests.messages

lint: $(VENV)/.testing  ## style and types
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

format: $(VENV)/.testing  ## put the code in form
	$(BIN)/ruff check --fix . && $(BIN)/ruff format .

lock: $(VENV)/.testing  ## pin what requirements.txt and tests/requirements.txt allow, with hashes
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
	  --custom-compile-command "make lock" requirements.txt -o .lock/requirements.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
	  --custom-compile-command "make lock" requirements.txt tests/requirements.txt -o .lock/tests.txt

evaluate: $(VENV)/.running  ## score the readers against ground truth: make evaluate CORPORA=folder
	$(BIN)/python manage.py evaluate $(if $(CORPORA),--corpora $(CORPORA))

bench: $(VENV)/.running  ## time the pages over generated articles
	$(BIN)/python manage.py bench

clean:  ## remove the environment and everything Newsroom wrote
	rm -rf $(VENV) var

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	  || { echo "Newsroom needs Python 3.11 or newer; $(PYTHON) is not. Name one: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
	  || { echo "Python's venv module is missing (Debian: apt-get install python3-venv)." >&2; rm -rf $(VENV); exit 1; }

$(VENV)/.running: .lock/requirements.txt | $(BIN)/python
	@echo "Fetching $$(grep -c '^[a-zA-Z].*==' .lock/requirements.txt) Python packages from PyPI and installing them in $(VENV), once:"
	@echo "about $(FETCHED) MB to fetch, $(INSTALLED) MB when installed."
	@{ $(BIN)/pip install --no-compile --progress-bar off --require-hashes -r .lock/requirements.txt || echo FAILED; } | awk $(TOLD)
	@touch $@

$(VENV)/.testing: .lock/tests.txt | $(BIN)/python
	@echo "Installing what the tests need …"
	@$(BIN)/pip install -q --require-hashes -r .lock/tests.txt
	@touch $@ $(VENV)/.running
