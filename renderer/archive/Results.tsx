import { useEffect, useRef } from 'react';
import type { ArchiveHit } from '../../core/bridge/messages/past-releases';
import { directionOf } from '../../core/release/facts';
import { languageName } from '../ui/languages';
import { Marked } from './Marked';
import { dateName, fileName, kindName, releases } from './words';

interface Props {
  readonly hits: readonly ArchiveHit[];
  readonly total: number;
  /** Index of the one whose text is shown. */
  readonly at: number;
  readonly choose: (index: number) => void;
  readonly open: (hit: ArchiveHit) => void;
}

/** The releases that were found, each with the passage that shows why. */
export function Results({ hits, total, at, choose, open }: Props) {
  return (
    <section className="archive-results" aria-label="Results">
      <p role="status">
        {total === 0 ? 'Nothing found.' : releases(total)}
        {total > hits.length && `, the first ${hits.length} are shown`}
      </p>
      {hits.length > 0 && (
        <div id="archive-results" className="archive-list" role="listbox" aria-label="Releases">
          {hits.map((hit, index) => (
            <Result
              key={hit.path}
              hit={hit}
              index={index}
              isChosen={index === at}
              choose={() => choose(index)}
              open={() => open(hit)}
            />
          ))}
        </div>
      )}
    </section>
  );
}

interface ResultProps {
  readonly hit: ArchiveHit;
  readonly index: number;
  readonly isChosen: boolean;
  readonly choose: () => void;
  readonly open: () => void;
}

function Result({ hit, index, isChosen, choose, open }: ResultProps) {
  const { about, passage, marks, path } = hit;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const more = [
    about.date && dateName(about.date),
    about.organisations.join(', '),
    about.kind && kindName(about.kind),
    about.language && languageName(about.language),
  ];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the keys of the list
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the search field
    <div
      ref={row}
      id={resultId(index)}
      role="option"
      aria-selected={isChosen}
      className={isChosen ? 'archive-result chosen' : 'archive-result'}
      title={path}
      onClick={choose}
      onDoubleClick={open}
    >
      <strong lang={about.language} dir={directionOf(about.language)}>
        {passage.kind === 'headline' && passage.text === about.title ? (
          <Marked text={passage.text} marks={marks} />
        ) : (
          about.title || fileName(path)
        )}
      </strong>
      <small>
        <bdi>{more.filter(Boolean).join(' · ')}</bdi>
      </small>
      {passage.kind !== 'headline' && (
        <span lang={about.language} dir={directionOf(about.language)}>
          <Marked text={passage.text} marks={marks} isShortened />
        </span>
      )}
    </div>
  );
}

/** The id of a result in the page. */
export const resultId = (index: number): string => `archive-result-${index}`;
