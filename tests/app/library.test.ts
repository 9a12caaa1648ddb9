import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import { contactFrom } from '../../core/library/snapshot';
import { createBlock } from '../../core/release/blocks/create';
import type { Status } from '../../core/release/facts';
import { PIXEL } from '../support/pixel';
import { release } from '../support/release';
import { contactEntry } from '../unit/library/support';
import { seriousViolations } from './support/axe';
import { type, write } from './support/hand';
import {
  answerOpen,
  answerQuestion,
  answerSave,
  end,
  launch,
  menu,
  type Running,
  start,
  stop,
} from './support/launch';

const amal = contactEntry({
  id: 'amal-1',
  name: 'Amal Nasser',
  role: 'Head of media',
  organisation: 'UNICEF',
  emails: ['amal@example.org'],
  phones: ['+41 22 909 50 00'],
});

const about = (id: string, organisation: string, text: string) => ({
  id,
  kind: 'boilerplate',
  name: `About ${organisation === 'unicef' ? 'UNICEF' : 'Aide'}`,
  organisation,
  texts: [
    { language: 'en-GB', body: [{ type: 'paragraph', children: [{ text }] }] },
    {
      language: 'en-GB',
      length: 'short',
      body: [{ type: 'paragraph', children: [{ text: 'In short.' }] }],
    },
  ],
});

/** A shared folder with a small library in it, as a colleague would have left it. */
function sharedLibrary(): string {
  const root = mkdtempSync(join(tmpdir(), 'dateline-shared-'));
  const put = (folder: string, entry: { id: string } & Record<string, unknown>): void => {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, `${entry.id}.json`), JSON.stringify(entry, null, 2));
  };
  put('contacts', amal);
  put('contacts', { ...amal, id: 'amal-2', name: 'Nasser Amal', hours: '09:00–18:00' });
  for (const [id, name] of [
    ['unicef', 'UNICEF'],
    ['aide', 'Aide à l’enfance'],
  ] as const) {
    put('organisations', { id, kind: 'organisation', name });
    put('boilerplates', about(`about-${id}`, id, `${name} works for children.`));
  }
  return root;
}

/** The library's own window, on a shared folder. */
async function openLibrary(window: Running, folder: string): Promise<Page> {
  const opened = window.app.waitForEvent('window');
  await menu(window, 'Open the library…');
  const library = await opened;
  await answerOpen(window, folder);
  await library.getByRole('button', { name: 'Use a shared folder…' }).click();
  await library.getByText(folder).waitFor();
  return library;
}

const contactFile = (root: string, id = 'amal-1') =>
  JSON.parse(readFileSync(join(root, 'contacts', `${id}.json`), 'utf8'));

describe('the library’s own window', () => {
  let window: Running;
  let library: Page;
  let root: string;

  beforeAll(async () => {
    window = await start();
    root = sharedLibrary();
    library = await openLibrary(window, root);
  });
  afterAll(stop);

  const choose = (name: RegExp) => library.getByRole('button', { name }).click();
  const field = (label: string) => library.getByLabel(label, { exact: true });

  it('adds an entry, and the file is there to be read', async () => {
    await library.getByLabel('Add', { exact: true }).selectOption('contact');
    await write(field('Name'), 'Jo Bloggs');
    await write(field('E-mail'), 'jo@example.org, press@example.org');
    await write(field('Telephone'), '+41229095000');
    await field('Languages').selectOption({ label: 'French' });
    await field('Languages').selectOption({ label: 'Arabic' });
    await library.getByRole('button', { name: 'Save', exact: true }).click();
    await library.getByRole('button', { name: /^Jo Bloggs/ }).waitFor();
    await library.getByText('Not saved').first().waitFor({ state: 'detached' });
    const name = readdirSync(join(root, 'contacts')).find((file) => file.startsWith('jo-bloggs-'));
    expect(contactFile(root, name?.replace('.json', ''))).toMatchObject({
      name: 'Jo Bloggs',
      emails: ['jo@example.org', 'press@example.org'],
      phones: ['+41 22 909 50 00'],
      languages: ['fr', 'ar'],
    });
  });

  it('keeps what is pasted into an entry, as what an entry holds', async () => {
    await window.app.evaluate(
      ({ clipboard }, data) => (clipboard as unknown as { write(what: object): void }).write(data),
      { html: '<h2>Aims</h2><blockquote>We act.</blockquote><ul><li>Now</li></ul>', text: 'text' },
    );
    await library.getByLabel('Add', { exact: true }).selectOption('snippet');
    await write(field('Name'), 'Aims');
    await library.locator('.library-body').click();
    await library.keyboard.press('ControlOrMeta+v');
    await library.locator('.library-body li', { hasText: 'Now' }).waitFor();
    // What is shown is what is kept.
    await library.locator('.library-body > * > p', { hasText: 'We act.' }).waitFor();
    await library.getByRole('button', { name: 'Save', exact: true }).click();
    await library.getByRole('button', { name: /^Aims/ }).waitFor();
    await library.getByText('Not saved').first().waitFor({ state: 'detached' });
    const [file = ''] = readdirSync(join(root, 'snippets'));
    const { body } = JSON.parse(readFileSync(join(root, 'snippets', file), 'utf8'));
    expect(body.map(({ type }: { type: string }) => type)).toEqual([
      'heading',
      'paragraph',
      'list',
    ]);
  });

  it('takes in a table: columns mapped, duplicates found, a preview before', async () => {
    const table = join(window.folder, 'liste.csv');
    writeFileSync(
      table,
      Buffer.from(
        'Contact;Wer;Courriel;Tel\nZo\xeb M\xfcller;IRC;z@example.org;022 909 51 11\nAmal Nasser;UNICEF;amal@example.org;\n',
        'latin1',
      ),
    );
    await answerOpen(window, table);
    await choose(/^Import…/);
    await choose(/^Choose a file…/);
    await library.getByText('2 contacts, 1 already in the library').waitFor();
    await library.getByText('does not say how its text is encoded').waitFor();
    await library.getByLabel('What “Wer” holds').selectOption('organisation');
    await write(field('Default country for phone numbers'), 'CH');
    const contacts = library.getByRole('table', { name: 'Contacts' });
    await contacts.getByText('+41 22 909 51 11').waitFor();
    expect(await contacts.getByRole('row').nth(1).textContent()).toContain('as Amal Nasser');
    expect(await contacts.getByRole('row').nth(2).textContent()).toContain('Zoë MüllerIRC');
    await library.getByRole('main').getByRole('button', { name: 'Import', exact: true }).click();
    await library.getByText('1 added, 1 unchanged.').waitFor();
    await library.getByRole('button', { name: 'Dismiss' }).click();
  });

  it('merges two entries of one person, and the other is archived', async () => {
    await choose(/^Duplicates/);
    await choose(/^Merge into the chosen one/);
    await library.getByText('Merged into “Amal Nasser”').waitFor();
    await library.getByText('No duplicates found.').waitFor();
    expect(contactFile(root)).toMatchObject({ hours: '09:00–18:00', revision: 2 });
    expect(contactFile(root, 'amal-2')).toMatchObject({ archived: true, mergedInto: 'amal-1' });
    await library.getByRole('button', { name: 'Dismiss' }).click();
  });

  it('shows what a colleague changed in the same field, and writes what is chosen', async () => {
    await choose(/^Amal Nasser/);
    await write(field('Role'), 'Mine');
    const theirs = { ...contactFile(root), role: 'Theirs', region: 'Europe', revision: 3 };
    writeFileSync(join(root, 'contacts', 'amal-1.json'), JSON.stringify(theirs));
    await library.getByRole('button', { name: 'Save', exact: true }).click();
    await library.getByText('Theirs: Theirs').waitFor();
    await choose(/^Keep yours/);
    await library.getByText('Theirs: Theirs').waitFor({ state: 'detached' });
    expect(contactFile(root)).toMatchObject({ role: 'Mine', region: 'Europe', revision: 4 });
  });

  it('writes the contacts as vCards', async () => {
    const out = join(window.folder, 'out.vcf');
    await answerSave(window, out);
    await library.getByLabel('Export contacts').selectOption('vcf');
    await library.getByText(`Written: ${out}`).waitFor();
    expect(readFileSync(out, 'utf8').match(/^FN:/gm)).toHaveLength(3);
  });

  it('can be used by everybody: nothing serious for axe in a form and an import', async () => {
    await choose(/^About UNICEF/);
    await library.locator('.library-body').first().waitFor();
    expect(await seriousViolations(library)).toEqual([]);
    await choose(/^Import…/);
    await choose(/^Choose a file…/);
    await library.getByRole('table', { name: 'Contacts' }).waitFor();
    expect(await seriousViolations(library)).toEqual([]);
    await choose(/^Cancel/);
  });

  it('says which file cannot be used, and why', async () => {
    writeFileSync(join(root, 'contacts', 'half.json'), '{ "kind": "con');
    await library.getByRole('button', { name: '1 file cannot be used' }).click();
    await library.getByText('“half.json” is not whole').waitFor();
  });

  it('deletes a person for good when it is asked to', async () => {
    await answerQuestion(window, 0);
    await choose(/^Jo Bloggs/);
    await choose(/^Delete…/);
    await library.getByText('This entry is no longer in the library.').waitFor();
    expect(readdirSync(join(root, 'contacts')).join()).not.toContain('jo-bloggs');
  });
});

describe('what is typed in the library and not saved', () => {
  let window: Running;
  let library: Page;
  let root: string;

  beforeEach(async () => {
    window = await start();
    root = sharedLibrary();
    library = await openLibrary(window, root);
  });
  afterEach(stop);

  const row = (name: RegExp) => library.getByRole('button', { name });
  const field = (label: string) => library.getByLabel(label, { exact: true });
  const notSaved = (name: RegExp) => row(name).getByText('Not saved');

  /** Clicks the window's closing button. */
  const close = async (): Promise<void> => {
    const own = await window.app.browserWindow(library);
    await own.evaluate((one) => one.close());
  };
  /** Answers the next questions with Cancel, and does something that asks one. */
  /** Waits until the shell has the change: a program that ends before that knows of none. */
  const kept = (role: string): Promise<void> =>
    expect
      .poll(() => {
        const drafts = join(window.folder, 'profile', 'library-drafts');
        const [one = ''] = existsSync(drafts) ? readdirSync(drafts) : [];
        const file = join(drafts, one, 'amal-1.json');
        return existsSync(file) ? readFileSync(file, 'utf8') : '';
      })
      .toContain(`"role":"${role}"`);
  const cancelled = async (act: () => Promise<unknown>): Promise<void> => {
    await window.app.evaluate(({ dialog }) => {
      dialog.showMessageBox = async () => {
        Reflect.set(globalThis, 'wasAsked', true);
        return { response: 2, checkboxChecked: false };
      };
    });
    await act();
    const wasAsked = () => window.app.evaluate(() => Reflect.get(globalThis, 'wasAsked') === true);
    await expect.poll(wasAsked).toBe(true);
    await notSaved(/^Amal Nasser/).waitFor();
  };
  const openAgain = async (): Promise<Page> => {
    const opened = window.app.waitForEvent('window');
    await menu(window, 'Open the library…');
    return opened;
  };

  it('stays while another entry is looked at, and while something is searched', async () => {
    await row(/^Amal Nasser/).click();
    await write(field('Role'), 'Speaker for the region');
    await row(/^UNICEF/).click();
    await library.getByRole('heading', { name: 'UNICEF' }).waitFor();
    await notSaved(/^Amal Nasser/).waitFor();
    await write(library.getByLabel('Search the library'), 'aide');
    await row(/^Nasser Amal/).waitFor({ state: 'detached' });
    await row(/^Amal Nasser/).click();
    expect(await field('Role').inputValue()).toBe('Speaker for the region');
    expect(contactFile(root).role).toBe('Head of media');
  });

  it('keeps a new contact without a name, and says what is missing', async () => {
    await library.getByLabel('Add', { exact: true }).selectOption('contact');
    await write(field('E-mail'), 'new@example.org');
    await row(/^UNICEF/).click();
    await row(/^New contact/).click();
    expect(await field('E-mail').inputValue()).toBe('new@example.org');
    await library.getByText('Give it a name first.').waitFor();
    await row(/^Discard changes$/).click();
    await row(/^New contact/).waitFor({ state: 'detached' });
  });

  it('is asked about when the window closes: kept, it is there when it opens again', async () => {
    await row(/^Amal Nasser/).click();
    await write(field('Role'), 'Speaker');
    await kept('Speaker');
    await cancelled(close);
    await answerQuestion(window, 1);
    const closed = library.waitForEvent('close');
    await close();
    await closed;
    library = await openAgain();
    await notSaved(/^Amal Nasser/).waitFor();
    // The entry that was shown last is shown again.
    await library.getByRole('heading', { name: /^Amal Nasser/ }).waitFor();
    expect(await field('Role').inputValue()).toBe('Speaker');
    expect(contactFile(root).role).toBe('Head of media');
  });

  it('is saved on closing where that is the answer', async () => {
    await row(/^Amal Nasser/).click();
    await write(field('Role'), 'Speaker');
    await kept('Speaker');
    await answerQuestion(window, 0);
    const closed = library.waitForEvent('close');
    await close();
    await closed;
    await expect.poll(() => contactFile(root).role).toBe('Speaker');
  });

  it('is asked about when the program is quit: Cancel stays, and kept it is there again', async () => {
    await row(/^Amal Nasser/).click();
    await write(field('Role'), 'Speaker');
    await kept('Speaker');
    const quit = () => window.app.evaluate(({ app }) => void setTimeout(() => app.quit()));
    await cancelled(quit);
    await answerQuestion(window, 1);
    const ended = window.app.waitForEvent('close');
    await quit();
    await ended;
    const again = await launch([], window.folder);
    try {
      const opened = again.app.waitForEvent('window');
      await menu(again, 'Open the library…');
      const page = await opened;
      await page
        .getByRole('button', { name: /^Amal Nasser/ })
        .getByText('Not saved')
        .waitFor();
    } finally {
      await end(again);
    }
  });

  it('outlives a crash', async () => {
    await row(/^Amal Nasser/).click();
    await write(field('Role'), 'Speaker');
    await kept('Speaker');
    const { folder } = window;
    window.app.process().kill('SIGKILL');
    await window.app.waitForEvent('close').catch(() => undefined);
    const again = await launch([], folder);
    try {
      const opened = again.app.waitForEvent('window');
      await menu(again, 'Open the library…');
      const page = await opened;
      await page
        .getByRole('button', { name: /^Amal Nasser/ })
        .getByText('Not saved')
        .waitFor();
      await page.getByRole('button', { name: /^Amal Nasser/ }).click();
      expect(await page.getByLabel('Role', { exact: true }).inputValue()).toBe('Speaker');
    } finally {
      await end(again);
    }
  });

  it('is undone word by word in every field, and nothing happens to the release behind', async () => {
    await row(/^Amal Nasser/).click();
    await write(field('Role'), 'Head of the desk');
    await field('E-mail').click();
    await library.keyboard.press('End');
    await type(library, 'x');
    await library.getByText('Not saved').first().waitFor();
    await library.keyboard.press('ControlOrMeta+z');
    expect(await field('E-mail').inputValue()).toBe('amal@example.org');
    await library.keyboard.press('ControlOrMeta+z');
    expect(await field('Role').inputValue()).toBe('Head of the ');
    await library.keyboard.press('ControlOrMeta+y');
    expect(await field('Role').inputValue()).toBe('Head of the desk');
  });

  it('says beside the field what is wrong with an address, and keeps it', async () => {
    await row(/^Amal Nasser/).click();
    await write(field('E-mail'), 'radio@example');
    await library.getByText('“radio@example” is not an e-mail address.').waitFor();
    await write(field('Telephone'), '123');
    await library.getByText('“123” is too short for a telephone number.').waitFor();
    await row(/^Save$/).click();
    await notSaved(/^Amal Nasser/).waitFor({ state: 'detached' });
    expect(contactFile(root)).toMatchObject({ emails: ['radio@example'], phones: ['123'] });
  });

  it('suggests the organisations of the library, and adds one that is new', async () => {
    await row(/^Amal Nasser/).click();
    await write(field('Organisation'), 'aid');
    await library.getByRole('option', { name: 'Aide à l’enfance' }).waitFor();
    await library.keyboard.press('ArrowDown');
    await library.keyboard.press('Enter');
    expect(await field('Organisation').inputValue()).toBe('Aide à l’enfance');
    await write(field('Organisation'), 'Bureau North');
    await row(/^Add “Bureau North” to the organisations$/).click();
    await row(/^Bureau North/).waitFor();
  });
});

describe('the library beside the page', () => {
  let window: Running;
  let page: Page;
  let root: string;

  beforeAll(async () => {
    window = await start();
    page = window.page;
    root = sharedLibrary();
    await (await openLibrary(window, root)).close();
    await menu(window, 'Library');
  });
  afterAll(stop);

  const put = async (text: string, name: string): Promise<void> => {
    await write(page.getByLabel('Search the library'), text);
    await page.getByTitle(`Insert ${name}`, { exact: true }).click();
  };
  const parts = (): Promise<(string | null)[]> =>
    page
      .locator('.dl-frame')
      .evaluateAll((frames) => frames.map((f) => f.getAttribute('aria-label')));

  it('lists organisations with their “About”, and one change of the list changes all', async () => {
    const logo = join(window.folder, 'logo.png');
    writeFileSync(logo, PIXEL);
    await put('unicef', 'UNICEF');
    await put('aide', 'Aide à l’enfance');
    await put('amal', 'Amal Nasser');
    expect(await page.getByLabel('Organisation 3', { exact: true }).inputValue()).toBe(
      'Aide à l’enfance',
    );
    expect(await parts()).toEqual([
      'Boilerplate',
      'About UNICEF',
      'About Aide à l’enfance',
      'Contacts',
    ]);
    await answerOpen(window, logo);
    await page.getByRole('button', { name: 'Add logo for organisation 3' }).click();
    await page.locator('.dl-letterhead img').waitFor();
    await page.getByRole('button', { name: 'Move organisation 3 up' }).click();
    expect(await parts()).toEqual([
      'Boilerplate',
      'About Aide à l’enfance',
      'About UNICEF',
      'Contacts',
    ]);
    await page.getByLabel('Group the contacts').selectOption('organisation');
    await page.locator('.dl-frame h3', { hasText: 'UNICEF' }).waitFor();
    await page.getByRole('button', { name: 'Remove organisation 3' }).click();
    await page.getByText('with its “About” and its contacts').waitFor();
    expect(await parts()).toEqual(['Boilerplate', 'About Aide à l’enfance', 'Contacts']);
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    expect(await parts()).toEqual([
      'Boilerplate',
      'About Aide à l’enfance',
      'About UNICEF',
      'Contacts',
    ]);
  });

  it('asks whether an edit of a linked contact is meant here only or everywhere', async () => {
    const card = page.locator('.dl-card', { hasText: 'Amal Nasser' });
    await write(card.getByLabel('Hours'), 'at night');
    await card.getByText('Changed here: hours.').waitFor();
    await card.getByRole('button', { name: 'Here only' }).click();
    await card.getByText('Changed here').waitFor({ state: 'detached' });
    await write(card.getByLabel('Telephone'), '+41 22 909 51 11');
    await card.getByText('Changed here: telephone number.').waitFor();
    await card.getByRole('button', { name: 'Everywhere' }).click();
    await card.getByText('Changed here').waitFor({ state: 'detached' });
    expect(contactFile(root)).toMatchObject({
      phones: ['+41 22 909 51 11'],
      hours: '',
      revision: 2,
    });
  });

  it('says that a contact is in the release already, and leads there', async () => {
    const cards = () => page.locator('.dl-card', { hasText: 'Amal Nasser' }).count();
    await put('amal', 'Amal Nasser');
    await page.getByText('“Amal Nasser” is in this release already.').waitFor();
    await page.getByRole('button', { name: 'Go to it' }).click();
    expect(await cards()).toBe(1);
    await put('amal', 'Amal Nasser');
    await page.getByRole('button', { name: 'Insert again' }).click();
    await expect.poll(cards).toBe(2);
    await menu(window, 'Undo');
    await expect.poll(cards).toBe(1);
  });

  it('puts another wording of a boilerplate in its place', async () => {
    const frame = page.getByRole('region', { name: 'About UNICEF' });
    await frame.getByLabel('Wording of About UNICEF').selectOption('en-GB short');
    await frame.getByText('In short.').waitFor();
    expect(await frame.getByText('works for children').count()).toBe(0);
  });

  it('keeps a block for the next release', async () => {
    await page.getByText('With 38 paragraphs').click();
    await page.getByRole('button', { name: 'Save this block' }).click();
    await page.getByText('Saved to the library as “With 38 paragraphs').waitFor();
    expect(readdirSync(join(root, 'snippets'))).toHaveLength(1);
  });
});

describe('an e-mail address that changes in the library', () => {
  afterEach(stop);

  it('is offered to two drafts and not to an issued release; what leaves is what was chosen', async () => {
    const root = sharedLibrary();
    const folder = mkdtempSync(join(tmpdir(), 'dateline-drafts-'));
    const saveAs = (name: string, status: Status): string => {
      const headline = { ...createBlock.headline(), children: [{ text: `The ${name}` }] };
      const block = { ...createBlock['contact-block'](), children: [contactFrom(amal)] };
      const path = join(folder, `${name}.dateline`);
      const archive = { release: release([headline, block], { status }), assets: new Map() };
      writeFileSync(path, encodeArchive(archive));
      return path;
    };
    const files = [saveAs('first', 'draft'), saveAs('second', 'draft'), saveAs('issued', 'issued')];
    const window = await start(files);
    // A command goes to the last of the windows, which may still be opening.
    const drawn = async () => {
      const pages = window.app.windows().map((page) => page.locator('h1').count());
      return (await Promise.all(pages)).filter((count) => count > 0).length;
    };
    await expect.poll(drawn).toBe(files.length);
    const library = await openLibrary(window, root);
    const pageOf = async (name: string): Promise<Page> => {
      for (const page of window.app.windows()) {
        if (await page.locator('h1', { hasText: `The ${name}` }).count()) return page;
      }
      throw new Error(`no window shows the ${name} release`);
    };
    const [first, second, issued] = [
      await pageOf('first'),
      await pageOf('second'),
      await pageOf('issued'),
    ];
    await library.getByRole('button', { name: /^Amal Nasser/ }).click();
    await library.getByText('No release on this computer uses it.').waitFor({ state: 'detached' });
    await write(library.getByLabel('E-mail'), 'new@example.org');
    await library.getByRole('button', { name: 'Save', exact: true }).click();
    await first.getByText('The library has a new e-mail address').waitFor();
    await second.getByText('The library has a new e-mail address').waitFor();
    const uses = library.getByRole('region', { name: 'Used in' }).getByRole('listitem');
    await uses.getByText('The library has a new e-mail address').nth(1).waitFor();
    expect(await uses.allTextContents()).toEqual([
      expect.stringContaining('The first'),
      expect.stringContaining('The second'),
      expect.stringMatching(/^The issued issued(?!.*library has)/),
    ]);

    await first.getByRole('button', { name: '1 change in the library' }).click();
    await first.getByRole('button', { name: 'Update' }).click();
    await first.getByText('1 change in the library').waitFor({ state: 'detached' });
    await second.getByRole('button', { name: 'Keep' }).click();
    await second.getByText('The library has').waitFor({ state: 'detached' });
    expect(await issued.getByText('The library has').count()).toBe(0);
    for (const [page, name, expected, other] of [
      [first, 'the-first', 'new@example.org', 'amal@example.org'],
      [second, 'the-second', 'amal@example.org', 'new@example.org'],
      [issued, 'the-issued', 'amal@example.org', 'new@example.org'],
    ] as const) {
      await page.getByRole('button', { name: 'Export' }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
      await page.getByText('Nothing has been sent.').waitFor();
      const docx = readdirSync(folder).find(
        (file) => file.includes(name.slice(4)) && file.endsWith('.docx'),
      );
      const pdf = docx?.replace('.docx', '.pdf') ?? '';
      const word = (await mammoth.extractRawText({ path: join(folder, docx ?? '') })).value;
      const printed = execFileSync('pdftotext', [join(folder, pdf), '-'], { encoding: 'utf8' });
      for (const text of [word, printed]) {
        expect(text).toContain(expected);
        expect(text).not.toContain(other);
      }
    }
  });
});
