#!/bin/sh
# All checks, one after the other, with one result. None is left out because another failed.
set -u
cd "$(dirname "$0")/.."

FIELDSCHOOL_BROWSER=$(scripts/browser.sh) || exit 1
FIELDSCHOOL_POSTGRESQL=$(scripts/postgres.sh) || exit 1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export FIELDSCHOOL_BROWSER FIELDSCHOOL_POSTGRESQL FIELDSCHOOL_STATE="$folder/state" FIELDSCHOOL_CACHE="$folder/cache"
bin=.venv/bin
cores=$(nproc 2>/dev/null || getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
# Browser tests wait for a page a part of their time: one more than there are cores keeps them all at work. They are few a
# file and long, so they go first (the order in which tests are found); short ones fill what is left.
workers=$((cores + 1))
passed=
failed=

run() {
    name=$1
    shift
    printf '\n== %s\n' "$name"
    if "$@"; then passed="$passed, $name"; else failed="$failed, $name"; fi
}

# Each cell's stored result is compared with a fresh one. A run that compared none has shown nothing.
notebooks() {
    $bin/pytest --nbval --nbval-sanitize-with tests/nbval.cfg -n "$cores" --dist loadfile -p no:cacheprovider \
        --junitxml "$folder/nbval.xml" notebooks || return 1
    $bin/python scripts/compared.py "$folder/nbval.xml" notebooks/*.ipynb
}

run "style" $bin/ruff check --quiet .
run "format" $bin/ruff format --check --quiet .
run "architecture" $bin/lint-imports
run "course" $bin/fieldschool check
run "manual" $bin/mkdocs build --strict --site-dir "$folder/site"
run "tests" $bin/pytest -n "$workers" --dist loadfile --no-loadscope-reorder -p no:cacheprovider
if ls notebooks/*.ipynb >/dev/null 2>&1; then run "notebooks" notebooks; fi

printf '\n== Result\n'
[ -z "$passed" ] || printf 'Passed: %s\n' "${passed#, }"
if [ -n "$failed" ]; then
    printf 'Failed: %s\n' "${failed#, }"
    exit 1
fi
