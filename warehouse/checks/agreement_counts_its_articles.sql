-- An agreement counts the active articles that assert something of it, and their stories.
with agreement_articles as (
    select distinct entity_id as agreement_id, article_id, story_id
    from assertions
    join articles using (article_id)
    where entity_kind = 'agreement' and status = 'active'
),
counted as (
    select agreement_id, count(*) as counted_articles, count(distinct story_id) as counted_stories
    from agreement_articles
    group by agreement_id
)
select agreement_id, article_count, counted_articles, story_count, counted_stories
from agreements
left join counted using (agreement_id)
where article_count is distinct from counted_articles or story_count is distinct from counted_stories
