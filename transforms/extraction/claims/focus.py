"""Focus: who is spoken of where in an article, and whom a pronoun or a description takes up again."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Span as SpacySpan

from transforms.english.speakers import FEMALE, MALE
from transforms.extraction.claims.naming import is_personal

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

    @property
    def is_named_person(self) -> bool:
        """Whether this is a person by more than one word that the tagger takes for one."""
        return self.kind == PERSON and (len(self.name.split()) > 1 or self.capacity is not None)

    def placed(self, party_kind: str | None, country_code: str | None) -> Speaker:
        """Return this speaker with what is known of a body."""
        return replace(self, party_kind=party_kind, country_code=country_code)


@dataclass(frozen=True, kw_only=True)
class Mention:
    """Where somebody is spoken of; in focus as the subject of a sentence, or as a source."""

    place: int
    speaker: Speaker
    in_focus: bool
    spoke: bool = False


class Focus:
    """The mentions of an article in reading order, with what it tells of the gender of those mentioned."""

    def __init__(self, mentions: Iterable[Mention], genders: Mapping[str, str]) -> None:
        self._mentions = sorted(mentions, key=lambda mention: mention.place)
        self._genders = dict(genders)

    def put(self, place: int, speaker: Speaker) -> None:
        """Put `speaker` in focus from `place` on."""
        insort(self._mentions, Mention(place=place, speaker=speaker, in_focus=True, spoke=True), key=lambda mention: mention.place)

    def before(self, place: int) -> Iterator[Speaker]:
        """Yield who was spoken of before `place`, the last one first."""
        return (mention.speaker for mention in self._before(place))

    def last(self, place: int, kinds: tuple[str, ...], *, like: Speaker | None = None) -> Speaker | None:
        """Return who of `kinds` was last in focus before `place`, else last spoken of.

        With `like`, one of its party kind and country, as far as both are known; one known to be of its country goes before others.
        """
        fitting = [mention for mention in self._before(place) if mention.speaker.kind in kinds]
        if like is not None:
            agreeing = [mention for mention in fitting if _agrees(mention.speaker, like)]
            fitting = [mention for mention in agreeing if like.country_code and mention.speaker.country_code] or agreeing
        found = next((mention for mention in fitting if mention.in_focus), next(iter(fitting), None))
        return found.speaker if found else None

    def person(self, place: int, gender: str | None = None) -> Speaker | None:
        """Return who "he", "she" or "the 24-year-old" is: the last in focus who can be a person, of no other gender as far as known."""
        people = [mention for mention in self._before(place) if _may_be_person(mention) and self._may_be(mention.speaker, gender)]
        found = next((mention for mention in people if mention.in_focus), next(iter(people), None))
        if found is not None and gender is not None:
            self._genders.setdefault(found.speaker.name, gender)
        return found.speaker if found else None

    def _may_be(self, speaker: Speaker, gender: str | None) -> bool:
        return gender is None or self._genders.get(speaker.name, gender) == gender

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


def _may_be_person(mention: Mention) -> bool:
    """Whether a mention is a person's by the tagger, or by speaking under a name like a person's that is no known body's."""
    speaker = mention.speaker
    is_unknown = speaker.kind == GROUP and speaker.party_kind is None and len(speaker.name.split()) > 1
    return speaker.is_named_person or (mention.spoke and is_unknown and is_personal(speaker.name))


def _agrees(speaker: Speaker, like: Speaker) -> bool:
    """Whether nothing known of `speaker` is against what is known of `like`."""
    known = ((speaker.party_kind, like.party_kind), (speaker.country_code, like.country_code))
    return all(None in pair or pair[0] == pair[1] for pair in known)
