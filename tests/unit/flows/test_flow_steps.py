from types import SimpleNamespace

import pytest

from flows.steps import in_flow_run, step
from schemas.errors import TransientError, UsageError


@pytest.fixture
def pauses(monkeypatch):
    """The pauses that were to be made; none is."""
    made = []
    monkeypatch.setattr("tenacity.nap.time", SimpleNamespace(sleep=made.append))
    return made


def failing(errors):
    """A function that raises each of `errors` in turn, then returns how often it was called."""
    calls = []

    def function():
        calls.append(1)
        if len(calls) <= len(errors):
            raise errors[len(calls) - 1]
        return len(calls)

    return function


def test_outside_a_flow_run_a_step_is_a_plain_call():
    @step()
    def add(left, *, right):
        return left + right, in_flow_run()

    assert add(1, right=2) == (3, False)


@pytest.mark.parametrize(
    ("patience", "expected"), [(0, []), (0.5, [0.5]), (1, [1]), (2, [1, 1]), (7, [1, 2, 4]), (60, [1, 2, 4, 8, 16, 29])]
)
def test_what_can_pass_is_tried_again_after_pauses_that_double_while_patience_lasts(pauses, patience, expected):
    function = failing([TransientError("away")] * 99)
    with pytest.raises(TransientError, match="away"):
        step(patience=lambda: patience)(function)()
    assert len(pauses) == len(expected)
    assert all(0.7 * pause <= made <= 1.3 * pause for made, pause in zip(pauses, expected, strict=True))
    assert pauses != expected or not expected, "pauses vary by chance"


def test_what_has_passed_goes_on(pauses, caplog):
    assert step(patience=lambda: 60)(failing([TransientError("the disk is away"), TransientError("still")]))() == 3
    assert "the disk is away; trying again in 1 s" in caplog.messages[0]


@pytest.mark.parametrize("error", [UsageError("first"), OSError("first"), ValueError("first")])
def test_what_can_not_pass_is_not_tried_again(pauses, error):
    with pytest.raises(type(error), match="first"):
        step(patience=lambda: 60)(failing([error, UsageError("second")]))()
    assert pauses == []
