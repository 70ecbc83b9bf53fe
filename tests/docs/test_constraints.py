"""Every declared dependency is pinned, with hashes, at a version that the declaration allows."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
CONSTRAINTS = (ROOT / "constraints.txt").read_text("utf-8")
PIN = re.compile(r"^(?P<name>[a-z0-9][a-z0-9._-]*)(?:\[[a-z,]+\])?==(?P<version>[^ ;\\]+)", re.MULTILINE)

DECLARED = [
    *PROJECT["build-system"]["requires"],
    *PROJECT["project"]["dependencies"],
    *PROJECT["project"]["optional-dependencies"]["dev"],
]


@pytest.mark.parametrize("declared", DECLARED)
def test_a_dependency_is_pinned_where_its_declaration_allows(declared: str) -> None:
    requirement = Requirement(declared)
    pinned = [match["version"] for match in PIN.finditer(CONSTRAINTS) if match["name"] == canonicalize_name(requirement.name)]
    assert pinned, "run `make lock`"
    assert all(requirement.specifier.contains(version) for version in pinned), "run `make lock`"


def test_every_pin_has_a_hash() -> None:
    blocks = re.split(r"\n(?! )", CONSTRAINTS.strip())
    assert [block.splitlines()[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_no_address_is_in_the_pins() -> None:
    assert "://" not in CONSTRAINTS
