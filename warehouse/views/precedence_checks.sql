-- One row per affirmed claim that an agreement is the first, only or largest of a scope: the earlier agreements within the scope, and what follows.
-- A scope is the parties and states it is told of and the words for the thing. An earlier agreement with all of them contradicts the claim; one that
-- may be of the scope (half of the words, nothing told of its subject, a limit that nobody knows) leaves it open.
with members as (
    select
        agreement_id,
        list(distinct {'party_id': party_id, 'country_code': country_code, 'is_public': party_kind in ('state', 'government_body')}) as members,
        list(distinct party_id) filter (where role = 'signatory') as signatory_ids,
        list(distinct country_code) filter (where country_code is not null) as country_codes
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
        agreement_id, agreement_type, value_amount, value_currency, parent_agreement_id, members, signatory_ids, country_codes,
        subject is null and product_names is null as is_bare,
        coalesce(signed_on, cast(first_reported_at as date)) as concluded_on,
        lifecycle_stage in ('signed', 'ratified', 'in_force', 'amended', 'renewed', 'suspended', 'completed', 'terminated') as is_concluded,
        lower(concat_ws(' ', title, subject, instrument_term, replace(agreement_type, '_', ' '), product_names)) as words
    from agreements
    join members using (agreement_id)
    left join goods using (agreement_id)
),
told as (
    select
        claim_id, agreement_id, article_id, claims.text, scope_rank, scope_subject, scope_object, scope_topic_names, is_scope_open,
        is_of_both_states, is_of_both_parties, agreement_type, value_amount, value_currency, parent_agreement_id, members,
        scope_rank in ('largest', 'biggest', 'greatest', 'highest') as is_by_value,
        coalesce(concluded_on, cast(published_at as date)) as told_on,
        list_distinct(list_filter(
            [scope_subject_party_id, scope_object_party_id] || if(is_of_both_parties, coalesce(signatory_ids, []), []), lambda one: one is not null
        )) as scope_party_ids,
        list_distinct(list_filter(
            [scope_country_code, scope_other_country_code] || if(is_of_both_states, coalesce(country_codes, []), []), lambda one: one is not null
        )) as scope_country_codes
    from claims
    join articles using (article_id)
    left join described using (agreement_id)
    where claim_type = 'precedence' and factuality <> 'negated' and scope_rank is not null
),
scoped as (
    select
        *,
        coalesce(scope_party_ids[1], scope_country_codes[1]) as scope_key,
        -- what two states agree themselves is not preceded by what their companies do
        len(scope_country_codes) > 1 and len(list_filter(
            scope_country_codes,
            lambda code: len(list_filter(coalesce(members, []), lambda one: one.country_code = code and one.is_public)) > 0
        )) = len(scope_country_codes) as is_among_states
    from told
),
candidates as (
    select
        scoped.claim_id, earlier.agreement_id, earlier.concluded_on,
        len(list_filter(scope_topic_names, lambda topic: regexp_matches(earlier.words, '\b' || topic))) as topic_count,
        earlier.is_bare and earlier.agreement_type = scoped.agreement_type as may_be_of_topic,
        earlier.value_amount > scoped.value_amount and earlier.value_currency = scoped.value_currency as is_more,
        earlier.value_amount is null or earlier.value_currency is distinct from scoped.value_currency as may_be_more,
        scoped.agreement_id is null and earlier.concluded_on + 365 >= told_on as may_be_meant  -- the claim can be about that one itself
    from scoped
    join scope_keys using (scope_key)
    join described as earlier on earlier.agreement_id = scope_keys.agreement_id and earlier.is_concluded
        and earlier.concluded_on + 7 < told_on  -- nearer ones may be one agreement that was not recognized
        and earlier.agreement_id is distinct from scoped.parent_agreement_id
        and len(list_filter(earlier.members, lambda one: list_contains(scope_party_ids, one.party_id))) >= len(scope_party_ids)
        and len(list_filter(
            scope_country_codes,
            lambda code: len(list_filter(
                earlier.members,
                lambda one: one.country_code = code and (one.is_public or not (is_among_states or list_contains(scope_party_ids, one.party_id)))
            )) > 0
        )) = len(scope_country_codes)
),
judged as (
    select
        claim_id,
        list(candidates.agreement_id order by candidates.concluded_on, candidates.agreement_id) filter (
            where topic_count = len(scope_topic_names) and not is_scope_open and not may_be_meant and (not is_by_value or is_more)
        ) as earlier_agreement_ids,
        list(candidates.agreement_id order by candidates.concluded_on, candidates.agreement_id) filter (
            where (2 * topic_count >= len(scope_topic_names) or may_be_of_topic) and (not is_by_value or is_more or may_be_more)
        ) as possible_agreement_ids
    from candidates
    join scoped using (claim_id)
    group by claim_id
),
hindered as (
    select
        *,
        case
            when scope_key is null then 'no party or state of its scope is known'
            when told_on is null then 'neither the agreement nor the article has a date'
            when is_of_both_states and len(scope_country_codes) <> 2 then 'the states of the agreement are not known'
            when is_of_both_parties and len(scope_party_ids) <> 2 then 'the parties of the agreement are not known'
            when is_by_value and agreement_id is null then 'the claim is about no known agreement'
            when is_by_value and value_amount is null then 'the agreement has no value'
        end as obstacle
    from scoped
)
select
    claim_id, agreement_id, article_id, text, scope_rank, scope_subject, scope_object, scope_topic_names as scope_words,
    concat_ws(
        ', ', scope_rank, array_to_string(scope_topic_names, ' '), array_to_string(scope_party_ids, ', '), array_to_string(scope_country_codes, ', ')
    ) as scope,
    if(obstacle is null, coalesce(earlier_agreement_ids, []), []) as earlier_agreement_ids,
    if(obstacle is null, coalesce(possible_agreement_ids, []), []) as possible_agreement_ids,
    case
        when obstacle is not null then 'cannot_be_checked'
        when earlier_agreement_ids is not null then 'contradicted'
        when possible_agreement_ids is not null then 'cannot_be_checked'
        else 'holds'
    end as verdict,
    case
        when obstacle is not null then obstacle
        when earlier_agreement_ids is not null then len(earlier_agreement_ids) || ' of its scope before it'
        when possible_agreement_ids is not null then len(possible_agreement_ids) || ' before it may be of its scope'
        else 'no earlier agreement of its scope is in the warehouse'
    end as reason
from hindered
left join judged using (claim_id)
