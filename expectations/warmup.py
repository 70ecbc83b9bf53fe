"""Great Expectations imported ahead of need, so that the gate does not hold up a run."""

from __future__ import annotations

from importlib import import_module
from threading import Thread


def start_warmup() -> Thread:
    """Return a started thread that imports what the gate validates with, which takes 8 to 10 s.

    Call it when a run begins, while other processes extract; joining it is not needed, as the gate's own import waits for it. An
    import that fails here fails again, and is reported, where the gate needs it. The thread ends with the process.
    """
    thread = Thread(target=_import_validation, name="great-expectations-warmup", daemon=True)
    thread.start()
    return thread


def _import_validation() -> None:
    import_module("expectations.suites")
    import_module("expectations.validation")
