import { plainLine } from '../dates/plain-line';
import { hasWording, wordingFor } from '../print/wording/wording';
import type { ReleaseKind } from '../release/facts';
import { ownValue } from '../text/own-value';

/**
 * What press offices write in the lines that are no part of the story, by language. Collected from the
 * style of releases as agencies of the United Nations, charities, governments, companies and
 * universities publish them; what Dateline itself prints (`core/print/wording`) is added to it.
 * Phrases are parted by `|` and compared as `plainLine` writes them.
 */
interface Words {
  readonly kinds?: Partial<Record<ReleaseKind, string>>;
  /** The release may be used at once. */
  readonly immediate?: string;
  /** A line begins with it that says until when the text is held. */
  readonly embargo?: string;
  readonly endMarks?: string;
  /** Heads the notes to editors. */
  readonly notes?: string;
  /** Stands before the name of the organisation in the heading of its standing text. */
  readonly about?: string;
  /** Stands after it. */
  readonly aboutAfter?: string;
  /** Heads a standing text without naming anybody. */
  readonly standing?: string;
  /** Heads contacts, or stands before one in a line. */
  readonly contacts?: string;
  /** Says that somebody speaks, before or after the name. */
  readonly said?: string;
  /** Stands before the name of somebody who is quoted. */
  readonly accordingTo?: string;
  /** What stands for a person who was named before. */
  readonly pronouns?: string;
  /** Stands before a number, an address or hours in a contact. */
  readonly labels?: string;
  readonly reference?: string;
  readonly date?: string;
  /** A word that is part of what somebody is, never of a name; whole words or their beginnings (`dire*`). */
  readonly roles?: string;
  readonly midnight?: string;
  readonly noon?: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    kinds: {
      'press-release':
        'press release|news release|media release|press statement|press information|news|release|media update|press notice|update',
      statement: 'statement|media statement|official statement',
      'joint-statement': 'joint statement|joint press statement|joint press release',
      'media-advisory':
        'media advisory|press advisory|media alert|news advisory|advisory|press briefing note',
      'event-invitation': 'invitation|invitation to the press|press invitation|media invitation',
      'quote-sheet': 'quote sheet',
      'holding-statement': 'holding statement|reactive statement',
      'open-letter': 'open letter',
      correction: 'correction|corrected release|correction notice|erratum',
    },
    immediate:
      'for immediate release|for immediate use|for immediate publication|immediate release|for release immediately|no embargo',
    embargo:
      'embargo|embargoed|under embargo|strictly embargoed|strict embargo|not for publication|not for release|not for broadcast|not for publication or broadcast|hold for release|hold until|do not publish|for release|for publication|release date',
    endMarks:
      'end|ends|end of release|end of statement|end of press release|-30-|30|###|# # #|***|* * *|*****',
    notes:
      'notes to editors|note to editors|notes for editors|note for editors|editors notes|editors note|notes to the editor|note to the editor|notes|for editors|background notes|additional information for editors|notes to journalists',
    about: 'about',
    aboutAfter: 'in brief|at a glance',
    standing:
      'about|about us|who we are|forward-looking statements|forward looking statements|safe harbor statement|boilerplate|disclaimer',
    contacts:
      'contact|contacts|contact us|contact details|contact information|media contact|media contacts|press contact|press contacts|press enquiries|press inquiries|media enquiries|media inquiries|media queries|press queries|media relations|press office|news contact|for media enquiries|for media inquiries|for media queries|for more information|for further information|for additional information|for further details|for more details|for press enquiries|for interviews|for all media|to arrange an interview|further information|more information|spokespeople|spokespersons|spokesperson|register with|rsvp|journalists|issued by|media|press|investors|investor relations|customers|to register|interviews',
    said: 'said|says|say|added|adds|commented|comments|told|explained|explains|noted|notes|stated|states|continued|concluded|warned|recalled|recalls|promised|declared|remarked|argued|argues|insisted|emphasized|emphasised|stressed|announced|wrote|replied|observed|urged|admitted',
    accordingTo: 'according to|for|in the words of',
    pronouns: 'she|he|they',
    labels:
      'tel|telephone|phone|mobile|mob|cell|cellphone|email|e-mail|mail|direct|office|whatsapp|signal|fax|switchboard|call|on|or|at|out of hours|contact|media|press|name|organisation|organization|hours|languages|e|t|m|p|web|twitter|please|24 hours|24h|website|visit',
    reference: 'ref|reference|no|number|ref no|release no|press release|news release|our ref',
    date: 'date|issued|dated|date of issue',
    roles:
      'direct*|officer|offcier|manager|head|chief|president|vice-president|vice|ceo|cfo|coo|cto|chair|chairman|chairwoman|chairperson|chairs|secretary|minister|coordinat*|co-ordinator|advis*|spokes*|communicat*|representative|founder|co-founder|cofounder|professor|researcher|author|co-author|scientist|curator|partner|mayor|councillor|senator|governor|ambassador|commissioner|rapporteur|economist|specialist|consultant|surgeon|teacher|diver|delegate|lead|leader|executive|principal|dean|rector|chancellor|provost|editor|associate|assistant|deputy|senior|member|analyst|expert|campaigner|organiser|organizer|producer|captain|general|relations|trustee|treasurer|patron|artist|engineer|nurse|doctor|physician|farmer|student|youth|press|pr|media|lawyer|attorney|counsel|archbishop|bishop|sheikh|pastor|imam|strategist',
    midnight: 'midnight',
    noon: 'noon|midday',
  },
  fr: {
    kinds: {
      'press-release': 'communiqué de presse|communiqué|dossier de presse|information presse',
      statement: 'déclaration|déclaration à la presse|prise de position',
      'joint-statement':
        'déclaration conjointe|déclaration commune|communiqué conjoint|communiqué de presse conjoint',
      'media-advisory':
        'avis aux médias|note aux rédactions|avis de presse|alerte presse|agenda presse',
      'event-invitation':
        'invitation|invitation presse|invitation à la presse|invitation aux médias',
      'open-letter': 'lettre ouverte',
      correction: 'rectificatif|erratum',
    },
    immediate:
      'pour diffusion immédiate|pour publication immédiate|diffusion immédiate|à diffuser immédiatement',
    embargo:
      'embargo|sous embargo|sous strict embargo|embargo strict|ne pas diffuser avant|ne pas publier avant|à ne pas diffuser avant',
    endMarks: 'fin|fin du communiqué|fin de communiqué|fin du communiqué de presse|– 30 –',
    notes:
      'notes aux rédactions|note aux rédactions|notes aux rédacteurs|note aux rédacteurs|notes aux éditeurs|note à l’attention des rédacteurs|notes à la rédaction|note à la rédaction|notes pour les rédactions|notes aux journalistes|notes',
    about:
      'à propos de la|à propos de l’|à propos des|à propos du|à propos de|à propos d’|a propos de',
    standing: 'à propos|qui sommes-nous',
    contacts:
      'contact|contacts|contact presse|contacts presse|contact médias|contacts médias|contacts média|contact chercheuse|contact chercheur|relations presse|relations médias|service de presse|renseignements|renseignements presse|informations|pour plus d’informations|pour plus d’information|pour toute information|pour de plus amples informations|pour tout renseignement|source|inscription|inscriptions|demandes d’entretien|demandes médias|accréditation',
    said: 'a déclaré|déclare|a affirmé|affirme|a souligné|souligne|a expliqué|explique|a ajouté|ajoute|a indiqué|indique|a dit|dit|a rappelé|rappelle|raconte|a raconté|confie|a confié|estime|a estimé|précise|a précisé|relève|a relevé|conclut|a conclu|poursuit|commente|se réjouit|insiste|a insisté|martèle|témoigne|alerte|a alerté|avertit|a averti|observe|note|ont déclaré|déclarent',
    accordingTo: 'selon|pour|d’après',
    pronouns: 'elle|il|elles|ils|t-elle|t-il',
    labels:
      'tél|téléphone|portable|mobile|courriel|mél|e-mail|email|ligne directe|nom|organisation|au|ou|veuillez contacter|contacter|horaires|langues|presse|médias',
    reference: 'n°|réf|référence|communiqué n°|no',
    date: 'date|le',
    roles:
      'directeur*|directrice*|président*|présidente*|ministre|charg*|responsable|attach*|conseill*|porte-parole|chef|cheffe|recteur|rectrice|secrétaire|déléguée|délégué|fondateur|fondatrice|pdg|professeur|professeure|docteur|chercheuse|chercheur|biologiste|coordinat*|municipale|municipal|maire|député*|sénat*|relations|communication|service|administrat*|gérant*|commissaire|représentant*|membre|auteur*|autrice|médecin|juriste|présidente-directrice|président-directeur',
    midnight: 'minuit',
    noon: 'midi',
  },
  es: {
    kinds: {
      'press-release':
        'comunicado de prensa|comunicado|nota de prensa|boletín de prensa|boletín|nota informativa|gacetilla de prensa|información de prensa',
      statement: 'declaración|pronunciamiento|declaración pública',
      'joint-statement': 'declaración conjunta|comunicado conjunto|pronunciamiento conjunto',
      'media-advisory':
        'aviso a los medios|aviso de prensa|convocatoria|convocatoria de prensa|convocatoria a medios|nota a los medios',
      'event-invitation': 'invitación|invitación a la prensa',
      'open-letter': 'carta abierta',
      correction: 'rectificación|corrección|fe de erratas',
    },
    immediate:
      'para publicación inmediata|para difusión inmediata|para su publicación inmediata|difusión inmediata|publicación inmediata',
    embargo:
      'embargo|embargado|bajo embargo|embargada|no publicar antes|no difundir antes|embargado hasta|bajo embargo hasta',
    endMarks: 'fin|fin del comunicado|fin de la nota|fin de comunicado|fin del boletín',
    notes:
      'notas para los editores|nota para los editores|notas para editores|nota para editores|notas a los editores|nota a los editores|notas para la redacción|nota para la redacción|notas al editor|nota al editor|notas',
    about: 'acerca de la|acerca de los|acerca del|acerca de|sobre la|sobre el|sobre los|sobre',
    standing: 'quiénes somos|acerca de|acerca de nosotros|sobre nosotros',
    contacts:
      'contacto|contactos|contacto de prensa|contactos de prensa|contacto para prensa|contacto para medios|contactos para medios|contacto con los medios|contacto para la prensa|contacto con la prensa|gabinete de prensa|oficina de prensa|prensa|para más información|para mayor información|más información|para entrevistas|confirmar asistencia|acreditación|correo electrónico',
    said: 'afirmó|afirma|dijo|dice|señaló|señala|ha señalado|ha afirmado|ha declarado|declaró|declara|explicó|explica|añadió|añade|agregó|indicó|indica|aseguró|asegura|expresó|expresa|comentó|comenta|manifestó|sostuvo|sostiene|advirtió|advierte|recordó|recuerda|destacó|destaca|subrayó|subraya|concluyó|concluye|lamentó|contó|cuenta|apuntó|ha dicho|ha explicado|denunció',
    accordingTo: 'según|para',
    pronouns: 'ella|él|ellas|ellos',
    labels:
      'tel|teléfono|móvil|celular|cel|correo|correo electrónico|email|e-mail|nombre|organización|o|horario|idiomas|prensa|whatsapp',
    reference: 'nº|n.º|no|ref|referencia|boletín no',
    date: 'fecha|a',
    roles:
      'director*|directora*|president*|ministr*|secretari*|coordinador*|portavoz|vocer*|responsable|jef*|fundador*|alcald*|gerente|presidenta|oficial|encargad*|rector*|autora|autor|biólog*|investigador*|profesor*|doctor*|representante|relaciones|comunicaci*|general|apu|donante|abogad*|delegad*|concejal*|consejer*|prensa',
    midnight: 'medianoche',
    noon: 'mediodía',
  },
  pt: {
    kinds: {
      'press-release':
        'comunicado de imprensa|comunicado|release|press release|nota de imprensa|comunicado à imprensa',
      statement: 'declaração|nota à imprensa|nota oficial|nota pública|posicionamento',
      'joint-statement': 'declaração conjunta|nota conjunta|comunicado conjunto',
      'media-advisory':
        'aviso à imprensa|aviso de pauta|sugestão de pauta|aviso à comunicação social',
      'event-invitation': 'convite|convite à imprensa',
      'open-letter': 'carta aberta',
      correction: 'retificação|errata',
    },
    immediate: 'para divulgação imediata|para publicação imediata|divulgação imediata',
    embargo: 'embargo|sob embargo|embargado|não publicar antes|sob embargo até|embargado até',
    endMarks: 'fim|fim do comunicado',
    notes:
      'notas para a redação|nota para a redação|notas aos editores|nota aos editores|notas para os editores|nota aos jornalistas|notas à redação|notas',
    about: 'sobre a|sobre o|sobre os|sobre|acerca da|acerca do|acerca de',
    standing: 'quem somos|sobre nós',
    contacts:
      'contato|contatos|contacto|contactos|contato para a imprensa|contatos para a imprensa|contactos de imprensa|contacto de imprensa|contacto para a imprensa|assessoria de imprensa|assessoria de comunicação|gabinete de imprensa|imprensa|para mais informações|mais informações|informações à imprensa',
    said: 'afirma|afirmou|disse|diz|explica|explicou|declarou|declara|destaca|destacou|ressalta|ressaltou|conta|contou|acrescenta|acrescentou|avalia|avaliou|comenta|comentou|alerta|alertou|observa|conclui|concluiu|sublinha|sublinhou|refere|referiu|lembra|lembrou|reforça|salienta|salientou',
    accordingTo: 'segundo|para|de acordo com|conforme',
    pronouns: 'ela|ele|elas|eles',
    labels:
      'tel|telefone|celular|telemóvel|e-mail|email|correio|contactar|contatar|nome|organização|ou|horário|idiomas|cel',
    reference: 'nº|n.º|ref|referência',
    date: 'data',
    roles:
      'diretor*|director*|president*|ministr*|secretári*|coordenador*|porta-voz|responsável|chefe|fundador*|prefeit*|gerente|oficial|reitor*|autora|autor|pesquisador*|investigador*|professor*|administrador*|representante|executiv*|assessor*|jornalista|comunica*',
    midnight: 'meia-noite',
    noon: 'meio-dia',
  },
  de: {
    kinds: {
      'press-release':
        'pressemitteilung|presse-information|presseinformation|presseaussendung|medienmitteilung|pressemeldung|medieninformation|presseerklärung|pressedienst|mitteilung|presse',
      statement: 'stellungnahme|erklärung|statement',
      'joint-statement':
        'gemeinsame erklärung|gemeinsame stellungnahme|gemeinsame pressemitteilung',
      'media-advisory':
        'medienhinweis|terminhinweis|presseeinladung|pressetermin|terminankündigung',
      'event-invitation':
        'einladung|einladung zur pressekonferenz|einladung zum pressegespräch|presseeinladung|medieneinladung',
      'open-letter': 'offener brief',
      correction: 'berichtigung|korrektur|korrigierte fassung',
    },
    immediate:
      'zur sofortigen veröffentlichung|zur sofortigen freigabe|frei ab sofort|ab sofort frei|sperrfrist keine|zur sofortigen verwendung',
    embargo:
      'sperrfrist|embargo|gesperrt bis|frei ab|frei zur veröffentlichung ab|nicht veröffentlichen vor',
    endMarks: 'ende|ende der mitteilung|ende der pressemitteilung|schluss',
    notes:
      'hinweise für die redaktion|hinweis für die redaktion|hinweise für die redaktionen|hinweis für redaktionen|hinweis an die redaktion|hinweise an die redaktion|anmerkung für die redaktion|anmerkungen für die redaktion|für die redaktion|originalpublikation|hintergrundinformationen',
    about: 'über die|über das|über den|über',
    aboutAfter: 'im überblick|auf einen blick|im kurzporträt',
    standing: 'über uns|unternehmensprofil|kurzporträt|wer wir sind',
    contacts:
      'kontakt|kontakte|pressekontakt|pressekontakte|medienkontakt|medienkontakte|ansprechpartner|ansprechpartnerin|ansprechpartner für die presse|rückfragen|rückfragen an|rückfragen & kontakt|für rückfragen|bei rückfragen|pressestelle|auskunft|auskünfte|weitere informationen|weitere auskünfte|anmeldung|anmeldung und kontakt|kontakt für medien|kontakt für die presse|rückfragehinweis|pressesprecher',
    said: 'sagt|sagte|so|erklärt|erklärte|betont|betonte|ergänzt|ergänzte|meint|erläutert|erläuterte|berichtet|erzählt|kommentiert|kommentierte|fordert|forderte|warnt|warnte|kritisiert|freut sich|unterstreicht|teilte mit|fügt|stellt fest|schließt|hebt hervor|mahnt|bilanziert',
    accordingTo: 'laut|nach angaben von|für',
    pronouns: 'sie|er',
    labels:
      'tel|telefon|fon|mobil|handy|e-mail|email|mail|durchwahl|oder|name|organisation|erreichbar|sprachen|presse|medien|fax|t|m|e',
    reference: 'nr|ref|referenz|pressemitteilung nr|nummer',
    date: 'datum|den',
    roles:
      'präsident*|vorsitzend*|vorständ*|vorstand*|geschäftsführ*|direktor*|leiter*|sprecher*|pressesprecher*|chef*|vorstandschef*|minister*|ministerin|bürgermeister*|betriebsratsvorsitzend*|generalsekretär*|referent*|forscher*|erstautor*|autor*|professor*|glaziolog*|obfrau|obmann|stadtdirektor*|sekretär*|beauftragte*|koordinator*|gründer*|kommunikation|leitung|leiterin|kurator*|redakteur*|expert*|institutsleiter*|abteilungsleiter*|vizepräsident*|staatssekretär*|rektor*|dekan*|biolog*|physiker*|wissenschaftler*',
    midnight: 'mitternacht',
    noon: 'mittag|mittags',
  },
  it: {
    kinds: {
      'press-release': 'comunicato stampa|comunicato|nota stampa',
      statement: 'dichiarazione|nota',
      'joint-statement': 'dichiarazione congiunta|comunicato congiunto|nota congiunta',
      'media-advisory': 'avviso ai media|avviso stampa|invito stampa',
      'event-invitation': 'invito|invito alla stampa|invito stampa',
      'open-letter': 'lettera aperta',
      correction: 'rettifica|errata corrige',
    },
    immediate: 'per diffusione immediata|per pubblicazione immediata|diffusione immediata',
    embargo:
      'embargo|sotto embargo|embargo fino|sotto embargo fino|non diffondere prima|da non pubblicare prima',
    endMarks: 'fine|fine comunicato|fine del comunicato',
    notes:
      'note per le redazioni|nota per le redazioni|note ai redattori|nota ai redattori|note per i giornalisti|note per gli editori|note',
    about: 'informazioni su|a proposito di|su',
    standing: 'chi siamo|la società|profilo|profilo aziendale',
    contacts:
      'contatti|contatto|contatti stampa|contatto stampa|contatti per la stampa|contatti per i media|ufficio stampa|per informazioni|per ulteriori informazioni|per maggiori informazioni|media relations|relazioni con i media|contatti media',
    said: 'dichiara|ha dichiarato|afferma|ha affermato|commenta|ha commentato|spiega|ha spiegato|dice|ha detto|racconta|ha raccontato|sottolinea|ha sottolineato|aggiunge|ha aggiunto|conclude|ha concluso|osserva|ricorda|avverte|ribadisce|precisa',
    accordingTo: 'secondo|per',
    pronouns: 'lei|lui|ella|egli',
    labels:
      'tel|telefono|cell|cellulare|mobile|e-mail|email|mail|posta|oppure|o|nome|organizzazione|orari|lingue|stampa',
    reference: 'n|rif|riferimento|prot',
    date: 'data',
    roles:
      'president*|direttor*|direttrice*|ministr*|amministrat*|segretari*|responsabile|portavoce|capo|fondator*|sindac*|assessor*|coordinat*|professor*|vulcanolog*|ricercat*|curator*|autric*|autor*|delegat*|rettor*|rettrice|addett*|relazioni|comunicazione|ufficio',
    midnight: 'mezzanotte',
    noon: 'mezzogiorno',
  },
  nl: {
    kinds: {
      'press-release': 'persbericht|nieuwsbericht|persmededeling|mededeling',
      statement: 'verklaring|persverklaring|statement',
      'joint-statement': 'gezamenlijke verklaring|gezamenlijk persbericht',
      'media-advisory': 'aankondiging voor de media|persuitnodiging|persagenda|persaankondiging',
      'event-invitation': 'uitnodiging|uitnodiging voor de pers|persuitnodiging',
      'open-letter': 'open brief',
      correction: 'rectificatie|correctie',
    },
    immediate:
      'voor onmiddellijke publicatie|voor directe publicatie|per direct vrij|direct vrijgegeven|voor onmiddellijke verspreiding',
    embargo: 'embargo|onder embargo|onder embargo tot|embargo tot|niet publiceren voor',
    endMarks: 'einde|einde persbericht|einde bericht|einde van het persbericht',
    notes:
      'noot voor de redactie|noten voor de redactie|noot voor redactie|noot voor de redactie (niet voor publicatie)|noot voor de redactie, niet voor publicatie|niet voor publicatie|noot aan de redactie|opmerking voor de redactie',
    about: 'over de|over het|over',
    standing: 'over ons|wie zijn wij',
    contacts:
      'contact|contacten|perscontact|perscontacten|contactpersoon|contactgegevens|persvoorlichting|woordvoerder|meer informatie|voor meer informatie|voor vragen|perswoordvoering|persvragen|voor persvragen|voor de pers|informatie voor de pers',
    said: 'zegt|zei|aldus|vertelt|vertelde|reageert|reageerde|stelt|stelde|vindt|legt uit|voegt toe|benadrukt|benadrukte|verklaart|verklaarde|waarschuwt|waarschuwde|licht toe|vervolgt|besluit',
    accordingTo: 'volgens',
    pronouns: 'ze|zij|hij',
    labels: 'tel|telefoon|mobiel|e-mail|email|mail|of|naam|organisatie|bereikbaar|talen|pers|t|e|m',
    reference: 'nr|ref|kenmerk|nummer',
    date: 'datum',
    roles:
      'directeur*|voorzitter*|woordvoerder*|minister*|wethouder*|ceo|hoofd|manager|burgemeester*|onderzoeker*|hoogleraar|persvoorlichter*|secretaris*|oprichter*|medewerker*|bestuur*|algemeen|communicatie*|projectleider*|staatssecretaris|rector|coördinator',
    midnight: 'middernacht',
    noon: 'middag',
  },
  ar: {
    kinds: {
      'press-release': 'بيان صحفي|بيان صحافي|خبر صحفي|بلاغ صحفي|نشرة صحفية',
      statement: 'بيان|تصريح|تصريح صحفي|بلاغ|تصريح صحافي',
      'joint-statement': 'بيان مشترك|بيان صحفي مشترك',
      'media-advisory': 'تنويه إعلامي|تنبيه إعلامي|إشعار لوسائل الإعلام|دعوة لوسائل الإعلام',
      'event-invitation': 'دعوة|دعوة صحفية|دعوة إعلامية',
      'open-letter': 'رسالة مفتوحة',
      correction: 'تصويب|تصحيح',
    },
    immediate: 'للنشر الفوري|للنشر فورا|للإصدار الفوري',
    embargo: 'حظر النشر|محظور النشر|يحظر النشر|حظر نشر|ممنوع النشر|غير قابل للنشر قبل|لا ينشر قبل',
    endMarks: 'انتهى|نهاية|النهاية|نهاية البيان|انتهى البيان|-انتهى-',
    notes:
      'ملاحظات للمحررين|ملاحظة للمحررين|ملاحظات للمحرر|ملاحظة للمحرر|ملاحظات إلى المحررين|ملاحظات للصحفيين|معلومات للمحررين|ملاحظات',
    about: 'نبذة عن|لمحة عن|حول|عن',
    standing: 'من نحن|نبذة',
    contacts:
      'للتواصل الإعلامي|للتواصل|للاتصال|جهة الاتصال|جهات الاتصال|للمزيد من المعلومات|لمزيد من المعلومات|للاستفسارات الإعلامية|للاستفسارات|الاتصال الإعلامي|الاتصال الصحفي|جهات الاتصال الإعلامية|للتأكيد|بيانات الاتصال|يرجى الاتصال',
    said: 'قال|قالت|وقال|وقالت|يقول|تقول|ويقول|وتقول|صرح|صرحت|وصرح|وصرحت|أضاف|أضافت|وأضاف|وأضافت|أكد|أكدت|وأكد|وأكدت|أوضح|أوضحت|وأوضح|وأوضحت|أشار|أشارت|وأشار|وأشارت|ذكر|ذكرت|علق|وعلق|علقت|وعلقت|شدد|وشدد|شددت|وشددت',
    accordingTo: 'وفقا|بحسب',
    pronouns: 'هو|هي',
    labels:
      'هاتف|بريد|البريد|الإلكتروني|البريد الإلكتروني|جوال|محمول|أو|يرجى|الاتصال|ساعات|التواصل|اللغات',
    reference: 'المرجع|رقم|مرجع',
    date: 'التاريخ|تاريخ',
    roles:
      'مدير*|المدير*|رئيس*|الرئيس*|مسؤول*|المسؤول*|الوزير*|وزير*|متحدث*|المتحدث*|منسق*|أمين*|الأمين*|رئيسة|الناطق*|ناطق*|المفوض*|ممثل*|الممثل*|خبير*|الخبير*|مستشار*|كبير|السفير*|مؤسس|نائب*',
    midnight: 'منتصف الليل',
    noon: 'ظهرا|الظهر',
  },
  ru: {
    kinds: {
      'press-release':
        'пресс-релиз|пресс релиз|релиз|сообщение для прессы|сообщение для сми|информационное сообщение',
      statement: 'заявление|официальное заявление|заявление для прессы',
      'joint-statement': 'совместное заявление|совместный пресс-релиз',
      'media-advisory': 'анонс|анонс для сми|анонс для прессы|медиа-анонс',
      'event-invitation': 'приглашение|приглашение для сми',
      'open-letter': 'открытое письмо',
      correction: 'исправление|уточнение',
    },
    immediate:
      'для немедленной публикации|для немедленного распространения|к немедленной публикации',
    embargo: 'эмбарго|под эмбарго|не для публикации до|не публиковать до|запрет на публикацию',
    endMarks: 'конец|конец сообщения|конец релиза',
    notes:
      'примечания для редакторов|примечание для редакторов|примечания для редакции|для редакторов|примечания|к сведению редакторов|примечание для редакции',
    about: 'об организации|о компании|о фонде|об|о',
    standing: 'о нас|справка|о компании|о фонде',
    contacts:
      'контакты|контакт|контакты для прессы|контакты для сми|контакт для прессы|контакт для сми|контактная информация|контактное лицо|пресс-служба|за дополнительной информацией|дополнительная информация|аккредитация|для связи',
    said: 'сказал|сказала|говорит|отметил|отметила|отмечает|заявил|заявила|добавил|добавила|добавляет|подчеркнул|подчеркнула|подчеркивает|рассказал|рассказала|рассказывает|пояснил|пояснила|поясняет|считает|сообщил|сообщила|объяснил|объяснила|объясняет|прокомментировал|прокомментировала|уверен|уверена|напомнил|напомнила',
    accordingTo: 'по словам|по мнению',
    pronouns: 'он|она|они',
    labels: 'тел|телефон|моб|мобильный|эл почта|электронная почта|почта|e-mail|email|или|факс',
    reference: 'исх|№|исх №|номер',
    date: 'дата|г',
    roles:
      'директор*|президент*|министр*|руководител*|начальник*|председател*|секретар*|пресс-секретар*|координатор*|глава|заместител*|генеральн*|исполнительн*|ректор*|сотрудник*|научн*|ведущ*|специалист*|менеджер*|основател*|профессор*|мэр|депутат*|эксперт*|представител*',
    midnight: 'полночь|полуночи',
    noon: 'полдень|полудня',
  },
  sv: {
    kinds: {
      'press-release': 'pressmeddelande|pressrelease|pressinformation|nyhet',
      statement: 'uttalande',
      'joint-statement': 'gemensamt uttalande',
      'media-advisory': 'pressinbjudan|medieinbjudan',
      'event-invitation': 'inbjudan',
      'open-letter': 'öppet brev',
      correction: 'rättelse',
    },
    immediate: 'för omedelbar publicering|för omedelbar spridning|för omedelbart offentliggörande',
    embargo: 'embargo|embargo till|under embargo|publiceringsförbud|får ej publiceras före',
    endMarks: 'slut',
    notes: 'anmärkning till redaktionen|till redaktionen|fotnot|notera',
    about: 'om',
    standing: 'om oss|om företaget',
    contacts:
      'kontakt|kontakter|presskontakt|presskontakter|presstjänst|för mer information|för ytterligare information|mer information|kontaktperson|kontaktpersoner|kontaktuppgifter',
    said: 'säger|sade|sa|berättar|menar|förklarar|kommenterar|tillägger|uppger|konstaterar|fortsätter',
    accordingTo: 'enligt',
    pronouns: 'hon|han|de',
    labels: 'tel|telefon|mobil|mejl|e-post|epost|eller|kontakta',
    reference: 'nr|ref|dnr',
    date: 'datum|den',
    roles:
      'vd|generalsekreterare|ordförande|chef*|pressansvarig|presschef|kommunikationschef|enhetschef|minister*|talesperson|direktör*|forskare|professor|projektledare|generaldirektör|pressekreterare|avdelningschef',
    midnight: 'midnatt',
    noon: 'middag',
  },
  pl: {
    kinds: {
      'press-release': 'informacja prasowa|komunikat prasowy|komunikat|notatka prasowa',
      statement: 'oświadczenie|stanowisko',
      'joint-statement': 'wspólne oświadczenie|wspólny komunikat',
      'media-advisory': 'zapowiedź|zaproszenie dla mediów',
      'event-invitation': 'zaproszenie|zaproszenie dla mediów',
      'open-letter': 'list otwarty',
      correction: 'sprostowanie',
    },
    immediate: 'do natychmiastowej publikacji|do natychmiastowego rozpowszechnienia',
    embargo: 'embargo|objęte embargiem|embargo do|materiał objęty embargiem|nie publikować przed',
    endMarks: 'koniec|koniec komunikatu',
    notes:
      'informacje dla redakcji|uwagi dla redakcji|do wiadomości redakcji|nota dla redakcji|przypisy',
    about: 'o',
    standing: 'o nas|o firmie|o fundacji',
    contacts:
      'kontakt|kontakty|kontakt dla mediów|kontakt prasowy|kontakt dla prasy|biuro prasowe|więcej informacji|dodatkowe informacje|rzecznik prasowy',
    said: 'mówi|powiedział|powiedziała|podkreśla|podkreślił|podkreśliła|dodaje|dodał|dodała|wyjaśnia|wyjaśnił|wyjaśniła|komentuje|zaznacza|zaznaczył|zaznaczyła|twierdzi|tłumaczy|ocenia|zauważa',
    accordingTo: 'według|zdaniem',
    pronouns: 'ona|on',
    labels: 'tel|telefon|kom|mobile|mail|e-mail|email|lub',
    reference: 'nr|ref|znak',
    date: 'data|dnia|r',
    roles:
      'prezes*|dyrektor*|rzecznik*|minister*|prezydent*|wiceprezydent*|kierownik*|koordynator*|przewodnicząc*|profesor*|specjalist*|wiceprezes*|sekretarz*|burmistrz*|rektor*|badacz*|ekspert*',
    midnight: 'północ|północy',
    noon: 'południe',
  },
  tr: {
    kinds: {
      'press-release': 'basın bülteni|basın duyurusu|haber bülteni',
      statement: 'açıklama|basın açıklaması',
      'joint-statement': 'ortak açıklama|ortak basın açıklaması',
      'media-advisory': 'basın daveti|medya duyurusu',
      'event-invitation': 'davet|davetiye',
      'open-letter': 'açık mektup',
      correction: 'düzeltme',
    },
    immediate: 'derhal yayımlanabilir|hemen yayınlanabilir|acil yayın için',
    embargo: 'ambargo|ambargolu|yayın yasağı|ambargo bitiş',
    endMarks: 'son|bitti|bülten sonu',
    notes: 'editörlere not|editörlere notlar|editörün dikkatine|notlar',
    aboutAfter: 'hakkında',
    standing: 'hakkımızda|biz kimiz',
    contacts:
      'iletişim|basın iletişim|basın irtibat|medya iletişim|bilgi için|detaylı bilgi için|ayrıntılı bilgi için|irtibat',
    said: 'dedi|diye konuştu|ifade etti|şöyle konuştu|belirtti|vurguladı|ekledi|açıkladı|kaydetti|şunları söyledi|söyledi|değerlendirdi|ifadelerini kullandı',
    pronouns: 'o',
    labels: 'tel|telefon|gsm|cep|e-posta|eposta|email|veya|faks',
    reference: 'sayı|ref|no',
    date: 'tarih',
    roles:
      'müdür*|başkan*|bakan*|genel|sözcü*|direktör*|yönetici*|koordinatör*|sorumlu*|sekreter*|kurucu*|profesör|uzman*|vali',
    midnight: 'gece yarısı',
    noon: 'öğlen',
  },
  uk: {
    kinds: {
      'press-release': 'пресреліз|прес-реліз|повідомлення для преси',
      statement: 'заява|офіційна заява',
      'joint-statement': 'спільна заява',
      'media-advisory': 'анонс|анонс для змі',
      'event-invitation': 'запрошення',
      'open-letter': 'відкритий лист',
      correction: 'виправлення|уточнення',
    },
    immediate: 'для негайної публікації|для негайного поширення',
    embargo: 'ембарго|під ембарго|не публікувати до',
    endMarks: 'кінець|кінець повідомлення',
    notes: 'примітки для редакторів|примітка для редакторів|примітки для редакції|примітки',
    about: 'про',
    standing: 'про нас|довідка',
    contacts:
      'контакти|контакт|контакти для медіа|контакти для змі|контакти для преси|пресслужба|додаткова інформація|контактна особа|за додатковою інформацією',
    said: 'каже|сказав|сказала|зазначив|зазначила|зазначає|додав|додала|додає|наголосив|наголосила|наголошує|розповів|розповіла|розповідає|пояснив|пояснила|пояснює|вважає|повідомив|повідомила|підкреслив|підкреслила',
    accordingTo: 'за словами|на думку',
    pronouns: 'він|вона|вони',
    labels: 'тел|телефон|моб|ел пошта|пошта|e-mail|email|або',
    reference: 'вих|№|номер',
    date: 'дата',
    roles:
      'директор*|президент*|міністр*|керівни*|голова|головн*|речни*|координатор*|заступни*|секретар*|науков*|засновни*|професор*|менеджер*|експерт*|представни*|ректор*',
    midnight: 'опівніч|опівночі',
    noon: 'полудень',
  },
  fa: {
    kinds: {
      'press-release': 'اطلاعیه مطبوعاتی|بیانیه مطبوعاتی|خبر مطبوعاتی',
      statement: 'بیانیه|اعلامیه',
      'joint-statement': 'بیانیه مشترک',
      'event-invitation': 'دعوت‌نامه|دعوت',
      'open-letter': 'نامه سرگشاده',
    },
    immediate: 'برای انتشار فوری',
    embargo: 'ممنوعیت انتشار|غیرقابل انتشار تا|منتشر نشود تا',
    endMarks: 'پایان',
    notes: 'یادداشت برای سردبیران|نکات برای سردبیران|یادداشت‌ها برای سردبیران',
    about: 'درباره',
    standing: 'درباره ما',
    contacts: 'تماس|تماس رسانه‌ای|تماس با رسانه‌ها|اطلاعات تماس|برای اطلاعات بیشتر|ارتباط با رسانه‌ها',
    said: 'گفت|می‌گوید|افزود|تأکید کرد|اظهار داشت|اعلام کرد|توضیح داد',
    pronouns: 'او',
    labels: 'تلفن|ایمیل|موبایل|یا',
    roles: 'مدیر*|رئیس*|وزیر*|سخنگو*|مسئول*|دبیر*|بنیانگذار*|هماهنگ*',
  },
  he: {
    kinds: {
      'press-release': 'הודעה לעיתונות|הודעה לתקשורת|הודעת דוברות',
      statement: 'הצהרה|הודעה',
      'joint-statement': 'הצהרה משותפת|הודעה משותפת',
      'event-invitation': 'הזמנה|הזמנה לתקשורת',
      'open-letter': 'מכתב פתוח',
    },
    immediate: 'לפרסום מיידי|לפרסום מידי',
    embargo: 'אמברגו|באמברגו|אסור לפרסום עד|לא לפרסום לפני',
    endMarks: 'סוף|סוף הודעה',
    notes: 'הערות לעורכים|הערה לעורכים|לידיעת העורכים',
    about: 'אודות|על',
    standing: 'אודות|מי אנחנו',
    contacts: 'איש קשר|אנשי קשר|איש קשר לתקשורת|לפרטים|לפרטים נוספים|דוברות|יצירת קשר',
    said: 'אמר|אמרה|אומר|אומרת|מסר|מסרה|ציין|ציינה|הוסיף|הוסיפה|הדגיש|הדגישה|הסביר|הסבירה',
    pronouns: 'הוא|היא',
    labels: 'טלפון|טל|נייד|דוא"ל|מייל|או',
    roles: 'מנכ*|יו"ר|יושב|דובר*|מנהל*|שר|שרת|נשיא*|ראש|פרופ*|חוקר*|סמנכ*',
  },
  zh: {
    kinds: {
      'press-release': '新闻稿|新聞稿|新闻发布|新闻通稿|新聞公報|新闻公报',
      statement: '声明|聲明|新闻声明',
      'joint-statement': '联合声明|聯合聲明',
      'media-advisory': '媒体通知|媒體通知|采访通知|採訪通知',
      'event-invitation': '邀请函|邀請函|媒体邀请',
      'open-letter': '公开信|公開信',
      correction: '更正',
    },
    immediate: '即时发布|即時發佈|立即发布|即日发布|即時發布',
    embargo: '禁发|禁發|新闻禁发|禁止在|不得早于|发布禁令|限时解禁|解禁时间',
    endMarks: '完|（完）|(完)|结束|完结',
    notes: '编者注|編者註|编辑注意|致编辑',
    about: '关于|關於',
    standing: '关于我们|關於我們|公司简介',
    contacts:
      '媒体联系|媒體聯絡|媒体联系人|媒體聯絡人|联系人|聯絡人|联系方式|媒体垂询|媒体查询|新闻联系人',
    said: '表示|说|說|指出|强调|強調|称|认为|補充|补充说|介绍|介绍说',
    labels: '电话|電話|邮箱|電郵|电邮|手机|手機|邮件',
    roles:
      '秘书长|主任|总裁|董事长|主席|首席医学官|首席执行官|院长|教授|部长|发言人|经理|总监|理事长|会长|执行主任|負責人|负责人|秘書長|總裁',
  },
  ja: {
    kinds: {
      'press-release': 'プレスリリース|ニュースリリース|報道発表|報道資料|お知らせ',
      statement: '声明|声明文',
      'joint-statement': '共同声明',
      'event-invitation': 'ご案内|ご招待|取材のご案内',
      'open-letter': '公開書簡',
      correction: '訂正|お詫びと訂正',
    },
    immediate: '即時公開|即時リリース|報道解禁 即時',
    embargo: '報道解禁|解禁日時|エンバーゴ|情報解禁',
    endMarks: '以上|以 上',
    notes: '編集者への注記|報道関係者各位|備考|注記',
    aboutAfter: 'について',
    standing: '会社概要|団体概要|企業概要|について',
    contacts:
      'お問い合わせ|お問い合わせ先|本件に関するお問い合わせ|報道関係|報道関係者のお問い合わせ先|本件に関するお問い合わせ先|取材のお申し込み|連絡先',
    said: 'は述べ|述べ|話し|語っ|コメントし',
    labels: '電話|tel|メール|e-mail|email|fax|担当',
    roles: '社長|代表|取締役|部長|会長|理事長|教授|所長|広報|課長|事務局長',
  },
};

/** No phrase is longer; what a longer text begins with is all that is asked of it. */
const MAX_OF_A_PHRASE = 200;
/** Each line is asked about again and again; a few thousand are what a file has. */
const MAX_KEPT = 4_000;

/** A function of a text that remembers what it gave. */
function remembered<Value>(find: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = find(text);
    if (known.size >= MAX_KEPT) known.clear();
    known.set(text, value);
    return value;
  };
}

const folded = remembered((text) =>
  plainLine(text)
    .replace(/["“”„«»‹›‘`*_[\]{}•●■►▶→※]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:.,;|/(#-]+|[\s:.,;|/)#-]+$/gu, '')
    .trim(),
);

/** A text as phrases are compared: `plainLine`, without marks around and between words. */
export const foldedPhrase = (text: string): string => folded(text.slice(0, MAX_OF_A_PHRASE));

const LANGUAGES = Object.keys(WORDS);

const phrasesOf = (list: string | undefined): string[] =>
  (list ?? '')
    .split('|')
    .map(foldedPhrase)
    .filter((phrase) => phrase !== '');

/** Phrases of one sort in all languages: a bilingual house mixes them. */
const allOf = (field: Exclude<keyof Words, 'kinds'>): ReadonlySet<string> =>
  new Set(LANGUAGES.flatMap((language) => phrasesOf(WORDS[language]?.[field])));

const printed = LANGUAGES.filter(hasWording).map(wordingFor);

const kinds: ReadonlyMap<string, ReleaseKind> = new Map([
  ...printed.flatMap(({ kinds: named }) =>
    Object.entries(named).map(
      ([kind, phrase]) => [foldedPhrase(phrase), kind as ReleaseKind] as const,
    ),
  ),
  ...LANGUAGES.flatMap((language) =>
    Object.entries(WORDS[language]?.kinds ?? {}).flatMap(([kind, list]) =>
      phrasesOf(list).map((phrase) => [phrase, kind as ReleaseKind] as const),
    ),
  ),
]);
const immediate = new Set([
  ...allOf('immediate'),
  ...printed.map((each) => foldedPhrase(each.immediate)),
]);
const notes = new Set([...allOf('notes'), ...printed.map((each) => foldedPhrase(each.notes))]);
const contacts = new Set([
  ...allOf('contacts'),
  ...printed.flatMap((each) => [foldedPhrase(each.contact), foldedPhrase(each.contacts)]),
]);
const standing = allOf('standing');
const reference = allOf('reference');
const dateLabels = allOf('date');
const midnight = allOf('midnight');
const noon = allOf('noon');

/** The kind that a line or a part of it names, and nothing else. */
export const kindNamed = (text: string): ReleaseKind | undefined => kinds.get(foldedPhrase(text));
export const saysImmediate = (text: string): boolean => immediate.has(foldedPhrase(text));
export const isNotesHeading = (text: string): boolean => notes.has(foldedPhrase(text));
export const isStandingHeading = (text: string): boolean => standing.has(foldedPhrase(text));
export const isReferenceLabel = (text: string): boolean => reference.has(foldedPhrase(text));
export const isDateLabel = (text: string): boolean => dateLabels.has(foldedPhrase(text));
export const MIDNIGHT_WORDS: readonly string[] = [...midnight];
export const NOON_WORDS: readonly string[] = [...noon];

/** One of some phrases at the beginning of a folded text, the longest first, at the end of a word. */
function beginning(phrases: Iterable<string>): RegExp {
  const list = [...phrases].sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(
    `^(?:${list.join('|')})(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}\\p{Script=Hebrew}\\p{N}])`,
    'u',
  );
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const embargoBegins = beginning([
  ...allOf('embargo'),
  ...printed.map((each) => foldedPhrase(each.embargoed(''))),
]);
const contactBegins = beginning(contacts);
const notesBegin = beginning([...notes].filter((phrase) => phrase.length > 5));
const accordingBegins = beginning(allOf('accordingTo'));

/** Whether a text begins as the line does that holds it back until a time. */
export const saysEmbargo = (text: string): boolean => embargoBegins.test(foldedPhrase(text));
export const beginsWithContact = (text: string): boolean => contactBegins.test(foldedPhrase(text));
export const beginsWithNotes = (text: string): boolean => notesBegin.test(foldedPhrase(text));
export const isContactsHeading = (text: string): boolean => contacts.has(foldedPhrase(text));
export const beginsWithAccordingTo = (text: string): boolean =>
  accordingBegins.test(foldedPhrase(text));

const endMarks = new Set([...allOf('endMarks'), '', '30']);

/** Whether a line says that the text for publication ends here, and nothing else. */
export function isEndMark(text: string): boolean {
  const line = text.trim();
  if (line === '' || line.length > 40) return false;
  const bare = foldedPhrase(line.replace(/[\s\-–—*#=~<>/\\|.:()[\]（）]+/gu, ' '));
  if (bare === '') return /^(?:#(?:\s*#)+|\*(?:\s*\*){2,}|[-–—]\s*0\s*[-–—])$/u.test(line);
  return endMarks.has(bare) && (bare !== '30' || /[-–—]/u.test(line));
}

const aboutBefore = LANGUAGES.flatMap((language) =>
  phrasesOf(WORDS[language]?.about).map((phrase) => ({ phrase, language })),
).sort((a, b) => b.phrase.length - a.phrase.length);
const aboutAfter = LANGUAGES.flatMap((language) => phrasesOf(WORDS[language]?.aboutAfter));

/** Prepositions that begin a heading in any text: they name an organisation only in their language. */
const SHORT_ABOUT = new Set([
  'o',
  'об',
  'о',
  'om',
  'su',
  'on',
  'על',
  'عن',
  'про',
  'over',
  'sobre',
  'uber',
  'حول',
]);

/**
 * The organisation that the heading of a standing text names ("About Aid", "À propos de Secours", "Su
 * Vakfı Hakkında"), in its own letters; null of another line.
 */
export function aboutWhom(heading: string, language: string): string | null {
  const line = heading
    .replace(/[\s:：.*_]+$/u, '')
    .replace(/^[\s*_#>•■]+/u, '')
    .replace(/\s+/gu, ' ');
  if (line.length > 120) return null;
  const base = language.split('-')[0] ?? '';
  const plain = foldedPhrase(line);
  for (const { phrase, language: of } of aboutBefore) {
    if (!plain.startsWith(phrase)) continue;
    if (SHORT_ABOUT.has(phrase) && of !== base) continue;
    const name = restAfter(line, phrase);
    if (name === null || name === '') continue;
    if (
      /^(?:\p{Lu}|\p{Lo}|\p{N}|["“«„'‘’]|the\s|la\s|le\s|les\s|l[’']|das\s|die\s|den\s|фонд|компани|организаци|фонде)/iu.test(
        name,
      )
    ) {
      return withoutArticle(name, of);
    }
  }
  for (const phrase of aboutAfter) {
    const folded = foldedPhrase(line);
    if (folded.endsWith(phrase) && folded.length > phrase.length) {
      return line.slice(0, line.length - phrase.length).trim();
    }
  }
  return null;
}

/** What follows a phrase at the beginning of a line, whose letters may have accents and capitals. */
function restAfter(line: string, phrase: string): string | null {
  let at = 0;
  // The folded text is about as long as the line: the end of the phrase is looked for near there.
  for (const end of [0, 1, -1, 2, -2, 3, 4].map((more) => phrase.length + more)) {
    if (end <= 0 || end > line.length) continue;
    if (foldedPhrase(line.slice(0, end)) !== phrase) continue;
    const next = line[end] ?? '';
    const isApart =
      /[\s’'«“"]/u.test(next) || /[’']$/u.test(line.slice(0, end)) || /\p{Script=Han}/u.test(next);
    if (isApart) {
      at = end;
      break;
    }
  }
  return at === 0
    ? null
    : line
        .slice(at)
        .trim()
        .replace(/^[’']\s*/u, '');
}

const withoutArticle = (name: string, language: string): string =>
  language === 'en' ? name.replace(/^the\s+/iu, '') : name;

/** The words of a language's persons: who speaks, and how that is said. */
export interface SpeechWords {
  readonly said: RegExp;
  readonly pronouns: ReadonlySet<string>;
}

const speech = new Map<string, SpeechWords>();

/** How a language says that somebody speaks, as a pattern over text in its own letters. */
export function speechWords(language: string): SpeechWords {
  const base = language.split('-')[0] ?? '';
  let words = speech.get(base);
  if (!words) {
    const own = ownValue(WORDS, base) ?? WORDS.en ?? {};
    const verbs = (own.said ?? '')
      .split('|')
      .sort((a, b) => b.length - a.length)
      .map(escaped);
    const isApart = base !== 'zh' && base !== 'ja';
    words = {
      said: new RegExp(
        isApart
          ? `(?<![\\p{L}\\p{M}])(?:${verbs.join('|')})(?![\\p{L}\\p{M}])`
          : `(?:${verbs.join('|')})`,
        'giu',
      ),
      pronouns: new Set((own.pronouns ?? '').split('|')),
    };
    speech.set(base, words);
  }
  return words;
}

const roleWords = LANGUAGES.flatMap((language) => (WORDS[language]?.roles ?? '').split('|')).filter(
  (word) => word !== '',
);
const wholeRoles = new Set(roleWords.filter((word) => !word.endsWith('*')).map(plainLine));
const roleStems = roleWords
  .filter((word) => word.endsWith('*'))
  .map((word) => plainLine(word.slice(0, -1)));

/** Whether a word says what somebody is ("Director", "Vorsitzende"), and so is no part of a name. */
export const isRoleWord = remembered((word: string): boolean => {
  const plain = plainLine(word).replace(/^[("'’]+|[)"'’.,:;]+$/gu, '');
  if (plain === '') return false;
  if (wholeRoles.has(plain)) return true;
  return roleStems.some(
    (stem) => plain.startsWith(stem) || (stem.length > 5 && plain.endsWith(stem)),
  );
});

/** Role words of scripts without spaces, the longest first. */
export const HAN_ROLES: readonly string[] = [
  ...(WORDS.zh?.roles ?? '').split('|'),
  ...(WORDS.ja?.roles ?? '').split('|'),
].sort((a, b) => b.length - a.length);

const wordsIn = (phrases: Iterable<string>): string[] =>
  [...phrases].flatMap((phrase) => phrase.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
const contactLabels = new Set([
  ...wordsIn([...allOf('labels'), ...contacts, ...reference]),
  ...['ext', 'extension', 'poste'],
]);
const labelPhrases = new Set([...allOf('labels'), ...contacts]);

/** Whether a word beside a person's fields says no more than they do: "Tel.", "Media contact". */
export const isContactLabel = (word: string): boolean => contactLabels.has(plainLine(word));
export const isContactLabelPhrase = (text: string): boolean => labelPhrases.has(foldedPhrase(text));
