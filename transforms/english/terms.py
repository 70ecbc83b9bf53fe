"""English words that tell from when and until when an agreement holds; each is followed by a date."""

from __future__ import annotations

# Past forms, whose date lies behind; after "will", "to" and "would" and in all other forms it lies ahead.
PAST_FORMS: frozenset[str] = frozenset(
    """entered came went took became began started commenced expired lapsed ended terminated cancelled canceled annulled dissolved
    scrapped abrogated revoked rescinded denounced ran collapsed been was were since""".split()
)
AUXILIARIES_TO_COME: frozenset[str] = frozenset("will would shall to may might could should must can 'll ’ll".split())

# "entered into force on", "takes effect in", "in force since"; patterns of words, parted by semicolons. "enters into talks" is none.
IN_FORCE_CUES: str = r"""(?:enter|enters|entered|entering|come|comes|came|coming|go|goes|went|going|put)\s+into\s+(?:force|effect|operation);
(?:take|takes|took|taking|taken)\s+(?:legal\s+)?effect; (?:entry|coming)\s+into\s+(?:force|effect); (?:in|into)\s+(?:force|effect)\s+(?=since|from|as);
effective\s+(?:date\s+(?:is|of)|as\s+(?:of|from)|from|on|since); effective(?=\s+[A-Z0-9]); (?:be|is|are|become|becomes|became)\s+effective;
valid\s+(?=from|as\s+(?:of|from)|since); (?:run|runs|running|ran)\s+(?=from); (?:begin|begins|began|start|starts|started|commence|commences|commenced)"""

# "expires on", "was terminated in", "until"; behind an extension and a run the date may come a few words later.
ENDED_CUES: str = r"""(?:expire|expires|expired|expiring|lapse|lapses|lapsed|lapsing);
(?:end|ends|ended|ending|conclude|concludes|terminate|terminates|terminated|terminating|cancelled|canceled|annulled|dissolved|scrapped);
(?:abrogated|revoked|rescinded|denounced|collapsed); (?:expiry|expiration|termination|end)\s+date\s+(?:is|of)"""
LASTING_CUES: str = r"""(?:extend|extends|extended|extending|extension|renew|renews|renewed|renewing|prolong|prolongs|prolonged|prolonging);
(?:run|runs|running|ran|last|lasts|lasting|valid|effective|remain|remains|remaining|continue|continues|stay|stays|hold|holds|stand|stands);
in\s+(?:force|effect|place)"""

# Between a cue and its date: "provisionally on", "by the end of".
DATE_LINK: str = r"""[\s,]*(?:(?:again|automatically|early|formally|fully|officially|only|provisionally|retroactively|back)\s+){0,2}
(?:(?:from|at|since|as\s+of)\s+(?:midnight|noon|dawn|\d[\d:.]{0,5}(?:\s?[ap]\.?m\.?)?)(?:\s+(?:local\s+time|GMT|UTC))?\s+)?(?:(?:on|in|from|as\s+(?:of|from)|at|by|since|during)\s+)?"""
UNTIL_LINK: str = r"(?:until|till|through(?:\s+to)?|up\s+to|to)\s+"
PART_LINK: str = (
    r"(?:(?:the\s+)?(?:(?:very\s+)?(?:end|start|beginning|close|middle|expiry)\s+(?:of|in)\s+)?|early\s+|late\s+|mid-)(?:the\s+)?"
)

# What takes up an agreement as the subject of such a verb, save of those that many things do.
PRONOUNS: frozenset[str] = frozenset("it this they these".split())
RELATIVE_PRONOUNS: frozenset[str] = frozenset({"which", "that"})
COMMON_VERBS: frozenset[str] = frozenset("begin start commence end conclude run last hold stand continue remain stay".split())
