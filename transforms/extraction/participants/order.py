"""Parties read from the order of words in a clause, where the parse has hung them elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from transforms.english.bodies import PARLIAMENTS, PART_OF_NOUNS
from transforms.english.dealings import DEAL_VERBS, SPEAKING
from transforms.english.order import (
    ASKING_WORDS,
    BEFORE_CONCERNS,
    BEFORE_DEALERS,
    BEFORE_PARTNERS,
    CLAUSE_ENDS,
    COMMISSIONED,
    LEADING_WORDS,
    SENTENCE_MARKS,
    VENTURES,
)
from transforms.extraction.entities.offices import office_of
from transforms.extraction.entities.party_kinds import FIRMS
from transforms.extraction.parsing.labels import PLACE_LABELS
from transforms.extraction.participants.arguments import Argument, Clauses
from transforms.extraction.participants.bystanders import DEEDS, is_bystander
from transforms.extraction.participants.concerns import find_concerns
from transforms.extraction.participants.coordination import coordinated_with
from transforms.extraction.participants.nominal import (
    IN_PHRASE,
    PHRASE_MARKS,
    PHRASE_REACH,
    Named,
    extent_of,
    joins_places,
    names_in,
    names_thing,
    only_joins,
)
from transforms.extraction.reports.reports import Report, without_persons_beside_bodies

SPEAKING_FIRMS = frozenset({"company", "bank_or_fund"})
RATIFYING = frozenset({"ratified", "rejected"})
REACH = 45  # tokens: further off, a name belongs to something else
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
BUYERS = FIRMS | {"government_body", None}


def complete_parties(clauses: Clauses, report: Report) -> Report:
    """Return `report` with the parties that the order of words tells, and without those that are only asked or told of it.

    A side without a name takes the nearest name that can deal: to the left of the verb one that no preposition and no other verb
    governs, to the right one behind "with", "between" or, for a deed, also "of", "in", "from", "to", "by" or nothing.
    """
    anchor = _anchor(report)
    report = replace(report, parties=tuple(_for_their_states(clauses, report)))
    parties = [argument for argument in report.parties if not is_bystander(clauses, argument, report)]
    if not any(argument.token.i < anchor.i for argument in parties):
        parties += _to_the_left(clauses, report.sentence, anchor) or _speaking_firm(clauses, anchor)
    deed = _deed(report)
    has_other_side = any(argument.token.i > anchor.i for argument in parties)
    if deed is not None or not has_other_side:
        right = _to_the_right(
            clauses, report.sentence, deed or report.trigger, report.trigger, is_deed=deed is not None, has_concern=has_other_side
        )
        parties += right
    parties += [other for argument in parties for other in coordinated_with(clauses, report, argument, anchor)]
    parties = [argument for argument in parties if not is_bystander(clauses, argument, report)]
    acting, divisions = _without_divisions(clauses, parties, anchor)
    dealing, officers = _without_officers(clauses, acting, anchor, is_deed=deed is not None)
    if not dealing and not report.points_back:  # an officer of nobody named stands for his body, unless the parties are told before
        dealing = officers
    concerns = find_concerns(clauses, report, deed, dealing)
    return replace(report, parties=tuple(dealing), representatives=tuple(officers), implementers=tuple(divisions), concerns=tuple(concerns))


def _without_divisions(clauses: Clauses, arguments: Sequence[Argument], anchor: Token) -> tuple[list[Argument], list[Argument]]:
    """Return who acts, and the divisions through which they do.

    "Its Beta Division" acts for its owner, "its Beta Ltd unit" beside its owner; "Acme's Beta Ltd" acts for itself, not for Acme.
    """
    acting: list[Argument] = []
    divisions: list[Argument] = []
    leading = {extent_of(clauses, argument)[0] for argument in arguments if argument.token.i < anchor.i}
    for argument in arguments:
        doc = argument.token.doc
        start, end = extent_of(clauses, argument)
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
    return (distinct if is_deed else without_persons_beside_bodies(distinct)), officers


def _for_their_states(clauses: Clauses, report: Report) -> list[Argument]:
    """Return the parties with the state in the place of its parliament, which ratifies but makes no agreement."""
    found: list[Argument] = []
    for argument in report.parties:
        words = set(argument.entity.name.casefold().split())
        is_ratifying = report.stage in RATIFYING and words & PARLIAMENTS
        state = clauses.entities.state_of(argument.entity) if is_ratifying else None
        found.append(Argument(entity=state, token=argument.token) if state is not None else argument)
    return found


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
    joint: Token | None = None
    for named in names_in(clauses, sentence, range(anchor.i - 1, max(sentence.start, anchor.i - REACH) - 1, -1)):
        if taken and not (joint is not None and only_joins(sentence, named.end, joint.i + 1)):
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
            joint = named.before
    return taken[::-1] or person or leader


def _speaking_firm(clauses: Clauses, anchor: Token) -> list[Argument]:
    """Return the firm that tells of its own: "the venture with B will make trucks, A said"."""
    return [argument for argument in clauses.speakers(anchor) if argument.entity.party_kind in SPEAKING_FIRMS]


def _to_the_right(
    clauses: Clauses, sentence: SpacySpan, trigger: Token, commission: Token, *, is_deed: bool, has_concern: bool
) -> Iterator[Argument]:
    """Yield the names after `trigger` that its prepositions lead to: the first thing dealt in, every dealer, and their lists.

    What a `commission` is for is a dealer too: "a contract to build a bridge for A".
    """
    last_end = -1
    has_dealer = False
    has_purpose = commission.lemma_.casefold() in COMMISSIONED
    end = _clause_end(sentence, trigger)
    for named in names_in(clauses, sentence, range(trigger.i + 1, end)):
        word = named.before.text.casefold() if named.before is not None else ""
        goes_on = not named.entity.is_place and _goes_on(sentence, last_end, named)
        leads = (
            (word in BEFORE_PARTNERS and not joins_places(named.before))
            or _is_leader(named)
            or (named.before is not None and _is_venture(named.before))
        )
        if has_purpose and word == "for" and named.entity.party_kind in BUYERS and not (named.entity.is_place or names_thing(named.token)):
            leads = True
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


def _goes_on(sentence: SpacySpan, last_end: int, named: Named) -> bool:
    """True where the name is next in the list whose last name ended at `last_end`: "A Ltd, maker B and C"."""
    return named.before is not None and 0 <= last_end <= named.before.i and only_joins(sentence, last_end, named.before.i + 1)


def _can_lead(named: Named) -> bool:
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


def _is_leader(named: Named) -> bool:
    """True for X in "a group led by X", "a group including X"."""
    before = named.before
    if before is None or not before.i:
        return False
    word = before.text.casefold()
    return word == "including" or (word == "by" and before.nbor(-1).text.casefold() in LEADING_WORDS)


def _is_located(named: Named) -> bool:
    """True for a place, for the state something is in or of, and for the state behind a city: "of Lyon, France"."""
    if named.entity.is_place or named.entity.party_kind != "state" or named.before is None:
        return named.entity.is_place
    return named.before.text.casefold() in BEFORE_CONCERNS or (named.before.text == "," and _follows_place(named))


def _follows_place(named: Named) -> bool:
    doc, place = named.token.doc, named.start - 2
    if place < 1 or doc[named.start - 1].text != ",":
        return False
    return doc[place].ent_type_ in PLACE_LABELS or any(token.text in BEFORE_CONCERNS for token in doc[max(place - 2, 0) : place])


def _clause_end(sentence: SpacySpan, trigger: Token) -> int:
    """Return where the clause to the right of `trigger` ends: at a mark, a conjunction or speech; behind a noun at any finite verb."""
    for token in sentence.doc[trigger.i + 1 : min(trigger.i + REACH, sentence.end)]:
        is_speech = token.pos_ == "VERB" and token.lemma_.casefold() in SPEAKING and token.tag_ != "VBG"
        is_told = trigger.pos_ != "VERB" and token.tag_ in FINITE and token.pos_ in {"VERB", "AUX"}
        if is_speech or is_told or token.text.casefold() in CLAUSE_ENDS or token.text in SENTENCE_MARKS:
            return token.i
    return min(trigger.i + REACH, sentence.end)
