import { type FormEvent, useState } from 'react';
import type { VersionEntry } from '../../core/bridge/messages/versions';
import { problemOf, request } from '../bridge/client';
import { useWorkspace } from '../workspace/workspace-context';
import { deleteVersion } from './delete-version';
import { restoreVersion } from './restore-version';
import { useVersions } from './use-versions';
import { dayOf, hourOf, labelOf, reasonOf, wordsOf } from './version-labels';
import './versions.css';

/** The versions of the document: look at one, compare it, name it, bring it back. */
export function VersionsPanel() {
  const listed = useVersions();
  const [chosen, setChosen] = useState<string | null>(null);
  const versions = listed?.versions ?? [];
  return (
    <div className="versions">
      <KeepForm />
      {listed && versions.length === 0 && (
        <p>Every save adds a version here. Save the release, or save a version under a name.</p>
      )}
      {days(versions).map(([day, ofDay]) => (
        <section key={day}>
          <h3>{day}</h3>
          <ul>
            {ofDay.map((version) => (
              <li key={version.id}>
                <Version
                  version={version}
                  isOpen={version.id === chosen}
                  toggle={() => setChosen(version.id === chosen ? null : version.id)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {listed !== null && listed.newer > 0 && (
        <p>
          {listed.newer === 1 ? 'One version was' : `${listed.newer} versions were`} kept by a newer
          Dateline. Update to see {listed.newer === 1 ? 'it' : 'them'}.
        </p>
      )}
    </div>
  );
}

function days(versions: readonly VersionEntry[]): [string, VersionEntry[]][] {
  const found = new Map<string, VersionEntry[]>();
  for (const version of versions) {
    const day = dayOf(version);
    found.set(day, [...(found.get(day) ?? []), version]);
  }
  return [...found];
}

/** Saves the current text as a named version. */
function KeepForm() {
  const { report } = useWorkspace();
  const [name, setName] = useState('');
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    request('versions.keep', { name, reason: 'kept' }).then(
      () => setName(''),
      (error) => report(problemOf(error)),
    );
  };
  return (
    <form className="keep" onSubmit={keep}>
      <label>
        <span>Save this version as</span>
        <input
          type="text"
          value={name}
          maxLength={200}
          placeholder="Sent to partners"
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <button type="submit" className="plain">
        Save version
      </button>
    </form>
  );
}

interface VersionProps {
  readonly version: VersionEntry;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

function Version({ version, isOpen, toggle }: VersionProps) {
  const workspace = useWorkspace();
  const { name: documentName, open, report } = workspace;
  const [renaming, setRenaming] = useState(false);
  const { id, name, file } = version;
  const words = wordsOf(version);
  const fail = (error: unknown): void => report(problemOf(error));
  const elsewhere = file !== '' && file !== `${documentName}.dateline` ? `in ${file}` : '';
  return (
    <>
      <button type="button" className="version" aria-expanded={isOpen} onClick={toggle}>
        <span>
          <b>{hourOf(version)}</b> {name || reasonOf(version)}
        </span>
        <small>{[words, elsewhere].filter(Boolean).join(' · ')}</small>
      </button>
      {isOpen && !renaming && (
        <fieldset className="acts" aria-label={labelOf(version)}>
          <button type="button" onClick={() => open('version', version)}>
            View
          </button>
          <button type="button" onClick={() => open('compare', { before: id, after: null })}>
            Compare with now
          </button>
          <button type="button" onClick={() => void restoreVersion(version, workspace)}>
            Restore
          </button>
          <button type="button" onClick={() => setRenaming(true)}>
            {name ? 'Rename' : 'Name'}
          </button>
          <button type="button" onClick={() => void deleteVersion(version, workspace)}>
            Delete
          </button>
        </fieldset>
      )}
      {isOpen && renaming && (
        <NameForm
          initial={name}
          onDone={(given) => {
            setRenaming(false);
            request('versions.name', { id, name: given }).catch(fail);
          }}
        />
      )}
    </>
  );
}

function NameForm({
  initial,
  onDone,
}: {
  readonly initial: string;
  readonly onDone: (name: string) => void;
}) {
  const [name, setName] = useState(initial);
  return (
    <form
      className="keep"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(name);
      }}
    >
      <label>
        <span>Name; a named version is never thinned out</span>
        <input
          type="text"
          value={name}
          maxLength={200}
          // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here
          autoFocus
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <button type="submit" className="plain">
        OK
      </button>
    </form>
  );
}
