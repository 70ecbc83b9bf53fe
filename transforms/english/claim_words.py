"""English words that do not tell one claim from another, that turn it into its opposite, or that are figures."""

from __future__ import annotations


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Said of anything: a direct quotation and its retelling differ in them.
LIGHT_WORDS = _words("""
    a an the this that these those it he she they we i you us them him me one there here
    its his her their our my your itself themselves ourselves who whom whose which what
    and or but so as at by for from in into of on onto to with over under between among within
    is are was were be been being am do does did done has have had having will would shall should can could may might must
    s t ll re ve d m also just very now then already yet still too even
    deal agreement contract pact accord memorandum say said says tell told add added according
""")
NEGATIONS = _words("not n't no never nothing none neither nor cannot without")
NUMBER_WORDS: dict[str, str] = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
        "twenty".split()
    )
    if number != 1  # "one" is a pronoun as well
} | {"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "hundred": "100"}
# What is done to an agreement: who says that it was, and who says that it was not, contradict each other.
DEEDS = _words("sign conclude reach agree award approve ratify initial seal finalise finalize")
