"""The README's picture: how `accords show` begins, as a terminal shows it."""

from __future__ import annotations

import io
import re
from itertools import takewhile

from rich.console import Console
from rich.text import Text

from flows.rendering.agreement import render_agreement
from tests.docs.program import ROOT, WIDTH, Program
from warehouse.query import read_agreement, run_query
from warehouse.release import current_release

PICTURE = ROOT / "docs" / "show.svg"
DRAWN = "select agreement_id from agreement_overview where list_has_all(country_codes, ['RUS', 'IRN']) and is_disputed"
END = "Products"  # the section before which the picture ends
FETCHED_FONT = re.compile(r" *@font-face \{.*?\}\n+", re.DOTALL)
INSTALLED_FONTS = "Menlo, Consolas, DejaVu Sans Mono, Liberation Mono, monospace"


def draw(accords: Program) -> str:
    """Return the picture as SVG that fetches nothing."""
    release = current_release(accords.home / "release")
    (agreement_id,) = run_query(release, DRAWN)["agreement_id"].to_pylist()
    lines = [Text.from_ansi(line) for line in render_agreement(read_agreement(release, agreement_id))]
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor", legacy_windows=False)
    for line in takewhile(lambda line: line.plain != END, lines):
        console.print(line)
    svg = console.export_svg(title=f"accords show {agreement_id}", unique_id="show")
    return FETCHED_FONT.sub("", svg).replace("Fira Code, monospace", INSTALLED_FONTS)
