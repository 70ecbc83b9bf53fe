-- The mention an assertion was read from stands in the article that asserts.
with places as (
    select mention_id, article_id as mention_article_id
    from mentions
)
select entity_id, field_name, value, article_id, mention_id, mention_article_id
from assertions
join places using (mention_id)
where article_id <> mention_article_id
