import * as v from 'valibot';
import { byType } from '../by-type';
import { Text } from '../text';
import { FactReference } from './fact';
import { Link } from './link';
import { Placeholder } from './placeholder';

/** The inline elements of a line of text. */
const InlineElement = byType({ link: Link, placeholder: Placeholder, fact: FactReference });
export const Inline: v.GenericSchema<Inline> = v.lazy((input) =>
  typeof input === 'object' && input !== null && 'type' in input ? InlineElement : Text,
);
export type Inline = Text | Link | Placeholder | FactReference;

export const Inlines = v.array(Inline);

export const INLINE_KINDS = ['link', 'placeholder', 'fact'] as const;
