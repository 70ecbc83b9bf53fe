"""`python -m tests.evaluation.fit_confidence` fits the weights of `confidence` to the labelled texts at hand, and says how well they hold.

What the model is worth is measured on texts that it was not fitted to: ten times on nine tenths, judged on the last tenth.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import click

from tests.evaluation.calibration import expected_calibration_error, judge_agreements
from tests.evaluation.confidence_model import Example, Model, cross_validate, fit
from tests.evaluation.corpus import own_articles
from tests.evaluation.devsets import DEVSETS, Devset, find_devsets
from tests.evaluation.extracting import Job, extract_document
from tests.evaluation.facts import Facts
from transforms.extraction.agreements import agreements, confidence_weights
from transforms.extraction.agreements.confidence import Evidence, estimate_confidence

ALL = "all"
SENTENCE_WEIGHT = 1 / 3  # a sentence alone has neither headline nor anything told before it: it tells less of articles than an article
TEMPLATE = '''"""{docstring}"""

from __future__ import annotations

BIAS = {bias:.2f}
WEIGHTS: dict[str, float] = {{
{weights}
}}
'''


@dataclass(frozen=True, kw_only=True)
class HeldOut:
    """Agreements judged by models that did not know their texts: how many, the share that is right, and the calibration error."""

    count: int
    precision: float
    expected_calibration_error: float


def gather_examples(devsets: Path) -> list[Example]:
    """Return every agreement found in texts that say of each whether it is there: our own, annotated articles, and judged sentences."""
    return [
        Example(source=source, group=group, evidence=evidence, is_right=is_right, weight=weight)
        for group, (source, weight, judged) in enumerate(
            [*_own(), *(text for devset in find_devsets(devsets) for text in _texts_of(devset))]
        )
        for evidence, is_right in judged
    ]


def measure_held_out(examples: Sequence[Example]) -> dict[str, HeldOut]:
    """Return how well confidence holds on texts that the model was not fitted to, by set and over all."""
    held = cross_validate(examples)
    by_set = {ALL: held}
    for one, example in zip(held, examples, strict=True):
        by_set.setdefault(example.source, []).append(one)
    return {
        source: HeldOut(
            count=len(judged),
            precision=sum(one.is_right for one in judged) / len(judged),
            expected_calibration_error=expected_calibration_error(judged),
        )
        for source, judged in by_set.items()
        if judged
    }


def render_held_out(measured: Mapping[str, HeldOut]) -> str:
    """Return the same as text, a line a set."""
    lines = (
        f"{source}: {one.count} agreements, {one.precision:.3f} right, expected calibration error {one.expected_calibration_error:.3f}"
        for source, one in measured.items()
    )
    return "\n".join(["Confidence on texts that its weights were not fitted to", *lines])


def render_weights(model: Model) -> str:
    """Return the module that holds the weights."""
    weights = "\n".join(f'    "{name}": {weight:.2f},' for name, weight in model.named().items())
    return TEMPLATE.format(docstring=confidence_weights.__doc__, bias=model.bias, weights=weights)


Text = tuple[str, float, list[tuple[Evidence, bool]]]


def _own() -> Iterator[Text]:
    for article in own_articles():
        yield "own", 1.0, _judge_article((article.source, article.document), article.expected)


def _texts_of(devset: Devset) -> Iterator[Text]:
    for job, facts in zip(devset.jobs, devset.gold, strict=True):
        if devset.has_facts:
            yield devset.name, 1.0, _judge_article(job, facts)
        elif "label" in facts and not facts.get("optional"):
            yield devset.name, SENTENCE_WEIGHT, [(evidence, bool(facts["label"])) for evidence in _extract(job)[1]]


def _judge_article(job: Job, facts: Facts) -> list[tuple[Evidence, bool]]:
    found, evidence = _extract(job)
    judged = judge_agreements(facts, found)
    return [(each, one.is_right) for each, one in zip(evidence, judged, strict=True)]


def _extract(job: Job) -> tuple[Facts, list[Evidence]]:
    """Return what is found, and the evidence for each agreement."""
    evidence: list[Evidence] = []

    def record(each: Evidence) -> float:
        evidence.append(each)
        return estimate_confidence(each)

    with mock.patch.object(agreements, "estimate_confidence", record):
        return extract_document(*job), evidence


@click.command()
@click.option("--devsets", type=click.Path(path_type=Path), default=DEVSETS, help="Where development sets lie.")
def main(devsets: Path) -> None:
    """Fit the weights, print the calibration errors, and write the weights where extraction reads them."""
    examples = gather_examples(devsets)
    click.echo(render_held_out(measure_held_out(examples)))
    model = fit(examples)
    Path(str(confidence_weights.__file__)).write_text(render_weights(model))
    click.echo(render_weights(model))


if __name__ == "__main__":
    main()
