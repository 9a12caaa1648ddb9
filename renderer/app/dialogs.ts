import { type ComponentType, lazy } from 'react';
import type { DialogProps } from '../workspace/dialog-props';
import { InsertMenu } from './insert-menu/InsertMenu';

const chooser = (): Promise<typeof import('./Chooser')> => import('./Chooser');

/** Every dialog there is, by the name that `open` takes. Their code is read when they first open. */
export const DIALOGS: Readonly<Record<string, ComponentType<DialogProps>>> = {
  export: lazy(async () => ({ default: (await import('../export/ExportDialog')).ExportDialog })),
  templates: lazy(async () => ({ default: (await import('../templates/Gallery')).Gallery })),
  saveTemplate: lazy(async () => ({
    default: (await import('../templates/SaveTemplateDialog')).SaveTemplateDialog,
  })),
  partGuidance: lazy(async () => ({
    default: (await import('../templates/PartDialogs')).GuidanceDialog,
  })),
  partQuestion: lazy(async () => ({
    default: (await import('../templates/PartDialogs')).QuestionDialog,
  })),
  palette: lazy(async () => ({ default: (await chooser()).CommandPalette })),
  recent: lazy(async () => ({ default: (await import('./RecentDialog')).RecentDialog })),
  shortcuts: lazy(async () => ({ default: (await import('./ShortcutsDialog')).ShortcutsDialog })),
  settings: lazy(async () => ({
    default: (await import('../settings/SettingsDialog')).SettingsDialog,
  })),
  diagnostics: lazy(async () => ({
    default: (await import('../diagnostics/DiagnosticsDialog')).DiagnosticsDialog,
  })),
  about: lazy(async () => ({ default: (await import('./AboutDialog')).AboutDialog })),
  blocks: InsertMenu,
  link: lazy(async () => ({ default: (await import('../links/LinkDialog')).LinkDialog })),
  placeholder: lazy(async () => ({
    default: (await import('./PlaceholderDialog')).PlaceholderDialog,
  })),
  comment: lazy(async () => ({
    default: (await import('../review/CommentDialog')).CommentDialog,
  })),
  takeAnswers: lazy(async () => ({
    default: (await import('../review/take/TakeDialog')).TakeDialog,
  })),
  send: lazy(async () => ({ default: (await import('../review/SendDialog')).SendDialog })),
  me: lazy(async () => ({ default: (await import('../review/MeDialog')).MeDialog })),
  signOff: lazy(async () => ({
    default: (await import('../review/sign-off/SignOffDialog')).SignOffDialog,
  })),
  decision: lazy(async () => ({
    default: (await import('../review/sign-off/DecisionDialog')).DecisionDialog,
  })),
  signOffMails: lazy(async () => ({
    default: (await import('../review/sign-off/MailsDialog')).MailsDialog,
  })),
  signOffSheet: lazy(async () => ({
    default: (await import('../review/sign-off/SheetDialog')).SheetDialog,
  })),
  translations: lazy(async () => ({
    default: (await import('../translation/TranslationDialog')).TranslationDialog,
  })),
  issue: lazy(async () => ({ default: (await import('../issue/IssueDialog')).IssueDialog })),
  correct: lazy(async () => ({ default: (await import('../issue/CorrectDialog')).CorrectDialog })),
  withdraw: lazy(async () => ({
    default: (await import('../issue/WithdrawDialog')).WithdrawDialog,
  })),
  recovery: lazy(async () => ({
    default: (await import('../recovery/RecoveryDialog')).RecoveryDialog,
  })),
  compare: lazy(async () => ({
    default: (await import('../versions/CompareDialog')).CompareDialog,
  })),
  version: lazy(async () => ({
    default: (await import('../versions/CompareDialog')).VersionDialog,
  })),
  language: lazy(async () => ({
    default: (await import('../checks/LanguageDialog')).LanguageDialog,
  })),
  import: lazy(async () => ({ default: (await import('../imports/ImportDialog')).ImportDialog })),
  kit: lazy(async () => ({ default: (await import('../kit/KitDialog')).KitDialog })),
  batch: lazy(async () => ({ default: (await import('../kit/BatchDialog')).BatchDialog })),
  merge: lazy(async () => ({ default: (await import('../disk/MergeDialog')).MergeDialog })),
};
