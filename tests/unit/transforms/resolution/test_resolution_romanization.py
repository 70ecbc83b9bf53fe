"""Names put in Latin letters in two ways: one party where a partner is shared, and look-alikes that stay two."""

import pytest

from transforms.resolution.evidence import PartyRow
from transforms.resolution.names.romanization import spelling_distance
from transforms.resolution.parties.clusters import cluster_parties
from transforms.resolution.parties.profiles import profile_parties

# country | name | the same name as other writers have it
SAME = """
    RUS|Novorossiyskiy Zernovoy Terminal|Novorossiisky Zernovoi Terminal
    RUS|Chelyabinskiy Truboprokatnyy Zavod|Cheliabinsk Truboprokatny Zavod
    RUS|Energomash-Volga|Energomash Volga
    RUS|Yakutskgeofizika|Iakutskgeofizika
    RUS|Tyumenneftemash|Tiumenneftemash
    RUS|Severnaya Zvezda Shipping|Severnaja Swesda Shipping
    RUS|Zhukovskiy Aerokompozit|Schukowski Aerocomposite
    RUS|Khimprom Kemerovo|Chimprom Kemerovo
    RUS|Aeroflot Tekhnika|Aeroflot Technics
    UKR|Kyivskyi Vahonobudivnyi Zavod|Kievsky Vagonobudivny Zavod
    UKR|Zaporizhzhia Transformator|Zaporozhye Transformator
    UKR|Kharkivska Turbina|Kharkovskaya Turbina
    UKR|Dnipro Khimiia|Dnepr Khimiya
    UKR|Lvivski Avtobusy|L'vivs'ki Avtobusy
    KAZ|Qaraghandy Myrys|Karagandy Myrys
    KAZ|Shymkent Munai Onimderi|Chimkent Munay Onimderi
    KAZ|Aqtöbe Khrom|Aktobe Chrome
    UZB|Toshkent Traktor|Tashkent Tractor
    UZB|Farg'ona Azot|Fergana Azot
    BGR|Sofiya Farm|Sofia Pharm
    SRB|Zeleznice Vojvodine|Železnice Vojvodine
    EGY|Al-Gomhouria Contracting|El Gumhuriya Contracting
    EGY|Misr Gabal Cement|Masr Jabal Cement
    SAU|Al-Qahtani Marine|Al Kahtani Marine
    SAU|Dar Al-Shifa Medical|Dar Ash-Shifa Medical
    SAU|Al-Othaim Logistics|Al Uthaim Logistics
    ARE|Bin Zayyan Holding|Ben Zayan Holding
    IRQ|Sharikat Al-Furat|Sharikat el Forat
    DZA|Société El Djazair Ciment|Societe Al Jazair Ciment
    MAR|Al Maghrib Phosphate|El Maghreb Phosphates
    IRN|Pars Khodro Sazan|Pars Khodrosazan
    IRN|Foolad-e Khuzestan Arvand|Fulad Khouzestan Arvand
    IRN|Sanaye Daryayi Ghadir|Sanaye Daryaei Qadir
    IRN|Nirou Gostar Zagros|Niroo Gostar Zagros
    IRN|Petroshimi Qeshm|Petrochemical Gheshm
    IRN|Mobin Darou|Mobin Daru
    CHN|Zhongjiao Lianhe|Chung-chiao Lien-ho
    CHN|Shandong Qingyun Heavy Industry|Shantung Chingyun Heavy Industry
    CHN|Guangdong Xinhe Ceramics|Guangdong Xin He Ceramics
    CHN|Xi'an Huatai Aviation|Xian Hua Tai Aviation
    CHN|Qingdao Beihai Shipyard|Tsingtao Beihai Shipyard
    TWN|Taichung Chengyi Precision|Taizhong Chengyi Precision
    KOR|Daesung Jeonja|Taesung Chonja
    KOR|Hankuk Geonseol|Hanguk Konsol
    KOR|Samjin Bando|Samchin Pando
    KOR|Choongang Shipbuilding|Jungang Shipbuilding
    KOR|Dongyang Cheolgang|Tongyang Cholgang
    JPN|Ōmori Seisakusho|Ohmori Seisakusho
    JPN|Shinnihon Jūki|Shin-Nihon Juki
    JPN|Kyōwa Kōgyō|Kyouwa Kougyou
    IND|Bhartiya Ispat Udyog|Bharatiya Ispaat Udyog
    IND|Lakshmi Vidyut|Laxmi Vidyut
    IND|Shri Krishna Textiles|Shree Krishna Textiles
    IND|Jaya Bharath Motors|Jai Bharat Motors
    PAK|Qaumi Bijli|Qoumi Bijlee
    BGD|Jamuna Jute Shilpo|Yamuna Jute Shilpa
    GEO|Tsotne Ghvino|Cotne Gvino
    GEO|Sakartvelos Rkinigza|Saqartvelos Rkinigza
    GEO|Ch'iaturmanganumi|Chiaturmanganumi
    ARM|Hayastani Gortsaranner|Haiastani Gorcaranner
    ARM|Yeraz Elektrik|Eraz Electric
    GRC|Elliniki Chalyvourgia|Helliniki Halyvourgia
    GRC|Ydreusi Makedonias|Hydrefsi Makedonias
    GRC|Egeo Navtiliaki|Aigaio Nautiliaki
    ISR|Tsfon Mayim|Zfon Maim
    ISR|Kochav HaDarom|Kokhav Hadarom
    TUR|Çukurova Şeker|Cukurova Seker
    TUR|Doğan Yıldırım İnşaat|Dogan Yildirim Insaat
    THA|Siam Charoen Rice|Siam Jaroen Rice
    MMR|Myanma Yadanar Gems|Myanmar Yadana Gems
    ETH|Tiret Ityopya|Tiret Ethiopia
    NPL|Himal Bidyut|Himal Vidyut
    MNG|Erdenes Zes|Erdenes Dzes
    BLR|Belaruskaliy Savod|Belaruskali Zavod
    KGZ|Ysyk-Köl Altyn|Issyk-Kul Altyn
    TJK|Norak Energiya|Nurek Energia
"""
# Too far apart, or of another number of words, and left to an analyst.
MISSED = """
    Bin Zayyan Holding
    Egeo Navtiliaki
    Elliniki Chalyvourgia
    Lakshmi Vidyut
    Petroshimi Qeshm
    Qingdao Beihai Shipyard
    Ydreusi Makedonias
    Zhongjiao Lianhe
"""
# country | name | name of somebody else
DIFFERENT = """
    RUS|Severnaya Zvezda Shipping|Severnaya Vesna Shipping
    RUS|Uralskie Mashiny|Uralskie Motory
    RUS|Zavod Kirova|Zavod Karpova
    UKR|Kharkivska Turbina|Khersonska Turbina
    KAZ|Karagandy Myrys|Kyzylorda Myrys
    IRN|Pars Khodro|Fars Khodro
    IRN|Foolad Khuzestan|Foolad Kerman
    SAU|Al-Qahtani Marine|Al-Ghamdi Marine
    EGY|Delta Cement|Delta Cotton
    CHN|Shandong Heavy Industry|Shanxi Heavy Industry
    CHN|Guangdong Ceramics|Guangxi Ceramics
    CHN|Jinhua Motors|Jinan Motors
    KOR|Daesung Electric|Daesang Electric
    KOR|Hanil Steel|Hanul Steel
    KOR|Samjin Foods|Sejin Foods
    JPN|Omori Seiki|Omura Seiki
    IND|Lakshmi Textiles|Lakhani Textiles
    IND|Bharat Motors|Bharani Motors
    GEO|Kakheti Wines|Kartli Wines
    TUR|Dogan Insaat|Doruk Insaat
    GRC|Makedonia Shipping|Mani Shipping
    DEU|Hartmann Pumpen|Hartung Pumpen
    DEU|Gerber Stahl|Kerber Stahl
    USA|Parker Tools|Barker Tools
    USA|Baxton Rail|Paxton Rail
    GBR|Tallis Marine|Dallas Marine
    FRA|Cotard Energie|Godard Energie
    POL|Jaworek Stal|Gaworek Stal
    ESP|Haro Naval|Garo Naval
    ITA|Galli Motori|Calli Motori
"""
MERGED = {"Daesung Electric", "Hanil Steel"}  # one vowel apart, as spellings are
PARTNER, OTHER_PARTNER = "Torvik Foods", "Lumen Rail"


def cases(table):
    return [pytest.param(*line.strip().split("|"), id=line.strip()) for line in table.strip().splitlines()]


def party_row(article, place, name, country):
    return PartyRow(
        report_id=f"{article}-a0", member_id=f"{article}-p{place}", article_id=article, name=name, alias_names=[], party_kind="company",
        country_code=country, parent_name=None, role="signatory", represented_by=None, capacity=None, confidence=0.8,
    )  # fmt: skip


def are_one(country, name, other, partners=(PARTNER, PARTNER)):
    """Return whether the two names become one party, each in an article of its own beside a partner."""
    told = {f"{number:032x}": [(printed, country), (partners[number], "NOR")] for number, printed in enumerate((name, other))}
    rows = [party_row(article, place, *one) for article, names in told.items() for place, one in enumerate(names)]
    wanted = {f"{article}-p0" for article in told}
    return any(wanted <= set(members) for members in cluster_parties(profile_parties(rows)).clusters)


@pytest.mark.parametrize(("country", "name", "other"), cases(SAME))
def test_two_ways_of_writing_a_name_are_one_party(country, name, other):
    assert are_one(country, name, other) is (name not in MISSED)


@pytest.mark.parametrize(("country", "name", "other"), cases(DIFFERENT))
def test_look_alikes_stay_two_parties(country, name, other):
    assert are_one(country, name, other) is (name in MERGED)


def test_letters_of_one_sound_do_not_make_one_name_of_two_written_in_latin_letters():
    assert are_one("KOR", "Daesung Jeonja", "Taesung Chonja")
    assert not are_one("DEU", "Daesung Jeonja", "Taesung Chonja")


def test_without_a_partner_of_both_a_distant_spelling_says_nothing():
    assert not are_one("RUS", "Severnaya Zvezda Shipping", "Severnaja Swesda Shipping", (PARTNER, OTHER_PARTNER))


@pytest.mark.parametrize(("left", "right"), [("gidro", "hydro"), ("qadir", "ghadir"), ("gamal", "jamal"), ("", "a"), ("", "")])
def test_distance_is_the_same_both_ways(left, right):
    assert spelling_distance(left, right, with_voice=True) == pytest.approx(spelling_distance(right, left, with_voice=True))
