"""What each article says of a party, brought together over the reports that name it; what many articles say alike is one signature."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter

from transforms.resolution.evidence import PartyRow
from transforms.resolution.names.forms import PERSON, PUBLIC, STATE, NameForm, read_name
from transforms.resolution.names.keys import content_words, name_key, public_body_key

# A state, a person and a body are never one party, whatever they are called; all kinds of bodies may be,
# because outlets differ on whether a technology centre is a company or an institute.
BODY = "body"
SORT_OF_KIND: dict[str, str] = {
    "state": STATE,
    "person": PERSON,
    **dict.fromkeys(("government_body", "company", "university_or_institute", "igo", "ngo", "bank_or_fund", "union", "other"), BODY),
}
# Of a summit's fifty parties these many stand for who took part: the smallest ids, so that the order of rows does not show.
MOST_PARTNERS = 16


@dataclass(frozen=True, kw_only=True)
class Signature:
    """What an article says of a party, as far as it tells who it is; articles that say the same have equal signatures.

    A state's `form` is its code. `other_forms` are its other names in the article.
    """

    name: str
    alias_names: tuple[str, ...]
    parent_name: str | None
    kind: str | None
    country_code: str | None
    capacity: str | None
    form: NameForm = field(compare=False)
    other_forms: tuple[NameForm, ...] = field(compare=False)

    @property
    def sort(self) -> str | None:
        """State, person or body, where the kind is known; a state that no list of states has was read for something else."""
        if self.kind is None or (self.kind == "state" and self.country_code is None):
            return None
        return SORT_OF_KIND[self.kind]


@dataclass(frozen=True, kw_only=True, slots=True)
class PartyProfile:
    """One article's party: its signature and the keys of those it takes part with."""

    member_id: str
    article_id: str
    signature: Signature
    partner_keys: tuple[str, ...]

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all its names, as an article names it elsewhere."""
        signature = self.signature
        names = (signature.name, *signature.alias_names)
        own = {party_key(signature.name, signature.kind, signature.country_code), *map(name_key, names)}
        return frozenset(own - {""})

    @property
    def parent_key(self) -> str | None:
        """The key of the body it is a part of."""
        return name_key(self.signature.parent_name) if self.signature.parent_name else None


def profile_parties(rows: list[PartyRow]) -> list[PartyProfile]:
    """Return one profile per member id, in the order of the ids; of several names the longest counts, of several kinds the first."""
    ordered = sorted(rows, key=attrgetter("member_id"))
    known: dict[Told, Signature] = {}
    signatures: dict[str, Signature] = {}
    for member_id, group in groupby(ordered, key=attrgetter("member_id")):
        told = _told(list(group))
        if told not in known:
            known[told] = _signature(*told)
        signatures[member_id] = known[told]
    beside = _parties_of_reports(ordered, signatures)
    return [
        PartyProfile(
            member_id=member_id,
            article_id=said[0].article_id,
            signature=signatures[member_id],
            partner_keys=tuple(sorted({key for row in said for other, key in beside[row.report_id] if key and other != member_id})),
        )
        for member_id, group in groupby(ordered, key=attrgetter("member_id"))
        for said in [list(group)]
    ]


Told = tuple[str, tuple[str, ...], str | None, str | None, str | None, str | None]


def _told(rows: Sequence[PartyRow]) -> Told:
    """Return what the rows of one article's party tell, in the order of a signature's fields."""
    if len(rows) == 1:
        (row,) = rows
        aliases = tuple(sorted({*row.alias_names} - {row.name, ""})) if row.alias_names else ()
        return row.name, aliases, row.parent_name, row.party_kind, row.country_code, row.capacity
    name = max((row.name for row in rows), key=lambda name: (len(name), name))
    return (
        name,
        tuple(sorted({other for row in rows for other in (row.name, *row.alias_names)} - {name, ""})),
        _first(row.parent_name for row in rows),
        _first(row.party_kind for row in rows),
        _first(row.country_code for row in rows),
        _first(row.capacity for row in rows),
    )


def _signature(
    name: str, alias_names: tuple[str, ...], parent_name: str | None, kind: str | None, country_code: str | None, capacity: str | None
) -> Signature:
    sort = PERSON if kind == "person" else PUBLIC if kind == "government_body" else None
    form = read_name(name, sort, country_code)
    if kind == "state" and country_code:
        form = NameForm(words=(f"={country_code}",), sort=STATE)
    others = {read_name(alias, sort, country_code) for alias in alias_names if alias != parent_name} if kind != "state" else set()
    return Signature(
        name=name,
        alias_names=alias_names,
        parent_name=parent_name,
        kind=kind,
        country_code=country_code,
        capacity=capacity if kind == "person" else None,
        form=form,
        other_forms=tuple(sorted((other for other in others if other.words and other != form), key=attrgetter("words"))),
    )


def _parties_of_reports(rows: Iterable[PartyRow], signatures: Mapping[str, Signature]) -> dict[str, list[tuple[str, str]]]:
    """Return the members of each report that count as partners, with their keys."""
    members: dict[str, list[str]] = defaultdict(list)
    for row in rows:  # in the order of members
        if row.member_id not in members[row.report_id][-1:]:
            members[row.report_id].append(row.member_id)
    keys: dict[int, str] = {}
    for signature in {id(found): found for found in signatures.values()}.values():
        keys[id(signature)] = partner_key(signature.form)
    return {report_id: [(member, keys[id(signatures[member])]) for member in found[:MOST_PARTNERS]] for report_id, found in members.items()}


def partner_key(form: NameForm) -> str:
    """Return the key under which a party counts as somebody's partner: a state's code, else the name by its consonants."""
    return form.key if form.sort == STATE else form.stem_key


def words_of_capacity(capacity: str | None) -> frozenset[str]:
    """Return the words that tell one office from another."""
    return content_words(capacity or "")


def party_key(name: str, kind: str | None, country_code: str | None) -> str:
    """Return the key a party is known by: a state's code, a state's own body without the state's name, else the name's key."""
    if kind == "state" and country_code:
        return f"={country_code}"
    if kind == "government_body" and country_code:
        return public_body_key(name, country_code)
    return name_key(name)


def _first(values: Iterable[str | None]) -> str | None:
    return min((value for value in values if value), default=None)
