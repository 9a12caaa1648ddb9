import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { readDocx } from '../../core/imports/docx/read-docx';
import {
  abstractList,
  cell,
  drawing,
  item,
  level,
  list,
  makeDocx,
  p,
  r,
  row,
  style,
  styled,
  table,
} from '../imports/docx/support/make-docx';
import { row as line, median, type Row, timed } from './row';
import { resident } from './support/memory';
import { noisePicture } from './support/noise-picture';

const PAGES = 150;
const PICTURES = 50;
const SENTENCE =
  'The measures suggested by the compact will help improve access to protection, care and support for the many children who are on the move today. ';

/** A picture as large as a photograph of a report is: what follows its end is read by nobody. */
const photograph = (seed: number): Uint8Array =>
  new Uint8Array(Buffer.concat([noisePicture(240, 160, seed), randomBytes(150_000)]));

/** A report of 150 pages as Word writes it, with headings, lists, tables, links and 50 pictures. */
function report(): Uint8Array {
  const page = (at: number): string => {
    const text = (start: string) =>
      `<w:p w:rsidR="00A1" w:rsidRDefault="00A1">${r(start, '<w:b/><w:bCs/>')}${r(SENTENCE)}<w:proofErr w:type="spellStart"/>${r(SENTENCE)}<w:hyperlink r:id="link">${r('the report')}</w:hyperlink>${r(SENTENCE)}</w:p>`;
    return [
      p(`Chapter ${at}`, styled('Heading1')),
      ...Array.from({ length: 6 }, (_, index) => text(`Part ${index} `)),
      ...Array.from({ length: 5 }, () => p(SENTENCE, item(1))),
      table(
        ...Array.from({ length: 4 }, () =>
          row(['a', 'b', 'c'].map((text) => cell(`${text} ${at}`))),
        ),
      ),
      at % (PAGES / PICTURES) === 0
        ? `<w:p>${drawing(`pic${at}`, `descr="Picture ${at}"`)}</w:p>`
        : '',
    ].join('');
  };
  const shown = Array.from({ length: PICTURES }, (_, index) => index * (PAGES / PICTURES));
  return makeDocx({
    body: Array.from({ length: PAGES }, (_, at) => page(at)).join(''),
    styles: style('Heading1', 'heading 1'),
    numbering: abstractList(0, level(0, 'decimal', '%1.')) + list(1, 0),
    relations: {
      link: ['hyperlink', 'https://example.org/report', true],
      ...Object.fromEntries(shown.map((at) => [`pic${at}`, ['image', `media/${at}.png`] as const])),
    },
    files: Object.fromEntries(shown.map((at) => [`word/media/${at}.png`, photograph(at)])),
  });
}

/** Reading a Word file of 150 pages with 50 pictures: against pandoc and mammoth, and what memory it takes. */
export async function bench(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  try {
    const bytes = report();
    const path = join(folder, 'report.docx');
    writeFileSync(path, bytes);
    const ours = () => readDocx(bytes, { changes: 'accepted' });
    const byPandoc = () =>
      execFileSync('pandoc', [path, '-t', 'html', '-o', join(folder, 'a.html')]);
    const byMammoth = () => mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const peak = memory(bytes, ours);
    await timed(2, ours);
    await timed(1, byMammoth);
    const times = { ours: [] as number[], pandoc: [] as number[], mammoth: [] as number[] };
    for (let turn = 0; turn < 5; turn += 1) {
      times.ours.push(...(await timed(3, ours)));
      times.pandoc.push(...(await timed(1, byPandoc)));
      times.mammoth.push(...(await timed(1, byMammoth)));
    }
    const name = 'Reading a DOCX of 150 pages with 50 pictures';
    const common = { name, unit: 'ms', ours: median(times.ours), timesAsQuick: 5 };
    return [
      line({ ...common, rivalName: 'pandoc', rival: median(times.pandoc) }),
      line({ ...common, rivalName: 'mammoth', rival: median(times.mammoth) }),
      peak,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a first reading adds to the memory of the process, before anything of it is given back. */
function memory(bytes: Uint8Array, read: () => unknown): Row {
  const unpacked = Object.values(unzipSync(bytes)).reduce((sum, part) => sum + part.length, 0);
  const before = resident();
  read();
  const after = process.memoryUsage().rss / 2 ** 20;
  return line({
    name: 'Memory that this reading takes',
    rivalName: 'the unpacked file',
    unit: 'MB',
    ours: Math.max(0, after - before),
    rival: unpacked / 2 ** 20,
    atMost: 4,
  });
}
