"""Rules over rows and tables, as SQL that must find nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from warehouse.statements import read_statements

if TYPE_CHECKING:
    import pyarrow as pa

# Enough to see what is wrong; a broken rule can be broken a million times.
MOST_ROWS = 1000


def find_violations(database: Path) -> dict[str, pa.Table]:
    """Return, for each SELECT in `warehouse/checks/`, the rows of `database` that break its rule: at most `MOST_ROWS`, by its name."""
    with duckdb.connect(str(database), read_only=True) as connection:
        connection.execute("set TimeZone = 'UTC'")
        return {check.name: connection.sql(check.sql).limit(MOST_ROWS).to_arrow_table() for check in read_statements("checks")}
