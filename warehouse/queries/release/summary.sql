-- One row: the newest run of a release, which built it, and how much it holds.
select
    (select max_by(finished_at, run_id) from runs) as built_at,
    (select count(*) from articles) as article_count,
    (select count(*) from agreements) as agreement_count
