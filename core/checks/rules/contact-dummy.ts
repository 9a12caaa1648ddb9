import { blockCheck, type Finding } from '../check';

/** Names that templates and forms are filled with. */
const NAMES = new RegExp(
  `^(?:(?:mr|mrs|ms|dr|herr|frau|m|mme|sr|sra)\\.?\\s+)?(?:${[
    '(?:jane|john|jonathan|janie|johnny) (?:q\\.? )?(?:doe|roe|public|smith-doe|example)',
    'joe bloggs',
    'joe public',
    '(?:max|maxi|erika|maria|lieschen) (?:mustermann|musterfrau|müller-mustermann)',
    '(?:firma )?muster ?(?:mann|frau|person)?',
    'fulan[oa](?: de tal)?',
    'sutan[oa](?: de tal)?',
    'monsieur (?:x|tout-le-monde)',
    'mario rossi esempio',
    'foo ?bar',
    'lorem ipsum',
    '(?:test|testing|tester|prueba|essai)(?: (?:test|user|contact|name|person|contacto))*',
    '(?:your|full|first|last|sur|contact|press contact|media contact|contact person)[ -]?name(?: (?:here|surname|lastname|last name))?',
    'first(?:name)?[ -]last(?:name)?',
    'name(?:,? (?:surname|lastname|last name|of contact|here|nachname))?',
    '(?:vorname|ihr name)(?: nachname| name)?',
    '(?:prénom|votre nom)(?: nom)?',
    '(?:nombre|tu nombre|su nombre)(?: y)?(?: apellidos?)?',
    '(?:nome|seu nome)(?: e)?(?: sobrenome| cognome)?',
    'nome cognome',
    'الاسم(?: الكامل)?|اسم جهة الاتصال',
    'n\\.? ?n\\.?',
    'x{2,}(?: x{2,})*',
    't\\.?b\\.?[acd]\\.?',
    'tba|tbc|tbd',
    'attn:? .*',
    '\\?+|-+|\\.{2,}|…',
    'somebody|someone|anybody|nobody',
    'press contact|media contact|contact',
  ].join('|')})$`,
  'iu',
);

/** Domains that RFC 2606 keeps for examples, and what forms are filled with. */
const ADDRESSES =
  /@(?:[\w-]+\.)*(?:example\.(?:com|org|net|edu)|[\w-]+\.(?:example|test|invalid|localhost)|localhost|(?:your|my|our)?-?(?:domain|company|organi[sz]ation|website|site|org|ngo|firma)\.(?:com|org|net|de|fr|es)|yourdomain\.\w+|mustermann\.de|musterfirma\.de|test\.(?:com|org|net)|abc\.com|xyz\.(?:com|org)|foo\.(?:com|org)|bar\.com|correo\.com|ejemplo\.(?:com|org|es)|exemple\.(?:com|org|fr)|beispiel\.de|exemplo\.(?:com|org|com\.br)|esempio\.(?:it|com))$|^(?:your\.?name|firstname|first\.last|firstname\.lastname|name\.surname|vorname\.nachname|prenom\.nom|nombre\.apellido|john\.?doe|jane\.?doe|max\.mustermann|user|username|test|asdf|xxx+|foo)@|^(?:name|email|e-mail)@(?:email|e-mail|mail)\.\w+$/iu;

export const contactDummy = blockCheck({
  id: 'contact-dummy',
  title: 'Made-up contact',
  severity: 'warning',
  why: 'A name, an address or a number that was only to be replaced goes to every newsroom, and nobody answers.',
  run({ block, units }) {
    if (block.type !== 'contact-block') return [];
    return units.flatMap((unit): Finding[] => {
      const text = unit.text.trim();
      const field = unit.field?.split('.')[0];
      const what =
        field === 'name' && NAMES.test(text)
          ? 'the name of nobody'
          : field === 'emails' && ADDRESSES.test(text)
            ? 'an address that reaches nobody'
            : field === 'phones' && isMadeUp(text)
              ? 'a number that is kept for examples'
              : null;
      if (what === null) return [];
      const message = `“${text}” is ${what}.`;
      return [{ spot: unit.spot(0, unit.text.length), message, quote: text }];
    });
  },
});

/**
 * Numbers for films and examples (555-0100 to 555-0199 in North America; what Ofcom keeps for
 * London, mobiles and no area), and those that fingers make: 0123456789, 1111111.
 */
function isMadeUp(typed: string): boolean {
  if (/^[x?\s+()-]*$/iu.test(typed) && /[x?]/iu.test(typed)) return true;
  if (/x{3,}|#{3,}|_{3,}/iu.test(typed)) return true;
  const digits = typed.replace(/(?:ext\.?|x)\s*\d+$/iu, '').replace(/\D/g, '');
  const american = /^\+?1\D/u.test(typed) || (!typed.startsWith('+') && digits.length === 10);
  if (american && /^1?\d{3}55501\d\d$/.test(digits)) return true;
  if (/^(?:1?)55501\d\d$/.test(digits) && digits.length <= 8) return true;
  if (/^(?:44|0044|0)(?:0)?(?:2079460\d{3}|7700900\d{3}|1632960\d{3})$/.test(digits)) return true;
  const local = digits.replace(
    /^(?:00)?(?:1|7|20|27|3\d|4\d|5[1-8]|6[0-6]|8[1246]|9[0-58])(?=\d{7})/,
    '',
  );
  return [digits, local].some(
    (each) => /(\d)\1{6,}$/.test(each) || /^0?(?:12345678?9?0?|987654321)$/.test(each),
  );
}
