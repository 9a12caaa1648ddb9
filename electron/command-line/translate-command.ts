import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import * as v from 'valibot';
import type { Archive } from '../../core/archive/archive';
import { encodeArchive } from '../../core/archive/encode';
import { documentTitle } from '../../core/exports/document-title';
import { isIssued } from '../../core/lifecycle/status';
import { LanguageTag } from '../../core/release/text';
import { type Progress, progressOf, type UnitProgress } from '../../core/translation/progress';
import { reportLines } from '../../core/translation/report-lines';
import { takeTranslation } from '../../core/translation/take-translation';
import { withUnitIds } from '../../core/translation/units';
import { readXliff } from '../../core/translation/xliff-in';
import { xliffOf } from '../../core/translation/xliff-out';
import { openFile } from '../files/open-document';
import { readTextFile } from '../files/read-text-file';
import { writeAtomically } from '../files/write-atomically';
import { now } from '../imports/moment';
import { EXIT, type Finish, put, putJson, say, UsageError } from './output';

export function registerTranslate(program: Command, finish: Finish): void {
  const translate = program
    .command('translate')
    .description('Send a release to a translator, and take the translation back in.');
  translate
    .command('export')
    .description('Write the text of a release as XLIFF 2.1, passage by passage.')
    .argument(
      '<file>',
      'the .dateline file; its passages are given ids, so that they are found again',
    )
    .option('--to <language>', 'the language to translate into, as a BCP 47 tag: fr, pt-BR, ar')
    .option('--into <translation>', 'the translation there is already, to be brought up to date')
    .option('--out <xliff>', 'the .xlf file to write')
    .option('--replace', 'replace a file that is there already', false)
    .action(async (file: string, options: ExportOptions) => finish(await exportJob(file, options)));
  translate
    .command('import')
    .description(
      'Make a release of a translator’s file, or bring it into the translation there is.',
    )
    .argument('<file>', 'the .dateline file that was translated')
    .argument('<xliff>', 'the .xlf file that came back')
    .option('--out <translation>', 'the .dateline file to write')
    .option('--into <translation>', 'the translation to bring it into; it is changed')
    .option('--replace', 'replace a file that is there already', false)
    .option('--json', 'print what was taken and what was not as JSON', false)
    .action(async (file: string, xliff: string, options: ImportOptions) =>
      finish(await importJob(file, xliff, options)),
    );
  translate
    .command('status')
    .description('Say how far a translation is, and what of it is out of date.')
    .argument('<file>', 'the .dateline file that is translated')
    .argument('<translation>', 'the .dateline file of the translation')
    .option('--json', 'print it as JSON', false)
    .action(async (file: string, translation: string, { json }: { readonly json: boolean }) =>
      finish(await status(file, translation, json)),
    );
}

interface ExportOptions {
  readonly to?: string;
  readonly into?: string;
  readonly out?: string;
  readonly replace: boolean;
}

async function exportJob(file: string, options: ExportOptions): Promise<number> {
  const translation = options.into === undefined ? null : await openFile(options.into);
  const to = options.to ?? translation?.release.facts.language;
  if (to === undefined) {
    throw new UsageError('It is not said into which language.', 'Add --to LANGUAGE: --to fr.');
  }
  if (!v.is(LanguageTag, to)) {
    throw new UsageError(
      `“${to}” is not a language.`,
      'Give it as a BCP 47 tag: fr, pt-BR, zh-Hant.',
    );
  }
  const out = namedOut(options.out, '.xlf');
  const source = await openFile(file);
  // The text of an issued release is a matter of record; nothing moves in it.
  const isLocked = isIssued(source.release.facts.status);
  const release = isLocked ? source.release : withUnitIds(source.release, newUnitId);
  const xliff = xliffOf({
    release: release.id,
    title: documentTitle(release),
    from: release.facts.language,
    to,
    units: progressOf(release, translation?.release ?? null),
  });
  const written = await writeAtomically(resolve(out), new TextEncoder().encode(xliff), options);
  if (written === 'exists') return exists(out, '--replace');
  if (release !== source.release) {
    await save(file, { ...source, release }, true);
    say(
      `The passages of “${file}” have ids now. Keep this file: the translation is matched with it.`,
    );
  }
  put(`${resolve(out)}\n`);
  return EXIT.done;
}

const newUnitId = (): string => randomUUID().replaceAll('-', '').slice(0, 12);

interface ImportOptions {
  readonly out?: string;
  readonly into?: string;
  readonly replace: boolean;
  readonly json: boolean;
}

async function importJob(file: string, xliff: string, options: ImportOptions): Promise<number> {
  const { into, replace, json } = options;
  if (into !== undefined && options.out !== undefined) {
    throw new UsageError(
      '--into and --out cannot be given together.',
      '--into changes the translation there is, --out makes a new one.',
    );
  }
  const out = into ?? namedOut(options.out, '.dateline');
  const [source, present, text] = await Promise.all([
    openFile(file),
    into === undefined ? null : openFile(into),
    readTextFile(xliff),
  ]);
  const { release, report } = takeTranslation({
    source: source.release,
    translation: present?.release ?? null,
    returned: readXliff(text),
    id: randomUUID(),
    now: now(),
  });
  const assets = new Map([...source.assets, ...(present?.assets ?? [])]);
  const written = await save(out, { release, assets }, replace || into !== undefined);
  if (written === 'exists') return exists(out, '--replace');
  if (json) putJson({ path: resolve(out), ...report });
  else {
    put(`${resolve(out)}\n`);
    for (const line of reportLines(report)) say(line);
  }
  return EXIT.done;
}

const PROGRESS: Readonly<Record<Progress, string>> = {
  untranslated: 'not translated',
  outdated: 'out of date',
  'needs-review': 'to be reviewed',
  translated: 'translated',
};

async function status(file: string, translation: string, json: boolean): Promise<number> {
  const [source, translated] = await Promise.all([openFile(file), openFile(translation)]);
  const units = progressOf(source.release, translated.release);
  const of = (progress: Progress): readonly UnitProgress[] =>
    units.filter((unit) => unit.progress === progress);
  const counts = Object.keys(PROGRESS).map((each) => {
    const found = of(each as Progress);
    const words = found.reduce((sum, unit) => sum + unit.words, 0);
    return { progress: each as Progress, passages: found.length, words };
  });
  if (json) {
    const { language } = translated.release.facts;
    putJson({ language, counts, open: units.filter(isOpen).map(rowOf) });
  } else {
    for (const { progress, passages: count, words } of counts) {
      put(`${PROGRESS[progress]}: ${count} passages, ${words} words\n`);
    }
  }
  return units.some(isOpen) ? EXIT.failed : EXIT.done;
}

const isOpen = ({ progress }: UnitProgress): boolean => progress !== 'translated';

const rowOf = ({ unit, progress, was, words }: UnitProgress) => ({
  id: unit.id,
  kind: unit.note,
  progress,
  was,
  words,
});

function namedOut(out: string | undefined, ending: string): string {
  if (out === undefined) {
    throw new UsageError('It is not said where to write.', `Add --out NAME${ending}.`);
  }
  if (!out.endsWith(ending)) {
    throw new UsageError(`“${out}” does not end in ${ending}.`, `Give --out NAME${ending}.`);
  }
  return out;
}

const save = (path: string, archive: Archive, replace: boolean): Promise<'written' | 'exists'> =>
  writeAtomically(resolve(path), encodeArchive(archive), { replace });

function exists(path: string, option: string): number {
  say(`“${path}” already exists. Add ${option}, or give another name with --out.`);
  return EXIT.failed;
}
