"""The clock jumps back or forth between runs, and files come from the future: what is published, and under which ids, stays the same."""

from __future__ import annotations

import os
import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from flows import intake, publication, runs
from flows.outcomes import ReadArticle
from flows.settings import read_settings
from flows.workers import extract_document, parse_source

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
STEADY = (NOON, NOON + timedelta(days=1), NOON + timedelta(days=2))
JUMPING = [
    (NOON, NOON - timedelta(days=3650), NOON - timedelta(days=3650, hours=1)),
    (NOON, NOON, NOON),
    (NOON + timedelta(days=3650), NOON, NOON + timedelta(seconds=1)),
    (NOON, NOON + timedelta(days=1), NOON - timedelta(minutes=5)),
]

RESCUE = 'Greece and Cyprus signed a memorandum of understanding on rescue at sea{more}. "It saves lives," said minister Nikos Pappas.'
COPPER = "Codelco signed a supply contract with Korea Zinc on copper."
# What each night finds in the folder: a file that changes twice, one that changes back, and new reports of what is known.
NIGHTS = (
    {"a.txt": RESCUE.format(more=""), "b.txt": COPPER},
    {
        "a.txt": RESCUE.format(more=" and in the air"),
        "b.txt": "Codelco signed a supply contract with Korea Zinc on zinc.",
        "c.txt": RESCUE.format(more=", both said"),
    },
    {"a.txt": RESCUE.format(more=" and by night"), "b.txt": COPPER},
)
OF_THE_RUN = {"run_id", "first_seen_at"}


def read_here(sources, settings, **_):
    """Read in this process, each source anew."""
    for source in sources:
        file = parse_source(source, settings.parse_options, max_bytes=settings.max_bytes, known_key=None)
        (document,) = file.parsed.documents
        yield ReadArticle(
            source=source, content_key=file.content_key, is_last=True, document=document, extraction=extract_document(document),
            handling="extracted",
        )  # fmt: skip


def publish_nights(home: Path, clocks, monkeypatch, *, ahead: timedelta):
    """What is published after three nights whose runs begin at `clocks`; files are modified `ahead` of the first."""
    settings = read_settings(home=home, landing=home / "landing")
    settings.landing.mkdir(parents=True)
    moments = []
    for number, (clock, files) in enumerate(zip(clocks, NIGHTS, strict=True)):
        for name, text in files.items():
            (settings.landing / name).write_text(text)
            modified = (NOON + ahead + timedelta(seconds=number)).timestamp()
            os.utime(settings.landing / name, (modified, modified))
        with monkeypatch.context() as patch:
            patch.setattr(runs, "datetime", type("Clock", (datetime,), {"now": classmethod(lambda cls, tz=None, clock=clock: clock)}))
            patch.setattr(runs, "extractor_version", lambda: "0+tested")
            patch.setattr(intake, "read_sources", read_here)
            with runs.writing(settings) as run:
                intake.read_new(run, intake.discover_new(run))
                resolution = publication.resolve_articles(run, publication.read_lake(run))
                run.lake.add_identities(run.run_id, resolution.identities)
                run.record(outcome="published")
                moments.append((run.run_id, run.seen_at))
    assert all(earlier < later for one, other in pairwise(moments) for earlier, later in zip(one, other, strict=True))
    return {
        name: sorted(str({column: row[column] for column in row.keys() - OF_THE_RUN}) for row in table.to_pylist())
        for name, table in resolution.tables.items()
    }


def test_order_and_ids_do_not_depend_on_the_clock(tmp_path, monkeypatch, trials, tallied) -> None:
    expected = publish_nights(tmp_path / "steady" / "landing-home", STEADY, monkeypatch, ahead=timedelta())
    assert [sum(f"'status': '{status}'" in row for row in expected["articles"]) for status in ("active", "superseded")] == [3, 3]
    random_clocks = random.Random(0)
    jumps = [tuple(NOON + timedelta(days=random_clocks.uniform(-5000, 5000)) for _ in STEADY) for _ in range(trials(2, 100))]
    with tallied("clock jumps, files from the future") as tally:
        for number, clocks in enumerate([*JUMPING, *jumps]):
            home = tmp_path / f"{number}" / "landing-home"
            found = publish_nights(home, clocks, monkeypatch, ahead=timedelta(days=5000 * (number % 2)))
            same = {name: [row.replace(str(home), "") for row in rows] for name, rows in found.items()}
            steady = {name: [row.replace(str(tmp_path / "steady" / "landing-home"), "") for row in rows] for name, rows in expected.items()}
            tally.add("future files" if number % 2 else "jump", lost=same != steady)
            assert same == steady
