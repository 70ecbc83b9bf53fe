"""The model alone: `python -m bench.bare FILE...` loads it and pipes the files' texts through it, and does nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

import spacy

from transforms.extraction.parsing.model import find_model

if __name__ == "__main__":
    model = spacy.load(find_model()[0])
    for _ in model.pipe(Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]):
        pass
