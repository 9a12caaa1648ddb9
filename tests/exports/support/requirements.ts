import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Something outside the repository that some tests read our files with. */
export interface Requirement {
  readonly name: string;
  readonly isThere: boolean;
  /** How to get it. */
  readonly advice: string;
}

const PYTHON = '/usr/bin/python3';
const runs = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0;
const starts = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).error === undefined;

const SCHEMA_FOLDERS = [
  process.env.DATELINE_OOXML_SCHEMAS,
  '../shared/ooxml-schemas/ISO-IEC29500-4_2016',
];

/** `wml.xsd` of ISO/IEC 29500-4, with the schemas that it imports beside it. */
export const WORD_SCHEMA =
  SCHEMA_FOLDERS.flatMap((folder) => (folder ? [join(folder, 'wml.xsd')] : [])).find((path) =>
    existsSync(path),
  ) ?? '';

export const OOXML_SCHEMAS: Requirement = {
  name: 'the schemas of Office Open XML (ISO/IEC 29500-4)',
  isThere: WORD_SCHEMA !== '' && starts('xmllint', '--version'),
  advice:
    'Download ECMA-376 Part 4 from https://ecma-international.org/publications-and-standards/standards/ecma-376/, ' +
    'unpack OfficeOpenXML-XMLSchema-Transitional.zip and set DATELINE_OOXML_SCHEMAS to its folder.',
};

export const PYTHON_DOCX: Requirement = {
  name: 'python-docx',
  isThere: runs(PYTHON, '-c', 'import docx; docx.Document'),
  advice: 'Install the package python3-docx.',
};

export const PIKEPDF: Requirement = {
  name: 'pikepdf and qpdf',
  isThere: runs(PYTHON, '-c', 'import pikepdf') && runs('qpdf', '--version'),
  advice: 'Install the packages python3-pikepdf and qpdf.',
};

/** The programs that unpack our ZIP files, by name. */
export const UNPACKERS: Readonly<Record<'unzip' | 'python3' | 'bsdtar', Requirement>> = {
  unzip: program('unzip', 'unzip'),
  python3: program('python3', 'python3'),
  bsdtar: program('bsdtar', 'libarchive-tools'),
};

function program(name: string, debianPackage: string): Requirement {
  return {
    name,
    isThere: starts(name, '--version'),
    advice: `Install the package ${debianPackage}.`,
  };
}

/** What is skipped where it is missing. `requirements.test.ts` says which of them are. */
export const REQUIREMENTS: readonly Requirement[] = [
  OOXML_SCHEMAS,
  PYTHON_DOCX,
  PIKEPDF,
  ...Object.values(UNPACKERS),
];
