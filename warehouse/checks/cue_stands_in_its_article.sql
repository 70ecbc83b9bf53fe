-- A claim's cue is what stands at the cue's span in the article, and has a span.
select claim_id, article_id, cue, substring(articles.text, cue_start + 1, cue_end - cue_start) as article_text
from claims
join articles using (article_id)
where cue is distinct from substring(articles.text, cue_start + 1, cue_end - cue_start)
