"""Contents: the tokens after a cue that it reports, by the complements its family takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from transforms.english.cues import NOUNS, VERBS, CueFamily
from transforms.extraction.claims.predicates import Cue

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


@dataclass(frozen=True, kw_only=True)
class Complement:
    """The tokens `start` to `end` of the passage, half open, that a cue reports, and the family that takes them."""

    start: int
    end: int
    family: CueFamily


def find_complement(cue: Cue, cues: Sequence[Cue]) -> Complement | None:
    """Return what follows `cue` and is reported by it; `cues` are those of its sentence."""
    for frame, find in FRAMES.items():
        family = cue.family(frame)
        head = find(cue) if family else None
        if family and head is not None:
            return _complement(cue, head, family, cues)
    for child in _following(cue):
        family = cue.family(child.lower_) if child.dep_ == "prep" else None
        inner = next((grandchild for grandchild in child.children if grandchild.dep_ in {"pobj", "pcomp"}), None)
        if family and inner is not None:
            return _complement(cue, inner, family, cues)
    return None


def _following(cue: Cue) -> list[Token]:
    return [child for child in cue.head.children if child.i > cue.head.i]


def _clause(cue: Cue) -> Token | None:
    for child in _following(cue):
        if child.dep_ == "ccomp" and child.left_edge.i > cue.last.i:
            return child
        if cue.head.pos_ == "NOUN" and child.dep_ in {"acl", "relcl"} and _has(child, "mark", "that"):
            return child
        if child.dep_ == "advcl" and _is_bare_clause(child):
            return child
    return None


def _is_bare_clause(verb: Token) -> bool:
    """Whether what the parser takes for an adverbial has a subject and no conjunction: "said after lunch he would"."""
    opening = verb.left_edge
    is_clause = verb.tag_ != "VBG" and any(child.dep_ in SUBJECTS for child in verb.children)
    return is_clause and (opening.lower_ == "that" or opening.pos_ in {"PRON", "DET", "NOUN", "PROPN"})


def _infinitive(cue: Cue) -> Token | None:
    dep = "acl" if cue.head.pos_ == "NOUN" else "xcomp"
    return next((child for child in _following(cue) if child.dep_ == dep and _has(child, "aux", "to")), None)


def _gerund(cue: Cue) -> Token | None:
    return next((child for child in _following(cue) if child.dep_ in {"xcomp", "ccomp"} and _is_gerund(child)), None)


def _is_gerund(verb: Token) -> bool:
    """Whether a verb is a gerund, also of the perfect: "having met"."""
    return verb.tag_ == "VBG" or (verb.tag_ == "VBN" and any(child.dep_ == "aux" and child.tag_ == "VBG" for child in verb.children))


def _object(cue: Cue) -> Token | None:
    return next((child for child in _following(cue) if child.dep_ == "dobj"), None)


def _stance(cue: Cue) -> Token | None:
    held = _object(cue)
    return held if held is not None and held.lemma_ in NOUNS and any(child.dep_ == "prep" for child in held.children) else None


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


def _measured(cue: Cue) -> Token | None:
    """Return the thing that is put at a number."""
    at = [child for child in _following(cue) if child.dep_ == "prep" and child.lower_ == "at"]
    is_number = any(token.like_num for preposition in at for token in preposition.subtree)
    return _object(cue) if is_number else None


def _has(verb: Token, dep: str, word: str) -> bool:
    return any(child.dep_ == dep and child.lower_ == word for child in verb.children)


# How each frame is found, in the order tried: a clause holds more than the object before it.
FRAMES: dict[str, Callable[[Cue], Token | None]] = {
    "clause": _clause,
    "object_infinitive": _object_infinitive,
    "infinitive": _infinitive,
    "gerund": _gerund,
    "as": _named,
    "stance": _stance,
    "measure": _measured,
    "object": _object,
}


def _complement(cue: Cue, head: Token, family: CueFamily, cues: Sequence[Cue]) -> Complement:
    return Complement(start=max(head.left_edge.i, cue.last.i + 1), end=_end(cue, head, cues), family=family)


def _end(cue: Cue, complement: Token, cues: Sequence[Cue]) -> int:
    """Return where the content ends: with all that hangs on the cue behind its complement, but before the next statement."""
    parts = [child for child in _following(cue) if child.i > complement.i]
    others = [part for part in parts if part.dep_ == "conj" and not _is_more_content(part)]
    end = max([complement.right_edge.i, *(part.right_edge.i for part in parts if part not in others)])
    stops = [_conjunction(part) for part in others]
    stops += [other.first.i for other in cues if other.is_participle and _follows_comma(other.first)]
    stops += [other.head.left_edge.i for other in cues if other.is_concession and _follows_comma(other.head.left_edge)]
    stops += [_conjunction(other.head) for other in cues if other.goes_on(cue)]
    return min([end + 1, *(stop for stop in stops if stop > complement.i)])


def _is_more_content(verb: Token) -> bool:
    """Whether a coordinated verb goes on with what is said: it has a subject of its own and is no cue."""
    return verb.lemma_ not in VERBS and any(child.dep_ in SUBJECTS for child in verb.children)


def _conjunction(verb: Token) -> int:
    """Return where the coordination that ends in `verb` begins: its "and", or the verb."""
    return max((child.i for child in verb.head.children if child.dep_ == "cc" and child.i < verb.i), default=verb.i)


def _follows_comma(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).text == ","
