/*
 * Short releases without a fault, six in each language. A story is lines: organisation | place | e-mail |
 * telephone; headline; lede; paragraphs, items of a list ("- ") and rows of a table ("| "); the quote
 * ("> words | speaker | role"); the standing text; contact | role | hours.
 */

const STORIES: Readonly<Record<string, readonly string[]>> = {
  'en-GB': [
    `Severn River Trust | Worcester | press@severntrust.org.uk | +44 1905 555 218
Otters return to the upper Severn after 60 years
Otters are breeding on the upper Severn for the first time in 60 years, the Severn River Trust said today.
Volunteers found cubs at three places between Newtown and Shrewsbury. Cameras will stay in place until the spring.
> Nobody on our team had ever seen a cub on this river. On Tuesday we saw five of them. | Megan Pryce | Wildlife officer
The Severn River Trust looks after 220 miles of river in England and Wales.
Megan Pryce | Wildlife officer | 9 a.m.–5 p.m.`,
    `Northgate Hospital | Leeds | media@northgatehospital.org.uk | +44 113 555 6120
Hospital opens a ward without clocks for children who cannot sleep
Northgate Hospital today opened a ward in which lights follow the sun and rounds are made without noise.
The ward has 18 beds and two rooms for parents. It cost £2.4 million, most of it given by people in the city.
- Lights dim from 7 p.m.
- Trolleys have soft wheels.
- Nurses wear lamps of their own.
> A child who sleeps goes home two days sooner. That is what four years of our figures show. | Dr Kofi Ansah-Bello | Head of children’s medicine
Northgate Hospital treats 90,000 patients a year.
Ruth Appleyard | Press officer | 8 a.m.–6 p.m.`,
    `Port of Felixham | Felixham | news@portoffelixham.com | +44 1394 555 733
Port moves its first electric tugs into service
The Port of Felixham has put two electric tugs into service, the first on this coast.
Each tug pulls ships of up to 200,000 tonnes and charges in 90 minutes. A third follows in March.
| Tug | Pull in tonnes | In service
| Gannet | 70 | December 2026
| Petrel | 70 | December 2026
> The quiet is what people on the quay notice first. | Harriet Oakes | Harbour master
The Port of Felixham handles four million containers a year.
Colin Abara | Communications manager | 8:00–18:00`,
    `Library Alliance | Cardiff | hello@libraryalliance.wales | +44 29 5550 4412
Welsh libraries lend tools, tents and telescopes
From January, 41 libraries in Wales will lend things as well as books, the Library Alliance announced today.
Readers can borrow a drill for a week, a tent for two weeks and a telescope for a month. A library card is enough.
> Most drills are used for 12 minutes in their whole life. We can do better than that. | Sioned Hughes | Director
The Library Alliance brings together 160 public libraries.
Sioned Hughes | Director | 10 a.m.–4 p.m.`,
    `Ministry of Fisheries | Suva | media@fisheries.example-gov.fj | +679 331 5502
Fiji closes 14 reefs to fishing until the corals recover
The Ministry of Fisheries today closed 14 reefs around Viti Levu to fishing for five years.
Villages that depend on the reefs receive boats for the open sea and training for 300 fishers. Patrols begin on Monday.
> The elders asked for this before we did. They remember what the reef was. | Litia Vakaloloma | Minister of Fisheries
The Ministry of Fisheries is responsible for the waters of Fiji.
Jone Tikoduadua | Information officer | 8:00–16:30`,
    `Calder Instruments | Halifax | press@calderinstruments.com | +44 1422 555 901
Calder to build a factory for weather balloons in Halifax
Calder Instruments will build a factory in Halifax and hire 130 people by 2028.
The company makes balloons and sensors for 40 weather services. Work on the site begins in February.
> Every forecast on your phone begins with a balloon. We want more of them to begin here. | Imran Siddiqui | Chief executive
Calder Instruments was founded in 1919 and employs 410 people.
Beth Ormerod | Head of communications | 9 a.m.–5:30 p.m.`,
  ],
  fr: [
    `Parc des Écrins | Gap | presse@parc-ecrins-info.fr | +33 4 92 55 17 20
Le gypaète barbu niche de nouveau dans les Écrins
Un couple de gypaètes barbus niche dans le massif des Écrins, a annoncé aujourd’hui le Parc.
Les gardes ont vu les oiseaux porter des branches à une falaise du Valgaudemar. Le sentier qui passe au pied reste fermé jusqu’en mai.
> « Mon père n’a jamais vu cet oiseau ici. Mes enfants, si. » | Élise Arnaud | Garde monitrice
Le Parc des Écrins protège 92 000 hectares de montagne.
Élise Arnaud | Garde monitrice | 9 h – 17 h`,
    `Hôpital Saint-Roch | Nîmes | communication@hopital-saint-roch.fr | +33 4 66 55 31 08
Une maternité où les pères peuvent dormir
L’hôpital Saint-Roch ouvre lundi une maternité dont chaque chambre a un lit pour le père.
Le service compte 24 chambres. Les travaux ont duré deux ans et coûté 6,2 millions d’euros.
- Un lit par parent dans chaque chambre
- Une cuisine commune à l’étage
- Des visites libres de 10 h à 20 h
> « La première nuit compte, et elle se vit à trois. » | Dr Samir Benhaddou | Chef du service
L’hôpital Saint-Roch accueille 2 100 naissances par an.
Claire Vidal | Chargée de communication | 9 h – 18 h`,
    `Port de Lorient | Lorient | presse@port-lorient.bzh | +33 2 97 55 40 16
Le port de Lorient électrifie ses quais
Le port de Lorient a raccordé mardi ses trois quais de pêche au réseau électrique.
Les bateaux n’ont plus à faire tourner leur moteur pendant la nuit. Le port attend une baisse de 1 900 tonnes de CO₂ par an.
| Quai | Prises | Mise en service
| Pourquoi-Pas | 18 | décembre 2026
| Indes | 12 | décembre 2026
> « Les riverains dorment enfin la fenêtre ouverte. » | Yannick Le Goff | Directeur du port
Le port de Lorient est le premier port de pêche fraîche du pays.
Maëlle Guégan | Attachée de presse | 8 h 30 – 17 h 30`,
    `Bibliothèques de Liège | Liège | info@biblis-liege.be | +32 4 255 61 90
Les bibliothèques de Liège prêtent des outils
À partir de janvier, neuf bibliothèques de Liège prêteront aussi des outils et des tentes.
Une perceuse se prête pour une semaine, une tente pour deux. La carte de lecteur suffit.
> « Une perceuse sert douze minutes dans sa vie. » | Anne Lambrecht | Directrice
Les Bibliothèques de Liège réunissent 23 lieux.
Anne Lambrecht | Directrice | 10 h – 16 h`,
    `Ministère de la Pêche | Dakar | presse@peche-gouv.sn | +221 33 855 20 14
Le Sénégal ferme 11 zones à la pêche pendant deux ans
Le ministère de la Pêche a fermé aujourd’hui 11 zones côtières pour que les poissons s’y reproduisent.
Les pêcheurs touchés reçoivent une aide chaque mois. Les patrouilles commencent lundi.
> « Les anciens l’ont demandé avant nous. » | Fatou Ndiaye | Ministre de la Pêche
Le ministère de la Pêche gère les eaux du pays.
Ousmane Sarr | Conseiller presse | 8 h – 17 h`,
    `Ateliers Morel | Besançon | presse@ateliers-morel.fr | +33 3 81 55 72 44
Les Ateliers Morel embauchent 60 horlogers à Besançon
Les Ateliers Morel vont agrandir leur manufacture de Besançon et embaucher 60 personnes d’ici à 2028.
L’entreprise fabrique des mouvements pour 14 marques. Le chantier commence en février.
> « Un horloger se forme en quatre ans : nous commençons donc maintenant. » | Hélène Morel | Présidente
Les Ateliers Morel emploient 210 personnes.
Julien Faivre | Responsable de la communication | 9 h – 18 h`,
  ],
  es: [
    `Fundación Lince | Andújar | prensa@fundacionlince.es | +34 953 55 41 20
Nacen once linces en la sierra de Andújar
Once linces han nacido este año en la sierra de Andújar, según ha anunciado hoy la Fundación Lince.
Los guardas han visto a las crías en cuatro valles. Las cámaras seguirán en la sierra hasta la primavera.
> «Hace veinte años quedaban menos de cien en todo el mundo.» | Rocío Almagro | Bióloga
La Fundación Lince trabaja en Andalucía desde 2003.
Rocío Almagro | Bióloga | de 9 a 17 h`,
    `Hospital del Mar Norte | Gijón | prensa@hospitalmarnorte.es | +34 985 55 20 71
Un hospital abre una planta sin relojes para niños
El Hospital del Mar Norte abrió hoy una planta en la que la luz sigue al sol y las rondas se hacen en silencio.
La planta tiene 18 camas y ha costado 2,4 millones de euros.
- La luz baja a partir de las 19 h
- Los carros llevan ruedas blandas
- Cada enfermera lleva su lámpara
> «Un niño que duerme vuelve a casa dos días antes.» | Pelayo Cueto | Jefe de pediatría
El Hospital del Mar Norte atiende a 90.000 pacientes al año.
Lucía Fierro | Responsable de prensa | de 8 a 18 h`,
    `Puerto de Almenar | Almenar | prensa@puertoalmenar.es | +34 964 55 30 18
El puerto de Almenar estrena sus primeros remolcadores eléctricos
El puerto de Almenar ha puesto en servicio dos remolcadores eléctricos, los primeros de esta costa.
Cada uno se carga en 90 minutos. Un tercero llegará en marzo.
| Remolcador | Tiro en toneladas | En servicio
| Gaviota | 70 | diciembre de 2026
| Pardela | 70 | diciembre de 2026
> «Lo primero que se nota en el muelle es el silencio.» | Vicente Ferrandis | Capitán del puerto
El puerto de Almenar mueve cuatro millones de contenedores al año.
Amparo Soler | Jefa de comunicación | de 8 a 18 h`,
    `Bibliotecas de Rosario | Rosario | prensa@bibliotecasrosario.org.ar | +54 341 555 2290
Las bibliotecas de Rosario prestan herramientas
Desde enero, nueve bibliotecas de Rosario prestarán también herramientas y carpas.
Un taladro se presta por una semana y una carpa por dos. Alcanza con el carné de lector.
> «Un taladro se usa doce minutos en toda su vida.» | Marina Bertolotti | Directora
Las Bibliotecas de Rosario reúnen 23 sedes.
Marina Bertolotti | Directora | de 10 a 16 h`,
    `Ministerio de Pesca | Lima | prensa@pesca-gob.pe | +51 1 555 4120
Perú cierra once zonas de pesca durante dos años
El Ministerio de Pesca cerró hoy once zonas de la costa para que la anchoveta se recupere.
Los pescadores afectados reciben una ayuda cada mes. Las patrullas empiezan el lunes.
> «Los mayores lo pidieron antes que nosotros.» | Rosa Huamán | Ministra de Pesca
El Ministerio de Pesca es responsable de las aguas del país.
Julio Quispe | Jefe de prensa | de 8 a 17 h`,
    `Talleres Ibarra | Éibar | prensa@talleresibarra.eus | +34 943 55 62 80
Talleres Ibarra contratará a 60 personas en Éibar
Talleres Ibarra ampliará su fábrica de Éibar y contratará a 60 personas hasta 2028.
La empresa fabrica engranajes para 14 marcas de bicicletas. Las obras empiezan en febrero.
> «Formar a un tornero lleva cuatro años, así que empezamos ya.» | Ainhoa Ibarra | Presidenta
Talleres Ibarra emplea a 210 personas.
Mikel Zubia | Responsable de comunicación | de 9 a 18 h`,
  ],
  'pt-BR': [
    `Instituto Onça | Corumbá | imprensa@institutoonca.org.br | +55 67 3255 4120
Onze filhotes de onça nascem no Pantanal
Onze filhotes de onça nasceram neste ano no Pantanal, informou hoje o Instituto Onça.
As câmeras registraram os filhotes em quatro fazendas. O trabalho continua até o fim da cheia.
> “Há vinte anos, ninguém aqui tinha visto um filhote.” | Rita Barbosa | Bióloga
O Instituto Onça trabalha no Pantanal desde 2003.
Rita Barbosa | Bióloga | das 9h às 17h`,
    `Hospital Boa Vista | Recife | imprensa@hospitalboavista.org.br | +55 81 3255 2071
Hospital abre ala sem relógios para crianças
O Hospital Boa Vista abriu hoje uma ala em que a luz acompanha o sol e as rondas são feitas em silêncio.
A ala tem 18 leitos e custou R$ 12 milhões.
- A luz diminui a partir das 19h
- Os carrinhos têm rodas macias
- Cada enfermeira leva a sua lâmpada
> “Uma criança que dorme volta para casa dois dias antes.” | Paulo Nogueira | Chefe da pediatria
O Hospital Boa Vista atende 90 mil pacientes por ano.
Lívia Prado | Assessora de imprensa | das 8h às 18h`,
    `Porto de Itaguara | Itaguara | imprensa@portoitaguara.com.br | +55 21 3255 3018
Porto de Itaguara recebe os primeiros rebocadores elétricos
O Porto de Itaguara colocou em serviço dois rebocadores elétricos, os primeiros da costa.
Cada um carrega em 90 minutos. Um terceiro chega em março.
| Rebocador | Força em toneladas | Em serviço
| Gaivota | 70 | dezembro de 2026
| Albatroz | 70 | dezembro de 2026
> “A primeira coisa que se nota no cais é o silêncio.” | Vicente Farias | Capitão dos portos
O Porto de Itaguara movimenta 4 milhões de contêineres por ano.
Helena Duarte | Gerente de comunicação | das 8h às 18h`,
    `Bibliotecas de Curitiba | Curitiba | imprensa@bibliotecascuritiba.org.br | +55 41 3255 2290
Bibliotecas de Curitiba emprestam ferramentas
A partir de janeiro, nove bibliotecas de Curitiba vão emprestar também ferramentas e barracas.
Uma furadeira é emprestada por uma semana, uma barraca por duas. Basta a carteira de leitor.
> “Uma furadeira é usada doze minutos em toda a sua vida.” | Marina Kowalski | Diretora
As Bibliotecas de Curitiba reúnem 23 casas.
Marina Kowalski | Diretora | das 10h às 16h`,
    `Ministério da Pesca | Brasília | imprensa@pesca-gov.br | +55 61 3255 4120
Governo fecha onze áreas de pesca por dois anos
O Ministério da Pesca fechou hoje onze áreas da costa para que a sardinha se recupere.
Os pescadores recebem uma ajuda por mês. As patrulhas começam na segunda-feira.
> “Os mais velhos pediram isso antes de nós.” | Rosa Figueiredo | Ministra da Pesca
O Ministério da Pesca é responsável pelas águas do país.
Júlio Tavares | Assessor de imprensa | das 8h às 17h`,
    `Oficinas Brandt | Blumenau | imprensa@oficinasbrandt.com.br | +55 47 3255 6280
Oficinas Brandt contratam 60 pessoas em Blumenau
As Oficinas Brandt vão ampliar a fábrica de Blumenau e contratar 60 pessoas até 2028.
A empresa fabrica engrenagens para 14 marcas de bicicletas. As obras começam em fevereiro.
> “Formar um torneiro leva quatro anos, então começamos agora.” | Ingrid Brandt | Presidente
As Oficinas Brandt empregam 210 pessoas.
Caio Menezes | Responsável pela comunicação | das 9h às 18h`,
  ],
  de: [
    `Naturpark Ammertal | Garmisch | presse@naturpark-ammertal.de | +49 8821 555 412
Der Luchs ist zurück im Ammertal
Im Ammertal leben wieder Luchse. Das teilte der Naturpark heute mit.
Kameras haben eine Katze mit drei Jungen aufgenommen. Der Weg über den Sattel bleibt bis Mai gesperrt.
> „Mein Großvater kannte den Luchs nur aus Büchern.“ | Lena Rieger | Rangerin
Der Naturpark Ammertal schützt 22.000 Hektar Wald.
Lena Rieger | Rangerin | 9–17 Uhr`,
    `Klinikum Nordstadt | Bremen | presse@klinikum-nordstadt.de | +49 421 555 2071
Klinik eröffnet eine Station ohne Uhren
Das Klinikum Nordstadt hat heute eine Station für Kinder eröffnet, in der das Licht der Sonne folgt.
Die Station hat 18 Betten und kostete 2,4 Millionen Euro.
- Das Licht wird ab 19 Uhr gedimmt
- Die Wagen haben weiche Räder
- Die Pflege trägt eigene Lampen
> „Ein Kind, das schläft, geht zwei Tage früher nach Hause.“ | Jan Petersen | Chefarzt
Das Klinikum Nordstadt behandelt 90.000 Menschen im Jahr.
Anke Behrens | Pressesprecherin | 8–18 Uhr`,
    `Hafen Wismar | Wismar | presse@hafen-wismar-info.de | +49 3841 555 308
Hafen Wismar setzt die ersten elektrischen Schlepper ein
Der Hafen Wismar hat zwei elektrische Schlepper in Dienst gestellt.
Jeder lädt in 90 Minuten. Ein dritter folgt im März.
| Schlepper | Zug in Tonnen | Im Dienst
| Möwe | 70 | Dezember 2026
| Kormoran | 70 | Dezember 2026
> „Am Kai fällt zuerst die Stille auf.“ | Uwe Brandt | Hafenkapitän
Der Hafen Wismar schlägt im Jahr acht Millionen Tonnen um.
Silke Hansen | Leiterin der Kommunikation | 8–18 Uhr`,
    `Bibliotheken Graz | Graz | info@bibliotheken-graz.at | +43 316 555 229
Die Bibliotheken in Graz verleihen Werkzeug
Ab Januar verleihen neun Bibliotheken in Graz auch Werkzeug und Zelte.
Eine Bohrmaschine gibt es für eine Woche, ein Zelt für zwei. Die Karte der Bibliothek genügt.
> „Eine Bohrmaschine läuft in ihrem Leben zwölf Minuten.“ | Eva Pichler | Leiterin
Die Bibliotheken Graz haben 23 Häuser.
Eva Pichler | Leiterin | 10–16 Uhr`,
    `Ministerium für Landwirtschaft | Kiel | presse@landwirtschaft-sh.de | +49 431 555 4120
Land sperrt elf Gebiete für die Fischerei
Das Ministerium für Landwirtschaft hat heute elf Gebiete der Ostsee für zwei Jahre gesperrt.
Die Fischer erhalten jeden Monat eine Hilfe. Die Kontrollen beginnen am Montag.
> „Die Alten haben das vor uns verlangt.“ | Karin Voss | Ministerin
Das Ministerium für Landwirtschaft ist für die Küste des Landes zuständig.
Tim Lorenz | Pressesprecher | 8–17 Uhr`,
    `Werkstätten Keller | Jena | presse@werkstaetten-keller.de | +49 3641 555 628
Die Werkstätten Keller stellen in Jena 60 Menschen ein
Die Werkstätten Keller bauen ihr Werk in Jena aus und stellen bis 2028 60 Menschen ein.
Das Unternehmen fertigt Linsen für 14 Hersteller. Der Bau beginnt im Februar.
> „Wer Linsen schleift, lernt vier Jahre. Deshalb beginnen wir jetzt.“ | Ute Keller | Geschäftsführerin
Die Werkstätten Keller beschäftigen 210 Menschen.
Falk Jahn | Leiter der Kommunikation | 9–18 Uhr`,
  ],
  ar: [
    `جمعية طيور النيل | أسوان | media@nile-birds.org | +20 97 255 4120
عودة النسر الأسمر إلى وادي النيل
قالت جمعية طيور النيل اليوم إن النسر الأسمر عاد إلى أسوان بعد غياب طويل.
ورصد المتطوعون ثلاثة أعشاش في الجبل. وتبقى الكاميرات في مكانها حتى الربيع.
> «لم ير أحد منا هذا الطائر هنا من قبل.» | سلمى فؤاد | باحثة
جمعية طيور النيل جمعية أهلية تعمل منذ سنة 2003.
سلمى فؤاد | باحثة | من التاسعة صباحا إلى الخامسة مساء`,
    `مستشفى الأمل | عمّان | media@alamal-hospital.jo | +962 6 555 2071
مستشفى يفتح جناحا هادئا للأطفال
افتتح مستشفى الأمل اليوم جناحا للأطفال لا ضجيج فيه ولا ضوء قوي في الليل.
ويضم الجناح 18 سريرا وغرفتين للأهل. وبلغت الكلفة مليوني دينار.
> «الطفل الذي ينام جيدا يعود إلى بيته مبكرا.» | خالد منصور | رئيس القسم
يعالج مستشفى الأمل تسعين ألف مريض في السنة.
هبة العلي | مسؤولة الإعلام | من الثامنة صباحا إلى السادسة مساء`,
    `ميناء صحار | صحار | media@sohar-harbour.om | +968 2655 3018
ميناء صحار يستخدم أول القوارب الكهربائية
بدأ ميناء صحار اليوم استخدام قاربين يعملان بالكهرباء.
ويشحن كل قارب في تسعين دقيقة. ويصل قارب ثالث في الشهر المقبل.
> «أول ما يلاحظه الناس على الرصيف هو الهدوء.» | ناصر البلوشي | مدير الميناء
يستقبل ميناء صحار ثلاثة آلاف سفينة في السنة.
مريم الحارثي | مديرة الإعلام | من الثامنة صباحا إلى الرابعة مساء`,
    `مكتبات تونس | تونس | info@tunis-libraries.tn | +216 71 555 229
مكتبات تونس تعير الأدوات مع الكتب
تعير تسع مكتبات في تونس الأدوات والخيام مع الكتب ابتداء من الشهر المقبل.
وتكفي بطاقة القارئ. وتعار الخيمة أسبوعين والأداة أسبوعا واحدا.
> «نريد أن تكون المكتبة بيت الحي كله.» | نجلاء بن سالم | مديرة
تجمع مكتبات تونس 23 مكتبة عامة.
نجلاء بن سالم | مديرة | من العاشرة صباحا إلى الرابعة مساء`,
    `وزارة الصيد | نواكشوط | media@peche-gov.mr | +222 45 55 41 20
موريتانيا تغلق إحدى عشرة منطقة أمام الصيد
أغلقت وزارة الصيد اليوم إحدى عشرة منطقة على الساحل مدة سنتين.
ويحصل الصيادون على مساعدة كل شهر. وتبدأ المراقبة يوم الاثنين.
> «طلب كبار السن هذا القرار قبلنا.» | مريم ولد أحمد | وزيرة الصيد
وزارة الصيد مسؤولة عن مياه البلاد.
سيدي محمد | مسؤول الإعلام | من الثامنة صباحا إلى الخامسة مساء`,
    `شركة النور | الدار البيضاء | media@alnour-solar.ma | +212 522 55 62 80
شركة النور توظف ستين عاملا في الدار البيضاء
قالت شركة النور اليوم إنها ستوسع مصنعها في الدار البيضاء وتوظف ستين عاملا.
وتصنع الشركة ألواحا للطاقة الشمسية. ويبدأ البناء في الشهر المقبل.
> «التدريب يحتاج إلى وقت، ولهذا نبدأ الآن.» | ليلى العمراني | مديرة الشركة
يعمل في شركة النور 210 عمال.
يونس بناني | مسؤول الإعلام | من التاسعة صباحا إلى السادسة مساء`,
  ],
};

const SHAPES = ['ngo', 'agency', 'technical', 'agency', 'government', 'company'];
const MARKS: Readonly<Record<string, string>> = { fr: 'FIN', es: 'FIN', ar: 'انتهى', de: '###' };

/** The short releases as texts of the format in README.md, by name: `en/ngo-short-1`. */
export function shortReleases(): { readonly name: string; readonly text: string }[] {
  return Object.entries(STORIES).flatMap(([language, stories]) => {
    const base = language.split('-')[0] ?? '';
    return stories.map((story, index) => ({
      name: `${base}/${SHAPES[index] ?? 'ngo'}-short-${index + 1}`,
      text: releaseOf(story, language, base, index),
    }));
  });
}

function releaseOf(story: string, language: string, base: string, index: number): string {
  const lines = story.split('\n');
  const cells = (line = ''): string[] => line.split('|').map((cell) => cell.trim());
  const [organisation, place, email, phone] = cells(lines[0]);
  const [, headline, lede, ...rest] = lines;
  const [contact, role, hours] = cells(rest.at(-1));
  const about = rest.at(-2);
  const day = 8 + index;
  const body = rest.slice(0, -2).map((line) => {
    if (!line.startsWith('> ')) return line;
    const [words, speaker, what] = cells(line.slice(2));
    return `> ${words}\n>> ${speaker} | ${what} | ${organisation}`;
  });
  // Items and rows stand together, everything else apart.
  const blocks = body
    .join('\n\n')
    .replace(/^(- .*)\n\n(?=- )/gm, '$1\n')
    .replace(/^(\| .*)\n\n(?=\| )/gm, '$1\n');
  const time =
    index % 2 === 0 ? 'immediate' : `2026-12-${String(day).padStart(2, '0')}T09:00:00Z UTC`;
  return [
    `language: ${language}\norganisation: ${organisation}\nplace: ${place}\ndate: 2026-12-${String(day).padStart(2, '0')}\nrelease: ${time}`,
    `# ${headline}`,
    `! ${lede}`,
    blocks,
    `=== ${MARKS[base] ?? '###'}`,
    `[about ${organisation}]`,
    `${about}`,
    `@ ${contact} | ${role} | ${organisation} | ${email} | ${phone} | ${hours}`,
  ].join('\n\n');
}
