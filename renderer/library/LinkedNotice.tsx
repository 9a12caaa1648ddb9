import { BookUser } from 'lucide-react';
import { type MouseEvent, useMemo, useState } from 'react';
import type { Path } from 'slate';
import { useSlateSelector, useSlateStatic } from 'slate-react';
import { type Comparison, changeSentence, compare } from '../../core/library/comparison';
import type { Entry } from '../../core/library/entries/entry';
import { fieldName, type Linked } from '../../core/library/linked-fields';
import { shownValue } from '../../core/library/shown-value';
import { isIssued } from '../../core/lifecycle/status';
import { problemOf, request } from '../bridge/client';
import { releaseOf } from '../editor/model/release-of';
import { useServices } from '../editor/model/services';
import { useEntry } from './entry-store';
import { everywhere, hereOnly, keepMine, takeUpdate } from './link-actions';
import './linked.css';

interface Props {
  readonly linked: Linked;
  readonly pathOf: () => Path;
}

/**
 * Reports that a linked item's entry has changed (update, keep, compare), or that the item was
 * edited here (here only, everywhere). Renders nothing if both agree, or in an issued release,
 * which no longer follows the library.
 */
export function LinkedNotice({ linked, pathOf }: Props) {
  const entry = useEntry(linked.value.link?.entry ?? null);
  const status = useSlateSelector((editor) => releaseOf(editor).facts.status);
  const language = useSlateSelector((editor) => releaseOf(editor).facts.language);
  const { kind, value } = linked;
  const comparison = useMemo(
    () => (entry ? compare({ kind, value } as Linked, entry, language) : null),
    [kind, value, entry, language],
  );
  // While it is being saved for every release the question stays, whatever is heard meanwhile.
  const [held, setHeld] = useState<Comparison | null>(null);
  const shown = held ?? comparison;
  if (!entry || !shown || isIssued(status)) return null;
  if (shown.changed.length + shown.edited.length === 0) return null;
  const props = { linked, pathOf, entry, comparison: shown };
  return shown.changed.length > 0 ? (
    <ChangedThere {...props} />
  ) : (
    <ChangedHere {...props} busy={held !== null} hold={setHeld} />
  );
}

/** A small sign that something comes from the library; a click shows its entry there. */
export function LinkedMarker({ linked }: { readonly linked: Linked }) {
  const { link } = linked.value;
  const entry = useEntry(link?.entry ?? null);
  const { report } = useServices();
  if (!link || entry === undefined) return null;
  const text = entry ? `From the library: ${entry.name}` : 'From a library that is not connected';
  return (
    <button
      type="button"
      className="linked-marker"
      title={text}
      aria-label={text}
      disabled={!entry}
      onClick={() =>
        entry &&
        request('library.open', { entry: entry.id }).catch((error) => report(problemOf(error)))
      }
    >
      <BookUser size={14} aria-hidden="true" />
    </button>
  );
}

interface DifferencesProps extends Props {
  readonly entry: Entry;
  readonly comparison: Comparison;
}

/** A click answers the question and leaves the caret, and whatever is being typed, where it is. */
const keepCaret = (event: MouseEvent): void => event.preventDefault();

/** The entry has changed: update, keep, or compare first. */
function ChangedThere({ linked, pathOf, entry, comparison }: DifferencesProps) {
  const editor = useSlateStatic();
  const { report } = useServices();
  const [seen, setSeen] = useState(false);
  const thing = { editor, linked, pathOf };
  const { changed } = comparison;
  const update = (): void =>
    void takeUpdate(thing, entry, comparison).catch((error) => report(problemOf(error)));
  return (
    <section className="linked-notice" aria-label={`Changed in the library: ${entry.name}`}>
      <p>{changeSentence(linked.kind, changed)}.</p>
      <button type="button" onMouseDown={keepCaret} className="plain" onClick={update}>
        Update
      </button>
      <button
        type="button"
        onMouseDown={keepCaret}
        className="plain"
        onClick={() => keepMine(thing, entry, comparison)}
      >
        Keep
      </button>
      <button
        type="button"
        onMouseDown={keepCaret}
        aria-expanded={seen}
        onClick={() => setSeen(!seen)}
      >
        {seen ? 'Hide change' : 'Show change'}
      </button>
      {seen && (
        <dl>
          {changed.map(({ field, here, library, alsoHere }) => (
            <div key={field}>
              <dt>{fieldName(linked.kind, field)}</dt>
              <dd>
                <del>{shownValue(here) || 'nothing'}</del>
                {alsoHere && <small> (edited here)</small>}
              </dd>
              <dd>
                <ins>{shownValue(library) || 'nothing'}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

interface ChangedHereProps extends DifferencesProps {
  readonly busy: boolean;
  readonly hold: (comparison: Comparison | null) => void;
}

/** The item was edited here: for this release only, or for all? */
function ChangedHere({ linked, pathOf, entry, comparison, busy, hold }: ChangedHereProps) {
  const editor = useSlateStatic();
  const { report } = useServices();
  const thing = { editor, linked, pathOf };
  const names = comparison.edited.map((field) => fieldName(linked.kind, field)).join(', ');
  const share = async (): Promise<void> => {
    hold(comparison);
    try {
      const result = await everywhere(thing, entry, comparison);
      if (result.type === 'saved') return;
      report({
        message: `Somebody else has just changed “${entry.name}” in the library.`,
        advice: 'Look at their change, then update this release or keep your own wording.',
      });
    } catch (error) {
      report(problemOf(error));
    } finally {
      hold(null);
    }
  };
  return (
    <section className="linked-notice" aria-label={`Changed here: ${entry.name}`} aria-busy={busy}>
      <p>Changed here: {names}.</p>
      <button
        type="button"
        onMouseDown={keepCaret}
        className="plain"
        disabled={busy}
        onClick={() => hereOnly(thing, comparison)}
      >
        Here only
      </button>
      <button
        type="button"
        onMouseDown={keepCaret}
        className="plain"
        disabled={busy}
        onClick={() => void share()}
      >
        Everywhere
      </button>
    </section>
  );
}
