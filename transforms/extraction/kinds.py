"""What kind of body a name names, by its words and by the syntax around it."""

from __future__ import annotations

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.bodies import INTERNATIONAL_BODIES, KIND_BY_NOUN, LEGAL_FORMS, REPRESENTATIVES
from transforms.gazetteers.countries import find_state

COMPLEMENT = frozenset({"of", "for"})
MODIFIERS = frozenset({"amod", "compound", "nmod", "poss", "npadvmod", "nummod"})
LONGEST_ALIAS = 8  # tokens, brackets included


def kind_of_name(text: str, label: str) -> str | None:
    """Return the kind that the words of a name tell, or None where they tell none.

    In this order: a state's name or seat, an international body, a legal form, the head noun, the tagger's word for persons.
    """
    words = [word.casefold().strip(",") for word in text.split()]
    state = find_state(text)
    if state is not None and state.form != "nationality" and label != "PERSON":
        return "state"
    if " ".join(words).removeprefix("the ") in INTERNATIONAL_BODIES:
        return "igo"
    head = KIND_BY_NOUN.get(_head_noun(words))
    if words[-1].replace(".", "") in LEGAL_FORMS and len(words) > 1:
        return "bank_or_fund" if any(KIND_BY_NOUN.get(word) == "bank_or_fund" for word in words) else "company"
    if head is not None and len(words) > 1:
        return head
    return "person" if label == "PERSON" and len(words) > 1 else None


def kind_of_description(token: Token) -> str | None:
    """Return the kind that a common noun describes: `firm` a company, `ministry` a government body."""
    return KIND_BY_NOUN.get(token.lemma_.casefold()) or KIND_BY_NOUN.get(token.text.casefold())


def _head_noun(words: list[str]) -> str:
    for index, word in enumerate(words):
        if word in COMPLEMENT and index:
            return words[index - 1]
    return words[-1].replace("’s", "").removesuffix("'s")


def describing_kind(span: SpacySpan) -> str | None:
    """Return the kind that an apposition or the noun beside a name describes it as."""
    for token in appositions(span):
        if token.lemma_.casefold() in REPRESENTATIVES:
            return "person"
    for token in _descriptions(span):
        if kind := kind_of_description(token):
            return kind
    return None


def appositions(span: SpacySpan) -> list[Token]:
    """Return the heads of the appositions of a name: "X, a firm in Y", "X (ABC), one of the firms".

    The parser often hangs an apposition on another noun of the sentence: it belongs to the name it follows.
    """
    place = _after_name(span)
    following = span.doc[place : span.sent.end]
    return [_one_of(token) for token in following if token.dep_ in {"appos", "npadvmod"} and token.left_edge.i == place]


def _after_name(span: SpacySpan) -> int:
    """Return where an apposition of the name would begin: behind its alias in brackets and its comma."""
    doc, place = span.doc, span.end
    if place < len(doc) and doc[place].text == "(":
        closing = next((token.i for token in doc[place : place + LONGEST_ALIAS] if token.text == ")"), None)
        place = closing + 1 if closing is not None else place
    return place + 1 if place < len(doc) and doc[place].text in {",", "–", "—", "-"} else place


def _one_of(token: Token) -> Token:
    """Return "firms" for "one of the best-known firms", else `token`."""
    if token.lemma_ == "one":
        return next((target for child in token.children if child.text == "of" for target in child.children if target.dep_ == "pobj"), token)
    return token


def _descriptions(span: SpacySpan) -> list[Token]:
    """The common nouns that describe a name: its appositions, the nouns before it, or the one it modifies itself."""
    root = span.root
    found = [token for token in appositions(span) if token.pos_ == "NOUN"]
    found += [child for child in root.children if child.i < span.start and child.dep_ in MODIFIERS and child.pos_ == "NOUN"]
    if root.dep_ in {"appos", "compound", "nmod", "amod"} and root.head.pos_ == "NOUN":
        found.append(root.head)
    return found
