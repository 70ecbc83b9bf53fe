-- One row per assertion, with the words it was read from and the outlet that printed them.
with quotes as (
    select mention_id, text as quote, char_start, char_end, rule_id
    from mentions
)
select
    entity_kind, entity_id, field_name, value, is_published,
    article_id, publisher_name, headline, published_at, url, status as article_status,
    mention_id, quote, char_start, char_end, rule_id
from assertions
join articles using (article_id)
left join quotes using (mention_id)
