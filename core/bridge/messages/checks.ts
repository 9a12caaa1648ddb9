import * as v from 'valibot';
import { LanguageTag } from '../../release/text';
import { Nothing } from './shared';

const Word = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));

/** The press desk: what the checks find, and the dictionaries. */
export const CHECK_REQUESTS = {
  /** Starts to send this window the list of checks and all findings. */
  'checks.start': { send: Nothing, reply: Nothing },
  /** Suggestions for a misspelled word. */
  'checks.suggest': {
    send: v.strictObject({ word: Word, language: LanguageTag }),
    reply: v.array(v.string()),
  },
  /** Puts a word into the person's own dictionary, or takes it out again. */
  'checks.learn': {
    send: v.strictObject({ word: Word, known: v.boolean() }),
    reply: Nothing,
  },
  /** The house style in use: its name and where it is; null where it is Dateline's own. */
  'checks.houseStyle': {
    send: Nothing,
    reply: v.nullable(v.strictObject({ name: v.string(), path: v.string() })),
  },
  /** Asks for a house style file, or goes back to Dateline's own. */
  'checks.chooseHouseStyle': { send: v.strictObject({ own: v.boolean() }), reply: Nothing },
  /** Writes an example of a house style to a file that is asked for; replies where, or null. */
  'checks.exampleHouseStyle': { send: Nothing, reply: v.nullable(v.string()) },
  /** Asks for a dictionary file; replies the languages it is for, none where none was chosen. */
  'checks.addDictionary': { send: Nothing, reply: v.array(LanguageTag) },
  /** The languages of the dictionaries that the person has added. */
  'checks.addedDictionaries': { send: Nothing, reply: v.array(LanguageTag) },
  /** Switches a check off in the house style; makes a house style where there is none yet. */
  'checks.switchOff': {
    send: v.strictObject({ check: v.pipe(v.string(), v.maxLength(60)) }),
    reply: Nothing,
  },
} as const;

/** What the window shows about a check. */
const AboutCheck = v.strictObject({ id: v.string(), title: v.string(), why: v.string() });
export type AboutCheck = v.InferOutput<typeof AboutCheck>;

export const CHECK_EVENTS = {
  /** The list of checks; sent before the first findings. */
  'checks.catalogue': v.array(AboutCheck),
  /** The changes of the findings: a `FindingsUpdate`, encoded by `jsonBytes`. */
  'checks.found': v.instance(Uint8Array),
} as const;
