-- Of an agreement's field one value is published, however many articles assert it.
select entity_id as agreement_id, field_name, list(distinct value) as published_values
from assertions
where entity_kind = 'agreement' and is_published
group by entity_id, field_name
having count(distinct value) > 1
