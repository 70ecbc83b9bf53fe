"""Which of the amounts around an agreement is what it is worth."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from transforms.extraction.mentions import AgreementMention

FindIn = Callable[[str], list[AgreementMention]]

HEAD = "Zorvex Corp signed a contract with Quintal Ltd to build a mill"


def value_in(agreements: list[AgreementMention]) -> float | None:
    value = agreements[0].value
    return float(value.amount) if value else None


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Zorvex Corp signed a $5 million drilling contract with Quintal Ltd.", 5e6),
        ("Zorvex Corp, which had sales of $90 million, signed a $5 million contract with Quintal Ltd.", 5e6),
        ("Zorvex Corp, a $2 billion company, signed a contract worth about $5 million with Quintal Ltd.", 5e6),
        ("Zorvex Corp agreed to acquire Quintal Ltd for $7.50 a share, or $5 million.", 5e6),
        ("Zorvex Corp agreed to acquire Quintal Ltd for $5 million and assume $3 million in debt.", 5e6),
        ("Zorvex Corp agreed to acquire Quintal Ltd, which has assets of $900 million, for $5 million.", 5e6),
        (f"{HEAD}. The deal is valued at $5 million.", 5e6),
        (f"{HEAD}. The deal values the mill at $5 million.", 5e6),
        (f"{HEAD}. Quintal will pay an initial $1 million. The contract is worth $5 million in total.", 5e6),
        ("Zorvex Corp renewed a credit agreement with Veldo Bank. The facility was increased to $5 million from $4 million.", 5e6),
        (f"{HEAD}. {'Analysts were surprised. ' * 9}Zorvex won the $5 million order from Quintal on its merits.", 5e6),
        ("Zorvex Corp agreed to acquire Quintal Ltd for one ringgit.", 1),
        ("Zorvex Corp agreed to acquire Quintal Ltd for 7.50 dlrs a share in cash, or about 5 mln dlrs.", 5e6),
        ("Zorvex Corp agreed to acquire Quintal Ltd for 5 million euros ($6 million).", 5e6),
        ("Zorvex Corp signed a €5 million (about $6 million) contract with Quintal Ltd.", 5e6),
        ("Zorvex Corp agreed to acquire Quintal Ltd for $7.50 a share ($5 million in total).", 5e6),
        (f"{HEAD}. Under the contract, which is funded with KSh 5 million by Veldo Bank, Quintal trains the staff.", 5e6),
        (f"{HEAD}. The order adds $5 million to the original $4 million.", 5e6),
        ("Zorvex Corp signed a contract with Quintal Ltd under which it pays €5 million ($6 million) a year.", None),
        ("Zorvex Corp signed a loan with Veldo Bank. $3 million will go towards a mill that Quintal Ltd sold to it.", None),
        (f"{HEAD}. Zorvex has asked for $5 million and had no answer.", None),
        (f"{HEAD}. Deals worth $5 million were agreed in the sector in May.", None),
        (f"{HEAD}. The pumps come from Veldo Inc under a separate agreement worth $5 million.", None),
        ("Zorvex Corp agreed to acquire Quintal Ltd for $7.50 a share.", None),
        ("Zorvex Corp agreed to acquire Quintal Ltd at 7.50 dlrs.", None),
        ("Zorvex Corp signed a contract with Quintal Ltd under which it pays $5 million a year.", None),
        (f"{HEAD}. Its revenues rose to $5 million.", None),
        (f"{HEAD}. Zorvex lost $5 million last year.", None),
        (HEAD + ".", None),
    ],
)
def test_the_total_of_the_agreement_is_its_value(find_in: FindIn, text: str, amount: float | None) -> None:
    assert value_in(find_in(text)) == amount


def test_the_amount_of_another_deal_in_the_sentence_is_not_the_first_ones(find_in: FindIn) -> None:
    assert value_in(find_in("Zorvex Corp signed a $5 million contract with Quintal Ltd and a $7 million loan with Veldo Bank.")) == 5e6


def test_a_deal_told_later_of_others_gives_no_amount_to_the_first(find_in: FindIn) -> None:
    agreements = find_in(f"{HEAD}. On the same day Veldo Inc signed a $7 million contract with Norda Ltd.")
    assert [float(agreement.value.amount) if agreement.value else None for agreement in agreements] == [None, 7e6]


def test_an_amount_told_before_an_agreement_is_of_the_one_before(find_in: FindIn) -> None:
    agreements = find_in(f"{HEAD}. Quintal will pay $7 million. Veldo Inc signed a licence agreement with Norda Ltd.")
    assert [float(agreement.value.amount) if agreement.value else None for agreement in agreements] == [7e6, None]


def test_an_amount_told_after_two_agreements_is_of_the_second(find_in: FindIn) -> None:
    agreements = find_in(f"{HEAD}. Veldo Inc signed a licence agreement with Norda Ltd. The licence is worth $7 million.")
    assert [float(agreement.value.amount) if agreement.value else None for agreement in agreements] == [None, 7e6]


def test_a_price_in_the_report_outweighs_a_worth_told_elsewhere(find_in: FindIn) -> None:
    text = "Zorvex Corp agreed to acquire Quintal Ltd for $5 million. Analysts were surprised. The deal values the group at $9 million."
    assert value_in(find_in(text)) == 5e6
