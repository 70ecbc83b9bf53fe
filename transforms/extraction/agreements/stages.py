"""How far an agreement has come, told by the words around its noun or by the form of its verb."""

from __future__ import annotations

from spacy.tokens import Token

from transforms.english.stages import (
    ACCEPTING,
    ACCORDING,
    ACTING_ON,
    APPROVING,
    CHANGES,
    CONCLUDING,
    DEFINITE,
    FOUNDING_VERBS,
    GOING_BY_HEADS,
    LEAVING_VERBS,
    LEGISLATORS,
    PARTS_OF_INSTRUMENT,
    PRINCIPLE,
    RAISING,
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
)
from transforms.extraction.agreements.outlook import CLIMB, denied_word, is_decided, is_firm, is_negated, is_open, outlook_of
from transforms.extraction.agreements.stage_clauses import stage_by_clause, stage_by_own_verb, takes_effect

LONGEST_CHAIN = 20  # conjuncts or prepositions climbed: a longer list is none of an article
OBJECT_DEPENDENCIES = frozenset({"dobj", "nsubjpass", "oprd", "attr", "dative"})
ENDED = frozenset({"terminated", "suspended", "rejected"})
OPEN_STAGES = frozenset({"negotiating", "proposed"})


def governor_of(noun: Token) -> Token:
    """Return the verb or noun that governs `noun`, through prepositions and coordination."""
    head = _first_conjunct(noun)
    governor = head.head
    for _ in range(LONGEST_CHAIN):
        if governor.head == governor or not (governor.dep_ == "prep" or governor.pos_ in {"ADV", "ADP", "PART"}):
            break
        governor = governor.head
    return governor


def stage_of_instrument(noun: Token) -> tuple[str, Token]:
    """Return the lifecycle stage told of the instrument that `noun` names, and the word that tells it.

    The noun itself is the word where nothing tells a stage; a preposition ("under the treaty") tells weakly that it is in force.
    """
    told, beside = _stage_by_governor(noun) or stage_by_clause(noun), _stage_by_modifier(noun)
    if beside is not None and (told is None or told[0] in {"signed", "in_force"}):
        return beside if told is None or beside[0] != "signed" else told
    if told is not None:
        return _made(noun, told)
    if (preposition := _going_by(noun)) is not None:
        return "in_force", preposition
    return _stage_of_mention(noun), noun


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
    stage = STAGE_OF_MENTION.get(noun.lemma_.casefold(), "in_force" if _is_known_by_name(noun) else "signed")
    if stage != "completed":
        return stage
    governor = governor_of(noun)
    for _ in range(CLIMB):
        if governor.pos_ in {"VERB", "AUX"} or governor.head == governor:
            break
        governor = governor_of(governor)
    return (outlook_of(governor) or stage) if governor.pos_ in {"VERB", "AUX"} else stage


def _is_known_by_name(noun: Token) -> bool:
    """True for "the Lowland Free Trade Agreement", spoken of as something that stands; not for "the Loan Agreement with Acme"."""
    is_definite = any(child.dep_ == "det" and child.text.casefold() == "the" for child in noun.children)
    if any(child.text.casefold() in {"with", "between"} for child in noun.children):
        return False
    named = [child for child in noun.lefts if child.dep_ == "compound" and child.text[:1].isupper()]
    return is_definite and noun.text.istitle() and bool(named) and not noun.sent.text.isupper()


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
            told = (_stage_by_verb(head, verb) for verb in _sharing(governor))
            return next((stage for stage in told if stage is not None), None)
        if governor == head or governor.pos_ not in {"NOUN", "PROPN"}:
            return None
        lemma = governor.lemma_.casefold()
        if stage := STAGE_BY_NOUN.get(lemma):
            return stage_of_phase(governor, stage)
        if lemma not in PARTS_OF_INSTRUMENT:
            return None
        head, governor = _first_conjunct(governor), governor_of(governor)
    return None


def _sharing(verb: Token) -> list[Token]:
    """Return the verb and those it is coordinated with that share its object: "renewed and increased the facility"."""
    verbs = [verb]
    while len(verbs) <= CLIMB and verbs[-1].dep_ == "conj" and verbs[-1].head.pos_ == "VERB":
        if any(child.dep_ == "dobj" for child in verbs[-1].head.children):
            break
        verbs.append(verbs[-1].head)
    return verbs


def stage_of_talks(told: str, word: Token) -> str:
    """Return the stage at which talks leave an agreement, from what `word` would tell of the agreement itself."""
    if told in ENDED:
        return told
    if word.lemma_.casefold() in CONCLUDING and word.pos_ == "VERB" and any(child.dep_ in OBJECT_DEPENDENCIES for child in word.children):
        outlook = "rejected" if is_negated(word) else outlook_of(word)
        return "agreed_in_principle" if outlook is None else "rejected" if outlook == "rejected" else "negotiating"
    return "negotiating"


def stage_of_phase(noun: Token, stage: str) -> tuple[str, Token]:
    """Return the stage of an agreement whose phase `noun` names, as the verb beside it has it.

    Talks and offers are ended ("ended talks on", "rejected the plan") or done with ("concluded talks on"); a change is made or only
    wanted: "signed an extension", "proposed an extension".
    """
    verb = governor_of(noun)
    if verb.pos_ == "VERB" and stage == "negotiating" and verb.lemma_.casefold() in CONCLUDING and noun.dep_ in OBJECT_DEPENDENCIES:
        return stage_of_talks(stage, verb), verb
    if verb.pos_ == "VERB" and noun.lemma_.casefold() in CHANGES and noun.dep_ in OBJECT_DEPENDENCIES:
        told = _stage_by_verb(noun, verb)
        is_wanted = outlook_of(verb) is not None or (told is not None and told[0] in {*OPEN_STAGES, "rejected"})
        return (STAGE_UNTIL_DONE.get(stage, stage) if is_wanted else stage), verb
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
    if (change := _change_made(noun, verb)) is not None:
        return stage_of_phase(change, STAGE_BY_NOUN[change.lemma_.casefold()])
    stage = None if _awaits_consent(noun, verb) else _stage_of_lexeme(noun, verb)
    if stage is None and noun.dep_ in {"nsubj", "nsubjpass"} and (raised := _raised(verb)) is not None:
        own = STAGE_BY_VERB if any(word.dep_ == "auxpass" for word in raised.children) else STAGE_BY_OWN_VERB
        verb, stage = raised, own.get(raised.lemma_.casefold())
    if stage is None:
        return _wanted(noun, verb)
    if (denied := denied_word(verb)) is not None:
        return ("negotiating" if stage == "signed" and is_open(verb, denied) else STAGE_UNDONE.get(stage, stage)), verb
    outlook = outlook_of(verb)
    if outlook is None or (verb.lemma_.casefold() in FOUNDING_VERBS and is_firm(verb)):
        return stage, verb
    if stage in {"signed", "initialled", "agreed_in_principle"}:
        return outlook, verb
    if stage in ENDED and verb.lemma_.casefold() not in LEAVING_VERBS and is_decided(verb):
        return stage, verb  # "decided to cancel": who decides ends it, but who decides to leave has not left yet
    if outlook == "rejected":
        return STAGE_UNDONE.get(stage, stage), verb
    return STAGE_UNTIL_DONE.get(stage, stage), verb


def _awaits_consent(noun: Token, verb: Token) -> bool:
    """True for "a judge must approve the deal": what somebody else has yet to approve is there."""
    return verb.lemma_.casefold() in APPROVING and _is_known(noun) and outlook_of(verb) is not None and not _is_by_legislators(verb)


def _change_made(noun: Token, verb: Token) -> Token | None:
    """Return the change of a standing agreement that `verb` makes: "signed an amendment to the treaty"."""
    if noun.dep_ != "pobj" or noun.head.text.casefold() not in {"to", "of"} or noun.head.head != verb:
        return None
    return next((child for child in verb.children if child.dep_ in OBJECT_DEPENDENCIES and child.lemma_.casefold() in CHANGES), None)


def _wanted(noun: Token, verb: Token) -> tuple[str, Token] | None:
    """Return the outlook of a verb that tells no stage itself on a new object: "plans to draw up an agreement", not "will draw up"."""
    is_new = any(child.dep_ == "det" and child.text.casefold() in {"a", "an", "another"} for child in noun.children)
    outlook = outlook_of(verb) if is_new and noun.dep_ in {"dobj", "nsubjpass"} and not is_firm(verb) else None
    return (outlook, verb) if outlook in OPEN_STAGES else None


def _raised(verb: Token) -> Token | None:
    """Return the verb that `verb` puts off or assumes: "signed" in "is expected to be signed", "hold" in "seems to hold"."""
    raised = (child for child in verb.children if child.dep_ == "xcomp")
    is_raising = verb.lemma_.casefold() in RAISING
    return next((child for child in raised if is_raising or any(word.dep_ == "auxpass" for word in child.children)), None)


def _stage_of_lexeme(noun: Token, verb: Token) -> str | None:
    """Return the stage that the verb and its particle tell of `noun` in its place beside it, whatever their form."""
    lemma = verb.lemma_.casefold()
    if noun.dep_ in {"nsubj", "nsubjpass"} and takes_effect(verb):
        return "in_force"
    if stage := _stage_by_particle(verb):
        return stage
    if noun.dep_ == "nsubj":
        return None if any(child.dep_ == "dobj" for child in verb.children) else stage_by_own_verb(verb)
    if noun.dep_ == "pobj" and noun.head.text.casefold() not in ACTING_ON:
        return None
    if noun.dep_ not in OBJECT_DEPENDENCIES and noun.dep_ not in {"pobj", "conj", "dep", "ROOT"}:
        return None
    if lemma in STAGE_ONCE_SHAPED:
        return STAGE_ONCE_SHAPED[lemma] if verb.tag_ in {"VBD", "VBN"} else "negotiating"
    if lemma in APPROVING:
        return "ratified" if _is_by_legislators(verb) else "signed"
    return STAGE_BY_VERB.get(lemma)


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


def _is_by_legislators(verb: Token) -> bool:
    verbs = (verb, verb.head) if verb.dep_ == "xcomp" else (verb,)
    doers = [child for head in verbs for child in head.children if child.dep_ == "nsubj"]
    doers += [target for child in verb.children if child.dep_ == "agent" for target in child.children]
    words = [word for doer in doers for word in (doer, *doer.children)]
    return any(word.text.casefold() in LEGISLATORS for word in words)


def _stage_by_particle(verb: Token) -> str | None:
    lemma = verb.lemma_.casefold()
    particles = (child.text.casefold() for child in verb.children if child.dep_ in {"prt", "advmod", "prep"})
    return next((stage for particle in particles if (stage := STAGE_BY_PARTICLE.get(f"{lemma}_{particle}"))), None)


def _first_conjunct(noun: Token) -> Token:
    head = noun
    for _ in range(LONGEST_CHAIN):
        if head.dep_ != "conj" or head.head.pos_ not in {"NOUN", "PROPN"}:
            break
        head = head.head
    return head
