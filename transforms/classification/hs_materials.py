"""Headings of the Harmonized System 2022, chapters 1 to 83: food, minerals, chemicals, textiles and metals.

The codes are the World Customs Organization's; labels are short and in our own words. The subset holds what agreements in the
news are about, not every heading. Terms are singular, the best first; a term may stand under several headings.
"""

from __future__ import annotations

# code | label | terms
MATERIALS = """
0101|Live horses, asses, mules|horse, racehorse, donkey
0102|Live cattle|cattle, dairy cow, heifer, livestock
0103|Live pigs|pig, live hog
0104|Live sheep and goats|sheep, goat
0105|Live poultry|live poultry, chick
0201|Beef, fresh or chilled|beef, fresh beef
0202|Beef, frozen|frozen beef, beef
0203|Pork|pork, hog meat
0204|Meat of sheep or goats|lamb, mutton, lamb meat
0207|Meat of poultry|poultry, chicken, chicken meat, turkey meat
0301|Live fish|live fish
0302|Fish, fresh or chilled|fish, salmon, tuna, fresh fish
0303|Fish, frozen|frozen fish, fish, tuna
0304|Fish fillets|fish fillet
0306|Crustaceans|shrimp, prawn, crab, lobster, crustacean
0307|Molluscs|squid, oyster, mussel, octopus
0401|Milk and cream|milk, fresh milk, cream
0402|Milk and cream, concentrated or powdered|milk powder, powdered milk, skimmed milk powder
0405|Butter|butter
0406|Cheese|cheese
0407|Birds' eggs|egg
0409|Natural honey|honey
0603|Cut flowers|flower, cut flower
0701|Potatoes|potato
0702|Tomatoes|tomato
0703|Onions, garlic, leeks|onion, garlic
0713|Dried pulses|lentil, chickpea, dried bean, pulse
0801|Coconuts, Brazil nuts, cashew nuts|cashew, cashew nut, coconut
0802|Other nuts|almond, pistachio, walnut, hazelnut, nut
0803|Bananas|banana
0804|Dates, figs, pineapples, avocados, mangoes|pineapple, avocado, mango, date palm fruit
0805|Citrus fruit|orange, lemon, citrus, citrus fruit
0806|Grapes|grape, raisin
0808|Apples, pears, quinces|apple, pear
0901|Coffee|coffee, coffee bean, green coffee
0902|Tea|tea, black tea, green tea
0904|Pepper|pepper
0905|Vanilla|vanilla
1001|Wheat|wheat, durum wheat, milling wheat
1002|Rye|rye
1003|Barley|barley, malting barley
1004|Oats|oat
1005|Maize|maize, feed maize, sweetcorn
1006|Rice|rice, paddy
1007|Grain sorghum|sorghum
1101|Wheat flour|flour, wheat flour
1201|Soya beans|soya bean, soya
1202|Ground-nuts|groundnut, peanut
1205|Rape or colza seeds|rapeseed, canola
1206|Sunflower seeds|sunflower seed
1209|Seeds for sowing|seed, crop seed
1507|Soya-bean oil|soya oil, soybean oil
1509|Olive oil|olive oil
1511|Palm oil|palm oil, crude palm oil
1512|Sunflower or cotton-seed oil|sunflower oil
1514|Rape oil|rapeseed oil, canola oil
1604|Prepared or preserved fish|canned fish, canned tuna, caviar
1701|Cane or beet sugar|sugar, raw sugar, white sugar
1703|Molasses|molasses
1704|Sugar confectionery|confectionery, candy
1801|Cocoa beans|cocoa, cocoa bean
1804|Cocoa butter|cocoa butter
1805|Cocoa powder|cocoa powder
1806|Chocolate|chocolate
1901|Malt extract and preparations of flour or milk|infant formula, malt extract
1902|Pasta|pasta, noodle
1905|Bread, pastry, biscuits|bread, biscuit
2009|Fruit juices|juice, fruit juice, orange juice
2106|Food preparations of other kinds|food supplement, ready meal
2201|Waters|mineral water, drinking water
2202|Soft drinks|soft drink, lemonade
2203|Beer|beer
2204|Wine|wine
2207|Ethyl alcohol|ethanol, bioethanol, ethyl alcohol
2208|Spirits|whisky, whiskey, vodka, rum, gin, brandy, liqueur
2301|Meal of meat or fish|fishmeal, fish meal
2304|Soya-bean oil-cake|soymeal, soybean meal
2309|Animal feed preparations|animal feed, fodder, fish feed
2401|Unmanufactured tobacco|tobacco, tobacco leaf
2402|Cigars and cigarettes|cigarette, cigar
2501|Salt|salt
2503|Sulphur|sulphur, sulfur
2504|Natural graphite|graphite, natural graphite
2505|Natural sands|sand, silica sand
2507|Kaolin|kaolin
2510|Natural calcium phosphates|phosphate, phosphate rock
2516|Granite and building stone|granite
2520|Gypsum|gypsum
2522|Quicklime, slaked lime|lime, quicklime
2523|Cement|cement, clinker, cement clinker, portland cement
2524|Asbestos|asbestos
2529|Feldspar, fluorspar|fluorspar, feldspar
2530|Other mineral substances|spodumene, spodumene concentrate, lithium ore
2601|Iron ores|iron ore, iron ore pellet
2602|Manganese ores|manganese ore
2603|Copper ores and concentrates|copper concentrate, copper ore
2604|Nickel ores|nickel ore, nickel concentrate
2605|Cobalt ores|cobalt ore, cobalt concentrate
2606|Aluminium ores|bauxite
2607|Lead ores|lead concentrate, lead ore
2608|Zinc ores|zinc concentrate, zinc ore
2609|Tin ores|tin concentrate, tin ore
2610|Chromium ores|chrome ore, chromite
2611|Tungsten ores|tungsten ore, tungsten concentrate
2612|Uranium or thorium ores|uranium ore, uranium concentrate, yellowcake
2613|Molybdenum ores|molybdenum concentrate
2614|Titanium ores|ilmenite, rutile, titanium ore
2615|Niobium, tantalum, vanadium or zirconium ores|coltan, tantalum ore, niobium ore, zircon
2616|Precious metal ores|gold ore, silver concentrate
2701|Coal|coal, coking coal, thermal coal, steam coal, anthracite
2702|Lignite|lignite, brown coal
2704|Coke of coal|coke, metallurgical coke
2709|Crude petroleum|crude oil, crude petroleum, crude, oil
2710|Petroleum oils other than crude|petrol, gasoline, diesel, diesel fuel, kerosene, jet fuel, naphtha, fuel oil, petroleum product, oil product, refined product, lubricating oil
2711|Petroleum gases|natural gas, liquefied natural gas, liquefied petroleum gas, propane, butane, gas
2713|Petroleum coke, bitumen|petroleum coke, petcoke, bitumen
2715|Bituminous mixtures|asphalt
2716|Electrical energy|electricity, electric power, electrical power, hydroelectric power, electrical energy, solar power, wind power
2803|Carbon black|carbon black
2804|Hydrogen, rare gases, silicon and other non-metals|hydrogen, green hydrogen, helium, oxygen, nitrogen, polysilicon, silicon, argon
2805|Alkali, alkaline-earth and rare-earth metals, mercury|rare earth metal, lithium metal, mercury, rare earth
2807|Sulphuric acid|sulphuric acid, sulfuric acid
2808|Nitric acid|nitric acid
2809|Phosphoric acid|phosphoric acid
2814|Ammonia|ammonia, green ammonia
2815|Sodium and potassium hydroxide|caustic soda
2818|Aluminium oxide|alumina
2825|Metal oxides and hydroxides|lithium hydroxide, nickel oxide
2836|Carbonates|lithium carbonate, soda ash
2844|Radioactive elements and isotopes|enriched uranium, uranium, nuclear material, radioisotope, plutonium, thorium
2845|Other isotopes|heavy water, stable isotope
2846|Compounds of rare-earth metals|rare earth oxide, rare earth, rare earth compound
2901|Acyclic hydrocarbons|ethylene, propylene, butadiene
2902|Cyclic hydrocarbons|benzene, styrene, xylene, paraxylene, toluene
2905|Acyclic alcohols|methanol, glycol, green methanol
2936|Vitamins|vitamin
2937|Hormones|insulin, hormone
2941|Antibiotics|antibiotic, penicillin
3002|Blood, vaccines, antisera, cell cultures|vaccine, plasma, blood product, antibody, monoclonal antibody, antiserum, cell therapy
3004|Medicaments in doses|medicine, drug, tablet medicine, pill, generic drug, cancer drug, biosimilar, antiviral
3005|Bandages and dressings|bandage, wound dressing
3006|Other pharmaceutical goods|first-aid kit, contrast agent
3102|Nitrogenous fertilisers|urea, nitrogen fertilizer, ammonium nitrate, nitrogen fertiliser
3103|Phosphatic fertilisers|phosphate fertilizer, phosphate fertiliser
3104|Potassic fertilisers|potash, potassium chloride
3105|Mixed fertilisers|fertilizer, fertiliser, compound fertilizer
3204|Synthetic dyes|dye
3206|Pigments|pigment, titanium dioxide
3208|Paints and varnishes, non-aqueous|paint, varnish, coating
3215|Ink|ink, printing ink
3303|Perfumes|perfume, fragrance
3304|Beauty and skin-care preparations|cosmetic, sunscreen
3401|Soap|soap
3402|Detergents|detergent
3403|Lubricating preparations|lubricant
3506|Glues and adhesives|adhesive, glue
3507|Enzymes|enzyme
3601|Propellent powders|gunpowder, propellent powder
3602|Prepared explosives|explosive, dynamite
3603|Detonators and fuses|detonator, blasting cap
3801|Artificial graphite|synthetic graphite, artificial graphite
3808|Pesticides|pesticide, herbicide, insecticide, fungicide, disinfectant
3811|Additives for fuels and oils|fuel additive
3815|Catalysts|catalyst
3818|Elements doped for electronics, wafers|silicon wafer, wafer
3822|Diagnostic or laboratory reagents|reagent, test kit, diagnostic kit
3826|Biodiesel|biodiesel
3901|Polymers of ethylene|polyethylene
3902|Polymers of propylene|polypropylene
3904|Polymers of vinyl chloride|pvc, polyvinyl chloride
3907|Polyesters, polycarbonates, epoxides|polyester resin, polycarbonate, epoxy resin
3917|Tubes and hoses of plastics|plastic pipe, plastic tube
3920|Plates and film of plastics|plastic film, polymer film
3923|Packing goods of plastics|plastic packaging, plastic bottle
4001|Natural rubber|natural rubber, rubber, latex
4002|Synthetic rubber|synthetic rubber
4009|Hoses of rubber|rubber hose
4010|Conveyor and transmission belts of rubber|conveyor belt
4011|Pneumatic tyres, new|tyre, tire
4015|Garments and gloves of rubber|rubber glove, medical glove
4016|Other articles of rubber|rubber seal
4107|Leather|leather
4401|Fuel wood, wood chips and pellets|wood pellet, wood chip, firewood
4403|Wood in the rough|log, roundwood
4407|Sawn wood|lumber, timber, sawn timber, sawnwood
4412|Plywood|plywood
4703|Chemical wood pulp|wood pulp, pulp
4707|Waste paper|waste paper
4801|Newsprint|newsprint
4802|Uncoated paper for writing and printing|fine paper, printing paper, paper
4810|Coated paper|coated paper
4819|Cartons and boxes of paper|carton, cardboard box
4901|Printed books|book, textbook
4907|Banknotes, stamps, title documents|banknote, passport booklet
5002|Raw silk|silk
5101|Wool|wool
5201|Cotton, not carded|cotton, raw cotton
5205|Cotton yarn|cotton yarn
5208|Woven cotton fabrics|cotton fabric, cotton cloth
5303|Jute|jute
5402|Synthetic filament yarn|nylon yarn, polyester yarn
5701|Carpets|carpet
6109|T-shirts|t-shirt
6203|Men's suits, jackets, trousers|suit, trouser, uniform
6210|Garments of coated fabrics, protective suits|protective suit
6307|Other made-up textile articles|face mask, surgical mask
6403|Footwear with leather uppers|shoe, boot, footwear
6506|Headgear, helmets|helmet
6809|Articles of plaster|wallboard, gypsum wallboard, plasterboard
6810|Articles of cement or concrete|concrete block, concrete sleeper, precast concrete
6815|Articles of stone or carbon, carbon fibres|carbon fibre, carbon fiber
6902|Refractory bricks|refractory brick
6904|Building bricks|brick
6907|Ceramic tiles|tile, ceramic tile
7005|Float glass|float glass, flat glass
7007|Safety glass|safety glass, windscreen, windshield
7010|Glass bottles and vials|glass bottle, vial, glass vial
7019|Glass fibres|glass fibre, glass fiber, fibreglass, fiberglass
7102|Diamonds|diamond, rough diamond
7103|Precious stones|gemstone, emerald, ruby
7106|Silver|silver
7108|Gold|gold, gold bullion
7110|Platinum|platinum, palladium, rhodium
7113|Jewellery|jewellery, jewelry
7201|Pig iron|pig iron
7202|Ferro-alloys|ferro-alloy, ferroalloy, ferrochrome, ferronickel, ferromanganese
7203|Direct-reduced iron|direct reduced iron, sponge iron
7204|Ferrous waste and scrap|scrap, steel scrap, scrap metal
7206|Iron and steel in ingots|steel ingot, steel
7207|Semi-finished iron or steel|steel billet, steel slab, billet, slab
7208|Flat-rolled steel, hot-rolled|hot-rolled steel, steel plate, steel sheet, hot-rolled coil, steel
7209|Flat-rolled steel, cold-rolled|cold-rolled steel
7210|Flat-rolled steel, coated|galvanised steel, galvanized steel, tinplate
7213|Bars and rods of iron or steel, in coils|wire rod
7214|Other bars and rods of iron or steel|rebar, steel bar
7216|Angles and sections of iron or steel|steel beam, steel section
7219|Flat-rolled stainless steel|stainless steel
7302|Railway track material of iron or steel|steel rail, rail
7304|Seamless tubes and pipes|seamless pipe, seamless tube, drill pipe
7305|Tubes and pipes of large diameter|line pipe, steel pipe, pipeline pipe
7306|Other tubes and pipes of iron or steel|welded pipe, steel tube
7308|Structures of iron or steel|steel structure, steel tower, bridge section, lattice mast, scaffolding
7309|Tanks and vats of iron or steel|storage tank
7312|Stranded wire and ropes of iron or steel|wire rope, steel cable
7318|Screws, bolts, nuts|screw, bolt, fastener
7403|Refined copper|copper, refined copper, copper cathode
7404|Copper waste and scrap|copper scrap
7408|Copper wire|copper wire
7502|Unwrought nickel|nickel
7601|Unwrought aluminium|aluminium, aluminum, primary aluminium
7606|Plates and sheets of aluminium|aluminium sheet, aluminum sheet
7607|Aluminium foil|aluminium foil, aluminum foil
7801|Unwrought lead|refined lead
7901|Unwrought zinc|zinc
8001|Unwrought tin|tin, tin metal
8101|Tungsten|tungsten
8102|Molybdenum|molybdenum
8103|Tantalum|tantalum
8104|Magnesium|magnesium
8105|Cobalt|cobalt
8108|Titanium|titanium, titanium sponge
8109|Zirconium|zirconium
8110|Antimony|antimony
8111|Manganese|manganese
8112|Beryllium, chromium, gallium, germanium, indium, niobium, vanadium|gallium, germanium, beryllium, vanadium, chromium, niobium, indium
8207|Interchangeable tools|drill bit, cutting tool
"""
