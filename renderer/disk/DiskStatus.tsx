import { useEffect, useRef, useState } from 'react';
import type { DiskState, LockHolder } from '../../core/bridge/messages/disk';
import { listen, problemOf, request } from '../bridge/client';
import { type Notice, useWorkspace, type WorkspaceContext } from '../workspace/workspace-context';

/** The merge code is loaded on demand. */
const bringTogether = async (workspace: WorkspaceContext): Promise<void> =>
  (await import('./bring-together')).bringTogether(workspace);

const hour = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });

/** Reports that somebody else has changed or opened the file. */
export function DiskStatus() {
  const workspace = useWorkspace();
  // The listeners stay; they always use the current workspace.
  const present = useRef(workspace);
  present.current = workspace;
  const [holder, setHolder] = useState<LockHolder | null>(null);

  useEffect(() => {
    let dismiss = (): void => undefined;
    const show = (disk: DiskState): void => {
      dismiss();
      const notice = noticeOf(disk, present.current);
      dismiss = notice ? present.current.tell(notice) : () => undefined;
    };
    let dismissHolder = (): void => undefined;
    // The same may come twice: as it happens, and with the state that is asked for.
    const held = (by: LockHolder | null): void => {
      setHolder(by);
      if (!by) return;
      dismissHolder();
      dismissHolder = present.current.tell(heldNotice(by, present.current.name));
    };
    const stops = [
      listen('disk.changed', show),
      listen('disk.holder', held),
      listen('disk.bringTogether', () => {
        dismiss();
        void bringTogether(present.current);
      }),
    ];
    // What happened before the window was listening.
    request('disk.state', null).then(
      (state) => {
        if (state.disk.type !== 'ours') show(state.disk);
        if (state.holder) held(state.holder);
      },
      (error) => present.current.report(problemOf(error)),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  if (!holder) return null;
  const since = hour.format(new Date(holder.since));
  return (
    <span title={`Since ${since}`}>
      Also open: {holder.user || 'somebody'} on {holder.machine}
    </span>
  );
}

function noticeOf(disk: DiskState, workspace: WorkspaceContext): Notice | null {
  const { name, save } = workspace;
  const saveActions = [
    { label: 'Save over it', run: () => void save(false) },
    { label: 'Save elsewhere…', run: () => void save(true) },
  ];
  switch (disk.type) {
    case 'ours':
      return null;
    case 'changed': {
      return {
        kind: 'warning',
        message: `Somebody else has changed “${name}” on disk.`,
        advice: `${changedWords(disk.words)} Your own changes stay.`,
        actions: [
          { label: 'Merge', run: () => void bringTogether(workspace) },
          { label: 'Compare', run: () => void compareWithDisk(workspace) },
        ],
      };
    }
    case 'gone':
      return {
        kind: 'warning',
        message: `“${name}” was moved or deleted.`,
        advice: 'Your text is safe here.',
        actions: [{ label: 'Save it again', run: () => void save(false) }, ...saveActions.slice(1)],
      };
    case 'unreadable':
      return { kind: 'error', ...disk.problem, actions: saveActions };
  }
}

function changedWords({ added, removed }: { added: number; removed: number }): string {
  if (added === 0 && removed === 0)
    return 'The words are the same; facts, order or formatting differ.';
  return `${added === 1 ? '1 word' : `${added} words`} came, ${removed} went.`;
}

/** The file's content was stored as the latest version by somebody else. */
async function compareWithDisk(workspace: WorkspaceContext): Promise<void> {
  try {
    const { versions } = await request('versions.list', null);
    const theirs = versions.find(({ reason }) => reason === 'theirs');
    workspace.tell({
      message: 'Merge the version on the disk into your text?',
      actions: [{ label: 'Merge', run: () => void bringTogether(workspace) }],
    });
    workspace.open('compare', { before: null, after: theirs?.id ?? null });
  } catch (error) {
    workspace.report(problemOf(error));
  }
}

function heldNotice({ user, machine, since }: LockHolder, name: string): Notice {
  const at = hour.format(new Date(since));
  return {
    message: `“${name}” has been open since ${at} by ${user || 'somebody'} on ${machine}.`,
    advice: 'You can carry on: Dateline tells you when it is saved there, and merges both texts.',
  };
}
