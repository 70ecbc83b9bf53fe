"""Names of agencies, newspapers and stations that news rests on; other names of one outlet are parted by semicolons, the first is shown.

No maintained library lists them. They are the wires that are reprinted and the papers that are cited across borders; other outlets are
told by their names' form and by where they stand.
"""

from __future__ import annotations

AGENCIES: tuple[str, ...] = (
    "Reuters; Thomson Reuters; Reuter", "Associated Press; AP", "Agence France-Presse; AFP; Agence France Presse",
    "Bloomberg; Bloomberg News", "United Press International; UPI", "Dow Jones; Dow Jones Newswires", "Press Association; PA Media; PA",
    "Deutsche Presse-Agentur; dpa; DPA", "Austria Presse Agentur; APA", "Keystone-SDA", "ANSA", "Adnkronos", "AGI",
    "EFE; Agencia EFE; EFE news agency", "Europa Press", "Lusa", "Belga", "ANP", "Ritzau", "NTB",
    "TT News Agency; Tidningarnas Telegrambyrå", "STT", "BNS; Baltic News Service", "LETA", "ELTA", "PAP", "CTK; ČTK", "TASR", "MTI",
    "Agerpres", "BTA", "Tanjug", "HINA", "FENA", "STA", "ATA", "MIA", "ANA-MPA", "Anadolu; Anadolu Agency; AA",
    "TASS; ITAR-TASS; Itar-Tass", "Interfax", "RIA Novosti; RIA", "Sputnik", "Regnum", "Rosbalt", "Interfax-Ukraine", "Ukrinform",
    "UNIAN", "BelTA; Belta", "Moldpres", "APA Azerbaijan", "Azertac; AZERTAC", "Armenpress; ARMENPRESS", "ARKA", "Interpressnews",
    "Kazinform", "KazTAG", "Kabar", "AKIpress", "UzA", "Khovar", "Turkmenistan Today", "IRNA; Islamic Republic News Agency", "ISNA",
    "Fars; Fars News Agency", "Mehr; Mehr News Agency", "Tasnim; Tasnim News Agency", "Press TV", "Shana", "ILNA", "IRIB",
    "Xinhua; Xinhua News Agency; New China News Agency", "China News Service", "Kyodo; Kyodo News", "Jiji Press; Jiji",
    "Yonhap; Yonhap News Agency", "KCNA; Korean Central News Agency", "Central News Agency; CNA Taiwan; Focus Taiwan",
    "Vietnam News Agency; VNA", "Antara", "Bernama", "Philippine News Agency; PNA", "Press Trust of India; PTI",
    "ANI; Asian News International", "IANS; Indo-Asian News Service", "United News of India; UNI", "Associated Press of Pakistan; APP",
    "BSS; Bangladesh Sangbad Sangstha", "Montsame", "Pajhwok", "Australian Associated Press; AAP", "Canadian Press; The Canadian Press",
    "Notimex", "Prensa Latina", "Agencia Brasil; Agência Brasil", "Telam; Télam", "Andina", "ABI", "MENA; Middle East News Agency",
    "SPA; Saudi Press Agency", "WAM; Emirates News Agency", "QNA; Qatar News Agency", "KUNA; Kuwait News Agency",
    "BNA; Bahrain News Agency", "ONA; Oman News Agency", "SANA; Syrian Arab News Agency", "National News Agency; NNA", "Petra",
    "INA; Iraqi News Agency", "Wafa; WAFA", "APS; Algerie Presse Service", "TAP; Tunis Afrique Presse", "MAP; Maghreb Arab Press",
    "LANA", "SUNA", "Ethiopian News Agency; ENA", "Kenya News Agency; KNA", "News Agency of Nigeria; NAN", "Ghana News Agency; GNA",
    "Angop", "PANA; Panapress", "PR Newswire", "Business Wire", "GlobeNewswire", "Regulatory News Service; RNS",
)  # fmt: skip
NEWSPAPERS_AND_STATIONS: tuple[str, ...] = (
    "Financial Times; FT", "The Wall Street Journal; WSJ", "The New York Times; NYT", "The Washington Post", "The Guardian",
    "The Times", "The Daily Telegraph; The Telegraph", "The Economist", "The Independent", "BBC; BBC News", "Sky News", "CNN", "CNBC",
    "NBC News", "CBS News", "ABC News", "Fox News", "NPR", "Politico", "Axios", "Semafor", "Forbes", "Fortune", "Barron's",
    "Los Angeles Times", "Chicago Tribune", "USA Today", "Globe and Mail; The Globe and Mail", "Le Monde", "Le Figaro", "Les Echos",
    "Liberation; Libération", "La Tribune", "France 24", "Handelsblatt", "Frankfurter Allgemeine Zeitung; FAZ",
    "Süddeutsche Zeitung; Sueddeutsche Zeitung", "Der Spiegel; Spiegel", "Die Welt", "Die Zeit", "Bild", "Manager Magazin",
    "Boersen-Zeitung; Börsen-Zeitung", "WirtschaftsWoche", "Deutsche Welle; DW", "Neue Zürcher Zeitung; NZZ", "Der Standard",
    "Die Presse", "Corriere della Sera", "La Repubblica", "Il Sole 24 Ore", "La Stampa", "El Pais; El País", "El Mundo",
    "Expansion; Expansión", "Cinco Dias", "De Telegraaf", "Het Financieele Dagblad", "NRC", "De Standaard", "De Tijd", "Dagens Nyheter",
    "Dagens Industri", "Svenska Dagbladet", "Aftenposten", "Dagens Næringsliv", "Berlingske", "Borsen; Børsen", "Helsingin Sanomat",
    "Kauppalehti", "Postimees", "Rzeczpospolita", "Gazeta Wyborcza", "Puls Biznesu", "Hospodarske Noviny", "Kathimerini", "Kommersant",
    "Vedomosti", "Izvestia; Izvestiya", "RBC; RBK", "Rossiyskaya Gazeta", "Nezavisimaya Gazeta", "Moskovsky Komsomolets",
    "Komsomolskaya Pravda", "Novaya Gazeta", "Meduza", "The Bell", "RT", "Kyiv Independent", "Ukrainska Pravda", "Hurriyet; Hürriyet",
    "Sabah", "Daily Sabah", "Milliyet", "Al Jazeera", "Al Arabiya", "Asharq Al-Awsat", "Al-Ahram", "Gulf News", "The National",
    "Arab News", "Haaretz", "The Jerusalem Post", "Calcalist", "Times of Israel", "Tehran Times", "Kayhan", "Iran International",
    "Dawn", "The Times of India", "The Hindu", "The Economic Times", "Business Standard", "Hindustan Times", "Indian Express",
    "The Daily Star", "People's Daily", "Global Times", "China Daily", "Caixin", "South China Morning Post; SCMP", "CCTV", "CGTN",
    "Yicai", "Nikkei; Nihon Keizai Shimbun", "Asahi Shimbun", "Yomiuri Shimbun", "Mainichi Shimbun", "NHK", "The Japan Times",
    "Chosun Ilbo", "JoongAng Ilbo", "Dong-A Ilbo", "Korea Herald", "Maeil Business Newspaper", "Straits Times; The Straits Times",
    "Business Times", "Channel NewsAsia", "Bangkok Post", "Jakarta Post", "Kompas", "Sydney Morning Herald",
    "Australian Financial Review", "The Australian", "O Globo", "Folha de S.Paulo; Folha de S. Paulo", "O Estado de S. Paulo; Estadao",
    "Valor Economico; Valor Econômico", "Clarin; Clarín", "La Nacion; La Nación", "El Mercurio", "El Comercio", "Reforma",
    "El Universal", "El Tiempo", "Business Day", "Mail & Guardian", "Daily Nation", "The East African", "The Herald", "Jeune Afrique",
    "Defense News", "Jane's; Janes", "Lloyd's List", "TradeWinds", "Platts; S&P Global Platts", "Argus; Argus Media",
    "Flightglobal; FlightGlobal", "Railway Gazette", "The Information",
)  # fmt: skip
