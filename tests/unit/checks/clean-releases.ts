import type { TopBlock } from '../../../core/release/blocks/block';
import type { Contact } from '../../../core/release/blocks/contact';
import { createBlock } from '../../../core/release/blocks/create';
import type { Release } from '../../../core/release/release';
import { release } from '../../support/release';

const line = (text: string) => [{ text }];
const paragraph = (text: string) => ({ type: 'paragraph' as const, children: line(text) });
const contact = (fields: Partial<Contact>): Contact => ({ ...createBlock.contact(), ...fields });
const organisation = (name: string) => ({
  name,
  acronym: '',
  website: '',
  logo: null,
  link: null,
});

/** A release that an old hand would send out as it is. */
export function cleanEnglish(): Release {
  const blocks: TopBlock[] = [
    { type: 'headline', children: line('Aid groups open 12 schools for refugee children in Goma') },
    {
      type: 'subhead',
      children: line('Lessons begin before the rains, with meals for every pupil'),
    },
    {
      type: 'lede',
      children: line(
        'Save the Children and its partners today opened 12 schools for refugee children in Goma, where most have missed two years of lessons.',
      ),
    },
    paragraph(
      'The schools teach 4,800 pupils in two shifts. Each has clean water, a nurse and a safe way home. Parents chose the places and keep the keys.',
    ),
    {
      type: 'quote',
      speaker: 'Amina Juma',
      role: 'Head of Education',
      organisation: 'Save the Children',
      children: [
        paragraph('“A child who learns to read here will write the story of this camp one day.”'),
      ],
    },
    { type: 'heading', level: 2, children: line('What comes next') },
    paragraph(
      'The partners will open eight more schools by June. They ask donors for $5 million to pay 160 teachers – about $3 a month for each child.',
    ),
    {
      type: 'list',
      ordered: false,
      children: [
        { type: 'list-item', children: [paragraph('Two shifts a day, from 7 a.m. to 5 p.m.')] },
        { type: 'list-item', children: [paragraph('A meal for every pupil')] },
      ],
    },
    {
      type: 'image',
      asset: `${'a'.repeat(64)}.jpg`,
      pixels: { width: 1200, height: 800 },
      alt: 'Pupils sit on mats in front of a blackboard under a white tent',
      decorative: false,
      caption: 'Pupils at the new school in Goma on its first day.',
      credit: 'Save the Children',
      width: 100,
      children: [{ text: '' }],
    },
    { type: 'end-mark', mark: '###', children: [{ text: '' }] },
    {
      type: 'notes',
      children: [
        { type: 'heading', level: 2, children: line('Notes to editors') },
        paragraph('Pictures and interviews are available on request.'),
      ],
    },
    {
      ...createBlock.boilerplate(),
      children: [
        {
          type: 'paragraph',
          children: [
            { text: 'Save the Children', bold: true },
            {
              text: ' works in 113 countries so that every child survives, learns and is protected. See ',
            },
            {
              type: 'link',
              url: 'https://www.savethechildren.net/',
              children: [{ text: 'the site of Save the Children' }],
            },
            { text: '.' },
          ],
        },
      ],
    },
    {
      type: 'contact-block',
      children: [
        { type: 'heading', level: 2, children: line('Contacts') },
        contact({
          name: 'Amina Juma',
          role: 'Head of Education',
          organisation: 'Save the Children',
          emails: ['amina.juma@savethechildren.org'],
          phones: ['+243 81 234 5678'],
          languages: ['en', 'fr'],
          hours: '07:00–19:00 CAT, every day',
        }),
      ],
    },
  ];
  return release(blocks, {
    place: 'Goma',
    date: '2026-12-10',
    releaseTime: { type: 'immediate' },
    organisations: [organisation('Save the Children')],
  });
}

/** The same care in French, with its own spaces and signs. */
export function cleanFrench(): Release {
  const blocks: TopBlock[] = [
    { type: 'headline', children: line('Douze écoles ouvrent pour les enfants réfugiés de Goma') },
    {
      type: 'lede',
      children: line(
        'Terre des Hommes et ses partenaires ont ouvert aujourd’hui douze écoles pour les enfants réfugiés de Goma, privés de cours depuis deux ans.',
      ),
    },
    paragraph(
      'Les écoles accueillent 4\u202f800 élèves, soit 60\u202f% des enfants du camp\u00a0: chacune a de l’eau, une infirmière et un chemin sûr.',
    ),
    {
      type: 'quote',
      speaker: 'Amina Juma',
      role: 'Directrice de l’éducation',
      organisation: 'Terre des Hommes',
      children: [
        paragraph(
          '«\u00a0Un enfant qui apprend à lire ici écrira un jour l’histoire de ce camp.\u00a0»',
        ),
      ],
    },
    { type: 'end-mark', mark: '###', children: [{ text: '' }] },
    {
      ...createBlock.boilerplate(),
      children: [
        paragraph(
          'Terre des Hommes travaille depuis 1960 pour que chaque enfant soit protégé et entendu.',
        ),
      ],
    },
    {
      type: 'contact-block',
      children: [
        contact({
          name: 'Amina Juma',
          role: 'Directrice de l’éducation',
          organisation: 'Terre des Hommes',
          emails: ['presse@terredeshommes.org'],
          phones: ['+41 22 123 45 67'],
          hours: '8 h – 18 h, du lundi au vendredi',
        }),
      ],
    },
  ];
  return release(blocks, {
    language: 'fr',
    place: 'Genève',
    date: '2026-12-10',
    releaseTime: {
      type: 'embargo',
      instant: '2026-12-10T05:00:00Z',
      zone: 'Europe/Zurich',
      alsoIn: [],
    },
    organisations: [organisation('Terre des Hommes')],
  });
}
