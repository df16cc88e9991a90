"""Static files are named by what is in them; no template asks another host."""

from __future__ import annotations

import re

import pytest

from fieldschool.present.assets import STATIC, asset
from fieldschool.present.pages import TEMPLATES

FILES = sorted([*TEMPLATES.iterdir(), *STATIC.iterdir()])


def test_a_fingerprint_is_short_and_its_own() -> None:
    prints = {file.name: asset(file.name).fingerprint for file in STATIC.iterdir()}
    assert len(prints) >= 4
    assert len(set(prints.values())) == len(prints)
    assert all(re.fullmatch("[0-9a-f]{10}", found) for found in prints.values())


def test_a_file_that_is_not_there_has_none() -> None:
    with pytest.raises(FileNotFoundError):
        asset("nothing.css")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_page_asks_another_host(file) -> None:
    found = re.findall(r"(?:https?:)?//[a-z0-9-]+(?:\.[a-z0-9-]+)+", file.read_text(encoding="utf-8"))
    assert [host for host in found if "www.w3.org/2000/svg" not in host + "/2000/svg"] == []


@pytest.mark.parametrize("file", sorted(TEMPLATES.iterdir()), ids=lambda file: file.name)
def test_no_script_is_written_into_a_page(file) -> None:
    scripts = re.findall(r"<script([^>]*)>", file.read_text(encoding="utf-8"))
    assert all("src=" in script or "+json" in script or "application/json" in script for script in scripts)
