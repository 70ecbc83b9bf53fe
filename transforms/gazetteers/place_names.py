"""Names of cities and regions that English news uses and the libraries lack, and names of places that are other words."""

from __future__ import annotations

# Cities under an English or former name, and regions that are no administrative unit or have another official name; parted by semicolons.
MORE_PLACES: dict[str, str] = {
    "ARE": "emirates",
    "AUT": "tyrol; styria; carinthia",
    "BEL": "antwerp; ghent; bruges; flemish",
    "BRA": "amazonia",
    "CAN": "newfoundland; maritime provinces; labrador",
    "CHE": "basle; berne",
    "CHN": "canton; manchuria; sinkiang; mukden; tsingtao; nanking; chungking",
    "CZE": "moravia; bohemia",
    "DEU": "cologne; frankfurt; nuremberg; brunswick; hanover; rhineland; westphalia; ruhr; swabia; ludwigshafen; west berlin",
    "DNK": "jutland",
    "EGY": "sinai",
    "ESP": "seville; saragossa; catalonia; andalusia; basque country; castile; majorca; mallorca; catalan; basque",
    "FRA": "lyons; marseilles; normandy; brittany; provence; alsace; lorraine; burgundy; corsica; picardy; occitanie; rheims",
    "GBR": """midlands; west midlands; east anglia; yorkshire; lancashire; kent; essex; sussex; surrey; cornwall; devon; cumbria;
    merseyside; tyneside; city of london; newcastle; hertfordshire; berkshire; oxfordshire""",
    "GRC": "crete; salonika; attica",
    "IDN": "java; sumatra; sulawesi; kalimantan; bali; djakarta",
    "IND": "bombay; calcutta; madras; bangalore; baroda; poona; trivandrum; orissa",
    "IRN": "esfahan; khuzestan",
    "IRQ": "basra; kurdistan region",
    "ITA": """lombardy; tuscany; sicily; sardinia; piedmont; veneto; liguria; umbria; calabria; apulia; lazio; emilia-romagna; venice;
    leghorn""",
    "JPN": """kansai; kanto; hokkaido; honshu; kyushu; shikoku; chubu; tohoku; aichi; hyogo; kanagawa; miyagi; gunma; tochigi; gifu;
    ishikawa""",
    "KOR": "pusan; inchon; taegu; jeju; cheju; kwangju; taejon; gyeonggi",
    "MAR": "marrakech",
    "MEX": "nuevo leon; baja california; yucatan; jalisco; chiapas; acapulco; sinaloa; sonora; tamaulipas",
    "MYS": "sabah; sarawak; penang; johor; selangor; johore",
    "NLD": "north holland; south holland; friesland; zeeland; delft",
    "NOR": "lofoten; svalbard; tromso",
    "NZL": "north island; south island; canterbury; otago",
    "PAK": "sindh; sind; baluchistan; balochistan; khyber pakhtunkhwa; gwadar",
    "PHL": "mindanao; luzon; cebu; visayas; makati; palawan",
    "POL": "cracow; danzig; lodz; wroclaw; breslau; silesia; pomerania",
    "PRT": "oporto; algarve",
    "ROU": "transylvania; wallachia",
    "RUS": "leningrad; st. petersburg; st petersburg; siberia; kamchatka; sakhalin; nizhny novgorod; gorky; yamal",
    "SAU": "jiddah; dhahran; jubail",
    "SWE": "gothenburg; scania; lapland",
    "TUR": "anatolia; constantinople; smyrna; thrace",
    "TZA": "tanganyika",
    "UKR": "crimea; donbas; donbass; odesa; kharkov; lvov; zaporizhzhia",
    "USA": """silicon valley; wall street; new england; long island; midwest; puget sound; cape cod; washington state; washington, d.c.;
    washington d.c.; washington dc; bay area; orange county; mass.; conn.; calif.; tex.; fla.; ill.; n.j.; n.y.; n.c.; s.c.;
    mich.; minn.; wis.; ariz.; colo.; tenn.; kan.; okla.; ala.; ind.; wash.; ore.; nev.; del.; d.c.; pennsylvanian; californian;
    texan""",
    "VNM": "saigon; tonkin",
    "YEM": "hodeidah",
    "ZAF": "transvaal; natal; kwazulu-natal; western cape; eastern cape; gauteng; free state; limpopo",
}  # fmt: skip

# Regions and cities whose name two states share about equally: alone it tells neither.
SHARED_PLACES: frozenset[str] = frozenset(
    "punjab georgia bengal kashmir kurdistan galicia limburg brabant luxembourg macedonia amazonas cordoba tripoli trinidad granada".split()
)

# Within a body's name these are first of all words, or people's names, and name no place: "Phoenix Life", "Ford Lincoln", "Jordan & Sons".
WORDS_IN_NAMES: frozenset[str] = frozenset(
    """amber ambler america americana angers archway aurora austin bar barker bath batman beaumont beverly boulder buffalo burlington
    cali carolina carson central centurion chad chandler chapel charlotte christian clinton colon columbia constantine corona davis
    delta derby diamond douglas durham elgin enterprise essen eugene fairfield florence franklin garland gary georgetown gilbert
    grace granada green hamilton harrison hayward henderson hercules hope houghton hue independence irvine jackson jacksonville
    jersey jordan juarez kent kota lancaster latina laurel lawrence liberty lincoln logan loveland madison male man manta marino
    marion mary mason meads medina melville memphis mesa milton mobile montgomery moore most natal newcastle newport newton nice
    norman oral orange orlando pacific palu para paradise paramount park parker phoenix piedmont pioneer plains plymouth ponce
    porter prato preston prospect providence queens reading regina rich richmond riverside rochester russell sale salem salinas
    salvador san santa santos sari sharp sherman slough split spring springfield springs sterling sucre summit sumter sunrise
    surprise thane thornton trinity tula tyler union valencia van vernon victor victoria vincent vista wallace warren warwick wayne
    wellington westminster westwood windsor york""".split()
)
