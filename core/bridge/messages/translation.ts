import * as v from 'valibot';
import { Release } from '../../release/release';
import { LanguageTag } from '../../release/text';

/** Translations leave and come back as files that the person chooses in dialogs of the system. */
export const TRANSLATION_REQUESTS = {
  /**
   * Asks where to, and writes the release for a translator (XLIFF). `isUpdate` asks first for the
   * translation there is. Replies null when the person cancelled.
   */
  'translation.export': {
    send: v.strictObject({ release: Release, to: LanguageTag, isUpdate: v.boolean() }),
    reply: v.nullable(v.strictObject({ path: v.string() })),
  },
  /**
   * Asks for the file of a translator, and makes a release of it or, with `isUpdate`, brings it into the
   * translation there is. `lines` say what became of it.
   */
  'translation.take': {
    send: v.strictObject({ release: Release, isUpdate: v.boolean() }),
    reply: v.nullable(v.strictObject({ path: v.string(), lines: v.array(v.string()) })),
  },
} as const;
