"""Single reports of an agreement: a noun or a verb that tells of one, with its type, stage and parties."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from transforms.english.dealings import DEAL_VERBS, STAGE_BY_VERB
from transforms.english.instruments import INSTRUMENTS, NOT_AGREEMENTS, POINTING_BACK, TYPE_BY_MODIFIER, TYPE_BY_NOUN_ALONE, Instrument
from transforms.extraction.arguments import Argument, Clauses
from transforms.extraction.stages import governor_of, stage_of_deal, stage_of_instrument

PARTNER_WORDS = ("between", "with", "among", "amongst", "by")
TRADE_WORDS = (*PARTNER_WORDS, "from", "to")
EVENT_WORDS = (*PARTNER_WORDS, "of", "from", "to")
DEAL_WORDS = ("with", "from", "to", "by", "between", "into")
# "Under the agreement, X will buy ...": what follows is done under an agreement, not another one.
FRAMES = frozenset({"under", "within", "per", "as", "through", "during", "after", "since", "before", "following", "despite", "amid"})
# "It marks the company's first collaboration with X" tells what the agreement is, not who made another.
EQUATING = frozenset({"mark", "represent", "signify", "constitute", "symbolize", "exemplify", "underscore", "reflect"})
SPEAKING = frozenset({"say", "tell", "add", "report", "announce", "note", "state"})
PARTNER_REACH = 14  # tokens: further off, "with" belongs to something else
TRADED = frozenset({"order", "contract", "loan", "grant", "licence", "license"})
# Nouns that are agreements only where somebody makes one with somebody: alone they are commerce at large.
WEAK_INSTRUMENTS = frozenset(
    "order bid offer sale purchase investment stake loan facility grant financing licence license arrangement settlement collaboration alliance convention protocol".split()
)
# What can be bought or sold as a going concern, where it has no name of its own.
CONCERNS = frozenset(
    """unit subsidiary division business businesses operation operations asset assets company stake share shares interest pct percent plant mill
    stock property properties field fields station stations store stores hotel hotels brand chain line holding holdings firm airline bank center
    centers rights portfolio refinery mine site building newspaper venture half majority rest remainder outstanding capital""".split()
)


@dataclass(frozen=True, kw_only=True)
class Report:
    """What one word in one sentence tells of an agreement."""

    passage: int
    sentence: SpacySpan
    trigger: Token
    term: SpacySpan
    rule_id: str
    agreement_type: str | None
    stage: str
    stage_token: Token
    parties: tuple[Argument, ...]
    points_back: bool
    is_event: bool

    @property
    def is_told(self) -> bool:
        """A verb says what became of the agreement: it is the news of the sentence, not a thing mentioned in it."""
        return self.stage_token != self.trigger and self.stage_token.lemma_.casefold() in STAGE_BY_VERB or self.trigger.pos_ == "VERB"


def find_reports(clauses: Clauses, doc: Doc) -> Iterator[Report]:
    """Yield the reports in a passage, in reading order."""
    for sentence in doc.sents:
        for token in sentence:
            report = _instrument_report(clauses, sentence, token) or _deal_report(clauses, sentence, token)
            if report is not None:
                yield report


def _instrument_report(clauses: Clauses, sentence: SpacySpan, noun: Token) -> Report | None:
    instrument, term = _instrument_at(noun)
    if instrument is None or term is None or _is_other_sense(noun, sentence) or _is_generic(noun):
        return None
    parties = _parties_of_instrument(clauses, noun, instrument)
    if len(parties) < 2 and not _points_back(noun):
        parties = _without_persons_beside_bodies([*parties, *_partners_nearby(clauses, noun, sentence)])
    stage, stage_token = stage_of_instrument(noun)
    if noun.lemma_.casefold() in WEAK_INSTRUMENTS and len(parties) < (1 if _is_titled(noun) else 2):
        return None
    return Report(
        passage=clauses.passage,
        sentence=sentence,
        trigger=noun,
        term=term,
        rule_id=instrument.rule_id,
        agreement_type=instrument.agreement_type or _type_of_phrase(noun),
        stage=stage,
        stage_token=stage_token,
        parties=tuple(parties),
        points_back=_points_back(noun),
        is_event=instrument.is_event,
    )


def _instrument_at(noun: Token) -> tuple[Instrument | None, SpacySpan | None]:
    """Return the instrument that ends at `noun` and its words; two words ("joint venture", "letter of intent") win over one."""
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.dep_ == "compound" and noun.head.lemma_.casefold() in INSTRUMENTS:
        return None, None
    doc, end = noun.doc, noun.i + 1
    if noun.dep_ == "pobj" and noun.text.casefold() in {"intent", "understanding", "agreement"} and noun.head.text == "of":
        return None, None
    following = doc[noun.i : min(noun.i + 3, len(doc))].text.casefold()
    if following in INSTRUMENTS or following.replace("letters", "letter") in INSTRUMENTS:
        return INSTRUMENTS[following.replace("letters", "letter")], doc[noun.i : noun.i + 3]
    pair = doc[max(noun.i - 1, 0) : end]
    two = f"{doc[noun.i - 1].text.casefold()} {noun.lemma_.casefold()}" if noun.i else ""
    if two in INSTRUMENTS:
        return INSTRUMENTS[two], pair
    instrument = INSTRUMENTS.get(noun.lemma_.casefold()) or INSTRUMENTS.get(noun.text.casefold())
    if instrument is None:
        return None, None
    if following == "memorandum of understanding":
        return instrument, doc[noun.i : noun.i + 3]
    return instrument, doc[noun.i : end]


def _is_other_sense(noun: Token, sentence: SpacySpan) -> bool:
    start = max(noun.i - 2, sentence.start)
    around = noun.doc[start : min(noun.i + 3, sentence.end)].text.casefold()
    return any(phrase in around for phrase in NOT_AGREEMENTS) or noun.dep_ == "ROOT" and noun.pos_ == "VERB"


def _is_generic(noun: Token) -> bool:
    """True for a bare plural ("partnerships like this", "trade agreements"): it tells of no agreement in particular."""
    is_bare = not any(child.dep_ in {"det", "poss", "nummod"} or child.ent_type_ for child in noun.children)
    return noun.tag_ == "NNS" and is_bare and governor_of(noun).lemma_.casefold() not in STAGE_BY_VERB


def _type_of_phrase(noun: Token) -> str | None:
    """Return the type that the words of the noun's phrase tell: "supply contract", "contract to build", "deal to buy"."""
    words = [token.lemma_.casefold() for token in noun.children if token.dep_ in {"compound", "amod", "nmod", "npadvmod"} and token.i < noun.i]
    for child in noun.children:
        if child.dep_ == "prep" and child.text.casefold() in {"of", "on", "for"}:
            words += [token.lemma_.casefold() for token in child.children]
        if child.dep_ in {"acl", "relcl"} and child.lemma_.casefold() in DEAL_VERBS:
            return DEAL_VERBS[child.lemma_.casefold()].agreement_type
    purpose = [token.lemma_.casefold() for token in noun.subtree if token.i > noun.i]
    governor = governor_of(noun)
    return (
        _type_by_words(words)
        or next((DEAL_VERBS[word].agreement_type for word in purpose if word in DEAL_VERBS), None)
        or _type_by_words(purpose)
        or (DEAL_VERBS[governor.lemma_.casefold()].agreement_type if governor.lemma_.casefold() in DEAL_VERBS else None)
        or TYPE_BY_NOUN_ALONE.get(noun.lemma_.casefold())
    )


def _type_by_words(words: list[str]) -> str | None:
    parts = {part for word in words for part in (word, *word.split("-"))}
    return next((agreement_type for word, agreement_type in TYPE_BY_MODIFIER if word in parts), None)


def _parties_of_instrument(clauses: Clauses, noun: Token, instrument: Instrument) -> list[Argument]:
    words = EVENT_WORDS if instrument.is_event else TRADE_WORDS if noun.lemma_.casefold() in TRADED else PARTNER_WORDS
    found = [*clauses.owners(noun), *clauses.partners(noun, words)]
    for child in noun.children:
        if child.dep_ in {"acl", "relcl"}:
            found += [*clauses.partners(child, PARTNER_WORDS), *(clauses.subjects(child) if child.dep_ == "relcl" else [])]
            if child.lemma_.casefold() in DEAL_VERBS:
                found += [*clauses.objects(child), *clauses.partners(child, DEAL_WORDS)]
    governor = governor_of(noun)
    if governor.lemma_.casefold() in EQUATING:
        return []
    if noun.dep_ == "pobj" and noun.head.text.casefold() in FRAMES:
        return _without_persons_beside_bodies(found)
    if governor.pos_ in {"VERB", "AUX"} and (noun.dep_ != "nsubj" or governor.lemma_ == "be"):
        if governor.lemma_.casefold() not in SPEAKING or noun.dep_ == "dobj":
            found += clauses.subjects(governor) if noun.dep_ != "nsubjpass" else []
        if noun.dep_ in {"dobj", "nsubjpass", "pobj", "conj"} and governor.lemma_.casefold() not in SPEAKING:
            found += clauses.partners(governor, PARTNER_WORDS)
        if noun.dep_ == "nsubjpass" or governor.lemma_.casefold() in {"award", "grant", "give", "sell"}:
            found += clauses.partners(governor, ("to", "by"))
    elif governor != noun and governor.pos_ in {"NOUN", "PROPN"}:
        found += [*clauses.owners(governor), *clauses.partners(governor, PARTNER_WORDS)]
        if governor.dep_ in {"dobj", "pobj"}:
            found += clauses.subjects(governor_of(governor)) if governor_of(governor).pos_ == "VERB" else []
    return _without_persons_beside_bodies(found)


def _partners_nearby(clauses: Clauses, noun: Token, sentence: SpacySpan) -> list[Argument]:
    """Return who stands after "with" or "between" to the right of the noun, where the parse has hung the phrase elsewhere."""
    for token in noun.doc[noun.i + 1 : min(noun.i + PARTNER_REACH, sentence.end)]:
        if token.pos_ == "VERB" and token.dep_ in {"ROOT", "conj"}:
            return []
        if token.text.casefold() in {"with", "between"} and token.dep_ == "prep":
            return [argument for child in token.children if child.dep_ == "pobj" for argument in clauses.bodies(child)]
    return []


def _deal_report(clauses: Clauses, sentence: SpacySpan, verb: Token) -> Report | None:
    deal = DEAL_VERBS.get(verb.lemma_.casefold())
    if deal is None or verb.pos_ != "VERB":
        return None
    doers, objects = clauses.subjects(verb), clauses.objects(verb)
    partners = clauses.partners(verb, DEAL_WORDS)
    if any(child.text.casefold() in FRAMES and any(INSTRUMENTS.get(target.lemma_.casefold()) for target in child.children) for child in verb.children):
        return None
    if deal.needs == "with":
        objects = []
        if not clauses.partners(verb, ("with",)):
            return None
    if deal.needs == "object" and not _has_concern(verb, objects) and not (doers and partners):
        return None
    parties = _without_persons_beside_bodies([*doers, *objects, *partners, *_partners_of_objects(clauses, verb)])
    if not parties or deal.needs == "either" and len(parties) < 2:
        return None
    return Report(
        passage=clauses.passage,
        sentence=sentence,
        trigger=verb,
        term=verb.doc[verb.i : verb.i + 1],
        rule_id=deal.rule_id,
        agreement_type=deal.agreement_type,
        stage=stage_of_deal(verb),
        stage_token=verb,
        parties=tuple(parties),
        points_back=False,
        is_event=True,
    )


def _has_concern(verb: Token, objects: list[Argument]) -> bool:
    """True where what is bought or sold is a named body, or a concern by its noun."""
    if any(argument.entity.party_kind not in {"person", "state"} for argument in objects):
        return True
    heads = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
    if verb.dep_ == "acl":
        heads.append(verb.head)
    words = {token.lemma_.casefold() for head in heads for token in (head, *head.children)}
    return bool(words & CONCERNS)


def _partners_of_objects(clauses: Clauses, verb: Token) -> list[Argument]:
    """Return the entities that stand with what is dealt in: "buy the unit of X", "sell its stake in Y"."""
    found: list[Argument] = []
    for child in verb.children:
        if child.dep_ in {"dobj", "nsubjpass"}:
            found += [*clauses.partners(child, ("of", "in", "from", "to", "by", "with")), *clauses.owners(child)]
    return found


def _points_back(noun: Token) -> bool:
    if governor_of(noun).lemma_.casefold() in EQUATING:
        return True
    return not _is_titled(noun) and any(child.dep_ in {"det", "poss"} and child.text.casefold() in POINTING_BACK for child in noun.children)


def _is_titled(noun: Token) -> bool:
    """True where the noun ends a title ("the Chemical Weapons Convention"): it names one instrument and points back to none."""
    return noun.text[0].isupper() and any(child.dep_ in {"compound", "amod", "nmod"} and child.text[0].isupper() for child in noun.children)


def _without_persons_beside_bodies(parties: list[Argument]) -> list[Argument]:
    """Return each entity once; persons only where nobody else deals, since they act for a body."""
    distinct = list({argument.entity.number: argument for argument in reversed(parties)}.values())[::-1]
    bodies = [argument for argument in distinct if argument.entity.party_kind != "person"]
    return bodies or distinct
