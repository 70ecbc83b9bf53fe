-- One row: of the articles measured, those that report an agreement.
select count(distinct article_id) as part, (select count(*) from measured) as whole
from measured join mentions using (article_id)
where mention_kind = 'agreement'
