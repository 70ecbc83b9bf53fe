"""How sure it is that a draft is an agreement a reader would list: a logistic score of the evidence for it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from math import exp
from statistics import fmean

from transforms.extraction.agreements.confidence_weights import BIAS, WEIGHTS
from transforms.extraction.agreements.draft import Draft
from transforms.extraction.parsing.labels import ACTOR_LABELS
from transforms.extraction.parsing.reading import Reading

REACH = 30  # tokens: parties that far from the word that tells of the agreement are no evidence by where they stand
EARLY = 3  # passages: news tells first what it is about
MANY_REPORTS = 4
MADE = frozenset({"signed", "initialled", "ratified", "in_force", "amended", "renewed", "completed", "agreed_in_principle"})
LOWEST, HIGHEST = 0.05, 0.97  # rules over a small parser are never as sure as a few hundred labelled agreements make them look


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """What speaks for an agreement, each from 0, not at all, to 1. More of anything never makes it less likely."""

    noun: float  # a noun names the instrument
    verb: float  # a verb of dealing tells of it
    one_party: float
    two_parties: float
    told: float  # a verb says what became of it
    concluded: float  # it has come about
    typed: float  # a word tells its type
    repeated: float  # more than one place reports it
    tagged: float  # share of the parties that the statistical tagger takes for names
    near: float  # how close the parties stand to the word that tells of it
    early: float  # it is reported in the first passages
    headline: float  # the headline reports it, or names a party


def evidence_for(reading: Reading, draft: Draft) -> Evidence:
    """Return the evidence that `draft` gathers."""
    best = draft.best
    headlines = {index for index, passage in enumerate(reading.passages) if passage.passage.is_headline}
    named = {mention.passage for report in draft.reports for party in report.parties for mention in party.entity.mentions}
    reported = {report.passage for report in draft.reports}
    distances = [abs(party.token.i - best.trigger.i) for party in best.parties]
    tags = [party.token.ent_type_ in ACTOR_LABELS for party in best.parties]
    is_verb = best.rule_id.startswith("verb")
    return Evidence(
        noun=float(not is_verb),
        verb=float(is_verb),
        one_party=float(bool(draft.numbers)),
        two_parties=float(len(draft.numbers) >= 2),
        told=float(any(report.is_told for report in draft.reports)),
        concluded=float(draft.telling.stage in MADE),
        typed=float(bool(draft.types)),
        repeated=(min(len(draft.reports), MANY_REPORTS) - 1) / (MANY_REPORTS - 1),
        tagged=fmean(tags) if tags else 0.0,
        near=fmean(max(0.0, 1 - distance / REACH) for distance in distances) if distances else 0.0,
        early=float(min(reported) < EARLY + len(headlines)),
        headline=float(bool(headlines & (named | reported))),
    )


def estimate_confidence(evidence: Evidence) -> float:
    """Return the share of agreements with such evidence that a reader lists too, as estimated on labelled text."""
    score = BIAS + sum(WEIGHTS[name] * value for name, value in asdict(evidence).items())
    return round(min(max(1 / (1 + exp(-score)), LOWEST), HIGHEST), 2)
