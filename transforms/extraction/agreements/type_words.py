"""The type of agreement that words tell: those before its noun, those of its title, those of what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from spacy.tokens import Token

from transforms.english.types import GROUP_BY_WORD, MISLEADING_PAIRS, SMALL_TITLE_WORDS, TRADING_NOUNS, TYPE_BY_PAIR, TYPE_GROUPS
from transforms.extraction.products.names import kind_of

LONGEST_TITLE = 8  # words before the noun of a title: "Comprehensive and Progressive Agreement", "Trade and Investment Partnership"
LONGEST_PHRASE = 20  # words read before a noun
MODIFIERS = frozenset({"compound", "amod", "nmod", "npadvmod"})
NOT_IN_PHRASE = frozenset({"PERSON", "GPE", "NORP", "MONEY", "DATE"})
HYPHENS = frozenset("-–")


def words_before(noun: Token) -> Iterator[Token]:
    """Yield the words before `noun` in its phrase, names of persons and places apart."""
    for child in noun.children:
        if child.i < noun.i and child.dep_ in MODIFIERS:
            yield from (
                token
                for token in child.doc[max(child.left_edge.i, noun.i - LONGEST_PHRASE) : noun.i]
                if token.ent_type_ not in NOT_IN_PHRASE
            )


def words_of_title(noun: Token) -> list[Token]:
    """Return the capitalized words before a capitalized noun: "North American Free Trade Agreement"; none in a line of capitals."""
    if not noun.text.istitle():
        return []
    words: list[Token] = []
    for token in reversed(noun.doc[max(noun.i - LONGEST_TITLE, noun.sent.start) : noun.i]):
        if not token.text[0].isupper() and token.text.casefold() not in SMALL_TITLE_WORDS:
            break
        words.append(token)
    return words[::-1]


def type_by_words(tokens: Iterable[Token]) -> str | None:
    """Return the type that the first group with one of the words tells; two words that mean something else together count as one."""
    tokens = list(tokens)
    if any(right.lemma_.casefold() in TRADING_NOUNS and _is_goods(left) for left, right in pairwise(tokens)):
        return "supply_contract"  # "a power purchase agreement", not "an asset purchase agreement"
    words = _joined(tokens)
    pairs = {f"{left} {right}": place for place, ((left, _), (right, _)) in enumerate(pairwise(words))}
    if typed := next((TYPE_BY_PAIR[pair] for pair in pairs if pair in TYPE_BY_PAIR), None):
        return typed
    silent = {place + step for pair, place in pairs.items() if pair in MISLEADING_PAIRS for step in (0, 1)}
    groups = [group for place, forms in enumerate(words) if place not in silent and (group := _group_of(forms)) is not None]
    return TYPE_GROUPS[min(groups)][0] if groups else None


def _is_goods(noun: Token) -> bool:
    return noun.pos_ in {"NOUN", "PROPN"} and kind_of(noun) not in {None, "facility", "service"}


def _joined(tokens: Iterable[Token]) -> list[tuple[str, str]]:
    """Return each word with its lemma, in lower case, what hyphens join as one word: "free", "-", "trade" is "free-trade"."""
    words: list[tuple[str, str]] = []
    is_joining = False
    for token in tokens:
        form, lemma = token.text.casefold(), token.lemma_.casefold()
        if form in HYPHENS and words:
            is_joining = True
            continue
        if is_joining:
            before = words.pop()[0]
            form, lemma = f"{before}-{form}", f"{before}-{lemma}"
        words.append((form, lemma))
        is_joining = False
    return words


def _group_of(forms: tuple[str, str]) -> int | None:
    """Return the group of a word: as it stands, else of the hyphenated word's parts the first."""
    whole = [GROUP_BY_WORD[form] for form in forms if form in GROUP_BY_WORD]
    parts = whole or [GROUP_BY_WORD[part] for form in forms for part in form.split("-") if part in GROUP_BY_WORD]
    return min(parts, default=None)
