import { useId, useState } from 'react';
import { isTimeZoneName } from '../../../core/release/time-zone-name';

const ZONES = Intl.supportedValuesOf('timeZone');
const REGIONS = [...new Set(ZONES.map((zone) => zone.split('/')[0] ?? ''))];
const byName = new Map(ZONES.map((zone) => [shown(zone).toLowerCase(), zone]));

function shown(zone: string): string {
  return zone.replace(/_/g, ' ');
}

interface Props {
  readonly label: string;
  /** The zone that is chosen; empty where another is to be added. */
  readonly value: string;
  readonly onChoose: (zone: string) => void;
}

/** A time zone by its name, found by typing part of it: "Nairobi", "New York". */
export function ZoneInput({ label, value, onChoose }: Props) {
  const list = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [unknown, setUnknown] = useState(false);
  const choose = (text: string): void => {
    const zone = zoneNamed(text);
    setUnknown(zone === null && text.trim() !== '');
    if (zone === null) return;
    setTyped(null);
    if (zone !== value) onChoose(zone);
  };
  return (
    <label>
      <span>{label}</span>
      <input
        type="text"
        list={list}
        value={typed ?? shown(value)}
        placeholder="City, such as Nairobi"
        aria-invalid={unknown}
        onChange={({ target }) => {
          setTyped(target.value);
          setUnknown(false);
          // A choice from the list comes as one change to a whole name.
          if (byName.has(target.value.toLowerCase())) choose(target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') choose(event.currentTarget.value);
          if (event.key === 'Escape') setTyped(null);
        }}
        onBlur={({ target }) => {
          if (typed !== null) choose(target.value);
        }}
      />
      <datalist id={list}>
        {ZONES.map((zone) => (
          <option key={zone} value={shown(zone)} />
        ))}
      </datalist>
      {unknown && (
        <span className="wrong" role="alert">
          No time zone is called that. Type a large city near the readers.
        </span>
      )}
    </label>
  );
}

/** The zone of that name, or the only one whose city is called so; null where there is none. */
function zoneNamed(text: string): string | null {
  const wanted = text.trim().toLowerCase();
  const whole = byName.get(wanted);
  if (whole || wanted === '') return whole ?? null;
  const cities = ZONES.filter((zone) => shown(zone).toLowerCase().split('/').at(-1) === wanted);
  if (cities.length > 0) return cities.length === 1 ? (cities[0] ?? null) : null;
  // The list has one name for each zone; a runtime knows others too (Kolkata, Calcutta).
  const name = wanted
    .replace(/(^|[ _/-])\p{L}/gu, (start) => start.toUpperCase())
    .replace(/ /g, '_');
  return [name, ...REGIONS.map((region) => `${region}/${name}`)].find(isTimeZoneName) ?? null;
}
