-- One row per status of articles: how many have it.
select status, count(*) as article_count
from articles
group by status
order by status
