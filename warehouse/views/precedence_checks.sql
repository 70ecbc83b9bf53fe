-- One row per affirmed claim that an agreement is the first, only or largest of a scope: the earlier agreements within the scope, and what follows.
-- A scope is the parties and the state it is told of and the words for the thing; an earlier agreement is of it when it has all parties and at least half of the words.
with ranked as (
    select
        claim_id, agreement_id, article_id, text, scope_rank, scope_subject, scope_object,
        scope_subject_party_id, scope_object_party_id, scope_country_code, scope_topic_names,
        scope_rank in ('largest', 'biggest', 'greatest', 'highest') as is_by_value,
        coalesce(scope_object_party_id, scope_subject_party_id, scope_country_code) as scope_key
    from claims
    where claim_type = 'precedence' and factuality <> 'negated' and scope_rank is not null
),
members as (
    select agreement_id, list(distinct party_id) as party_ids, list(distinct country_code) as country_codes
    from agreement_parties
    join parties using (party_id)
    group by agreement_id
),
scope_keys as (
    select agreement_id, party_id as scope_key from agreement_parties
    union
    select agreement_id, country_code from agreement_parties join parties using (party_id) where country_code is not null
),
goods as (
    select agreement_id, string_agg(name, ' ') as product_names
    from agreement_products
    join products using (product_id)
    group by agreement_id
),
described as (
    select
        agreement_id, value_amount, value_currency, parent_agreement_id, party_ids, country_codes,
        coalesce(signed_on, cast(first_reported_at as date)) as concluded_on,
        lifecycle_stage in ('signed', 'ratified', 'in_force', 'amended', 'renewed', 'suspended', 'completed', 'terminated') as is_concluded,
        lower(concat_ws(' ', title, subject, instrument_term, replace(agreement_type, '_', ' '), product_names)) as words
    from agreements
    join members using (agreement_id)
    left join goods using (agreement_id)
),
precedents as (
    select claim_id, list(earlier.agreement_id order by earlier.concluded_on, earlier.agreement_id) as earlier_agreement_ids
    from ranked
    join scope_keys using (scope_key)
    join described as own on own.agreement_id = ranked.agreement_id
    join described as earlier on earlier.agreement_id = scope_keys.agreement_id and earlier.is_concluded
        and earlier.concluded_on + 7 < own.concluded_on  -- nearer ones may be one agreement that was not recognized
        and earlier.agreement_id is distinct from own.parent_agreement_id
        and (scope_subject_party_id is null or list_contains(earlier.party_ids, scope_subject_party_id))
        and (scope_object_party_id is null or list_contains(earlier.party_ids, scope_object_party_id))
        and (scope_country_code is null or list_contains(earlier.country_codes, scope_country_code))
        and 2 * len(list_filter(scope_topic_names, lambda topic: contains(earlier.words, topic))) >= len(scope_topic_names)
        and (not is_by_value or (earlier.value_currency = own.value_currency and earlier.value_amount > own.value_amount))
    group by claim_id
),
judged as (
    select
        *,
        case
            when agreement_id is null then 'the claim is about no known agreement'
            when scope_key is null then 'no party or state of its scope is known'
            when concluded_on is null then 'the agreement has no date'
            when is_by_value and value_amount is null then 'the agreement has no value'
        end as obstacle
    from ranked
    left join described using (agreement_id)
    left join precedents using (claim_id)
)
select
    claim_id, agreement_id, article_id, text, scope_rank, scope_subject, scope_object, scope_topic_names as scope_words,
    concat_ws(', ', scope_rank, array_to_string(scope_topic_names, ' '), scope_subject_party_id, scope_object_party_id, scope_country_code) as scope,
    coalesce(earlier_agreement_ids, []) as earlier_agreement_ids,
    case when obstacle is not null then 'cannot_be_checked' when earlier_agreement_ids is null then 'holds' else 'contradicted' end as verdict,
    coalesce(
        obstacle,
        case
            when earlier_agreement_ids is null then 'no earlier agreement of its scope is in the warehouse'
            else len(earlier_agreement_ids) || ' of its scope before it'
        end
    ) as reason
from judged
