import { nativeTheme } from 'electron';
import type { SettingName } from '../../core/settings/settings';
import { openDocuments } from '../windows/windows';
import { onSetting, setting, settings } from './settings';

/** What follows at once from a setting that has been changed, wherever that was done. */
const CONSEQUENCES: Readonly<Partial<Record<SettingName, () => Promise<unknown>>>> = {
  theme: async () => {
    nativeTheme.themeSource = await setting('theme');
  },
  person: async () => {
    const person = await setting('person');
    if (!person?.name.trim()) return;
    for (const document of openDocuments()) document.send('review.meChanged', person);
  },
  typing: async () => {
    const typing = await setting('typing');
    for (const document of openDocuments()) document.send('typing.changed', typing);
  },
  paper: tellOptions,
  contacts: tellOptions,
  draft: tellOptions,
  quotations: tellOptions,
  libraryFolder: async () => (await import('../library/library')).reopenLibrary(),
  ownWords: refreshChecks,
  houseStyle: async () => {
    await tellOptions();
    await refreshChecks();
  },
};

async function tellOptions(): Promise<void> {
  await (await import('../export/remembered-options')).tellAgain();
}

async function refreshChecks(): Promise<void> {
  await (await import('../checks/check-desk')).checkDesk.refresh();
}

/** From now on what is set takes effect, in every window. */
export function followSettings(): void {
  onSetting((name) => {
    const tell = async (): Promise<void> => {
      const [values, locked] = await Promise.all([settings().all(), settings().locked()]);
      for (const document of openDocuments()) document.send('settings.changed', { values, locked });
    };
    void Promise.all([CONSEQUENCES[name]?.(), tell()]).catch(console.error);
  });
}
