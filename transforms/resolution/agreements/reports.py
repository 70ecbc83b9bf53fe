"""Reports as they are compared: sides, time, subject; the parties on them are resolved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from transforms.resolution.agreements.sides import Side, find_sides
from transforms.resolution.evidence import PartyRow, ProductRow, ReportRow
from transforms.resolution.names.keys import acronym_of, words_of_name
from transforms.resolution.periods import Period, period_of, read_period
from transforms.resolution.stories.articles import Article

# A date that rests on the text; one that falls back on publication only says when it was reported.
FIRM_BASES = frozenset({"stated", "relative_resolved"})
# Words of any agreement: shared, they say nothing of its subject.
GENERIC_WORDS = frozenset(
    """agreement deal pact contract memorandum understanding partnership cooperation co operation collaboration venture treaty accord
    development project programme program field area sector joint bilateral mutual new various further closer other several
    sign renew extend amend supply purchase sale buy sell deliver delivery provide provision build construction establish expand
    strengthen promote company country party year""".split()
)
# Stages in which an article tells of the conclusion itself: two of them far apart are two conclusions.
CONCLUDING = frozenset({"agreed_in_principle", "initialled", "signed"})


@dataclass(frozen=True, kw_only=True)
class Report:
    """One article's report of an agreement, with its parties as clusters."""

    row: ReportRow
    article: Article
    parties: tuple[PartyRow, ...]
    products: tuple[ProductRow, ...]
    sides: tuple[Side, ...]
    side_count: int

    @property
    def report_id(self) -> str:
        """The report's id."""
        return self.row.report_id

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that say what it is about, but its parties' names; of a name of three or more words the initials too."""
        texts = [self.row.subject or "", *(product.name for product in self.products)]
        found = set().union(*map(words_of_name, texts)) - GENERIC_WORDS
        if found:
            found -= set().union(*(words_of_name(name) for side in self.sides for name in side.names))
        return frozenset(found).union(initials.casefold() for text in texts if (initials := acronym_of(text)))

    @cached_property
    def party_ids(self) -> frozenset[str]:
        """The parties of all sides."""
        return frozenset().union(*(side.parties for side in self.sides))

    @cached_property
    def amount(self) -> float | None:
        """What it is worth, as it is compared."""
        return None if self.row.value_amount is None else float(self.row.value_amount)

    @cached_property
    def concluded(self) -> Period | None:
        """When it was concluded, where the text says so and it can be."""
        if self.row.signed_on is None or self.row.signed_basis not in FIRM_BASES or self.row.is_date_implausible:
            return None
        return period_of(self.row.signed_on, self.row.signed_edtf)

    @cached_property
    def parent_concluded(self) -> Period | None:
        """When the agreement was concluded that this one changes, carries out or belongs to."""
        return read_period(self.row.parent_edtf) if self.row.parent_edtf else None

    @cached_property
    def published(self) -> Period | None:
        """The day of publication."""
        published = self.article.row.published_at
        return Period(first=published.date(), last=published.date()) if published else None

    @cached_property
    def happened(self) -> Period | None:
        """When it was concluded, or else reported; what an article recalls of the past without a date is undated."""
        return self.concluded or (None if self.row.is_background else self.published)

    @cached_property
    def tells_conclusion(self) -> bool:
        """Whether the article tells of the conclusion: dates it, or has it as something that has just happened."""
        return self.concluded is not None or (self.row.lifecycle_stage in CONCLUDING and not self.row.is_background)


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
    reports: dict[str, Report] = {}
    for row in rows:
        found = find_sides(parties_of[row.report_id], party_of)
        reports[row.report_id] = Report(
            row=row,
            article=articles[row.article_id],
            parties=tuple(parties_of[row.report_id]),
            products=tuple(products_of[row.report_id]),
            sides=found.sides,
            side_count=found.count,
        )
    return reports
