"""Rows of `agreement_parties`: who does what in an agreement, and whether the articles agree on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from schemas.vocabularies import ROLE
from transforms.resolution.agreements.reports import Report
from transforms.resolution.evidence import PartyRow
from transforms.resolution.ledger.assertions import Ledger
from transforms.resolution.ledger.choice import Assertion, Weighing, choose, combine_confidence, gather, standing, weigh
from transforms.resolution.ledger.contradictions import find_contradicted
from transforms.resolution.ledger.firsthand import is_firsthand
from transforms.resolution.ledger.rivals import find_rivals

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

    @property
    def assertion(self) -> Assertion[Roles]:
        return Assertion(value=self.roles, article=self.report.article, member_id=self.rows[0].member_id)


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
    weighing = _weigh_roles(reports)
    says = {party_id: [part.assertion for part in found] for party_id, found in parts.items()}
    chosen = {party_id: weigh(told, weighing) or () for party_id, told in says.items()}
    rivals = _find_rivals(says, weighing, parties) if len(reports) > 1 else set()
    rows = []
    for party_id, found in sorted(parts.items()):
        roles, told = chosen[party_id], says[party_id]
        contradicted = {role for value in find_contradicted(told, roles, weighing) for role in value}
        contradicted |= {"signatory"} if party_id in rivals else set()
        rows += [_role_row(agreement_id, party_id, role, found, is_disputed=bool(contradicted), ledger=ledger) for role in roles]
        each = [Assertion(value=role, article=said.article, member_id=said.member_id) for said in told for role in said.value]
        ledger.record("agreement_party", f"{agreement_id}|{party_id}", "role", each, roles, contradicted)
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


def _tells_apart(roles: Roles) -> int:
    """Prefer the article that tells a state from the body that signed for it, then the one that tells who signs from who does not."""
    return 2 * ("on_behalf_of" in roles) + ("signatory" not in roles)


def _contradict(left: Roles, right: Roles) -> bool:
    pairs = {pair for one in left for other in right for pair in ((one, other), (other, one))}
    return not set(left) & set(right) and bool(pairs & CONTRADICTING_ROLES)


def _weigh_roles(reports: Sequence[Report]) -> Weighing[Roles]:
    of_article = {report.row.article_id: report for report in reports}

    def grade(said: Assertion[Roles]) -> int:
        report = of_article[said.article.article_id]
        is_told_apart = said.value != ("implementing_entity",) or _count_others_who_sign(report, said.member_id) >= len(("side", "other"))
        return 2 * (not report.row.is_background) + is_told_apart

    return Weighing(
        grade=grade,
        firmness=lambda said: is_firsthand(of_article[said.article.article_id]),
        specificity=_tells_apart,
        contradict=_contradict,
    )


def _count_others_who_sign(report: Report, member_id: str) -> int:
    """Return how many bodies and states sign in a report, but the party's own state: if it is but one, the party is the other side."""
    own = {row.country_code for row in report.parties if row.member_id == member_id}
    signing = (row for row in report.parties if row.role == "signatory" and row.party_kind != "person")
    return len({row.member_id for row in signing if row.party_kind != "state" or row.country_code not in own})


def _find_rivals(
    says: Mapping[str, Sequence[Assertion[Roles]]], weighing: Weighing[Roles], parties: Mapping[str, Mapping[str, object]]
) -> set[str]:
    found = {party_id: [said.article for said in standing(told, weighing) if "signatory" in said.value] for party_id, told in says.items()}
    with_a_role = {party_id: {said.article.article_id for said in told} for party_id, told in says.items()}
    return find_rivals({party_id: articles for party_id, articles in found.items() if articles}, parties, with_a_role)


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
