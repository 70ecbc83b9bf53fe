"""Whether a name that the tagger takes for a person's is one: it takes many firms for persons."""

from __future__ import annotations

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.bodies import DESCRIPTIONS, KIND_BY_NOUN, REPRESENTATIVES, TITLE_WORDS, TRADES
from transforms.english.dealings import SPEAKING
from transforms.english.roles import SIGNING_VERBS
from transforms.english.speakers import PERSON_NOUNS
from transforms.extraction.entities.kinds import appositions
from transforms.extraction.entities.mention import Mention
from transforms.extraction.parsing.labels import SUBJECTS

COUNTERPART = "counterpart"
PHRASE_REACH = 12  # tokens of an office before a name: "the managing director of the Dutch company, X"
IN_OFFICE = frozenset({"ADJ", "ADP", "DET", "NOUN", "PART", "PRON", "PROPN", "VERB"})
HIS_OR_HER = frozenset({"his", "her"})


def is_introduced(tokens: SpacySpan) -> bool:
    """Return whether words beside a name say that it is a person's.

    "X, a property developer", "financier X", or what makes a signer. A noun before the name that describes firms as well ("developer X")
    says nothing.
    """
    before = tokens.doc[tokens.start - 1 : tokens.start] if tokens.start > tokens.sent.start else ()
    return (
        any(token.lemma_.casefold() in PERSON_NOUNS for token in appositions(tokens))
        or any(token.lemma_.casefold() in PERSON_NOUNS - KIND_BY_NOUN.keys() for token in before)
        or is_signer(tokens)
    )


def is_signer(tokens: SpacySpan) -> bool:
    """Return whether only a person can be meant, whatever the tagger calls the name.

    "The director of Acme, X", "X put her name under it", "signed by X for Acme".
    """
    return _follows_office(tokens) or _has_own(tokens) or _signs_for_body(tokens)


def acts_as_person(name: str, mentions: list[Mention]) -> bool:
    """Return whether more than the tagger says so: a title before the name, the surname standing alone, or a verb of speech after it.

    A firm speaks as well: not one that is named for its trade, nor one that is called by its first word.
    """
    if any(_has_title(mention.name.tokens) for mention in mentions):
        return True
    forms = {mention.name.text for mention in mentions}
    first, *_, last = (*name.split(), name)[:-1] if " " in name else (name, name)
    if is_named_for_trade(name) or (first in forms and last not in forms):
        return False
    return last in forms or any(_speaks(mention.name.tokens) for mention in mentions)


def is_named_for_trade(name: str) -> bool:
    """Return whether a name is like "Lessing Paper", a firm's unless more is told of it."""
    words = name.casefold().split()
    return len(words) > 1 and words[-1] in TRADES


def _speaks(tokens: SpacySpan) -> bool:
    return tokens.root.dep_ == "nsubj" and tokens.root.head.lemma_ in SPEAKING


def _has_title(tokens: SpacySpan) -> bool:
    return tokens.start > 0 and tokens.doc[tokens.start - 1].text.casefold().rstrip(".") in TITLE_WORDS


def _follows_office(tokens: SpacySpan) -> bool:
    """True for "the managing director of the Dutch company, X", "her Peruvian counterpart, X"."""
    doc, comma = tokens.doc, tokens.start - 1
    if comma <= tokens.sent.start or doc[comma].text != ",":
        return False
    for token in reversed(doc[max(tokens.sent.start, comma - PHRASE_REACH) : comma]):
        if token.pos_ not in IN_OFFICE:
            return False
        lemma = token.lemma_.casefold()
        if token.pos_ == "NOUN" and (lemma == COUNTERPART or lemma in REPRESENTATIVES):
            return token.tag_ == "NN"
    return False


def _has_own(tokens: SpacySpan) -> bool:
    """True for "X put her name under it"."""
    if tokens.root.dep_ not in SUBJECTS:
        return False
    objects = (child for child in tokens.root.head.children if child.dep_ == "dobj")
    return any(owner.text.casefold() in HIS_OR_HER for thing in objects for owner in thing.children)


def _signs_for_body(tokens: SpacySpan) -> bool:
    """True for "X signed for Acme", "it was signed by X for the company"."""
    verb = tokens.root.head
    if tokens.root.dep_ == "pobj" and verb.dep_ == "agent":
        verb = verb.head
    elif tokens.root.dep_ != "nsubj":
        return False
    return verb.lemma_.casefold() in SIGNING_VERBS and any(_is_for_body(child) for child in verb.children)


def _is_for_body(preposition: Token) -> bool:
    targets = [target for target in preposition.children if target.dep_ == "pobj"] if preposition.text.casefold() == "for" else []
    return any(target.pos_ == "PROPN" or target.lemma_.casefold() in DESCRIPTIONS for target in targets)
