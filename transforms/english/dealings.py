"""English verbs of dealing: verbs that are the agreement, what they deal in, and verbs that only tell of one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class DealVerb:
    """A verb that reports an agreement without a noun for it ("acquire", "team up with").

    `needs` is what must be there for it to be one: `object` a named or described object, `with` a partner, `either`.
    """

    rule_id: str
    agreement_type: str
    needs: str


def _verbs(agreement_type: str, needs: str, lemmas: str) -> dict[str, DealVerb]:
    return {lemma: DealVerb(rule_id=f"verb.{lemma}", agreement_type=agreement_type, needs=needs) for lemma in lemmas.split()}


DEAL_VERBS: dict[str, DealVerb] = {
    **_verbs("acquisition", "object", "acquire buy purchase sell divest"),
    **_verbs("acquisition", "either", "merge amalgamate"),
    **_verbs("partnership", "with", "partner team collaborate ally"),
    **_verbs("licence", "object", "license sublicense"),
    **_verbs("treaty", "object", "accede"),
}

# What can be bought or sold as a going concern, where it has no name of its own.
CONCERNS: frozenset[str] = frozenset(
    """unit subsidiary division business businesses operation operations asset assets company stake share shares interest pct percent plant
    mill stock property properties field fields station stations store stores hotel hotels brand chain line holding holdings firm airline
    bank center centers rights portfolio refinery mine site building newspaper venture half majority rest remainder outstanding
    capital""".split()
)

# "It marks the company's first collaboration with X" tells what the agreement is, not who made another.
EQUATING: frozenset[str] = frozenset("mark represent signify constitute symbolize exemplify underscore reflect".split())

# Verbs that report: their subject speaks of the agreement and need not be party to it.
SPEAKING: frozenset[str] = frozenset("say tell add report announce note state".split())
