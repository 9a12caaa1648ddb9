import { missingPart } from '../text/missing-part';

export const releaseLineMissing = missingPart({
  id: 'release-line-missing',
  title: 'No release line',
  severity: 'error',
  why: 'Without “for immediate release” or an embargo a newsroom has to ring up before it may publish.',
  part: 'release-line',
  message: 'No release time is set.',
  comesWith: 'releaseTime',
  fixes: [
    {
      type: 'facts',
      title: 'For immediate release',
      changes: { releaseTime: { type: 'immediate' } },
    },
  ],
  isKnown: ({ releaseTime }) => releaseTime !== null,
});
