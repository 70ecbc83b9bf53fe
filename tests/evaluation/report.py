"""The evaluation as tables of text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tests.evaluation.calibration import expected_calibration_error, reliability
from tests.evaluation.run import Evaluated
from tests.evaluation.scoring import Case

# Precision and recall fill tables that compare; there the figure made of both stands for them.
COMPARED = (".f1", ".accuracy", "agreement.recall", "signatory.recall")
EXAMPLES = 5


def render(evaluated: Evaluated, *, with_cases: bool) -> str:
    """Return everything measured on one set of texts."""
    return "\n\n".join(_sections(evaluated, with_cases=with_cases)) + "\n"


def _sections(evaluated: Evaluated, *, with_cases: bool) -> Iterator[str]:
    yield f"== {evaluated.name}: {evaluated.size} texts =="
    yield tabulate(
        ("figure", "value", "95 % interval", "of"),
        (
            (name, f"{figure.value:.3f}", "" if figure.low == figure.high else f"{figure.low:.3f} - {figure.high:.3f}", str(figure.size))
            for name, figure in evaluated.figures.items()
        ),
    )
    yield "Against baselines\n" + _compared(evaluated.values, evaluated.baselines)
    if evaluated.styles:
        yield "By style\n" + _compared(evaluated.values, evaluated.styles)
    if evaluated.without:
        yield "Without resolving what points back: by how much figures move\n" + _moved(evaluated.values, evaluated.without)
    if evaluated.probes:
        yield "Probes: by how much figures move\n" + _moved(evaluated.values, evaluated.probes)
    if evaluated.scores:
        yield "Errors\n" + "\n".join(_errors(evaluated, with_cases=with_cases))
    if evaluated.judged:
        yield _calibration(evaluated)


def _compared(ours: Mapping[str, float], others: Mapping[str, Mapping[str, float]]) -> str:
    names = [name for name in ours if name.endswith(COMPARED)]
    return tabulate(
        ("figure", "all" if len(others) > 3 else "accords", *others),
        ([name, f"{ours[name]:.3f}", *(_number(other.get(name)) for other in others.values())] for name in names),
    )


def _moved(ours: Mapping[str, float], others: Mapping[str, Mapping[str, float]]) -> str:
    names = [name for name in ours if name.endswith(COMPARED)]
    return tabulate(
        ("figure", *others),
        ([name, *(f"{other[name] - ours[name]:+.3f}" if name in other else "" for other in others.values())] for name in names),
    )


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _errors(evaluated: Evaluated, *, with_cases: bool) -> Iterator[str]:
    by_kind: defaultdict[str, list[tuple[str, Case]]] = defaultdict(list)
    for source, score in evaluated.scores:
        for case in score.cases:
            by_kind[case.kind].append((source, case))
    for kind, cases in sorted(by_kind.items(), key=lambda item: -len(item[1])):
        labels = Counter(case.label for _, case in cases).most_common()
        yield f"{len(cases):5d}  {kind}: " + ", ".join(f"{label} {count}" for label, count in labels)
        if with_cases:
            yield from (f"         {source}: {case.label}: {case.detail}" for source, case in cases[:EXAMPLES])


def _calibration(evaluated: Evaluated) -> str:
    rows = [
        (f"{one.low:.1f} - {one.high:.1f}", str(one.count), f"{one.confidence:.3f}", f"{one.precision:.3f}")
        for one in reliability(evaluated.judged)
    ]
    error = expected_calibration_error(evaluated.judged)
    table = tabulate(("confidence", "agreements", "mean confidence", "precision"), rows)
    return f"Confidence of agreements, expected calibration error {error:.3f}\n{table}"


def tabulate(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return the rows below their header, numbers to the right."""
    lines = [header, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width) for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    )
