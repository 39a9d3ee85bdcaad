"""The names and subjects that made-up libraries are written from."""

from typing import NamedTuple


class Area(NamedTuple):
    """A field of policy: who deals with it, with what measures, and the topics below it.

    A topic `one > two` lies under another; parts of a list stand apart by `; `.
    """

    name: str
    ministry: str
    forum: str
    measure: str  # with % behind it where it has a rate
    organizations: str
    things: str
    aims: str
    topics: str


AREAS = (
    Area(
        "trade",
        "Trade",
        "Trade Dialogue",
        "import quota %",
        "World Trade Organization; World Customs Organization",
        "steel coils; car parts; washing machines; machine tools; aluminium sheets; cranes; paper products; tyres",
        "keep supply chains open; protect jobs in industry; answer unfair subsidies; open markets for small firms",
        "market access; tariffs; tariffs > steel tariffs; tariffs > car tariffs; tariffs > farm tariffs; "
        "tariffs > retaliatory tariffs; overcapacity; export controls; export controls > dual-use goods; "
        "supply chains; WTO reform; rules of origin; anti-dumping; customs checks; public procurement",
    ),
    Area(
        "finance",
        "Finance",
        "Financial Working Group",
        "capital surcharge %",
        "International Monetary Fund; Financial Stability Board",
        "bank reserves; bond sales; payment systems; insurance claims; money-market funds; clearing houses; mortgages",
        "prepare for the next crisis; keep credit flowing; close the gaps between supervisors; protect savers",
        "financial stability; financial stability > bank resolution; financial stability > crisis communication; "
        "capital markets; cross-border payments; money laundering; sovereign debt; sovereign debt > debt relief; "
        "exchange rates; central bank policy; central bank policy > digital currencies; insurance supervision",
    ),
    Area(
        "tax",
        "Finance",
        "Tax Forum",
        "withholding tax %",
        "OECD; International Monetary Fund",
        "profit shifting cases; shell companies; excise duties; tax rulings; fuel rebates; online marketplaces",
        "make large firms pay their share; simplify the rules; end double taxation",
        "corporate tax; corporate tax > minimum tax; digital services tax; tax transparency; value added tax; "
        "wealth taxes; fuel duties; transfer pricing",
    ),
    Area(
        "energy",
        "Energy",
        "Energy Dialogue",
        "price cap %",
        "International Energy Agency; OPEC",
        "gas contracts; oil cargoes; power lines; storage sites; coal plants; wind farms; heat pumps; refineries",
        "secure supplies for the winter; bring prices down; end the use of coal; diversify imports",
        "gas supply; gas supply > gas storage; gas supply > liquefied gas; oil markets; oil markets > oil price cap; "
        "power grids; nuclear power; clean energy; clean energy > solar panels; clean energy > offshore wind; "
        "clean energy > green hydrogen; energy efficiency",
    ),
    Area(
        "climate",
        "Environment",
        "Climate Working Group",
        "carbon levy %",
        "UN Environment Programme; Green Climate Fund",
        "emission permits; peat bogs; methane leaks; city forests; flood defences; carbon credits; cement works",
        "meet the target for the decade; help the poorest adapt; put a price on emissions",
        "climate finance; climate finance > loss and damage; carbon markets; carbon markets > carbon border levy; "
        "methane; adaptation; deforestation; net-zero targets; climate reporting",
    ),
    Area(
        "environment",
        "Environment",
        "Environment Forum",
        "plastics levy %",
        "UN Environment Programme; World Conservation Union",
        "plastic bottles; waste shipments; wetlands; pesticides; landfills; river dams; air filters",
        "clean the rivers; protect rare species; end the export of waste",
        "biodiversity; plastic pollution; air quality; water management; waste exports; chemicals; protected areas",
    ),
    Area(
        "technology",
        "Economy",
        "Technology Council",
        "export control",
        "International Telecommunication Union; OECD",
        "advanced chips; chip machines; data centres; design tools; quantum computers; undersea cables; robots",
        "keep a lead in key technologies; set common standards; keep research open",
        "semiconductors; semiconductors > chip subsidies; semiconductors > chip exports; artificial intelligence; "
        "artificial intelligence > model safety; quantum research; telecom networks; technical standards; "
        "investment screening; research security; patents",
    ),
    Area(
        "digital policy",
        "Economy",
        "Digital Dialogue",
        "data localisation rule",
        "International Telecommunication Union; World Bank",
        "app stores; cloud contracts; data transfers; search engines; online adverts; identity cards; messaging apps",
        "protect users; keep data flowing; limit the power of platforms",
        "data transfers; platform rules; privacy; online safety; online safety > protection of children; "
        "digital identity; cloud services; competition on platforms; disinformation",
    ),
    Area(
        "security",
        "Defence",
        "Security Dialogue",
        "arms embargo",
        "NATO; United Nations",
        "patrol ships; air defences; military exercises; drones; ammunition stocks; radar stations; joint bases",
        "deter an attack; keep channels open between the forces; share the burden fairly",
        "defence spending; joint exercises; military hotlines; arms sales; peacekeeping; maritime security; "
        "maritime security > piracy; terrorism; terrorism > terrorist financing; hybrid threats; cyber attacks",
    ),
    Area(
        "arms control",
        "Foreign Affairs",
        "Arms Control Talks",
        "sanction",
        "International Atomic Energy Agency; United Nations",
        "warheads; missile tests; inspections; centrifuges; test sites; satellite pictures; mine clearances",
        "save the treaty; verify what was promised; bring inspectors back",
        "nuclear weapons; nuclear weapons > uranium enrichment; missile defence; chemical weapons; landmines; "
        "treaty verification; outer space weapons",
    ),
    Area(
        "diplomacy",
        "Foreign Affairs",
        "Strategic Dialogue",
        "visa restriction",
        "United Nations; European Council",
        "embassies; visa rules; border posts; prisoner exchanges; envoys; summit plans; consular cases",
        "lower the tension; prepare a meeting of the leaders; keep the dialogue alive",
        "bilateral dialogue; summits; sanctions; sanctions > asset freezes; sanctions > sanctions evasion; "
        "border disputes; consular affairs; peace talks; UN reform; regional cooperation",
    ),
    Area(
        "health",
        "Health",
        "Health Forum",
        "travel restriction",
        "World Health Organization; Global Fund",
        "vaccines; hospital beds; test kits; antibiotics; clinics; nurses; face masks; insulin pens",
        "prepare for the next outbreak; make medicines affordable; train more nurses",
        "pandemic treaty; vaccines; vaccines > vaccine patents; medicine prices; antimicrobial resistance; "
        "fentanyl; mental health; tobacco; air travel rules; hospital finance",
    ),
    Area(
        "food and farming",
        "Agriculture",
        "Agriculture Committee",
        "import duty %",
        "Food and Agriculture Organization; World Food Programme",
        "wheat cargoes; soya beans; fertilisers; pork exports; dairy farms; rice stocks; seeds; grain silos",
        "keep food affordable; protect family farms; open the grain corridor",
        "food security; food security > grain exports; farm subsidies; fertiliser supply; animal health; "
        "animal health > bird flu; food labels; pesticides residues; land reform",
    ),
    Area(
        "fisheries and oceans",
        "Agriculture",
        "Fisheries Committee",
        "fishing ban",
        "Food and Agriculture Organization; International Seabed Authority",
        "trawlers; tuna quotas; coral reefs; fishing licences; harbour dues; coast guards; seabed samples",
        "let stocks recover; end illegal fishing; protect the high seas",
        "fishing quotas; illegal fishing; deep-sea mining; high seas treaty; whaling; coastal erosion",
    ),
    Area(
        "migration",
        "Interior",
        "Migration Dialogue",
        "visa restriction",
        "International Organization for Migration; UN Refugee Agency",
        "work permits; asylum cases; border fences; return flights; family visas; reception centres; students",
        "open legal routes; speed up asylum cases; break the smugglers' business",
        "asylum; labour migration; labour migration > seasonal workers; return agreements; border control; "
        "human trafficking; student visas; refugees",
    ),
    Area(
        "law and justice",
        "Justice",
        "Legal Dialogue",
        "asset freeze",
        "International Criminal Court; Interpol",
        "arrest warrants; court rulings; witness statements; seized yachts; extraditions; prison terms",
        "bring those responsible to court; recover stolen assets; keep judges independent",
        "corruption; corruption > asset recovery; extradition; war crimes; rule of law; organised crime; "
        "organised crime > drug smuggling; judicial independence; investor disputes",
    ),
    Area(
        "transport",
        "Transport",
        "Transport Forum",
        "landing fee %",
        "International Maritime Organization; International Civil Aviation Organization",
        "rail links; ferry routes; airport slots; lorry permits; charging points; canal locks; night trains",
        "cut delays at the border; bring freight onto rail; make shipping cleaner",
        "aviation; aviation > overflight rights; shipping; shipping > shipping emissions; rail freight; ports; "
        "canal transit; road safety; electric vehicles",
    ),
    Area(
        "raw materials",
        "Economy",
        "Minerals Partnership",
        "export licence rule",
        "World Bank; International Energy Agency",
        "lithium mines; graphite anodes; rare earth magnets; copper smelters; cobalt deals; nickel plants; scrap cars",
        "depend less on one supplier; keep the value at home; recycle more",
        "critical minerals; critical minerals > lithium; critical minerals > rare earths; mining licences; recycling; "
        "resource royalties; conflict minerals",
    ),
    Area(
        "labour",
        "Labour",
        "Labour Council",
        "wage levy %",
        "International Labour Organization; OECD",
        "minimum wages; pension funds; strike votes; apprenticeships; work contracts; parental leave rules",
        "raise the lowest wages; keep older people in work; end forced labour",
        "minimum wages; pensions; forced labour; trade unions; platform work; skills; unemployment insurance",
    ),
    Area(
        "development",
        "Finance",
        "Development Forum",
        "lending limit %",
        "World Bank; UN Development Programme",
        "school meals; water pumps; rural roads; microloans; aid convoys; village clinics; bridge loans",
        "reach the poorest; make lending greener; give borrowers a voice",
        "development banks; development banks > bank reform; humanitarian aid; infrastructure lending; "
        "girls' education; clean water; remittances",
    ),
    Area(
        "space and science",
        "Economy",
        "Science Committee",
        "technology transfer rule",
        "UN Office for Outer Space Affairs; European Space Agency",
        "weather satellites; launch sites; research grants; space debris; polar stations; telescopes",
        "share the cost of research; keep orbits clean; train young scientists",
        "satellite navigation; space debris; moon missions; polar research; research funding; open science",
    ),
)
# Topics whose measures are of another kind than their area's.
MEASURES = {
    "tariffs": "tariff %",
    "steel tariffs": "tariff %",
    "car tariffs": "tariff %",
    "farm tariffs": "tariff %",
    "retaliatory tariffs": "tariff %",
    "export controls": "export control",
    "dual-use goods": "export control",
    "sanctions": "sanction",
    "asset freezes": "sanction",
    "sanctions evasion": "sanction",
    "investment screening": "investment restriction",
}
TARIFFS_RANK = 190  # of the tariffs, and those below them, among all topics by how often they are written of

# In the order of how often they are in the news: name, adjective, capital, names of its people.
COUNTRIES = """
the United States|American|Washington|english
China|Chinese|Beijing|chinese
the European Union|European|Brussels|french
Japan|Japanese|Tokyo|japanese
Germany|German|Berlin|german
India|Indian|New Delhi|indian
the United Kingdom|British|London|english
France|French|Paris|french
Russia|Russian|Moscow|slavic
South Korea|South Korean|Seoul|korean
Brazil|Brazilian|Brasília|spanish
Canada|Canadian|Ottawa|english
Mexico|Mexican|Mexico City|spanish
Australia|Australian|Canberra|english
Italy|Italian|Rome|italian
Indonesia|Indonesian|Jakarta|malay
Turkey|Turkish|Ankara|turkish
Saudi Arabia|Saudi|Riyadh|arabic
South Africa|South African|Pretoria|african
Spain|Spanish|Madrid|spanish
Vietnam|Vietnamese|Hanoi|vietnamese
Poland|Polish|Warsaw|slavic
the Netherlands|Dutch|The Hague|german
Switzerland|Swiss|Bern|german
Sweden|Swedish|Stockholm|nordic
Norway|Norwegian|Oslo|nordic
Egypt|Egyptian|Cairo|arabic
Nigeria|Nigerian|Abuja|african
Ukraine|Ukrainian|Kyiv|slavic
Malaysia|Malaysian|Kuala Lumpur|malay
the Philippines|Philippine|Manila|spanish
Argentina|Argentine|Buenos Aires|spanish
Chile|Chilean|Santiago|spanish
Colombia|Colombian|Bogotá|spanish
Peru|Peruvian|Lima|spanish
Kenya|Kenyan|Nairobi|african
Ethiopia|Ethiopian|Addis Ababa|african
Ghana|Ghanaian|Accra|african
Morocco|Moroccan|Rabat|arabic
Algeria|Algerian|Algiers|arabic
Jordan|Jordanian|Amman|arabic
Iraq|Iraqi|Baghdad|arabic
Qatar|Qatari|Doha|arabic
the United Arab Emirates|Emirati|Abu Dhabi|arabic
Pakistan|Pakistani|Islamabad|indian
Bangladesh|Bangladeshi|Dhaka|indian
Sri Lanka|Sri Lankan|Colombo|indian
Kazakhstan|Kazakh|Astana|turkish
Uzbekistan|Uzbek|Tashkent|turkish
Austria|Austrian|Vienna|german
Belgium|Belgian|Antwerp|french
Portugal|Portuguese|Lisbon|italian
Romania|Romanian|Bucharest|italian
Bulgaria|Bulgarian|Sofia|slavic
Serbia|Serbian|Belgrade|slavic
Finland|Finnish|Helsinki|nordic
Denmark|Danish|Copenhagen|nordic
Ireland|Irish|Dublin|english
New Zealand|New Zealand|Wellington|english
Mongolia|Mongolian|Ulaanbaatar|turkish
"""
# Bodies that are not called `Adjective Ministry of …`.
BODIES = {
    "American Ministry of Finance": "US Treasury",
    "American Ministry of Trade": "US Commerce Department",
    "American Ministry of Foreign Affairs": "US State Department",
    "American Ministry of Environment": "US Environmental Protection Agency",
    "American Ministry of Interior": "US Department of Homeland Security",
    "Chinese Ministry of Trade": "Chinese Ministry of Commerce",
    "Japanese Ministry of Economy": "Japanese Ministry of Industry",
    "British Ministry of Finance": "British Treasury",
    "British Ministry of Foreign Affairs": "British Foreign Office",
    "British Ministry of Interior": "British Home Office",
}
# Given names, then behind the bar surnames.
PEOPLE = {
    "english": """
        Alice Andrew Brian Caroline Colin Deborah Edward Fiona Gareth Helen Ian Judith Kevin Laura Martin Nancy Owen
        Patricia Roger Sheila | Ashdown Barlow Bradshaw Calloway Carver Dunmore Eastwick Fairley Garrison Hadley
        Holloway Kendrick Lockhart Marlowe Northcote Oakley Pemberton Quigley Radcliffe Sedgwick Thornbury Underhill
        Vickers Whitcombe Wexford Aldridge Brockman Coverdale Dalrymple Farnsworth
    """,
    "chinese": """
        Jianguo Wenling Xiaoming Guofeng Meihua Zhiqiang Yulan Haitao Lijuan Shaobo Tianyu Rongji Peiwen Qinghong |
        Bao Cao Deng Fang Gong Huang Jiang Kong Liang Meng Ouyang Pan Qian Ruan Shen Tang Wei Xiong Yuan Zhou
    """,
    "french": """
        Hélène Luc Mathilde Pascal Sylvie Thierry Aurélie Benoît Camille Didier Élise Fabrice Géraldine Hugo
        Isabelle | Moreau Lefèvre Garnier Rousseau Chevalier Delacroix Fontaine Guillaume Lambert Marchand Perrin
        Renaud Thibault Vasseur Bouchard Carpentier Dumont Faucher Gauthier Lacombe
    """,
    "japanese": """
        Akira Haruka Kenji Michiko Naoki Sachiko Takeshi Yumiko Hiroshi Kaori Masaru Reiko Shinobu Tomoko | Arakawa
        Endo Fujimori Hasegawa Ishikawa Kobayashi Matsuda Nakagawa Okamoto Sakurai Takahashi Uchida Watanabe Yoshino
        Kawaguchi Morimoto Nishimura Shibata
    """,
    "german": """
        Anke Bernd Christa Dieter Elke Friedrich Gisela Heinrich Ingrid Jürgen Katrin Lothar Monika Norbert Ulrike |
        Altmann Brandt Dietrich Eberhardt Falkner Grünwald Hoffmann Kästner Lindemann Neumann Oberhauser Pfeiffer
        Reinhardt Schubert Steinbach Trautmann Vogelsang Wiesner Zimmermann van-Dijk de-Groot Hofstede
    """,
    "indian": """
        Aditya Bhavna Chetan Deepika Farhan Gayatri Harish Indira Karthik Lakshmi Mohan Nandini Pranav Ritu Sanjay |
        Acharya Bhattacharya Chatterjee Deshmukh Gopalan Iyer Joshi Kulkarni Malhotra Nair Patel Rahman Sengupta
        Tripathi Varma Wickrama Qureshi Chowdhury Banerjee Hussain
    """,
    "slavic": """
        Aleksei Bogdan Danuta Ewa Galina Igor Jadwiga Kazimir Ludmila Mikhail Natalia Oleg Pavel Radmila Stefan Vera
        | Antonov Baranowski Chernenko Dragomir Fedorov Grabowski Ivanchuk Jankovic Kowalczyk Lysenko Morozov
        Nowicki Orlovsky Petrenko Rybakov Sokolov Tkachenko Vasilev Wozniak Zielinski Stoyanov Dimitrov
    """,
    "korean": """
        Eun-ji Hyun-woo Jae-sung Kyung-hee Min-jun Seo-yeon Sung-ho Yoon-ah Dong-hyun Ji-won | Ahn Baek Choi Gwak
        Hwang Jeong Kang Moon Noh Ryu Seong Yang
    """,
    "spanish": """
        Alejandro Beatriz Carlos Dolores Emilio Francisca Gonzalo Inés Joaquín Lucía Marcelo Natividad Octavio Pilar
        Ramón Soledad Tomás Verónica | Aguilar Benítez Cárdenas Domínguez Escobar Figueroa Guerrero Herrera Ibáñez
        Jiménez Lozano Montoya Navarro Ordóñez Paredes Quintana Rosales Salazar Toledo Urrutia Valdés Zamora
        Cavalcanti Barbosa
    """,
    "italian": """
        Alessandra Bruno Chiara Dario Elena Fabio Giulia Lorenzo Marina Nicola Ottavia Paolo Raffaella Silvio |
        Amato Bianchi Ferrara Gallo Lombardi Marchetti Negri Palumbo Ricci Santoro Tedesco Vitale Zanetti Almeida
        Carvalho Ionescu Popescu
    """,
    "malay": """
        Agus Budi Citra Dewi Fadhil Hasnah Iskandar Kartika Lestari Nurul Putra Rahayu Sri-Wahyu Yusof | Abdullah
        Gunawan Hidayat Kusuma Mahmud Nugroho Prasetyo Rachman Santoso Setiawan Siregar Wibowo Zulkifli
    """,
    "turkish": """
        Ayşe Burak Cemal Defne Emre Fatma Hakan Leyla Mehmet Nazlı Orhan Selin Timur Yıldız | Aksoy Bayrak Çelik
        Demirel Erdem Güneş Kaplan Karaca Öztürk Polat Şahin Tekin Yavuz Nazarov Karimov Bekov
    """,
    "arabic": """
        Ahmad Basma Dalia Faisal Ghada Hamza Ibtisam Jamal Khalid Layla Mansour Nadia Omar Rania Salim Tarek Yasmin
        | al-Amin al-Badri al-Dosari al-Farouk al-Ghamdi al-Hashimi al-Jabri al-Khatib al-Mutairi al-Nasser
        al-Otaibi al-Rashid al-Sabah al-Tamimi Benali Cherkaoui Haddad Mansouri Tazi Zidane Bouzid Kassab
    """,
    "african": """
        Abena Chidi Desta Folasade Girma Halima Jabari Kwame Lindiwe Makena Ngozi Oluwole Sipho Thandiwe Wanjiru Yaw
        | Abiodun Bekele Chukwu Dlamini Eze Getachew Kamau Mabaso Mensah Ndlovu Nwosu Ochieng Okonkwo Owusu Sithole
        Tesfaye Wambua Zulu Adeyemi Boateng
    """,
    "vietnamese": """
        Anh Bich Cuong Dung Hanh Khoa Linh Minh Ngoc Quang Thao Tuan | Bui Dang Dinh Hoang Ngo Nguyen Pham Phan Tran
        Trinh Vuong
    """,
    "nordic": """
        Anders Birgitta Dagny Eirik Frida Gunnar Hilde Johan Kirsten Lars Maarit Nils Oskar Päivi Ragnhild Solveig |
        Andersson Bergström Dahlberg Eklund Forsberg Grönlund Halvorsen Isaksen Jørgensen Korhonen Lindqvist
        Mikkelsen Nyström Olsen Rasmussen Søndergaard Virtanen Ødegård
    """,
}
SURNAME_FIRST = {"chinese", "korean", "vietnamese"}
OUTLETS = (
    "Continental Wire; Harbour Gazette; The Evening Ledger; Policy Daily; Capital Post; Northern Herald; "
    "Desk note; Market Bulletin; Global Monitor; The Observer of Affairs"
).split("; ")
