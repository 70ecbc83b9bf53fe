"""Every error of grouping and of extraction as a case that says where to look and what was read there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tests.evaluation.reconciliation.grouping import Grouping
from tests.evaluation.reconciliation.published import Published
from tests.evaluation.scoring import Case

NOT_READ = "not read as expected"
SHOWN = ("agreement_type", "lifecycle_stage", "signed_on", "value_amount")


def faults(groupings: Mapping[str, Grouping], published: Published) -> Iterator[Case]:
    """Yield every pair that is wrongly together or apart, with what was read and the score where there is one."""
    compared = published.rows("comparisons")
    reasons = {frozenset((row["left_member_id"], row["right_member_id"])): f"= {row['explanation']}" for row in compared}
    reports = _reports(published)
    for name, grouping in groupings.items():
        ids = {"agreements": published.aligned.reports, "parties": published.aligned.parties}.get(name, {})
        for pair in grouping.faults():
            left, right = ids.get(pair.left, ""), ids.get(pair.right, "")
            reason = reasons.get(frozenset((left, right)))
            told = [_short(*pair.left), reports.get(left, ""), "|", _short(*pair.right), reports.get(right, ""), reason]
            yield Case(kind=name, label=pair.fault, detail=" ".join(filter(None, told)))


def gaps(published: Published) -> Iterator[Case]:
    """Yield the reports and parties that extraction missed or made up."""
    reports = _reports(published)
    names = {row["member_id"]: f"{row['name']!r} as {row['role']}" for row in published.read.tables["reported_parties"].to_pylist()}
    aligned = published.aligned
    for kind, true, found in (("report", aligned.true_reports, aligned.reports), ("party", aligned.true_parties, aligned.parties)):
        for item in sorted(true.keys() - found.keys()):
            yield Case(kind=f"{kind} {NOT_READ}", label="missed", detail=_short(*item))
        for article, own_id in sorted(found.keys() - true.keys()):
            told = reports.get(own_id) or names.get(own_id, "")
            yield Case(kind=f"{kind} {NOT_READ}", label="made up", detail=f"{_short(article, '')}{told}")


def _reports(published: Published) -> dict[str, str]:
    """Return what was read of each report, in brackets."""
    parties: dict[str, list[str]] = {}
    for row in published.read.tables["reported_parties"].to_pylist():
        parties.setdefault(row["report_id"], []).append(row["name"])
    return {
        row["report_id"]: _told(row, parties.get(row["report_id"], [])) for row in published.read.tables["reported_agreements"].to_pylist()
    }


def _told(row: Mapping[str, Any], parties: list[str]) -> str:
    return f"[{', '.join(str(row[name]) for name in SHOWN if row[name] is not None)}: {', '.join(dict.fromkeys(parties))}]"


def _short(article: str, item: str) -> str:
    """Return an item without the split and, where the article has it, without the scenario."""
    scenario, _, slug = article.partition("/")[2].partition(":")
    return f"{scenario}:{slug} {item.removeprefix(article.partition(':')[0] + ':')}"
