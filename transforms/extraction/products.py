"""Products of an agreement: what is to be developed, made, supplied, bought, built or licensed, as a noun phrase."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from transforms.english.products import ACTIVITY_BY_WORD, KIND_BY_PRODUCT_NOUN, MEASURES, NOT_PRODUCTS, PRODUCT_ORNAMENTS
from transforms.extraction.entities import Entities
from transforms.extraction.mentions import ProductMention
from transforms.extraction.reading import ParsedPassage, Reading

NAME_PARTS = frozenset({"compound", "amod", "nmod", "npadvmod", "advmod", "punct", "quantmod"})
NOT_NAME_PARTS = frozenset({"det", "poss", "nummod", "case", "predet", "cc", "preconj"})
LONGEST_NAME = 8  # words: a longer phrase is a description
OBJECT_WORDS = frozenset({"dobj", "nsubjpass"})


def find_products(reading: Reading, entities: Entities, passage: int, sentence: SpacySpan) -> list[ProductMention]:
    """Return the products a sentence names, with those of the list that follows when it ends in a colon."""
    parsed = reading.passages[passage]
    found: list[ProductMention] = []
    for token in sentence:
        activity = ACTIVITY_BY_WORD.get(token.lemma_.casefold())
        if activity is None:
            continue
        products = (_product(parsed, entities, passage, head, activity, is_planned=_is_planned(token)) for head in _objects(token))
        found += [product for product in products if product is not None]
    if sentence.end == len(parsed.doc) and sentence.text.rstrip().endswith(":"):
        found += _listed_products(reading, passage, sentence)
    return found


def _objects(word: Token) -> Iterator[Token]:
    """Yield the heads of the phrases that an activity is done to, coordination included."""
    if word.pos_ == "VERB":
        heads = [child for child in word.children if child.dep_ in OBJECT_WORDS]
        if word.dep_ == "conj" and not heads:
            return
        if not heads:
            heads = [child for verb in _coordinated(word) for child in verb.children if child.dep_ == "dobj"]
    elif word.pos_ == "NOUN":
        heads = [
            target
            for child in word.children
            if child.dep_ == "prep" and child.text == "of"
            for target in child.children
            if target.dep_ == "pobj"
        ]
    else:
        return
    for head in (_measured(head) for head in heads):
        yield head
        yield from (child for child in head.conjuncts if child.pos_ in {"NOUN", "PROPN"} and child.i > head.i)


def _measured(head: Token) -> Token:
    """Return what is measured: "yarn" for "4,000 tonnes of yarn"."""
    if head.lemma_.casefold() in MEASURES:
        return next((target for child in head.children if child.text == "of" for target in child.children if target.dep_ == "pobj"), head)
    return head


def _coordinated(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ == "conj" and child.pos_ == "VERB"]


def _product(
    parsed: ParsedPassage, entities: Entities, passage: int, head: Token, activity: str, *, is_planned: bool
) -> ProductMention | None:
    entity = entities.at(passage, head)
    if head.pos_ not in {"NOUN", "PROPN"} or head.lemma_.casefold() in NOT_PRODUCTS or (entity is not None and head.ent_type_ != "PRODUCT"):
        return None
    return _mention(parsed, head, f"product.{activity}", activity, is_planned=is_planned)


def _mention(parsed: ParsedPassage, head: Token, rule_id: str, activity: str, *, is_planned: bool) -> ProductMention | None:
    """Return the product whose head noun is `head`, or None where its phrase is no name."""
    name = _name_span(head)
    if name is None:
        return None
    return ProductMention(
        name=_plain(name),
        span=parsed.span(name, rule_id),
        product_kind=KIND_BY_PRODUCT_NOUN.get(head.lemma_.casefold()),
        activity=activity,
        is_planned=is_planned,
    )


def _name_span(head: Token) -> SpacySpan | None:
    """Return the words of a noun phrase that name the product: modifiers and head, without ornament, quantity or owner."""
    doc, start = head.doc, head.i
    while start > 0 and _belongs(doc[start - 1], head):
        start -= 1
    while start < head.i and (doc[start].is_punct or doc[start].pos_ == "ADV" or _ornament_end(doc, start, head.i) > start):
        start = max(start + 1, _ornament_end(doc, start, head.i))
    if head.i + 1 - start > LONGEST_NAME or doc[start].ent_type_ in {"DATE", "MONEY", "PERCENT", "CARDINAL"}:
        return None
    return doc[start : head.i + 1]


def _ornament_end(doc: Doc, start: int, end: int) -> int:
    """Return where the ornament that begins at `start` ends ("cutting-edge" is three tokens), or `start` where none does."""
    return next((stop for stop in range(end, start, -1) if doc[start:stop].text.casefold() in PRODUCT_ORNAMENTS), start)


def _plain(name: SpacySpan) -> str:
    """Return the name without the capital that only the beginning of a line gives it."""
    first = name[0]
    is_common = first.i == 0 and first.pos_ != "PROPN" and first.text.istitle()
    return name.text[0].lower() + name.text[1:] if is_common else name.text


def _belongs(token: Token, head: Token) -> bool:
    if token.dep_ in NOT_NAME_PARTS or (token.pos_ in {"DET", "NUM", "ADP", "VERB", "AUX", "CCONJ"} and token.dep_ not in NAME_PARTS):
        return False
    return token.dep_ in NAME_PARTS and (token.head == head or head.is_ancestor(token)) and token.text not in {",", "(", ")", '"', "“", "”"}


def _is_planned(word: Token) -> bool:
    """True for infinitives, futures and nouns; false for what is told as done or being done."""
    if word.pos_ != "VERB":
        return True
    return word.tag_ not in {"VBD", "VBZ", "VBP"} and not any(
        child.dep_ == "aux" and child.lemma_ in {"have", "do"} for child in word.children
    )


def _listed_products(reading: Reading, passage: int, sentence: SpacySpan) -> list[ProductMention]:
    """Return the items of the list that `sentence` introduces, once for each activity its last verbs tell."""
    verbs = [token for token in sentence if token.pos_ == "VERB" and token.lemma_.casefold() in ACTIVITY_BY_WORD]
    if not verbs:
        return []
    chain = [verbs[-1], *(other for other in verbs[:-1] if other in verbs[-1].conjuncts)]
    activities = {ACTIVITY_BY_WORD[verb.lemma_.casefold()]: verb for verb in sorted(chain, key=lambda verb: verb.i)}
    heads = [(item, head) for item in _items_after(reading, passage) if (head := _item_head(item.doc)) is not None]
    listed = (
        _mention(item, head, "product.list_item", activity, is_planned=_is_planned(verb))
        for item, head in heads
        for activity, verb in activities.items()
    )
    return [product for product in listed if product is not None]


def _items_after(reading: Reading, passage: int) -> Iterator[ParsedPassage]:
    for following in reading.passages[passage + 1 :]:
        if not following.passage.is_item:
            return
        yield following


def _item_head(item: Doc) -> Token | None:
    """Return the head noun of a list item, which ends at its first colon, dash or full stop."""
    for token in item:
        is_hyphen = token.text == "-" and token.i > 0 and not item[token.i - 1].whitespace_
        if token.text in {":", "-", "–", "—", ".", ";", "("} and not is_hyphen:
            return item[token.i - 1] if token.i else None
    roots = [token for token in item if token.dep_ == "ROOT"]
    return roots[0] if roots and roots[0].pos_ in {"NOUN", "PROPN"} else None
