import type { CommandId } from '../commands/menu-bar';

/** The pages of the guide in order, by the name of their file in `docs/guide`. */
export const GUIDE_PAGES = [
  'first-steps',
  'writing',
  'facts',
  'templates',
  'checks',
  'review',
  'exports',
  'issuing',
  'library',
  'archive',
  'versions',
  'settings',
  'shortcuts',
  'glossary',
] as const;

const PANEL_TOPICS: Readonly<Record<string, string>> = {
  outline: 'first-steps#the-window',
  library: 'library',
  facts: 'facts',
  fill: 'templates#fill-in',
  comments: 'review',
  signOffs: 'review#sign-off',
  versions: 'versions#versions',
  checks: 'checks',
};

const DIALOG_TOPICS: Readonly<Record<string, string>> = {
  export: 'exports#export',
  templates: 'templates#start-from-a-template',
  saveTemplate: 'templates#make-your-own',
  partGuidance: 'templates#make-your-own',
  partQuestion: 'templates#make-your-own',
  palette: 'first-steps#the-window',
  recent: 'first-steps#opening-and-saving',
  shortcuts: 'shortcuts',
  settings: 'settings',
  blocks: 'writing#blocks',
  link: 'writing#links',
  placeholder: 'writing#placeholders',
  comment: 'review#comments',
  me: 'review#who-you-are',
  send: 'review#partners-who-work-in-word',
  takeAnswers: 'review#partners-who-work-in-word',
  signOff: 'review#sign-off',
  decision: 'review#sign-off',
  signOffMails: 'review#sign-off',
  signOffSheet: 'review#sign-off',
  diagnostics: 'settings#this-disk',
  issue: 'issuing#issue',
  correct: 'issuing#correct',
  withdraw: 'issuing#withdraw',
  recovery: 'versions#closed-without-saving',
  compare: 'versions#compare',
  version: 'versions#versions',
  language: 'facts#language',
  import: 'archive#open-files-of-other-programs',
  kit: 'exports#press-kit',
  batch: 'exports#for-each-organisation',
  merge: 'versions#several-people-one-file',
};

/** Where help is that is not written yet. */
const BEGINNING = 'first-steps';

/** Where help on a panel is, as a page and an anchor: `facts#kind`. */
export const panelTopic = (id: string): string => PANEL_TOPICS[id] ?? BEGINNING;

/** Where help on a dialog is, by its name in `renderer/app/dialogs.ts`. */
export const dialogTopic = (name: string): string => DIALOG_TOPICS[name] ?? BEGINNING;

const FIELD_TOPICS: readonly (readonly [fact: RegExp, topic: string])[] = [
  [/^(?:releaseTime|embargo)/, 'facts#release-time'],
  [/^(?:place|date)$/, 'facts#place-and-date'],
  [/^organisations/, 'facts#organisations'],
  [/^language/, 'facts#language'],
  [/^kind/, 'facts#kind'],
  [/^(?:reference|keywords)/, 'facts#reference-and-keywords'],
];

/** Where help on a fact is, by its name. */
export const factTopic = (fact: string): string =>
  FIELD_TOPICS.find(([pattern]) => pattern.test(fact))?.[1] ?? 'facts';

/** Where help on kinds of blocks is, by the class or the name of the kind. */
const BLOCK_TOPICS: Readonly<Record<string, string>> = {
  quote: 'writing#quotes',
  table: 'writing#tables',
  image: 'writing#pictures',
  contact: 'library',
  boilerplate: 'library',
};

export const blockTopic = (kind: string): string =>
  (Object.hasOwn(BLOCK_TOPICS, kind) && BLOCK_TOPICS[kind]) || 'writing#blocks';

/** Where help on commands is, by the start of their id; the longest start counts. */
const COMMAND_TOPICS: Readonly<Record<string, string>> = {
  'file.': 'first-steps#opening-and-saving',
  'file.new': 'templates#start-from-a-template',
  'file.export': 'exports#export',
  'file.print': 'exports#print',
  'file.kit': 'exports#press-kit',
  'file.batch': 'exports#for-each-organisation',
  'file.copyMail': 'exports#copy-as-e-mail',
  'file.recentlyClosed': 'versions#closed-without-saving',
  'archive.': 'archive#the-archive',
  'settings.': 'settings',
  'issue.issue': 'issuing#issue',
  'issue.correct': 'issuing#correct',
  'issue.withdraw': 'issuing#withdraw',
  'edit.': 'writing',
  'edit.find': 'writing#find-and-replace',
  'edit.replace': 'writing#find-and-replace',
  'edit.correct': 'writing#correct-as-you-type',
  'view.': 'first-steps#the-window',
  'view.text': 'writing#size-of-the-text',
  'view.focusMode': 'writing#size-of-the-text',
  'view.pages': 'exports#pages-beside-the-text',
  'view.guidance': 'templates#guidance',
  'view.panel.library': 'library',
  'view.panel.facts': 'facts',
  'view.panel.fill': 'templates#fill-in',
  'view.panel.comments': 'review',
  'view.panel.versions': 'versions#versions',
  'view.panel.checks': 'checks',
  'insert.': 'writing#blocks',
  'insert.image': 'writing#pictures',
  'insert.table': 'writing#tables',
  'insert.quote': 'writing#quotes',
  'insert.link': 'writing#links',
  'insert.placeholder': 'writing#placeholders',
  'placeholder.': 'writing#placeholders',
  'mark.': 'writing#blocks',
  'turn.': 'writing#blocks',
  'block.': 'writing#blocks',
  'table.': 'writing#tables',
  'template.': 'templates#make-your-own',
  'review.': 'review',
  'review.comment': 'review#comments',
  'review.suggest': 'review#suggestions',
  'review.me': 'review#who-you-are',
  'review.send': 'review#partners-who-work-in-word',
  'review.take': 'review#partners-who-work-in-word',
  'checks.': 'checks',
  'checks.language': 'facts#language',
  'versions.': 'versions#compare',
  'library.': 'library',
  'help.': 'first-steps#help',
  'help.shortcuts': 'shortcuts',
};

/** Where help on a command is. */
export function commandTopic(id: CommandId): string {
  const starts = Object.keys(COMMAND_TOPICS).filter((start) => id.startsWith(start));
  const [longest] = starts.sort((a, b) => b.length - a.length);
  return (longest !== undefined && COMMAND_TOPICS[longest]) || BEGINNING;
}

/** Where help on a check is, by its title. */
export const checkTopic = (title: string): string =>
  `checks#${title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-')}`;
