import { useCallback, useEffect, useState } from 'react';
import type { Reply } from '../../core/bridge/contract';
import type { KeptPart } from '../../core/bridge/messages/settings';
import { problemOf, request } from '../bridge/client';
import { useWorkspace } from '../workspace/workspace-context';

/** What a search finds this section by. */
export const DISK_WORDS =
  'This disk privacy data profile folder portable clear delete recent files versions journals archive library policy settings.json';

interface PartText {
  readonly title: string;
  readonly says: string;
  /** Of the button that clears it; missing where that is done elsewhere. */
  readonly clear?: string;
}

const PARTS: Readonly<Record<KeptPart, PartText>> = {
  recent: {
    title: 'Recent files and commands',
    says: 'Names of files, and what you used last.',
    clear: 'Forget them',
  },
  closed: {
    title: 'Unsaved text',
    says: 'What is not saved yet, and what was closed without saving.',
    clear: 'Delete what was closed',
  },
  versions: {
    title: 'Versions',
    says: 'Earlier texts of your releases, with their pictures.',
    clear: 'Delete all versions',
  },
  archive: {
    title: 'Index of the archive',
    says: 'The text of your old releases, to search in. Folders are taken out in the archive itself.',
  },
  library: {
    title: 'Your own library',
    says: 'Contacts, organisations, boilerplates and pictures.',
  },
};

/** What Dateline keeps on this computer, where, and how it is cleared. */
export function DiskSection() {
  const { report, run } = useWorkspace();
  const [disk, setDisk] = useState<Reply<'settings.disk'> | null>(null);
  const look = useCallback(
    () => void request('settings.disk', null).then(setDisk, (error) => report(problemOf(error))),
    [report],
  );
  useEffect(look, [look]);
  const clear = (part: KeptPart): void =>
    void request('settings.clear', { part }).then(look, (error) => report(problemOf(error)));
  return (
    <section data-section="disk">
      <h3>This disk</h3>
      <p>
        Dateline sends nothing anywhere. Besides the files that you save it keeps, on this computer
        only:
      </p>
      <ul className="disk-parts">
        {disk?.parts.map(({ part, bytes }) => {
          const { title, says, clear: label } = PARTS[part];
          return (
            <li key={part}>
              <span>
                <strong>{title}</strong> <span className="disk-size">{sizeText(bytes)}</span>
                <small>{says}</small>
              </span>
              {label && (
                <button type="button" className="plain" onClick={() => clear(part)}>
                  {label}
                </button>
              )}
              {part === 'archive' && (
                <button type="button" className="plain" onClick={() => run('archive.open')}>
                  Open the archive
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {disk && (
        <dl className="disk-places">
          <dt>{disk.isPortable ? 'Your profile (portable)' : 'Your profile'}</dt>
          <dd>
            <code dir="ltr">{disk.profile}</code>
            <button
              type="button"
              className="plain"
              onClick={() =>
                void request('settings.showProfile', null).catch((error) =>
                  report(problemOf(error)),
                )
              }
            >
              Show the folder
            </button>
          </dd>
          <dt>These settings as a file</dt>
          <dd>
            <code dir="ltr">{disk.settingsFile}</code>
          </dd>
          <dt>A policy of whoever manages this computer would be in</dt>
          <dd>
            <code dir="ltr">{disk.policyFile}</code>
          </dd>
        </dl>
      )}
    </section>
  );
}

function sizeText(bytes: number): string {
  if (bytes < 1000) return bytes === 0 ? 'nothing' : 'less than 1 kB';
  const [divisor, unit] = bytes < 1_000_000 ? [1000, 'kB'] : [1_000_000, 'MB'];
  return `${Math.round(bytes / divisor).toLocaleString('en')} ${unit}`;
}
