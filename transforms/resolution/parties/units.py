"""Units of reconciliation: all articles' parties of one name, sort and country are one to begin with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from transforms.gazetteers.countries import find_state
from transforms.resolution.judgements import Judgements
from transforms.resolution.names.forms import STATE, NameForm, read_name
from transforms.resolution.names.keys import acronym_of, is_acronym
from transforms.resolution.parties.profiles import BODY, PartyProfile, Signature, words_of_capacity


@dataclass(frozen=True, kw_only=True)
class Unit:
    """Members that are compared as one: of one name, or one alone that an analyst judged. Its id is its smallest member's."""

    unit_id: str
    members: tuple[PartyProfile, ...]
    signatures: tuple[Signature, ...]

    @property
    def form(self) -> NameForm:
        """The name they share."""
        return self.signatures[0].form

    @property
    def sort(self) -> str | None:
        """State, person or body; None where no article tells."""
        return self.signatures[0].sort

    @property
    def country_code(self) -> str | None:
        """The country they share; None where no article tells."""
        return self.signatures[0].country_code

    @cached_property
    def aliases(self) -> frozenset[NameForm]:
        """Their other names, without those that are a state's or no body's own."""
        forms = set(chain.from_iterable(signature.other_forms for signature in self.signatures)) - {self.form}
        return frozenset(form for form in forms if not form.is_general and find_state(" ".join(form.words)) is None)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds that articles tell."""
        return frozenset(signature.kind for signature in self.signatures if signature.kind)

    @cached_property
    def parents(self) -> frozenset[NameForm]:
        """The names of the bodies it is a part of."""
        names = {signature.parent_name for signature in self.signatures if signature.parent_name}
        forms = {read_name(name, self.form.sort, self.country_code) for name in names}
        return frozenset(form for form in forms if form.key != self.form.key)

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """The acronyms it is called by."""
        names = chain.from_iterable((signature.name, *signature.alias_names) for signature in self.signatures)
        return frozenset(name for name in names if is_acronym(name))

    @cached_property
    def initials(self) -> frozenset[str]:
        """The acronyms that its full name would have."""
        if self.sort not in {BODY, None}:
            return frozenset()
        return frozenset(found for signature in self.signatures if (found := acronym_of(signature.name)))

    @cached_property
    def articles(self) -> frozenset[str]:
        """The articles that name it."""
        return frozenset(profile.article_id for profile in self.members)

    @cached_property
    def partners(self) -> frozenset[str]:
        """The keys of those it takes part with."""
        return frozenset(chain.from_iterable(profile.partner_keys for profile in self.members))

    @cached_property
    def capacity(self) -> frozenset[str]:
        """The words of the offices a person holds."""
        return frozenset(chain.from_iterable(words_of_capacity(signature.capacity) for signature in self.signatures))


def build_units(profiles: Iterable[PartyProfile], judgements: Judgements) -> list[Unit]:
    """Return the units in the order of their ids; a name without a letter or digit makes one of its member alone."""
    judged = judgements.judged
    together: dict[tuple[str, str, str, str], list[PartyProfile]] = defaultdict(list)
    for profile in profiles:
        signature = profile.signature
        key = signature.form.key
        own = profile.member_id if profile.member_id in judged or not key else ""
        together[key, signature.sort or "", signature.country_code or "", own].append(profile)
    return sorted((build_unit(members) for members in together.values()), key=lambda unit: unit.unit_id)


def build_unit(members: Iterable[PartyProfile]) -> Unit:
    """Return the unit of these members."""
    ordered = tuple(sorted(members, key=lambda profile: profile.member_id))
    signatures = {id(profile.signature): profile.signature for profile in ordered}
    return Unit(unit_id=ordered[0].member_id, members=ordered, signatures=tuple(signatures.values()))


def is_state(unit: Unit) -> bool:
    """Return whether the unit is a state, which is one by its code and has no other names to compare."""
    return unit.sort == STATE
