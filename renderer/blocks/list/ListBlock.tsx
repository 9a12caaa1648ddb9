import { createContext, useCallback, useContext, useMemo } from 'react';
import { ReactEditor, type RenderElementProps, useSlateStatic } from 'slate-react';
import { printedStart } from '../../../core/print/list-starts';
import type { List, ListItem } from '../../../core/release/blocks/list';
import {
  itemLabels,
  itemNumbers,
  type ListPlace,
  OUTERMOST,
} from '../../../core/release/lists/labels';
import { startingAt } from '../../../core/release/lists/starts';
import type { Release } from '../../../core/release/release';
import { useReleaseOnPage } from '../../editor/use-release-on-page';

/** What the items of a list need to be numbered: by each item's key in Slate. */
interface Numbered {
  readonly place: ListPlace;
  readonly ordered: boolean;
  readonly items: ReadonlyMap<string, { readonly label: string; readonly number: number }>;
}

/** The signs of a label that there is always room for. */
const SHORT = 3;

const ListContext = createContext<Numbered | null>(null);
const PlaceContext = createContext<ListPlace>(OUTERMOST);

interface ListProps extends RenderElementProps {
  readonly element: List;
}

/** A list with the numbers that it prints. */
export function ListBlock({ attributes, children, element }: ListProps) {
  const editor = useSlateStatic();
  const place = useContext(PlaceContext);
  const start = useStart(element);
  const list = startingAt(element, start);
  const labels = itemLabels(list, place);
  const numbers = itemNumbers(list);
  const keys = element.children.map((item) => ReactEditor.findKey(editor, item as never).id);
  // Items are drawn anew only when a number changes, not for each letter in the list.
  const said = JSON.stringify([keys, labels, numbers]);
  const { ordered } = element;
  const numbered = useMemo((): Numbered => {
    const [ids, texts, values] = JSON.parse(said) as [string[], string[], number[]];
    const items = ids.map((id, index) => {
      return [id, { label: texts[index] ?? '', number: values[index] ?? 1 }] as const;
    });
    return { place, ordered, items: new Map(items) };
  }, [said, place, ordered]);
  const Tag = ordered ? 'ol' : 'ul';
  const longest = Math.max(0, ...labels.map((label) => label.length));
  return (
    <Tag
      {...attributes}
      // Room for what stands before the items, as in "Article 12:".
      style={longest > SHORT ? { paddingInlineStart: `${longest * 0.55 + 0.6}em` } : undefined}
    >
      <ListContext value={numbered}>{children}</ListContext>
    </Tag>
  );
}

interface ItemProps extends RenderElementProps {
  readonly element: ListItem;
}

/** An item, with its number as the core writes it: "2.", "(b)", "2.1". */
export function ListItemBlock({ attributes, children, element }: ItemProps) {
  const editor = useSlateStatic();
  const numbered = useContext(ListContext);
  const own = numbered?.items.get(ReactEditor.findKey(editor, element as never).id);
  const depth = (numbered?.place.depth ?? 0) + 1;
  const around = numbered?.place.numbers;
  const number = numbered?.ordered ? own?.number : undefined;
  const within = useMemo((): ListPlace => {
    const numbers = around ?? [];
    return { depth, numbers: number === undefined ? numbers : [...numbers, number] };
  }, [depth, around, number]);
  const label = numbered?.ordered ? own?.label : undefined;
  return (
    <li
      {...attributes}
      value={number}
      // The marker of a list item takes any text (CSS Lists 3, "list-style-type").
      style={label ? { listStyleType: `"${label.replace(/["\\]/g, '\\$&')} "` } : undefined}
    >
      <PlaceContext value={within}>{children}</PlaceContext>
    </li>
  );
}

/** The number that a list starts with, where it goes on from one before it too. */
const useStart = (list: List): number =>
  useReleaseOnPage(useCallback((release: Release) => printedStart(release, list), [list]));
