import { basename } from 'node:path';
import { problemFrom } from '../../core/errors';
import type { Release } from '../../core/release/release';
import { type ReadAnswer, type ReadAnswers, sentKey } from '../../core/review/word/answers';
import { roundOf } from '../../core/review/word/round-of';
import { sentAgain } from '../../core/review/word/sent-again';
import type { SentLine } from '../../core/review/word/sent-lines';
import type { FileToRead, ReadReviewed } from '../imports/import-task';

/** What reading answers works on. */
interface Reading {
  readonly release: Release;
  readonly asset: (name: string) => Uint8Array | undefined;
  /** Reads a document in a process that can be killed. */
  readonly read: (file: FileToRead) => Promise<ReadReviewed>;
}

/**
 * Reads documents that came back, and writes each round that they answer again, to compare them with. One that
 * cannot be read keeps no other from being read.
 */
export async function readAnswers(
  paths: readonly string[],
  { release, asset, read }: Reading,
): Promise<ReadAnswers> {
  const problems: { file: string; message: string; advice: string }[] = [];
  const all = await Promise.all(
    paths.map(async (path): Promise<ReadAnswer[]> => {
      const file = basename(path);
      try {
        return [{ file, ...(await read({ path })) }];
      } catch (error) {
        const problem = problemFrom(error, {
          message: `“${file}” could not be read.`,
          advice: 'Open it in Word, save a copy as .docx, and take that in.',
        });
        problems.push({ file, ...problem });
        return [];
      }
    }),
  );
  const answers: ReadAnswer[] = [];
  const sent: Record<string, SentLine[]> = {};
  for (const answer of all.flat()) {
    const { file, document } = answer;
    try {
      const answered = roundOf(document, release);
      sent[sentKey(answered)] ??= await sentAgain(release, answered.round, asset);
      answers.push(answer);
    } catch (error) {
      const problem = problemFrom(error, {
        message: `“${file}” could not be compared with what was sent.`,
        advice: 'Its changes can be read in Word. The other files can be taken in.',
      });
      problems.push({ file, ...problem });
    }
  }
  return { answers, problems, sent };
}
