import type { Check } from '../checks/check';
import { shortcutSections } from '../commands/shortcuts';

/** The page of the guide that lists every keyboard shortcut, made from the table of commands. */
export function shortcutsPage(): string {
  const mac = new Map(
    shortcutSections('darwin').flatMap(({ title, shortcuts }) =>
      shortcuts.map(({ label, keys }) => [`${title} ${label}`, keys] as const),
    ),
  );
  const sections = shortcutSections('linux').map(({ title, shortcuts }) => {
    const rows = shortcuts.map(({ label, keys }) => {
      const onMac = mac.get(`${title} ${label}`) ?? [];
      return `| ${label} | ${cell(keys)} | ${cell(onMac)} |`;
    });
    return [
      `## ${title}`,
      '',
      '| Command | Windows, Linux | Mac |',
      '| --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return `${['# Keyboard shortcuts', ...sections].join('\n\n')}\n`;
}

const cell = (keys: readonly string[]): string =>
  keys.map((key) => key.replace('|', '\\|')).join(', ') || '–';

const GROUPS = [
  { severity: 'error', title: 'Errors', says: 'Should be mended before the release goes out.' },
  { severity: 'warning', title: 'Warnings', says: 'Look at them; there may be a reason.' },
  { severity: 'advice', title: 'Advice', says: 'What usually reads better.' },
] as const;

/** The page of the guide that explains every check, made from the checks themselves. */
export function checksPage(checks: readonly Pick<Check, 'title' | 'why' | 'severity'>[]): string {
  const groups = GROUPS.map(({ severity, title, says }) => {
    const ofIt = checks.filter((check) => check.severity === severity);
    const sorted = [...ofIt].sort((a, b) => a.title.localeCompare(b.title, 'en'));
    const each = sorted.map((check) => `### ${check.title}\n\n${check.why}`);
    return [`## ${title}`, says, ...each].join('\n\n');
  });
  return `${[INTRODUCTION, ...groups].join('\n\n')}\n`;
}

const INTRODUCTION = `# Checks

The panel _Checks_ lists what Dateline finds while you write. A click on a finding leads to the place, F8 goes to the next.
What mends it stands beside it. What you do not want to see can be hidden here, in this release, or switched off
in the house style. Errors stop nothing, but the pre-flight asks for a reason before an export with errors.`;
