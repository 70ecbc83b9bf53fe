"""Reports by a verb that is the agreement itself: "A acquires B", "C teams up with D"."""

from __future__ import annotations

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.dealings import CONCERNS, DEAL_VERBS
from transforms.english.instruments import FRAMES, INSTRUMENTS
from transforms.extraction.arguments import Argument, Clauses
from transforms.extraction.reports import Report, without_persons_beside_bodies
from transforms.extraction.stages import stage_of_deal
from transforms.extraction.types import type_of_deed

DEAL_WORDS = ("with", "from", "to", "by", "between", "into")


def find_deal_report(clauses: Clauses, sentence: SpacySpan, verb: Token) -> Report | None:
    """Return the report that `verb` makes as the deed of an agreement, or None."""
    deal = DEAL_VERBS.get(verb.lemma_.casefold())
    if deal is None or verb.pos_ != "VERB":
        return None
    held = [body for child in verb.children if child.dep_ in {"dobj", "nsubjpass"} for body in clauses.holders(child)]
    doers, objects = clauses.subjects(verb), clauses.objects(verb)
    partners = clauses.partners(verb, DEAL_WORDS)
    if _is_under_agreement(verb):
        return None
    if deal.needs == "with":
        objects = []
        if not clauses.partners(verb, ("with",)):
            return None
    if deal.needs == "object" and not _has_concern(verb, objects) and not (doers and partners):
        return None
    parties = without_persons_beside_bodies([*doers, *objects, *partners, *held])
    if not parties or (deal.needs == "either" and len(parties) < 2):
        return None
    clue = type_of_deed(verb, deal.agreement_type)
    return Report(
        passage=clauses.passage,
        sentence=sentence,
        trigger=verb,
        term=verb.doc[verb.i : verb.i + 1],
        rule_id=deal.rule_id,
        agreement_type=clue.agreement_type,
        type_evidence=clue.evidence,
        stage=stage_of_deal(verb, is_transfer=deal.agreement_type == "acquisition"),
        stage_token=verb,
        parties=tuple(parties),
        points_back=False,
        is_event=True,
    )


def _is_under_agreement(verb: Token) -> bool:
    """True for "under the agreement, X will buy ...": a term of an agreement, not another one."""
    frames = [child for child in verb.children if child.text.casefold() in FRAMES]
    return any(target.lemma_.casefold() in INSTRUMENTS for frame in frames for target in frame.children)


def _has_concern(verb: Token, objects: list[Argument]) -> bool:
    """True where what is bought or sold is a named body, or a concern by its noun."""
    if any(argument.entity.party_kind not in {"person", "state"} for argument in objects):
        return True
    heads = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
    if verb.dep_ == "acl":
        heads.append(verb.head)
    words = {token.lemma_.casefold() for head in heads for token in (head, *head.children)}
    return bool(words & CONCERNS)
