-- One row per product and activity of the agreement.
select product_id, name, product_kind, activity, is_planned, confidence
from agreement_products
join products using (product_id)
where agreement_id = $agreement_id
order by name, product_id, activity
