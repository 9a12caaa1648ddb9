import { useId } from 'react';
import { useSlateStatic } from 'slate-react';
import { isIssued } from '../../core/lifecycle/status';
import { fieldDirection } from '../../core/release/bidi';
import { directionOf, type Facts, RELEASE_KINDS, type ReleaseKind } from '../../core/release/facts';
import { setFacts } from '../editor/model/create-editor';
import { EmbargoField } from '../embargo/EmbargoField';
import { StatusField } from '../issue/StatusField';
import { OrganisationsField } from '../organisations/OrganisationsField';
import { DateField } from '../ui/dates/DateField';
import { LANGUAGES, languageName } from '../ui/languages';
import { useFromRelease } from '../workspace/workspace-context';

const words = (id: string): string => id.replace(/-/g, ' ').replace(/^./, (c) => c.toUpperCase());

/** What is known about the release besides its text; every change can be undone. */
export function FactsPanel() {
  const editor = useSlateStatic();
  const facts = useFromRelease((release) => release.facts);
  const set = (changes: Partial<Facts>): void => setFacts(editor, changes);
  const dateId = useId();
  const known = LANGUAGES.includes(facts.language);
  return (
    <div className="facts">
      <StatusField facts={facts} set={set} />
      <fieldset className="facts" disabled={isIssued(facts.status)}>
        <label data-fact="kind">
          <span>Kind</span>
          <select
            value={facts.kind}
            onChange={({ target }) => set({ kind: target.value as ReleaseKind })}
          >
            {RELEASE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words(kind)}
              </option>
            ))}
          </select>
        </label>
        <label data-fact="language">
          <span>Language</span>
          <select
            value={facts.language}
            onChange={({ target }) =>
              set({ language: target.value, direction: directionOf(target.value) })
            }
          >
            {!known && <option value={facts.language}>{languageName(facts.language)}</option>}
            {LANGUAGES.map((tag) => (
              <option key={tag} value={tag}>
                {languageName(tag)}
              </option>
            ))}
          </select>
        </label>
        <label data-fact="place">
          <span>Place</span>
          <input
            type="text"
            dir={fieldDirection(facts.place)}
            value={facts.place}
            onChange={({ target }) => set({ place: target.value })}
          />
        </label>
        <div className="fact" data-fact="date">
          <label htmlFor={dateId}>
            <span>Date</span>
          </label>
          <DateField
            id={dateId}
            keep="facts.date"
            value={facts.date}
            language={facts.language}
            onChange={(date) => set({ date })}
          />
        </div>
        <div className="fact-place" data-fact="releaseTime">
          <EmbargoField facts={facts} set={set} />
        </div>
        <label data-fact="title">
          <span>Short title (optional)</span>
          <input
            type="text"
            dir={fieldDirection(facts.title)}
            value={facts.title}
            onChange={({ target }) => set({ title: target.value })}
          />
        </label>
        <label data-fact="reference">
          <span>Reference</span>
          <input
            type="text"
            dir={fieldDirection(facts.reference)}
            value={facts.reference}
            onChange={({ target }) => set({ reference: target.value })}
          />
        </label>
        <label data-fact="keywords">
          <span>Keywords, separated by commas</span>
          <input
            type="text"
            dir={fieldDirection(facts.keywords.join())}
            value={facts.keywords.join(', ')}
            onChange={({ target }) =>
              set({ keywords: target.value === '' ? [] : target.value.split(/,\s?/) })
            }
          />
        </label>
        <div className="fact-place" data-fact="organisations">
          <OrganisationsField facts={facts} />
        </div>
      </fieldset>
    </div>
  );
}
