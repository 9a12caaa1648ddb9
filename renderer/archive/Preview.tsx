import { useEffect, useState } from 'react';
import type { Reply } from '../../core/bridge/contract';
import type { ArchiveHit } from '../../core/bridge/messages/past-releases';
import { directionOf } from '../../core/release/facts';
import { request } from '../bridge/client';
import { Marked } from './Marked';
import { fileName } from './words';

interface Props {
  readonly hit: ArchiveHit;
  /** The words that are looked for: they are marked. */
  readonly words: string;
  readonly open: () => void;
  readonly newFrom: () => void;
  readonly fail: (error: unknown) => void;
}

/** The text of a release that was found, and what can be done with it. */
export function Preview({ hit, words, open, newFrom, fail }: Props) {
  const { path, about } = hit;
  const passages = useText(path, words, fail);
  return (
    <article className="archive-preview" aria-label="Text of the release">
      <div className="archive-actions">
        <button type="button" className="primary" onClick={open}>
          Open
        </button>
        <button
          type="button"
          className="plain"
          title="Opens a new release with this text. What has to be looked at is marked."
          onClick={newFrom}
        >
          New from this one
        </button>
        <small title={path}>
          <bdi>{fileName(path)}</bdi>
        </small>
      </div>
      <div
        className="archive-text"
        lang={about.language}
        dir={directionOf(about.language)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keys scroll it
        tabIndex={0}
      >
        {passages?.map((passage, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text of a file has no other order
          <p key={index} className={`of-${passage.kind}`}>
            <Marked text={passage.text} marks={passage.marks} />
          </p>
        ))}
      </div>
    </article>
  );
}

/** The passages of a release; those of the one before until they are there. */
function useText(path: string, words: string, fail: (error: unknown) => void) {
  const [passages, setPassages] = useState<Reply<'archive.text'>>(null);
  useEffect(() => {
    let isLatest = true;
    request('archive.text', { path, text: words }).then(
      (answer) => isLatest && setPassages(answer),
      (error) => isLatest && fail(error),
    );
    return () => {
      isLatest = false;
    };
  }, [path, words, fail]);
  return passages;
}
