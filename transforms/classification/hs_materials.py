"""Headings of the Harmonized System 2022, chapters 1 to 83: food, minerals, chemicals, textiles and metals.

The codes are the World Customs Organization's; the terms are words of the news for goods of agreements that labels call
otherwise, or that stand in many of them. Terms are singular, the best first; a term may stand under several headings.
"""

from __future__ import annotations

# code | terms
MATERIALS = """
0101|horse, racehorse, donkey
0102|cattle, dairy cow, heifer, livestock
0103|pig, live hog
0104|sheep, goat
0105|chick
0201|beef, fresh beef
0202|frozen beef, beef
0203|pork, hog meat
0204|lamb, mutton
0207|poultry, chicken, chicken meat, turkey meat
0302|fish, salmon, tuna, fresh fish
0303|frozen fish, fish, tuna
0304|fish fillet
0306|shrimp, prawn, crab, lobster, crustacean
0307|squid, oyster, mussel, octopus
0401|milk, fresh milk, cream
0402|milk powder, powdered milk, skimmed milk powder
0405|butter
0406|cheese
0407|egg
0409|honey
0603|flower
0701|potato
0702|tomato
0703|onion, garlic
0713|lentil, chickpea, dried bean, pulse
0801|cashew, coconut
0802|almond, pistachio, walnut, hazelnut, nut
0803|banana
0804|pineapple, avocado, mango, date palm fruit
0805|orange, lemon, citrus, citrus fruit
0806|grape, raisin
0808|apple, pear
0901|coffee, coffee bean, green coffee
0902|tea
0904|pepper, black pepper
0905|vanilla
1001|wheat, milling wheat
1002|rye
1003|barley, malting barley
1004|oat
1005|maize, feed maize, sweetcorn
1006|rice, paddy
1007|sorghum
1101|flour
1201|soya bean, soya
1202|groundnut, peanut
1205|rapeseed, canola
1209|seed, crop seed
1507|soya oil, soybean oil
1511|crude palm oil
1514|rapeseed oil, canola oil
1604|canned fish, canned tuna, caviar
1701|sugar, white sugar
1703|molasses
1704|confectionery, candy
1801|cocoa
1806|chocolate
1901|infant formula, baby food
1902|pasta, noodle
1905|bread, biscuit
2009|juice
2106|food supplement, ready meal
2201|mineral water, drinking water
2202|soft drink, lemonade
2203|beer
2204|wine
2207|ethanol, bioethanol
2208|whisky, whiskey, vodka, rum, gin, brandy, liqueur
2301|fishmeal, fish meal
2304|soymeal, soybean meal
2309|animal feed, fodder, fish feed, pet food
2401|tobacco, tobacco leaf
2402|cigarette, cigar
2501|salt
2503|sulphur, sulfur
2504|graphite, natural graphite
2505|sand
2507|kaolin
2510|phosphate, phosphate rock
2516|granite
2520|gypsum
2522|lime, quicklime
2523|cement, clinker
2524|asbestos
2529|fluorspar, feldspar
2530|spodumene, spodumene concentrate, lithium ore
2601|iron ore, iron ore pellet
2606|bauxite
2610|chrome ore, chromite
2612|yellowcake
2614|ilmenite, rutile
2615|coltan, zircon
2616|gold ore
2701|coal, coking coal, thermal coal, steam coal, anthracite
2702|lignite, brown coal
2704|coke, metallurgical coke
2709|crude oil, crude petroleum, crude, oil
2710|petrol, gasoline, diesel, diesel fuel, kerosene, jet fuel, naphtha, fuel oil, petroleum product, oil product, refined product, lubricating oil
2711|natural gas, liquefied natural gas, liquefied petroleum gas, propane, butane, gas
2713|petcoke, bitumen
2715|asphalt
2716|electricity, electric power, electrical power, hydroelectric power, electrical energy, solar power, wind power
2804|hydrogen, green hydrogen, helium, oxygen, nitrogen, polysilicon, silicon, argon
2805|rare earth metal, lithium metal, mercury, rare earth
2807|sulfuric acid
2814|ammonia, green ammonia
2818|alumina
2825|nickel oxide
2836|soda ash
2844|uranium, nuclear material, radioisotope, plutonium, thorium
2845|heavy water, stable isotope
2846|rare earth oxide, rare earth, rare earth compound
2901|ethylene, propylene, butadiene
2902|benzene, styrene, xylene, paraxylene, toluene
2905|methanol, glycol, green methanol
2936|vitamin
2937|insulin, hormone
2941|antibiotic, penicillin
3002|vaccine, plasma, blood product, antibody, monoclonal antibody, antiserum, cell therapy
3004|medicine, drug, tablet medicine, pill, generic drug, cancer drug, biosimilar, antiviral
3005|bandage, wound dressing
3006|first-aid kit, contrast agent
3102|urea, nitrogen fertilizer, nitrogen fertiliser
3103|phosphate fertilizer, phosphate fertiliser
3104|potash, potassium chloride
3105|fertilizer, fertiliser, compound fertilizer
3204|dye
3206|pigment, titanium dioxide
3208|paint, varnish, coating
3215|ink
3303|perfume, fragrance
3304|cosmetic, sunscreen
3401|soap
3402|detergent
3403|lubricant
3506|adhesive, glue
3507|enzyme
3601|gunpowder
3602|explosive, dynamite
3603|detonator, blasting cap
3801|synthetic graphite, artificial graphite
3808|pesticide, herbicide, insecticide, fungicide, disinfectant
3811|fuel additive
3815|catalyst
3818|silicon wafer, wafer
3822|reagent, test kit, diagnostic kit
3826|biodiesel
3901|polyethylene
3902|polypropylene
3904|pvc, polyvinyl chloride
3907|polycarbonate, epoxy resin
3917|plastic pipe, plastic tube
3920|plastic film, polymer film
3923|plastic packaging, plastic bottle
4001|natural rubber, rubber, latex
4002|synthetic rubber
4011|tyre, tire
4015|rubber glove
4107|leather
4401|wood pellet, wood chip, firewood
4403|log, roundwood
4407|lumber, timber, sawn timber, sawnwood
4412|plywood
4703|wood pulp, pulp
4707|waste paper
4801|newsprint
4802|fine paper, paper
4810|coated paper
4819|carton, cardboard box
4901|book, textbook
4907|banknote, passport booklet, postage stamp
5002|silk
5101|wool
5201|cotton, raw cotton
5205|cotton yarn
5208|cotton fabric, cotton cloth
5303|jute
5402|nylon yarn, polyester yarn
5607|rope, twine
5701|carpet
6109|t-shirt
6203|suit, trouser, uniform
6210|protective suit
6307|face mask, surgical mask
6403|shoe, boot, footwear
6506|helmet
6809|wallboard, gypsum wallboard, plasterboard
6810|concrete sleeper, precast concrete
6815|carbon fiber
6904|brick
6907|tile, ceramic tile
7005|flat glass
7007|windscreen, windshield
7010|vial, glass vial
7019|glass fibre, glass fiber, fibreglass, fiberglass
7102|diamond, rough diamond
7103|gemstone, emerald, ruby
7106|silver
7108|gold, gold bullion
7110|platinum, palladium, rhodium
7113|jewellery, jewelry
7202|ferro-alloy, ferroalloy, ferrochrome, ferronickel, ferromanganese
7203|direct reduced iron, sponge iron
7204|scrap, steel scrap, scrap metal
7206|steel ingot, steel
7207|steel billet, steel slab, billet, slab
7208|hot-rolled steel, steel plate, steel sheet, hot-rolled coil, steel
7209|cold-rolled steel
7210|galvanised steel, galvanized steel, tinplate
7213|wire rod
7214|rebar, steel bar
7216|steel beam, steel section
7219|stainless steel
7302|steel rail, rail
7304|seamless pipe, seamless tube
7305|line pipe, steel pipe, pipeline pipe
7306|steel tube
7308|steel structure, steel tower, bridge section, lattice mast, scaffolding
7309|storage tank
7312|steel cable
7318|screw, bolt, fastener
7403|copper, refined copper
7408|copper wire
7502|nickel
7601|aluminium, aluminum, primary aluminium
7606|aluminum sheet
7607|aluminum foil
7901|zinc
8001|tin, tin metal
8101|tungsten
8102|molybdenum
8103|tantalum
8104|magnesium
8105|cobalt
8108|titanium, titanium sponge
8109|zirconium
8110|antimony
8111|manganese
8112|gallium, germanium, beryllium, vanadium, chromium, niobium, indium
8205|hand tool
8207|drill bit, cutting tool
"""
