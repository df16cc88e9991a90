"""An edition is served: its title and logo, its lessons in its order, its texts, a lesson of its own."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from PIL import Image

from fieldschool.edition import layering, making, own_lesson, upgrading
from fieldschool.edition.folder import Edition
from tests.present.conftest import ROOT, Room

LESSON = "3.2.1-financial-education"


@pytest.fixture
def edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Edition:
    """An edition in a folder elsewhere that was made from an older course than this checkout."""
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(ROOT))
    for name in ("FIELDSCHOOL_COURSE", "FIELDSCHOOL_EDITION"):
        monkeypatch.setenv(name, "")
    made = making.new("honduras", "Our school", tmp_path)
    monkeypatch.setattr(own_lesson, "_run", lambda *_: None)  # it is run when it is opened
    own_lesson.lay(made, own_lesson.Wish("3.5", "Our own shop", "household", objective="Say whether a shop carries."))
    changed = nbformat.v4.new_markdown_cell("## 1. Sending costs in Honduras", id="idea-cost")
    nbformat.write(nbformat.v4.new_notebook(cells=[changed]), made.folder / "notebooks" / f"{LESSON}.ipynb")
    Image.new("RGB", (60, 20), "green").save(made.folder / "logo.png")
    made_from = json.loads((made.folder / "made-from.json").read_text(encoding="utf-8"))
    was = {"type": "markdown", "tags": ["participant"], "source": "What an older course said."}
    made_from["files"][f"notebooks/{LESSON}.ipynb"] = {"was": {"idea-cost": was}, "after": {"idea-cost": []}}
    (made.folder / "made-from.json").write_text(json.dumps(made_from), encoding="utf-8")
    settings = 'title = "Our school"\nlogo = "logo.png"\nlessons = ["4.3", "3.2.1", "3.5"]\n'
    (made.folder / "edition.toml").write_text(settings, encoding="utf-8")
    return Edition(made.folder, ROOT)


def test_it_is_carried_over_and_served_as_a_course(edition: Edition, room: Callable[..., Room]) -> None:
    done = upgrading.run(edition)
    assert [found.place for found in done.conflicts] == [f"notebooks/{LESSON}.ipynb:idea-cost"]
    layering.use(str(edition.folder))
    here = room()
    home = here.ask("/").body.decode()
    assert "Our school" in home
    assert re.findall(r'href="/lesson/([0-9.]+)-', home) == ["4.3", "3.2.1", "3.5"]
    logo = here.ask(re.search(r'src="(/logo[^"]+)"', home)[1])
    assert (logo.code, logo.headers["Content-Type"]) == (200, "image/png")
    assert "sandbox" in logo.headers["Content-Security-Policy"]
    own = here.ask("/lesson/3.5-our-own-shop").body.decode()
    assert "Say whether a shop carries." in own
    assert "could not be finished" not in own
    assert '<p class="message">' not in own.partition('id="kernel"')[2]
    assert own.count("data-widget=") == 3, "the tool, the tasks and the sources"
    here.first.send("/me/language", language="es", back="/")
    changed = here.ask(f"/lesson/{LESSON}").body.decode()
    assert "Sending costs in Honduras" in changed, "as the edition wrote it"
    assert "Cash at home melts" not in changed, "what it did not change is translated"
    assert "3.5" in changed, "the next lesson is its own"
    assert here.ask("/lesson/1.1-sdg").code == 404
    assert "Our own shop" in here.ask("/show").body.decode() or here.ask("/show").code in (302, 303)


def test_without_an_edition_there_is_no_logo(room: Callable[..., Room], small_course: Callable[..., Path]) -> None:
    small_course()
    here = room()
    assert here.ask("/logo").code == 404
    assert "/logo" not in here.ask("/").body.decode()
