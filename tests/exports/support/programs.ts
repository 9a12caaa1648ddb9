import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes bytes into a fresh folder and gives back the path. */
export function onDisk(bytes: Uint8Array, name: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'dateline-export-')), name);
  writeFileSync(path, bytes);
  return path;
}

/** What a program prints. Fails the test when the program does. */
export function output(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** Text as it reads, however its lines were broken. */
export const flowing = (text: string): string => text.replace(/\s+/g, ' ').trim();
