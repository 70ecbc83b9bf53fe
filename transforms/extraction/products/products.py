"""Products of an agreement: what is to be developed, made, supplied, bought, built or licensed, as a noun phrase."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from transforms.english.dealings import DEAL_VERBS
from transforms.english.product_kinds import GOING_CONCERNS
from transforms.english.products import ABSTRACT_ENDINGS, GOING_ON, MEASURES, NOT_PRODUCTS, PARTS_OF
from transforms.extraction.entities.entities import Entities
from transforms.extraction.entities.party_kinds import PUBLIC
from transforms.extraction.mentions import ProductMention
from transforms.extraction.parsing.labels import ACTOR_LABELS, FIGURE_LABELS
from transforms.extraction.parsing.reading import Reading
from transforms.extraction.products.candidates import Candidate, find_by_deed, find_by_instrument, find_paid_for
from transforms.extraction.products.deeds import coordinated, is_ahead, is_coming, is_including, tells_of_frame
from transforms.extraction.products.lists import find_listed, introduces_list
from transforms.extraction.products.names import MEASURED, is_counted, kind_of, name_product
from transforms.extraction.reports.reports import Report

NAMED = FIGURE_LABELS | ACTOR_LABELS | {"LOC", "LAW", "EVENT", "LANGUAGE"}
WITHOUT_PRODUCTS = frozenset({"ceasefire_or_peace", "labour_agreement"})
GOODS = frozenset({"equipment", "component", "material", "software", "weapon_system", "commodity", "facility"})

MOST_PRODUCTS = 100  # of one agreement: more are an annex
MODIFIER = "product.modifier"
TOPICAL = frozenset({"product.topic", MODIFIER, "product.joint_field"})
FIELDS = frozenset({"service", "technology", "software"})  # governments agree on a field, companies on a service
PLURAL = re.compile(r"(?<=\w\w\w)(?:ies|s)$")
LEAD_PASSAGES = 3  # how far before the report that tells most a lead may tell what is done under an agreement
FOLLOW_UP_PASSAGES = 3  # how far behind its last report the terms of an agreement are still being told

Sentences = dict[tuple[int, int], SpacySpan]


def find_products(
    reading: Reading,
    entities: Entities,
    reports: Sequence[Report],
    *,
    first: int,
    agreement_type: str | None,
    makes: Mapping[str, str],
) -> list[ProductMention]:
    """Return the products of the agreement that `reports` tell of, in reading order.

    They stand in the sentences that report it, in those from passage `first` on that tell what will be made or built, and in the lists
    that these introduce. A company that is bought is no product; ships, mines and mills are. `makes` are the kinds of named products.
    """
    if agreement_type in WITHOUT_PRODUCTS:
        return []
    if agreement_type == "acquisition":
        found = [(report.passage, candidate) for report in reports for candidate in _bought(report)]
    else:
        found = list(_agreed(reading, reports, first))
    is_public = all(argument.entity.party_kind in PUBLIC for report in reports for argument in report.parties)
    products = (_product(reading, entities, passage, candidate, makes) for passage, candidate in found)
    return _distinct(
        product
        for product in products
        if product is not None and not (is_public and product.span.rule_id in TOPICAL and product.product_kind in FIELDS)
    )


def _agreed(reading: Reading, reports: Sequence[Report], first: int) -> Iterator[tuple[int, Candidate]]:
    """Yield the candidates of what is to be made, supplied, built or licensed, each with its passage."""
    told: Sentences = {(report.passage, report.sentence.start): report.sentence for report in reports}
    for report in reports:
        yield from ((report.passage, candidate) for candidate in find_by_instrument(report.trigger))
    for (passage, _), sentence in told.items():
        yield from ((passage, candidate) for candidate in (*find_by_deed(sentence), *find_paid_for(sentence)))
        yield from find_listed(reading, passage, sentence)
    last = max(report.passage for report in reports)
    for passage in range(max(first - LEAD_PASSAGES, 0), min(last + FOLLOW_UP_PASSAGES, len(reading.passages) - 1) + 1):
        for sentence in reading.passages[passage].doc.sents:
            if (passage, sentence.start) not in told:
                if tells_of_frame(sentence):
                    yield from ((passage, candidate) for candidate in find_by_deed(sentence))
                elif passage >= first:
                    yield from _terms(reading, passage, sentence)


def _terms(reading: Reading, passage: int, sentence: SpacySpan) -> Iterator[tuple[int, Candidate]]:
    """Yield the candidates of a sentence behind a report that tells what will be done, or what is included."""
    verbs = [token for token in sentence if is_ahead(token) or is_including(token) or is_coming(token)]
    yield from ((passage, candidate) for candidate in find_by_deed(_with_later(verbs)))
    if verbs or introduces_list(reading, passage, sentence):
        yield from find_listed(reading, passage, sentence)


def _with_later(verbs: Iterable[Token]) -> list[Token]:
    """Return `verbs` with those coordinated with them: "will design, build and operate"."""
    return list({token.i: token for verb in verbs for token in (verb, *coordinated(verb)) if token.pos_ == "VERB"}.values())


def _bought(report: Report) -> Iterator[Candidate]:
    """Yield the goods and works that an acquisition is of: the object of its own verb or noun alone; none of a business that goes on."""
    if any(words in report.sentence.text.casefold() for words in GOING_ON):
        return
    for candidate in find_by_deed(token for token in report.sentence if token == report.trigger or token.lemma_.casefold() in DEAL_VERBS):
        is_object = candidate.until is None and candidate.head.dep_ in {"dobj", "pobj", "nsubjpass", "conj"}
        if is_object and kind_of(candidate.head) in GOODS and candidate.head.lemma_.casefold() not in GOING_CONCERNS:
            yield candidate


def _product(reading: Reading, entities: Entities, passage: int, candidate: Candidate, makes: Mapping[str, str]) -> ProductMention | None:
    """Return the product that `candidate` heads the name of, or None where it is none."""
    head = candidate.head
    is_make = head.text in makes
    if not is_make and not _can_be_product(head, is_weak=candidate.is_weak):
        return None
    is_entity = entities.at(passage, head) is not None or head.ent_type_ in NAMED
    is_printed_as_word = kind_of(head) is not None and (head.text.islower() or head.text.isupper())
    if is_entity and not (is_make or _is_counted_model(head) or is_printed_as_word):
        return None
    name = name_product(head, until=candidate.until)
    if name is None:
        return None
    return ProductMention(
        name=name.text,
        span=reading.passages[passage].span(name.words, candidate.rule_id),
        product_kind=name.kind or makes.get(head.text),
        activity=candidate.activity,
        is_planned=candidate.is_planned,
    )


def _is_counted_model(head: Token) -> bool:
    """True for makes in numbers: "157 A321neos"; "sold Beta 900 shares" counts something else."""
    return is_counted(head) and (head.text.endswith("s") or any(map(str.isdigit, head.text)))


def _can_be_product(head: Token, *, is_weak: bool) -> bool:
    lemma = head.lemma_.casefold()
    if f"{head.nbor(-1).lemma_.casefold()} {lemma}" in NOT_PRODUCTS if head.i else False:
        return False
    if kind_of(head) is not None:
        return head.tag_ != "NN" or lemma not in PARTS_OF  # "a part of its investment"
    if is_weak or lemma in NOT_PRODUCTS or lemma in MEASURES or head.ent_type_ in MEASURED or not head.text[0].isalnum():
        return False
    return not lemma.endswith(ABSTRACT_ENDINGS)


def _distinct(products: Iterable[ProductMention]) -> list[ProductMention]:
    """Return each product once for each activity, in reading order; a shorter name of the same thing and a mere topic give way."""
    ordered = sorted(products, key=lambda product: (product.span.start, product.activity == "other", -product.span.end))[:MOST_PRODUCTS]
    told = {product.name.casefold() for product in ordered if product.activity != "other"}
    kept: dict[tuple[str, str], ProductMention] = {}
    for product in ordered:
        name = product.name.casefold()
        is_bare_topic = product.activity == "other" and name in told
        if not is_bare_topic and not any(_covers(other, product) or _specifies(other, product) for other in ordered if other != product):
            kept.setdefault((name, product.activity), product)
    return list(kept.values())


def _covers(other: ProductMention, product: ProductMention) -> bool:
    """True where `other` names the same thing in more words: "trams" beside "low-floor trams", "paint" of a pact beside "paint shop"."""
    longer, shorter = _words(other.name), _words(product.name)
    if other.span.start == product.span.start and other.span.end > product.span.end:
        return True  # the parse takes the model for a thing of its own: "E-90" of "E-90 jets"
    if len(shorter) >= len(longer) or not set(shorter) <= set(longer):
        return False
    is_of = bool({"of", "on"} & set(longer))  # "maintenance of trams" and "trams" are two things
    return (shorter[-1] == longer[-1] and not is_of) or product.span.rule_id == MODIFIER or "for" in longer


def _specifies(other: ProductMention, product: ProductMention) -> bool:
    """True where `product` is only what the instrument is called by, and `other` what it is for: "an aircraft order for 20 jets"."""
    is_sort = product.span.rule_id == MODIFIER and other.span.rule_id != MODIFIER
    return is_sort and product.product_kind == other.product_kind


def _words(name: str) -> list[str]:
    """Return the words of a name without the endings of plurals."""
    return [PLURAL.sub(lambda match: "y" if match[0] == "ies" else "", word) for word in name.casefold().split()]
