#!/bin/sh
# Print the path of a browser to test with. None found: install one, where that can be done without asking.
set -eu

first() {
    for name in ${FIELDSCHOOL_BROWSER:+"$FIELDSCHOOL_BROWSER"} chromium chromium-browser google-chrome google-chrome-stable \
        microsoft-edge "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        "/Applications/Chromium.app/Contents/MacOS/Chromium" \
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"; do
        if found=$(command -v "$name" 2>/dev/null) && "$found" --version >/dev/null 2>&1; then
            printf '%s\n' "$found"
            return 0
        fi
    done
    return 1
}

first && exit 0
if command -v apt-get >/dev/null 2>&1; then
    root=
    [ "$(id -u)" -eq 0 ] || root="sudo -n"
    printf 'Installing a browser for the tests (chromium) ...\n' >&2
    export DEBIAN_FRONTEND=noninteractive
    { $root apt-get update && $root apt-get install --yes --no-install-recommends chromium; } </dev/null >/dev/null 2>&1 || true
    first && exit 0
fi
printf '%s\n' "No browser was found and none could be installed: install Chromium or Chrome, or set FIELDSCHOOL_BROWSER to one." >&2
exit 1
