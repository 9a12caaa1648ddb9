import type { ComponentType } from 'react';
import { LanguageDialog } from '../checks/LanguageDialog';
import { Gallery } from '../templates/Gallery';
import { SaveTemplateDialog } from '../templates/SaveTemplateDialog';
import { BlockChooser, CommandPalette } from './Chooser';
import { MergeDialog } from './disk/MergeDialog';
import { ExportDialog } from './ExportDialog';
import { CorrectDialog } from './issue/CorrectDialog';
import { IssueDialog } from './issue/IssueDialog';
import { WithdrawDialog } from './issue/WithdrawDialog';
import { BatchDialog } from './kit/BatchDialog';
import { KitDialog } from './kit/KitDialog';
import { LinkDialog } from './LinkDialog';
import { PlaceholderDialog } from './PlaceholderDialog';
import { RecoveryDialog } from './RecoveryDialog';
import type { SurfaceProps } from './surface-props';
import { CompareDialog, VersionDialog } from './versions/CompareDialog';

/** Every dialog there is, by the name that `open` takes. */
export const SURFACES: Readonly<Record<string, ComponentType<SurfaceProps>>> = {
  export: ExportDialog,
  kit: KitDialog,
  batch: BatchDialog,
  templates: Gallery,
  saveTemplate: SaveTemplateDialog,
  palette: CommandPalette,
  shortcuts: CommandPalette,
  blocks: BlockChooser,
  link: LinkDialog,
  placeholder: PlaceholderDialog,
  issue: IssueDialog,
  correct: CorrectDialog,
  withdraw: WithdrawDialog,
  recovery: RecoveryDialog,
  compare: CompareDialog,
  version: VersionDialog,
  language: LanguageDialog,
  merge: MergeDialog,
};
