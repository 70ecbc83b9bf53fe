-- An agreement is disputed exactly where assertions on it, its parties or its products contradict each other.
with contradicted as (
    select distinct split_part(entity_id, '|', 1) as agreement_id, true as has_contradiction
    from assertions
    where starts_with(entity_kind, 'agreement') and is_contradicted
)
select agreement_id, is_disputed, coalesce(has_contradiction, false) as has_contradiction
from agreements
left join contradicted using (agreement_id)
where is_disputed <> coalesce(has_contradiction, false)
