import { localTime, type Reading } from '../../core/embargo/local-time';
import { zoneLabel } from '../../core/embargo/zone-label';
import { cityOf } from '../../core/embargo/zones/zone-name';

interface Props {
  readonly clock: string;
  readonly zone: string;
  readonly onAnswer: (instant: string) => void;
}

/** Asks about a time of day that clocks in a zone skip, or show twice, when they are changed. */
export function ClockQuestion({ clock, zone, onAnswer }: Props) {
  const time = localTime(clock, zone);
  if (time.type === 'once') return null;
  const hour = clock.slice(11);
  const city = cityOf(zone);
  const [first, second] =
    time.type === 'twice' ? [time.first, time.second] : [time.before, time.after];
  const choice = ({ instant, clock: shown }: Reading) => (
    <button type="button" className="plain" onClick={() => onAnswer(instant)}>
      {shown.slice(11)} {zoneLabel(zone, instant, 'en')}
    </button>
  );
  return (
    <div className="question" role="alert">
      <p>
        {time.type === 'twice'
          ? `It is ${hour} twice that night in ${city}, because clocks go back. Which one?`
          : `It is never ${hour} that night in ${city}, because clocks go forward. Which instead?`}
      </p>
      {choice(first)}
      {choice(second)}
    </div>
  );
}
