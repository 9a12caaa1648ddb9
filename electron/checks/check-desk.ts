import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { SHIPPED_STYLE } from '../../core/checks/house-style';
import { UserError } from '../../core/errors';
import { followPages } from '../preview/follow-pages';
import { projectRoot } from '../project-root';
import type { DocumentWindow } from '../windows/document-window';
import { CircuitBreaker } from '../workers/circuit-breaker';
import { addedDictionaries } from './added-dictionaries';
import type { FromCheckWorker, ToCheckWorker } from './check-messages';
import { readHouseStyle, readOwnWords } from './desk-settings';
import { libraryKnowledge, onLibraryChanged } from './library-knowledge';

/** Checks the open documents in a thread of its own, and tells each window what was found. */
class CheckDesk {
  readonly #documents = new Map<number, { document: DocumentWindow; stop: () => void }>();
  readonly #asked = new Map<number, (words: string[]) => void>();
  readonly #breaker = new CircuitBreaker();
  #follows: Promise<void> | null = null;
  #worker: Worker | null = null;
  #count = 0;

  /** Begins, or begins again, to check a document; its window is told everything first. */
  async start(document: DocumentWindow): Promise<void> {
    const { id } = document.window;
    if (!this.#documents.has(id)) {
      const stopped = document.onEdit(({ after, operations, revision }) => {
        const edits = revision + 1;
        if (operations.length === 0) {
          this.#post({ type: 'open', document: id, edits, release: after });
        } else this.#post({ type: 'edit', document: id, edits, operations });
      });
      const stopPages = followPages(document, (pages) => {
        if (document.window.isDestroyed()) return;
        document.send('preview.facts', pages);
        this.#post({ type: 'pages', document: id, pages });
      });
      const stop = (): void => {
        stopped();
        stopPages();
        this.#documents.delete(id);
        this.#post({ type: 'close', document: id });
      };
      this.#documents.set(id, { document, stop });
      document.window.on('closed', stop);
    }
    // Whoever opens a document wants it checked, however often that has failed.
    this.#breaker.reset();
    if (!this.#worker) await this.#begin();
    this.#open(document);
  }

  /** Reads settings and library again, and checks every document by them. */
  async refresh(): Promise<void> {
    const style = await readHouseStyle().catch((error) => {
      // A house style that has been damaged since is said once, and not used.
      this.#tellAll(error);
      return { style: SHIPPED_STYLE };
    });
    const [ownWords, added, { knownWords, reviews }] = await Promise.all([
      readOwnWords(),
      addedDictionaries(),
      libraryKnowledge(),
    ]);
    const world = { houseStyle: style.style, ownWords, added, knownWords, reviews };
    this.#post({ type: 'world', world });
  }

  suggest(word: string, language: string): Promise<string[]> {
    if (!this.#worker) return Promise.resolve([]);
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve) => {
      this.#asked.set(id, resolve);
      this.#post({ type: 'suggest', id, word, language });
    });
  }

  async #begin(): Promise<void> {
    const worker = new Worker(join(projectRoot, 'bundle', 'main', 'check-worker.cjs'));
    this.#worker = worker;
    worker.on('message', (message: FromCheckWorker) => this.#take(message));
    worker.on('error', (error) => console.error(error));
    worker.on('exit', () => this.#died());
    worker.unref();
    await this.refresh();
    this.#follows ??= onLibraryChanged(() => void this.refresh());
    await this.#follows;
  }

  /** Begins again with all documents, for as long as that leads anywhere. */
  #died(): void {
    this.#worker = null;
    for (const resolve of this.#asked.values()) resolve([]);
    this.#asked.clear();
    if (this.#documents.size === 0) return;
    this.#breaker.recordFailure();
    if (this.#breaker.isOpen) {
      this.#tellAll(STOPPED);
      return;
    }
    void this.#begin().then(() => {
      for (const { document } of this.#documents.values()) this.#open(document);
    });
  }

  #open(document: DocumentWindow): void {
    const { revision: edits } = document;
    const release = document.dated(document.release);
    this.#post({ type: 'open', document: document.window.id, edits, release });
  }

  #take(message: FromCheckWorker): void {
    // To say what the checks are is not to have looked at anything.
    if (message.type !== 'catalogue') this.#breaker.recordSuccess();
    if (message.type === 'suggestions') {
      this.#asked.get(message.id)?.([...message.words]);
      this.#asked.delete(message.id);
      return;
    }
    const document = this.#documents.get(message.document)?.document;
    if (!document || document.window.isDestroyed()) return;
    if (message.type === 'lost') this.#open(document);
    else if (message.type === 'catalogue') document.send('checks.catalogue', [...message.checks]);
    else document.send('checks.found', message.update);
  }

  #tellAll(error: unknown): void {
    if (!(error instanceof UserError)) {
      console.error(error);
      return;
    }
    const { message, advice } = error;
    for (const { document } of this.#documents.values())
      document.send('problem', { message, advice });
  }

  #post(message: ToCheckWorker): void {
    this.#worker?.postMessage(message);
  }
}

const STOPPED = new UserError(
  'The checks have stopped: they failed several times over what is open.',
  'Your text is safe. Save it; the checks begin again when a document is opened.',
);

export const checkDesk = new CheckDesk();
