import type { MailDraft } from '../exports/eml/mail-draft';
import { baseName } from '../exports/file-name';
import { hyphenated, nameGiver } from '../exports/slug';
import { titleOf } from '../release/plain-text';
import type { Release } from '../release/release';
import type { SignOff } from '../release/review/rounds';
import { type ConcernChange, PART_NAMES } from './concern';
import { dueText } from './sign-off-text';
import { changesUnseen } from './sign-offs';

/** A message with which somebody is asked to approve the text. */
export interface ReviewMail extends Pick<MailDraft, 'to' | 'bcc' | 'subject' | 'text'> {
  /** The organisation that it is for; null where it goes to all. */
  readonly organisation: string | null;
}

interface Choices {
  /** One message for all, who do not see each other's addresses. */
  readonly asOne: boolean;
  /** A few words of one's own, at the top; may be empty. */
  readonly note: string;
  /** Who signs. */
  readonly from: string;
  /** IANA name of the zone for those whose own is not known. */
  readonly zone: string;
  /** Whether the text is attached. */
  readonly attached: boolean;
  /** Milliseconds since 1970: a due date that has passed is said to have passed. */
  readonly now: number;
}

/**
 * The messages to those who have to approve: what they are asked, until when in their own time, and what has changed
 * for them since they last saw the text.
 *
 * @param release before they are noted as asked about the text as it is now
 */
export function reviewMails(
  release: Release,
  signOffs: readonly SignOff[],
  choices: Choices,
): ReviewMail[] {
  if (choices.asOne) return [mailToAll(release, signOffs, choices)];
  return signOffs.map((signOff) => {
    const { organisation, approver, email } = signOff;
    const changes = changesUnseen(release, signOff);
    const due = signOff.due && dueText(signOff.due, signOff.zone || choices.zone);
    const isLate = signOff.due !== null && Date.parse(signOff.due) < choices.now;
    return {
      organisation,
      to: [{ name: approver, email }],
      bcc: [],
      subject: subjectOf(release, changes !== null),
      text: lines(
        approver ? `Dear ${approver},` : `To ${organisation}`,
        choices.note,
        `Please read the text “${titleOf(release)}” and tell us whether ${organisation} approves it${due && !isLate ? `, by ${due}` : ''}.`,
        isLate && `Your answer was due by ${due}. Please send it as soon as you can.`,
        choices.attached && ATTACHED,
        changes !== null && sinceText(changes),
        choices.from,
      ),
    };
  });
}

const ATTACHED =
  'It is attached as a Word document. What you change in it is tracked; send it back with your changes and comments.';

function mailToAll(release: Release, signOffs: readonly SignOff[], choices: Choices): ReviewMail {
  const dues = signOffs.flatMap(({ due, zone }) =>
    due && Date.parse(due) >= choices.now ? dueText(due, zone || choices.zone) : [],
  );
  const [first, ...others] = [...new Set(dues)];
  return {
    organisation: null,
    to: [],
    bcc: signOffs.map(({ approver, email }) => ({ name: approver, email })),
    subject: subjectOf(release, false),
    text: lines(
      'Dear all,',
      choices.note,
      `Please read the text “${titleOf(release)}” and tell us whether your organisation approves it${first && others.length === 0 ? `, by ${first}` : ''}.`,
      first &&
        others.length > 0 &&
        `Answers are due:\n${[first, ...others].map((due) => `- ${due}`).join('\n')}`,
      choices.attached && ATTACHED,
      choices.from,
    ),
  };
}

const subjectOf = (release: Release, isAgain: boolean): string =>
  `${isAgain ? 'Changed, for your approval' : 'For your approval'}: ${titleOf(release)}`;

function sinceText(changes: readonly ConcernChange[]): string {
  if (changes.length === 0) return 'Nothing has changed for you since you last saw it.';
  const parts = changes.map(({ part, before, after }) =>
    [
      `${PART_NAMES[part]}:`,
      ...only(before, after).map((line) => `  before: ${line}`),
      ...only(after, before).map((line) => `  now: ${line}`),
    ].join('\n'),
  );
  return ['What has changed for you since you last saw it:', ...parts].join('\n\n');
}

/** The lines that only the first has; that it has fewer of, where the second has some. */
function only(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  const own = lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return own;
}

const lines = (...parts: readonly (string | false | undefined | null)[]): string =>
  `${parts.filter((part) => part && part.trim() !== '').join('\n\n')}\n`;

/** Of the words of a title or an organisation in a file name, in UTF-16 code units. */
const LONGEST = 32;

/** The name of the file of each message, all different. */
export function mailFileNames(release: Release, mails: readonly ReviewMail[]): string[] {
  const base = `${baseName(release, LONGEST)}-approval-${(release.review?.rounds ?? []).length + 1}`;
  const named = nameGiver();
  return mails.map(({ organisation }) => {
    const words = hyphenated(organisation ?? 'all', release.facts.language, LONGEST) || 'copy';
    return `${named(`${base}-${words}`)}.eml`;
  });
}
