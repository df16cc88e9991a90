#!/bin/sh
# Make the course ready in .venv: Python packages from requirements.lock, and the course itself.
# Done before with the same lock, Python and folder: nothing is asked of any other computer.
set -eu
cd "$(dirname "$0")/.."
unset PYTHONPATH PYTHONHOME VIRTUAL_ENV
log=.venv/setup.log

stop() {
    printf '%s\n' "$1" >&2
    exit 1
}

# The first Python that is new enough; PYTHON= in front of make chooses another.
usable() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }
python=
for name in ${PYTHON:-python3 python3.13 python3.12 python3.11 python3.14 python}; do
    if usable "$name"; then python=$name && break; fi
done
if [ -z "$python" ]; then
    found=$("${PYTHON:-python3}" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null || true)
    stop "The course needs Python 3.11 or newer and found ${found:-none}: install one, then run this again."
fi

# What the set-up depends on. If none of it has changed, there is nothing to do.
key=$("$python" - "$PWD" <<'END'
import hashlib, platform, sys, tomllib
from pathlib import Path
project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
ours = [project["project"], project["build-system"], platform.python_version(), platform.machine(), sys.argv[1]]
print(hashlib.sha256(Path("requirements.lock").read_bytes() + repr(ours).encode()).hexdigest())
END
)
if [ "$(cat .venv/ready 2>/dev/null || true)" = "$key" ]; then exit 0; fi

free() { df -Pk . | awk 'NR == 2 { print int($4 / 1024) }'; }
[ "$(free)" -ge 1500 ] || stop "The disk has $(free) MB left and the course needs 1500 MB: make room, then run this again."

# A .venv of another Python or another folder cannot be mended; it is made again.
version='import sys; print(sys.version, sys.prefix == sys.argv[1])'
if [ -e .venv ] && [ "$(.venv/bin/python -c "$version" "$PWD/.venv" 2>/dev/null || true)" != "$("$python" -c 'import sys; print(sys.version, True)')" ]; then
    rm -rf .venv
fi
if [ ! -x .venv/bin/pip ]; then
    printf 'Setting up Python in .venv ...\n'
    if ! problem=$("$python" -m venv .venv 2>&1); then
        rm -rf .venv
        case $problem in
            *ensurepip*|*python3-venv*|*"No module named"*)
                stop "This Python has no venv module: on Debian or Ubuntu run 'apt-get install python3-venv', then run this again." ;;
            *) stop "Python could not make the folder .venv in $PWD: $(printf '%s' "$problem" | tail -n 1)" ;;
        esac
    fi
fi

# Say which of the likely reasons it was; the whole story is in the log.
explain() {
    if [ "$(free)" -lt 50 ] || grep -qiE 'no space left|disk quota|os error 28' "$log"; then
        stop "The disk is full: make room (about 1500 MB), then run this again."
    elif grep -qiE 'do not match the hashes|hash mismatch|THESE PACKAGES' "$log"; then
        stop "A package is not the one that requirements.lock names, so it was not installed: try another connection, or make lock."
    elif grep -qiE 'connection|resolve|timed out|timeout|unreachable|network|proxy|dns|ssl|error sending request|from versions: none' "$log"; then
        stop "The packages could not be fetched: the first set-up needs the internet, so connect, then run this again."
    fi
    stop "The packages could not be installed; the reason is at the end of $log."
}

printf 'Installing the packages of requirements.lock (once, a minute or so) ...\n'
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
pip=".venv/bin/python -m pip"
. scripts/index.sh
fast() {
    $pip install --quiet --retries 1 uv >"$log" 2>&1 &&
        .venv/bin/uv pip sync --quiet --require-hashes --compile-bytecode --python .venv/bin/python requirements.lock >>"$log" 2>&1 &&
        .venv/bin/uv pip install --quiet --no-deps --python .venv/bin/python --editable . >>"$log" 2>&1
}
plain() {
    $pip install --quiet --require-hashes -r requirements.lock >"$log" 2>&1 &&
        $pip install --quiet --no-deps --editable . >>"$log" 2>&1
}
fast || plain || explain
.venv/bin/python -m compileall -q fieldschool || true
# The tables are checked once and the result is kept: done now, the first reader need not wait for it.
.venv/bin/fieldschool check >>"$log" 2>&1 || true
printf '%s\n' "$key" >.venv/ready
