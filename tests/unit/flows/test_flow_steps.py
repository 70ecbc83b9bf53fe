import pytest

from flows import steps
from flows.steps import in_flow_run, step
from schemas.errors import TransientError, UsageError


@pytest.fixture
def _no_delay(monkeypatch):
    monkeypatch.setattr(steps, "RETRY_DELAY", 0)


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


@pytest.mark.usefixtures("_no_delay")
def test_what_can_pass_is_tried_again_as_often_as_the_step_says():
    assert step(retries=2)(failing([TransientError("away"), TransientError("away")]))() == 3
    with pytest.raises(TransientError):
        step(retries=1)(failing([TransientError("away"), TransientError("away")]))()


@pytest.mark.usefixtures("_no_delay")
def test_what_can_not_pass_is_not_tried_again():
    with pytest.raises(UsageError, match="first"):
        step(retries=2)(failing([UsageError("first"), UsageError("second")]))()
