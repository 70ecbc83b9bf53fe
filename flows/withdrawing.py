"""Plans that withdraw articles or an outlet, or restore them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from flows.judged import (
    Withdrawal,
    read_judged,
    read_withdrawal,
    read_withdrawal_file,
    withdrawal_values,
)
from flows.revision import Plan
from flows.settings import Settings
from schemas.errors import UsageError
from transforms.resolution.stories.withdrawals import publisher_key
from warehouse.query import find_sources
from warehouse.release import current_release

SHORTEST_PREFIX = 8  # digits of an article's id: fewer name articles by accident
HEXADECIMAL = re.compile(r"[0-9a-f]+")
Named = Mapping[str, set[str]]


def withdraw(
    settings: Settings, articles: Sequence[str], publisher: str | None, *, by: str, at: datetime, reason: str
) -> Callable[[], Plan]:
    """Return how to plan that these articles, or all of one outlet, no longer count.

    The plan raises:
        UsageError: an article or outlet is unknown, or withdrawn already.
    """

    def make_plan() -> Plan:
        judged, file = read_judged(settings), read_withdrawal_file(settings)
        rows = find_sources(current_release(settings.release))
        if publisher is not None:
            names = {str(row["publisher_name"]) for row in rows if row["publisher_name"]}
            _check_publisher(publisher, names, judged.withdrawals.publisher_keys)
            added = [Withdrawal(publisher_name=publisher, withdrawn_by=by, withdrawn_at=at, reason=reason)]
        else:
            active = [row for row in rows if row["status"] == "active"]
            found = dict.fromkeys(article_id for named in articles for article_id in _find_articles(named, active, rows))
            added = [Withdrawal(article_id=article_id, withdrawn_by=by, withdrawn_at=at, reason=reason) for article_id in found]
        text = file.with_entries(map(withdrawal_values, added))
        return Plan(judged=replace(judged, withdrawn=(*judged.withdrawn, *added)), write_down=lambda: file.replace(text))

    return make_plan


def restore(settings: Settings, articles: Sequence[str], publisher: str | None) -> Callable[[], Plan]:
    """Return how to plan that these articles, or all of one outlet, count again.

    The plan raises:
        UsageError: one of them is not withdrawn.
    """

    def make_plan() -> Plan:
        judged, file = read_judged(settings), read_withdrawal_file(settings)
        entries = [(entry, read_withdrawal(entry)) for entry in file.entries]
        if publisher is not None:
            keys = {publisher_key(publisher)}
            gone = [entry for entry, item in entries if item.publisher_name and publisher_key(item.publisher_name) in keys]
            if not gone:
                raise UsageError(f"publisher {publisher} is not withdrawn; `accords status` lists what is")
        else:
            rows = find_sources(current_release(settings.release))
            withdrawn = {item.article_id for _, item in entries}
            named = {article_id for name in articles for article_id in _find_withdrawn(name, withdrawn, rows)}
            gone = [entry for entry, item in entries if item.article_id in named]
        text = file.without(gone)
        kept = tuple(item for entry, item in entries if entry not in gone)
        return Plan(judged=replace(judged, withdrawn=kept), write_down=lambda: file.replace(text))

    return make_plan


def _check_publisher(publisher: str, names: Iterable[str], withdrawn: Iterable[str]) -> None:
    key = publisher_key(publisher)
    if key in withdrawn:
        raise UsageError(f"publisher {publisher} is withdrawn already")
    if key not in map(publisher_key, names):
        alike = sorted(name for name in names if key in publisher_key(name)) or sorted(names)
        raise UsageError(f"no article is of publisher {publisher}; there are {', '.join(alike[:5]) or 'none'}")


def _find_articles(named: str, active: Sequence[Mapping[str, object]], rows: Sequence[Mapping[str, object]]) -> list[str]:
    found = _match(named, active)
    if found:
        return found
    others = {str(row["status"]) for row in rows if str(row["article_id"]) in _match(named, rows)}
    if others:
        raise UsageError(f"{named} is {' and '.join(sorted(others))} already and does not count")
    raise UsageError(f"no article is {named}; name its id, the first {SHORTEST_PREFIX} digits of it or more, or the file it was read from")


def _find_withdrawn(named: str, withdrawn: set[str | None], rows: Sequence[Mapping[str, object]]) -> list[str]:
    listed: list[Mapping[str, object]] = [{"article_id": article_id, "source_uri": ""} for article_id in withdrawn if article_id]
    found = [article_id for article_id in _match(named, [*listed, *rows]) if article_id in withdrawn]
    if found:
        return found
    through = [row for row in rows if row["status"] == "withdrawn" and str(row["article_id"]) in _match(named, rows)]
    if through:
        raise UsageError(f"{named} is withdrawn with its outlet: `accords restore --publisher {through[0]['publisher_name']!r}`")
    raise UsageError(f"{named} is not withdrawn; `accords status` lists what is")


def _match(named: str, rows: Iterable[Mapping[str, object]]) -> list[str]:
    """Return the articles that an id, the beginning of one, or a source name; of an id's beginning only one.

    Raises:
        UsageError: several ids begin so.
    """
    if HEXADECIMAL.fullmatch(named) and len(named) >= SHORTEST_PREFIX:
        ids = sorted({str(row["article_id"]) for row in rows if str(row["article_id"]).startswith(named)})
        if len(ids) > 1:
            raise UsageError(f"{len(ids)} articles' ids begin with {named}: {', '.join(ids[:3])}")
        return ids
    uris = {named, _as_uri(named)}
    return sorted({str(row["article_id"]) for row in rows if row["source_uri"] in uris or str(row["source_uri"]).partition("#")[0] in uris})


def _as_uri(path: str) -> str:
    file, mark, fragment = path.partition("#")
    return Path(file).expanduser().absolute().as_uri() + mark + fragment
