import { plainLine } from '../../dates/plain-line';
import type { Organisation } from '../../release/facts';
import { releaseCheck } from '../check';

/** What can name the organisation before the story begins. */
const TOP = new Set(['headline', 'subhead', 'lede']);
/** Words of names that name nobody. */
const COMMON = new Set(
  'the of and for group international foundation ltd inc gmbh world national association society union federation committee council ministry department office agency company corporation trust fund project forum institute university network centre center organisation organization des les pour del los las para der die und für von das e.v. fondation association ministère fundación asociación ministerio fundação associação ministério stiftung verein'.split(
    ' ',
  ),
);
const LEAST_LETTERS = 3;

export const headlineOrganisation = releaseCheck<string>({
  id: 'headline-organisation',
  title: 'Nobody named at the top',
  severity: 'advice',
  why: 'An editor who sees the headline and the first sentence has to know who says this. It is what wires have to add most often.',
  digest: ({ kind, lines }) => (TOP.has(kind) ? lines.map(({ text }) => text).join(' ') : null),
  run(digests, { facts, open }) {
    const [first] = digests;
    const { organisations, kind } = facts;
    if (kind !== 'press-release' && kind !== 'correction') return [];
    const named = organisations.filter(({ name }) => name.trim() !== '');
    if (!first || named.length === 0 || open.some(({ fact }) => fact === 'organisations'))
      return [];
    const top = plainLine(digests.map(({ digest }) => digest).join(' '));
    if (top.length < 20 || named.some((each) => isNamed(each, top))) return [];
    const [{ name } = { name: '' }] = named;
    const who = named.length === 1 ? name.trim() : 'None of the organisations';
    const verb = named.length === 1 ? 'is not named' : 'is named';
    const message = `${who} ${verb} in the headline or the lede.`;
    return [{ block: first.index, spot: null, message, quote: '' }];
  },
});

/** By its whole name, its acronym, or a word that only its name has. */
function isNamed({ name, acronym }: Organisation, top: string): boolean {
  const whole = plainLine(name);
  if (whole !== '' && top.includes(whole)) return true;
  const own = acronym.trim() === '' ? [] : [plainLine(acronym)];
  const words = whole
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= LEAST_LETTERS && !COMMON.has(word));
  // “Regierungsrat” names the “Regierung”, “école” the “Écoles”: the beginning of the word counts.
  const stems = words.map((word) => (word.length > 5 ? word.slice(0, -2) : word));
  return [...own, ...stems].some((each) => top.includes(each));
}
