import { releaseCheck } from '../check';

interface About {
  readonly about: string;
  readonly name: string;
  readonly text: string;
  readonly entry: string | null;
  /** Which wording of the library it is; texts in two languages may both be meant. */
  readonly language: string | null;
}

export const aboutTwice = releaseCheck<About>({
  id: 'about-twice',
  title: 'Two texts about one organisation',
  severity: 'warning',
  why: 'Two descriptions of one organisation contradict each other sooner or later. Keep one.',
  digest({ block, lines }) {
    if (block.type !== 'boilerplate') return null;
    const text = plain(lines.map((line) => line.text).join(' '));
    if (text === '') return null;
    return {
      about: plain(block.about),
      name: block.about.trim(),
      text,
      entry: block.link?.entry ?? null,
      language: block.link?.variant.split(/[ -]/)[0] || null,
    };
  },
  run(digests) {
    return digests.flatMap(({ index, digest }, at) => {
      const earlier = digests.slice(0, at).find((other) => isSame(digest, other.digest));
      if (!earlier) return [];
      const message = digest.name
        ? `There are two texts about ${digest.name}.`
        : 'This boilerplate is in the release twice.';
      return [{ block: index, spot: null, message, quote: digest.name }];
    });
  },
});

function isSame(a: About, b: About): boolean {
  if (a.text === b.text) return true;
  if (a.language !== null && b.language !== null && a.language !== b.language) return false;
  return a.about !== '' ? a.about === b.about : a.entry !== null && a.entry === b.entry;
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
