# Two commands: make present, make test. All need Python 3.11 or newer, make and git; the rest they bring themselves.
.DEFAULT_GOAL := help
.PHONY: help present test bench soak faults data lock lint outputs screenshots bundle bundle-test docs clean setup
MAKEFLAGS += --no-print-directory

help: ## Show what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

present: setup ## Open the course in the browser (ROOM=1 for phones, PORT=9000, FACILITATOR=1, EDITION=name)
	@.venv/bin/fieldschool present $(if $(ROOM),--host 0.0.0.0) $(if $(PORT),--port $(PORT)) $(if $(FACILITATOR),--facilitator) $(if $(EDITION),--edition "$(EDITION)") $(ARGS)

test: setup ## Run every check: style, architecture, data, tests, browser, notebooks
	@scripts/test.sh

bench: setup ## Measure speed and memory, beside the stock way (needs a browser)
	@FIELDSCHOOL_BROWSER=$$(scripts/browser.sh) && export FIELDSCHOOL_BROWSER && .venv/bin/python -m benchmarks && .venv/bin/python -m benchmarks.room && .venv/bin/python -m benchmarks.board

soak: setup ## Let 60 simulated participants work through all that may go wrong (MINUTES=30, PARTICIPANTS=60)
	@.venv/bin/python -m benchmarks.soak $(if $(MINUTES),--minutes $(MINUTES)) $(if $(PARTICIPANTS),--participants $(PARTICIPANTS))

faults: setup ## Make a thousand bad packs, tables, exercises, answers and saved rooms, and count the sentences (COUNT=1000, SEED=0)
	@.venv/bin/python -m benchmarks.faults $(if $(COUNT),--count $(COUNT)) $(if $(SEED),--seed $(SEED))

data: setup ## Make the tables of data/ anew from a folder of reference material (REFERENCE=folder)
	@test -n "$(REFERENCE)" || { echo "Say where the reference material is: make data REFERENCE=folder" >&2; exit 1; }
	@.venv/bin/python -m scripts.build_data --reference "$(REFERENCE)"

lock: setup ## Choose the newest packages that pyproject.toml allows (needs the internet)
	@. scripts/index.sh && .venv/bin/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header --no-emit-index-url --all-extras pyproject.toml -p 3.11 -o requirements.lock

lint: setup ## Check style and architecture only
	@.venv/bin/ruff check . && .venv/bin/ruff format --check . && .venv/bin/lint-imports

outputs: setup ## Run the lessons and store what they show, for make test to compare with
	@.venv/bin/python -m scripts.store_outputs notebooks/*.ipynb

screenshots: setup ## Picture each page as a phone and a projector show it (DOCS=1: only those of the manual)
	@FIELDSCHOOL_BROWSER=$$(scripts/browser.sh) && export FIELDSCHOOL_BROWSER && .venv/bin/python -m scripts.screenshots $(if $(DOCS),--docs)

bundle: setup ## One archive for laptops without internet (FILE=fieldschool.zip, ARGS="--platform windows")
	@.venv/bin/fieldschool bundle $(or $(FILE),fieldschool.zip) $(ARGS)

bundle-test: setup ## Make the archive, cut off the network, install it, and open a lesson (Linux)
	@.venv/bin/python -m scripts.bundle_proof $(FILE)

docs: setup ## Build the manual into site/; a link that leads nowhere fails
	@.venv/bin/mkdocs build --strict

frontend: ## Build the script and style of lesson pages anew from frontend/ (needs node and the internet)
	@command -v npm >/dev/null || { echo "Install node 20 or newer with npm first. Only who changes frontend/ needs it." >&2; exit 1; }
	@cd frontend && npm ci --silent && npm run --silent build

clean: ## Take away all that can be made again; answers are kept
	@rm -rf frontend/node_modules .venv build dist site .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

setup:
	@scripts/setup.sh
