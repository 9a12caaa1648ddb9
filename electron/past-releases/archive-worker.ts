import { randomUUID } from 'node:crypto';
import { workerData } from 'node:worker_threads';
import type { ArchiveProgress, ArchiveState } from '../../core/bridge/messages/past-releases';
import { instantOf } from '../../core/dates/instant-of';
import { problemFrom, UserError } from '../../core/errors';
import type { Entry } from '../../core/library/entries/entry';
import { Harvest, type Harvested } from '../../core/past-releases/harvest';
import { oneAtATime } from '../files/one-at-a-time';
import { serveWorker } from '../workers/worker-server';
import type {
  ArchiveCall,
  ArchiveCalls,
  ArchiveProtocol,
  ArchiveThreadData,
} from './archive-protocol';
import { stateOf } from './archive-state';
import { FileRequests } from './file-requests';
import { type Failure, importFolders } from './import-folders';
import { PastReleases } from './past-releases';
import { releaseOfOther } from './release-of-other';

/*
 * The archive's thread: its index is read, searched and written here, so that neither the windows nor
 * the shell ever wait for it.
 */

const { root, atATime } = workerData as ArchiveThreadData;
const archive = PastReleases.open(root);
const post = serveWorker<ArchiveProtocol>({
  answer: ({ call, data }) => CALLS[call](data as never),
  receive: (message) => requests.receive(message),
});
const requests = new FileRequests(post);

let running: { readonly stop: AbortController; readonly ended: Promise<void> } | null = null;
let progress: ArchiveProgress | null = null;
let last: ArchiveState['last'] = null;
/** What could not be read the last time besides files: folders that are away. */
let folderFailures: readonly Failure[] = [];

/** What begins or ends an import waits for the one before, so that no two of them run. */
const inTurn = oneAtATime();

type Calls = {
  readonly [Call in ArchiveCall]: (
    data: ArchiveCalls[Call]['send'],
  ) => ArchiveCalls[Call]['reply'] | Promise<ArchiveCalls[Call]['reply']>;
};

const CALLS: Calls = {
  state: () => ({ ...stateOf(archive), progress, last }),
  search: ({ query, limit }) => archive.search(query, limit),
  text: ({ path }) => archive.text(path),
  addFolders: ({ folders }) =>
    inTurn(async () => {
      await stop();
      for (const folder of folders) await archive.addFolder(folder);
      begin();
      return null;
    }),
  removeFolder: ({ path }) =>
    inTurn(async () => {
      const wasRunning = running !== null;
      await stop();
      await archive.removeFolder(path);
      if (wasRunning) begin();
      else post({ changed: true });
      return null;
    }),
  update: () =>
    inTurn(async () => {
      if (!running) begin();
      return null;
    }),
  cancel: () =>
    inTurn(async () => {
      await stop();
      return null;
    }),
  harvest: ({ library }) => harvestOf(library),
  failures: () => [
    ...folderFailures,
    ...[...archive.files.values()].flatMap(({ path, problem }) =>
      problem ? [{ path, ...problem }] : [],
    ),
  ],
};

/** Whoever searches meanwhile has a turn after so many releases. */
const AT_ONCE = 50;

async function harvestOf(library: readonly Entry[]): Promise<Harvested[]> {
  const now = instantOf(new Date());
  const harvest = new Harvest(library, { now, random: randomUUID });
  const releases = [...archive.releases()].sort((a, b) =>
    (b.about.date ?? '').localeCompare(a.about.date ?? ''),
  );
  for (const [index, { path, about, text }] of releases.entries()) {
    harvest.add({ path, about, text: text() });
    if (index % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return harvest.all();
}

function begin(): void {
  const stopper = new AbortController();
  setProgress({ done: 0, total: 0, failed: 0, secondsLeft: null });
  const ended = run(stopper.signal).finally(() => {
    running = null;
    setProgress(null);
    post({ changed: true });
  });
  running = { stop: stopper, ended };
  post({ changed: true });
}

async function run(signal: AbortSignal): Promise<void> {
  try {
    const { failures, ...result } = await importFolders(archive, root, {
      readOther: async (path, stopped) =>
        releaseOfOther(await requests.read(path, stopped)).release,
      atATime,
      signal,
      tell: setProgress,
    });
    last = result;
    folderFailures = failures.filter(({ path }) => archive.folders.includes(path));
  } catch (error) {
    last = null;
    if (!(error instanceof UserError)) console.error(error);
    folderFailures = [{ path: root, ...problemFrom(error, FAULT) }];
  }
}

const FAULT = {
  message: 'The archive could not be brought up to date, and the fault is Dateline’s own.',
  advice: 'What was read before can still be searched.',
};

async function stop(): Promise<void> {
  running?.stop.abort();
  await running?.ended;
}

function setProgress(value: ArchiveProgress | null): void {
  progress = value;
  post({ progress });
}

// A damaged index mends itself, without anybody asking for it.
if (archive.isDamaged) begin();
