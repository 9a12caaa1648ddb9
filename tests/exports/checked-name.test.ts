import { describe, expect, it } from 'vitest';
import { UserError } from '../../core/errors';
import { checkedFileName, checkedName } from '../../core/exports/checked-name';
import { EXPORT_FORMATS, formatById } from '../../core/exports/registry';

const word = formatById('docx') as NonNullable<ReturnType<typeof formatById>>;

describe('the name of a file that leaves', () => {
  it.each([
    '',
    '   ',
    '.',
    '..',
    '.docx',
    '.bashrc',
    '../evil.docx',
    'deep/er.docx',
    'deep\\er.docx',
    '/etc/passwd',
    'C:evil.docx',
    'a.docx:stream.docx',
    'con.docx',
    'NUL.docx',
    'com1.docx',
    'lpt³.docx',
    'aux .docx',
    'con.tar.docx',
    'statement.docx.',
    'a\0b.docx',
    'line\nbreak.docx',
    'statement\u202excod.docx',
    `${'é'.repeat(130)}.docx`,
  ])('is refused where it could mean another file, or none: %j', (name) => {
    expect(() => checkedFileName(name, word)).toThrow(UserError);
  });

  it.each(EXPORT_FORMATS)('ends as files of the format do: $name', (format) => {
    expect(checkedFileName(`statement.${format.extension}`, format)).toBe(
      `statement.${format.extension}`,
    );
    for (const name of ['x.sh', 'evil.desktop', 'statement', `statement.${format.extension}.exe`]) {
      expect(() => checkedFileName(name, format)).toThrow(`.${format.extension}`);
    }
  });

  it.each(['2026-12-10-statement', 'بيان صحفي', 'Q&A (final) v1.2', 'console', 'a.b', 'com10'])(
    'may be %s',
    (name) => {
      expect(checkedName(name)).toBe(name);
    },
  );
});
