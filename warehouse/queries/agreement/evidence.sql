-- One row per assertion on the agreement, its parties and its products, made in an article that reports it.
with members as (
    select $agreement_id as entity_id
    union
    select party_id from agreement_parties where agreement_id = $agreement_id
    union
    select product_id from agreement_products where agreement_id = $agreement_id
),
reports as (
    select distinct article_id from assertions where entity_id = $agreement_id
)
select
    entity_kind, entity_id, field_name, value, is_published,
    article_id, publisher_name, headline, published_at, quote, words_before, words_after, char_start, char_end
from evidence
semi join reports using (article_id)
where entity_id in (select entity_id from members) or starts_with(entity_id, $agreement_id || '|')
order by entity_kind, entity_id, field_name, is_published desc, published_at nulls last, article_id, value
