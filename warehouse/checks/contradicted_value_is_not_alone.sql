-- Where outlets contradict each other on an agreement's cell, they give two values of it at least.
select entity_id as agreement_id, field_name, list(distinct value) as contradicted_values
from assertions
where is_contradicted and entity_kind = 'agreement'
group by entity_id, field_name
having count(distinct value) < 2
