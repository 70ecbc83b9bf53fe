"""Names coordinated with a party that the parse has left apart: "Acme and Peru's Beta shelved", "with Gamma of Lyon and Delta"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from transforms.extraction.participants.arguments import Argument, Clauses
from transforms.extraction.participants.nominal import Named, extent_of, names_in, only_joins, owns
from transforms.extraction.reports.reports import Report

REACH = 20  # tokens between the beginnings of two names of one list
HOME_WORDS = frozenset({"of", "in"})
BY_WHOM = frozenset({"ADP", "VERB", "AUX"})


def coordinated_with(clauses: Clauses, report: Report, argument: Argument, anchor: Token) -> Iterator[Argument]:
    """Yield who stands in one list with `argument`: before it where it leads the verb, behind it where it follows."""
    if argument.token.i not in range(report.sentence.start, report.sentence.end):
        return
    start, end = extent_of(clauses, argument)
    if argument.token.i < anchor.i:
        yield from _before(clauses, report, start)
        yield from _behind(clauses, report, argument, range(end, min(end + REACH, anchor.i)))
    else:
        behind = list(_behind(clauses, report, argument, range(end, min(end + REACH, report.sentence.end))))
        if not (behind and _begins_clause(clauses, behind[-1], report)):
            yield from behind


def _before(clauses: Clauses, report: Report, start: int) -> Iterator[Argument]:
    """Yield the names, or the pronoun, that "and" joins to the name at `start`, if nothing governs them."""
    sentence = report.sentence
    named = list(names_in(clauses, sentence, range(max(sentence.start, start - REACH), start + 1)))
    named = [name for name in named if not owns(name)]
    if not named or named[-1].start != start:
        return
    before = _outer(clauses, report, named[-1])
    if before is None or before.pos_ != "CCONJ" or not before.i:
        return
    if before.nbor(-1).pos_ == "PRON":
        yield from clauses.bodies(before.nbor(-1), verb=report.stage_token)
        return
    first = named[-2] if len(named) > 1 else None
    if first is not None and only_joins(sentence, first.end, before.i + 1) and (first.before is None or first.before.pos_ not in BY_WHOM):
        yield Argument(entity=first.entity, token=first.token)


def _behind(clauses: Clauses, report: Report, argument: Argument, places: range) -> Iterator[Argument]:
    """Yield the names at `places` that "and" joins to `argument`, over its other names and the places it is of or in."""
    sentence = report.sentence
    found: list[Named] = []
    last = places.start
    for name in names_in(clauses, sentence, places):
        before = _outer(clauses, report, name)
        if owns(name):
            continue
        if name.entity.number == argument.entity.number or (before is not None and before.i >= last and _is_home(name, before)):
            last = name.end
            continue
        if before is None or before.i < last or not only_joins(sentence, last, before.i + 1):
            break
        found.append(name)
        last = name.end
        if before.pos_ == "CCONJ":
            yield from (Argument(entity=each.entity, token=each.token) for each in found)
            return


def _is_home(name: Named, before: Token) -> bool:
    """True for the place or state a firm is of: "Acme of Lyon, France, and Beta"."""
    is_home = name.entity.is_place or name.entity.party_kind == "state"
    return is_home and (before.text in HOME_WORDS or before.text == ",") and name.start - before.i == 1


def _begins_clause(clauses: Clauses, last: Argument, report: Report) -> bool:
    """True for Beta in "signed with Acme, and Beta said"."""
    _, end = extent_of(clauses, last)
    return end < report.sentence.end and report.sentence.doc[end].pos_ in {"VERB", "AUX"}


def _outer(clauses: Clauses, report: Report, name: Named) -> Token | None:
    """Return the word before the name's phrase, before its owner where it has one."""
    before = name.before
    if before is None or before.tag_ != "POS" or before.i < 1:
        return before
    owner = next(iter(names_in(clauses, report.sentence, range(before.i - 1, before.i))), None)
    return owner.before if owner is not None else before
