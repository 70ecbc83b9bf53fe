"""Which extracted report is which expected one, and which extracted party which expected: by names, one to one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.evaluation.facts import match, party_likeness
from tests.evaluation.reconciliation.lake import Read
from tests.evaluation.reconciliation.scenarios import GoldParty, GoldReport, Scenario, parties_of

if TYPE_CHECKING:
    import pyarrow as pa

# Who mediates, watches or speaks is no party that a reader was asked for, nor is a state behind its own body: found or not, it is no error.
ASIDE = frozenset({"mediator", "witness", "representative", "on_behalf_of", "other"})
SAME_TYPE = 0.1  # between two agreements of the same parties in one article, the type decides, then the order
LEAST = 0.2  # of the parties of both: one common party among ten

ReportItem = tuple[str, str]  # article and agreement; of what was made up, article and report id
PartyItem = tuple[str, str]  # article and the name printed there; of what was made up, article and member id


@dataclass(frozen=True, kw_only=True)
class Aligned:
    """Items by what they are in truth and by the extracted entity that stands for them."""

    true_reports: dict[ReportItem, str] = field(default_factory=dict)
    true_parties: dict[PartyItem, str] = field(default_factory=dict)
    reports: dict[ReportItem, str] = field(default_factory=dict)
    parties: dict[PartyItem, str] = field(default_factory=dict)


def align(scenarios: Iterable[Scenario], read: Read) -> Aligned:
    """Return the items of all articles that are in force; a report in passing that nobody expected is left out."""
    scenarios = list(scenarios)
    gold_parties = parties_of(scenarios)
    reports = _group(read.tables["reported_agreements"], "article_id")
    members = _group(read.tables["reported_parties"], "report_id")
    aligned = Aligned()
    for scenario in scenarios:
        for article in scenario.active:
            found = reports.get(read.documents[article.key].article_id, [])
            _align_article(article.key, article.reports, found, members, scenario=scenario, gold_parties=gold_parties, aligned=aligned)
    return aligned


def _align_article(
    article: str,
    expected: tuple[GoldReport, ...],
    found: list[dict[str, Any]],
    members: Mapping[str, list[dict[str, Any]]],
    *,
    scenario: Scenario,
    gold_parties: Mapping[str, GoldParty],
    aligned: Aligned,
) -> None:
    wanted = [
        {"agreement": report.agreement, "type": scenario.agreements[report.agreement].type, "parties": _facts(report, gold_parties)}
        for report in expected
    ]
    aligned.true_reports.update({(article, one["agreement"]): one["agreement"] for one in wanted})
    aligned.true_parties.update({(article, party["name"]): party["key"] for one in wanted for party in one["parties"]})
    offered = [row | {"parties": members.get(row["report_id"], [])} for row in found]
    pairs = match(wanted, offered, _report_likeness, LEAST)
    known = _align_reports(article, wanted, offered, pairs, aligned)
    matched = {j for _, j in pairs}
    for j, row in enumerate(offered):
        if j not in matched and row["is_background"]:
            continue
        if j not in matched:
            aligned.reports[article, row["report_id"]] = row["report_id"]
        for party in row["parties"]:
            if party["member_id"] not in known and party["role"] not in ASIDE:
                aligned.parties[article, party["member_id"]] = party["member_id"]


def _align_reports(
    article: str, wanted: list[dict[str, Any]], offered: list[dict[str, Any]], pairs: list[tuple[int, int]], aligned: Aligned
) -> set[str]:
    """Enter what is aligned and return the members that stand for an expected party."""
    known: set[str] = set()
    for i, j in sorted(pairs):
        aligned.reports[article, wanted[i]["agreement"]] = offered[j]["report_id"]
        for left, right in match(wanted[i]["parties"], offered[j]["parties"], _party_likeness, 0.5):
            member = offered[j]["parties"][right]["member_id"]
            known.add(member)
            aligned.parties.setdefault((article, wanted[i]["parties"][left]["name"]), member)
    return known


def _facts(report: GoldReport, gold_parties: Mapping[str, GoldParty]) -> list[dict[str, Any]]:
    return [
        {"key": key, "name": name, "kind": gold_parties[key].party_kind, "country": gold_parties[key].country_code}
        for name, key in report.parties.items()
    ]


def _party_likeness(expected: dict[str, Any], found: dict[str, Any]) -> float:
    """Return 1 where a name is the same, letter by letter better than one in the other."""
    names = [found["name"], *found["alias_names"]]
    if expected["name"].casefold() in {name.casefold() for name in names}:
        return 1.0
    return 0.8 * max(party_likeness(expected, found | {"name": name}) for name in names)


def _report_likeness(expected: dict[str, Any], found: dict[str, Any]) -> float:
    """Return the share of common parties, and a little more where the type is the same."""
    offered = [party for party in found["parties"] if party["role"] not in ASIDE] or found["parties"]
    pairs = match(expected["parties"], offered, _party_likeness, 0.5)
    if not pairs:
        return 0.0
    share = 2 * len(pairs) / (len(expected["parties"]) + len(offered))
    return share + SAME_TYPE * (expected["type"] == found["agreement_type"])


def _group(table: pa.Table, column: str) -> dict[str, list[dict[str, Any]]]:
    grouped: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in table.to_pylist():
        grouped[row[column]].append(row)
    return dict(grouped)
