-- One row: of the articles measured, those of the largest story.
select coalesce(max(article_count), 0) as part, coalesce(sum(article_count), 0)::bigint as whole
from (select story_id, count(*) as article_count from measured join articles using (article_id) group by story_id)
