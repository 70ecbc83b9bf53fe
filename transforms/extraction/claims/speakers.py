"""Speakers: the source of a statement as the fullest name that the article gives, with organisation and capacity."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.speakers import (
    DEFINITE,
    DOCUMENT_NOUNS,
    FIRST_PERSON,
    HONORIFICS,
    MALE_OR_FEMALE,
    NAMELESS,
    NEUTER,
    ORGANISATION_NOUNS,
    PERSON_NOUNS,
    PLURAL,
    PUBLICATION_NOUNS,
    RELATIVE,
)
from transforms.extraction.reading import ParsedPassage

PERSON, GROUP, MANY, DOCUMENT = "person", "group", "many", "document"
KIND_BY_LABEL = {"PERSON": PERSON, "ORG": GROUP, "GPE": GROUP, "NORP": MANY}
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
WORD = re.compile(r"[^\W_]+")
# At most four words, none of them common: the tagger takes in what stands around a name.
PERSON_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_a-z][\w.'’-]*|al|bin|da|de|del|der|di|dos|la|le|van|von)){0,3}")
BRACKETED = re.compile(r"\s*[<(][^<>()]*[>)]")


@dataclass(frozen=True, kw_only=True)
class Speaker:
    """Who speaks: `name` is the fullest form in the article; `kind` tells people, groups, many and documents apart."""

    name: str
    kind: str
    organisation: str | None = None
    capacity: str | None = None


class Cast:
    """The people and bodies of an article, by name and by where they were last spoken of."""

    def __init__(self, passages: Iterable[ParsedPassage]) -> None:
        self._mentions: list[tuple[int, int, Speaker]] = []  # place, weight, who
        self._full: dict[str, Speaker] = {}
        self._names: list[tuple[tuple[str, ...], Speaker]] = []
        passages = tuple(passages)
        for passage in passages:
            for entity in passage.doc.ents:
                if entity.label_ in {"PERSON", "ORG"} and not passage.passage.is_headline:
                    self._introduce(entity, entity.label_)
            for person in _people_by_position(passage):
                self._introduce(person, "PERSON")
        self._names.sort(key=lambda item: -len(item[0]))
        for passage in passages:
            for entity in passage.doc.ents:
                if entity.label_ in KIND_BY_LABEL:
                    weight = 2 if entity.root.dep_ in SUBJECTS and entity.root.head.dep_ == "ROOT" else 1
                    self._mentions.append((passage.offset + entity.start_char, weight, self._named(entity.text, KIND_BY_LABEL[entity.label_])))

    def resolve(self, source: Token, place: int) -> Speaker:
        """Return who `source` is, given that it stands at `place` of the article; it counts as the last one spoken of."""
        speaker = self._resolve(source, place)
        self._mentions.append((place, 3, speaker))
        return speaker

    def describe(self, head: Token, place: int, speaker: Speaker | None) -> str:
        """Return what the phrase of `head` stands for; "the company" and "we" said by somebody who speaks for one are that one."""
        speaks_for = speaker.organisation if speaker else None
        if speaks_for and (head.lower_ in NEUTER | FIRST_PERSON or head.lemma_.lower() in ORGANISATION_NOUNS):
            return speaks_for
        if head.pos_ == "PRON" or any(child.dep_ == "det" and child.lower_ in DEFINITE for child in head.children):
            return self._resolve(head, place).name
        name = _proper_name(head)
        return _clean(name.text) if name is not None else _phrase_text(head)

    def _resolve(self, source: Token, place: int) -> Speaker:
        word = source.lower_
        if source.tag_ in {"WDT", "WP", "WP$"} or (word in RELATIVE and source.head.dep_ == "relcl"):
            antecedent = source.head.head if source.head.dep_ == "relcl" else source
            return self._resolve(antecedent, place) if antecedent != source and antecedent.pos_ != "PRON" else _plain(source)
        for words, kinds in PRONOUNS:
            if word in words and source.pos_ in {"PRON", "PROPN", "NOUN", "DET"}:
                return self._last(place, kinds) or _plain(source)
        if any(child.dep_ == "conj" for child in source.children) and source.pos_ == "PROPN":
            return Speaker(name=_phrase_text(source), kind=MANY)
        name = _titled_person(source) or _proper_name(source)
        if name is not None:
            kind = KIND_BY_LABEL.get(name.root.ent_type_, GROUP)
            return self._named(name.text, kind, introduction=source)
        return self._described(source, place)

    def _described(self, noun: Token, place: int) -> Speaker:
        apposed = next((child for child in noun.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
        name = _proper_name(apposed) if apposed is not None else None
        if name is not None:
            return self._named(name.text, PERSON, introduction=noun)
        if noun.lemma_.lower() in PUBLICATION_NOUNS:
            proper = [child for child in noun.children if child.dep_ in {"compound", "nmod", "amod"} and child.pos_ == "PROPN"]
            if proper:
                return self._named(" ".join(token.text for token in proper), GROUP)
        kind = _kind_of_noun(noun)
        is_definite = any(child.dep_ == "det" and child.lower_ in DEFINITE for child in noun.children)
        organisation = self._organisation_in(noun)
        earlier = self._earlier(noun, place, kind, organisation) if is_definite else None
        if earlier:
            return earlier
        capacity = noun.text if kind == PERSON else None
        return Speaker(name=_phrase_text(noun), kind=kind or GROUP, organisation=organisation, capacity=capacity)

    def _earlier(self, noun: Token, place: int, kind: str | None, organisation: str | None) -> Speaker | None:
        """Return who a definite description takes up again."""
        described = self._by_description(noun, place) or self._by_word(noun)
        if described or kind is None or kind == DOCUMENT:
            return described
        if kind == PERSON:
            return None if noun.lemma_.lower() in NAMELESS else self._last(place, (PERSON,))
        return self._last(place, (kind,)) if organisation is None else None

    def _by_word(self, noun: Token) -> Speaker | None:
        """Return whose name holds a word of the description: "the airport company" is the one called Airport."""
        words = {child.lower_ for child in noun.children if child.dep_ == "compound" and child.pos_ == "NOUN"}
        return next((speaker for full, speaker in self._names if speaker.kind == GROUP and words & set(full)), None)

    def _by_description(self, noun: Token, place: int) -> Speaker | None:
        """Return who was introduced by this noun or by a capacity that holds it: "a seamen's spokesman" ... "the spokesman"."""
        word = noun.lemma_.lower()
        for at, _, speaker in sorted(self._mentions, key=lambda mention: -mention[0]):
            if at < place and word in _words(speaker.capacity or "") and speaker.capacity:
                return speaker
            if at < place and speaker.kind == DOCUMENT and word in DOCUMENT_NOUNS:
                return speaker
        return None

    def _last(self, place: int, kinds: tuple[str, ...]) -> Speaker | None:
        """Return who of `kinds` was last a source or a subject before `place`, else who was last spoken of."""
        before = [(weight > 1, at, speaker) for at, weight, speaker in self._mentions if at < place and speaker.kind in kinds]
        return max(before, key=lambda mention: mention[:2])[2] if before else None

    def _organisation_in(self, noun: Token) -> str | None:
        for token in noun.subtree:
            if token.ent_type_ in {"ORG"} and token != noun:
                name = _proper_name(token)
                return self._named(name.text, GROUP).name if name is not None else None
        return None

    def _introduce(self, entity: SpacySpan, label: str) -> None:
        name = _clean(entity.text)
        if not name or (label == "PERSON" and not PERSON_NAME.fullmatch(name)):
            return
        organisation, capacity = _position(entity) if label == "PERSON" else (None, None)
        known = self._full.get(name)
        if known is None or (known.capacity is None and capacity):
            speaker = Speaker(name=name, kind=KIND_BY_LABEL[label], organisation=organisation, capacity=capacity)
            self._full[name] = speaker
            self._names = [item for item in self._names if item[1].name != name]
            self._names.append((_words(name), speaker))

    def _named(self, text: str, kind: str, introduction: Token | None = None) -> Speaker:
        words = _words(_clean(text))
        for full, speaker in self._names:
            if words and _is_short_for(words, full):
                return speaker
        return Speaker(name=_clean(text), kind=kind)


PRONOUNS = (
    (MALE_OR_FEMALE, (PERSON,)),
    (NEUTER, (GROUP,)),
    (PLURAL, (MANY, GROUP)),
    (FIRST_PERSON, (GROUP, MANY, PERSON)),
)


def _is_short_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if len(short) == 1 and len(full) > 1 and len(short[0]) > 1 and short[0] == "".join(word[0] for word in full):
        return True
    return short == full or (len(short) < len(full) and (full[: len(short)] == short or full[-len(short) :] == short))


def _words(name: str) -> tuple[str, ...]:
    words = tuple(word.casefold() for word in WORD.findall(name))
    return words[1:] if words and (words[0] in HONORIFICS or words[0] == "the") else words


def _clean(name: str) -> str:
    text = BRACKETED.sub("", " ".join(name.split())).strip(" <>,.;:\"“”'’") if not name.startswith("<") else name.strip("<> ")
    return re.sub(r"['’]s?$", "", text)


def _kind_of_noun(noun: Token) -> str | None:
    lemma = noun.lemma_.lower()
    if noun.tag_ in {"NNS", "NNPS"}:
        return MANY
    if lemma in PERSON_NOUNS:
        return PERSON
    if lemma in DOCUMENT_NOUNS:
        return DOCUMENT
    return GROUP if lemma in ORGANISATION_NOUNS else None


def _proper_name(head: Token) -> SpacySpan | None:
    """Return the name that `head` ends or belongs to."""
    doc = head.doc
    if head.ent_type_ in {"PERSON", "ORG", "GPE", "NORP", "PRODUCT", "FAC", "WORK_OF_ART", "LOC"}:
        start = end = head.i
        while doc[start].ent_iob_ != "B" and start > 0:
            start -= 1
        while end + 1 < len(doc) and doc[end + 1].ent_iob_ == "I":
            end += 1
        while doc[start].pos_ in {"DET", "PUNCT"} and start < end:
            start += 1
        return doc[start : end + 1]
    if head.pos_ != "PROPN":
        return None
    start = head.i
    while start > 0 and doc[start - 1].pos_ == "PROPN" and doc[start - 1].head.i >= start - 1:
        start -= 1
    return doc[start : head.i + 1]


def _titled_person(head: Token) -> SpacySpan | None:
    """Return the person at the end of a title that the parser takes for the head: "Chamber of Trade President Ann Lee"."""
    phrase = head.doc[head.left_edge.i : head.right_edge.i + 1]
    people = [entity for entity in phrase.ents if entity.label_ == "PERSON" and entity.end == phrase.end]
    return people[0] if people and not any(token.text == "," or token.dep_ == "prep" for token in phrase[: -len(people[0])]) else None


def _plain(source: Token) -> Speaker:
    return Speaker(name=_phrase_text(source), kind=GROUP)


def _phrase_text(head: Token) -> str:
    span = head.doc[head.left_edge.i : head.right_edge.i + 1]
    return " ".join(span.text.split()).strip(" ,<>")


def _position(entity: SpacySpan) -> tuple[str | None, str | None]:
    """Return the organisation and the capacity that a name is introduced with: "Ann Lee, the chief of X", "X chief Ann Lee"."""
    for apposed in _appositions(entity):
        if apposed.lemma_.lower() in PERSON_NOUNS:
            return _organisation_of(apposed), _capacity_text(apposed)
    before = [token for token in entity.doc[max(entity.start - 6, entity.sent.start) : entity.start] if token.head in entity or token.head.head in entity]
    titles = [token for token in before if token.lemma_.lower() in PERSON_NOUNS]
    if not titles:
        return None, None
    organisation = " ".join(token.text for token in before if token.ent_type_ == "ORG")
    capacity = " ".join(token.text for token in before if token.ent_type_ not in {"ORG", "GPE", "NORP"} and token.pos_ not in {"DET", "PUNCT", "PART"})
    return organisation or None, capacity or None


def _people_by_position(passage: ParsedPassage) -> Iterator[SpacySpan]:
    """Yield the names that an apposition tells to be people's, whatever the tagger takes them for."""
    for token in passage.doc:
        if token.dep_ == "appos" and token.lemma_.lower() in PERSON_NOUNS and token.head.pos_ == "PROPN":
            name = _proper_name(token.head)
            if name is not None and name.label_ != "PERSON":
                yield name


def _appositions(entity: SpacySpan) -> Iterator[Token]:
    for child in entity.root.children:
        if child.dep_ == "appos":
            yield child
    if entity.root.dep_ == "appos":
        yield entity.root.head


def _organisation_of(noun: Token) -> str | None:
    for token in noun.subtree:
        if token.dep_ == "pobj" and token.head.lower_ in {"of", "at", "for", "with"} and token.pos_ == "PROPN":
            name = _proper_name(token)
            return _clean(name.text) if name is not None else None
        if token.dep_ == "poss" and token.head == noun and token.pos_ == "PROPN":
            name = _proper_name(token)
            return _clean(name.text) if name is not None else None
    return None


def _capacity_text(noun: Token) -> str:
    words = [token for token in noun.doc[noun.left_edge.i : noun.i + 1] if token.dep_ not in {"det", "poss", "case"} and token.head.dep_ != "poss"]
    return " ".join(token.text for token in words).strip()
