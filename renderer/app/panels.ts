import { ListTree, type LucideIcon, SlidersHorizontal } from 'lucide-react';
import type { ComponentType } from 'react';
import { FactsPanel } from './FactsPanel';
import { OutlinePanel } from './OutlinePanel';

export interface PanelEntry {
  readonly id: string;
  readonly title: string;
  readonly icon: LucideIcon;
  readonly side: 'start' | 'end';
  readonly Panel: ComponentType;
}

/** Every side panel there is, from top to bottom. The first of each side is shown at the start. */
export const PANELS: readonly PanelEntry[] = [
  { id: 'outline', title: 'Outline', icon: ListTree, side: 'start', Panel: OutlinePanel },
  { id: 'facts', title: 'Facts', icon: SlidersHorizontal, side: 'end', Panel: FactsPanel },
];
