import { Temporal } from 'temporal-polyfill';
import type { Facts, ReleaseTime } from '../../core/release/facts';

interface Props {
  readonly releaseTime: ReleaseTime | null;
  readonly set: (changes: Partial<Facts>) => void;
}

const ZONES = Intl.supportedValuesOf('timeZone');

/** When the text may be used: at once, or from a local time in the zone it is announced in. */
export function EmbargoField({ releaseTime, set }: Props) {
  const zone = releaseTime?.type === 'embargo' ? releaseTime.zone : Temporal.Now.timeZoneId();
  const local =
    releaseTime?.type === 'embargo'
      ? Temporal.Instant.from(releaseTime.instant).toZonedDateTimeISO(zone).toPlainDateTime()
      : null;
  const embargo = (dateTime: Temporal.PlainDateTime, inZone: string): void => {
    const instant = dateTime.toZonedDateTime(inZone).toInstant();
    const releaseAt: ReleaseTime = {
      type: 'embargo',
      instant: instant.toString({ smallestUnit: 'second' }),
      zone: inZone,
    };
    set({ releaseTime: releaseAt });
  };
  const choose = (type: string): void => {
    if (type === 'immediate') set({ releaseTime: { type: 'immediate' } });
    else if (type === 'unknown') set({ releaseTime: null });
    else embargo(Temporal.Now.plainDateISO().add({ days: 1 }).toPlainDateTime('00:01'), zone);
  };
  return (
    <>
      <label>
        <span>Release</span>
        <select
          value={releaseTime?.type ?? 'unknown'}
          onChange={({ target }) => choose(target.value)}
        >
          <option value="unknown">Not said yet</option>
          <option value="immediate">For immediate release</option>
          <option value="embargo">Under embargo</option>
        </select>
      </label>
      {local && (
        <>
          <label>
            <span>Embargoed until</span>
            <input
              type="datetime-local"
              value={local.toString({ smallestUnit: 'minute' })}
              onChange={({ target }) =>
                target.value && embargo(Temporal.PlainDateTime.from(target.value), zone)
              }
            />
          </label>
          <label>
            <span>Time zone</span>
            <select value={zone} onChange={({ target }) => embargo(local, target.value)}>
              {!ZONES.includes(zone) && <option value={zone}>{zone}</option>}
              {ZONES.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        </>
      )}
    </>
  );
}
