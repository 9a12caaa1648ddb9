import { printable } from '../release/characters';
import type { Code, Coded } from './coded-text';
import type { UnitProgress } from './progress';

/** What goes to a translator. */
interface Job {
  /** The id of the release that is translated. */
  readonly release: string;
  /** A name for the document, for people. */
  readonly title: string;
  /** BCP 47. */
  readonly from: string;
  readonly to: string;
  /** Every passage, with the translation there is: a translator sees what stays. */
  readonly units: readonly UnitProgress[];
}

/**
 * A job as XLIFF 2.1 (OASIS, 13 February 2018): a unit for each passage with one segment, formatting
 * and links as `pc`, facts and line breaks as `ph`, the release's id as metadata (`mda`).
 */
export function xliffOf({ release, title, from, to, units }: Job): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"' +
      ` version="2.1" srcLang="${attribute(from)}" trgLang="${attribute(to)}">`,
    `  <file id="release" original="${attribute(title)}">`,
    '    <mda:metadata><mda:metaGroup category="dateline">' +
      `<mda:meta type="release">${escaped(release)}</mda:meta></mda:metaGroup></mda:metadata>`,
    ...units.map(unitXml),
    '  </file>',
    '</xliff>',
  ];
  return `${lines.join('\n')}\n`;
}

function unitXml({ unit, target, progress, was }: UnitProgress): string {
  const needsReview = progress === 'outdated' || progress === 'needs-review';
  const notes = [
    `<note category="kind">${escaped(unit.note)}</note>`,
    ...(unit.isName
      ? ['<note>A name: leave it unless your language writes it otherwise.</note>']
      : []),
    ...(progress === 'outdated' && was !== null
      ? [`<note>The source has changed. It was: ${escaped(was)}</note>`]
      : []),
  ];
  const state = target
    ? ` state="translated"${needsReview ? ' subState="dateline:needs-review"' : ''}`
    : ' state="initial"';
  return [
    `    <unit id="${attribute(unit.id)}">`,
    `      <notes>${notes.join('')}</notes>`,
    `      <segment${state}>`,
    `        <source xml:space="preserve">${codedXml(unit.source, unit.codes)}</source>`,
    ...(target
      ? [`        <target xml:space="preserve">${codedXml(target, unit.codes)}</target>`]
      : []),
    '      </segment>',
    '    </unit>',
  ].join('\n');
}

/** Content of `source` or `target`. Codes that are not closed in order are left out: `pc` must nest. */
function codedXml(coded: Coded, codes: readonly Code[]): string {
  let xml = '';
  const open: number[] = [];
  for (const piece of coded) {
    if (typeof piece === 'string') xml += escaped(piece);
    else if ('at' in piece) xml += placeholderXml(piece.at, codes[piece.at - 1]);
    else if ('open' in piece) {
      open.push(piece.open);
      xml += `<pc id="${piece.open}"${spanAttributes(codes[piece.open - 1])}>`;
    } else if (open.at(-1) === piece.close) {
      open.pop();
      xml += '</pc>';
    }
  }
  return xml + '</pc>'.repeat(open.length);
}

function spanAttributes(code: Code | undefined): string {
  if (code?.type === 'link') return ` type="link" dispStart="${attribute(code.url)}"`;
  if (code?.type !== 'marks') return '';
  const { lang, ...marks } = code.marks;
  const names = Object.keys(marks);
  const sub = { bold: 'b', italic: 'i', underline: 'u' }[names[0] ?? ''];
  if (names.length === 1 && !lang && sub) return ` type="fmt" subType="xlf:${sub}"`;
  return ` type="fmt" dispStart="${attribute([...names, ...(lang ? [lang] : [])].join(', '))}"`;
}

function placeholderXml(number: number, code: Code | undefined): string {
  if (code?.type === 'break') return `<ph id="${number}" type="fmt" subType="xlf:lb"/>`;
  const shown =
    code?.type === 'inline'
      ? code.inline.type === 'fact'
        ? `[${code.inline.fact}]`
        : `[${code.inline.label}]`
      : '';
  return `<ph id="${number}" type="other" canCopy="no" disp="${attribute(shown)}"/>`;
}

const escaped = (text: string): string =>
  printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const attribute = (text: string): string =>
  escaped(text)
    .replaceAll('"', '&quot;')
    .replace(/[\n\t]/g, ' ');
