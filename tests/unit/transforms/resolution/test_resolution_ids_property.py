"""Whatever is added, withdrawn and decided in whatever order: ids stay, redirects lead to living ids, and none is used again."""

from __future__ import annotations

from datetime import UTC, datetime

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.resolution.decisions.decisions import Decision
from transforms.resolution.resolve import resolve
from transforms.resolution.stories.withdrawals import Withdrawals

FIRMS = ["Boreal Steel", "Orlan Optics Center", "Pegas Rail", "Tuul Dairy"]
STEPS = st.lists(st.tuples(st.sampled_from(["add", "withdraw", "restore", "same", "different", "undo"]), st.integers(0, 7)), max_size=8)
KEYS = (("agreements", "agreement_id", "agr"), ("parties", "party_id", "pty"), ("products", "product_id", "prd"))


def told_of(tell, name_party, number):
    """One of eight articles: four contracts, each reported by two outlets, the second time under a name cut short."""
    pair = [FIRMS[number % 4], FIRMS[(number + 1) % 4]]
    names = pair if number < 4 else [pair[0], pair[1].partition(" ")[0]]
    return tell(
        source=f"{number}.txt", publisher=f"Outlet {number}", published="2025-03-05", run=f"run-{number}", text=f"Seen by {number}. ",
        agreements=[{"parties": [name_party(name) for name in names], "subject": f"lot {number % 4}", "products": (f"part {number % 4}",)}],
    )  # fmt: skip


def snapshot(resolution):
    """Every living id with its row, but for what counts and dates."""
    return {row[key]: table for table, key, _ in KEYS for row in resolution.tables[table].to_pylist()}


@settings(max_examples=12, deadline=None)
@given(steps=STEPS)
def test_ids_hold_through_any_sequence(tell, name_party, fill_lake, steps):
    told, withdrawn, decisions = [told_of(tell, name_party, 0)], set(), []
    first_of: dict[str, str] = {}
    identities = None
    for number, (act, which) in enumerate([("start", 0), *steps]):
        article = told_of(tell, name_party, which)
        article_id = article.rows()["documents"][0]["article_id"]
        if act == "add" and article not in told:
            told.append(article)
        elif act == "withdraw":
            withdrawn.add(article_id)
        elif act == "restore":
            withdrawn.discard(article_id)
        elif act == "undo":
            decisions = decisions[:-1]
        elif act in ("same", "different") and not decisions:
            present = sorted(row["article_id"] for item in told for row in item.rows()["documents"])
            if len(present) > 1:
                decisions = [
                    Decision(left_id=f"{present[0]}-a0", right_id=f"{present[-1]}-a0", judgement=act, decided_by="ana",
                             decided_at=datetime(2025, 5, 1, tzinfo=UTC), reason="seen")
                ]  # fmt: skip
        resolution = resolve(
            fill_lake(*told, identities=identities), run_id=f"step-{number:03d}", decisions=decisions,
            withdrawals=Withdrawals(article_ids=frozenset(withdrawn)),
        )  # fmt: skip
        identities = resolution.identities if identities is None else pa.concat_tables([identities, resolution.identities])
        living = snapshot(resolution)
        redirects = {row["old_id"]: row["new_id"] for row in resolution.tables["redirects"].to_pylist()}
        assert not redirects.keys() & living.keys()
        assert set(redirects.values()) <= living.keys()
        for row in identities.to_pylist():  # the member an id was first given to never changes
            first_of.setdefault(row["entity_id"], row["entity_kind"])
            assert first_of[row["entity_id"]] == row["entity_kind"]
        again = resolve(
            fill_lake(*reversed(told), identities=identities), run_id="step-999", decisions=decisions,
            withdrawals=Withdrawals(article_ids=frozenset(withdrawn)),
        )  # fmt: skip
        assert again.identities.num_rows == 0
        assert again.tables == resolution.tables


@settings(max_examples=25, deadline=None)
@given(numbers=st.sets(st.integers(0, 7), min_size=2), gone=st.sets(st.integers(0, 7)))
def test_what_is_withdrawn_and_restored_leaves_the_tables_as_they_were(tell, name_party, fill_lake, numbers, gone):
    told = [told_of(tell, name_party, number) for number in sorted(numbers)]
    ids = frozenset(told_of(tell, name_party, number).rows()["documents"][0]["article_id"] for number in gone)
    first = resolve(fill_lake(*told), run_id="run-1")
    without = resolve(fill_lake(*told, identities=first.identities), run_id="run-2", withdrawals=Withdrawals(article_ids=ids))
    restored = resolve(fill_lake(*told, identities=pa.concat_tables([first.identities, without.identities])), run_id="run-3")
    assert restored.identities.num_rows == 0
    for name, table in first.tables.items():
        if name != "redirects":
            assert restored.tables[name] == table, name
    between = {row["old_id"] for row in restored.tables["redirects"].to_pylist()} - set(first.tables["redirects"]["old_id"].to_pylist())
    assert between <= set(without.identities["entity_id"].to_pylist())
