-- One row per run, the newest ten.
select run_id, started_at, finished_at, outcome, counts, versions
from runs
order by started_at desc, run_id desc
limit 10
