"""The scope of a superlative claim, as ids and words that earlier agreements can be looked up by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from transforms.english.assertions import RANKS
from transforms.english.claim_words import LIGHT_WORDS
from transforms.gazetteers.countries import find_state
from transforms.gazetteers.places import find_place
from transforms.resolution.agreements.reports import GENERIC_WORDS
from transforms.resolution.evidence import ClaimRow
from transforms.resolution.names.keys import content_words, name_key

TOKEN = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
# "our first", "the company's biggest": the holder is who speaks, or was named before.
OWN = frozenset({"our", "its", "their", "my", "his", "her"})
# The words behind a rank that say what it is the first of; a preposition ends them: "the first wind farm contract in Latvia".
ENDS = frozenset(
    {"in", "with", "for", "from", "between", "among", "to", "by", "of", "on", "that", "which", "since", "so", "ever", "at", "and"}
)
MOST_TOPICS = 5


@dataclass(frozen=True, kw_only=True)
class Scope:
    """Of what something is the first or largest: the superlative, the parties and state it is told of, and the words for the thing."""

    rank: str | None = None
    subject_party_id: str | None = None
    object_party_id: str | None = None
    country_code: str | None = None
    topics: tuple[str, ...] = ()

    @property
    def cells(self) -> dict[str, object]:
        """The scope as columns of `claims`."""
        return {
            "scope_rank": self.rank,
            "scope_subject_party_id": self.subject_party_id,
            "scope_object_party_id": self.object_party_id,
            "scope_country_code": self.country_code,
            "scope_topic_names": list(self.topics),
        }


NO_SCOPE = Scope()


def read_scope(row: ClaimRow, parties: Mapping[tuple[str, str], str]) -> Scope:
    """Return the scope of a precedence claim; `parties` gives the party of each name's key in each article.

    A holder that the claim's own words neither name nor point to was guessed, and is left out.
    """
    if row.claim_type != "precedence":
        return NO_SCOPE
    words = [word.casefold() for word in TOKEN.findall(row.text)]
    at = next((place for place, word in enumerate(words) if word in RANKS), None)
    if at is None:
        return NO_SCOPE
    told = OWN & set(words) or "'s" in row.text.replace("’", "'") or _is_named(row.scope_subject, row.text)
    subject, within = row.scope_subject if told else None, row.scope_object
    party_of = [parties.get((row.article_id, name_key(name))) if name else None for name in (subject, within)]
    names = frozenset(content_words(f"{row.scope_subject or ''} {within or ''}"))
    return Scope(
        rank=words[at],
        subject_party_id=party_of[0],
        object_party_id=party_of[1],
        country_code=_country(within) or (_country(subject) if party_of[0] is None else None),
        topics=_topics(words[at + 1 :], names),
    )


def _is_named(name: str | None, text: str) -> bool:
    return name is not None and name.casefold() in text.casefold()


def _country(name: str | None) -> str | None:
    """Return the state that a name means, or that the place of that name lies in."""
    if name is None:
        return None
    state = find_state(name)
    place = None if state else find_place(name)
    return state.country_code if state else place.country_code if place else None


def _topics(words: list[str], names: frozenset[str]) -> tuple[str, ...]:
    """Return the words, folded and in the singular, that say of what something is the first, but for those of any agreement."""
    found: list[str] = []
    for word in words:
        if word in ENDS:
            break
        found += [lemma for lemma in content_words(word) if word not in LIGHT_WORDS and lemma not in GENERIC_WORDS and lemma not in names]
    return tuple(found[:MOST_TOPICS])
