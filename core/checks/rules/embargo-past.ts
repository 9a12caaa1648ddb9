import { releaseLine } from '../../embargo/release-line';
import { releaseCheck } from '../check';

const OPEN = new Set(['draft', 'in-review', 'approved']);

export const embargoPast = releaseCheck<never>({
  id: 'embargo-past',
  title: 'Embargo has passed',
  severity: 'error',
  why: 'An embargo that has ended restricts nobody and looks like a mistake.',
  digest: () => null,
  run(_, { facts, now }) {
    const { releaseTime, status } = facts;
    if (releaseTime?.type !== 'embargo' || !OPEN.has(status)) return [];
    if (Date.parse(releaseTime.instant) > Date.parse(now)) return [];
    const message = 'The embargo has passed, and the release has not gone out.';
    const quote = releaseLine(facts) ?? '';
    const changes = { releaseTime: { type: 'immediate' as const } };
    const fixes = [{ type: 'facts' as const, title: 'For immediate release', changes }];
    return [{ block: null, spot: null, message, quote, fixes }];
  },
});
