import type { Facts } from '../../release/facts';
import type { AskedFact } from '../../release/form/variable';
import { type Check, type Fix, releaseCheck, type Severity } from '../check';
import { isRequired, type Part } from '../house-style';
import type { BlockView } from './block-view';

interface MissingPart {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly why: string;
  readonly part: Part;
  readonly message: string;
  readonly fixes?: readonly Fix[];
  /** Whether a block is the part. */
  readonly isIn?: (block: BlockView) => boolean;
  /** The fact that the part comes with; while the form still asks for it, nothing is missing. */
  readonly comesWith?: AskedFact;
  /** Whether the facts hold the part. */
  readonly isKnown?: (facts: Facts) => boolean;
}

/** A check that a part which this kind of release has to have is there. */
export function missingPart(given: MissingPart): Check {
  const { part, message, fixes = [], comesWith, ...rest } = given;
  const { isIn = () => false, isKnown = () => false, ...base } = rest;
  return releaseCheck<true>({
    ...base,
    digest: (block) => (isIn(block) ? true : null),
    run: (found, { facts, open, houseStyle }) =>
      found.length > 0 ||
      isKnown(facts) ||
      (comesWith && open.some(({ fact }) => fact === comesWith)) ||
      !isRequired(part, facts.kind, houseStyle)
        ? []
        : [{ block: null, spot: null, message, quote: '', fixes }],
  });
}

export const hasText = (block: BlockView): boolean =>
  block.lines.some(({ text }) => text.trim() !== '');
