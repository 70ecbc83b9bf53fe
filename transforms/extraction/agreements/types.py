"""What kind of agreement a noun or a deed tells of: by its own name, the words before it, what follows it, and the verb beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from spacy.tokens import Token

from transforms.english.bodies import DESCRIPTIONS
from transforms.english.dealings import CONCERNS, DEAL_VERBS
from transforms.english.instruments import INSTRUMENTS
from transforms.english.product_kinds import GOING_CONCERNS
from transforms.english.types import (
    BUILDING,
    BUILT_GOODS,
    CONTRACTS,
    ENDED_CASES,
    ENDING,
    FRAMING,
    GENERAL_INSTRUMENTS,
    LAW_INSTRUMENTS,
    LAW_TYPES,
    MAKING,
    ORDERS,
    PROVIDING_VERBS,
    RIGHT,
    RIGHTS_FOR,
    TAKING_VERBS,
    TOLD_BY_THING,
    TRADING_NOUNS,
    TRADING_VERBS,
    TYPE_BY_NOUN_ALONE,
    TYPE_BY_VERB,
)
from transforms.extraction.agreements.labour import is_with_workers
from transforms.extraction.agreements.stages import governor_of
from transforms.extraction.agreements.topics import topic_branches
from transforms.extraction.agreements.type_words import MODIFIERS, type_by_words, words_before, words_of_title
from transforms.extraction.products.names import kind_of

DEEPEST_TOPIC = 3  # "on the supply of parts for the maintenance of X": further in is another matter
OBJECTS = frozenset({"dobj", "nsubjpass", "oprd", "attr"})
NOT_COOPERATION = frozenset({"partnership", "joint_declaration"})  # "research" or "joint" before them tells no other type
NAMING = frozenset({"NOUN", "PROPN", "ADJ", "PUNCT"})
SHARES = frozenset({"pct", "percent", "%"})
COOPERATION, GOODS, SERVICE = "cooperation_agreement", "supply_contract", "service_contract"


class Evidence(IntEnum):
    """What tells a type, weakest first; of two reports of one agreement the one with stronger evidence gives its type."""

    NONE = 0
    NOUN = 1  # the noun alone: a "contract"
    SENTENCE = 2  # the deed beside it: "agreed to sell X in a deal"
    TOPIC = 3  # what follows: "a deal to build", "an agreement on tariffs"
    GENERAL = 4  # a noun that names a relation: "partnership"
    WORDS = 5  # words before it, and deeds told by their verb: "supply contract", "acquired"
    NAME = 6  # a noun that names the type: "memorandum", "joint venture"


@dataclass(frozen=True, kw_only=True)
class TypeClue:
    """A type with what tells it."""

    agreement_type: str | None
    evidence: Evidence


def type_of_instrument(noun: Token, named: str | None) -> TypeClue:
    """Return the type that the instrument `noun` tells in its sentence; `named` is the type that the noun tells by itself."""
    lemma = noun.lemma_.casefold()
    before = type_before(noun)
    if (lemma in LAW_INSTRUMENTS and before not in LAW_TYPES) or (before == "cooperation_agreement" and named in NOT_COOPERATION):
        before = None  # a "convention on weapons" is a treaty, a "research partnership" a partnership
    clues = (
        (named if lemma not in GENERAL_INSTRUMENTS else None, Evidence.NAME),
        ("labour_agreement" if is_with_workers(noun) else None, Evidence.WORDS),
        (before, Evidence.WORDS),
        (_type_of_goods(noun) if named == "acquisition" else None, Evidence.GENERAL),
        (named, Evidence.GENERAL),
        (_type_by_topic(noun), Evidence.TOPIC),
        (_type_by_governor(noun), Evidence.SENTENCE),
        (TYPE_BY_NOUN_ALONE.get(lemma), Evidence.NOUN),
    )
    clue = next(
        (TypeClue(agreement_type=kind, evidence=evidence) for kind, evidence in clues if kind),
        TypeClue(agreement_type=None, evidence=Evidence.NONE),
    )
    if lemma in CONTRACTS and clue.agreement_type == COOPERATION:
        return replace(clue, agreement_type=_type_of_contract(noun))
    if lemma in CONTRACTS | ORDERS and clue.agreement_type == GOODS and clue.evidence < Evidence.WORDS and _is_for_works(noun):
        return TypeClue(agreement_type=SERVICE, evidence=Evidence.TOPIC)
    return clue


def _type_of_contract(noun: Token) -> str:
    """Return what a contract is that would be cooperation by another name: "a contract to deepen a channel", "to manufacture rails"."""
    words = (*words_before(noun), *(word for branch in topic_branches(noun) for word in branch))
    return GOODS if any(word.lemma_.casefold() in MAKING for word in words) else SERVICE


def _is_for_works(noun: Token) -> bool:
    """True for "a contract for nine schools": what is built where it stands is a work and not goods."""
    hosts = (noun, governor_of(noun)) if noun.dep_ in {"dobj", "nsubjpass"} else (noun,)
    prepositions = [child for host in hosts for child in host.children if child.i > noun.i and child.text.casefold() == "for"]
    things = [target for preposition in prepositions for target in preposition.children if target.dep_ == "pobj"]
    return bool(things) and kind_of(things[0]) == "facility"


def type_of_deed(verb: Token, named: str) -> TypeClue:
    """Return the type of the deed that `verb` tells: what is bought may be goods; `named` is what the verb tells by itself."""
    if verb.dep_ in {"acl", "advcl", "conj"} and RIGHTS_FOR & _heads_of_clause(verb) and verb.lemma_.casefold() not in TAKING_VERBS:
        return TypeClue(agreement_type="licence", evidence=Evidence.WORDS)
    if named == SERVICE and (told := _type_by_verbs(_duties(verb))) in {GOODS, SERVICE}:
        return TypeClue(agreement_type=told, evidence=Evidence.TOPIC)  # "picked X to supply pumps", "chose X to run the line"
    thing = _thing_of(verb)
    if named == "other" and thing is not None and (paper := INSTRUMENTS.get(thing.lemma_.casefold())) is not None:
        return type_of_instrument(thing, paper.agreement_type)  # "is negotiating a licence agreement with X"
    if named == "other" and (told := _type_by_topic(verb)) is not None:
        return TypeClue(agreement_type=told, evidence=Evidence.TOPIC)  # "is negotiating with X on tariffs"
    kind = type_of_thing(thing) if verb.lemma_.casefold() in TRADING_VERBS else named
    return TypeClue(agreement_type=kind, evidence=Evidence.WORDS)


def type_of_performance(verb: Token) -> str | None:
    """Return what a contract is under which somebody does what `verb` says, or None."""
    kind = _type_by_verbs([verb])
    if kind == COOPERATION:
        return GOODS if verb.lemma_.casefold() in MAKING else SERVICE
    return kind if kind in {GOODS, SERVICE} else None


def _duties(verb: Token) -> list[Token]:
    """Return what somebody is engaged to do."""
    return [child for child in verb.children if child.dep_ in {"xcomp", "advcl", "ccomp"} and child.tag_ == "VB"]


def type_of_consent(deeds: Sequence[Token], topics: Sequence[Token]) -> TypeClue:
    """Return the type of what is agreed to be done ("agreed to cut tariffs") or agreed on ("agreed on a pay rise")."""
    for deed in deeds:
        thing = _thing_of(deed)
        ends = [child.lemma_.casefold() for child in deed.children if child.dep_ in {"advcl", "xcomp"}]
        ended = next((TYPE_BY_VERB[end] for end in ends if TYPE_BY_VERB.get(end) == "settlement"), None)
        by_thing = type_by_words([*words_before(thing), thing, *_of_what(thing)]) if thing is not None else None
        if kind := ended or (by_thing if by_thing in TOLD_BY_THING else None) or _type_by_verbs([deed]):
            return TypeClue(agreement_type=kind, evidence=Evidence.SENTENCE)
    for topic in topics:
        if kind := type_by_words([*words_before(topic), topic]) or _type_by_heads(topic.head):
            return TypeClue(agreement_type=kind, evidence=Evidence.TOPIC)
    return TypeClue(agreement_type=None, evidence=Evidence.NONE)


def _heads_of_clause(verb: Token) -> set[str]:
    """Return the nouns that the clause of `verb` or of the verb it is coordinated with hangs on: "rights" in "rights to brew and sell"."""
    first = verb.head if verb.dep_ == "conj" else verb
    if first.dep_ == "advcl":
        return {child.lemma_.casefold() for child in first.head.children if child.dep_ == "dobj" and child.i < first.i}
    return {first.head.lemma_.casefold()} if first.dep_ == "acl" else set()


def _of_what(thing: Token) -> list[Token]:
    """Return what a measure or a part is of, with the words before it: "a line of credit", "two billion dollars of debt"."""
    targets = (target for child in thing.children if child.dep_ == "prep" and child.text == "of" for target in child.children)
    return [word for target in targets for word in (*words_before(target), target)]


def type_of_thing(thing: Token | None) -> str:
    """Return what buying or selling `thing` is: a supply of goods or service, or, of a concern or a name, an acquisition."""
    is_counted = thing is not None and any(child.dep_ == "nummod" for child in thing.children)
    if thing is None or thing.text.casefold() in SHARES or ((thing.pos_ == "PROPN" or thing.ent_type_ == "ORG") and not is_counted):
        return "acquisition"
    lemma = thing.lemma_.casefold()
    if lemma == RIGHT:
        return "licence" if thing.doc[thing.i + 1 : thing.i + 2].text == "to" else "acquisition"  # on whichever word "to" is hung
    kind = kind_of(thing)
    if kind == "service":
        return "service_contract"
    if kind == "commodity" and not any(child.dep_ in {"det", "poss"} for child in thing.children):
        return GOODS  # "will buy liquefied natural gas"
    if kind == "facility" or lemma in CONCERNS or lemma in GOING_CONCERNS or lemma in DESCRIPTIONS:
        return "acquisition"
    if any(child.lemma_.casefold() in CONCERNS for child in thing.children if child.dep_ in MODIFIERS or child.dep_ == "nummod"):
        return "acquisition"
    if kind is not None or (is_counted and thing.pos_ in {"NOUN", "PROPN", "NUM"}) or (thing.tag_ == "NNS" and not thing.ent_type_):
        return "supply_contract"
    return "acquisition"


def type_before(noun: Token) -> str | None:
    """Return the type that the words before `noun`, its title or the title beside it tell: "the pact, the Nordic Trade Accord"."""
    titles = [child for child in noun.children if child.dep_ == "appos"]
    words = [*words_before(noun), *words_of_title(noun)]
    return type_by_words(words) or next((kind for title in titles if (kind := type_by_words(words_of_title(title)))), None)


def _type_by_topic(noun: Token) -> str | None:
    """Return the type that what follows tells, the first phrase that tells one: its verbs first, then its nouns."""
    for branch in topic_branches(noun):
        words = [token for token in branch if token.pos_ in NAMING or token.tag_ == "VBG"]
        if kind := _type_by_verbs(branch) or _type_by_heads(branch[0]) or type_by_words(words):
            return kind
    return None


def _type_by_heads(preposition: Token) -> str | None:
    """Return the type that the noun after `preposition` or what it is of tells, the first that does; a supply of services is service."""
    found: list[str] = []
    for _ in range(DEEPEST_TOPIC):
        target = next((child for child in preposition.children if child.dep_ == "pobj"), None)
        if target is None:
            break
        if kind := type_by_words([*words_before(target), target]):
            found.append(kind)
        inner = next((child for child in target.children if child.dep_ == "prep" and child.text.casefold() in {"of", "for"}), None)
        if inner is None:
            break
        preposition = inner
    return "service_contract" if found[:2] == ["supply_contract", "service_contract"] else next(iter(found), None)


def _type_by_verbs(tokens: Iterable[Token]) -> str | None:
    for verb in tokens:
        lemma = verb.lemma_.casefold()
        if verb.pos_ == "NOUN" and lemma in TRADING_NOUNS:
            return _type_of_goods(verb) or "acquisition"
        if verb.pos_ != "VERB" or verb.dep_ == "amod":
            continue
        thing = _thing_of(verb)
        if lemma in ENDING and thing is not None and thing.lemma_.casefold() in ENDED_CASES:
            return "settlement"
        if lemma in TRADING_VERBS:
            return type_of_thing(thing)
        if lemma in BUILDING and thing is not None and kind_of(thing) in BUILT_GOODS:
            return GOODS
        if lemma in PROVIDING_VERBS and thing is not None and (kind := _type_of_provided(thing)):
            return kind
        if lemma in TYPE_BY_VERB:
            return TYPE_BY_VERB[lemma]
    return None


def _type_of_provided(thing: Token) -> str | None:
    kind = kind_of(thing)
    if kind == "service":
        return "service_contract"
    return type_by_words([*words_before(thing), thing]) or ("supply_contract" if kind not in {None, "facility"} else None)


def _type_by_governor(noun: Token) -> str | None:
    """Return the type of the deed that is done by the instrument: "agreed to sell its mill in a deal", "will lend X under an agreement"."""
    governor = governor_of(noun)
    if governor.ent_type_ == "DATE":
        governor = governor_of(governor)  # "will provide security for five years under a contract"
    lemma = governor.lemma_.casefold()
    if governor.pos_ != "VERB":
        return None
    if governor.dep_ in {"advcl", "xcomp"} and governor.head.lemma_.casefold() in TYPE_BY_VERB and noun.dep_ == "pobj":
        return TYPE_BY_VERB[governor.head.lemma_.casefold()]  # "will lend 5 million to build a bridge under an agreement"
    if (
        lemma in DEAL_VERBS
        and DEAL_VERBS[lemma].needs != "bargain"
        and not (DEAL_VERBS[lemma].needs == "price" and not any(child.text == "for" for child in governor.children))
    ):
        return type_of_deed(governor, DEAL_VERBS[lemma].agreement_type).agreement_type
    if noun.dep_ != "pobj" or noun.head.text.casefold() not in FRAMING:
        return None
    thing = _thing_of(governor) if lemma in PROVIDING_VERBS else None
    return (_type_of_provided(thing) if thing is not None else None) or TYPE_BY_VERB.get(lemma)


def _type_of_goods(noun: Token) -> str | None:
    """Return `supply_contract` where the sale or purchase that `noun` names is of goods, else None."""
    for child in noun.children:
        if child.dep_ == "prep" and child.text.casefold() in {"of", "for"}:
            things = [target for target in child.children if target.dep_ == "pobj"]
            if things and (kind := type_of_thing(things[0])) != "acquisition":
                return kind
    return None


def _thing_of(verb: Token) -> Token | None:
    if verb.dep_ in {"acl", "relcl"} and verb.tag_ == "VBN" and verb.head.lemma_.casefold() not in INSTRUMENTS:
        return verb.head
    thing = next((child for child in verb.children if child.dep_ in OBJECTS), None)
    return verb.head if thing is not None and verb.dep_ == "relcl" and thing.tag_ == "WDT" else thing
