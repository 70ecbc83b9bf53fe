-- One row per agreement, with its parties, countries and products in one line each.
with agreement_signatories as (
    select agreement_id, string_agg(distinct name, '; ' order by name) as signatory_names
    from agreement_parties
    join parties using (party_id)
    where role = 'signatory'
    group by agreement_id
),
agreement_members as (
    select agreement_id, string_agg(distinct name, '; ' order by name) as party_names,
        list_sort(list_distinct(list(country_code) filter (country_code is not null))) as country_codes
    from agreement_parties
    join parties using (party_id)
    group by agreement_id
),
agreement_goods as (
    select agreement_id, string_agg(distinct name, '; ' order by name) as product_names
    from agreement_products
    join products using (product_id)
    group by agreement_id
),
agreement_claims as (
    select agreement_id, count(*) as claim_count
    from claims
    group by agreement_id
)
select
    agreement_id, title, agreement_type, instrument_term, lifecycle_stage, stage_as_of, signed_on, signed_edtf, signed_basis,
    is_date_implausible, in_force_edtf, ended_edtf, subject, place_name,
    signatory_names, party_names, coalesce(country_codes, []) as country_codes, product_names,
    value_amount, value_currency, is_multilateral, is_background, is_disputed, review_status, confidence,
    article_count, story_count, origin_count, coalesce(claim_count, 0) as claim_count, first_reported_at, last_reported_at
from agreements
left join agreement_signatories using (agreement_id)
left join agreement_members using (agreement_id)
left join agreement_goods using (agreement_id)
left join agreement_claims using (agreement_id)
