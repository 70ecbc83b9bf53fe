"""The CSV files that people keep: read strictly, added to without touching what is there, lines taken out whole."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from flows.judged import DECISION_COLUMNS, DECISION_NEEDS, Judged, read_judged
from flows.kept_files import read_instant, read_kept
from flows.settings import read_settings
from schemas.errors import UsageError

HEADER = "left_id,right_id,judgement,field_name,value,decided_by,decided_at,reason\n"
SAME = "pty_a,pty_b,same,,,ana,2025-05-01,one body\n"


def read(path):
    return read_kept(path, DECISION_COLUMNS, required=DECISION_NEEDS)


@pytest.fixture
def decisions(tmp_path):
    return tmp_path / "decisions.csv"


def test_a_file_that_is_not_there_says_nothing_and_gets_a_header_with_its_first_line(decisions):
    file = read(decisions)
    assert file.entries == ()
    row = {
        "left_id": "pty_a",
        "right_id": "pty_b",
        "judgement": "same",
        "decided_by": "ana",
        "decided_at": "2025-05-01",
        "reason": "one body",
    }
    assert file.with_entries([row]) == HEADER + SAME


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_line_is_added_in_the_columns_and_line_ends_of_the_file(decisions, ending):
    text = ending.join(["reason,decided_at,decided_by,judgement,right_id,left_id", '"a, b",2025-05-01,ana,same,pty_b,pty_a'])
    decisions.write_bytes(text.encode())
    row = {"left_id": "pty_c", "right_id": "pty_d", "judgement": "same", "decided_by": "bo", "decided_at": "2025-05-02", "reason": "seen"}
    assert read(decisions).with_entries([row]) == text + ending + "seen,2025-05-02,bo,same,pty_d,pty_c" + ending


@pytest.mark.parametrize("text", ["=1+1", "+49", "-", "@home", "'quoted'", "'=1", "plain", "a, b", 'say "yes"', "two\nlines"])
def test_any_text_comes_back_as_it_was_written_and_none_is_a_formula(decisions, text):
    row = {
        "left_id": "pty_a",
        "judgement": "set",
        "field_name": "name",
        "value": text,
        "decided_by": "a",
        "decided_at": "2025-05-01",
        "reason": text,
    }
    written = read(decisions).with_entries([row])
    decisions.write_text(written, newline="")
    assert read(decisions).entries[0].values["value"] == text
    assert not any(cell.startswith(("=", "+", "-", "@")) for line in written.splitlines() for cell in line.replace('"', "").split(","))


def test_entries_leave_with_all_their_lines(decisions):
    long = 'pty_c,pty_d,same,,,ana,2025-05-01,"two\nlines"\n'
    decisions.write_text(HEADER + SAME + long + "\n" + SAME)
    file = read(decisions)
    assert [entry.place.rpartition(", ")[2] for entry in file.entries] == ["line 2", "line 3", "line 6"]
    assert file.without(file.entries[1:2]) == HEADER + SAME + "\n" + SAME


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("left;right\n", "line 1: the first line names the columns"),
        (HEADER.replace("reason", "why") + SAME, "line 1: the first line names the columns"),
        (HEADER + "pty_a,pty_b\n", "line 2: 2 cells under 8 columns"),
        (HEADER + SAME + "pty_a,pty_b,same,,,,2025-05-01,one\n", "line 3: decided_by can't be empty"),
        (HEADER + SAME.replace("2025-05-01", "yesterday"), "line 2: 'yesterday' is no date"),
        (HEADER + SAME.replace("same", "merge"), "'merge' is no judgement"),
        (HEADER + '"never closed\n', "line 2"),
    ],
)
def test_a_line_that_can_not_be_read_is_named(decisions, tmp_path, text, reason):
    decisions.write_text(text)
    with pytest.raises(UsageError) as refusal:
        read_judged(read_settings(home=tmp_path))
    assert str(decisions) in str(refusal.value)
    assert reason in str(refusal.value)


def test_a_file_in_another_encoding_is_refused(decisions):
    decisions.write_bytes(HEADER.encode() + "pty_a,pty_b,same,,,Zoë,2025-05-01,x\n".encode("latin-1"))
    with pytest.raises(UsageError, match="is not UTF-8"):
        read(decisions)


def test_a_byte_order_mark_and_spaces_around_cells_do_no_harm(decisions, tmp_path):
    decisions.write_text("\ufeff" + HEADER + SAME.replace(",", " , "))
    (decision,) = read_judged(read_settings(home=tmp_path)).decisions
    assert (decision.left_id, decision.right_id, decision.reason) == ("pty_a", "pty_b", "one body")


def test_withdrawals_name_an_article_or_an_outlet(tmp_path):
    file = tmp_path / "withdrawals.csv"
    file.write_text(
        "article_id,publisher_name,withdrawn_by,withdrawn_at,reason\na1,,ana,2025-05-01,wrong\n,Harbour  GAZETTE,ana,2025-05-01,x\n"
    )
    withdrawals = read_judged(read_settings(home=tmp_path)).withdrawals
    assert (withdrawals.article_ids, withdrawals.publisher_keys) == ({"a1"}, {"harbour gazette"})
    file.write_text("article_id,publisher_name,withdrawn_by,withdrawn_at,reason\n,,ana,2025-05-01,wrong\n")
    with pytest.raises(UsageError, match="line 2: a withdrawal names"):
        read_judged(read_settings(home=tmp_path))


def test_nothing_written_down_is_nothing_judged(tmp_path):
    assert read_judged(read_settings(home=tmp_path)) == Judged()


@pytest.mark.parametrize("text", ["2025-05-01", "2025-05-01T00:00:00Z", "2025-05-01T02:00:00+02:00"])
def test_an_instant_without_a_zone_is_utc(text):
    assert read_instant(text, "here") == datetime(2025, 5, 1, tzinfo=UTC)
