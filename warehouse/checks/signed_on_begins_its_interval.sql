-- The day of conclusion lies at the beginning of the interval it was taken from.
select agreement_id, signed_on, signed_edtf
from agreements
where not starts_with(strftime(signed_on, '%Y-%m-%d'), regexp_extract(signed_edtf, '^\d{4}(-(0\d|1[0-2])(-\d{2})?)?'))
