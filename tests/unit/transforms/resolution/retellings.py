"""Events, each told by several reporters and told again by others, and texts written to one pattern."""

from __future__ import annotations

FERRY = """\
PORT SELWYN, May 6 (Meridian Wire) - Shipbuilder Torvald Marine has signed a contract with the island ferry company Halcyon Lines for two \
electric ferries, the yard said on Tuesday.

The ferries will carry 300 passengers and 80 cars each and will run between Port Selwyn and the outer islands from the spring of 2028. \
The contract is worth 94 million euros and includes an option for a third vessel.

"We have built ferries for these waters for ninety years, and never one without an engine room," Torvald Marine managing director \
Petra Lindqvist said at the signing in the yard's drawing office.

Halcyon Lines, which is owned by the island municipalities, has been looking for replacements for its oldest ships since a breakdown in \
January left three islands without a connection for nine days.

The batteries will be supplied by a subcontractor that the yard did not name. Torvald Marine said it would hire about 120 welders and \
electricians before work begins in October.

The regional transport authority will pay two thirds of the price, according to its budget for next year."""

FERRY_REPRINTED = """\
Island company buys electric ferries

Published 7 May, 06:12. Reading time: 2 minutes

(Meridian Wire) - Shipbuilder Torvald Marine has signed a contract with the island ferry company Halcyon Lines for two electric ferries, \
the yard said on Tuesday.

The ferries will carry 300 passengers and 80 cars each and will run between Port Selwyn and the outer islands from the spring of 2028. \
The contract is worth 94 million euros and includes an option for a third vessel.

ADVERTISEMENT

"We have built ferries for these waters for ninety years, and never one without an engine room," Torvald Marine managing director \
Petra Lindqvist said at the signing in the yard's drawing office.

Halcyon Lines, which is owned by the island municipalities, has been looking for replacements for its oldest ships since a breakdown in \
January left three islands without a connection for nine days.

The batteries will be supplied by a subcontractor that the yard did not name. Torvald Marine said it would hire about 120 welders and \
electricians before work begins in October.

The regional transport authority will pay two thirds of the price, according to its budget for next year.

Copyright Selwyn Courier 2025. All rights reserved. Sign up for our newsletter and get the five stories of the day in your inbox."""

FERRY_CUT = """\
Two electric ferries for the islands

Shipbuilder Torvald Marine has signed a contract with the island ferry company Halcyon Lines for two electric ferries, the yard said on \
Tuesday.

The ferries will carry 300 passengers and 80 cars each and will run between Port Selwyn and the outer islands from the spring of 2028. \
The contract is worth 94 million euros and includes an option for a third vessel.

Want to read more? Log in or become a subscriber of The Outer Islander today."""

FERRY_REWORDED = """\
Ferry company Halcyon Lines is buying two electric ships from Torvald Marine under a contract that the shipbuilder announced on Tuesday.

Each of the ferries will carry 300 passengers and 80 cars. They will run between Port Selwyn and the outer islands from the spring of \
2028. The contract is worth 94 million euros, with an option for a third vessel.

"We have built ferries for these waters for ninety years, and never one without an engine room," said Petra Lindqvist, managing director \
of Torvald Marine.

Halcyon Lines is owned by the island municipalities. It has been looking for replacements for its oldest ships since a breakdown in \
January that left three islands without a connection for nine days.

The yard did not name the subcontractor that will supply the batteries. It said it would hire about 120 welders and electricians before \
work begins in October. The regional transport authority will pay two thirds of the price."""

FERRY_NEW_LEAD = """\
Halcyon's long wait for new ships is over: the company's board met on Tuesday in Port Selwyn, and by noon the papers had been signed.

The ferries will carry 300 passengers and 80 cars each and will run between Port Selwyn and the outer islands from the spring of 2028. \
The contract is worth 94 million euros and includes an option for a third vessel.

Halcyon Lines, which is owned by the island municipalities, has been looking for replacements for its oldest ships since a breakdown in \
January left three islands without a conection for nine days.

The batteries will be supplied by a subcontractor that Torvald Marine did not name. The yard said it would hire about 120 welders and \
electricians before work begins in October."""

FERRY_ELSEWHERE = """\
Halcyon Lines will replace its two oldest ships. On Tuesday its chairman and the managing director of Torvald Marine, Petra Lindqvist, put \
their names under an order for a pair of battery-driven ferries in the shipyard at Port Selwyn.

Each takes 300 passengers and 80 cars, and the first crossing is planned for spring 2028. According to the company the price is 94 million \
euros; two thirds come from the regional transport authority. A third ship may follow.

"We have built ferries for these waters for ninety years, and never one without an engine room," Lindqvist said.

Islanders remember January, when a broken gearbox cut them off for nine days. "I missed my own sister's wedding," said Olle Brandt of \
Norrholm, who came to watch."""

FERRY_TRADE_PRESS = """\
Torvald Marine has won an order for two fully electric ro-pax ferries. Owner Halcyon Lines and the yard concluded the contract, valued at \
EUR 94 million, on 6 May; there is an option for one more sister ship.

The double-ended vessels offer space for 300 passengers and 80 cars and are due for delivery in early 2028. Battery capacity was not \
disclosed. Production starts in October, for which the yard is recruiting some 120 people.

It is the yard's first order for a ship without combustion engines. Halcyon Lines belongs to the municipalities of the outer islands."""

GRAIN = """\
The Ministry of Agriculture of Oravia and the State Grain Corporation of Belmar on Monday signed a memorandum of understanding on the \
supply of up to 400,000 tons of milling wheat a year, the ministry said in a statement.

The memorandum was signed in Oravia's capital by Agriculture Minister Tomas Revik and the corporation's chairman, Idris Calloway, in the \
presence of Prime Minister Hanna Soltes.

Deliveries are to begin with the new harvest. The two sides will agree on prices every quarter, on the basis of quotations in the Black \
Sea ports, the statement said.

"This document opens a new page in the long friendship between our peoples and gives our farmers the certainty they have asked for," \
Revik told journalists.

Belmar imports almost all of its wheat. Last year it bought about 310,000 tons from Oravia, a fifth more than the year before, according \
to customs figures.

The corporation will also study the building of a grain terminal with storage for 60,000 tons in the port of Sanmore."""

GRAIN_REWORDED = """\
Oravia will supply Belmar with up to 400,000 tons of milling wheat a year under a memorandum of understanding that the Ministry of \
Agriculture and the State Grain Corporation of Belmar signed on Monday.

Agriculture Minister Tomas Revik and the chairman of the corporation, Idris Calloway, signed the memorandum in the presence of Prime \
Minister Hanna Soltes, the ministry said in a statement.

Deliveries are to begin with the new harvest, and the two sides will agree on prices every quarter on the basis of quotations in the \
Black Sea ports.

Belmar imports almost all of its wheat. It bought about 310,000 tons from Oravia last year, a fifth more than the year before. The \
corporation will also study building a grain terminal in the port of Sanmore."""

GRAIN_ELSEWHERE = """\
Prime Minister Hanna Soltes looked on as Oravia's Ministry of Agriculture and the State Grain Corporation of Belmar agreed on Monday to \
trade more wheat.

A memorandum of understanding provides for as much as 400,000 tons each year, starting after this summer's harvest. Prices will be fixed \
quarterly and follow the Black Sea market.

"This document opens a new page in the long friendship between our peoples and gives our farmers the certainty they have asked for," said \
Agriculture Minister Tomas Revik, who signed for Oravia. Corporation chairman Idris Calloway signed for Belmar, a country with hardly any \
fields of its own.

Opposition deputies asked why the text had not been shown to parliament. Revik promised to publish it within a week."""

GRAIN_BELMAR = """\
SANMORE - A terminal able to hold 60,000 tons of grain could rise in the port of Sanmore, the chairman of the State Grain Corporation of \
Belmar, Idris Calloway, announced on his return from Oravia.

Calloway had signed a memorandum of understanding with the Ministry of Agriculture of Oravia the day before. It lets Belmar buy up to \
400,000 tons of wheat a year; the country took 310,000 tons from there in 2024.

Bakers welcomed the news. The price of bread has risen three times since the spring, and mills in the north have been working two days a \
week for want of flour."""

VACCINE = """\
Biotech company Quillmere Biologics and the Pan-Coastal Health Alliance have signed a framework agreement under which Quillmere will \
reserve capacity for 20 million doses of its malaria vaccine every year until 2032, the two said on Thursday. The doses will be sold at \
3.10 dollars each, about half of what the company charges in its home market. A fill-and-finish plant is to be built in the city of \
Asemba with a grant of 45 million dollars from the alliance. The agreement does not oblige the alliance to buy. Single orders will be \
placed by the member states, the first of them probably early next year. Quillmere's share price rose by 7 percent."""

VACCINE_TYPOS_CORRECTED = VACCINE.replace("3.10 dollars", "3.20 dollars").replace("fill-and-finish plant", "filling plant")

VACCINE_ELSEWHERE = """\
The Pan-Coastal Health Alliance has secured access to up to 20 million malaria shots a year from Quillmere Biologics. A framework \
agreement signed on Thursday runs until 2032 and sets a price of 3.10 dollars for each dose, far below that in rich countries. The \
alliance puts 45 million dollars into a plant in Asemba, where the vaccine will be filled into vials. Health ministers of the member \
states still have to order. Doctors' groups called the deal overdue but said that cold chains in the interior were not ready for it."""

EARNINGS = """\
Norvale Tool Works Inc reported net income of 4.2 million dollars, or 31 cents a share, for the quarter ended March 31, compared with net \
income of 3.7 million dollars, or 28 cents a share, in the same quarter a year ago. Revenue rose to 61.5 million dollars from 55.9 \
million dollars. The company said orders on hand at the end of the quarter amounted to 80.4 million dollars."""

EARNINGS_OTHERS = """\
Pellam Castings Corp reported net income of 1.9 million dollars, or 12 cents a share, for the quarter ended June 30, compared with net \
income of 2.6 million dollars, or 17 cents a share, in the same quarter a year ago. Revenue fell to 33.0 million dollars from 38.8 \
million dollars. The company said orders on hand at the end of the quarter amounted to 21.7 million dollars."""

EARNINGS_NEXT_QUARTER = """\
Norvale Tool Works Inc reported net income of 5.0 million dollars, or 36 cents a share, for the quarter ended June 30, compared with net \
income of 4.1 million dollars, or 30 cents a share, in the same quarter a year ago. Revenue rose to 66.2 million dollars from 58.3 \
million dollars. The company said orders on hand at the end of the quarter amounted to 85.9 million dollars."""

ORDER = "Kestrin Rail signs contract with the city of Almhult for 12 trams. The contract is worth 40 million euros, the company said."
ORDER_OTHERS = (
    "Veldane Rail signs contract with the city of Brixholm for 19 trams. The contract is worth 66 million euros, the company said."
)

RELEASE = """\
Almhult, 3 March 2025. Kestrin Rail has signed a contract with the city of Almhult to supply 12 low-floor trams. The contract has a value \
of 40 million euros. Delivery will start in 2027 and end in 2028.

"We are proud that Almhult has chosen us," said Kestrin Rail chief executive Nils Okafor.

About Kestrin Rail: Kestrin Rail is a leading maker of trams, metro trains and signalling systems with headquarters in Graben. Founded in \
1921, the company has 4,300 employees at seven sites in Europe and Asia and had sales of 1.1 billion euros in 2024. Its shares are listed \
on the Graben Stock Exchange. More information is to be found on the company's website. Media contact: Clara Dumont, Kestrin Rail press \
office."""

RELEASE_OTHERS = """\
Brixholm, 17 June 2025. Kestrin Rail has signed a contract with the city of Brixholm to supply 25 metro trains. The contract has a value \
of 210 million euros. Delivery will start in 2028 and end in 2030.

"We are proud that Brixholm has chosen us," said Kestrin Rail chief executive Nils Okafor.

About Kestrin Rail: Kestrin Rail is a leading maker of trams, metro trains and signalling systems with headquarters in Graben. Founded in \
1921, the company has 4,300 employees at seven sites in Europe and Asia and had sales of 1.1 billion euros in 2024. Its shares are listed \
on the Graben Stock Exchange. More information is to be found on the company's website. Media contact: Clara Dumont, Kestrin Rail press \
office."""

# (what happened to the text, the one, the other)
TOLD_AGAIN = [
    ("other headline, credit, advertisement and copyright", FERRY, FERRY_REPRINTED),
    ("cut to its beginning, with a call to subscribe", FERRY, FERRY_CUT),
    ("reworded by an editor", FERRY, FERRY_REWORDED),
    ("another lead and a slip of the pen", FERRY, FERRY_NEW_LEAD),
    ("reprinted here, cut there", FERRY_REPRINTED, FERRY_CUT),
    ("a statement reworded", GRAIN, GRAIN_REWORDED),
    ("a price and a word corrected", VACCINE, VACCINE_TYPOS_CORRECTED),
]
TOLD_BY_OTHERS = [
    ("wire and local paper, one quotation", FERRY, FERRY_ELSEWHERE),
    ("wire and trade press", FERRY, FERRY_TRADE_PRESS),
    ("local paper and trade press", FERRY_ELSEWHERE, FERRY_TRADE_PRESS),
    ("reworded wire and local paper", FERRY_REWORDED, FERRY_ELSEWHERE),
    ("one ceremony, one statement, long names", GRAIN, GRAIN_ELSEWHERE),
    ("two capitals", GRAIN, GRAIN_BELMAR),
    ("reworded statement and another reporter", GRAIN_REWORDED, GRAIN_ELSEWHERE),
    ("one set of facts, two reporters", VACCINE, VACCINE_ELSEWHERE),
    ("earnings of two companies", EARNINGS, EARNINGS_OTHERS),
    ("earnings of two quarters", EARNINGS, EARNINGS_NEXT_QUARTER),
    ("two companies' short notes", ORDER, ORDER_OTHERS),
    ("two contracts of one company, its own boilerplate", RELEASE, RELEASE_OTHERS),
]
WIRE_OF_A_DAY = [
    FERRY, FERRY_REPRINTED, FERRY_CUT, FERRY_REWORDED, FERRY_NEW_LEAD, FERRY_ELSEWHERE, FERRY_TRADE_PRESS, GRAIN, GRAIN_REWORDED,
    GRAIN_ELSEWHERE, VACCINE, VACCINE_TYPOS_CORRECTED, EARNINGS, EARNINGS_OTHERS, ORDER, ORDER_OTHERS, RELEASE, RELEASE_OTHERS,
]  # fmt: skip
