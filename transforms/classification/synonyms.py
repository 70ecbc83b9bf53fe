"""Words of the news for goods that classifications call otherwise, and words that tell no good at all."""

from __future__ import annotations

# As printed, in the singular -> the term of the tables.
SYNONYMS: dict[str, str] = {
    **dict.fromkeys("chip, microchip, computer chip, semiconductor chip, ic".split(", "), "integrated circuit"),
    **dict.fromkeys("dram, memory module, flash memory".split(", "), "memory chip"),
    **dict.fromkeys("gpu, graphic chip, ai chip, ai accelerator".split(", "), "graphic processor"),
    **dict.fromkeys("cpu, central processing unit".split(", "), "processor"),
    **dict.fromkeys("jet, jetliner, airliner, plane, airplane, aircraft, passenger jet, business jet, airbus, boeing, seaplane, freighter aircraft".split(", "), "aeroplane"),
    **dict.fromkeys("fighter jet, combat aircraft, warplane, jet fighter, combat jet, gunship".split(", "), "fighter aircraft"),
    **dict.fromkeys("chopper, rotorcraft, attack helicopter".split(", "), "helicopter"),
    **dict.fromkeys("drone, uav, unmanned aerial system, quadcopter, loitering munition".split(", "), "unmanned aircraft"),
    **dict.fromkeys("spaceship, space probe, lander, communication satellite, radar satellite".split(", "), "satellite"),
    **dict.fromkeys("lng, liquified natural gas".split(", "), "liquefied natural gas"),
    **dict.fromkeys("lpg, liquified petroleum gas".split(", "), "liquefied petroleum gas"),
    "petroleum": "crude oil",
    "corn": "maize",
    **dict.fromkeys("soybean, soy".split(", "), "soya bean"),
    **dict.fromkeys("automobile, suv, sedan, minivan, passenger vehicle, ev".split(", "), "car"),
    **dict.fromkeys("lorry, tractor-trailer".split(", "), "truck"),
    **dict.fromkeys("coach, motorbus".split(", "), "bus"),
    **dict.fromkeys("lift".split(", "), "elevator"),
    **dict.fromkeys("wind mill, windmill, wind power plant turbine, offshore turbine".split(", "), "wind turbine"),
    **dict.fromkeys("warplane engine, turbofan engine".split(", "), "aircraft engine"),
    **dict.fromkeys("howitzer gun, artillery piece, artillery system".split(", "), "artillery"),
    **dict.fromkeys("rifle, carbine".split(", "), "assault rifle"),
    **dict.fromkeys("apc, armored vehicle, armoured fighting vehicle, armored fighting vehicle".split(", "), "armoured vehicle"),
    **dict.fromkeys("handgun".split(", "), "pistol"),
    **dict.fromkeys("missile system, air defence system, air defense system, air defence missile, interceptor missile".split(", "), "missile"),
    **dict.fromkeys("photovoltaic panel, pv module, solar pv module, photovoltaic".split(", "), "solar panel"),
    **dict.fromkeys("lithium battery cell, ev battery, car battery".split(", "), "lithium-ion battery"),
    **dict.fromkeys("cell phone, cellphone, mobile handset, mobile".split(", "), "mobile phone"),
    **dict.fromkeys("medication, pharmaceutical, medicinal product, therapeutic, therapy drug, painkiller".split(", "), "medicine"),
    **dict.fromkeys("shot, jab, immunisation, immunization".split(", "), "vaccine"),
    **dict.fromkeys("oil tanker ship, supertanker, product tanker, crude tanker".split(", "), "oil tanker"),
    **dict.fromkeys("boxship, containership".split(", "), "container ship"),
    **dict.fromkeys("bulker, bulk ship".split(", "), "bulk carrier"),
    **dict.fromkeys("oil rig, jack-up rig, drillship, rig".split(", "), "drilling platform"),
    **dict.fromkeys("subway train, underground train, commuter train, multiple unit, passenger train, bullet train, trainset unit".split(", "), "trainset"),
    **dict.fromkeys("freight locomotive".split(", "), "locomotive"),
    **dict.fromkeys("mri machine, mri".split(", "), "mri scanner"),
    **dict.fromkeys("tv, tv set, television receiver".split(", "), "television set"),
    **dict.fromkeys("coal-fired power electricity, power, energy supply".split(", "), "electricity"),
}  # fmt: skip

# Heads that tell no good: a code is looked for among the words before them. Before the first kind only machines, electronics, vehicles
# and arms count ("coffee machines" are no coffee); before the second any good ("steel products"); parts are goods of their own, and
# take a whole term.
MACHINE_HEADS: frozenset[str] = frozenset(
    "equipment system machine machinery apparatus device instrument tool module unit hardware appliance installation".split()
)
GOODS_HEADS: frozenset[str] = frozenset("product material good article item supply line ware type version model".split())
PART_HEADS: frozenset[str] = frozenset("part component spare accessory assembly kit set solution plant series".split())
GENERAL_HEADS: frozenset[str] = MACHINE_HEADS | GOODS_HEADS | PART_HEADS

# Heads whose good changes with any word before them: "oil" is crude oil, "essential oil" is not, "fuel tank" is no tank.
CHANGING_HEADS: frozenset[str] = frozenset(
    """oil gas power paper tank seed shell radio plug fuse gear tablet egg apple orange pepper fan book log lens lamp seat relay container
    scrap flour tube filter motor loader suit mould watch toy switch salt lime sand wool coating ink cream juice card drive
    cell arm ski cartridge lift shot mobile mortar meter bread alarm""".split()
)

# Heads that are no goods: services, works and knowledge have no code among goods.
NOT_GOODS: frozenset[str] = frozenset(
    """service maintenance repair overhaul training consultancy consulting work handling cleaning transport transportation storage banking
    insurance logistics technology know-how patent licence license software platform application research study design engineering market
    factory mill mine plant refinery terminal station port airport road railway bridge tunnel hospital hotel shop""".split()
)

# Kinds of products that no heading of goods covers.
KINDS_WITHOUT_CODES: frozenset[str] = frozenset({"service", "software", "technology", "facility"})

# Words of labels that say neither what goods are nor which: joints, degrees, and nouns that stand for the goods named before them.
HEADING_FILLERS: frozenset[str] = frozenset(
    """and or the a an other others similar like same such new used non not whether solely principally further more than whole kind sort form
    thereof therefor etc nec heading headings chapter no use purpose type suitable designed made specified included including containing
    having put up their its thing state matter goods article ware one two all any various certain only merely simply also them these
    chemically otherwise prepared preserved worked unworked natural artificial manufactured pure fresh dried chilled frozen crude mixed
    electric electrical mechanical hand water general way group unit compound derivative man-made manmade base set character fixed waste
    size substance element mm kg""".split()
)
