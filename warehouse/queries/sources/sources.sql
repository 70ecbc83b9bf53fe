-- One row per article: where it was found, who published it, and whether it counts.
select article_id, source_uri, publisher_name, status
from articles
order by article_id
