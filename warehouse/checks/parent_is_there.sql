-- The parent of an agreement or party is a row of the same table.
select child.agreement_id as entity_id, child.parent_agreement_id as parent_id
from agreements as child
anti join agreements as parent on parent.agreement_id = child.parent_agreement_id
where child.parent_agreement_id is not null
union all
select child.party_id, child.parent_party_id
from parties as child
anti join parties as parent on parent.party_id = child.parent_party_id
where child.parent_party_id is not null
