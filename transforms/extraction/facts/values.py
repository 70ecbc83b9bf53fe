"""What an agreement is worth: of the amounts told around it, the one that is of the whole of it.

Only totals are values. An amount of a unit or a year ("$25 a share", "$20 million a year") is not multiplied up, and never stands in for
one: such an agreement has no value. Neither do revenues, debts and other amounts of the parties count.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from spacy.lang.en.stop_words import STOP_WORDS

from transforms.english.amounts import (
    ASKING,
    DEAL_NOUNS,
    EARLIER,
    EARMARKING,
    FUNDING,
    HEDGES,
    KINDS_OF_VALUE,
    MOVING_WORDS,
    OTHER_NOUNS,
    OWNERS_OF_AMOUNTS,
    PART_WORDS,
    PAYING_WORDS,
    POINTING,
    RAISING,
    SEPARATING,
    VALUE_WORDS,
    VALUING,
)
from transforms.extraction.agreements.draft import Draft
from transforms.extraction.facts.money import find_money
from transforms.extraction.mentions import Money
from transforms.extraction.parsing.reading import Reading
from transforms.extraction.reports.reports import Report

FEWEST_PARTIES = 2
SMALLEST_TOTAL = 1000  # less is the price of a share, whether the text says so or not; save a token price of one
FOLLOW_UP_SENTENCES = 5  # after the last report, the deal's price may still be told
LEAD_SENTENCES = 3  # before the first report
WORDS_AROUND = 16  # words beside an amount that can tell what it is of
PART_REACH = 5  # words before an amount among which one tells that it is a part
LONGEST_COMPOUND = 4  # words between an amount and the noun it belongs to
OWN_REACH = 40  # characters from an amount to the word it modifies: "a $5 million drilling contract"
REACH = 120  # characters in which they stand

ARTICLES = frozenset({"a", "an", "the"})
WORD = re.compile(r"[A-Za-z][A-Za-z.’'-]*|,")
CONVERTED = re.compile(r"\s?[(\[][^()\[\]\d]*")  # "5 million euros ($6 million)": the first is what was agreed on
MULTIPLIED = re.compile(r"\b(?:or|total|totall?ing|altogether|in all)\b|[(]", re.IGNORECASE)  # "$7 a share, or $5 million"

_Key: TypeAlias = tuple[int, int]  # the passage of a sentence and its first word

# How well an amount fits: a sign that it is of the agreement outweighs that it stands near.
WORTH, OF_DEAL, PAID, PART, NEAR = 5, 4, 3, 1, 1
AFRESH = 2  # more in a report that doesn't point back: no worth of "the deal" told elsewhere outweighs a price in it
CERTAIN = 3  # needed outside the sentences that report the agreement


@dataclass(frozen=True, kw_only=True)
class _Candidate:
    """An amount with how well it fits the agreement and how far from the report it stands."""

    money: Money
    score: int
    rank: int
    distance: int


@dataclass(frozen=True, kw_only=True)
class _Places:
    """Where the words stand that report each of the agreements, in characters, and the sentences they stand in."""

    triggers: list[set[int]]
    all_triggers: list[int]  # in reading order
    reported: list[set[_Key]]
    ordered: list[_Key]  # the sentences that report any, in reading order

    def last_before(self, key: _Key) -> _Key | None:
        """Return the last sentence up to `key` that reports an agreement."""
        position = bisect_right(self.ordered, key)
        return self.ordered[position - 1] if position else None


def find_values(reading: Reading, drafts: Sequence[Draft]) -> list[Money | None]:
    """Return what each of the agreements of `drafts` is worth, or None; of those of one sentence the nearest has an amount."""
    reported = [{_key(report) for report in draft.reports} for draft in drafts]
    triggers = [{reading.passages[report.passage].offset + report.trigger.idx for report in draft.reports} for draft in drafts]
    places = _Places(
        triggers=triggers,
        all_triggers=sorted(set().union(*triggers)),
        reported=reported,
        ordered=sorted(set().union(*reported)),
    )
    return [_find_value(reading, draft, places, number) for number, draft in enumerate(drafts)]


def _key(report: Report) -> _Key:
    return report.passage, report.sentence.start


def _find_value(reading: Reading, draft: Draft, places: _Places, number: int) -> Money | None:
    found = _candidates(reading, draft, places, number)
    best = min(found, key=lambda candidate: (-candidate.score, candidate.rank, candidate.distance), default=None)
    return best.money if best else None


def _candidates(reading: Reading, draft: Draft, places: _Places, number: int) -> Iterator[_Candidate]:
    own, reported, naming = places.triggers[number], places.reported[number], set(_naming(draft))
    afresh = {_key(report) for report in draft.reports if not report.points_back}
    for rank, (start, end, key) in enumerate(_sentences(reading, draft)):
        is_own = key in reported or key in naming or len(places.reported) == 1
        if key not in reported and (places.last_before(key) == key or (not is_own and places.last_before(key) not in {None, *reported})):
            continue  # another's sentence, or one that follows upon it
        near = places.all_triggers[bisect_left(places.all_triggers, start) : bisect_left(places.all_triggers, end)]
        for money, is_after_unit in _originals(reading.text, find_money(reading.text, start, end)):
            nearest = min(near, key=lambda position: abs(position - money.span.start), default=None)
            if nearest is not None and nearest not in own:
                continue
            score = WORTH if is_after_unit else score_amount(reading.text, money, start, end)
            score += score == OF_DEAL and any(0 <= position - money.span.end <= OWN_REACH for position in own)
            if key not in reported and _is_of_others(reading.text, money, start, is_own=is_own, score=score):
                continue
            if key in afresh and score >= CERTAIN:
                score += AFRESH
            if score > 0 and (key in reported or score >= CERTAIN):
                distance = abs(money.span.start - (nearest if nearest is not None else start))
                yield _Candidate(money=money, score=score, rank=rank, distance=distance)


def _originals(text: str, amounts: Sequence[Money]) -> Iterator[tuple[Money, bool]]:
    """Yield the totals, each with whether it multiplies up one of a unit ("$7 a share, or $5 million"); not what is only converted."""
    previous: Money | None = None
    for money in amounts:
        between = text[previous.span.end : money.span.start] if previous else ""
        is_same = previous is not None and len(between) <= OWN_REACH
        if (
            is_same
            and previous is not None
            and CONVERTED.fullmatch(between)
            and not (_is_of_unit(previous) and previous.currency == money.currency)
        ):
            continue
        if money.basis == "total" and not _is_price_of_share(money):
            yield money, is_same and previous is not None and _is_of_unit(previous) and MULTIPLIED.search(between) is not None
        previous = money


def _is_of_unit(money: Money) -> bool:
    return money.basis == "per_unit" or _is_price_of_share(money)


def _is_of_others(text: str, money: Money, start: int, *, is_own: bool, score: int) -> bool:
    """Return whether an amount outside the reports is of another agreement: "a $5 million order", "a separate deal worth $5 million"."""
    before = WORD.findall(text[max(start, money.span.start - REACH) : money.span.start].casefold())
    nouns = [position for position, word in enumerate(before) if word.removesuffix("s") in DEAL_NOUNS]
    if score == WORTH and nouns:
        introduced = before[max(0, nouns[-1] - LONGEST_COMPOUND) : nouns[-1]]
        is_plural = before[nouns[-1]] not in DEAL_NOUNS and not POINTING.intersection(introduced)
        return is_plural or not SEPARATING.isdisjoint(introduced)
    return score == OF_DEAL and not is_own and not _is_definite(text, money, start)


def _is_definite(text: str, money: Money, start: int) -> bool:
    """Return whether "the $5 million order" points back; "a $5 million order" is another one."""
    words = WORD.findall(text[max(start, money.span.start - REACH) : money.span.start].casefold())
    return next((word in POINTING for word in reversed(words) if word not in HEDGES - ARTICLES), False)


def score_amount(text: str, money: Money, start: int, end: int) -> int:
    """Return how well the words beside an amount in `text[start:end]` fit what an agreement is worth; 0 where it is of something else."""
    before = WORD.findall(text[max(start, money.span.start - REACH) : money.span.start].casefold())[-WORDS_AROUND:]
    after = WORD.findall(text[money.span.end : min(end, money.span.end + REACH)].casefold())[:WORDS_AROUND]
    behind = _score_behind(after)
    if behind is not None:
        return behind
    return _score_before(before)


def _score_behind(after: list[str]) -> int | None:
    """Return the score by "... contract", "... in debt", "... company"; None where the words behind the amount tell nothing."""
    if EARMARKING.intersection(after[:LONGEST_COMPOUND]) and after[0] in STOP_WORDS | EARMARKING:
        return 0  # "$5 million will go towards a new mill"
    linked = bool(after) and after[0] in {"in", "of", "from"}
    for position, word in enumerate(after[1:] if linked else after):
        plain = word.rstrip(".")
        if plain in OTHER_NOUNS or (plain in OWNERS_OF_AMOUNTS and not linked):
            return 0
        if plain in DEAL_NOUNS and not linked:
            return OF_DEAL
        if word == "," or plain in STOP_WORDS or position >= LONGEST_COMPOUND:
            return None
    return None


def _score_before(before: list[str]) -> int:
    """Return the score by "worth ...", "for ...", "a loan of ...", "sales of ..."; less where the words tell of a part."""
    words = [word.rstrip(".") for word in before]
    told = _told_before(words)
    return min(told, PART) if PART_WORDS.intersection(words[-PART_REACH:]) else told


def _told_before(words: list[str]) -> int:
    for position in range(len(words) - 1, -1, -1):
        word = words[position]
        if word in RAISING and words[-1] == "to" and DEAL_NOUNS.intersection(words[:position]):
            return PAID  # "the facility was increased to $5 million"
        if word in OTHER_NOUNS or word in MOVING_WORDS or word in EARLIER or (word == "for" and ASKING.intersection(words[:position][-2:])):
            return 0
        if word in VALUE_WORDS:
            return 0 if (OTHER_NOUNS | KINDS_OF_VALUE).intersection(words[max(0, position - 2) : position]) else WORTH
        if word in DEAL_NOUNS or word in PAYING_WORDS:
            return PAID
        if word == "with" and FUNDING.intersection(words[:position][-1:]):
            return PAID
        if word == "at" and VALUING.intersection(words[:position]):
            return WORTH
        if word not in HEDGES and word not in PART_WORDS:
            return NEAR
    return NEAR


def _is_price_of_share(money: Money) -> bool:
    return money.amount < SMALLEST_TOTAL and money.amount != Decimal(1)


def _sentences(reading: Reading, draft: Draft) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """Yield the sentences that can tell the value: the best report's, the other reports', those around, and any that names two parties."""
    best = draft.best
    reports = sorted(draft.reports, key=lambda report: (report is not best, report.passage, report.sentence.start))
    keys = list(dict.fromkeys((report.passage, report.sentence.start) for report in reports))
    around = [
        (passage, sentence.start)
        for passage in range(max(min(keys)[0] - LEAD_SENTENCES, 0), min(max(keys)[0] + FOLLOW_UP_SENTENCES, len(reading.passages) - 1) + 1)
        for sentence in reading.passages[passage].doc.sents
    ]
    first, last = around.index(min(keys)), around.index(max(keys))
    near = [*around[first : last + FOLLOW_UP_SENTENCES + 1], *around[max(0, first - LEAD_SENTENCES) : first]]
    for passage, start in dict.fromkeys([*keys, *near, *_naming(draft)]):
        parsed = reading.passages[passage]
        sentence = parsed.doc[start].sent
        yield parsed.offset + sentence.start_char, parsed.offset + sentence.end_char, (passage, start)


def _naming(draft: Draft) -> list[tuple[int, int]]:
    """Return the sentences that name two parties of the agreement."""
    parties = {argument.entity.number: argument.entity for report in draft.reports for argument in report.parties}
    named: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    for number, entity in parties.items():
        for mention in entity.mentions:
            named[mention.passage, mention.name.tokens[0].sent.start].add(number)
    return sorted(key for key, numbers in named.items() if len(numbers) >= FEWEST_PARTIES)
