import { blockCheck } from '../check';

/** Fewer words are a label, a signature or a name. */
const MIN_WORDS = 8;
const CLOSED = /(?:[.!?…:;。！？؟۔،।]|[.!?…][\s\u00a0\u202f]?[”"»’)\]]+|[”"»]\s?[.!?…])\s*$/u;

export const finalStop = blockCheck({
  id: 'final-stop',
  title: 'Missing final stop',
  severity: 'warning',
  why: 'A paragraph without its stop looks cut off, and the reader looks for the rest.',
  run: ({ kind, lines }) =>
    kind !== 'lede' && kind !== 'paragraph' && kind !== 'quote' && kind !== 'boilerplate'
      ? []
      : lines.flatMap((line) => {
          const text = line.text.trimEnd();
          // Items of a list, cells of a table and headings need none.
          if (
            line.kind === 'heading' ||
            line.around.some((each) => each === 'list' || each === 'table')
          )
            return [];
          if (line.words.length < MIN_WORDS || CLOSED.test(text)) return [];
          if (/(?:https?:\/\/|www\.|@)\S+$/u.test(text)) return [];
          if (/[.!?…]["”»’)]*$/u.test(text) || line.isIn('th', 'lo', 'km', 'my')) return [];
          const last = line.words.at(-1);
          if (!last || line.touchesVoid(last.start, last.end)) return [];
          const mark = line.isIn('hi', 'ne', 'bn')
            ? '।'
            : line.isIn('ur')
              ? '۔'
              : line.isIn('zh', 'ja')
                ? '。'
                : '.';
          const end = text.length;
          const fix = {
            type: 'replace' as const,
            title: `Add “${mark}”`,
            text: text.slice(last.start, end) + mark,
          };
          const ending = text.split(/\s+/).slice(-4).join(' ');
          const message = `The paragraph does not end with a stop: “… ${ending}”.`;
          const quote = text.slice(last.start, end);
          return [{ spot: line.spot(last.start, end), message, quote, fixes: [fix] }];
        }),
});
