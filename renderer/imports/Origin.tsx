import { useMemo } from 'react';
import type { ReadFile } from '../../core/bridge/messages/imports';
import { compareReleases } from '../../core/compare/compare-releases';
import type { Recognition } from '../../core/recognise/recognition';
import { releaseFrom } from '../../core/recognise/release-from';
import { parseRelease } from '../../core/release/parse';
import type { Release } from '../../core/release/release';
import { problemOf, request } from '../bridge/client';
import { Compared } from '../versions/Compared';
import { summary } from '../versions/summary';
import { useWorkspace } from '../workspace/workspace-context';
import '../versions/compare.css';

interface OriginProps {
  readonly file: ReadFile;
  readonly onCompare: () => void;
  readonly onEnd: () => void;
}

/** For a file that Dateline wrote: the release it came from. */
export function Origin({ file, onCompare, onEnd }: OriginProps) {
  const { report } = useWorkspace();
  if (!file.source.identity?.content) {
    return <p className="origin">Dateline wrote this file; the release itself is not in it.</p>;
  }
  const open = (): void => {
    request('imports.openOrigin', null).then(onEnd, (error) => report(problemOf(error)));
  };
  return (
    <div className="origin">
      <p>
        <strong>Dateline wrote this file.</strong> The release it came from is in it.
      </p>
      <button type="button" className="plain" onClick={open}>
        Open as the release it came from
      </button>
      <button type="button" className="plain" onClick={onCompare}>
        What was changed since
      </button>
    </div>
  );
}

interface ChangesProps {
  readonly file: ReadFile;
  readonly recognition: Recognition;
  readonly onClose: () => void;
}

/** What the file says now beside the release it came from. */
export function ChangesSince({ file, recognition, onClose }: ChangesProps) {
  const compared = useMemo(() => sinceOrigin(file, recognition), [file, recognition]);
  return (
    <section className="review-changes compare" aria-label="What was changed since">
      <p role="status">
        {compared
          ? summary(compared.comparison)
          : 'The release in this file is damaged, so there is nothing to compare with.'}
      </p>
      <div className="cmp-ground">
        {compared && <Compared {...compared} sideBySide={false} onlyChanges={false} />}
      </div>
      <div>
        <button type="button" className="plain" onClick={onClose}>
          Back to the review
        </button>
      </div>
    </section>
  );
}

function sinceOrigin({ source }: ReadFile, recognition: Recognition) {
  try {
    const before = parseRelease(JSON.parse(source.identity?.content ?? ''));
    const { facts } = before;
    const { release } = releaseFrom(source, recognition, { id: before.id, now: facts.modified });
    const after = { ...release, facts: { ...facts, ...readFacts(recognition) } };
    return { comparison: compareReleases(before, after), after };
  } catch (error) {
    console.error(error);
    return null;
  }
}

/** The facts that can be read in a text; of the others a file of another program says nothing. */
function readFacts({ dateline, reference, releaseTime }: Recognition): Partial<Release['facts']> {
  return {
    ...(dateline && { place: dateline.value.place, date: dateline.value.date }),
    ...(reference && { reference: reference.value }),
    ...(releaseTime && { releaseTime: releaseTime.value }),
  };
}
