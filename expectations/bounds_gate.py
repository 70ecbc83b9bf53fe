"""A release held against bounds: one result per bound, with what was found, what is allowed, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from expectations.bounds import Bound, Bounds, Change, Filled, Measure, New, Rows
from expectations.results import BOUND, CheckResult, GateError

# What was accepted once is allowed by so much more, or it would be refused again for a single row.
LEEWAY = 1.1
OF_LAST = ", divided by that share before"
HINT = "; to publish it all the same, say why with --accept-bounds"


@dataclass(frozen=True, kw_only=True)
class Figures:
    """What bounds are held against, by name: figures of now, of what is new, and of the last release, where there is one.

    `files` are those in the landing folder, now and at the last published run of the same folder; `problem` tells why there is nothing
    to compare with; `reasons` why what is new was refused.
    """

    now: Mapping[str, Measure]
    new: Mapping[str, Measure]
    last: Mapping[str, Measure] | None = None
    files: tuple[int, int] | None = None
    problem: str = ""
    reasons: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class _Found:
    bound: Bound
    table: str
    name: str
    subject: str
    value: float | None  # None where there is too little to judge, or nothing to compare with
    told: str


def judge_bounds(
    bounds: Bounds, figures: Figures, *, accepted: str = "", accepted_before: Mapping[str, float] | None = None
) -> tuple[list[CheckResult], list[dict[str, object]]]:
    """Return one result per bound, and those that are let pass because somebody `accepted` them, with what was found.

    What was `accepted_before`, as the value found then, is allowed again where the bound is on all there is.

    Raises:
        GateError: a bound is not kept, and nobody accepted that; the message names each such bound with its reason.
    """
    results, let_pass = [], []
    for found in _find(bounds, figures):
        result = CheckResult(
            table=found.table,
            expectation_id=f"bounds.{found.name}",
            level=BOUND,
            meaning=f"{found.subject}: {found.bound.allowed}, from {found.bound.start} on.",
            is_met=found.value is None or found.bound.allows(found.value),
            row_count=figures.now.get(f"rows.{found.table}", (0, 0))[0],
            observed=found.told,
            reason=found.bound.reason,
        )
        if not result.is_met and found.value is not None:
            before = (accepted_before or {}).get(found.name) if found.bound.is_on_all else None
            if before is not None and found.bound.allows_like(found.value, before, LEEWAY):
                result = replace(result, accepted="as it was before")
            elif accepted:
                result = replace(result, accepted=accepted)
                let_pass.append({"bound": found.name, "found": found.value, "allowed": found.bound.allowed})
        results.append(result)
    if any(result.stops for result in results):
        raise GateError(results, hint=HINT)
    return results, let_pass


def _find(bounds: Bounds, figures: Figures) -> Iterator[_Found]:
    yield from (_change(bound, figures) for bound in bounds.change)
    yield from (_rows(bound, figures) for bound in bounds.rows)
    yield from (_filled(bound, figures) for bound in bounds.filled)
    yield from (_new(bound, figures) for bound in bounds.new)


def _change(bound: Change, figures: Figures) -> _Found:
    files = bound.table == "files"
    last = (figures.files or (0, 0))[1] if files else (figures.last or {}).get(f"rows.{bound.table}", (0, 0))[0]
    now = (figures.files or (0, 0))[0] if files else figures.now[f"rows.{bound.table}"][0]
    value = now / last if last and last >= bound.start else None
    told = f"{now:,} of {last:,}" if value is not None else figures.problem or f"not judged: {last:,} before"
    subject = "Files in the landing folder" if files else f"Rows of {bound.table}"
    return _Found(
        bound=bound, table=bound.table, name=f"change.{bound.table}", subject=f"{subject}, divided by those before", value=value,
        told=told if value is None else f"{value:.2f} ({told})",
    )  # fmt: skip


def _rows(bound: Rows, figures: Figures) -> _Found:
    now, base = figures.now[f"rows.{bound.table}"][0], figures.now[f"rows.{bound.per or bound.table}"][0]
    value = None if base < bound.start or not (base or bound.per is None) else now / base if bound.per else float(now)
    per = f" for each row of {bound.per}" if bound.per else ""
    return _Found(
        bound=bound, table=bound.table, name=f"rows.{bound.table}{f'.per.{bound.per}' if bound.per else ''}",
        subject=f"Rows of {bound.table}{per}", value=value, told=f"{now:,} of {base:,}" if bound.per else f"{now:,}",
    )  # fmt: skip


def _filled(bound: Filled, figures: Figures) -> _Found:
    name = f"filled.{bound.table}.{bound.column}"
    value, told = _share(bound, figures.now[name], (figures.last or {}).get(name, (0, 0)), against_last=bound.against_last)
    subject = f"Share of {bound.table} with {bound.column}{OF_LAST if bound.against_last else ''}"
    return _Found(bound=bound, table=bound.table, name=name, subject=subject, value=value, told=_told(value, told, figures))


def _new(bound: New, figures: Figures) -> _Found:
    before = (figures.last or {}).get(bound.figure, (0, 0))
    value, told = _share(bound, figures.new.get(bound.figure, (0, 0)), before, against_last=bound.against_last)
    if bound.share == "quarantined":
        told += "".join(f", {count:,} {reason}" for reason, count in figures.reasons.items())
    subject = f"Share `{bound.figure}` of what is new{OF_LAST if bound.against_last else ''}"
    return _Found(
        bound=bound, table="articles", name=f"new.{bound.figure}", subject=subject, value=value,
        told=_told(value, told, figures),
    )  # fmt: skip


def _share(bound: Bound, now: Measure, last: Measure, *, against_last: bool) -> tuple[float | None, str]:
    """Return a part of a whole, or how many times what it was in the last release, with the counts it comes from."""
    share, told = now[0] / now[1] if now[1] and now[1] >= bound.start else None, f"{now[0]:,} of {now[1]:,}"
    if not against_last:
        return share, told
    value = share / (last[0] / last[1]) if share is not None and last[0] and last[1] >= bound.start else None
    return value, f"{told}, before {last[0]:,} of {last[1]:,}"


def _told(value: float | None, told: str, figures: Figures) -> str:
    return figures.problem or f"not judged: {told}" if value is None else f"{value:.2f} ({told})"


def accepted_before(runs: Sequence[Mapping[str, object]]) -> dict[str, float]:
    """Return by bound what was found when it was last accepted; `runs` are the lists of accepted bounds, oldest first."""
    return {str(item["bound"]): float(str(item["found"])) for item in runs}
