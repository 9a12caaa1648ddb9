import { basename, dirname } from 'node:path';
import type { FileSystem } from '../../../electron/files/file-system';

interface Inode {
  /** As programs see it. */
  now: Uint8Array;
  /** As it surely is on the disk. */
  safe: Uint8Array;
}

/**
 * A disk that loses its power at one call: from there on nothing is done any more. What was synced
 * is there afterwards; of what was not, chance decides: bytes that were written may be there, in
 * part, or not, and a name that was made, moved or taken away may be as before or after.
 */
export class PowerCutDisk {
  #now = new Map<string, Inode>();
  #safe = new Map<string, Inode>();
  #calls = 0;

  constructor(
    readonly cutAt: number,
    readonly random: () => number,
    files: Readonly<Record<string, Uint8Array>> = {},
  ) {
    for (const [path, bytes] of Object.entries(files)) {
      const inode = { now: bytes, safe: bytes };
      this.#now.set(path, inode);
      this.#safe.set(path, inode);
    }
  }

  get isCut(): boolean {
    return this.#calls > this.cutAt;
  }

  /** What is found when the power is back. */
  afterwards(): Map<string, Uint8Array> {
    const found = new Map<string, Uint8Array>();
    for (const path of new Set([...this.#now.keys(), ...this.#safe.keys()])) {
      const [now, safe] = [this.#now.get(path), this.#safe.get(path)];
      const inode = now === safe || this.random() < 0.5 ? safe : now;
      if (inode) found.set(path, this.#bytesOf(inode));
    }
    return found;
  }

  #bytesOf({ now, safe }: Inode): Uint8Array {
    if (now === safe || this.random() < 0.4) return safe;
    if (this.random() < 0.3) return now;
    // The length reached the disk before the bytes did.
    const torn = new Uint8Array(now.length);
    torn.set(now.subarray(0, Math.max(safe.length, Math.floor(this.random() * now.length))));
    return torn;
  }

  readonly files = {
    mkdir: () => this.#call(() => undefined),
    lstat: (path: string) => this.stat(path),
    stat: (path: string) => this.stat(path),
    realpath: (path: string) => this.#call(() => path),
    readlink: () => this.#call(() => this.#refuse('EINVAL')),
    readdir: (folder: string) =>
      this.#call(() =>
        [...this.#now.keys()]
          .filter((path) => dirname(path) === folder)
          .map((path) => basename(path)),
      ),
    readFile: (path: string) => this.#call(() => this.#inode(path).now),
    rm: (path: string) => this.#call(() => void this.#now.delete(path)),
    link: (from: string, to: string) =>
      this.#call(() => {
        if (this.#now.has(to)) this.#refuse('EEXIST');
        this.#now.set(to, this.#inode(from));
      }),
    rename: (from: string, to: string) =>
      this.#call(() => {
        this.#now.set(to, this.#inode(from));
        this.#now.delete(from);
      }),
    open: (path: string, flags: string) => this.#call(() => this.#open(path, flags)),
  } as unknown as FileSystem;

  private stat(path: string) {
    return this.#call(() => {
      const { length } = this.#inode(path).now;
      return { size: length, mode: 0o644, isDirectory: () => false, isSymbolicLink: () => false };
    });
  }

  #open(path: string, flags: string) {
    if (flags === 'r') return this.#folder(path);
    if (flags === 'wx' && this.#now.has(path)) this.#refuse('EEXIST');
    if (flags === 'r+') this.#inode(path);
    const inode = this.#now.get(path) ?? { now: new Uint8Array(), safe: new Uint8Array() };
    if (flags !== 'r+') inode.now = new Uint8Array();
    this.#now.set(path, inode);
    let at = 0;
    const sync = () =>
      this.#call(() => {
        inode.safe = inode.now;
      });
    return {
      write: (bytes: Uint8Array, offset: number, length: number) =>
        this.#call(() => {
          const grown = new Uint8Array(Math.max(inode.now.length, at + length));
          grown.set(inode.now);
          grown.set(bytes.subarray(offset, offset + length), at);
          inode.now = grown;
          at += length;
          return { bytesWritten: length };
        }),
      truncate: (length: number) =>
        this.#call(() => {
          inode.now = inode.now.slice(0, length);
        }),
      sync,
      datasync: sync,
      chmod: () => this.#call(() => undefined),
      chown: () => this.#call(() => undefined),
      close: async () => undefined,
    };
  }

  /** Syncing a folder makes its names as safe as they are now. */
  #folder(folder: string) {
    return {
      sync: () =>
        this.#call(() => {
          for (const path of [...this.#safe.keys()]) {
            if (dirname(path) === folder && !this.#now.has(path)) this.#safe.delete(path);
          }
          for (const [path, inode] of this.#now) {
            if (dirname(path) === folder) this.#safe.set(path, inode);
          }
        }),
      close: async () => undefined,
    };
  }

  async #call<T>(work: () => T): Promise<T> {
    this.#calls += 1;
    if (this.isCut) this.#refuse('EIO');
    return work();
  }

  #inode(path: string): Inode {
    return this.#now.get(path) ?? this.#refuse('ENOENT');
  }

  #refuse(code: string): never {
    throw Object.assign(new Error(code), { code });
  }
}
