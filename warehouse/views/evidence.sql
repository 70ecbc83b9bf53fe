-- One row per assertion, with the words it was read from, up to 300 characters around them, and the outlet that printed them.
with quotes as (
    select
        mention_id, mentions.text as quote, char_start, char_end, rule_id,
        substring(articles.text, greatest(char_start - 300, 0) + 1, least(char_start, 300)) as words_before,
        substring(articles.text, char_end + 1, 300) as words_after
    from mentions
    join articles using (article_id)
)
select
    entity_kind, entity_id, field_name, value, is_published, is_contradicted,
    article_id, publisher_name, origin_name, headline, published_at, url, status as article_status,
    mention_id, quote, words_before, words_after, char_start, char_end, rule_id
from assertions
join articles using (article_id)
left join quotes using (mention_id)
