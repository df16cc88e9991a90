"""Warming loads what lessons need, and is not stopped by a table or a tool that cannot be used."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from fieldschool.present.kernels.warm import LESSON, warm_up

ROOT = Path(__file__).resolve().parents[3]


def warm(*lines: str, **environment: str) -> subprocess.CompletedProcess[str]:
    start = "import sys\nfrom fieldschool.present.kernels.warm import LESSON, warm_up\nwarm_up(LESSON)\n"
    command = [sys.executable, "-c", start + "\n".join(lines)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=os.environ | environment, check=True)


def test_what_a_lesson_reads_is_read_already():
    said = warm(
        "from fieldschool.sources import tables",
        "from fieldschool.tools.household.setting import setting_of",
        "print(len(tables._frames) > 5, setting_of.cache_info().currsize > 0)",
    )
    assert said.stdout.strip() == "True True"
    assert "not warmed" not in said.stderr


def test_a_course_without_tables_can_be_warmed_and_says_what_was_left_out(tmp_path):
    (tmp_path / "course.toml").write_bytes((ROOT / "course.toml").read_bytes())
    said = warm("print('warm')", FIELDSCHOOL_HOME=str(tmp_path))
    assert said.stdout.strip() == "warm"
    assert "not warmed" in said.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="kernels are forked on Linux only")
def test_the_whole_course_can_be_warm_and_still_fork():
    said = warm(
        "import ipywidgets",
        "from fieldschool.present.kernels.parent import unsafe",
        "print(unsafe() or 'safe', len(ipywidgets.Widget.widgets), 'sqlalchemy' in sys.modules)",
        OPENBLAS_NUM_THREADS="1",
    )
    assert said.stdout.strip() == "safe 0 True"


def test_a_module_that_is_not_there_is_an_error():
    with pytest.raises(ImportError):
        warm_up(["no_such_module"])


def test_every_module_that_lessons_need_is_named_once():
    assert len(set(LESSON)) == len(LESSON)
