import { useEffect, useState } from 'react';
import type { ArchiveFind } from '../../core/bridge/messages/past-releases';
import { request } from '../bridge/client';
import type { Notice } from '../ui/notice';
import { fileName, releases } from './words';

interface Props {
  readonly tell: (notice: Notice) => unknown;
  readonly fail: (error: unknown) => void;
}

const GROUPS = [
  ['contact', 'People'],
  ['organisation', 'Organisations'],
  ['boilerplate', 'Boilerplates'],
] as const;

interface Found {
  readonly finds: readonly ArchiveFind[];
  readonly total: number;
}

/** What the old releases have for the library: looked through once, then added with one button. */
export function HarvestView({ tell, fail }: Props) {
  const [found, setFound] = useState<Found | null>(null);
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set());
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked through again after each addition
  useEffect(() => {
    let isLatest = true;
    request('archive.harvest', null).then(
      (answer) => {
        if (!isLatest) return;
        setFound(answer);
        setWanted(new Set(answer.finds.filter(isSure).map(({ key }) => key)));
      },
      (error) => isLatest && fail(error),
    );
    return () => {
      isLatest = false;
    };
  }, [round, fail]);
  if (!found) return <p role="status">Looking through the releases…</p>;
  const news = found.finds.filter(({ isNews }) => isNews);
  const toggle = (key: string): void => {
    const next = new Set(wanted);
    if (!next.delete(key)) next.add(key);
    setWanted(next);
  };
  const keep = (): void =>
    void request('archive.keep', { keys: [...wanted] }).then(({ added, changed }) => {
      const parts = [added > 0 && `${added} added`, changed > 0 && `${changed} completed`];
      const done = parts.filter(Boolean).join(', ') || 'Nothing was new';
      tell({ kind: 'success', message: `Library: ${done}.` });
      setRound(round + 1);
    }, fail);
  return (
    <section className="archive-harvest" aria-label="For the library">
      <h2>For the library</h2>
      <p className="hint">
        People, organisations and boilerplates that the old releases name. The same ones are shown
        once, as the newest release has them. Nothing that the library says is replaced.
      </p>
      {news.length === 0 && <p>There is nothing that the library does not have.</p>}
      {GROUPS.map(([kind, title]) => (
        <Group
          key={kind}
          title={title}
          finds={news.filter((find) => find.kind === kind)}
          wanted={wanted}
          toggle={toggle}
        />
      ))}
      {found.total > found.finds.length && (
        <p>{found.total - found.finds.length} more: add these, and the next are shown.</p>
      )}
      {news.length > 0 && (
        <div className="archive-actions">
          <button type="button" className="primary" disabled={wanted.size === 0} onClick={keep}>
            {wanted.size === 1 ? 'Add 1 to the library' : `Add ${wanted.size} to the library`}
          </button>
          <button type="button" className="plain" onClick={() => setWanted(new Set())}>
            Choose none
          </button>
        </div>
      )}
    </section>
  );
}

/** What is added unless somebody says no: it is new, can be used, and all releases agree on it. */
const isSure = ({ isNews, isWhole, conflicts }: ArchiveFind): boolean =>
  isNews && isWhole && conflicts.length === 0;

interface GroupProps {
  readonly title: string;
  readonly finds: readonly ArchiveFind[];
  readonly wanted: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
}

function Group({ title, finds, wanted, toggle }: GroupProps) {
  if (finds.length === 0) return null;
  return (
    <fieldset>
      <legend>
        {title} ({finds.length})
      </legend>
      <ul>
        {finds.map((find) => (
          <li key={find.key}>
            <label>
              <input
                type="checkbox"
                checked={wanted.has(find.key)}
                onChange={() => toggle(find.key)}
              />
              <strong>
                <bdi>{find.name}</bdi>
              </strong>
            </label>
            <Details find={find} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Details({ find }: { readonly find: ArchiveFind }) {
  const { lines, like, conflicts, places, count } = find;
  return (
    <div className="archive-find">
      {lines.map((line) => (
        <span key={line} dir="auto">
          {line}
        </span>
      ))}
      {like !== null && <em>Completes “{like}” in the library.</em>}
      {conflicts.map(({ field, kept, others }) => (
        <em key={field}>
          Differs: {field} is “{kept}”; elsewhere “{others.join('”, “')}”.
        </em>
      ))}
      <small>
        In {releases(count)}: {places.map(({ title, path }) => title || fileName(path)).join('; ')}
        {count > places.length && '; …'}
      </small>
    </div>
  );
}
