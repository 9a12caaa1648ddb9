import type { Element } from '@xmldom/xmldom';
import { lineSteps } from '../compare/line-steps';
import { textTokens } from '../compare/tokens';
import type { Mark, Redline } from './redline';
import { elementKey, type Place } from './side';
import { childNamed, elementsIn, make, makeText } from './word-xml';

/** The smallest part of a paragraph that changes as one: a word, a break, a picture. */
interface RunToken {
  /** The key it is compared by: its text and its link, not its formatting. */
  readonly text: string;
  readonly isWord: boolean;
  /** The run's properties (`w:rPr`), and the key they are compared by. */
  readonly look: Element | null;
  readonly lookKey: string;
  /** The link around it (`w:hyperlink`), and where it leads. */
  readonly link: Element | null;
  readonly linkKey: string;
  /** What is not text: a break, a picture. */
  readonly other: Element | null;
  readonly letters: string;
}

/** The runs of a paragraph, either unmarked or all with the same mark. */
export function wholeRuns(
  paragraph: Element,
  side: 'before' | 'after',
  mark: Mark | null,
  redline: Redline,
): Element[] {
  const tokens = tokensOf(paragraph, redline[side], redline.language);
  return written(
    tokens.map((token) => ({ token, side, mark, old: null })),
    redline,
  );
}

/** The runs of a paragraph that both have, with the changed words marked. */
export function changedRuns(before: Element, after: Element, redline: Redline): Element[] {
  const old = tokensOf(before, redline.before, redline.language);
  const now = tokensOf(after, redline.after, redline.language);
  const parts = lineSteps(old, now).flatMap((step): Part[] => {
    const was = step.type === 'added' ? undefined : old[step.before];
    const is = step.type === 'removed' ? undefined : now[step.after];
    if (step.type === 'removed') return was ? [part(was, 'before', 'del')] : [];
    if (step.type === 'added') return is ? [part(is, 'after', 'ins')] : [];
    return is && was ? [{ ...part(is, 'after', null), old: restyled(was, is) }] : [];
  });
  return written(parts, redline);
}

const restyled = (was: RunToken, is: RunToken): RunToken | null =>
  was.lookKey === is.lookKey ? null : was;

interface Part {
  readonly token: RunToken;
  readonly side: 'before' | 'after';
  readonly mark: Mark | null;
  /** How it looked before, where that is all that changed. */
  readonly old: RunToken | null;
}

const part = (token: RunToken, side: Part['side'], mark: Mark | null): Part => ({
  token,
  side,
  mark,
  old: null,
});

function tokensOf(paragraph: Element, place: Place, language: string): RunToken[] {
  return elementsIn(paragraph).flatMap((child) => {
    if (child.nodeName === 'w:r') return runTokens(child, null, place, language);
    if (child.nodeName !== 'w:hyperlink') return [];
    return elementsIn(child).flatMap((run) => runTokens(run, child, place, language));
  });
}

function runTokens(run: Element, link: Element | null, place: Place, language: string): RunToken[] {
  if (run.nodeName !== 'w:r') return [];
  const look = childNamed(run, 'w:rPr');
  const lookKey = look ? elementKey(look, place) : '';
  const linkKey = link ? elementKey(shell(link), place) : '';
  const common = { look, lookKey, link, linkKey };
  return elementsIn(run).flatMap((child): RunToken[] => {
    if (child === look) return [];
    if (child.nodeName === 'w:t') {
      return textTokens(child.textContent ?? '', language).map(({ text: letters, isWord }) => ({
        ...common,
        letters,
        isWord,
        text: letters + linkKey,
        other: null,
      }));
    }
    const text = elementKey(child, place) + linkKey;
    return [{ ...common, letters: '', isWord: true, text, other: child }];
  });
}

/** An element without what is in it. */
const shell = (element: Element): Element => element.cloneNode(false) as Element;

/** Tokens as runs: neighbours with the same formatting in one run, with the same mark in one change. */
function written(parts: readonly Part[], redline: Redline): Element[] {
  return grouped(parts, ({ token, side }) => token.linkKey && `${side} ${token.linkKey}`).flatMap(
    (linked) => {
      const first = linked[0];
      const runs = grouped(linked, ({ mark }) => mark ?? '').flatMap((marked) =>
        markedRuns(marked, redline),
      );
      if (!first?.token.link) return runs;
      const link = own(shell(first.token.link), first.side, redline);
      for (const run of runs) link.appendChild(run);
      return [link];
    },
  );
}

function markedRuns(parts: readonly Part[], redline: Redline): Element[] {
  const mark = parts[0]?.mark ?? null;
  const runs = grouped(parts, lookOf).map((alike) => oneRun(alike, mark, redline));
  return mark === null ? runs : [redline.stamped(mark, {}, ...runs)];
}

const lookOf = ({ token, old, side }: Part): string =>
  `${side} ${token.lookKey} ${old ? `was ${old.lookKey}` : ''}`;

function oneRun(parts: readonly Part[], mark: Mark | null, redline: Redline): Element {
  const { document } = redline;
  const run = make(document, 'r');
  const first = parts[0];
  const look = first && lookElement(first, redline);
  if (look) run.appendChild(look);
  for (const same of grouped(parts, ({ token }) => (token.other ? token.text : 'letters'))) {
    const letters = same.map(({ token }) => token.letters).join('');
    if (letters) run.appendChild(makeText(document, mark === 'del' ? 'delText' : 't', letters));
    for (const { token, side } of same) {
      if (token.other) run.appendChild(own(token.other, side, redline));
    }
  }
  return run;
}

function lookElement({ token, old, side }: Part, redline: Redline): Element | null {
  const look = token.look ? own(token.look, side, redline) : null;
  if (!old) return look;
  const whole = look ?? make(redline.document, 'rPr');
  const was = old.look ? own(old.look, 'before', redline) : make(redline.document, 'rPr');
  whole.appendChild(redline.stamped('rPrChange', {}, was));
  return whole;
}

/** A copy that may stand in the result. */
export function own(element: Element, side: 'before' | 'after', redline: Redline): Element {
  return side === 'before'
    ? redline.importer.importNode(element)
    : (element.cloneNode(true) as Element);
}

function grouped<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups: T[][] = [];
  let last: string | null = null;
  for (const item of items) {
    const now = key(item);
    if (now === last) groups.at(-1)?.push(item);
    else groups.push([item]);
    last = now;
  }
  return groups;
}
