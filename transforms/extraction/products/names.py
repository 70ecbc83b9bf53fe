"""The name of a product in its noun phrase: modifiers and head, without owner, ornament, quantity or measure."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from transforms.english.product_kinds import GENERAL_NOUNS, KIND_BY_ENDING, KIND_BY_PRODUCT_NOUN
from transforms.english.products import FURNISHING, MEASURES, NOT_PRODUCTS, PARTS_OF, PRODUCT_ORNAMENTS, SERVICES_TO, UNITS
from transforms.extraction.parsing.labels import FIGURE_LABELS

NAME_PARTS = frozenset({"compound", "amod", "nmod", "npadvmod", "advmod", "punct", "quantmod", "acl", "conj", "cc"})
NOT_NAME_PARTS = frozenset({"det", "poss", "nummod", "case", "predet", "preconj"})
NOT_IN_NAMES = frozenset({",", "(", ")", '"', "“", "”", ":", ";", "<", ">", "$", "%"})
MEASURED = FIGURE_LABELS - {"CARDINAL"}  # "two" may count a product or belong to its name
LONGEST_NAME = 8  # words before and with the head: a longer phrase is a description
MEASURE_REACH = 9  # tokens from a measure to its "of"
LONGEST_ORNAMENT = 7  # tokens: "state-of-the-art"
LONGEST_PURPOSE = 6  # words: a longer "for ..." or "of ..." tells of something else


@dataclass(frozen=True, kw_only=True)
class ProductName:
    """A product's words in the text, and how it is to be written; `kind` is None where the head tells none."""

    words: SpacySpan
    text: str
    kind: str | None


def name_product(head: Token, *, until: Token | None = None) -> ProductName | None:
    """Return the name whose head noun is `head`, or None where the phrase is none; `until` is the noun that `head` is a modifier of."""
    start = _start_of(head, until)
    end = head.i + 1 if until is not None else _end_of(head)
    if head.i + 1 - start > LONGEST_NAME or _is_measured(head.doc[start]) or _is_general(head, start, end):
        return None
    words = head.doc[start:end]
    return ProductName(words=words, text=_plain(words), kind=kind_of(head))


def kind_of(head: Token) -> str | None:
    """Return the product_kind that the head noun tells, with the word before it where the two are a term of their own."""
    noun = head.lemma_.casefold()
    before = head.nbor(-1).text.casefold() if head.i > 0 else ""
    last = noun.rpartition("-")[2] if head.text.islower() else noun  # "QRX-TV" is a name
    for term in (f"{before} {noun}", noun, head.text.casefold(), singular_of(head), last):
        if term in KIND_BY_PRODUCT_NOUN:
            return KIND_BY_PRODUCT_NOUN[term]
    if head.pos_ == "PROPN" and head.i > 0 and head.nbor(-1).pos_ == "NOUN" and head.nbor(-1).head == head:  # "the vaccine Rotanix"
        return KIND_BY_PRODUCT_NOUN.get(head.nbor(-1).lemma_.casefold())
    if noun.rpartition("-")[2].isdigit() and noun.partition("-")[0] in KIND_BY_PRODUCT_NOUN:  # "molybdenum-99"
        return KIND_BY_PRODUCT_NOUN[noun.partition("-")[0]]
    return next((kind for ending, kind in KIND_BY_ENDING.items() if noun.endswith(ending) and head.pos_ in {"NOUN", "PROPN"}), None)


def singular_of(head: Token) -> str:
    """Return the word without the s of a plural, for nouns that the lemmatizer doesn't know ("doses")."""
    text = head.text.casefold()
    return text[:-1] if head.tag_ in {"NNS", "NNPS"} and text.endswith("s") else text


def measured_in(head: Token) -> Token:
    """Return what is measured or counted: "yarn" for "4,000 tonnes of yarn", "buses" for "a fleet of buses"."""
    for _ in range(3):
        is_measure = {head.lemma_.casefold(), singular_of(head)} & MEASURES and kind_of(head) is None  # "gas fields" are no measure
        target = _object_of(head) if is_measure else None
        if target is None:
            return head
        head = target
    return head


def is_counted(head: Token) -> bool:
    """Return whether a number of these is told: "40 buses"."""
    return any(child.dep_ == "nummod" and child.ent_type_ not in MEASURED for child in head.children)


def _start_of(head: Token, until: Token | None) -> int:
    doc, start = head.doc, head.i
    while start > head.sent.start and head.i - start < LONGEST_NAME and _belongs(doc[start - 1], head, until):
        start -= 1
    while start < head.i and (_is_loose(doc[start]) or _ornament_end(doc, start, head.i) > start):
        start = max(start + 1, _ornament_end(doc, start, head.i))
    return start


def _belongs(token: Token, head: Token, until: Token | None) -> bool:
    is_joining = token.text == "-" and not token.whitespace_
    is_model = token.text[0].isalpha() and any(map(str.isdigit, token.text))  # "RX/2 technology", "F-35 jets", whatever the parse
    if is_joining or is_model:
        return True
    if token.text in NOT_IN_NAMES or token.ent_type_ in MEASURED:
        return False
    if token.like_num:
        return _is_model_number(token)
    if until is not None:
        is_modifier = token.dep_ in {"compound", "amod", "nmod", "npadvmod", "punct"} and token.ent_type_ == ""
        return is_modifier and token.lemma_.casefold() not in MEASURES and token.head.i <= until.i
    if token.dep_ in NOT_NAME_PARTS or (token.pos_ in {"DET", "NUM", "ADP", "AUX", "PRON", "SCONJ", "PART"} and token.text != "-"):
        return False
    if token.pos_ == "VERB" and token.tag_ not in {"VBN", "VBG"}:
        return False
    is_gerund = token.dep_ == "pcomp" and token.tag_ == "VBG" and head.head == token  # "for consulting work"
    return is_gerund or (token.dep_ in NAME_PARTS and (token.head == head or head.is_ancestor(token)))


def _is_measured(first: Token) -> bool:
    """True where a name would begin with a date or an amount; a model number is often taken for one."""
    return first.ent_type_ in MEASURED and first.text.isalpha()


def _is_model_number(token: Token) -> bool:
    """True for a number inside a name: "Boeing 737 Max jets", or the second of two: "175 737 Max jets"."""
    before = token.nbor(-1) if token.i > 0 else token
    if not token.text[0].isdigit():
        return False
    is_joined = before.text == "-" and not before.whitespace_
    return before != token and before.ent_type_ not in MEASURED and (is_joined or before.like_num or before.pos_ == "PROPN")


def _is_loose(token: Token) -> bool:
    """True for a word that begins no name: an adverb, a superlative, a gerund that governs the rest ("providing therapy kits")."""
    is_governing = token.tag_ == "VBG" and (token.lemma_.casefold() in FURNISHING or token.nbor().pos_ == "ADJ")
    if token.lemma_.casefold() in UNITS:  # "40 MW battery park"
        return True
    return token.is_punct or token.pos_ in {"ADV", "CCONJ"} or token.tag_ == "JJS" or is_governing


def _end_of(head: Token) -> int:
    """Return where the name ends: behind a purpose without article ("sensors for underwater farms") or what a service is done to."""
    doc = head.doc
    if head.i + 1 >= head.sent.end:
        return head.i + 1
    preposition = doc[head.i + 1]
    target = next((target for target in preposition.children if target.dep_ in {"pobj", "pcomp"}), None)
    if preposition.dep_ != "prep" or target is None or target.i - head.i > LONGEST_PURPOSE:
        return head.i + 1
    word, lemma = preposition.text.casefold(), head.lemma_.casefold()
    labels = {token.ent_type_ for token in doc[preposition.i + 1 : target.i + 1]} - {""}
    if (word in {"of", "on"} and lemma in SERVICES_TO) or (word == "of" and lemma in PARTS_OF):
        return head.i + 1 if labels & MEASURED else target.i + 1
    is_bare = not labels and not any(child.dep_ in {"det", "poss", "nummod"} for child in target.children)
    if word == "for" and is_bare and target.lemma_.casefold() not in NOT_PRODUCTS:  # "a monitor for use in hospitals"
        return max([target.i, *(child.i for child in target.children if child.dep_ == "dobj")]) + 1
    return head.i + 1


def _is_general(head: Token, start: int, end: int) -> bool:
    return start == head.i and end == head.i + 1 and head.lemma_.casefold() in GENERAL_NOUNS


def _ornament_end(doc: Doc, start: int, end: int) -> int:
    """Return where the ornament that begins at `start` ends ("cutting-edge" is three tokens), or `start` where none does."""
    if doc[start].pos_ == "PROPN" and doc[start].ent_type_:  # "New York", "First Solar"
        return start
    for stop in range(min(end, start + LONGEST_ORNAMENT), start, -1):
        if doc[start:stop].text.casefold() in PRODUCT_ORNAMENTS and doc[stop].text != "-":  # "last-mile delivery"
            return stop
    return start


def _plain(words: SpacySpan) -> str:
    """Return the name without the capitals that only the beginning or the whole of a line gives it."""
    if words.text.isupper() and words.doc.text.isupper():
        return words.text.lower()
    first = words[0]
    is_common = first.i == 0 and first.pos_ != "PROPN" and first.text.istitle()
    return words.text[0].lower() + words.text[1:] if is_common else words.text


def _object_of(head: Token) -> Token | None:
    """Return what a measure is of, a rate between them passed over: "30,000 barrels per day of crude oil"."""
    for word in head.doc[head.i + 1 : min(head.i + MEASURE_REACH, head.sent.end)]:
        if word.text == "of" and (word.head == head or head.is_ancestor(word)):
            return next((target for target in word.children if target.dep_ == "pobj"), None)
    return None
