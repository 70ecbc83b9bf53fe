"""Articles' own parties brought together to real-world parties."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter

from transforms.english.party_words import FIELD_HEADS
from transforms.resolution.clusters import Clusters
from transforms.resolution.judgements import NO_JUDGEMENTS, Judgements
from transforms.resolution.parties.blocks import find_pairs
from transforms.resolution.parties.groups import Groups
from transforms.resolution.parties.likeness import Candidate, compare_units
from transforms.resolution.parties.profiles import PartyProfile
from transforms.resolution.parties.units import Unit, build_unit, build_units
from transforms.resolution.scores import PairScore

# Two partners whose scores are this near are equally good: the one that both fit joins neither if they can't be one.
MARGIN = 0.05
LEAST_NEAR_MISS = 0.65  # a pair below lacks more than one feature
MOST_NEAR_MISSES = 3  # of one unit, the best: so that their number stays linear


def cluster_parties(profiles: list[PartyProfile], judgements: Judgements = NO_JUDGEMENTS) -> Clusters:
    """Return the real-world parties that the articles' own are, with the scores that joined units and those that nearly did.

    What has one name, country and sort is one; a name without country or sort joins the only party that it fits, and one that is given
    another country or sort joins all the same where the name is a proper one and a partner is shared. Then the best pairs come first:
    spellings of a name, then short forms, acronyms and other names, which join only where nobody else is called so. What an analyst judged
    outranks all of it. What is decided of a party depends on those alone that share a key with it, in whatever order they come.
    """
    units = build_units(profiles, judgements)
    groups = Groups(units, judgements)
    settled = _settle(units, groups)
    compared = (compare_units(left, right) for left, right in find_pairs(settled))
    candidates = [candidate for candidate in compared if candidate.score.total >= LEAST_NEAR_MISS]
    matches = [candidate for candidate in candidates if candidate.is_match]
    groups.unite(_without_rivals([match for match in matches if match.called is None and not match.is_slip]))
    groups.unite([match for match in matches if match.is_slip], are_slips=True)
    called = _without_rivals([match for match in matches if match.called is not None])
    called = _without_namesakes(called, groups)
    groups.unite(called)
    groups.unite([match for match in called if match.is_renamed], are_slips=True)
    return Clusters(
        clusters=groups.members(),
        merges=tuple(sorted(groups.merges, key=attrgetter("left_id", "right_id"))),
        near_misses=_near_misses(candidates, groups),
    )


def _settle(units: Sequence[Unit], groups: Groups) -> list[Unit]:
    """Unite units of one name, what is known best first, each later one with the only party that it fits; return those that are settled.

    A unit that fits several parties is taken apart by articles: each goes to the party whose partner its article names, if that is one.
    """
    by_name: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        by_name[unit.form.key].append(unit)
    settled: list[Unit] = []
    for alike in by_name.values():
        placed: list[Unit] = []
        for unit in sorted(alike, key=lambda unit: (_unknowns(unit), unit.sort or "", unit.country_code or "", unit.unit_id)):
            fits = groups.distinct(other for other in placed if groups.can_unite(unit, other))
            if _unknowns(unit) and (len(fits) > 1 or (fits and _is_of_some_state(unit))):
                _place_by_partner(unit, fits, groups)
                continue
            if fits:
                groups.unite([compare_units(unit, fits[0])])
            else:
                slips = (compare_units(unit, other) for other in placed)
                groups.unite([slip for slip in slips if slip.is_slip], are_slips=True)
            placed.append(unit)
        settled += placed
    return sorted(settled, key=attrgetter("unit_id"))


def _is_of_some_state(unit: Unit) -> bool:
    """Return whether many states have a body of that name, and nobody tells whose it is: "Ministry of Energy"."""
    return unit.country_code is None and not FIELD_HEADS.isdisjoint(unit.form.words)


def _unknowns(unit: Unit) -> int:
    return (unit.sort is None) + (unit.country_code is None)


def _place_by_partner(unit: Unit, fits: Sequence[Unit], groups: Groups) -> None:
    owners: dict[str, list[Unit]] = defaultdict(list)
    for other in fits:
        for key in other.partners:
            owners[key].append(other)
    by_article: dict[str, list[PartyProfile]] = defaultdict(list)
    for profile in unit.members:
        by_article[profile.article_id].append(profile)
    parts = [build_unit(profiles) for profiles in by_article.values()]
    groups.replace(unit, parts)
    for part in parts:
        near = groups.distinct(other for key in part.partners for other in owners.get(key, []))
        if len(near) == 1:
            groups.unite([compare_units(part, near[0])])


def _without_rivals(matches: Sequence[Candidate]) -> list[Candidate]:
    """Return the matches but those of a unit of unknown country or sort that fits parties of several as well."""
    torn = {
        (unit_id, match.score.left_id, match.score.right_id)
        for unit_id, best in _best_of_each(matches, lambda match: match.pair).items()
        for name in ("country_code", "sort")
        if len({value for match in best for unit in match.pair if (value := getattr(unit, name)) is not None}) > 1
        for match in best
    }
    return [match for match in matches if not any((unit.unit_id, match.score.left_id, match.score.right_id) in torn for unit in match.pair)]


def _without_namesakes(matches: Sequence[Candidate], groups: Groups) -> list[Candidate]:
    """Return of each unit that is called by less than a name the best matches, if they are all of one party."""
    found = _best_of_each(matches, lambda match: (match.called,) if match.called else ())
    return [match for best in found.values() if len({groups.find(match.full) for match in best}) == 1 for match in best]


def _best_of_each(matches: Sequence[Candidate], units_of: Callable[[Candidate], Iterable[Unit]]) -> dict[str, list[Candidate]]:
    """Return for each unit its best matches, those that are nearly as good included."""
    found: dict[str, list[Candidate]] = defaultdict(list)
    for match in matches:
        for unit in units_of(match):
            found[unit.unit_id].append(match)
    best = {unit_id: max(match.score.total for match in own) for unit_id, own in found.items()}
    return {unit_id: [match for match in own if match.score.total >= best[unit_id] - MARGIN] for unit_id, own in found.items()}


def _near_misses(candidates: Iterable[Candidate], groups: Groups) -> tuple[PairScore, ...]:
    """Return the best pairs that stayed apart though nothing rules them out, in the order of ids."""
    apart = (found.score for found in candidates if groups.find(found.left) != groups.find(found.right))
    taken: Counter[str] = Counter()
    kept: list[PairScore] = []
    for score in sorted(apart, key=lambda score: (-score.total, score.left_id, score.right_id)):
        if min(taken[score.left_id], taken[score.right_id]) < MOST_NEAR_MISSES:
            taken.update((score.left_id, score.right_id))
            kept.append(score)
    return tuple(sorted(kept, key=attrgetter("left_id", "right_id")))
