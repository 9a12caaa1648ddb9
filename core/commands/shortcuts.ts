import type { MenuEntry, Shortcut } from './menu';
import { MENU_BAR } from './menu-bar';

/** The keys of a shortcut on a platform (`process.platform`), as an accelerator; null for none. */
export function acceleratorOf(shortcut: Shortcut | undefined, platform: string): string | null {
  if (shortcut === undefined) return null;
  if (typeof shortcut === 'string') return shortcut;
  return platform === 'darwin' ? shortcut.mac : shortcut.other;
}

/** All keys that call an entry on a platform, the one that menus show first. */
export function acceleratorsOf(entry: MenuEntry, platform: string): string[] {
  const more = 'moreShortcuts' in entry ? (entry.moreShortcuts ?? []) : [];
  return [entry.shortcut, ...more].flatMap((each) => acceleratorOf(each, platform) ?? []);
}

interface Keys {
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** As `KeyboardEvent.key` has it, letters small. */
  readonly key: string;
}

const NAMES: Readonly<Record<string, string>> = {
  Plus: '+',
  Up: 'arrowup',
  Down: 'arrowdown',
};

function keysOf(accelerator: string, platform: string): Keys {
  const isMac = platform === 'darwin';
  const parts = accelerator.split('+');
  const key = parts.pop() ?? '';
  const has = (...names: string[]): boolean => names.some((name) => parts.includes(name));
  return {
    ctrl: has('Ctrl') || (!isMac && has('CmdOrCtrl')),
    meta: has('Cmd') || (isMac && has('CmdOrCtrl')),
    alt: has('Alt'),
    shift: has('Shift'),
    key: (NAMES[key] ?? key).toLowerCase(),
  };
}

/** The same for every spelling of the same keys; to find keys that are taken twice. */
export function normalised(accelerator: string, platform: string): string {
  const { ctrl, meta, alt, shift, key } = keysOf(accelerator, platform);
  return [ctrl && 'ctrl', meta && 'meta', alt && 'alt', shift && 'shift', key]
    .filter(Boolean)
    .join(' ');
}

/** What there is to know of a key that was pressed; a `KeyboardEvent` has it. */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * Whether the keys that are pressed are those of an accelerator. Signs such as `/` are taken however
 * the keyboard makes them, with Shift too. Digits are told by their key, which with Shift gives a sign.
 */
export function isPressed(accelerator: string, event: PressedKey, platform: string): boolean {
  const keys = keysOf(accelerator, platform);
  if (keys.ctrl !== event.ctrlKey || keys.meta !== event.metaKey || keys.alt !== event.altKey) {
    return false;
  }
  if (/^\d$/.test(keys.key)) {
    return event.shiftKey === keys.shift && event.code === `Digit${keys.key}`;
  }
  const isSign = keys.key.length === 1 && !/\p{L}/u.test(keys.key);
  return (isSign || event.shiftKey === keys.shift) && isLetterOf(event, keys.key);
}

/** A keyboard of another script (Arabic, Greek, Russian) has the letter's place, not the letter. */
function isLetterOf({ key, code }: PressedKey, wanted: string): boolean {
  if (key.toLowerCase() === wanted) return true;
  const isOtherScript = key.length === 1 && (key.codePointAt(0) ?? 0) > 0x7f;
  return isOtherScript && code.toLowerCase() === `key${wanted}`;
}

const MAC_SIGNS: Readonly<Record<string, string>> = {
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Cmd: '⌘',
  CmdOrCtrl: '⌘',
  Plus: '+',
  Up: '↑',
  Down: '↓',
};
const NAMES_SHOWN: Readonly<Record<string, string>> = {
  CmdOrCtrl: 'Ctrl',
  Plus: '+',
  Up: '↑',
  Down: '↓',
  '-': '−',
};

/** An accelerator as a person reads it: “Ctrl+Shift+P”, on a Mac “⇧⌘P”. */
export function shownAccelerator(accelerator: string, platform: string): string {
  const parts = accelerator.split('+');
  if (platform !== 'darwin') return parts.map((part) => NAMES_SHOWN[part] ?? part).join('+');
  const key = parts.pop() ?? '';
  const order = ['Ctrl', 'Alt', 'Shift', 'Cmd', 'CmdOrCtrl'];
  const modifiers = order.filter((each) => parts.includes(each));
  return [...modifiers, key].map((part) => MAC_SIGNS[part] ?? part).join('');
}

/** One line of the list of shortcuts. */
export interface ShownShortcut {
  readonly label: string;
  /** Each way to call it, as a person reads it. */
  readonly keys: readonly string[];
}

/** Keys that the page itself knows and that no menu holds. */
const KEYS_OF_THE_PAGE: readonly { readonly label: string; readonly keys: readonly string[] }[] = [
  { label: 'Insert a block (in an empty line)', keys: ['/'] },
  { label: 'Next cell, or next placeholder', keys: ['Tab'] },
  { label: 'Previous cell, or previous placeholder', keys: ['Shift+Tab'] },
  { label: 'New line in the same paragraph', keys: ['Shift+Enter'] },
  { label: 'Deeper into a list, or out again', keys: ['Tab', 'Shift+Tab'] },
  { label: 'From a panel or the tool bar back to the page', keys: ['Esc'] },
];

/** All shortcuts of a platform, by menu, and those of the page itself. */
export function shortcutSections(
  platform: string,
): readonly { readonly title: string; readonly shortcuts: readonly ShownShortcut[] }[] {
  const menus = MENU_BAR.map(({ label, groups }) => ({
    title: label as string,
    shortcuts: groups
      .flatMap((group: readonly MenuEntry[]) => [...group])
      .filter((entry) => !(platform === 'darwin' && 'notOnMac' in entry))
      .map((entry) => ({
        label: entry.label.replace(/…$/, ''),
        keys: acceleratorsOf(entry, platform).map((each) => shownAccelerator(each, platform)),
      }))
      .filter(({ keys }) => keys.length > 0),
  }));
  const page = {
    title: 'On the page',
    shortcuts: KEYS_OF_THE_PAGE.map(({ label, keys }) => ({
      label,
      keys: keys.map((each) => shownAccelerator(each, platform)),
    })),
  };
  return [...menus, page].filter(({ shortcuts }) => shortcuts.length > 0);
}
