import * as v from 'valibot';
import { Text } from '../text';
import { FactReference } from './fact';
import { Link } from './link';
import { Placeholder } from './placeholder';

/** Everything that can stand in a line of text. */
export const Inline = v.union([Text, Link, Placeholder, FactReference]);
export type Inline = v.InferOutput<typeof Inline>;

export const Inlines = v.array(Inline);

export const INLINE_KINDS = ['link', 'placeholder', 'fact'] as const;
export type InlineKind = (typeof INLINE_KINDS)[number];
