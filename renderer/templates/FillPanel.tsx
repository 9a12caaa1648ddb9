import { type KeyboardEvent, useEffect, useRef } from 'react';
import { deepEqual } from '../../core/json/canonical';
import { isIssued } from '../../core/lifecycle/status';
import type { Variable } from '../../core/release/form/variable';
import type { Release } from '../../core/release/release';
import { unresolvedIn } from '../../core/templates/unresolved';
import { entriesOf, isAsked } from '../../core/templates/values';
import { useFromRelease, useWorkspace } from '../workspace/workspace-context';
import { AdoptNotice } from './AdoptNotice';
import { FillField } from './FillField';
import { toggleGuidance, useGuidance } from './guidance';
import { ListField } from './ListField';
import './fill.css';

/** The form of a release that was made from a template: what it asks for, one after the other. */
export function FillPanel() {
  const { run } = useWorkspace();
  const form = useFromRelease((release) => release.form);
  const asked = useFromRelease(askedIn, deepEqual);
  const entries = useFromRelease(entriesOf, deepEqual);
  const locked = useFromRelease(({ facts }) => isIssued(facts.status));
  const open = useFromRelease((release) => unresolvedIn(release).length);
  const guides = useGuidance();
  const panel = useRef<HTMLFormElement>(null);
  // A new release begins with its first question; who has the focus elsewhere keeps it.
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    panel.current?.querySelector<HTMLElement>(FIELDS)?.focus();
  }, []);
  if (!form || form.variables.length === 0) {
    return (
      <div className="fill-empty">
        <p>Nothing is asked for here: this release was not made from a template with a form.</p>
        <button type="button" className="plain" onClick={() => run('file.new')}>
          New from template…
        </button>
        <button type="button" className="plain" onClick={() => run('template.save')}>
          Save this as a template…
        </button>
      </div>
    );
  }
  const single = asked.filter(({ each }) => !each);
  return (
    <form
      ref={panel}
      className="fill"
      aria-label="Fill in"
      onKeyDown={toNext}
      onSubmit={(event) => event.preventDefault()}
    >
      {locked && <p className="fill-guidance">This release has been issued. Its text is locked.</p>}
      <fieldset className="fill-fields" disabled={locked}>
        {!locked && <AdoptNotice />}
        {guides && form.guidance && (
          <p className="fill-guidance" dir="auto">
            {form.guidance}
          </p>
        )}
        <div className="fill-top">
          <output className="fill-progress">
            {open === 0 ? 'Everything is filled in.' : `${open} still to fill`}
          </output>
          <button type="button" className="plain" onClick={toggleGuidance}>
            {guides ? 'Hide guidance' : 'Show guidance'}
          </button>
        </div>
        {single.map((variable) =>
          variable.many ? (
            <ListField key={variable.name} variable={variable} />
          ) : (
            <FillField key={variable.name} variable={variable} use={variable.name} />
          ),
        )}
        {entries.map((entry) => (
          <EntryFields key={entry} entry={entry} asked={asked} />
        ))}
      </fieldset>
    </form>
  );
}

/** What questions are answered in: no check boxes, nothing that cannot be used. */
const FIELDS = ['input:not([type="checkbox"])', 'textarea', 'select']
  .map((field) => `${field}:not(:disabled)`)
  .join();

const askedIn = (release: Release): readonly Variable[] =>
  (release.form?.variables ?? []).filter((variable) => isAsked(release, variable));

/** What is asked once for each entry of a list. */
function EntryFields({
  entry,
  asked,
}: {
  readonly entry: string;
  readonly asked: readonly Variable[];
}) {
  const own = asked.filter(({ each }) => each);
  if (own.length === 0) return null;
  return (
    <fieldset className="fill-entry">
      <legend dir="auto">{entry}</legend>
      {own.map((variable) => (
        <FillField key={variable.name} variable={variable} use={`${variable.name}@${entry}`} />
      ))}
    </fieldset>
  );
}

/**
 * Enter goes to the next question, past “Leave out” and what else belongs to this one; in a long
 * text only with Ctrl or Cmd.
 */
function toNext(event: KeyboardEvent<HTMLFormElement>): void {
  const { target } = event;
  const isArea = target instanceof HTMLTextAreaElement;
  const isLong = isArea && target.dataset.paragraph !== 'one';
  const isField =
    isArea || target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  if (!isField || event.defaultPrevented) return;
  if (isLong && !event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(FIELDS)];
  fields[fields.indexOf(target) + 1]?.focus();
}
