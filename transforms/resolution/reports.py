"""Reports as they are compared: sides, time, subject; the parties on them are resolved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import chain

from transforms.resolution.articles import Article
from transforms.resolution.evidence import PartyRow, ProductRow, ReportRow
from transforms.resolution.names import content_words

# Who witnesses, mediates or speaks for a party does not tell one agreement from another.
SIDE_ROLES = frozenset({"signatory", "on_behalf_of", "implementing_entity", "beneficiary", "financier", "guarantor"})
PUBLIC_KINDS = frozenset({"state", "government_body"})
# A date that rests on the text; one that falls back on publication only says when it was reported.
FIRM_BASES = frozenset({"stated", "relative_resolved"})
# Words of any agreement: shared, they say nothing of its subject.
GENERIC_WORDS = frozenset(
    {
        *("agreement", "deal", "pact", "contract", "memorandum", "understanding", "partnership", "cooperation", "collaboration"),
        *("development", "project", "programme", "program", "field", "area", "sector", "joint", "bilateral", "new", "various"),
    }
)


@dataclass(frozen=True, kw_only=True)
class Side:
    """Parties that stand on one side: those of a state with a body of that state among them, else a party alone."""

    parties: frozenset[str]
    country_code: str | None
    is_public: bool


@dataclass(frozen=True, kw_only=True)
class Period:
    """A stretch of days, both ends included."""

    first: date
    last: date

    def days_to(self, other: Period) -> int:
        """Return the days between the two, 0 where they meet."""
        return max((other.first - self.last).days, (self.first - other.last).days, 0)


@dataclass(frozen=True, kw_only=True)
class Report:
    """One article's report of an agreement, with its parties as clusters."""

    row: ReportRow
    article: Article
    parties: tuple[PartyRow, ...]
    products: tuple[ProductRow, ...]
    sides: tuple[Side, ...]

    @property
    def report_id(self) -> str:
        """The report's id."""
        return self.row.report_id

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that say what it is about."""
        texts = (self.row.subject or "", *(product.name for product in self.products))
        return frozenset(chain.from_iterable(map(content_words, texts))) - GENERIC_WORDS

    @cached_property
    def concluded(self) -> Period | None:
        """When it was concluded, where the text says so and it can be."""
        if self.row.signed_on is None or self.row.signed_basis not in FIRM_BASES or self.row.is_date_implausible:
            return None
        return period_of(self.row.signed_on, self.row.signed_edtf)

    @cached_property
    def happened(self) -> Period | None:
        """When it was concluded, or else reported."""
        published = self.article.row.published_at
        return self.concluded or (Period(first=published.date(), last=published.date()) if published else None)


def period_of(first: date, edtf: str | None) -> Period:
    """Return the period that begins on `first` and is as long as `edtf` is precise: a year, a month, a day or an interval of days."""
    if edtf is not None and "/" in edtf:
        return Period(first=first, last=date.fromisoformat(edtf.partition("/")[2]))
    if edtf is not None and len(edtf) == len("2025"):
        return Period(first=first, last=date(first.year, 12, 31))
    if edtf is not None and len(edtf) == len("2025-03"):
        next_month = (first.replace(day=1) + timedelta(days=32)).replace(day=1)
        return Period(first=first, last=next_month - timedelta(days=1))
    return Period(first=first, last=first)


def build_reports(
    rows: list[ReportRow],
    parties: list[PartyRow],
    products: list[ProductRow],
    *,
    articles: Mapping[str, Article],
    party_of: Mapping[str, str],
) -> dict[str, Report]:
    """Return the reports by id; `party_of` gives the cluster of each party's member id."""
    parties_of: dict[str, list[PartyRow]] = defaultdict(list)
    products_of: dict[str, list[ProductRow]] = defaultdict(list)
    for party in parties:
        parties_of[party.report_id].append(party)
    for product in products:
        products_of[product.report_id].append(product)
    return {
        row.report_id: Report(
            row=row,
            article=articles[row.article_id],
            parties=tuple(parties_of[row.report_id]),
            products=tuple(products_of[row.report_id]),
            sides=_find_sides(parties_of[row.report_id], party_of),
        )
        for row in rows
    }


def _find_sides(rows: list[PartyRow], party_of: Mapping[str, str]) -> tuple[Side, ...]:
    rows = [row for row in rows if row.role in SIDE_ROLES] or rows
    public = {row.country_code for row in rows if row.country_code and row.party_kind in PUBLIC_KINDS}
    together: dict[str, list[PartyRow]] = defaultdict(list)
    for row in rows:
        together[row.country_code if row.country_code in public else party_of[row.member_id]].append(row)
    if len(together) == 1:  # a state's body and a company of that state, and nobody else: they agree with each other
        together = defaultdict(list)
        for row in rows:
            together[party_of[row.member_id]].append(row)
    return tuple(_side(group, party_of) for _, group in sorted(together.items()))


def _side(rows: list[PartyRow], party_of: Mapping[str, str]) -> Side:
    return Side(
        parties=frozenset(party_of[row.member_id] for row in rows),
        country_code=min((row.country_code for row in rows if row.country_code), default=None),
        is_public=any(row.party_kind in PUBLIC_KINDS for row in rows),
    )
