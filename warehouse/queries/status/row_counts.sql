-- One row per table of facts: how many rows it has.
select 'articles' as table_name, count(*) as row_count from articles
union all
select 'agreements', count(*) from agreements
union all
select 'parties', count(*) from parties
union all
select 'products', count(*) from products
union all
select 'claims', count(*) from claims
