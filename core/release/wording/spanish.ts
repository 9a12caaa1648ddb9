import type { Wording } from './words-printed';

export const spanish: Wording = {
  draft: 'BORRADOR – NO DIFUNDIR',
  kinds: {
    'press-release': 'Comunicado de prensa',
    statement: 'Declaración',
    'joint-statement': 'Declaración conjunta',
    'media-advisory': 'Aviso a los medios',
    'event-invitation': 'Invitación',
    'quote-sheet': 'Citas',
    'holding-statement': 'Declaración provisional',
    'open-letter': 'Carta abierta',
    correction: 'Rectificación',
  },
  immediate: 'PARA PUBLICACIÓN INMEDIATA',
  embargoed: (time) => `EMBARGADO HASTA ${time}`,
  page: (page, pages) => `Página ${page} de ${pages}`,
  credit: (name) => `Foto: ${name}`,
  image: 'Imagen',
  phone: 'Tel.',
  languages: 'Idiomas',
  hours: 'Horario',
  reference: 'Ref.',
  facts: {
    title: 'título',
    place: 'lugar',
    date: 'fecha',
    organisations: 'organizaciones',
    reference: 'referencia',
  },
  dash: ' – ',
  stop: '.',
  midnight: 'medianoche, al comienzo del día',
  noon: 'mediodía',
  withdrawn: 'RETIRADO – NO UTILIZAR',
  correction: (number, date) =>
    `CORRECCIÓN n.º ${number}${date ? ` al comunicado del ${date}` : ''}:`,
};
