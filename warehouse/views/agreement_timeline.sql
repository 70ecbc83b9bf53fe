-- One row per agreement and article that tells its stage, so that the stages stand in the order they were reported.
select
    entity_id as agreement_id, value as lifecycle_stage, published_at, is_published,
    article_id, publisher_name, headline, quote, words_before, words_after, char_start, char_end
from evidence
where entity_kind = 'agreement' and field_name = 'lifecycle_stage' and article_status = 'active'
