-- One row per language of an active article, the most frequent first.
select language_code, count(*) as article_count
from articles
where status = 'active'
group by language_code
order by article_count desc, language_code
