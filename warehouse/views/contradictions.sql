-- One row per field of an agreement, its parties or its products on which outlets contradict each other: the values, and for each the outlets and their words.
-- The published value comes first, then the one of most origins. A signatory whose place another one takes has the one value that is disputed.
with versions as (
    select
        entity_kind, entity_id, field_name, value, bool_or(is_published) as is_published,
        list_sort(list(distinct coalesce(publisher_name, 'unknown outlet'))) as value_outlets,
        list_sort(list(distinct coalesce(quote, headline, ''))) as value_quotes,
        count(distinct coalesce(origin_name, publisher_name, article_id)) as value_origin_count
    from evidence
    where is_contradicted
    group by entity_kind, entity_id, field_name, value
),
named as (
    select party_id as part_id, name from parties
    union all
    select product_id, name from products
),
ranked as (
    select
        *, row_number() over (
            partition by entity_id, field_name
            order by is_published desc, value_origin_count desc, value
        ) as place
    from versions
)
select
    case when starts_with(entity_kind, 'agreement') then split_part(entity_id, '|', 1) end as agreement_id,
    entity_kind, entity_id, any_value(name) as entity_name, field_name as field,
    list(value order by place) as values,
    list(value_outlets order by place) as outlets,
    list(value_origin_count order by place) as origin_counts,
    list(value_quotes order by place) as quotes,
    any_value(value) filter (is_published) as published_value
from ranked
left join named on part_id = coalesce(nullif(split_part(entity_id, '|', 2), ''), entity_id)
group by entity_kind, entity_id, field_name
