"""English words that tell what an amount of money is of: a whole agreement, a unit, a year, or something else."""

from __future__ import annotations

# "seven dlrs", "a million dollars", "half a billion": numbers in words, before a scale or a currency.
NUMBER_WORDS: dict[str, str] = {
    "a quarter of a": "0.25", "half a": "0.5", "a half": "0.5", "one and a half": "1.5", "a": "1", "one": "1", "two": "2", "three": "3",
    "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12",
    "fifteen": "15", "twenty": "20", "twenty-five": "25", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70",
    "eighty": "80", "ninety": "90", "a hundred": "100", "one hundred": "100", "two hundred": "200", "three hundred": "300",
    "five hundred": "500",
}  # fmt: skip

# "$25 a share", "$65 per barrel", "two dlrs each": behind "a" only what is sold by number, weight or measure; behind "per" anything.
UNITS: frozenset[str] = frozenset(
    """share unit barrel bbl tonne ton bushel pound ounce oz gram litre liter gallon kilo kilogram kilogramme kg lb head ticket seat
    vehicle car plane aircraft jet truck bus machine device piece copy subscriber person employee passenger megawatt mw mwh kwh
    kilowatt-hour bond ads adr warrant note student hectare acre metre meter square foot mile kilometre kilometer km dose shot bag box
    container bottle carat month week day hour night minute quarter cwt hundredweight mmbtu therm""".split()
)
YEARS: frozenset[str] = frozenset("year annum".split())

# What an agreement is worth goes before these: "a $5 billion contract", "a 50 mln dlr line of credit".
DEAL_NOUNS: frozenset[str] = frozenset(
    """contract deal order agreement accord pact loan credit facility acquisition purchase buyout buy-out takeover merger transaction
    investment venture package grant settlement bid offer sale stake financing funding lease licence license memorandum mou
    partnership arrangement tie-up undertaking swap aid assistance consideration payment price sum amount
    consortium syndication program programme line bailout rescue subscription capital fund award commitment injection divestment divestiture""".split()
)

# What else is counted in money: "sales of $5 million", "$5 million in debt", "a $5 billion company".
OTHER_NOUNS: frozenset[str] = frozenset(
    """sales revenue revenues turnover profit profits earnings income loss losses asset assets debt debts liability liabilities savings
    synergies deposits budget backlog exports imports export import trade tax taxes gdp reserves fine fines damages dividend dividends
    capitalization capitalisation overheads wages salaries salary bond-rating expenditure spending earned billings receipts premium premiums
    shortfall deficit surplus valuation assumption cashflow charge charges writedown write-down gain gains portfolio
    borrowings arrears stock-value inventory inventories rent ebitda operating goodwill penalty liquidity exposure""".split()
)
OWNERS_OF_AMOUNTS: frozenset[str] = frozenset(
    "company firm maker producer group concern business bank association giant conglomerate operator manufacturer retailer industry market".split()
)

# "valued at $5 million", "worth $5 million", "at a price of $5 million".
VALUE_WORDS: frozenset[str] = frozenset(
    """worth valued value totaling totalling total totals totaled totalled amounting price costing cost costs consideration sum priced
    estimated""".split()
)
# "valued the unit at $5 million": with "at".
VALUING: frozenset[str] = frozenset(
    """value values valued valuing price prices priced pricing capitalise capitalises capitalised capitalising capitalize capitalizes
    capitalized capitalizing appraise appraises appraised appraising""".split()
)
# "market value of": not the deal's.
KINDS_OF_VALUE: frozenset[str] = frozenset("market book face par equity stock asset net share".split())
PAYING_WORDS: frozenset[str] = frozenset(
    """for pay pays paying paid add adds added adding invest invests invested investing lend lends lent lending provide provides provided providing grant grants
    granted spend spends spent spending contribute contributed contributing inject injected commit committed loan loaned supply buy
    purchase acquire award awarded give gives receive receives received""".split()
)
MOVING_WORDS: frozenset[str] = frozenset(
    """rose rise fell fall gained lost earned earn reported closed climbed dropped jumped declined traded saved save owes owe owed raised increased decreased grew reached exceeded exceeding""".split()
)

# "the loan was increased to $5 million".
RAISING: frozenset[str] = frozenset("increased raised reduced cut lowered boosted expanded enlarged upsized doubled".split())

# "a partnership funded with $5 million": with "with".
FUNDING: frozenset[str] = frozenset(
    "funded financed endowed backed supported capitalised capitalized seeded sponsored subsidised subsidized underwritten".split()
)

# "asked for $5 million": with "for", not agreed on yet.
ASKING: frozenset[str] = frozenset(
    """ask asks asked asking appeal appeals appealed appealing apply applies applied applying call calls called calling plead pleads pleaded
    pleading petition petitioned sue sues sued suing hope hopes hoped hoping bid bids press presses pressed pressing push pushes pushed
    pushing request requests application""".split()
)

# "$5 million will go towards a new mill", "is to be spent on": what money is used for, not what is agreed on.
EARMARKING: frozenset[str] = frozenset("go goes went going used spent earmarked allocated reserved diverted channelled channeled".split())

# "the original $4 million", "from $4 million": an amount that holds no longer.
EARLIER: frozenset[str] = frozenset("original originally previous previously former formerly earlier old prior from existing".split())

# "a separate agreement worth $5 million": another one than the one told of.
SEPARATING: frozenset[str] = frozenset("separate another other different second third rival similar earlier previous further".split())

# "the $5 million order": one told before.
POINTING: frozenset[str] = frozenset("the this that its their our".split())

# "an initial $5 million", "another $5 million": a part of the price.
PART_WORDS: frozenset[str] = frozenset(
    """initial initially upfront up-front first down advance deposit instalment installment milestone milestones remaining further
    additional another balance fee fees royalty royalties portion tranche plus extra annual remainder rest""".split()
)

# Words between a cue and its amount that change nothing: "for about $5 million".
HEDGES: frozenset[str] = frozenset(
    """about around approximately some nearly almost up to more than over at least an estimated roughly just under less as much close a
    reported the equivalent of only record another initially further additional well be is was were are would will between and exactly
    upwards excess in total by possibly potentially perhaps maybe""".split()
)
