import { baseLanguage } from '../text/base-language';
/** Whether what a person types is corrected as she types. Hers on this machine, for all documents. */
export interface TypingSettings {
  readonly on: boolean;
  /** Languages (BCP 47 primary subtags) in which nothing is corrected although it is on. */
  readonly offIn: readonly string[];
}

export const TYPING_SETTINGS: TypingSettings = { on: true, offIn: [] };

/** Whether text in a language is corrected. */
export const correctsIn = ({ on, offIn }: TypingSettings, language: string): boolean =>
  on && !offIn.includes(baseLanguage(language));

/** The settings with one language switched on or off; on, correcting is on altogether. */
export function withLanguage(
  { on, offIn }: TypingSettings,
  language: string,
  corrects: boolean,
): TypingSettings {
  const others = offIn.filter((each) => each !== baseLanguage(language));
  return corrects
    ? { on: true, offIn: others }
    : { on, offIn: [...others, baseLanguage(language)].sort() };
}
