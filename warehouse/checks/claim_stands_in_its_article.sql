-- A claim's text is what stands at its span in the article.
select claim_id, article_id, claims.text as claim_text, substring(articles.text, char_start + 1, char_end - char_start) as article_text
from claims
join articles using (article_id)
where claims.text is distinct from substring(articles.text, char_start + 1, char_end - char_start)
