"""Which program made a row: the extractor's version, and those of the libraries it stands on."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from transforms.extraction.parsing.model import find_model

EXTRACTOR_NAME = "accords"

# Recorded with each run: what a changed result could be due to.
LIBRARIES = ("accords", "duckdb", "great-expectations", "pandas", "prefect", "pyarrow", "spacy", "trafilatura")

# Libraries that names and rows are compared by.
COMPARING = ("numpy", "pyarrow", "rapidfuzz", "rigour", "scipy", "simplemma")

# Parts of transforms/ that extraction does not use: changing them asks for a new release, not for a new extraction.
AFTER_EXTRACTION = ("resolution",)


def extractor_version() -> str:
    """Return the package's version and the fingerprint of its rules and model, such as `0.1.0+3f9a0c12be45`.

    Articles are extracted anew when it changes: when a rule, a word list, the model or spaCy does.
    """
    digest = hashlib.sha256()
    for name, content in _rules(files("transforms"), ""):
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    model, model_version = find_model()
    digest.update(f"{model} {model_version} spacy {version('spacy')}".encode())
    return f"{version('accords')}+{digest.hexdigest()[:12]}"


def resolution_version() -> str:
    """Return the fingerprint of everything that turns the lake into published tables: what was kept under another is of no use."""
    digest = hashlib.sha256(extractor_version().encode())
    for package in ("transforms.resolution", "schemas"):
        for name, content in _rules(files(package), ""):
            digest.update(f"{name} {len(content)}\n".encode())
            digest.update(content)
    digest.update(" ".join(version(library) for library in COMPARING).encode())
    return digest.hexdigest()[:16]


def library_versions() -> dict[str, str]:
    """Return the versions of the main libraries and of the model, by name."""
    model, model_version = find_model()
    return {library: version(library) for library in LIBRARIES} | {model: model_version}


def _rules(folder: Traversable, path: str) -> list[tuple[str, bytes]]:
    found = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{path}{entry.name}"
        if entry.is_dir() and entry.name != "__pycache__" and name not in AFTER_EXTRACTION:
            found += _rules(entry, f"{name}/")
        elif entry.is_file():
            found.append((name, entry.read_bytes()))
    return found
