"""Amounts of money as news prints them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.extraction.facts.money import LARGEST_AMOUNT, find_money


def amounts_in(text: str) -> list[tuple[str, str, str]]:
    return [
        (f"{money.amount.normalize():f}", money.currency, text[money.span.start : money.span.end])
        for money in find_money(text, 0, len(text))
    ]


@pytest.mark.parametrize(
    ("printed", "amount", "currency"),
    [
        ("$5", "5", "USD"),
        ("$0.75", "0.75", "USD"),
        ("$1,250,000", "1250000", "USD"),
        ("$ 15 million", "15000000", "USD"),
        ("$12.5m", "12500000", "USD"),
        ("$750k", "750000", "USD"),
        ("$3B", "3000000000", "USD"),
        ("$10-million", "10000000", "USD"),
        ("US$1.5 billion", "1500000000", "USD"),
        ("U.S.$40 mln", "40000000", "USD"),
        ("USD 5,000,000.00", "5000000", "USD"),
        ("USD5 million", "5000000", "USD"),
        ("5 million USD", "5000000", "USD"),
        ("3.2 bln dlrs", "3200000000", "USD"),
        ("25 mln U.S. dlrs", "25000000", "USD"),
        ("100 trillion dollars", "100000000000000", "USD"),
        ("A$900,000", "900000", "AUD"),
        ("C$4.1 billion", "4100000000", "CAD"),
        ("HK$7 bn", "7000000000", "HKD"),
        ("€120 million", "120000000", "EUR"),
        ("EUR 120 million", "120000000", "EUR"),
        ("120 million euros", "120000000", "EUR"),
        ("£3bn", "3000000000", "GBP"),
        ("5 million pounds", "5000000", "GBP"),
        ("¥3 trillion", "3000000000000", "JPY"),
        ("CN¥50 million", "50000000", "CNY"),
        ("RMB 2 billion", "2000000000", "CNY"),
        ("2 billion yuan", "2000000000", "CNY"),
        ("Rs. 500", "500", "INR"),
        ("Rs 2,500 crore", "25000000000", "INR"),
        ("₹1.5 lakh crore", "1500000000000", "INR"),
        ("700 million roubles", "700000000", "RUB"),
        ("CHF 20 million", "20000000", "CHF"),
        ("40 million Swiss francs", "40000000", "CHF"),
        ("500 million kronor", "500000000", "SEK"),
        ("1.2 trillion won", "1200000000000", "KRW"),
        ("300 billion rupiah", "300000000000", "IDR"),
        ("RM5 million", "5000000", "MYR"),
        ("KSh 240 million", "240000000", "KES"),
        ("GH₵5 million", "5000000", "GHS"),
        ("N$30 million", "30000000", "NAD"),
        ("XAF 20 billion", "20000000000", "XAF"),
        ("NIS 30 million", "30000000", "ILS"),
        ("seven dlrs", "7", "USD"),
        ("three mln dlrs", "3000000", "USD"),
        ("half a billion euros", "500000000", "EUR"),
        ("a million dollars", "1000000", "USD"),
        ("one Malaysian ringgit", "1", "MYR"),
        ("1.2 billion Belgian francs", "1200000000", "BEF"),
        ("30 mln Canadian dlrs", "30000000", "CAD"),
        ("83 mln\n    dlrs", "83000000", "USD"),
        ("150 mln marks", "150000000", "DEM"),
        ("244 MLN STG", "244000000", "GBP"),
    ],
)
def test_an_amount_is_read_as_printed(printed: str, amount: str, currency: str) -> None:
    assert amounts_in(printed) == [(amount, currency, printed)]
    assert amounts_in(f"The deal is worth {printed}, it said.") == [(amount, currency, printed)]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("between $10 million and $20 million", [("10000000", "USD", "$10 million"), ("20000000", "USD", "$20 million")]),
        ("$1.5 to $2 billion", [("1500000000", "USD", "$1.5"), ("2000000000", "USD", "$2 billion")]),
        ("$10-15 million", [("10000000", "USD", "$10")]),
        ("1.5 billion riyals ($400 million)", [("1500000000", "SAR", "1.5 billion riyals"), ("400000000", "USD", "$400 million")]),
        ("a 10-million-dollar loan", [("10000000", "USD", "10-million-dollar")]),
        ("$20 per barrel", [("20", "USD", "$20")]),
    ],
)
def test_every_amount_is_found_in_reading_order(text: str, amounts: list[tuple[str, str, str]]) -> None:
    assert amounts_in(text) == amounts


@pytest.mark.parametrize(
    "text",
    [
        "in the year 2025",
        "15 tonnes of wheat",
        "Form 500 and 24 hours 24",
        "NATO 2030",
        "firms 500",
        "5 real estate projects",
        "1,5 million euros",
        "£10,00",
        "999999 trillion dollars",
        "several million dollars",
        "a dollar",
        "20 pesos",
        "5 million people",
        "flight EK 203",
    ],
)
def test_other_numbers_and_misprints_are_no_amounts(text: str) -> None:
    assert amounts_in(text) == []


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("for $25 a share", "per_unit"),
        ("at 5.25 dlrs per common share", "per_unit"),
        ("at $25 in cash per share", "per_unit"),
        ("at seven dlrs each", "per_unit"),
        ("at $65 a barrel", "per_unit"),
        ("$300/tonne", "per_unit"),
        ("$18 to $20 a share", "per_unit"),
        ("$20 million a year", "per_year"),
        ("$20 million per annum", "per_year"),
        ("$20 million annually", "per_year"),
        ("an annual fee of $20 million", "per_year"),
        ("20 million euros (about 23 million) a year", "per_year"),
        ("2,000 euros (2,300) a tonne", "per_unit"),
        ("20 million euros (23 years ago) a spokesman", "total"),
        ("$20 million a spokesman said", "total"),
        ("$20 million", "total"),
        ("$20 million a decade ago", "total"),
        ("a $20 million order each side welcomed", "total"),
    ],
)
def test_an_amount_of_a_unit_or_a_year_is_told_from_a_total(text: str, basis: str) -> None:
    assert {money.basis for money in find_money(text, 0, len(text))} == {basis}


def test_only_the_stretch_asked_for_is_read() -> None:
    text = "$1 million, $2 million, $3 million"
    assert [money.amount for money in find_money(text, 11, 23)] == [Decimal("2000000.00")]


@given(
    st.decimals(min_value=0, max_value=10**9, places=2), st.sampled_from([("$", "USD"), ("€", "EUR"), ("US$", "USD"), ("₽", "RUB")]),
    st.sampled_from([("", 1), (" million", 10**6), (" bn", 10**9)]),
)  # fmt: skip
def test_any_amount_comes_back_to_the_cent_or_is_left_out_as_too_large(
    number: Decimal, sign: tuple[str, str], scale: tuple[str, int]
) -> None:
    found = find_money(text := f"worth {sign[0]}{number:,}{scale[0]}.", 0, len(text))
    expected = number * scale[1]
    assert [(money.amount, money.currency) for money in found] == ([(expected, sign[1])] if expected <= LARGEST_AMOUNT else [])


@given(st.text(alphabet="$€USDRs0123456789,. -–tomilnbk", max_size=60))
def test_amounts_never_overlap_and_lie_within_the_column(text: str) -> None:
    found = find_money(text, 0, len(text))
    ends = [0, *(money.span.end for money in found)]
    assert all(end <= money.span.start < money.span.end <= len(text) for end, money in zip(ends, found, strict=False))
    assert all(0 <= money.amount <= LARGEST_AMOUNT for money in found)
