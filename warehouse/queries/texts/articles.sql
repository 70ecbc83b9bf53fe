-- One row per article asked for: its text, and what is known about it.
select
    article_id, source_uri, url, publisher_name, headline, author_names, published_at, published_basis, language_code, media_type, text,
    first_seen_at, run_id
from articles
where list_contains($article_ids, article_id)
