"""`pytest tests/docs --update-readme` writes the README's answers and its picture anew instead of comparing with them."""

from __future__ import annotations

import pytest

from tests.docs.program import Program


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that renews what the README shows."""
    parser.addoption("--update-readme", action="store_true", help="write the README's answers and its picture anew")


@pytest.fixture(scope="session")
def update_readme(request: pytest.FixtureRequest) -> bool:
    """Whether the README is to be written; the flag is known only where tests/docs was named on the command line."""
    return bool(request.config.getoption("--update-readme", default=False))


@pytest.fixture(scope="session")
def accords(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """The program, with nothing read yet."""
    return Program(home=tmp_path_factory.mktemp("readme") / "data")


@pytest.fixture(scope="session")
def first_run(accords: Program) -> str:
    """What the first run over the samples prints; the flow runs once, and every answer is of its release."""
    return accords("run", "samples/articles")


@pytest.fixture(scope="session")
def published(accords: Program, first_run: str) -> Program:
    """The program once the samples are published."""
    return accords
