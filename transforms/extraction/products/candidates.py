"""Nouns that may be products: what verbs and nouns of making and trading are done to, and what an instrument is for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from spacy.tokens import Token

from transforms.english.instruments import INSTRUMENTS
from transforms.english.products import (
    ACTIVITY_BY_INSTRUMENT,
    ACTIVITY_BY_NOUN,
    ACTIVITY_BY_VERB,
    BARRING,
    BARTERING,
    DEEDS_WITH_THINGS,
    FURNISHING,
    JOINING,
    MARKETS,
    RIGHTS,
    SERVICES_TO,
    SPENDING,
    TOPIC_PREPOSITIONS,
    TURNOVER,
)
from transforms.extraction.agreements.stages import governor_of
from transforms.extraction.products.deeds import (
    LATER_VERBS,
    activity_of,
    coordinated,
    first_of,
    from_first,
    is_ahead,
    is_coming,
    is_including,
    is_planned,
    is_renounced,
)
from transforms.extraction.products.names import is_counted, kind_of, measured_in

NOUNS = frozenset({"NOUN", "PROPN"})
RELATIVES = frozenset({"that", "which"})
NAMING = frozenset({"compound", "nmod", "amod"})
PHRASING = NAMING | {"det", "nummod", "poss"}  # a noun with one is no verb that the tagger took for a noun
MAKING = frozenset({"produce", "build", "develop"})
LOOSE_TOPICS = frozenset({"for", "on", "over", "covering"})  # that the parse may have hung on another word than the instrument
EXAMPLES = frozenset({"including", "as", "like", "e.g."})  # "systems such as radars"
TOGETHER = frozenset({"along", "together"})  # "tanks, along with ammunition"
PURPOSE_REACH = 25  # tokens after an instrument in which "for" can tell what it is for


@dataclass(frozen=True, kw_only=True)
class Topic:
    """Words that tell a product behind one of their prepositions: "cooperate on X", "rights to X", "invest in X"."""

    words: frozenset[str]
    prepositions: frozenset[str]
    activity: str
    rule_id: str


TOPICS = (
    Topic(words=JOINING, prepositions=frozenset({"in", "on"}), activity="other", rule_id="product.joint_field"),
    Topic(words=RIGHTS, prepositions=frozenset({"to", "for", "on"}), activity="license", rule_id="product.license"),
    Topic(words=SPENDING, prepositions=frozenset({"in", "on"}), activity="purchase", rule_id="product.topic"),
)


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A noun that may head a product's name. A `weak` one is a product only if it is known as one; `until` is the noun it modifies."""

    head: Token
    activity: str
    rule_id: str
    is_planned: bool = True
    is_weak: bool = True
    until: Token | None = None


def find_by_deed(words: Iterable[Token]) -> Iterator[Candidate]:
    """Yield what the verbs and nouns of making and trading among `words` are done to, and what is told to be included."""
    for word in words:
        lemma = word.lemma_.casefold()
        if word.pos_ == "VERB":
            yield from _of_verb(word)
        elif word.pos_ in NOUNS and lemma in ACTIVITY_BY_NOUN:
            yield from _of_deed(word)
        yield from _told_beside(word)
        for topic in TOPICS:
            if lemma in topic.words and word.pos_ in {"VERB", "NOUN"}:
                heads = _topics(word, topic.prepositions)
                yield from _candidates(heads, activity=topic.activity, rule_id=topic.rule_id, is_planned=is_planned(word))


def _told_beside(word: Token) -> Iterator[Candidate]:
    """Yield what is included, comes from somebody, is given in return, or goes along with what is done."""
    lemma = word.lemma_.casefold()
    if is_including(word):
        yield from _candidates(_children(word, "dobj"), activity="other", rule_id="product.included")
    if is_coming(word):
        yield from _candidates(_children(word, "nsubj"), activity="supply", rule_id="product.supply", is_planned=is_planned(word))
    if lemma in BARTERING and word.pos_ == "NOUN" and word.dep_ == "pobj":
        yield from _candidates(_topics(word, {"for"}), activity="supply", rule_id="product.supply")
    if lemma in TOGETHER and word.dep_ == "prep" and word.head.pos_ == "VERB":
        yield from _candidates(_topics(word, {"with"}), activity="other", rule_id="product.included")


def _children(word: Token, relation: str) -> list[Token]:
    return [child for child in word.children if child.dep_ == relation]


def find_by_instrument(trigger: Token) -> Iterator[Candidate]:
    """Yield what the instrument `trigger` is for or about, and the products among its modifiers ("a helicopter contract")."""
    if trigger.pos_ not in NOUNS:
        return
    activity = _activity_of(trigger)
    for preposition in trigger.doc[trigger.i + 1 : min(trigger.i + PURPOSE_REACH, trigger.sent.end)]:
        word = preposition.text.casefold()
        if preposition.pos_ != "ADP" or word not in TOPIC_PREPOSITIONS or preposition.head.lemma_.casefold() in ACTIVITY_BY_NOUN:
            continue
        is_own = first_of(preposition).head == trigger
        if is_own and (word != "of" or trigger.lemma_.casefold() == "order"):
            is_sure = word == "for" and activity != "other"
            yield from _candidates(_objects_of(preposition), activity=activity, rule_id="product.topic", is_weak=not is_sure)
        elif not is_own and word in LOOSE_TOPICS and _hangs_on(preposition, trigger):
            yield from _candidates(_objects_of(preposition), activity=activity, rule_id="product.topic")
    modifiers = [child for child in trigger.children if child.dep_ in NAMING and child.i < trigger.i and child.pos_ in NOUNS]
    heads = [child for child in modifiers if child.lemma_.casefold() not in ACTIVITY_BY_NOUN]
    yield from _candidates(heads, activity=activity, rule_id="product.modifier", until=trigger)


def find_paid_for(words: Iterable[Token]) -> Iterator[Candidate]:
    """Yield what money is for: "12 million euros for level crossings"."""
    for word in words:
        if word.text.casefold() == "for" and word.dep_ == "prep" and word.head.ent_type_ == "MONEY":
            yield from _candidates(_objects_of(word), activity="other", rule_id="product.topic")


def _of_verb(verb: Token) -> Iterator[Candidate]:
    found = activity_of(verb)
    if found is None or is_renounced(verb):
        return
    planned, is_done_to = is_planned(verb), any(child.dep_ == "nsubjpass" for child in verb.children)
    if found.is_weak and is_done_to and not planned:  # "how steel is made" tells of the world
        return
    heads = (_furnished(verb) if verb.lemma_.casefold() in FURNISHING else []) or _objects(verb)
    rule_id = f"product.{found.activity}"
    is_weak = found.is_weak and not (is_done_to and is_ahead(verb) and found.activity in MAKING)
    yield from _candidates(heads, activity=found.activity, rule_id=rule_id, is_planned=planned, is_weak=is_weak)
    for head in heads:
        if head.lemma_.casefold() in MARKETS:
            modifiers = [child for child in head.children if child.dep_ in NAMING and child.i < head.i and child.pos_ in NOUNS]
            yield from _candidates(modifiers, activity=found.activity, rule_id=rule_id, is_planned=planned, until=head)


def _objects(verb: Token) -> list[Token]:
    """Return what `verb` is done to: objects, passive subjects, what a relative clause hangs on, or the object of a later verb."""
    heads = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
    later = [verb]
    for _ in range(LATER_VERBS):
        if heads or not later:
            break
        later = [child for each in later for child in each.children if child.dep_ == "conj" and child.i > verb.i]
        heads = [child for each in later if each.pos_ == "VERB" for child in each.children if child.dep_ == "dobj"]
        heads += [each for each in later if each.pos_ == "NOUN" and any(child.dep_ in PHRASING for child in each.children)]
    return [verb.head if head.text.casefold() in RELATIVES and verb.dep_ == "relcl" else head for head in heads]


def _furnished(verb: Token) -> list[Token]:
    return [target for child in verb.children if child.dep_ == "prep" and child.text.casefold() == "with" for target in _objects_of(child)]


def _of_deed(noun: Token) -> Iterator[Candidate]:
    """Yield what the deed `noun` is done to: "the purchase of trams", and "gas" for "gas supply" that an instrument is about."""
    if _is_barred(noun) or noun.text.casefold() in TURNOVER:
        return
    found = ACTIVITY_BY_NOUN[noun.lemma_.casefold()]
    shared = [conjunct for conjunct in coordinated(noun) if conjunct.lemma_.casefold() in ACTIVITY_BY_NOUN.keys() | SERVICES_TO]
    heads = next((heads for each in (noun, *shared) if (heads := list(_topics(each, {"of"})))), [])
    is_sure = noun.lemma_.casefold() in DEEDS_WITH_THINGS and any(_is_topic(each) for each in (noun, *shared))
    yield from _candidates(heads, activity=found.activity, rule_id=f"product.{found.activity}", is_weak=not is_sure)
    if not heads and _is_topic(noun):
        modifiers = [child for child in noun.children if child.dep_ in NAMING and child.i < noun.i and child.pos_ in NOUNS]
        yield from _candidates(modifiers, activity=found.activity, rule_id=f"product.{found.activity}", until=noun)


def _is_barred(noun: Token) -> bool:
    """True where a deed is not to be done: "to ban the import of", "the prohibition of the production of"."""
    first = first_of(noun)
    head = first.head.head if first.dep_ == "pobj" else first.head
    return head.lemma_.casefold() in BARRING


def _is_topic(noun: Token) -> bool:
    """True where an instrument is about the deed: "a gas supply contract", "a contract for gas supply"."""
    head = noun.head
    if noun.dep_ == "pobj" and head.text.casefold() in TOPIC_PREPOSITIONS:
        head = head.head
    return head != noun and head.lemma_.casefold() in INSTRUMENTS


def _activity_of(trigger: Token) -> str:
    words = [trigger.lemma_.casefold(), *(child.lemma_.casefold() for child in trigger.children if child.dep_ in NAMING)]
    return next((ACTIVITY_BY_INSTRUMENT[word] for word in reversed(words) if word in ACTIVITY_BY_INSTRUMENT), "other")


def _hangs_on(preposition: Token, trigger: Token) -> bool:
    """True where the parse has hung a purpose on a partner, a price or the verb: "a contract with Peru worth $5m for two ships"."""
    head = preposition.head
    is_aside = bool(head.ent_type_) or head.pos_ in {"ADJ", "PROPN"}
    return head in {trigger.head, governor_of(trigger)} or (is_aside and trigger.is_ancestor(head))


def _topics(word: Token, prepositions: Set[str]) -> Iterator[Token]:
    for child in word.children:
        if child.dep_ == "prep" and child.text.casefold() in prepositions:
            yield from _objects_of(child)


def _objects_of(preposition: Token) -> list[Token]:
    """Return the nouns after a preposition; of a gerund that is no deed ("for consulting work") its object."""
    found = [target for target in preposition.children if target.dep_ == "pobj"]
    for gerund in preposition.children:
        if gerund.dep_ == "pcomp" and gerund.lemma_.casefold() not in ACTIVITY_BY_VERB:
            found += [child for child in gerund.children if child.dep_ == "dobj" and child.i == gerund.i + 1]
    return found


def _spread(heads: Iterable[Token]) -> Iterator[list[Token]]:
    """Yield each head with what is coordinated with it to its right and its examples, measures replaced by what they measure."""
    for head in heads:
        firsts = [head, *(child for child in head.children if child.dep_ == "appos" and _goes_on(child))]
        firsts += [target for child in head.children if _leads_on(child) for target in _objects_of(child)]
        together = [each for first in firsts for each in from_first(first) if each.pos_ in NOUNS or is_counted(each)]
        yield [thing for each in together for thing in _measured(each)]


def _measured(head: Token) -> list[Token]:
    """Return what `head` measures with what is coordinated with that ("tonnes of rice and tea"); `head` itself where it is no measure."""
    thing = measured_in(head)
    return [each for each in from_first(thing) if each.pos_ in NOUNS] if thing != head else [head]


def _leads_on(preposition: Token) -> bool:
    """True for what comes before examples or more of the same: "such as radars", "along with ammunition"."""
    word = preposition.text.casefold()
    before = preposition.nbor(-1).text.casefold() if preposition.i else ""
    return preposition.dep_ == "prep" and (word in EXAMPLES or (word == "with" and before in TOGETHER))


def _goes_on(appositive: Token) -> bool:
    """True where the parse takes the second of several for another name of the first: "three ferries, two tugs and a dock"."""
    return is_counted(appositive) or any(child.dep_ == "conj" for child in appositive.children)


def _candidates(
    heads: Iterable[Token], *, activity: str, rule_id: str, is_planned: bool = True, is_weak: bool = True, until: Token | None = None
) -> Iterator[Candidate]:
    """Yield a candidate for each head; where one of a coordination is known as a product, the others are taken for products too."""
    for together in _spread(heads) if until is None else [[head] for head in heads]:
        is_doubtful = is_weak and not (until is None and any(kind_of(head) for head in together))
        for head in together:
            if head.lemma_.casefold() in ACTIVITY_BY_NOUN and kind_of(head) is None:
                continue
            yield Candidate(
                head=head,
                activity="build" if rule_id == "product.topic" and kind_of(head) == "facility" else activity,
                rule_id=rule_id,
                is_planned=is_planned,
                is_weak=is_doubtful and not is_counted(head),
                until=until,
            )
