"""A source folder that changes or vanishes between being listed and being read: no partial article stays, and the next run catches up."""

from __future__ import annotations

import shutil

import pytest

from tests.faults.homes import content_of, copy, problems_of

FILE = "radar.txt"

# What happens to the folder once it is listed, and how the run may end.
CHANGES = {
    "a file deleted": (f"rm {FILE}", "published"),
    "a file emptied": (f"truncate --size 0 {FILE}", "published"),
    "a file cut": (f"truncate --size 40 {FILE}", "published"),
    "a file replaced by a folder": (f"rm {FILE}; mkdir {FILE}", "published"),
    "a file replaced by a link": (f"mv {FILE} elsewhere; ln -s elsewhere {FILE}", "published"),
    "a file replaced by a pipe": (f"rm {FILE}; mkfifo {FILE}", "published"),
    "all files deleted": ("rm -r *", "published"),
    "the folder renamed": ('mv "$PWD" "$PWD.away"', "TransientError"),
    "the folder deleted": ('rm -r "$PWD"', "TransientError"),
}


@pytest.fixture
def restored(sources, tmp_path):
    """How to put the sources back as they were, with their times; done at the end in any case."""
    shutil.copytree(sources, tmp_path / "kept")

    def restore():
        shutil.rmtree(sources, ignore_errors=True)
        shutil.rmtree(sources.with_name(f"{sources.name}.away"), ignore_errors=True)
        shutil.copytree(tmp_path / "kept", sources)

    yield restore
    restore()


def test_the_next_run_reads_what_was_there(starts, victims, sources, restored, tmp_path, trials, tallied):
    start, problems = starts["earlier release"], []
    with tallied("source changes while it is read") as tally:
        for change in trials(("a file cut", "the folder renamed"), tuple(CHANGES)):
            command, ending = CHANGES[change]
            home = tmp_path / change.replace(" ", "-")
            copy(start.home, home)
            told = victims.run(home, meanwhile={"step": "Read new", "command": f"cd '{sources}' && {command}"})
            restored()
            wrong = [] if told["ended"].startswith(ending) else [f"it ended so: {told['ended']}"]
            if ending == "published":
                wrong += [] if victims.run(home)["ended"] == "published" else ["the next run failed"]
                wrong += [] if articles_in(content_of(home)) == articles_in(start.after) else ["the next run published something else"]
            else:
                wrong += problems_of(start, home, victims)
            tally.add(change, lost=bool(wrong))
            problems += [f"{change}: {text}" for text in wrong]
        assert problems == []


def articles_in(content):
    """What is published of articles that count: their texts and addresses, and the agreements in them."""
    with_status = [row for row in content["articles"] if "active" in row]
    return with_status, content["agreements"], content["agreement_parties"], content["claims"]


def test_a_file_that_is_half_written_is_published_whole_by_the_next_run(starts, victims, sources, restored, tmp_path, tallied):
    start, home = starts["earlier release"], tmp_path / "home"
    text = (sources / FILE).read_text()
    copy(start.home, home)
    with tallied("source changes while it is read") as tally:
        (sources / FILE).write_text(text[:90])
        assert victims.run(home)["ended"] == "published"
        (sources / FILE).write_text(text)
        assert victims.run(home)["ended"] == "published"
        whole, expected = articles_in(content_of(home)), articles_in(start.after)
        tally.add("a file half written", lost=whole != expected)
        assert whole == expected
