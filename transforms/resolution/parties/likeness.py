"""How likely two units are one party: a score that says what it is made of."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from transforms.resolution.names.forms import PERSON, NameForm
from transforms.resolution.names.likeness import (
    ALIKE,
    APART,
    GENERAL,
    ORDER,
    OTHER,
    ROMANIZED,
    SAME,
    SHORT,
    SOUNDS,
    compare_names,
    compare_romanized,
)
from transforms.resolution.names.romanization import OTHER_SCRIPTS
from transforms.resolution.parties.units import Unit
from transforms.resolution.scores import NEVER, Contribution, PairScore

# One name is enough; a name spelled otherwise is where the country agrees or nobody knows it; all else needs the country, somebody who
# is a partner of both, or the two.
MATCH = 0.75

NAME_WEIGHTS: dict[str, float] = {
    SAME: 0.8, SOUNDS: 0.75, GENERAL: 0.65, ORDER: 0.6, ALIKE: 0.55, ROMANIZED: 0.55, SHORT: 0.3, OTHER: 0.0, APART: NEVER,
}  # fmt: skip
OTHER_NAME_TOLD = "other name of the one"
OTHER_NAME = 0.75  # the one is called what the other is called as well: "Volna (formerly Priboy)"
OWN_SHORT_FORM = 0.55  # the same where that is a short form, which a parent or a sister may have too
INITIALS = 0.6
SHARED_OTHER_NAME = 0.2  # two names that outlets shorten alike
SAME_COUNTRY = 0.15
OF_NO_COUNTRY = 0.15  # bodies of states belong to none
SHARED_PARTNER, SHARED_STATE = 0.2, 0.1  # a state takes part with many
OTHER_OFFICE, SAME_OFFICE = -0.3, 0.1
OTHER_COUNTRY = -0.2  # of two that are one for all else: one outlet's text was misread, or gives the seat of the owner

# Spellings of one name; what else names are alike by holds only where nothing else fits as well.
FIRM_LIKENESSES = frozenset({SAME, SOUNDS, GENERAL, ORDER, ALIKE, ROMANIZED})


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """Two units with their score. `called` is the unit that is called by a short form, an acronym or another name of the other."""

    left: Unit
    right: Unit
    score: PairScore
    called: Unit | None

    @property
    def pair(self) -> tuple[Unit, Unit]:
        """Both units."""
        return self.left, self.right

    @property
    def full(self) -> Unit:
        """The unit that the other is called after."""
        return self.right if self.called is self.left else self.left

    @property
    def is_slip(self) -> bool:
        """Whether they match though their countries differ, or one of them is a person: one outlet's text was misread."""
        left, right = self.left, self.right
        is_other = _differ(left.country_code, right.country_code) or _differ(left.sort, right.sort)
        return is_other and self.called is None and self.is_match and _are_taken_for_one(left, right)

    @property
    def is_renamed(self) -> bool:
        """Whether an article gives both names to one that shares a partner: a country that was read otherwise says nothing against it."""
        return self.score.contributions[0].feature == OTHER_NAME_TOLD and _are_taken_for_one(self.left, self.right)

    @property
    def is_match(self) -> bool:
        """Whether they are taken for one party, if nothing fits either better."""
        return self.score.total >= MATCH


def compare_units(left: Unit, right: Unit) -> Candidate:
    """Return how likely two units are one party, the same whichever comes first; what rules the pair out is its last contribution."""
    if left.unit_id > right.unit_id:
        left, right = right, left
    name, called, is_firm = _compare_names(left, right)
    contributions = [name]
    for compare in (_compare_countries, _compare_parents, _compare_articles, _compare_other_names, _compare_offices, _compare_partners):
        if contributions[-1].weight == NEVER:
            break
        found = compare(left, right, is_firm)
        if found is not None:
            contributions.append(found)
    score = PairScore(left_id=left.unit_id, right_id=right.unit_id, contributions=tuple(contributions))
    return Candidate(left=left, right=right, score=score, called=called)


def _compare_names(left: Unit, right: Unit) -> tuple[Contribution, Unit | None, bool]:
    """Return what the names say, the unit that is called by less than its name, and whether they are spellings of one name."""
    own = compare_names(left.form, right.form)
    if own.kind == OTHER and (countries := {left.country_code, right.country_code} - {None}) <= OTHER_SCRIPTS:
        own = compare_romanized(left.form, right.form, is_of_other_script=bool(countries))
    if own.kind in FIRM_LIKENESSES or own.kind == APART:
        return Contribution(feature=own.kind, weight=NAME_WEIGHTS[own.kind], seen=own.seen), None, own.kind in FIRM_LIKENESSES
    found = [(NAME_WEIGHTS[own.kind], own.kind, own.seen, min(left, right, key=_length) if own.kind == SHORT else None)]
    for one, other in ((left, right), (right, left)):
        for alias in other.aliases:
            likeness = compare_names(one.form, alias)
            if likeness.kind in {SAME, SOUNDS}:
                is_short = compare_names(alias, other.form).kind in {SHORT, GENERAL}
                found.append((OWN_SHORT_FORM if is_short else OTHER_NAME, OTHER_NAME_TOLD, likeness.seen, one))
        if shared := one.acronyms & other.initials:
            found.append((INITIALS, "initials of the other", min(shared), one))
    weight, feature, seen, called = max(found, key=lambda told: (told[0], told[1:3], told[3] is left))
    return Contribution(feature=feature, weight=weight, seen=seen), called, False


def _length(unit: Unit) -> tuple[int, str]:
    return len(unit.form.words), unit.unit_id


def _compare_countries(left: Unit, right: Unit, is_firm: bool) -> Contribution | None:  # noqa: FBT001 - one signature for all
    if left.country_code and right.country_code:
        is_same = left.country_code == right.country_code
        weight = SAME_COUNTRY if is_same else OTHER_COUNTRY if is_firm and _are_taken_for_one(left, right) else NEVER
        return Contribution(feature="country", weight=weight, seen=f"{left.country_code}, {right.country_code}")
    if left.country_code is right.country_code and "igo" in left.kinds & right.kinds:
        return Contribution(feature="country", weight=OF_NO_COUNTRY, seen="bodies of states")
    return None


def _differ(left: str | None, right: str | None) -> bool:
    return left is not None and right is not None and left != right


def _are_taken_for_one(left: Unit, right: Unit) -> bool:
    """Return whether two of one name are one party whatever country or sort they are given.

    They are where the name is a proper one, no article has both, and the same body or person takes part with both.
    """
    if not left.form.is_proper or not right.form.is_proper or not left.articles.isdisjoint(right.articles):
        return False
    return any(not key.startswith("=") for key in left.partners & right.partners)


def _compare_parents(left: Unit, right: Unit, is_firm: bool) -> Contribution | None:  # noqa: ARG001, FBT001 - one signature for all
    for part, whole in ((left, right), (right, left)):
        for parent, name in product(part.parents, (whole.form, *whole.aliases)):
            if compare_names(parent, name).kind in {SAME, SOUNDS, GENERAL}:
                return Contribution(feature="part of the other", weight=NEVER, seen=name.key)
    return None


def _compare_articles(left: Unit, right: Unit, is_firm: bool) -> Contribution | None:  # noqa: FBT001 - one signature for all
    """Rule out two that one article tells apart, unless they have one name."""
    if not is_firm and not left.articles.isdisjoint(right.articles):
        return Contribution(feature="told apart in one article", weight=NEVER, seen=f"{left.form.key}, {right.form.key}")
    return None


def _compare_other_names(left: Unit, right: Unit, is_firm: bool) -> Contribution | None:  # noqa: ARG001, FBT001 - one signature for all
    shared = _keys(left.aliases) & _keys(right.aliases)
    return Contribution(feature="another name shared", weight=SHARED_OTHER_NAME, seen=min(shared)) if shared else None


def _keys(forms: frozenset[NameForm]) -> set[str]:
    return {form.key for form in forms}


def _compare_offices(left: Unit, right: Unit, is_firm: bool) -> Contribution | None:  # noqa: ARG001, FBT001 - one signature for all
    if left.form.sort != PERSON or not left.capacity or not right.capacity:
        return None
    shared = left.capacity & right.capacity
    weight = SAME_OFFICE if shared else OTHER_OFFICE
    return Contribution(feature="office", weight=weight, seen=" ".join(sorted(shared)) or "nothing shared")


def _compare_partners(left: Unit, right: Unit, is_firm: bool) -> Contribution | None:  # noqa: ARG001, FBT001 - one signature for all
    shared = left.partners & right.partners
    if not shared:
        return None
    bodies = [key for key in shared if not key.startswith("=")]
    return Contribution(feature="partner", weight=SHARED_PARTNER if bodies else SHARED_STATE, seen=min(bodies or shared))
