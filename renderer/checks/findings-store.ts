import type { Found } from '../../core/checks/checker';
import { createPatcher, type FindingsUpdate } from '../../core/checks/findings-diff';
import { Emitter } from '../../core/emitter';
import { quotesIsolated } from '../../core/release/bidi';
import type { TopBlock } from '../../core/release/blocks/block';
import type { Release } from '../../core/release/release';
import type { ReleaseEditor } from '../editor/model/slate-types';

/** A finding as the window lists it. */
export interface ShownFinding extends Found {
  /** Identifies a finding among those of one update. */
  readonly key: string;
  /** Index of its top-level block; null where it concerns the release as a whole. */
  readonly block: number | null;
}

/** All findings of a moment, those of the whole release first, then from top to bottom. */
export type Findings = readonly ShownFinding[];

/** The findings of a window's document, put together from the updates that the shell sends. */
export interface FindingsStore {
  /** Null until the first update has come. */
  readonly findings: Findings | null;
  readonly subscribe: (listen: () => void) => () => void;
  take(update: FindingsUpdate): void;
  /**
   * Reports how many edits were sent to the shell: findings match the page if they count as many.
   */
  sent(edits: number): void;
  /** The findings of a block, and whether they are for its current content. */
  of(block: TopBlock, index: number): { readonly found: readonly Found[]; readonly fits: boolean };
}

const stores = new WeakMap<ReleaseEditor, FindingsStore>();

/** The findings store of an editor; the same one each time. */
export function findingsStore(editor: ReleaseEditor): FindingsStore {
  const store = stores.get(editor) ?? createFindingsStore(editor);
  stores.set(editor, store);
  return store;
}

function createFindingsStore(editor: ReleaseEditor): FindingsStore {
  const changed = new Emitter();
  const follow = createPatcher();
  let findings: Findings | null = null;
  let edits = 0;
  /** Blocks are replaced when they change, so the findings of a block object stay valid. */
  let known = new WeakMap<TopBlock, readonly Found[]>();
  let byIndex: readonly (readonly Found[])[] = [];

  return {
    get findings() {
      return findings;
    },
    subscribe: changed.on,
    sent(count) {
      edits = count;
    },
    take(update) {
      const copy = follow(update);
      byIndex = copy.byIndex;
      findings = listed(copy.general, byIndex);
      if (update.edits === edits) {
        known = new WeakMap();
        (editor.children[0] as Release).children.forEach((block, index) => {
          known.set(block, byIndex[index] ?? []);
        });
      }
      changed.emit();
    },
    of(block, index) {
      const found = known.get(block);
      return found ? { found, fits: true } : { found: byIndex[index] ?? [], fits: false };
    },
  };
}

function listed(general: readonly Found[], byIndex: readonly (readonly Found[])[]): Findings {
  const counts = new Map<string, number>();
  const shown = (found: Found, block: number | null): ShownFinding => {
    const name = `${found.check} ${found.near} ${found.quote}`;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    const fixes = found.fixes.map((fix) => ({ ...fix, title: quotesIsolated(fix.title) }));
    const message = quotesIsolated(found.message);
    return { ...found, message, fixes, block, key: `${name} ${count}` };
  };
  return [
    ...general.map((found) => shown(found, null)),
    ...byIndex.flatMap((found, index) => found.map((each) => shown(each, index))),
  ];
}
