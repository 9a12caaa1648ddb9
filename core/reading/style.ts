import type { SwitchMark, Text } from '../release/text';
import { ownValue } from '../text/own-value';

/** A `style` attribute by property, with Word's own `mso-…` properties, which no browser keeps. */
export type Style = ReadonlyMap<string, string>;

const NOTHING: Style = new Map();

export function styleOf(attribute: string | undefined): Style {
  if (!attribute) return NOTHING;
  return new Map(
    attribute.split(';').flatMap((declaration): [string, string][] => {
      const colon = declaration.indexOf(':');
      if (colon < 0) return [];
      return [
        [
          declaration.slice(0, colon).trim().toLowerCase(),
          declaration
            .slice(colon + 1)
            .trim()
            .toLowerCase(),
        ],
      ];
    }),
  );
}

/** Whether a style hides an element on the page or in Word. */
export function isHidden(style: Style): boolean {
  return (
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all' ||
    // Word's comments and the references to them are not part of the text.
    style.get('mso-element') === 'comment-list' ||
    style.get('mso-special-character') === 'comment'
  );
}

/** Whether white space is significant. Google Docs sets this on every run. */
export const keepsSpace = (style: Style): boolean | undefined =>
  style.has('white-space')
    ? /^(pre|pre-wrap|break-spaces)$/.test(style.get('white-space') ?? '')
    : undefined;

export type Marks = Pick<Text, SwitchMark>;

const TAGS: Readonly<Record<string, SwitchMark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  var: 'italic',
  u: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  sup: 'superscript',
  sub: 'subscript',
};

/** Per property, the marks its values turn on and off. */
const PROPERTIES: readonly [
  property: string,
  on: readonly (readonly [RegExp, SwitchMark])[],
  off: readonly [RegExp, ...SwitchMark[]],
][] = [
  [
    'font-weight',
    [[/^(bold|bolder|[6-9]\d\d|1000)$/, 'bold']],
    [/^(normal|lighter|[1-5]\d\d)$/, 'bold'],
  ],
  ['font-style', [[/^(italic|oblique)/, 'italic']], [/^normal$/, 'italic']],
  ...(['text-decoration', 'text-decoration-line'] as const).map(
    (property): (typeof PROPERTIES)[number] => [
      property,
      [
        [/underline/, 'underline'],
        [/line-through/, 'strike'],
      ],
      [/^none/, 'underline', 'strike'],
    ],
  ),
  [
    'vertical-align',
    [
      [/^super$/, 'superscript'],
      [/^sub$/, 'subscript'],
    ],
    [/^baseline$/, 'superscript', 'subscript'],
  ],
];

/** The marks in an element, given those around it. The style takes precedence over the tag. */
export function marksIn(around: Marks, tag: string, style: Style): Marks {
  const own = ownValue(TAGS, tag);
  if (!own && style.size === 0) return around;
  const marks: Marks = { ...around };
  if (own) turnOn(marks, own);
  for (const [property, on, [isOff, ...off]] of PROPERTIES) {
    const value = style.get(property);
    if (value === undefined) continue;
    if (isOff.test(value)) for (const mark of off) delete marks[mark];
    for (const [isOn, mark] of on) if (isOn.test(value)) turnOn(marks, mark);
  }
  return marks;
}

function turnOn(marks: Marks, mark: SwitchMark): void {
  marks[mark] = true;
  if (mark === 'superscript') delete marks.subscript;
  if (mark === 'subscript') delete marks.superscript;
}
