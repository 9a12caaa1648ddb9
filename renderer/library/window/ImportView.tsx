import { useEffect, useState } from 'react';
import type { ImportChoices, ImportPreview } from '../../../core/bridge/messages/library';
import { TARGETS, type Target } from '../../../core/library/contacts/column-names';
import type { DuplicateStrategy } from '../../../core/library/contacts/duplicate-strategy';
import { importSentence } from '../../../core/library/contacts/import-plan';
import { ENCODINGS, type Encoding } from '../../../core/library/text-encoding';
import { request } from '../../bridge/client';
import { ProgressBar } from '../../work/ProgressBar';
import type { Work } from '../../work/work-store';
import type { Notice } from '../../workspace/workspace-context';
import { Choice, Line } from './fields';

interface Props {
  readonly tell: (notice: Notice) => unknown;
  readonly fail: (error: unknown) => void;
}

const TARGET_NAMES: Readonly<Record<Target, string>> = {
  name: 'Name',
  givenName: 'First name',
  middleName: 'Middle name',
  familyName: 'Last name',
  role: 'Role',
  organisation: 'Organisation',
  email: 'E-mail',
  phone: 'Telephone',
  languages: 'Languages',
  hours: 'Hours',
  region: 'Region',
  timeZone: 'Time zone',
  wording: 'Agreed wording',
  tags: 'Tags',
  remarks: 'Remarks',
  other: 'Remarks, under its name',
};

const WAYS: readonly (readonly [DuplicateStrategy, string])[] = [
  ['fill', 'Add what the library lacks'],
  ['replace', 'Replace what the library has'],
  ['skip', 'Skip them'],
  ['add', 'Add them again'],
];

type ImportState = Pick<Work, 'done' | 'total' | 'what' | 'isStopping'>;

const NO_CHOICES: ImportChoices = { encoding: null, mapping: null, country: '' };

/** Contacts from a file: what its columns mean, who is there already, and what would be done. */
export function ImportView({ tell, fail }: Props) {
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [choices, setChoices] = useState(NO_CHOICES);
  const [duplicates, setDuplicates] = useState<DuplicateStrategy>('fill');
  const [state, setState] = useState<ImportState | null>(null);
  useEffect(
    () =>
      window.dateline.on('library.import.progress', (at) =>
        setState((now) => now && { ...now, ...at }),
      ),
    [],
  );
  const cancel = (): void => {
    setState((now) => now && { ...now, isStopping: true });
    request('library.import.cancel', null).catch(fail);
  };
  const pick = (): void =>
    void request('library.import.pick', null).then((picked) => {
      if (!picked) return;
      setChoices(NO_CHOICES);
      setPreview(picked);
    }, fail);
  const choose = (changes: Partial<ImportChoices>): void => {
    const next = { ...choices, ...changes };
    setChoices(next);
    if (next.country.length !== 1) {
      request('library.import.preview', next).then(setPreview, fail);
    }
  };
  const run = (): void => {
    setState({ done: 0, total: 0, what: '', isStopping: false });
    request('library.import.run', { ...choices, duplicates })
      .then((result) => {
        tell({ message: importSentence(result), kind: result.isStopped ? 'warning' : 'success' });
        setPreview(null);
      }, fail)
      .finally(() => setState(null));
  };
  if (!preview) {
    return (
      <section aria-label="Import" className="library-form">
        <h2>Import contacts</h2>
        <p className="hint">
          From a vCard file (.vcf) or a table (.csv), as every address book and mail program exports
          them. You see what would be taken in before anything is.
        </p>
        <div>
          <button type="button" className="primary" onClick={pick}>
            Choose a file…
          </button>
        </div>
      </section>
    );
  }
  const { table } = preview;
  // A choice is shown at once; the preview made with it comes a moment later.
  const encoding = choices.encoding ?? preview.encoding;
  const mapping = choices.mapping ?? table?.mapping ?? [];
  return (
    <section aria-label="Import" className="library-form">
      <h2>Import {preview.fileName}</h2>
      <div className="library-fields">
        <Choice
          label="Text encoding"
          value={encoding}
          options={ENCODINGS}
          set={(wanted) => choose({ encoding: wanted as Encoding, mapping: null })}
        />
        <Line
          label="Default country for phone numbers"
          example="CH"
          format="country"
          value={choices.country}
          set={(country) => choose({ country: country.slice(0, 2).toUpperCase() })}
        />
      </div>
      {table && (
        <div className="library-scroll">
          <table aria-label="Columns">
            <thead>
              <tr>
                {table.columns.map((column, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
                  <th key={index} scope="col">
                    <div>{column}</div>
                    <select
                      aria-label={`What “${column}” holds`}
                      value={mapping[index] ?? ''}
                      onChange={({ target }) =>
                        choose({
                          mapping: mapping.map((each, at) =>
                            at === index ? ((target.value || null) as Target | null) : each,
                          ),
                        })
                      }
                    >
                      <option value="">Leave out</option>
                      {TARGETS.map((each) => (
                        <option key={each} value={each}>
                          {TARGET_NAMES[each]}
                        </option>
                      ))}
                    </select>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file do not move
                <tr key={index}>
                  {table.columns.map((_, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: nor do its cells
                    <td key={at}>{row[at]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {table && table.leftOut.length > 0 && (
        <p>
          <strong>Left out:</strong> {table.leftOut.join(', ')}.
        </p>
      )}
      <p>
        {preview.total === 1 ? '1 contact' : `${preview.total} contacts`}
        {preview.duplicates > 0 && `, ${preview.duplicates} already in the library`}.
      </p>
      {preview.duplicates > 0 && (
        <Choice
          label="Contacts already in the library"
          value={duplicates}
          options={WAYS}
          set={(way) => setDuplicates(way as DuplicateStrategy)}
        />
      )}
      {preview.problems.length > 0 && (
        <ul className="library-problem">
          {preview.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
          {preview.problemCount > preview.problems.length && (
            <li>And {preview.problemCount - preview.problems.length} more.</li>
          )}
        </ul>
      )}
      <div className="library-scroll">
        <table aria-label="Contacts">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Organisation</th>
              <th scope="col">E-mail</th>
              <th scope="col">Telephone</th>
              <th scope="col">In the library</th>
            </tr>
          </thead>
          <tbody>
            {preview.contacts.map(({ contact, like }) => (
              <tr key={contact.id}>
                <td>
                  <bdi>{contact.name}</bdi>
                </td>
                <td>{contact.organisation}</td>
                <td>{contact.emails.join(', ')}</td>
                <td>{contact.phones.join(', ')}</td>
                <td>{like && `as ${like.name}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="actions">
        {state ? (
          <ProgressBar at={state} onCancel={cancel} />
        ) : (
          <button type="button" className="plain" onClick={() => setPreview(null)}>
            Cancel
          </button>
        )}
        <button
          type="button"
          className="primary"
          disabled={state !== null || preview.total === 0}
          onClick={run}
        >
          {state ? 'Importing…' : 'Import'}
        </button>
      </div>
    </section>
  );
}
