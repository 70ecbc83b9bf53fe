"""From when and until when an agreement holds, when its own noun says it was concluded, and dates that can hardly be true."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from transforms.extraction.mentions import AgreementMention

FindIn = Callable[[str], list[AgreementMention]]


@pytest.mark.parametrize(
    ("text", "in_force", "ended"),
    [
        ("Peru and Kenya signed a fisheries agreement on Monday that enters into force on 1 June 2025.", "2025-06-01", None),
        ("Peru and Kenya signed a fisheries agreement on Monday. It will take effect in July.", "2025-07", None),
        ("Peru and Kenya signed a trade pact on 4 March 2019, which came into force on 1 January 2020.", "2020-01-01", None),
        ("Peru ratified the fisheries treaty with Kenya. The treaty will enter into force next month.", "2025-06", None),
        ("The ceasefire between Peru and Kenya took effect on Sunday.", "2025-05-11", None),
        ("Veldo Corp and Ostmark Ltd signed a partnership. The agreement, effective 1 September 2025, covers pumps.", "2025-09-01", None),
        (
            "Veldo Corp signed a supply contract with Ostmark Ltd. The contract runs from January 2026 to December 2030.",
            "2026-01",
            "2030-12",
        ),
        ("Veldo Corp and Ostmark Ltd extended their supply contract until the end of 2030.", None, "2030"),
        ("Veldo Corp terminated its supply contract with Ostmark Ltd in March.", None, "2025-03"),
        ("The supply contract between Veldo Corp and Ostmark Ltd expired on 30 April.", None, "2025-04-30"),
        ("The supply contract between Veldo Corp and Ostmark Ltd expires on 30 April.", None, "2026-04-30"),
        ("The supply contract between Veldo Corp and Ostmark Ltd will be terminated on 1 July, they said.", None, "2025-07-01"),
        ("The contract between Veldo Corp and Ostmark Ltd was cancelled by the ministry in March 2024.", None, "2024-03"),
        ("Veldo Corp, whose fiscal year ended on 31 March 2025, signed a supply contract with Ostmark Ltd.", None, None),
        ("Veldo Corp signed a supply contract with Ostmark Ltd. Its plant starts in August 2025.", None, None),
        ("Veldo Corp signed a supply contract with Ostmark Ltd on Monday.", None, None),
    ],
)
def test_beginning_and_end_are_those_that_words_tell_of_the_agreement(find_in: FindIn, text: str, in_force: str, ended: str) -> None:
    (agreement,) = find_in(text)
    assert (agreement.in_force and agreement.in_force.edtf, agreement.ended and agreement.ended.edtf) == (in_force, ended)
    for moment in (agreement.in_force, agreement.ended):
        assert moment is None or text[moment.span.start : moment.span.end].strip()


def test_the_day_on_which_it_enters_into_force_is_not_that_of_conclusion(find_in: FindIn) -> None:
    (agreement,) = find_in("Peru and Kenya signed a fisheries agreement, which entered into force on 1 May 2025.")
    assert agreement.in_force is not None
    assert agreement.in_force.edtf == "2025-05-01"
    assert agreement.conclusion.basis == "publication_fallback"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Peru and Kenya suspended their 2019 fisheries accord.", "2019"),
        ("Peru and Kenya suspended the fisheries accord of 12 May 2019.", "2019-05-12"),
        ("Peru ratified the fisheries treaty with Kenya that it signed on 3 February 2022.", "2022-02-03"),
        ("Peru and Kenya suspended the fisheries accord that is to be signed again in 2024.", None),
        ("Peru and Kenya suspended their fisheries accord.", None),
    ],
)
def test_the_date_of_the_agreements_own_noun_is_that_of_conclusion_at_every_stage(find_in: FindIn, text: str, edtf: str | None) -> None:
    (agreement,) = find_in(text)
    assert agreement.conclusion.signed_edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf", "is_implausible"),
    [
        ("Peru and Kenya signed a defence pact on 12 June 2026 in Lima.", "2026-06-12", True),  # after publication
        ("Peru and Kenya signed a defence pact in Lima on 31 June 2024.", "2024-06", True),  # June has 30 days
        ("Peru and Kenya signed a defence pact on 4 May 1742.", "1742-05-04", True),
        ("Peru and Kenya signed a defence pact on 4 May 2024.", "2024-05-04", False),
        ("Peru and Kenya will sign a defence pact on 12 June 2026.", None, False),
        ("Peru and Kenya signed a deal on Monday to build a dam by 12 June 2027.", "2025-05-12", False),
        ("Veldo Corp and Ostmark Ltd signed a contract on Monday to deliver 20 trams from 1 June 2027.", "2025-05-12", False),
    ],
)
def test_a_date_that_can_hardly_be_true_is_kept_and_marked(find_in: FindIn, text: str, edtf: str | None, is_implausible: bool) -> None:  # noqa: FBT001
    (agreement,) = find_in(text)
    assert (agreement.conclusion.signed_edtf, agreement.conclusion.is_implausible) == (edtf, is_implausible)
