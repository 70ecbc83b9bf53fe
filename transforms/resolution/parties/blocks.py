"""Pairs of units worth comparing: those that share a key which each has by itself alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from transforms.english.party_words import FIELD_HEADS
from transforms.gazetteers.countries import find_state
from transforms.resolution.names.forms import PERSON, NameForm
from transforms.resolution.names.romanization import initial_sound
from transforms.resolution.names.spelling import consonants
from transforms.resolution.parties.units import Unit, is_state

# So many names of one country whose words begin with the same consonants are no spellings of one: their words' whole consonants
# have to agree. So many acronyms or short forms of one country tell nothing.
LARGEST_BLOCK = 60
LONGEST_SHORT_FORM = 2  # words by which a body with a longer name is called
Place = tuple[str, str]  # a key and a country, which is empty where no article tells one
Pair = tuple[Unit, Unit]


def block_keys(form: NameForm) -> frozenset[str]:
    """Return the keys that a name shares with other spellings of it: by the beginnings of its words, and written in one."""
    return frozenset({f"words {form.stem_key}", f"joined {form.joined}"})


def find_pairs(units: Sequence[Unit]) -> list[Pair]:
    """Return the pairs of units that share a key, each once, the smaller id first, in the order of ids."""
    named = [unit for unit in units if not is_state(unit) and unit.form.words]
    found: dict[tuple[str, str], Pair] = {}
    for pair in (*_spelled_alike(named), *_beside_one_partner(named), *_called_by_initials(named), *_shortened(named)):
        left, right = sorted(pair, key=lambda unit: unit.unit_id)
        if left is not right and (left.form.key != right.form.key or left.form.sort != right.form.sort):
            found[left.unit_id, right.unit_id] = (left, right)
    return [found[key] for key in sorted(found)]


def _spelled_alike(units: Iterable[Unit]) -> Iterator[Pair]:
    blocks: dict[Place, list[Unit]] = defaultdict(list)
    for unit in units:
        for key in {key for form in (unit.form, *unit.aliases) for key in block_keys(form)}:
            blocks[key, unit.country_code or ""].append(unit)
    for (key, country_code), block in blocks.items():
        yield from _within(block)
        if country_code:
            yield from _across(block, blocks.get((key, ""), []))
    yield from _given_other_countries(blocks)


def _given_other_countries(blocks: Mapping[Place, list[Unit]]) -> Iterator[Pair]:
    """Yield those of two countries that share a key and a partner."""
    by_key: dict[str, list[Unit]] = defaultdict(list)
    for (key, country_code), block in blocks.items():
        by_key[key] += block if country_code else []
    for alike in by_key.values():
        if 1 < len(alike) <= LARGEST_BLOCK:
            pairs = combinations(alike, 2)
            yield from (pair for pair in pairs if pair[0].country_code != pair[1].country_code and _share_partner(*pair))


def _beside_one_partner(units: Iterable[Unit]) -> Iterator[Pair]:
    """Yield bodies with one partner whose names have as many words, which begin with like sounds."""
    blocks: dict[tuple[str, str], list[Unit]] = defaultdict(list)
    for unit in (unit for unit in units if unit.form.sort != PERSON):
        initials = " ".join(map(initial_sound, unit.form.words))
        for partner in unit.partners:
            if not partner.startswith("="):
                blocks[partner, initials].append(unit)
    for block in blocks.values():
        if 1 < len(block) <= LARGEST_BLOCK:
            yield from (pair for pair in combinations(block, 2) if _can_be_of_one_place(*pair))


def _can_be_of_one_place(left: Unit, right: Unit) -> bool:
    return left.country_code is None or right.country_code is None or left.country_code == right.country_code


def _share_partner(left: Unit, right: Unit) -> bool:
    return not left.partners.isdisjoint(right.partners)


def _within(block: list[Unit]) -> Iterator[Pair]:
    if len(block) <= LARGEST_BLOCK:
        yield from combinations(block, 2)
        return
    narrower: dict[str, list[Unit]] = defaultdict(list)
    for unit in block:
        for form in (unit.form, *unit.aliases):
            narrower[" ".join(sorted(map(consonants, form.words)))].append(unit)
    for alike in narrower.values():
        if len(alike) <= LARGEST_BLOCK:
            yield from combinations(alike, 2)


def _across(left: list[Unit], right: list[Unit]) -> Iterator[Pair]:
    if len(left) <= LARGEST_BLOCK and len(right) <= LARGEST_BLOCK:
        yield from product(left, right)


def _called_by_initials(units: Sequence[Unit]) -> Iterator[Pair]:
    """Yield each acronym with each name that it abbreviates, of one country, of no country or with one partner."""
    for short, full in _meet(((unit, unit.acronyms) for unit in units), ((unit, unit.initials) for unit in units)):
        is_of_one_place = short.country_code == full.country_code and (short.country_code is not None or "igo" in short.kinds & full.kinds)
        if is_of_one_place or not short.partners.isdisjoint(full.partners):
            yield short, full


def _shortened(units: Sequence[Unit]) -> Iterator[Pair]:
    """Yield with one partner each name that is the beginning of another, or a person's last; a ministry's with one field of several."""
    shorts = ((unit, {words}) for unit in units if (words := _as_short_form(unit.form)) is not None)
    for short, full in _meet(shorts, ((unit, _short_forms(unit.form)) for unit in units)):
        if not short.partners.isdisjoint(full.partners):
            yield short, full


def _as_short_form(form: NameForm) -> str | None:
    words = form.telling
    is_telling = len(words) <= LONGEST_SHORT_FORM and any(find_state(word) is None for word in words)
    return " ".join(map(consonants, words)) if is_telling else None


def _short_forms(form: NameForm) -> set[str]:
    words = form.telling
    found: set[tuple[str, ...]]
    if words[0] in FIELD_HEADS:
        found = {(words[0], word) for word in words[1:]}
    elif form.sort == PERSON:
        found = {words[-1:]}
    else:
        found = {words[:length] for length in range(1, LONGEST_SHORT_FORM + 1)}
    return {" ".join(map(consonants, short)) for short in found if len(short) < len(words)}


def _meet(short: Iterable[tuple[Unit, Iterable[str]]], full: Iterable[tuple[Unit, Iterable[str]]]) -> Iterator[Pair]:
    """Yield each short form with each full one of a key, of one country or where one of the two has none."""
    shorts: dict[Place, list[Unit]] = defaultdict(list)
    fulls: dict[Place, list[Unit]] = defaultdict(list)
    for unit, keys in short:
        for key in keys:
            shorts[key, unit.country_code or ""].append(unit)
    countries: dict[str, list[str]] = defaultdict(list)
    for key, country_code in shorts:
        countries[key].append(country_code)
    for unit, keys in full:
        for key in countries.keys() & set(keys):
            fulls[key, unit.country_code or ""].append(unit)
    for (key, country_code), block in fulls.items():
        for other in {country_code, ""} if country_code else countries[key]:
            yield from _across(shorts.get((key, other), []), block)
