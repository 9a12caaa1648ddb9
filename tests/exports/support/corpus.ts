import type { TopBlock } from '../../../core/release/blocks/block';
import { createBlock } from '../../../core/release/blocks/create';
import { directionOf } from '../../../core/release/facts';
import type { Inline } from '../../../core/release/inlines/inline';
import { parseRelease } from '../../../core/release/parse';
import type { Release } from '../../../core/release/release';
import { release } from '../../support/release';

/** Words of a press release, in eight scripts. */
export const SCRIPTS: Readonly<Record<string, { language: string; words: readonly string[] }>> = {
  Latin: {
    language: 'fr',
    words:
      'Les enfants réfugiés ont droit à l’éducation, où qu’ils vivent ; l’État s’y engage – enfin'.split(
        ' ',
      ),
  },
  Cyrillic: {
    language: 'uk',
    words:
      'Діти мають право на захист, освіту й родину; держави погодилися їх підтримати у дорозі'.split(
        ' ',
      ),
  },
  Greek: {
    language: 'el',
    words:
      'Τα παιδιά πρόσφυγες έχουν δικαίωμα στην προστασία, την εκπαίδευση και τη ζωή με την οικογένεια'.split(
        ' ',
      ),
  },
  Arabic: {
    language: 'ar',
    words: 'للأطفال اللاجئين الحق في الحماية والتعليم ولم شمل الأسرة أينما كانوا في العالم'.split(
      ' ',
    ),
  },
  Hebrew: {
    language: 'he',
    words: 'לילדים פליטים יש זכות להגנה לחינוך ולאיחוד משפחות בכל מקום בעולם'.split(' '),
  },
  Devanagari: {
    language: 'hi',
    words: 'शरणार्थी बच्चों को सुरक्षा और शिक्षा का अधिकार है चाहे वे कहीं भी रहते हों'.split(' '),
  },
  Han: {
    language: 'zh',
    words: [
      '难民儿童',
      '有权',
      '获得',
      '保护，',
      '各国',
      '应当',
      '承担',
      '责任。',
      '教育',
      '家庭',
      '团聚',
    ],
  },
  Thai: {
    language: 'th',
    words: ['เด็ก', 'ผู้ลี้ภัย', 'มีสิทธิ', 'ได้รับ', 'การคุ้มครอง', 'และ', 'การศึกษา', 'ทุกแห่ง'],
  },
};

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Made releases, so many of each script, every one with other kinds of block in another order. */
export function corpus(ofEach: number): { script: string; release: Release }[] {
  return Object.entries(SCRIPTS).flatMap(([script, { language, words }], index) =>
    Array.from({ length: ofEach }, (_, number) => ({
      script,
      release: made(numbers(1000 * index + number), language, words),
    })),
  );
}

function made(random: () => number, language: string, words: readonly string[]): Release {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const glue = /^(zh|th)/.test(language) ? '' : ' ';
  let count = 0;
  // A number in each text, so that none is another's beginning and each can be found once.
  const text = (length: number): string => {
    count += 1;
    return [
      `${count}.${Math.floor(random() * 900 + 100)}`,
      ...Array.from({ length }, () => pick(words)),
    ].join(glue || ' ');
  };
  const line = (length: number): Inline[] => [
    { text: text(length) },
    {
      text: ` ${pick(words)}`,
      ...(random() < 0.5 ? { bold: true as const } : { italic: true as const }),
    },
    ...(random() < 0.4
      ? [
          { text: ' ' },
          {
            type: 'link' as const,
            url: `https://example.org/${count}`,
            children: [{ text: pick(words) }],
          },
        ]
      : []),
  ];
  const paragraph = () => ({ type: 'paragraph' as const, children: line(12) });
  const kinds: (() => TopBlock)[] = [
    paragraph,
    () => ({ type: 'heading', level: random() < 0.5 ? 2 : 3, children: line(3) }),
    () => ({
      type: 'quote',
      speaker: text(1),
      role: text(1),
      organisation: '',
      children: [paragraph()],
    }),
    () => ({
      type: 'list',
      ordered: random() < 0.5,
      children: [1, 2].map(() => ({ type: 'list-item' as const, children: [paragraph()] })),
    }),
    () => ({
      type: 'table',
      headerRow: true,
      caption: text(2),
      children: [1, 2].map(() => ({
        type: 'table-row' as const,
        children: [1, 2].map(() => ({
          type: 'table-cell' as const,
          children: [{ type: 'paragraph' as const, children: [{ text: text(1) }] }],
        })),
      })),
    }),
    () => ({ type: 'notes', children: [paragraph()] }),
  ];
  const body = Array.from({ length: 6 }, () => pick(kinds)());
  return parseRelease(
    release(
      [
        { type: 'headline', children: [{ text: text(6) }] },
        { type: 'lede', children: line(14) },
        ...body,
        { ...createBlock.boilerplate(), children: [paragraph()] },
        {
          type: 'contact-block',
          children: [
            { ...createBlock.contact(), name: text(1), emails: [`person${count}@example.org`] },
          ],
        },
      ],
      {
        language,
        direction: directionOf(language),
        place: pick(words),
        date: '2026-12-10',
        releaseTime: { type: 'immediate' },
      },
    ),
  );
}
