"""Names parted from what stands before or behind them: titles before a person, a body before its person, a firm and its state."""

from __future__ import annotations

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.bodies import HEADS_WITH_COMPLEMENT, KIND_BY_NOUN, MOVEMENTS, PARLIAMENTS, TITLE_WORDS, TRADERS
from transforms.english.speakers import PERSON_NOUNS
from transforms.extraction.entities.firms import is_legal_form
from transforms.extraction.entities.vocabulary import is_english
from transforms.gazetteers.countries import find_state

TWO_WORDS = 2


def is_state(token: Token, form: str = "") -> bool:
    """Return whether `token` names a state, in that form if one is given."""
    state = find_state(token.text)
    return state is not None and (not form or state.form == form)


def part_name(span: SpacySpan) -> list[SpacySpan]:
    """Return the span without articles and marks at its ends, and parted in two where a body stands before a person's title and name."""
    start, end = _behind_trade(span), span.end
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


def _behind_trade(span: SpacySpan) -> int:
    """Return where a name begins behind what it is called at the beginning of a sentence: "Brewer Orvane"."""
    first = span[0]
    is_called = first.is_sent_start and first.text.casefold() in TRADERS and len(span) > 1 and not is_legal_form(span[1])
    return span.start + 1 if is_called and (len(span) > TWO_WORDS or not is_english(span[1].text)) else span.start


def without_home(span: SpacySpan) -> list[SpacySpan]:
    """Return a firm and its state where the tagger has made one name of both: "Nordwind Turbines of Denmark", not "Bank of Denmark"."""
    first = 1 if span[0].text.isupper() or not is_english(span[0].text) else TWO_WORDS
    places = [token.i for token in span[first:-1] if token.text == "of"]
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
