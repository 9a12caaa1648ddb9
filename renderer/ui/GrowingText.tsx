import type { ComponentProps } from 'react';
import { fieldDirection } from '../../core/release/bidi';
import './growing-text.css';

type Props = Omit<ComponentProps<'textarea'>, 'value' | 'rows'> & {
  readonly value: string;
  /** How many lines it has at least. */
  readonly rows?: number;
};

/** A text area that is as high as its text. */
export function GrowingText({ value, rows = 1, ...props }: Props) {
  const seen = value || props.placeholder || '';
  return (
    // A hidden copy of the text determines the height.
    <div className="growing-text" data-text={`${seen} `}>
      <textarea dir={fieldDirection(value)} {...props} rows={rows} value={value} />
    </div>
  );
}
