-- An agreement with a disputed role is disputed.
select agreement_id, party_id, role
from agreement_parties
join agreements using (agreement_id)
where role_status = 'disputed' and not is_disputed
