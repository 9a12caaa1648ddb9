import { describe, expect, it } from 'vitest';
import type { MenuEntry } from '../../core/commands/menu';
import { COMMAND_LIST, MENU_BAR } from '../../core/commands/menu-bar';
import {
  acceleratorsOf,
  isPressed,
  normalised,
  shortcutSections,
  shownAccelerator,
} from '../../core/commands/shortcuts';
import { canBeChosen } from '../../core/commands/window-in-front';
import { refusalOf } from '../../renderer/app/commands/allowed';
import { COMMANDS, commandOf } from '../../renderer/app/commands/registry';
import { createReleaseEditor } from '../../renderer/editor/model/create-editor';
import { release } from '../support/release';

const PLATFORMS = ['linux', 'win32', 'darwin'];
const entries = (MENU_BAR as readonly { groups: readonly (readonly MenuEntry[])[] }[]).flatMap(
  ({ groups }) => groups.flat(),
);

describe('the command table', () => {
  it('has each id and each label once', () => {
    const ids = COMMAND_LIST.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const labels = entries.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('opens no two menus with the same letter', () => {
    const letters = MENU_BAR.map(({ accessKey }) => accessKey);
    expect(new Set(letters).size).toBe(letters.length);
    for (const { label, accessKey } of MENU_BAR) {
      expect(label.toUpperCase()).toContain(accessKey);
    }
  });

  it('has an action for each command', () => {
    for (const { id } of COMMAND_LIST) expect(commandOf(id).run, id).toBeTypeOf('function');
  });

  it.each(PLATFORMS)('gives no keys to two commands on %s', (platform) => {
    const taken = new Map<string, string>();
    for (const entry of entries) {
      for (const accelerator of acceleratorsOf(entry, platform)) {
        const keys = normalised(accelerator, platform);
        expect(taken.get(keys), `${keys}: ${entry.label}`).toBeUndefined();
        taken.set(keys, entry.label);
      }
    }
    expect(taken.size).toBeGreaterThan(30);
  });

  it.each(PLATFORMS)(
    'calls every command with its own keys and with no other on %s',
    (platform) => {
      const press = (accelerator: string) => {
        const [key = '', ...modifiers] = normalised(accelerator, platform).split(' ').reverse();
        return {
          key,
          code: /^\d$/.test(key) ? `Digit${key}` : '',
          ctrlKey: modifiers.includes('ctrl'),
          metaKey: modifiers.includes('meta'),
          altKey: modifiers.includes('alt'),
          shiftKey: modifiers.includes('shift'),
        };
      };
      for (const entry of entries) {
        for (const accelerator of acceleratorsOf(entry, platform)) {
          const called = entries.filter((each) =>
            acceleratorsOf(each, platform).some((one) =>
              isPressed(one, press(accelerator), platform),
            ),
          );
          expect(called.map(({ label }) => label)).toEqual([entry.label]);
        }
      }
    },
  );

  it('uses Ctrl+K for links, Ctrl+Shift+P for the commands and F1 for help', () => {
    expect(acceleratorsOf(commandOf('insert.link'), 'linux')).toEqual(['CmdOrCtrl+K']);
    expect(acceleratorsOf(commandOf('view.palette'), 'linux')).toEqual(['CmdOrCtrl+Shift+P']);
    expect(acceleratorsOf(commandOf('help.here'), 'linux')).toEqual(['F1']);
  });

  it('does not hide the application with its keys on a Mac', () => {
    const all = entries.flatMap((entry) => acceleratorsOf(entry, 'darwin'));
    expect(all.map((each) => normalised(each, 'darwin'))).not.toContain('meta h');
  });
});

describe('keys', () => {
  const key = (name: string, held: readonly string[] = [], code = '') => ({
    key: name,
    code,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
  });

  it('are shown as each platform writes them', () => {
    expect(shownAccelerator('CmdOrCtrl+Shift+P', 'linux')).toBe('Ctrl+Shift+P');
    expect(shownAccelerator('CmdOrCtrl+Shift+P', 'darwin')).toBe('⇧⌘P');
    expect(shownAccelerator('Alt+Shift+Up', 'win32')).toBe('Alt+Shift+↑');
  });

  it('are found where a slash needs Shift, as on a German keyboard', () => {
    expect(isPressed('CmdOrCtrl+/', key('/', ['ctrl', 'shift']), 'linux')).toBe(true);
    expect(isPressed('CmdOrCtrl+/', key('/', ['ctrl']), 'linux')).toBe(true);
    expect(isPressed('CmdOrCtrl+/', key('/'), 'linux')).toBe(false);
  });

  it('are found by their place on an Arabic or Russian keyboard', () => {
    expect(isPressed('CmdOrCtrl+K', key('ن', ['ctrl'], 'KeyK'), 'linux')).toBe(true);
    expect(isPressed('CmdOrCtrl+K', key('л', ['ctrl'], 'KeyK'), 'linux')).toBe(true);
    expect(isPressed('CmdOrCtrl+K', key('b', ['ctrl'], 'KeyK'), 'linux')).toBe(false);
  });

  it('differ by Shift', () => {
    expect(isPressed('CmdOrCtrl+S', key('S', ['ctrl', 'shift']), 'linux')).toBe(false);
    expect(isPressed('CmdOrCtrl+Shift+S', key('S', ['ctrl', 'shift']), 'linux')).toBe(true);
    expect(isPressed('CmdOrCtrl+Shift+8', key('*', ['ctrl', 'shift'], 'Digit8'), 'linux')).toBe(
      true,
    );
  });

  it.each(PLATFORMS)('are listed by menu, each with its keys, on %s', (platform) => {
    const sections = shortcutSections(platform);
    expect(sections.map(({ title }) => title)).toContain('On the page');
    for (const { shortcuts } of sections) {
      for (const { label, keys } of shortcuts) {
        expect(keys.length, label).toBeGreaterThan(0);
        expect(keys.join()).not.toMatch(/CmdOrCtrl/);
      }
    }
  });
});

describe('what a command refuses', () => {
  const refused = (status: 'draft' | 'issued' | 'corrected' | 'withdrawn'): string[] => {
    const editor = createReleaseEditor(release(undefined, { status }));
    return COMMANDS.filter((command) => refusalOf(command, editor)).map(({ id }) => id);
  };

  it('is to withdraw or correct a draft', () => {
    expect(refused('draft')).toEqual(expect.arrayContaining(['issue.correct', 'issue.withdraw']));
    expect(refused('draft')).not.toContain('issue.issue');
  });

  it('is to change the text of an issued release, and to issue it again', () => {
    const all = refused('issued');
    expect(all).toEqual(
      expect.arrayContaining(['issue.issue', 'edit.undo', 'mark.bold', 'insert.image']),
    );
    expect(all).not.toEqual(expect.arrayContaining(['issue.correct']));
    for (const { id, edits } of COMMANDS) if (edits) expect(all, id).toContain(id);
  });

  it('is nothing that only shows something', () => {
    for (const status of ['draft', 'issued', 'corrected', 'withdrawn'] as const) {
      const shows = refused(status).filter((id) => /^(view|help|checks|file)\./.test(id));
      expect(shows).toEqual([]);
    }
  });

  it('comes with what is wrong and what to do', () => {
    for (const status of ['draft', 'issued', 'corrected', 'withdrawn'] as const) {
      const editor = createReleaseEditor(release(undefined, { status }));
      for (const command of COMMANDS) {
        const refusal = refusalOf(command, editor);
        if (refusal) expect(`${refusal.message} ${refusal.advice}`).toMatch(/\..+\.$/);
      }
    }
  });
});

describe('the menu while the library’s window is in front', () => {
  it('does not grey Undo because the release behind has nothing to undo', () => {
    const disabled = new Set(['edit.undo', 'table.rowAbove']);
    expect(canBeChosen('edit.undo', true, disabled)).toBe(true);
    expect(canBeChosen('edit.undo', false, disabled)).toBe(false);
    expect(canBeChosen('table.rowAbove', true, disabled)).toBe(false);
  });
});
