python := ".venv/bin/python"

# List the commands
default:
    @just --list

# Make the environment
setup:
    python3 -m venv .venv && .venv/bin/pip install -e '.[studio,dev]'

# Run the tests
test *args:
    {{python}} -m pytest {{args}}

# Lint, formatting, types
check:
    .venv/bin/ruff check . && .venv/bin/ruff format --check . && .venv/bin/ty check

# Mend what can be mended
fix:
    .venv/bin/ruff check --fix . && .venv/bin/ruff format .

# What CI runs
ci:
    .ci/run

# Kill 200 processes at random moments of generate, upload and export, and look what is left
chaos *args:
    {{python}} tests/chaos/long.py {{args}}

# Measure the studio, and the client beside bare httpx and curl
bench:
    {{python}} benchmarks/studio.py
    {{python}} benchmarks/client.py
    {{python}} benchmarks/jobs.py

# Every call of the client against every fault, into references/faults.md
faults:
    {{python}} benchmarks/fault_matrix.py --write

# Build wheel and sdist
build:
    {{python}} -m build

# Build all that a release publishes into dist/: packages, desktop bundle, plugins, the skill's folder
release *args:
    {{python}} tools/release.py {{args}}

# Show the last commit to other people's validators, those that are installed
validate *args:
    {{python}} tools/validate.py {{args}}

# Write what SKILL.md, references/ and the descriptions for hosts say from the code
pages:
    {{python}} tools/pages.py
