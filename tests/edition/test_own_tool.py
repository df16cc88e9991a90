"""The tool that docs/own-lesson.md shows: its code is run as it stands there."""

from __future__ import annotations

import importlib
import re
import sys
from types import ModuleType

import pytest

from fieldschool.exercises.vocabulary import fits
from fieldschool.tools.base import LessonTool
from tests.edition.conftest import ROOT

PAGE = ROOT / "docs" / "own-lesson.md"
BLOCK = re.compile(r"```python\n# fieldschool/(?P<path>[a-z_/]+)\.py\n(?P<code>.*?)```", re.DOTALL)
LAYERS = ["models.common_fund", "charts.common_fund", "tools.common_fund", "exercises.values.common_fund"]


@pytest.fixture
def modules(monkeypatch: pytest.MonkeyPatch) -> dict[str, ModuleType]:
    """The modules of the page, as if they stood in the package."""
    made = {}
    for block in BLOCK.finditer(PAGE.read_text(encoding="utf-8")):
        name = block["path"].replace("/", ".")
        module = ModuleType(f"fieldschool.{name}")
        monkeypatch.setitem(sys.modules, module.__name__, module)
        exec(compile(block["code"], f"{PAGE.name}: {block['path']}.py", "exec"), module.__dict__)
        made[name] = module
    return made


def test_the_page_has_one_file_a_layer(modules: dict[str, ModuleType]) -> None:
    assert list(modules) == LAYERS
    assert not (ROOT / "fieldschool" / "models" / "common_fund.py").exists(), "then the page should show that one"


def test_the_model_is_what_it_says(modules: dict[str, ModuleType]) -> None:
    gathered = modules["models.common_fund"].gathered
    assert gathered(20, 100, 2) == [24_000, 48_000]
    with pytest.raises(ValueError, match="below zero"):
        gathered(-1, 100, 2)


def test_the_tool_opens_moves_keeps_and_is_restored(modules: dict[str, ModuleType]) -> None:
    kept: list[dict] = []
    tool = importlib.import_module("fieldschool.tools.common_fund").TOOL(None, country="PHL", on_state=kept.append)
    assert isinstance(tool, LessonTool)
    assert "20 families have gathered PHP 120,000" in tool.says().replace("\u00a0", " ")
    tool.form.edit("families", 30)
    assert kept == [{"families": 30, "monthly": 100}]
    assert "180,000" in tool.says()
    again = type(tool)(kept[-1] | {"monthly": "many"}, country="PHL")
    assert again.state == {"families": 30, "monthly": 100}


def test_what_questions_may_look_at_is_what_the_tool_says(modules: dict[str, ModuleType]) -> None:
    values = modules["exercises.values.common_fund"].VALUES
    seen = importlib.import_module("fieldschool.tools.common_fund").TOOL().trail.states[0]
    assert values
    assert all(fits(seen[name], value.kind) for name, value in values.items())
