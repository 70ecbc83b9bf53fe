"""Who stands where in a clause: subjects, objects and partners of a word, resolved to entities of the document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from spacy.tokens import Token

from transforms.english.bodies import CALLED, DESCRIPTIONS, LEVELS, PAIR_NOUNS, PAIR_WORDS, PART_OF_NOUNS, REPRESENTATIVES, STAFF
from transforms.english.speakers import MALE_OR_FEMALE, NEUTER, PLURAL
from transforms.extraction.entities.antecedents import find_antecedent, find_pair
from transforms.extraction.entities.dealers import can_deal, can_name, is_nationality
from transforms.extraction.entities.entities import Entities, Entity
from transforms.extraction.entities.offices import office_of
from transforms.extraction.parsing.reading import Reading
from transforms.extraction.participants.described import describe_body
from transforms.extraction.participants.nouns import (
    conjuncts_of,
    is_based,
    is_certain,
    is_definite,
    kinds_meant,
    left_subtree,
    stands_for_another,
    words_beside,
)

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass"})
NAMING = frozenset({"compound", "amod", "nmod", "npadvmod", "punct"})
PLACE_WORDS = frozenset({"of", "in", "from", "to"})  # before a place they tell where, not with whom
CLIMB = 6  # no sentence shares a subject over more verbs
HOLDING = frozenset({"of", "in", "from", "to", "by", "with"})
RELATIVES = frozenset({"who", "which", "that"})
Kinds = tuple[str | None, ...]
BODIES: Kinds = ("company", "bank_or_fund", "government_body", "university_or_institute", "igo", "ngo", "union", None)
PERSONS: Kinds = ("person", None)


@dataclass(frozen=True, kw_only=True)
class Argument:
    """An entity at a place in a clause; `token` is the word that stands for it there."""

    entity: Entity
    token: Token


@dataclass(frozen=True, kw_only=True)
class Clauses:
    """The clauses of one passage, read with the document's entities."""

    reading: Reading
    entities: Entities
    passage: int
    takes_described: bool = False  # bodies without a name are entities too

    def bodies(self, token: Token, *, verb: Token | None = None) -> list[Argument]:
        """Return the entities that the noun phrase headed by `token` stands for, its conjuncts included."""
        found: list[Argument] = []
        for head in (token, *conjuncts_of(token), *self._conjuncts_of_name(token)):
            found += [Argument(entity=entity, token=head) for entity in self._bodies_of(head, verb)]
        return _distinct(found)

    def subjects(self, verb: Token) -> list[Argument]:
        """Return who does what `verb` says, through control, coordination, relative clauses and the passive's "by"."""
        return self._doers(verb, depth=0)

    def objects(self, verb: Token) -> list[Argument]:
        """Return whom or what it is done to."""
        found: list[Argument] = []
        for child in verb.children:
            if child.dep_ in {"dobj", "nsubjpass", "oprd", "dative"}:
                found += self.bodies(child, verb=verb)
        if verb.dep_ == "acl" and verb.tag_ == "VBN":
            found += self.bodies(verb.head)
        return _distinct(found)

    def partners(self, token: Token, prepositions: Iterable[str]) -> list[Argument]:
        """Return the entities after any of `prepositions` that depend on `token`."""
        wanted = set(prepositions)
        found: list[Argument] = []
        for preposition in token.children:
            word = preposition.text.casefold()
            if preposition.dep_ in {"prep", "agent", "dative"} and word in wanted:
                targets = [target for target in preposition.children if target.dep_ in {"pobj", "pcomp"}]
                named = [body for target in targets for body in self.bodies(target)]
                found += [body for body in named if not (word in PLACE_WORDS and body.entity.is_place)]
        return _distinct(found)

    def holders(self, noun: Token) -> list[Argument]:
        """Return the entities that a thing is of or in, however deep: "most of the assets of X", "a stake in Y"."""
        found: list[Argument] = []
        heads = [noun]
        while heads:
            head = heads.pop()
            named = [*self.partners(head, HOLDING), *self.owners(head)]
            found += named
            if not named:
                inner = [target for child in head.children if child.text in {"of", "in"} for target in child.children]
                inner += [child for child in head.children if child.dep_ == "conj"]
                heads += [child for child in inner if child.pos_ in {"NOUN", "PRON", "DET"}]
        return _distinct(found)

    def owners(self, noun: Token) -> list[Argument]:
        """Return the entities that possess or name `noun`: "Iran's deal", "the Chevron deal", "a Russian-Iranian pact"."""
        found: list[Argument] = []
        for child in noun.children:
            if child.dep_ == "poss" and child.text.casefold() not in PLURAL:  # "their truce" is the subject's own
                found += self.bodies(child, verb=noun)
            elif child.dep_ in NAMING and child.i < noun.i:
                named = ((token, self.entities.at(self.passage, token)) for token in left_subtree(child))
                found += [
                    Argument(entity=entity, token=token)
                    for token, entity in named
                    if entity is not None and can_name(entity) and not entity.is_place and not is_based(token)
                ]
        return _distinct(found)

    def speakers(self, verb: Token) -> list[Argument]:
        """Return the bodies that report what `verb` says: "..., the company said"."""
        return [Argument(entity=entity, token=verb) for entity in self._speaker_of(verb)]

    def extent(self, token: Token) -> tuple[int, int]:
        """Return where the name that `token` is part of begins and ends, as places in the passage."""
        entity = self.entities.at(self.passage, token)
        start, end = token.i, token.i + 1
        while entity is not None and start > 0 and self.entities.by_token.get((self.passage, start - 1)) is entity:
            start -= 1
        while entity is not None and self.entities.by_token.get((self.passage, end)) is entity:
            end += 1
        return start, end

    def _conjuncts_of_name(self, token: Token) -> list[Token]:
        """Return the names that the parse has coordinated with a later word of a name: "the Ministry of Energy and Acme"."""
        entity = self.entities.at(self.passage, token)
        following = token.doc[token.i + 1 : token.right_edge.i + 1] if entity else ()
        words = takewhile(lambda word: self.entities.at(self.passage, word) is entity, following)
        conjuncts = [conjunct for word in words for conjunct in conjuncts_of(word)]
        return [conjunct for conjunct in conjuncts if self.entities.at(self.passage, conjunct) not in (None, entity)]

    def _doers(self, verb: Token, depth: int, *, is_controlled: bool = False) -> list[Argument]:
        if depth > CLIMB:
            return []
        kinds = SUBJECTS | PASSIVE_SUBJECTS if is_controlled else SUBJECTS  # "A and B are expected to sign"
        if subjects := [child for child in verb.children if child.dep_ in kinds]:
            beside = [argument for word in words_beside(verb) for argument in self.partners(word, {"with"})]
            return _distinct([*self._by_subjects(verb, subjects), *beside])
        if verb.dep_ == "acl" and verb.tag_ in {"VB", "VBG"}:
            return self._doers_by_noun(verb)
        if any(child.dep_ in PASSIVE_SUBJECTS for child in verb.children) or verb.dep_ == "acl":
            return self.partners(verb, {"by"})
        if verb.dep_ in {"xcomp", "conj", "advcl", "pcomp", "ccomp", "prep", "aux"} and verb.head != verb:
            head = verb.head
            if verb.dep_ == "pcomp" and head.head != head:
                head = head.head
            if head.pos_ in {"VERB", "AUX"}:
                return self._doers(head, depth + 1, is_controlled=verb.dep_ == "xcomp")
            return self.owners(head)
        return []

    def _by_subjects(self, verb: Token, subjects: Sequence[Token]) -> list[Argument]:
        """Return whom the first subject means that means somebody: the parse may tear a description from its name."""
        if subjects[0].text.casefold() in RELATIVES and verb.dep_ in {"relcl", "ccomp"}:
            return self.bodies(verb.head)
        return next((found for subject in subjects if (found := self.bodies(subject, verb=verb))), [])

    def _doers_by_noun(self, verb: Token) -> list[Argument]:
        """Return who does what a noun is described by: "Acme, teaming up with Beta", "a decision by Acme to end"."""
        if verb.tag_ == "VBG":
            return self.bodies(verb.head)
        owners = _distinct([*self.owners(verb.head), *self.partners(verb.head, {"by"})])
        return owners or (self.subjects(verb.head.head) if verb.head.dep_ == "dobj" else [])  # "Acme approved a plan to merge"

    def _bodies_of(self, token: Token, verb: Token | None) -> list[Entity]:
        entity = self.entities.at(self.passage, token)
        if entity is not None:
            return [entity] if can_deal(entity, token) else []
        word = token.text.casefold()
        if word in NEUTER:
            return self._speaker_of(verb) or self._meant(token, BODIES, or_as_subject=("state",))
        if word in MALE_OR_FEMALE:
            return self._speaking_person(verb) or self._meant(token, PERSONS)
        if word in PLURAL:
            return self._speaker_of(verb) or self._last_pair(token, frozenset())
        if word in PAIR_WORDS and any(child.text.casefold() == "the" for child in token.children):
            return self._last_pair(token, frozenset())
        found = self._described(token, verb)
        if not found and self.takes_described:
            body = describe_body(self.reading, self.passage, token)
            return [body] if body is not None else []
        return found

    def _described(self, token: Token, verb: Token | None) -> list[Entity]:
        lemma, word = token.lemma_.casefold(), token.text.casefold()
        apposed = [
            entity
            for child in token.children
            if child.dep_ in {"appos", "compound", "nmod"}
            for name in (child, *(conjuncts_of(child) if child.dep_ == "appos" else ()))
            for entity in self._named(name)
            if child.dep_ == "appos" or not (is_nationality(child) or (entity.party_kind == "state" and lemma not in REPRESENTATIVES))
        ]
        if apposed and (lemma in DESCRIPTIONS or lemma in PART_OF_NOUNS or lemma in REPRESENTATIVES):
            return apposed
        if lemma in CALLED and (called := self._called(token)):
            return called
        is_staff = lemma in STAFF and token.tag_ == "NNS"
        if (stands_for_another(lemma) or is_staff) and (owners := self._owners_of(token, verb)):
            return owners
        if lemma in PART_OF_NOUNS:
            return self._speaker_of(verb)
        if word in PAIR_NOUNS and word != lemma and is_certain(token):
            return self._last_pair(token, PAIR_NOUNS[word])
        if lemma in DESCRIPTIONS and (body := self._body_of_person(token)):
            return [body]
        is_level = any(child.text.casefold() in LEVELS for child in token.children)
        if lemma in DESCRIPTIONS and not is_level and is_definite(token):
            return self._meant(token, kinds_meant(lemma), others=self._who_deals_with(token))
        return []

    def _called(self, noun: Token) -> list[Entity]:
        """Return who is named behind what it is called: "the customer, Berg", and "the trader Berg" however they are parsed."""
        names = [child for child in noun.rights if child.dep_ == "appos"]
        if not names and noun.tag_ == "NN" and noun.text.islower() and noun.i + 1 < noun.sent.end and noun.nbor().pos_ == "PROPN":
            names = [noun.nbor()]
        return [entity for name in names for entity in self._named(name) if not entity.is_place]

    def _owners_of(self, token: Token, verb: Token | None) -> list[Entity]:
        """Return whom "Poland's defence ministry", "the foreign ministers of A and B" or "its board" stand for."""
        owners = [
            entity
            for child in token.subtree
            if child != token and not is_based(child)
            for entity in self._named(child, nationality=token.lemma_.casefold() not in STAFF)
            if not (entity.party_kind == "state" and token.lemma_.casefold() in PART_OF_NOUNS and child.dep_ in NAMING)  # "its U.S. unit"
        ]
        pronouns = [child for child in token.children if child.dep_ == "poss" and child.pos_ == "PRON"]
        return owners or [entity for pronoun in pronouns for entity in self._bodies_of(pronoun, verb)]

    def _named(self, token: Token, *, nationality: bool = False) -> list[Entity]:
        entity = self.entities.at(self.passage, token)
        return [entity] if entity is not None and (nationality or can_deal(entity, token)) else []

    def _speaker_of(self, verb: Token | None) -> list[Entity]:
        """Return the subject of the clause that reports this one: "Acme said it signed" makes `it` Acme."""
        while verb is not None and verb.head != verb:
            if verb.dep_ in {"ccomp", "advcl", "relcl", "parataxis"}:
                for child in verb.head.children:
                    if child.dep_ in SUBJECTS:
                        named = [
                            entity for head in (child, *conjuncts_of(child)) for entity in self._named(head) or self._described(head, None)
                        ]
                        bodies = [entity for entity in named if entity.party_kind != "person"]
                        if bodies:
                            return bodies
            verb = verb.head
        return []

    def _body_of_person(self, noun: Token) -> Entity | None:
        """Return the body that "his company" means: the one that the person named last acts for."""
        pronoun = next((child for child in noun.children if child.dep_ == "poss" and child.text.casefold() in MALE_OR_FEMALE), None)
        persons = self._meant(pronoun, ("person",)) if pronoun is not None else []
        office = office_of(persons[0], self.reading, self.entities) if persons else None
        return office.body if office is not None else None

    def _who_deals_with(self, noun: Token) -> list[Entity]:
        """Return the subjects of the verb that `noun` stands behind: "Acme signed it with the company" is not with Acme."""
        verb = noun
        while verb.pos_ != "VERB" and verb.head != verb:
            verb = verb.head
        if verb.pos_ != "VERB" or noun.i < verb.i:
            return []
        subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
        if any(child.pos_ == "PRON" for child in subjects):
            return self._speaker_of(verb)
        return [entity for child in subjects for entity in self._named(child)]

    def _meant(self, token: Token, kinds: Kinds, *, or_as_subject: Kinds = (), others: Sequence[Entity] = ()) -> list[Entity]:
        entity = find_antecedent(self.reading, self.entities, self.passage, token, kinds, or_as_subject=or_as_subject, others=others)
        return [entity] if entity is not None else []

    def _speaking_person(self, verb: Token | None) -> list[Entity]:
        """Return the person who reports this clause: "Jensen said he bought Acme" makes `he` Jensen, whatever the name tells."""
        for _ in range(CLIMB):
            if verb is None or verb.head == verb:
                break
            if verb.dep_ == "ccomp":
                named = [entity for child in verb.head.children if child.dep_ in SUBJECTS for entity in self._named(child)]
                return [entity for entity in named if entity.party_kind in PERSONS]
            verb = verb.head
        return []

    def _last_pair(self, token: Token, kinds: frozenset[str]) -> list[Entity]:
        return find_pair(self.reading, self.entities, self.passage, token, kinds)


def _distinct(arguments: list[Argument]) -> list[Argument]:
    return list({argument.entity.number: argument for argument in reversed(arguments)}.values())[::-1]
