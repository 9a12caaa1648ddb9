import { blockCheck } from '../check';

export const quoteAttribution = blockCheck({
  id: 'quote-attribution',
  title: 'Quote without a speaker',
  severity: 'error',
  why: 'A quote without a speaker cannot be printed; the role says why that person may speak.',
  run({ block, lines }, { open }) {
    if (block.type !== 'quote' || !lines.some(({ text }) => text.trim() !== '')) return [];
    const quote = lines.map(({ text }) => text.trim()).join(' ');
    const first = lines[0];
    const spot = first ? first.spot(0, first.text.length) : null;
    const { from } = block;
    if (open.some(({ use }) => use !== null && (use === from?.speaker || use === from?.role)))
      return [];
    if (block.speaker.trim() === '') {
      return [{ spot, message: 'This quote has no speaker.', quote, leadsTo: 'speaker' }];
    }
    if (block.role.trim() === '' && block.organisation.trim() === '') {
      const message = `${block.speaker.trim()} has neither a role nor an organisation.`;
      return [
        {
          spot: { path: [], field: 'speaker', start: 0, end: block.speaker.length },
          message,
          quote: block.speaker,
          leadsTo: 'role',
        },
      ];
    }
    return [];
  },
});
