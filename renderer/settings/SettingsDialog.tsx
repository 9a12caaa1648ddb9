import { Lock, Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { fieldOf, fits, searchSettings } from '../../core/settings/fields';
import type { SettingName } from '../../core/settings/settings';
import { Dialog } from '../ui/Dialog';
import type { DialogProps } from '../workspace/dialog-props';
import { DISK_WORDS, DiskSection } from './DiskSection';
import { SettingInput } from './SettingInput';
import { useSettings } from './use-settings';
import './settings.css';

/** What a person sets, on one screen that can be searched. Each change holds at once. */
export function SettingsDialog({ argument, onClose }: DialogProps) {
  const { state, problems, change } = useSettings();
  const [query, setQuery] = useState(typeof argument === 'string' ? argument : '');
  const list = useRef<HTMLDivElement>(null);
  const sections = searchSettings(query);
  const showsDisk = fits(query, DISK_WORDS);
  const titles = [
    ...sections.map(({ id, title }) => ({ id, title })),
    ...(showsDisk ? [{ id: 'disk', title: 'This disk' }] : []),
  ];
  const go = (id: string): void =>
    list.current?.querySelector(`[data-section="${id}"]`)?.scrollIntoView({ block: 'start' });
  return (
    <Dialog title="Settings" onClose={onClose}>
      <div className="settings">
        <div className="settings-search">
          <Search size={16} aria-hidden="true" />
          <input
            type="search"
            dir="auto"
            data-autofocus
            aria-label="Search the settings"
            placeholder="Search the settings"
            value={query}
            onChange={({ target }) => setQuery(target.value)}
          />
        </div>
        <nav aria-label="Sections">
          {titles.map(({ id, title }) => (
            <button key={id} type="button" onClick={() => go(id)}>
              {title}
            </button>
          ))}
        </nav>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
        <section ref={list} className="settings-list" tabIndex={0} aria-label="Settings">
          {problems.map(({ message, advice }) => (
            <p key={message} className="settings-problem" role="status">
              <strong>{message}</strong> {advice}
            </p>
          ))}
          {state &&
            sections.map(({ id, title, names }) => (
              <section key={id} data-section={id}>
                <h3>{title}</h3>
                {names.map((name) => (
                  <SettingRow key={name} name={name} isLocked={state.locked.includes(name)}>
                    <SettingInput
                      name={name}
                      values={state.values}
                      isLocked={state.locked.includes(name)}
                      change={change}
                    />
                  </SettingRow>
                ))}
              </section>
            ))}
          {showsDisk && <DiskSection />}
          {titles.length === 0 && <p role="status">No matching setting.</p>}
        </section>
      </div>
      <div className="actions">
        <span className="settings-note">Changes are saved at once.</span>
        <button type="button" className="plain" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}

interface RowProps {
  readonly name: SettingName;
  readonly isLocked: boolean;
  readonly children: React.ReactNode;
}

function SettingRow({ name, isLocked, children }: RowProps) {
  const { help } = fieldOf(name);
  return (
    <div className="setting" data-setting={name}>
      {children}
      <small id={`setting-help-${name}`}>{help}</small>
      {isLocked && (
        <small className="setting-locked">
          <Lock size={12} aria-hidden="true" /> Set by whoever manages this computer.
        </small>
      )}
    </div>
  );
}
