"""Claims of the same content brought together, and whether others say the same or the opposite."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from zlib import crc32

from transforms.resolution.clusters import DisjointSets
from transforms.resolution.evidence import ClaimRow
from transforms.resolution.ledger.claim_contents import Content
from transforms.resolution.stories.articles import Article

# Claims are compared where they share one of their words with the smallest hashes: two that share most of their words nearly always do.
KEYS = 4
# As many neighbours are compared in a block, so that an agreement of a hundred thousand claims costs as much a claim as one of ten.
MOST_COMPARED = 40
STATUS_TYPES = frozenset({"status", "denial"})


@dataclass(frozen=True, kw_only=True)
class Claim:
    """One article's claim, with what it is about and what it says."""

    row: ClaimRow
    claim_id: str
    article: Article
    agreement_id: str | None
    speaker: str
    content: Content


@dataclass(frozen=True, kw_only=True)
class Standing:
    """The group of a claim, and what others make of it."""

    group_id: str
    status: str


def group_claims(claims: Sequence[Claim]) -> dict[str, Standing]:
    """Return the standing of each claim by its member id.

    Claims are compared where they are about one agreement; those about none with claims of the same content about one agreement alone,
    else with what the same speaker says about none. A group has the id of its claim that was seen first, so that others that join it
    later change nothing. A claim is contradicted where anything in its scope says the opposite, else corroborated by a second origin.
    """
    scopes: dict[str, list[Claim]] = defaultdict(list)
    for claim, scope in zip(claims, _find_scopes(claims), strict=True):
        scopes[scope].append(claim)
    return {member_id: standing for members in scopes.values() for member_id, standing in _group_scope(members)}


def _find_scopes(claims: Sequence[Claim]) -> list[str]:
    about: dict[Content, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.agreement_id is not None:
            about[claim.content].add(claim.agreement_id)
    return [_scope(claim, about.get(claim.content, set())) for claim in claims]


def _scope(claim: Claim, agreements: set[str]) -> str:
    if claim.agreement_id is not None:
        return claim.agreement_id
    if claim.content.is_empty:
        return claim.row.member_id
    if len(agreements) == 1:
        return min(agreements)
    return f"by {claim.speaker}" if claim.speaker else f"of {sorted(claim.content.words)} {sorted(claim.content.figures)}"


def _group_scope(claims: Sequence[Claim]) -> Iterator[tuple[str, Standing]]:
    said: dict[Content, list[Claim]] = defaultdict(list)
    for claim in claims:
        said[claim.content].append(claim)
    contents = sorted(said, key=_order)
    number_of = {content: f"{number:09}" for number, content in enumerate(contents)}
    groups = DisjointSets(number_of.values())
    opposed: set[str] = set()
    for one, other in _near(contents):
        if one.says_same(other):
            groups.unite(number_of[one], number_of[other])
        elif _contradict(one, other, said):
            opposed |= {number_of[one], number_of[other]}
    against = {groups.find(number) for number in opposed}
    members: dict[str, list[Claim]] = defaultdict(list)
    for content, found in said.items():
        members[groups.find(number_of[content])] += found
    for number, group in members.items():
        yield from _standings(group, is_contradicted=number in against)


def _standings(group: Sequence[Claim], *, is_contradicted: bool) -> Iterator[tuple[str, Standing]]:
    if group[0].content.is_empty:  # nothing is known of it: each is alone
        for claim in group:
            yield claim.row.member_id, Standing(group_id=_group_id(claim), status="single_source")
        return
    first = min(group, key=lambda claim: (claim.article.first_run_id, claim.claim_id))
    origins = {claim.article.origin_key for claim in group}
    status = "contradicted" if is_contradicted else "corroborated" if len(origins) > 1 else "single_source"
    for claim in group:
        yield claim.row.member_id, Standing(group_id=_group_id(first), status=status)


def _group_id(claim: Claim) -> str:
    return "clg_" + hashlib.sha256(claim.claim_id.encode()).hexdigest()[:16]


def _order(content: Content) -> tuple[list[str], list[str], bool]:
    return sorted(content.words), sorted(content.figures), content.is_negated


def _near(contents: Sequence[Content]) -> Iterable[tuple[Content, Content]]:
    """Return the pairs worth a comparison, each once or twice."""
    blocks: dict[str, list[Content]] = defaultdict(list)
    for content in contents:
        for word in sorted(content.words, key=lambda word: (crc32(word.encode()), word))[:KEYS]:
            blocks[word].append(content)
        for deed in content.deeds:
            blocks[f"done: {deed}"].append(content)
    for block in blocks.values():
        for at, one in enumerate(block):
            for other in islice(block, at + 1, at + 1 + MOST_COMPARED):
                yield one, other


def _contradict(one: Content, other: Content, said: dict[Content, list[Claim]]) -> bool:
    """Return whether the two can't both be true, and are not one speaker's words in one article."""
    if one.says_opposite(other):
        return _are_apart(said[one], said[other], by_article=False)
    if one.gives_other_figure(other):
        return _are_apart(said[one], said[other], by_article=True)
    if one.is_negated == other.is_negated or not one.deeds & other.deeds:
        return False
    of_status = [[claim for claim in said[content] if claim.row.claim_type in STATUS_TYPES] for content in (one, other)]
    return _are_apart(*of_status, by_article=False)


def _are_apart(left: Iterable[Claim], right: Iterable[Claim], *, by_article: bool) -> bool:
    """Return whether some claim of each side are of two articles, or of two speakers where an article can tell both sides."""
    ones = {(claim.article.article_id, claim.speaker) for claim in left}
    others = {(claim.article.article_id, claim.speaker) for claim in right}
    if by_article:
        return bool(ones and others) and len({article for article, _ in ones | others}) > 1
    return bool(ones and others) and len(ones | others) > 1
