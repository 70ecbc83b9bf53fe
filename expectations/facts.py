"""What is true of the tables as a whole: which rest on which, and what follows when a row leaves. Data only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from schemas.declaration import Table
from schemas.tables import PUBLISHED

DECLARED: Mapping[str, Table] = {table.name: table for table in PUBLISHED}

# The record of a run itself: a bad row here is a defect of the program, and refusing it would hide what it records.
NEVER_REFUSED = frozenset({"runs", "quarantine"})

# Written when everything else is published, so not yet there when the gate judges.
WRITTEN_LATER = frozenset({"runs"})

# Where the table on the left has rows, those on the right can't be empty. Articles without agreements are news of other things.
NEEDS_ROWS_OF: Mapping[str, tuple[str, ...]] = {
    "agreements": ("articles", "agreement_parties", "mentions", "assertions"),
    "agreement_parties": ("parties",),
    "agreement_products": ("products",),
    "claims": ("articles", "mentions"),
    "mentions": ("articles",),
    "assertions": ("articles",),
}

# Refusing every row of these is not a verdict on rows: a rule, or what fills the table, is broken.
NEVER_EMPTIED = frozenset({"articles"})

# An article's text is long, and no rule of the gate reads it: offsets into it are checked in SQL.
UNREAD_COLUMNS = frozenset({("articles", "text")})


@dataclass(frozen=True, kw_only=True)
class Link:
    """A column whose values are keys of one of the `targets`.

    With `kinds`, it is one only in rows whose `kind_column` is one of them; with `part`, the key is that side of `left|right`.
    """

    table: str
    column: str
    targets: tuple[str, ...]
    is_nullable: bool = False
    kind_column: str | None = None
    kinds: tuple[str, ...] = ()
    part: Literal["left", "right"] | None = None

    @property
    def id(self) -> str:
        """The link's name in quarantine and in the data docs."""
        return f"{self.table}.{self.column}.refers" + (f"_{self.part}_to_{'_or_'.join(self.targets)}" if self.part else "")


@dataclass(frozen=True, kw_only=True)
class Support:
    """A table whose rows stand only as long as a row of `by` names them in `column`."""

    table: str
    by: str
    column: str


def _assertion_link(kinds: tuple[str, ...], *targets: str, part: Literal["left", "right"] | None = None) -> Link:
    return Link(table="assertions", column="entity_id", kind_column="entity_kind", kinds=kinds, targets=targets, part=part)


def _declared_links(table: Table) -> tuple[Link, ...]:
    return tuple(
        Link(
            table=table.name,
            column=reference.column,
            targets=(reference.table,),
            is_nullable=table.column(reference.column).is_nullable,
        )
        for reference in table.references
        if reference.table not in WRITTEN_LATER
    )


# The declared references, and the two columns that hold keys of several tables, or of two rows at once.
LINKS: tuple[Link, ...] = (
    *(link for table in PUBLISHED for link in _declared_links(table)),
    Link(table="mentions", column="entity_id", targets=("agreements", "parties", "products", "claims")),
    _assertion_link(("article", "agreement", "party", "product", "claim"), "articles", "agreements", "parties", "products", "claims"),
    _assertion_link(("agreement_party", "agreement_product"), "agreements", part="left"),
    _assertion_link(("agreement_party",), "parties", part="right"),
    _assertion_link(("agreement_product",), "products", part="right"),
)

# A row that loses the last of these is traced to nothing any more. One that never had any is a matter for the checks in SQL.
SUPPORTS: tuple[Support, ...] = (
    Support(table="agreements", by="assertions", column="entity_id"),
    Support(table="agreements", by="agreement_parties", column="agreement_id"),
    Support(table="parties", by="assertions", column="entity_id"),
    Support(table="products", by="assertions", column="entity_id"),
)

# What is cleared with a reference, because it means nothing alone.
CLEARED_WITH: Mapping[tuple[str, str], tuple[str, ...]] = {("agreements", "parent_agreement_id"): ("lineage_type",)}
