-- One row if the agreement was merged into another: the id to use instead.
select new_id as agreement_id
from redirects
where old_id = $agreement_id and entity_kind = 'agreement'
