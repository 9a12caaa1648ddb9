import { UserError } from '../../core/errors';
import type { ArchiveProtocol } from './archive-protocol';
import type { OtherFile } from './release-of-other';

interface Waiting {
  resolve(file: OtherFile): void;
  reject(error: Error): void;
}

/** The files of other programs that the archive's thread has asked the shell to read. */
export class FileRequests {
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  /** @param post sends a request to the shell */
  constructor(
    private readonly post: (
      request:
        | { readonly readOther: number; readonly path: string }
        | { readonly stopReading: number },
    ) => void,
  ) {}

  /**
   * Asks for a file.
   *
   * @throws UserError where it cannot be read
   */
  async read(path: string, signal: AbortSignal): Promise<OtherFile> {
    this.#asked += 1;
    const id = this.#asked;
    let leave = (): void => {};
    try {
      return await new Promise<OtherFile>((resolve, reject) => {
        leave = () => {
          this.post({ stopReading: id });
          reject(new Error('cancelled'));
        };
        this.#waiting.set(id, { resolve, reject });
        signal.addEventListener('abort', leave, { once: true });
        this.post({ readOther: id, path });
      });
    } finally {
      // The signal is that of the whole import: what is left on it would be kept until the end.
      signal.removeEventListener('abort', leave);
      this.#waiting.delete(id);
    }
  }

  /** Takes what came of a request; one that was given up is not waited for any more. */
  receive(message: ArchiveProtocol['message']): void {
    const waiting = this.#waiting.get(message.other);
    if ('file' in message) waiting?.resolve(message.file);
    else waiting?.reject(new UserError(message.problem.message, message.problem.advice));
  }
}
