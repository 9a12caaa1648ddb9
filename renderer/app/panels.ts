import {
  BookUser,
  History,
  ListChecks,
  ListTree,
  type LucideIcon,
  MessageSquareText,
  SlidersHorizontal,
  TextCursorInput,
  UserCheck,
} from 'lucide-react';
import { type ComponentType, lazy } from 'react';
import { FactsPanel } from '../facts/FactsPanel';
import { OutlinePanel } from '../navigation/OutlinePanel';

const ChecksPanel = lazy(async () => ({
  default: (await import('../checks/ChecksPanel')).ChecksPanel,
}));
const LibraryPanel = lazy(async () => ({
  default: (await import('../library/LibraryPanel')).LibraryPanel,
}));
const FillPanel = lazy(async () => ({
  default: (await import('../templates/FillPanel')).FillPanel,
}));
const CommentsPanel = lazy(async () => ({
  default: (await import('../review/CommentsPanel')).CommentsPanel,
}));
const SignOffPanel = lazy(async () => ({
  default: (await import('../review/sign-off/SignOffPanel')).SignOffPanel,
}));
const VersionsPanel = lazy(async () => ({
  default: (await import('../versions/VersionsPanel')).VersionsPanel,
}));
export interface PanelEntry {
  readonly id: string;
  readonly title: string;
  readonly icon: LucideIcon;
  readonly side: 'start' | 'end';
  readonly Panel: ComponentType;
}

/** Every side panel there is, from top to bottom. The first of each side is shown at the start;
 * the code of the others is read when they are first shown.
 */
export const PANELS: readonly PanelEntry[] = [
  { id: 'outline', title: 'Outline', icon: ListTree, side: 'start', Panel: OutlinePanel },
  { id: 'library', title: 'Library', icon: BookUser, side: 'start', Panel: LibraryPanel },
  { id: 'facts', title: 'Facts', icon: SlidersHorizontal, side: 'end', Panel: FactsPanel },
  { id: 'fill', title: 'Fill in', icon: TextCursorInput, side: 'end', Panel: FillPanel },
  {
    id: 'comments',
    title: 'Comments and suggestions',
    icon: MessageSquareText,
    side: 'end',
    Panel: CommentsPanel,
  },
  { id: 'signOffs', title: 'Sign-off', icon: UserCheck, side: 'end', Panel: SignOffPanel },
  { id: 'versions', title: 'Versions', icon: History, side: 'end', Panel: VersionsPanel },
  { id: 'checks', title: 'Checks', icon: ListChecks, side: 'end', Panel: ChecksPanel },
];
