import { baseLanguage } from '../../text/base-language';
import { typedDateline } from '../../typing/dateline';
import type { BlockView } from './block-view';
import { hasCase } from './languages';
import type { Spot } from './spot';
import type { TextUnit } from './text-unit';

/** One occurrence of an acronym. `definition`: together with its long form. */
export interface AcronymUse {
  readonly acronym: string;
  readonly definition: boolean;
  /** Whether it is in brackets after its long form, for use from then on. */
  readonly inBrackets: boolean;
  /** Whether it need not be spelled out. */
  readonly isKnown: boolean;
  readonly spot: Spot;
  readonly kind: BlockView['kind'];
}

/** Acronyms that no newsroom needs spelled out: in general use, of time and money, of computers. */
const COMMON = new Set(
  (
    'UN EU US USA UK UAE NGO NGOS UNICEF UNESCO NATO HIV AIDS COVID DNA RNA SOS PDF TV BBC CNN AFP AP CEO CFO COO CTO ' +
    'ID OK AM PM PT MP MPS MEP MEPS PHD BA MA MBA MD BSC MSC JD HR PR VP ATM CD DVD GPS LED SUV CCTV IQ UFO ' +
    'COP FIFA UEFA OPEC VIP LGBT LGBTQ LGBTQI LGBTIQ GDP IT AI SMS FAQ FAQS STEM RSVP TBC TBD XYZ NB PS ENDS EPS GAAP EBITDA ' +
    'FBI CIA NASA NOAA ESA CERN FDA EPA IRS IMF WTO WHO FAO OECD DHL IBM SAP BMW NYSE NASDAQ LLC INC LTD PLC GMBH AG SA SE SL BV NV SRL ' +
    'USD EUR GBP CHF JPY CAD AUD KM KG MW GW KW KWH MWH GWH TWH CO ' +
    'GMT UTC ET CT MT CET CEST EET EEST WET WEST BST IST EST EDT CST CDT MST MDT PST PDT AKST AKDT HST EAT WAT CAT SAST ' +
    'MSK AST NST JST KST ICT WIB SGT HKT PKT AEST AEDT ACST AWST NZST NZDT BRT ART COT PET CLT ' +
    'ISO IEC IEEE UEFI BIOS ROM SSD ZIP CSV JPEG PNG HTML HTTP HTTPS URL USB PC PCS CPU GPU RAM API APIS CSS SQL XML JSON FTP SSH DNS VPN LDAP PGP GPG TLS SSL DHCP NFS SMTP IMAP SDK CLI IDE LTS IP TCP UI UX OS ' +
    'SDG SDGS ONU OMS UE OTAN SIDA ADN PIB ONG ONGS PME PYME PYMES EUA EE UU VIH IVA TVA NIF RER TGV SNCF AVE ' +
    'EL DFB TÜV ADAC ARD ZDF DPA KI CO2 ' +
    // Words that are set in capitals for their weight.
    'NOT ALL AND OR NO NOW NEW FREE ONLY MUST BEFORE AFTER NOTE WHAT WHEN WHERE WHY HOW MEDIA PRESS NEWS PHOTO CONTACT'
  ).split(' '),
);
/** Acronyms that every reader of a language knows. */
const NATIONAL: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'OBE MBE CBE NHS HMRC MOD DWP DVLA RSPCA RAF BMA CBI TUC NFL NBA NCAA NYPD LAPD CDC DHS DOJ DOE GOP NPR PBS AWS'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'RATP CNRS INSEE INRAE EDF GDF INSERM CHU CHRU SAMU SMUR CAF CPAM HLM ADEME ARS BTP CDI CDD BTS IUT ENA CGT CFDT AFP RSA SMIC ETI TPE VTC CES AWS'.split(
      ' ',
    ),
  ),
  es: new Set(
    'RENFE ADIF BOE INE DNI NIE IRPF ITV AEMET DGT UME EMT IES CEIP ESO FP UGT CCOO UNAM IMSS INEGI CONAGUA PSOE PP'.split(
      ' ',
    ),
  ),
  de: new Set(
    'DB ÖBB SBB BMW VW AOK TK BKA LKA DRK THW NABU BUND DGB IHK HWK GEW SPD CDU CSU FDP EKD ORF SRF ETH ICE AWS'.split(
      ' ',
    ),
  ),
  pt: new Set(
    'IBGE IPCA INSS SUS CPF CNPJ STF STJ AGU USP UNESP UFRJ UFMG INPE IBAMA FGTS ICMS INE SNS RTP CGTP GNR PSP PJ IRS'.split(
      ' ',
    ),
  ),
  it: new Set('ISTAT INPS RAI ANSA CGIL CISL UIL ASL CNR ENEA ENI ENEL ANAS'.split(' ')),
  nl: new Set('NOS NS RIVM KNMI CBS TNO AIVD KNAW NWO FNV CNV ANP VRT MKB BTW'.split(' ')),
  sv: new Set('SVT SJ SMHI SCB TT KTH LO TCO'.split(' ')),
  pl: new Set('PKP GUS ZUS NFZ PAP TVP UE ONZ VAT PIT NBP'.split(' ')),
  tr: new Set('TBMM TÜİK TRT AFAD AB BM ABD TL'.split(' ')),
  ru: new Set('РФ США ООН ЕС МИД МВД МЧС ФСБ РЖД СМИ ВВП НАТО ВОЗ РАН МГУ ТАСС'.split(' ')),
  uk: new Set('США ООН ЄС НАТО ЗСУ СБУ МОЗ МОН ВВП ДСНС ЗМІ'.split(' ')),
};
const ROMAN = /^[IVXLC]+$/;
const ACRONYM =
  /(?<![\p{L}\p{N}_@#.-])(?<!(?<!\p{Lu})\/)(\p{Lu}(?:\p{Lu}|\p{N}|&(?=\p{Lu})){1,6}s?)(?![\p{L}\p{N}_@-]|\/(?!\p{Lu}{2})|\.\p{L})/gu;

/** The acronyms in a block, in order. Headings, names and addresses are skipped. */
export function acronymsIn(block: BlockView): AcronymUse[] {
  if (['headline', 'subhead', 'heading', 'contact-block'].includes(block.kind)) return [];
  return block.lines.flatMap((unit) =>
    unit.kind === 'heading' ||
    unit.kind === 'table' ||
    unit.around.includes('table') ||
    !hasCase(unit.language)
      ? []
      : acronymsInUnit(unit, block.kind),
  );
}

function acronymsInUnit(unit: TextUnit, kind: BlockView['kind']): AcronymUse[] {
  const { text } = unit;
  // A place in capitals is no acronym. Any day will do for a date without its year.
  const dateline =
    unit.around.length === 0 ? typedDateline(text, unit.language, '2000-01-01') : null;
  return [...text.matchAll(ACRONYM)].flatMap((match): AcronymUse[] => {
    if (match.index < (dateline?.length ?? 0)) return [];
    const said = match[1] ?? '';
    const acronym = said.replace(/s$/, '');
    const start = match.index;
    const end = start + said.length;
    if (unit.touchesVoid(start, end) || ROMAN.test(acronym) || isShouted(text, start, end))
      return [];
    const definition = isDefinition(text, start, end, acronym);
    const isKnown =
      isCommon(said, unit.language) ||
      isCode(text, start, end) ||
      isPostNominal(text, start, acronym) ||
      isExplained(text, end);
    const inBrackets = definition && text[start - 1] === '(';
    return [{ acronym, definition, inBrackets, isKnown, spot: unit.spot(start, end), kind }];
  });
}

function isCommon(said: string, language: string): boolean {
  const acronym = said.replace(/s$/, '');
  return (
    COMMON.has(acronym) ||
    COMMON.has(said.toUpperCase()) ||
    NATIONAL[baseLanguage(language)]?.has(acronym) === true
  );
}

/**
 * A quarter or a model (Q4, X11), a standard with its number (“DIN 1045”), the beginning of a name
 * (“IES Bécquer”), a format
 * or licence (“files in DXF”), a ticker (“NASDAQ: ALFN”,
 * “(Euronext : CAST)”) or a label (“WHERE: …”).
 */
function isCode(text: string, start: number, end: number): boolean {
  return (
    /\p{N}/u.test(text.slice(start, end)) ||
    /^[ \u00a0\u202f-](?:\d|\p{Lu}\p{Ll})/u.test(text.slice(end)) ||
    /(?:\p{Lu}{2,}|\(\p{L}+)[ \u00a0]?:[ \u00a0]?$/u.test(text.slice(0, start)) ||
    /(?<!\p{L})(?:standards?|norm[ae]?s?|norm|formats?|formatos?|protocol\p{L}*|protokoll\p{L}*|files?|fichiers?|ficheros?|archivos?|ficheiros?|arquivos?|dateien?|licen[cs]es?|licença|licencia|lizenz)\s(?:\p{L}{1,3}\s|\p{L}*[\p{Lu}\p{N}][\p{L}\p{N}]*[,\s]\s?){0,5}$/iu.test(
      text.slice(0, start),
    ) ||
    (/\([^()]*$/u.test(text.slice(0, start)) && /^:\s?[\p{Lu}\d]/u.test(text.slice(end))) ||
    (/^\s*:/.test(text.slice(end)) && /(?:^|\n)\s*$/.test(text.slice(0, start)))
  );
}

/** Honours and degrees after a name: “Constance Abara-Finch OBE”, “Imani Okeke, FRCP”. */
const POST_NOMINALS = new Set(
  'OBE MBE CBE KBE DBE GBE CMG KCMG CVO KCB CB KC QC SC FRS FBA FRSE FRCP FRCS RN DDS DVM DPHIL LLB LLM LLD MPH MPP MSW CPA RA OAM AO AC CM OC OM CH'.split(
    ' ',
  ),
);

const isPostNominal = (text: string, start: number, acronym: string): boolean =>
  POST_NOMINALS.has(acronym) &&
  /\p{Lu}[\p{L}’'-]+,?\s(?:\p{Lu}{2,6},?\s)*$/u.test(text.slice(0, start));

/**
 * Says in the words that follow what it is: “EFFIS, the European information service, …”. The article tells
 * such words from the next clause.
 */
const isExplained = (text: string, end: number): boolean =>
  /^s?,\s(?:the|an?|le|la|les|l[’']|une?|el|los|las|una|o|a|os|as|uma|um|der|die|das|ein|eine|il|lo|gli|de|het|een)\s?(?:\p{L}[\p{L}’'-]*\s?){2,12},\s?|^s?,\s(?:the|le|la|les|l[’']|el|los|las|der|die|das)\s?(?:\p{L}[\p{L}’'-]*\s){1,9}\p{L}[\p{L}’'-]*[.;]/u.test(
    text.slice(end),
  );

/** In a line of capitals a word in capitals is no acronym. */
function isShouted(text: string, start: number, end: number): boolean {
  const before = /(\p{Lu}{2,})[\s,]+$/u.exec(text.slice(0, start))?.[1];
  const after = /^[\s,]+(\p{Lu}{2,})(?!\p{Ll})/u.exec(text.slice(end))?.[1];
  return before !== undefined || after !== undefined;
}

/** “Global Compact for Migration (GCM)” or “GCM (Global Compact for Migration)”. */
function isDefinition(text: string, start: number, end: number, acronym: string): boolean {
  if (text[start - 1] === '(' && /^[’']?s?\)/.test(text.slice(end))) {
    return fits(text.slice(Math.max(0, start - 160), start - 1), acronym);
  }
  // “the Global Compact for Migration, or GCM,”
  if (
    /,\s(?:or|ou|o|oder)\s(?:the\s)?$/u.test(text.slice(0, start)) &&
    /^s?[,.)]/.test(text.slice(end))
  ) {
    if (fits(text.slice(Math.max(0, start - 160), start), acronym)) return true;
  }
  const inside = /^\s*\(([^()]{6,160})\)/.exec(text.slice(end))?.[1];
  return inside !== undefined && fits(inside, acronym);
}

/** Whether an acronym can stand for the words: most of its letters begin one of them. */
function fits(words: string, acronym: string): boolean {
  const initials = [...words.matchAll(/(?<![\p{L}\p{N}])\p{L}/gu)].map(([letter]) =>
    letter.toUpperCase(),
  );
  const letters = [...acronym].filter((letter) => /\p{L}/u.test(letter));
  const found = letters.filter((letter) => initials.includes(letter)).length;
  return initials.length >= 2 && found >= Math.ceil(letters.length * 0.6);
}
