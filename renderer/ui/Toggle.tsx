import type { LucideIcon } from 'lucide-react';

interface Props {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A button of the pane's bar that is on or off. */
export function Toggle({ name, icon: Icon, isOn, onChange }: Props) {
  return (
    <button
      type="button"
      title={name}
      aria-label={name}
      aria-pressed={isOn}
      onClick={() => onChange(!isOn)}
    >
      <Icon size={16} aria-hidden="true" />
    </button>
  );
}
