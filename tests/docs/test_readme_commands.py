"""What the README says of commands is true: each exists, takes the options shown, and is told of."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from flows.cli import cli

ROOT = Path(__file__).parents[2]
VERBS = list(cli.commands)
SHELL_BLOCK = re.compile(r"^```(?:sh|bash|console|shell)\n(.*?)^```", re.MULTILINE | re.DOTALL)
INLINE_CODE = re.compile(r"`([^`\n]+)`")
TARGET = re.compile(r"^([a-z]+):.*## ", re.MULTILINE)


@pytest.fixture(scope="module")
def readme() -> str:
    path = ROOT / "README.md"
    assert path.is_file(), "README.md is missing: the project must say what it is, how to run it and how to test it"
    return path.read_text("utf-8")


def commands_in(readme: str) -> list[list[str]]:
    """Every command line of the README that calls `accords` or `make`, as words; a prompt and the path of the program are dropped."""
    lines = [line for block in SHELL_BLOCK.findall(readme) for line in block.replace("\\\n", " ").splitlines()]
    found = []
    for line in lines + INLINE_CODE.findall(readme):
        try:
            words = shlex.split(line.removeprefix("$ "), comments=True)
        except ValueError:
            continue
        if words and Path(words[0]).name in ("accords", "make"):
            found.append([Path(words[0]).name, *words[1:]])
    return found


def test_the_readme_shows_how_to_run_and_how_to_test(readme: str) -> None:
    assert {"run", "test"} <= {words[1] for words in commands_in(readme) if words[0] == "make" and len(words) > 1}


@pytest.mark.parametrize("verb", VERBS)
def test_the_readme_tells_of_every_verb(readme: str, verb: str) -> None:
    assert f"accords {verb}" in readme


def test_every_accords_command_of_the_readme_can_be_parsed(readme: str) -> None:
    for words in commands_in(readme):
        if words[0] == "accords" and len(words) > 1:
            _parse(words)


def test_every_make_target_of_the_readme_exists(readme: str) -> None:
    targets = set(TARGET.findall((ROOT / "Makefile").read_text("utf-8")))
    named = {word for words in commands_in(readme) if words[0] == "make" for word in words[1:] if "=" not in word}
    assert named <= targets


def test_ci_runs_the_test_command_of_the_readme(readme: str) -> None:
    command = re.search(r"^test_command='(.+)'$", (ROOT / ".ci" / "run").read_text("utf-8"), re.MULTILINE)
    assert command is not None
    assert command[1].split() in commands_in(readme)


@pytest.mark.parametrize("verb", VERBS)
def test_the_help_of_every_verb_gives_an_example_and_the_exit_status(verb: str) -> None:
    result = CliRunner().invoke(cli, [verb, "--help"], prog_name="accords")
    assert result.exit_code == 0
    assert f"accords {verb}" in result.stdout.partition("Example")[2]
    assert "Exit status: 0 " in result.stdout


@pytest.mark.parametrize("verb", VERBS)
def test_the_list_of_verbs_says_in_a_few_words_what_each_does(verb: str) -> None:
    line = re.search(rf"^  {verb} +(.+)$", CliRunner().invoke(cli, ["--help"], prog_name="accords").stdout, re.MULTILINE)
    assert line is not None
    assert line[1].endswith("."), "the sentence is cut off"
    assert not line[1].endswith("...")


def test_every_option_has_help() -> None:
    options = [option for command in (cli, *cli.commands.values()) for option in command.params if isinstance(option, click.Option)]
    assert [option.name for option in options if not option.help] == []


def test_make_help_lists_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    declared = set(re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)[1].split())  # type: ignore[index]
    assert declared == set(TARGET.findall(makefile))


def _parse(words: list[str]) -> None:
    """Parse a command line as the program would, without running it; a shell's redirections and pipes end it."""
    end = next((place for place, word in enumerate(words) if word in ("|", ">", ">>", "2>", "&&", ";")), len(words))
    verb, *arguments = words[1:end]
    if verb not in ("--help", "--version"):
        assert verb in VERBS, f"the README calls `accords {verb}`, which does not exist"
        cli.commands[verb].make_context(verb, [word for word in arguments if word != "--help"], resilient_parsing="--help" in arguments)
