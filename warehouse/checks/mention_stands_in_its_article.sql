-- A mention's text is what stands at its span in the article.
select mention_id, article_id, mentions.text as mention_text, substring(articles.text, char_start + 1, char_end - char_start) as article_text
from mentions
join articles using (article_id)
where mentions.text is distinct from substring(articles.text, char_start + 1, char_end - char_start)
