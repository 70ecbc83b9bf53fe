"""The published tables, in the order they are loaded: a table stands after those it refers to."""

from __future__ import annotations

from schemas import columns as c
from schemas.declaration import Table

RUNS = Table(
    name="runs",
    grain="One row per run of the flow.",
    primary_key=("run_id",),
    columns=(
        c.RUN_ID, c.STARTED_AT, c.FINISHED_AT.optional(), c.OUTCOME, c.COUNTS, c.VERSIONS, c.SETTINGS, c.RELEASE_ID.optional(),
        c.BOUNDS_ACCEPTED.optional(), c.DECIDED_BY.optional(), c.REASON.optional(),
    ),
)  # fmt: skip

ARTICLES = Table(
    name="articles",
    grain="One row per distinct article content.",
    primary_key=("article_id",),
    columns=(
        c.ARTICLE_ID, c.SOURCE_URI, c.URL.optional(), c.PUBLISHER_NAME.optional(), c.HEADLINE.optional(), c.AUTHOR_NAMES,
        c.PUBLISHED_AT.optional(), c.PUBLISHED_BASIS, c.LANGUAGE_CODE, c.MEDIA_TYPE, c.ARTICLE_TEXT, c.WORD_COUNT, c.STORY_ID,
        c.ORIGIN_NAME.optional(), c.REPRINT_ROLE, c.ARTICLE_STATUS, c.FIRST_SEEN_AT, c.RUN_ID,
    ),
)  # fmt: skip

AGREEMENTS = Table(
    name="agreements",
    grain="One row per agreement, however many articles report it.",
    primary_key=("agreement_id",),
    columns=(
        c.AGREEMENT_ID, c.TITLE, c.AGREEMENT_TYPE.optional(), c.INSTRUMENT_TERM.optional(), c.LIFECYCLE_STAGE.optional(),
        c.STAGE_AS_OF.optional(), c.SIGNED_ON.optional(), c.SIGNED_EDTF.optional(), c.SIGNED_BASIS, c.IS_DATE_IMPLAUSIBLE,
        c.IN_FORCE_EDTF.optional(), c.ENDED_EDTF.optional(), c.SUBJECT.optional(), c.FIELD_CODE.optional(),
        c.PLACE_NAME.optional(), c.VALUE_AMOUNT.optional(),
        c.VALUE_CURRENCY.optional(), c.IS_MULTILATERAL, c.PARENT_AGREEMENT_ID.optional(), c.LINEAGE_TYPE.optional(),
        c.CAMEO_CODE.optional(), c.PLOVER_EVENT.optional(), c.ARTICLE_COUNT, c.STORY_COUNT, c.ORIGIN_COUNT,
        c.FIRST_REPORTED_AT.optional(), c.LAST_REPORTED_AT.optional(), c.IS_BACKGROUND, c.CONFIDENCE, c.IS_DISPUTED,
        c.REVIEW_STATUS, c.RUN_ID,
    ),
)  # fmt: skip

PARTIES = Table(
    name="parties",
    grain="One row per real-world party.",
    primary_key=("party_id",),
    columns=(
        c.PARTY_ID, c.PARTY_NAME, c.PARTY_KIND.optional(), c.COUNTRY_CODE.optional(), c.PARENT_PARTY_ID.optional(),
        c.FTM_SCHEMA.optional(), c.ALIAS_NAMES, c.RUN_ID,
    ),
)  # fmt: skip

AGREEMENT_PARTIES = Table(
    name="agreement_parties",
    grain="One row per agreement, party and role.",
    primary_key=("agreement_id", "party_id", "role"),
    columns=(
        c.AGREEMENT_ID, c.PARTY_ID, c.ROLE, c.REPRESENTED_BY.optional(), c.CAPACITY.optional(), c.ROLE_STATUS, c.CONFIDENCE,
    ),
)  # fmt: skip

PRODUCTS = Table(
    name="products",
    grain="One row per good, technology, system or service.",
    primary_key=("product_id",),
    columns=(c.PRODUCT_ID, c.PRODUCT_NAME, c.PRODUCT_KIND.optional(), c.RUN_ID),
)

PRODUCT_CLASSIFICATIONS = Table(
    name="product_classifications",
    grain="One row per product, scheme and candidate code: candidates only, never a determination.",
    primary_key=("product_id", "scheme", "code"),
    columns=(c.PRODUCT_ID, c.SCHEME, c.SCHEME_VERSION, c.CODE, c.LABEL, c.RANK, c.METHOD, c.SCORE_VALUE),
)

AGREEMENT_PRODUCTS = Table(
    name="agreement_products",
    grain="One row per agreement, product and activity.",
    primary_key=("agreement_id", "product_id", "activity"),
    columns=(c.AGREEMENT_ID, c.PRODUCT_ID, c.ACTIVITY, c.IS_PLANNED, c.CONFIDENCE),
)

CLAIMS = Table(
    name="claims",
    grain="One row per attributed or narrated claim in one article.",
    primary_key=("claim_id",),
    columns=(
        c.CLAIM_ID, c.ARTICLE_ID, c.AGREEMENT_ID.optional(), c.SPEAKER_NAME.optional(), c.SPEAKER_PARTY_ID.optional(),
        c.SPEAKER_CAPACITY.optional(), c.CUE.optional(), c.CLAIM_TEXT, c.ATTRIBUTION_TYPE, c.CLAIM_TYPE.optional(), c.FACTUALITY,
        c.SCOPE_SUBJECT.optional(), c.SCOPE_OBJECT.optional(), c.SCOPE_RANK.optional(), c.SCOPE_SUBJECT_PARTY_ID.optional(),
        c.SCOPE_OBJECT_PARTY_ID.optional(), c.SCOPE_COUNTRY_CODE.optional(), c.SCOPE_OTHER_COUNTRY_CODE.optional(), c.SCOPE_TOPIC_NAMES,
        c.IS_OF_BOTH_STATES, c.IS_OF_BOTH_PARTIES, c.IS_SCOPE_OPEN, c.CHAR_START, c.CHAR_END, c.SPEAKER_START.optional(),
        c.SPEAKER_END.optional(), c.CUE_START.optional(), c.CUE_END.optional(), c.CLAIM_GROUP_ID, c.CLAIM_STATUS,
    ),
)  # fmt: skip

MENTIONS = Table(
    name="mentions",
    grain="One row per span of text that a value was read from.",
    primary_key=("mention_id",),
    columns=(
        c.MENTION_ID, c.ARTICLE_ID, c.MENTION_KIND, c.ENTITY_ID, c.CHAR_START, c.CHAR_END, c.SPAN_TEXT, c.RULE_ID,
        c.EXTRACTOR_NAME, c.EXTRACTOR_VERSION, c.SCORE_VALUE,
    ),
)  # fmt: skip

ASSERTIONS = Table(
    name="assertions",
    grain="One row per entity, field, value and article that says so: the ledger each published cell is chosen from.",
    primary_key=("entity_id", "field_name", "value", "article_id"),
    columns=(
        c.ENTITY_KIND, c.ENTITY_ID, c.FIELD_NAME, c.VALUE, c.ARTICLE_ID, c.MENTION_ID.optional(), c.IS_PUBLISHED, c.IS_CONTRADICTED,
        c.RUN_ID,
    ),
)  # fmt: skip

COMPARISONS = Table(
    name="comparisons",
    grain="One row per pair of articles' own entities that was merged, or nearly was, with the reasons.",
    primary_key=("left_member_id", "right_member_id"),
    columns=(
        c.ENTITY_KIND, c.LEFT_MEMBER_ID, c.RIGHT_MEMBER_ID, c.LEFT_ID, c.RIGHT_ID, c.LIKENESS.optional(), c.EXPLANATION, c.IS_MERGED,
    ),
)  # fmt: skip

DECISIONS = Table(
    name="decisions",
    grain="One row per judgement or correction of an analyst.",
    primary_key=("decision_id",),
    columns=(
        c.DECISION_ID, c.LEFT_ID, c.RIGHT_ID.optional(), c.JUDGEMENT, c.FIELD_NAME.optional(), c.VALUE.optional(), c.DECIDED_BY,
        c.DECIDED_AT, c.REASON, c.LEFT_MEMBER_ID.optional(), c.RIGHT_MEMBER_ID.optional(), c.IS_DORMANT,
    ),
)  # fmt: skip

REDIRECTS = Table(
    name="redirects",
    grain="One row per id that was merged into another.",
    primary_key=("old_id",),
    columns=(c.OLD_ID, c.NEW_ID, c.ENTITY_KIND, c.RUN_ID),
)

QUARANTINE = Table(
    name="quarantine",
    grain="One row per file, article or row that was refused, and why.",
    primary_key=(),
    columns=(
        c.SOURCE_URI, c.ARTICLE_ID.optional().loose(), c.STAGE, c.REASON_CODE, c.DETAIL, c.QUARANTINED_AT, c.RUN_ID,
    ),
)  # fmt: skip

PUBLISHED: tuple[Table, ...] = (
    RUNS, ARTICLES, AGREEMENTS, PARTIES, AGREEMENT_PARTIES, PRODUCTS, PRODUCT_CLASSIFICATIONS, AGREEMENT_PRODUCTS, CLAIMS,
    MENTIONS, ASSERTIONS, COMPARISONS, DECISIONS, REDIRECTS, QUARANTINE,
)  # fmt: skip
