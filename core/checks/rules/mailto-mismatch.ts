import { blockCheck } from '../check';

const ADDRESS = /[^\s<>()@]+@[^\s<>()@]+\.[^\s<>()@.,;]+/u;

export const mailtoMismatch = blockCheck({
  id: 'mailto-mismatch',
  title: 'Link and shown address differ',
  severity: 'error',
  why: 'The reader sees one address and writes to another; one of the two is wrong.',
  run: ({ lines }) =>
    lines.flatMap((line) =>
      line.links.flatMap(({ start, end, text, url }) => {
        const shown = ADDRESS.exec(text)?.[0].toLowerCase();
        const meant = /^mailto:([^?]*)/i.exec(url.trim())?.[1]?.toLowerCase();
        if (!shown || meant === undefined || decoded(meant) === shown) return [];
        const message = `The text shows “${shown}”, but the link writes to “${decoded(meant)}”.`;
        return [{ spot: line.spot(start, end), message, quote: text }];
      }),
    ),
});

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
