"""Files that pages load: found by name, compressed once, kept by a browser for as long as they do not change."""

from __future__ import annotations

import gzip

import pytest
from tornado.testing import AsyncHTTPTestCase
from tornado.web import Application

from fieldschool.present.assets import STATIC, AssetHandler, asset
from fieldschool.tools.widgets import assets as widgets


def test_an_asset_is_the_same_compressed_and_plain() -> None:
    found = asset("page.css")
    assert found.plain == (STATIC / "page.css").read_bytes()
    assert gzip.decompress(found.packed) == found.plain
    assert len(found.packed) < len(found.plain)
    assert found.kind == "text/css"


@pytest.mark.parametrize(
    "name", ["nothing.css", "", ".", "..", "../app.py", "static/page.css", "/etc/passwd", "page.css\0"]
)
def test_what_is_not_among_the_files_is_not_found(name: str) -> None:
    with pytest.raises(FileNotFoundError):
        asset(name)


def test_the_style_of_a_lesson_is_that_of_stock_widgets_then_our_colours_then_our_widgets() -> None:
    style = asset("lesson.css").plain.decode()
    ours = (STATIC / "widgets.css").read_text(encoding="utf-8")
    places = [style.index(".lm-Widget"), style.index(ours), style.index(widgets.style())]
    assert places == sorted(places)


def test_the_script_of_the_tools_has_every_widget_and_the_front_end_of_anywidget() -> None:
    script = asset("tools.js").plain.decode()
    for name in widgets.WIDGETS:
        assert f'fieldschool["{name}"] = ' in script
    assert 'define(["@jupyter-widgets/base"]' in script


class Served(AsyncHTTPTestCase):
    """Tornado's own way to ask a handler."""

    __test__ = False

    def runTest(self) -> None:
        """Nothing of its own: the tests ask."""

    def get_app(self) -> Application:
        return Application([(r"/static/(.*)", AssetHandler)])


@pytest.fixture
def served():
    found = Served()
    found.setUp()
    yield found
    found.tearDown()


def test_who_reads_gzip_gets_it_and_who_does_not_gets_it_plain(served) -> None:
    page = asset("page.css")
    packed = served.fetch("/static/page.css", decompress_response=False, headers={"Accept-Encoding": "br, gzip"})
    assert (packed.headers["Content-Encoding"], packed.body) == ("gzip", page.packed)
    plain = served.fetch("/static/page.css", decompress_response=False)
    assert "Content-Encoding" not in plain.headers
    assert plain.body == page.plain
    assert packed.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"


def test_only_the_address_with_todays_fingerprint_may_be_kept_for_ever(served) -> None:
    today = served.fetch(f"/static/page.css?v={asset('page.css').fingerprint}").headers
    assert "immutable" in today["Cache-Control"]
    for other in ("", "?v=", "?v=0123456789", "?v=%00"):
        assert "Cache-Control" not in served.fetch(f"/static/page.css{other}").headers


def test_a_file_that_is_known_already_is_not_sent_again(served) -> None:
    first = served.fetch("/static/page.css")
    again = served.fetch("/static/page.css", headers={"If-None-Match": first.headers["Etag"]})
    assert (again.code, again.body) == (304, b"")


@pytest.mark.parametrize("path", ["/static/", "/static/nothing.js", "/static/..%2Fapp.py", "/static/%2e%2e/app.py"])
def test_anything_else_is_not_found(served, path: str) -> None:
    assert served.fetch(path).code == 404


def test_a_file_is_asked_for_and_nothing_more(served) -> None:
    assert served.fetch("/static/page.css", method="HEAD").code == 200
    assert served.fetch("/static/page.css", method="POST", body="").code == 405
