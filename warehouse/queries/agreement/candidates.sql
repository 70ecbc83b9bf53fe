-- One row per product of the agreement, scheme and candidate code.
select product_id, scheme, scheme_version, code, label, rank, method, score
from product_classifications
where product_id in (select product_id from agreement_products where agreement_id = $agreement_id)
order by product_id, scheme, rank, code
