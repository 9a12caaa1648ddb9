import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Release } from '../../../core/release/release';
import { withRound } from '../../../core/review/rounds';
import { reviewDocument } from '../../../core/review/word/review-document';

const typeset = () => Promise.reject(new Error('nothing is typeset'));
const asset = () => undefined;

/** A release that was sent for review, and the document that went out. */
export async function sentOut(
  given: Release,
  to: readonly string[] = ['Oxfam'],
): Promise<{ release: Release; bytes: Uint8Array }> {
  let count = 0;
  const { release, round } = withRound(
    given,
    { to: to.map((organisation) => ({ organisation })) },
    { person: { name: 'Ana Sá', organisation: 'Plan' }, at: '2026-11-29T12:00:00Z' },
    () => {
      count += 1;
      return `sent-${count}`;
    },
  );
  const sentIn = { round: round.id, hash: round.hash };
  const { bytes } = await reviewDocument(release, { asset, typeset }, sentIn);
  return { release, bytes };
}

/** A document in which somebody changed the XML of a part: its main one, where no other is named. */
export function answered(
  bytes: Uint8Array,
  change: (xml: string) => string,
  name = 'word/document.xml',
): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  return zipSync({ ...parts, [name]: strToU8(change(xml)) }, { level: 1 });
}

/** A document without one of its parts. */
export function withoutPart(bytes: Uint8Array, name: string): Uint8Array {
  const { [name]: _, ...parts } = unzipSync(bytes);
  return zipSync(parts, { level: 1 });
}

/** The XML with some words replaced, tracked, by somebody. */
export function replaced(xml: string, author: string, from: string, to: string): string {
  const text = new RegExp(
    `<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t(?: xml:space="preserve")?>([^<]*?)${from}([^<]*)</w:t></w:r>`,
  );
  const by = `w:author="${author}" w:date="2026-11-30T09:00:00Z"`;
  return xml.replace(text, (_, look = '', before: string, after: string) => {
    const run = (name: string, words: string): string =>
      words && `<w:r>${look}<w:${name} xml:space="preserve">${words}</w:${name}></w:r>`;
    return `${run('t', before)}<w:del w:id="9001" ${by}>${run('delText', from)}</w:del><w:ins w:id="9002" ${by}>${run('t', to)}</w:ins>${run('t', after)}`;
  });
}
