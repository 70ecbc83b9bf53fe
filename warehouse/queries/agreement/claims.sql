-- One row per claim about the agreement, in the order of its articles.
select
    claim_id, speaker_name, speaker_capacity, cue, claims.text, attribution_type, claim_type, factuality, scope_subject, scope_object, claims.status,
    article_id, publisher_name, headline, published_at, char_start, char_end
from claims
join articles using (article_id)
where agreement_id = $agreement_id
order by published_at nulls last, article_id, char_start
