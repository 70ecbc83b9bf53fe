"""The whole evaluation: every figure with its interval, errors, baselines, coreference, probes and calibration."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from statistics import mean

from tests.evaluation.baselines import BASELINES
from tests.evaluation.calibration import Judged, judge_agreements
from tests.evaluation.corpus import Article, own_articles
from tests.evaluation.devsets import Devset, find_devsets
from tests.evaluation.extracting import RESOLVERS, Job, extract_all, extract_all_naively
from tests.evaluation.facts import Facts
from tests.evaluation.figures import Figure, figures_of, measure
from tests.evaluation.probes import PROBES, Labelled
from tests.evaluation.scoring import Score, score_article

OWN = "own"
Table = dict[str, dict[str, float]]


@dataclass(kw_only=True)
class Evaluated:
    """What was measured on one set of texts. `scores`, by source, are those of the project's own scorer, where the set has such facts."""

    name: str
    size: int
    figures: dict[str, Figure]
    baselines: Table
    without: Table
    probes: Table
    judged: list[Judged] = field(default_factory=list)
    styles: Table = field(default_factory=dict)
    scores: list[tuple[str, Score]] = field(default_factory=list)

    @cached_property
    def values(self) -> dict[str, float]:
        """The figures without their intervals."""
        return {name: figure.value for name, figure in self.figures.items()}


def evaluate(devsets: Path) -> Iterator[Evaluated]:
    """Yield what is measured on the project's own articles, then on each development set found in `devsets`."""
    yield _evaluate_own(own_articles())
    for devset in find_devsets(devsets):
        yield _evaluate_devset(devset)


def _evaluate_own(articles: Sequence[Article]) -> Evaluated:
    jobs = [(article.source, article.document) for article in articles]
    expected = [article.expected for article in articles]
    found = extract_all(jobs)
    scores = _score(expected, found)
    by_style: defaultdict[str, list[Score]] = defaultdict(list)
    for article, score in zip(articles, scores, strict=True):
        by_style[article.style].append(score)
    probes = {}
    for name, ways in PROBES.items():
        probed = [[way(article.document, article.expected) for article in articles] for way in ways]
        each = [_figures(_score([facts for _, facts in one], _extract(jobs, one))) for one in probed]
        probes[name] = _mean(each)
    naive = extract_all_naively(jobs)
    return Evaluated(
        name=OWN,
        size=len(articles),
        figures=measure([score.tallies for score in scores]),
        baselines={name: _figures(_score(expected, [one[name] for one in naive])) for name in BASELINES},
        without={name: _figures(_score(expected, extract_all(jobs, without=name))) for name in RESOLVERS},
        probes=probes,
        judged=[judged for facts, one in zip(expected, found, strict=True) for judged in judge_agreements(facts, one)],
        styles={style: _figures(members) for style, members in sorted(by_style.items())},
        scores=list(zip((article.source for article in articles), scores, strict=True)),
    )


def _evaluate_devset(devset: Devset) -> Evaluated:
    """Return the same of a development set; only annotated articles can be probed, since the others' facts are spans or single names."""
    found = extract_all(devset.jobs)
    naive = extract_all_naively(devset.jobs)
    probes, judged, scores = {}, [], []
    if devset.has_facts:
        scores = list(zip((source for source, _ in devset.jobs), _score(devset.gold, found), strict=True))
        judged = [judged for facts, one in zip(devset.gold, found, strict=True) for judged in judge_agreements(facts, one)]
        for name, ways in PROBES.items():
            probed = [[way(job[1], facts) for job, facts in zip(devset.jobs, devset.gold, strict=True)] for way in ways]
            probes[name] = _mean([devset.score([facts for _, facts in one], _extract(devset.jobs, one)) for one in probed])
    return Evaluated(
        name=devset.name,
        size=len(devset.jobs),
        figures=devset.measure(found),
        baselines={name: devset.score(devset.gold, [one[name] for one in naive]) for name in BASELINES},
        without={name: devset.score(devset.gold, extract_all(devset.jobs, without=name)) for name in RESOLVERS if devset.has_names},
        probes=probes,
        judged=judged,
        scores=scores,
    )


def _extract(jobs: Sequence[Job], probed: Sequence[Labelled]) -> list[Facts]:
    return extract_all([(source, document) for (source, _), (document, _) in zip(jobs, probed, strict=True)])


def _score(expected: Sequence[Facts], found: Sequence[Facts]) -> list[Score]:
    return [score_article(facts, one) for facts, one in zip(expected, found, strict=True)]


def _figures(scores: Sequence[Score]) -> dict[str, float]:
    return figures_of([score.tallies for score in scores])


def _mean(each: Sequence[dict[str, float]]) -> dict[str, float]:
    return {name: mean(one[name] for one in each) for name in each[0]}
