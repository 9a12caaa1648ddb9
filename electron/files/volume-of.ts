import { readFileSync } from 'node:fs';
import { parse, resolve, sep } from 'node:path';

/**
 * The drive or share that a path is on, derived from the path without accessing the drive. Links
 * are not followed, so callers must cope with a wrong answer.
 */
export function volumeOf(path: string): string {
  const whole = resolve(path);
  if (process.platform === 'win32') return parse(whole).root.toLowerCase();
  if (process.platform === 'darwin') return /^\/Volumes\/[^/]+/.exec(whole)?.[0] ?? sep;
  let longest: string = sep;
  for (const place of mountPoints()) {
    const isOn = whole === place || whole.startsWith(`${place}${sep}`);
    if (isOn && place.length > longest.length) longest = place;
  }
  return longest;
}

/** Where something is mounted (proc_pid_mountinfo(5), field 5). The kernel answers, no drive is asked. */
function mountPoints(): string[] {
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8')
      .split('\n')
      .flatMap((line) => line.split(' ')[4] ?? [])
      .map((place) =>
        place.replace(/\\([0-7]{3})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 8))),
      );
  } catch {
    return [];
  }
}
