import type { Part, PartKind } from './recognition';

/*
 * What a person changes about the parts that a file was taken for. Every function gives new parts and
 * leaves the old ones as they are, and gives back the same array where there is nothing to change. Whatever
 * is done, every block of the file stands in exactly one part, in the order of the file.
 */

/** Below this a guess is shown to a person, who is asked to look at it. */
export const SURE_ENOUGH = 0.7;

type Parts = readonly Part[];

/** Whether a person should look at a part. */
export const isUncertain = ({ confidence }: Pick<Part, 'confidence'>): boolean =>
  confidence < SURE_ENOUGH;

/** The index of the part that a block of the file stands in; -1 where it stands in none. */
export const partOf = (parts: Parts, block: string): number =>
  parts.findIndex(({ blocks }) => blocks.includes(block));

/** The parts after a person has said what one of them is. Saying the same again says that it is right. */
export function withKind(parts: Parts, index: number, kind: PartKind): Parts {
  const part = parts[index];
  if (!part || (part.kind === kind && part.confidence === 1)) return parts;
  return replaced(parts, index, 1, [asKind(part, kind)]);
}

/** The same for one block alone: what stands before and after it in its part stays what it was. */
export function withKindOfBlock(parts: Parts, block: string, kind: PartKind): Parts {
  const index = partOf(parts, block);
  const part = parts[index];
  if (!part) return parts;
  if (part.blocks.length === 1 || part.kind === kind) return withKind(parts, index, kind);
  const at = part.blocks.indexOf(block);
  const [before, after] = [part.blocks.slice(0, at), part.blocks.slice(at + 1)];
  const rest = withoutFields(part);
  return replaced(parts, index, 1, [
    ...(before.length > 0 ? [{ ...part, blocks: before }] : []),
    asKind({ ...rest, blocks: [block] }, kind),
    ...(after.length > 0 ? [{ ...rest, blocks: after }] : []),
  ]);
}

/** The parts after a person has said that one of them is right as it is. */
export const confirmed = (parts: Parts, index: number): Parts =>
  parts[index] ? withKind(parts, index, parts[index].kind) : parts;

/** The parts with a part put together with the one above it, as which both then stand. */
export function merged(parts: Parts, index: number): Parts {
  const [above, part] = [parts[index - 1], parts[index]];
  if (!above || !part) return parts;
  const contacts = [...(above.contacts ?? []), ...(part.contacts ?? [])];
  const both: Part = {
    ...above,
    blocks: [...above.blocks, ...part.blocks],
    confidence: 1,
    ...(above.kind === 'contacts' && contacts.length > 0 && { contacts }),
  };
  return replaced(parts, index - 1, 2, [both]);
}

/** The parts with a part divided before one of its blocks; both stay of its kind. */
export function divided(parts: Parts, block: string): Parts {
  const index = partOf(parts, block);
  const part = parts[index];
  const at = part?.blocks.indexOf(block) ?? 0;
  if (!part || at < 1) return parts;
  return replaced(parts, index, 1, [
    { ...part, blocks: part.blocks.slice(0, at) },
    { ...withoutFields(part), blocks: part.blocks.slice(at) },
  ]);
}

/**
 * The parts with the beginning of a part moved by one block: up (-1) it takes the last block of the part
 * above, down (1) it gives its first block to it. A part that has no block left is gone.
 */
export function withBoundary(parts: Parts, index: number, by: -1 | 1): Parts {
  const [above, part] = [parts[index - 1], parts[index]];
  if (!above || !part) return parts;
  const given = by < 0 ? above.blocks.at(-1) : part.blocks[0];
  if (given === undefined) return parts;
  const [upper, lower]: [Part, Part] =
    by < 0
      ? [
          { ...above, blocks: above.blocks.slice(0, -1) },
          { ...part, blocks: [given, ...part.blocks] },
        ]
      : [
          { ...above, blocks: [...above.blocks, given] },
          { ...part, blocks: part.blocks.slice(1) },
        ];
  const left = [upper, lower].filter(({ blocks }) => blocks.length > 0);
  return replaced(
    parts,
    index - 1,
    2,
    left.map((each) => ({ ...each, confidence: 1 })),
  );
}

/** The parts with other fields of one of them: who said a quote, the people among the contacts. */
export function withFields(
  parts: Parts,
  index: number,
  fields: Partial<Pick<Part, 'quote' | 'contacts' | 'about'>>,
): Parts {
  const part = parts[index];
  return part ? replaced(parts, index, 1, [{ ...part, ...fields, confidence: 1 }]) : parts;
}

/** How many parts a person should look at. */
export const uncertainCount = (parts: Parts): number => parts.filter(isUncertain).length;

/**
 * The part to look at next: the least certain first, round and round. -1 where all are certain.
 *
 * @param from where the person is
 */
export function nextUncertain(parts: Parts, from: number): number {
  const order = parts
    .map(({ confidence }, index) => ({ confidence, index }))
    .filter(isUncertain)
    .sort((a, b) => a.confidence - b.confidence || a.index - b.index);
  const at = order.findIndex(({ index }) => index === from);
  return order[(at + 1) % order.length]?.index ?? -1;
}

function asKind(part: Part, kind: PartKind): Part {
  const { quote, contacts, about } = part;
  return {
    kind,
    blocks: part.blocks,
    confidence: 1,
    ...(kind === 'quote' && { quote: quote ?? NOBODY }),
    ...(kind === 'contacts' && contacts && { contacts }),
    ...(kind === 'boilerplate' && { about: about ?? '' }),
  };
}

const NOBODY = { speaker: '', role: '', organisation: '', attribution: 0 } as const;

/** A part whose text is another than what its fields were read from. */
function withoutFields({ kind, blocks, confidence }: Part): Part {
  return {
    kind,
    blocks,
    confidence,
    ...(kind === 'quote' && { quote: NOBODY }),
    ...(kind === 'boilerplate' && { about: '' }),
  };
}

const replaced = (parts: Parts, at: number, count: number, by: Parts): Parts => [
  ...parts.slice(0, at),
  ...by,
  ...parts.slice(at + count),
];
