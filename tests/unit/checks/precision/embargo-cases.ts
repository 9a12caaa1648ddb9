import type { Facts } from '../../../../core/release/facts';
import { type Cases, lines } from './cases';

const until = (instant: string, zone: string, ...alsoIn: string[]): { facts: Partial<Facts> } => ({
  facts: { releaseTime: { type: 'embargo', instant, zone, alsoIn } },
});

/** Sentences that give another time, day or zone than the facts, and such that give the same. */
export const EMBARGO_CASES: readonly Cases[] = [
  lines(
    'embargo-text',
    {
      // 5 January, 11:00 in Los Angeles, 14:00 in New York, 19:00 in London, 20:00 in Paris.
      ...until('2027-01-05T19:00:00Z', 'America/Los_Angeles', 'America/New_York'),
      language: 'en-US',
      hits: [
        'The release [[will be distributed Thursday, Jan. 6 at 8 a.m. EST]], however the embargo lifts at 11 a.m. PST on Jan. 5.',
        'The release goes on the wire soon, however the [[embargo lifts at 11 a.m. PST tomorrow, Jan. 5]].',
        'The embargo has been [[moved up to tomorrow, Jan. at 11 a.m]].',
        '[[Embargoed until 8 a.m. EST]], January 5, 2027.',
        '[[Embargoed until 11 a.m. EST]], January 5, 2027.',
        '[[Embargoed until 11 a.m. PST on January 6]].',
        '[[EMBARGOED UNTIL 11:00 GMT, 5 JANUARY 2027]]',
        '[[Embargoed until 11 a.m. PST / 1 p.m. EST]], January 5',
        '[[Embargoed until 2 p.m. PST]] on January 5, 2027',
        '[[Not for publication before 7 p.m. CET]] on January 5.',
        '[[Embargoed until Tuesday]]',
        '[[Embargoed until noon PST]], January 5.',
        '[[Embargo: 10:00 PST]]',
        'Please [[do not publish before 9 p.m. CET]] on January 5.',
        'At [[7 a.m. PST on January 5 the embargo lifts]].',
      ],
      clean: [
        'Embargoed until 11 a.m. PST, January 5, 2027.',
        'Embargoed until 2 p.m. EST, January 5, 2027.',
        'Embargoed until 11 a.m. PST / 2 p.m. EST / 7 p.m. GMT, January 5',
        'EMBARGOED UNTIL 19:00 UTC, TUESDAY, JANUARY 5, 2027',
        'Not for publication before 8 p.m. CET on January 5.',
        'The embargo lifts at 11 a.m. Pacific Time on Jan. 5.',
        'The embargo ends at 4 a.m. JST on January 6.',
        'Embargo: 11:00 PST',
        'Embargoed until 11 a.m.',
        'At 11 a.m. PST on January 5 the embargo lifts.',
        'A briefing under embargo takes place at 9 a.m. EST on January 4.',
        'The report will be published at 11 a.m. PST on January 5 and is under embargo until then.',
        'The arms embargo ends on March 1, 2027.',
        'The embargo on grain lasts until June 2027.',
        'We meet tomorrow at 10 a.m. EST.',
      ],
    },
    {
      ...until('2026-12-10T00:01:00Z', 'Europe/London', 'Europe/Zurich'),
      hits: [
        '[[Embargoed until 00:01 CET]], 10 December 2026',
        '[[Embargoed until 00:01 GMT / 02:01 CET]], Thursday 10 December',
        '[[Embargoed until 00:01 on 11 December 2026]]',
        '[[Strictly embargoed until 1 minute past midnight, 00.10 GMT]], 10 December',
        '[[Embargo lifts 9 December at 00:01 GMT]]',
        '[[Not for release until 06:00 GMT]] today',
      ],
      clean: [
        'Embargoed until 00:01 GMT, 10 December 2026',
        'Embargoed until 00.01 GMT / 01.01 CET, Thursday 10 December',
        'Embargoed until 0001 GMT on 10 December',
        'Embargoed until 19:01 EST, 9 December 2026',
        'EMBARGO: 00:01 GMT, 10 December 2026 – Report on forests in Kenya at 14:00',
        'Embargoed until 05:31 IST, 10 December 2026',
      ],
    },
    {
      ...until('2026-12-09T23:00:00Z', 'Europe/Paris'),
      hits: ['[[Embargoed until midnight CET on 11 December]]'],
      clean: [
        'Embargoed until midnight CET on 10 December',
        'Embargoed until midnight on 9 December, Paris time',
      ],
    },
    {
      ...until('2026-12-10T08:00:00Z', 'Europe/Paris'),
      language: 'fr',
      hits: [
        '[[Sous embargo jusqu’au 10 décembre 2026 à 10 h]]',
        '[[Sous embargo jusqu’au 11 décembre 2026 à 9 h]] (heure de Paris)',
        '[[Embargo : 9 h 30]], le 10 décembre',
        '[[Ne pas diffuser avant demain, 9 h]]',
        '[[Ne pas publier avant le jeudi 10 décembre à 8h00 CET]]',
      ],
      clean: [
        'Sous embargo jusqu’au 10 décembre 2026 à 9 h',
        'Sous embargo jusqu’au jeudi 10 décembre 2026 à 9h00 (heure de Paris)',
        'Ne pas diffuser avant le 10 décembre à 8 h 00 GMT',
        'L’embargo sur les armes est levé le 1er mars 2027.',
        'Embargo : 10 décembre 2026, 09:00 CET',
      ],
    },
    {
      ...until('2026-12-10T08:00:00Z', 'Europe/Madrid'),
      language: 'es',
      hits: [
        '[[Embargado hasta las 10:00 del 10 de diciembre]]',
        '[[Bajo embargo hasta el 9 de diciembre a las 9:00]]',
        '[[Embargado hasta mañana a las 9:00]]',
        '[[No publicar antes del 10 de diciembre a las 8:00 CET]]',
      ],
      clean: [
        'Embargado hasta las 9:00 del 10 de diciembre de 2026',
        'Bajo embargo hasta el 10 de diciembre a las 9:00 de la mañana',
        'No publicar antes del jueves 10 de diciembre a las 9:00 CET',
      ],
    },
    {
      ...until('2026-12-10T08:00:00Z', 'Europe/Berlin'),
      language: 'de',
      hits: [
        '[[Sperrfrist: 10. Dezember 2026, 10 Uhr]]',
        '[[Sperrfrist bis Freitag, 11. Dezember 2026, 9.00 Uhr]]',
        '[[Frei ab 9:00 Uhr am 9. Dezember]]',
        '[[Sperrfrist: morgen, 9:00 Uhr]]',
        '[[Gesperrt bis 10. Dezember 2026, 8:00 Uhr MEZ]]',
      ],
      clean: [
        'Sperrfrist: 10. Dezember 2026, 9 Uhr',
        'Sperrfrist bis Donnerstag, 10. Dezember 2026, 9.00 Uhr',
        'Frei ab 9:00 Uhr am 10. Dezember',
        'Gesperrt bis 10. Dezember 2026, 9:00 Uhr MEZ',
      ],
    },
    {
      ...until('2026-12-10T12:00:00Z', 'America/Sao_Paulo'),
      language: 'pt',
      hits: [
        '[[Embargado até 10 de dezembro de 2026, às 10h]]',
        '[[Sob embargo até 11 de dezembro, às 9h]]',
      ],
      clean: [
        'Embargado até 10 de dezembro de 2026, às 9h',
        'Sob embargo até às 12:00 GMT de 10 de dezembro',
      ],
    },
    {
      ...until('2026-12-10T08:00:00Z', 'Europe/Rome'),
      language: 'it',
      hits: ['[[Sotto embargo fino alle ore 10 del 10 dicembre 2026]]'],
      clean: ['Sotto embargo fino alle ore 9 del 10 dicembre 2026'],
    },
    {
      ...until('2026-12-10T09:00:00Z', 'Asia/Amman'),
      language: 'ar',
      hits: ['[[حظر النشر حتى الساعة 10:00 يوم 10 ديسمبر 2026]]'],
      clean: ['حظر النشر حتى الساعة 12:00 يوم 10 ديسمبر 2026'],
    },
    {
      facts: { releaseTime: { type: 'immediate' } },
      language: 'de',
      hits: ['[[Sperrfrist bis 10. Dezember]], 9 Uhr'],
      clean: ['Zur sofortigen Veröffentlichung', 'Das Handelsembargo endet am 1. März.'],
    },
  ),
];
