"""Lakes made up of rows, without texts to extract: names as frequent as in the news, spelt in several ways, reprinted and followed up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np
import pyarrow as pa

from schemas.declaration import Table
from schemas.lake import BATCH, IDENTITIES
from transforms.documents.signatures import sign_text

SEED = 20250305
REPORTS_OF_AGREEMENT = 2.5
MENTIONS_OF_BODY = 15  # there is one company or office for so many mentions
EXPONENT = 1.1  # of Zipf's law for names
SPELLINGS = (0.75, 0.17, 0.08)  # how often a party is called by its first name, its second and its third
ROWS_AT_ONCE = 100_000
FIRST_DAY = datetime(2015, 1, 1, tzinfo=UTC)
REPORTS_A_DAY = 60  # a larger lake covers more time, at the same pace

STATES = "ARE ARG ARM AUS AUT AZE BEL BGD BGR BLR BRA CAN CHE CHL CHN CIV COL CUB CYP CZE DEU DNK DZA ECU EGY ESP EST ETH FIN FRA".split()
ONSETS, VOWELS = "b br ch d dr f g gr h k kl l m n p pr r s sh st t tr v z".split(), "a e i o u ai ea io".split()
TRADES = "Steel Energy Rail Optics Chemicals Shipping Mining Foods Textiles Telecom Aerospace Timber Cement Pharma Motors Power".split()
FORMS = ("", " Ltd", " JSC", " LLC", " Co.", " Group")
TYPES = "memorandum_of_understanding cooperation_agreement supply_contract loan_or_credit joint_venture framework_agreement".split()
GOODS = "turbines lenses wheat locomotives fertilizer cables vaccines gas reactors satellites tractors timber copper steel beams".split()
STAGES = ("announced", "signed", "in_force")
OUTLETS = tuple(f"Outlet {number}" for number in range(200))


@dataclass(frozen=True, kw_only=True)
class _Body:
    """A party as it may be named."""

    names: tuple[str, ...]
    kind: str
    country_code: str


class Stream:
    """Articles one after the other, the same for the same seed; `focus` is a share of reports that name one and the same company."""

    def __init__(self, mention_count: int, *, seed: int = SEED, focus: float = 0.0) -> None:
        self._random = np.random.default_rng(seed)
        self._mention_count = mention_count
        self._focus = focus
        self._rows: dict[str, list[dict[str, object]]] = {table.name: [] for table in BATCH}
        self._portions: dict[str, list[pa.Table]] = {table.name: [] for table in BATCH}
        self._named = 0
        self._bodies = self._make_bodies(max(10, mention_count // MENTIONS_OF_BODY))
        self._ranks = _zipf(self._random, len(self._bodies), 2 * mention_count + 100)
        self._used = 0
        self._article = ""
        self._reports_left = 0.0

    def tables(self) -> dict[str, pa.Table]:
        """Return the tables of the lake, without any ids given."""
        told = 0
        while self._named + len(self._rows["reported_parties"]) < self._mention_count:
            told += self._tell_agreement(told)
            if len(self._rows["mentions"]) > ROWS_AT_ONCE:
                self._close_portion()
        self._close_portion()
        return {name: pa.concat_tables(found) for name, found in self._portions.items()} | {
            "identities": IDENTITIES.arrow_schema.empty_table()
        }

    def _close_portion(self) -> None:
        """Turn the rows so far into columns, which take a tenth of the memory."""
        self._named += len(self._rows["reported_parties"])
        for table in BATCH:
            self._portions[table.name].append(_as_table(table, self._rows[table.name]))
            self._rows[table.name].clear()

    def _make_bodies(self, count: int) -> list[_Body]:
        states = [_Body(names=(f"={code}", f"Republic of {code.title()}"), kind="state", country_code=code) for code in STATES]
        bodies = [self._make_body() for _ in range(count)]
        return [*bodies[:3], *states, *bodies[3:]]

    def _make_body(self) -> _Body:
        pick = self._pick
        stem = "".join(pick(ONSETS) + pick(VOWELS) for _ in range(int(self._random.integers(2, 4)))).title()
        trade, code = pick(TRADES), pick(STATES)
        if self._random.random() < 0.15:
            return _Body(names=(f"Ministry of {trade} of {stem}", f"{stem} Ministry of {trade}"), kind="government_body", country_code=code)
        names = tuple(dict.fromkeys(f"{stem} {trade}{pick(FORMS)}" for _ in range(3)))
        return _Body(names=names, kind="company", country_code=code)

    def _tell_agreement(self, number: int) -> int:
        random = self._random
        day = FIRST_DAY + timedelta(days=number / REPORTS_A_DAY)
        parties = list(
            dict.fromkeys(self._next_body() for _ in range(int(random.choice([2, 2, 2, 3, 4, 6], p=[0.5, 0.2, 0.1, 0.12, 0.06, 0.02]))))
        )
        if random.random() < self._focus:
            parties[0] = 0
        kind, goods = self._pick(TYPES), [f"{self._pick(SYLLABLES)} {self._pick(GOODS)}" for _ in range(2)]
        value = round(float(random.lognormal(4, 2)), 0) if random.random() < 0.3 else None
        count = min(int(random.geometric(1 / REPORTS_OF_AGREEMENT)), 40)
        reprinted = ""
        for place in range(count):
            later = timedelta(days=float(random.exponential(1.0)) + (200 if place and random.random() < 0.1 else 0))
            stage = STAGES[1] if later.days < 100 else STAGES[2]
            text = reprinted if place and random.random() < 0.3 else self._write(parties, goods)
            reprinted = text
            self._report(day + later, text, parties, kind=kind, goods=goods, value=value, stage=stage)
        return count

    def _report(
        self, day: datetime, text: str, parties: list[int], *, kind: str, goods: list[str], value: float | None, stage: str
    ) -> None:
        random = self._random
        if self._reports_left < 1:
            self._new_article(day, text)
        self._reports_left -= 1
        report = f"{self._article}-a{self._report_number}"
        self._report_number += 1
        common = {"document_key": self._document_key, "article_id": self._article, "report_id": report, "confidence": 0.8}
        is_dated = random.random() < 0.4
        self._rows["reported_agreements"].append(
            common | {
                "agreement_type": kind if random.random() < 0.8 else None, "instrument_term": kind.replace("_", " "),
                "lifecycle_stage": stage,
                "signed_on": day.date() if is_dated else None, "signed_edtf": day.date().isoformat() if is_dated else None,
                "signed_basis": "stated" if is_dated else "unresolved",
                "subject": f"supply of {goods[0]}" if random.random() < 0.7 else None,
                "value_amount": value, "value_currency": "EUR" if value is not None else None,
            }
        )  # fmt: skip
        for sort in ("agreement", "term", "stage"):
            self._mention(report, sort)
        for place, number in enumerate(parties):
            body = self._bodies[number]
            member = self._members.setdefault(number, f"{self._article}-p{len(self._members)}")
            name = body.names[min(int(random.choice(len(SPELLINGS), p=SPELLINGS)), len(body.names) - 1)]
            said = {"member_id": member, "name": name.removeprefix("="), "party_kind": body.kind, "country_code": body.country_code}
            self._rows["reported_parties"].append(common | said | {"role": "signatory" if place < 4 else "witness"})
            self._mention(member, "party")
        for name in dict.fromkeys(goods[: int(random.integers(0, 3))]):
            member = self._goods.setdefault(name, f"{self._article}-g{len(self._goods)}")
            said = {"member_id": member, "name": name, "product_kind": "good", "activity": "supply", "is_planned": True}
            self._rows["reported_products"].append(common | said)
            self._mention(member, "product")
        if random.random() < 0.5:
            member = f"{self._article}-c{self._report_number}"
            speaker = self._bodies[parties[0]].names[0].removeprefix("=")
            said = {"member_id": member, "speaker_name": speaker, "text": f"It is worth {goods[0]} {self._report_number}", "cue": "said"}
            sort = {"attribution_type": "indirect", "claim_type": "impact", "factuality": "certain", "char_start": 0, "char_end": 20}
            self._rows["reported_claims"].append(common | said | sort)
            self._mention(member, "claim")

    def _new_article(self, day: datetime, text: str) -> None:
        random = self._random
        self._article = "".join(f"{part:016x}" for part in random.integers(0, 2**63, 2).tolist())
        self._document_key = self._article * 2
        self._members: dict[int, str] = {}
        self._goods: dict[str, str] = {}
        self._report_number = 0
        self._mention_number = 0
        self._reports_left += float(random.choice([1, 1, 1, 1, 1, 2]))
        self._rows["documents"].append(
            {
                "document_key": self._document_key, "article_id": self._article, "source_uri": f"landing/{self._article}.txt",
                "publisher_name": self._pick(OUTLETS), "headline": text[:60], "published_at": day, "published_basis": "metadata",
                "language_code": "en", "media_type": "text/plain", "text": text, "word_count": 250, "first_seen_at": day,
                "signature": sign_text(text),
                "extractor_version": "1", "run_id": "20250101T000000-000000",
            }
        )  # fmt: skip

    def _mention(self, entity_id: str, kind: str) -> None:
        start = self._mention_number * 20
        self._rows["mentions"].append(
            {
                "document_key": self._document_key, "article_id": self._article, "mention_id": f"{self._article}-m{self._mention_number}",
                "mention_kind": kind, "entity_id": entity_id, "char_start": start, "char_end": start + 12, "text": "twelve signs",
                "rule_id": "bench.made_up", "extractor_name": "bench", "extractor_version": "1", "score": 1.0,
            }
        )  # fmt: skip
        self._mention_number += 1

    def _write(self, parties: list[int], goods: list[str]) -> str:
        """Return a text of about 250 words of its own, names and goods among them."""
        names = [self._bodies[number].names[0].removeprefix("=") for number in parties]
        numbers = self._random.integers(0, len(SYLLABLES), 240)
        return " ".join([*names, "agreed on", *goods, *(SYLLABLES[number] for number in numbers.tolist())])

    def _next_body(self) -> int:
        self._used += 1
        return int(self._ranks[self._used % len(self._ranks)])

    def _pick(self, words: tuple[str, ...] | list[str]) -> str:
        return words[int(self._random.integers(len(words)))]


SYLLABLES = tuple(f"{onset}{vowel}{end}" for onset in ONSETS for vowel in VOWELS for end in ("n", "r", "st", "m", "lt"))


def _zipf(random: np.random.Generator, count: int, size: int) -> np.ndarray:
    weights = np.arange(1, count + 1, dtype=np.float64) ** -EXPONENT
    return np.searchsorted(np.cumsum(weights) / weights.sum(), random.random(size)).clip(0, count - 1)


def _as_table(table: Table, rows: list[dict[str, object]]) -> pa.Table:
    return pa.table([_column(column.name, column.type, column.is_nullable, rows) for column in table.columns], schema=table.arrow_schema)


def _column(name: str, kind: pa.DataType, is_nullable: bool, rows: list[dict[str, object]]) -> pa.Array:  # noqa: FBT001
    missing: object = None if is_nullable else [] if pa.types.is_list(kind) else False if pa.types.is_boolean(kind) else None
    values = (row.get(name, missing) for row in rows)
    if pa.types.is_decimal(kind):
        return pa.array((None if value is None else f"{value:.2f}" for value in values), pa.string()).cast(kind)
    return pa.array(values, kind, size=len(rows))


def split_articles(lake: dict[str, pa.Table], share: float) -> Iterator[dict[str, pa.Table]]:
    """Yield the lake without the newest articles, then the whole lake; `share` of the articles are left out of the first."""
    documents = lake["documents"]
    kept = documents["article_id"].slice(0, documents.num_rows - max(1, int(documents.num_rows * share)))
    yield {
        name: table.filter(pa.compute.is_in(table["article_id"], value_set=kept)) if "article_id" in table.column_names else table
        for name, table in lake.items()
    }
    yield lake
