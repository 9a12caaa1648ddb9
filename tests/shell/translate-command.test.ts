import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { decodeArchive } from '../../core/archive/decode';
import { sha256 } from '../../electron/files/sha256';
import { dateline } from '../support/command-line';
import { temporaryFolder } from '../support/temporary-folder';

const opened = (path: string) => decodeArchive(readFileSync(path), sha256).release;

/** A release of the first template, and its job for a translator. */
function job() {
  const folder = temporaryFolder();
  const [file, xliff] = [join(folder, 'statement.dateline'), join(folder, 'fr.xlf')];
  expect(dateline('new', 'joint-statement', '--out', file).status).toBe(0);
  const exported = dateline('translate', 'export', file, '--to', 'fr', '--out', xliff);
  expect(exported.stderr).toContain('have ids now');
  expect(exported).toMatchObject({ status: 0, stdout: `${xliff}\n` });
  return { folder, file, xliff };
}

const translate = (path: string): void =>
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(
      /(<source xml:space="preserve">(.*?)<\/source>)/gs,
      '$1<target xml:space="preserve">$2</target>',
    ),
  );

it('makes a release of what the translator sent back, and says how far it is', () => {
  const { folder, file, xliff } = job();
  translate(xliff);
  const french = join(folder, 'fr.dateline');
  const taken = dateline('translate', 'import', file, xliff, '--out', french, '--json');
  expect(taken.status).toBe(0);
  expect(JSON.parse(taken.stdout)).toMatchObject({ path: french, untranslated: 0, gone: [] });
  expect(opened(french)).toMatchObject({
    facts: { language: 'fr', variants: [{ release: opened(file).id }] },
  });
  const status = dateline('translate', 'status', file, french);
  expect(status).toMatchObject({ status: 0 });
  expect(status.stdout).toContain('out of date: 0 passages, 0 words');
  // A second job needs no ids, and changes nothing in the release.
  const before = readFileSync(file);
  const again = dateline('translate', 'export', file, '--into', french, '--out', `${xliff}.xlf`);
  expect(again).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readFileSync(`${xliff}.xlf`, 'utf8')).toContain('state="translated"');
});

it('says what is missing or wrong, and writes nothing', () => {
  const { file, xliff, folder } = job();
  expect(dateline('translate', 'export', file, '--out', xliff)).toMatchObject({ status: 2 });
  const exists = dateline('translate', 'export', file, '--to', 'fr', '--out', xliff);
  expect(exists.status).toBe(1);
  expect(exists.stderr).toContain('already exists');
  expect(dateline('translate', 'export', file, '--to', 'x!', '--out', xliff).stderr).toContain(
    'not a language',
  );
  writeFileSync(xliff, 'PK');
  const bad = dateline('translate', 'import', file, xliff, '--out', join(folder, 'x.dateline'));
  expect(bad.status).toBe(1);
  expect(bad.stderr).toContain('not an XLIFF file');
  expect(() => opened(join(folder, 'x.dateline'))).toThrow();
});
