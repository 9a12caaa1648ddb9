import { app } from 'electron';
import { SHIPPED_STYLE } from '../../core/checks/house-style';
import { UserError } from '../../core/errors';
import { reportFault } from '../diagnostics/log';
import { followPages } from '../preview/follow-pages';
import type { DocumentWindow } from '../windows/document-window';
import { CircuitBreaker } from '../workers/circuit-breaker';
import { startWorker, WorkerClient } from '../workers/worker-client';
import { addedFolder, dictionariesIn } from './added-dictionaries';
import type { CheckEvent, CheckProtocol } from './check-messages';
import { readHouseStyle, readOwnWords } from './desk-settings';
import { libraryKnowledge, onLibraryChanged } from './library-knowledge';

/** Checks the open documents in a worker and sends each window its findings. */
class CheckDesk {
  readonly #documents = new Map<number, { document: DocumentWindow; stop: () => void }>();
  readonly #breaker = new CircuitBreaker();
  readonly #client = new WorkerClient<CheckProtocol>({
    start: () => startWorker('check-worker'),
    onEvent: (event) => this.#receive(event),
    onCrash: () => this.#restart(),
    breaker: this.#breaker,
  });
  #follows: Promise<void> | null = null;

  /** Starts, or starts again, to check a document; its window is sent all findings first. */
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
    // Opening a document is one more try, however often the worker has crashed.
    this.#breaker.reset();
    if (!this.#client.isRunning) await this.#begin();
    this.#open(document);
  }

  /** Reads settings and library again and checks every document with them. */
  async refresh(): Promise<void> {
    const style = await readHouseStyle().catch((error) => {
      // A damaged house style is reported, and the shipped one is used.
      this.#tellAll(error);
      return { style: SHIPPED_STYLE };
    });
    const [ownWords, added, { knownWords, reviews }] = await Promise.all([
      readOwnWords(),
      dictionariesIn(addedFolder(app.getPath('userData'))),
      libraryKnowledge(),
    ]);
    const world = { houseStyle: style.style, ownWords, added, knownWords, reviews };
    this.#post({ type: 'world', world });
  }

  suggest(word: string, language: string): Promise<string[]> {
    if (!this.#client.isRunning) return Promise.resolve([]);
    return this.#client.request({ word, language }).catch(() => []);
  }

  async #begin(): Promise<void> {
    this.#client.start();
    await this.refresh();
    this.#follows ??= onLibraryChanged(() => void this.refresh());
    await this.#follows;
  }

  /** Starts again with all documents, unless the breaker is open. */
  #restart(): void {
    if (this.#documents.size === 0) return;
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

  #receive(message: CheckEvent): void {
    // The catalogue is sent before anything is checked, so it is no success.
    if (message.type !== 'catalogue') this.#breaker.recordSuccess();
    const document = this.#documents.get(message.document)?.document;
    if (!document || document.window.isDestroyed()) return;
    if (message.type === 'lost') this.#open(document);
    else if (message.type === 'catalogue') document.send('checks.catalogue', [...message.checks]);
    else document.send('checks.found', message.update);
  }

  #tellAll(error: unknown): void {
    if (!(error instanceof UserError)) {
      reportFault(error);
      return;
    }
    const { message, advice } = error;
    for (const { document } of this.#documents.values())
      document.send('problem', { message, advice });
  }

  #post(message: CheckProtocol['message']): void {
    if (this.#client.isRunning) this.#client.post(message);
  }
}

const STOPPED = new UserError(
  'The checks have stopped: they failed several times on the open documents.',
  'Your text is safe. Save it; the checks start again when you open a document.',
);

export const checkDesk = new CheckDesk();
