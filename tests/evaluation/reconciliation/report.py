"""What was measured of reconciliation, as tables of text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from tests.evaluation.reconciliation.evaluation import Reconciled
from tests.evaluation.report import tabulate
from tests.evaluation.scoring import Case


def render(measured: Reconciled, *, with_cases: bool) -> str:
    """Return the figures beside the baselines', the decoys that were merged and the errors by kind; each one with `with_cases`."""
    return "\n\n".join(_sections(measured, with_cases=with_cases)) + "\n"


def _sections(measured: Reconciled, *, with_cases: bool) -> Iterator[str]:
    yield f"== reconciliation, {measured.name}: {measured.article_count} articles, {measured.agreement_count} agreements =="
    baselines = measured.baselines.values()
    yield tabulate(
        ("figure", "accords", *measured.baselines),
        (
            (name, f"{value:.3f}", *(f"{baseline[name]:.3f}" if name in baseline else "" for baseline in baselines))
            for name, value in measured.figures.items()
        ),
    )
    columns = list(next(iter(measured.kinds.values()), {}))
    yield "By kind of scenario\n" + tabulate(
        ("kind", *columns), ((kind, *(f"{figures[name]:.3f}" for name in columns)) for kind, figures in measured.kinds.items())
    )
    merged = ", ".join(f"{kind} {count}" for kind, count in sorted(measured.decoys_merged.items()))
    yield f"Reports of different agreements in one: {merged or 'none'}"
    yield "Errors\n" + "\n".join(_errors(measured, with_cases=with_cases))


def _errors(measured: Reconciled, *, with_cases: bool) -> Iterator[str]:
    by_kind: defaultdict[str, list[Case]] = defaultdict(list)
    for case in measured.cases:
        by_kind[case.kind].append(case)
    for kind, cases in sorted(by_kind.items(), key=lambda item: -len(item[1])):
        labels = Counter(case.label for case in cases).most_common()
        yield f"{len(cases):5d}  {kind}: " + ", ".join(f"{label} {count}" for label, count in labels)
        if with_cases:
            yield from (f"         {case.label}: {case.detail}" for case in cases)
