import { isEmail, phoneProblem } from '../release/address-problems';
import type { Contact } from '../release/blocks/contact';

/** A press contact as one line of text gives it. */
export type TypedContact = Pick<Contact, 'name' | 'role' | 'organisation' | 'emails' | 'phones'>;

/** The words such a line begins with, by language. */
const LABELS = [
  '(?:media |press |news |further )?contacts?(?: for media| for journalists)?',
  '(?:media|press) (?:enquiries|inquiries|office|officer)',
  'for (?:more|further|additional) information,?(?: please)?(?: contact| call)?',
  "contacts? (?:de )?presse|contact médias?|pour (?:plus|de plus amples) d?[’']?informations?",
  '(?:presse|medien)?kontakte?|(?:presse)?ansprechpartner(?:in)?|rückfragen(?: an)?',
  'contactos?(?: de prensa| para (?:la )?prensa| para medios)?|para (?:más|mais) informa(?:ción|ções)',
  'contatt[oi](?: stampa)?|ufficio stampa',
  'contatos?(?: de imprensa| para (?:a )?imprensa)?|contacto de imprensa',
  '(?:pers)?contact(?:persoon)?|(?:press)?kontakt(?: prasowy)?|kontakty dla mediów',
  'контакты?(?: для (?:прессы|сми))?|пресс-служба',
  '(?:للاتصال|جهات? الاتصال|للتواصل|لمزيد من المعلومات|الاتصال الصحفي|للاستفسارات)[^:：]{0,20}',
  '联系人|媒体联系|联系方式|お問い合わせ|報道関係',
].join('|');
const LABEL = new RegExp(`^\\s*(?:${LABELS})\\s*[:：]\\s*`, 'iu');

const MAIL = /(?:mailto:)?[^\s<>(),;:|،؛]+@[^\s<>(),;:|،؛]+/gu;
const NUMBER =
  /(?:\+|00|\(?0)[\d\u0660-\u0669][\d\u0660-\u0669\s().\-–/\u00a0]{5,}[\d\u0660-\u0669](?:\s*(?:ext\.?|x)\s*\d{1,6})?/giu;
/** Labels before a number or an address. */
const KIND =
  /(?<![\p{L}\p{N}])(?:tel(?:ephone|éphone|efon|éfono|efone)?|tél|phone|mob(?:ile)?|cell|móvil|portable|handy|t|m|e|e-?mail|mail|email|courriel|correo|or|at|ou|oder|هاتف|بريد|тел|эл\. почта|电话|邮箱)[\s.:：]*(?=\ufffc)/giu;

/**
 * The person whom a line such as "Contact: Jo Bloggs, Press Officer, jo@example.org, +41 22 555 01 23"
 * names. Null where it does not begin so, or gives neither an e-mail address nor a telephone number.
 */
export function typedContact(text: string): TypedContact | null {
  const label = LABEL.exec(text);
  if (!label || text.length > 400) return null;
  const emails: string[] = [];
  const phones: string[] = [];
  const rest = text
    .slice(label[0].length)
    .replace(MAIL, (found) => {
      const address = found.replace(/^mailto:/i, '').replace(/[.!?»”"'’]+$/u, '');
      if (!isEmail(address)) return found;
      emails.push(address);
      return '\ufffc';
    })
    .replace(NUMBER, (found) => {
      if (phoneProblem(found) !== null && !/^[(0]/.test(found)) return found;
      phones.push(found.trim());
      return '\ufffc';
    });
  if (emails.length + phones.length === 0) return null;
  const words = rest.replace(KIND, '').replaceAll('\ufffc', ',');
  const [name = '', role = '', ...more] = words
    .split(/[,;|•·،؛\n]|\s[–—-]\s|\s\/\s|\(|\)|<|>/u)
    .map((part) => part.replace(/^[\s:.]+|[\s:]+$|(?<=\p{Ll}{3})\.$/gu, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return { name, role, organisation: more.join(', '), emails, phones };
}
