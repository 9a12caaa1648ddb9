import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Release } from '../../core/release/release';
import { textLines } from '../../core/review/anchor';
import { allDecided, decided } from '../../core/review/decide';
import { suggestionsIn } from '../../core/review/suggestions';
import {
  firstChoice,
  type ReadAnswer,
  type TakenAll,
  takeAll,
} from '../../core/review/word/answers';
import { readReviewed } from '../../core/review/word/read-reviewed';
import { reviewDocument } from '../../core/review/word/review-document';
import { roundOf } from '../../core/review/word/round-of';
import { sentAgain } from '../../core/review/word/sent-again';
import { readAnswers } from '../../electron/review/read-answers';
import { release } from '../support/release';
import { temporaryFolder } from '../support/temporary-folder';
import { answered, replaced, sentOut, withoutPart } from './support/answered';
import { PYTHON_DOCX } from './support/requirements';
import { reviewedRelease } from './support/reviewed';

/** Takes a document into the release that was sent. */
async function taken(sent: Release, bytes: Uint8Array): Promise<TakenAll> {
  const answer = { file: 'a.docx', hash: 'a'.repeat(64), document: readReviewed(bytes) };
  const { round } = roundOf(answer.document, sent);
  const lines = await sentAgain(sent, round, () => undefined);
  const read = { answers: [answer], problems: [], sent: { [round.id ?? 'none']: lines } };
  const choice = { ...firstChoice(answer, sent), isTaken: true };
  return takeAll(sent, read, [choice], '2026-11-30T12:00:00Z');
}

const textOf = (one: Release): string[] => textLines(one).map(({ text }) => text);

const PLAIN = release(
  [
    { type: 'headline', id: 'h', children: [{ text: 'Talks end in Geneva' }] },
    { type: 'lede', id: 'l', children: [{ text: 'Exports grew by 5 percent in October.' }] },
    { type: 'paragraph', id: 'p', children: [{ text: 'The ministers meet again on Friday.' }] },
    {
      type: 'quote',
      id: 'q',
      speaker: 'Jo Bloggs',
      role: 'Director',
      organisation: 'Plan',
      children: [{ type: 'paragraph', id: 'qp', children: [{ text: '“We are glad.”' }] }],
    },
  ],
  { place: 'Geneva', date: '2026-12-10' },
);

describe('a document that came back as it was sent', () => {
  it('brings nothing: every suggestion and comment in it is known', async () => {
    const { release: sent, bytes } = await sentOut(reviewedRelease());
    const { release: now, reports } = await taken(sent, bytes);
    expect(reports).toMatchObject([{ people: [], proposals: [], leftOut: [], decided: 0 }]);
    expect(suggestionsIn(now)).toEqual(suggestionsIn(sent));
    expect(now.review?.threads).toEqual(sent.review?.threads);
    expect(now.children).toEqual(sent.children);
    const [round] = sent.review?.rounds ?? [];
    const sentIn = { round: round?.id ?? '', hash: round?.hash ?? '' };
    const context = { asset: () => undefined, typeset: () => Promise.reject(new Error('no PDF')) };
    expect((await reviewDocument(now, context, sentIn)).bytes).toEqual(bytes);
  });
});

describe('a document that came back through another program', () => {
  it('of LibreOffice has the same suggestions, by the same people', async () => {
    const folder = temporaryFolder();
    const { release: sent, bytes } = await sentOut(PLAIN);
    const edited = answered(bytes, (xml) =>
      replaced(replaced(xml, 'Maria', '5 percent', '7 percent'), 'Bo', 'Friday', 'Monday'),
    );
    const path = join(folder, 'answer.docx');
    writeFileSync(path, edited);
    mkdirSync(join(folder, 'out'));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = ['--headless', '--convert-to', 'docx', '--outdir', join(folder, 'out'), path];
    execFileSync('soffice', [profile, ...convert], { stdio: 'ignore' });
    const back = readFileSync(join(folder, 'out', 'answer.docx'));
    const { release: now, reports } = await taken(sent, back);
    const direct = await taken(sent, edited);
    const marks = (one: Release) =>
      suggestionsIn(one).map(({ by, at, inserted, deleted }) => [
        one.review?.people[by]?.name,
        at,
        deleted,
        inserted,
      ]);
    expect(marks(now)).toEqual(marks(direct.release));
    expect(marks(now)).toHaveLength(2);
    expect(reports[0]?.proposals).toEqual([]);
    expect(textOf(allDecided(now, 'reject'))).toEqual(textOf(sent));
  });

  it.runIf(PYTHON_DOCX.isThere)(
    'of python-docx says which changes were made without tracking',
    async () => {
      const folder = temporaryFolder();
      const { release: sent, bytes } = await sentOut(PLAIN);
      const path = join(folder, 'answer.docx');
      writeFileSync(path, bytes);
      const script = [
        'import docx, sys',
        'd = docx.Document(sys.argv[1])',
        'p = [p for p in d.paragraphs if "ministers" in p.text][0]',
        'p.runs[0].text = p.runs[0].text.replace("Friday", "Monday")',
        'p.insert_paragraph_before("A sentence of ours.")',
        'd.core_properties.last_modified_by = "Maria"',
        'd.save(sys.argv[1])',
      ];
      execFileSync('/usr/bin/python3', ['-c', script.join('\n'), path]);
      const { release: now, reports } = await taken(sent, readFileSync(path));
      expect(reports[0]?.people).toMatchObject([
        { name: 'Maria, Oxfam', suggestions: 2, untracked: 2 },
      ]);
      expect(textOf(allDecided(now, 'reject'))).toEqual(textOf(sent));
      expect(textOf(allDecided(now, 'accept'))).toEqual([
        'Talks end in Geneva',
        'Exports grew by 5 percent in October.',
        'A sentence of ours.',
        'The ministers meet again on Monday.',
        '“We are glad.”',
      ]);
    },
  );

  it('that lost the numbers and the hidden part is matched by its text, and says so', async () => {
    const { release: sent, bytes } = await sentOut(PLAIN);
    const bare = answered(bytes, (xml) =>
      replaced(xml, 'Maria', '5 percent', '7 percent').replace(/ w14:paraId="[^"]*"/g, ''),
    );
    const without = withoutPart(bare, 'customXml/release.xml');
    const { release: now, reports } = await taken(sent, without);
    expect(suggestionsIn(now)).toMatchObject([{ deleted: '5 percent', inserted: '7 percent' }]);
    expect(reports[0]).toMatchObject({ isByText: true, proposals: [] });
    expect(roundOf(readReviewed(without), sent).doubt).toBe('unsaid');
  });
});

describe('a second round', () => {
  it('never brings back what was rejected, and knows what is still open', async () => {
    const first = await sentOut(PLAIN);
    const answer = answered(first.bytes, (xml) =>
      replaced(replaced(xml, 'Maria', '5 percent', '7 percent'), 'Maria', 'Friday', 'Monday'),
    );
    const { release: one } = await taken(first.release, answer);
    const [percent, day] = suggestionsIn(one);
    const rejected = decided(one, (id) => (id === percent?.id ? 'reject' : null));
    const second = await sentOut(rejected);
    // Round two holds the open one as a suggestion of hers; she adds another.
    const again = answered(second.bytes, (xml) => replaced(xml, 'Maria', 'October', 'November'));
    const { release: two, reports } = await taken(second.release, again);
    expect(suggestionsIn(two).map(({ deleted, inserted }) => [deleted, inserted])).toEqual([
      ['October', 'November'],
      ['Friday', 'Monday'],
    ]);
    expect(suggestionsIn(two)[1]).toMatchObject({ id: day?.id, by: day?.by });
    expect(reports[0]).toMatchObject({ decided: 0, proposals: [] });
    // Somebody sends the file of the first round once more, with one more change in it.
    const late = answered(answer, (xml) => replaced(xml, 'Bo', 'in Geneva', 'in Vienna'));
    const { release: three, reports: last } = await taken(two, late);
    expect(suggestionsIn(three).map(({ inserted }) => inserted)).toEqual([
      'in Vienna',
      'November',
      'Monday',
    ]);
    expect(last[0]).toMatchObject({ known: 2 });
    expect(textOf(allDecided(three, 'reject'))).toEqual(textOf(PLAIN));
  });

  it('says that a suggestion of ours was accepted in Word, and leaves the decision here', async () => {
    const first = await sentOut(PLAIN);
    const answer = answered(first.bytes, (xml) => replaced(xml, 'Maria', '5 percent', '7 percent'));
    const { release: one } = await taken(first.release, answer);
    const second = await sentOut(one);
    const accepted = answered(second.bytes, (xml) =>
      xml
        .replace(/<w:del [^>]*>(?:(?!<\/w:del>).)*<\/w:del>/g, '')
        .replace(/<w:ins [^>]*>((?:(?!<\/w:ins>).)*)<\/w:ins>/g, '$1'),
    );
    const { release: two, reports } = await taken(second.release, accepted);
    expect(suggestionsIn(two)).toEqual(suggestionsIn(second.release));
    expect(reports[0]).toMatchObject({ decided: 1, people: [], proposals: [] });
  });
});

describe('what a document says of itself', () => {
  it('is not believed of who it is from, where the round was not sent to them', async () => {
    const { release: sent, bytes } = await sentOut(reviewedRelease());
    const document = readReviewed(bytes);
    const { identity } = document;
    const carried = identity?.sent;
    if (!carried || carried === 'damaged') throw new Error('it says nothing');
    const choiceOf = (to: string, round = carried.round) => {
      const said = { ...identity, sent: { ...carried, to, round } };
      const answer = {
        file: 'a.docx',
        hash: 'a'.repeat(64),
        document: { ...document, identity: said },
      };
      return firstChoice(answer as ReadAnswer, sent).organisation;
    };
    const [known] = sent.review?.rounds?.[0]?.to ?? [];
    const organisation = known?.organisation ?? '';
    expect(organisation).not.toBe('');
    expect(choiceOf(organisation)).toBe(organisation);
    expect(choiceOf('Somebody else')).not.toBe('Somebody else');
    expect(choiceOf('Somebody else', 'no-round')).not.toBe('Somebody else');
  });

  it('is not believed where it is damaged, of another release, or of another round', async () => {
    const { release: sent, bytes } = await sentOut(PLAIN);
    const other = await sentOut({ ...PLAIN, id: 'another' });
    const unsent: Release = { ...sent, review: { ...sent.review, rounds: [] } as never };
    const doubt = (one: Release, file: Uint8Array) => roundOf(readReviewed(file), one).doubt;
    expect(doubt(sent, bytes)).toBeNull();
    expect(doubt(sent, other.bytes)).toBe('other-release');
    expect(doubt(unsent, bytes)).toBe('unknown-round');
    const damaged = answered(
      bytes,
      (xml) => xml.replace('sent-2', 'sent-9'),
      'customXml/release.xml',
    );
    expect(doubt(sent, damaged)).toBe('damaged');
  });
});

describe('documents that are read together', () => {
  it('are told about one by one where what was sent cannot be written again', async () => {
    const picture = {
      type: 'image',
      asset: `${'a'.repeat(64)}.png`,
      alt: 'A meeting',
      caption: '',
      credit: '',
    };
    const { release: sent, bytes } = await sentOut(reviewedRelease());
    const [title, ...blocks] = sent.children;
    const broken = { ...sent, children: [title, picture, ...blocks] } as Release;
    const document = { ...readReviewed(bytes), identity: null };
    const { answers, problems } = await readAnswers(['/answers/a.docx'], {
      release: { ...broken, review: { people: {}, threads: [] } },
      asset: () => {
        throw new Error('the picture is damaged');
      },
      read: async () => ({ hash: 'a'.repeat(64), document }),
    });
    expect(answers).toEqual([]);
    expect(problems).toMatchObject([
      { file: 'a.docx', message: '“a.docx” could not be compared with what was sent.' },
    ]);
  });
});
