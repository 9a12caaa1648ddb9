import './preflight.css';

interface Props {
  readonly label: string;
  readonly why: string;
  readonly setWhy: (why: string) => void;
}

/** Asks why something goes out although something speaks against it. */
export function DespiteField({ label, why, setWhy }: Props) {
  return (
    <label className="preflight-why">
      {label} (optional; kept in the record)
      <input
        type="text"
        value={why}
        maxLength={150}
        onChange={({ target }) => setWhy(target.value)}
      />
    </label>
  );
}
