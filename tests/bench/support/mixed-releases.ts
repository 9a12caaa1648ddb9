import { createBlock } from '../../../core/release/blocks/create';
import { directionOf } from '../../../core/release/facts';
import type { Inline } from '../../../core/release/inlines/inline';
import type { Release } from '../../../core/release/release';
import { release } from '../../support/release';

/** Words of a statement in each language. */
const WORDS: Readonly<Record<string, string>> = {
  'en-GB': 'Refugee children have a right to protection education and family wherever they live',
  fr: 'Les enfants réfugiés ont droit à la protection, à l’éducation et à une famille',
  es: 'Los niños refugiados tienen derecho a la protección, a la educación y a una familia',
  pt: 'As crianças refugiadas têm direito à proteção, à educação e a uma família',
  de: 'Geflüchtete Kinder haben ein Recht auf Schutz, Bildung und ihre Familie',
  it: 'I bambini rifugiati hanno diritto alla protezione, all’istruzione e alla famiglia',
  ru: 'Дети беженцы имеют право на защиту, образование и семью, где бы они ни жили',
  uk: 'Діти мають право на захист, освіту й родину, де б вони не жили',
  el: 'Τα παιδιά πρόσφυγες έχουν δικαίωμα στην προστασία και την εκπαίδευση',
  ar: 'للأطفال اللاجئين الحق في الحماية والتعليم ولم شمل الأسرة أينما كانوا',
  he: 'לילדים פליטים יש זכות להגנה לחינוך ולאיחוד משפחות בכל מקום',
  hi: 'शरणार्थी बच्चों को सुरक्षा और शिक्षा का अधिकार है चाहे वे कहीं भी रहते हों',
  th: 'เด็ก ผู้ลี้ภัย มีสิทธิ ได้รับ การคุ้มครอง และ การศึกษา ทุกแห่ง',
  'zh-Hans': '难民 儿童 有权 获得 保护 各国 应当 承担 责任 教育 家庭 团聚',
  'zh-Hant': '難民 兒童 有權 獲得 保護 各國 應當 承擔 責任 教育 家庭 團聚',
  ja: '難民の 子どもは 保護と 教育を 受ける 権利が あり 各国は 責任を 負う',
  ko: '난민 아동은 어디에 살든 보호와 교육 그리고 가족 재결합의 권리가 있다',
};
export const LANGUAGES: readonly string[] = Object.keys(WORDS);

/** Languages whose words stand together without a space. */
const UNSPACED = /^(?:zh|ja|th)/;

/**
 * Releases of about a page and a half, in seventeen languages by turns. Of five, four have a
 * sentence in another language, a partner's name or a quotation: as joint statements have them.
 */
export function mixedReleases(count: number): Release[] {
  return Array.from({ length: count }, (_, index) => mixedRelease(index));
}

function mixedRelease(index: number): Release {
  const language = LANGUAGES[index % LANGUAGES.length] ?? 'en-GB';
  // Another one for each turn, so that every pair of languages comes.
  const turn = Math.floor(index / LANGUAGES.length) % (LANGUAGES.length - 1);
  const other = LANGUAGES[(index + 1 + turn) % LANGUAGES.length] ?? 'fr';
  let word = index;
  const text = (tag: string, length: number): string => {
    const words = WORDS[tag]?.split(' ') ?? [];
    const picked = Array.from({ length }, () => {
      word += 7;
      return words[word % words.length];
    });
    return picked.join(UNSPACED.test(tag) ? '' : ' ');
  };
  const paragraph = (length: number) => {
    const children: Inline[] = [{ text: `${index}. ${text(language, length)} ` }];
    if (index % 5 !== 0) children.push({ text: text(other, 4), lang: other }, { text: ' ' });
    children.push({ text: text(language, 3), bold: true });
    return { type: 'paragraph' as const, children };
  };
  const body = Array.from({ length: 5 }, (_, number) => [
    { type: 'heading' as const, level: 2 as const, children: [{ text: text(language, 4) }] },
    paragraph(30 + number),
    {
      type: 'list' as const,
      ordered: number % 2 === 0,
      children: [paragraph(8), paragraph(9)].map((each) => ({
        type: 'list-item' as const,
        children: [each],
      })),
    },
  ]).flat();
  const made = release(
    [
      { type: 'headline', children: [{ text: text(language, 6) }] },
      { type: 'lede', children: [{ text: text(language, 20) }] },
      ...body,
      { ...createBlock.boilerplate(), children: [paragraph(20)] },
    ],
    {
      language,
      direction: directionOf(language),
      place: text(language, 1),
      date: '2026-12-10',
      releaseTime: { type: 'immediate' },
    },
  );
  return { ...made, id: `release-${index}` };
}
