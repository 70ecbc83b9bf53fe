"""`accords extract` prints what is found in files, as a report and as JSON Lines."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from flows.cli import cli
from flows.outcomes import Outcome, ReadArticle, Refused
from flows.sources import Source
from transforms.documents.document import Document, Rejection
from transforms.extraction.mentions import (
    AgreementMention,
    ClaimMention,
    Conclusion,
    Extraction,
    Money,
    PartyMention,
    ProductMention,
    Span,
)

ARTICLE_KEYS = {"source", "article_id", "headline", "published_at", "language_code", "extraction_status", "agreements", "claims"}
AGREEMENT_KEYS = {
    "agreement_type", "instrument_term", "lifecycle_stage", "signed_on", "signed_basis", "subject", "value", "sentence", "char_start",
    "char_end", "confidence", "parties", "products",
}  # fmt: skip
PARTY_KEYS = {"name", "party_kind", "country_code", "role", "char_start", "char_end"}
PRODUCT_KEYS = {"name", "activity", "char_start", "char_end"}
CLAIM_KEYS = {
    "speaker", "speaker_org", "cue", "text", "attribution_type", "claim_type", "factuality", "char_start", "char_end", "speaker_start",
    "speaker_end", "cue_start", "cue_end", "agreement_index",
}  # fmt: skip

TEXT = 'Norway and Chad signed a treaty on wells.\nThe \x1b[31mpumps\x1b[0m cost $2.5 million. "It is the first," said Minister Dah.'


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words), rule_id="test")


def article(text: str = TEXT, extraction: Extraction | None = None, *, fragment: str = "", name: str = "a.txt") -> ReadArticle:
    document = Document(
        article_id="0" * 32, text=text, media_type="text/plain", language_code="en", fragment=fragment, headline="A treaty on wells",
        publisher_name="The Well", published_at=datetime(2025, 5, 13, tzinfo=UTC), published_basis="stated",
    )  # fmt: skip
    return ReadArticle(
        source=source(name), content_key="k", is_last=True, document=document, extraction=extraction or Extraction(), handling="extracted"
    )


def refused(name: str, reason_code: str, detail: str, *, fragment: str = "") -> Refused:
    rejection = Rejection(reason_code=reason_code, detail=detail, fragment=fragment)
    return Refused(source=source(name), content_key="k", is_last=True, stage="parse", rejection=rejection)


def source(name: str) -> Source:
    return Source(path=Path("/folder", name), name=name, uri=f"file:///folder/{name}")


TREATY = Extraction(
    agreements=(
        AgreementMention(
            sentence=span("Norway and Chad signed a treaty on wells."), agreement_type="treaty", term=span("treaty"),
            lifecycle_stage="signed", stage_span=span("signed"), subject=span("wells"), place=None,
            value=Money(amount=Decimal("2500000.00"), currency="USD", span=span("$2.5 million")),
            conclusion=Conclusion(signed_on=date(2025, 5, 13), signed_edtf="2025-05-13", basis="relative_resolved", span=None),
            parties=(
                PartyMention(number=0, name="Norway", span=span("Norway"), role="signatory", party_kind="state", country_code="NOR"),
                PartyMention(number=1, name="Chad", span=span("Chad"), role="on_behalf_of", party_kind=None, country_code="TCD"),
            ),
            products=(ProductMention(name="pumps", span=span("pumps"), product_kind="equipment", activity="supply", is_planned=True),),
            is_background=False, confidence=0.75,
        ),
    ),
    claims=(
        ClaimMention(
            content=span("It is the first"), attribution_type="direct", claim_type="precedence", factuality="certain",
            speaker=span("Minister Dah"), speaker_name="Dah", speaker_org="Chad", speaker_capacity="Minister", cue=span("said"),
            agreement_index=0,
        ),
    ),
)  # fmt: skip


@pytest.fixture
def extract(monkeypatch: pytest.MonkeyPatch):
    """Runs the verb on outcomes that stand for files read."""

    def run_extract(outcomes: list[Outcome], *options: str) -> Result:
        monkeypatch.setattr("flows.reading.read_sources", lambda *_sources, **_options: iter(outcomes))
        return CliRunner().invoke(cli, ["extract", *options, "a.txt"])

    return run_extract


def test_the_report_tells_everything_found(extract) -> None:
    result = extract([article(extraction=TREATY)])
    assert result.exit_code == 0
    told = " ".join(result.stdout.split())
    for words in [
        "A treaty on wells", "The Well", "2025-05-13 (stated)", "1. treaty, signed", "“Norway and Chad signed a treaty on wells.”",
        "concluded 2025-05-13 (relative resolved)", "subject wells", "value USD 2,500,000.00", "confidence 0.75",
        "signatory Norway state, NOR", "on behalf of Chad unknown, TCD", "supply pumps equipment, planned",
        "Dah, Minister, Chad [said]: precedence, certain, direct, on agreement 1", "“It is the first”",
    ]:  # fmt: skip
        assert words in told


def test_jsonl_has_the_declared_keys(extract) -> None:
    result = extract([article(extraction=TREATY)], "--jsonl")
    found = json.loads(result.stdout)
    assert found.keys() == ARTICLE_KEYS
    assert found["agreements"][0].keys() >= AGREEMENT_KEYS
    assert found["agreements"][0]["value"] == {"amount": 2500000.0, "currency": "USD"}
    assert found["agreements"][0]["parties"][0].keys() >= PARTY_KEYS
    assert found["agreements"][0]["products"][0].keys() >= PRODUCT_KEYS
    assert found["claims"][0].keys() >= CLAIM_KEYS


def test_jsonl_includes_the_text_on_demand(extract) -> None:
    assert json.loads(extract([article()], "--jsonl", "--text").stdout)["text"] == TEXT


def test_articles_of_one_file_are_told_apart_by_their_place(extract) -> None:
    outcomes = [article(fragment="line=1", name="feed.jsonl"), refused("feed.jsonl", "invalid_json_line", "cut", fragment="line=2")]
    lines = [json.loads(line) for line in extract(outcomes, "--jsonl").stdout.splitlines()]
    assert [line["source"] for line in lines] == ["feed.jsonl#line=1", "feed.jsonl#line=2"]


@pytest.mark.parametrize(
    ("options", "output"),
    [
        (["--jsonl"], '{"source": "b.pdf", "error": {"code": "encrypted", "detail": "asks for a password"}}\n'),
        ([], "b.pdf\n  not read  encrypted: asks for a password\n\n"),
    ],
)
def test_an_unreadable_file_is_named_in_its_place_and_fails_the_command(extract, options: list[str], output: str) -> None:
    result = extract([refused("b.pdf", "encrypted", "asks for a password"), article()], *options)
    assert result.exit_code == 1
    assert result.stdout.startswith(output)
    assert "A treaty on wells" in result.stdout
    assert result.stderr == ""


@pytest.mark.parametrize("options", [[], ["--jsonl", "--text"]])
def test_text_that_would_steer_a_terminal_is_printed_as_escapes(extract, options: list[str]) -> None:
    hostile = replace(TREATY, claims=(replace(TREATY.claims[0], speaker_name="\x1b]0;owned\x07\u202e", content=span("\x1b[31mpumps")),))
    outcomes = [article(extraction=hostile, name="\x1b[2J\n.txt"), refused("x\x9b.txt", "corrupt", "\x1b[5mbad\nline")]
    output = extract(outcomes, *options).stdout
    assert not set(output) & {*map(chr, range(10)), *map(chr, range(11, 32)), *map(chr, range(127, 160)), "\u202e"}
    assert "31mpumps" in output


def test_a_text_in_another_language_is_named_as_such(extract) -> None:
    foreign = replace(article("Un traité"), handling="unsupported_language")
    assert "nothing is extracted from texts in this language" in extract([foreign]).stdout


@pytest.mark.parametrize(
    ("byte_count", "options", "expected"),
    [(500, [], 1), (250_000, [], 3), (10_000_000, [], 4), (500, ["--workers", "2"], 2)],
)
def test_small_input_is_not_worth_many_workers(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, byte_count: int, options: list[str], expected: int
) -> None:
    seen: list[int] = []
    monkeypatch.setattr("flows.reading.read_sources", lambda _, settings, **__: iter(seen.append(settings.workers) or ()))
    (tmp_path / "a.txt").write_bytes(b"x" * byte_count)
    CliRunner().invoke(cli, ["extract", *options, str(tmp_path / "a.txt")], env={"ACCORDS_WORKERS": "4"})
    assert seen == [expected]


FILES = {
    b"treaty.txt": b"OSLO, May 13 - Norway and Chad signed a treaty on fishing on Monday, the two governments said.\n",
    b"same.txt": b"OSLO, May 13 - Norway and Chad signed a treaty on fishing on Monday, the two governments said.\n",
    b"empty.txt": b"",
    b'caf\xe9 "quoted"\nname.txt': b"The fishing season opens late this year, officials of the ministry said on Friday.\n",
    b"feed.jsonl": b'{"title": "One", "text": "Boats stay in port."}\n{"title": "Two", "text": "Boats leave port."}\n',
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds `FILES`."""
    folder = tmp_path_factory.mktemp("files")
    for name, content in FILES.items():
        Path(folder, os.fsdecode(name)).write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def printed(folder: Path) -> subprocess.CompletedProcess[bytes]:
    """What the real command prints about `FILES` and a file that is not there."""
    command = [sys.executable, "-c", "from flows.cli import main; main()", "extract", "--jsonl", "--text", "--workers", "1"]
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd()), "ACCORDS_HOME": str(folder / "home")}
    return subprocess.run([*command, *FILES, b"missing.txt"], cwd=folder, env=environment, capture_output=True)


def test_real_files_are_printed_in_the_order_given(printed: subprocess.CompletedProcess[bytes]) -> None:
    lines = [json.loads(line) for line in printed.stdout.splitlines()]
    assert [line["source"] for line in lines] == [
        "treaty.txt", "same.txt", "empty.txt", 'caf\\xe9 "quoted"\nname.txt', "feed.jsonl#line=1", "feed.jsonl#line=2", "missing.txt",
    ]  # fmt: skip
    assert [line["error"]["code"] for line in lines if "error" in line] == ["empty", "unreadable"]


def test_real_output_is_plain_ascii_and_ends_with_status_1(printed: subprocess.CompletedProcess[bytes]) -> None:
    assert printed.stdout.isascii()
    assert b"\x1b" not in printed.stdout
    assert (printed.stderr, printed.returncode) == (b"", 1)


def test_the_same_article_twice_is_extracted_twice(printed: subprocess.CompletedProcess[bytes]) -> None:
    first, second = (json.loads(line) for line in printed.stdout.splitlines()[:2])
    assert first["agreements"] == second["agreements"] != []


def test_offsets_point_into_the_text(printed: subprocess.CompletedProcess[bytes]) -> None:
    found = json.loads(printed.stdout.splitlines()[0])
    assert [agreement["sentence"] for agreement in found["agreements"]] == [
        found["text"][agreement["char_start"] : agreement["char_end"]] for agreement in found["agreements"]
    ]


def test_nothing_is_stored(printed: subprocess.CompletedProcess[bytes], folder: Path) -> None:
    assert set(os.listdir(os.fsencode(folder))) == set(FILES)
