import { type KeyboardEvent, useCallback, useMemo, useState } from 'react';
import type { ReadFile } from '../../core/bridge/messages/imports';
import type { ImportOptions } from '../../core/imports/import-format';
import { blocksInFacts, leftOutCount } from '../../core/recognise/in-facts';
import { problemOf, request } from '../bridge/client';
import { OfferTake } from '../review/take/OfferTake';
import { useWorkspace } from '../workspace/workspace-context';
import { LibraryChoice } from './LibraryChoice';
import { Losses } from './Losses';
import { ChangesSince, Origin } from './Origin';
import { PartFields } from './PartFields';
import { PartList } from './PartList';
import { PartTools } from './PartTools';
import { ReadFacts } from './ReadFacts';
import { type Pane, runKey } from './review-keys';
import { SourcePane } from './SourcePane';
import { takeFocus } from './take-focus';
import { useReview } from './use-review';

interface Props {
  /** Where the file is. */
  readonly path: string;
  readonly file: ReadFile;
  readonly changes: ImportOptions['changes'];
  /** How many files come after this one. */
  readonly left: number;
  readonly readAgain: (changes: ImportOptions['changes']) => void;
  readonly onEnd: () => void;
}

/** A file as it looks, beside what it was taken for, until a release is made of it. */
export function ReviewScreen({ path, file, changes, left, readAgain, onEnd }: Props) {
  const { report } = useWorkspace();
  const { source } = file;
  const review = useReview(source, file.recognition);
  const { recognition, at } = review;
  const [pane, setPane] = useState<Pane>('parts');
  const [keep, setKeep] = useState<readonly string[]>([]);
  const [isMaking, setMaking] = useState(false);
  /** The person wants to leave although something was corrected. */
  const [isLeaving, setLeaving] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const stopComparing = useCallback(() => setComparing(false), []);
  const facts = useMemo(() => blocksInFacts(recognition), [recognition]);
  const byId = useMemo(() => new Map(source.blocks.map((block) => [block.id, block])), [source]);

  const make = async (): Promise<void> => {
    setMaking(true);
    try {
      await request('imports.make', { recognition, keep: [...keep] });
      onEnd();
    } catch (error) {
      setMaking(false);
      report(problemOf(error));
    }
  };
  const leave = (): void => {
    if (review.canUndo) setLeaving(true);
    else onEnd();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      if (isLeaving) setLeaving(false);
      else leave();
      return;
    }
    if (!isComparing && runKey(event, review, byId, pane)) event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are also on buttons
    <div className="review" onKeyDown={onKeyDown}>
      <div className="review-top">
        <Losses
          losses={source.losses}
          leftOut={leftOutCount(recognition.parts, facts)}
          revisions={source.revisions}
          changes={changes}
          isChanged={review.canUndo}
          readAgain={readAgain}
        />
        {source.identity && <OfferTake identity={source.identity} path={path} onEnd={onEnd} />}
        {source.identity && <Origin onCompare={() => setComparing(true)} onEnd={onEnd} />}
        <ReadFacts recognition={recognition} set={review.setFacts} />
      </div>
      {isComparing ? (
        <ChangesSince onClose={stopComparing} />
      ) : (
        <>
          <PartTools review={review} byId={byId} pane={pane} />
          <div className="review-panes">
            <section aria-label="The file">
              <h3>The file</h3>
              <SourcePane
                source={source}
                parts={recognition.parts}
                facts={facts}
                at={at}
                go={review.go}
                onFocus={() => setPane('source')}
              />
            </section>
            <section aria-label="What it was taken for">
              <h3>What it was taken for</h3>
              <PartList
                parts={recognition.parts}
                facts={facts}
                byId={byId}
                at={at}
                go={review.go}
                onFocus={() => setPane('parts')}
              />
              <PartFields review={review} />
            </section>
          </div>
        </>
      )}
      <div className="actions review-actions">
        {isLeaving ? (
          <div role="alertdialog" aria-label="Give up this review?" className="leaving">
            <span>Give up what you corrected here? The file itself stays as it is.</span>
            <button type="button" className="plain danger" onClick={onEnd}>
              Give up
            </button>
            <button
              type="button"
              className="primary"
              ref={takeFocus}
              onClick={() => setLeaving(false)}
            >
              Go on
            </button>
          </div>
        ) : (
          <>
            <LibraryChoice recognition={recognition} keep={keep} onKeep={setKeep} />
            {left > 0 && (
              <span className="files-left">
                {left === 1 ? '1 file more' : `${left} files more`}
              </span>
            )}
            <button type="button" className="plain" onClick={leave}>
              Cancel
            </button>
            <button
              type="button"
              className="primary"
              disabled={isMaking}
              onClick={() => void make()}
            >
              Make a release
            </button>
          </>
        )}
      </div>
    </div>
  );
}
