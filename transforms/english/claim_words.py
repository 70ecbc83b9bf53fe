"""English words that do not tell one claim from another, that turn it into its opposite, or that are figures."""

from __future__ import annotations

import re

from transforms.english.word_sets import word_set

# Said of anything: a direct quotation and its retelling differ in them.
LIGHT_WORDS = word_set("""
    a an the this that these those it he she they we i you us them him me one there here
    its his her their our my your itself themselves ourselves who whom whose which what
    and or but so as at by for from in into of on onto to with over under between among within
    is are was were be been being am do does did done has have had having will would shall should can could may might must
    s t ll re ve d m also just only very now then already yet still too even new such each both any ever
    until till since after before during through per because thanks due
    about around some nearly almost roughly approximately least most more than
    expect plan hope intend aim want bilateral mutual
    deal agreement contract pact accord memorandum say said says tell told add added according
""")
# Who denies or refuses something says that it is not so.
NEGATIONS = word_set("not n't no never nothing none nobody nowhere neither nor cannot without") | word_set(
    "deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting dismiss dismisses dismissed"
)
# "Not before 2028", "not until March": the time that follows is affirmed.
NOT_BEFORE = re.compile(r"(?:\bnot|\bnever|n't)\b[^.;]{0,60}?\b(?:before|until)\b")
NUMBER_WORDS: dict[str, str] = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
        "twenty".split()
    )
    if number != 1  # "one" is a pronoun as well
} | {"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "hundred": "100"}
# What is done to an agreement: who says that it was, and who says that it was not, contradict each other.
DEEDS = word_set("sign conclude reach agree award approve ratify initial seal finalise finalize")
# "The two countries" are no figure.
BOTH_SIDES = re.compile(r"\btwo (?:countries|states|nations|governments|sides|parties|companies|firms|partners)\b")
SIGNS: dict[str, str] = {"$": "dollar", "€": "euro", "£": "pound", "%": "percent"}


def _entries(table: str) -> dict[str, str]:
    """Return each word of a line by the first of it."""
    return {word: line.split()[0] for line in table.strip().splitlines() for word in line.split()[1:]}


# Other words for the first of each line, as speakers and those who retell them choose them; lemmas.
OTHER_WORDS = _entries("""
    create generate bring provide
    job workplace post
    begin start commence launch
    finish complete end conclude
    rise grow increase raise boost lift climb growth
    remain keep stay
    build construct construction erect
    deliver shipment delivery
    legal lawful
    make produce production manufacture output
    talk negotiation negotiate
    home household
    year annual annually yearly
    month monthly
    percent cent
    million mln
    billion bln bn
    firm company enterprise
    cost price worth
    pay repay payment repayment
    big large
    help benefit support
    harm damage hurt
    sign signature
    buy purchase acquire
    hire employ recruit
    job employment
    ten decade
""")
# Words that say the opposite of the first of their line.
OPPOSITES = _entries("""
    rise fall drop decline decrease lower reduce cut shrink slash
    strengthen weaken undermine
    create destroy
    improve worsen deteriorate
    safe unsafe dangerous
    fair unfair
    legal illegal unlawful
    binding non-binding nonbinding
    profitable unprofitable
    possible impossible
    likely unlikely
    necessary unnecessary needless
    sufficient insufficient
    adequate inadequate
    valid invalid void
    realistic unrealistic
    acceptable unacceptable
    affordable unaffordable
    successful unsuccessful
    sustainable unsustainable
    cheap expensive costly
    open close closed shut
    have lack
    enough lack
    win lose
    succeed fail
    accept oppose
    early late
    schedule delay delayed behind
    voluntary mandatory compulsory
    temporary permanent
    exclusive non-exclusive
""")
