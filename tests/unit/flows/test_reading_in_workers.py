import multiprocessing
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from flows.outcomes import KnownContent, LeftAlone, ReadArticle, Refused
from flows.reading import Tasks, read_sources
from flows.settings import read_settings
from flows.sources import locate
from flows.window import Window
from schemas.errors import PipelineError
from tests.unit.flows import worker_tasks
from warehouse.lake import Sighting

TASKS = Tasks(prepare=worker_tasks.prepare, parse=worker_tasks.parse, extract=worker_tasks.extract)


@pytest.fixture
def read(tmp_path):
    """Reads files of the given contents, named `0.txt` and on; returns the outcomes."""

    def read_contents(*contents, time_limit=20.0, tasks=TASKS, **options):
        paths = [tmp_path / f"{number}.txt" for number in range(len(contents))]
        for path, content in zip(paths, contents, strict=True):
            path.write_text(content)
        settings = read_settings(home=tmp_path, workers=2, time_limit=time_limit)
        return list(read_sources(locate(paths, max_bytes=1000), settings, tasks=tasks, **options))

    return read_contents


def told(outcomes):
    """Each outcome as one word, in order."""
    return [
        outcome.handling if isinstance(outcome, ReadArticle) else outcome.rejection.reason_code if isinstance(outcome, Refused) else "same"
        for outcome in outcomes
    ]


def test_outcomes_come_in_the_order_of_the_sources_and_of_the_articles_in_each(read):
    outcomes = read("en slow one\nen two", "en slow three", *(f"en article {number}" for number in range(30)))
    assert [outcome.source_uri.rpartition("/")[2] for outcome in outcomes][:3] == ["0.txt#line=1", "0.txt#line=2", "1.txt#line=1"]
    assert [outcome.document.text for outcome in outcomes][3:] == [f"en article {number}" for number in range(30)]
    assert [outcome.is_last for outcome in outcomes][:3] == [False, True, True]


def test_a_document_that_hangs_a_worker_that_dies_and_a_rule_that_fails_refuse_one_article_each(read):
    outcomes = read("en good", "en hang\nen fine", "en die", "en raise", "", "en also good", time_limit=2.0)
    assert told(outcomes) == ["extracted", "time_limit", "extracted", "worker_died", "internal_error", "empty", "extracted"]
    refused = {outcome.rejection.reason_code: outcome for outcome in outcomes if isinstance(outcome, Refused)}
    assert refused["time_limit"].rejection.article_id is not None
    assert refused["time_limit"].source_uri.endswith("1.txt#line=1")
    assert "exit code 7" in refused["worker_died"].rejection.detail
    assert "ValueError: no such thing" in refused["internal_error"].rejection.detail
    assert {code: outcome.stage for code, outcome in refused.items()} == {
        "time_limit": "extract",
        "worker_died": "extract",
        "internal_error": "extract",
        "empty": "parse",
    }


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its limit of memory")
def test_what_takes_more_memory_than_the_limit_is_refused_and_the_next_is_read(read):
    hoarding, greedy, good = read("hoard", "en hoard", "en good")
    assert [hoarding.rejection.reason_code, greedy.rejection.reason_code, good.handling] == ["memory_limit", "memory_limit", "extracted"]
    assert (hoarding.stage, greedy.stage) == ("parse", "extract")
    assert "1500 megabytes" in greedy.rejection.detail


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its limit of memory")
def test_memory_that_a_library_sets_aside_and_does_not_use_is_not_counted(read):
    held, greedy = read("en hold", "en hoard", tasks=replace(TASKS, prepare=worker_tasks.reserve))
    assert held.handling == "extracted"
    assert greedy.rejection.reason_code == "memory_limit"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its limit of memory")
def test_a_worker_is_not_given_more_memory_than_whoever_runs_it_may_have():
    program = (
        "import resource; from flows.confinement import confine; allowed = (900_000_000, 900_000_000);"
        "resource.setrlimit(resource.RLIMIT_DATA, allowed); confine(1500); assert resource.getrlimit(resource.RLIMIT_DATA) == allowed"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize("deed", worker_tasks.FORBIDDEN)
def test_a_worker_has_no_network_starts_no_program_and_changes_no_file(deed, read, tmp_path):
    kept = tmp_path / "kept"
    kept.write_text("as it was")
    parameter = f" {kept}" if deed in ("write", "append", "remove", "rename", "link") else ""
    trying, good = read(f"en try {deed}{parameter}", "en good")
    assert trying.rejection.reason_code == "internal_error"
    assert "PermissionError: a process that reads articles may not" in trying.rejection.detail
    assert good.handling == "extracted"
    assert kept.read_text() == "as it was"
    assert {path.name for path in tmp_path.iterdir()} == {"kept", "0.txt", "1.txt"}


def test_a_file_that_hangs_its_parser_is_refused_under_a_key_that_changes_with_the_file(read):
    hung, died, good = read("hang", "die", "en good", time_limit=1.0)
    assert [hung.rejection.reason_code, died.rejection.reason_code, good.handling] == ["time_limit", "worker_died", "extracted"]
    assert {hung.stage, died.stage} == {"parse"}
    assert hung.content_key.endswith(f"time_limit-{hung.source.byte_count}-{hung.source.modified_ns}")


def test_the_same_document_is_extracted_once_in_a_run_and_not_at_all_when_it_is_known(read, tmp_path):
    log = tmp_path / "log"
    log.mkdir()
    text = f"en log={log} same"
    noting = replace(TASKS, confine=worker_tasks.stay_free)
    first, second = read(text, text, tasks=noting)
    assert told([first, second]) == ["extracted", "known"]
    assert len(list(log.iterdir())) == 1
    assert told(read(text, known_documents=[first.document.document_key], tasks=noting)) == ["known"]
    assert len(list(log.iterdir())) == 1


def test_a_document_that_could_not_be_extracted_is_refused_wherever_it_occurs(read):
    assert told(read("en hang", "en hang", time_limit=1.0)) == ["time_limit", "time_limit"]


def test_an_article_in_another_language_is_kept_without_extraction(read):
    (outcome,) = read("de hang")
    assert outcome.handling == "unsupported_language"
    assert outcome.extraction.agreements == ()


def test_content_that_was_read_before_is_not_parsed_again(read):
    (first,) = read("en good")
    seen = Sighting(content_key=first.content_key, byte_count=0, modified_ns=0)
    (again,) = read("en good", known={first.source.uri: seen})
    assert isinstance(again, KnownContent)
    assert again.content_key == first.content_key


def test_a_refused_source_is_passed_on_without_starting_a_worker(tmp_path):
    def fail():
        raise AssertionError

    settings = read_settings(home=tmp_path)
    (outcome,) = read_sources(locate([tmp_path / "missing.txt"], max_bytes=10), settings, tasks=Tasks(prepare=fail))
    assert (outcome.rejection.reason_code, outcome.stage) == ("unreadable", "discover")


def test_a_program_that_can_not_be_loaded_ends_the_run_instead_of_refusing_every_article(tmp_path):
    (tmp_path / "a.txt").write_text("en good")
    tasks = Tasks(prepare=worker_tasks.fail_to_prepare, parse=worker_tasks.parse, extract=worker_tasks.extract)
    with pytest.raises(PipelineError, match="can't go on"):
        list(read_sources(locate([tmp_path / "a.txt"], max_bytes=1000), read_settings(home=tmp_path, workers=1), tasks=tasks))


def test_whoever_stops_listening_ends_the_workers(tmp_path):
    (tmp_path / "a.txt").write_text("\n".join(f"en slow {number}" for number in range(50)))
    of_others = set(multiprocessing.active_children())
    outcomes = read_sources(locate([tmp_path / "a.txt"], max_bytes=10_000), read_settings(home=tmp_path, workers=2), tasks=TASKS)
    next(outcomes)
    assert set(multiprocessing.active_children()) > of_others
    outcomes.close()
    assert set(multiprocessing.active_children()) <= of_others


def test_of_other_days_nothing_is_extracted_and_the_last_outcome_counts_what_is_left(read):
    today = Window(since=datetime.now(UTC).date() - timedelta(days=1))
    assert told(read("en one", "", window=today)) == ["extracted", "empty"]
    (alone,) = read("en one\nen two", window=Window(until=date(2020, 1, 1)))
    assert (type(alone), alone.left_out, alone.is_last) == (LeftAlone, 2, True)
