"""Headings of the Harmonized System 2022, chapters 84 to 97: machines, electronics, vehicles, instruments and arms.

The codes are the World Customs Organization's; labels are short and in our own words. The subset holds what agreements in the
news are about, not every heading. Terms are singular, the best first; a term may stand under several headings.
"""

from __future__ import annotations

# code | label | terms
MACHINES = """
8401|Nuclear reactors and fuel elements|nuclear reactor, fuel assembly, nuclear fuel, fuel rod, small modular reactor, reactor, isotope separation equipment
8402|Steam boilers|steam boiler, boiler
8403|Central heating boilers|heating boiler
8405|Gas generators|gas generator
8406|Steam turbines|steam turbine
8407|Spark-ignition engines|petrol engine, gasoline engine, car engine, engine
8408|Diesel engines|diesel engine, marine engine, engine
8409|Parts of piston engines|engine part, piston, crankshaft
8410|Hydraulic turbines|hydraulic turbine, water turbine, hydro turbine
8411|Turbojets and gas turbines|gas turbine, turbojet, turbofan, jet engine, aircraft engine, aero engine, turboprop
8412|Other engines and motors|rocket engine, hydraulic cylinder, rocket motor, wind engine
8413|Pumps for liquids|pump, fuel pump, water pump
8414|Air pumps, compressors, fans|compressor, vacuum pump, fan, turbocharger
8415|Air conditioners|air conditioner, air conditioning system
8417|Industrial furnaces and ovens|industrial furnace, kiln, furnace
8418|Refrigerators, freezers, heat pumps|refrigerator, freezer, heat pump, refrigeration equipment
8419|Machinery for treatment by heat or cold|dryer, steriliser, sterilizer, heat exchanger, distillation column, freeze dryer
8421|Centrifuges, filters and purifiers|centrifuge, milk separator, cream separator, filter, water purifier, gas centrifuge, desalination unit
8422|Dishwashing, bottling and packing machines|dishwasher, packaging machine, bottling line, filling machine
8424|Sprayers, irrigation equipment|sprayer, irrigation equipment, fire extinguisher
8425|Winches, hoists, jacks|winch, hoist
8426|Cranes|crane, gantry crane, container crane
8427|Fork-lift trucks|forklift, forklift truck
8428|Lifts, escalators, conveyors, handling robots|elevator, escalator, conveyor, industrial robot, baggage handling system, cable car
8429|Bulldozers, excavators, rollers|excavator, bulldozer, loader, road roller, earthmover
8430|Other earth-moving and boring machines|drilling rig, tunnel boring machine, snowplow, drilling machine
8431|Parts of lifting and earth-moving machines|drilling equipment part
8432|Agricultural machines for soil|plough, seeder, agricultural machinery, farm machinery
8433|Harvesting machines|combine harvester, harvester, combine
8434|Milking and dairy machines|milking machine, dairy machinery, dairy equipment
8437|Grain milling machines|grain mill machinery
8438|Machines for making food and drink|food processing machine, food processing equipment, brewing equipment
8439|Machines for making pulp and paper|paper machine, newsprint machine
8443|Printing machines and printers|printer, printing press, printing machine, copier, photocopier
8445|Textile spinning machines|spinning machine
8446|Weaving machines|loom, weaving machine
8450|Washing machines|washing machine
8452|Sewing machines|sewing machine
8454|Metal casting machines|casting machine
8455|Metal-rolling mills|rolling mill
8456|Machine tools working by laser, plasma or the like|laser cutting machine, plasma cutter
8457|Machining centres|machining centre, machining center
8458|Lathes|lathe
8459|Drilling, boring and milling machine tools|milling machine, boring machine
8460|Grinding machine tools|grinding machine
8462|Forging and bending machine tools|metal press, forging press, bending machine
8466|Parts of machine tools|machine tool part
8467|Hand-held power tools|power tool, chainsaw
8470|Calculators, cash registers, ticket machines|cash register, ticket machine, calculator, payment terminal
8471|Computers and units of them|computer, laptop, server, supercomputer, tablet computer, workstation, scanner, disk drive, hard drive, data storage device
8472|Other office machines|atm, cash dispenser, automated teller machine
8473|Parts of computers and office machines|computer part, motherboard
8474|Machines for sorting, crushing and mixing minerals|crusher, concrete mixer, ore crusher
8476|Vending machines|vending machine, rental machine
8477|Machines for rubber or plastics|injection moulding machine, extruder, injection molding machine
8479|Machines with functions of their own|robot, industrial mixer
8480|Moulds|mould, injection mould
8481|Taps and valves|valve, safety valve
8482|Bearings|bearing, ball bearing, roller bearing
8483|Shafts, gears, clutches|gearbox, transmission shaft, clutch, gear
8485|Machines for additive manufacturing|3d printer, additive manufacturing machine
8486|Machines for making semiconductors|lithography equipment, lithography machine, photolithography, nanolithography, lithography, semiconductor manufacturing equipment, chipmaking equipment, stepper, wafer fabrication equipment, etching equipment
8501|Electric motors and generators|electric motor, generator, alternator, motor
8502|Generating sets|wind turbine, generating set, generator set, diesel generator, genset, rotary converter
8503|Parts of electric motors and generators|rotor blade, wind turbine blade, turbine blade, stator, wind turbine component
8504|Transformers, static converters|transformer, inverter, power converter, traction converter, rectifier, converter, battery charger
8505|Electromagnets and magnets|magnet, permanent magnet, electromagnet
8506|Primary batteries|primary battery, dry cell
8507|Electric accumulators|battery, lithium-ion battery, battery cell, accumulator, battery pack, electric vehicle battery, lithium battery
8508|Vacuum cleaners|vacuum cleaner
8511|Ignition and starting equipment of engines|spark plug, ignition system, starter motor
8512|Lighting and signalling equipment of vehicles|headlight, windscreen wiper
8514|Industrial electric furnaces|electric furnace, arc furnace, electric arc furnace
8515|Welding machines|welding machine, welding equipment
8516|Electric heaters and ovens|electric oven, microwave oven, water heater
8517|Telephones and apparatus of communication networks|telephone, smartphone, mobile phone, handset, phone, base station, router, multiplexer, modem, optical transceiver, telecommunication, telecom, network equipment, switchboard, telephone exchange
8518|Microphones, loudspeakers, headphones|microphone, loudspeaker, headphone, amplifier
8521|Video recorders|video recorder
8523|Discs, tapes, memory media, smart cards|smart card, memory card, flash drive, solid-state drive, optical disc, sim card
8524|Flat panel display modules|display panel, display module, lcd panel, oled panel, flat panel display
8525|Transmission apparatus for broadcasting, television and digital cameras|camera, television camera, digital camera, broadcast transmitter, transmitter, surveillance camera
8526|Radar and radio navigation apparatus|radar, radio navigation, gps receiver, navigation receiver, remote control apparatus
8527|Radio receivers|radio, radio receiver
8528|Monitors, projectors, television sets|television, television set, monitor, projector, tv set
8529|Parts of radio, television and radar apparatus|antenna, radar antenna, aerial, satellite dish
8530|Signalling equipment for railways, roads, ports|railway signal, signalling equipment, signalling system, traffic light, signaling system, train control system
8531|Alarms, indicator panels|fire alarm, burglar alarm, alarm
8532|Capacitors|capacitor
8533|Resistors|resistor, potentiometer
8534|Printed circuits|printed circuit, printed circuit board, circuit board
8535|Switches and breakers over 1,000 volts|circuit breaker, surge arrester, high-voltage switchgear
8536|Switches, relays and connectors up to 1,000 volts|relay, connector, plug, socket, fuse
8537|Switchboards and control panels|switchgear, control panel, programmable controller, distribution board
8539|Lamps and light-emitting diode lamps|light bulb, led lamp, lamp, street lamp
8540|Vacuum and cathode valves|magnetron, travelling wave tube, vacuum tube, klystron
8541|Semiconductor devices, photovoltaic cells|semiconductor device, diode, transistor, solar cell, solar panel, photovoltaic cell, photovoltaic module, solar module, semiconductor, thyristor, light-emitting diode, photodiode
8542|Electronic integrated circuits|integrated circuit, processor, microprocessor, microcontroller, memory chip, semiconductor, graphic processor, logic chip
8543|Electrical machines with functions of their own|signal generator, electrolyser, electrolyzer, particle accelerator, electronic cigarette, jammer
8544|Insulated wire and cables, optical fibre cables|cable, power cable, optical fibre cable, submarine cable, fibre-optic cable, fiber-optic cable, undersea cable, wiring harness
8545|Carbon electrodes|graphite electrode, carbon electrode
8546|Electrical insulators|insulator
8548|Electrical parts not elsewhere specified|electrical machinery part
8549|Electrical and electronic waste|electronic waste, e-waste, spent battery
8601|Electric locomotives|electric locomotive, locomotive
8602|Other locomotives|diesel locomotive, locomotive
8603|Self-propelled railway and tramway coaches|tram, trainset, metro train, metro car, train, high-speed train, streetcar, light rail vehicle, railcar, subway car
8604|Railway maintenance vehicles|track maintenance vehicle
8605|Railway passenger coaches|passenger coach, railway carriage, rail carriage, passenger carriage
8606|Railway freight wagons|wagon, freight wagon, freight car, tank wagon
8607|Parts of railway vehicles|bogie, railway wheel, railway brake, tram part, train part, locomotive part
8608|Railway track fixtures and signalling|track fixture
8609|Cargo containers|container, shipping container
8701|Tractors|tractor, road tractor
8702|Buses|bus, electric bus, trolleybus, minibus, motor coach
8703|Cars|car, passenger car, electric car, automobile, electric vehicle, sport utility vehicle, vehicle
8704|Trucks|truck, pickup truck, heavy-duty truck, dump truck, delivery van, van
8705|Special-purpose vehicles|fire engine, ambulance, crane truck, mobile drilling derrick
8706|Chassis with engines|chassis
8707|Bodies of motor vehicles|vehicle body, car body
8708|Parts of motor vehicles|car part, automotive part, auto part, brake pad, brake, axle, seat belt, vehicle part, airbag, automotive component, truck part, bus part
8710|Tanks and armoured vehicles|armoured vehicle, armored vehicle, battle tank, main battle tank, armoured personnel carrier, infantry fighting vehicle, tank, armored personnel carrier
8711|Motorcycles|motorcycle, motorbike, moped, scooter
8712|Bicycles|bicycle, bike
8716|Trailers|trailer, semi-trailer
8801|Balloons, gliders|glider, airship, balloon
8802|Helicopters, aeroplanes, spacecraft, satellites|aeroplane, helicopter, satellite, spacecraft, fighter aircraft, launch vehicle, rocket, fighter, bomber
8804|Parachutes|parachute
8805|Aircraft launching gear, flight simulators|flight simulator
8806|Unmanned aircraft|unmanned aircraft, unmanned aerial vehicle
8807|Parts of aircraft and spacecraft|aircraft part, aircraft component, helicopter part, drone part, plane part, jet part, satellite part, propeller, fuselage, undercarriage, landing gear, airframe, nacelle
8901|Passenger and cargo ships, ferries, tankers, barges|ship, ferry, tanker, cruise ship, oil tanker, container ship, bulk carrier, barge, cargo vessel, vessel, lng carrier, gas carrier
8902|Fishing vessels|trawler, fishing vessel, fishing boat
8903|Yachts and pleasure boats|yacht, pleasure boat, catamaran
8904|Tugs|tug, tugboat, pusher craft
8905|Dredgers, floating docks, drilling platforms|dredger, floating dock, floating crane, drilling platform, production platform
8906|Other vessels, warships and lifeboats|warship, frigate, submarine, corvette, destroyer, patrol boat, patrol vessel, lifeboat, aircraft carrier, minesweeper, minehunter, icebreaker, hospital ship, research vessel, missile boat
8907|Other floating structures|buoy, raft, pontoon
9001|Optical fibres, lenses|optical fibre, optical fiber, contact lens
9002|Mounted lenses and optical elements|camera lens, objective lens
9005|Binoculars, telescopes|telescope, binocular
9006|Photographic cameras|photographic camera
9011|Optical microscopes|microscope
9012|Electron microscopes|electron microscope
9013|Lasers and other optical devices|laser, laser diode apparatus, gunsight, rifle scope
9014|Navigational instruments|compass, inertial navigation system, gyroscope, navigation instrument, autopilot, inertial measurement unit, navigation system
9015|Surveying and meteorological instruments|seismograph, rangefinder, weather instrument, surveying instrument, sonar buoy
9018|Medical instruments|medical instrument, medical device, mri scanner, syringe, ultrasound scanner, electrocardiograph, endoscope, dialysis machine, surgical instrument, medical equipment, catheter
9019|Breathing and massage apparatus|ventilator, oxygen concentrator, respirator
9020|Gas masks|gas mask
9021|Orthopaedic appliances, implants, hearing aids|pacemaker, hearing aid, prosthesis, implant, stent
9022|X-ray and radiation apparatus|x-ray, x-ray machine, ct scanner, radiotherapy equipment, baggage scanner
9023|Demonstration models|training model
9025|Thermometers, hygrometers|thermometer, temperature sensor
9026|Instruments measuring flow, level, pressure|pressure sensor, flow meter, sensor, level sensor
9027|Instruments for physical or chemical analysis|spectrometer, gas analyser, chromatograph, gas analyzer, mass spectrometer, laboratory equipment
9028|Gas, liquid and electricity meters|electricity meter, gas meter, water meter, smart meter
9029|Counters, speed indicators|taximeter, speedometer
9030|Instruments for electrical quantities|oscilloscope, spectrum analyser, multimeter, spectrum analyzer
9031|Other measuring and checking instruments|measuring instrument, motion sensor, sensor, test bench
9032|Automatic regulating instruments|thermostat, pressure regulator, automatic regulator
9102|Wrist-watches|watch, wristwatch
9301|Military weapons|howitzer, artillery, rocket launcher, machine gun, mortar, assault rifle, cannon
9302|Revolvers and pistols|pistol, revolver
9303|Other firearms|shotgun, hunting rifle
9305|Parts of weapons|gun barrel
9306|Bombs, torpedoes, mines, missiles, ammunition|missile, ammunition, bomb, torpedo, grenade, shell, cartridge, warhead, landmine, munition, artillery shell
9401|Seats|seat, aircraft seat
9402|Medical furniture|hospital bed, operating table
9403|Furniture|furniture
9405|Luminaires|street light, luminaire, floodlight
9406|Prefabricated buildings|prefabricated building, prefabricated house, greenhouse
9503|Toys|toy, doll
9504|Video game consoles|game console, video game console
9506|Sports equipment|golf club, ski, gym equipment
9619|Sanitary towels and napkins for babies|nappy, diaper, sanitary towel
"""
