import { useState } from 'react';
import { shortcutSections } from '../../core/commands/shortcuts';
import { foldForSearch } from '../../core/text/fold';
import { Dialog } from '../ui/Dialog';
import type { DialogProps } from '../workspace/dialog-props';

/** Every keyboard shortcut of this platform, by menu; a search leaves those that fit. */
export function ShortcutsDialog({ onClose }: DialogProps) {
  const [query, setQuery] = useState('');
  const [sections] = useState(() => shortcutSections(window.dateline.platform));
  const wanted = foldForSearch(query);
  const found = sections
    .map(({ title, shortcuts }) => ({
      title,
      shortcuts: shortcuts.filter(({ label, keys }) =>
        foldForSearch([title, label, ...keys].join(' ')).includes(wanted),
      ),
    }))
    .filter(({ shortcuts }) => shortcuts.length > 0);
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <input
        type="text"
        aria-label="Search"
        placeholder="Search by name or key"
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className="shortcuts" tabIndex={0} aria-label="Shortcuts">
        <div className="shortcut-groups">
          {found.map(({ title, shortcuts }) => (
            <section key={title}>
              <h3>{title}</h3>
              <dl>
                {shortcuts.map(({ label, keys }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>
                      {keys.map((each) => (
                        <kbd key={each}>{each}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        {found.length === 0 && <p role="status">No matching shortcut.</p>}
      </section>
      <div className="actions">
        <button type="button" className="plain" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}
