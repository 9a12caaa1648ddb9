import type { BaseEditor } from 'slate';
import type { HistoryEditor } from 'slate-history';
import type { ReactEditor } from 'slate-react';
import type { Severity } from '../../../core/checks/severity';
import type { Block } from '../../../core/release/blocks/block';
import type { FactReference } from '../../../core/release/inlines/fact';
import type { Link } from '../../../core/release/inlines/link';
import type { Placeholder } from '../../../core/release/inlines/placeholder';
import type { Release } from '../../../core/release/release';
import type { Text } from '../../../core/release/text';
import type { UndoSteps } from '../queries/undo-state';

export type ReleaseEditor = BaseEditor & ReactEditor & HistoryEditor & { undoSteps: UndoSteps };

declare module 'slate' {
  interface CustomTypes {
    Editor: ReleaseEditor;
    Element: Release | Block | Link | Placeholder | FactReference;
    Text: Text & {
      found?: true | 'now';
      commented?: true;
      flag?: Severity | 'spelling' | 'passage';
    };
  }
}
