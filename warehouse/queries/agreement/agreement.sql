-- One row: the agreement.
select *
from agreements
where agreement_id = $agreement_id
