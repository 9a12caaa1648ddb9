import { describe, expect, it } from 'vitest';
import { COMMAND_LIST } from '../../core/commands/menu-bar';
import { searchCommands, usedLast } from '../../core/commands/search';

const best = (query: string): string | undefined => searchCommands(COMMAND_LIST, query)[0]?.id;
const all = (query: string): string[] => searchCommands(COMMAND_LIST, query).map(({ id }) => id);

describe('a search for a command', () => {
  it.each([
    ['image', 'insert.image'],
    ['photo', 'insert.image'],
    ['picture', 'insert.image'],
    ['print', 'file.print'],
    ['export pdf', 'file.export'],
    ['pdf', 'file.export'],
    ['word', 'file.export'],
    ['email', 'file.copyMail'],
    ['publish', 'issue.issue'],
    ['retract', 'issue.withdraw'],
    ['hyperlink', 'insert.link'],
    ['table', 'insert.table'],
    ['tab', 'insert.table'],
    ['save', 'file.save'],
    ['bold', 'mark.bold'],
    ['préview', 'view.pages'],
  ])('finds %s first as %s', (query, id) => {
    expect(best(query)).toBe(id);
  });

  it('finds both places of an embargo', () => {
    expect(all('embargo')).toEqual(expect.arrayContaining(['view.panel.facts', 'issue.issue']));
  });

  it('finds the export for "print"', () => {
    expect(all('print')).toContain('file.export');
  });

  it('needs every word', () => {
    expect(all('export banana')).toEqual([]);
    expect(all('zzz')).toEqual([]);
  });

  it('finds all without a word, in the order of the menus', () => {
    expect(all('  ')).toEqual(COMMAND_LIST.map(({ id }) => id));
  });
});

describe('the commands used last', () => {
  it('are five, each once, the last in front', () => {
    const ids = ['a', 'b', 'c', 'b', 'd', 'e', 'f'];
    expect(ids.reduce<string[]>(usedLast, [])).toEqual(['f', 'e', 'd', 'b', 'c']);
  });
});
