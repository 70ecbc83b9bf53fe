"""The audit fails on a vulnerability, and only on one: an index that can't be asked is said and passed over."""

from __future__ import annotations

import json
import sys

import pytest

from tests.audit.auditing import audit

CLEAN = {"dependencies": [{"name": "a", "version": "1", "vulns": []}, {"name": "b", "skip_reason": "not on the index"}]}
VULNERABLE = {"dependencies": [{"name": "a", "version": "1", "vulns": [{"id": "PYSEC-1", "fix_versions": ["1.1"]}]}]}


def _stub(*, out: str = "", err: str = "", status: int = 0, wait: float = 0.0) -> list[str]:
    program = f"import sys, time; time.sleep({wait}); sys.stdout.write({out!r}); sys.stderr.write({err!r}); sys.exit({status})"
    return [sys.executable, "-c", program]


@pytest.mark.parametrize(
    ("command", "message", "is_vulnerable"),
    [
        (_stub(out=json.dumps(CLEAN)), "no known vulnerability in 2 packages", False),
        (_stub(out=json.dumps(VULNERABLE), err="Found 1", status=1), "a 1: PYSEC-1, mended in 1.1", True),
        (_stub(err="ERROR:x\nConnectionError: https://user:secret@index.example/simple refused", status=1), "audit skipped", False),
        (_stub(status=1), "it said nothing", False),
        (_stub(wait=30), "audit skipped: no answer within 1 seconds", False),
    ],
)
def test_what_an_audit_ends_in(command: list[str], message: str, *, is_vulnerable: bool) -> None:
    said, found = audit(command, seconds=1.0 if "30" in command[-1] else 30.0)
    assert message in said
    assert found == is_vulnerable
    assert "secret" not in said
