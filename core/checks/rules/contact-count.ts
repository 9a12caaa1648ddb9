import { releaseCheck } from '../check';

const MOST = 6;

export const contactCount = releaseCheck<number>({
  id: 'contact-count',
  title: 'Many contacts',
  severity: 'advice',
  why: 'Whom to ring? Two who answer are worth more than ten names.',
  digest: ({ block }) =>
    block.type === 'contact-block'
      ? block.children.filter((child) => child.type === 'contact' && child.name.trim() !== '')
          .length
      : null,
  run(digests, { facts }) {
    const count = digests.reduce((sum, { digest }) => sum + digest, 0);
    // Each organisation of a joint text has one, and where they are grouped each group may.
    const most = Math.max(MOST, 2 * facts.organisations.length);
    if (count <= most || facts.contactGroups !== 'none') return [];
    const block = digests.at(-1)?.index ?? null;
    return [{ block, spot: null, message: `The release lists ${count} contacts.`, quote: '' }];
  },
});
