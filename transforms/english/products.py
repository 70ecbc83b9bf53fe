"""English head nouns of products, each with the kind of thing it names."""

from __future__ import annotations

KIND_BY_PRODUCT_NOUN: dict[str, str] = {
    **dict.fromkeys(
        """equipment machine machinery multiplexer turbine reactor locomotive train car vehicle truck bus aircraft jet plane helicopter ship
        vessel tanker tractor printer scanner computer server phone satellite radar lathe robot system drone instrument device boiler crane
        tool camera laser""".split(),
        "equipment",
    ),
    **dict.fromkeys("sensor chip component part engine battery cell module semiconductor microchip transistor bearing valve wafer cable tyre tire motor display pump".split(), "component"),
    **dict.fromkeys("material alloy polymer resin fuel fertiliser fertilizer cement glass paint plastic rubber fibre fiber steel aluminium aluminum concrete".split(), "material"),
    **dict.fromkeys("software platform application app program database code".split(), "software"),
    **dict.fromkeys("technology know-how process method technique patent".split(), "technology"),
    **dict.fromkeys("service maintenance training consultancy consulting transport insurance support delivery hosting".split(), "service"),
    **dict.fromkeys("plant factory refinery port airport bridge railway road station pipeline terminal mill mine hospital dam highway facility shop tunnel warehouse".split(), "facility"),
    **dict.fromkeys("missile weapon ammunition tank artillery fighter warship submarine munition rifle bomb shell warhead frigate".split(), "weapon_system"),
    **dict.fromkeys(
        "oil gas coal wheat grain rice maize corn sugar coffee cocoa cotton copper gold lithium uranium nickel ore lng crude barley tea timber soybean soybeans meat beef palm power electricity".split(),
        "commodity",
    ),
}  # fmt: skip
