import { resolve } from 'node:path';
import type { Command } from 'commander';
import { encodeArchive } from '../../core/archive/encode';
import { fill } from '../../core/templates/fill';
import { type Unresolved, unresolvedIn } from '../../core/templates/unresolved';
import { variableOf } from '../../core/templates/values';
import { openDocument } from '../files/open-document';
import { writeAtomically } from '../files/write-atomically';
import { refuseUnknown } from './named-document';
import { asTyped, collect, EXIT, type Finish, put, putJson, say, UsageError } from './output';

/** In place of a file, for `--out`. */
const STDOUT = '-';

interface NewOptions {
  readonly set: readonly string[];
  readonly out?: string;
  readonly replace: boolean;
  readonly json: boolean;
}

export function registerNew(program: Command, finish: Finish): void {
  program
    .command('new')
    .description('Fill a template without a window.')
    .argument('<template>', 'the id or folder of a template')
    .option(
      '--set <name=value>',
      'an answer, can be repeated; several with the same name fill a list; name@ENTRY=… answers for one of it; release-time=2026-12-10T00:01[Geneva] is an embargo',
      collect,
      [],
    )
    .option('--out <file>', 'the .dateline file to write; “-” for stdout')
    .option('--replace', 'replace an existing file', false)
    .option('--json', 'print what was written, and what is still to be filled in, as JSON', false)
    .action(async (template: string, options: NewOptions) =>
      finish(await newCommand(template, options)),
    );
}

/** Writes one release. Gives back the exit code: 0 when it was written, complete or not. */
async function newCommand(template: string, options: NewOptions): Promise<number> {
  const { out } = options;
  if (out === undefined) {
    throw new UsageError('It is not said where to write.', 'Add --out NAME.dateline.');
  }
  if (out === STDOUT && options.json) {
    throw new UsageError('Both the release and JSON cannot go to stdout.', 'Remove --json.');
  }
  if (out !== STDOUT && !out.endsWith('.dateline')) {
    throw new UsageError(
      `“${out}” is not the name of a release.`,
      'Give --out a name that ends in .dateline.',
    );
  }
  const answers = answersFrom(options.set);
  await refuseUnknown(template);
  const { release: fresh, assets } = await openDocument(template);
  const release = asTyped(() => fill(fresh, answers));
  const open = unresolvedIn(release).map(({ label, use, fact }) => ({
    name: use,
    label,
    fact,
    required: use === null || variableOf(release, use)?.required !== false,
  }));
  const bytes = encodeArchive({ release, assets });
  if (out === STDOUT) {
    put(bytes);
    for (const each of new Set(open.map(line))) say(each);
    return EXIT.done;
  }
  const path = resolve(out);
  const written = await writeAtomically(path, bytes, { replace: options.replace });
  if (written === 'exists') {
    say(`“${path}” already exists. Add --replace, or give another name with --out.`);
    return EXIT.failed;
  }
  if (options.json) {
    putJson({ path, unresolved: open });
    return EXIT.done;
  }
  put(`${path}\n`);
  for (const each of new Set(open.map(line))) say(each);
  return EXIT.done;
}

function line({
  name,
  label,
  required,
}: {
  name: Unresolved['use'];
  label: string;
  required: boolean;
}): string {
  const kind = required ? 'Still to be filled' : 'Not filled, and may be left out';
  return `${kind}: ${label}${name ? ` (--set ${name}=…)` : ''}`;
}

/** Answers by name; a name that is given more than once is a list. */
function answersFrom(typed: readonly string[]): Record<string, string | string[]> {
  const answers: Record<string, string | string[]> = {};
  for (const each of typed) {
    const at = each.indexOf('=');
    if (at < 1) {
      throw new UsageError(`“${each}” is not an answer.`, 'Write it as name=value.');
    }
    const name = each.slice(0, at);
    const value = each.slice(at + 1);
    const before = Object.hasOwn(answers, name) ? answers[name] : undefined;
    answers[name] = before === undefined ? value : [before, value].flat();
  }
  return answers;
}
