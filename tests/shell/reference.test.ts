import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandTree } from '../../electron/command-line/program';
import { completionFor, SHELLS } from '../../electron/command-line/reference/completion';
import { manualPage, markdownReference } from '../../electron/command-line/reference/manual';
import { entryOf, flattened } from '../../electron/command-line/reference/tree';

const root = entryOf(commandTree(() => undefined));
const FILES = { bash: 'dateline.bash', zsh: '_dateline', fish: 'dateline.fish' } as const;

// `npx vitest run --project unit tests/shell/reference.test.ts -u` writes the files anew.
describe('what is made from the commands', () => {
  it('is the reference that stands in the documents', async () => {
    await expect(markdownReference(root)).toMatchFileSnapshot(
      '../../docs/command-line-reference.md',
    );
  });

  it('is the manual page that is packed', async () => {
    await expect(manualPage(root)).toMatchFileSnapshot('../../docs/man/dateline.1');
  });

  it.each(Object.entries(FILES))('is the completion for %s that is packed', async (shell, file) => {
    const script = completionFor(SHELLS.find((each) => each === shell) ?? 'bash', root);
    await expect(script).toMatchFileSnapshot(`../../docs/completions/${file}`);
  });

  it('is every word that opens no window', () => {
    const known: unknown = JSON.parse(
      readFileSync('electron/command-line/subcommands.json', 'utf8'),
    );
    const typed = root.commands.map(({ words }) => words[0]);
    expect(new Set(known as string[])).toEqual(new Set([...typed, 'help']));
  });

  it('says in a sentence what each command and option is for', () => {
    for (const { words, description, options } of flattened(root)) {
      expect(description, words.join(' ')).not.toBe('');
      for (const option of options) expect(option.description, option.flags).not.toBe('');
    }
  });
});

describe.skipIf(process.platform === 'win32')('the completion in bash', () => {
  /** What it offers for the last word. */
  function offered(...words: readonly string[]): string[] {
    const given = words.map((word) => `'${word}'`).join(' ');
    const script = `${completionFor('bash', root)}
COMP_WORDS=(dateline ${given}); COMP_CWORD=${words.length}; _dateline; echo "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
    expect(stderr).toBe('');
    return stdout.trim().split(' ').filter(Boolean);
  }

  it('offers commands, their options, and the values that can be listed', () => {
    expect(offered('ex')).toEqual(['export']);
    expect(offered('library', 'l')).toEqual(['list']);
    expect(offered('export', 'a.dateline', '--re')).toEqual(['--replace']);
    expect(offered('export', '--to', 'd')).toEqual(['docx']);
    expect(offered('library', 'import', '--duplicates', 'f')).toEqual(['fill']);
    expect(offered('completion', '--q')).toEqual(['--quiet']);
  });

  it('leaves files to the shell', () => {
    expect(offered('export', 'state')).toEqual([]);
  });
});
