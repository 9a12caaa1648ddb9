import * as v from 'valibot';
import { LanguageTag } from '../../release/text';
import { Nothing } from './shared';

/** Whether typing is corrected, and the languages (primary subtags) in which it is not. */
export const TypingSettingsMessage = v.strictObject({
  on: v.boolean(),
  offIn: v.pipe(v.array(LanguageTag), v.maxLength(200)),
});

/** Typing, and what the system's clipboard takes and gives. */
export const TYPING_REQUESTS = {
  'typing.settings': { send: Nothing, reply: TypingSettingsMessage },
  /** Stores the settings and sends them to every window. */
  'typing.set': { send: TypingSettingsMessage, reply: Nothing },
  /** Runs a clipboard command on the focused element. */
  'clipboard.run': {
    send: v.strictObject({ action: v.picklist(['cut', 'copy', 'paste', 'pasteAsText']) }),
    reply: Nothing,
  },
  /** What is on the clipboard; a form that it has not is empty. */
  'clipboard.read': {
    send: Nothing,
    reply: v.strictObject({ html: v.string(), text: v.string(), rtf: v.string() }),
  },
  /** Puts plain text on the clipboard. */
  'clipboard.write': {
    send: v.strictObject({ text: v.pipe(v.string(), v.maxLength(10_000)) }),
    reply: Nothing,
  },
} as const;

export const TYPING_EVENTS = {
  'typing.changed': TypingSettingsMessage,
} as const;
