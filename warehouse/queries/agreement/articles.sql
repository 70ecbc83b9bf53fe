-- One row per article that reports the agreement, oldest first.
select article_id, publisher_name, headline, published_at, url, source_uri, reprint_role, origin_name, status
from articles
semi join (select article_id from assertions where entity_id = $agreement_id) using (article_id)
order by published_at nulls last, article_id
