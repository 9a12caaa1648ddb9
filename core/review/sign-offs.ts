import type { Release } from '../release/release';
import { NO_REVIEW, type Review } from '../release/review/review';
import type { Decision, SignOff } from '../release/review/rounds';
import { type Author, type NewId, withPerson } from './comments';
import { type ConcernChange, concernChanges, concernOf } from './concern';
import { type SentText, sentTextOf, textOf, withoutUnused, withText } from './sent-text';

/** Where a line of the sign-off sheet stands. */
export type SignOffState =
  | { readonly type: 'not-asked' }
  | { readonly type: 'waiting'; readonly isOverdue: boolean }
  | { readonly type: 'approved'; readonly decision: Decision }
  | { readonly type: 'declined'; readonly decision: Decision }
  /** Approved, but what concerns them is another text now. */
  | {
      readonly type: 'changed';
      readonly decision: Decision;
      readonly changes: readonly ConcernChange[];
      /** Asked again since, and when that is overdue. */
      readonly isAsked: boolean;
      readonly isOverdue: boolean;
    }
  /** Approved, but the file does not hold the text any more. */
  | { readonly type: 'unknown'; readonly decision: Decision };

/** A line of the sheet with where it stands. */
export interface Standing {
  readonly signOff: SignOff;
  readonly state: SignOffState;
}

/**
 * Where each line of the sheet stands. Nothing of it is stored: an approval holds as long as what concerns its
 * organisation is word for word what was approved, also where it was changed and changed back.
 *
 * @param now in milliseconds since 1970
 */
export function signOffStates(release: Release, now: number): Standing[] {
  const signOffs = release.review?.signOffs ?? [];
  if (signOffs.length === 0) return [];
  const text = sentTextOf(release);
  return signOffs.map((signOff) => ({ signOff, state: stateOf(signOff, release, text, now) }));
}

/**
 * The decision that was made last, which need not be the one that was recorded last: an old e-mail may be
 * found late. Null where there is none.
 */
export function lastDecision({ decisions }: Pick<SignOff, 'decisions'>): Decision | null {
  return decisions.reduce<Decision | null>(
    (last, each) => (last && Date.parse(each.at) < Date.parse(last.at) ? last : each),
    null,
  );
}

function stateOf(signOff: SignOff, release: Release, text: SentText, now: number): SignOffState {
  const { asked, due } = signOff;
  const decision = lastDecision(signOff);
  const isLate = due !== null && Date.parse(due) < now;
  if (!decision) {
    return asked.length > 0 ? { type: 'waiting', isOverdue: isLate } : { type: 'not-asked' };
  }
  const isAsked = asked.some(({ at }) => Date.parse(at) > Date.parse(decision.at));
  if (decision.answer === 'declined') {
    return isAsked ? { type: 'waiting', isOverdue: isLate } : { type: 'declined', decision };
  }
  const then = textOf(release.sent, decision.hash);
  if (!then) return { type: 'unknown', decision };
  const changes = changesSince(signOff, then, text);
  if (changes.length === 0) return { type: 'approved', decision };
  return { type: 'changed', decision, changes, isAsked, isOverdue: isAsked && isLate };
}

/** What of an organisation's concern is not as it was in an earlier text. */
export const changesSince = (signOff: SignOff, then: SentText, now: SentText): ConcernChange[] =>
  concernChanges(concernOf(then, signOff), concernOf(now, signOff, then));

/**
 * What concerns somebody that they have not seen yet: since the text that they were asked about or decided on last.
 * Null where they have seen none.
 */
export function changesUnseen(release: Release, signOff: SignOff): ConcernChange[] | null {
  const seen = [...signOff.asked, ...signOff.decisions].sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at),
  );
  const last = seen.at(-1);
  const then = last && textOf(release.sent, last.hash);
  return then ? changesSince(signOff, then, sentTextOf(release)) : null;
}

/** The lines that have to be approved before the release goes out and are not. */
export const missingSignOffs = (release: Release, now: number): Standing[] =>
  signOffStates(release, now).filter(
    ({ signOff, state }) => signOff.required && state.type !== 'approved',
  );

/** What is told when a line is made. */
export type NewSignOff = Pick<SignOff, 'organisation'> &
  Partial<Pick<SignOff, 'approver' | 'email' | 'zone' | 'due' | 'required' | 'concern'>>;

/** A review with more lines on its sheet, in their order. */
export function withSignOffs(
  before: Review | undefined,
  added: readonly NewSignOff[],
  newId: NewId,
): Review {
  const review = before ?? NO_REVIEW;
  const lines = added.map(
    (each): SignOff => ({
      approver: '',
      email: '',
      zone: '',
      due: null,
      required: true,
      concern: 'own',
      ...each,
      id: newId(),
      asked: [],
      decisions: [],
    }),
  );
  return { ...review, signOffs: [...(review.signOffs ?? []), ...lines] };
}

/** The organisations of a release that are not on its sheet. */
export function organisationsNotAsked({ facts, review }: Release): string[] {
  const asked = new Set((review?.signOffs ?? []).map(({ organisation }) => folded(organisation)));
  return facts.organisations
    .map(({ name }) => name.trim())
    .filter((name) => name !== '' && !asked.has(folded(name)));
}

const folded = (name: string): string => name.trim().toLowerCase();

/** What of a line a person may change. */
export type SignOffChange = Partial<Omit<SignOff, 'id' | 'asked' | 'decisions'>>;

/**
 * A review with one line of its sheet changed. Where it is another organisation's from now on, nobody of it
 * has been asked or has answered.
 */
export const withSignOffChanged = (review: Review, id: string, change: SignOffChange): Review =>
  changed(review, (each) => {
    if (each.id !== id) return each;
    const isAnother =
      change.organisation !== undefined &&
      folded(change.organisation) !== folded(each.organisation);
    return { ...each, ...change, ...(isAnother && { asked: [], decisions: [] }) };
  });

const changed = (review: Review, change: (signOff: SignOff) => SignOff): Review => ({
  ...review,
  signOffs: (review.signOffs ?? []).map(change),
});

/** A release without one line of its sheet. The texts that nothing else names go, too. */
export function withoutSignOff(release: Release, id: string): Release {
  const review = release.review ?? NO_REVIEW;
  const signOffs = (review.signOffs ?? []).filter((each) => each.id !== id);
  return tidied({ ...release, review: { ...review, signOffs } });
}

/** A release in which some are asked to approve the text as it is now. */
export function withAsked(
  release: Release,
  ids: ReadonlySet<string>,
  { person, at }: Author,
  newId: NewId,
): Release {
  const [review, by] = withPerson(release.review ?? NO_REVIEW, person, newId);
  const [sent, hash] = withText(release.sent, sentTextOf(release));
  const asked = changed(review, (each) =>
    ids.has(each.id) ? { ...each, asked: [...each.asked, { at, by, hash }] } : each,
  );
  return { ...release, review: asked, sent };
}

/** What somebody decided, as it is recorded. */
export type NewDecision = Omit<Decision, 'id' | 'by' | 'hash'> & {
  /** The hash of the text they saw; null for the text as it is now. */
  readonly hash: string | null;
};

/** A release in which it is recorded that somebody approved a text, or declined to. */
export function withDecision(
  release: Release,
  id: string,
  { hash: seen, ...said }: NewDecision,
  { person }: Author,
  newId: NewId,
): Release {
  const [review, by] = withPerson(release.review ?? NO_REVIEW, person, newId);
  const [sent, hash] = seen
    ? ([release.sent, seen] as const)
    : withText(release.sent, sentTextOf(release));
  const decided = changed(review, (each) =>
    each.id === id
      ? { ...each, decisions: [...each.decisions, { ...said, id: newId(), by, hash }] }
      : each,
  );
  return { ...release, review: decided, ...(sent && { sent }) };
}

/** A release that keeps only the texts which a round or a sign-off names. */
function tidied(release: Release): Release {
  const { review, sent } = release;
  if (!sent) return release;
  const named = [
    ...(review?.rounds ?? []),
    ...(review?.signOffs ?? []).flatMap(({ asked, decisions }) => [...asked, ...decisions]),
  ];
  return { ...release, sent: withoutUnused(sent, new Set(named.map(({ hash }) => hash))) };
}

/** A text that somebody may have seen: what they were asked about, and what was sent in rounds. */
export interface SeenText {
  readonly at: string;
  readonly hash: string;
}

/** The texts that somebody may have approved, the latest first, each once. */
export function seenTexts(release: Release, { asked, organisation }: SignOff): SeenText[] {
  const rounds = (release.review?.rounds ?? []).filter(({ to }) =>
    to.some((each) => folded(each.organisation) === folded(organisation)),
  );
  const all = [...asked, ...rounds]
    .filter(({ hash }) => textOf(release.sent, hash) !== null)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return all
    .filter(({ hash }, index) => all.findIndex((each) => each.hash === hash) === index)
    .map(({ at, hash }) => ({ at, hash }));
}
