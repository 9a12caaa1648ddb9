import { jsonBytes } from '../../core/bridge/json-bytes';
import type { CheckWorld } from '../../core/checks/check';
import { type Checker, createChecker } from '../../core/checks/checker';
import { createDiffer, type FindingsUpdate } from '../../core/checks/findings-diff';
import { SHIPPED_STYLE } from '../../core/checks/house-style';
import { CHECKS } from '../../core/checks/registry';
import type { PageFacts } from '../../core/preview/page-facts';
import { applyOperations } from '../../core/release/operations/apply';
import type { Release } from '../../core/release/release';
import { createSpeller, type LoadingSpeller } from '../spelling/speller';
import { serveWorker } from '../workers/worker-server';
import type { CheckProtocol, DeskWorld } from './check-messages';

/** A word that is being typed is not looked at before it rests: it would be called wrong on the way. */
const DEBOUNCE_MS = 250;
/** During continuous typing, findings are sent at least this often. */
const MAX_WAIT_MS = 3000;
/** The dates are checked again now and then, as a new day may begin. */
const HOUR_MS = 60 * 60 * 1000;

interface Open {
  release: Release;
  edits: number;
  readonly checker: Checker;
  readonly diff: (result: ReturnType<Checker['check']>, edits: number) => FindingsUpdate;
}

const open = new Map<number, Open>();
const pages = new Map<number, PageFacts | null>();
const waiting = new Set<number>();
/** When the first of those waiting began to wait. */
let since = 0;
let timer: NodeJS.Timeout | null = null;
let speller: LoadingSpeller | null = null;
let desk: DeskWorld = {
  houseStyle: SHIPPED_STYLE,
  ownWords: [],
  added: [],
  knownWords: [],
  reviews: {},
};
let knownWords: ReadonlySet<string> = new Set();

const catalogue = CHECKS.map(({ id, title, why }) => ({ id, title, why }));
const post = serveWorker<CheckProtocol>({
  receive,
  answer: ({ word, language }) => [...(speller?.suggest(word, language) ?? [])],
});

/** Looks at a document: at once, or when nothing has been typed for a moment. */
function check(document: number, pause: number): void {
  if (waiting.size === 0) since = performance.now();
  waiting.add(document);
  if (timer) clearTimeout(timer);
  const left = since + MAX_WAIT_MS - performance.now();
  timer = setTimeout(checkWaiting, Math.max(0, Math.min(pause, left)));
}

function checkAll(): void {
  for (const document of open.keys()) check(document, 0);
}

function checkWaiting(): void {
  timer = null;
  const documents = [...waiting];
  waiting.clear();
  for (const document of documents) {
    const state = open.get(document);
    if (!state) continue;
    const result = state.checker.check(state.release, world(document));
    post({ type: 'found', document, update: jsonBytes(state.diff(result, state.edits)) });
  }
  // One dictionary at a time, so that edits are not delayed.
  if (speller?.loadNext()) checkAll();
}

function world(document: number): CheckWorld {
  return {
    houseStyle: desk.houseStyle,
    now: new Date().toISOString(),
    speller,
    libraryEntry: (id) => (id in desk.reviews ? { reviewBy: desk.reviews[id] ?? null } : null),
    letterhead: [],
    pages: pages.get(document) ?? null,
    knownWords,
  };
}

function tellSpeller(): void {
  speller?.setAdded(desk.added);
  speller?.setOwnWords([...desk.ownWords, ...desk.houseStyle.words]);
}

function receive(message: CheckProtocol['message']): void {
  switch (message.type) {
    case 'world':
      desk = message.world;
      knownWords = new Set(desk.knownWords.map((word) => word.toLowerCase()));
      tellSpeller();
      checkAll();
      break;
    case 'open': {
      const { document, release, edits } = message;
      open.set(document, { release, edits, checker: createChecker(), diff: createDiffer() });
      post({ type: 'catalogue', document, checks: catalogue });
      check(document, 0);
      break;
    }
    case 'edit': {
      const state = open.get(message.document);
      if (!state) return;
      try {
        state.release = applyOperations(state.release, message.operations);
        state.edits = message.edits;
        check(message.document, DEBOUNCE_MS);
      } catch {
        open.delete(message.document);
        post({ type: 'lost', document: message.document });
      }
      break;
    }
    case 'close':
      open.delete(message.document);
      pages.delete(message.document);
      break;
    case 'pages':
      pages.set(message.document, message.pages);
      check(message.document, DEBOUNCE_MS);
  }
}

setInterval(checkAll, HOUR_MS);
createSpeller()
  .then((ready) => {
    speller = ready;
    tellSpeller();
    checkAll();
  })
  // Without spelling the checks go on.
  .catch((error) => console.error(error));
