"""Rows of `agreement_parties`: who does what in an agreement, and whether the articles agree on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from schemas.vocabularies import ROLE
from transforms.resolution.choice import Assertion, choose, combine_confidence, gather, is_contradicted
from transforms.resolution.evidence import PartyRow
from transforms.resolution.ledger import Ledger
from transforms.resolution.reports import Report

Roles = tuple[str, ...]

# Roles that one party does not have in one agreement: who carries it out, mediates or watches is not who signs.
CONTRADICTING_ROLES = frozenset({("signatory", "implementing_entity"), ("signatory", "mediator"), ("signatory", "witness")})


@dataclass(frozen=True, kw_only=True)
class _Part:
    """What one report says of one party."""

    report: Report
    rows: tuple[PartyRow, ...]

    @property
    def roles(self) -> Roles:
        return tuple(sorted({row.role for row in self.rows}, key=ROLE.values.index))


def build_roles(
    agreement_id: str,
    reports: Sequence[Report],
    *,
    id_of: Mapping[str, str],
    parties: Mapping[str, Mapping[str, object]],
    ledger: Ledger,
) -> list[dict[str, object]]:
    """Return one row per party and published role; a party whose role the articles dispute has one role all the same.

    `id_of` gives the party of each member id, `parties` the published rows of the parties.
    """
    parts = _collect(reports, id_of)
    signatories = {report.report_id: {id_of[row.member_id] for row in report.parties if row.role == "signatory"} for report in reports}
    rows = []
    for party_id, found in sorted(parts.items()):
        says = [Assertion(value=part.roles, article=part.report.article, member_id=part.rows[0].member_id) for part in found]
        roles = choose(says, specificity=_tells_signatory_apart) or ()
        is_disputed = is_contradicted(says, roles, _contradict) or _has_rival(party_id, roles, reports, signatories, parties)
        rows += [_role_row(agreement_id, party_id, role, found, is_disputed=is_disputed, ledger=ledger) for role in roles]
        each = [Assertion(value=role, article=said.article, member_id=said.member_id) for said in says for role in said.value]
        ledger.record("agreement_party", f"{agreement_id}|{party_id}", "role", each, roles)
    return rows


def _collect(reports: Sequence[Report], id_of: Mapping[str, str]) -> dict[str, list[_Part]]:
    parts: dict[str, list[_Part]] = defaultdict(list)
    for report in reports:
        rows_of: dict[str, list[PartyRow]] = defaultdict(list)
        for row in report.parties:
            rows_of[id_of[row.member_id]].append(row)
        for party_id, rows in rows_of.items():
            parts[party_id].append(_Part(report=report, rows=tuple(rows)))
    return parts


def _tells_signatory_apart(roles: Roles) -> bool:
    """Prefer the article that tells a state from the body that signed for it."""
    return "on_behalf_of" in roles


def _contradict(left: Roles, right: Roles) -> bool:
    pairs = {pair for one in left for other in right for pair in ((one, other), (other, one))}
    return not set(left) & set(right) and bool(pairs & CONTRADICTING_ROLES)


def _has_rival(
    party_id: str,
    roles: Roles,
    reports: Sequence[Report],
    signatories: Mapping[str, set[str]],
    parties: Mapping[str, Mapping[str, object]],
) -> bool:
    """Return whether another origin has somebody else of the party's country sign in its place.

    A state is no rival of its own bodies, nor is who signs beside the party in any article.
    """
    party = parties[party_id]
    if "signatory" not in roles or party["party_kind"] == "state" or party["country_code"] is None:
        return False
    naming = [report for report in reports if party_id in signatories[report.report_id]]
    beside = set().union(*(signatories[report.report_id] for report in naming))
    agreeing = {report.article.origin_key for report in naming}
    others = (report for report in reports if report.article.origin_key not in agreeing)
    rivals = {other for report in others for other in signatories[report.report_id] - beside}
    return any(parties[other]["country_code"] == party["country_code"] and parties[other]["party_kind"] != "state" for other in rivals)


def _role_row(
    agreement_id: str, party_id: str, role: str, parts: Sequence[_Part], *, is_disputed: bool, ledger: Ledger
) -> dict[str, object]:
    rows = [row for part in parts for row in part.rows if row.role == role]
    articles = {part.report.row.article_id: part.report.article for part in parts}
    evidence = [(articles[row.article_id], row.confidence) for row in rows]
    people = gather(rows, articles, lambda row: row.represented_by)
    capacities = gather(rows, articles, lambda row: row.capacity)
    person, capacity = choose(people, specificity=len), choose(capacities, specificity=len)
    ledger.record("agreement_party", f"{agreement_id}|{party_id}", "represented_by", people, {person})
    ledger.record("agreement_party", f"{agreement_id}|{party_id}", "capacity", capacities, {capacity})
    is_agreed = len({article.origin_key for article, _ in evidence}) > 1
    return {
        "agreement_id": agreement_id,
        "party_id": party_id,
        "role": role,
        "represented_by": person,
        "capacity": capacity,
        "role_status": "disputed" if is_disputed else "agreed" if is_agreed else "single_source",
        "confidence": combine_confidence(evidence),
    }
