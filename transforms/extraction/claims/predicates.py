"""Cues: the verbs and nouns of a sentence by which somebody says, thinks or shows something, with their sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.cues import ADJECTIVES, NOUNS, VERBS, CueFamily
from transforms.english.speakers import AGENT_NOUNS, AGENT_PRONOUNS
from transforms.extraction.parsing.labels import ACTOR_LABELS
from transforms.extraction.parsing.reading import ParsedPassage

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
# A verb without a subject of its own has that of the verb it hangs on.
SHARING = frozenset({"conj", "xcomp", "advcl", "ccomp", "dep", "parataxis"})
PARTICIPLES = frozenset({"advcl", "acl", "conj", "pcomp", "xcomp", "dep"})
BY_ITSELF = frozenset({"aux", "auxpass", "agent", "nsubj", "nsubjpass"})  # what a participle has that is no clause cut short
FINITE = frozenset({"VBD", "VBZ", "VBP"})
TOLD = VERBS.keys() | NOUNS.keys()
CLIMB = 6  # no sentence shares a subject over more verbs


@dataclass(frozen=True, kw_only=True)
class Cue:
    """A cue with the families it belongs to, its own tokens, and the head of its source where the sentence names one."""

    head: Token
    families: tuple[CueFamily, ...]
    first: Token
    last: Token
    source: Token | None

    def family(self, *frames: str) -> CueFamily | None:
        """Return the first family that takes one of `frames`."""
        return next((family for family in self.families if family.frames.intersection(frames)), None)

    @property
    def is_participle(self) -> bool:
        """Whether the cue hangs on another verb or noun: ", adding that"."""
        return self.head.tag_ == "VBG" and self.head.dep_ in PARTICIPLES

    @property
    def is_concession(self) -> bool:
        """Whether the cue opens a statement of its own against the one before: ", though she admitted that"."""
        return self.head.dep_ == "advcl" and self.head.left_edge.lower_ in {"though", "although", "while"}

    def goes_on(self, earlier: Cue) -> bool:
        """Whether this is the next thing said: "said it would sue and warned that", "said it would sue, and X warned that"."""
        verb, content = self.head, self.head.head
        if verb.dep_ != "conj" or content.dep_ != "ccomp" or content.head != earlier.head or verb.tag_ != earlier.head.tag_:
            return False
        return _continues(verb, earlier.head) or (_opens_clause(verb) and self.source is not None and is_agent(self.source))


def find_cues(passage: ParsedPassage, sentence: SpacySpan) -> Iterator[Cue]:
    """Yield the cues of `sentence`, which is one of `passage`, from left to right."""
    for place in range(sentence.start, sentence.end):
        if passage.lemmas[place] not in TOLD and passage.words[place] not in ADJECTIVES:
            continue
        token = passage.doc[place]
        if token.pos_ in {"VERB", "AUX"} and (families := VERBS.get(token.lemma_.lower())) and not _is_aside(token):
            yield Cue(head=token, families=families, first=_first(token), last=_last(token), source=source_of(token))
        elif token.pos_ == "NOUN" and (families := NOUNS.get(token.lemma_.lower())):
            yield Cue(head=token, families=families, first=token, last=token, source=_owner(token))
        elif (families := ADJECTIVES.get(token.lower_)) and (verb := _copula(token)) is not None:
            yield Cue(head=token, families=families, first=_first(verb), last=token, source=_experiencer(verb))


def _copula(adjective: Token) -> Token | None:
    """Return the verb by which somebody is `adjective`: "is" in "is confident that", "remain" in "remain sure"; a participle is its own."""
    if adjective.dep_ in {"acomp", "oprd"} and adjective.head.pos_ in {"AUX", "VERB"}:
        return adjective.head
    is_passive = any(child.dep_ == "nsubjpass" for child in adjective.children)
    return adjective if is_passive and adjective.pos_ == "VERB" else None


def _experiencer(verb: Token) -> Token | None:
    passive = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    return passive if passive is not None else source_of(verb)


def is_agent(source: Token) -> bool:
    """Whether `source` can mean something: a person, a body, a text, or a pronoun for one; a programme or a deal can't."""
    if source.tag_ in {"WDT", "WP"} and source.head.dep_ == "relcl":
        return source.lower_ == "who" or is_agent(source.head.head)
    if source.pos_ == "PRON":
        return source.lower_ in AGENT_PRONOUNS
    return source.ent_type_ in ACTOR_LABELS or source.pos_ == "PROPN" or source.lemma_.lower() in AGENT_NOUNS


def source_of(verb: Token, climbs: int = CLIMB) -> Token | None:
    """Return the head of who does what `verb` says: its subject, its agent, or the subject of the verb it hangs on."""
    if any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children):
        agents = (child for child in verb.children if child.dep_ == "agent")
        return next((child for agent in agents for child in agent.children if child.dep_ == "pobj"), None)
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    if subjects:
        return _named_subject(subjects)
    return (_shared_source(verb, climbs) or _topic(verb)) if climbs else None


def _named_subject(subjects: Sequence[Token]) -> Token:
    """Return the first of a verb's subjects, or the name that the parser parts from its description: "pump maker Nordwind"."""
    for description, name in pairwise(subjects):
        if name.pos_ == "PROPN" and description.pos_ == "NOUN" and name.left_edge.i == description.i + 1:
            return name
    return subjects[0]


def _shared_source(verb: Token, climbs: int) -> Token | None:
    head = verb.head
    if verb.dep_ in {"acl", "relcl"}:
        return head if verb.tag_ != "VB" else None
    if verb.dep_ == "conj" and head.dep_ == "ccomp" and head.head.lemma_ in VERBS and _continues(verb, head.head):
        return source_of(head.head, climbs - 1)
    if verb.dep_ == "pcomp":
        head = head.head
    elif verb.dep_ not in SHARING or head is verb:
        return None
    return source_of(head, climbs - 1) if head.pos_ in {"VERB", "AUX"} else None


def _topic(verb: Token) -> Token | None:
    """Return the name before a main verb without a subject: the parser loses it behind a long insertion."""
    names = (child for child in verb.children if child.i < verb.i and child.ent_type_ in ACTOR_LABELS)
    return next(names, None) if verb.dep_ == "ROOT" else None


def _continues(verb: Token, earlier: Token) -> bool:
    """Whether `verb` is finite as `earlier` is and has no subject or auxiliary of its own, so that it shares its subject."""
    return verb.tag_ == earlier.tag_ in FINITE and not any(child.dep_ in SUBJECTS or child.dep_ == "aux" for child in verb.children)


def _opens_clause(verb: Token) -> bool:
    """Whether a comma and a conjunction stand before the clause of `verb`."""
    return verb.left_edge.i > 2 and verb.left_edge.nbor(-2).text == ","


def _is_aside(verb: Token) -> bool:
    """Whether nobody says it: "it is important to note", "a book written by X", "asked whether it would, X smiled"."""
    is_reduced = verb.tag_ == "VBN" and (
        verb.dep_ == "acl" or (verb.dep_ == "advcl" and not any(child.dep_ in BY_ITSELF for child in verb.children))
    )
    return is_reduced or (verb.tag_ == "VB" and verb.dep_ == "xcomp" and verb.head.lemma_ == "be")


def _owner(noun: Token) -> Token | None:
    """Return whose claim it is: "his claim", "the claim by X", "X made the claim"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from"}:
            return next((grandchild for grandchild in child.children if grandchild.dep_ == "pobj"), None)
    return source_of(noun.head) if noun.dep_ == "dobj" else None


def _first(verb: Token) -> Token:
    first = verb
    while first.i > verb.sent.start and first.nbor(-1).dep_ in {"aux", "neg", "advmod", "auxpass"} and first.nbor(-1).head == verb:
        first = first.nbor(-1)
    return first


def _last(verb: Token) -> Token:
    following = verb.i + 1
    particle = verb.doc[following] if following < verb.sent.end else verb
    return particle if particle.dep_ == "prt" and particle.head == verb else verb
