"""What stands behind the noun of an agreement and tells what it is about: phrases after "on", "for" or "to"."""

from __future__ import annotations

from spacy.tokens import Token

from transforms.english.subjects import TOPIC_WORDS, TOPIC_WORDS_OF_VERB
from transforms.extraction.agreements.stages import governor_of

LONGEST_BRANCH = 30  # tokens read of a phrase: what is further in tells of something else
CLAUSES = frozenset({"acl", "relcl"})
ASIDES = frozenset({"relcl", "acl", "appos", "parataxis"})
PARTNERS = frozenset({"with", "between", "among", "by"})
ABOUT = frozenset({*TOPIC_WORDS, "of"})


def topic_roots(noun: Token) -> list[Token]:
    """Return the prepositions and verbs that head the phrases behind `noun` which tell what it is about, in reading order.

    A phrase that the parse has hung on the verb is the noun's too where the noun is the verb's object: "signed an agreement for X".
    """
    roots = [child for child in noun.children if child.i > noun.i and _is_about(child)]
    governor = governor_of(noun)
    if governor.pos_ == "VERB" and noun.dep_ in {"dobj", "nsubjpass"}:
        roots += [child for child in governor.children if child.i > noun.i and _is_about_deed(child)]
    return sorted(roots, key=lambda root: root.i)


def topic_branches(noun: Token) -> list[list[Token]]:
    """Return the phrases behind `noun` that tell what it is about, each as its tokens without asides and partners."""
    return [_branch(root) for root in topic_roots(noun)]


def _is_about(child: Token) -> bool:
    return child.dep_ in CLAUSES or (child.dep_ == "prep" and child.text.casefold() in ABOUT)


def _is_about_deed(child: Token) -> bool:
    is_purpose = child.dep_ in {"advcl", "xcomp"} and any(mark.text.casefold() == "to" for mark in child.children)
    return is_purpose or (child.dep_ == "prep" and child.text.casefold() in TOPIC_WORDS_OF_VERB)


def _branch(root: Token) -> list[Token]:
    found: list[Token] = []
    heads = [root]
    while heads and len(found) < LONGEST_BRANCH:
        head = heads.pop()
        found.append(head)
        heads += [child for child in head.children if not _is_aside(child)]
    return sorted(found, key=lambda token: token.i)


def _is_aside(child: Token) -> bool:
    return (child.dep_ in ASIDES and child.head.pos_ in {"NOUN", "PROPN"}) or (child.dep_ == "prep" and child.text.casefold() in PARTNERS)
