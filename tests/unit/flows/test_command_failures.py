"""Whatever goes wrong ends in one line on stderr and an exit status."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner, Result

from flows.cli import Program
from flows.commands.options import debug_option
from schemas.errors import ContractError, TransientError, UsageError


def run_verb_that_raises(error: BaseException, *arguments: str) -> Result:
    @click.command()
    @debug_option
    def verb() -> None:
        raise error

    return CliRunner().invoke(Program(name="accords", commands=[verb]), ["verb", *arguments], prog_name="accords")


def wrapping_an_interrupt() -> ValueError:
    error = ValueError("Error calling function `_ser_model`: KeyboardInterrupt: ")
    error.__cause__ = KeyboardInterrupt()
    return error


@pytest.mark.parametrize(
    ("error", "line", "status"),
    [
        (UsageError("there is no release in data"), "error: there is no release in data", 1),
        (TransientError("another run is writing"), "error: another run is writing", 1),
        (ContractError("parties.name holds a null"), "error: refused by validation: parties.name holds a null", 2),
        (FileNotFoundError(2, "No such file or directory", "lost.txt"), "error: lost.txt: No such file or directory", 1),
        (KeyError("x"), "error: unexpected KeyError: 'x'; --debug shows where", 1),
        (UsageError("two\nlines and \x1b[31mred"), r"error: two lines and \x1b[31mred", 1),
        (KeyboardInterrupt(), "error: interrupted", 130),
        (wrapping_an_interrupt(), "error: interrupted", 130),
    ],
)
def test_an_error_is_one_line_on_stderr(error: BaseException, line: str, status: int) -> None:
    result = run_verb_that_raises(error)
    assert (result.stderr, result.stdout, result.exit_code) == (line + "\n", "", status)


@pytest.mark.parametrize("status", [0, 2, 7])
def test_a_verb_may_choose_its_own_exit_status(status: int) -> None:
    result = run_verb_that_raises(click.exceptions.Exit(status))
    assert (result.output, result.exit_code) == ("", status)


def test_debug_shows_the_traceback_before_the_line() -> None:
    result = run_verb_that_raises(UsageError("no such thing"), "--debug")
    assert result.stderr.startswith("Traceback (most recent call last):\n")
    assert result.stderr.endswith("\nerror: no such thing\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["no-such-verb"], "No such command 'no-such-verb'"),
        (["--no-such-option"], "No such option '--no-such-option'"),
        (["query"], "Missing argument 'SQL'"),
        (["query", "--format", "xml", "select 1"], "Invalid value for '--format'"),
    ],
)
def test_wrong_usage_is_one_line_that_names_the_help(arguments: list[str], message: str) -> None:
    process = subprocess.run([sys.executable, "-c", "from flows.cli import main; main()", *arguments], capture_output=True, text=True)
    assert (process.stdout, process.returncode) == ("", 1)
    assert process.stderr.startswith(f"error: {message}")
    assert process.stderr.count("\n") == 1
    assert "--help" in process.stderr
