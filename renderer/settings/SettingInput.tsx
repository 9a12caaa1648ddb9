import { useState } from 'react';
import { fieldOf } from '../../core/settings/fields';
import type { SettingName, Settings } from '../../core/settings/settings';
import { problemOf, request } from '../bridge/client';
import { LANGUAGES, languageName } from '../ui/languages';
import { useWorkspace } from '../workspace/workspace-context';

interface Props {
  readonly name: SettingName;
  readonly values: Settings;
  readonly isLocked: boolean;
  readonly change: (changes: Partial<Settings>) => void;
}

/** Asks for the value of a setting, as its field says. */
export function SettingInput({ name, values, isLocked, change }: Props) {
  const { label, control } = fieldOf(name);
  const set = (value: unknown): void => change({ [name]: value } as Partial<Settings>);
  const common = { label, name, isLocked };
  switch (control.kind) {
    case 'switch':
      return <Switch {...common} isOn={values[name] === true} set={set} />;
    case 'choice':
      return (
        <Choice {...common} choices={control.choices} value={String(values[name])} set={set} />
      );
    case 'language':
      return (
        <Choice
          {...common}
          choices={Object.fromEntries(
            languagesWith(values.language).map((tag) => [tag, languageName(tag)]),
          )}
          value={values.language}
          set={set}
        />
      );
    case 'text':
      return <Text {...common} value={String(values[name])} set={set} />;
    case 'words':
      return <Words {...common} words={values.ownWords} set={set} />;
    case 'person':
      return <PersonInput {...common} person={values.person} set={set} />;
    case 'typing':
      return <TypingInput {...common} typing={values.typing} set={set} />;
    default:
      return (
        <PathInput {...common} path={String(values[name] ?? '')} usual={control.usual} set={set} />
      );
  }
}

const languagesWith = (tag: string): readonly string[] =>
  LANGUAGES.includes(tag) ? LANGUAGES : [tag, ...LANGUAGES];

interface Common {
  readonly label: string;
  readonly name: SettingName;
  readonly isLocked: boolean;
  readonly set: (value: unknown) => void;
}

function Switch({ label, name, isLocked, isOn, set }: Common & { readonly isOn: boolean }) {
  return (
    <label className="setting-switch">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isLocked}
        aria-describedby={`setting-help-${name}`}
        onChange={({ target }) => set(target.checked)}
      />
      {label}
    </label>
  );
}

interface ChoiceProps extends Common {
  readonly choices: Readonly<Record<string, string>>;
  readonly value: string;
}

function Choice({ label, name, isLocked, choices, value, set }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select
        value={value}
        disabled={isLocked}
        aria-describedby={`setting-help-${name}`}
        onChange={({ target }) => set(target.value)}
      >
        {Object.entries(choices).map(([each, shown]) => (
          <option key={each} value={each}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}

function Text({ label, name, isLocked, value, set }: Common & { readonly value: string }) {
  return (
    <label>
      <span>{label}</span>
      <input
        type="text"
        dir="auto"
        maxLength={200}
        value={value}
        disabled={isLocked}
        aria-describedby={`setting-help-${name}`}
        onChange={({ target }) => set(target.value)}
      />
    </label>
  );
}

/** The text stays as it is typed; each line that is not empty is a word. */
function Words({
  label,
  name,
  isLocked,
  words,
  set,
}: Common & { readonly words: readonly string[] }) {
  const [text, setText] = useState(() => words.join('\n'));
  const wordsIn = (typed: string): string[] => [
    ...new Set(
      typed
        .split('\n')
        .map((word) => word.trim().slice(0, 200))
        .filter(Boolean),
    ),
  ];
  // Words that were learned elsewhere meanwhile.
  const shown = wordsIn(text).join('\n') === words.join('\n') ? text : words.join('\n');
  return (
    <label className="setting-words">
      <span>{label}</span>
      <textarea
        dir="auto"
        rows={4}
        value={shown}
        disabled={isLocked}
        aria-describedby={`setting-help-${name}`}
        onChange={({ target }) => {
          setText(target.value);
          set(wordsIn(target.value));
        }}
      />
    </label>
  );
}

function PersonInput({
  label,
  name,
  isLocked,
  person,
  set,
}: Common & { readonly person: Settings['person'] }) {
  const { name: called, organisation } = person ?? { name: '', organisation: '' };
  const fields = [
    { id: 'name', label: 'Your name', value: called },
    { id: 'organisation', label: 'Your organisation', value: organisation },
  ];
  return (
    <fieldset aria-describedby={`setting-help-${name}`}>
      <legend>{label}</legend>
      {fields.map((field) => (
        <label key={field.id}>
          <span>{field.label}</span>
          <input
            type="text"
            dir="auto"
            maxLength={200}
            value={field.value}
            disabled={isLocked}
            onChange={({ target }) => set({ name: called, organisation, [field.id]: target.value })}
          />
        </label>
      ))}
    </fieldset>
  );
}

function TypingInput({
  label,
  name,
  isLocked,
  typing,
  set,
}: Common & { readonly typing: Settings['typing'] }) {
  const names = typing.offIn.map(languageName);
  return (
    <>
      <Switch
        label={label}
        name={name}
        isLocked={isLocked}
        isOn={typing.on}
        set={(on) => set({ ...typing, on })}
      />
      {typing.on && names.length > 0 && (
        <p className="setting-except">
          Not in {names.join(', ')}.{' '}
          <button
            type="button"
            className="plain"
            disabled={isLocked}
            onClick={() => set({ on: true, offIn: [] })}
          >
            Correct in every language
          </button>
        </p>
      )}
    </>
  );
}

interface PathProps extends Common {
  readonly path: string;
  readonly usual: string;
}

function PathInput({ label, name, isLocked, path, usual, set }: PathProps) {
  const { report } = useWorkspace();
  const choose = (): void => {
    if (name !== 'houseStyle' && name !== 'libraryFolder') return;
    request('settings.choose', { name }).catch((error) => report(problemOf(error)));
  };
  return (
    <div className="setting-path">
      <span>{label}</span>
      <output dir={path === '' ? undefined : 'ltr'} title={path || undefined}>
        {path || usual}
      </output>
      <span className="setting-buttons">
        <button
          type="button"
          className="plain"
          disabled={isLocked}
          aria-label={`Choose: ${label}`}
          onClick={choose}
        >
          Choose…
        </button>
        {path !== '' && (
          <button
            type="button"
            className="plain"
            disabled={isLocked}
            aria-label={`Use the default: ${label}`}
            onClick={() => set(name === 'houseStyle' ? null : '')}
          >
            Use the default
          </button>
        )}
      </span>
    </div>
  );
}
