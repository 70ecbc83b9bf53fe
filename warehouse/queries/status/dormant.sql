-- One row per decision that waits for what it names to come back.
select decision_id, left_id, right_id, judgement
from decisions
where is_dormant
order by decision_id
