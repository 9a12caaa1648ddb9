import { readLetterheadFile } from '../export/read-letterhead-file';

/** The options for the person's own Word letterhead. */
export interface LetterheadOption {
  readonly letterhead?: string;
}

export const LETTERHEAD_OPTION = [
  '--letterhead <file>',
  'a .docx or .dotx whose headers, footers and styles are used',
] as const;

/** The format's option that goes with it: a letterhead that is named is one that is wanted. */
export const withOwn = ({ letterhead }: LetterheadOption): string[] =>
  letterhead === undefined ? [] : ['docx.letterhead=own'];

/** @throws UserError when the file cannot be read, or cannot be a letterhead */
export const letterheadOf = async ({
  letterhead,
}: LetterheadOption): Promise<Uint8Array | undefined> =>
  letterhead === undefined ? undefined : readLetterheadFile(letterhead);
