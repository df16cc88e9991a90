"""The manual as a site: whole, readable by everybody, and nothing of it is asked of another computer."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup, Tag

ROOT = Path(__file__).resolve().parent.parent
#: What a browser fetches by itself, and by which attribute; a link that somebody follows is not among them.
FETCHED = {
    "script": "src",
    "img": "src",
    "link": "href",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
}
#: Kilobytes; a page of the manual comes over a hall's Wi-Fi, too.
LARGEST = 100


def built(project: Path, site: Path) -> subprocess.CompletedProcess:
    # Not --quiet: mkdocs counts only those warnings that it prints.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("manual") / "site"
    ended = built(ROOT, folder)
    assert ended.returncode == 0, ended.stderr
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, BeautifulSoup]:
    found = {file.name: BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser") for file in site.rglob("*.html")}
    assert len(found) > 10
    return found


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what the manual is made of, to break."""
    for name in ("docs", "scripts"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("build_data", "__pycache__"))
    for name in ("mkdocs.yml", "CONTRIBUTING.md", "CHANGELOG.md"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "exercises").mkdir()
    shutil.copy(ROOT / "exercises" / "README.md", tmp_path / "exercises")
    return tmp_path


def fetched(page: BeautifulSoup) -> Iterator[tuple[Tag, str]]:
    for name, attribute in FETCHED.items():
        for tag in page.find_all(name):
            if tag.get(attribute) and tag.get("rel") != ["canonical"]:
                yield tag, tag[attribute]


def test_no_page_asks_another_computer(pages: dict[str, BeautifulSoup]) -> None:
    asked = [(name, address) for name, page in pages.items() for _tag, address in fetched(page)]
    assert len(asked) > 50
    assert not [(name, address) for name, address in asked if urlsplit(address).netloc or address.startswith("//")]


def test_no_style_asks_another_computer(site: Path) -> None:
    styles = {file: file.read_text(encoding="utf-8") for file in site.rglob("*.css")}
    asked = [
        (file.name, found) for file, text in styles.items() for found in re.findall(r"url\(['\"]?([^)'\"]+)", text)
    ]
    assert asked
    assert not [(name, address) for name, address in asked if urlsplit(address).netloc]
    assert not [file.name for file, text in styles.items() if re.search(r"@import[^;]*//", text)]


def test_all_that_is_fetched_is_there(site: Path, pages: dict[str, BeautifulSoup]) -> None:
    # The page for a wrong address knows its own place only where the site is served.
    asked = {
        (name, urlsplit(address).path)
        for name, page in pages.items()
        if name != "404.html"
        for _t, address in fetched(page)
    }
    assert not [(name, path) for name, path in sorted(asked) if not (site / path).is_file()]


def test_each_picture_says_what_it_shows(pages: dict[str, BeautifulSoup]) -> None:
    pictures = [(name, picture) for name, page in pages.items() for picture in page.find_all("img")]
    assert len(pictures) >= 6
    assert not [(name, str(picture)) for name, picture in pictures if len(picture.get("alt", "").split()) < 4]


def test_pictures_are_small_and_each_is_shown_or_kept_for_the_other_screen() -> None:
    files = sorted((ROOT / "docs" / "screenshots").glob("*.png"))
    assert {file.stem.rpartition("-")[0] for file in files} >= {"home", "simulator", "workbook", "room", "show", "join"}
    assert not [file.name for file in files if file.stat().st_size > LARGEST * 1000]
    assert {re.search(r"-(390|1280)$", file.stem)[1] for file in files} == {"390", "1280"}


@pytest.mark.parametrize(
    "page", ["participant", "room", "field-kit", "laptop", "trainer", "contributing", "architecture"]
)
def test_each_reader_has_a_way_in_from_the_first_page(page: str, pages: dict[str, BeautifulSoup]) -> None:
    assert pages["index.html"].find("a", href=f"{page}.html")
    assert pages[f"{page}.html"].find("h1")


def test_it_opens_from_a_folder_without_a_server(pages: dict[str, BeautifulSoup]) -> None:
    links = [a["href"] for name, page in pages.items() if name != "404.html" for a in page.find_all("a", href=True)]
    own = [link for link in links if not urlsplit(link).netloc]
    assert len(own) > 100
    assert not [link for link in own if urlsplit(link).path.endswith("/")]


@pytest.mark.parametrize(
    "broken",
    ["[nothing](nothing.md)", "[nothing](room.md#nothing)", "![nothing](screenshots/nothing.png)", "[it](/room.md)"],
)
def test_a_link_that_leads_nowhere_fails(broken: str, project: Path, tmp_path: Path) -> None:
    with (project / "docs" / "trainer.md").open("a", encoding="utf-8") as page:
        page.write(f"\n{broken}\n")
    ended = built(project, tmp_path / "site")
    assert ended.returncode
    assert "trainer.md" in ended.stderr + ended.stdout


def test_a_page_that_nobody_listed_is_in_the_menu_all_the_same(project: Path, tmp_path: Path) -> None:
    (project / "docs" / "editions.md").write_text(
        "# Editions\n\n[Back](../CONTRIBUTING.md), [home](../README.md)\n", encoding="utf-8"
    )
    ended = built(project, tmp_path / "site")
    assert ended.returncode == 0, ended.stderr
    text = (tmp_path / "site" / "editions.html").read_text(encoding="utf-8")
    assert 'href="contributing.html"' in text
    assert 'href="editions.html"' in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
