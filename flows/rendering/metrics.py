"""The state of a warehouse as OpenMetrics text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.openmetrics.exposition import generate_latest
from prometheus_client.registry import Collector

from flows.endings import PUBLISHED, RUNNING
from flows.health import Health, counts_of
from schemas.vocabularies import RUN_OUTCOME

if TYPE_CHECKING:
    from prometheus_client import Metric


def render_metrics(health: Health) -> str:
    """Return gauges alone, in a form that readers of OpenMetrics and of Prometheus's older text both take; it ends with `# EOF`.

    What is not known, such as the age of a release that is not there, is left out.
    """
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Metrics(health))
    text: bytes = generate_latest(registry)  # type: ignore[no-untyped-call]
    return text.decode()


class _Metrics(Collector):
    def __init__(self, health: Health) -> None:
        self._health = health

    def collect(self) -> Iterator[Metric]:
        """Yield the gauges of the release, the runs and the lake."""
        yield from _of_release(self._health)
        yield from _of_runs(self._health)
        yield _gauge("accords_lake_bytes", "Bytes of the lake.", self._health.lake_bytes, unit="bytes")


def _of_release(health: Health) -> Iterator[Metric]:
    tables = health.tables
    yield _gauge("accords_release_readable", "1 where there is a release that can be read, else 0.", int(bool(tables)))
    if health.age is not None:
        yield _gauge("accords_release_age_seconds", "Time since the release was published.", health.age.total_seconds(), unit="seconds")
    yield from _moment("accords_release_published_timestamp_seconds", "When the release was published.", health.published_at)
    if health.release_bytes is not None:
        yield _gauge("accords_release_bytes", "Bytes of the release.", health.release_bytes, unit="bytes")
    for row in tables.get("freshness", ()):
        yield from _moment("accords_newest_article_timestamp_seconds", "When the newest article was published.", row["newest_published_at"])
    counts = [((row["table_name"],), row["row_count"]) for row in tables.get("row_counts", ())]
    yield _gauges("accords_rows", "Rows of a published table.", ("table",), counts)
    counts = [((row["status"],), row["article_count"]) for row in tables.get("articles", ())]
    yield _gauges("accords_articles", "Published articles: active, superseded by newer ones, withdrawn.", ("status",), counts)
    refused = [((row["stage"], row["reason_code"]), row["refused_count"]) for row in tables.get("quarantine", ())]
    yield _gauges("accords_quarantined_rows", "Rows in quarantine.", ("stage", "reason"), refused)


def _of_runs(health: Health) -> Iterator[Metric]:
    outcomes = Counter(row["outcome"] for row in health.runs)
    yield _gauges("accords_runs", "Runs that the lake knows of.", ("outcome",), [((name,), outcomes[name]) for name in sorted(outcomes)])
    if not health.runs:
        return
    last = health.runs[-1]
    is_last = [((name,), int(name == last["outcome"])) for name in (*RUN_OUTCOME.values, RUNNING)]
    yield _gauges("accords_last_run_outcome", "1 for how the last run ended, or that it is running.", ("outcome",), is_last)
    yield from _moment("accords_last_run_start_timestamp_seconds", "When the last run began.", last["started_at"])
    ended = [row for row in health.runs if row["finished_at"] is not None]
    if ended:
        took = (ended[-1]["finished_at"] - ended[-1]["started_at"]).total_seconds()
        yield _gauge("accords_last_run_duration_seconds", "How long the last run that ended took.", took, unit="seconds")
        counts = [((name,), count) for name, count in counts_of(ended[-1]).items() if isinstance(count, int)]
        yield _gauges("accords_last_run_counted", "What the last run that ended counted: files, articles, rows.", ("what",), counts)
    published = [row["finished_at"] for row in ended if row["outcome"] == PUBLISHED]
    yield from _moment("accords_last_success_timestamp_seconds", "When a run last published.", published[-1] if published else None)


def _moment(name: str, meaning: str, at: datetime | None) -> Iterator[Metric]:
    if at is not None:
        yield _gauge(name, meaning, at.timestamp(), unit="seconds")


def _gauge(name: str, meaning: str, value: float, *, unit: str = "") -> Metric:
    return GaugeMetricFamily(name, meaning, value=value, unit=unit)


def _gauges(name: str, meaning: str, labels: tuple[str, ...], values: Iterable[tuple[tuple[str, ...], int]]) -> Metric:
    family = GaugeMetricFamily(name, meaning, labels=labels)
    for label_values, value in values:
        family.add_metric(label_values, value)
    return family
