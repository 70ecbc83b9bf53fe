-- No agreement or party is its own ancestor.
with recursive parents as (
    select agreement_id as entity_id, parent_agreement_id as parent_id from agreements where parent_agreement_id is not null
    union all
    select party_id, parent_party_id from parties where parent_party_id is not null
),
ancestors as (
    select entity_id, parent_id as ancestor_id from parents
    union
    select ancestors.entity_id, parents.parent_id
    from ancestors
    join parents on parents.entity_id = ancestor_id
)
select entity_id
from ancestors
where entity_id = ancestor_id
