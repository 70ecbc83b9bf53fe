"""Progress reaches whoever listens, and nobody has to."""

from __future__ import annotations

import pytest

from flows.progress import Listener, counted, heard_by, step
from flows.rendering.progress import StepBars, shown_progress


class Recorder(Listener):
    def __init__(self) -> None:
        self.heard: list[object] = []

    def begin(self, step: str, total: int | None) -> None:
        self.heard.append((step, total))

    def advance(self) -> None:
        self.heard.append(1)

    def end(self) -> None:
        self.heard.append("end")


def test_a_listener_hears_steps_and_their_parts() -> None:
    recorder = Recorder()
    with heard_by(recorder), step("publish"):
        assert list(counted("ab", "read", 2)) == ["a", "b"]
    assert recorder.heard == [("publish", None), ("read", 2), 1, 1, "end", "end"]


def test_every_listener_hears_only_what_happens_inside() -> None:
    outer, inner = Recorder(), Recorder()
    with heard_by(outer):
        with heard_by(inner), step("one"):
            pass
        with step("two"):
            pass
    assert outer.heard == [("one", None), "end", ("two", None), "end"]
    assert inner.heard == [("one", None), "end"]


def test_only_items_that_are_parts_are_counted() -> None:
    recorder = Recorder()
    with heard_by(recorder):
        assert list(counted([1, 2, 3], "read", 1, is_part=lambda item: item == 2)) == [1, 2, 3]
    assert recorder.heard == [("read", 1), 1, "end"]


def test_a_step_that_fails_ends_too() -> None:
    recorder = Recorder()
    with pytest.raises(ZeroDivisionError), heard_by(recorder), step("divide"):
        _ = 1 / 0
    assert recorder.heard == [("divide", None), "end"]


def test_without_a_listener_items_pass_unchanged() -> None:
    assert list(counted(iter([1, 2]), "read")) == [1, 2]


def test_elsewhere_than_on_a_terminal_a_step_is_one_plain_line(capsys: pytest.CaptureFixture[str]) -> None:
    with shown_progress(), step("Validating"):
        list(counted(range(1200), "Reading files", 1200))
    assert capsys.readouterr().err == "Validating\nReading files (1,200)\n"


def test_bars_fill_as_parts_are_done() -> None:
    from rich.progress import Progress

    progress = Progress()
    with heard_by(StepBars(progress)):
        parts = counted("abc", "read", 3)
        next(parts), next(parts)
        assert [task.completed for task in progress.tasks] == [1]
        list(parts)
    assert [task.finished for task in progress.tasks] == [True]


def test_a_step_of_no_parts_is_not_told(capsys: pytest.CaptureFixture[str]) -> None:
    with shown_progress():
        list(counted([], "Extracting again", 0))
    assert capsys.readouterr().err == ""
