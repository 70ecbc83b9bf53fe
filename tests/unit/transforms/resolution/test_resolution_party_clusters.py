"""What brings articles' parties together beyond their names, what keeps them apart, and that neither order nor strangers matter."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transforms.resolution.evidence import PartyRow
from transforms.resolution.judgements import Judgements
from transforms.resolution.parties import clusters
from transforms.resolution.parties.clusters import MOST_NEAR_MISSES, cluster_parties
from transforms.resolution.parties.profiles import profile_parties
from transforms.resolution.scores import NEVER

COMPANY, BODY, PERSON = "company", "government_body", "person"


def party(name, kind=COMPANY, country=None, aliases=(), parent=None, capacity=None):
    return {
        "name": name, "party_kind": kind, "country_code": country, "alias_names": list(aliases),
        "parent_name": parent, "capacity": capacity,
    }  # fmt: skip


def report(article, *parties):
    return [
        PartyRow(
            report_id=f"{article}-a0", member_id=f"{article}-p{place}", article_id=article,
            role="signatory", represented_by=None, confidence=0.8, **told,
        )
        for place, told in enumerate(parties)
    ]  # fmt: skip


def cluster(*reports, **judgements):
    pairs = {name: frozenset(tuple(sorted(pair)) for pair in given) for name, given in judgements.items()}
    return cluster_parties(profile_parties([row for rows in reports for row in rows]), Judgements(**pairs))


def is_one(clusters, *members):
    return any(set(members) <= set(found) for found in clusters.clusters)


TORVIK = party("Torvik Foods", COMPANY, "NOR")
RIVAL = party("Lumen Rail", COMPANY, "CAN")


@pytest.mark.parametrize(
    ("one", "other", "evidence"),
    [
        (party("Halden Shipyards ASA", COMPANY, "NOR", ["Halden"]), party("Halden"), "other name of the one"),
        (party("Kharkovenergo", COMPANY, "UKR"), party("Kharkivenergo", COMPANY, "UKR"), "name spelled alike"),
        (party("Baltic Grid Operator"), party("BGO"), "initials of the other"),
        (party("Anatoly Kovalev", PERSON, "RUS", (), None, "energy minister"), party("Anatoly Kovalev", PERSON, "RUS"), "same name"),
    ],
)
def test_a_partner_of_both_speaks_for_one_party(one, other, evidence):
    found = cluster(report("a" * 32, one, TORVIK), report("b" * 32, other, TORVIK))
    assert is_one(found, "a" * 32 + "-p0", "b" * 32 + "-p0")
    features = [
        contribution.feature for score in found.merges if score.left_id.endswith("-p0") for contribution in score.contributions
    ]  # fmt: skip
    assert evidence in features or one["name"] == other["name"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (party("Halden Shipyards ASA", COMPANY, "NOR", ["Halden"]), party("Halden")),
        (party("Kharkovenergo", COMPANY, "UKR"), party("Kharkivenergo", COMPANY, "UKR")),
        (party("Baltic Grid Operator"), party("BGO")),
    ],
)
def test_without_a_partner_of_both_they_stay_apart(one, other):
    found = cluster(report("a" * 32, one, TORVIK), report("b" * 32, other, RIVAL))
    assert not is_one(found, "a" * 32 + "-p0", "b" * 32 + "-p0")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (party("Halvor Tracking", COMPANY, "NOR"), party("Halvor Tracking", COMPANY, "POL")),
        (party("Halvor Tracking", COMPANY, "NOR"), party("Halvor Tracking", PERSON, "NOR")),
        (party("Halvor Tracking", COMPANY, "NOR"), party("Halvor Tracking", "state")),
        (party("Halvor Tracking", COMPANY, "NOR"), party("Halvorr Tracking", COMPANY, "POL")),
        (party("Port Authority of Tarvala", BODY, "NOR"), party("Port Authority of Tarvala", BODY, "POL")),
    ],
)
def test_a_proper_name_beside_one_partner_is_one_party_whatever_country_or_kind_was_read(one, other):
    reports = report("a" * 32, one, TORVIK), report("b" * 32, other, TORVIK)
    assert is_one(cluster(*reports), "a" * 32 + "-p0", "b" * 32 + "-p0")
    apart = report("a" * 32, one, TORVIK), report("b" * 32, other, RIVAL)
    assert other["country_code"] is None or not is_one(cluster(*apart), "a" * 32 + "-p0", "b" * 32 + "-p0")


@pytest.mark.parametrize("name", ["Ministry of Energy", "Central Bank", "National Oil Company"])
def test_bodies_of_a_general_name_are_those_of_their_states(name):
    found = cluster(report("a" * 32, party(name, BODY, "NOR"), TORVIK), report("b" * 32, party(name, BODY, "POL"), TORVIK))
    assert not is_one(found, "a" * 32 + "-p0", "b" * 32 + "-p0")


def test_a_former_name_is_one_party_though_another_country_was_read():
    old, new = party("Thornel Minerals", COMPANY, "AUS"), party("Selvin Metals", COMPANY, None, ["Thornel Minerals"])
    again = party("Selvin Metals", COMPANY, "KOR")
    found = cluster(*(report(letter * 32, one, TORVIK) for letter, one in zip("abc", (old, new, again), strict=True)))
    assert is_one(found, "a" * 32 + "-p0", "b" * 32 + "-p0", "c" * 32 + "-p0")


def test_a_ministry_of_an_unknown_state_joins_none_without_a_partner_of_both():
    known, unknown = party("Ministry of Energy", BODY, "NOR"), party("Ministry of Energy", BODY)
    assert not is_one(cluster(report("a" * 32, known, TORVIK), report("b" * 32, unknown, RIVAL)), "a" * 32 + "-p0", "b" * 32 + "-p0")
    assert is_one(cluster(report("a" * 32, known, TORVIK), report("b" * 32, unknown, TORVIK)), "a" * 32 + "-p0", "b" * 32 + "-p0")


def test_two_of_one_name_that_an_article_tells_apart_stay_two():
    here, there = party("Halvor Tracking", COMPANY, "NOR"), party("Halvor Tracking", COMPANY, "POL")
    found = cluster(report("a" * 32, here, there, TORVIK))
    assert not is_one(found, "a" * 32 + "-p0", "a" * 32 + "-p1")


def test_what_an_article_gives_no_country_joins_who_was_given_two():
    told = [party("Halvor Tracking", COMPANY, country) for country in ("NOR", "POL", None)]
    found = cluster(*(report(letter * 32, one, TORVIK) for letter, one in zip("abc", told, strict=True)))
    assert is_one(found, "a" * 32 + "-p0", "b" * 32 + "-p0", "c" * 32 + "-p0")


def test_a_unit_stays_apart_from_the_body_that_it_is_told_to_be_a_part_of():
    unit = party("Volna Neft", COMPANY, "RUS", ["Volna"], "Volna Group")
    found = cluster(report("a" * 32, unit, TORVIK), report("b" * 32, party("Volna", COMPANY, "RUS"), TORVIK))
    assert not is_one(found, "a" * 32 + "-p0", "b" * 32 + "-p0")


def test_two_that_one_article_tells_apart_are_no_short_form_of_each_other():
    short, full = party("Halden", COMPANY, "NOR"), party("Halden Shipyards", COMPANY, "NOR", ["Halden"])
    together = report("c" * 32, party("Halden", COMPANY, "NOR"), party("Halden Shipyards", COMPANY, "NOR"))
    found = cluster(report("a" * 32, short, TORVIK), report("b" * 32, full, TORVIK), together)
    assert not is_one(found, "a" * 32 + "-p0", "b" * 32 + "-p0")
    assert is_one(found, "a" * 32 + "-p0", "c" * 32 + "-p0")


def test_a_person_of_another_office_is_another_unless_somebody_is_a_partner_of_both():
    minister = party("Anatoly Kovalev", PERSON, "RUS", (), None, "energy minister")
    coach = party("Anatoly Kovalyov", PERSON, "RUS", (), None, "football coach")
    assert not is_one(cluster(report("a" * 32, minister, TORVIK), report("b" * 32, coach, RIVAL)), "a" * 32 + "-p0", "b" * 32 + "-p0")
    assert is_one(cluster(report("a" * 32, minister, TORVIK), report("b" * 32, coach, TORVIK)), "a" * 32 + "-p0", "b" * 32 + "-p0")


def test_a_name_of_two_countries_goes_where_its_partner_is():
    ministries = [
        report(key * 32, party("Ministry of Health", BODY, code), partner)
        for key, code, partner in (("a", "RUS", TORVIK), ("b", "PER", RIVAL))
    ]
    nowhere = report("c" * 32, party("Ministry of Health", BODY), TORVIK)
    found = cluster(*ministries, nowhere)
    assert is_one(found, "a" * 32 + "-p0", "c" * 32 + "-p0")
    assert not is_one(found, "b" * 32 + "-p0", "c" * 32 + "-p0")


def test_analysts_outrank_the_machine():
    same = [report(key * 32, party("Boreal Steel", COMPANY, "FIN"), TORVIK) for key in "abc"]
    other = report("d" * 32, party("Priboy Lines", COMPANY, "RUS"), TORVIK)
    judged = cluster(*same, other, different=[("a" * 32 + "-p0", "b" * 32 + "-p0")], same=[("b" * 32 + "-p0", "d" * 32 + "-p0")])
    assert not is_one(judged, "a" * 32 + "-p0", "b" * 32 + "-p0")
    assert is_one(judged, "b" * 32 + "-p0", "d" * 32 + "-p0")
    assert is_one(judged, "a" * 32 + "-p0", "c" * 32 + "-p0") or is_one(judged, "b" * 32 + "-p0", "c" * 32 + "-p0")


def test_what_analysts_tell_apart_no_third_name_joins():
    full = party("Zelenograd Works", COMPANY, "RUS", ["ZW Holding"])
    reports = [report("a" * 32, full, TORVIK), report("b" * 32, party("ZW Holding", COMPANY, "RUS"), TORVIK)]
    between = report("c" * 32, party("Zelenograd Works", COMPANY, "RUS", ["ZW Holding"]), TORVIK)
    assert is_one(cluster(*reports, between), "a" * 32 + "-p0", "b" * 32 + "-p0")
    judged = cluster(*reports, between, different=[("a" * 32 + "-p0", "b" * 32 + "-p0")])
    assert not is_one(judged, "a" * 32 + "-p0", "b" * 32 + "-p0")


def test_a_judgement_about_nobody_changes_nothing():
    reports = [report(key * 32, party("Boreal Steel", COMPANY, "FIN"), TORVIK) for key in "ab"]
    assert cluster(*reports, same=[("x-p0", "y-p0")], different=[("x-p0", "z-p0")]).clusters == cluster(*reports).clusters


def test_what_nearly_joined_is_kept_with_its_reasons():
    found = cluster(
        report("a" * 32, party("Kharkovenergo", COMPANY, "UKR"), TORVIK), report("b" * 32, party("Kharkivenergo", COMPANY, "UKR"), RIVAL)
    )
    [miss] = found.near_misses
    assert (miss.left_id, miss.right_id) == ("a" * 32 + "-p0", "b" * 32 + "-p0")
    assert [contribution.feature for contribution in miss.contributions] == ["name spelled alike", "country"]


NAMES = [
    "Boreal Steel",
    "Boreal Steel Oyj",
    "Boreal",
    "BOREAL STEEL INDIA",
    "BSI",
    "Boreel Steel",
    "Ministry of Trade",
    "Commerce Ministry",
    "…",
    "",
]


@st.composite
def reports(draw):
    told = st.builds(
        party, st.sampled_from(NAMES), st.sampled_from([None, COMPANY, BODY, PERSON]), st.sampled_from([None, "FIN", "PER"]),
        st.sampled_from([(), ("Boreal",), ("BSI",)]), st.sampled_from([None, "Boreal Steel"]), st.sampled_from([None, "chairman"]),
    )  # fmt: skip
    drawn = draw(st.lists(st.lists(told, min_size=1, max_size=3), min_size=1, max_size=7))
    return [report(f"{number:032x}", *parties) for number, parties in enumerate(drawn)]


MANY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@MANY
@given(told=reports(), shuffled=st.randoms(use_true_random=False))
def test_order_never_matters(told, shuffled):
    rows = [row for rows in told for row in rows]
    other = shuffled.sample(rows, len(rows))
    assert cluster_parties(profile_parties(other)) == cluster_parties(profile_parties(rows))


@MANY
@given(told=reports())
def test_strangers_change_nothing(told):
    strangers = [
        report(f"{number + 900:032x}", party(f"Quorvex {number}", COMPANY, "CHL"), party("Dintal", BODY, "AUS")) for number in range(3)
    ]
    alone, beside = cluster(*told), cluster(*told, *strangers)
    theirs = {row.member_id for rows in strangers for row in rows}
    assert [members for members in beside.clusters if not theirs.intersection(members)] == alone.clusters
    assert (alone.merges, alone.near_misses) == (
        tuple(score for score in beside.merges if score.left_id not in theirs),
        tuple(score for score in beside.near_misses if score.left_id not in theirs),
    )


@MANY
@given(told=reports(), data=st.data())
def test_judged_members_are_where_the_analyst_put_them(told, data):
    members = sorted(row.member_id for rows in told for row in rows)
    pairs = st.tuples(st.sampled_from(members), st.sampled_from(members)).filter(lambda pair: pair[0] != pair[1])
    if len(members) < 2:
        return
    different, same = data.draw(pairs), data.draw(pairs)
    if set(different) == set(same):
        return
    found = cluster(*told, different=[different], same=[same])
    assert not is_one(found, *different)
    assert is_one(found, *same)


@pytest.mark.parametrize(
    "name",
    ["", "x", "…", "—", "()", "国有企业", "ⵣⵣⵣ", "شرکت", "' or 1=1 --", "a" * 10_000, "of the " * 2_000, "1 " * 5_000, "Ltd", "\x00"],
)
def test_any_name_is_clustered(name):
    rows = [report(f"{number:032x}", party(name), TORVIK) for number in range(2)]
    assert sum(map(len, cluster(*rows).clusters)) == 4


def test_near_misses_stay_in_proportion_to_the_names():
    names = [f"Vol{first}n{second}r Kharkov" for first in "aeiou" for second in "aeiou"]
    found = cluster(
        *(report(f"{number:032x}", party(name, COMPANY, "UKR"), party(f"Partner {number}")) for number, name in enumerate(names))
    )
    assert 0 < len(found.near_misses) <= MOST_NEAR_MISSES * len(names)
    assert all(score.total > NEVER for score in found.near_misses)


@pytest.mark.parametrize(
    "described",
    [
        lambda number: party("Boreal Steel", COMPANY, "FIN"),
        lambda number: party("Ministry of Health", BODY, [None, "RUS", "PER"][number % 3]),
        lambda number: party(f"Baltic Grid Operator {number}", COMPANY, "FIN", ["BGO"]),
        lambda number: party(f"Volna {number:b}".replace("0", "o").replace("1", "ka"), COMPANY, "FIN", ["Volna"]),
    ],
    ids=["one name", "a name of two countries and of none", "one acronym of all", "one short form of all"],
)
def test_a_name_that_is_everywhere_is_compared_in_proportion(described, monkeypatch):
    compared = []
    whole = clusters.compare_units
    monkeypatch.setattr(clusters, "compare_units", lambda left, right: compared.append(1) or whole(left, right))

    def comparisons(size):
        rows = [row for number in range(size) for row in report(f"{number:032x}", described(number), party(f"P{number}", COMPANY, "CHL"))]
        random.Random(7).shuffle(rows)
        compared.clear()
        cluster_parties(profile_parties(rows))
        return len(compared)

    small, large = comparisons(500), comparisons(2_000)
    assert large <= 8 * max(small, 100)  # four times as many names; a square would be sixteen times as many pairs
