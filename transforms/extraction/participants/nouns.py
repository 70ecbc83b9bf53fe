"""What the words of a noun phrase tell of whom it stands for."""

from __future__ import annotations

from spacy.tokens import Token

from transforms.english.bodies import DESCRIPTIONS, PARLIAMENTS, PART_OF_NOUNS, REPRESENTATIVES, SIDES

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "X"})
NAMED_AS_SUCH = frozenset({"state", "government_body", "university_or_institute"})  # their names tell what they are
BESIDE = frozenset({"along", "together"})
INDEFINITE = frozenset("some any many few several other no all".split())
STATE_BODIES = frozenset({"government_body", "state"})  # described without a name ("the defence ministry"), its state stands for it


def conjuncts_of(token: Token) -> list[Token]:
    """Return what is coordinated with a noun to its right: "A, B and C"."""
    found: list[Token] = []
    heads = [token]
    while heads:
        coordinated = [child for child in heads.pop().children if child.dep_ == "conj" and child.pos_ in NOMINAL]
        found += coordinated
        heads += coordinated
    return found


def left_subtree(token: Token) -> list[Token]:
    """Return the words of the phrase headed by `token` up to it, and what is coordinated with it."""
    return [word for word in token.subtree if word.i <= token.i or word.dep_ in {"conj", "punct", "amod"}]


def is_based(token: Token) -> bool:
    """Return whether a place tells where a firm is based: "Lima" in "Lima-based"."""
    return any(following.text.casefold() == "based" for following in token.doc[token.i + 1 : token.i + 3])


def is_certain(noun: Token) -> bool:
    """Return whether a plural is of somebody in particular: "the companies", "both sides", "the two firms"."""
    return any(child.dep_ in {"det", "predet", "poss", "nummod"} and child.text.casefold() not in INDEFINITE for child in noun.children)


def stands_for_another(lemma: str) -> bool:
    """Return whether a noun stands for whom it is of: "the board of Acme", "Peru's parliament", "its side"."""
    return (
        lemma in PARLIAMENTS
        or lemma in REPRESENTATIVES
        or lemma in PART_OF_NOUNS
        or lemma in SIDES
        or DESCRIPTIONS.get(lemma) in STATE_BODIES
    )


def is_definite(token: Token) -> bool:
    """Return whether a description takes up somebody: "the company"."""
    return any(child.dep_ == "det" and child.text.casefold() in {"the", "this"} for child in token.children)


def words_beside(verb: Token) -> list[Token]:
    """Return "along" in "Acme, along with Beta, has signed": what hangs on it does what the subject does."""
    return [child for child in verb.children if child.text.casefold() in BESIDE]


def kinds_meant(lemma: str) -> tuple[str | None, ...]:
    """Return the kinds that a description takes up: a body of no known kind may be a company, an insurer or a union."""
    kind = DESCRIPTIONS[lemma]
    return (kind,) if kind in NAMED_AS_SUCH else (kind, None)
