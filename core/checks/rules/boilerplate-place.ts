import type { TopBlock } from '../../release/blocks/block';
import { releaseCheck } from '../check';

type Kind = 'boilerplate' | 'end-mark' | 'text' | 'speech';

/** Blocks that occur only in the text for publication. */
const SPEECH: ReadonlySet<TopBlock['type']> = new Set(['headline', 'subhead', 'lede', 'quote']);
const TEXT: ReadonlySet<TopBlock['type']> = new Set(['paragraph', 'list', 'heading', 'table']);

/** After the end of the text a paragraph (a legal notice) may follow; two are text again. */
const MAX_NOTICES = 1;

export const boilerplatePlace = releaseCheck<{ readonly kind: Kind; readonly quote: string }>({
  id: 'boilerplate-place',
  title: 'Boilerplate in the middle of the text',
  severity: 'warning',
  why: 'The description of the organisation comes after the text: editors use what is before it.',
  digest({ block, lines }) {
    const hasText = lines.some(({ text }) => text.trim() !== '');
    const quote = lines[0]?.text.slice(0, 60) ?? '';
    if (block.type === 'end-mark') return { kind: 'end-mark', quote: '' };
    if (!hasText) return null;
    if (block.type === 'boilerplate') return { kind: 'boilerplate', quote };
    if (SPEECH.has(block.type)) return { kind: 'speech', quote: '' };
    return TEXT.has(block.type) ? { kind: 'text', quote: '' } : null;
  },
  run(digests) {
    return digests.flatMap(({ index, digest }, at) => {
      if (digest.kind !== 'boilerplate') return [];
      const [before, rest] = [digests.slice(0, at), digests.slice(at + 1)];
      if (before.some((other) => other.digest.kind === 'end-mark')) return [];
      // Text after the end mark is not for publication.
      const end = rest.findIndex((other) => other.digest.kind === 'end-mark');
      const after = end < 0 ? rest : rest.slice(0, end);
      const goesOn =
        (end >= 0 || after.some(({ digest: { kind } }) => kind === 'speech')) &&
        after.some(({ digest: { kind } }) => kind === 'text' || kind === 'speech');
      const texts = after.filter(({ digest: { kind } }) => kind === 'text').length;
      if (!goesOn && texts <= MAX_NOTICES) return [];
      const message = 'This boilerplate is in the middle of the text.';
      return [{ block: index, spot: null, message, quote: digest.quote }];
    });
  },
});
