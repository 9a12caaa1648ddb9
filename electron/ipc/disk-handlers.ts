import type { DISK_REQUESTS } from '../../core/bridge/messages/disk';
import { UserError } from '../../core/errors';
import { followerOf, holderOf, taken } from '../disk/follow-disk';
import type { HandlersOf } from './serve-requests';

export const diskHandlers: HandlersOf<typeof DISK_REQUESTS> = {
  'disk.state': async (_, document) => ({
    disk: followerOf(document)?.state ?? { type: 'ours' },
    holder: holderOf(document),
  }),
  'disk.theirs': async (_, document) => {
    const follower = followerOf(document);
    await follower?.look();
    const sides = follower?.sides;
    if (!sides) {
      throw new UserError(
        'There is nothing on the disk to bring together with your text.',
        'Save your text over the file, or under another name.',
      );
    }
    const { archive } = sides.theirs;
    for (const [name, bytes] of archive.assets) document.assets.set(name, bytes);
    return { base: sides.base, theirs: archive.release };
  },
  'disk.taken': async (_, document) => {
    taken(document);
    return null;
  },
};
