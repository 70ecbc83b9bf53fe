"""Every scenario is whole: its words stand in its articles, its values are of the vocabularies, its counts follow from its articles."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from schemas import vocabularies
from tests.evaluation.facts import locate
from tests.evaluation.reconciliation.lake import parse_article
from tests.evaluation.reconciliation.scenarios import FIELD_NAMES, ROLE, ROOT, SPLITS, WORLD, GoldArticle, Scenario, parse_scenario

FILES = sorted(path for split in SPLITS for path in (ROOT / split).glob("*.json"))
ROLES_IN_STORY = {"original", "reprint", "rewrite", "unknown"}
# What outlets can disagree on; the parts of a value are one field.
FIELDS = {"agreement_type", "lifecycle_stage", "signed_on", "value_amount", "in_force_edtf", "ended_edtf", "place_name"}

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")


def read(path: Path) -> tuple[dict[str, Any], Scenario]:
    record = json.loads(path.read_text("utf-8"))
    return record, parse_scenario(record, path.stem)


def count_origins(articles: list[GoldArticle]) -> int:
    """How many articles are left where those that rest on one origin, or retell one story, count once."""
    groups: list[set[str]] = []
    for article in articles:
        joined = {f"story {article.story}", f"origin {article.origin}"}
        for group in [group for group in groups if group & joined]:
            groups.remove(group)
            joined |= group
        groups.append(joined)
    return len(groups)


def reports_of(scenario: Scenario) -> list[tuple[GoldArticle, str]]:
    return [(article, report.agreement) for article in scenario.active for report in article.reports]


@each_file
def test_every_printed_name_stands_in_its_article(path: Path) -> None:
    _, scenario = read(path)
    texts = {article.key: parse_article(article).text for article in scenario.articles}
    printed = [(article.key, name) for article in scenario.articles for report in article.reports for name in report.parties]
    assert [(key, name) for key, name in printed if locate(texts[key], name) is None] == []


@each_file
def test_every_claim_stands_in_its_article(path: Path) -> None:
    _, scenario = read(path)
    texts = {article.key: parse_article(article).text for article in scenario.articles}
    assert [claim for claim in scenario.claims if locate(texts[claim.article], claim.contains) is None] == []


@each_file
def test_every_value_is_of_its_vocabulary(path: Path) -> None:
    record, scenario = read(path)
    for agreement in record["agreements"].values():
        vocabularies.AGREEMENT_TYPE.check(agreement["type"])
        vocabularies.LIFECYCLE_STAGE.check(agreement["stage"])
        if agreement["lineage_type"]:
            vocabularies.LINEAGE_TYPE.check(agreement["lineage_type"])
    for party in record["parties"].values():
        vocabularies.PARTY_KIND.check(party["party_kind"])
    for claim in record["claims"]:
        vocabularies.CLAIM_STATUS.check(claim["status"])
    assert {article.reprint_role for article in scenario.articles} <= ROLES_IN_STORY


@each_file
def test_every_reference_leads_somewhere(path: Path) -> None:
    _, scenario = read(path)
    keys = {article.key for article in scenario.articles}
    assert {agreement for _, agreement in reports_of(scenario)} == scenario.agreements.keys()
    assert {agreement.parent for agreement in scenario.agreements.values()} <= scenario.agreements.keys() | {None}
    assert {article.replaces for article in scenario.articles} <= keys | {None}
    assert {claim.article for claim in scenario.claims} <= keys
    named = {party for article in scenario.articles for report in article.reports for party in report.parties.values()}
    assert named <= scenario.parties.keys()
    fields = {field for one in scenario.agreements.values() for field in (*one.contradictions, *one.published)}
    roles = {field.removeprefix(ROLE) for field in fields if field.startswith(ROLE)}
    assert roles <= scenario.parties.keys()
    assert {field for field in fields if not field.startswith(ROLE)} <= FIELDS


@each_file
def test_counts_follow_from_the_articles(path: Path) -> None:
    record, scenario = read(path)
    told = {f"{path.stem}:{key}": (one["article_count"], one["origin_count"]) for key, one in record["agreements"].items()}
    articles = {key: [article for article, agreement in reports_of(scenario) if agreement == key] for key in scenario.agreements}
    assert told == {key: (len(found), count_origins(found)) for key, found in articles.items()}


@each_file
def test_a_story_has_one_original_and_no_lone_reprint(path: Path) -> None:
    _, scenario = read(path)
    roles: defaultdict[str, list[str]] = defaultdict(list)
    for article in scenario.active:
        roles[article.story].append(article.reprint_role)
    assert [story for story, found in roles.items() if len(found) > 1 and (found.count("original") != 1 or "unknown" in found)] == []
    assert [story for story, found in roles.items() if len(found) == 1 and found != ["unknown"]] == []


@pytest.mark.parametrize("split", SPLITS)
def test_articles_have_names_of_their_own(split: str) -> None:
    names = Counter(article.content() for path in FILES if path.parent.name == split for article in read(path)[1].articles)
    assert [name for name, count in names.items() if count > 1] == []


def test_keys_are_prefixed_unless_scenarios_share_them() -> None:
    record: dict[str, Any] = {
        "kind": "plain",
        "articles": [],
        "agreements": {
            "a1": {
                "type": "treaty",
                "origin_count": 1,
                "contradictions": ["value_currency", "role:world:KEN"],
                "published": {"stage": "signed"},
            }
        },
        "parties": {"world:KEN": {"name": "Kenya", "party_kind": "state", "country_code": "KEN"}},
    }
    scenario = parse_scenario(record, "dev/x")
    assert set(scenario.agreements) == {"dev/x:a1"}
    assert set(scenario.parties) == {WORLD + "KEN"}
    assert scenario.agreements["dev/x:a1"].contradictions == {"value_amount", "role:world:KEN"}
    assert scenario.agreements["dev/x:a1"].published == {FIELD_NAMES["stage"]: "signed"}
