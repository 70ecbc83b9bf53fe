"""English words that tell what a body does in an agreement other than sign it."""

from __future__ import annotations

# "the partnership will involve X", "will be carried out by X": X carries the agreement out.
IMPLEMENTING_VERBS: frozenset[str] = frozenset("involve implement execute carry oversee handle run manage coordinate".split())

# "X brokered the truce": X is between the parties.
MEDIATING_VERBS: frozenset[str] = frozenset("mediate broker facilitate".split())

# "Under the agreement, X will ...": what X does carries it out.
UNDER: frozenset[str] = frozenset("under within pursuant".split())

# What stands before a name that does something else than sign -> what it does. The whole phrase must end where the name begins.
ROLE_PHRASES: tuple[tuple[str, str], ...] = tuple(
    (phrase.strip(), role)
    for role, phrases in (
        (
            "mediator",
            """brokered by; mediated by; facilitated by; under the auspices of; under the mediation of; mediation by; mediation of;
            mediation from; the good offices of; led by mediator; mediator; mediators; co-mediator; hosted by; talks led by""",
        ),
        ("witness", "in the presence of; witnessed by; attended by; in front of"),
        ("guarantor", "guaranteed by; guarantee of; guarantee from; guarantees from; guarantees of"),
        (
            "financier",
            "financed by; funded by; co-financed by; financing from; funding from; bankrolled by",
        ),
        ("beneficiary", "for the benefit of; to the benefit of; in favour of; in favor of"),
    )
    for phrase in phrases.replace("\n", " ").split(";")
)

# Behind a name, joined by a hyphen or by "as": "Qatar-brokered", "with Qatar acting as a mediator".
ROLE_BY_SUFFIX: dict[str, str] = {
    **dict.fromkeys("brokered mediated facilitated hosted".split(), "mediator"),
    **dict.fromkeys("financed funded".split(), "financier"),
    **dict.fromkeys("guaranteed".split(), "guarantor"),
}
ROLE_BY_NOUN: dict[str, str] = {
    **dict.fromkeys("mediator mediators co-mediator co-mediators mediating broker brokers intermediary intermediaries".split(), "mediator"),
    **dict.fromkeys("guarantor guarantors".split(), "guarantor"),
    **dict.fromkeys("witness witnesses".split(), "witness"),
    **dict.fromkeys("financier financiers financer".split(), "financier"),
    **dict.fromkeys("beneficiary beneficiaries".split(), "beneficiary"),
}

# Who does one of these with his own hand acts for a party: "the minister signed for Peru".
SIGNING_VERBS: frozenset[str] = frozenset("sign ink initial undersign countersign seal".split())

# What a body that carries an agreement out will do, beyond making and supplying something.
CARRYING_OUT: frozenset[str] = frozenset(
    """do fill pack bottle provide deliver install assemble test handle operate run maintain manage carry coordinate oversee supervise train
    teach design equip dredge drill lay print transport ship store process refine""".split()
)
