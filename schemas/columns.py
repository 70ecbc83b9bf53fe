"""Every column, once: name, Arrow type, meaning and constraint.

Suffixes say what a value is: `_id` a key, `_code` a closed standard, `_type` and `_kind` a closed list of ours, `_on` a day,
`_at` an instant in UTC, `_edtf` an ISO 8601-2 date that keeps its precision, `_count` a number of things. Offsets are half
open, in characters of the article's text.
"""

from __future__ import annotations

import pyarrow as pa

from schemas import vocabularies as words
from schemas.codes import BCP47, ISO_COUNTRY, ISO_CURRENCY
from schemas.declaration import Column
from schemas.vocabularies import Vocabulary

TEXT = pa.string()
COUNT = pa.int64()
BYTES = pa.binary()
FLAG = pa.bool_()
DAY = pa.date32()
INSTANT = pa.timestamp("us", tz="UTC")
SCORE = pa.float64()
NAMES = pa.list_(pa.string())
MONEY = pa.decimal128(18, 2)


def _text(name: str, meaning: str, *, pattern: str | None = None, refers_to: str | None = None) -> Column:
    return Column(name=name, type=TEXT, meaning=meaning, pattern=pattern, refers_to=refers_to)


def _key(name: str, table: str, meaning: str) -> Column:
    return Column(name=name, type=TEXT, meaning=meaning, key_of=table)


def _listed(name: str, vocabulary: Vocabulary, meaning: str) -> Column:
    return Column(name=name, type=TEXT, meaning=meaning, vocabulary=vocabulary)


def _count(name: str, meaning: str) -> Column:
    return Column(name=name, type=COUNT, meaning=meaning, minimum=0)


def _score(name: str, meaning: str) -> Column:
    return Column(name=name, type=SCORE, meaning=meaning, minimum=0, maximum=1)


def _flag(name: str, meaning: str) -> Column:
    return Column(name=name, type=FLAG, meaning=meaning)


def _instant(name: str, meaning: str) -> Column:
    return Column(name=name, type=INSTANT, meaning=meaning)


# Keys
ARTICLE_ID = Column(
    name="article_id", type=TEXT, key_of="articles", pattern="[0-9a-f]{32}",
    meaning="The first 32 hexadecimal digits of the SHA-256 of the article's bytes.",
)  # fmt: skip
AGREEMENT_ID = _key("agreement_id", "agreements", "The agreement; given at its first mention and never used again for another.")
PARTY_ID = _key("party_id", "parties", "The real-world party; given at its first mention and never used again for another.")
PRODUCT_ID = _key("product_id", "products", "The good, technology, system or service.")
CLAIM_ID = _key("claim_id", "claims", "The claim, as one article reports it.")
MENTION_ID = _key("mention_id", "mentions", "The span of text the value was read from.")
RUN_ID = _key("run_id", "runs", "The run in which the newest article behind the row was read.")

# Where an article comes from
SOURCE_URI = _text("source_uri", "Where the file was found; `#line=N` or `#item=N` names an article inside a file of many.")
URL = _text("url", "The address the article says it was published at.")
PUBLISHER_NAME = _text("publisher_name", "The outlet that published the article.")
HEADLINE = _text("headline", "The article's headline.")
AUTHOR_NAMES = Column(name="author_names", type=NAMES, meaning="The article's authors, as printed.")
PUBLISHED_AT = _instant("published_at", "When the article was published; midnight UTC where only the day is known.")
PUBLISHED_BASIS = _listed("published_basis", words.PUBLISHED_BASIS, "What the publication date rests on.")
LANGUAGE_CODE = _text("language_code", "The text's language, BCP 47; `und` where it can't be told.", pattern=BCP47)
MEDIA_TYPE = _text("media_type", "The kind of file, as told by its content.")
ARTICLE_TEXT = _text("text", "The article's text, normalized once; all offsets refer to it.")
WORD_COUNT = _count("word_count", "Words in the text.")
STORY_ID = _text("story_id", "The group of near-duplicate articles it belongs to.")
ORIGIN_NAME = _text("origin_name", "The agency or outlet the article rests on.")
REPRINT_ROLE = _listed("reprint_role", words.REPRINT_ROLE, "What the article is within its story.")
ARTICLE_STATUS = Column(
    name="status", type=TEXT, vocabulary=words.ARTICLE_STATUS,
    meaning="Whether the article counts: a superseded one was replaced by newer content of the same source.",
)  # fmt: skip
FIRST_SEEN_AT = _instant("first_seen_at", "When a run first saw this content.")

# Agreements
TITLE = _text("title", "A short line to show: what, between whom.")
AGREEMENT_TYPE = _listed("agreement_type", words.AGREEMENT_TYPE, "The kind of instrument.")
INSTRUMENT_TERM = _text("instrument_term", "What the article calls it, as printed.")
LIFECYCLE_STAGE = _listed("lifecycle_stage", words.LIFECYCLE_STAGE, "How far the agreement has come.")
STAGE_AS_OF = Column(name="stage_as_of", type=DAY, meaning="The day of the newest article that reports the stage.")
SIGNED_ON = Column(name="signed_on", type=DAY, meaning="The earliest day on which it can have been concluded.")
SIGNED_EDTF = _text("signed_edtf", "When it was concluded, ISO 8601-2 (EDTF), as precise as the evidence.")
SIGNED_BASIS = _listed("signed_basis", words.SIGNED_BASIS, "What the date of conclusion rests on.")
IN_FORCE_EDTF = _text("in_force_edtf", "When it enters or entered into force, ISO 8601-2.")
IS_DATE_IMPLAUSIBLE = _flag(
    "is_date_implausible",
    "The date of conclusion is as printed but hardly true: after publication, before 1800, or a day that no calendar has.",
)
ENDED_EDTF = _text("ended_edtf", "When it ends or ended, ISO 8601-2.")
SUBJECT = _text("subject", "What it is about, in the article's words.")
FIELD_CODE = _text("field_code", "The field of activity, as a division of ISIC Rev. 4.", pattern="[0-9]{2}")
PLACE_NAME = _text("place_name", "Where it was concluded, as printed.")
VALUE_AMOUNT = Column(name="value_amount", type=MONEY, meaning="The total value as printed, not converted.", minimum=0)
VALUE_CURRENCY = _text("value_currency", "The currency of the value, ISO 4217.", pattern=ISO_CURRENCY)
IS_MULTILATERAL = _flag("is_multilateral", "More than two signatories.")
PARENT_AGREEMENT_ID = _text("parent_agreement_id", "The agreement it changes, carries out or belongs to.", refers_to="agreements")
LINEAGE_TYPE = _listed("lineage_type", words.LINEAGE_TYPE, "How it relates to its parent.")
PARENT_TERM = _text("parent_term", "What the article calls the agreement that this one changes, carries out or belongs to, as printed.")
PARENT_TYPE = _listed("parent_type", words.AGREEMENT_TYPE, "The kind of instrument of that agreement.")
PARENT_EDTF = _text("parent_edtf", "When that agreement was concluded, ISO 8601-2.")
CAMEO_CODE = _text("cameo_code", "The nearest CAMEO event code of its stage.", pattern="[0-9]{2,4}")
PLOVER_EVENT = _text("plover_event", "The nearest PLOVER event class of its stage.", pattern="[A-Z]+")
ARTICLE_COUNT = _count("article_count", "Articles that report it.")
STORY_COUNT = _count("story_count", "Stories (groups of near-duplicate articles) that report it.")
ORIGIN_COUNT = _count("origin_count", "Independent origins that report it.")
FIRST_REPORTED_AT = _instant("first_reported_at", "Publication of the oldest dated article that reports it.")
LAST_REPORTED_AT = _instant("last_reported_at", "Publication of the newest dated article that reports it.")
IS_BACKGROUND = _flag("is_background", "Every article mentions it only in passing.")
IS_DISPUTED = _flag("is_disputed", "Outlets contradict each other on at least one cell or role; the view `contradictions` tells on which.")
REVIEW_STATUS = _listed("review_status", words.REVIEW_STATUS, "Whether an analyst has judged the row.")
CONFIDENCE = _score("confidence", "How much evidence the row rests on, 0 to 1.")

# Parties and their roles
PARTY_NAME = _text("name", "The fullest form of the name.")
PARTY_KIND = _listed("party_kind", words.PARTY_KIND, "What the party is.")
COUNTRY_CODE = _text("country_code", "The state it is or belongs to, ISO 3166-1 alpha-3.", pattern=ISO_COUNTRY)
PARENT_PARTY_ID = _text("parent_party_id", "The body it is a part of.", refers_to="parties")
FTM_SCHEMA = _text("ftm_schema", "The FollowTheMoney schema it is exported as.")
ALIAS_NAMES = Column(name="alias_names", type=NAMES, meaning="Other forms of the name seen, sorted.")
ROLE = _listed("role", words.ROLE, "What the party does in the agreement.")
REPRESENTED_BY = _text("represented_by", "The person who acted for it.")
CAPACITY = _text("capacity", "The office in which that person acted.")
ROLE_STATUS = _listed("role_status", words.ROLE_STATUS, "Whether the articles agree on the role.")

# Products
PRODUCT_NAME = _text("name", "The product, in the article's words.")
PRODUCT_KIND = _listed("product_kind", words.PRODUCT_KIND, "What sort of thing it is.")
ACTIVITY = _listed("activity", words.ACTIVITY, "What the agreement has done with it.")
IS_PLANNED = _flag("is_planned", "The activity lies ahead of the article.")
SCHEME = _listed("scheme", words.CLASSIFICATION_SCHEME, "The classification the code is of.")
SCHEME_VERSION = _text("scheme_version", "The edition of the classification.")
CODE = _text("code", "A code that could apply; a candidate, never a determination.")
LABEL = _text("label", "What the classification calls the code.")
RANK = Column(name="rank", type=COUNT, meaning="1 is the most likely candidate.", minimum=1)
METHOD = _text("method", "How the candidate was found, and the words that led to it: `head_phrase: wind turbine`.")
SCORE_VALUE = _score("score", "How well it fits, 0 to 1.")

# Claims
SPEAKER_NAME = _text("speaker_name", "Who says so, in the fullest form of the article.")
SPEAKER_PARTY_ID = _text("speaker_party_id", "The speaker, where it is a known party.", refers_to="parties")
SPEAKER_CAPACITY = _text("speaker_capacity", "The office in which the speaker speaks.")
CUE = _text("cue", "The words that attribute the content.")
CLAIM_TEXT = _text("text", "The content, verbatim.")
ATTRIBUTION_TYPE = _listed("attribution_type", words.ATTRIBUTION_TYPE, "How the content is attributed.")
CLAIM_TYPE = _listed("claim_type", words.CLAIM_TYPE, "What sort of thing is claimed.")
FACTUALITY = _listed("factuality", words.FACTUALITY, "How certain the source presents it.")
SCOPE_SUBJECT = _text("scope_subject", "Of a superlative: whose first, largest, only.")
SCOPE_OBJECT = _text("scope_object", "Of a superlative: with or among whom.")
SCOPE_RANK = _text("scope_rank", "Of a superlative: the word that ranks, folded: first, only, largest.")
SCOPE_SUBJECT_PARTY_ID = _text("scope_subject_party_id", "The subject of the scope, where it is a known party.", refers_to="parties")
SCOPE_OBJECT_PARTY_ID = _text("scope_object_party_id", "The object of the scope, where it is a known party.", refers_to="parties")
SCOPE_COUNTRY_CODE = _text(
    "scope_country_code", "The state that the scope is told of, or that its place lies in, ISO 3166-1 alpha-3.", pattern=ISO_COUNTRY
)
SCOPE_OTHER_COUNTRY_CODE = _text(
    "scope_other_country_code", "The second state that the scope is told of, ISO 3166-1 alpha-3.", pattern=ISO_COUNTRY
)
IS_OF_BOTH_STATES = _flag("is_of_both_states", "Of a superlative: the scope is between the states of the agreement itself.")
IS_OF_BOTH_PARTIES = _flag("is_of_both_parties", "Of a superlative: the scope is between the parties of the agreement itself.")
IS_SCOPE_OPEN = _flag("is_scope_open", "Of a superlative: the scope is narrower than what is known of it, as by a region or a time.")
SCOPE_TOPIC_NAMES = Column(
    name="scope_topic_names",
    type=NAMES,
    meaning="Of a superlative: the words for what something is the first of, in the singular; else empty.",
)
CHAR_START = _count("char_start", "First character of the span in the article's text.")
CHAR_END = _count("char_end", "One past the last character of the span.")
SPEAKER_START = _count("speaker_start", "First character of the speaker's span.")
SPEAKER_END = _count("speaker_end", "One past the last character of the speaker's span.")
CUE_START = _count("cue_start", "First character of the cue's span.")
CUE_END = _count("cue_end", "One past the last character of the cue's span.")
CLAIM_GROUP_ID = _text("claim_group_id", "Claims of the same content share it.")
CLAIM_STATUS = Column(
    name="status", type=TEXT, vocabulary=words.CLAIM_STATUS, meaning="Whether other origins say the same or the opposite."
)

# Mentions and assertions
MENTION_KIND = _listed("mention_kind", words.MENTION_KIND, "What the span is evidence of.")
ENTITY_ID = _text("entity_id", "The agreement, party, product or claim the span speaks of.")
SPAN_TEXT = _text("text", "The span itself: `articles.text[char_start:char_end]`.")
RULE_ID = _text("rule_id", "The rule that found it.")
EXTRACTOR_NAME = _text("extractor_name", "The program that found it.")
EXTRACTOR_VERSION = _text("extractor_version", "The version of that program, with the fingerprint of its rules and model.")
ENTITY_KIND = _listed("entity_kind", words.ENTITY_KIND, "The sort of thing the value is of.")
FIELD_NAME = _text("field_name", "The column the value is for.")
VALUE = _text("value", "The value, as text.")
IS_PUBLISHED = _flag("is_published", "The published cell holds this value.")
IS_CONTRADICTED = _flag(
    "is_contradicted", "Another outlet gives a value that can't be true beside this one; the published cell is one of them."
)

# Comparisons
LEFT_MEMBER_ID = _text("left_member_id", "The one article's own entity that was compared: the article's id and a number.")
RIGHT_MEMBER_ID = _text("right_member_id", "The other article's own entity.")
LIKENESS = Column(name="likeness", type=SCORE, meaning="How alike the two are; empty where something says that they are different.")
EXPLANATION = _text("explanation", "What the likeness is made of: each feature with its weight and what was seen.")
IS_MERGED = _flag("is_merged", "The two are one entity.")

# Decisions
DECISION_ID = _text("decision_id", "The decision; a hash of what was decided and when.")
LEFT_ID = _text("left_id", "The one entity compared or judged, or the row corrected (`agreement_id|party_id` names a row of two).")
RIGHT_ID = _text("right_id", "The other entity compared or judged.")
JUDGEMENT = _listed("judgement", words.JUDGEMENT, "What the analyst decided; `set` is the correction of a cell.")
IS_DORMANT = _flag("is_dormant", "Nothing that the decision names is there any more: it waits until it comes back.")
DECIDED_BY = _text("decided_by", "Who decided.")
DECIDED_AT = _instant("decided_at", "When it was decided.")
REASON = _text("reason", "Why, in the analyst's words.")

# Redirects
OLD_ID = _text("old_id", "An id that was merged into another.")
NEW_ID = _text("new_id", "The id to use instead.")

# Quarantine
STAGE = _listed("stage", words.STAGE, "Where in the flow it was refused.")
REASON_CODE = _listed("reason_code", words.REASON_CODE, "Why it was refused.")
DETAIL = _text("detail", "What exactly was wrong, for a person to act on.")
QUARANTINED_AT = _instant("quarantined_at", "When it was refused.")

# Runs
STARTED_AT = _instant("started_at", "When the run began.")
FINISHED_AT = _instant("finished_at", "When the run ended.")
OUTCOME = _listed("outcome", words.RUN_OUTCOME, "How the run ended.")
COUNTS = _text("counts", "What was counted, as a JSON object.")
VERSIONS = _text("versions", "The versions that ran, as a JSON object.")
SETTINGS = _text("settings", "The settings it ran with, as a JSON object.")
RELEASE_ID = _text(
    "release_id", "The release that the run made the current one, or was to, by the run that built it; its own or a previous one."
)
BOUNDS_ACCEPTED = _text("bounds_accepted", "The bounds that somebody let pass for the release, with what was found, as a JSON list.")

# Lake only
CONTENT_KEY = _text("content_key", "The hash of a file's bytes, its metadata and the options it was read with.")
DOCUMENT_KEY = _text("document_key", "The hash of a document's text and metadata: a version of an article.")
BYTE_COUNT = _count("byte_count", "The size of the file.")
MODIFIED_NS = Column(name="modified_ns", type=COUNT, meaning="The file's modification time, in nanoseconds since 1970.")
REPORT_ID = _text("report_id", "One article's report of an agreement: the article's id and a number.")
MEMBER_ID = _text("member_id", "An article's own agreement, party, product or claim: the article's id and a number.")
SIGNATURE = Column(name="signature", type=BYTES, meaning="Hashes of the text that near-duplicates of it are told by.")
PARENT_NAME = _text("parent_name", "The body the party is a part of, as named in the article.")
