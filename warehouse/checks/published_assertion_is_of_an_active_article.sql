-- What a superseded or withdrawn article says is not published.
select entity_id, field_name, value, article_id, status
from assertions
join articles using (article_id)
where is_published and status <> 'active'
