"""Speakers: the source of a statement as the fullest name that the article gives, with organisation and capacity."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.bodies import KIND_BY_NOUN, PAIR_NOUNS
from transforms.english.cues import VERBS
from transforms.english.speakers import (
    AGED,
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
from transforms.extraction.claims.focus import DOCUMENT, GROUP, MANY, PERSON, Focus, Mention, Speaker, gender_of, stands_in_focus
from transforms.extraction.claims.naming import clean_name, name_words, phrase_text, proper_name, titled_person, untitled
from transforms.extraction.claims.register import Register
from transforms.extraction.entities.entities import Entities
from transforms.extraction.entities.origins import country_around, country_before, country_of_name
from transforms.extraction.parsing.reading import Reading
from transforms.gazetteers.countries import find_state

KIND_BY_LABEL = {"PERSON": PERSON, "ORG": GROUP, "GPE": GROUP, "NORP": MANY}
PRONOUNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        **dict.fromkeys(MALE_OR_FEMALE, (PERSON,)),
        **dict.fromkeys(NEUTER, (GROUP,)),
        **dict.fromkeys(PLURAL, (MANY, GROUP)),
        **dict.fromkeys(FIRST_PERSON, (GROUP, MANY, PERSON)),
    }
)
CLIMB = 6  # clauses: no pronoun stands deeper in what somebody says
PLACE = "place"  # the party kind of what is no party: a town speaks for nobody
NO_BODIES = frozenset({None, "person", "state"})  # kinds of entities that are called by what is printed, not by the entity's name


class Cast:
    """The people and bodies of an article, by name and by where they are spoken of; bodies are called as in `entities`."""

    def __init__(self, reading: Reading, entities: Entities) -> None:
        self._starts = [passage.offset for passage in reading.passages]
        self._passages = reading.passages
        self._entities = entities
        self._register = Register(reading.passages)
        self._focus = Focus(self._find_mentions(), self._register.genders)

    def resolve(self, source: Token, place: int, printed: str) -> Speaker:
        """Return who `source` is, `printed` at `place` of the article; from then on that one is in focus, and the body it speaks for."""
        speaker = self._resolve(source, place, printed)
        if speaker.organisation is not None:
            self._focus.put(place, self._register.named(speaker.organisation, GROUP))
        self._focus.put(place, speaker)
        return speaker

    def describe(self, head: Token, place: int, speaker: Speaker | None) -> str:
        """Return what the phrase of `head` stands for; "the company" said by somebody who speaks for one is that one."""
        speaks_for = speaker.organisation if speaker else None
        if speaks_for and (head.lower_ in NEUTER | FIRST_PERSON or head.lemma_.lower() in ORGANISATION_NOUNS):
            return speaks_for
        owner = _subject_of_clause(head) if head.dep_ == "poss" and head.lower_ in PRONOUNS else None
        if owner is not None:
            return self.describe(owner, place, speaker)
        if head.pos_ == "PRON" or _is_definite(head):
            return clean_name(self._resolve(head, place, phrase_text(head)).name)
        name = proper_name(head)
        return clean_name(name.text) if name is not None else phrase_text(head)

    def _find_mentions(self) -> Iterator[Mention]:
        for index, passage in enumerate(self._passages):
            for name in passage.doc.ents:
                if name.label_ in KIND_BY_LABEL:
                    yield self._mention(index, name, KIND_BY_LABEL[name.label_])
        for entity in self._entities.all:
            for mention in entity.mentions:
                if entity.party_kind not in NO_BODIES and mention.name.tokens.root.ent_type_ not in KIND_BY_LABEL:
                    yield self._mention(mention.passage, mention.name.tokens, GROUP)

    def _mention(self, passage: int, name: SpacySpan, kind: str) -> Mention:
        place = self._starts[passage] + name.start_char
        return Mention(place=place, speaker=self._called(passage, name, kind), in_focus=stands_in_focus(name))

    def _called(self, passage: int, name: SpacySpan, kind: str) -> Speaker:
        """Return who is called `name`: a body of the document, else somebody introduced under that name."""
        entity = self._entities.at(passage, name.root)
        if entity is not None and entity.party_kind not in NO_BODIES and not entity.is_thing:
            return Speaker(name=clean_name(entity.name), kind=GROUP, party_kind=entity.party_kind, country_code=entity.country_code)
        bare = untitled(name)
        if find_state(name.text) is not None and kind == PERSON:
            kind = GROUP
        speaker = self._register.named(bare.text, kind if len(bare) == len(name) else PERSON)
        if speaker.kind != GROUP:
            return speaker
        party_kind = PLACE if entity is not None and entity.is_place else entity.party_kind if entity is not None else None
        return speaker.placed(party_kind, country_of_name(name.text) or country_around(name))

    def _resolve(self, source: Token, place: int, printed: str) -> Speaker:
        if source.tag_ in {"WDT", "WP", "WP$"}:
            antecedent = source.head.head
            is_known = source.head.dep_ == "relcl" and antecedent.pos_ != "PRON"
            return self._resolve(antecedent, place, phrase_text(antecedent)) if is_known else _as_printed(printed)
        if source.lower_ in PRONOUNS:
            return self._meant(source, place) or _as_printed(printed)
        if source.pos_ == "PROPN" and any(child.dep_ == "conj" for child in source.children):
            return Speaker(name=printed, kind=MANY)
        name = titled_person(source) or proper_name(source)
        if name is None or _is_office(name):
            return self._described(source, place, printed)
        return self._called(bisect_right(self._starts, place) - 1, name, KIND_BY_LABEL.get(name.root.ent_type_, GROUP))

    def _meant(self, pronoun: Token, place: int) -> Speaker | None:
        """Return whom a pronoun means: who says what it stands in ("X said it would sue, citing Y"), else who is in focus."""
        teller = _teller(pronoun)
        known = self._resolve(teller, place, phrase_text(teller)) if teller is not None else None
        if known is not None and (known.kind in PRONOUNS[pronoun.lower_] or not known.is_named_person):
            return known
        if pronoun.lower_ in MALE_OR_FEMALE:
            return self._focus.person(place, gender_of(pronoun.lower_))
        return self._focus.last(place, PRONOUNS[pronoun.lower_])

    def _described(self, noun: Token, place: int, printed: str) -> Speaker:
        """Return who a description means: a name beside it, somebody spoken of before, or nobody with a name."""
        apposed = next((child for child in noun.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
        name = proper_name(apposed) if apposed is not None else None
        if name is not None:
            return self._register.named(name.text, PERSON)
        is_definite = _is_definite(noun)
        if is_definite and (title := _publication(noun)):
            return self._register.named(title, GROUP)
        kind, organisation = _kind_of(noun), self._organisation_in(noun)
        known = self._taken_up(noun, place, kind, organisation) if is_definite else None
        capacity = noun.text if kind == PERSON else None
        return known or Speaker(name=printed, kind=kind or GROUP, organisation=organisation, capacity=capacity)

    def _taken_up(self, noun: Token, place: int, kind: str | None, organisation: str | None) -> Speaker | None:
        """Return who "the spokesman", "the airport company" or "the minister" takes up again."""
        known = self._by_noun(noun, place) or self._by_modifier(noun)
        if known or kind is None or kind == DOCUMENT:
            return known
        if kind == PERSON:
            return None if noun.lemma_.lower() in NAMELESS else self._focus.person(place)
        if kind == MANY:
            return next((many for many in self._focus.before(place) if many.kind == MANY and _is_called(many.name, noun)), None)
        return self._focus.last(place, (kind,), like=_description(noun)) if organisation is None and not _is_special(noun) else None

    def _by_noun(self, noun: Token, place: int) -> Speaker | None:
        """Return who was introduced in the capacity that `noun` names, with all its words if anybody was: "the foreign secretary"."""
        words = {word.lower_ for word in (*noun.children, noun) if word.dep_ not in {"det", "punct"}} | {noun.lemma_.lower()}
        best: tuple[int, Speaker] | None = None
        for speaker in self._focus.before(place):
            shared = words & set(name_words(speaker.capacity or ""))
            if speaker.kind == DOCUMENT and noun.lemma_.lower() in DOCUMENT_NOUNS:
                return speaker
            if shared & {noun.lower_, noun.lemma_.lower()} and (best is None or len(shared) > best[0]):
                best = (len(shared), speaker)
        return best[1] if best else None

    def _by_modifier(self, noun: Token) -> Speaker | None:
        words = {child.lower_ for child in noun.children if child.dep_ == "compound" and child.pos_ == "NOUN"}
        return next((speaker for speaker in self._register.groups() if words & set(name_words(speaker.name))), None) if words else None

    def _organisation_in(self, noun: Token) -> str | None:
        names = (proper_name(token) for token in noun.subtree if token.ent_type_ == "ORG" and token != noun)
        name: SpacySpan | None = next(names, None)
        return self._register.named(name.text, GROUP).name if name is not None else None


def _subject_of_clause(possessive: Token) -> Token | None:
    """Return the subject that "its" goes back to: "Nordwind won its first order"."""
    verb = possessive.head
    for _ in range(CLIMB):
        subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"} and child.i < possessive.i), None)
        if subject is not None or verb.head == verb:
            return subject if subject is not None and subject.pos_ != "PRON" else None
        verb = verb.head
    return None


def _teller(pronoun: Token) -> Token | None:
    """Return who says, thinks or promises the clause of a pronoun, in its sentence."""
    inner = pronoun
    for _ in range(CLIMB):
        verb = inner.head
        if verb == inner:
            return None
        if inner.dep_ in {"ccomp", "xcomp"} and verb.lemma_.lower() in VERBS:
            tellers = [child for child in verb.children if child.dep_ == "nsubj" and child.pos_ != "PRON" and child.i < pronoun.i]
            return tellers[-1] if tellers else None
        inner = verb
    return None


def _as_printed(printed: str) -> Speaker:
    return Speaker(name=printed, kind=GROUP)


def _is_definite(noun: Token) -> bool:
    return any(child.dep_ == "det" and child.lower_ in DEFINITE for child in noun.children)


def _is_office(name: SpacySpan) -> bool:
    """Whether capitals make an office look like a name: "the Foreign Secretary said"."""
    words = [token.lower_ for token in name]
    return words[-1] in PERSON_NOUNS and name.root.ent_type_ != "PERSON" and _is_definite(name.root)


def _publication(noun: Token) -> str | None:
    """Return what "the Kommersant newspaper" is called."""
    if noun.lemma_.lower() not in PUBLICATION_NOUNS:
        return None
    title = (child.text for child in noun.children if child.dep_ in {"compound", "nmod", "amod"} and child.pos_ == "PROPN")
    return " ".join(title) or None


def _description(noun: Token) -> Speaker:
    """Return what "the Russian company" tells of who it is: its kind and its country."""
    country = country_before(noun.doc, noun.i, noun.sent.start)
    return Speaker(name=noun.text, kind=GROUP, party_kind=KIND_BY_NOUN.get(noun.lower_), country_code=country)


def _is_called(name: str, noun: Token) -> bool:
    """Whether several take up a plural: "industry sources" by "the sources", "Acme and Nordwind" by "the companies"."""
    return noun.lower_ in name_words(name) or (noun.lower_ in PAIR_NOUNS and name[0].isupper() and " and " in name)


def _is_special(noun: Token) -> bool:
    """Whether a common noun tells what sort of body is meant, so that no other is: "the state railway"."""
    return any(child.dep_ == "compound" and child.pos_ == "NOUN" and child.i < noun.i for child in noun.children)


def _kind_of(noun: Token) -> str | None:
    lemma = noun.lemma_.lower()
    if noun.tag_ in {"NNS", "NNPS"}:
        return MANY
    if lemma in PERSON_NOUNS or (lemma == AGED and noun.i > 0 and noun.nbor(-1).text == "-"):
        return PERSON
    if lemma in DOCUMENT_NOUNS:
        return DOCUMENT
    return GROUP if lemma in ORGANISATION_NOUNS or lemma in KIND_BY_NOUN else None
