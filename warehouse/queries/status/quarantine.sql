-- One row per stage and reason for which something was refused, the most frequent first.
select stage, reason_code, count(*) as refused_count, max(quarantined_at) as last_refused_at, min(source_uri) as example_source_uri
from quarantine
group by stage, reason_code
order by refused_count desc, stage, reason_code
