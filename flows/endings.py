"""How a run ends: the outcomes there are, and which one an error leads to."""

from __future__ import annotations

from schemas.errors import ContractError
from schemas.vocabularies import RUN_OUTCOME

PUBLISHED = RUN_OUTCOME.check("published")
REFUSED = RUN_OUTCOME.check("refused")
FAILED = RUN_OUTCOME.check("failed")
ROLLED_BACK = RUN_OUTCOME.check("rolled_back")

# What monitors are told of a run that has no outcome yet; the lake notes it as failed until it ends.
RUNNING = "running"


def ending_of(error: BaseException) -> tuple[str, str]:
    """Return the outcome of a run that `error` ends, and why in words."""
    return REFUSED if isinstance(error, ContractError) else FAILED, str(error) or type(error).__name__
