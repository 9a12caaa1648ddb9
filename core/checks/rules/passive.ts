import { type Finding, type PlacedFinding, releaseCheck } from '../check';
import { ADJECTIVES, IRREGULAR_PARTICIPLES } from '../lists/participles';
import { findInUnits, proseOf } from '../text/find-in-units';
import { isEnglish } from '../text/languages';

const adjectives = new Set(ADJECTIVES);
/** A form of “be”, at most one adverb or “not”, and a participle. */
const PASSIVE = new RegExp(
  `\\b(?:am|is|are|was|were|be|been|being)\\s+(?:(?:not|also|often|still|now|never|\\w+ly)\\s+)?` +
    `(?<participle>\\w{2,}ed|${IRREGULAR_PARTICIPLES.join('|')})\\b(?!-)`,
  'giu',
);

interface Passives {
  readonly sentences: number;
  readonly findings: readonly Finding[];
}

export const passive = releaseCheck<Passives>({
  id: 'passive',
  title: 'Passive',
  severity: 'advice',
  why: 'The passive leaves out who acts, which is the first thing a reporter asks.',
  digest(block) {
    if (!['lede', 'paragraph', 'list'].includes(block.kind)) return null;
    const units = proseOf(block).filter(({ language }) => isEnglish(language));
    if (units.length === 0) return null;
    const findings = findInUnits(units, PASSIVE, ([said], { language }) => {
      const participle = said.split(/\s+/).at(-1)?.toLowerCase() ?? '';
      return !isEnglish(language) || adjectives.has(participle)
        ? null
        : { message: `“${said}” is passive: say who does it.` };
    });
    return { findings, sentences: units.reduce((sum, unit) => sum + unit.sentences.length, 0) };
  },
  run(digests, { houseStyle }): PlacedFinding[] {
    const sentences = digests.reduce((sum, { digest }) => sum + digest.sentences, 0);
    const passives = digests.reduce((sum, { digest }) => sum + digest.findings.length, 0);
    if ((100 * passives) / Math.max(sentences, 1) < houseStyle.thresholds.passivePercent) return [];
    // One piece of advice, at the first of them: the share is what matters, not each place.
    const first = digests.find(({ digest }) => digest.findings.length > 0);
    const [finding] = first?.digest.findings ?? [];
    if (!first || !finding) return [];
    const message =
      passives === 1
        ? finding.message
        : `${passives} of ${sentences} sentences are in the passive, the first is “${finding.quote}”: say who does it.`;
    return [{ ...finding, block: first.index, message }];
  },
});
