"""Bounds on a release as a whole: read from a file, each with its reason, and held against figures of what is to be published."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from expectations.facts import DECLARED
from schemas.errors import UsageError
from schemas.tables import ARTICLES

SHIPPED = Path(__file__).with_name("bounds.toml")

Table = Literal["articles", "agreements", "parties", "products", "claims"]
Measure = tuple[int, int]  # a part, and the whole it is of
Positive = Annotated[float, Field(ge=0)]


class Bound(BaseModel):
    """What a figure may be, from how many rows on, and why."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    minimum: Positive | None = None
    maximum: Positive | None = None
    start: Annotated[int, Field(ge=0, alias="from")] = 0
    reason: Annotated[str, Field(pattern=r"\S")]

    @model_validator(mode="after")
    def _has_limits(self) -> Self:
        if self.minimum is None and self.maximum is None:
            raise ValueError("a bound has a minimum or a maximum")
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            raise ValueError("the minimum is above the maximum")
        return self

    @property
    def allowed(self) -> str:
        """What is allowed, in words."""
        limits = [("at least", self.minimum), ("at most", self.maximum)]
        return " and ".join(f"{words} {limit:g}" for words, limit in limits if limit is not None)

    @property
    def is_on_all(self) -> bool:
        """Whether it is on all there is and not on a change, so that what breaks it now breaks it the next time as well."""
        return False

    def allows(self, value: float) -> bool:
        """Return whether `value` is within."""
        return (self.minimum is None or value >= self.minimum) and (self.maximum is None or value <= self.maximum)

    def allows_like(self, value: float, other: float, leeway: float) -> bool:
        """Return whether `value` is no further outside than `other`, give or take the leeway."""
        return value <= other * leeway if self.maximum is not None and value > self.maximum else value >= other / leeway


class Change(Bound):
    """On the rows of a table, or the files of the landing folder, as a multiple of what the last release had."""

    table: Table | Literal["files"]


class Rows(Bound):
    """On the rows of a table; with `per`, for each row of another one."""

    table: Table
    per: Table | None = None

    @property
    def is_on_all(self) -> bool:
        """Whether it is on all there is: always."""
        return True


class Filled(Bound):
    """On the share of a table's rows that have a value in a column; with `against_last`, as a multiple of the share in the last release."""

    table: Table
    column: str
    against_last: bool = False

    @model_validator(mode="after")
    def _has_column(self) -> Self:
        if self.column not in DECLARED[self.table].column_names:
            raise ValueError(f"{self.table} has no column {self.column}")
        return self

    @property
    def is_on_all(self) -> bool:
        """Whether it is on all there is: unless it is held against the last release."""
        return not self.against_last


class New(Bound):
    """On a share of what the last release does not hold; with `against_last`, as a multiple of its share there."""

    share: Literal["filled", "reporting", "largest_story", "largest_outlet", "quarantined"]
    column: str | None = None
    against_last: bool = False

    @model_validator(mode="after")
    def _has_column(self) -> Self:
        if (self.share == "filled") != (self.column is not None):
            raise ValueError("a column goes with the share filled, and with no other")
        if self.column is not None and self.column not in ARTICLES.column_names:
            raise ValueError(f"articles has no column {self.column}")
        if self.share == "quarantined" and self.against_last:
            raise ValueError("the share quarantined is not compared with the last release")
        return self

    @property
    def figure(self) -> str:
        """The name of the figure it is on."""
        return f"filled.{self.column}" if self.share == "filled" else self.share


class Bounds(BaseModel):
    """All bounds of a file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    change: tuple[Change, ...] = ()
    rows: tuple[Rows, ...] = ()
    filled: tuple[Filled, ...] = ()
    new: tuple[New, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of articles that have to be measured for what is new."""
        return tuple(dict.fromkeys(bound.column for bound in self.new if bound.column))

    @property
    def columns_of_tables(self) -> tuple[tuple[str, str], ...]:
        """The tables and their columns that have to be measured as a whole."""
        return tuple(dict.fromkeys((bound.table, bound.column) for bound in self.filled))


def read_bounds(path: Path) -> Bounds:
    """Return the bounds that a TOML file holds.

    Raises:
        UsageError: it can't be read, or says something that is not known; the message names what.
    """
    try:
        return Bounds.model_validate(tomllib.loads(path.read_text("utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path} can't be read as bounds: {error}") from error
    except ValidationError as error:
        problems = "; ".join(f"{'.'.join(map(str, item['loc']))}: {item['msg']}" for item in error.errors())
        raise UsageError(f"{path} is not as bounds have to be: {problems}") from error
