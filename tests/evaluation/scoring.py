"""How far one article's extraction agrees with the facts a reader finds: counts for the figures, and every error as a case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.evaluation.facts import (
    AGREEMENT_THRESHOLD,
    CLAIM_THRESHOLD,
    PRODUCT_THRESHOLD,
    Facts,
    Pairs,
    agreement_likeness,
    claim_likeness,
    distinct,
    match,
    party_likeness,
    product_likeness,
    same_name,
    signatories,
)

VALUE_TOLERANCE = 0.01  # of the amount: "1.15 billion" and "1,149.7 million" are the same figure in print


@dataclass(kw_only=True)
class Tally:
    """What was right out of what was found and of what was expected; for a question asked once, found is expected."""

    hits: int = 0
    found: int = 0
    expected: int = 0


@dataclass(frozen=True, kw_only=True)
class Case:
    """One error: its kind ("missed agreement", "stage"), which of that kind ("signed -> proposed"), and where to look."""

    kind: str
    label: str
    detail: str


@dataclass(kw_only=True)
class Score:
    """The tallies and the errors of one article."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    cases: list[Case] = field(default_factory=list)

    def count(self, name: str, *, hits: int, found: int, expected: int) -> None:
        """Add to the tally `name`."""
        tally = self.tallies.setdefault(name, Tally())
        tally.hits += hits
        tally.found += found
        tally.expected += expected

    def ask(self, name: str, *, holds: bool) -> None:
        """Count one yes-or-no question."""
        self.count(name, hits=int(holds), found=1, expected=1)

    def err(self, kind: str, label: object, detail: object) -> None:
        """Keep one error."""
        self.cases.append(Case(kind=kind, label=str(label), detail=str(detail)))

    def check(self, name: str, *, holds: bool, label: object, detail: object) -> None:
        """Count one yes-or-no question, and keep an error where it does not hold."""
        self.ask(name, holds=holds)
        if not holds:
            self.err(name, label, detail)

    def compare(self, name: str, expected: object, found: object, detail: object) -> None:
        """Ask whether `found` is `expected`, and keep the confusion where it is not."""
        self.ask(name, holds=expected == found)
        if expected != found:
            self.err(name, f"{expected} -> {found}", detail)


def score_article(expected: Facts, found: Facts) -> Score:
    """Return how far `found`, an object of `extract --jsonl` with its text, has the facts of `expected`.

    An agreement that is background neither counts nor costs; where it is found all the same, its cells are asked like any other's.
    """
    score = Score()
    main = [agreement for agreement in expected["agreements"] if not agreement["background"]]
    is_free = bool(expected["agreements"]) and not main
    decided = is_free or bool(main) == bool(found["agreements"])
    score.ask("decision", holds=decided)
    if not decided:
        score.err("decision", "an agreement where there is none" if found["agreements"] else "no agreement found", "")
    _score_agreements(score, expected["agreements"], found["agreements"])
    _score_names(score, "product", _products(expected), _products(found), product_likeness, PRODUCT_THRESHOLD)
    _score_claims(score, expected["claims"], found)
    return score


def match_agreements(expected: Facts, found: Facts) -> Pairs:
    """Return which expected agreement is which found one."""
    return match(expected["agreements"], found["agreements"], agreement_likeness, AGREEMENT_THRESHOLD)


def _score_agreements(score: Score, expected: list[Facts], found: list[Facts]) -> None:
    pairs = match(expected, found, agreement_likeness, AGREEMENT_THRESHOLD)
    background = sum(expected[i]["background"] for i, _ in pairs)
    wanted = sum(not agreement["background"] for agreement in expected)
    score.count("agreements", hits=len(pairs) - background, found=len(found) - background, expected=wanted)
    matched_expected, matched_found = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, agreement in enumerate(expected):
        if i not in matched_expected and not agreement["background"]:
            is_merged = any(agreement_likeness(agreement, found[j]) >= AGREEMENT_THRESHOLD for j in matched_found)
            score.err("merged agreement" if is_merged else "missed agreement", agreement["type"], _told(agreement, "type"))
            score.count("parties", hits=0, found=0, expected=len(signatories(agreement)))
    for j, agreement in enumerate(found):
        if j not in matched_found:
            is_split = any(agreement_likeness(expected[i], agreement) >= AGREEMENT_THRESHOLD for i in matched_expected)
            score.err("split agreement" if is_split else "wrong agreement", agreement["agreement_type"], _told(agreement, "agreement_type"))
            score.count("parties", hits=0, found=len(signatories(agreement)), expected=0)
    for i, j in pairs:
        _score_cells(score, expected[i], found[j])
        _score_parties(score, expected[i], found[j])


def _score_cells(score: Score, expected: Facts, found: Facts) -> None:
    detail = _told(expected, "type")
    score.compare("type", expected["type"], found["agreement_type"], detail)
    score.compare("stage", expected["stage"], found["lifecycle_stage"], detail)
    _score_value(score, expected["value"], found["value"], detail)
    if expected["signed_on"]:
        is_right = (found["signed_on"] or "").startswith(expected["signed_on"])
        score.ask("signed_on", holds=is_right)
        if not is_right:
            score.err("date", "wrong" if found["signed_on"] else "missed", f"{expected['signed_on']} -> {found['signed_on']} {detail}")
    elif found["signed_on"]:
        score.err("date", "extra", f"{found['signed_on']} {detail}")


def _score_value(score: Score, expected: Facts | None, found: Facts | None, detail: str) -> None:
    if expected is None:
        if found is not None:
            score.err("value", "extra", f"{found} {detail}")
        return
    same_currency = found is not None and found["currency"] == expected["currency"]
    is_right = same_currency and found is not None and abs(found["amount"] - expected["amount"]) <= VALUE_TOLERANCE * expected["amount"]
    score.ask("value", holds=is_right)
    if not is_right:
        score.err("value", "wrong" if found else "missed", f"{expected} -> {found} {detail}")


def _score_parties(score: Score, expected: Facts, found: Facts) -> None:
    """Count signatories for the figure; ask kind, country and role of every party that is found at all."""
    wanted, given = signatories(expected), signatories(found)
    hits = len(match(wanted, given, party_likeness, 1))
    score.count("parties", hits=hits, found=len(given), expected=len(wanted))
    wanted, given = distinct(expected["parties"]), distinct(found["parties"])
    pairs = match(wanted, given, party_likeness, 1)
    for i in set(range(len(wanted))) - {i for i, _ in pairs}:
        score.err("missed party", f"{wanted[i]['kind']}, {wanted[i]['role']}", wanted[i]["name"])
    for j in set(range(len(given))) - {j for _, j in pairs}:
        score.err("extra party", f"{given[j]['party_kind']}, {given[j]['role']}", given[j]["name"])
    for i, j in pairs:
        party, other = wanted[i], given[j]
        score.compare("party_kind", party["kind"], other["party_kind"], party["name"])
        score.compare("role", party["role"], other["role"], party["name"])
        if party["country"]:
            score.compare("country", party["country"], other["country_code"], party["name"])


def _score_names(
    score: Score, name: str, expected: list[Facts], found: list[Facts], likeness: Callable[[Facts, Facts], float], threshold: float
) -> None:
    pairs = match(expected, found, likeness, threshold)
    score.count(f"{name}s", hits=len(pairs), found=len(found), expected=len(expected))
    for i in set(range(len(expected))) - {i for i, _ in pairs}:
        score.err(name, "missed", expected[i]["name"])
    for j in set(range(len(found))) - {j for _, j in pairs}:
        score.err(name, "extra", found[j]["name"])


def _score_claims(score: Score, expected: list[Facts], found: Facts) -> None:
    attributed = [claim for claim in found["claims"] if claim["attribution_type"] != "narrator"]
    pairs = match(expected, attributed, claim_likeness(found["text"]), CLAIM_THRESHOLD)
    score.count("claims", hits=len(pairs), found=len(attributed), expected=len(expected))
    for i in set(range(len(expected))) - {i for i, _ in pairs}:
        score.err("claim", f"missed, {expected[i]['kind']}", f"{expected[i]['speaker']}: {expected[i]['starts']} ... {expected[i]['ends']}")
    for j in set(range(len(attributed))) - {j for _, j in pairs}:
        score.err("claim", f"extra, {attributed[j]['attribution_type']}", f"{attributed[j]['speaker']}: {attributed[j]['text'][:80]}")
    for i, j in pairs:
        names = (attributed[j]["speaker"], attributed[j]["speaker_org"])
        is_right = any(same_name(expected[i]["speaker"], name) for name in names)
        score.ask("speaker", holds=is_right)
        if not is_right:
            score.err("speaker", "wrong" if names[0] else "missed", f"{expected[i]['speaker']} -> {names[0]}")


def _products(facts: Facts) -> list[Facts]:
    listed = [product if isinstance(product, dict) else {"name": product} for product in facts.get("products", ())]
    return distinct([*listed, *(product for agreement in facts["agreements"] for product in agreement.get("products", ()))])


def _told(agreement: Facts, type_key: str) -> str:
    return f"{agreement[type_key]} {[party['name'] for party in agreement['parties']]} | {agreement['sentence'][:100]}"
