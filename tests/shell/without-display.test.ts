import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { electronArguments } from '../../build/setup/electron-arguments.mjs';
import { resolveElectron } from '../../build/setup/electron-runtime.mjs';

/** Runs the application itself, as it is packed, where there is nothing to draw on. */
function dateline(...args: readonly string[]) {
  const root = process.cwd();
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const { executable } = resolveElectron(root);
  const { status, stdout, stderr } = spawnSync(executable, electronArguments(root, [...args]), {
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}

describe.runIf(process.platform === 'linux')('the application without a display', () => {
  it('exports, one document and many', () => {
    const out = mkdtempSync(join(tmpdir(), 'dateline-no-display-'));
    const one = dateline('export', 'joint-statement', '--to', 'docx,pdf', '--out', out);
    expect(one.stdout).toBe(
      `${join(out, 'joint-statement.docx')}\n${join(out, 'joint-statement.pdf')}\n`,
    );
    expect(one.status).toBe(0);
    const two = ['joint-statement', 'coalition-statement', '--option', 'draft=true'];
    const many = dateline('export', ...two, '--to', 'pdf', '--out', out, '--replace');
    expect(many.stderr).toContain('2 written, 0 failed');
    expect(many.status).toBe(0);
    expect(readdirSync(out)).toHaveLength(3);
  });

  it('says its version, and refuses a word that means nothing', () => {
    const version = dateline('--version');
    expect(version.status).toBe(0);
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const wrong = dateline('exprot', 'a.dateline', '--to', 'pdf');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain("unknown command 'exprot'");
  });
});
