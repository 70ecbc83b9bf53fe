"""Names of institutions joined with the complement that completes them: "Ministry" + "of" + "Industry and Trade"."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from transforms.english.bodies import HEADS_WITH_COMPLEMENT, HEADS_WITH_LIST, LEGAL_FORMS, MOVEMENTS, STATE_HEADS
from transforms.extraction.entities.parting import is_state
from transforms.gazetteers.countries import find_state


def join_complements(doc: Doc, runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return `runs`, in order, with each institution and the complement of its name joined."""
    joined: list[tuple[int, int]] = []
    for start, end in runs:
        if joined and _completes(doc, joined[-1], start, end):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _completes(doc: Doc, before: tuple[int, int], start: int, end: int) -> bool:
    gap = [token.text.casefold() for token in doc[before[1] : start]]
    words = [token.text.casefold() for token in doc[before[0] : before[1]]]
    has_complement = "of" in words or "for" in words
    if gap and gap[0] in {"of", "for"} and gap[1:] in ([], ["the"]):
        is_movement = gap[0] == "for" and "for" not in words and words[0] in MOVEMENTS
        return (words[-1] in HEADS_WITH_COMPLEMENT and (not has_complement or words[-1] in STATE_HEADS)) or is_movement
    if gap in (["and"], [","], [",", "and"], ["&"], ["and", "the"], [",", "and", "the"]):
        is_list = any(word in HEADS_WITH_LIST for word in words) and has_complement and not is_state(doc[before[1] - 1], "name")
        return (
            is_list
            and not (_stands_alone(doc[start:end]) or _is_apart(doc, before, start, end))
            and (gap != [","] or _list_goes_on(doc, start, end))
        )
    return False


def _is_apart(doc: Doc, before: tuple[int, int], start: int, end: int) -> bool:
    """True for "Berg Hydro" in "the Ministry of Energy and Berg Hydro": tagger and parser hold it for a body beside the ministry."""
    root = doc[start:end].root
    inside = range(before[0], before[1])
    is_beside = root.dep_ == "conj" and root.head.i in inside and root.head.text.casefold() in HEADS_WITH_LIST
    return is_beside and end - start > 1 and not all(token.ent_type_ == "ORG" for token in doc[start:end])


def _list_goes_on(doc: Doc, start: int, end: int) -> bool:
    """True where a comma list of a ministry's fields ends in "and X"; else the comma ends the name."""
    following = [token.text.casefold() for token in doc[start : end + 3]]
    return "and" in following


def _stands_alone(span: SpacySpan) -> bool:
    words = [token.text.casefold() for token in span]
    has_head = any(word.rstrip(".") in LEGAL_FORMS or word in HEADS_WITH_COMPLEMENT for word in words)
    return has_head or find_state(span.text) is not None or span.root.ent_type_ in {"PERSON", "GPE"}
