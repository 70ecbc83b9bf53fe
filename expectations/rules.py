"""What a row must keep beyond its declaration: the domain's rules, as data.

A rule reads one row at a time and holds where a value it needs is missing; the declaration says what may be missing. `holds`
takes Arrow-backed columns and returns whether each row keeps the rule.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from expectations.codes import known_countries, known_currencies, known_languages

if TYPE_CHECKING:
    import pandas as pd

CLOCK_TOLERANCE = timedelta(days=1)  # outlets stamp in their own time zone, and a bare day stands for midnight UTC
LONGEST_NOTICE = timedelta(days=366)  # a signing is announced up to a year ahead; a later day is a misread year
FIRST_NEWSPAPER = datetime(1605, 1, 1, tzinfo=UTC)  # the Strasbourg Relation; nothing we read was published before it
OLDEST_ALLIANCE = date(1373, 6, 16)  # England and Portugal, the oldest treaty that news still reports as in force


@dataclass(frozen=True, kw_only=True)
class RowRule:
    """One rule: the table and columns it reads, what it says and why."""

    name: str
    table: str
    columns: tuple[str, ...]
    holds: Callable[[pd.DataFrame], pd.Series[bool]]
    meaning: str
    reason: str

    @property
    def id(self) -> str:
        """The rule's name in quarantine and in the data docs: `table.name`."""
        return f"{self.table}.{self.name}"


def _together(left: str, right: str) -> Callable[[pd.DataFrame], pd.Series[bool]]:
    return lambda rows: rows[left].isna() == rows[right].isna()


def _not_empty(start: str, end: str) -> Callable[[pd.DataFrame], pd.Series[bool]]:
    return lambda rows: rows[start] < rows[end]


def _differ(left: str, right: str) -> Callable[[pd.DataFrame], pd.Series[bool]]:
    return lambda rows: rows[left] != rows[right]


ROW_RULES: tuple[RowRule, ...] = (
    RowRule(
        name="ends_after_it_begins", table="runs", columns=("started_at", "finished_at"),
        holds=lambda rows: rows["started_at"] <= rows["finished_at"],
        meaning="A run ends after it begins.",
        reason="Durations are read from the two.",
    ),
    RowRule(
        name="has_words", table="articles", columns=("word_count",),
        holds=lambda rows: rows["word_count"] > 0,
        meaning="An article has at least one word.",
        reason="A text without words reports nothing; reading it went wrong.",
    ),
    RowRule(
        name="published_before_seen", table="articles", columns=("published_at", "first_seen_at"),
        holds=lambda rows: rows["published_at"] <= rows["first_seen_at"] + CLOCK_TOLERANCE,
        meaning="An article was published at most a day after it was first seen.",
        reason="A date in the future is another date of the page: an event, an expiry, a copyright line.",
    ),
    RowRule(
        name="published_in_print_age", table="articles", columns=("published_at",),
        holds=lambda rows: rows["published_at"] >= FIRST_NEWSPAPER,
        meaning="An article was published in 1605 or later.",
        reason="There was no newspaper before; an earlier date is a misread number.",
    ),
    RowRule(
        name="published_has_basis", table="articles", columns=("published_at", "published_basis"),
        holds=lambda rows: rows["published_at"].isna() == (rows["published_basis"] == "unknown"),
        meaning="The basis of the publication date is `unknown` exactly where there is no date.",
        reason="Relative dates are resolved against it; a date from nowhere can't be judged.",
    ),
    RowRule(
        name="language_is_known", table="articles", columns=("language_code",),
        holds=lambda rows: rows["language_code"].isna() | rows["language_code"].str.replace("-.*", "", regex=True).isin(known_languages()),
        meaning="The language is of ISO 639, or `und`.",
        reason="A code nobody defines can't be filtered or joined.",
    ),
    RowRule(
        name="value_has_currency", table="agreements", columns=("value_amount", "value_currency"),
        holds=_together("value_amount", "value_currency"),
        meaning="An amount has a currency and a currency an amount.",
        reason="One means nothing without the other.",
    ),
    RowRule(
        name="currency_is_known", table="agreements", columns=("value_currency",),
        holds=lambda rows: rows["value_currency"].isna() | rows["value_currency"].isin(known_currencies()),
        meaning="The currency is of ISO 4217.",
        reason="A three-letter word is easily taken for a currency.",
    ),
    RowRule(
        name="signing_has_basis", table="agreements", columns=("signed_on", "signed_basis"),
        holds=lambda rows: rows["signed_on"].isna() == (rows["signed_basis"] == "unresolved"),
        meaning="The basis of the date of conclusion is `unresolved` exactly where there is no date.",
        reason="A date is published with what it rests on, or not at all.",
    ),
    RowRule(
        name="signing_keeps_precision", table="agreements", columns=("signed_on", "signed_edtf"),
        holds=_together("signed_on", "signed_edtf"),
        meaning="The day of conclusion comes with its EDTF form and the other way round.",
        reason="The day is the earliest of an interval; without the interval it looks more exact than it is.",
    ),
    RowRule(
        name="signed_in_treaty_age", table="agreements", columns=("signed_on",),
        holds=lambda rows: rows["signed_on"] >= OLDEST_ALLIANCE,
        meaning="It was concluded on 16 June 1373 or later.",
        reason="No older agreement is still reported as in force; an earlier date is a misread number.",
    ),
    RowRule(
        name="signed_within_notice", table="agreements", columns=("signed_on", "last_reported_at", "is_date_implausible"),
        holds=lambda rows: rows["is_date_implausible"] | (rows["signed_on"] <= (rows["last_reported_at"] + LONGEST_NOTICE).dt.date),
        meaning="It was concluded at most 366 days after the newest article that reports it, or its date is marked as implausible.",
        reason="Signings are announced up to a year ahead; a later day is a misread year.",
    ),
    RowRule(
        name="reported_in_order", table="agreements", columns=("first_reported_at", "last_reported_at"),
        holds=lambda rows: rows["first_reported_at"] <= rows["last_reported_at"],
        meaning="The oldest report is not newer than the newest.",
        reason="Ages of reports are read from the two.",
    ),
    RowRule(
        name="is_reported", table="agreements", columns=("article_count", "story_count", "origin_count"),
        holds=lambda rows: (rows["article_count"] >= 1) & (rows[["story_count", "origin_count"]].max(axis=1) <= rows["article_count"]),
        meaning="At least one article reports it, and there are no more stories or origins than articles.",
        reason="Corroboration is counted in origins; more of them than articles would be invented.",
    ),
    RowRule(
        name="lineage_has_parent", table="agreements", columns=("parent_agreement_id", "lineage_type"),
        holds=_together("parent_agreement_id", "lineage_type"),
        meaning="A parent agreement comes with how it relates to it, and the other way round.",
        reason="One means nothing without the other.",
    ),
    RowRule(
        name="not_its_own_parent", table="agreements", columns=("agreement_id", "parent_agreement_id"),
        holds=_differ("agreement_id", "parent_agreement_id"),
        meaning="An agreement is not its own parent.",
        reason="Walking up the lineage would never end.",
    ),
    RowRule(
        name="not_its_own_parent", table="parties", columns=("party_id", "parent_party_id"),
        holds=_differ("party_id", "parent_party_id"),
        meaning="A party is not a part of itself.",
        reason="Walking up to the parent body would never end.",
    ),
    RowRule(
        name="country_is_known", table="parties", columns=("country_code",),
        holds=lambda rows: rows["country_code"].isna() | rows["country_code"].isin(known_countries()),
        meaning="The country is of ISO 3166-1, or XKX (Kosovo).",
        reason="A three-letter acronym is easily taken for a country.",
    ),
    RowRule(
        name="span_not_empty", table="claims", columns=("char_start", "char_end"),
        holds=_not_empty("char_start", "char_end"),
        meaning="The claim's span holds at least one character.",
        reason="A claim is shown by its span in the article.",
    ),
    RowRule(
        name="speaker_span_whole", table="claims", columns=("speaker_start", "speaker_end"),
        holds=_together("speaker_start", "speaker_end"),
        meaning="The speaker's span has both ends or none.",
        reason="Half a span points nowhere.",
    ),
    RowRule(
        name="speaker_span_not_empty", table="claims", columns=("speaker_start", "speaker_end"),
        holds=_not_empty("speaker_start", "speaker_end"),
        meaning="The speaker's span holds at least one character.",
        reason="A speaker is shown by the span that names him or her.",
    ),
    RowRule(
        name="cue_span_whole", table="claims", columns=("cue_start", "cue_end"),
        holds=_together("cue_start", "cue_end"),
        meaning="The cue's span has both ends or none.",
        reason="Half a span points nowhere.",
    ),
    RowRule(
        name="cue_span_not_empty", table="claims", columns=("cue_start", "cue_end"),
        holds=_not_empty("cue_start", "cue_end"),
        meaning="The cue's span holds at least one character.",
        reason="An attribution is shown by the span of its cue.",
    ),
    RowRule(
        name="span_as_long_as_text", table="mentions", columns=("char_start", "char_end", "text"),
        holds=lambda rows: rows["text"].str.len() == rows["char_end"] - rows["char_start"],
        meaning="The span is exactly as long as the text read from it.",
        reason="Otherwise the text is not what stands at the span.",
    ),
    RowRule(
        name="span_not_empty", table="mentions", columns=("char_start", "char_end"),
        holds=_not_empty("char_start", "char_end"),
        meaning="A mention's span holds at least one character.",
        reason="Evidence that can't be pointed at is none.",
    ),
    RowRule(
        name="leads_elsewhere", table="redirects", columns=("old_id", "new_id"),
        holds=_differ("old_id", "new_id"),
        meaning="A redirect leads to another id.",
        reason="Following it would never end.",
    ),
)  # fmt: skip

_RULES = {rule.id: rule for rule in ROW_RULES}


def rules_of(table: str) -> tuple[RowRule, ...]:
    """Return the rules of `table`, in the order declared."""
    return tuple(rule for rule in ROW_RULES if rule.table == table)


def kept(rule_id: str, rows: pd.DataFrame) -> pd.Series[bool]:
    """Return whether each of `rows` keeps the rule; a row that can't be judged for a missing value does.

    Raises:
        KeyError: no rule has this id.
    """
    return _RULES[rule_id].holds(rows).fillna(value=True).astype(bool)
