-- One row per article that tells the agreement's stage, oldest first.
select
    lifecycle_stage, is_published,
    article_id, publisher_name, headline, published_at, quote, words_before, words_after, char_start, char_end
from agreement_timeline
where agreement_id = $agreement_id
order by published_at nulls last, article_id
