"""The lake's tables: what each article says, before articles are brought together.

Ids are an article's own here (`<article_id>-a0`, `-p0`, `-g0`, `-c0`); resolution replaces them by published ids. A number
that one version of the extractor gave stands for the same entity in the rows of the next. An article can be there in several versions,
the same bytes with other metadata: `document_key` tells whose rows are whose.
"""

from __future__ import annotations

from schemas import columns as c
from schemas.declaration import Table
from schemas.tables import MENTIONS

SIGHTINGS = Table(
    name="sightings",
    grain="One row per file content seen at a source.",
    primary_key=("source_uri", "content_key"),
    columns=(c.SOURCE_URI, c.CONTENT_KEY, c.BYTE_COUNT, c.MODIFIED_NS, c.RUN_ID),
)

DOCUMENTS = Table(
    name="documents",
    grain="One row per version of an article: its text with one set of metadata, found at one source.",
    primary_key=("document_key", "source_uri"),
    columns=(
        c.DOCUMENT_KEY, c.ARTICLE_ID, c.SOURCE_URI, c.URL.optional(), c.PUBLISHER_NAME.optional(), c.HEADLINE.optional(),
        c.AUTHOR_NAMES, c.PUBLISHED_AT.optional(), c.PUBLISHED_BASIS, c.LANGUAGE_CODE, c.MEDIA_TYPE, c.ARTICLE_TEXT, c.WORD_COUNT,
        c.ORIGIN_NAME.optional(), c.SIGNATURE, c.EXTRACTOR_VERSION, c.FIRST_SEEN_AT, c.RUN_ID,
    ),
)  # fmt: skip

REPORTED_AGREEMENTS = Table(
    name="reported_agreements",
    grain="One row per agreement a version of an article reports.",
    primary_key=("document_key", "report_id"),
    columns=(
        c.DOCUMENT_KEY, c.REPORT_ID, c.ARTICLE_ID, c.AGREEMENT_TYPE.optional(), c.INSTRUMENT_TERM.optional(), c.LIFECYCLE_STAGE.optional(),
        c.SIGNED_ON.optional(), c.SIGNED_EDTF.optional(), c.SIGNED_BASIS, c.IS_DATE_IMPLAUSIBLE,
        c.IN_FORCE_EDTF.optional(), c.ENDED_EDTF.optional(), c.SUBJECT.optional(), c.PLACE_NAME.optional(),
        c.VALUE_AMOUNT.optional(), c.VALUE_CURRENCY.optional(),
        c.LINEAGE_TYPE.optional(), c.PARENT_TERM.optional(), c.PARENT_TYPE.optional(), c.PARENT_EDTF.optional(),
        c.IS_BACKGROUND, c.CONFIDENCE,
    ),
)  # fmt: skip

REPORTED_PARTIES = Table(
    name="reported_parties",
    grain="One row per agreement, party and role a version of an article reports.",
    primary_key=("document_key", "report_id", "member_id", "role"),
    columns=(
        c.DOCUMENT_KEY, c.REPORT_ID, c.MEMBER_ID, c.ARTICLE_ID, c.PARTY_NAME, c.ALIAS_NAMES, c.PARTY_KIND.optional(),
        c.COUNTRY_CODE.optional(), c.PARENT_NAME.optional(), c.ROLE, c.REPRESENTED_BY.optional(), c.CAPACITY.optional(), c.CONFIDENCE,
    ),
)  # fmt: skip

REPORTED_PRODUCTS = Table(
    name="reported_products",
    grain="One row per agreement, product and activity a version of an article reports.",
    primary_key=("document_key", "report_id", "member_id", "activity"),
    columns=(
        c.DOCUMENT_KEY, c.REPORT_ID, c.MEMBER_ID, c.ARTICLE_ID, c.PRODUCT_NAME, c.PRODUCT_KIND.optional(), c.ACTIVITY, c.IS_PLANNED,
        c.CONFIDENCE,
    ),
)  # fmt: skip

REPORTED_CLAIMS = Table(
    name="reported_claims",
    grain="One row per claim a version of an article reports.",
    primary_key=("document_key", "member_id"),
    columns=(
        c.DOCUMENT_KEY, c.MEMBER_ID, c.ARTICLE_ID, c.REPORT_ID.optional(), c.SPEAKER_NAME.optional(), c.SPEAKER_CAPACITY.optional(),
        c.CUE.optional(), c.CLAIM_TEXT, c.ATTRIBUTION_TYPE, c.CLAIM_TYPE.optional(), c.FACTUALITY,
        c.SCOPE_SUBJECT.optional(), c.SCOPE_OBJECT.optional(),
        c.CHAR_START, c.CHAR_END, c.SPEAKER_START.optional(), c.SPEAKER_END.optional(), c.CUE_START.optional(), c.CUE_END.optional(),
    ),
)  # fmt: skip

REPORTED_MENTIONS = Table(
    name="mentions",
    grain="One row per span of text that a value of a version of an article was read from.",
    primary_key=("document_key", "mention_id"),
    columns=(c.DOCUMENT_KEY, *MENTIONS.columns),
)

REJECTS = Table(
    name="rejects",
    grain="One row per file or article that could not be read or extracted.",
    primary_key=(),
    columns=(
        c.SOURCE_URI, c.CONTENT_KEY, c.ARTICLE_ID.optional(), c.STAGE, c.REASON_CODE, c.DETAIL, c.QUARANTINED_AT, c.RUN_ID,
    ),
)  # fmt: skip

CONTENTS = Table(
    name="contents",
    grain="One row per document of a batch, without its text: what is to be found again if the document is lost.",
    primary_key=(),
    columns=(c.DOCUMENT_KEY, c.ARTICLE_ID, c.SOURCE_URI, c.FIRST_SEEN_AT, c.RUN_ID),
)

IDENTITIES = Table(
    name="identities",
    grain="One row per id given to an article's own entity; of several the newest counts.",
    primary_key=("entity_kind", "member_id", "entity_id"),
    columns=(c.ENTITY_KIND, c.MEMBER_ID, c.ENTITY_ID, c.RUN_ID),
)

# What an article says.
REPORTED: tuple[Table, ...] = (REPORTED_AGREEMENTS, REPORTED_PARTIES, REPORTED_PRODUCTS, REPORTED_CLAIMS)
# What one batch of articles leaves in the lake, all of it or nothing.
BATCH: tuple[Table, ...] = (SIGHTINGS, DOCUMENTS, *REPORTED, REPORTED_MENTIONS, REJECTS)
