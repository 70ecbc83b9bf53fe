"""What stands between two names where the one is a part of the other, or what the other was called before; a space stands for any white space."""

from __future__ import annotations

import re

_A = r"(?:(?:a|an|the|its|one) )?"
_DESCRIBED = r"(?:[\w’'-]{1,30} ){0,4}?"  # "wholly owned", "Dutch oil"
_PART = r"(?:unit|subsidiary|arm|division|affiliate|branch|part|member|department)"
_OWNED = r"(?:(?:wholly|fully|majority|partly)[ -]?)?(?:owned|controlled)"
_STATE = r"(?:[A-Z][\w-]{1,30}['’]s |the |[A-Z][\w-]{1,30}(?:ian|ese|ish|an) )?"  # before the whole: "of Peru's X"

# Between a part and its whole. Not "a division of labour with": what follows is a name.
PART_THEN_WHOLE: tuple[re.Pattern[str], ...] = (
    re.compile(rf" ?(?:,|\()? ?(?:which is |is |was )?{_A}{_DESCRIBED}{_PART} of {_STATE}"),
    re.compile(rf" ?(?:,|\()? ?(?:which is |is )?{_OWNED} by {_STATE}"),
)
# Between a whole and its part: "X's shipping unit Y", "X subsidiary Y".
WHOLE_THEN_PART: tuple[re.Pattern[str], ...] = (
    re.compile(r"(?:['’]s?)? (?:[\w-]{1,30} ){0,3}?(?:unit|subsidiary|arm|division|affiliate|branch) ?,? ?"),
)
# Between a name and one that the same body had before or has since.
NAME_THEN_FORMER: tuple[re.Pattern[str], ...] = (
    re.compile(
        r" ?(?:,|\() ?(?:which was |then )?(?:formerly|previously|once) (?:(?:known|called|named|operating|trading) (?:as )?)?(?:the )?"
    ),
    re.compile(r" ?(?:,|\() ?(?:the )?(?:former|ex)[ -]"),
    re.compile(r" ?(?:,|\() ?(?:which was )?(?:renamed|rebranded) from "),
    re.compile(r" ?(?:,|\() ?(?:which was |that was )?(?:known|called) (?:until|till) (?:\w{1,30} ){1,2}as "),
)
FORMER_THEN_NAME: tuple[re.Pattern[str], ...] = (
    re.compile(r" ?(?:,|\() ?(?:which (?:has been |was |is )?|since |later |then )?(?:renamed|rebranded) (?:as |itself (?:as )?)?"),
    re.compile(r" ?(?:,|\() ?(?:which is )?now (?:(?:known|called|named|operating|trading) (?:as )?)?"),
)
