"""Focus: who is spoken of where in an article, and whom a pronoun or a description takes up again."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.speakers import FEMALE, MALE

PERSON, GROUP, MANY, DOCUMENT = "person", "group", "many", "document"
LOOKBACK = 200  # mentions: who was last spoken of before that is not meant by a pronoun


@dataclass(frozen=True, kw_only=True)
class Speaker:
    """Who speaks: `name` is the fullest form in the article; `kind` tells people, groups, many and documents apart."""

    name: str
    kind: str
    organisation: str | None = None
    capacity: str | None = None
    party_kind: str | None = None
    country_code: str | None = None

    def placed(self, party_kind: str | None, country_code: str | None) -> Speaker:
        """Return this speaker with what is known of a body."""
        return replace(self, party_kind=party_kind, country_code=country_code)


@dataclass(frozen=True, kw_only=True)
class Mention:
    """Where somebody is spoken of; in focus as the subject of a sentence, or as a source."""

    place: int
    speaker: Speaker
    in_focus: bool


class Focus:
    """The mentions of an article in reading order, with what it tells of the gender of those mentioned."""

    def __init__(self, mentions: Iterable[Mention], genders: Mapping[str, str]) -> None:
        self._mentions = sorted(mentions, key=lambda mention: mention.place)
        self._genders = dict(genders)

    def put(self, place: int, speaker: Speaker) -> None:
        """Put `speaker` in focus from `place` on."""
        insort(self._mentions, Mention(place=place, speaker=speaker, in_focus=True), key=lambda mention: mention.place)

    def before(self, place: int) -> Iterator[Speaker]:
        """Yield who was spoken of before `place`, the last one first."""
        return (mention.speaker for mention in self._before(place))

    def last(self, place: int, kinds: tuple[str, ...], *, like: Speaker | None = None) -> Speaker | None:
        """Return who of `kinds`, of the party kind and country of `like`, was last in focus before `place`, else last spoken of."""
        fitting = [mention for mention in self._before(place) if mention.speaker.kind in kinds]
        if like is not None:
            fitting = [mention for mention in fitting if _agrees(mention.speaker, like)]
        found = next((mention for mention in fitting if mention.in_focus), next(iter(fitting), None))
        return found.speaker if found else None

    def person(self, pronoun: Token, place: int) -> Speaker | None:
        """Return which person "he" or "she" is: the last in focus who is not known to be of the other gender."""
        gender = gender_of(pronoun.lower_)
        fitting = [
            mention
            for mention in self._before(place)
            if mention.speaker.kind == PERSON and self._genders.get(mention.speaker.name, gender) == gender
        ]
        found = next((mention for mention in fitting if mention.in_focus), next(iter(fitting), None))
        if found is not None and gender is not None:
            self._genders.setdefault(found.speaker.name, gender)
        return found.speaker if found else None

    def _before(self, place: int) -> list[Mention]:
        end = bisect_left(self._mentions, place, key=lambda mention: mention.place)
        return self._mentions[max(0, end - LOOKBACK) : end][::-1]


def gender_of(word: str) -> str | None:
    """Return the gender that a pronoun, title or noun tells: "she", "Mrs", "chairwoman"."""
    if word in FEMALE:
        return "female"
    return "male" if word in MALE else None


def told_gender(person: SpacySpan) -> str | None:
    """Return the gender that the title before a person's name tells, or that in it: "Mrs Jensen", "spokeswoman Ann Lee"."""
    words = [token.lower_.rstrip(".") for token in person.doc[max(person.sent.start, person.start - 1) : person.end]]
    return next((gender for word in words if (gender := gender_of(word))), None)


def stands_in_focus(name: SpacySpan) -> bool:
    """Whether a name is the subject of its sentence's main verb, or whose that subject is: "Jensen left", "Jensen's plan failed"."""
    root = name.root.head if name.root.dep_ == "poss" else name.root
    return root.dep_ in {"nsubj", "nsubjpass"} and root.head.dep_ == "ROOT"


def _agrees(speaker: Speaker, like: Speaker) -> bool:
    """Whether nothing known of `speaker` is against what is known of `like`."""
    known = ((speaker.party_kind, like.party_kind), (speaker.country_code, like.country_code))
    return all(None in pair or pair[0] == pair[1] for pair in known)
