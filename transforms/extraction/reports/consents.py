"""Reports by a verb of consent: "A and B agreed to share gates", "C agreed to supply D with buses", "E and F settled their dispute"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.dealings import DEAL_VERBS, DISPUTES, OPINION_TOPICS, PERFORMING, SETTLING, TALKING
from transforms.english.instruments import INSTRUMENTS, NEGOTIATIONS, TALKS
from transforms.extraction.agreements.outlook import is_negated, outlook_of
from transforms.extraction.agreements.stages import is_in_principle
from transforms.extraction.agreements.types import Evidence, TypeClue, type_of_consent
from transforms.extraction.participants.arguments import Argument, Clauses
from transforms.extraction.reports.reports import Report, without_persons_beside_bodies

PLURAL_SUBJECTS = frozenset({"we", "they", "both"})  # whoever they are, they are two at least
CONSENTING = frozenset({"agree", "undertake", "contract"})
BENEFICIARIES = ("with", "to", "from", "for")
SETTLEMENT = TypeClue(agreement_type="settlement", evidence=Evidence.SENTENCE)


def find_consent_report(clauses: Clauses, sentence: SpacySpan, verb: Token) -> Report | None:
    """Return the report that `verb` makes as the consent of two or more, or None."""
    if verb.pos_ != "VERB":
        return None
    lemma = verb.lemma_.casefold()
    if lemma in CONSENTING:
        return _agreed(clauses, sentence, verb)
    return _settled(clauses, sentence, verb) if lemma in SETTLING else None


def _agreed(clauses: Clauses, sentence: SpacySpan, verb: Token) -> Report | None:
    deeds = [child for child in verb.children if child.dep_ == "xcomp" and child.pos_ == "VERB"]
    prepositions = [child for child in verb.children if child.text.casefold() in {"on", "to"}]
    topics = [target for preposition in prepositions for target in preposition.children if target.dep_ == "pobj"]
    if _is_told_otherwise([*deeds, *topics]) or not (deeds or topics) or any(deed.lemma_.casefold() in TALKING for deed in deeds):
        return None
    if topics and not deeds and all(topic.lemma_.casefold() in OPINION_TOPICS for topic in topics):
        return None
    doers = clauses.subjects(verb)
    partners = clauses.partners(verb, ("with",))
    beneficiaries = [argument for deed in deeds for argument in (*clauses.objects(deed), *clauses.partners(deed, BENEFICIARIES))]
    parties = without_persons_beside_bodies([*doers, *partners, *(beneficiaries if _performs(deeds) else [])])
    is_plural = any(child.dep_ == "nsubj" and child.text.casefold() in PLURAL_SUBJECTS for child in verb.children)
    if not is_plural and not (doers and (len(parties) >= 2 or _is_joint(verb))):
        return None
    return replace(
        _report(clauses, sentence, verb, type_of_consent(deeds, topics), parties), takes_up=is_plural, fewest_parties=2 if is_plural else 1
    )


def _is_told_otherwise(words: list[Token]) -> bool:
    """True where a noun or verb of its own reports what is agreed: "agreed to a truce", "agreed to buy"."""
    objects = [child for word in words for child in word.children if child.dep_ in {"dobj", "pobj"}]
    nouns = {token.lemma_.casefold() for token in (*words, *objects)}
    return bool(nouns & (INSTRUMENTS.keys() | NEGOTIATIONS | TALKS)) or any(_is_deal(word) for word in words if word.pos_ == "VERB")


def _is_deal(verb: Token) -> bool:
    """True for a verb of dealing; one pays for a thing, or only pays: "agreed to pay Acme 5 million to settle the dispute"."""
    deal = DEAL_VERBS.get(verb.lemma_.casefold())
    return deal is not None and (deal.needs != "price" or any(child.text.casefold() == "for" for child in verb.children))


def _performs(deeds: list[Token]) -> bool:
    return any(deed.lemma_.casefold() in PERFORMING for deed in deeds)


def _settled(clauses: Clauses, sentence: SpacySpan, verb: Token) -> Report | None:
    heads = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
    if not {token.lemma_.casefold() for head in heads for token in (head, *head.children)} & DISPUTES:
        return None
    owners = [argument for head in heads for argument in clauses.partners(head, ("with", "between", "by", "against"))]
    parties = without_persons_beside_bodies(
        [*clauses.subjects(verb), *clauses.partners(verb, ("with", "between", "by", "against")), *owners]
    )
    is_mutual = len(parties) >= 2 or (bool(parties) and _is_joint(verb))
    return _report(clauses, sentence, verb, SETTLEMENT, parties) if is_mutual else None


def _is_joint(verb: Token) -> bool:
    """True where two do it together, named or not: "Acme and its pilots settled"."""
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    return any(other.dep_ == "conj" for subject in subjects for other in subject.children)


def _report(clauses: Clauses, sentence: SpacySpan, verb: Token, clue: TypeClue, parties: list[Argument]) -> Report:
    return Report(
        passage=clauses.passage,
        sentence=sentence,
        trigger=verb,
        term=verb.doc[verb.i : verb.i + 1],
        rule_id=f"verb.{verb.lemma_.casefold()}",
        agreement_type=clue.agreement_type,
        type_evidence=clue.evidence,
        stage=_stage(verb),
        stage_token=verb,
        parties=tuple(parties),
        points_back=False,
        is_event=True,
        is_told=True,
        in_headline=clauses.reading.passages[clauses.passage].passage.is_headline,
    )


def _stage(verb: Token) -> str:
    if is_negated(verb):
        return "rejected"
    return "agreed_in_principle" if is_in_principle(verb) else outlook_of(verb) or "signed"
