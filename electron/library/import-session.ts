import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { ImportChoices, ImportPreview, ImportReply } from '../../core/bridge/messages/library';
import { instantOf } from '../../core/dates/instant-of';
import { addressProblems } from '../../core/library/contacts/address-problems';
import { guessMapping } from '../../core/library/contacts/column-names';
import type { DuplicateStrategy } from '../../core/library/contacts/duplicate-strategy';
import {
  importResult,
  type PlannedContact,
  planImport,
} from '../../core/library/contacts/import-plan';
import { addressesFrom, columnsLeftOut, type Mapping } from '../../core/library/contacts/mapping';
import { readTable } from '../../core/library/contacts/read-table';
import { readVcards } from '../../core/library/contacts/read-vcard';
import { decodeText } from '../../core/library/text-encoding';
import type { LibraryFolder } from './library-folder';
import { holdsVcards, readAddressFile } from './read-addresses';

const SHOWN_ROWS = 5;
const SHOWN_CONTACTS = 200;
const SHOWN_PROBLEMS = 20;

/** A file of contacts on its way into the library: looked at, mapped, looked at again, taken in. */
export class ImportSession {
  readonly #bytes: Uint8Array;
  readonly #fileName: string;
  readonly #folder: LibraryFolder;
  #running: AbortController | null = null;

  private constructor(bytes: Uint8Array, fileName: string, folder: LibraryFolder) {
    this.#bytes = bytes;
    this.#fileName = fileName;
    this.#folder = folder;
  }

  static async open(path: string, folder: LibraryFolder): Promise<ImportSession> {
    return new ImportSession(await readAddressFile(path), basename(path), folder);
  }

  preview(choices: ImportChoices): ImportPreview {
    const { plan, table, encoding, problems } = this.#read(choices);
    const known = plan.filter(({ like }) => like);
    const fresh = plan.filter(({ like }) => !like);
    return {
      fileName: this.#fileName,
      encoding,
      table: table && {
        columns: [...table.columns],
        rows: table.rows.slice(0, SHOWN_ROWS).map((row) => [...row]),
        mapping: [...table.mapping],
        leftOut: columnsLeftOut(table, table.mapping),
      },
      contacts: [...known, ...fresh].slice(0, SHOWN_CONTACTS),
      total: plan.length,
      duplicates: known.length,
      problems: problems.slice(0, SHOWN_PROBLEMS),
      problemCount: problems.length,
    };
  }

  /**
   * Imports the contacts.
   *
   * @param tell receives the number written so far
   * @returns the counts; if cancelled, of those written by then
   */
  async run(
    choices: ImportChoices,
    duplicates: DuplicateStrategy,
    tell: (done: number, total: number) => void,
  ): Promise<ImportReply> {
    const { plan, now } = this.#read(choices);
    const { entries, ...counts } = importResult(plan, () => duplicates, now);
    const known = new Set(Array.from(this.#folder.entries(), ({ id }) => id));
    this.#running = new AbortController();
    const { signal } = this.#running;
    const saved = await this.#folder.saveAll(entries, {
      signal,
      tell: (done) => tell(done, entries.length),
    });
    if (saved.length === entries.length) return { ...counts, isStopped: false };
    const written = entries.slice(0, saved.length);
    const changed = written.filter(({ id }) => known.has(id)).length;
    return { added: written.length - changed, changed, skipped: 0, isStopped: true };
  }

  /** Ends what `run` began; contacts that are written stay. */
  cancel(): void {
    this.#running?.abort();
  }

  #read(choices: ImportChoices) {
    const isCards = holdsVcards(this.#bytes, this.#fileName);
    const { text, encoding, guessed } = decodeText(this.#bytes, choices.encoding ?? undefined);
    const table = isCards ? null : this.#table(text, choices.mapping);
    const { addresses, problems } = table
      ? addressesFrom(table, table.mapping)
      : readVcards(this.#bytes, choices.encoding ?? undefined);
    const coding =
      'The file does not say how its text is encoded. If names look wrong, choose another encoding.';
    const now = instantOf(new Date());
    const plan: PlannedContact[] = planImport({
      addresses,
      library: this.#folder.entries(),
      country: choices.country.toUpperCase(),
      random: randomUUID,
      now,
    });
    return {
      plan,
      table,
      encoding,
      now,
      problems: [
        ...(guessed && table ? [coding] : []),
        ...problems,
        ...addressProblems(plan.map(({ contact }) => contact)),
      ],
    };
  }

  #table(text: string, chosen: Mapping | null) {
    const table = readTable(text);
    const { columns, rows } = table;
    const mapping = chosen?.length === columns.length ? chosen : guessMapping(columns, rows);
    return { ...table, mapping };
  }
}
