-- An agreement is multilateral exactly where it has more than two signatories.
with signatories as (
    select agreement_id, count(distinct party_id) as signatory_count
    from agreement_parties
    where role = 'signatory'
    group by agreement_id
)
select agreement_id, is_multilateral, signatory_count
from agreements
left join signatories using (agreement_id)
where is_multilateral <> (coalesce(signatory_count, 0) > 2)
