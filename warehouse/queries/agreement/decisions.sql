-- One row per cell of the agreement or of a role in it that an analyst set, the latest first.
select
    case field_name when 'signed_edtf' then 'signed_on' else field_name end as field_name,
    left_id as row_id, value, decided_by, decided_at, reason
from decisions
where
    judgement = 'set' and not is_dormant
    and (
        split_part(left_id, '|', 1) = $agreement_id
        or split_part(left_id, '|', 1) in (select old_id from redirects where new_id = $agreement_id)
    )
order by decided_at desc, decision_id
