"""The one tree of errors: what failed, and whether to retry, refuse the document or stop the run."""

from __future__ import annotations

from schemas.vocabularies import REASON_CODE


class PipelineError(Exception):
    """Anything `accords` raises on purpose; its message says what is wrong, where, and what to do."""


class TransientError(PipelineError):
    """The outside failed in a way that can pass: the same call may be tried again."""

    def __init__(self, message: str, *, path: str | None = None) -> None:
        super().__init__(message)
        self.path = path


class DocumentError(PipelineError):
    """One document can't be used: it goes to quarantine under `reason_code` and the run goes on."""

    def __init__(self, reason_code: str, detail: str) -> None:
        super().__init__(f"{reason_code}: {detail}")
        REASON_CODE.check(reason_code)
        self.reason_code = reason_code
        self.detail = detail

    def __reduce__(self) -> tuple[type[DocumentError], tuple[str, str]]:
        return type(self), (self.reason_code, self.detail)


class ContractError(PipelineError):
    """A table breaks its declaration: the run stops before anything is published."""

    def __init__(self, message: str, *, table: str | None = None, column: str | None = None, value: object = None) -> None:
        super().__init__(message)
        self.table = table
        self.column = column
        self.value = value


class UsageError(PipelineError):
    """The request can't be met as put: an unknown id, a missing release, SQL that would write."""


class DamageError(PipelineError):
    """Files of the warehouse are not what was written: nothing is published of them; the message names them."""
