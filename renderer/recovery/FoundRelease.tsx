import { useState } from 'react';
import type { FoundJournal } from '../../core/bridge/messages/journal';

interface Props {
  readonly journal: FoundJournal;
  readonly onOpen: () => void;
  readonly onDiscard: () => void;
}

/** One release that was not saved, and what can be done with it. */
export function FoundRelease({ journal, onOpen, onDiscard }: Props) {
  const [isSure, setSure] = useState(false);
  const { title, path } = journal;
  return (
    <li>
      <div>
        <strong>{title}</strong>
        <small>{aboutOf(journal)}</small>
        <small className="place" title={path ?? ''}>
          {path ?? 'Never saved in a file'}
        </small>
      </div>
      <button type="button" className="primary" aria-label={`Open ${title}`} onClick={onOpen}>
        Open
      </button>
      {isSure ? (
        <button type="button" className="danger" onClick={onDiscard}>
          Delete for good
        </button>
      ) : (
        <button type="button" aria-label={`Discard ${title}`} onClick={() => setSure(true)}>
          Discard
        </button>
      )}
    </li>
  );
}

const time = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

function aboutOf({ closedAt, lastEdit, words, damaged }: FoundJournal): string {
  const when = closedAt ?? lastEdit;
  const parts = [
    when === null ? 'Time unknown' : time.format(when),
    wordsOf(words),
    ...(damaged ? ['a part of it is damaged'] : []),
  ];
  return parts.join(' · ');
}

function wordsOf({ added, removed }: FoundJournal['words']): string {
  if (added === 0 && removed === 0) return 'no words changed';
  const parts = [added > 0 && `${added} added`, removed > 0 && `${removed} removed`];
  return `words: ${parts.filter(Boolean).join(', ')}`;
}
