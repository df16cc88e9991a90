"""What mkdocs is told beyond ``mkdocs.yml``: pages that lie beside ``docs/``, and pages that nobody has listed yet."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

ROOT = Path(__file__).resolve().parent.parent
#: Pages of the site by the file of the project that holds them; README's place is taken by ``index.md``.
BESIDE = {
    "contributing.md": "CONTRIBUTING.md",
    "changelog.md": "CHANGELOG.md",
    "questions.md": "exercises/README.md",
}
#: Where a page goes that ``nav`` does not name: what is written anew is most often for trainers.
REST = "Trainers"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Add each page of ``docs/`` that ``nav`` does not name, so that none is left where nobody finds it."""
    sections = {name: pages for section in config.nav for name, pages in section.items()}
    listed = {page for section in config.nav for page in _pages(section)}
    there = sorted(file.relative_to(config.docs_dir).as_posix() for file in Path(config.docs_dir).rglob("*.md"))
    sections[REST] += [page for page in there if page not in listed]
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the pages that lie beside ``docs/``, their links turned as that folder sees them."""
    for name, source in BESIDE.items():
        text = (ROOT / source).read_text(encoding="utf-8")
        files.append(File.generated(config, name, content=turned(text)))
    return files


def on_page_markdown(markdown: str, **_about: object) -> str:
    """Turn links to files of the project that are pages here."""
    return turned(markdown, within=True)


def turned(text: str, *, within: bool = False) -> str:
    """A text of the project's folder (or, ``within``, of ``docs/``) with its links as pages of the site."""
    pages = {source: name for name, source in BESIDE.items()} | {"README.md": "index.md"}
    for source, name in pages.items():
        text = text.replace(f"](../{source}" if within else f"]({source}", f"]({name}")
    return text if within else re.sub(r"\]\(docs/", "](", text)


def _pages(entry: object) -> list[str]:
    if isinstance(entry, dict):
        return [page for value in entry.values() for page in _pages(value)]
    return [page for each in entry for page in _pages(each)] if isinstance(entry, list) else [str(entry)]
