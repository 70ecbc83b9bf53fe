"""Names of firms made whole: what a legal form, brackets, hyphens and a trade after "and" tell of where a name goes on."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from transforms.english.bodies import KIND_BY_NOUN, LEGAL_FORMS, PLAIN_LEGAL_FORMS, TRADES
from transforms.gazetteers.countries import find_state
from transforms.gazetteers.places import find_place

Run = tuple[int, int]

FORMS_OF_TRADES = frozenset("Association Associates Bank Trust Society Exchange Company Corporation".split())

BRACKETS = {"(": ")"}
LONGEST_BRACKET = 4  # tokens: "Nordwind (South East Asia) Ltd"
LONGEST_LEGAL_FORM = 3  # tokens: "Pty Co Ltd"


def join_firms(doc: Doc, runs: list[Run]) -> list[Run]:
    """Return `runs`, in order, with those joined that a legal form makes one name and with legal forms in small letters taken in."""
    joined: list[Run] = []
    for start, end in _with_small_forms(doc, runs):
        while joined and _is_one_firm(doc, joined[-1], (start, end)):
            start = joined.pop()[0]
        joined.append((start, end))
        if len(joined) >= 3 and _is_bracketed(doc, joined[-3], joined[-2], joined[-1]):
            joined[-3:] = [(joined[-3][0], end)]
    return joined


def is_legal_form(token: Token) -> bool:
    """Return whether `token` is the legal form of a firm: "Inc", "Ltd."."""
    return token.text.rstrip(".").casefold() in LEGAL_FORMS


def has_legal_form(doc: Doc, run: Run) -> bool:
    """Return whether a firm's legal form stands in the run, behind its first word."""
    return any(is_legal_form(token) for token in doc[run[0] + 1 : run[1]])


def _with_small_forms(doc: Doc, runs: list[Run]) -> list[Run]:
    """Take in what the wire prints small: "Nordwind co", "Beta Sensors corp"."""
    return [(start, end + 1) if end < len(doc) and doc[end].text.rstrip(".") in PLAIN_LEGAL_FORMS else (start, end) for start, end in runs]


def _is_one_firm(doc: Doc, before: Run, run: Run) -> bool:
    gap = doc[before[1] : run[0]]
    words = [token.text.casefold() for token in gap]
    if any(is_legal_form(token) for token in doc[before[0] + 1 : before[1]]):
        return False
    if words == ["of"]:
        return _ends_in_form(doc, run) and (_is_place(doc, run) or doc[before[1] - 1].text.casefold() in TRADES | KIND_BY_NOUN.keys())
    if words in (["and"], ["&"]):
        return _is_trade(doc, run) or _is_pair(doc, before, run)
    is_compound = words[:1] == ["-"] and all(token.pos_ in {"NOUN", "PROPN"} for token in gap[1:])  # not "Lima-based Nordwind Inc"
    return is_compound and len(gap) <= 2 and not any(token.whitespace_ for token in doc[before[1] - 1 : before[1] + 1])


def _is_bracketed(doc: Doc, before: Run, inner: Run, after: Run) -> bool:
    """True for "Nordwind (Asia) Ltd": a bracket right inside a name that goes on to a legal form."""
    opening, closing = before[1], inner[1]
    return (
        inner[0] == opening + 1
        and after[0] == closing + 1
        and inner[1] - inner[0] <= LONGEST_BRACKET
        and BRACKETS.get(doc[opening].text) == doc[closing].text
        and not has_legal_form(doc, before)
        and any(is_legal_form(token) for token in doc[after[0] : after[0] + LONGEST_LEGAL_FORM])
    )


def _ends_in_form(doc: Doc, run: Run) -> bool:
    return run[1] - run[0] > 1 and is_legal_form(doc[run[1] - 1])


def _is_place(doc: Doc, run: Run) -> bool:
    words = [token for token in doc[run[0] : run[1]] if not is_legal_form(token)]
    text = " ".join(token.text for token in words)
    return find_state(text) is not None or all(token.ent_type_ in {"GPE", "LOC"} for token in words) or find_place(text) is not None


def _is_trade(doc: Doc, run: Run) -> bool:
    """True for "Rubber Co" in "Nordwind Tire and Rubber Co": a trade and a legal form alone are no name."""
    words = [token for token in doc[run[0] : run[1]] if not is_legal_form(token)]
    if _ends_in_form(doc, run):
        return bool(words) and all(token.text.casefold() in TRADES for token in words)
    return len(words) > 1 and words[-1].text in FORMS_OF_TRADES and all(token.text.casefold() in TRADES for token in words[:-1])


def _is_pair(doc: Doc, before: Run, run: Run) -> bool:
    """True for "the firm Berg and Holm Inc", "<Berg and Holm Inc>": two words that a single description or one bracket holds together."""
    if before[1] - before[0] != 1 or run[1] - run[0] != 2 or not _ends_in_form(doc, run) or not before[0]:
        return False
    place = before[0] - 1
    if doc[place].text == "<":
        return doc[run[1] : run[1] + 1].text.startswith(">")
    if doc[place].text in {",", "of"} and place:
        place -= 1
    return doc[place].tag_ == "NN" and KIND_BY_NOUN.get(doc[place].text.casefold()) in {"company", "bank_or_fund"}
