"""The report shows every part that was measured, and the README's table is the one that the evaluation writes."""

from __future__ import annotations

import re

import pytest

from tests.evaluation.calibration import Judged
from tests.evaluation.figures import Figure
from tests.evaluation.readme import (
    README,
    RECONCILED_ROWS,
    RECONCILED_TABLE,
    ROWS,
    TABLE,
    render_reconciled_table,
    render_table,
    update_table,
)
from tests.evaluation.reconciliation.evaluation import Reconciled
from tests.evaluation.report import render
from tests.evaluation.run import Evaluated
from tests.evaluation.scoring import Score

SCORE = Score()
SCORE.err("stage", "signed -> proposed", "Atlas and Borea")
FIGURE = Figure(value=0.5, low=0.4, high=0.6, size=12)
MEASURED = Evaluated(
    name="own",
    size=3,
    figures=dict.fromkeys([*ROWS, "agreements.precision"], FIGURE),
    baselines={"naive": dict.fromkeys(ROWS, 0.25), "other": {}},
    without={"speakers": {"speaker.accuracy": 0.4}},
    probes={"names replaced": dict.fromkeys(ROWS, 0.51)},
    judged=[Judged(confidence=0.9, is_right=True)],
    styles={"wire": dict.fromkeys(ROWS, 0.7)},
    scores=[("wire/a.txt", SCORE)],
)


@pytest.mark.parametrize(
    "line",
    [
        r"== own: 3 texts ==",
        r"agreements.precision +0.500  0.400 - 0.600 +12",
        r"claims.f1 +0.500  0.250",
        r"speaker.accuracy +-0.100",
        r"claims.f1 +\+0.010",
        r" +1  stage: signed -> proposed 1",
        r"Confidence of agreements, expected calibration error 0.100",
        r"0.9 - 1.0 +1 +0.900 +1.000",
    ],
)
def test_every_part_is_shown(line: str) -> None:
    assert re.search(rf"(?m)^{line}", render(MEASURED, with_cases=False))


def test_cases_are_shown_on_request() -> None:
    assert "wire/a.txt: signed -> proposed: Atlas and Borea" in render(MEASURED, with_cases=True)
    assert "wire/a.txt" not in render(MEASURED, with_cases=False)


def test_what_was_not_measured_has_no_section() -> None:
    bare = Evaluated(name="b", size=1, figures={"claims.f1": FIGURE}, baselines={}, without={}, probes={})
    shown = render(bare, with_cases=True)
    assert not [title for title in ("Errors", "Probes", "Confidence", "By style", "Without") if title in shown]


def test_the_table_of_the_readme_is_replaced_and_nothing_else() -> None:
    page = f"Before.\n\n{render_table(MEASURED).replace('0.50', '0.10')}\nAfter.\n"
    assert update_table(page, render_table(MEASURED)) == f"Before.\n\n{render_table(MEASURED)}\nAfter.\n"


def test_a_page_without_the_table_is_refused() -> None:
    with pytest.raises(ValueError, match="0 tables"):
        update_table("No table.", render_table(MEASURED))


def test_the_readme_has_the_table_with_its_command_above() -> None:
    page = README.read_text("utf-8")
    table = TABLE.search(page)
    assert table is not None
    assert [line.split(" | ")[0].removeprefix("| ") for line in table[0].splitlines()[2:]] == list(ROWS.values())
    assert "`make eval`" in page.split("## How good is it")[1].split("| figure |")[0]


def test_the_readme_has_the_table_of_reconciliation() -> None:
    table = RECONCILED_TABLE.search(README.read_text("utf-8"))
    assert table is not None
    assert [line.split(" | ")[0].removeprefix("| ") for line in table[0].splitlines()[2:]] == list(RECONCILED_ROWS.values())


def test_a_figure_that_a_baseline_lacks_is_left_empty() -> None:
    measured = Reconciled(
        name="held_out", article_count=2, agreement_count=1, cases=(), decoys_merged={}, kinds={},
        figures={"agreements.f1": 0.5, "published.accuracy": 1.0}, baselines={"exact key": {"agreements.f1": 0.25}},
    )  # fmt: skip
    rows = render_reconciled_table(measured).splitlines()
    assert rows[:3] == ["| reconciled | accords | exact key |", "| --- | --- | --- |", "| agreements, B-cubed F1 | 0.50 | 0.25 |"]
    assert "| cells that outlets disagree on, share right | 1.00 |  |" in rows
