import type { Wording } from './words-printed';

export const spanish: Wording = {
  draft: 'BORRADOR – NO DIFUNDIR',
  immediate: 'PARA PUBLICACIÓN INMEDIATA',
  embargoed: (time) => `EMBARGADO HASTA ${time}`,
  page: (page, pages) => `Página ${page} de ${pages}`,
  credit: (name) => `Foto: ${name}`,
  image: 'Imagen',
  phone: 'Tel.',
  languages: 'Idiomas',
  hours: 'Horario',
  reference: 'Ref.',
};
