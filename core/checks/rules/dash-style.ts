import { type PlacedFinding, releaseCheck, type Spot } from '../check';
import { replaceWith } from '../text/find-in-units';

/** A dash between words: hyphen, en dash or em dash with spaces, or an em dash without. */
const DASH =
  /(?<=[\p{L}\p{N}\p{P}])\s+(?<spaced>-{1,3}|[–—])(?=\s)|(?<=^\s+)(?<first>-|[–—])(?=\s)|(?<=\p{L})(?<tight>—|--)(?=\p{L})/gu;

type Style = 'hyphen' | 'en' | 'em' | 'tight';
interface Dash {
  readonly style: Style;
  readonly spot: Spot;
  readonly sign: string;
}
const NAMES: Record<Style, string> = {
  hyphen: 'a hyphen (-)',
  en: 'an en dash (–)',
  em: 'an em dash (—)',
  tight: 'an em dash without spaces (—)',
};
const SIGNS: Record<Style, string | null> = { hyphen: null, en: '–', em: '—', tight: null };

export const dashStyle = releaseCheck<readonly Dash[]>({
  id: 'dash-style',
  title: 'Mixed dashes',
  severity: 'advice',
  why: 'One kind of dash in one text; a hyphen joins words and is no dash.',
  digest(block) {
    const dashes = block.units.flatMap((unit) =>
      unit.role === 'address'
        ? []
        : [...unit.text.matchAll(DASH)].flatMap((match): Dash[] => {
            const { spaced, first, tight } = match.groups ?? {};
            const sign = spaced ?? first ?? tight ?? '';
            const end = match.index + match[0].length;
            const start = end - sign.length;
            if (unit.touchesVoid(start, end)) return [];
            const style = tight
              ? 'tight'
              : sign.startsWith('-')
                ? 'hyphen'
                : sign === '–'
                  ? 'en'
                  : 'em';
            return [{ style, sign, spot: unit.spot(start, end) }];
          }),
    );
    return dashes.length > 0 ? dashes : null;
  },
  run(digests): PlacedFinding[] {
    const dashes = digests.flatMap(({ index, digest }) => digest.map((dash) => ({ index, dash })));
    const count = (style: Style): number =>
      dashes.filter(({ dash }) => dash.style === style).length;
    const styles = (['en', 'em', 'tight', 'hyphen'] as const).filter((each) => count(each) > 0);
    if (styles.length < 2) return [];
    // A hyphen is never what the others are to follow.
    const real = styles.filter((each) => each !== 'hyphen');
    const main = real.reduce(
      (best, each) => (count(each) > count(best) ? each : best),
      real[0] ?? 'en',
    );
    return dashes
      .filter(({ dash }) => dash.style !== main)
      .map(({ index, dash }) => {
        const message = `This dash is ${NAMES[dash.style]}; elsewhere it is ${NAMES[main]}.`;
        const sign = dash.style === 'tight' ? null : SIGNS[main];
        const fixes = sign ? [replaceWith(sign)] : [];
        return { block: index, spot: dash.spot, message, quote: dash.sign, fixes };
      });
  },
});
