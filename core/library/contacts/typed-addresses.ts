/** An e-mail address in a cell, with its name if there is one. */
export interface Mailbox {
  readonly email: string;
  readonly name: string;
}

const NAMED = /(?:"([^"]*)"|([^<>,;"]*?))\s*<([^<>]+)>/g;

/** The addresses in a cell: "ana@example.org; bo@example.org", "Ana Silva <ana@example.org>". */
export function mailboxesIn(cell: string): Mailbox[] {
  const named = [...cell.matchAll(NAMED)].map(
    ([, quoted, plain, email = '']): Mailbox => ({
      email: plainEmail(email),
      name: (quoted ?? plain ?? '').trim(),
    }),
  );
  const rest = cell.replace(NAMED, ' ').split(/[\s,;|]+|:::/);
  const bare = rest
    .filter(Boolean)
    .map((email): Mailbox => ({ email: plainEmail(email), name: '' }));
  return [...named, ...bare].filter(({ email }) => email !== '');
}

const plainEmail = (text: string): string => text.trim().replace(/^mailto:/i, '');

const BETWEEN = /\s*(?:[;|\n]|:::|,(?!\s*(?:ext|x)\b))\s*/i;
/** A slash separates two numbers only with spaces around it and a complete number on each side. */
const TWO_NUMBERS = /\s+\/\s+(?=\+?[\d\s().-]{6,})/;
const LABEL = /^(?:tel|telephone|phone|mobile|mob|cell|office|direct|t|m|p|o|d)[.:]+\s*/i;
const FAX = /^(?:fax|telefax|télécopie|f)[.:]*\s*(?=[+\d(])/i;

/** The telephone numbers in cells, and separately those of fax machines. */
export function phonesIn(cells: readonly string[]): { phones: string[]; faxes: string[] } {
  const numbers = cells
    .flatMap((cell) => cell.split(BETWEEN))
    .flatMap(twoNumbers)
    .map((number) => number.trim())
    .filter(Boolean);
  return {
    phones: numbers.filter((number) => !FAX.test(number)).map((each) => each.replace(LABEL, '')),
    faxes: numbers.filter((number) => FAX.test(number)).map((each) => each.replace(FAX, '')),
  };
}

function twoNumbers(text: string): string[] {
  const parts = text.split(TWO_NUMBERS);
  const isWhole = (part: string): boolean => part.replace(/\D/g, '').length >= 6;
  return parts.every(isWhole) ? parts : [text];
}
