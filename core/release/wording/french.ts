import type { Wording } from './words-printed';

export const french: Wording = {
  draft: 'PROJET – NE PAS DIFFUSER',
  immediate: 'POUR DIFFUSION IMMÉDIATE',
  embargoed: (time) => `SOUS EMBARGO JUSQU’AU ${time}`,
  page: (page, pages) => `Page ${page} sur ${pages}`,
  credit: (name) => `Photo : ${name}`,
  image: 'Image',
  phone: 'Tél.',
  languages: 'Langues',
  hours: 'Horaires',
  reference: 'Réf.',
};
