import * as v from 'valibot';
import type { REVIEW_REQUESTS } from '../../core/bridge/messages/review';
import { Person } from '../../core/release/review/review';
import { readSetting, type Setting, writeSetting } from '../files/settings';
import { openDocuments } from '../windows/windows';
import type { HandlersOf } from './serve-requests';

const ME: Setting<Person | null> = {
  key: 'person',
  schema: v.nullable(Person),
  initial: null,
};

export const reviewHandlers: HandlersOf<typeof REVIEW_REQUESTS> = {
  'review.me': () => readSetting(ME),
  'review.setMe': async (person) => {
    await writeSetting(ME, person);
    for (const document of openDocuments()) document.send('review.meChanged', person);
    return null;
  },
};
