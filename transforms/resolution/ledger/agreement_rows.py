"""Rows of `agreements`: the chosen cells and what follows from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from schemas.crosswalk import find_counterpart
from transforms.resolution.agreements.reports import Report
from transforms.resolution.decisions.corrections import is_implausible, review_status
from transforms.resolution.evidence import ReportRow
from transforms.resolution.ledger.agreement_cells import choose_cells
from transforms.resolution.ledger.assertions import Ledger
from transforms.resolution.ledger.choice import combine_confidence
from transforms.resolution.stories.articles import Article

MOST_NAMES = 3  # parties that a title names


def build_agreement(
    agreement_id: str,
    reports: Sequence[Report],
    roles: Sequence[Mapping[str, object]],
    *,
    party_names: Mapping[str, str],
    ledger: Ledger,
    corrected: Mapping[str, object],
) -> dict[str, object]:
    """Return the agreement's row; `roles` are its rows of `agreement_parties`.

    What an analyst `corrected` outranks what was chosen, and the derived cells follow it.
    """
    rows = [report.row for report in reports]
    articles = {report.row.article_id: report.article for report in reports}
    dates = [article.row.published_at for article in articles.values() if article.row.published_at is not None]
    signatories = [str(role["party_id"]) for role in roles if role["role"] == "signatory"]
    named = signatories or list(dict.fromkeys(str(role["party_id"]) for role in roles))
    cells = choose_cells(agreement_id, reports, ledger) | dict(corrected)
    if "signed_on" in corrected:
        cells["is_date_implausible"] = is_implausible(corrected["signed_on"], max(dates, default=None))
    kind, stage, subject = (_text(cells[name]) for name in ("agreement_type", "lifecycle_stage", "subject"))
    counterpart = find_counterpart(stage, kind) if stage else None
    derived = {
        "agreement_id": agreement_id,
        "title": _title(kind, subject, [party_names[party_id] for party_id in named]),
        "stage_as_of": _stage_as_of(stage, rows, articles),
        "is_multilateral": len(signatories) > 2,
        "cameo_code": counterpart.cameo_code if counterpart else None,
        "plover_event": counterpart.plover_event if counterpart else None,
        "article_count": len(articles),
        "story_count": len({article.story_key for article in articles.values()}),
        "origin_count": len({article.origin_key for article in articles.values()}),
        "first_reported_at": min(dates, default=None),
        "last_reported_at": max(dates, default=None),
        "is_background": all(row.is_background for row in rows),
        "confidence": combine_confidence((articles[row.article_id], row.confidence) for row in rows),
        "is_disputed": bool(cells["is_disputed"]) or any(role["role_status"] == "disputed" for role in roles),
        "review_status": review_status(corrected),
        "run_id": max(article.row.run_id for article in articles.values()),
    }
    return cells | derived | dict(corrected)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _title(agreement_type: str | None, subject: str | None, names: Sequence[str]) -> str:
    """Return such as "Memorandum of understanding: A and B on rail freight", "Framework agreement: A and B to build trams"."""
    instrument = "agreement" if agreement_type in {None, "other"} else str(agreement_type).replace("_", " ")
    shown = list(names[:MOST_NAMES])
    if len(names) > MOST_NAMES:
        shown.append(f"{len(names) - MOST_NAMES} others" if len(names) > MOST_NAMES + 1 else names[MOST_NAMES])
    listed = " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)
    parts = [instrument.capitalize(), f": {listed}" if listed else "", _topic(subject)]
    return "".join(parts)


def _topic(subject: str | None) -> str:
    if not subject:
        return ""
    return f" {subject}" if subject.startswith("to ") else f" on {subject}"


def _stage_as_of(stage: str | None, rows: Sequence[ReportRow], articles: Mapping[str, Article]) -> date | None:
    reported = (articles[row.article_id].row.published_at for row in rows if stage is not None and row.lifecycle_stage == stage)
    return max((published.date() for published in reported if published is not None), default=None)
