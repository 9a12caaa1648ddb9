import { useId } from 'react';
import type { ArchiveState } from '../../core/bridge/messages/past-releases';
import type { ArchiveQuery } from '../../core/past-releases/query';
import { RELEASE_KINDS, type ReleaseKind } from '../../core/release/facts';
import { DateField } from '../ui/dates/DateField';
import { languageName } from '../ui/languages';
import { kindName } from './words';

interface Props {
  readonly query: ArchiveQuery;
  readonly state: ArchiveState | null;
  readonly change: (changes: Partial<ArchiveQuery>) => void;
}

/** What a release has to be besides having the words: whose, of whom, of which kind, when, in which language. */
export function Conditions({ query, state, change }: Props) {
  return (
    <fieldset className="archive-conditions">
      <legend className="visually-hidden">Conditions</legend>
      <NameField
        label="Organisation"
        value={query.organisation}
        names={state?.organisations ?? []}
        onChange={(organisation) => change({ organisation })}
      />
      <NameField
        label="Person"
        value={query.person}
        names={state?.people ?? []}
        onChange={(person) => change({ person })}
      />
      <label>
        Kind
        <select
          value={query.kind ?? ''}
          onChange={({ target }) => change({ kind: (target.value as ReleaseKind) || null })}
        >
          <option value="">Every kind</option>
          {RELEASE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kindName(kind)}
            </option>
          ))}
        </select>
      </label>
      <label>
        Language
        <select
          value={query.language}
          onChange={({ target }) => change({ language: target.value })}
        >
          <option value="">Every language</option>
          {state?.languages.map((language) => (
            <option key={language} value={language}>
              {languageName(language)}
            </option>
          ))}
        </select>
      </label>
      <DayField label="From" value={query.from} onChange={(from) => change({ from })} />
      <DayField label="To" value={query.to} onChange={(to) => change({ to })} />
    </fieldset>
  );
}

interface NameFieldProps {
  readonly label: string;
  readonly value: string;
  /** Those that are offered: what the archive has. */
  readonly names: readonly string[];
  readonly onChange: (name: string) => void;
}

function NameField({ label, value, names, onChange }: NameFieldProps) {
  const list = useId();
  return (
    <label>
      {label}
      <input
        type="text"
        dir="auto"
        list={list}
        autoComplete="off"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
}

function DayField({ label, value, onChange }: DayFieldProps) {
  const id = useId();
  return (
    <div className="archive-day">
      <label htmlFor={id}>{label}</label>
      <DateField id={id} value={value} onChange={onChange} placeholder="any day" />
    </div>
  );
}
