"""Messages of modules and templates: every way to mark one, and comments for the translator."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from fieldschool.translate.code import of_file, of_folder

MODULE = """
from fieldschool.i18n import _, ngettext, pgettext

NAMES = [N_("a small shop")]

def said(n):
    # A comment for programmers.
    print(_("The fee"))
    # For translators: {n} is a number.
    print(ngettext("{n} day", "{n} days", n))
    print(pgettext("chance", "all"), _("in two " "parts"))
    print(_(variable), "not marked", _(""))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pages").mkdir()
    (tmp_path / "module.py").write_text(MODULE, encoding="utf-8")
    page = '{% do names.append(1) %}<p title="{{ _(\'A page\') }}">{{ ngettext("{n} row", "{n} rows", n) }}</p>'
    (tmp_path / "pages" / "page.html.j2").write_text(page, encoding="utf-8")
    (tmp_path / "notes.txt").write_text('_("no program")', encoding="utf-8")
    return tmp_path


def test_every_marked_message_is_found_and_nothing_else(folder):
    found = {(one.context, one.text, one.plural) for one in of_file(folder / "module.py", "module.py")}
    assert found == {
        (None, "a small shop", None),
        (None, "The fee", None),
        (None, "{n} day", "{n} days"),
        ("chance", "all", None),
        (None, "in two parts", None),
    }


def test_only_comments_for_translators_are_kept(folder):
    comments = {one.text: one.comments for one in of_file(folder / "module.py", "module.py")}
    assert comments["{n} day"] == ("{n} is a number.",)
    assert comments["The fee"] == ()


def test_a_folder_gives_its_modules_and_its_templates_with_their_places(folder):
    found = {one.text: one.places for one in of_folder(folder, folder)}
    assert found["A page"] == ("pages/page.html.j2",)
    assert found["{n} row"] == ("pages/page.html.j2",)
    assert found["The fee"] == ("module.py",)
    assert "no program" not in found


def test_a_broken_template_is_told_and_not_passed_over(tmp_path):
    (tmp_path / "page.html.j2").write_text("{% if %}{{ _('lost') }}", encoding="utf-8")
    with pytest.raises(jinja2.TemplateSyntaxError):
        list(of_folder(tmp_path, tmp_path))
