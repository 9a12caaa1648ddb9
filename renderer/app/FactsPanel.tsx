import { useSlateStatic } from 'slate-react';
import {
  directionOf,
  type Facts,
  type Organisation,
  RELEASE_KINDS,
  type ReleaseKind,
} from '../../core/release/facts';
import { isIssued } from '../../core/release/status';
import { problemOf } from '../bridge/client';
import { setFacts } from '../editor/create-editor';
import { useServices } from '../editor/services';
import { EmbargoField } from './embargo/EmbargoField';
import { StatusField } from './issue/StatusField';
import { useFromRelease } from './workspace-context';

const LANGUAGES = [
  ['en-GB', 'English (UK)'],
  ['en-US', 'English (US)'],
  ['fr', 'French'],
  ['es', 'Spanish'],
  ['ar', 'Arabic'],
] as const;

const words = (id: string): string => id.replace(/-/g, ' ').replace(/^./, (c) => c.toUpperCase());

/** What is known about the release besides its text; every change can be undone. */
export function FactsPanel() {
  const editor = useSlateStatic();
  const facts = useFromRelease((release) => release.facts);
  const set = (changes: Partial<Facts>): void => setFacts(editor, changes);
  const known = LANGUAGES.some(([tag]) => tag === facts.language);
  return (
    <div className="facts">
      <StatusField facts={facts} set={set} />
      <fieldset className="facts" disabled={isIssued(facts.status)}>
        <label>
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
        <label>
          <span>Language</span>
          <select
            value={facts.language}
            onChange={({ target }) =>
              set({ language: target.value, direction: directionOf(target.value) })
            }
          >
            {!known && <option value={facts.language}>{facts.language}</option>}
            {LANGUAGES.map(([tag, name]) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Place</span>
          <input
            type="text"
            value={facts.place}
            onChange={({ target }) => set({ place: target.value })}
          />
        </label>
        <label>
          <span>Date</span>
          <input
            type="date"
            max="9999-12-31"
            value={facts.date ?? ''}
            onChange={({ target }) => set({ date: target.value || null })}
          />
        </label>
        <EmbargoField facts={facts} set={set} />
        <label>
          <span>Title, where it differs from the headline</span>
          <input
            type="text"
            value={facts.title}
            onChange={({ target }) => set({ title: target.value })}
          />
        </label>
        <label>
          <span>Reference</span>
          <input
            type="text"
            value={facts.reference}
            onChange={({ target }) => set({ reference: target.value })}
          />
        </label>
        <label>
          <span>Keywords, separated by commas</span>
          <input
            type="text"
            value={facts.keywords.join(', ')}
            onChange={({ target }) =>
              set({ keywords: target.value === '' ? [] : target.value.split(/,\s?/) })
            }
          />
        </label>
        <Organisations facts={facts} set={set} />
      </fieldset>
    </div>
  );
}

interface FieldsProps {
  readonly facts: Facts;
  readonly set: (changes: Partial<Facts>) => void;
}

function Organisations({ facts: { organisations }, set }: FieldsProps) {
  const { pickImage, report } = useServices();
  const empty = { name: '', acronym: '', website: '', logo: null, link: null };
  const setLogo = (index: number, logo: Organisation['logo']): void =>
    set({
      organisations: organisations.map((other, at) => (at === index ? { ...other, logo } : other)),
    });
  const setColour = (index: number, colour: string): void =>
    set({
      organisations: organisations.map((other, at) =>
        at === index ? { ...other, colour } : other,
      ),
    });
  const addLogo = (index: number): void => {
    pickImage().then(
      (image) =>
        image &&
        setLogo(index, {
          asset: image.asset,
          pixels: image.pixels,
          alt: organisations[index]?.name ?? '',
        }),
      (error) => report(problemOf(error)),
    );
  };
  return (
    <fieldset className="formats">
      <legend>Organisations</legend>
      {organisations.map((organisation, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an organisation has no other identity
        <div className="org" key={index}>
          <input
            type="text"
            aria-label={`Organisation ${index + 1}`}
            value={organisation.name}
            onChange={({ target }) =>
              set({
                organisations: organisations.map((other, at) =>
                  at === index ? { ...other, name: target.value } : other,
                ),
              })
            }
          />
          <input
            type="color"
            aria-label={`Colour of organisation ${index + 1}`}
            title="Colour of headings, rules and quotes in what is exported"
            value={organisation.colour ?? '#0b4f9c'}
            onChange={({ target }) => setColour(index, target.value)}
          />
          <button
            type="button"
            aria-label={
              organisation.logo
                ? `Take the logo of organisation ${index + 1} away`
                : `Add a logo for organisation ${index + 1}`
            }
            aria-pressed={organisation.logo !== null}
            onClick={() => (organisation.logo ? setLogo(index, null) : addLogo(index))}
          >
            Logo
          </button>
          <button
            type="button"
            aria-label={`Remove organisation ${index + 1}`}
            onClick={() => set({ organisations: organisations.filter((_, at) => at !== index) })}
          >
            ×
          </button>
        </div>
      ))}
      <button
        type="button"
        className="plain"
        onClick={() => set({ organisations: [...organisations, empty] })}
      >
        Add organisation
      </button>
    </fieldset>
  );
}
