import * as v from 'valibot';
import { LanguageTag } from '../../release/text';
import { Nothing } from './shared';

/** Whether what is typed is corrected, and in which languages (primary subtags) it is not. */
export const TypingSettingsMessage = v.strictObject({
  on: v.boolean(),
  offIn: v.pipe(v.array(LanguageTag), v.maxLength(200)),
});

/** Typing, and what the system's clipboard takes and gives. */
export const TYPING_REQUESTS = {
  'typing.settings': { send: Nothing, reply: TypingSettingsMessage },
  /** Keeps the settings, and tells every window. */
  'typing.set': { send: TypingSettingsMessage, reply: Nothing },
  /** Does to what has the focus what the key of that name would do. */
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
