"""The Common High Priority List: the goods that the EU, Japan, the UK and the US watch most closely for diversion.

Fifty subheadings of the Harmonized System 2022 in six tiers, version of 23 February 2024. Codes and tiers are public facts; labels
are in our own words. That a product's name is like one of them says nothing about whether a shipment is controlled.
"""

from __future__ import annotations

CHPL_VERSION = "2024-02-23"

# tier | code | label | terms
CHPL = """
1|854231|processors and controllers|integrated circuit, processor, microprocessor, microcontroller, logic chip, graphic processor
1|854232|memories|integrated circuit, memory chip
1|854233|amplifiers|integrated circuit, amplifier chip
1|854239|other integrated circuits|integrated circuit, semiconductor
2|851762|apparatus to receive, convert and send voice, images or data|multiplexer, router, modem, network switch, optical transceiver, network equipment, telecommunication, telecom
2|852691|radio navigation apparatus|radio navigation, gps receiver, navigation receiver
2|853221|tantalum capacitors|tantalum capacitor, capacitor
2|853224|multilayer ceramic capacitors|ceramic capacitor, capacitor
2|854800|other electrical parts of machines|electrical machinery part
3A|847150|processing units of computers|server, supercomputer, processing unit, computer
3A|850440|static converters|inverter, power converter, rectifier, static converter, traction converter, converter
3A|851769|other communication apparatus|communication apparatus, walkie-talkie
3A|852589|other television and digital cameras|television camera, digital camera, surveillance camera, camera
3A|852910|aerials and aerial reflectors|antenna, radar antenna, aerial, satellite dish
3A|852990|other parts of radio, radar and camera apparatus|radar part, radio part, camera part
3A|853669|plugs and sockets up to 1,000 volts|plug, socket
3A|853690|other electrical connections up to 1,000 volts|connector
3A|854110|diodes, neither photosensitive nor light-emitting|diode
3A|854121|transistors below 1 watt|transistor
3A|854129|transistors of 1 watt or more|transistor, power transistor
3A|854130|thyristors, diacs and triacs|thyristor
3A|854149|photosensitive diodes other than photovoltaic cells|photodiode
3A|854151|semiconductor-based transducers|semiconductor sensor, semiconductor transducer, sensor
3A|854159|other semiconductor devices|semiconductor device, semiconductor
3A|854160|mounted piezo-electric crystals|piezo-electric crystal, quartz oscillator
3B|848210|ball bearings|ball bearing, bearing
3B|848220|tapered roller bearings|tapered roller bearing, roller bearing, bearing
3B|848230|spherical roller bearings|spherical roller bearing, roller bearing
3B|848250|cylindrical roller bearings|cylindrical roller bearing, roller bearing
3B|880730|other parts of aeroplanes, helicopters and unmanned aircraft|aircraft part, aircraft component, helicopter part, drone part, airframe, fuselage
3B|901310|telescopic sights, periscopes|gunsight, rifle scope, periscope, telescopic sight
3B|901380|other optical devices|optical device, holographic sight
3B|901420|instruments for aeronautical or space navigation|inertial navigation system, inertial measurement unit, autopilot, gyroscope
3B|901480|other navigational instruments|navigation instrument, navigation system, sonar
4A|847180|other units of computers|graphic card, sound card
4A|848610|machines to make boules or wafers|wafer production machine, crystal growing furnace
4A|848620|machines to make semiconductor devices or integrated circuits|lithography equipment, lithography machine, photolithography, nanolithography, lithography, semiconductor manufacturing equipment, chipmaking equipment, stepper, wafer fabrication equipment, etching equipment
4A|848640|machines to make masks, or to assemble or handle semiconductors|mask making machine, chip assembly machine, wafer handling robot
4A|853400|printed circuits|printed circuit, printed circuit board, circuit board
4A|854320|signal generators|signal generator
4A|902750|other instruments using optical radiation|laser particle analyser, optical gas analyser
4A|903020|oscilloscopes and oscillographs|oscilloscope, oscillograph
4A|903032|multimeters with recording device|recording multimeter, multimeter
4A|903039|other electrical measuring instruments with recording device|power analyser, voltage recorder
4A|903082|instruments to check semiconductor wafers or devices|wafer tester, semiconductor tester, wafer inspection equipment
4B|845710|machining centres for metal|machining centre, machining center
4B|845811|horizontal numerically controlled lathes|lathe, cnc lathe
4B|845891|other numerically controlled lathes|lathe, cnc lathe
4B|845961|numerically controlled milling machines|milling machine, cnc milling machine
4B|846693|parts of machine tools|machine tool part
"""
