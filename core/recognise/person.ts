import { plainLine } from '../dates/plain-line';
import { HAN_ROLES, isRoleWord } from './press-words';

/** A person as a text introduces somebody: "Amara Diallo, Executive Director of the Water Office". */
export interface Person {
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
}

const TITLES =
  '(?:Dr|Dra|Prof|Professor|Professora?|Prof\\. Dr|Mr|Mrs|Ms|Miss|Mme|Mlle|M|Mag|Ing|Dipl\\.-Ing|Sir|Dame|Lord|Lady|Hon|The Honourable|The Hon|Rev|Fr|Sr|Sra|Srta|Don|Doña|St|Councillor|Cllr|Abune|Sheikh|Archbishop|Bishop|Pastor|Imam|Mayor|Senator|Governor|Ambassador|le Dr|la Dre|le professeur|la professeure|le Pr|il professor|la professoressa|le docteur|el doctor|la doctora|HE|H\\.E)';
const TITLE = new RegExp(`^${TITLES}\\.?\\s`, 'u');
const DEGREE =
  /^(?:M\.?D\.?|Ph\.?D\.?|MBA|MPH|MSc|BSc|MP|QC|KC|OBE|MBE|CBE|J\.?D\.?|RN|FRCP|S\.?J\.?|Jr\.?|Sr\.?|MEP|MdB|III?|DBE)$/u;
const PARTICLE =
  /^(?:van|von|der|de|del|della|di|da|dos|das|du|la|le|el|al|bin|bint|ben|den|ter|ten|zu|zur|y|e|af|av|ibn|abu|do|den)$/u;
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}’'.-]*|[dDlL][’']\p{Lu}[\p{L}\p{M}-]*|[\p{Lu}]\.)$/u;
/** Scripts without capitals. */
const CAPLESS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Devanagari}]/u;
/** Words that only organisations have in their names. */
const ORGANISATION =
  /(?:^|[\s-])(?:university|universit\p{L}*|universidad\p{L}*|universidade|université|institut\p{L}*|ministry|ministère|ministerio|ministero|ministerium|ministerie|office|agency|association|fund|foundation|federation|council|committee|commission|department|society|union|alliance|coalition|network|trust|group|bank|company|corporation|centre|center|organi[sz]ation|school|college|hospital|press|service|team|unit|desk|relations|secretariat|red|foro|forum|stiftung|verband|verein|bund|gmbh|ag|inc\.?|ltd\.?|llc|plc|s\.?a\.?|s\.?p\.?a\.?|e\.\s?v\.?|fondation|fundación|fundação|fondazione|fundacja|фонд|институт|центр|университет|منظمة|مؤسسة|جامعة|وزارة|شركة|基金会|大学|株式会社|abteilung|amt|stelle|dienst|büro|ufficio|gabinete|assessoria|presstjänst|pressestelle|biuro|centrum|partners|ventures|capital|museum|watch|aid|international|kommission|netwerk|netzwerk|rete|lega|observatório|observatorio|council)(?:$|[\s,)])/iu;

export const looksLikeOrganisation = (text: string): boolean => ORGANISATION.test(text);

/**
 * Whether a text is the name of a person and nothing else: two to five words that begin in capitals, a
 * title before them, particles between.
 */
export function isPersonName(text: string): boolean {
  const name = text.trim();
  if (name.length < 2 || name.length > 60 || /[\d@:;!?"“”«»|]/.test(name)) return false;
  if (CAPLESS.test(name)) {
    const words = name.split(/\s+/u);
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)) {
      return (
        [...name.replace(/\s/g, '')].length <= 8 &&
        !HAN_ROLES.some((role) => name.startsWith(role)) &&
        !ORGANISATION.test(name)
      );
    }
    return (
      words.length >= 2 && words.length <= 5 && !words.some(isRoleWord) && !ORGANISATION.test(name)
    );
  }
  const hasTitle = TITLE.test(name);
  const words = name.replace(TITLE, '').replace(TITLE, '').split(/\s+/u);
  if (words.length > 5 || (words.length < 2 && !hasTitle)) return false;
  if (!words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word))) return false;
  if (!NAME_WORD.test(words.at(-1) ?? '')) return false;
  const capitals = words.filter((word) => NAME_WORD.test(word));
  return (
    (hasTitle || capitals.length >= 2) &&
    !words.some((word) => isRoleWord(word)) &&
    !ORGANISATION.test(name)
  );
}

/** The person that a phrase introduces. Where it names nobody, its words are the speaker's. */
export function personIn(phrase: string, organisations: ReadonlySet<string>): Person {
  const text = phrase
    .replace(/\s+/gu, ' ')
    .replace(/\s*\((?:\d{1,3}|[^()]{1,40})\)/gu, '')
    .replace(/^[\s,;:–—-]+|[\s,;:–—.-]+$/gu, '')
    .trim();
  if (CAPLESS.test(text)) return caplessPerson(text, organisations);
  const fields = joinDegrees(text.split(/\s*[,;]\s*|\s+[–—-]\s+/u).filter((field) => field !== ''));
  for (const [index, field] of fields.entries()) {
    if (field.split(' ').length > 12) continue;
    const found = nameAtEnd(field);
    if (!found) continue;
    // "le ministre, Jean Dupont": what stands before the name says what he is.
    const rest = fields.slice(index + 1).filter((each) => !/^\d{1,3}$/.test(each));
    const before = index > 0 && found.before === '' ? (fields[index - 1] ?? '') : '';
    const isRoleBefore =
      before !== '' && before.split(/\s/).some(isRoleWord) && before.split(' ').length <= 9;
    const role = [found.before, isRoleBefore ? before : ''].filter((part) => part !== '').join(' ');
    return described(found.name, role, rest, organisations);
  }
  return { name: text.split(/,\s/u)[0] ?? '', role: '', organisation: '' };
}

const joinDegrees = (fields: readonly string[]): string[] => {
  const joined: string[] = [];
  for (const field of fields) {
    const last = joined.length - 1;
    if (last >= 0 && DEGREE.test(field)) joined[last] += `, ${field}`;
    else joined.push(field);
  }
  return joined;
};

const WORKS_AT =
  /^(.+?\p{L})\s+(?:of|from|at|von der|vom|von|bei|de la|del|du|des|da|do|della|van het|van de|van|för|från)\s+(?:the\s+)?(\p{Lu}.*)$/u;

/** The name in a field, and what else the field says: "chief scientist Dr Emma Lawson". */
function nameAtEnd(field: string): { readonly name: string; readonly before: string } | null {
  const [bare = '', ...degrees] = field.split(', ');
  const degree = degrees.map((each) => `, ${each}`).join('');
  const [, head = '', place = ''] = WORKS_AT.exec(bare) ?? [];
  const ofHead = head === '' ? null : named(head);
  const ofWhole = named(bare);
  // "Lieve Peeters van het Netwerk Waardig Oud" works there; "Maria Lopez de la Cruz" is called so.
  const isPlace = ofHead !== null && (ofWhole === null || looksLikeOrganisation(place));
  const found = isPlace ? ofHead : ofWhole;
  if (!found) return null;
  const before = isPlace ? [found.before, bare.slice(head.length).trim()] : [found.before];
  return { name: found.name + degree, before: before.filter((part) => part !== '').join(' ') };
}

const named = (text: string): { readonly name: string; readonly before: string } | null =>
  isPersonName(text) ? { name: text, before: '' } : trailing(text);

/** The name that a text ends with, after a role or words without capitals. */
function trailing(text: string): { readonly name: string; readonly before: string } | null {
  const words = text.split(' ');
  const lastRole = words.findLastIndex((word) => isRoleWord(word.replace(/^[lLdD][’']/u, '')));
  for (let at = Math.max(lastRole + 1, 0); at < words.length; at += 1) {
    const name = words.slice(at).join(' ');
    if (at === 0) continue;
    const before = words.slice(0, at);
    const [next = ''] = words.slice(at);
    if (PARTICLE.test(next) || !NAME_WORD.test(next)) continue;
    const count = words.length - at;
    // After a role that goes on ("Minister for Children Sarah Hughes") the name is the last two words.
    const goesOn = lastRole >= 0 && at > lastRole + 1 && count > 2;
    if (goesOn && !TITLE.test(name)) continue;
    if (isPersonName(name)) {
      const isIntroduced = hasSmallWord(before) || /[’']s$/u.test(before.join(' '));
      // "A sign in Villa Nueva" is nobody.
      if (
        lastRole < 0 &&
        (!isIntroduced || /^(?:an?|une?|una|uno|uma?|eine?|een)$/iu.test(before[0] ?? ''))
      )
        continue;
      return { name, before: before.join(' ') };
    }
  }
  return null;
}

const hasSmallWord = (words: readonly string[]): boolean =>
  words.some((word) => /^\p{Ll}/u.test(word) || /-\p{Ll}/u.test(word));

/** A person with the fields that follow the name. */
function described(
  name: string,
  before: string,
  rest: readonly string[],
  organisations: ReadonlySet<string>,
): Person {
  const role: string[] = [];
  const organisation: string[] = [];
  const stem = withoutArticle(before);
  const from =
    /^(?:of|from|at|von|vom|de la|del|du|da|do|della|van|från)\s+(?:the\s+)?(\p{Lu}.*)$/u.exec(
      stem,
    );
  if (from) organisation.push(from[1] ?? '');
  else if (stem !== '') {
    const parted = partedRole(stem, organisations);
    if (parted.role !== '') role.push(parted.role);
    if (parted.organisation !== '') organisation.push(parted.organisation);
  }
  for (const field of rest) {
    if (
      role.length + organisation.length >= 3 ||
      /^(?:who|which|whose|qui|que|die|der|das|die|wer|che|quien|который)\s/u.test(field)
    )
      break;
    const bare = withoutArticle(field);
    const parted = partedRole(bare, organisations);
    const isRole = bare.split(/\s/).some(isRoleWord);
    if (isRole || /^\p{Ll}/u.test(bare)) {
      role.push(parted.role);
      if (parted.organisation !== '') organisation.push(parted.organisation);
    } else
      organisation.push(
        bare.replace(/^(?:of|from|at|de|del|von|vom|der|dell[’'])\s*(?:the\s+)?/u, ''),
      );
  }
  return {
    name: name.trim(),
    role: role.filter((part) => part !== '').join(', '),
    organisation: organisation.join(', '),
  };
}

const withoutArticle = (text: string): string =>
  text
    .replace(/^(?:(?:the|le|la|les|el|los|las|der|die|das|il|lo|o|a|de|het)\s|[lL][’'])/u, '')
    .trim();

const AT =
  /^(.*?\S)\s+(?:at|with|bei|beim|chez|près|presso|bij|på|vid)\s+(?:the\s+|der\s+|dem\s+)?(\p{Lu}.*)$/u;
const OF =
  /\s+(?:of the|of|for the|from|de la|de l[’']|del|de los|de las|des|du|de|da|do|das|dos|della|dello|dell[’']|del|dei|di|der|des|von|vom|van de|van het|van|för|w|фонда|компании)\s*(?=(?:la\s|l[’']|el\s)?[\p{Lu}«„“"])/gu;

/** A role and the organisation that it is held in: "Executive Director of the Water Office". */
function partedRole(
  text: string,
  organisations: ReadonlySet<string>,
): { readonly role: string; readonly organisation: string } {
  const own = /^(.+?)[’']s\s+(\p{Ll}.*)$/u.exec(text);
  if (own) return { role: own[2] ?? '', organisation: own[1] ?? '' };
  const at = AT.exec(text);
  if (at) return { role: at[1] ?? '', organisation: at[2] ?? '' };
  const parts = [...text.matchAll(OF)];
  const isKnown = (name: string): boolean => {
    const plain = plainLine(name.replace(/^(?:la|el|l[’'])\s*/u, ''));
    return [...organisations].some(
      (each) =>
        each === plain ||
        (plain.length > 3 && each.startsWith(`${plain} `)) ||
        (each.length > 3 && plain.startsWith(`${each} `)),
    );
  };
  for (const { index, 0: word } of parts) {
    const organisation = text.slice(index + word.length);
    const role = text.slice(0, index).trim();
    const isSaidOf =
      /the|de la|de l|della|dell|des|der|van|du|do|da|del|фонда|компании/.test(word) &&
      !/^(?:Board|Executive|Minister|Ministry)\b/u.test(organisation);
    const words = organisation.split(/\s+/);
    if (
      isKnown(organisation) ||
      ORGANISATION.test(organisation) ||
      (isSaidOf && words.length >= 2)
    ) {
      const kept = /^\s*(фонда|компании)/u.test(word)
        ? `${word.trim()} ${organisation}`
        : organisation;
      return { role, organisation: kept };
    }
  }
  const first = /^((?:\p{Lu}[\p{L}’&-]*\s+){2,4})(\p{Ll}.*)$/u.exec(text);
  if (
    first &&
    !(first[1] ?? '').split(/\s+/).some(isRoleWord) &&
    !/^(?:of|for|de|von|und|and|in|at)\s/u.test(first[2] ?? '')
  ) {
    return { role: first[2] ?? '', organisation: (first[1] ?? '').trim() };
  }
  // "Reef Guardians chief scientist": the organisation comes first.
  for (const each of organisations) {
    const plain = plainLine(text);
    if (each.length > 3 && plain.startsWith(`${each} `)) {
      return { role: text.slice(each.length).trim(), organisation: text.slice(0, each.length) };
    }
  }
  return { role: text, organisation: '' };
}

/** Names in scripts without capitals: known by what stands before and after them. */
function caplessPerson(text: string, organisations: ReadonlySet<string>): Person {
  if (/\p{Script=Han}/u.test(text) && !/\s/u.test(text.trim())) return hanPerson(text);
  const [first = '', ...rest] = text.split(/\s*[,،、，]\s*/u).filter((field) => field !== '');
  const words = first.split(/\s+/u);
  const role = words.findLastIndex((word, index) => index < words.length - 1 && isRoleWord(word));
  const isTitle = /^(?:الدكتور|الدكتورة|السيد|السيدة|الأستاذ|الأستاذة|د\.?|ד"ר)$/u;
  let name = words.length > 4 ? words.slice(0, 4).join(' ') : first;
  const described: string[] = [];
  if (role >= 0 && !isTitle.test(words[0] ?? '')) {
    const count = Math.min(2, words.length - role - 1);
    name = words.slice(-count).join(' ');
    described.push(words.slice(0, -count).join(' '));
  }
  const [title = ''] = rest;
  const of = /^(.*?)\s+(?:ل(?=ل?ال)|لل|ل(?=م|ش|ج|ه))(.+)$/u.exec(title);
  if (of) {
    const [, said = '', organisation = ''] = of;
    const isWhole = / لل/u.test(title.slice(said.length, said.length + 3));
    return {
      name,
      role: [...described, said].join(', '),
      organisation: isWhole ? `ال${organisation}` : organisation,
    };
  }
  for (const each of organisations) {
    const plain = plainLine(title);
    if (each.length > 3 && plain.endsWith(` ${each}`)) {
      return {
        name,
        role: title.slice(0, title.length - each.length).trim(),
        organisation: title.slice(-each.length),
      };
    }
  }
  const parted = /^(\S+)\s+((?:انجمن|عمותת|עמותת|منظمة|مؤسسة|شركة|جمعية|بنیاد)\s.+)$/u.exec(title);
  return parted
    ? { name, role: [...described, parted[1] ?? ''].join(', '), organisation: parted[2] ?? '' }
    : {
        name,
        role: [...described, title].filter((part) => part !== '').join(', '),
        organisation: '',
      };
}

/** "清源基金会秘书长王丽": organisation, role, name without anything between. */
function hanPerson(text: string): Person {
  for (const role of HAN_ROLES) {
    const at = text.lastIndexOf(role);
    if (at < 0) continue;
    return { organisation: text.slice(0, at), role, name: text.slice(at + role.length) };
  }
  return { name: text, role: '', organisation: '' };
}
