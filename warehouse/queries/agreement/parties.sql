-- One row per party and role of the agreement, signatories first.
select party_id, name, party_kind, country_code, role, role_status, represented_by, capacity, confidence
from agreement_parties
join parties using (party_id)
where agreement_id = $agreement_id
order by role <> 'signatory', role, name, party_id
