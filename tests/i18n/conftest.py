"""A course of its own with one translated sentence, so that no test depends on the real catalogues."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from fieldschool import i18n


@pytest.fixture(autouse=True)
def back_to_english() -> Iterator[None]:
    """Each test begins and ends without a chosen language."""
    i18n.use(None)
    yield
    i18n.use(None)


@pytest.fixture
def translations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Writes the Spanish catalogue of a course of its own: ``translations({"fee": "comisión"})``."""
    monkeypatch.setenv("FIELDSCHOOL_HOME", str(tmp_path))
    file = tmp_path / "locales" / "es" / "LC_MESSAGES" / "fieldschool.mo"
    file.parent.mkdir(parents=True)

    def written(messages: dict[object, object], context: str | None = None) -> Path:
        catalogue = Catalog(locale="es")
        for text, translation in messages.items():
            catalogue.add(text, translation, context=context)
        with file.open("wb") as opened:
            write_mo(opened, catalogue)
        return file

    return written
