/** The words of a kit's own pages, in one language. */
export interface KitWords {
  readonly kit: string;
  readonly documents: string;
  readonly pictures: string;
  readonly print: string;
  readonly web: string;
  readonly logos: string;
  readonly contacts: string;
  readonly allContacts: string;
  readonly factSheet: string;
  readonly organisations: string;
  readonly place: string;
  readonly date: string;
  readonly releaseTime: string;
  readonly reference: string;
  readonly languages: string;
  readonly altText: string;
  /** One paragraph each: what the folders hold, how pictures may be used, how to check the files. */
  readonly readMe: readonly string[];
}

const english: KitWords = {
  kit: 'Press kit',
  documents: 'Documents',
  pictures: 'Pictures',
  print: 'Print size',
  web: 'Web size',
  logos: 'Logos',
  contacts: 'Media contacts',
  allContacts: 'All contacts',
  factSheet: 'Fact sheet',
  organisations: 'Organisations',
  place: 'Place',
  date: 'Date',
  releaseTime: 'Release',
  reference: 'Reference',
  languages: 'Languages',
  altText: 'Alternative text',
  readMe: [
    'Open index.html in any browser to see everything in this kit; it needs no connection.',
    'Please credit pictures as named. Credit, caption and alternative text are also in the picture files themselves (IPTC and XMP).',
    'SHA256SUMS.txt lists the SHA-256 checksum of each file: “sha256sum -c SHA256SUMS.txt” finds out whether a file was changed or damaged.',
  ],
};

const french: KitWords = {
  kit: 'Dossier de presse',
  documents: 'Documents',
  pictures: 'Photos',
  print: 'Pour impression',
  web: 'Pour le web',
  logos: 'Logos',
  contacts: 'Contacts presse',
  allContacts: 'Tous les contacts',
  factSheet: 'Fiche d’information',
  organisations: 'Organisations',
  place: 'Lieu',
  date: 'Date',
  releaseTime: 'Diffusion',
  reference: 'Référence',
  languages: 'Langues',
  altText: 'Texte alternatif',
  readMe: [
    'Ouvrez index.html dans un navigateur pour voir tout le contenu de ce dossier ; aucune connexion n’est nécessaire.',
    'Merci de créditer les photos comme indiqué. Crédit, légende et texte alternatif figurent aussi dans les fichiers des photos (IPTC et XMP).',
    'SHA256SUMS.txt donne la somme de contrôle SHA-256 de chaque fichier : « sha256sum -c SHA256SUMS.txt » montre si un fichier a été modifié ou endommagé.',
  ],
};

const spanish: KitWords = {
  kit: 'Dosier de prensa',
  documents: 'Documentos',
  pictures: 'Fotografías',
  print: 'Para imprimir',
  web: 'Para la web',
  logos: 'Logotipos',
  contacts: 'Contactos de prensa',
  allContacts: 'Todos los contactos',
  factSheet: 'Ficha informativa',
  organisations: 'Organizaciones',
  place: 'Lugar',
  date: 'Fecha',
  releaseTime: 'Publicación',
  reference: 'Referencia',
  languages: 'Idiomas',
  altText: 'Texto alternativo',
  readMe: [
    'Abra index.html en cualquier navegador para ver todo el contenido de este dosier; no necesita conexión.',
    'Rogamos acreditar las fotografías como se indica. El crédito, el pie y el texto alternativo están también en los propios archivos (IPTC y XMP).',
    'SHA256SUMS.txt contiene la suma SHA-256 de cada archivo: «sha256sum -c SHA256SUMS.txt» muestra si un archivo fue modificado o está dañado.',
  ],
};

const arabic: KitWords = {
  kit: 'الملف الصحفي',
  documents: 'الوثائق',
  pictures: 'الصور',
  print: 'للطباعة',
  web: 'للويب',
  logos: 'الشعارات',
  contacts: 'جهات الاتصال الإعلامية',
  allContacts: 'جميع جهات الاتصال',
  factSheet: 'صحيفة وقائع',
  organisations: 'المنظمات',
  place: 'المكان',
  date: 'التاريخ',
  releaseTime: 'النشر',
  reference: 'المرجع',
  languages: 'اللغات',
  altText: 'النص البديل',
  readMe: [
    'افتح index.html في أي متصفح لرؤية كل محتويات هذا الملف؛ لا حاجة إلى اتصال بالإنترنت.',
    'يرجى ذكر مصدر الصور كما هو مبين. المصدر والتعليق والنص البديل موجودة أيضًا داخل ملفات الصور نفسها (IPTC و XMP).',
    'يحتوي SHA256SUMS.txt على المجموع الاختباري SHA-256 لكل ملف: يبين الأمر sha256sum -c SHA256SUMS.txt إن كان ملف قد تغير أو تلف.',
  ],
};

const WORDS: Readonly<Record<string, KitWords>> = {
  en: english,
  fr: french,
  es: spanish,
  ar: arabic,
};

/** The words for a language (BCP 47, by its primary subtag); English where there are none yet. */
export function kitWordsFor(language: string): KitWords {
  return WORDS[(language.split('-')[0] ?? '').toLowerCase()] ?? english;
}
