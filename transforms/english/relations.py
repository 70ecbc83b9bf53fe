"""What stands between two names where the one is a part of the other, or what the other was called before."""

from __future__ import annotations

import re

_A = r"(?:(?:a|an|the|its|one)\s+)?"
_DESCRIBED = r"(?:[\w’'-]+\s+){0,4}?"  # "wholly owned", "Dutch oil"
_PART = r"(?:unit|subsidiary|arm|division|affiliate|branch|part|member|department)"
_OWNED = r"(?:(?:wholly|fully|majority|partly)[ -]?)?(?:owned|controlled)"
_STATE = r"(?:[A-Z][\w-]+['’]s\s+|the\s+|[A-Z][\w-]+(?:ian|ese|ish|an)\s+)?"  # before the whole: "of Peru's X"

# Between a part and its whole. Not "a division of labour with": what follows is a name.
PART_THEN_WHOLE: tuple[re.Pattern[str], ...] = (
    re.compile(rf"\s*(?:,|\()?\s*(?:which\s+is\s+|is\s+|was\s+)?{_A}{_DESCRIBED}{_PART}\s+of\s+{_STATE}"),
    re.compile(rf"\s*(?:,|\()?\s*(?:which\s+is\s+|is\s+)?{_OWNED}\s+by\s+{_STATE}"),
)
# Between a whole and its part: "X's shipping unit Y", "X subsidiary Y".
WHOLE_THEN_PART: tuple[re.Pattern[str], ...] = (
    re.compile(r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,3}?(?:unit|subsidiary|arm|division|affiliate|branch)\s*,?\s*"),
)
# Between a name and one that the same body had before or has since.
NAME_THEN_FORMER: tuple[re.Pattern[str], ...] = (
    re.compile(
        r"\s*(?:,|\()\s*(?:which\s+was\s+|then\s+)?(?:formerly|previously|once)\s+(?:(?:known|called|named|operating|trading)\s+(?:as\s+)?)?(?:the\s+)?"
    ),
    re.compile(r"\s*(?:,|\()\s*(?:the\s+)?(?:former|ex)[\s-]+"),
    re.compile(r"\s*(?:,|\()\s*(?:which\s+was\s+)?(?:renamed|rebranded)\s+from\s+"),
    re.compile(r"\s*(?:,|\()\s*(?:which\s+was\s+|that\s+was\s+)?(?:known|called)\s+(?:until|till)\s+(?:[\w]+\s+){1,2}as\s+"),
)
FORMER_THEN_NAME: tuple[re.Pattern[str], ...] = (
    re.compile(
        r"\s*(?:,|\()\s*(?:which\s+(?:has\s+been\s+|was\s+|is\s+)?|since\s+|later\s+|then\s+)?(?:renamed|rebranded)\s+(?:as\s+|itself\s+(?:as\s+)?)?"
    ),
    re.compile(r"\s*(?:,|\()\s*(?:which\s+is\s+)?now\s+(?:(?:known|called|named|operating|trading)\s+(?:as\s+)?)?"),
)
