"""`pytest tests/golden --update-golden` writes the golden documents instead of comparing with them."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that renews what the golden tests compare with."""
    parser.addoption("--update-golden", action="store_true", help="write golden documents anew")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written; the flag is known only where tests/golden was named on the command line."""
    return bool(request.config.getoption("--update-golden", default=False))
