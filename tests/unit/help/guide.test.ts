import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../core/checks/registry';
import { COMMAND_LIST } from '../../../core/commands/menu-bar';
import { shortcutSections } from '../../../core/commands/shortcuts';
import { checksPage, shortcutsPage } from '../../../core/help/generated';
import { type GuidePage, placeFrom, readGuidePage, searchGuide } from '../../../core/help/guide';
import {
  blockTopic,
  checkTopic,
  commandTopic,
  dialogTopic,
  factTopic,
  GUIDE_PAGES,
  panelTopic,
} from '../../../core/help/topics';
import { BLOCK_SPECS } from '../../../core/release/blocks/specs';
import { DIALOGS } from '../../../renderer/app/dialogs';
import { PANELS } from '../../../renderer/app/panels';
import { facts } from '../support';

const FOLDER = join('docs', 'guide');
/** Made from the program itself, so that they are never out of date. */
const GENERATED: Readonly<Record<string, string>> = {
  shortcuts: shortcutsPage(),
  checks: checksPage(CHECKS),
};
const pages: readonly GuidePage[] = GUIDE_PAGES.map((id) =>
  readGuidePage(id, GENERATED[id] ?? readFileSync(join(FOLDER, `${id}.md`), 'utf8')),
);

/** Whether the guide has a place. */
function isThere(text: string): boolean {
  const { page, anchor } = placeFrom(text);
  const found = pages.find(({ id }) => id === page);
  return found?.sections.some((section) => section.anchor === anchor) ?? false;
}

describe('the pages of the guide that are generated', () => {
  it('list the shortcuts of every menu, for each platform', () => {
    const page = shortcutsPage();
    expect(page).toContain('| Bold | Ctrl+B | ⌘B |');
    for (const { title } of shortcutSections('linux')) expect(page).toContain(`## ${title}`);
  });

  it('explain every check once', () => {
    const titles =
      pages.find(({ id }) => id === 'checks')?.sections.map(({ title }) => title) ?? [];
    for (const { title } of CHECKS) {
      expect(
        titles.filter((each) => each === title),
        title,
      ).toHaveLength(1);
    }
  });
});

describe('the guide', () => {
  it('has all its pages in the list of contents, and no other', () => {
    const files = readdirSync(FOLDER).filter((name) => name !== 'README.md');
    const written = GUIDE_PAGES.filter((id) => !Object.hasOwn(GENERATED, id));
    expect(files.sort()).toEqual(written.map((id) => `${id}.md`).sort());
    const contents = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    for (const id of written) expect(contents).toContain(`(${id}.md)`);
  });

  it('has a place for every command, panel, dialog, check, fact and kind of block', () => {
    const wanted = [
      ...COMMAND_LIST.map(({ id }) => [id, commandTopic(id)]),
      ...PANELS.map(({ id }) => [id, panelTopic(id)]),
      ...CHECKS.map(({ id, title }) => [id, checkTopic(title)]),
      ...Object.keys(facts()).map((fact) => [fact, factTopic(fact)]),
      ...Object.keys(BLOCK_SPECS).map((kind) => [kind, blockTopic(kind)]),
      ...Object.keys(DIALOGS).map((name) => [name, dialogTopic(name)]),
    ] as const;
    expect(wanted.filter(([, place]) => !isThere(place ?? ''))).toEqual([]);
  });

  it('leads nowhere that is not there', () => {
    const broken = pages.flatMap(({ id, root }) => {
      const text = JSON.stringify(root);
      const targets = [...text.matchAll(/"url":"([^":]+)"/g)].map(([, url = '']) => url);
      return targets
        .map((url) => url.replace(/\.md(?=#|$)/, ''))
        .filter((place) => !isThere(place))
        .map((place) => `${id}: ${place}`);
    });
    expect(broken).toEqual([]);
  });

  it('is found by its words, titles first, without regard to accents and case', () => {
    const first = (query: string) => {
      const [hit] = searchGuide(pages, query);
      return hit && `${hit.page}#${hit.anchor}`;
    };
    expect(first('Embargo')).toMatch(/embargo/);
    expect(first('press kit')).toBe('exports#press-kit');
    expect(first('POLICY')).toBe('settings#policy');
    expect(first('éxport')).toMatch(/^exports#/);
    expect(searchGuide(pages, 'zeppelin')).toEqual([]);
    expect(searchGuide(pages, '')).toEqual([]);
    const [hit] = searchGuide(pages, 'administrator');
    expect(hit?.passage).toContain('administrator');
  });
});
