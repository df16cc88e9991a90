"""Small catalogues and courses of their own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog

from fieldschool import i18n


@pytest.fixture(autouse=True)
def back_to_english() -> Iterator[None]:
    """Each test begins and ends without a chosen language."""
    i18n.use(None)
    yield
    i18n.use(None)


@pytest.fixture
def spanish() -> Catalog:
    """An empty Spanish catalogue."""
    return Catalog(locale="es")
