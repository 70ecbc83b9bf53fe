"""What kind of body a name names, by its words and by the syntax around it."""

from __future__ import annotations

import re

import numpy as np
from spacy.attrs import DEP  # type: ignore[import-not-found]
from spacy.symbols import appos, npadvmod  # type: ignore[import-not-found]
from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from transforms.english.bodies import CALLED, KIND_BY_NOUN, LEGAL_FORMS, REPRESENTATIVES, TRADERS
from transforms.english.kinds import (
    FINANCE_BODIES,
    FINANCE_MODIFIERS,
    FINANCE_NOUNS,
    FINANCE_WORDS,
    FIRM_ENDINGS,
    FIRM_NOUNS,
    FIRM_POSSESSIONS,
    FIRM_VERBS,
    INTERNATIONAL_BODIES,
    KIND_BY_FIRST_WORD,
    PUBLIC_BODIES,
    UNIONS_OF,
)
from transforms.english.speakers import PERSON_NOUNS
from transforms.english.workers import WORKERS
from transforms.gazetteers.countries import find_state, fold
from transforms.gazetteers.places import is_word

# An initial and a surname, and no more; "J.P. Stone" names firms as well.
PERSON_SHAPE = re.compile(r"(?:[A-Z][a-z]+ (?:[A-Z]\. ?){1,2}|[A-Z]\. ?(?:[A-Z][a-z]+ ))[A-Z][A-Za-z'’-]+(?:,? (?:Jr|Sr|II|III|IV)\.?)?")
BANK_NAME = re.compile(r"[a-z]{2,}(?:bank|banken|banka)")  # "Volksbank", "Citibank"
TICKER_BEHIND = re.compile(r"\s*[(<]\s*(?P<sign>(?:[A-Z]{1,6}\s?:\s*)?[A-Z0-9]{1,6}(?:\.[A-Z]{1,3})?)\s*[)>]")
LAST_WORD_KINDS = frozenset({"bank_or_fund", "university_or_institute"})  # "Council of the North Sea Development Bank"
COMPLEMENT = frozenset({"of", "for"})
STATE_LINKS = frozenset({"of", "the", "for", "in", "and", "&", "south", "north"})
TWO_WORDS = 2
SHARES = frozenset({"share", "stake", "stock"})
MODIFIERS = frozenset({"amod", "compound", "nmod", "poss", "npadvmod", "nummod"})
FORM_MARKS = str.maketrans("", "", "./")  # what legal forms are written with: "S.A.", "A/S"
APPOSITIONS = "appositions"  # of a passage, kept with its parse
LONGEST_ALIAS = 8  # tokens, brackets included


def kind_of_name(text: str, label: str) -> str | None:
    """Return the kind that the words of a name tell, or None where they tell none.

    In this order: a state's name or seat, an international body, a legal form, the head noun, the tagger's word for persons.
    """
    words = [word.casefold().strip(",") for word in text.split()]
    state = find_state(text)
    if state is not None and state.form != "nationality" and (label != "PERSON" or (state.form == "name" and not is_word(text))):
        return "state"
    plain = " ".join(words).removeprefix("the ")
    if plain in INTERNATIONAL_BODIES:
        return "igo"
    if plain in PUBLIC_BODIES:
        return "government_body"
    if _ends_in_its_state(words):
        words = words[:-1]  # "Berg Bank Kenya"
    head = _head_noun(words)
    kind = KIND_BY_NOUN.get(head) or (KIND_BY_NOUN.get(words[-1]) if KIND_BY_NOUN.get(words[-1]) in LAST_WORD_KINDS else None)
    if len(words) > 1 and (_is_legal_form(words[-1]) or head in FINANCE_BODIES or kind == "ngo") and _is_finance(words):
        return "bank_or_fund"
    if len(words) > 1 and _is_legal_form(words[-1]):
        return "bank_or_fund" if _head_before_form(words) == "bank_or_fund" else "company"
    if head in UNIONS_OF:
        kind = _kind_of_members(words, kind)
    kind = kind or KIND_BY_FIRST_WORD.get(fold(words[0])) or ("company" if head in FIRM_ENDINGS else None)
    if kind is not None and len(words) > 1:
        return kind
    if BANK_NAME.fullmatch(words[-1]) and label != "PERSON":
        return "bank_or_fund"
    return "person" if label == "PERSON" and len(words) > 1 else None


def _ends_in_its_state(words: list[str]) -> bool:
    """True for "berg bank kenya", a body's business in a state, not for "bank of kenya"."""
    state = find_state(words[-1]) if len(words) > TWO_WORDS and words[-2] not in STATE_LINKS else None
    return state is not None and state.form == "name"


def has_person_shape(text: str) -> bool:
    """Return whether a name has a person's initials: "J. Patrick Ellsworth", "Walter G. Stone, Jr."."""
    return PERSON_SHAPE.fullmatch(text) is not None and not _is_legal_form(text.casefold().split()[-1])


def _kind_of_members(words: list[str], kind: str | None) -> str | None:
    """Return a union for a body of those who work, and a movement for a "union of" others."""
    if not WORKERS.isdisjoint(word.rstrip("'’") for word in words):
        return "union"
    return "other" if kind == "union" and words[words.index("union") :][1:2] == ["of"] and words[-1] != "union" else kind


def _is_legal_form(word: str) -> bool:
    return word.translate(FORM_MARKS) in LEGAL_FORMS


def _is_finance(words: list[str]) -> bool:
    return not FINANCE_WORDS.isdisjoint(words) or any(BANK_NAME.fullmatch(word) for word in words)


def _head_before_form(words: list[str]) -> str | None:
    """Return the kind that the last word before the legal forms tells: of "Veldo Capital Ltd" a fund, of "Capital Foods Ltd" none."""
    return KIND_BY_NOUN.get(next((word for word in reversed(words) if not _is_legal_form(word)), ""))


def kind_of_description(token: Token) -> str | None:
    """Return the kind that a common noun describes: `firm` a company, `ministry` a government body."""
    noun = token.lemma_.casefold()
    if noun in FINANCE_NOUNS or (noun in FIRM_NOUNS and any(child.text.casefold() in FINANCE_MODIFIERS for child in token.lefts)):
        return "bank_or_fund"
    told = KIND_BY_NOUN.get(noun) or KIND_BY_NOUN.get(token.text.casefold())
    return told or ("company" if noun in TRADERS - PERSON_NOUNS else None)


def is_firm(span: SpacySpan) -> bool:
    """Return whether the words beside a name are those of a firm.

    Its share's sign in brackets, "Acme's shares", "shares in Acme", "Acme acquired".
    """
    doc, root = span.doc, span.root
    ticker = TICKER_BEHIND.match(doc[span.end : span.end + LONGEST_ALIAS].text)
    if ticker and not _is_acronym(ticker["sign"], span):
        return True
    if root.dep_ in {"poss", "compound", "nmod"} and root.head.i >= span.end and root.head.lemma_.casefold() in FIRM_POSSESSIONS:
        return True
    if root.dep_ == "pobj" and root.head.text == "in" and root.head.head.lemma_.casefold() in SHARES:
        return True
    return root.dep_ == "nsubj" and root.head.pos_ == "VERB" and root.head.lemma_.casefold() in FIRM_VERBS


def _is_acronym(sign: str, span: SpacySpan) -> bool:
    """Return whether letters in brackets abbreviate the name before them, as those of any body do, and not its share."""
    initials = "".join(token.text[0] for token in span if token.text[:1].isupper())
    return len(initials) > 1 and sign[:2] == initials[:2]


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
    heads = _appositions_by_place(span.doc).get(place, ())
    return [_one_of(span.doc[head]) for head in heads] if heads and place < span.sent.end else []


def _appositions_by_place(doc: Doc) -> dict[int, list[int]]:
    """Return the heads of the appositions of a passage by where they begin, found once."""
    known: dict[int, list[int]] | None = doc.user_data.get(APPOSITIONS)
    if known is None:
        known = doc.user_data[APPOSITIONS] = {}
        for head in np.flatnonzero(np.isin(doc.to_array(DEP), (appos, npadvmod))).tolist():
            known.setdefault(doc[head].left_edge.i, []).append(head)
    return known


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
    before = span.doc[span.start - 1] if span.start > span.sent.start else None
    is_noun = before is not None and (before.tag_ == "NN" or before.is_sent_start)
    if before is not None and is_noun and before.text.casefold() in CALLED:
        found.append(before)  # "the trader Berg sold": the parse makes two subjects of one
    return found
