"""Who is said to have signed in another's place: two outlets name two signatories of one side."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import combinations

from rapidfuzz import fuzz

from transforms.resolution.ledger.contradictions import are_apart, witness_of
from transforms.resolution.names.keys import content_words, name_key
from transforms.resolution.stories.articles import Article

ALIKE = 75  # of 100: two spellings of one name that were not brought together share three letters of four
WORDS_OF_NAMES = re.compile(r"[^\W\d_]{3}")
Party = Mapping[str, object]  # a published row of `parties`

# As many signatories of one state, or with one counterpart, are compared with each other; an agreement of more is no one's to dispute.
MOST_SIGNATORIES = 50


def find_rivals(signing: Mapping[str, Sequence[Article]], parties: Mapping[str, Party], with_a_role: Mapping[str, Set[str]]) -> set[str]:
    """Return the signatories in whose place another outlet has somebody else sign.

    `signing` are the articles that have each sign, `with_a_role` the ids of those in which each does anything.

    Rivals are of one state, or of an unknown one where each signs with the same other party and nobody else. A state is no rival of its
    bodies, a body none of its parent or of a person, nor is who signs beside the party, or is called nearly like it or like who does.
    What is called by a letter or two is no rival, nor is whose articles all name the other, and tell nothing of it: one of the two was read
    for the other.
    """
    signatories: dict[str, set[str]] = defaultdict(set)
    for party_id, articles in signing.items():
        for article in articles:
            signatories[article.article_id].add(party_id)
    casts = {frozenset(cast) for cast in signatories.values()}
    if len(casts) < 2:
        return set()
    beside: dict[str, set[str]] = defaultdict(set)
    for cast in casts:
        for party_id in cast:
            beside[party_id] |= cast
    found: set[str] = set()
    for one, other in {pair for group in _sides(signing, casts, parties) for pair in combinations(sorted(group)[:MOST_SIGNATORIES], 2)}:
        is_rival = _can_stand_in(parties[one], parties[other]) and not any(
            _are_alike(parties[near], parties[far])
            for first, far in ((one, other), (other, one))
            for near in sorted(beside[first])[:MOST_SIGNATORIES]
        )
        is_rival = is_rival and any(
            _tells_apart(first, second, signing, with_a_role, parties) for first, second in ((one, other), (other, one))
        )
        if is_rival and are_apart(map(witness_of, signing[one]), map(witness_of, signing[other])):
            found |= {one, other}
    return found


def _tells_apart(
    one: str, other: str, signing: Mapping[str, Sequence[Article]], with_a_role: Mapping[str, Set[str]], parties: Mapping[str, Party]
) -> bool:
    """Return whether the one, of no more origins, signs in an article that does not name the other, or tells what the other does."""
    origins = [{article.origin_key for article in signing[party_id]} for party_id in (one, other)]
    if len(origins[0]) > len(origins[1]):
        return False
    words = content_words(str(parties[other]["name"]))
    return any(article.article_id in with_a_role[other] or not words <= article.words for article in signing[one])


def _sides(signing: Iterable[str], casts: Iterable[frozenset[str]], parties: Mapping[str, Party]) -> list[list[str]]:
    """Return the signatories that may stand for one side: of one state, or with one and the same counterpart."""
    by_state: dict[object, list[str]] = defaultdict(list)
    with_whom: dict[str, list[str]] = defaultdict(list)
    for party_id in signing:
        by_state[parties[party_id]["country_code"]].append(party_id)
    by_state.pop(None, None)
    for one, other in (sorted(cast) for cast in casts if len(cast) == 2):
        with_whom[one].append(other)
        with_whom[other].append(one)
    return [*by_state.values(), *with_whom.values()]


def _can_stand_in(left: Party, right: Party) -> bool:
    """Return whether the two can be taken for each other: both persons, or both bodies of states that do not differ, and no part of it."""
    kinds = (left["party_kind"], right["party_kind"])
    if not all(WORDS_OF_NAMES.search(str(party["name"])) for party in (left, right)):
        return False
    if "state" in kinds or (kinds[0] == "person") != (kinds[1] == "person"):
        return False
    codes = {left["country_code"], right["country_code"]} - {None}
    return len(codes) < 2 and left["party_id"] != right["parent_party_id"] and right["party_id"] != left["parent_party_id"]


def _are_alike(left: Party, right: Party) -> bool:
    """Return whether two parties are one, or called so nearly the same that they may be."""
    if left["party_id"] == right["party_id"]:
        return True
    return fuzz.ratio(name_key(str(left["name"])), name_key(str(right["name"])), score_cutoff=ALIKE) > 0
