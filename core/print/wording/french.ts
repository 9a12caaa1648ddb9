import type { Wording } from './words-printed';

export const french: Wording = {
  draft: 'PROJET – NE PAS DIFFUSER',
  kinds: {
    'press-release': 'Communiqué de presse',
    statement: 'Déclaration',
    'joint-statement': 'Déclaration conjointe',
    'media-advisory': 'Avis aux médias',
    'event-invitation': 'Invitation',
    'quote-sheet': 'Citations',
    'holding-statement': 'Déclaration d’attente',
    'open-letter': 'Lettre ouverte',
    correction: 'Rectificatif',
  },
  immediate: 'POUR DIFFUSION IMMÉDIATE',
  embargoed: (time) => `SOUS EMBARGO JUSQU’AU ${time}`,
  page: (page, pages) => `Page ${page} sur ${pages}`,
  credit: (name) => `Photo : ${name}`,
  image: 'Image',
  phone: 'Tél.',
  languages: 'Langues',
  hours: 'Horaires',
  reference: 'Réf.',
  facts: {
    title: 'titre',
    place: 'lieu',
    date: 'date',
    organisations: 'organisations',
    reference: 'référence',
  },
  dash: ' – ',
  stop: '.',
  midnight: 'minuit, au début de la journée',
  noon: 'midi',
  withdrawn: 'RETIRÉ – NE PAS UTILISER',
  correction: (number, date) =>
    `RECTIFICATIF n° ${number}${date ? ` au communiqué du ${date}` : ''} :`,
  notes: 'Notes aux rédactions',
  about: (name) =>
    /^[aeiouyhàâéèêëîïôœùû]/i.test(name) ? `À propos d’${name}` : `À propos de ${name}`,
  contact: 'Contact presse',
  contacts: 'Contacts presse',
};
