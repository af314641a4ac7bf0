# Two commands matter: `make demo` and `make test`. Everything else is one of their steps.
# Needs Python 3.11 or newer, git and make; works as root or not; writes nothing outside this folder
# but the caches of pip, uv and npm.

PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
BIN := .venv/bin
DONE := .venv/done
LOG := .venv/setup.log
export UV_PYTHON_DOWNLOADS := never
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# uv and Node trust the certificates this machine trusts, so that a company's own proxy doesn't stop them.
export UV_SYSTEM_CERTS := 1
export NODE_USE_SYSTEM_CA := 1
# Without a home to write to (a container's passing user) their caches go beside the packages.
ifeq ($(shell test -w "$$HOME" || echo homeless),homeless)
export PIP_CACHE_DIR := $(CURDIR)/.venv/cache/pip
export UV_CACHE_DIR := $(CURDIR)/.venv/cache/uv
export npm_config_cache := $(CURDIR)/.venv/cache/npm
endif

# $(call step,what is being done,command): one line a step, with its seconds; the log only when it fails.
step = printf '  %-46s' '$(1)'; begun=$$(date +%s); \
	{ $(2); } >> $(LOG) 2>&1 || { printf 'failed\n\n'; tail -n 25 $(LOG); exit 1; }; \
	printf '%4d s\n' $$(($$(date +%s) - begun))

# uv installs in seconds what takes pip a minute; where it can't reach or write, pip does the same work.
install = $(BIN)/uv pip install -q --python $(BIN)/python --require-hashes --no-deps -r $(1) \
	|| $(BIN)/python -m pip install -q --require-hashes --no-deps -r $(1)

.PHONY: help setup demo test prove bench lock clean
.DEFAULT_GOAL := help

help:  ## what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 16

setup: $(DONE)/project $(DONE)/assets  ## prepare .venv: packages from the lock, the project, its assets

demo: setup  ## set everything up and read the first brief of a small generated company
	@$(BIN)/unisono demo --seed 3 --company demo-company

test: setup $(DONE)/dev $(DONE)/browser  ## set everything up, check style, types and the house, run the tests
	@begun=$$(date +%s); set -e; \
	$(BIN)/ruff check .; \
	$(BIN)/ruff format --check .; \
	$(BIN)/mypy; \
	$(BIN)/lint-imports --no-logo; \
	$(BIN)/pytest -n 2 --dist loadfile -m "not slow"; \
	echo "make test: $$(($$(date +%s) - begun)) s after set-up"

prove: setup $(DONE)/dev $(DONE)/browser  ## run the slow proofs: kill -9, fuzzing, millions of rows
	@$(BIN)/pytest -n 2 --dist loadfile -m slow

bench: setup $(DONE)/dev  ## measure side by side; each prints its lines for bench/RESULTS.md
	@for script in bench/*.py; do $(BIN)/python "$$script" || exit 1; done

lock: $(DONE)/build  ## resolve the three locks again (hashes, no addresses)
	@for lock in "build:--group build" "runtime:pyproject.toml" \
		"dev:pyproject.toml --group dev --constraint requirements/runtime.lock"; do \
		$(BIN)/uv pip compile $${lock#*:} --output-file requirements/$${lock%%:*}.lock --quiet --upgrade \
			--universal --fork-strategy fewest --python-version 3.11 --generate-hashes \
			--no-header --no-annotate --no-emit-index-url || exit 1; \
	done
	@! grep -n '://' requirements/*.lock

clean:  ## remove what was made, keep what was written
	@rm -rf .venv build dist demo-company src/*.egg-info src/unisono/render/assets src/unisono/surfaces/web/static \
		assets/node_modules \
		.mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The steps of setup. A file under .venv/done says that its step is done; it is made again when what it
# depends on is newer.

$(DONE)/venv:
	@test -n "$(PYTHON)" || { echo 'Unísono needs Python 3.11 or newer; give it as make PYTHON=/path/to/python3'; exit 1; }
	@echo 'Setting up .venv'
	@rm -rf .venv && mkdir -p $(DONE)
	@$(call step,a Python of its own,$(PYTHON) -m venv .venv || \
		{ echo "This Python has no venv (Debian and Ubuntu: install python3-venv)."; exit 1; })
	@touch $@

$(DONE)/build: $(DONE)/venv requirements/build.lock
	@$(call step,installer$(comma) builder and Node,$(BIN)/python -m pip install -q \
		--require-hashes --no-deps -r requirements/build.lock)
	@touch $@

$(DONE)/runtime: $(DONE)/build requirements/runtime.lock
	@$(call step,packages from the lock,$(call install,requirements/runtime.lock))
	@touch $@

$(DONE)/project: $(DONE)/runtime pyproject.toml
	@$(call step,the project itself,$(BIN)/python -m pip install -q \
		--no-deps --no-build-isolation --editable .)
	@touch $@

# Class names stand in templates and Python, so the style sheet is made of them too; build.py itself looks
# whether what it is made from changed.
WRITTEN := $(shell find assets/web src/unisono/surfaces/web -name static -prune -o \( -name '*.html' -o -name '*.py' \
	-o -name '*.js' -o -name '*.css' -o -name '*.svg' \) -print)

$(DONE)/assets: $(DONE)/build assets/build.py assets/package-lock.json $(WRITTEN)
	@$(call step,assets for charts and pages,$(BIN)/python assets/build.py)
	@touch $@

$(DONE)/dev: $(DONE)/project requirements/dev.lock
	@$(call step,tools for the tests,$(call install,requirements/dev.lock))
	@touch $@

# Browser tests walk with Debian's Chromium; where it can't be installed they are skipped by name.
$(DONE)/browser: $(DONE)/venv
	@if ! command -v chromium > /dev/null && test "$$(id -u)" = 0 && command -v apt-get > /dev/null; then \
		$(call step,a browser for the tests,apt-get update -q && apt-get install -y -q chromium || true); fi
	@touch $@

comma := ,
