/**
 * Capitals and large cities with the time zone they are in, for those whose zone the IANA time zone
 * database (public domain) names after another city. One line for each zone: country (ISO 3166-1),
 * zone, cities in English and in the languages they are known by. The zones are those that the
 * database gives for the country; a test holds each against the runtime's own table (CLDR).
 */
export const CITIES = `
AD|Europe/Andorra|Andorra la Vella
AE|Asia/Dubai|Abu Dhabi, Sharjah, Ajman
AG|America/Antigua|Saint John's
AL|Europe/Tirane|Tirana
AR|America/Argentina/Buenos_Aires|La Plata, Rosario
AT|Europe/Vienna|Wien, Vienne, Salzburg, Graz, Innsbruck, Linz
AU|Australia/Sydney|Canberra, Newcastle, Wollongong
AU|Australia/Brisbane|Gold Coast, Cairns
BA|Europe/Sarajevo|Mostar, Banja Luka
BD|Asia/Dhaka|Dacca, Chittagong, Chattogram, Cox's Bazar
BE|Europe/Brussels|Bruxelles, Brussel, Brüssel, Antwerp, Antwerpen, Anvers, Ghent, Gent, Liège, Bruges, Leuven
BF|Africa/Ouagadougou|Bobo-Dioulasso
BG|Europe/Sofia|Plovdiv, Varna
BI|Africa/Bujumbura|Gitega
BJ|Africa/Porto-Novo|Cotonou
BO|America/La_Paz|Sucre, Santa Cruz de la Sierra, Cochabamba
BR|America/Sao_Paulo|Brasília, Brasilia, Rio de Janeiro, Belo Horizonte, Porto Alegre, Curitiba
BR|America/Bahia|Salvador da Bahia
BW|Africa/Gaborone|Francistown
BZ|America/Belize|Belmopan
CA|America/Toronto|Ottawa, Montreal, Montréal, Quebec City, Québec
CA|America/Edmonton|Calgary
CA|America/Vancouver|Victoria
CD|Africa/Lubumbashi|Goma, Bukavu, Bunia, Kisangani, Beni
CH|Europe/Zurich|Zürich, Geneva, Genève, Genf, Ginebra, Ginevra, Bern, Berne, Basel, Bâle, Basle, Lausanne, Lugano, Lucerne, Luzern, St. Gallen, Winterthur, Davos, Nyon, Montreux
CI|Africa/Abidjan|Yamoussoukro
CL|America/Santiago|Valparaíso, Concepción
CM|Africa/Douala|Yaoundé, Yaounde
CN|Asia/Shanghai|Beijing, Peking, Pékin, Guangzhou, Shenzhen, Chengdu, Wuhan
CO|America/Bogota|Medellín, Cali, Cartagena, Cúcuta
CR|America/Costa_Rica|San José, San Jose
CU|America/Havana|La Habana
CY|Asia/Nicosia|Limassol, Larnaca
CZ|Europe/Prague|Praha, Prag, Brno
DE|Europe/Berlin|Munich, München, Hamburg, Frankfurt, Cologne, Köln, Bonn, Stuttgart, Düsseldorf, Leipzig, Dresden, Hanover, Hannover, Nuremberg, Nürnberg, Bremen, Essen, Dortmund
DK|Europe/Copenhagen|København, Kopenhagen, Aarhus
DM|America/Dominica|Roseau
DO|America/Santo_Domingo|Santiago de los Caballeros
DZ|Africa/Algiers|Alger, Oran
EC|America/Guayaquil|Quito, Cuenca
EG|Africa/Cairo|Le Caire, Kairo, Alexandria, Giza
ER|Africa/Asmara|Asmera
ES|Europe/Madrid|Barcelona, Valencia, Seville, Sevilla, Bilbao, Zaragoza, Málaga
ES|Atlantic/Canary|Las Palmas, Tenerife
ET|Africa/Addis_Ababa|Addis Abeba, Mekelle
FI|Europe/Helsinki|Helsingfors, Espoo, Tampere, Turku
FM|Pacific/Pohnpei|Palikir
FJ|Pacific/Fiji|Suva
FR|Europe/Paris|Lyon, Lyons, Marseille, Marseilles, Strasbourg, Toulouse, Lille, Nice, Bordeaux, Nantes, Calais
GB|Europe/London|Londres, Edinburgh, Cardiff, Belfast, Glasgow, Manchester, Birmingham, Liverpool, Leeds, Bristol, Oxford, Cambridge
GD|America/Grenada|Saint George's
GE|Asia/Tbilisi|Tiflis, Batumi
GH|Africa/Accra|Kumasi
GM|Africa/Banjul|Serekunda
GR|Europe/Athens|Athen, Athènes, Athína, Thessaloniki, Lesbos, Lesvos
GT|America/Guatemala|Guatemala City, Ciudad de Guatemala
GW|Africa/Bissau|Guinea-Bissau
GY|America/Guyana|Georgetown
HN|America/Tegucigalpa|San Pedro Sula
HR|Europe/Zagreb|Split
HT|America/Port-au-Prince|Port au Prince
HU|Europe/Budapest|Debrecen
ID|Asia/Jakarta|Bandung, Surabaya, Aceh, Medan
ID|Asia/Makassar|Bali, Denpasar
IE|Europe/Dublin|Cork, Galway
IL|Asia/Jerusalem|Tel Aviv, Haifa
IN|Asia/Kolkata|New Delhi, Delhi, Mumbai, Bombay, Bengaluru, Bangalore, Chennai, Madras, Hyderabad, Calcutta, Pune, Ahmedabad
IQ|Asia/Baghdad|Bagdad, Erbil, Mosul, Basra
IR|Asia/Tehran|Teheran, Mashhad, Isfahan
IS|Atlantic/Reykjavik|Reykjavík
IT|Europe/Rome|Roma, Rom, Milan, Milano, Mailand, Turin, Torino, Naples, Napoli, Florence, Firenze, Venice, Venezia, Bologna, Lampedusa, Palermo
JM|America/Jamaica|Kingston
JO|Asia/Amman|Zarqa, Zaatari
JP|Asia/Tokyo|Tōkyō, Osaka, Kyoto, Hiroshima, Yokohama
KE|Africa/Nairobi|Mombasa, Kisumu, Dadaab, Kakuma
KG|Asia/Bishkek|Osh
KH|Asia/Phnom_Penh|Siem Reap
KI|Pacific/Tarawa|South Tarawa
KM|Indian/Comoro|Moroni
KN|America/St_Kitts|Basseterre
KP|Asia/Pyongyang|Pyöngyang
KR|Asia/Seoul|Busan, Incheon
KW|Asia/Kuwait|Kuwait City
KZ|Asia/Almaty|Astana, Nur-Sultan
LA|Asia/Vientiane|Luang Prabang
LB|Asia/Beirut|Beyrouth, Tripoli
LC|America/St_Lucia|Castries
LI|Europe/Vaduz|Schaan
LK|Asia/Colombo|Sri Jayawardenepura Kotte, Kandy, Jaffna
LR|Africa/Monrovia|Buchanan
LY|Africa/Tripoli|Benghazi, Misrata
MA|Africa/Casablanca|Rabat, Marrakech, Marrakesh, Fez, Tangier
MC|Europe/Monaco|Monte Carlo
MD|Europe/Chisinau|Chișinău, Kishinev
ME|Europe/Podgorica|Cetinje
MG|Indian/Antananarivo|Tananarive
MH|Pacific/Majuro|Kwajalein
MK|Europe/Skopje|Ohrid
ML|Africa/Bamako|Timbuktu, Gao
MM|Asia/Yangon|Rangoon, Naypyidaw, Nay Pyi Taw, Mandalay, Sittwe
MN|Asia/Ulaanbaatar|Ulan Bator
MT|Europe/Malta|Valletta
MU|Indian/Mauritius|Port Louis
MV|Indian/Maldives|Malé
MW|Africa/Blantyre|Lilongwe
MX|America/Mexico_City|Ciudad de México, Guadalajara, Puebla
MX|America/Tijuana|Mexicali
MY|Asia/Kuala_Lumpur|Putrajaya, Penang
MZ|Africa/Maputo|Beira
NE|Africa/Niamey|Agadez
NG|Africa/Lagos|Abuja, Kano, Maiduguri, Port Harcourt
NI|America/Managua|León
NL|Europe/Amsterdam|The Hague, Den Haag, La Haye, Rotterdam, Utrecht
NO|Europe/Oslo|Bergen, Trondheim
NP|Asia/Kathmandu|Katmandu, Pokhara
NR|Pacific/Nauru|Yaren
NZ|Pacific/Auckland|Wellington, Christchurch
OM|Asia/Muscat|Salalah
PA|America/Panama|Panama City
PE|America/Lima|Cusco, Arequipa
PG|Pacific/Port_Moresby|Lae
PH|Asia/Manila|Quezon City, Cebu, Davao
PK|Asia/Karachi|Islamabad, Lahore, Peshawar, Quetta
PL|Europe/Warsaw|Warszawa, Warschau, Varsovie, Kraków, Krakow, Cracow, Gdańsk, Gdansk, Poznań, Wrocław
PS|Asia/Hebron|Ramallah, East Jerusalem, Nablus
PS|Asia/Gaza|Rafah, Khan Younis
PT|Europe/Lisbon|Lisboa, Lissabon, Lisbonne, Porto
PW|Pacific/Palau|Ngerulmud, Koror
PY|America/Asuncion|Asunción
QA|Asia/Qatar|Doha
RO|Europe/Bucharest|București, Bukarest, Bucarest, Cluj-Napoca, Iași
RS|Europe/Belgrade|Beograd, Belgrad, Novi Sad
RU|Europe/Moscow|Moskva, Moskau, Moscou, Saint Petersburg, St. Petersburg
RW|Africa/Kigali|Butare
SA|Asia/Riyadh|Jeddah, Mecca, Medina
SB|Pacific/Guadalcanal|Honiara
SC|Indian/Mahe|Victoria
SD|Africa/Khartoum|Port Sudan, Omdurman, El Fasher, Nyala
SE|Europe/Stockholm|Gothenburg, Göteborg, Malmö
SI|Europe/Ljubljana|Maribor
SK|Europe/Bratislava|Košice
SL|Africa/Freetown|Bo
SM|Europe/San_Marino|Serravalle
SN|Africa/Dakar|Saint-Louis
SO|Africa/Mogadishu|Mogadiscio, Hargeisa, Kismayo
SR|America/Paramaribo|Lelydorp
SS|Africa/Juba|Malakal, Bor, Bentiu
SV|America/El_Salvador|San Salvador
SY|Asia/Damascus|Damas, Damaskus, Aleppo, Homs, Idlib
SZ|Africa/Mbabane|Lobamba
TD|Africa/Ndjamena|N'Djamena, Abéché
TH|Asia/Bangkok|Chiang Mai, Mae Sot
TJ|Asia/Dushanbe|Khujand
TL|Asia/Dili|Díli
TM|Asia/Ashgabat|Ashkhabad
TN|Africa/Tunis|Sfax
TO|Pacific/Tongatapu|Nuku'alofa
TR|Europe/Istanbul|Ankara, Izmir, Gaziantep, Adana
TT|America/Port_of_Spain|San Fernando
TV|Pacific/Funafuti|Vaiaku
TW|Asia/Taipei|Kaohsiung
TZ|Africa/Dar_es_Salaam|Dodoma, Arusha, Zanzibar
UA|Europe/Kyiv|Kiev, Kiew, Kharkiv, Odesa, Odessa, Lviv, Lwiw, Dnipro
UG|Africa/Kampala|Entebbe, Gulu
US|America/New_York|New York City, NYC, Washington, Washington DC, Washington D.C., Boston, Atlanta, Miami, Philadelphia, Baltimore
US|America/Chicago|Houston, Dallas, Austin, New Orleans, Minneapolis, St. Louis, San Antonio
US|America/Denver|Salt Lake City, El Paso
US|America/Los_Angeles|San Francisco, Seattle, San Diego, Portland, Las Vegas, San Jose, Sacramento
US|Pacific/Honolulu|Hawaii
UY|America/Montevideo|Punta del Este
UZ|Asia/Tashkent|Samarkand
VA|Europe/Vatican|Vatican City
VC|America/St_Vincent|Kingstown
VE|America/Caracas|Maracaibo
VN|Asia/Ho_Chi_Minh|Hanoi, Saigon, Ho Chi Minh City, Da Nang
VU|Pacific/Efate|Port Vila
WS|Pacific/Apia|Samoa
XK|Europe/Belgrade|Pristina, Prishtina
YE|Asia/Aden|Sana'a, Sanaa, Hodeidah
ZA|Africa/Johannesburg|Pretoria, Cape Town, Durban, Bloemfontein
ZM|Africa/Lusaka|Kitwe
ZW|Africa/Harare|Bulawayo
`;
