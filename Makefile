# Two commands do everything: `make site` builds the website into site/, `make test` runs every check there is.
# Both make their own environment in .venv/ from the lock file, with nothing needed but Python 3.11+ and pip.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
JUDGES := tools/quality/node_modules/.package-lock.json

.PHONY: site test check serve browser lock samples search-quality privacy-figures prose-figures gate-figures link-figures history-figures safety screenshots clean

site: $(READY)
	$(BIN)/site-builder build

test: $(READY) $(JUDGES)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

check: $(READY)
	$(BIN)/site-builder check

serve: $(READY)
	$(BIN)/site-builder serve

# The environment is made anew whenever the lock file or the project's own description changes.
$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

# Chromium, Java, web servers and the measuring programs from npm, where they can be installed; elsewhere the tests
# say "not run".
browser: $(JUDGES)
	@for program in chromium:chromium java:default-jre-headless nginx:nginx-light apache2:apache2 caddy:caddy rsync:rsync sshd:openssh-server; do \
	  PATH="$$PATH:/usr/sbin" command -v $${program%%:*} >/dev/null || sh tools/apt_install.sh $${program##*:} \
	  || echo "not installed: $${program##*:}"; done

$(JUDGES): tools/quality/package-lock.json
	@npm --prefix tools/quality ci --ignore-scripts --no-audit --no-fund --fetch-retries=1 --silent && touch $@ \
	  || echo "not installed: the measuring programs of tools/quality (npm and Node 20.19 or newer install them)"

.PHONY: quality
# Every figure of the look beside its goal; `make quality PART="weights pages"` measures some of them.
quality: $(READY) browser
	$(BIN)/python -m tools.quality $(PART)

lock:
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
	  --no-emit-index-url --no-emit-find-links --extra dev --output-file requirements.lock pyproject.toml

# The sample papers and pictures of content/*/evidence, and the scans of tests/agencies/pdf-only; needs the extra "samples".
samples: $(READY)
	$(BIN)/python -m pip install --quiet -e '.[samples]' --no-build-isolation
	$(BIN)/python -m tools.make_sample_evidence

# Figures of the search, measured in Chromium through the search page.
search-quality: $(READY)
	$(BIN)/python -m tools.search_quality

# Ten thousand new inputs for the tests that must survive anything; the suite tries 500 known ones.
fuzz: $(READY)
	FUZZ_EXAMPLES=10000 $(BIN)/python -m pytest tests/fuzz --durations=10

# Known weaknesses in our own code; medium and high ones fail. Needs the extra "security".
security: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation -e '.[security]'
	$(BIN)/bandit --quiet --recursive --severity-level medium site_builder tools

# How many made-up citizen numbers the gate catches, and how many ordinary documents it would stop for nothing.
privacy-figures: $(READY)
	$(BIN)/python -m tools.privacy_figures

# What prose states that records know, every warning with its sentence, and how many changed values are noticed.
prose-figures: $(READY)
	$(BIN)/python -m tools.prose_figures

# Kills, polling, simultaneous builds, full and read-only disks, two surroundings: what a build must survive.
# PARTS="kills bytes" chooses, QUICK=--quick tries a tenth.
safety: $(READY)
	$(BIN)/python -m tools.safety $(QUICK) $(PARTS)

# Figures of the evidence gate: verdicts on crafted files, and the time that 430 papers take.
gate-figures: $(READY)
	$(BIN)/python -m tools.gate_figures

# Figures of `links`: a thousand addresses of a server on this machine that misbehaves on purpose.
link-figures: $(READY)
	$(BIN)/python -m tools.link_figures

# The others that builds are measured beside, in an environment of their own; what cannot be installed is "not run".
OTHERS := benchmarks/.venv/.ready

$(OTHERS): benchmarks/requirements.txt
	$(PYTHON) -m venv benchmarks/.venv
	@for package in $$(grep -v '^#' $<); do \
	  benchmarks/.venv/bin/python -m pip install --quiet --disable-pip-version-check "$$package" \
	  || echo "not installed: $$package"; done
	touch $@

.PHONY: bench
# Our builds beside those of others, and the goals: `make bench PAGES="100 1000" TOOLS="hugo material" RUNS=5`.
bench: $(READY) $(OTHERS)
	$(BIN)/python -m benchmarks $(if $(PAGES),--pages $(PAGES)) $(if $(TOOLS),--tools $(TOOLS)) $(if $(RUNS),--runs $(RUNS)) \
	  $(if $(MINUTES),--minutes $(MINUTES))

.PHONY: truth-figures
# Whether the sample sites say what was reported, and no more; WHAT=--list prints every standing with what it rests on.
truth-figures: $(READY)
	$(BIN)/python -m tools.truth $(WHAT)

.PHONY: freeze-figures
# Does freezing notice every change of what was submitted, and is it silent over half a year of ordinary life?
freeze-figures: $(READY)
	$(BIN)/python -m tools.freeze_figures

# Random histories of edits and releases: does every address ever released still answer? HISTORIES=200 SEED=1 WHOLE=10.
HISTORIES ?= 200
WHOLE ?= 10
SEED ?= 1
history-figures: $(READY)
	$(BIN)/python -m tools.histories --histories $(HISTORIES) --whole $(WHOLE) --seed $(SEED)

screenshots: $(READY)
	$(BIN)/python -m tools.screenshots

clean:
	rm -rf $(VENV) benchmarks/.venv site .site-builder .mypy_cache .ruff_cache .pytest_cache
