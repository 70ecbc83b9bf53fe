"""Names in a passage: the statistical tagger's entities repaired by syntax, brackets, legal forms and gazetteers."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.attrs import ORTH  # type: ignore[import-not-found]
from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from transforms.english.bodies import (
    GOODS,
    KIND_BY_NOUN,
    NAME_JOINERS,
    NEVER_NAMES,
    PEOPLES,
    STATE_ARMS,
    STATE_NOUNS,
    TITLE_WORDS,
    TOWNS,
)
from transforms.extraction.entities.complements import join_complements
from transforms.extraction.entities.currency_marks import is_currency
from transforms.extraction.entities.definitions import find_defined
from transforms.extraction.entities.firms import is_legal_form, join_firms
from transforms.extraction.entities.parting import is_state, part_name, without_home
from transforms.extraction.entities.vocabulary import is_english
from transforms.extraction.parsing.labels import FIGURE_LABELS, SUBJECTS
from transforms.gazetteers.countries import find_state

# Entity labels that can name a body, a person or a place.
NAME_LABELS = frozenset({"ORG", "PERSON", "GPE", "NORP", "FAC", "PRODUCT", "LOC", "LAW", "EVENT", "WORK_OF_ART"})
THING_LABELS = frozenset({"PRODUCT", "LAW", "EVENT", "WORK_OF_ART", "NORP"})
TICKER = re.compile(r"[A-Z0-9]{1,6}(?:\.[A-Z]{1,3})+|[A-Z]{1,5}:[A-Z.]{1,6}")
# A line is in title case when this share of its longer words has a capital; fewer words tell nothing.
CAPITAL_SHARE = 0.75
LONG_WORD = 4
TWO_WORDS = 2
FEWEST_LONG_WORDS = 4
LONGEST_KNOWN_NAME = 8  # tokens
LONGEST_JOINER = 2  # tokens
POSSESSIVES = ("'s", "’s")
SHORTEST_ACRONYM = 3  # letters: "in a PC"
FEWEST_BEFORE_TOWN = 3  # tokens: "the city of"
BEFORE_BODIES = frozenset({"with", "between", "by"})
PLURAL_AUXILIARIES = frozenset({"have", "are", "were"})
OBJECT_PRONOUN = "Us"  # in such a line no state; "US" is one

# Capitals that begin a sentence or a title, not a name.
PLAIN_TAGS = frozenset({"DET", "PRON", "ADP", "SCONJ", "CCONJ", "AUX", "ADV", "PART", "INTJ", "VERB", "NUM", "PUNCT"})


@dataclass(frozen=True, kw_only=True)
class Name:
    """A name in a passage, as a run of tokens; `label` is the tagger's word for it, or empty."""

    tokens: SpacySpan
    label: str

    @cached_property
    def text(self) -> str:
        """The name as printed, hard spaces and doubled ones made plain."""
        return " ".join(self.tokens.text.split()).rstrip(",")


def find_names(doc: Doc, marked: Sequence[tuple[int, int]] = ()) -> list[Name]:
    """Return the names of `doc` in reading order; they never overlap. The token runs of `marked` are names as they stand."""
    spans = [
        span
        for start, end in _names_of_states(doc, _with_marked(_joined_runs(doc), marked))
        for part in part_name(doc[start:end])
        for span in without_home(part)
    ]
    whole = set(marked)
    return [
        Name(tokens=span, label="ORG" if (span.start, span.end) in whole else _label(span))
        for span in spans
        if _is_name(span) or (span.start, span.end) in whole
    ]


def _joined_runs(doc: Doc) -> list[tuple[int, int]]:
    runs = join_complements(doc, join_firms(doc, _capital_runs(doc)))
    defined = [(min(start, *(run[0] for run in runs if run[0] <= start < run[1]), start), end) for start, end in find_defined(doc)]
    return _with_marked(runs, defined)


def _with_marked(runs: list[tuple[int, int]], marked: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return `runs` with every run of `marked` in the place of those it overlaps."""
    taken = {place for start, end in marked for place in range(start, end)}
    return sorted([*marked, *(run for run in runs if not taken & set(range(*run)))])


def _names_of_states(doc: Doc, runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return `runs` with what a state's name goes on to: "the Malaysian government", "Peru's army"."""
    return [
        (_start_of_town(doc, start), _end_of_state(doc, end) if find_state(doc[start:end].text) is not None else end) for start, end in runs
    ]


def _start_of_town(doc: Doc, start: int) -> int:
    """Return where a town's own name begins as that of a body: "with the city of Orvane", not "in the city of Orvane"."""
    if (
        start < FEWEST_BEFORE_TOWN
        or doc[start - 1].text != "of"
        or doc[start - 2].text not in TOWNS
        or doc[start - 3].text.casefold() != "the"
    ):
        return start
    before = doc[start - 4] if start > FEWEST_BEFORE_TOWN else None
    is_actor = before is None or before.text.casefold() in BEFORE_BODIES or before.pos_ in {"CCONJ", "PUNCT"}
    return start - 2 if is_actor else start


def _end_of_state(doc: Doc, end: int) -> int:
    place = end + 1 if end < len(doc) and doc[end].tag_ == "POS" else end
    if place < len(doc) and doc[place].text in (STATE_ARMS if place > end else STATE_ARMS | STATE_NOUNS):
        return place + 1
    return end


def is_title_case(doc: Doc) -> bool:
    """Return whether capitals say nothing here: most longer words have one, as in headlines, and no full stop makes it a sentence."""
    if len(doc) and doc[-1].text.endswith("."):
        return False
    words = [word for word in words_of(doc) if len(word) >= LONG_WORD and word.isalpha()]
    return len(words) >= FEWEST_LONG_WORDS and sum(word[0].isupper() for word in words) >= CAPITAL_SHARE * len(words)


def words_of(doc: Doc) -> Iterator[str]:
    """Return the text of each token, several times faster than from the tokens."""
    return map(doc.vocab.strings.__getitem__, doc.to_array(ORTH).tolist())


def find_known_names(doc: Doc, known: Collection[str]) -> list[Name]:
    """Return the names of states, and those of `known` (in lower case), in a line whose capitals say nothing.

    The longest name that begins at a word wins; a name of the line that stands nowhere else is not found.
    """
    found: list[Name] = []
    position = 0
    while position < len(doc):
        for end in range(min(position + LONGEST_KNOWN_NAME, len(doc)), position, -1):
            text = doc[position:end].text
            if text[0].isupper() and (text.casefold() in known or _is_state_text(text)):
                found.append(Name(tokens=doc[position:end], label=_label(doc[position:end])))
                position = end
                break
        else:
            position += 1
    return found


def _is_state_text(text: str) -> bool:
    return find_state(text) is not None and text != OBJECT_PRONOUN


def _capital_runs(doc: Doc) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    places = [place for place, word in enumerate(words_of(doc)) if word[0].isupper() or word[0].isdigit()]  # no other can begin a name
    for token in (doc[place] for place in places):
        if not _is_capital(token):
            continue
        if runs and _is_bridge(doc, runs[-1][1], token.i):
            runs[-1] = (runs[-1][0], token.i + 1)
        else:
            runs.append((token.i, token.i + 1))
    return runs


def _is_capital(token: Token) -> bool:
    text = token.text
    if (TICKER.fullmatch(text) and "." in text and find_state(text) is None and not text.endswith(".")) or token.ent_type_ in FIGURE_LABELS:
        return False
    if token.ent_type_ in NAME_LABELS and token.text[0].isupper():
        return True
    if not text[0].isupper() and not (text[0].isdigit() and any(letter.isupper() for letter in text)):
        return False
    if not is_english(text):
        return True  # "Orvane signed": whatever the tagger calls it
    if token.is_sent_start or (token.i and token.nbor(-1).text in {'"', "“", ":"}):
        return token.pos_ == "PROPN" or (text.isupper() and len(text) > 1 and token.pos_ not in PLAIN_TAGS)
    return token.pos_ not in PLAIN_TAGS or (token.pos_ in {"VERB", "ADV", "NUM"} and _stands_in_name(token))


def _stands_in_name(token: Token) -> bool:
    """Capitalized words inside a line of sentence case belong to a name whatever the tagger calls them."""
    doc, i = token.doc, token.i
    return i + 1 < len(doc) and doc[i + 1].text[0].isupper() and doc[i + 1].pos_ == "PROPN"


def _is_bridge(doc: Doc, end: int, start: int) -> bool:
    """True where the tokens between two capitalized ones belong to one name with them."""
    gap = doc[end:start]
    if not len(gap):
        previous, following = doc[end - 1], doc[start]
        if previous.text.endswith(".") and is_legal_form(previous) and not is_legal_form(following):
            return False
        return not (is_state(previous, "nationality") and following.ent_type_ == "PERSON" and previous.ent_type_ == "NORP")
    if len(gap) == 1 and gap[0].tag_ == "POS":
        return doc[end - 1].text.casefold() in PEOPLES or (_same_entity(doc[end - 1], doc[start]) and not is_state(doc[end - 1]))
    if len(gap) == 1 and gap[0].text in NAME_JOINERS:
        is_mark = gap[0].text in {"-", "/"}
        return not (is_mark and (doc[end - 1].whitespace_ or is_state(doc[end - 1]) or is_state(doc[start])))  # "VARNA - Berg said"
    if _is_within_word(doc, end, start) or (len(gap) == LONGEST_JOINER and all(token.text in NAME_JOINERS for token in gap)):
        return True  # "S.p.A.", "Caixa de los Andes", "Yousef Abd el-Karim"
    if len(gap) == 1 and _parts_firms(doc, end, start):
        return False
    if len(gap) == 1 and gap[0].text in {",", ".", "and", "&"} and is_legal_form(doc[start]):
        return True
    if len(gap) == 1 and gap[0].text in {"and", "or"}:
        is_one = _modifies_name(doc[end - 1], start) or _same_entity(doc[end - 1], doc[start])
        return is_one and not (_are_several(doc[start]) or doc[start : start + 2].text.endswith(POSSESSIVES))
    return len(gap) <= 2 and gap[0].text in {"of", "for"} and _same_entity(doc[end - 1], doc[start])


def _is_within_word(doc: Doc, end: int, start: int) -> bool:
    """True for the full stop in "S.p.A.": the tokenizer has parted one printed word."""
    return doc[end:start].text == "." and not any(token.whitespace_ for token in doc[end - 1 : start])


def _parts_firms(doc: Doc, end: int, start: int) -> bool:
    """True for "Berg UAB and JSC Holm", "Berg, OOO Holm", not for "Berg GmbH and Co": a legal form before a name begins another firm's."""
    if doc[end].text not in {"and", "&", ","}:
        return False
    begins = is_legal_form(doc[start]) and start + 1 < len(doc) and doc[start + 1].pos_ == "PROPN" and not is_legal_form(doc[start + 1])
    ends = is_legal_form(doc[end - 1]) and doc[end].text != "," and doc[start].text.rstrip(".") != "Co"
    return begins or ends


def _modifies_name(token: Token, start: int) -> bool:
    """True for "Nano" in "Nano and Micro Technology Headquarters": it modifies the name that follows, not a common noun."""
    head = token.head
    return head.i >= start and token.dep_ in {"nmod", "compound", "amod"} and _is_capital(head) and not is_state(token)


def _same_entity(left: Token, right: Token) -> bool:
    if left.ent_type_ != "ORG" or right.ent_type_ != "ORG":
        return False
    return all(token.ent_iob_ == "I" for token in left.doc[left.i + 1 : right.i + 1])


def _are_several(token: Token) -> bool:
    """True for "Holm Lines" in "Berg and Holm Lines have signed": the verb tells that the tagger has made one name of two."""
    word = token
    while word.dep_ in {"compound", "nmod", "conj"} and word.head != word:
        word = word.head
    if word.dep_ not in SUBJECTS:
        return False
    return any(child.dep_ in {"aux", "auxpass"} and child.text in PLURAL_AUXILIARIES for child in word.head.children)


def _label(span: SpacySpan) -> str:
    labels = [token.ent_type_ for token in span if token.ent_type_ in NAME_LABELS]
    return span.root.ent_type_ if span.root.ent_type_ in labels else max(labels, key=labels.count, default="")


def _is_name(span: SpacySpan) -> bool:
    words = [token.text.casefold() for token in span]
    if all(is_legal_form(token) for token in span) or is_currency(span) or words[-1].endswith(("-based", "–based")):
        return False
    if words[0] in NEVER_NAMES or GOODS.issuperset(words) or (words[-1] in TITLE_WORDS and all(is_state(token) for token in span[:-1])):
        return False
    if all(word in TITLE_WORDS or word in KIND_BY_NOUN for word in words) and not any(token.ent_type_ == "ORG" for token in span):
        return False
    return any(token.ent_type_ in NAME_LABELS or token.pos_ == "PROPN" or not is_english(token.text) or _acts(token) for token in span)


def _acts(token: Token) -> bool:
    """True for an acronym that the tagger takes for a common noun where only a body stands: "GIDA signed", "with PHJA", "Oman's GIDA"."""
    text = token.text
    if not (text.isupper() and text.isalpha() and len(text) >= SHORTEST_ACRONYM and token.pos_ == "NOUN"):
        return False
    is_partner = token.dep_ == "pobj" and token.head.text.casefold() in BEFORE_BODIES
    is_owned = token.i > 1 and token.nbor(-1).tag_ == "POS" and is_state(token.nbor(-2))
    return token.dep_ in SUBJECTS or is_partner or is_owned
