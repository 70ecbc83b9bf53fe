"""English nouns for those who speak: people by what they do, organisations, documents."""

from __future__ import annotations

from transforms.english.assertions import DEAL_NOUNS

# Heads of descriptions of a person: "the minister", "a company spokesman". Plurals are matched by lemma.
PERSON_NOUNS = frozenset(
    """accountant activist actor adviser advisor advocate agent aide ally ambassador analyst attorney author banker boss broker candidate captain
    chairman chairperson chairwoman chancellor chief co-founder coach columnist commander commissioner consultant coordinator correspondent
    counsel critic dealer delegate democrat deputy designer developer diplomat director doctor economist editor emir engineer envoy executive
    expert farmer founder general governor head historian host investigator investor journalist judge justice king lawmaker lawyer leader
    legislator liar man manager manageress mayor member minister nominee observer officer official opponent owner partner physician pilot pollster
    president premier priest principal producer professor prosecutor publicist queen rabbi reporter representative republican researcher
    resident scholar scientist secretary senator sheriff source speaker specialist spokesman spokesperson spokeswoman strategist student
    superintendent supporter teacher trader treasurer veteran voter witness woman worker writer ceo cfo coo cto chair""".split()
)
# Of these an article has several, and names none of them by the word alone.
NAMELESS = frozenset("aide analyst official source spokesman spokesperson spokeswoman witness".split())
# Heads of descriptions of an organisation: "the company", "the ministry".
ORGANISATION_NOUNS = frozenset(
    """administration agency airline alliance association authority bank board body broker brokerage bureau business cabinet campaign carmaker
    chain chipmaker club commission committee company conglomerate consortium corporation council country court department developer
    drugmaker embassy exchange family firm foundation fund giant government group institute institution insurer lender maker manufacturer
    ministry nation network office operator organisation organization panel parliament partnership party producer publisher retailer
    service startup state supplier team union unit university venture utility""".split()
)
# Heads of descriptions of a text, a record or a count: what it says is document attribution.
DOCUMENT_NOUNS = frozenset(
    """account ad affidavit agreement analysis article audit average bill blog book brief bulletin caption census chart communique complaint
    contract data datum decision declaration decree diary document draft email essay evidence figure filing finding footage forecast image index
    indictment interview judgment law lawsuit letter list log map memo memoir memorandum minutes note notice opinion order paper petition
    photo photograph picture plan poll post press-release prospectus ratio record recording regulation release report research resolution
    results review rule ruling screenshot slide statement statistic story study summary survey table tape testimony text transcript treaty
    tweet video website""".split()
)
# Publications: "the Kommersant newspaper" is called by what stands before.
PUBLICATION_NOUNS = frozenset(
    "agency broadcaster channel daily magazine newspaper outlet paper portal site station website weekly newswire".split()
)

MALE = frozenset(
    """he him his himself mr mister sir lord king prince emir sheikh sultan chairman spokesman businessman congressman councilman salesman
    tradesman fisherman man father brother son husband herr señor monsieur""".split()
)
FEMALE = frozenset(
    """she her hers herself mrs ms miss dame lady queen princess chairwoman spokeswoman businesswoman congresswoman councilwoman saleswoman
    manageress woman mother sister daughter wife widow frau señora madame""".split()
)
MALE_OR_FEMALE = frozenset("he she him her his hers himself herself".split())
NEUTER = frozenset("it its itself".split())
PLURAL = frozenset("they them their theirs themselves both".split())
FIRST_PERSON = frozenset("we our us ours i my me mine".split())
AGED = "old"  # ends "the 24-year-old"
DEFINITE = frozenset("the this that these those both".split())
# Words before a name that belong to no name.
HONORIFICS = frozenset("mr mrs ms miss dr prof sir dame lord lady rev".split())

# Who can intend or judge. A deal or a plan can't: "the agreement underscores" is the narrator's.
INDEFINITE = frozenset("you everyone everybody nobody somebody someone some many others those".split())
AGENT_PRONOUNS = MALE_OR_FEMALE | NEUTER | PLURAL | FIRST_PERSON | INDEFINITE
COLLECTIVE_NOUNS = frozenset("people person other parent side public american industry".split())
AGENT_NOUNS = (PERSON_NOUNS | ORGANISATION_NOUNS | DOCUMENT_NOUNS | COLLECTIVE_NOUNS) - DEAL_NOUNS
