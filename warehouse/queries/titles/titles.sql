-- One row per article, agreement, party, product and claim: what a reader knows it by.
select agreement_id as entity_id, title from agreements
union all
select party_id, name from parties
union all
select product_id, name from products
union all
select claim_id, left(text, 100) from claims
union all
select article_id, concat_ws(': ', publisher_name, coalesce(headline, source_uri)) from articles
