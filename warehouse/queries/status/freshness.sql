-- One row: how new the newest article is, by its own date and by when it was first seen.
select max(published_at) as newest_published_at, max(first_seen_at) as newest_seen_at
from articles
where status = 'active'
