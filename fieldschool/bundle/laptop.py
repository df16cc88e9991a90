"""Install the course from the archive that this file lies in, and start it. Needs Python 3.11, and no internet.

``start.sh`` and ``start.bat`` find a Python and run this file. It imports nothing but Python's own library, and says
what is wrong in the languages of the course (``words.json``).
"""

import contextlib
import hashlib
import json
import locale
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

#: Megabytes that the packages take when they are installed.
NEEDS = 1200
SUMS, ABOUT, WORDS, LOCK, COURSE = "SHA256SUMS", "bundle.json", "words.json", "requirements.txt", "course"
#: Said by somebody who has changed files of the course before the first start.
CHANGED = "--changed"
#: What is done when nothing is asked for: the room is opened.
ROOM = ["present", "--host", "0.0.0.0"]


class Stop(Exception):
    """The course cannot be started; holds the name of a sentence and what stands in it."""

    def __init__(self, name, **values):
        super().__init__(name)
        self.name, self.values = name, values


def system():
    """What this computer is called in the list of systems, such as ``macos-intel``; empty where it is none of them."""
    machine = platform.machine().lower()
    arm, intel = machine in ("arm64", "aarch64"), machine in ("x86_64", "amd64")
    if sys.platform.startswith("linux") and sys.maxsize > 2**32:
        return "linux-arm" if arm else "linux" if intel else ""
    if sys.platform == "darwin":
        return "macos" if arm else "macos-intel" if intel else ""
    # Windows on ARM runs what was built for Intel, if Python was.
    return "windows" if sys.platform == "win32" and sys.maxsize > 2**32 else ""


def language(known):
    """The reader's language, if the archive speaks it: what the course was told, else what the computer speaks."""
    asked = [os.environ.get(name, "") for name in ("FIELDSCHOOL_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")]
    with contextlib.suppress(ValueError):
        asked.append(locale.getlocale()[0] or "")
    for tag in asked:
        code = tag.replace("-", "_").split("_")[0].lower()
        # Windows names languages in English: Spanish_Mexico.
        code = {"english": "en", "spanish": "es", "french": "fr", "portuguese": "pt"}.get(code, code)
        if code in known:
            return code
    return "en"


def altered(folder, sums):
    """Files that are not as they were packed: missing, cut, or changed."""
    wrong = []
    for line in sums.splitlines():
        digest, _space, name = line.partition("  ")
        try:
            found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        except OSError:
            found = ""
        if found != digest:
            wrong.append(name)
    return wrong


def some(names):
    """The first five, for nobody reads a hundred."""
    return ", ".join(names[:5]) + (", ..." if len(names) > 5 else "")


def fits(about):
    """See that one of the laptops that the archive is for is this one."""
    here = system() or f"{platform.system()} {platform.machine()}"
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    for_here = [target["python"] for target in about["targets"] if target["system"] == here]
    if not for_here:
        raise Stop("other_system", found=here, known=", ".join(sorted({t["system"] for t in about["targets"]})))
    if version not in for_here:
        raise Stop("other_python", found=version, known=", ".join(for_here))


def program(folder, name="fieldschool"):
    """Where a command of the course's own Python is."""
    return folder / ".venv" / ("Scripts" if os.name == "nt" else "bin") / (name + (".exe" if os.name == "nt" else ""))


def install(folder, key, changed, tell):
    """Look whether everything came, and install it into ``.venv``; what was cut short is begun again the next time."""
    tell("checking")
    sums = (folder / SUMS).read_text(encoding="utf-8")
    wrong = altered(folder, sums)
    if packed := [name for name in wrong if not name.startswith(COURSE + "/")]:
        raise Stop("damaged", files=some(packed))
    if wrong and not changed:
        raise Stop("changed", files=some(wrong), option=CHANGED)
    free = shutil.disk_usage(folder).free >> 20
    if free < NEEDS:
        raise Stop("disk", free=free, needed=NEEDS)
    tell("installing")
    own = folder / ".venv"
    shutil.rmtree(own, ignore_errors=True)
    log = folder / "install.log"
    pip = next((folder / "wheels").glob("pip-*.whl"))
    asked = ["install", "--isolated", "--no-index", "--find-links", str(folder / "wheels"), "--require-hashes"]
    asked += [
        "--disable-pip-version-check",
        "--no-warn-script-location",
        "--no-compile",
        "--quiet",
        "-r",
        str(folder / LOCK),
    ]
    # A Python of Debian has no pip and cannot make one: the archive's own is started from its wheel.
    steps = (
        [sys.executable, "-m", "venv", "--without-pip", str(own)],
        [str(program(folder, "python")), str(pip / "pip"), *asked],
    )
    with log.open("w", encoding="utf-8") as said:
        for step in steps:
            if subprocess.run(step, stdout=said, stderr=said, cwd=folder, check=False).returncode:
                raise Stop("not_installed", log=log)
    (own / "ready").write_text(key, encoding="utf-8")


def key_of(folder):
    """What an installation depends on: the packages, this Python, and where the folder lies."""
    packages = (folder / LOCK).read_bytes()
    return hashlib.sha256(packages + repr((sys.version, str(folder))).encode()).hexdigest()


def ready(folder):
    """The key of what is installed; empty where nothing is."""
    try:
        return (folder / ".venv" / "ready").read_text(encoding="utf-8")
    except OSError:
        return ""


def start(folder, arguments, tell):
    """Install what is not installed yet, and hand over to the course."""
    try:
        about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
        fits(about)
        key = key_of(folder)
        changed = CHANGED in arguments
        if ready(folder) != key:
            install(folder, key, changed, tell)
            tell("installed")
    except (OSError, ValueError, KeyError, StopIteration) as error:
        raise Stop("damaged", files=getattr(error, "filename", None) or ABOUT) from None
    arguments = [each for each in arguments if each != CHANGED] or ROOM
    command = [str(program(folder)), *arguments]
    os.environ.setdefault("FIELDSCHOOL_HOME", str(folder / COURSE))
    if os.name != "nt":
        os.execv(command[0], command)
    try:
        return subprocess.call(command)
    except KeyboardInterrupt:
        return 0


def main(arguments):
    """Start the course of the folder that this file lies in; 1 with a sentence when that cannot be."""
    folder = Path(__file__).resolve().parent
    for name in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"):
        os.environ.pop(name, None)
    try:
        words = json.loads((folder / WORDS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        words = {}
    said = words.get(language(words), {})

    def tell(name, stream=sys.stdout, **values):
        # Without its words the archive is damaged; the name of the sentence is all that is left.
        print(
            said.get(name, name + ": {files}" if "files" in values else name).format(**values), file=stream, flush=True
        )

    try:
        return start(folder, arguments, tell)
    except Stop as stop:
        tell(stop.name, sys.stderr, **stop.values)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
