-- One row per agreement whose id or title resembles what was asked for, or in which it takes part, the nearest three.
select agreement_id, title
from agreements
where
    jaro_winkler_similarity(agreement_id, $agreement_id) > 0.8
    or contains(lower(title), lower($agreement_id))
    or agreement_id in (select agreement_id from agreement_parties where party_id = $agreement_id)
    or agreement_id in (select agreement_id from agreement_products where product_id = $agreement_id)
order by jaro_winkler_similarity(agreement_id, $agreement_id) desc, agreement_id
limit 3
