"""Contents: the tokens after a cue that it reports, by the complements its family takes."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from spacy.tokens import Token

from transforms.english.cues import CueFamily
from transforms.extraction.claims.predicates import Cue

# What follows a complement but does not belong to it.
NEXT_STATEMENT = frozenset({"conj", "cc", "parataxis"})
CLAUSAL = frozenset({"clause"})


@dataclass(frozen=True, kw_only=True)
class Complement:
    """The tokens `start` to `end`, half open, that a cue reports, and the family that takes them."""

    start: int
    end: int
    family: CueFamily
    frame: str


def find_complement(cue: Cue, cues: Collection[Cue]) -> Complement | None:
    """Return what follows `cue` and is reported by it; `cues` are those of its sentence."""
    for frame, find in FRAMES.items():
        family = cue.family(frame)
        head = find(cue) if family else None
        if family and head is not None:
            return _complement(cue, head, family, frame, cues)
    for child in _following(cue):
        family = cue.family(child.lower_) if child.dep_ == "prep" else None
        inner = next((grandchild for grandchild in child.children if grandchild.dep_ in {"pobj", "pcomp"}), None)
        if family and inner is not None:
            return _complement(cue, inner, family, child.lower_, cues)
    return None


def _following(cue: Cue) -> list[Token]:
    return [child for child in cue.head.children if child.i > cue.head.i]


def _clause(cue: Cue) -> Token | None:
    for child in _following(cue):
        if child.dep_ == "ccomp" and child.left_edge.i > cue.last.i:
            return child
        if cue.head.pos_ == "NOUN" and child.dep_ in {"acl", "relcl"} and _has(child, "mark", "that"):
            return child
        if child.dep_ == "advcl" and child.i > cue.head.i and _is_bare_clause(child):
            return child
    return None


def _is_bare_clause(verb: Token) -> bool:
    """Whether a clause the parser takes for an adverbial has a subject and no conjunction: "said after lunch he would"."""
    deps = {child.dep_ for child in verb.children}
    return verb.tag_ != "VBG" and bool(deps & {"nsubj", "nsubjpass", "expl"}) and not deps & {"mark", "advmod"}


def _infinitive(cue: Cue) -> Token | None:
    return next((child for child in _following(cue) if child.dep_ == "xcomp" and _has(child, "aux", "to")), None)


def _object(cue: Cue) -> Token | None:
    return next((child for child in _following(cue) if child.dep_ == "dobj"), None)


def _object_infinitive(cue: Cue) -> Token | None:
    for child in _following(cue):
        if child.dep_ in {"ccomp", "xcomp", "advcl"} and _has(child, "aux", "to"):
            listener = _object(cue)
            return listener if listener is not None and listener.i < child.i else child
    return None


def _named(cue: Cue) -> Token | None:
    """Return the thing that is called something; alone it is no content ("called Mr Smith")."""
    named = [child for child in _following(cue) if child.dep_ in {"dobj", "oprd", "xcomp", "ccomp", "prep"}]
    return named[0] if len(named) > 1 or (named and named[0].dep_ == "ccomp") else None


def _has(verb: Token, dep: str, word: str) -> bool:
    return any(child.dep_ == dep and child.lower_ == word for child in verb.children)


FRAMES: dict[str, Callable[[Cue], Token | None]] = {
    "clause": _clause,
    "object_infinitive": _object_infinitive,
    "infinitive": _infinitive,
    "as": _named,
    "object": _object,
}


def _complement(cue: Cue, head: Token, family: CueFamily, frame: str, cues: Collection[Cue]) -> Complement:
    start = max(head.left_edge.i, cue.last.i + 1)
    return Complement(start=start, end=_end(cue, head, cues), family=family, frame=frame)


def _end(cue: Cue, complement: Token, cues: Collection[Cue]) -> int:
    parts = [child for child in _following(cue) if child.i > complement.i]
    end = max([complement.right_edge.i, *(part.right_edge.i for part in parts if part.dep_ not in NEXT_STATEMENT)])
    stops = [part.left_edge.i for part in parts if part.dep_ in NEXT_STATEMENT]
    stops += [other.first.i for other in cues if other.is_participle and _follows_comma(other.first)]
    stops += [_conjunction(other.head) for other in cues if other.goes_on(cue)]
    return min([end + 1, *(stop for stop in stops if stop > complement.i)])


def _conjunction(verb: Token) -> int:
    """Return where the coordination that ends in `verb` begins: its "and", or the verb."""
    return max((child.i for child in verb.head.children if child.dep_ == "cc" and child.i < verb.i), default=verb.i)


def _follows_comma(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).text == ","
