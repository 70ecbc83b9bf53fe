-- One row: the agreement.
select
    agreement_id, title, agreement_type, instrument_term, lifecycle_stage, stage_as_of, signed_on, signed_edtf, signed_basis,
    is_date_implausible, in_force_edtf, ended_edtf, subject, field_code, place_name, value_amount, value_currency, is_multilateral, parent_agreement_id, lineage_type,
    cameo_code, plover_event, article_count, story_count, origin_count, first_reported_at, last_reported_at,
    is_background, is_disputed, review_status, confidence
from agreements
where agreement_id = $agreement_id
