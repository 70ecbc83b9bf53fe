-- One row per superlative claim about the agreement: whether earlier agreements bear it out.
select claim_id, precedence_checks.text, verdict, reason, earlier_agreement_ids, publisher_name, published_at
from precedence_checks
join articles using (article_id)
where agreement_id = $agreement_id
order by published_at nulls last, claim_id
