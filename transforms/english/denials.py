"""English words by which a text says that an agreement has not been concluded."""

from __future__ import annotations

import re

_DONE = r"(?:signed|concluded|reached|finali[sz]ed|sealed)"
_DEED = r"(?:agreement|deal|contract|memorandum|pact|accord|treaty|document|text|settlement)"

# "nothing has been signed", "has not yet signed", "no deal was reached", "is yet to be signed", "stopped short of signing", "remains unsigned".
NOT_CONCLUDED = re.compile(
    rf"\bnothing (?:has been|had been|was|is) (?:yet )?{_DONE}\b"
    rf"|\b(?:has|have|had|was|were)(?: not|n['’]t) (?:yet |been |yet been |been yet )?{_DONE}\b"
    rf"|\bsigned nothing\b"
    rf"|\bno (?:such |final |formal |binding )?{_DEED} (?:has been|had been|was|is) (?:yet )?{_DONE}\b"
    rf"|\byet to be {_DONE}\b"
    rf"|\bstop(?:s|ped) short of (?:signing|concluding)\b"
    rf"|\bremains? unsigned\b",
    re.IGNORECASE,
)
