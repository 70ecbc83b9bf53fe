"""Reports by a verb that is the agreement itself: "A acquires B", "C teams up with D", "E hired F to build"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.dealings import ADVISING, BARRING, DEAL_VERBS, HYPOTHETICAL, IMAGINING, DealVerb
from transforms.english.instruments import FRAMES, INSTRUMENTS
from transforms.extraction.agreements.commitments import stage_of_deal
from transforms.extraction.agreements.types import type_of_deed
from transforms.extraction.parsing.labels import OBJECTS
from transforms.extraction.participants.arguments import Argument, Clauses
from transforms.extraction.reports.needs import INTO, Deed, paid_for, type_of_dealing
from transforms.extraction.reports.phrases import find_phrase
from transforms.extraction.reports.reports import Report, without_persons_beside_bodies

DEAL_WORDS = ("with", "from", "to", "by", "between", "into")
ACQUISITION = "acquisition"
PAIRED = frozenset({"pair", "goods", "booking", "bargain"})  # agreements only between two that are named
PLANNED = frozenset({"property", "engagement", "trade_partner"})  # none yet where only one is named who plans it
SOURCED = frozenset({"goods", "booking"})
CLIMB = 4  # verbs over a verb
# Before whom the thing dealt in comes from or goes to, by what its verb needs.
SOURCE_WORDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("goods", "concern"), ("from",)),
    "delivery": ("from", "to"),
    "booking": ("from", "with"),
}


def find_deal_report(clauses: Clauses, sentence: SpacySpan, verb: Token) -> Report | None:
    """Return the report that `verb` makes as the deed of an agreement, or None."""
    if verb.pos_ != "VERB" or _is_under_agreement(verb) or _is_undone(verb) or _is_hypothetical(verb, sentence):
        return None
    phrased = find_phrase(clauses, verb)
    if phrased is not None:
        phrase = phrased.phrase
        deal = DealVerb(rule_id=phrase.rule_id, agreement_type=phrase.agreement_type, needs="with" if "with" in phrase.words else "of")
        return _report(clauses, sentence, verb, deal, phrased.parties, stage=phrased.stage) if phrased.parties else None
    named = _deal_at(verb)
    if named is None:
        return None
    words = (*DEAL_WORDS, *INTO) if named.needs == "stake" else DEAL_WORDS
    sources = [argument for child in verb.children if child.dep_ in OBJECTS for argument in _sources(clauses, child, named)]
    deed = Deed(
        verb=verb, doers=clauses.subjects(verb), objects=_objects(clauses, verb), partners=[*clauses.partners(verb, words), *sources]
    )
    agreement_type = type_of_dealing(clauses, named, deed)
    if agreement_type is None:
        return None
    dealt_in = paid_for(verb) if named.needs == "price" else [head for head in deed.heads if head.dep_ in OBJECTS]
    held = [body for head in dealt_in for body in clauses.holders(head)]
    held += [body for head in dealt_in if named.needs == "price" for body in clauses.bodies(head)]
    if named.needs in SOURCED and deed.partners:
        held = []  # "ordered MRI scanners from Acme" names the thing
    objects = [] if named.needs in {"with", "trade_partner"} else deed.objects
    parties = without_persons_beside_bodies([*deed.doers, *objects, *deed.partners, *held])
    if not parties and named.needs != "with":
        return None
    deal = DealVerb(rule_id=named.rule_id, agreement_type=agreement_type, needs=named.needs)
    stage = stage_of_deal(verb, is_transfer=agreement_type == ACQUISITION)
    if stage == "proposed" and len(parties) < 2 and named.needs in PLANNED:
        return None
    report = _report(clauses, sentence, verb, deal, parties, stage=stage)
    is_paired = named.needs in PAIRED and not (named.needs == "bargain" and deed.heads)
    return replace(report, fewest_parties=2 if is_paired else 1, points_back=_is_taken_up(deed), doers=tuple(deed.doers))


def _sources(clauses: Clauses, thing: Token, deal: DealVerb) -> list[Argument]:
    """Return whom the thing dealt in comes from or goes to: "ordered jets from Acme", "will supply pumps to Acme", "lend Acme money"."""
    if deal.needs == "agency":
        return clauses.owners(thing) or clauses.partners(thing, ("for", "of", "from", "by"))
    if deal.needs == "stake":
        return clauses.partners(thing, INTO)
    if deal.needs not in SOURCE_WORDS:
        return []
    lent = [child for child in thing.lefts if child.dep_ in {"nmod", "dative"} and thing.ent_type_ == "" and child.pos_ == "PROPN"]
    return [
        *clauses.partners(thing, SOURCE_WORDS[deal.needs]),
        *(body for child in lent for body in clauses.bodies(child) if deal.needs == "goods"),
    ]


def _objects(clauses: Clauses, verb: Token) -> list[Argument]:
    """Return who is dealt in or with, behind a description too: "chose the simulator house Acme"."""
    described = [child for head in verb.children if head.dep_ in OBJECTS and head.pos_ == "NOUN" for child in head.children]
    return clauses.objects(verb) or [body for child in described if child.dep_ == "appos" for body in clauses.bodies(child)]


def _report(clauses: Clauses, sentence: SpacySpan, verb: Token, deal: DealVerb, parties: list[Argument], *, stage: str) -> Report:
    clue = type_of_deed(verb, deal.agreement_type)
    return Report(
        passage=clauses.passage,
        sentence=sentence,
        trigger=verb,
        term=verb.doc[verb.i : verb.i + 1],
        rule_id=deal.rule_id,
        agreement_type=clue.agreement_type,
        type_evidence=clue.evidence,
        stage=stage,
        stage_token=verb,
        parties=tuple(parties),
        points_back=False,
        is_event=True,
        is_told=True,
        fewest_parties=1,
        takes_up=deal.needs == "with",
        in_headline=clauses.reading.passages[clauses.passage].passage.is_headline,
    )


def _deal_at(verb: Token) -> DealVerb | None:
    """Return what the verb tells with its particle ("took over"), else alone; a verb with another particle is another verb."""
    lemma = verb.lemma_.casefold()
    particle = next((child.text.casefold() for child in verb.children if child.dep_ == "prt"), None)
    if particle is not None and (deal := DEAL_VERBS.get(f"{lemma} {particle}")):
        return deal
    return DEAL_VERBS.get(lemma)


def _is_under_agreement(verb: Token) -> bool:
    """True for "under the agreement, X will buy ...": a term of an agreement, not another one."""
    frames = [child for child in verb.children if child.text.casefold() in FRAMES]
    return any(target.lemma_.casefold() in INSTRUMENTS for frame in frames for target in frame.children)


def _is_undone(verb: Token) -> bool:
    """True for what is only advised, barred or imagined: "Acme should buy Beta", "bars Acme from buying Beta"."""
    for _ in range(CLIMB):
        if any(child.dep_ == "aux" and child.text.casefold() in ADVISING for child in verb.children):
            return True
        if verb.dep_ not in {"xcomp", "pcomp", "conj", "prep", "ccomp"}:
            return False
        verb = verb.head
        if verb.lemma_.casefold() in BARRING | IMAGINING:
            return True
    return False


def _is_hypothetical(verb: Token, sentence: SpacySpan) -> bool:
    """True for what somebody who is quoted would do: "They would try to sell their best assets"."""
    before = sentence.doc[sentence.start : verb.i].text
    is_quoted = before.count('"') % 2 == 1 or before.count("“") > before.count("”") or before.count("``") > before.count("''")
    controllers = (verb, verb.head, verb.head.head) if verb.dep_ == "xcomp" else (verb,)
    return is_quoted and any(child.text.casefold() in HYPOTHETICAL for head in controllers for child in head.children)


def _is_taken_up(deed: Deed) -> bool:
    """True for "agreed to sell the division": what is dealt in was told before, so its sale may have been too."""
    return not deed.partners and any(
        [child.text.casefold() for child in head.lefts] == ["the"] and head.pos_ == "NOUN" for head in deed.heads
    )
