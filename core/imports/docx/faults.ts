import { UserError } from '../../errors';

/** The file is a Word document whose parts cannot be read. */
export const damaged = (cause?: unknown): UserError =>
  new UserError(
    'This Word document is damaged.',
    'Open it in Word, save it again under another name, and open that.',
    { cause },
  );

export const tooLarge = (what: string): UserError =>
  new UserError(
    `This Word document holds ${what}, which is too much for one release.`,
    'Divide it into several documents in Word, and open those.',
  );
