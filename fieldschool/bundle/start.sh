#!/bin/sh
# Start the course on a laptop without internet: sh start.sh
# The first Python that the archive has packages for; PYTHON= in front chooses another.
cd "$(dirname "$0")" || exit 1
unset PYTHONPATH PYTHONHOME VIRTUAL_ENV
usable() { "$1" -c 'import sys; sys.exit("%d.%d" % sys.version_info[:2] not in sys.argv[1:])' "$@" 2>/dev/null; }
for name in ${PYTHON:-@NAMES@ python3 python}; do
    if usable "$name" @PYTHONS@; then exec "$name" laptop.py "$@"; fi
done
# What there is instead, such as 3.9.
found=$("${PYTHON:-python3}" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null || true)
cat >&2 <<END
@NO_PYTHON@
END
[ -z "$found" ] || printf '(%s: %s)\n' "${PYTHON:-python3}" "$found" >&2
exit 1
