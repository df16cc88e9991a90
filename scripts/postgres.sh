#!/bin/sh
# Print the folder of PostgreSQL's programs, for a cluster of the tests' own. None found: install it, where that can be
# done without asking.
set -eu

first() {
    for folder in ${FIELDSCHOOL_POSTGRESQL:+"$FIELDSCHOOL_POSTGRESQL"} \
        "$(dirname "$(command -v initdb 2>/dev/null || echo /none/initdb)")" \
        /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql*/bin /usr/local/opt/postgresql*/bin; do
        if "$folder/initdb" --version >/dev/null 2>&1 && "$folder/postgres" --version >/dev/null 2>&1; then
            printf '%s\n' "$folder"
            return 0
        fi
    done
    return 1
}

first && exit 0
if command -v apt-get >/dev/null 2>&1; then
    root=
    [ "$(id -u)" -eq 0 ] || root="sudo -n"
    printf 'Installing a database for the tests (postgresql) ...\n' >&2
    export DEBIAN_FRONTEND=noninteractive
    { $root apt-get update && $root apt-get install --yes --no-install-recommends postgresql; } </dev/null >/dev/null 2>&1 || true
    first && exit 0
fi
printf '%s\n' "PostgreSQL was not found and could not be installed: install it (on Debian or Ubuntu: apt-get install postgresql), or set FIELDSCHOOL_POSTGRESQL to the folder of its programs." >&2
exit 1
