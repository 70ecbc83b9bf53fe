"""Reconciliation of a set of scenarios, measured: figures, errors, and the same figures of the baselines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain, combinations

from tests.evaluation.extracting import extract_documents
from tests.evaluation.reconciliation.alignment import Aligned, align
from tests.evaluation.reconciliation.cells import ask_agreements, ask_articles
from tests.evaluation.reconciliation.claims import ask_claims
from tests.evaluation.reconciliation.disputes import ask_contradictions
from tests.evaluation.reconciliation.errors import faults, gaps
from tests.evaluation.reconciliation.grouping import Grouping, group_parties, group_reports
from tests.evaluation.reconciliation.lake import Extractor, Read, read_articles, remember
from tests.evaluation.reconciliation.partition import MAKERS, Partition, read_partition
from tests.evaluation.reconciliation.published import Published
from tests.evaluation.reconciliation.scenarios import SPLITS, Scenario, read_split
from tests.evaluation.scoring import Case, Score, Tally
from transforms.resolution.resolve import resolve

RUN_ID = "run-9"
TOGETHER = "together"
# Answered by lists of what was found, so that too many cost as too few do.
LISTED = frozenset({"parent", "contradictions"})


@dataclass(frozen=True, kw_only=True)
class Reconciled:
    """What was measured on one set of scenarios; a figure is between 0 and 1, and higher is better."""

    name: str
    article_count: int
    agreement_count: int
    figures: Mapping[str, float]
    baselines: Mapping[str, Mapping[str, float]]
    kinds: Mapping[str, Mapping[str, float]]
    decoys_merged: Mapping[str, int]
    cases: Sequence[Case]


def evaluate_reconciliation(extract: Extractor = extract_documents) -> Iterator[Reconciled]:
    """Yield what is measured on each split, then on all scenarios together in one warehouse; an empty split is left out.

    No article is extracted twice.
    """
    extract_once = remember(extract)
    splits = {split: scenarios for split in SPLITS if (scenarios := read_split(split))}
    for split, scenarios in splits.items():
        yield measure(split, scenarios, read_articles(scenarios, extract_once))
    if len(splits) > 1:
        everything = tuple(chain.from_iterable(splits.values()))
        yield measure(TOGETHER, everything, read_articles(everything, extract_once))


def measure(name: str, scenarios: Sequence[Scenario], read: Read) -> Reconciled:
    """Return the figures of resolving all `scenarios` in one warehouse."""
    resolution = resolve(read.tables, run_id=RUN_ID)
    aligned = align(scenarios, read)
    partition = read_partition(read, resolution.tables)
    published = Published(read=read, tables=resolution.tables, aligned=aligned, partition=partition)
    stories = _group_stories(scenarios, published)
    score = Score()
    ask_articles(scenarios, published, score)
    ask_agreements(scenarios, published, score)
    ask_contradictions(scenarios, published, score)
    claim_groups = ask_claims(scenarios, published, score)
    decoys, chances = _count_decoys(scenarios, aligned, partition)
    groupings = {"agreements": group_reports(aligned, partition), "parties": group_parties(aligned, partition)}
    return Reconciled(
        name=name,
        article_count=sum(len(scenario.articles) for scenario in scenarios),
        agreement_count=sum(len(scenario.agreements) for scenario in scenarios),
        figures=_group_figures(aligned, partition)
        | stories.figures("stories", aligned_too=False)
        | _ratios("reports read", aligned.true_reports.keys(), aligned.reports.keys())
        | _ratios("names read", aligned.true_parties.keys(), aligned.parties.keys())
        | {"decoys.apart": 1 - decoys.total() / chances if chances else 1.0}
        | _answer_figures(score.tallies)
        | {"claim_groups.f1": claim_groups},
        baselines={baseline: _group_figures(aligned, make(read)) for baseline, make in MAKERS.items()},
        kinds=_figures_by_kind(scenarios, groupings),
        decoys_merged=decoys,
        cases=[*faults(groupings | {"stories": stories}, published), *score.cases, *gaps(published)],
    )


def _figures_by_kind(scenarios: Sequence[Scenario], groupings: Mapping[str, Grouping]) -> dict[str, dict[str, float]]:
    """Return by kind of scenario how well its reports and names are grouped."""
    articles: dict[str, set[str]] = {}
    for scenario in scenarios:
        articles.setdefault(scenario.kind, set()).update(article.key for article in scenario.active)
    return {
        kind: {
            figure: value
            for name, grouping in groupings.items()
            for figure, value in grouping.within(members).figures(name).items()
            if figure.endswith(".f1")
        }
        for kind, members in sorted(articles.items())
    }


def _group_figures(aligned: Aligned, partition: Partition) -> dict[str, float]:
    return group_reports(aligned, partition).figures("agreements") | group_parties(aligned, partition).figures("parties")


def _ratios(name: str, true: Set[tuple[str, str]], found: Set[tuple[str, str]]) -> dict[str, float]:
    return _precision_recall(name, len(true & found), len(found), len(true))


def _precision_recall(name: str, hits: int, found: int, expected: int) -> dict[str, float]:
    return {
        f"{name}.precision": hits / found if found else 1.0,
        f"{name}.recall": hits / expected if expected else 1.0,
        f"{name}.f1": 2 * hits / (found + expected) if found + expected else 1.0,
    }


def _answer_figures(tallies: Mapping[str, Tally]) -> dict[str, float]:
    figures: dict[str, float] = {}
    for name, tally in tallies.items():
        if name in LISTED:
            figures |= _precision_recall(name, tally.hits, tally.found, tally.expected)
        else:
            figures[f"{name}.accuracy"] = tally.hits / tally.expected
    return figures


def _group_stories(scenarios: Sequence[Scenario], published: Published) -> Grouping:
    articles = [article for scenario in scenarios for article in scenario.active]
    return Grouping(
        true={(article.key, ""): article.story for article in articles},
        found={(article.key, ""): published.articles[article.key]["story_id"] for article in articles},
    )


def _count_decoys(scenarios: Sequence[Scenario], aligned: Aligned, partition: Partition) -> tuple[Counter[str], int]:
    """Return by kind of scenario the pairs of reports of two agreements that are one, and how many pairs there could be."""
    decoys: Counter[str] = Counter()
    chances = 0
    kinds = {agreement: scenario.kind for scenario in scenarios for agreement in scenario.agreements}
    scenario_of = {agreement: scenario.name for scenario in scenarios for agreement in scenario.agreements}
    common = sorted(aligned.true_reports.keys() & aligned.reports.keys())
    for left, right in combinations(common, 2):
        if left[1] == right[1]:
            continue
        is_near = scenario_of[left[1]] == scenario_of[right[1]]
        chances += is_near
        if partition.agreement_of[aligned.reports[left]] == partition.agreement_of[aligned.reports[right]]:
            decoys[kinds[left[1]] if is_near else "across scenarios"] += 1
    return decoys, chances
