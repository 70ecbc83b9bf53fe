"""Speakers: the source of a statement as the fullest name that the article gives, with organisation and capacity."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.speakers import (
    DEFINITE,
    DOCUMENT_NOUNS,
    FIRST_PERSON,
    MALE_OR_FEMALE,
    NAMELESS,
    NEUTER,
    ORGANISATION_NOUNS,
    PERSON_NOUNS,
    PLURAL,
    PUBLICATION_NOUNS,
)
from transforms.extraction.claims.naming import (
    PERSON_NAME,
    clean_name,
    initials,
    is_short_for,
    name_words,
    people_by_position,
    phrase_text,
    position_of,
    proper_name,
    titled_person,
)
from transforms.extraction.origins import country_around, country_of_name
from transforms.extraction.reading import ParsedPassage
from transforms.gazetteers.countries import find_state

PERSON, GROUP, MANY, DOCUMENT = "person", "group", "many", "document"
KIND_BY_LABEL = {"PERSON": PERSON, "ORG": GROUP, "GPE": GROUP, "NORP": MANY}
PRONOUNS = (
    (MALE_OR_FEMALE, (PERSON,)),
    (NEUTER, (GROUP,)),
    (PLURAL, (MANY, GROUP)),
    (FIRST_PERSON, (GROUP, MANY, PERSON)),
)
LOOKBACK = 200  # mentions: who was last spoken of before that is not meant by a pronoun


@dataclass(frozen=True, kw_only=True)
class Speaker:
    """Who speaks: `name` is the fullest form in the article; `kind` tells people, groups, many and documents apart."""

    name: str
    kind: str
    organisation: str | None = None
    capacity: str | None = None


@dataclass(frozen=True, kw_only=True)
class _Mention:
    """Where somebody is spoken of; in focus as the subject of a sentence, or as a source."""

    place: int
    speaker: Speaker
    in_focus: bool
    country_code: str | None = None


class Cast:
    """The people and bodies of an article, by name and by where they are spoken of."""

    def __init__(self, passages: Sequence[ParsedPassage]) -> None:
        self._introduced: dict[str, Speaker] = {}
        for passage in passages:
            if not passage.passage.is_headline:
                self._introduce(passage)
        self._by_word = self._index()
        self._mentions = sorted(self._find_mentions(passages), key=lambda mention: mention.place)

    def resolve(self, source: Token, place: int, printed: str) -> Speaker:
        """Return who `source` is, `printed` at `place` of the article; from then on that one is in focus."""
        speaker = self._resolve(source, place, printed)
        insort(self._mentions, _Mention(place=place, speaker=speaker, in_focus=True), key=lambda mention: mention.place)
        return speaker

    def describe(self, head: Token, place: int, speaker: Speaker | None) -> str:
        """Return what the phrase of `head` stands for; "the company" said by somebody who speaks for one is that one."""
        speaks_for = speaker.organisation if speaker else None
        if speaks_for and (head.lower_ in NEUTER | FIRST_PERSON or head.lemma_.lower() in ORGANISATION_NOUNS):
            return speaks_for
        if head.pos_ == "PRON" or _is_definite(head):
            return self._resolve(head, place, phrase_text(head)).name
        name = proper_name(head)
        return clean_name(name.text) if name is not None else phrase_text(head)

    def _introduce(self, passage: ParsedPassage) -> None:
        named = [(entity, entity.label_) for entity in passage.doc.ents if entity.label_ in {"PERSON", "ORG"}]
        for entity, label in (*named, *((person, "PERSON") for person in people_by_position(passage.doc))):
            name = clean_name(entity.text)
            if not name or (label == "PERSON" and not PERSON_NAME.fullmatch(name)):
                continue
            organisation, capacity = position_of(entity) if label == "PERSON" else (None, None)
            if name not in self._introduced or (capacity and not self._introduced[name].capacity):
                self._introduced[name] = Speaker(name=name, kind=KIND_BY_LABEL[label], organisation=organisation, capacity=capacity)

    def _index(self) -> dict[str, list[tuple[tuple[str, ...], Speaker]]]:
        """Return the names by their first and last word and their initials, longest first."""
        index = defaultdict(list)
        for speaker in sorted(self._introduced.values(), key=lambda speaker: -len(name_words(speaker.name))):
            words = name_words(speaker.name)
            for key in {words[0], words[-1], initials(words)} if words else ():
                index[key].append((words, speaker))
        return index

    def _find_mentions(self, passages: Sequence[ParsedPassage]) -> Iterator[_Mention]:
        for passage in passages:
            for entity in passage.doc.ents:
                if entity.label_ in KIND_BY_LABEL:
                    is_subject = entity.root.dep_ in {"nsubj", "nsubjpass"} and entity.root.head.dep_ == "ROOT"
                    speaker = self._named(entity.text, KIND_BY_LABEL[entity.label_])
                    country = country_of_name(entity.text) or country_around(entity)
                    yield _Mention(place=passage.offset + entity.start_char, speaker=speaker, in_focus=is_subject, country_code=country)

    def _named(self, text: str, kind: str) -> Speaker:
        words = name_words(clean_name(text))
        candidates = (*self._by_word.get(words[0], ()), *self._by_word.get(words[-1], ())) if words else ()
        fitting = [(full, speaker) for full, speaker in candidates if is_short_for(words, full)]
        return max(fitting, key=lambda item: len(item[0]))[1] if fitting else Speaker(name=clean_name(text), kind=kind)

    def _resolve(self, source: Token, place: int, printed: str) -> Speaker:
        if source.tag_ in {"WDT", "WP", "WP$"}:
            antecedent = source.head.head
            is_known = source.head.dep_ == "relcl" and antecedent.pos_ != "PRON"
            return self._resolve(antecedent, place, phrase_text(antecedent)) if is_known else _as_printed(printed)
        for words, kinds in PRONOUNS:
            if source.lower_ in words:
                return self._last(place, kinds) or _as_printed(printed)
        if source.pos_ == "PROPN" and any(child.dep_ == "conj" for child in source.children):
            return Speaker(name=printed, kind=MANY)
        name = titled_person(source) or proper_name(source)
        if name is None:
            return self._described(source, place, printed)
        return self._named(name.text, KIND_BY_LABEL.get(name.root.ent_type_, GROUP))

    def _last(self, place: int, kinds: tuple[str, ...], country: str | None = None) -> Speaker | None:
        """Return who of `kinds`, and of no other country than `country`, was last in focus before `place`, else last spoken of."""
        mentions = [mention for mention in self._before(place) if mention.speaker.kind in kinds and _is_of(mention, country)]
        focused = next((mention for mention in mentions if mention.in_focus), next(iter(mentions), None))
        return focused.speaker if focused else None

    def _before(self, place: int) -> list[_Mention]:
        end = bisect_left(self._mentions, place, key=lambda mention: mention.place)
        return self._mentions[max(0, end - LOOKBACK) : end][::-1]

    def _described(self, noun: Token, place: int, printed: str) -> Speaker:
        """Return who a description means: a name beside it, somebody spoken of before, or nobody with a name."""
        apposed = next((child for child in noun.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
        name = proper_name(apposed) if apposed is not None else None
        if name is not None:
            return self._named(name.text, PERSON)
        published = [child.text for child in noun.children if child.dep_ in {"compound", "nmod", "amod"} and child.pos_ == "PROPN"]
        if published and noun.lemma_.lower() in PUBLICATION_NOUNS:
            return self._named(" ".join(published), GROUP)
        kind, organisation = _kind_of(noun), self._organisation_in(noun)
        known = self._taken_up(noun, place, kind, organisation) if _is_definite(noun) else None
        capacity = noun.text if kind == PERSON else None
        return known or Speaker(name=printed, kind=kind or GROUP, organisation=organisation, capacity=capacity)

    def _taken_up(self, noun: Token, place: int, kind: str | None, organisation: str | None) -> Speaker | None:
        """Return who "the spokesman", "the airport company" or "the minister" takes up again."""
        known = self._by_noun(noun, place) or self._by_modifier(noun)
        if known or kind is None or kind == DOCUMENT:
            return known
        if kind == PERSON:
            return None if noun.lemma_.lower() in NAMELESS else self._last(place, (PERSON,))
        return self._last(place, (kind,), _nationality_of(noun)) if organisation is None else None

    def _by_noun(self, noun: Token, place: int) -> Speaker | None:
        word = noun.lemma_.lower()
        for mention in self._before(place):
            is_document = mention.speaker.kind == DOCUMENT and word in DOCUMENT_NOUNS
            if is_document or word in name_words(mention.speaker.capacity or ""):
                return mention.speaker
        return None

    def _by_modifier(self, noun: Token) -> Speaker | None:
        words = {child.lower_ for child in noun.children if child.dep_ == "compound" and child.pos_ == "NOUN"}
        groups = (speaker for speaker in self._introduced.values() if speaker.kind == GROUP)
        return next((speaker for speaker in groups if words & set(name_words(speaker.name))), None) if words else None

    def _organisation_in(self, noun: Token) -> str | None:
        names = (proper_name(token) for token in noun.subtree if token.ent_type_ == "ORG" and token != noun)
        name: SpacySpan | None = next(names, None)
        return self._named(name.text, GROUP).name if name is not None else None


def _is_of(mention: _Mention, country: str | None) -> bool:
    return country is None or mention.country_code in {None, country}


def _as_printed(printed: str) -> Speaker:
    return Speaker(name=printed, kind=GROUP)


def _is_definite(noun: Token) -> bool:
    return any(child.dep_ == "det" and child.lower_ in DEFINITE for child in noun.children)


def _nationality_of(noun: Token) -> str | None:
    """Return the country that "the Russian company" is of."""
    states = (find_state(child.text) for child in noun.children if child.dep_ in {"amod", "compound"})
    return next((state.country_code for state in states if state is not None), None)


def _kind_of(noun: Token) -> str | None:
    lemma = noun.lemma_.lower()
    if noun.tag_ in {"NNS", "NNPS"}:
        return MANY
    if lemma in PERSON_NOUNS:
        return PERSON
    if lemma in DOCUMENT_NOUNS:
        return DOCUMENT
    return GROUP if lemma in ORGANISATION_NOUNS else None
