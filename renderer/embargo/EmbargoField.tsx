import { useId } from 'react';
import { Temporal } from 'temporal-polyfill';
import { zonesOf } from '../../core/embargo/embargo-text';
import { localTime } from '../../core/embargo/local-time';
import { releaseLine } from '../../core/embargo/release-line';
import { cityOf, currentZone, zoneName } from '../../core/embargo/zones/zone-name';
import type { Facts } from '../../core/release/facts';
import { DateTimeField } from '../ui/dates/DateTimeField';
import { useKept } from '../ui/kept';
import { ZoneField } from '../ui/zones/ZoneField';
import { ClockQuestion } from './ClockQuestion';
import './embargo.css';

interface Props {
  readonly facts: Facts;
  readonly set: (changes: Partial<Facts>) => void;
  /** What is typed is kept under keys that begin so, apart from another such field's. */
  readonly keep?: string;
}

/** When the text may be used: at once, or from a local time in the zones it is announced in. */
export function EmbargoField({ facts, set, keep = 'facts' }: Props) {
  const { releaseTime } = facts;
  const choose = (type: string): void => {
    if (type === 'immediate') set({ releaseTime: { type: 'immediate' } });
    else if (type === 'unknown') set({ releaseTime: null });
    else set({ releaseTime: { type: 'embargo', ...tomorrow(), alsoIn: [] } });
  };
  return (
    <>
      <label>
        <span>Release time</span>
        <select
          value={releaseTime?.type ?? 'unknown'}
          onChange={({ target }) => choose(target.value)}
        >
          <option value="unknown">Not set</option>
          <option value="immediate">For immediate release</option>
          <option value="embargo">Under embargo</option>
        </select>
      </label>
      {releaseTime?.type === 'embargo' && <EmbargoTime facts={facts} set={set} keep={keep} />}
    </>
  );
}

/** One minute past midnight: the usual time, and one that no one takes for another day's. */
function tomorrow(): { instant: string; zone: string } {
  const zone = currentZone(Temporal.Now.timeZoneId());
  const start = Temporal.Now.plainDateISO().add({ days: 1 }).toPlainDateTime('00:01');
  return { zone, instant: start.toZonedDateTime(zone).toInstant().toString() };
}

function EmbargoTime({ facts, set, keep }: Required<Props>) {
  /** A time that was typed and means no instant, or two: asked about, and not taken until then. */
  const [asked, setAsked] = useKept<{ clock: string; zone: string }>(`${keep}.asked`);
  const untilId = useId();
  const { releaseTime } = facts;
  if (releaseTime?.type !== 'embargo') return null;
  const { instant, zone } = releaseTime;
  const [, ...others] = zonesOf(releaseTime);
  const clock = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();

  const take = (inZone: string, at: string): void => {
    setAsked(null);
    set({ releaseTime: { ...releaseTime, zone: inZone, instant: at } });
  };
  const read = (typed: string, inZone: string): void => {
    const time = localTime(typed, inZone);
    if (time.type === 'once') take(inZone, time.instant);
    else setAsked({ clock: typed, zone: inZone });
  };
  const announceIn = (alsoIn: string[]): void => set({ releaseTime: { ...releaseTime, alsoIn } });
  return (
    <>
      <div className="fact">
        <label htmlFor={untilId}>
          <span>Embargoed until</span>
        </label>
        <DateTimeField
          id={untilId}
          keep={`${keep}.until`}
          value={asked?.clock ?? clock.toString({ smallestUnit: 'minute' })}
          language={facts.language}
          onChange={(typed) => read(typed, asked?.zone ?? zone)}
        />
      </div>
      <ZoneField
        label="Time zone"
        keep={`${keep}.zone`}
        instant={instant}
        value={asked?.zone ?? zone}
        onChoose={(chosen) =>
          read(asked?.clock ?? clock.toString({ smallestUnit: 'minute' }), chosen)
        }
      />
      {asked && <ClockQuestion {...asked} onAnswer={(answer) => take(asked.zone, answer)} />}
      <fieldset className="facts also-in">
        <legend>Also announced in</legend>
        {others.map((other) => (
          <div className="org" key={other}>
            <span className="zone">{zoneName(other, instant)}</span>
            <button
              type="button"
              aria-label={`Remove ${cityOf(other)}`}
              onClick={() => announceIn(others.filter((each) => each !== other))}
            >
              ×
            </button>
          </div>
        ))}
        <ZoneField
          label="Another time zone"
          keep={`${keep}.alsoIn`}
          instant={instant}
          value=""
          onChoose={(chosen) => {
            if (chosen !== zone && !others.includes(chosen)) announceIn([...others, chosen]);
          }}
        />
      </fieldset>
      <p className="announced" dir={facts.direction} lang={facts.language}>
        {releaseLine(facts)}
      </p>
    </>
  );
}
