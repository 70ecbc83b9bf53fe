"""How far an agreement has come, told by the words around its noun or by the form of its verb."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from transforms.english.dealings import SPEAKING
from transforms.english.stages import (
    ACCEPTING,
    ACCORDING,
    ACTING_ON,
    AGREEING_WORDS,
    CONDITIONS,
    DEFINITE,
    FIRM_MODALS,
    FOUNDING_VERBS,
    GOING_BY_HEADS,
    LEGISLATORS,
    MODALS,
    OUTLOOK_BY_WORD,
    PAPERS,
    PARTS_OF_INSTRUMENT,
    PRINCIPLE,
    REACHING_VERBS,
    REFUSING,
    STAGE_BY_MODIFIER,
    STAGE_BY_NOUN,
    STAGE_BY_OWN_VERB,
    STAGE_BY_PARTICLE,
    STAGE_BY_VERB,
    STAGE_OF_MENTION,
    STAGE_ONCE_SHAPED,
    STAGE_UNDONE,
    STAGE_UNTIL_DONE,
    TENTATIVELY,
    TRYING,
)

CLIMB = 5  # no deed is planned through more verbs: "may be forced to try to sell"
LINKS = frozenset({"xcomp", "advcl", "acl", "pcomp", "ccomp"})
OBJECT_DEPENDENCIES = frozenset({"dobj", "nsubjpass", "oprd", "attr", "dative"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OPEN_STAGES = frozenset({"negotiating", "proposed"})


def governor_of(noun: Token) -> Token:
    """Return the verb or noun that governs `noun`, through prepositions and coordination."""
    head = _first_conjunct(noun)
    governor = head.head
    while (governor.dep_ == "prep" or governor.pos_ in {"ADV", "ADP", "PART"}) and governor.head != governor:
        governor = governor.head
    return governor


def stage_of_instrument(noun: Token) -> tuple[str, Token]:
    """Return the lifecycle stage told of the instrument that `noun` names, and the word that tells it.

    The noun itself is the word where nothing tells a stage; a preposition ("under the treaty") tells weakly that it is in force.
    """
    told, beside = _stage_by_governor(noun) or _stage_by_clause(noun), _stage_by_modifier(noun)
    if beside is not None and (told is None or told[0] in {"signed", "in_force"}):
        return beside if told is None or beside[0] != "signed" else told
    if told is not None:
        return _made(noun, told)
    if (preposition := _going_by(noun)) is not None:
        return "in_force", preposition
    return _stage_of_mention(noun), noun


def stage_of_deal(verb: Token, *, is_transfer: bool = True) -> str:
    """Return the lifecycle stage that the form of a deal verb tells: agreed is signed, to come is proposed.

    A deed that is done is completed where it is a transfer ("acquired"), and the agreement itself where it is none ("partnered").
    """
    if is_negated(verb):
        return "rejected"
    head = verb.head if verb.dep_ in {"xcomp", "ccomp", "conj", "pcomp", "acl", "advcl"} else verb
    if head.pos_ == "NOUN" and head != verb:
        if (stage := STAGE_BY_NOUN.get(head.lemma_.casefold())) is not None:
            return _stage_of_phase(head, stage)[0]
        if head.lemma_.casefold() in AGREEING_WORDS:
            return stage_of_instrument(head)[0]
    if head.lemma_.casefold() in AGREEING_WORDS:
        if is_in_principle(verb):
            return "agreed_in_principle"
        return "rejected" if is_negated(head) else outlook_of(head) or "signed"
    if head.lemma_.casefold() in PAPERS:
        return "signed"
    is_bare = verb.tag_ == "VB" and verb.dep_ == "ROOT"  # the headline's "X to buy Y"
    return outlook_of(verb) or ("proposed" if is_bare else "completed" if is_transfer and verb.tag_ in {"VBD", "VBN"} else "signed")


def outlook_of(verb: Token) -> str | None:
    """Return `proposed`, `negotiating` or `rejected` where `verb` is planned, talked of or refused; None where it is fact."""
    for head in _controllers(verb):
        if head != verb and head.dep_ != "conj" and (outlook := OUTLOOK_BY_WORD.get(head.lemma_.casefold())):
            has_failed = is_negated(head) or (head.lemma_.casefold() in TRYING and head.tag_ == "VBD")
            return "rejected" if has_failed and outlook == "proposed" else outlook
        if _is_modal(head):
            return "proposed"
        if any(child.dep_ == "mark" and child.text.casefold() in CONDITIONS for child in head.children):
            return "proposed"
    return None


def is_negated(verb: Token) -> bool:
    """Return whether the verb itself is negated: "has not signed", "never signed"."""
    return any(child.dep_ == "neg" for child in verb.children)


def _stage_by_modifier(noun: Token) -> tuple[str, Token] | None:
    for child in noun.children:
        lemma = child.lemma_.casefold()
        if child.dep_ in {"amod", "compound", "prep"} and (stage := _modified(child, lemma)):
            return stage, child
        if child.dep_ == "prep" and any(target.text.casefold() in PRINCIPLE for target in child.children):
            return "agreed_in_principle", child
    return None


def _stage_of_mention(noun: Token) -> str:
    """Return where a bare mention leaves an agreement: a deed spoken of is done, unless what it is part of is planned."""
    stage = STAGE_OF_MENTION.get(noun.lemma_.casefold(), "signed")
    if stage != "completed":
        return stage
    governor = governor_of(noun)
    for _ in range(CLIMB):
        if governor.pos_ in {"VERB", "AUX"} or governor.head == governor:
            break
        governor = governor_of(governor)
    return (outlook_of(governor) or stage) if governor.pos_ in {"VERB", "AUX"} else stage


def _made(noun: Token, told: tuple[str, Token]) -> tuple[str, Token]:
    """Return what is told of an offer: made, received or announced it is still proposed; only who accepts it concludes."""
    is_offer = STAGE_OF_MENTION.get(noun.lemma_.casefold()) == "proposed"
    stage, word = told
    return ("proposed" if is_offer and stage == "signed" and word.lemma_.casefold() not in ACCEPTING else stage), word


def _modified(child: Token, lemma: str) -> str | None:
    stage = STAGE_BY_MODIFIER.get(child.text.casefold()) or STAGE_BY_MODIFIER.get(lemma)
    if stage is None and child.tag_ == "VBN":
        return STAGE_BY_VERB.get(lemma)
    return stage


def _stage_by_governor(noun: Token) -> tuple[str, Token] | None:
    head, governor = _first_conjunct(noun), governor_of(noun)
    for _ in range(CLIMB):
        if governor.pos_ in {"VERB", "AUX"}:
            return _stage_by_verb(head, governor)
        if governor == head or governor.pos_ not in {"NOUN", "PROPN"}:
            return None
        lemma = governor.lemma_.casefold()
        if stage := STAGE_BY_NOUN.get(lemma):
            return _stage_of_phase(governor, stage)
        if lemma not in PARTS_OF_INSTRUMENT:
            return None
        head, governor = _first_conjunct(governor), governor_of(governor)
    return None


def _stage_of_phase(noun: Token, stage: str) -> tuple[str, Token]:
    """Return the stage of an agreement in talks or on offer, which a verb beside them ends: "ended talks on", "rejected the plan"."""
    verb = governor_of(noun)
    if stage in OPEN_STAGES and verb.pos_ == "VERB":
        own = STAGE_BY_OWN_VERB if noun.dep_ == "nsubj" else STAGE_BY_VERB
        ended = _stage_by_particle(verb) or own.get(verb.lemma_.casefold())
        if ended in {"terminated", "rejected", "suspended"} and not outlook_of(verb) and not is_negated(verb):
            return ended, verb
    return stage, noun


def _stage_by_verb(noun: Token, verb: Token) -> tuple[str, Token] | None:
    """Return the stage that `verb` tells of the instrument it acts on, as its form makes it fact, plan or denial."""
    if is_in_principle(verb):
        return "agreed_in_principle", verb
    stage = _stage_of_lexeme(noun, verb)
    if stage is None:
        return None
    if (denied := _denied(verb)) is not None:
        return ("negotiating" if stage == "signed" and _is_open(verb, denied) else STAGE_UNDONE.get(stage, stage)), verb
    outlook = outlook_of(verb)
    if outlook is None or (verb.lemma_.casefold() in FOUNDING_VERBS and _is_firm(verb)):
        return stage, verb
    if stage in {"signed", "initialled", "agreed_in_principle"}:
        return outlook, verb
    if outlook == "rejected":
        return STAGE_UNDONE.get(stage, stage), verb
    return STAGE_UNTIL_DONE.get(stage, stage), verb


def _stage_of_lexeme(noun: Token, verb: Token) -> str | None:
    """Return the stage that the verb and its particle tell of `noun` in its place beside it, whatever their form."""
    lemma = verb.lemma_.casefold()
    if noun.dep_ in {"nsubj", "nsubjpass"} and _takes_effect(verb):
        return "in_force"
    if stage := _stage_by_particle(verb):
        return stage
    if noun.dep_ == "nsubj":
        return None if any(child.dep_ == "dobj" for child in verb.children) else STAGE_BY_OWN_VERB.get(lemma)
    if noun.dep_ == "pobj" and noun.head.text.casefold() not in ACTING_ON:
        return None
    if noun.dep_ not in OBJECT_DEPENDENCIES and noun.dep_ not in {"pobj", "conj", "dep", "ROOT"}:
        return None
    if lemma in STAGE_ONCE_SHAPED:
        return STAGE_ONCE_SHAPED[lemma] if verb.tag_ in {"VBD", "VBN"} else "negotiating"
    if lemma == "approve":
        return "ratified" if _is_by_legislators(verb) else "signed"
    return STAGE_BY_VERB.get(lemma)


def _stage_by_clause(noun: Token) -> tuple[str, Token] | None:
    """Return what a participle or relative clause behind the noun tells: "an agreement signed in May", "talks that collapsed"."""
    for child in noun.children:
        if child.dep_ in {"acl", "relcl"} and (stage := STAGE_BY_VERB.get(child.lemma_.casefold())) and _is_passive_or_own(child):
            if is_negated(child):
                return STAGE_UNDONE.get(stage, stage), child
            return (STAGE_UNTIL_DONE.get(stage, stage) if _is_modal(child) else stage), child
    return None


def _denied(verb: Token) -> Token | None:
    """Return the verb or its controller that is negated: "not signed", "not been able to sign"; None where neither is."""
    heads = [
        verb,
        *(
            [verb.head, verb.head.head]
            if verb.dep_ == "xcomp" and verb.head.dep_ == "acomp"
            else [verb.head]
            if verb.dep_ == "xcomp"
            else []
        ),
    ]
    return next((head for head in heads if is_negated(head)), None)


def _is_open(verb: Token, denied: Token) -> bool:
    """True where what is denied may still come: "has not reached", "not yet signed"."""
    is_yet = any(child.text.casefold() == "yet" for child in denied.children)
    is_perfect = any(child.dep_ == "aux" and child.text.casefold() in {"has", "have"} for child in denied.children)
    return is_yet or (is_perfect and verb.lemma_.casefold() in REACHING_VERBS)


def _is_passive_or_own(verb: Token) -> bool:
    """True where the verb tells of the noun before it: "signed by", "that was signed", "that they signed", not "giving"."""
    return verb.tag_ == "VBN" or (verb.dep_ == "relcl" and verb.lemma_.casefold() in STAGE_BY_OWN_VERB) or _has_own_subject(verb)


def _has_own_subject(verb: Token) -> bool:
    return verb.dep_ == "relcl" and any(child.dep_ == "nsubj" and child.tag_ not in {"WDT", "WP"} for child in verb.children)


def _going_by(noun: Token) -> Token | None:
    """Return the preposition that makes a known agreement a rule one goes by: "under the treaty", "in line with the accord"."""
    preposition = _first_conjunct(noun).head
    if preposition.dep_ != "prep" or not _is_known(noun):
        return None
    is_rule = preposition.text.casefold() in GOING_BY_HEADS or preposition.head.text.casefold() in ACCORDING
    return preposition if is_rule else None


def _is_known(noun: Token) -> bool:
    return noun.text[0].isupper() or any(child.dep_ in {"det", "poss"} and child.text.casefold() in DEFINITE for child in noun.children)


def is_in_principle(verb: Token) -> bool:
    """Return whether the verb, or the one that controls it, is done "in principle" or tentatively."""
    for head in (verb, verb.head):
        for child in head.children:
            if child.text.casefold() == "in" and any(target.text.casefold() in PRINCIPLE for target in child.children):
                return True
            if child.dep_ == "advmod" and child.text.casefold() in TENTATIVELY:
                return True
    return False


def _is_firm(verb: Token) -> bool:
    """True where two who found something say they will, not that they would or may."""
    is_sure = any(child.dep_ == "aux" and child.text.casefold() in FIRM_MODALS for child in verb.children)
    return is_sure and not is_negated(verb) and not any(child.dep_ == "mark" for child in verb.children)


def _is_by_legislators(verb: Token) -> bool:
    doers = [child for child in verb.children if child.dep_ == "nsubj"]
    doers += [target for child in verb.children if child.dep_ == "agent" for target in child.children]
    words = [word for doer in doers for word in (doer, *doer.children)]
    return any(word.text.casefold() in LEGISLATORS for word in words)


def _takes_effect(verb: Token) -> bool:
    targets = [target for child in verb.children for target in (child, *child.children)]
    return any(target.text.casefold() in {"force", "effect"} for target in targets)


def _stage_by_particle(verb: Token) -> str | None:
    lemma = verb.lemma_.casefold()
    particles = (child.text.casefold() for child in verb.children if child.dep_ in {"prt", "advmod", "prep"})
    return next((stage for particle in particles if (stage := STAGE_BY_PARTICLE.get(f"{lemma}_{particle}"))), None)


def _first_conjunct(noun: Token) -> Token:
    head = noun
    while head.dep_ == "conj" and head.head.pos_ in {"NOUN", "PROPN"}:
        head = head.head
    return head


def _controllers(verb: Token) -> Iterator[Token]:
    """Yield the verb and the words that control it, upwards: "may" in "may be forced to sell", "talks" in "talks on buying"."""
    head = verb
    for _ in range(CLIMB):
        yield head
        if head.dep_ == "conj" and (head.head.dep_ == "advcl" or not any(child.dep_ in SUBJECTS for child in head.children)):
            head = head.head
            continue
        if head.dep_ not in LINKS or head.head == head:
            return
        is_statement = head.dep_ in {"ccomp", "advcl"} and not _is_infinitive(head)
        head = head.head
        while head.dep_ == "prep" and head.head != head:
            head = head.head
        if is_statement:
            yield from _denials(head)
            return


def _denials(head: Token) -> Iterator[Token]:
    """Yield the verb that denies what `head` states: "denied a report saying that it was in talks"."""
    for _ in range(CLIMB):
        if head.lemma_.casefold() in REFUSING:
            yield head
            return
        if head.dep_ not in {*LINKS, "dobj", "pobj"} or not (head.pos_ == "NOUN" or head.lemma_.casefold() in SPEAKING):
            return
        head = head.head


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ in {"VB", "VBN"} and any(child.dep_ == "aux" and child.text.casefold() == "to" for child in verb.children)


def _is_modal(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.text.casefold() in MODALS for child in verb.children)
