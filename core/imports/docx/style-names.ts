/** What a style is for, where its name says it. */
export type StyleRole = 'title' | 'subtitle' | 'quote' | 'caption' | 'list-continue';

// Word writes its own styles under their English names, whatever language it is shown in. Other programs
// write the name that people see.
const HEADING =
  /^(?:heading|header|titre|überschrift|título|titulo|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|címsor|başlık|заголовок|επικεφαλίδα|titlu|naslov|judul|tiêu đề|標題|标题|見出し|제목|عنوان|כותרת|หัวเรื่อง)[ _-]?([1-9])$/iu;
/** Ids that Word makes of those names leave out the spaces and the first letter if it has an accent. */
const HEADING_ID =
  /^(?:heading|titre|berschrift|ttulo|titulo|titolo|kop|rubrik|overskrift|otsikko|nagwek|nadpis|cmsor|balk)([1-9])$/i;

const ROLES: readonly (readonly [StyleRole, RegExp])[] = [
  [
    'title',
    /^(?:title|titre|titel|título|titulo|titolo|tittel|otsikko|tytuł|název|cím|konu başlığı|название|заголовок|τίτλος|titlu|naslov|judul|tiêu đề|標題|标题|表題|제목|العنوان|عنوان|כותרת טקסט)$/iu,
  ],
  [
    'subtitle',
    /^(?:subtitle|sous-titre|untertitel|subtítulo|subtitulo|sottotitolo|ondertitel|undertitel|underrubrik|undertittel|alaotsikko|podtytuł|podtitul|alcím|alt başlık|alt konu başlığı|подзаголовок|υπότιτλος|subtitlu|podnaslov|副標題|副标题|副題|부제|عنوان فرعي|כותרת משנה)$/iu,
  ],
  [
    'quote',
    /^(?:(?:intense |block )?quot(?:e|ation)s?|block text|citation(?: intense)?|(?:intensives )?zitat|cita(?: destacada)?|citação(?: intensa)?|citazione(?: intensa)?|(?:duidelijk )?citaat|(?:starkt )?citat|sitat|lainaus|cytat(?: intensywny)?|citát|idézet|alıntı|цитата(?: 2)?|(?:выделенная )?цитата|引文|引用文?|明显引用|인용|اقتباس|ציטוט)$/iu,
  ],
  [
    'caption',
    /^(?:(?:image |picture |figure |table )?caption|légende|beschriftung|epígrafe|descripción|legenda|didascalia|bijschrift|beskrivning|bildtext|billedtekst|bildetekst|kuvateksti|titulek|képaláírás|resim yazısı|название объекта|λεζάντα|題注|题注|図表番号|캡션|تسمية توضيحية|תיאור)$/iu,
  ],
  ['list-continue', /^list continue(?: [2-9])?$/i],
];

/** 1 to 9 where a style's name or its id is one of headings. */
export function headingLevelOf(name: string, id: string): number | null {
  const level = HEADING.exec(name.trim())?.[1] ?? HEADING_ID.exec(id)?.[1];
  return level === undefined ? null : Number(level);
}

/** What a style's name, or its id where that is in English, says it is for. */
export function roleOf(name: string, id: string): StyleRole | null {
  const words = [name.trim(), id.replace(/([a-z])([A-Z0-9])/g, '$1 $2')];
  return ROLES.find(([, known]) => words.some((word) => known.test(word)))?.[0] ?? null;
}
