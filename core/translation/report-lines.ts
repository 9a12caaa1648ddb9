import type { TranslationReport } from './take-translation';

const passages = (count: number): string => (count === 1 ? 'One passage' : `${count} passages`);

/** What became of a translator's file, a line for each thing a person has to know. */
export function reportLines(report: TranslationReport): string[] {
  const { taken, unchanged, untranslated, outdated, withoutCodes, kept, gone, damaged } = report;
  return [
    `${passages(taken)} taken.`,
    ...(unchanged > 0 ? [`${passages(unchanged)} unchanged.`] : []),
    ...(untranslated > 0 ? [`${passages(untranslated)} not translated.`] : []),
    ...(damaged > 0
      ? [`${passages(damaged)} of the file could not be read and were left out.`]
      : []),
    ...report.repeated.map((id) => `The file has “${id}” twice; the first was taken.`),
    ...outdated.map(
      ({ was, now: is }) =>
        `To be reviewed, the source has changed: “${short(was)}” reads “${short(is)}” now.`,
    ),
    ...withoutCodes.map(
      ({ text }) => `To be reviewed, formatting, a link or a fact is missing: “${short(text)}”.`,
    ),
    ...kept.map(
      ({ here, theirs }) =>
        `Not taken, it was changed here: “${short(here)}”. The translator has “${short(theirs)}”.`,
    ),
    ...gone.map(
      ({ text }) => `Not taken, the source has no such passage any more: “${short(text)}”.`,
    ),
  ];
}

const short = (text: string): string =>
  text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text;
