import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { instantOf } from '../../core/dates/instant-of';
import type { ReadAddresses } from '../../core/library/contacts/address';
import { addressProblems } from '../../core/library/contacts/address-problems';
import { guessMapping, TARGETS, type Target } from '../../core/library/contacts/column-names';
import {
  DUPLICATE_WAYS,
  type DuplicateStrategy,
} from '../../core/library/contacts/duplicate-strategy';
import { importResult, importSentence, planImport } from '../../core/library/contacts/import-plan';
import { addressesFrom, columnsLeftOut } from '../../core/library/contacts/mapping';
import { readTable } from '../../core/library/contacts/read-table';
import { readVcards } from '../../core/library/contacts/read-vcard';
import { writeTable } from '../../core/library/contacts/write-table';
import { writeVcards } from '../../core/library/contacts/write-vcard';
import { ENTRY_KINDS, type EntryKind } from '../../core/library/entries/entry';
import { Search } from '../../core/library/search';
import { decodeText, ENCODINGS, type Encoding } from '../../core/library/text-encoding';
import { SettingsFile } from '../files/settings-file';
import { writeAtomically } from '../files/write-atomically';
import { LibraryFolder } from '../library/library-folder';
import { OWN_LIBRARY, userDataFolder } from '../library/own-library';
import { holdsVcards, readAddressFile } from '../library/read-addresses';
import { policyPath, readPolicy } from '../settings/policy-file';
import { SettingsStore } from '../settings/settings-store';
import { collect, EXIT, type Finish, note, print, put, putJson, say, UsageError } from './output';

interface Common {
  readonly library?: string;
  readonly json: boolean;
}

interface ImportOptions extends Common {
  readonly country: string;
  readonly map: readonly string[];
  readonly duplicates: DuplicateStrategy;
  readonly encoding?: Encoding;
  readonly dryRun: boolean;
}

interface ListOptions extends Common {
  readonly kind?: EntryKind;
  readonly search: string;
  readonly archived: boolean;
}

interface ExportOptions extends Common {
  readonly to: 'vcf' | 'csv';
  readonly vcardVersion: '3.0' | '4.0';
  readonly out?: string;
  readonly replace: boolean;
}

export function registerLibrary(program: Command, finish: Finish): void {
  const library = program.command('library').description('Contacts and texts that are used again.');
  const sub = (name: string, description: string): Command =>
    library
      .command(name)
      .description(description)
      .option('--library <folder>', 'the library’s folder; by default the one the window uses')
      .option('--json', 'say it as JSON', false);

  sub('import', 'Import contacts from a vCard or CSV file.')
    .argument('<file>', 'a .vcf or .csv file')
    .option('--country <code>', 'country of telephone numbers without a country code: CH', '')
    .option('--map <target=column>', `a column’s meaning (${TARGETS.join(', ')})`, collect, [])
    .addOption(
      new Option('--duplicates <way>', 'what to do with a contact that already exists')
        .choices(DUPLICATE_WAYS)
        .default('fill'),
    )
    .addOption(
      new Option('--encoding <name>', 'how the letters are coded; found out by default').choices(
        ENCODINGS.map(([name]) => name),
      ),
    )
    .option('--dry-run', 'say what would be done, and do nothing', false)
    .action(async (file: string, options: ImportOptions) =>
      finish(await importContacts(file, options)),
    );
  sub('list', 'List what the library holds.')
    .addOption(new Option('--kind <kind>', 'only entries of this kind').choices(ENTRY_KINDS))
    .option('--search <words>', 'only entries in which these words occur', '')
    .option('--archived', 'the archived entries instead', false)
    .action(listEntries);
  sub('export', 'Write all contacts as vCards or as a table.')
    .addOption(
      new Option('--to <format>', 'vcf or csv').choices(['vcf', 'csv']).makeOptionMandatory(),
    )
    .addOption(
      new Option('--vcard-version <version>', 'of the vCards')
        .choices(['3.0', '4.0'])
        .default('4.0'),
    )
    .option('--out <file>', 'where to write; standard output by default')
    .option('--replace', 'replace an existing file', false)
    .action(async (options: ExportOptions) => finish(await exportContacts(options)));
}

/** The library that is meant. One that is named has to be there, except for an import. */
async function opened({ library }: Common, create = false): Promise<LibraryFolder> {
  const own = library === undefined;
  const folder = resolve(library ?? (await windowsLibrary()));
  const found = await LibraryFolder.open(folder, { create: create || own });
  for (const { message, advice } of found.troubles) say(`${message} ${advice}`);
  if (found.gone) throw found.gone;
  return found;
}

/** The folder that the window uses: as set, or its own. */
async function windowsLibrary(): Promise<string> {
  const file = new SettingsFile(join(userDataFolder(), 'settings.json'));
  const policy = () => readPolicy(policyPath(process.platform, process.env));
  const { libraryFolder } = await new SettingsStore(file, policy).all();
  return libraryFolder || join(userDataFolder(), OWN_LIBRARY);
}

async function importContacts(file: string, options: ImportOptions): Promise<number> {
  const read = addressesIn(await readAddressFile(file), file, options);
  const { addresses, leftOut } = read;
  const library = await opened(options, true);
  const now = instantOf(new Date());
  const country = options.country.toUpperCase();
  const plan = planImport({
    addresses,
    library: library.entries(),
    country,
    random: randomUUID,
    now,
  });
  const problems = [...read.problems, ...addressProblems(plan.map(({ contact }) => contact))];
  const result = importResult(plan, () => options.duplicates, now);
  if (!options.dryRun) await library.saveAll(result.entries);
  for (const problem of problems) say(problem);
  if (leftOut.length > 0) note(`Columns left out: ${leftOut.join(', ')}.`);
  const { added, changed, skipped } = result;
  const sum = { added, changed, skipped, problems, leftOut };
  const would = options.dryRun ? 'Would be: ' : '';
  if (options.json) putJson(sum);
  else put(`${would}${importSentence(result)}\n`);
  return added + changed + skipped > 0 ? EXIT.done : EXIT.failed;
}

interface ReadFile extends ReadAddresses {
  /** Non-empty columns that are not imported. */
  readonly leftOut: readonly string[];
}

function addressesIn(bytes: Uint8Array, file: string, options: ImportOptions): ReadFile {
  if (holdsVcards(bytes, file)) return { ...readVcards(bytes, options.encoding), leftOut: [] };
  const { text, guessed } = decodeText(bytes, options.encoding);
  const table = readTable(text);
  const mapping = guessMapping(table.columns, table.rows);
  for (const given of options.map) {
    const [target = '', column = ''] = given.split('=');
    const index = table.columns.indexOf(column.trim());
    if (!isTarget(target) || index < 0) {
      throw new UsageError(
        `“${given}” names no column of this table.`,
        `Its columns are: ${table.columns.join(', ')}; and they can hold: ${TARGETS.join(', ')}.`,
      );
    }
    mapping[index] = target;
  }
  const { addresses, problems } = addressesFrom(table, mapping);
  const coding =
    'The file does not say how its text is encoded; it was read as Western European. If names are wrong, give --encoding.';
  const leftOut = columnsLeftOut(table, mapping);
  return { addresses, problems: guessed ? [coding, ...problems] : problems, leftOut };
}

const isTarget = (name: string): name is Target => (TARGETS as readonly string[]).includes(name);

async function listEntries(options: ListOptions): Promise<void> {
  const search = new Search();
  for (const entry of (await opened(options)).entries()) search.put(entry);
  const { search: text, kind, archived } = options;
  const found = search.find({ text, kinds: kind ? [kind] : [], tag: '', archived });
  print(options.json, found, ({ kind: is, id, name }) => `${is}\t${id}\t${name}`);
}

async function exportContacts(options: ExportOptions): Promise<number> {
  const contacts = [...(await opened(options)).entries()]
    .filter((entry) => entry.kind === 'contact')
    .filter(({ archived }) => !archived)
    .sort((a, b) => a.name.localeCompare(b.name));
  const text =
    options.to === 'csv' ? writeTable(contacts) : writeVcards(contacts, options.vcardVersion);
  if (!options.out || options.out === '-') {
    put(text);
    return EXIT.done;
  }
  const path = resolve(options.out);
  const bytes = new TextEncoder().encode(text);
  if ((await writeAtomically(path, bytes, { replace: options.replace })) === 'exists') {
    say(`“${path}” already exists. Add --replace, or give another --out.`);
    return EXIT.failed;
  }
  if (options.json) putJson({ path, contacts: contacts.length });
  else put(`${path}\n`);
  return EXIT.done;
}
