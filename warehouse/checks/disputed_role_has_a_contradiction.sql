-- A party's role in an agreement is disputed exactly where its assertions contradict each other.
with contradicted as (
    select distinct entity_id, true as has_contradiction
    from assertions
    where entity_kind = 'agreement_party' and field_name = 'role' and is_contradicted
)
select agreement_id, party_id, role, role_status
from agreement_parties
left join contradicted on entity_id = agreement_id || '|' || party_id
where (role_status = 'disputed') <> coalesce(has_contradiction, false)
