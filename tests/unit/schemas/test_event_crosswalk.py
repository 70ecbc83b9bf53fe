from __future__ import annotations

import re
from itertools import product

import pytest

from schemas.columns import CAMEO_CODE, PLOVER_EVENT
from schemas.crosswalk import COUNTERPARTS, Counterpart, find_counterpart
from schemas.vocabularies import AGREEMENT_TYPE, LIFECYCLE_STAGE

# The sixteen event classes of PLOVER.
PLOVER_CLASSES = {
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
    "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip


@pytest.mark.parametrize(
    ("stage", "agreement_type", "cameo_code", "plover_event"),
    [
        ("signed", "memorandum_of_understanding", "057", "SUPPORT"),
        ("signed", "ceasefire_or_peace", "057", "SUPPORT"),
        ("signed", None, "057", "SUPPORT"),
        ("proposed", "supply_contract", "030", "AGREE"),
        ("proposed", "ceasefire_or_peace", "037", "AGREE"),
        ("negotiating", "treaty", "046", "CONSULT"),
        ("terminated", "licence", "160", "SANCTION"),
        ("rejected", "ceasefire_or_peace", "127", "REJECT"),
        ("in_force", "treaty", None, None),
    ],
)
def test_a_stage_has_the_nearest_event(stage: str, agreement_type: str | None, cameo_code: str | None, plover_event: str | None) -> None:
    found = find_counterpart(stage, agreement_type)
    assert (found.cameo_code, found.plover_event) == (cameo_code, plover_event)


def test_every_stage_has_a_counterpart_whatever_the_type() -> None:
    for stage, agreement_type in product(LIFECYCLE_STAGE.values, (None, *AGREEMENT_TYPE.values)):
        assert find_counterpart(stage, agreement_type).lifecycle_stage == stage


def test_a_stage_and_type_stand_in_one_row() -> None:
    keys = [(row.lifecycle_stage, row.agreement_type) for row in COUNTERPARTS]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("row", COUNTERPARTS, ids=lambda row: f"{row.lifecycle_stage}-{row.agreement_type}")
def test_codes_are_of_the_codebooks_and_of_the_declared_form(row: Counterpart) -> None:
    assert (row.cameo_code is None) == (row.plover_event is None)
    if row.cameo_code is not None and row.plover_event is not None:
        assert re.fullmatch(CAMEO_CODE.pattern or "", row.cameo_code)
        assert re.fullmatch(PLOVER_EVENT.pattern or "", row.plover_event)
        assert row.plover_event in PLOVER_CLASSES


def test_a_stage_that_is_not_of_the_vocabulary_is_refused() -> None:
    with pytest.raises(ValueError, match="agreed_on"):
        Counterpart(lifecycle_stage="agreed_on", cameo_code=None, plover_event=None, reason="")
    with pytest.raises(KeyError):
        find_counterpart("agreed_on", None)
