"""The scope of a superlative claim, as ids and words that earlier agreements can be looked up by."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from transforms.english.assertions import RANKS
from transforms.english.claim_words import LIGHT_WORDS
from transforms.english.scopes import BOTH, CLAUSES, CONNECTORS, DEALS, HISTORY, KINDS, OWN, SIDES, STATES, UNNAMED
from transforms.gazetteers.countries import find_state
from transforms.gazetteers.places import find_place
from transforms.resolution.agreements.reports import GENERIC_WORDS
from transforms.resolution.evidence import ClaimRow
from transforms.resolution.names.keys import WORD, content_words, name_key

TOKEN = re.compile(r"[^\W_]+(?:[-.&][^\W_]+)*")
# What points to a holder that was named before: "the company's", but not "it's"; "our", but not "of its kind".
POINTER = re.compile(
    r"\b(?!(?:it|that|this|there|here|he|she|what|who)['’])\w+['’]s\b"
    rf"|\b(?:{'|'.join(sorted(OWN))})\b(?!\s+(?:{'|'.join(sorted(KINDS))})\b)",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.;:](?:\s|$)")
MOST_TOPICS = 5
MOST_TOKENS = 60  # of a claim that are looked at
LONGEST_NAME = 8  # words
LONGEST_STATE = 4

_Lookup = Callable[[str | None], str | None]


@dataclass(frozen=True, kw_only=True)
class Scope:
    """Of what something is the first or largest: the superlative, the parties and states it is told of, and the words for the thing.

    `is_of_both_states` and `is_of_both_parties` say that the agreement's own are meant: "between the two countries". Where `is_open`, the
    scope is narrower than what is known of it: "in East Africa", "since 2009".
    """

    rank: str | None = None
    party_ids: tuple[str, ...] = ()
    country_codes: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    is_of_both_states: bool = False
    is_of_both_parties: bool = False
    is_open: bool = False

    @property
    def cells(self) -> dict[str, object]:
        """The scope as columns of `claims`."""
        parties, countries = [*self.party_ids, None, None], [*self.country_codes, None, None]
        return {
            "scope_rank": self.rank,
            "scope_subject_party_id": parties[0],
            "scope_object_party_id": parties[1],
            "scope_country_code": countries[0],
            "scope_other_country_code": countries[1],
            "scope_topic_names": list(self.topics),
            "is_of_both_states": self.is_of_both_states,
            "is_of_both_parties": self.is_of_both_parties,
            "is_scope_open": self.is_open,
        }


@dataclass(kw_only=True)
class _Reading:
    """What has been found of a scope so far."""

    parties: list[str] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    is_of_both_states: bool = False
    is_of_both_parties: bool = False
    is_open: bool = False


def read_scope(row: ClaimRow, parties: Mapping[tuple[str, str], str]) -> Scope:
    """Return the scope of a precedence claim; `parties` gives the party of each name's key in each article.

    The claim's own words count: whose first it is, then what stands behind each preposition. A holder that they neither name nor point to
    was guessed, and is left out; so is what nobody knows, and the scope is open then.
    """
    if row.claim_type != "precedence":
        return Scope()
    tokens = TOKEN.findall(row.text)[:MOST_TOKENS]
    at = next((place for place, token in enumerate(tokens) if token.casefold() in RANKS), None)
    if at is None:
        return Scope()
    reading = _Reading()

    def party_of(name: str | None) -> str | None:
        return parties.get((row.article_id, name_key(name))) if name else None

    if row.scope_subject and (POINTER.search(row.text) or row.scope_subject.casefold() in row.text.casefold()):
        _add_name(reading, party_of(row.scope_subject), _state_of(row.scope_subject))
    behind = row.text[row.text.casefold().find(tokens[at].casefold()) :]
    _read_behind(TOKEN.findall(SENTENCE_END.split(behind)[0])[1:MOST_TOKENS], party_of, reading)
    known = [name for name in (row.scope_subject, row.scope_object) if name and (party_of(name) or _state_of(name))]
    names = content_words(" ".join(known))
    return Scope(
        rank=tokens[at].casefold(),
        party_ids=tuple(dict.fromkeys(reading.parties)),
        country_codes=tuple(dict.fromkeys(reading.countries)),
        topics=tuple(word for word in dict.fromkeys(reading.topics) if word not in names)[:MOST_TOPICS],
        is_of_both_states=reading.is_of_both_states,
        is_of_both_parties=reading.is_of_both_parties,
        is_open=reading.is_open or max(len(set(reading.parties)), len(set(reading.countries))) > len(("one", "other")),
    )


def _read_behind(tokens: Sequence[str], party_of: _Lookup, reading: _Reading) -> None:
    """Read the words behind the rank: what it is the first of, then names and limits behind prepositions."""
    place = 0
    while place < len(tokens) and tokens[place].casefold() not in CONNECTORS | CLAUSES:
        reading.topics += _topics_of(tokens[place])
        place += 1
    while place < len(tokens) and tokens[place].casefold() not in CLAUSES:
        connector = tokens[place].casefold()
        end = place + 1
        if connector in CONNECTORS:
            end = _read_name(tokens, place + 1, party_of, reading) or _read_rest(tokens, place + 1, connector, reading)
        place = end


def _read_name(tokens: Sequence[str], start: int, party_of: _Lookup, reading: _Reading) -> int | None:
    """Read the longest name that begins at `start`, and return where it ends; None where none does."""
    for length in range(min(LONGEST_NAME, len(tokens) - start), 0, -1):
        name, following = " ".join(tokens[start : start + length]), "".join(tokens[start + length : start + length + 1])
        if tokens[start + length - 1].casefold() in CONNECTORS:
            continue
        party = party_of(name)
        is_whole = not name.islower() and not following[:1].isupper()  # "East" of "East Africa" is no place
        code = _state_of(name) if length <= LONGEST_STATE and is_whole else None
        if party or code:
            _add_name(reading, party, code)
            return start + length
    words = [token.casefold() for token in tokens[start : start + 2]]
    if len(words) == 2 and words[0] in UNNAMED and (state := find_state(words[1])):  # "a Romanian company"
        reading.countries.append(state.country_code)
        return _end_of_phrase(tokens, start)
    return None


def _read_rest(tokens: Sequence[str], start: int, connector: str, reading: _Reading) -> int:
    """Read what is no name up to the next connector: both sides, history, the thing, or a limit that nobody knows; return its end."""
    end = _end_of_phrase(tokens, start)
    words = {token.casefold() for token in tokens[start:end]}
    if words & BOTH and words & STATES:
        reading.is_of_both_states = True
    elif words & BOTH and words & SIDES:
        reading.is_of_both_parties = True
    elif words & HISTORY or not words:
        pass
    elif connector in {"on", "for", "of"} and not words & KINDS and all(token.islower() for token in tokens[start:end]):
        reading.topics += [topic for token in tokens[start:end] for topic in _topics_of(token)]
    else:
        reading.is_open = True
    return end


def _end_of_phrase(tokens: Sequence[str], start: int) -> int:
    return next((place for place in range(start, len(tokens)) if tokens[place].casefold() in CONNECTORS | CLAUSES), len(tokens))


def _add_name(reading: _Reading, party: str | None, code: str | None) -> None:
    """Enter who is named: a party, else a state; the party can be a state itself."""
    if party:
        reading.parties.append(party)
    elif code:
        reading.countries.append(code)


def _state_of(name: str) -> str | None:
    """Return the state that a name means, or that the place of that name lies in."""
    state, place = find_state(name), find_place(name)
    return state.country_code if state else place.country_code if place else None


def _topics_of(token: str) -> list[str]:
    """Return a word, folded and in the singular, where it says of what something is the first: no word of any agreement."""
    parts = [part for part in WORD.findall(token.casefold()) if part not in LIGHT_WORDS]
    return [lemma for part in parts for lemma in content_words(part) if lemma not in GENERIC_WORDS | DEALS]
