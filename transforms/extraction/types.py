"""What kind of agreement a noun or a deed tells of: by its own name, the words before it, what follows it, and the verb beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from spacy.tokens import Token

from transforms.english.bodies import DESCRIPTIONS
from transforms.english.dealings import CONCERNS, DEAL_VERBS
from transforms.english.instruments import INSTRUMENTS
from transforms.english.product_kinds import GOING_CONCERNS
from transforms.english.types import (
    FRAMING,
    GENERAL_INSTRUMENTS,
    GROUP_BY_WORD,
    LAW_INSTRUMENTS,
    LAW_TYPES,
    MISLEADING_PAIRS,
    PROVIDING_VERBS,
    SMALL_TITLE_WORDS,
    TRADING_NOUNS,
    TRADING_VERBS,
    TYPE_BY_NOUN_ALONE,
    TYPE_BY_PAIR,
    TYPE_BY_VERB,
    TYPE_GROUPS,
    WORKERS,
)
from transforms.extraction.product_names import kind_of
from transforms.extraction.stages import governor_of
from transforms.extraction.topics import topic_branches

LONGEST_TITLE = 8  # words before the noun of a title: "Comprehensive and Progressive Agreement", "Trade and Investment Partnership"
DEEPEST_TOPIC = 3  # "on the supply of parts for the maintenance of X": further in is another matter
LONGEST_PHRASE = 20  # words read before a noun
MODIFIERS = frozenset({"compound", "amod", "nmod", "npadvmod"})
NOT_IN_PHRASE = frozenset({"PERSON", "GPE", "NORP", "MONEY", "DATE"})
OBJECTS = frozenset({"dobj", "nsubjpass", "oprd", "attr"})
NOT_COOPERATION = frozenset({"partnership", "joint_declaration"})  # "research" or "joint" before them tells no other type
NAMING = frozenset({"NOUN", "PROPN", "ADJ", "PUNCT"})
HYPHENS = frozenset("-–")
SHARES = frozenset({"pct", "percent", "%"})


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
        ("labour_agreement" if _is_with_workers(noun) else None, Evidence.WORDS),
        (before, Evidence.WORDS),
        (_type_of_goods(noun) if named == "acquisition" else None, Evidence.GENERAL),
        (named, Evidence.GENERAL),
        (_type_by_topic(noun), Evidence.TOPIC),
        (_type_by_governor(noun), Evidence.SENTENCE),
        (TYPE_BY_NOUN_ALONE.get(lemma), Evidence.NOUN),
    )
    return next(
        (TypeClue(agreement_type=kind, evidence=evidence) for kind, evidence in clues if kind),
        TypeClue(agreement_type=None, evidence=Evidence.NONE),
    )


def type_of_deed(verb: Token, named: str) -> TypeClue:
    """Return the type of the deed that `verb` tells: what is bought may be goods; `named` is what the verb tells by itself."""
    kind = type_of_thing(_thing_of(verb)) if verb.lemma_.casefold() in TRADING_VERBS else named
    return TypeClue(agreement_type=kind, evidence=Evidence.WORDS)


def type_of_thing(thing: Token | None) -> str:
    """Return what buying or selling `thing` is: a supply of goods or service, or, of a concern or a name, an acquisition."""
    is_counted = thing is not None and any(child.dep_ == "nummod" for child in thing.children)
    if thing is None or thing.text.casefold() in SHARES or ((thing.pos_ == "PROPN" or thing.ent_type_ == "ORG") and not is_counted):
        return "acquisition"
    lemma = thing.lemma_.casefold()
    kind = kind_of(thing)
    if kind == "service":
        return "service_contract"
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
    words = [*_words_before(noun), *_words_of_title(noun)]
    return _type_by_words(words) or next((kind for title in titles if (kind := _type_by_words(_words_of_title(title)))), None)


def _words_before(noun: Token) -> Iterator[Token]:
    """Yield the words before `noun` in its phrase, names of persons and places apart."""
    for child in noun.children:
        if child.i < noun.i and child.dep_ in MODIFIERS:
            yield from (
                token
                for token in child.doc[max(child.left_edge.i, noun.i - LONGEST_PHRASE) : noun.i]
                if token.ent_type_ not in NOT_IN_PHRASE
            )


def _words_of_title(noun: Token) -> list[Token]:
    """Return the capitalized words before a capitalized noun: "North American Free Trade Agreement"; none in a line of capitals."""
    if not noun.text.istitle():
        return []
    words: list[Token] = []
    for token in reversed(noun.doc[max(noun.i - LONGEST_TITLE, noun.sent.start) : noun.i]):
        if not token.text[0].isupper() and token.text.casefold() not in SMALL_TITLE_WORDS:
            break
        words.append(token)
    return words[::-1]


def _type_by_words(tokens: Iterable[Token]) -> str | None:
    """Return the type that the first group with one of the words tells; two words that mean something else together count as one."""
    words = _joined(tokens)
    pairs = {f"{left} {right}": place for place, ((left, _), (right, _)) in enumerate(pairwise(words))}
    if typed := next((TYPE_BY_PAIR[pair] for pair in pairs if pair in TYPE_BY_PAIR), None):
        return typed
    silent = {place + step for pair, place in pairs.items() if pair in MISLEADING_PAIRS for step in (0, 1)}
    groups = [group for place, forms in enumerate(words) if place not in silent and (group := _group_of(forms)) is not None]
    return TYPE_GROUPS[min(groups)][0] if groups else None


def _joined(tokens: Iterable[Token]) -> list[tuple[str, str]]:
    """Return each word with its lemma, in lower case, what hyphens join as one word: "free", "-", "trade" is "free-trade"."""
    words: list[tuple[str, str]] = []
    is_joining = False
    for token in tokens:
        form, lemma = token.text.casefold(), token.lemma_.casefold()
        if form in HYPHENS and words:
            is_joining = True
            continue
        if is_joining:
            before = words.pop()[0]
            form, lemma = f"{before}-{form}", f"{before}-{lemma}"
        words.append((form, lemma))
        is_joining = False
    return words


def _group_of(forms: tuple[str, str]) -> int | None:
    """Return the group of a word: as it stands, else of the hyphenated word's parts the first."""
    whole = [GROUP_BY_WORD[form] for form in forms if form in GROUP_BY_WORD]
    parts = whole or [GROUP_BY_WORD[part] for form in forms for part in form.split("-") if part in GROUP_BY_WORD]
    return min(parts, default=None)


def _type_by_topic(noun: Token) -> str | None:
    """Return the type that what follows tells, the first phrase that tells one: its verbs first, then its nouns."""
    for branch in topic_branches(noun):
        words = [token for token in branch if token.pos_ in NAMING or token.tag_ == "VBG"]
        if kind := _type_by_verbs(branch) or _type_by_heads(branch[0]) or _type_by_words(words):
            return kind
    return None


def _type_by_heads(preposition: Token) -> str | None:
    """Return the type that the noun after `preposition` or what it is of tells, the first that does; a supply of services is service."""
    found: list[str] = []
    for _ in range(DEEPEST_TOPIC):
        target = next((child for child in preposition.children if child.dep_ == "pobj"), None)
        if target is None:
            break
        if kind := _type_by_words([*_words_before(target), target]):
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
        if lemma in TRADING_VERBS:
            return type_of_thing(thing)
        if lemma in PROVIDING_VERBS and thing is not None and (kind := _type_of_provided(thing)):
            return kind
        if lemma in TYPE_BY_VERB:
            return TYPE_BY_VERB[lemma]
    return None


def _type_of_provided(thing: Token) -> str | None:
    kind = kind_of(thing)
    if kind == "service":
        return "service_contract"
    return _type_by_words([*_words_before(thing), thing]) or ("supply_contract" if kind not in {None, "facility"} else None)


def _type_by_governor(noun: Token) -> str | None:
    """Return the type of the deed that is done by the instrument: "agreed to sell its mill in a deal", "will lend X under an agreement"."""
    governor = governor_of(noun)
    lemma = governor.lemma_.casefold()
    if governor.pos_ != "VERB":
        return None
    if governor.dep_ in {"advcl", "xcomp"} and governor.head.lemma_.casefold() in TYPE_BY_VERB and noun.dep_ == "pobj":
        return TYPE_BY_VERB[governor.head.lemma_.casefold()]  # "will lend 5 million to build a bridge under an agreement"
    if lemma in DEAL_VERBS:
        return type_of_deed(governor, DEAL_VERBS[lemma].agreement_type).agreement_type
    return TYPE_BY_VERB.get(lemma) if noun.dep_ == "pobj" and noun.head.text.casefold() in FRAMING else None


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
    return next((child for child in verb.children if child.dep_ in OBJECTS), None)


def _is_with_workers(noun: Token) -> bool:
    """True where working people make the agreement: its subject, or whom it is made with or between."""
    governor = governor_of(noun)
    subjects = [child for child in governor.children if child.dep_ in {"nsubj", "agent"}] if governor.pos_ == "VERB" else []
    partners = [child for head in (noun, governor) for child in head.children if child.dep_ == "prep" and child.text in {"with", "between"}]
    people = [*subjects, *(target for child in partners for target in child.children if target.dep_ == "pobj")]
    people += [conjunct for person in people for conjunct in person.children if conjunct.dep_ == "conj"]
    return any(person.text.casefold() in WORKERS for person in people if not person.ent_type_)
