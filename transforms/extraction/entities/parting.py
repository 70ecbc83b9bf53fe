"""Names parted from what stands before or behind them: titles before a person, a body before its person, a firm and its state."""

from __future__ import annotations

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.bodies import HEADS_WITH_COMPLEMENT, KIND_BY_NOUN, MOVEMENTS, PARLIAMENTS, TITLE_WORDS
from transforms.english.speakers import PERSON_NOUNS
from transforms.extraction.entities.firms import is_legal_form
from transforms.gazetteers.countries import find_state

TWO_WORDS = 2


def is_state(token: Token, form: str = "") -> bool:
    """Return whether `token` names a state, in that form if one is given."""
    state = find_state(token.text)
    return state is not None and (not form or state.form == form)


def part_name(span: SpacySpan) -> list[SpacySpan]:
    """Return the span without articles and marks at its ends, and parted in two where a body stands before a person's title and name."""
    start, end = span.start, span.end
    body: list[SpacySpan] = []
    is_person = span[-1].ent_type_ == "PERSON" and not (is_legal_form(span[-1]) or is_state(span[-1]))
    if is_person and not _is_given_name(span):
        while end - start > 1 and _is_title(span.doc[start]):
            start += 1
        titles = next((token.i for token in span.doc[span.start : start] if token.text.casefold().rstrip(".") in TITLE_WORDS), span.start)
        body = [span.doc[span.start : titles]] if titles > span.start else []
    while end - start > 1 and span.doc[start].text.casefold() in {"the", "a", "an"}:
        start += 1
    return [*body, span.doc[start:end]]


def without_home(span: SpacySpan) -> list[SpacySpan]:
    """Return a firm and its state where the tagger has made one name of both: "Nordwind Turbines of Denmark", not "Bank of Denmark"."""
    places = [token.i for token in span[TWO_WORDS:-1] if token.text == "of"]
    if not places or find_state(span.doc[places[-1] + 1 : span.end].text) is None:
        return [span]
    words = {token.text.casefold() for token in span.doc[span.start : places[-1]]}
    kinds = {kind for word in words if (kind := KIND_BY_NOUN.get(word))}
    if kinds - {"company"} or words & (HEADS_WITH_COMPLEMENT | MOVEMENTS | PARLIAMENTS):
        return [span]
    return [span.doc[span.start : places[-1]], span.doc[places[-1] + 1 : span.end]]


def _is_title(token: Token) -> bool:
    word = token.text.casefold().rstrip(".")
    return word in TITLE_WORDS or word in PERSON_NOUNS or token.ent_type_ in {"NORP", "ORG"} or is_state(token)


def _is_given_name(span: SpacySpan) -> bool:
    """Return whether a person's two words begin with a state's name: "Jordan Pike", where "Jordanian Pike" has an adjective."""
    return len(span) == TWO_WORDS and (is_state(span[0], "name") or span[0].ent_type_ == "PERSON")
