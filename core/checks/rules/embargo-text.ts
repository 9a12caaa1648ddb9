import { Temporal } from 'temporal-polyfill';
import type { ReleaseTime } from '../../release/facts';
import { blockCheck } from '../check';
import { findInUnits } from '../text/find-in-units';

const IMMEDIATE =
  /\bfor immediate release\b|\bpour diffusion immédiate\b|\bpara (?:su )?publicación inmediata\b|للنشر الفوري/giu;
const EMBARGO =
  /\bembargo(?:ed)?\s+(?:until|till?)\b[^.\n]*|\bsous embargo jusqu[^.\n]*|\bembargado hasta\b[^.\n]*|\bnot for (?:publication|release|broadcast) (?:before|until)\b[^.\n]*/giu;
const CLOCK = /\b([01]?\d|2[0-3])[:.h]([0-5]\d)\b/gu;

export const embargoText = blockCheck({
  id: 'embargo-text',
  title: 'Text contradicts the release line',
  severity: 'error',
  why: 'The release line prints at the top by itself. A second one in the text that says something else is how embargoes are broken.',
  run({ lines }, { facts: { releaseTime } }) {
    if (!releaseTime) return [];
    const immediate = findInUnits(lines, IMMEDIATE, () =>
      releaseTime.type === 'immediate'
        ? null
        : { message: 'The text says “for immediate release”, but the release is under embargo.' },
    );
    const embargo = findInUnits(lines, EMBARGO, ([said]) => {
      if (releaseTime.type === 'immediate') {
        return {
          message: 'The text speaks of an embargo, but the release is for immediate release.',
        };
      }
      const times = [...said.matchAll(CLOCK)].map(
        ([, hour, minute]) => `${Number(hour)}:${minute}`,
      );
      const right = clockTimes(releaseTime);
      return times.length === 0 || times.some((time) => right.includes(time))
        ? null
        : { message: `The text gives another time for the embargo than ${right.join(' or ')}.` };
    });
    return [...immediate, ...embargo];
  },
});

/** The embargo's time of day where it is announced and in UTC, as `H:MM`. */
function clockTimes({ instant, zone }: Extract<ReleaseTime, { type: 'embargo' }>): string[] {
  return [zone, 'UTC'].map((each) => {
    const { hour, minute } = Temporal.Instant.from(instant).toZonedDateTimeISO(each);
    return `${hour}:${String(minute).padStart(2, '0')}`;
  });
}
