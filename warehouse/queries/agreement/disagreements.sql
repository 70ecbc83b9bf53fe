-- One row per value that an outlet gives where another outlet gives a different one: of the agreement, and of its parties' roles.
-- A state that signs and a state that a body of its own signs for do the same; a day of signature is compared with its precision.
with comparable as (
    select
        entity_kind, entity_id, field_name, value, is_published,
        article_id, publisher_name, headline, published_at, quote, words_before, words_after, char_start, char_end
    from evidence
    where (entity_id = $agreement_id or starts_with(entity_id, $agreement_id || '|')) and article_status = 'active'
        and field_name in (
            'agreement_type', 'lifecycle_stage', 'signed_edtf', 'place_name', 'value_amount', 'value_currency', 'role', 'activity'
        )
),
article_statements as (
    select
        entity_id, field_name, article_id,
        list_sort(list(distinct case when value = 'on_behalf_of' then 'signatory' else value end)) as stated_values
    from comparable
    group by entity_id, field_name, article_id
),
disputed as (
    select entity_id, field_name
    from article_statements
    group by entity_id, field_name
    having count(distinct stated_values) > 1
)
select
    entity_kind, entity_id, field_name, value, is_published,
    article_id, publisher_name, headline, published_at, quote, words_before, words_after, char_start, char_end
from comparable
join disputed using (entity_id, field_name)
order by entity_kind, entity_id, field_name, is_published desc, value, published_at nulls last, article_id
