"""English nouns for bodies that deal without a name: "a private equity firm", "the federal government", "striking seamen"."""

from __future__ import annotations

# Nouns (lemmas) that describe a body in the singular, with a word that tells which one ("a Swiss fund"); bare ones tell too little.
UNNAMED: dict[str, str] = {
    **dict.fromkeys(
        """company corporation firm manufacturer maker producer supplier retailer airline carrier operator developer contractor startup
        start-up conglomerate utility refiner shipbuilder automaker carmaker planemaker drugmaker chipmaker steelmaker brewer publisher
        broadcaster distributor shipyard shipper integrator buyer bidder trader importer exporter wholesaler consultancy
        concern group consortium""".split(),
        "company",
    ),
    **dict.fromkeys("bank lender fund insurer syndicate".split(), "bank_or_fund"),
    **dict.fromkeys("ministry department agency commission parliament navy army police municipality authority".split(), "government_body"),
    **dict.fromkeys("government regime".split(), "state"),
    **dict.fromkeys("university institute college hospital laboratory".split(), "university_or_institute"),
    **dict.fromkeys("union brotherhood".split(), "union"),
    **dict.fromkeys("militia faction junta".split(), "other"),
}

# Of these the word alone tells which one, since a country has a single one, or since they are together whoever they are.
TELLING_ALONE: frozenset[str] = frozenset("government junta".split())

# What such a group consists of: "investor group", "a group of Nordic investors", "creditor committee".
MEMBERS: frozenset[str] = frozenset(
    """investor investors management managers management-led shareholder shareholders creditor creditors lender lenders bank banks
    institution institutions company companies firm firms executive executives employee employees partner partners individual
    individuals bondholder bondholders noteholder noteholders landowner landowners farmer farmers buyer buyers businessman businessmen
    local foreign private""".split()
)
# Groups that only their members tell: bare, or with another word, they may be of anybody.
GROUPS: frozenset[str] = frozenset("group consortium syndicate".split())

# Words before the noun that tell nothing about which one it is, or that count many.
UNTELLING: frozenset[str] = frozenset(
    """other another same such several many some any all both each every few more most similar certain various different next last
    previous former new latest combined resulting surviving own unnamed undisclosed unidentified unspecified entire whole
    current existing present parent""".split()
)
