"""Parties read from the order of words in a clause, where the parse has hung them elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from transforms.english.bodies import PART_OF_NOUNS
from transforms.english.dealings import DEAL_VERBS, SPEAKING
from transforms.english.order import (
    ASKING_WORDS,
    BEFORE_CONCERNS,
    BEFORE_DEALERS,
    BEFORE_PARTNERS,
    CLAUSE_ENDS,
    LEADING_WORDS,
    SENTENCE_MARKS,
    SUPERVISORS,
    VENTURES,
)
from transforms.extraction.arguments import Argument, Clauses, can_deal
from transforms.extraction.entities import Entity
from transforms.extraction.names import PLACE_LABELS
from transforms.extraction.offices import office_of
from transforms.extraction.reports import Report, without_persons_beside_bodies
from transforms.gazetteers.countries import find_state

REACH = 45  # tokens: further off, a name belongs to something else
PHRASE_REACH = 8  # tokens of a noun phrase before its name
POSSESSIVE_REACH = 4  # tokens: "'s", a description, a name
ASKING_REACH = 3  # tokens between "approval" and who gives it
IN_PHRASE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "X", "SYM"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
PHRASE_MARKS = frozenset("( ) < > - ' ’ `".split())
DEEDS = frozenset({"acquisition", "investment"})
COMMERCE = DEEDS | {"joint_venture", "partnership", "licence", "supply_contract", "service_contract", "loan_or_credit"}


@dataclass(frozen=True, kw_only=True)
class _Named:
    """A name in a clause; `before` is the word that its noun phrase follows, None at the beginning of the sentence."""

    entity: Entity
    token: Token
    start: int
    end: int
    before: Token | None


def complete_parties(clauses: Clauses, report: Report) -> Report:
    """Return `report` with the parties that the order of words tells, and without those that are only asked or told of it.

    A side without a name takes the nearest name that can deal: to the left of the verb one that no preposition and no other verb
    governs, to the right one behind "with", "between" or, for a deed, also "of", "in", "from", "to", "by" or nothing.
    """
    anchor = _anchor(report)
    parties = [argument for argument in report.parties if not _is_bystander(clauses, argument, report)]
    if not any(argument.token.i < anchor.i for argument in parties):
        parties += _to_the_left(clauses, report.sentence, anchor)
    deed = _deed(report)
    has_other_side = any(argument.token.i > anchor.i for argument in parties)
    if deed is not None or not has_other_side:
        parties += _to_the_right(clauses, report.sentence, deed or report.trigger, is_deed=deed is not None, has_concern=has_other_side)
    parties = [argument for argument in parties if not _is_bystander(clauses, argument, report)]
    acting, divisions = _without_divisions(clauses, parties, anchor)
    dealing, officers = _without_officers(clauses, acting, anchor, is_deed=deed is not None)
    return replace(report, parties=tuple(dealing), representatives=tuple(officers), implementers=tuple(divisions))


def _without_divisions(clauses: Clauses, arguments: Sequence[Argument], anchor: Token) -> tuple[list[Argument], list[Argument]]:
    """Return who acts, and the divisions through which they do.

    "Its Beta Division" acts for its owner, "its Beta Ltd unit" beside its owner; "Acme's Beta Ltd" acts for itself, not for Acme.
    """
    acting: list[Argument] = []
    divisions: list[Argument] = []
    leading = {_extent(clauses, argument)[0] for argument in arguments if argument.token.i < anchor.i}
    for argument in arguments:
        doc = argument.token.doc
        start, end = _extent(clauses, argument)
        if end > anchor.i:
            acting.append(argument)
            continue
        if argument.entity.party_kind == "company" and doc[end].tag_ == "POS" and _next_name(doc, end + 1, leading):
            continue
        is_division = doc[end - 1].lemma_.casefold() in PART_OF_NOUNS
        is_unit = is_division or doc[end].lemma_.casefold() in PART_OF_NOUNS
        pronoun = doc[start - 1] if is_unit and start else None
        owners = clauses.bodies(pronoun, verb=anchor) if pronoun is not None and pronoun.text.casefold() == "its" else []
        acting += [Argument(entity=owner.entity, token=argument.token) for owner in owners]
        (divisions if owners and is_division else acting).append(argument)
    return acting, divisions


def _next_name(doc: Doc, place: int, starts: set[int]) -> bool:
    """True where a name begins at one of `starts` in the noun phrase from `place` on."""
    for token in doc[place : place + PHRASE_REACH]:
        if token.i in starts:
            return True
        if token.pos_ not in IN_PHRASE and token.text not in PHRASE_MARKS:
            return False
    return False


def _without_officers(
    clauses: Clauses, arguments: list[Argument], anchor: Token, *, is_deed: bool
) -> tuple[list[Argument], list[Argument]]:
    """Return who deals, bodies in the place of the persons who act for them, and those persons.

    A person without an office deals for himself where no body stands on his side of a deed ("investor X bought 9 pct of Acme").
    """
    dealing: list[Argument] = []
    officers: list[Argument] = []
    has_leading_body = any(argument.entity.party_kind != "person" and argument.token.i < anchor.i for argument in arguments)
    for argument in sorted(arguments, key=lambda argument: argument.token.i):
        if argument.entity.party_kind != "person":
            dealing.append(argument)
            continue
        office = office_of(argument.entity, clauses.reading, clauses.entities)
        if office is not None:
            officers.append(argument)
            if office.body is not None:
                dealing.append(Argument(entity=office.body, token=argument.token))
        elif not is_deed or argument.token.i > anchor.i or not has_leading_body:
            dealing.append(argument)
    distinct = list({argument.entity.number: argument for argument in reversed(dealing)}.values())[::-1]
    return (distinct if is_deed else without_persons_beside_bodies(distinct)) or officers, officers


def _anchor(report: Report) -> Token:
    """Return the word that parts the two sides: the verb before the noun, else the trigger."""
    verb = report.stage_token
    return verb if verb.pos_ in {"VERB", "AUX"} and verb.i < report.trigger.i else report.trigger


def _deed(report: Report) -> Token | None:
    """Return the word after which the thing dealt in is named: "acquire" in "a letter of intent to acquire"."""
    trigger = report.trigger
    if report.is_event or trigger.pos_ == "VERB":
        return trigger if report.agreement_type in DEEDS else None
    following = trigger.doc[trigger.i + 1 : min(trigger.i + PHRASE_REACH, report.sentence.end)]
    return next((token for token in following if token.pos_ == "VERB" and token.lemma_.casefold() in DEAL_VERBS), None)


def _to_the_left(clauses: Clauses, sentence: SpacySpan, anchor: Token) -> list[Argument]:
    """Return the nearest names before `anchor` that can be its subject, those coordinated with them included."""
    taken: list[Argument] = []
    person: list[Argument] = []
    leader: list[Argument] = []
    for named in _names(clauses, sentence, range(anchor.i - 1, max(sentence.start, anchor.i - REACH) - 1, -1)):
        if taken and not (named.end == taken[-1].token.i or _only_joins(sentence, named.end, _extent(clauses, taken[-1])[0])):
            break
        argument = Argument(entity=named.entity, token=named.token)
        if named.entity.is_place:
            continue
        if not _can_lead(named):
            leader = leader or ([argument] if _is_leader(named) else [])
        elif named.entity.party_kind == "person":
            person = person or [argument]
        else:
            taken.append(argument)
    return taken[::-1] or person or leader


def _to_the_right(clauses: Clauses, sentence: SpacySpan, trigger: Token, *, is_deed: bool, has_concern: bool) -> Iterator[Argument]:
    """Yield the names after `trigger` that its prepositions lead to: the first thing dealt in, every dealer, and their lists."""
    last_end = -1
    has_dealer = False
    end = _clause_end(sentence, trigger)
    for named in _names(clauses, sentence, range(trigger.i + 1, end)):
        word = named.before.text.casefold() if named.before is not None else ""
        goes_on = last_end >= 0 and _only_joins(sentence, last_end, named.start) and not named.entity.is_place
        leads = word in BEFORE_PARTNERS or (named.before is not None and _is_venture(named.before))
        if is_deed and not leads:
            is_concern = word in BEFORE_CONCERNS or named.before == trigger or (named.before is not None and named.before.pos_ == "VERB")
            is_seller = is_concern and not has_dealer and named.before is not None and _is_part_of(named.before)
            leads = (is_concern and (is_seller or not has_concern) and not _is_located(named)) or (
                word in BEFORE_DEALERS and not named.entity.is_place
            )
            has_concern = has_concern or (leads and is_concern)
            has_dealer = has_dealer or (leads and word in BEFORE_DEALERS)
        if leads or goes_on:
            last_end = named.end
            yield Argument(entity=named.entity, token=named.token)
        elif not _is_located(named):
            last_end = -1


def _names(clauses: Clauses, sentence: SpacySpan, places: range) -> Iterator[_Named]:
    """Yield the names that stand at `places`, in their order, each once."""
    doc = sentence.doc
    seen: set[int] = set()
    for place in places:
        token = doc[place]
        entity = clauses.entities.at(clauses.passage, token)
        if entity is None or place in seen:
            continue
        start, end = clauses.extent(token)
        seen.update(range(start, end))
        if can_deal(entity, doc[end - 1]):
            yield _Named(entity=entity, token=doc[end - 1], start=start, end=end, before=_before(sentence, start))


def _before(sentence: SpacySpan, start: int) -> Token | None:
    """Return the word before the noun phrase in which a name begins at `start`."""
    doc = sentence.doc
    for place in range(start - 1, max(sentence.start, start - PHRASE_REACH) - 1, -1):
        token = doc[place]
        if token.pos_ not in IN_PHRASE and token.text not in PHRASE_MARKS and token.tag_ != "PRP$":
            return token
    return None


def _can_lead(named: _Named) -> bool:
    """True where nothing before the name makes it an object: no preposition but "a unit of", no verb but one of speech."""
    before = named.before
    if before is None or before.pos_ in {"PUNCT", "CCONJ", "SCONJ", "PRON", "ADV", "PART"}:
        return True
    if before.pos_ == "ADP":
        return _is_part_of(before)
    return before.lemma_.casefold() in SPEAKING and before.text.casefold() not in ASKING_WORDS


def _is_part_of(preposition: Token) -> bool:
    return preposition.text.casefold() == "of" and preposition.i > 0 and preposition.nbor(-1).lemma_.casefold() in PART_OF_NOUNS


def _is_venture(preposition: Token) -> bool:
    """True for "of" in "a joint venture of A and B"."""
    return preposition.text.casefold() == "of" and preposition.i > 0 and preposition.nbor(-1).lemma_.casefold() in VENTURES


def _is_leader(named: _Named) -> bool:
    """True for X in "a group led by X", "a group including X"."""
    before = named.before
    if before is None or not before.i:
        return False
    word = before.text.casefold()
    return word == "including" or (word == "by" and before.nbor(-1).text.casefold() in LEADING_WORDS)


def _is_located(named: _Named) -> bool:
    """True for a place, for the state something is in or of, and for the state behind a city: "of Lyon, France"."""
    if named.entity.is_place or named.entity.party_kind != "state" or named.before is None:
        return named.entity.is_place
    return named.before.text.casefold() in BEFORE_CONCERNS or (named.before.text == "," and _follows_place(named))


def _follows_place(named: _Named) -> bool:
    doc, place = named.token.doc, named.start - 2
    if place < 1 or doc[named.start - 1].text != ",":
        return False
    return doc[place].ent_type_ in PLACE_LABELS or any(token.text in BEFORE_CONCERNS for token in doc[max(place - 2, 0) : place])


def _only_joins(sentence: SpacySpan, start: int, end: int) -> bool:
    """True where between two names only commas, "and" and articles stand, one of the first two at least."""
    between = sentence.doc[start:end]
    return 0 < len(between) <= PHRASE_REACH and all(
        token.pos_ in {"CCONJ", "DET"} or token.text in {",", "(", ")", "<", ">"} for token in between
    )


def _clause_end(sentence: SpacySpan, trigger: Token) -> int:
    """Return where the clause to the right of `trigger` ends: at a mark, a conjunction or speech; behind a noun at any finite verb."""
    for token in sentence.doc[trigger.i + 1 : min(trigger.i + REACH, sentence.end)]:
        is_speech = token.pos_ == "VERB" and token.lemma_.casefold() in SPEAKING and token.tag_ != "VBG"
        is_told = trigger.pos_ != "VERB" and token.tag_ in FINITE and token.pos_ in {"VERB", "AUX"}
        if is_speech or is_told or token.text.casefold() in CLAUSE_ENDS or token.text in SENTENCE_MARKS:
            return token.i
    return min(trigger.i + REACH, sentence.end)


def _extent(clauses: Clauses, argument: Argument) -> tuple[int, int]:
    """Return where the argument's name stands: at its token, or before it ("the Beta unit"), else the token's own place."""
    doc, place = argument.token.doc, argument.token.i
    for token in reversed(doc[max(0, place - PHRASE_REACH) : place + 1]):
        if clauses.entities.at(clauses.passage, token) is argument.entity:
            return clauses.extent(token)
        if token.pos_ not in IN_PHRASE:
            break
    return place, place + 1


def _is_bystander(clauses: Clauses, argument: Argument, report: Report) -> bool:
    """True for who is asked or told, who supervises the trade, and the country a traded thing is in."""
    start, end = _extent(clauses, argument)
    if _is_origin(clauses, argument, end):
        return True
    if report.agreement_type not in COMMERCE:
        return False
    before = _before(report.sentence, start) if argument.token.i in range(report.sentence.start, report.sentence.end) else None
    if before is not None and _is_asking(before, report):
        return True
    if is_supervisor(argument.entity.name) or argument.entity.is_place:
        return True
    if argument.entity.party_kind != "state" or report.agreement_type not in DEEDS:
        return False
    state = find_state(argument.token.doc[start:end].text)
    return (state is not None and state.form != "name") or (before is not None and before.text.casefold() in BEFORE_CONCERNS)


def _is_origin(clauses: Clauses, argument: Argument, end: int) -> bool:
    """True for "Lima-based", and for a state before the name of a firm: "Peru's Nordwind AG"."""
    following = argument.token.doc[end : end + POSSESSIVE_REACH]
    if any(token.text.casefold() == "based" for token in following[:2]):
        return True
    if argument.entity.party_kind != "state" or not following.text.replace(" ", "").startswith(("'s", "’s")):
        return False
    named = (clauses.entities.at(clauses.passage, token) for token in following)
    owned = next((entity for entity in named if entity is not None), None)
    return owned is not None and owned.party_kind not in {"government_body", "state", "person"}


def _is_asking(before: Token, report: Report) -> bool:
    """True for "told X", "approval from X", "filed papers with X", not for "approved a merger with X"."""
    if before.pos_ == "VERB":
        return before.text.casefold() in ASKING_WORDS
    near = before.doc[max(report.sentence.start, before.i - ASKING_REACH) : before.i]
    return before.pos_ == "ADP" and report.trigger not in list(near) and any(token.text.casefold() in ASKING_WORDS for token in near)


def is_supervisor(name: str) -> bool:
    """Return whether a body of this name supervises those who deal: a court, an exchange, a commission of trade."""
    words = set(name.casefold().split())
    return any(words >= entry for entry in SUPERVISORS)
