"""The scripts of a widget travel as one module."""

from __future__ import annotations

import re

import pytest

from fieldschool.tools.widgets import assets

WIDGETS = ("form.js", "view.js", "tasks.js", "records.js", "ranking.js", "sheet.js")


@pytest.mark.parametrize("name", WIDGETS)
def test_a_widget_is_one_module_that_imports_nothing(name):
    text = assets.script(name)
    assert re.findall(r"^\s*import\b.*", text, re.MULTILINE) == []
    assert re.findall(r"^export .*", text, re.MULTILINE) == ["export default { render };"]


@pytest.mark.parametrize("name", WIDGETS)
def test_no_two_files_of_a_widget_use_one_name(name):
    names = re.findall(r"^(?:async )?(?:function|const|let|class) (\w+)", assets.script(name), re.MULTILINE)
    assert len(names) > 10
    assert sorted(names) == sorted(set(names))


def test_every_script_belongs_to_a_widget():
    files = sorted(path.name for path in assets.FOLDER.glob("*.js"))
    assert len(files) > len(WIDGETS)
    joined = "\n".join(assets.script(name) for name in WIDGETS)
    for file in files:
        first = next(line for line in (assets.FOLDER / file).read_text(encoding="utf-8").splitlines() if line)
        assert first in joined, f"{file} is not used."


@pytest.mark.parametrize("name", WIDGETS)
def test_text_is_never_read_as_html_nor_run(name):
    text = assets.script(name)
    for risky in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Function",
        "DOMParser",
    ):
        assert risky not in text


@pytest.mark.parametrize("name", WIDGETS)
def test_nothing_comes_from_another_host(name):
    addresses = re.findall(r"https?://[^\"'\s]+", assets.script(name) + assets.style())
    assert set(addresses) <= {"http://www.w3.org/2000/svg"}


def test_a_script_that_is_not_there_is_named():
    with pytest.raises(FileNotFoundError, match=r"nothing\.js"):
        assets.script("nothing.js")
