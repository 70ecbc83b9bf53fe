-- An agreement was first and last reported when the oldest and newest active article that reports it were published.
with report_dates as (
    select entity_id as agreement_id, min(published_at) as oldest, max(published_at) as newest
    from assertions
    join articles using (article_id)
    where entity_kind = 'agreement' and status = 'active'
    group by entity_id
)
select agreement_id, first_reported_at, oldest, last_reported_at, newest
from agreements
join report_dates using (agreement_id)
where first_reported_at is distinct from oldest or last_reported_at is distinct from newest
