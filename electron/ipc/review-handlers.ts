import type { REVIEW_REQUESTS } from '../../core/bridge/messages/review';
import { changeSetting, setting } from '../settings/settings';
import { pickProof } from './pick-proof';
import type { HandlersOf } from './serve-requests';

export const reviewHandlers: HandlersOf<typeof REVIEW_REQUESTS> = {
  'review.me': async () => {
    const person = await setting('person');
    // An organisation may have been entered first.
    return person?.name.trim() ? person : null;
  },
  'review.setMe': async (person) => {
    await changeSetting('person', person);
    return null;
  },
  'review.pickProof': ({ kind }, { window }) => pickProof(kind, window),
};
