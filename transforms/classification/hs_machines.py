"""Headings of the Harmonized System 2022, chapters 84 to 97: machines, electronics, vehicles, instruments and arms.

The codes are the World Customs Organization's; the terms are words of the news for goods of agreements that labels call
otherwise, or that stand in many of them. Terms are singular, the best first; a term may stand under several headings.
"""

from __future__ import annotations

# code | terms
MACHINES = """
8401|fuel assembly, nuclear fuel, fuel rod, small modular reactor, reactor, isotope separation equipment
8402|boiler
8407|petrol engine, gasoline engine, car engine, engine
8408|engine
8409|engine part, piston, crankshaft
8410|water turbine, hydro turbine
8411|turbojet, turbofan, jet engine, aircraft engine, aero engine, turboprop
8412|rocket engine, rocket motor, wind engine
8413|pump, water pump
8414|compressor, fan, turbocharger
8415|air conditioner
8417|kiln, furnace
8418|refrigerator, freezer, refrigeration equipment
8419|dryer, steriliser, sterilizer, heat exchanger, distillation column
8421|centrifuge, milk separator, filter, water purifier, desalination unit
8422|dishwasher, packaging machine, bottling line
8424|sprayer, irrigation equipment
8425|winch, hoist
8426|crane, container crane
8427|forklift
8428|elevator, escalator, conveyor, industrial robot, baggage handling system, cable car
8429|excavator, bulldozer, loader, earthmover
8430|mining machinery, mining equipment, drilling rig, tunnel boring machine, snowplow, drilling machine
8431|drilling equipment part
8432|plough, seeder, agricultural machinery, farm machinery
8433|combine harvester, harvester, combine
8437|grain mill machinery
8438|food processing machine, food processing equipment, brewing equipment
8439|paper machine, newsprint machine
8443|printer, printing press, printing machine, copier, photocopier
8446|loom
8450|washing machine
8455|rolling mill
8456|plasma cutter
8457|machining center
8458|lathe
8459|milling machine, boring machine
8460|grinding machine
8462|metal press, bending machine
8466|machine tool part
8467|power tool, chainsaw
8470|ticket machine, calculator, payment terminal
8471|computer, laptop, server, supercomputer, tablet computer, workstation, scanner, disk drive, hard drive
8472|atm, cash dispenser, automated teller machine
8473|computer part, motherboard
8474|crusher, ore crusher
8476|vending machine, rental machine
8477|injection moulding machine, extruder, injection molding machine
8479|robot, industrial mixer
8480|mould
8481|valve
8482|bearing
8483|gearbox, clutch, gear
8485|3d printer
8486|lithography equipment, lithography machine, photolithography, nanolithography, lithography, semiconductor manufacturing equipment, chipmaking equipment, stepper, wafer fabrication equipment, etching equipment
8501|electric motor, generator, alternator, motor
8502|wind turbine, generating set, generator set, diesel generator, genset
8503|rotor blade, wind turbine blade, turbine blade, stator, wind turbine component
8504|transformer, inverter, traction converter, rectifier, converter, battery charger
8505|magnet, electromagnet
8506|dry cell
8507|battery, lithium-ion battery, battery cell, accumulator, battery pack, electric vehicle battery, lithium battery
8512|headlight
8514|electric furnace, arc furnace, electric arc furnace
8515|welding machine, welding equipment
8516|electric oven, water heater
8517|telephone, smartphone, mobile phone, handset, phone, base station, router, multiplexer, modem, optical transceiver, telecommunication, telecom, network equipment, switchboard, telephone exchange
8518|microphone, loudspeaker, headphone, amplifier
8521|video recorder
8523|memory card, flash drive, solid-state drive, sim card
8524|display panel, display module, lcd panel, oled panel, flat panel display
8525|camera, broadcast transmitter, transmitter, surveillance camera
8526|radar, radio navigation, gps receiver, navigation receiver
8527|radio
8528|television, television set, monitor, projector, tv set
8529|antenna, radar antenna, aerial, satellite dish
8530|railway signal, signalling equipment, signalling system, traffic light, signaling system, train control system
8531|alarm
8532|capacitor
8533|resistor, potentiometer
8534|printed circuit board, circuit board
8535|surge arrester, high-voltage switchgear
8536|relay, connector, plug, socket, fuse
8537|switchgear, programmable controller
8539|light bulb, lamp, street lamp
8540|magnetron, klystron
8541|semiconductor device, diode, transistor, solar cell, solar panel, solar module, semiconductor, thyristor, light-emitting diode, photodiode
8542|integrated circuit, processor, microprocessor, microcontroller, memory chip, semiconductor, graphic processor, logic chip
8543|electrolyser, electrolyzer, jammer
8544|cable, power cable, optical fibre cable, submarine cable, fibre-optic cable, fiber-optic cable, undersea cable, wiring harness
8546|insulator
8548|electrical machinery part
8549|electronic waste, e-waste, spent battery
8601|electric locomotive, locomotive
8602|diesel locomotive, locomotive
8603|tram, trainset, metro train, metro car, train, high-speed train, streetcar, light rail vehicle, railcar, subway car
8605|railway carriage, rail carriage, passenger carriage
8606|wagon, freight wagon, freight car
8607|bogie, tram part, train part
8609|container, shipping container
8701|tractor
8702|bus, electric bus, trolleybus, minibus, motor coach
8703|car, passenger car, electric car, automobile, electric vehicle, sport utility vehicle, vehicle
8704|truck, pickup truck, heavy-duty truck, dump truck, delivery van, van
8705|fire engine, ambulance, crane truck
8706|chassis
8707|car body
8708|car part, automotive part, auto part, brake pad, brake, axle, seat belt, vehicle part, airbag, automotive component, truck part, bus part
8710|armoured vehicle, armored vehicle, battle tank, main battle tank, armoured personnel carrier, infantry fighting vehicle, tank, armored personnel carrier
8711|motorcycle, motorbike, moped, scooter
8712|bicycle, bike
8713|wheelchair
8716|trailer, semi-trailer
8801|glider, airship, balloon
8802|aeroplane, helicopter, satellite, spacecraft, fighter aircraft, rocket, fighter, bomber
8804|parachute
8805|flight simulator
8806|unmanned aircraft, unmanned aerial vehicle
8807|aircraft part, aircraft component, drone part, plane part, jet part, satellite part, propeller, fuselage, undercarriage, landing gear, airframe, nacelle
8901|ship, ferry, tanker, oil tanker, container ship, bulk carrier, barge, vessel, lng carrier, gas carrier
8902|trawler, fishing boat
8903|yacht, pleasure boat, catamaran
8904|tug, tugboat
8905|dredger, drilling platform, production platform
8906|warship, frigate, submarine, corvette, destroyer, patrol boat, patrol vessel, lifeboat, aircraft carrier, minesweeper, minehunter, icebreaker, hospital ship, research vessel, missile boat
8907|buoy, raft, pontoon
9001|optical fiber, contact lens
9002|camera lens, objective lens
9005|telescope, binocular
9011|microscope
9012|electron microscope
9013|laser, laser diode apparatus, gunsight, rifle scope
9014|compass, inertial navigation system, gyroscope, autopilot, inertial measurement unit
9015|seismograph, rangefinder, weather instrument, sonar buoy
9018|medical instrument, medical device, mri scanner, syringe, ultrasound scanner, electrocardiograph, endoscope, dialysis machine, surgical instrument, medical equipment, catheter
9019|ventilator, oxygen concentrator, respirator
9021|pacemaker, prosthesis, implant, stent
9022|x-ray, x-ray machine, ct scanner, baggage scanner
9023|training model
9025|thermometer, temperature sensor
9026|pressure sensor, flow meter, sensor, level sensor
9027|spectrometer, gas analyser, chromatograph, gas analyzer, laboratory equipment
9028|water meter, smart meter
9029|taximeter, speedometer
9030|oscilloscope, spectrum analyser, multimeter, spectrum analyzer
9031|measuring instrument, motion sensor, sensor
9032|thermostat, pressure regulator, automatic regulator
9102|watch, wristwatch
9105|clock
9202|violin, guitar, cello
9205|trumpet, flute
9301|howitzer, artillery, machine gun, mortar, assault rifle, cannon
9302|pistol, revolver
9303|shotgun
9305|gun barrel
9306|missile, ammunition, bomb, torpedo, grenade, shell, cartridge, warhead, landmine, munition, artillery shell
9401|seat
9403|furniture
9405|street light, luminaire, floodlight
9406|prefabricated house, greenhouse
9503|toy, doll
9506|ski, gym equipment
9619|nappy, diaper
"""
