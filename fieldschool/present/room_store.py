"""Where the answers of a room beside the first are: a file in its folder, or a schema of its own in PostgreSQL."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from fieldschool.workbook.store import Store


def store_of(folder: Path, environment: Mapping[str, str] = os.environ) -> Store:
    """The store of a room beside the first: a file in its folder, or a schema of its own in the course's PostgreSQL."""
    url = environment.get("FIELDSCHOOL_STORE", "")
    if not url:
        return Store(f"sqlite:///{folder / 'answers.sqlite'}", timeout=3.0)
    return Store(in_schema(url, f"room_{folder.name}"), timeout=3.0)


def in_schema(url: str, schema: str) -> str:
    """A PostgreSQL URL whose tables are in a schema, which is made when missing."""
    import sqlalchemy as sa

    address = sa.make_url(url)
    with sa.create_engine(address.set(drivername="postgresql+psycopg"), poolclass=sa.NullPool).begin() as connection:
        connection.execute(sa.schema.CreateSchema(schema, if_not_exists=True))
    return address.update_query_dict({"options": f"-csearch_path={schema}"}).render_as_string(hide_password=False)


def drop(store: Store) -> None:
    """Take a room's schema away with all in it; a file goes with its folder."""
    import sqlalchemy as sa

    address = sa.make_url(store.url) if store.url else None
    if address is None or not address.drivername.startswith("postgresql"):
        return
    schema = str(address.query["options"]).rpartition("=")[2]
    engine = sa.create_engine(address.set(drivername="postgresql+psycopg"), poolclass=sa.NullPool)
    with engine.begin() as connection:
        connection.execute(sa.schema.DropSchema(schema, cascade=True, if_exists=True))
