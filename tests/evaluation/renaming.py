"""One article's names replaced by others of the same kind, everywhere in its text and in its facts alike."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import simplemma

from tests.evaluation.facts import Facts
from tests.evaluation.homelands import choose_countries, form_words, place_words, state_words
from tests.evaluation.invented import ACRONYM_LETTERS, COMMON_NAME_WORDS, COMPANIES, COUNTRIES, FIRST_NAMES, SURNAMES
from transforms.english.bodies import KIND_BY_NOUN, LEGAL_FORMS
from transforms.english.currencies import CURRENCY_BY_WORD
from transforms.gazetteers.countries import find_state

WORD = re.compile(r"[^\W_]+")
PERSON_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z]\.)*(?: [A-Z][\w’'-]+){1,2}")
# "the Netherlands", "the Philippines", "the Czech Republic": the article belongs to the name.
WITH_ARTICLE = re.compile(r"(?:s|U\.S\.|US|UK|UAE)$|Republic|Kingdom|Union|Federation")
# "the U.S. market" but "the U.S. and": before a noun an abbreviation is an adjective.
ABBREVIATED = re.compile(r"U\.?[SK]\.?|UAE")
ADJECTIVAL = re.compile(
    r" (?!(?:and|or|to|has|have|had|is|was|will|would|on|in|for|with|of|at|by|that|as|from|said|says|signed|signs)\b)[a-z]"
)
# Before the name of a currency a nationality is part of it, and after "New" the name of a state is part of another's.
NOT_BEFORE = rf"(?! (?:{'|'.join(sorted({name.split()[-1] for name in CURRENCY_BY_WORD if len(name) > 3}))})\b)"
NOT_AFTER = r"(?<!\bNew )"
VOWELS = frozenset("AEIOU")
# Kinds whose names are made up of what they are: another country makes another body of them.
DESCRIPTIVE_KINDS = frozenset({"state", "government_body", "igo"})
# Values of closed lists: no name stands in them.
CODES = frozenset({"type", "stage", "kind", "role", "activity", "signed_on", "signed_basis", "currency"})


@dataclass(frozen=True, kw_only=True)
class Renaming:
    """The words of an article that are replaced, by what; and the countries, by code."""

    words: dict[str, str]
    countries: dict[str, str]

    def text(self, text: str) -> str:
        """Return `text` with every word replaced in one pass; "a" and "an" and the possessive follow the new word."""
        return self._pattern.sub(self._replaced, text)

    def widened(self, text: str, start: int, end: int) -> str:
        """Return the words of `text` from `start` to `end`, and the rest of a name that begins or ends outside."""
        cut = [hit.span() for hit in self._pattern.finditer(text) if hit.start() < end and hit.end() > start]
        return text[min([start, *(first for first, _ in cut)]) : max([end, *(last for _, last in cut)])]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        listed = "|".join(re.escape(word) for word in sorted(self.words, key=len, reverse=True))
        pattern = (
            rf"(?:\b(?P<an>[Aa])n? |\b(?P<the>[Tt]he ))?{NOT_AFTER}(?<!\w)(?P<word>{listed})(?!\w){NOT_BEFORE}(?P<possessive>['’](?!\w))?"
        )
        return re.compile(pattern if self.words else r"(?!)")

    def facts(self, facts: Any) -> Any:
        """Return `facts`, an object or part of one, with the names in it replaced and the countries' codes exchanged."""
        if isinstance(facts, str):
            return self.text(facts)
        if isinstance(facts, list):
            return [self.facts(item) for item in facts]
        if not isinstance(facts, dict):
            return facts
        return {
            key: self.countries.get(value, value) if key == "country" else value if key in CODES else self.facts(value)
            for key, value in facts.items()
        }

    def _replaced(self, hit: re.Match[str]) -> str:
        word, state = self.words[hit["word"]], find_state(hit["word"])
        is_adjective = ABBREVIATED.fullmatch(hit["word"]) and ADJECTIVAL.match(hit.string, hit.end())
        if is_adjective:
            word = next(country.nationality for country in COUNTRIES if country.name == word)
        drops_the = state is not None and state.form == "name" and WITH_ARTICLE.search(hit["word"]) and not is_adjective
        article = f"{hit['an']}{'n' if word[0] in VOWELS else ''} " if hit["an"] else "" if drops_the else hit["the"] or ""
        possessive = hit["possessive"] or ""
        return f"{article}{word}{possessive + 's' if possessive and hit['word'].endswith('s') and not word.endswith('s') else possessive}"


def rename(text: str, facts: Facts, chance: random.Random) -> Renaming:
    """Return a renaming of the states, bodies and persons of an article, drawn by `chance` from the invented ones.

    A state changes with its nationality, its seat and its cities. Of a body the word that tells it from others changes, so that short forms
    follow; what it describes itself as stays. Bodies of states and international ones keep their names but for the country in them.
    """
    countries = choose_countries(text, chance)
    persons, bodies = _named(facts)
    of_persons = {word for name in persons for word in WORD.findall(name)}
    words = {word: new for word, new in place_words(text, countries) if word not in of_persons}
    words |= dict(state_words(text, countries)) | dict(form_words(bodies, countries))
    first_names, surnames, companies = (iter(chance.sample(table, len(table))) for table in (FIRST_NAMES, SURNAMES, COMPANIES))
    for name in persons:
        first, *_, last = WORD.findall(name)
        _add(words, text, first, first_names)
        _add(words, text, last, surnames)
    for name in bodies:
        telling = _telling_word(name, text)
        if telling is not None:
            _add(words, text, telling, companies)
            words |= _acronym(name, telling, words, text)
    return Renaming(words=words, countries={code: country.code for code, country in countries.items()})


def _add(words: dict[str, str], text: str, word: str, names: Iterator[str]) -> None:
    if word not in words and len(word) > 1:
        new = _acronym_like(word) if word.isupper() and len(word) <= 5 else next(names, None)
        if new is not None and new not in text:
            words[word] = new
            words.setdefault(word.upper(), new.upper())


def _acronym_like(word: str) -> str:
    return "".join(ACRONYM_LETTERS[ord(letter) % len(ACRONYM_LETTERS)] for letter in word)


def _acronym(name: str, telling: str, words: dict[str, str], text: str) -> dict[str, str]:
    """Return the initials of `name`, or what stands in brackets for it, as they are of its new name; nothing where there are none."""
    parts = [word for word in WORD.findall(name) if word[0].isupper()]
    bracketed = re.search(rf"{re.escape(name)} \(([A-Z]{{2,6}})\)", text)
    old = bracketed[1] if bracketed else "".join(word[0] for word in parts)
    if len(old) < 2 or not re.search(rf"\b{old}\b", text) or telling not in words:
        return {}
    place = 0 if telling == parts[0] else parts.index(telling) if telling in parts and len(parts) == len(old) else None
    if place is None or old[place] != telling[0]:
        return {}
    return {old: old[:place] + words[telling][0] + old[place + 1 :]}


def _named(facts: Facts) -> tuple[list[str], list[str]]:
    """Return the names of persons and of bodies, each once, in the order of the facts."""
    parties = [party for agreement in facts["agreements"] for party in agreement["parties"]]
    bodies = [party["name"] for party in parties if party["kind"] not in DESCRIPTIVE_KINDS | {"person"}]
    persons = [party["name"] for party in parties if party["kind"] == "person"]
    known = {party["name"] for party in parties}
    speakers = [claim["speaker"] for claim in facts["claims"] if claim["speaker"] and claim["speaker"] not in known]
    persons += [name for name in speakers if PERSON_NAME.fullmatch(name) and not any(_is_common(word) for word in WORD.findall(name))]
    return list(dict.fromkeys(persons)), list(dict.fromkeys(bodies))


def _telling_word(name: str, text: str) -> str | None:
    """Return the word of a body's name that tells it from others: the first of no dictionary, else its first one if it is not common."""
    words = [word for word in WORD.findall(name) if word[0].isupper() and not _is_common(word) and find_state(word) is None]
    words = [word for word in words if not re.search(rf"\b{word.lower()}\b", text)]
    unknown = (word for word in words if not simplemma.is_known(word.lower(), lang="en"))
    return next(unknown, words[0] if words and name.startswith(words[0]) else None)


def _is_common(word: str) -> bool:
    return word.casefold() in KIND_BY_NOUN or word.casefold() in LEGAL_FORMS or word.casefold() in COMMON_NAME_WORDS
