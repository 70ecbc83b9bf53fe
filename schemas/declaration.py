"""The language tables are declared in: a column named once, a table made of columns."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pyarrow as pa

from schemas.vocabularies import Vocabulary


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column: its name, Arrow type, meaning and the constraints every table that has it shares."""

    name: str
    type: pa.DataType
    meaning: str
    is_nullable: bool = False
    vocabulary: Vocabulary | None = None
    pattern: str | None = None  # a regular expression that the whole value matches
    minimum: float | None = None
    maximum: float | None = None
    key_of: str | None = None  # the table this column identifies a row of; elsewhere it refers to that table
    refers_to: str | None = None  # the table whose key it holds under another name

    def optional(self) -> Column:
        """Return the same column where a value may be missing."""
        return replace(self, is_nullable=True)

    def loose(self) -> Column:
        """Return the same column where the value may be the key of a row that is not there."""
        return replace(self, key_of=None, refers_to=None)


@dataclass(frozen=True, kw_only=True)
class Reference:
    """A column whose values are keys of another table."""

    column: str
    table: str
    key: str


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table: what one row is, what identifies it, and its columns in order."""

    name: str
    grain: str
    primary_key: tuple[str, ...]
    columns: tuple[Column, ...]

    def __post_init__(self) -> None:
        names = [column.name for column in self.columns]
        repeated = {name for name in names if names.count(name) > 1}
        unknown = set(self.primary_key) - set(names)
        if repeated or unknown:
            raise ValueError(f"table {self.name}: repeated columns {sorted(repeated)}, unknown key columns {sorted(unknown)}")

    @property
    def column_names(self) -> tuple[str, ...]:
        """The columns' names, in order."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """Return the column called `name`.

        Raises:
            KeyError: the table has no such column.
        """
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"{self.name} has no column {name}")

    @property
    def references(self) -> tuple[Reference, ...]:
        """The columns that hold keys of other tables, or of other rows of this one."""
        found = []
        for column in self.columns:
            if column.refers_to is not None:
                key = f"{_singular(column.refers_to)}_id"
                found.append(Reference(column=column.name, table=column.refers_to, key=key))
            elif column.key_of is not None and column.key_of != self.name:
                found.append(Reference(column=column.name, table=column.key_of, key=column.name))
        return tuple(found)

    @property
    def arrow_schema(self) -> pa.Schema:
        """The table as an Arrow schema; nullability and meanings travel with the fields."""
        return pa.schema(
            [
                pa.field(column.name, column.type, nullable=column.is_nullable, metadata={"meaning": column.meaning})
                for column in self.columns
            ],
            metadata={"table": self.name, "grain": self.grain},
        )


def _singular(table: str) -> str:
    return table[:-3] + "y" if table.endswith("ies") else table.removesuffix("s")
