-- One row per outlet and value of a field on which outlets contradict each other, as the view `contradictions` lists them.
select
    entity_kind, entity_id, field_name, value, is_published,
    article_id, publisher_name, origin_name, evidence.headline, published_at, quote, words_before, words_after, char_start, char_end
from contradictions
join evidence using (entity_kind, entity_id)
where agreement_id = $agreement_id and field_name = field and is_contradicted
order by entity_kind, entity_id, field_name, is_published desc, value, published_at nulls last, article_id
