-- One row per run, the newest ten.
select run_id, started_at, finished_at, outcome, counts, versions
from runs
order by run_id desc
limit 10
