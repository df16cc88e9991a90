"""The PostgreSQL database behind a store: opened, its writers one after the other, and its troubles put into words.

Each piece of work opens a connection and closes it after, as with a file: a hundred kernels that rest use none of the
server's connections, and a server that was restarted meanwhile is not noticed.
"""

from __future__ import annotations

import math
from typing import Any

import sqlalchemy as sa

from fieldschool.workbook import table
from fieldschool.workbook.errors import (
    StoreBroken,
    StoreError,
    StoreFull,
    StoreLocked,
    StoreLost,
    StoreReadOnly,
)

#: Writers wait for each other under this number ("answers" on a telephone's keys).
_WRITERS = 2679377


class PostgresDatabase:
    """One PostgreSQL database.

    Parameters
    ----------
    address : sqlalchemy.URL
        Which one. The driver is psycopg, whether named or not.
    timeout : float
        Seconds to wait for a connection and for another writer.
    """

    def __init__(self, address: sa.URL, timeout: float) -> None:
        self.address = address.set(drivername="postgresql+psycopg")
        self.timeout = timeout

    def engine(self) -> sa.Engine:
        """An engine on this database. A connection with the execution option ``writes`` is the only one that writes.

        Raises
        ------
        ImportError
            When psycopg is not installed.
        """
        engine = sa.create_engine(
            self.address,
            poolclass=sa.NullPool,
            connect_args={"connect_timeout": max(2, math.ceil(self.timeout))},
        )
        sa.event.listen(engine, "begin", self._on_begin)
        return engine

    def ready(self) -> bool:
        """Whether it may be used as it was before; the server itself says if not."""
        return True

    def still_there(self) -> None:
        """Nothing to look for: the server does not call saved what went nowhere."""

    def scrub(self, engine: sa.Engine) -> None:
        """Write the table anew without what was erased. The server's own log and copies are its keeper's to delete.

        Raises
        ------
        sqlalchemy.exc.DBAPIError
            When another program uses the table; erase again later.
        """
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql(f"VACUUM FULL {table.answers.name}")

    def explain(self, error: Exception) -> StoreError:
        """Which trouble of ours an exception of SQLAlchemy or psycopg is."""
        cause = getattr(error, "orig", None) or error
        return _trouble(cause)(cause)

    def _on_begin(self, connection: sa.Connection) -> None:
        connection.exec_driver_sql(f"SET lock_timeout = {max(1, round(1000 * self.timeout))}")
        if connection.get_execution_options().get("writes", False):
            # One after the other, as on a file: two first starts make one table, and what is kept last is last.
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS})")


# By SQLSTATE, or its class (https://www.postgresql.org/docs/current/errcodes-appendix.html).
_BY_STATE = {
    "53100": StoreFull,  # disk full
    "53300": StoreLocked,  # too many connections
    "55P03": StoreLocked,  # lock not available in time
    "57014": StoreLocked,  # the server's own limit of time
    "40": StoreLocked,  # serialization failure, deadlock
    "25006": StoreReadOnly,  # a read-only transaction: a standby server
    "42501": StoreReadOnly,  # insufficient privilege
    "42P01": StoreLost,  # the table is gone
    "42": StoreBroken,  # another program's table of that name
    "22": StoreBroken,  # a database that does not take every letter
    "XX": StoreBroken,  # data or index corrupted
}


def _trouble(cause: Any) -> type[StoreError]:
    state = getattr(cause, "sqlstate", None) or ""
    return _BY_STATE.get(state) or _BY_STATE.get(state[:2]) or StoreError
