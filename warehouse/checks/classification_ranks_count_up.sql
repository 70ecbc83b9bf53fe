-- The candidates of a product in one scheme are ranked 1, 2, 3 and so on, none twice.
select product_id, scheme, list(rank order by rank) as ranks
from product_classifications
group by product_id, scheme
having list(rank order by rank) <> range(1, count(*) + 1)
