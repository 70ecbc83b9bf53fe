"""Whether working people make the agreement that a noun names."""

from __future__ import annotations

from spacy.tokens import Token

from transforms.english.instruments import FRAMES
from transforms.english.stages import STAGE_BY_PARTICLE, STAGE_BY_VERB
from transforms.english.types import GUILDS, LABOUR
from transforms.extraction.agreements.stages import governor_of

# Who does one of these makes the agreement or ends it: "voted down a contract", not "do not trust the agreement".
MAKING_VERBS = STAGE_BY_VERB.keys() | {phrase.partition("_")[0] for phrase in STAGE_BY_PARTICLE}


def is_with_workers(noun: Token) -> bool:
    """Return whether working people make the agreement: as its subject, or as those with whom or between whom it is made."""
    governor = governor_of(noun)
    is_made = governor.pos_ == "VERB" and governor.lemma_.casefold() in MAKING_VERBS and not _is_frame(noun)
    subjects = [child for child in governor.children if child.dep_ in {"nsubj", "agent"}] if is_made else []
    partners = [child for head in (noun, governor) for child in head.children if child.dep_ == "prep" and child.text in {"with", "between"}]
    people = [*subjects, *(target for child in partners for target in child.children if target.dep_ == "pobj")]
    people += [conjunct for person in people for conjunct in person.children if conjunct.dep_ == "conj"]
    people += [member for person in people for child in person.children if child.text == "of" for member in child.children]
    return any(_is_workers(person) for person in people)


def _is_frame(noun: Token) -> bool:
    """True for "under the agreement": who does what the sentence says need not have made it."""
    return noun.dep_ == "pobj" and noun.head.text.casefold() in FRAMES


def _is_workers(person: Token) -> bool:
    """True for working people, and for a union of theirs by its name: "members of the Dock Workers Union", not of the European Union."""
    word = person.text.casefold()
    if not person.ent_type_:
        return word in LABOUR
    return word in GUILDS and any(child.lemma_.casefold() in LABOUR or child.text.endswith("workers") for child in person.children)
