"""English head nouns of products, by the kind of thing they name; two words win over the last of them ("power plant", "fuel cell")."""

from __future__ import annotations


def _kinds(table: dict[str, str]) -> dict[str, str]:
    return {noun.replace("_", " "): kind for kind, nouns in table.items() for noun in nouns.split()}


# Lemma of the head noun, or of the two last words -> product_kind. A noun that names goods only at times ("line", "field", "base", "right") is
# not here: a phrase whose head is here counts as a product after any verb of products, others only after verbs that leave no doubt.
KIND_BY_PRODUCT_NOUN: dict[str, str] = _kinds({
    "equipment": """equipment machine machinery multiplexer turbine reactor locomotive train trainset tram streetcar metro_car railcar wagon
        car automobile suv van minivan vehicle truck lorry bus coach motorcycle motorbike scooter bicycle bike tractor trailer combine
        harvester bulldozer excavator loader forklift aircraft airplane aeroplane airliner jet jetliner plane helicopter rotorcraft airship
        glider seaplane freighter drone uav spacecraft satellite rocket launcher probe lander rover telescope ship vessel boat tanker ferry
        trawler tug tugboat barge dredger yacht lifeboat icebreaker catamaran bulker containership rig drilling_rig platform_supply_vessel
        printer copier photocopier scanner computer supercomputer laptop tablet mainframe workstation server router switchgear modem phone
        telephone smartphone handset television tv radio receiver recorder projector console satellite_dish radar sonar transmitter transceiver
        antenna lathe robot printing_press instrument apparatus device gadget appliance refrigerator freezer dishwasher oven boiler furnace kiln
        crane hoist elevator lift escalator conveyor tool camera camcorder laser microscope spectrometer ventilator respirator incubator
        pacemaker stethoscope endoscope mri_scanner electrolyser electrolyzer generator genset transformer substation_equipment separator
        compressor_station heat_pump air_conditioner purifier dryer mixer mill_machine loom spindle sewing_machine turnstile kiosk atm
        terminal_equipment simulator vending_machine meter thermometer gauge furniture desk mattress multiplexer seat_belt fire_engine
        ambulance snowplow submersible hovercraft engine_room windmill photolithography_machine multiple_unit packing_line packaging_line bottling_line filling_line coating_line galvanizing_line galvanising_line robot_arm robotic_arm picking_arm caster stepper etcher centrifuge wind_farm_equipment""",
    "component": """sensor chip microchip semiconductor processor microprocessor microcontroller component engine motor gearbox transmission
        axle battery accumulator cell fuel_cell solar_cell solar_panel solar_module photovoltaic_module module semiconductor transistor
        capacitor resistor diode inverter converter bearing valve wafer cable wire tyre tire display screen panel pump compressor circuit
        integrated_circuit gyroscope actuator magnet lens lamp bulb led fuse relay connector airframe fuselage wing nacelle propeller rotor
        rotor_blade blade chassis bodywork roof facade façade cladding windscreen windshield seat brake clutch gear crankshaft piston radiator filter catalyst_converter
        hose pipe tube piping fitting nut bolt screw spring wheel rail sleeper part spare spare_part casting forging drivetrain powertrain
        turbocharger thruster electrode anode cathode electrolyte membrane photodiode optical_fibre optical_fiber waveguide oscillator
        memory_chip dram disk disc drive disk_drive hard_disk keyboard monitor motherboard cartridge insulator""",
    "material": """material alloy polymer resin fuel fertiliser fertilizer urea ammonia methanol ethanol biofuel biodiesel cement clinker glass paint
        coating pigment dye plastic polyethylene polypropylene polyester nylon rubber latex fibre fiber carbon_fibre carbon_fiber steel
        stainless_steel aluminium aluminum brass bronze concrete brick tile asphalt bitumen chemical petrochemical acid solvent explosive
        pesticide herbicide insecticide fungicide detergent soap cosmetic perfume drug medicine vaccine antibiotic biosimilar generic insulin
        serum plasma antibody reagent pharmaceutical pill painkiller injection inhaler nasal_spray eye_drop ointment gene_therapy therapy therapeutic medication drug_candidate treatment vitamin paper newsprint pulp cardboard paperboard packaging textile
        fabric cloth yarn thread garment clothing apparel shoe footwear leather carpet lumber plywood veneer ceramic graphite precursor
        adhesive lubricant catalyst hydrogen oxygen nitrogen helium isotope enriched_uranium polysilicon foil sheet billet ingot slab rebar
        wallboard insulation ink film food foodstuff feed fodder beer wine whisky whiskey vodka spirit beverage drink juice cigarette
        chocolate cheese butter milk_powder infant_formula bread pasta flour seed toy cosmetic antigen peptide enzyme hormone vial""",
    "software": """software platform application app computer_program computer_programme software_program database code operating_system algorithm middleware firmware chatbot
        cloud video_game game website portal simulator_software language_model ai_model""",
    "technology": """technology know-how process method technique patent blueprint trademark artificial_intelligence ai machine_learning
        deep_learning quantum_computing cloud_computing edge_computing supercomputing computer_vision facial_recognition speech_recognition
        additive_manufacturing gene_editing genome_editing carbon_capture cybersecurity cyber_security blockchain cryptography encryption
        augmented_reality virtual_reality biometrics nuclear_fusion nuclear_energy""",
    "service": """service maintenance overhaul repair servicing training consultancy consulting advice transport transportation insurance
        reinsurance hosting banking catering cleaning handling logistics haulage shipping towing dredging surveying inspection certification
        testing engineering outsourcing roaming broadband streaming broadcasting coverage telecommunication telecommunications telephony
        delivery management work works construction_work flight air_service ferry_service storage processing security_service waste_management
        desalination remediation decommissioning recycling healthcare tuition demining launch satellite_launch""",
    "facility": """plant power_plant power_station factory gigafactory refinery smelter steelworks port harbour harbor seaport airport airfield
        runway bridge railway railroad rail_link metro subway tramway tram_line metro_line railway_line road motorway highway expressway tunnel
        canal lock pier jetty quay dock berth shipyard basin pipeline gas_pipeline terminal mill paper_mill sawmill brewery distillery dairy
        mine quarry colliery oilfield gasfield oil_field gas_field dam weir well borehole reservoir aqueduct hospital clinic school university_campus campus
        laboratory lab stadium arena museum theatre theater cinema hotel resort ski_area ski_resort golf_course theme_park casino mall
        shopping_centre shopping_center warehouse depot silo storage_facility facility paint_shop workshop station substation grid
        transmission_line power_line interconnector undersea_cable submarine_cable data_centre data_center cable_network network wind_farm
        solar_farm solar_park spaceport launch_pad level_crossing apartment flat house home housing tower skyscraper office_building building
        complex prison barracks military_base naval_base incinerator landfill sewer wastewater_plant water_plant treatment_plant greenhouse
        fish_farm slaughterhouse abattoir bakery cannery foundry assembly_line production_line lighthouse mosque cathedral
        observatory accelerator research_centre research_center restaurant supermarket gas_station filling_station charging_station
        charging_point space_station cemetery park irrigation_system sewage_system""",
    "weapon_system": """missile weapon ammunition munition armament arm_shipment tank artillery howitzer cannon mortar fighter fighter_jet
        fighter_aircraft bomber gunship warship submarine frigate corvette destroyer cruiser aircraft_carrier minesweeper minehunter
        patrol_boat patrol_vessel gunboat torpedo rifle gun machine_gun pistol grenade mine_launcher bomb warhead shell cartridge bullet
        landmine armoured_vehicle armored_vehicle personnel_carrier rocket_launcher air_defence_system air_defense_system missile_system
        interceptor arms warplane combat_aircraft attack_helicopter weaponry weapon_system""",
    "commodity": """oil crude crude_oil petroleum petrol gasoline diesel kerosene jet_fuel naphtha gas natural_gas lng lpg propane butane coal
        lignite coke coking_coal peat electricity power electric_power hydroelectric_power wheat grain cereal barley rye oats rice maize corn sorghum soya soybean
        soybeans soymeal oilseed rapeseed canola sunflower palm_oil vegetable_oil olive_oil sugar molasses coffee cocoa tea tobacco cotton
        wool jute silk hemp timber wood log meat beef pork lamb mutton poultry chicken egg fish tuna shrimp prawn salmon seafood squid milk dairy_product fruit
        banana apple orange citrus grape potato tomato onion vegetable nut cashew almond spice pepper vanilla honey salt water
        copper gold silver platinum palladium rhodium lithium uranium nickel cobalt zinc lead_concentrate tin tungsten titanium vanadium
        chromium manganese molybdenum tantalum niobium antimony magnesium gallium germanium indium beryllium zirconium hafnium rhenium tellurium
        selenium cadmium bismuth strontium barium cerium lanthanum neodymium dysprosium terbium yttrium scandium praseodymium europium lutetium
        gadolinium samarium thorium plutonium iridium ruthenium osmium mercury iodine bromine chlorine fluorine argon neon xenon krypton
        technetium caesium rubidium silicon arsenic boron rare_earth rare_earths mineral ore iron iron_ore bauxite alumina
        phosphate potash sulphur sulfur concentrate scrap diamond gemstone livestock cattle sheep horse molasses yellowcake commodity metal""",
})  # fmt: skip

# Endings of compounds and of fields of technology, which have no end: "germanium tetrachloride", "dosimetry", "photonics".
KIND_BY_ENDING: dict[str, str] = {
    **dict.fromkeys(
        """chloride fluoride bromide iodide oxide sulphide sulfide carbide nitride hydride phosphide arsenide carbonate sulphate sulfate nitrate
        phosphate silicate acetate citrate acrylate cyanide amide peroxide""".split(),
        "material",
    ),
    **dict.fromkeys(
        "metry tronics tonics robotics genomics proteomics avionics optics informatics nanotechnology biotechnology".split(), "technology"
    ),
}

# Heads that name no product alone: they need a word that says which ("radar equipment", "water treatment systems").
GENERAL_NOUNS: frozenset[str] = frozenset(
    """equipment machine machinery apparatus device instrument tool appliance product good component part spare material system solution
    technology know-how process method technique service work works facility platform application program programme software project
    item article commodity supply network complex module unit consultancy training management maintenance transport transportation
    patent code engineering testing handling delivery processing storage security infrastructure food drug chemical launch hardware
    consumer_good data model content offering line range brand type version package kit office game energy water
    structure cloud""".split()
)

# Heads of goods that are mostly bought as a business: "acquired a brewery" buys a company, "ordered a tanker" a ship.
GOING_CONCERNS: frozenset[str] = frozenset(
    """network website portal platform app restaurant supermarket bakery dairy brewery distillery hospital clinic school hotel casino
    newspaper station television complex food software oil gas mineral water insurance drink coffee paper seed packaging""".split()
)
