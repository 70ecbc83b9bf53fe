-- One row: of the articles measured that name their outlet, those of the outlet with most.
select coalesce(max(article_count), 0) as part, coalesce(sum(article_count), 0)::bigint as whole
from (
    select publisher_name, count(*) as article_count
    from measured join articles using (article_id)
    where publisher_name is not null
    group by publisher_name
)
